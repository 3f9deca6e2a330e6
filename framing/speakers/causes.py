"""Bodies of people of one sort, campaigns without an election, supporters of a cause: whom they are heard for."""

from __future__ import annotations

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import NOTHING, Parts, Verdict

_DRIVES = frozenset("military bombing air ad ads advertising marketing awareness vaccination disinformation".split())
_OF_MEMBERS = frozenset(
    "association group body council guild union forum network alliance society club league federation collective "
    "committee cooperative lobby".split()
)
_IN_OFFICE = frozenset(("party", "government", "security"))  # "the senators' committee"
_NO_SIDES = frozenset({"", "document"})
_WHOSE = frozenset("his her their its him them both each".split())
_ENEMIES = frozenset("militants rebels insurgents terrorists terrorism jihadists islamists extremists isis".split())
_BEFORE_THE = 2  # words before the "the" of "Save the Baths"
_DEMANDS = frozenset("save stop keep ban".split())  # "the Save the Baths campaign"


class CauseReader(PhraseReader):
    """Reads the phrases of one document that name those who want something in common."""

    def of_members(self, parts: Parts) -> Verdict | None:
        """Return the kind of a body of people of one sort: "the tenants' association", "a landlords' group"."""
        word, people = self.forms[parts.end - 1], self.forms[parts.owner - 1]
        owned = parts.owner > parts.first and self.forms[parts.owner] == "'" and people.endswith("s")
        if not owned or word not in _OF_MEMBERS or self.view.capital[parts.end - 1]:
            return None
        kind = self.kinds.verdict(parts.first, parts.owner).kind
        if kind in _IN_OFFICE:
            return None
        return Verdict(kind if kind == "business" else "civil_society", f"{word!r} of {people}", named=True)

    def without_election(self, parts: Parts) -> Verdict | None:
        """Return what a campaign without an election is: one of citizens where it opposes or demands something.

        "The campaign against the dam", "the Save the Baths campaign"; nobody speaks for "the bombing campaign".
        """
        if not self.forms[parts.end - 1].startswith("campaign"):
            return None
        words = self.forms[max(parts.first - _BEFORE_THE, 0) : parts.end]
        fought = self.forms[parts.end + 1 : parts.end + 4]
        if not _DRIVES.isdisjoint(words) or not _ENEMIES.isdisjoint(fought):
            return NOTHING
        causes = self.forms[parts.end] == "against" or not _DEMANDS.isdisjoint(words)
        return Verdict("civil_society", "'campaign' for a cause", named=True) if causes else None

    def of_a_cause(self, parts: Parts) -> bool:
        """Whether supporters are those of a cause, not of somebody: "supporters of abortion rights"."""
        cause = parts.end + 1
        if self.forms[parts.end] != "of" or cause >= parts.last or any(self.view.capital[cause : parts.last]):
            return False
        return self.kinds.verdict(cause, parts.last).kind in _NO_SIDES and self.forms[cause] not in _WHOSE
