"""How one article names actors, groups of people and events: every name, where it stands, and what it names.

Actors come chained (layers ``actors`` and ``mentions``): by name, with a title, or by a description. Groups and events
come from the lexicon ``naming``: classes of nouns that name the same kind of people or event. A group is told from
others of its class by the country, actor or "pro-…", "anti-…" before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.article import Span
from framing.comparison.facts import is_actor, key_of
from framing.lexicon import load
from framing.phrases import AUXILIARIES, DETERMINERS, adverb, past
from framing.speakers.view import PLACES, ROLES, View
from framing.speakers.words import FUNCTION_WORDS, SAY_NOTHING
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Actor, Mention
    from framing.lexicon import Hit

LEXICON = "naming"
GOVERNMENT = "government"  # the class that belongs to a country as its actor does
BY_NAME = "(by name)"
EVENTS = frozenset("unrest war attack killing takeover strike cuts agreement climate support".split())
_JUDGING = ("lexicon:loaded", "lexicon:appraisal")
_OWNED = frozenset({GOVERNMENT, "supporters", "soldiers"})  # classes of people who are somebody's
_WHOSE = frozenset("his her its their".split())
_ADDRESS = frozenset("mr mrs ms miss mx messrs dr".split())  # no more than the name itself
_ADJECTIVAL = ("ian", "ean", "ese")
_SIDES = frozenset("pro anti counter".split())
_NUMBERS = frozenset("both two three four all".split())
_MODIFIERS = 4  # tokens before a noun that are looked through
_LONGEST = 8  # tokens of an apposition


class Designation(NamedTuple):
    """One place where something is named.

    ``kind``: actor, group or event. ``key`` is the same for the same thing in all articles of an event; ``qualifier``
    tells groups of one class apart, "" where the text does not.
    """

    kind: str
    key: str
    qualifier: str
    what: str
    name: str
    polarity: str
    span: Span
    why: str
    is_person: bool = False


def designations(document: Document) -> tuple[Designation, ...]:
    """Return everything that an article names, in the order of the text."""
    return tuple(sorted(_Reader(document).read(), key=lambda each: (each.span, each.kind)))


class _Reader:
    """Reads the names of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.forms = document.forms
        self.view = View(document)
        found = document.layers.get(f"lexicon:{LEXICON}", ())
        self.hits = tuple(hit for hit in found if self._is_head(hit))
        self.classed = {token: hit.entry.term for hit in found for token in range(hit.first, hit.last)}
        judging = [hit for layer in _JUDGING for hit in document.layers.get(layer, ())]
        self.phrases: dict[int, int] = {
            hit.last: hit.first for hit in judging if hit.entry.match == "noun" and " " in hit.entry.term
        }
        self.judging: dict[int, Hit] = {
            token: hit for hit in judging if self._modifies(hit) for token in range(hit.first, hit.last)
        }
        self.named = bytearray(len(document.tokens) + 1)  # tokens inside names of actors
        self.told: set[int] = set()  # tokens of appositions, so that a description inside one counts once
        self.actors: dict[str, Actor] = {a.name: a for a in document.layer("actors") if is_actor(a)}
        self.ends: dict[int, str] = {
            document.token_at(mention.span.end - 1) + 1: mention.actor
            for mention in document.layer("mentions")
            if mention.is_name and mention.actor in self.actors
        }

    def read(self) -> Iterator[Designation]:
        """Yield the names of actors, and of groups and events of the lexicon's classes."""
        for mention in self.document.layer("mentions"):
            actor = self.actors.get(mention.actor)
            if actor is not None:
                yield from self._of_actor(actor, mention)
        for hit in self.hits:
            if not self.named[hit.first] and not self._of_somebody(hit):
                yield self._of_class(hit)

    def _modifies(self, hit: Hit) -> bool:
        """Whether judging words can stand before a noun: adjectives and labels, others where an article opens."""
        if self.forms[hit.last - 1] in FUNCTION_WORDS or hit.entry.match == "verb":
            return False
        opened = hit.first > 0 and self.forms[hit.first - 1] in DETERMINERS
        return (
            hit.entry.match == "adjective" or hit.entry.category == "label" or (opened and hit.entry.match == "exact")
        )

    # --- actors ------------------------------------------------------------------------------------------------------

    def _of_actor(self, actor: Actor, mention: Mention) -> Iterator[Designation]:
        first, last = self.document.token_at(mention.span.start), self.document.token_at(mention.span.end - 1) + 1
        if mention.is_name:
            self.named[first:last] = b"\1" * (last - first)
            title = self._title(first, last, is_person=actor.is_person)
            if title < first:
                yield self._called(actor, title, last, self._words(title, first), "title before the name")
            else:
                yield self._called(actor, first, last, self._name(actor, first, last), mention.why)
            if actor.is_person and (end := self._apposition(last)):
                self.told.update(range(last, end))
                yield self._called(actor, last + 1, end, self._words(last + 1, end), "apposition behind the name")
        elif self._describes(actor, first, last):
            yield self._called(actor, first, last, self._words(first, last), mention.why)

    def _name(self, actor: Actor, first: int, last: int) -> str:
        """Return a name as it is told: another name of a body ("Pyongyang"), the noun of a government, or the name."""
        if actor.is_person or set(self.forms[first:last]) <= set(cut(actor.name)):
            return BY_NAME
        return self.classed.get(last - 1) or self._words(first, last, lower=False)

    def _called(self, actor: Actor, first: int, last: int, name: str, why: str) -> Designation:
        key = key_of(actor.name, is_person=actor.is_person)
        polarity = "0" if name == BY_NAME else self._polarity(first, last)
        return Designation("actor", key, "", actor.name, name, polarity, self._span(first, last), why, actor.is_person)

    def _title(self, first: int, last: int, *, is_person: bool) -> int:
        """Return where the titles and judging words right before a name begin; bodies have no titles."""
        start, named = first, False
        begin = self.document.sentence_of(first).first  # what ends a headline is no title of whom the text begins with
        while start > begin and first - start <= _MODIFIERS:
            role = self._role(start - 1) if is_person else None
            hit = role or self.judging.get(start - 1)
            if hit is None or self.forms[start - 1] in DETERMINERS:
                break
            named = named or role is not None or (hit.entry.match == "noun" and not self._is_plural(hit))
            start = hit.first
        if start == first or set(self.forms[start:first]) <= _ADDRESS | {"."}:
            return first
        opened = start > begin and self.forms[start - 1] in DETERMINERS and self._ends(last)
        return self._compound(start) if named or opened else first

    def _compound(self, start: int) -> int:
        """Return where a compound with a hyphen begins whose end stands at a token: "no-nonsense"."""
        hyphen = start > 1 and self.forms[start - 1] in {"-", "–"} and self.document.tokens[start - 2].is_word
        return start - 2 if hyphen else start

    def _role(self, token: int) -> Hit | None:
        """Return the title or the noun for one person that a token belongs to."""
        hit = self.view.inside.get(token)
        if hit is None or hit.entry.extra["role"] not in ROLES or hit.entry.category == "document":
            return None
        return None if self.forms[hit.last - 1] in SAY_NOTHING or self._is_plural(hit) else hit

    def _is_plural(self, hit: Hit) -> bool:
        word = self.forms[hit.last - 1]
        return word.endswith("s") and not word.endswith("ss")

    def _apposition(self, comma: int) -> int:
        """Return where a description between commas behind a name ends; 0 where there is none."""
        if self.forms[comma : comma + 1] != [","] or self.forms[comma + 1 : comma + 2] not in (["a"], ["an"], ["the"]):
            return 0
        for token in range(comma + 2, min(comma + 2 + _LONGEST, len(self.forms))):
            if self.forms[token] in {",", "."}:
                return token if token > comma + 2 else 0
            if self.forms[token] in AUXILIARIES or not (
                self.document.tokens[token].is_word or self.forms[token] == "-"
            ):
                return 0
        return 0

    def _describes(self, actor: Actor, first: int, last: int) -> bool:
        """Whether a description fits one person or body: no plural, no class of people, no number, not told before."""
        if first in self.told or last - 1 in self.classed:
            return False
        head = self.forms[last - 1]
        plural = head.endswith("s") and not head.endswith("ss")
        return not (actor.is_person and plural) and self.forms[first] not in _NUMBERS

    def _of_somebody(self, hit: Hit) -> bool:
        """Whether a government is somebody's by a pronoun ("her government"): whose, the words do not say."""
        start = self._modified(hit)
        return hit.entry.category == GOVERNMENT and start > 0 and self.forms[start - 1] in _WHOSE

    # --- groups and events -------------------------------------------------------------------------------------------

    def _of_class(self, hit: Hit) -> Designation:
        start = self._modified(hit)
        label, kind = hit.entry.category, "event" if hit.entry.category in EVENTS else "group"
        qualifier = "" if kind == "event" else self._qualifier(start, hit)
        what = str(load(LEXICON).categories[label]["label"])
        polarity = hit.entry.polarity if hit.entry.polarity != "0" else self._polarity(start, hit.first)
        span = self._span(start, hit.last)
        name = f"{self._words(start, hit.first)} {hit.entry.term}" if start < hit.first else hit.entry.term
        return Designation(kind, label, qualifier, what, name, polarity, span, hit.entry.why)

    def _modified(self, hit: Hit) -> int:
        """Return where the judging words begin that stand before a noun, or in one entry with it ("brutal regime")."""
        start = min(self.phrases.get(hit.last, hit.first), hit.first)
        while start > 0 and hit.first - start < _MODIFIERS and start - 1 in self.judging:
            start = self.judging[start - 1].first
        return start

    def _is_head(self, hit: Hit) -> bool:
        """Whether a noun stands for itself rather than before another noun ("war crimes", "government forces")."""
        if hit.first and self.forms[hit.first - 1] in {"-", "–"}:
            return False
        return self._ends(hit.last) or (hit.entry.match == "noun" and self._is_plural(hit) and self._goes_on(hit.last))

    def _goes_on(self, token: int) -> bool:
        """Whether a plural can end before a token: a word in lower case, likely its verb."""
        return self.document.tokens[token].is_word and not self.view.capital[token]

    def _ends(self, token: int) -> bool:
        """Whether a noun phrase ends before a token: at a mark, a closed-class word, a past tense or an adverb."""
        if token >= len(self.forms):
            return True
        form = self.forms[token]
        if not self.document.tokens[token].is_word:
            return form not in {"-", "–"}
        return form in FUNCTION_WORDS | AUXILIARIES | DETERMINERS or past(form) or adverb(form)

    def _qualifier(self, start: int, hit: Hit) -> str:
        """Return what tells a group from others: a country, an actor or a side named before it, a country behind it."""
        for token in range(start - 1, max(start - 1 - _MODIFIERS, -1), -1):
            form = self.forms[token]
            if self.forms[token - 1] in {"-", "–"} and token > 1 and self.forms[token - 2] in _SIDES:
                return f"{self.forms[token - 2]}-{form}"
            if hit.entry.category in _OWNED and token + 1 in self.ends and not self._is_place(token):
                return self._owner(self.actors[self.ends[token + 1]], hit)
            if country := self._country(token):
                return country
            if form != "'s" and (not self.document.tokens[token].is_word or form in FUNCTION_WORDS | DETERMINERS):
                break
        behind = hit.last + 1 + (self.forms[hit.last + 1 : hit.last + 2] == ["the"])
        links = {"of", "in"} if hit.entry.category == GOVERNMENT else {"of"}
        return self._country(behind) if behind < len(self.forms) and self.forms[hit.last] in links else ""

    def _owner(self, actor: Actor, hit: Hit) -> str:
        """Return what an actor before a noun stands for: a government is its country's, where that is known."""
        if hit.entry.category == GOVERNMENT and actor.country:
            return key_of(actor.country, is_person=False)
        return key_of(actor.name, is_person=actor.is_person)

    def _country(self, token: int) -> str:
        """Return the country that a token names; an adjective that no lexicon has ("Ostrenian") stands for itself."""
        if self._is_place(token) or self.view.adjective_of_invented(token):
            return key_of(self.view.country(token, token + 1), is_person=False)
        form = self.forms[token]
        unknown = self.view.capital[token] and token not in self.view.inside and form not in FUNCTION_WORDS
        return form if unknown and form.endswith(_ADJECTIVAL) else ""

    def _is_place(self, token: int) -> bool:
        hit = self.view.inside.get(token)
        return hit is not None and hit.entry.extra["role"] in PLACES and bool(hit.entry.extra["country"])

    # --- words -------------------------------------------------------------------------------------------------------

    def _words(self, first: int, last: int, *, lower: bool = True) -> str:
        """Return tokens as a name: without an article before it; in lower case where capitals only begin a sentence."""
        if self.forms[first] in DETERMINERS and last - first > 1:
            first += 1
        words = self.view.string(first, last)
        return words.lower() if lower else words

    def _span(self, first: int, last: int) -> Span:
        return Span(self.document.tokens[first].start, self.document.tokens[last - 1].end)

    def _polarity(self, first: int, last: int) -> str:
        """Return which way the judging words of a name point; "0" where there are none, or both kinds."""
        found = {self.judging[token].entry.polarity for token in range(first, last) if token in self.judging} - {"0"}
        return found.pop() if len(found) == 1 else "0"
