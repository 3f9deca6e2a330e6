"""What kind of source a noun phrase is: its head decides, or the organisation that the head speaks for.

"A spokesman for the hospital" is the hospital, "a Treasury report" a report, "Trump supporters" supporters. Each
verdict says by which entry or word it was reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES, Range
from framing.speakers.accounts import AccountReader
from framing.speakers.boards import BoardReader
from framing.speakers.candidacies import CandidacyReader
from framing.speakers.causes import CauseReader
from framing.speakers.chambers import ChamberReader
from framing.speakers.counted import CountedReader
from framing.speakers.envoys import EnvoyReader
from framing.speakers.headless import HeadlessReader
from framing.speakers.lawyers import LawyerReader
from framing.speakers.naming import addressed
from framing.speakers.offices import OfficeReader
from framing.speakers.organisations import OrganisationReader, exiled, is_cause, opposed, shadowed
from framing.speakers.represented import RepresentedReader
from framing.speakers.served import ServedReader
from framing.speakers.trades import TradeReader
from framing.speakers.unknown_bodies import UnknownBodyReader
from framing.speakers.untold import UntoldReader
from framing.speakers.verdicts import Parts, Verdict, cut, rivals_are_told
from framing.speakers.words import (
    BARE_GROUPS,
    COMMON,
    FORMER,
    GROUP_NOUNS,
    NAME_WORDS,
    OWN_KIND,
    RELATIVES,
    SPEAKS_FOR,
    STRONG_NAME_WORDS,
    VAGUE,
)
from framing.speakers.works import WorkReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.lexicon import Hit
    from framing.speakers.view import View

_WRITERS = frozenset("writer producer host contributor presenter".split())
_SPEAK_ALONE = frozenset({"unnamed", "opposition"})
_SUPPORTERS = frozenset({"supporters", "backers", "defenders"})
_STANDS = (["running", "for"], ["campaigning", "for"])
_RACES = frozenset("cover help safety the".split())  # "the man running for the bus"
_HOUSED = frozenset("project initiative program programme".split())  # part of whoever has them
_OFFICES = ("secretary of state", "state treasurer", "parliamentary commissioner")  # elected, and heard as officials
_WATCHERS = frozenset({"observer", "observers"})
_RUNS = frozenset("run owned controlled funded backed affiliated".split())  # "state-run"
_REPORTERS = frozenset({"news_agency", "other_media"})
_ALLIES = frozenset("allies associates confidants loyalists".split())
_LEADS = frozenset({"leader", "leaders"})
_STATES = frozenset({"country", "demonym"})
_CONTINENTS = frozenset("europe asia africa america world".split())
_REGIONAL = frozenset("caribbean arab gulf allied nordic baltic balkan nato g7 g20".split())
_ARMS = frozenset("agency office department division arm unit wing branch bureau panel secretariat".split())
_COPIES = frozenset({"copy", "copies"})
_MANY = frozenset({"groups", "organizations", "organisations", "others"})
_OUTLETS_OWN = frozenset({"document", "other_media", "news_agency"})


class KindReader:
    """Reads the kinds of noun phrases of one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.forms = view.forms
        self.police = "police" in view.forms
        self.summit = "summit" in view.forms
        self.untold = UntoldReader(self)
        self.counted = CountedReader(self)
        self.headless = HeadlessReader(self)
        self.organisations = OrganisationReader(self)
        self.works = WorkReader(self)
        self.accounts = AccountReader(self)
        self.candidacies = CandidacyReader(self)
        self.trades = TradeReader(self)
        self.causes = CauseReader(self)
        self.offices = OfficeReader(self)
        self.chambers = ChamberReader(self)
        self.boards = BoardReader(self)
        self.lawyers = LawyerReader(self)
        self.envoys = EnvoyReader(self)
        self.served = ServedReader(self)
        self.represented = RepresentedReader(self)
        self.unknown_bodies = UnknownBodyReader(self)
        self.actors: dict[int, Verdict] = {}  # what is known of the actor named at a token

    def note(self, first: int, last: int, verdict: Verdict, name: str = "") -> None:
        """Remember what is known of the actor named at tokens ``first:last``, by name if it is an organisation."""
        for token in range(first, last):
            self.actors[token] = verdict
        if name:
            self.organisations.note(first, name, verdict)

    def verdict(self, first: int, last: int, *, known: bool = False) -> Verdict:
        """Return the kind of the phrase at tokens ``first:last``; ``known`` if the person is named beside it."""
        if self.works.is_periodical(first, last):
            return Verdict("other_media", "“The” with a capital inside a sentence: the name of a paper")
        parts = cut(self.view, first, last)
        if is_cause(self.view, first, last):
            return Verdict("civil_society", "a campaign for something, with a capital: a body of citizens")
        found = opposed(
            self.view, parts, shadowed(self.view, Range(first, parts.end), self._decide(parts, known=known))
        )
        found = exiled(self.view, Range(first, last), found)
        if found.kind in _OUTLETS_OWN and (outlet := self.works.outlet_itself(parts)):
            return outlet
        told_behind = not found.kind or (found.kind == "unnamed" and rivals_are_told(self.view, parts))
        told_behind = told_behind and parts.end + 1 < last and self.forms[parts.end + 1] not in RELATIVES
        if found.kind in _REPORTERS and self._is_of_state(parts):
            return found._replace(kind="state_media", why=f"of the state; {found.why}")
        if told_behind and self.forms[parts.end] == ",":
            found = self.unknown_bodies.group_named(parts) or self.verdict(parts.end + 1, last, known=True)
        return found if found.country else found._replace(country=self.view.country(first, last))

    def _is_of_state(self, parts: Parts) -> bool:
        """Whether a state is said to have an outlet: "the state-run IRNA news agency", "a state-owned daily"."""
        words = self.forms[parts.first : parts.end]
        return any(words[i : i + 2] == ["state", "-"] and words[i + 2] in _RUNS for i in range(len(words) - 2))

    def _decide(self, parts: Parts, *, known: bool) -> Verdict:
        if hidden := None if known else self._hidden(parts):
            return hidden
        if self.forms[parts.end - 1] in _MANY and self.forms[parts.end : parts.end + 1] in (["like"], ["including"]):
            return self.verdict(parts.end + 1, parts.last, known=True)
        if self.forms[parts.end - 1] in _COPIES and self.forms[parts.end] == "of":
            return Verdict("document", "'copy' of something written")
        if self.counted.counts(parts):
            return self.counted.verdict(parts)
        if told := self._by_phrase(parts):
            return told
        head = self._head(parts)
        if head is None:
            return self.headless.verdict(parts, known=known)
        if not known and self.untold.hides(parts, head):
            return self.untold.verdict(parts, head)
        if (
            (known or self._is_sent(parts))
            and head.entry.category == "unnamed"
            and (body := self.organisations.behind(parts, head)).kind
        ):
            return body
        return self._of_known(parts, head) or self._by_head(parts, head)

    def _by_phrase(self, parts: Parts) -> Verdict | None:
        """Return what the words around the head tell, whatever it is."""
        stands = self.forms[parts.end : parts.end + 2] in _STANDS and self.forms[parts.end - 1] not in BARE_GROUPS
        if stands and self.forms[parts.end + 2] not in _RACES:
            return Verdict("party", "'running for' an office")
        if self.forms[parts.end - 1] in _HOUSED and (host := self.organisations.host(parts)).kind:
            return host
        if self.forms[parts.end - 1] in _ARMS and (owner := self._international(parts)):
            return owner
        of_citizens = (
            self.causes.of_members(parts) or self.causes.of_leaning(parts) or self.causes.without_election(parts)
        )
        named = self.headless.by_call_sign(parts) or self.organisations.namesake(parts)
        named = (
            named
            or self.served.verdict(parts)
            or self.chambers.side(parts)
            or self.unknown_bodies.watchdog(parts)
            or self.organisations.of_union(parts)
        )
        return (
            named
            or of_citizens
            or self.works.titled(parts)
            or self.accounts.verdict(parts)
            or self.candidacies.verdict(parts)
        )

    def _international(self, parts: Parts) -> Verdict | None:
        """Return the international body that a part of it belongs to: "the Harbour League's ports agency"."""
        if parts.owner == parts.first:
            return None
        owner = self.verdict(parts.first, parts.owner)
        named = self.view.hits.get(parts.first + (self.forms[parts.first] in ARTICLES))
        if named and named.entry.category == "international_organisation":  # "the UN | children's agency"
            return Verdict(named.entry.category, named.entry.why, named=True)
        return owner._replace(named=True) if owner.kind == "international_organisation" else None

    def _of_known(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return what the article tells of a well-known person in a phrase, or the kind of members of a parliament."""
        known = self.actors.get(head.last - 1) if head.entry.note.startswith("person") else None
        return known if known and known.kind else self.offices.in_parliament(parts, head)

    def _hidden(self, parts: Parts) -> Verdict | None:
        """Return what those are whose names the phrase itself says are withheld, or who merely know."""
        if self.untold.is_withheld(parts):
            return self.untold.verdict(parts, self._head(parts))
        return Verdict("unnamed", "people who know and are not named") if self.untold.knows(parts) else None

    # --- heads in the lexicon ----------------------------------------------------------------------------------------

    def hits(self, parts: Parts) -> Iterator[tuple[int, Hit | None]]:
        """Yield the hits in the head segment, and the tokens that are in none."""
        token = parts.start
        while token < parts.end:
            hit = self.view.inside.get(token)
            yield token, hit
            token = hit.last if hit else token + 1

    def _head(self, parts: Parts) -> Hit | None:
        """Return the last entry with a kind of its own in the head segment: it ends the segment or comes closest."""
        if parts.end - 1 not in self.view.inside and self.headless.is_own_noun(parts.end - 1):
            return None  # "FEC filings", "the Democratic base": the noun decides, not the name before it
        hits = [
            hit for _, hit in self.hits(parts) if hit and hit.entry.category != "place" and not self._counts(hit, parts)
        ]
        strong = self.view.capital[parts.end - 1] and self.forms[parts.end - 1] in STRONG_NAME_WORDS
        if hits and strong and hits[-1].last < parts.end:
            return None  # "the House Majority PAC" is a PAC
        if hits and (self._names_outlet(hits[-1], parts) or self._join_in_it(hits[-1], parts)):
            return None
        return hits[-1] if hits else None

    def _join_in_it(self, hit: Hit, parts: Parts) -> bool:
        """Whether a noun tells who is in a body or also speaks: "the dockers union", "Doe's friends and allies"."""
        word = self.forms[parts.end - 1]
        body = (word in GROUP_NOUNS and COMMON.get(word) == "civil_society") or word in _ALLIES
        return body and hit.last < parts.end and hit.entry.category == "citizen"

    def _names_outlet(self, hit: Hit, parts: Parts) -> bool:
        """Whether a noun is the last word of a name that is one of an outlet: "the Lorn Courier" is no courier."""
        last = parts.end - 1
        named = hit.first == last > parts.start and self.view.capital[last] and self.view.capital[last - 1]
        alone = last - 1 not in self.view.inside and hit.entry.extra["role"] == "noun"
        return named and alone and NAME_WORDS.get(self.forms[last]) == "other_media"

    def _counts(self, hit: Hit, parts: Parts) -> bool:
        """Whether an entry is but the "many" of "many dockers", the "ruling" of "the ruling Front", a "Mr. Page"."""
        if hit.last - hit.first == 1 and addressed(self.view, hit.first):
            return True
        return (hit.entry.term in VAGUE or hit.entry.term == "ruling") and hit.last < parts.end

    def has_place(self, parts: Parts) -> bool:
        """Whether a country or an adjective of one stands before the head: "the former Mexican leader"."""
        return any(hit and hit.entry.extra["role"] in _STATES for _, hit in self.hits(parts))

    def _around(self, parts: Parts) -> bool:
        """Whether leaders are those of several states: "leaders across Europe", "Gulf leaders", "the leaders"."""
        words = self.forms[parts.start : parts.end]
        if not _REGIONAL.isdisjoint(words) or (words[-2:] in (["the", "leaders"], ["leaders"]) and self.summit):
            return True
        return not _CONTINENTS.isdisjoint(self.forms[parts.end : min(parts.end + 3, parts.last)])

    def _by_head(self, parts: Parts, head: Hit) -> Verdict:
        entry, word = head.entry, self.forms[head.last - 1]
        own = Verdict(entry.category, entry.why, entry.extra["country"])
        if word in GROUP_NOUNS and (name := self._name_before(head)):
            return name
        for reader in (self.trades, self.causes, self.chambers, self.boards, self.lawyers, self.envoys):
            if told := reader.verdict(parts, head):
                return told
        if word in _WRITERS:
            of_outlet = self.organisations.behind(parts, head).kind == "other_media"
            return self.represented.verdict(parts, head) if of_outlet else own
        if word in _SUPPORTERS and self.causes.of_a_cause(parts):
            return Verdict("civil_society", f"{entry.why} of a cause")
        decides = "organisation decides" in entry.note or "office unknown" in entry.note
        speaks_alone = word.startswith(("campaign", "delegate")) or (entry.category in OWN_KIND and not decides)
        if entry.category in _SPEAK_ALONE or speaks_alone or self.lawyers.defends(parts, head):
            return own
        if word in _LEADS and entry.category == "party" and (self.has_place(parts) or self._around(parts)):
            return Verdict("government", f"{entry.why} of a country")
        if left := self.offices.left_office(parts, head):
            return left
        in_office = FORMER.isdisjoint(self.forms[parts.start : parts.end])
        is_office = entry.category == "government" and entry.term.lower().endswith(_OFFICES) and in_office
        if not is_office and (decides or not SPEAKS_FOR.isdisjoint(entry.term.lower().split())):
            return self.represented.verdict(parts, head)
        return own

    def _is_sent(self, parts: Parts) -> bool:
        """Whether somebody sends those who watch: "observers from the Harbour League"."""
        return self.forms[parts.end - 1] in _WATCHERS and self.forms[parts.end] == "from"

    def _name_before(self, head: Hit) -> Verdict | None:
        """Return the organisation named right before a general word ("the Global Times tabloid")."""
        hit = self.view.inside.get(head.first - 1)
        if hit and hit.last == head.first and hit.entry.extra["role"] == "name" and hit.entry.category != "place":
            return Verdict(hit.entry.category, hit.entry.why, hit.entry.extra["country"], named=True)
        return None
