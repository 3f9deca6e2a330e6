"""What kind of source a noun phrase is: its head decides, or the organisation that the head speaks for.

"A spokesman for the hospital" is the hospital, "a Treasury report" a report, "Trump supporters" supporters. Each verdict
says by which entry or word it was reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.phrases import AUXILIARIES
from framing.speakers.view import PLACES
from framing.speakers.words import (
    ANY_GROUP,
    COMMON,
    FIRST_PERSON,
    GROUP_NOUNS,
    HIDDEN,
    HIDING,
    KIN,
    NAME_WORDS,
    PARTITIVE,
    POLICE_RANKS,
    SPEAKS_FOR,
    STRONG_NAME_WORDS,
    VAGUE,
)

if TYPE_CHECKING:
    from framing.lexicon import Entry
    from framing.speakers.view import View

_LINKS = frozenset("behind about over between during after before like including than of for at from in on with to by near within under among against inside across".split())
_ENDS = frozenset(", ; : ( ) [ ] — – -- … who which that whose whom when where while as".split())
_POSSESSIVES = frozenset({"'s", "'"})
_STAFF = frozenset("aide aides adviser advisers advisor advisors strategist staffer surrogate".split())
_KNOWING = frozenset("ambassador diplomat adviser advisor official negotiator inspector envoy".split())
_CAMPAIGNS = frozenset({"campaign", "campaigns"})
_WRITERS = frozenset("writer producer host contributor presenter".split())
_DEFINITE = frozenset("the its their his her this that".split())
_LOOK_BACK = 70  # tokens
_OUTLET = ("this newspaper", "this paper", "this outlet", "this website", "our newspaper")


class Verdict(NamedTuple):
    """A kind of source, why, and the country where the phrase names one; ``kind`` is "" where nothing tells."""

    kind: str
    why: str
    country: str = ""
    named: bool = False


NOTHING = Verdict("", "no entry says what this source is")


class Parts(NamedTuple):
    """A phrase cut up: possessor ``first:owner``, head segment ``start:end``, complement ``end + 1:last``."""

    first: int
    owner: int
    start: int
    end: int
    last: int


class KindReader:
    """Reads the kinds of noun phrases of one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.last_word = ""
        self.police = "police" in view.forms
        self.actors: dict[int, Verdict] = {}  # what is known of the actor named at a token

    def verdict(self, first: int, last: int, *, known: bool = False) -> Verdict:
        """Return the kind of the phrase at tokens ``first:last``; ``known`` if the person is named beside it."""
        parts = self.cut(first, last)
        found = self._decide(parts, known=known)
        if not found.kind and parts.end + 1 < last and self.view.forms[parts.end] == ",":
            found = self.verdict(parts.end + 1, last, known=True)
        if found.country:
            return found
        return found._replace(country=self.view.country(first, last))

    def note(self, first: int, last: int, verdict: Verdict) -> None:
        """Remember what is known of the actor named at tokens ``first:last``."""
        for token in range(first, last):
            self.actors[token] = verdict

    def cut(self, first: int, last: int) -> Parts:
        forms = self.view.forms
        end, owner = first, first
        while end < last:
            form = forms[end]
            if end > first and (form in _LINKS or form in _ENDS or form in AUXILIARIES) and not self._inside_hit(end):
                break
            if form in _POSSESSIVES and end > first and end + 1 < last and forms[end + 1] not in _ENDS:
                owner = end
            end += 1
            if end < last and self._participle(end):
                break
        start = owner + 1 if owner > first else first
        return Parts(first, owner, start, max(end, start), last)

    def _inside_hit(self, token: int) -> bool:
        hit = self.view.inside.get(token)
        return hit is not None and hit.first < token

    def _participle(self, token: int) -> bool:
        """Whether a participle after the noun begins a clause about it ("published at the time", "seen by")."""
        form = self.view.forms[token]
        if self.view.capital[token] or self.view.inside.get(token) or self.view.inside.get(token - 1) is None:
            return False
        return form in {"seen", "held", "made", "done", "sent", "taken", "given", "known", "led", "shown"} or (
            form.endswith(("ed", "ing")) and len(form) > 5
        )

    def _decide(self, parts: Parts, *, known: bool) -> Verdict:
        forms = self.view.forms
        head = self._head(parts)
        if not known and self._says_hidden(parts):
            return Verdict("unnamed", "the article says that the name is withheld")
        if forms[parts.end - 1] in PARTITIVE and parts.end < parts.last and forms[parts.end] in {"of", "in", "on"}:
            return self._partitive(parts)
        if head is None:
            return self._headless(parts)
        words = set(head.term.lower().split())
        word = self.last_word
        if word in GROUP_NOUNS and (name := self._name_before(parts)):
            return name
        if head.category == "unnamed":
            return Verdict("unnamed", head.why)
        if not known and self._hidden(parts, head, word):
            return Verdict("unnamed", f"{head.why}, but the article does not say who it is")
        if head.category == "government" and word in POLICE_RANKS and self.police:
            return Verdict("security", f"{head.why}, in a text about police")
        if word in _CAMPAIGNS and head.category == "party":
            return Verdict("party", head.why)
        if word in _WRITERS and self.organisation(parts, head).kind == "other_media":
            return self._represented(parts, head)
        if head.category in {"security", "document", "citizen"} and "organisation decides" not in head.note:
            return Verdict(head.category, head.why, head.extra["country"])
        if head.category == "government" and word in _KNOWING and self._former(parts):
            return Verdict("expert", f"{head.why}, out of office: speaks from knowledge")
        if "organisation decides" in head.note or "office unknown" in head.note or words & SPEAKS_FOR:
            return self._represented(parts, head)
        if self._vague(parts, head):
            return Verdict("unnamed", f"{head.why}: a vague plural")
        return Verdict(head.category, head.why, head.extra["country"])

    def _head(self, parts: Parts) -> Entry | None:
        """Return the last entry with a kind of its own in the head segment: it ends the segment or comes closest."""
        found = None
        token = parts.start
        while token < parts.end:
            hit = self.view.inside.get(token)
            if hit is not None:
                if hit.entry.category != "place":
                    found = hit.entry
                    self.last_word = self.view.forms[hit.last - 1]
                token = hit.last
            else:
                token += 1
        return found

    def _former(self, parts: Parts) -> bool:
        return not {"former", "ex", "retired"}.isdisjoint(self.view.forms[parts.start : parts.end])

    def _name_before(self, parts: Parts) -> Verdict | None:
        """Return the organisation named right before a general word ("the Global Times tabloid")."""
        hit = self.view.inside.get(parts.end - 2)
        if hit and hit.last == parts.end - 1 and hit.entry.extra["role"] == "name" and hit.entry.category != "place":
            return Verdict(hit.entry.category, hit.entry.why, hit.entry.extra["country"], named=True)
        return None

    def _vague(self, parts: Parts, head: Entry) -> bool:
        return "vague" in head.note and head.category == "unnamed" and parts.start == parts.first

    def _hidden(self, parts: Parts, head: Entry, word: str) -> bool:
        """Whether an indefinite article or number hides a person of some office ("one minister")."""
        forms = self.view.forms
        if forms[parts.first] not in HIDING or word not in HIDDEN:
            return False
        if word.endswith("s") and self.organisation(parts, head).kind:
            return False
        return not any(word.startswith("spoke") for word in forms[parts.first : parts.end])

    def _says_hidden(self, parts: Parts) -> bool:
        for token in range(parts.start, parts.last):
            hit = self.view.hits.get(token)
            if hit and hit.entry.category == "unnamed" and {"anonymity", "named", "anonymous"} & set(
                hit.entry.term.split()
            ):
                return True
        return False

    def _partitive(self, parts: Parts) -> Verdict:
        """Read "two of its members", "41 percent of voters", "a number of states"."""
        forms = self.view.forms
        behind = self.verdict(parts.end + 1, parts.last) if parts.end + 1 < parts.last else NOTHING
        vague = forms[parts.start] in (VAGUE | HIDING | {"dozens", "both"}) - {"a", "an"}
        if vague and (not behind.kind or behind.kind in {"party", "government", "unnamed"}):
            return Verdict("unnamed", f"{self.view.string(parts.first, parts.end)!r} of others: nobody is named")
        return behind

    def _headless(self, parts: Parts) -> Verdict:
        """Read a phrase whose head is in no lexicon: names of organisations, kin, vague words."""
        forms = self.view.forms
        words = forms[parts.start : parts.end]
        if (actor := self.actors.get(parts.end - 1)) and actor.kind:
            return actor
        if named := self._by_name_words(parts.start, parts.end):
            return named
        if words and words[-1] in KIN:
            return Verdict("citizen", f"{words[-1]!r}: a private person")
        if words and words[-1] in COMMON:
            return Verdict(COMMON[words[-1]], f"{words[-1]!r}: its own kind")
        if words and words[-1] in ANY_GROUP and forms[parts.first] in _DEFINITE:
            return self._mentioned_before(parts.first, but="business")
        if words and words[-1] in HIDDEN and forms[parts.first] in HIDING:
            return Verdict("unnamed", f"{words[-1]!r}: the article does not say who it is")
        if words and words[-1] in SPEAKS_FOR:
            organisation = self.organisation(parts)
            if organisation.kind:
                return organisation
        if vague := next((word for word in (*words[:1], *words[-1:]) if word in VAGUE), None):
            return Verdict("unnamed", f"{vague!r}: nobody is named")
        if words and forms[parts.first] not in HIDING:
            return self.organisation(parts)
        return NOTHING

    def _represented(self, parts: Parts, head: Entry) -> Verdict:
        organisation = self.organisation(parts, head)
        if not organisation.kind and ("spoke" in head.term or head.term.split()[-1] in _STAFF):
            organisation = self._mentioned_before(parts.first)
        if organisation.kind and organisation.kind not in {"citizen", "unnamed"}:
            return organisation._replace(why=f"{head.why}, who speaks for: {organisation.why}", named=False)
        return Verdict(head.category, head.why, head.extra["country"])

    def organisation(self, parts: Parts, head: Entry | None = None) -> Verdict:
        """Return the kind of the organisation behind a head: in its complement, before it, or its owner."""
        own = {"of", "for", "at", "with", "from", "in", "on", "to"}
        if parts.end < parts.last and self.view.forms[parts.end] in own:
            found = self._first_of(parts.end + 1, parts.last)
            if found.kind:
                return found
        token = parts.start
        best = NOTHING
        while token < parts.end:
            hit = self.view.inside.get(token)
            if hit is not None:
                if hit.entry is not head and hit.entry.category not in {"place", "citizen"}:
                    best = Verdict(hit.entry.category, hit.entry.why, hit.entry.extra["country"])
                token = hit.last
            else:
                best = self.actors.get(token, best)
                token += 1
        if not best.kind:
            best = self._by_name_words(parts.start, parts.end) or best
        if not best.kind and parts.owner > parts.first:
            best = self.verdict(parts.first, parts.owner)
        return best

    def _mentioned_before(self, token: int, but: str = "") -> Verdict:
        """Return who was named last before a bare "spokesman" or "aide"."""
        for index in range(token - 1, max(token - _LOOK_BACK, -1), -1):
            verdict = self.actors.get(index)
            if verdict is not None and verdict.kind not in {"citizen", "other_media", "unnamed", "document", but}:
                return verdict
        return NOTHING

    def _first_of(self, first: int, last: int) -> Verdict:
        """Return the kind of a complement; a plain country or city stands for its government."""
        found = self.verdict(first, last)
        if found.kind:
            return found
        hit = self.view.hits.get(first + (self.view.forms[first] == "the"))
        if hit and hit.entry.extra["role"] in PLACES:
            return Verdict("", "")
        return found

    def _by_name_words(self, first: int, last: int) -> Verdict | None:
        """Read the kind from a word in a name: "Corvane Paper Group" is a business."""
        best = None
        for token in range(last - 1, first - 1, -1):
            form = self.view.forms[token]
            if not self.view.capital[token]:
                continue
            if form in NAME_WORDS and (best is None or (form in STRONG_NAME_WORDS and best not in STRONG_NAME_WORDS)):
                best = form
        return name_word_verdict(best) if best else None


def name_word_verdict(word: str) -> Verdict:
    """Return the verdict that a word in a name gives."""
    return Verdict(NAME_WORDS[word], f"{word!r} in its name", named=True)


def own_words(forms: list[str]) -> bool:
    """Whether a phrase is the outlet itself: first person, "this newspaper"."""
    return bool(forms) and (forms[0] in FIRST_PERSON or " ".join(forms[:2]) in _OUTLET)
