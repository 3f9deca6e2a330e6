"""People whom an article does not name: "one minister", "a Treasury official", "an aide, who asked not to be named".

Where the article tells their institution they are of its kind, else they are unnamed sources; the reason says in both
cases that the article hides them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import NOTHING, UNTOLD, Parts, Verdict
from framing.speakers.words import HIDDEN, HIDING, STAFF

if TYPE_CHECKING:
    from framing.lexicon import Hit

_WITHHELD = frozenset("anonymity named anonymous identified used withheld published".split())
NO_INSTITUTION = frozenset({"", "unnamed", "citizen", "document"})  # nobody speaks for these
_RANKS = frozenset("senior top high ranking former key chief veteran longtime leading prime foreign".split())
_NO_STATE = frozenset("european western arab african asian regional foreign gulf".split())  # "a Western diplomat"
_SOMEBODY = frozenset("people person persons individual individuals someone somebody those".split())
_KNOW = frozenset("close briefed familiar involved privy".split())
_WERE_THERE = (
    ["in", "attendance"],
    ["in", "the", "room"],
    ["on", "the", "call"],
    ["at", "the", "meeting"],
    ["in", "the", "meeting"],
)
_HAVE_BEEN = (["who", "has"], ["who", "have"], ["who", "had"])
_SAW = frozenset("seen read heard viewed reviewed attended".split())
_SEEN = frozenset(
    "letter letters report reports draft drafts transcript transcripts memo memos memorandum file files plan plans "
    "talks document documents email emails recording recordings footage contract contracts proposal proposals "
    "indictment".split()
)
_THE_PERSON = (["the", "person"], ["this", "person"], ["that", "person"], ["those", "people"], ["these", "people"])
# Who works for a firm, if only its name stands beside them: "a Corvane executive"
_IN_FIRMS = {"executive": "business", "employee": "citizen"}
_AHEAD = 4  # tokens from the front of a phrase
_MULTITUDE = frozenset({"many", "most"})
_OFFICERS = frozenset({"officer", "officers", "constable", "constables"})
_MEMBERS = frozenset("members employees staffers".split())
_WINGS = frozenset("wing left right populist nationalist socialist communist conservative liberal".split())
_OBJECT = 8  # tokens from the head to what somebody has seen


class UntoldReader(PhraseReader):
    """Reads the phrases of one document by which it hides somebody."""

    def is_withheld(self, parts: Parts) -> bool:
        """Whether the phrase says that somebody would not be named."""
        hits = (self.view.hits.get(token) for token in range(parts.start, parts.last))
        return any(
            hit is not None and hit.entry.category == "unnamed" and not _WITHHELD.isdisjoint(hit.entry.term.split())
            for hit in hits
        )

    def knows(self, parts: Parts) -> bool:
        """Whether a phrase is people who know and are not named: "a person close to Doe", "people briefed on it"."""
        if self.forms[parts.end : parts.end + 1] == ["with"] and self.forms[parts.end - 1] in _SOMEBODY:
            return "knowledge" in self.forms[parts.end + 1 : min(parts.end + _AHEAD, parts.last)]
        if self.forms[parts.end - 1] in _SOMEBODY and self._has_seen(parts.end):
            return True
        if parts.end == parts.last and self.forms[parts.first : parts.end] in _THE_PERSON:
            return self._hid_before(parts.first)
        if self.forms[parts.end - 1] in _SOMEBODY and self._was_there(parts.end):
            return True
        pairs = zip(self.forms[parts.first : parts.last], self.forms[parts.first + 1 : parts.last + 1], strict=False)
        return any(word in _SOMEBODY and after in _KNOW for word, after in list(pairs)[:_AHEAD])

    def _was_there(self, token: int) -> bool:
        """Whether a phrase goes on with the place of a talk: "people | in the room", "those | in attendance"."""
        return any(self.forms[token : token + len(place)] == place for place in _WERE_THERE)

    def _has_seen(self, token: int) -> bool:
        """Whether a clause tells that somebody saw a document or was at talks: "who has read the letter"."""
        behind = self.forms[token : token + _OBJECT]
        saw = behind[:2] in _HAVE_BEEN and behind[2:] and behind[2] in _SAW
        return bool(saw) and not _SEEN.isdisjoint(behind)

    def _hid_before(self, token: int) -> bool:
        """Whether the text hid somebody before a token: "a source", "a person close to Doe", "who saw the memo"."""
        if any(hit.entry.category == "unnamed" for first, hit in self.view.hits.items() if first < token):
            return True
        people = (i + 1 for i in range(token) if self.forms[i] in _SOMEBODY)
        return any(self.forms[i] in _KNOW or self._has_seen(i) or self._was_there(i) for i in people)

    def hides(self, parts: Parts, head: Hit) -> bool:
        """Whether an indefinite article, a number or a mere rank hides people of some office ("one minister")."""
        word = self.forms[head.last - 1]
        if head.entry.category == "party" and not _WINGS.isdisjoint(self.forms[parts.start : head.first]):
            return False  # "a far-right politician"
        bare = word == "diplomats" and head.first == parts.first and not self._of_those_before(parts)
        if not bare and (self.forms[parts.first] not in HIDING | {"senior"} or word not in HIDDEN):
            return False
        if self.forms[parts.first] in _MULTITUDE and word in _MEMBERS and head.entry.category == "citizen":
            return False  # "many union members" keep nothing back
        if word.endswith("s") and (head.entry.category == "party" or self.kinds.organisations.behind(parts, head).kind):
            return False
        return not any(form.startswith("spoke") for form in self.forms[parts.start : parts.end])

    def _of_those_before(self, parts: Parts) -> bool:
        """Whether a state is told right before a phrase: "German | diplomats", for "one of them"."""
        before = self.view.inside.get(parts.first - 1)
        return before is not None and before.entry.category == "place"

    def verdict(self, parts: Parts, head: Hit | None) -> Verdict:
        """Return the kind of whom the article hides, with the reason that it does."""
        told = NOTHING if head is None else self._institution(parts, head)
        why = told.why if told.kind else "the name is withheld" if head is None else head.entry.why
        return Verdict(told.kind or "unnamed", f"{why}, {UNTOLD}", told.country)

    def _institution(self, parts: Parts, head: Hit) -> Verdict:
        """Return the institution of somebody who is not named: "a Treasury official", "a Doe campaign aide"."""
        told = self.kinds.organisations.behind(parts, head)
        if told.kind not in NO_INSTITUTION:
            return self.kinds.offices.left_office(parts, head) or told
        entry = head.entry
        if entry.category == "government" and self._of_a_state(parts):
            return Verdict("government", f"{entry.why} of a state", self.view.country(parts.start, parts.end))
        if entry.category == "security" and self.kinds.police and self.forms[head.last - 1] in _OFFICERS:
            return Verdict("security", f"{entry.why}, in a text about police")
        if len(set(entry.term.lower().split()) - _RANKS - _NO_STATE) > 1 and entry.category not in NO_INSTITUTION:
            return Verdict(entry.category, entry.why, entry.extra["country"])
        if kind := self._in_unknown_firm(parts, head):
            return Verdict(kind, f"{entry.why} of a firm that no entry knows")
        is_staff = self.forms[head.last - 1] in STAFF and parts.end == parts.last
        served = NOTHING
        if is_staff:
            served = self.kinds.represented.subject(parts, head) or self.kinds.organisations.named_last(parts.first)
        return served if served.kind == "party" or self.forms[head.last - 1] != "strategist" else NOTHING

    def _in_unknown_firm(self, parts: Parts, head: Hit) -> str:
        """Return what somebody is before whose trade the name of an unknown firm stands, "" without one."""
        name = head.first - 1
        called = name > parts.first and self.view.named(name) and name not in self.view.inside
        return _IN_FIRMS.get(head.entry.term, "") if called else ""

    def _of_a_state(self, parts: Parts) -> bool:
        """Whether a country is told: "a Chinese official"."""
        invented = any(self.view.adjective_of_invented(token) for token in range(parts.start, parts.end))
        return invented or self.kinds.has_place(parts)
