"""What one place in an article says of a person, and how strongly: the strongest claim decides.

The earlier one goes first among equals. A trade (citizen) says less about a speaker than an office. A name known from
the lexicon tells more than a word beside it, but for titles of office, the outlet itself and an office that was left;
where its bearer leads a country or stands to lead one, more than those, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.speakers import role_words as told
from framing.speakers.two_roles import TwoRoles
from framing.speakers.verdicts import Verdict, cut
from framing.speakers.words import BARE_GROUPS, FORMER, GROUP_NOUNS, SAY_NOTHING

if TYPE_CHECKING:
    from framing.speakers.kinds import KindReader
    from framing.speakers.view import View

KNOWN, FIGURE, TITLE, APPOSITION, CLAUSE, PAST, AGE = 9, 7, 7, 6, 5, 3, 1
HONOUR = 4  # strength of a title that many bear who hold other offices: a doctor's, a peer's
HONOURS = frozenset("dr doctor prof professor lord lady baroness viscount earl".split())
# Alone before a name they are but forms of address in many countries: "Chief Bo Doe", "Advocate Jo Roe"
MERE_TITLES = frozenset(
    "chief barrister advocate engineer architect comrade elder pastor sheikh maulana mufti swami imam prince princess "
    "pandit guru haji uncle aunty auntie".split()
)
_SCHOLARS = frozenset("professor fellow scholar lecturer dean".split())
_BANDS = frozenset("rock pop music musical singing vocal punk rap girl boy dance theatre theater comedy folk".split())
_TRADE = 4  # how much weaker a claim is that only tells a trade


class Claim(NamedTuple):
    """What one place in the article says of a person."""

    strength: int
    verdict: Verdict
    first: int
    last: int


class ClaimReader:
    """Reads stretches of one document as claims."""

    def __init__(self, view: View, kinds: KindReader) -> None:
        self.view = view
        self.kinds = kinds
        self.forms = view.forms
        self.two_roles = TwoRoles(kinds)

    def claim(self, strength: int, start: int, stop: int) -> Claim | None:
        """Return what a stretch says of a person, None where it is empty."""
        if stop <= start:
            return None
        verdict, stop, is_held_now = self.two_roles.told(start, stop)
        if verdict.kind in told.NO_PERSON:
            return Claim(0, verdict._replace(kind=""), start, stop)
        if self.forms[cut(self.view, start, stop).end - 1] in SAY_NOTHING:
            return Claim(0, verdict._replace(kind=""), start, stop)
        if strength > AGE and verdict.kind == "opposition":  # the side says more than the seat
            return Claim(max(strength, FIGURE + 1), verdict, start, stop)
        if is_held_now and strength > AGE:
            return Claim(FIGURE + 1, verdict, start, stop)
        if strength > AGE and self._outdoes(verdict, start, stop):
            return Claim(FIGURE + 1, verdict, start, stop)
        return Claim(strength - _TRADE * (verdict.kind == "citizen"), verdict, start, stop)

    def called(self, end: int) -> Claim | None:
        """Return what a common noun right before a name tells of it: a mere group is one of citizens, but a band."""
        if self.forms[end - 1] in BARE_GROUPS and self.forms[end - 2] not in _BANDS:
            return Claim(AGE, Verdict("civil_society", "called a group"), end - 1, end)
        return self.claim(TITLE, end - 1, end)

    def _outdoes(self, verdict: Verdict, start: int, stop: int) -> bool:
        """Whether a role says more than what a figure is known for: the outlet's, out of office, a scholar's now."""
        if verdict.kind == "own_staff" or "out of office" in verdict.why:
            return True
        words = self.forms[start : cut(self.view, start, stop).end]
        return verdict.kind == "expert" and words[-1] in _SCHOLARS and FORMER.isdisjoint(words)

    def is_group(self, claim: Claim) -> bool:
        """Whether a role is one of an organisation, not of a person."""
        return self.forms[claim.last - 1] in GROUP_NOUNS
