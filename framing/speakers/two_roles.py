"""Which of two roles of one person tells how she or he is heard: "a journalist and author", "and now …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.phrases import DETERMINERS
from framing.speakers.role_words import NO_PERSON
from framing.speakers.verdicts import Verdict, cut
from framing.speakers.words import FORMER, STAFF

if TYPE_CHECKING:
    from framing.speakers.kinds import KindReader

NOW = frozenset("now currently presently today".split())
# Whoever writes besides another trade is heard for that: "an economist and author"
WRITERS = frozenset(
    "author writer novelist essayist poet playwright screenwriter filmmaker film-maker memoirist".split()
)
_COMMENTS = frozenset("analyst commentator contributor pundit".split())
# What somebody does besides: "a historian and runs the site"
_DOES = frozenset("runs hosts writes owns edits publishes blogs lives works maintains keeps".split())


class Told(NamedTuple):
    """What two roles tell together, and where the telling one ends."""

    verdict: Verdict
    stop: int
    is_held_now: bool = False


class TwoRoles:
    """Weighs the roles on both sides of an "and" in one document."""

    def __init__(self, kinds: KindReader) -> None:
        self.kinds = kinds
        self.forms = kinds.forms

    def told(self, start: int, stop: int) -> Told:
        """Return what a stretch about one person tells, be it one role or two."""
        whole = self.kinds.verdict(start, stop, known=True)
        if "and" not in self.forms[start + 1 : stop - 1]:
            return Told(whole, stop)
        joint = self.forms.index("and", start + 1)
        first = self.kinds.verdict(start, joint, known=True)
        second = self.kinds.verdict(joint + 1, stop, known=True)
        if self.forms[joint + 1] in NOW and second.kind not in NO_PERSON:
            return self._held_now(start, stop, first, second)
        if whole.kind == "citizen" and second.kind == "expert":  # "author of a book and a fellow at …"
            return Told(second, stop)
        apart = self.forms[joint + 1] in DETERMINERS and whole.kind == "citizen" and first.kind == "expert"
        known = first.kind not in NO_PERSON
        if whole.kind in NO_PERSON or apart or (known and self._adds_little(start, joint, stop)):
            return Told(first, joint)  # "a historian and the author of two books"
        return Told(whole, stop)

    def begins(self, role: int) -> int:
        """Return where the first of two roles before a name begins, at the writer's: "| journalist and author Doe"."""
        before = self.kinds.view.inside.get(role - 2) if self.forms[role - 1] == "and" else None
        joined = before is not None and before.entry.extra["role"] == "noun" and self.forms[role] in WRITERS
        return before.first if before is not None and joined else role

    def _held_now(self, start: int, stop: int, first: Verdict, second: Verdict) -> Told:
        """Return the role that is held now; aides of a politician who comment for an outlet remain of that side."""
        aide = not STAFF.isdisjoint(self.forms[start : cut(self.kinds.view, start, stop).end])
        comments = second.kind == "other_media" or not _COMMENTS.isdisjoint(self.forms[start:stop])
        if aide and comments and first.kind == "party":
            return Told(first, stop)
        return Told(second, stop, is_held_now=True)

    def _adds_little(self, start: int, joint: int, stop: int) -> bool:
        """Whether the second role is but a writer's, one that was left, what somebody does besides, or one apart."""
        left = self.forms[joint + 1] in FORMER and FORMER.isdisjoint(self.forms[start:joint])
        head = self.forms[cut(self.kinds.view, joint + 1, stop).end - 1]
        return left or head in WRITERS or self.forms[joint + 1] in _DOES or self._follows_body(start, joint, stop)

    def _follows_body(self, start: int, joint: int, stop: int) -> bool:
        """Whether a role follows the body of the first: "director of the Harbour League | and local organiser"."""
        view = self.kinds.view
        end = cut(view, start, stop).end
        role = view.inside.get(cut(view, joint + 1, stop).end - 1)
        of_body = end < joint and view.capital[joint - 1] and not view.capital[joint + 1]
        return of_body and role is not None and role.entry.extra["role"] == "noun"
