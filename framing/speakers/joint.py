"""Sources that speak together beside an "and": of two kinds they are of none, unless one is like the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import FinderPart
from framing.speakers.naming import is_plural
from framing.speakers.speaker import Speaker
from framing.speakers.words import ELECTED, PRONOUNS

if TYPE_CHECKING:
    from framing.speakers.view import View

_JOINS_MORE = frozenset(", ( — – - of for at by in from to with who that which including".split())
_SINGULAR = frozenset({"a", "an"})
_FRIENDS = frozenset({"friend", "friends"})  # "Doe's friends and advisers"
# Who may be called one of those who are told of behind "and other"
_MAY_BE_OTHERS = frozenset("citizen business expert civil_society".split())
_OTHERS = frozenset("expert party civil_society business".split())
_NOBODY = frozenset({"", "unnamed"})


class JointSources(FinderPart):
    """Reads the phrases of one document that name two sources."""

    def read(self, first: int, last: int) -> Speaker | None:
        """Return sources of two kinds that speak together, which are of none: "Senator Doe and the unions"."""
        last -= self.forms[last - 1] == "alike"
        joint = _joint(self.view, first, last)
        if joint is None or self.forms[joint - 1] in _FRIENDS:
            return None
        sides = (first, joint), (joint + 1, last)
        if not all(_speaks_alone(self.view, *side, named=self._ends_in_name(*side)) for side in sides):
            return None
        one, other = (self.finder.phrase(*side) for side in sides)
        if alike := self._alike(one, other, self.forms[first:last]):
            return alike
        if self._is_untold(other):  # whoever is named beside an expert, and not explained, is one more
            return None
        others = self.forms[joint + 1 : last]
        and_others = others == ["others"] and one.kind and not one.named
        if others[0] == "other" and one.kind in _MAY_BE_OTHERS and other.kind in _OTHERS:
            both = one if (one.kind, other.kind) == ("citizen", "party") else other  # "pastors and other Democrats"
            return both._replace(actors=one.actors + other.actors, why=f"one and others alike: {both.why}")
        if one.kind == other.kind or not (and_others or _NOBODY.isdisjoint({one.kind, other.kind})):
            return None
        return Speaker(one.actors + other.actors, "", f"of two kinds: {one.why}; {other.why}", named=False)

    def _alike(self, one: Speaker, other: Speaker, words: list[str]) -> Speaker | None:
        """Return politicians of two offices: "Governor Doe and Senator Roe"."""
        if ELECTED.isdisjoint(words) or {one.kind, other.kind} != {"government", "party"}:
            return None
        politicians = one if one.kind == "party" else other
        return politicians._replace(actors=one.actors + other.actors)

    def _is_untold(self, speaker: Speaker) -> bool:
        """Whether the article tells nothing of who is named."""
        people = [self.finder.actors[name] for name in speaker.actors if name in self.finder.actors]
        return bool(people) and all(actor.is_person and not actor.kind for actor in people)

    def _ends_in_name(self, first: int, last: int) -> bool:
        return any(self.finder.tokens(mention.span)[1] == last for mention in self.finder.mentions_in(first, last))


def _joint(view: View, first: int, last: int) -> int | None:
    """Return the "and" between two who speak together ("Doe and the unions"), None where there is none."""
    forms = view.forms
    joints = [token for token in range(first + 1, last - 1) if forms[token] == "and"]
    if len(joints) != 1 or joints[0] in view.inside or not _JOINS_MORE.isdisjoint(forms[first:last]):
        return None
    return joints[0]


def _speaks_alone(view: View, first: int, last: int, *, named: bool) -> bool:
    """Whether words beside an "and" are a source of their own: a plural, a name, a noun with an article."""
    several = is_plural(view.forms[last - 1])
    alone = named or view.forms[first] == "the"
    return view.forms[first] not in PRONOUNS and (several or (alone and view.forms[first] not in _SINGULAR))
