"""Bodies of people of one sort, campaigns without an election, supporters of a cause: whom they are heard for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES
from framing.speakers.bases import PhraseReader
from framing.speakers.naming import is_plural
from framing.speakers.verdicts import NOTHING, Parts, Verdict, cut
from framing.speakers.words import BARE_GROUPS

if TYPE_CHECKING:
    from framing.lexicon import Hit

_LEAD = frozenset("leader leaders elder elders".split())
_PEOPLES = frozenset("people peoples tribe tribes clan clans community communities".split())
_LEANINGS = frozenset("liberal conservative progressive leftist rightist libertarian".split())
_DRIVES = frozenset("military bombing air ad ads advertising marketing awareness vaccination disinformation".split())
_OF_MEMBERS = frozenset(
    "association group body council guild union forum network alliance society club league federation collective "
    "committee cooperative lobby".split()
)
_IN_OFFICE = frozenset(("party", "government", "security"))  # "the senators' committee"
_NO_SIDES = frozenset({"", "document"})
_WHOSE = frozenset("his her their its him them both each".split())
_ENEMIES = frozenset("militants rebels insurgents terrorists terrorism jihadists islamists extremists isis".split())
# Who are against something, and the adjectives that tell of which side they are
_AGAINST = frozenset(
    "critic critics opponent opponents rival rivals detractor detractors skeptic skeptics sceptic sceptics foes".split()
)
_PARTISAN = frozenset("republican republicans democratic democrat gop g.o.p. tory labour".split())
_PLATFORMS = frozenset("facebook whatsapp telegram reddit discord signal viber vkontakte wechat nextdoor".split())
_NEAR = 5  # tokens from a body back to its article
_BEFORE_THE = 2  # words before the "the" of "Save the Baths"
_DEMANDS = frozenset("save stop keep ban".split())  # "the Save the Baths campaign"


class CauseReader(PhraseReader):
    """Reads the phrases of one document that name those who want something in common."""

    def of_members(self, parts: Parts) -> Verdict | None:
        """Return the kind of a body of people of one sort: "the tenants' association", "a landlords' group"."""
        word = self.forms[parts.end - 1]
        if word in BARE_GROUPS and self.forms[parts.end - 2] in _PLATFORMS:
            return Verdict("civil_society", "a group that people join on a platform")
        if word not in _OF_MEMBERS or self.view.capital[parts.end - 1]:
            return None
        if word == "lobby" and self._is_of_place(parts.end - 2):
            return Verdict("civil_society", f"{word!r} for a country", named=True)
        people, kind = self._who_join(parts)
        if not kind:
            return None
        if kind in _IN_OFFICE:
            return None
        return Verdict(kind if kind == "business" else "civil_society", f"{word!r} of {people}", named=True)

    def of_leaning(self, parts: Parts) -> Verdict | None:
        """Return what groups of a leaning are, which are no party: "liberal organisations"."""
        group = self.forms[parts.end - 1] in BARE_GROUPS
        leans = group and not _LEANINGS.isdisjoint(self.forms[parts.start : parts.end - 1])
        return Verdict("civil_society", "groups of a leaning, and no party") if leans else None

    def _is_of_place(self, token: int) -> bool:
        """Whether a token names a country or place: "the Norvania lobby"."""
        hit = self.view.inside.get(token)
        return self.view.capital[token] and (hit is None or hit.entry.category == "place")

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return what leaders of a people are, and critics of a side: "elders of the Marsh clan", "Tory critics"."""
        if self.forms[head.last - 1] in _AGAINST:
            return self._against(head)
        of = parts.end + 1
        leads = self.forms[head.last - 1] in _LEAD and self.forms[parts.end : of] == ["of"]
        people = cut(self.view, of, parts.last) if leads and of < parts.last else None
        if people is None or self.forms[people.end - 1] not in _PEOPLES or not self.view.capital[people.end - 2]:
            return None
        name = self.view.inside.get(people.end - 2)  # "the leader of the French people" leads a state
        of_state = name is not None and name.entry.category == "place"
        return None if of_state else Verdict("civil_society", f"{head.entry.why} of a people")

    def _against(self, head: Hit) -> Verdict | None:
        """Return the side that those who are against something are of: "Republican | critics"."""
        side = self.view.inside.get(head.first - 1)
        if side is None or side.last != head.first or side.entry.term.lower() not in _PARTISAN:
            return None
        return Verdict("party", f"{self.forms[head.last - 1]!r} of a side; {side.entry.why}")

    def _who_join(self, parts: Parts) -> tuple[str, str]:
        """Return who join in a body and of what kind they are: "tenants' | association", "fisherfolk | alliance"."""
        people = self.forms[parts.owner - 1]
        if parts.owner > parts.first and self.forms[parts.owner] == "'" and people.endswith("s"):
            return people, self.kinds.verdict(parts.first, parts.owner).kind or "citizen"
        hit = self.view.inside.get(parts.end - 2) if parts.end - 2 >= parts.start else None
        people = self.forms[parts.end - 2]
        several = hit is not None and (is_plural(people) or people.endswith("folk")) and hit.last == parts.end - 1
        return people, hit.entry.category if hit and several and hit.entry.category == "citizen" else ""

    def before_name(self, end: int, first: int) -> Verdict | None:
        """Return what a body of people of one sort is right before its name: "the tenants alliance | Roof First"."""
        back = range(end - 2, max(end - _NEAR, first - 1), -1)
        start = next((i for i in back if self.forms[i] in ARTICLES), -1)
        return self.of_members(Parts(start + 1, start + 1, start + 1, end, end)) if start >= 0 else None

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
