"""What the rules see of a document: forms, capitals, lexicon hits by token, countries of adjectives."""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from framing.lexicon import Hit, load
from framing.speakers.countries import told_countries
from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.words import CALENDAR, FUNCTION_WORDS
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.lexicon import Entry

PLACES = frozenset({"country", "capital", "region", "demonym"})
ROLES = frozenset({"noun", "title"})
_BEYOND = 3  # empty forms after the last: a text may break off anywhere ("Theodor Adorno, who"), and rules look ahead


_LONGEST_NAME = 4  # words
# The first word of a name in capitals has three letters at least, and none before them.
_CAPITALS = re.compile(r"[^\W\d_a-z](?<!\w.)[^\W\d_a-z]{2,}")
_REBELS = frozenset("rebel rebels insurgent insurgents guerrilla guerrillas jihadist jihadists militants".split())
_FIGHTING = frozenset("fighters fighting ceasefire truce clashes offensive troops ambush gunmen airstrike".split())
_JUDGING = ("lexicon:appraisal", "lexicon:loaded")


class View:
    """One document as the rules of this package see it; built once per document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.forms = [*document.forms, *[""] * _BEYOND]
        self.tokens = document.tokens
        self.text = document.text
        self.hits: dict[int, Hit] = {}
        self.inside: dict[int, Hit] = {}
        for hit in document.layer("lexicon:sources"):
            self.hits[hit.first] = hit
            for token in range(hit.first, hit.last):
                self.inside[token] = hit
        for hit in self._shouted():
            self.hits[hit.first] = hit
            self.inside.update(dict.fromkeys(range(hit.first, hit.last), hit))
        self.judging = {
            hit.first
            for layer in _JUDGING
            for hit in document.layers.get(layer, ())
            if hit.last - hit.first == 1 and hit.entry.term[:1].islower()
        }
        self.capital = [*document.capitals, *[False] * _BEYOND]
        self.capitals = list(compress(range(len(self.tokens)), document.capitals))
        self.invented = told_countries(self)
        words = frozenset(self.forms)
        self.fighting = not (
            _REBELS.isdisjoint(words) or _FIGHTING.isdisjoint(words)
        )  # the text tells of rebels at war

    def _shouted(self) -> Iterator[Hit]:
        """Yield well-known people and countries in capitals throughout: "JANE DOE" in a transcript or headline."""
        end, begins, known = 0, _beginnings(), _shoutable()
        for index in [token for token, form in enumerate(self.document.forms) if form in begins]:
            word = _CAPITALS.search(self.text, *self.tokens[index][:2])
            if word is None or index < end or index in self.inside:
                continue
            names = (
                (index + length, tuple(self.forms[index : index + length])) for length in range(_LONGEST_NAME, 0, -1)
            )
            end, entry = next(((stop, known[name]) for stop, name in names if name in known), (index + 1, None))
            stop = self.tokens[min(end, len(self.tokens)) - 1].end
            if entry is not None and self.text[word.start() : stop].isupper():
                yield Hit(word.start(), stop, index, end, entry)

    def string(self, first: int, last: int) -> str:
        """Return the text of some tokens on one line."""
        end = self.tokens[min(last, len(self.tokens)) - 1].end
        return " ".join(self.text[self.tokens[first].start : end].split())

    def country(self, first: int, last: int) -> str:
        """Return the country that a phrase names by its name, capital or adjective, "" where none."""
        known = adjectives()
        for token in range(first, min(last, len(self.tokens))):
            form = self.forms[token]
            if self.capital[token] and (country := known.get(form) or self.invented.get(form)):
                return country
        hit = self.inside.get(first)
        return hit.entry.extra["country"] if hit else ""

    def role(self, token: int) -> Hit | None:
        """Return the title or role noun that begins at a token."""
        hit = self.hits.get(token)
        return hit if hit and hit.entry.extra["role"] in ROLES else None

    def named(self, token: int) -> bool:
        """Whether a token may be part of a name: capitalised, and no word that only begins a sentence."""
        form = self.forms[token]
        return self.capital[token] and form not in FUNCTION_WORDS and form not in CALENDAR

    def letters_behind(self, token: int) -> str:
        """Return the letters that a name is shortened to in brackets at a token, "" where none are."""
        string = self.string(token + 1, token + 2) if self.forms[token] == "(" and token + 1 < len(self.tokens) else ""
        letters = string.isupper() and string.isalpha() and len(string) > 1
        return string.lower() if letters and self.forms[token + 2] == ")" else ""

    def adjective_of_invented(self, token: int) -> bool:
        """Whether a token is the adjective of a country that only this text knows."""
        form = self.forms[token]
        return form in self.invented and self.invented[form].lower() != form


@cache
def people() -> dict[tuple[str, ...], Entry]:
    """Return the well-known people of the lexicon by the words of their names."""
    people = (entry for entry in load("sources").entries if entry.note.startswith("person") and not entry.guards)
    return {tuple(cut(entry.term)): entry for entry in people}


@cache
def _beginnings() -> frozenset[str]:
    """Return the first words of the names that may stand in capitals."""
    return frozenset(name[0] for name in _shoutable())


@cache
def _shoutable() -> dict[tuple[str, ...], Entry]:
    """Return the well-known people, and the countries whose names are no first names, by the words of their names."""
    states = (entry for entry in load("sources").entries if entry.extra["role"] == "country" and not entry.guards)
    named = ((tuple(cut(entry.term)), entry) for entry in states if entry.term.istitle() or " " in entry.term)
    return {name: entry for name, entry in named if FIRST_NAMES.isdisjoint(name)} | people()


@cache
def unguarded() -> dict[str, Entry]:
    """Return the organisations whose names need guards in a text, by name: in the place of a source they need none."""
    found: dict[str, Entry] = {}
    doubtful: set[str] = set()
    for entry in load("sources").entries:
        if entry.extra["role"] == "name" and entry.guards and not entry.note.startswith("person"):
            doubtful |= {entry.term} if found.setdefault(entry.term, entry).category != entry.category else set()
    return {term: entry for term, entry in found.items() if term not in doubtful}


@cache
def adjectives() -> dict[str, str]:
    """Return the country of each one-word country name, capital and demonym in the lexicon."""
    found: dict[str, str] = {}
    for entry in load("sources").entries:
        if entry.extra["role"] in {"country", "demonym", "capital"} and entry.match == "case" and " " not in entry.term:
            country = entry.extra["country"] or entry.extra["actor"]
            if country:
                found.setdefault(entry.term.lower(), country)
    return found


@cache
def countries() -> frozenset[str]:
    """Return the one-word names of countries in the lexicon, in small letters."""
    named = (entry.term for entry in load("sources").entries if entry.extra["role"] == "country")
    return frozenset(term.lower() for term in named if " " not in term and term.istitle())
