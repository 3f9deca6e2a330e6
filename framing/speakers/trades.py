"""What trades make of their people where the article tells more: for whom somebody writes, counsels, deals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import Parts, Verdict
from framing.speakers.words import POLICE_RANKS

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.speakers.kinds import KindReader

_WHOSE = frozenset("the its their own".split())
_STUDIES = frozenset("study survey journal researchers scientists".split())
_WIRES = frozenset({"news_agency", "state_media"})  # who writes for these is heard as them
_HOUSES = frozenset("hospital clinic infirmary school schools college park parks cemetery district".split())
_VILLAGES = frozenset("village villages villagers chiefdom chieftaincy chiefs clan clans elders paramount".split())
_UNIFORMED = frozenset(
    "fire firefighters officers sheriff patrol ambulance crews navy army fleet arrested blaze burned burning flames "
    "crew firefighter rescue rescuers brigade".split()
)
_CADRES = frozenset("worker workers cadre cadres functionary functionaries karyakartas volunteers".split())
_WORKERS = frozenset({"worker", "workers"})  # of a side only where it is a party: "Labour Party workers"
_SIDES = frozenset({"party", "opposition"})
_PARTY_OR_CAMPAIGN = frozenset({"party", "campaign"})
_POLICING = frozenset("officer officers arrest arrests arrested detectives suspect suspects custody".split())
_NEARBY = 10  # tokens
_REVIEWERS = frozenset({"reviewer", "reviewers"})
_EMPLOYERS = frozenset({"government", "business", "security", "international_organisation"})
_KNOWING = frozenset({"expert", "citizen"})
_MINISTRIES = frozenset({"ministry", "ministries"})
_DEALERS = frozenset({"trader", "traders"})
_FINANCE = frozenset(
    "shares stocks stock bonds bond futures currency currencies investors investor index yields yield dollar euro yen "
    "equities commodities crude barrel hedge rally banker bankers brokerage cryptocurrency bitcoin exporters importers "
    "imports exports wholesalers".split()
)
# Experts who work for a side where one stands beside them: "a Democratic pollster", "a consultant to the campaign"
_COUNSEL = frozenset(
    "pollster pollsters strategist strategists consultant consultants operative operatives fundraiser "
    "fundraisers".split()
)
_DONORS = frozenset("donor donors bundler bundlers".split())
_CAMPAIGNS = frozenset("campaign campaigns candidate candidates democrats republicans".split())


class TradeReader(PhraseReader):
    """Reads the phrases of one document whose head tells a trade."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.of_villages = not _VILLAGES.isdisjoint(kinds.forms) and _UNIFORMED.isdisjoint(kinds.forms)

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return what a trade is in this article, None where its entry tells enough."""
        entry, word = head.entry, self.forms[head.last - 1]
        if entry.category == "government" and word in POLICE_RANKS and self._may_be_police(parts):
            return Verdict("security", f"{entry.why}, in a text about police")
        if word == "commissioner" and "police" in self.forms[max(parts.first - 2, 0) : parts.first]:
            return Verdict("security", f"{entry.why}, behind 'police'")
        if word == "chief" and entry.extra["role"] == "title" and not self.kinds.police and self.of_villages:
            return Verdict("government", f"{entry.why}, in a text about villages and no police")
        if self._serves(head) and (side := self.kinds.organisations.before_head(parts, head)) and side.kind in _SIDES:
            return side._replace(why=f"{entry.why} of: {side.why}", named=False)
        if entry.category in _KNOWING and self._at_ministry(parts, head):
            return Verdict("government", f"{entry.why} at a ministry")
        counsels = (entry.category == "expert" and word in _COUNSEL) or word in _DONORS
        if counsels and self._takes_side(parts, head):
            return Verdict("party", f"{entry.why} of a party or candidate")
        if word == "authors" and self.forms[parts.first] in _WHOSE and not _STUDIES.isdisjoint(self.forms):
            return Verdict("expert", f"{entry.why} of a study")
        if word in _DEALERS and _FINANCE.isdisjoint(self.forms):
            return Verdict("citizen", f"{entry.why}, in a text that tells of no market for shares or money")
        if word in _REVIEWERS and parts.owner > parts.first:
            owner = self.kinds.verdict(parts.first, parts.owner)
            return owner._replace(why=f"{word!r} of: {owner.why}", named=False) if owner.kind in _EMPLOYERS else None
        return self._of_a_wire(parts, head) if entry.category == "other_media" else None

    def _at_ministry(self, parts: Parts, head: Hit) -> bool:
        """Whether somebody works for a ministry: "a senior surveyor at the Lands ministry"."""
        behind = self.forms[parts.end : parts.last]
        works = behind[:1] in (["at"], ["in"], ["with"], ["from"]) and not _MINISTRIES.isdisjoint(behind)
        return works and self.kinds.organisations.behind(parts, head).kind == "government"

    def _serves(self, head: Hit) -> bool:
        """Whether those of a head may serve a party: "Lorn Party workers", "LVP workers", not "Labour workers"."""
        word, before = self.forms[head.last - 1], head.first - 1
        letters = self.view.string(before, head.first).isupper()
        return word in _CADRES and (word not in _WORKERS or self.forms[before] in _PARTY_OR_CAMPAIGN or letters)

    def _may_be_police(self, parts: Parts) -> bool:
        """Whether a rank may be one of the police: no hospital's, nor one in a story of a school board."""
        own = _HOUSES.isdisjoint(self.forms[parts.first : parts.last])
        near = self.forms[max(parts.first - _NEARBY, 0) : parts.last + _NEARBY]
        return self.kinds.police and own and not (self.kinds.boards.of_schools and _POLICING.isdisjoint(near))

    def _of_a_wire(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return the agency or outlet of a state that somebody writes for: "a reporter for the Lorn News Agency"."""
        outlet = self.kinds.organisations.behind(parts, head)
        if outlet.kind not in _WIRES:
            return None
        return outlet._replace(why=f"{head.entry.why} of: {outlet.why}", named=False)

    def _takes_side(self, parts: Parts, head: Hit) -> bool:
        """Whether somebody counsels a party or candidate: "a consultant who worked on the Doe campaign"."""
        campaigns = not _CAMPAIGNS.isdisjoint(self.forms[parts.end : parts.last])
        sides = (hit for _, hit in self.kinds.hits(parts) if hit and hit is not head)
        partisan = any(hit.entry.category == "party" for hit in sides)
        known = (self.kinds.actors.get(token) for token in range(parts.start, head.first))
        partisan = partisan or any(actor is not None and actor.kind == "party" for actor in known)
        return campaigns or partisan or self.kinds.organisations.behind(parts, head).kind == "party"
