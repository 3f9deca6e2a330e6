"""For whom those speak who speak for others: the organisation beside them, or the one told of last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.untold import NO_INSTITUTION
from framing.speakers.verdicts import NOTHING, Parts, Verdict, cut
from framing.speakers.words import STAFF

if TYPE_CHECKING:
    from framing.lexicon import Hit

_PRESIDENTS = frozenset({"president", "presidents"})
_PUBLIC = frozenset("commissioner superintendent comptroller controller supervisor auditor treasurer".split())
_OVERSEE = frozenset("commissioner commissioners ombudsman ombudsmen".split())
_CHAIRS = frozenset("chair chairman chairwoman chairperson co-chair".split())
_IN_PLACE = frozenset({"for", "in", "of"})
_PLACES = frozenset("county counties suburb exurb precinct ward district state region".split())
_UNION = "union"  # of "union leader", whom the trade before it does not make its own
_TRADES = frozenset({"business", "government", "citizen"})
# Advisers on these serve a state, where nobody is said to have them
_FIELDS_OF_STATES = frozenset("security counterterrorism".split())
_SERVED = frozenset({"party", "government", "opposition"})
_OF_CITIZENS = frozenset(
    "co-chair co-chairs co-founder founder convener convenor organiser organizer coordinator".split()
)


class RepresentedReader(PhraseReader):
    """Reads for whom the heads of phrases speak in one document."""

    def verdict(self, parts: Parts, head: Hit) -> Verdict:
        """Return the kind of whoever a head speaks for; a bare spokesman speaks for whoever was named last."""
        entry, words = head.entry, self.forms[parts.start : parts.end]
        organisation = self.kinds.organisations.behind(parts, head)
        if entry.term in _PRESIDENTS and not {"democratic", "republican"}.isdisjoint(words):
            return Verdict("government", f"{entry.why} of either party", entry.extra["country"])
        if _UNION in entry.term.lower().split() and organisation.kind in _TRADES:
            return Verdict(entry.category, entry.why, entry.extra["country"])  # "steel union leader"
        if seated := self.kinds.offices.seated(parts, head, organisation):
            return seated
        if self._chairs_party(parts, head, organisation):
            return Verdict("party", f"{entry.why} of a party there, in a text about parties")
        unknown = self.kinds.unknown_bodies.body(parts, head) if entry.category == "government" else ""
        if not organisation.kind and not unknown:
            organisation = self._told_last(parts, head)
        if organisation.kind == "security" and self.forms[head.last - 1] in _OVERSEE and self.forms[parts.end] == "for":
            return Verdict(entry.category, f"{entry.why} for others, none of them")  # "the commissioner for the army"
        if organisation.kind not in NO_INSTITUTION and not self._is_guessed(organisation, parts, head):
            return organisation._replace(why=f"{entry.why}, who speaks for: {organisation.why}", named=False)
        if unknown:
            return Verdict(unknown, f"{entry.why} of a body that no entry knows")
        return Verdict(entry.category, entry.why, entry.extra["country"])

    def _chairs_party(self, parts: Parts, head: Hit, organisation: Verdict) -> bool:
        """Whether somebody chairs a party where only the place is told: "the chairman for the suburb"."""
        chairs = self.forms[head.last - 1] in _CHAIRS and parts.end < parts.last and self.kinds.chambers.parties
        if not chairs or self.forms[parts.end] not in _IN_PLACE or organisation.kind not in {"", "government"}:
            return False
        place = cut(self.view, parts.end + 1, parts.last)
        return self.forms[place.end - 1] in _PLACES

    def _told_last(self, parts: Parts, head: Hit) -> Verdict:
        """Return whom those serve who are told of without a body: a bare spokesman, "the co-founder"."""
        term = head.entry.term
        organisations = self.kinds.organisations
        if term.split()[-1] in STAFF and self.forms[head.last - 2] in _FIELDS_OF_STATES:
            return NOTHING  # "Jane Doe, deputy homeland security adviser, said"
        if head.entry.category != "party" and ("spoke" in term or term.split()[-1] in STAFF):
            named = self.subject(parts, head) or organisations.named_last(parts.first)
            told = organisations.told_last(parts.first, named) if parts.end == parts.last else NOTHING
            return told if told.kind == "security" else named
        if term.lower() in _OF_CITIZENS and parts.end == parts.last:
            last = organisations.named_last(parts.first, group=True)
            return last if last.kind == "civil_society" else NOTHING
        return NOTHING

    def subject(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return the politician whom the sentence of aides tells of first: "Doe will lead the Senate, aides say"."""
        if head.entry.term.split()[-1].lower() not in STAFF | {"aides", "advisers", "advisors"}:
            return None
        begin = self.view.document.sentence_of(parts.first).first
        told = (self.kinds.actors.get(token) for token in range(begin, parts.first))
        first = next((verdict for verdict in told if verdict is not None and verdict.kind), None)
        return first if first is not None and first.kind in _SERVED else None

    def _is_guessed(self, organisation: Verdict, parts: Parts, head: Hit) -> bool:
        """Whether only a word in its name tells what an organisation is, and the office speaks against it."""
        if not organisation.named:
            return False
        if organisation.kind == "government":
            return head.entry.category == "business" and not self._tells_state(parts, head)
        return organisation.kind == "business" and self._is_public(parts, head)

    def _is_public(self, parts: Parts, head: Hit) -> bool:
        """Whether a state or city has an office: "the Ohio securities commissioner"."""
        hits = (hit for _, hit in self.kinds.hits(parts))
        owned = any(hit is not None and hit.entry.extra["role"] in {"region", "capital"} for hit in hits)
        return owned and head.entry.category == "government" and self.forms[head.last - 1] in _PUBLIC

    def _tells_state(self, parts: Parts, head: Hit) -> bool:
        """Whether a body of the state is named beside a head: "director of the White House's Office of …"."""
        hits = (self.view.inside.get(token) for token in range(parts.first, parts.last))
        return any(hit is not None and hit is not head and hit.entry.category == "government" for hit in hits)
