"""Lexicons: word lists with meaning, provenance and licence; load, check, and match all of them in one pass."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from framing import resources
from framing.guards import Guard, parse_guards
from framing.inflect import comparison_forms, plural_forms, verb_forms
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from framing.document import Document

COLUMNS = ("term", "category", "polarity", "match", "guards", "note")
MATCH_KINDS = ("exact", "case", "verb", "noun", "adjective")


class LexiconError(ValueError):
    """A lexicon that cannot be used; the message names file, row and what to change."""


class Entry(NamedTuple):
    """One row of a lexicon. ``extra`` holds the columns that this lexicon declares beyond the six.

    ``otherwise`` is a second category: of a word for things said of persons, or of one for persons said of things.
    """

    lexicon: str
    term: str
    category: str
    polarity: str
    match: str
    guards: tuple[Guard, ...]
    note: str
    extra: Mapping[str, str]
    otherwise: str = ""

    @property
    def why(self) -> str:
        """How this entry is named as a reason: ``appraisal: steadfast (tenacity)``."""
        return f"{self.lexicon}: {self.term} ({self.category})"


class Hit(NamedTuple):
    """An entry found in a document: characters ``start:end``, tokens ``first:last`` (exclusive)."""

    start: int
    end: int
    first: int
    last: int
    entry: Entry


@dataclass(frozen=True)
class Lexicon:
    """A word list with what it measures, how it was made, its licence and its limits."""

    name: str
    version: str
    about: Mapping[str, Any]
    entries: tuple[Entry, ...]
    digest: str

    @property
    def identity(self) -> str:
        """Name, version and hash: what a methods section cites."""
        return f"{self.name}@{self.version}+{self.digest}"

    @property
    def categories(self) -> Mapping[str, Mapping[str, str]]:
        """Label, definition, citation and examples by category."""
        return self.about["categories"]  # type: ignore[no-any-return]


@cache
def bundled() -> tuple[str, ...]:
    """Return the names of the lexicons that come with the package."""
    return tuple(sorted(path.stem for path in resources.data_folder("lexicons").glob("*.toml")))


@cache
def load(name_or_path: str) -> Lexicon:
    """Load a bundled lexicon by name, or a lexicon of one's own by the path of its ``.toml``.

    Raises FileNotFoundError with the names that there are, LexiconError with file, row and reason.
    """
    path = Path(name_or_path)
    if path.suffix != ".toml":
        path = resources.data_folder("lexicons") / f"{name_or_path}.toml"
    if not path.is_file():
        raise FileNotFoundError(
            f"no lexicon {name_or_path!r}; bundled: {', '.join(bundled())}; or give the path of a .toml file"
        )
    about = _read_about(path)
    rows = path.with_suffix(".tsv")
    if not rows.is_file():
        raise LexiconError(f"{path.name}: its entries are expected beside it, in {rows.name}")
    content = rows.read_bytes()
    digest = hashlib.sha256(path.read_bytes() + content).hexdigest()[:8]
    entries = tuple(_read_entries(about, rows.name, content.decode("utf-8-sig").splitlines()))
    return Lexicon(about["name"], str(about["version"]), about, entries, digest)


def _read_about(path: Path) -> dict[str, Any]:
    try:
        about = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: not readable as TOML: {error}") from error
    for key in ("name", "version", "language", "licence", "construct", "made", "limits", "categories"):
        if key not in about:
            raise LexiconError(f"{path.name}: the key {key!r} is missing")
    for category, description in about["categories"].items():
        if not {"definition", "citation"} <= set(description):
            raise LexiconError(f"{path.name}: category {category!r} needs a definition and a citation")
    for category in about.get("otherwise", {}):
        if category not in about["categories"]:
            raise LexiconError(f"{path.name}: otherwise.{category} is no category of this lexicon")
    return about


def _read_entries(about: dict[str, Any], file: str, lines: list[str]) -> Iterator[Entry]:
    extra = tuple(about.get("columns", {}))
    same: dict[tuple[str, ...], Mapping[str, str]] = {}  # rows share what they have in common
    otherwise = {term: category for category, terms in about.get("otherwise", {}).items() for term in terms.split(", ")}
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if tuple(reader.fieldnames or ())[: len(COLUMNS) + len(extra)] != COLUMNS + extra:
        expected = ", ".join(COLUMNS + extra)
        raise LexiconError(f"{file}: the first line must name the columns {expected} (tab separated)")
    seen: set[tuple[str, str, str]] = set()
    for number, row in enumerate(reader, start=2):
        try:
            cells = {key: intern(value or "") for key, value in row.items() if key}
            own = {name: cells[name] for name in extra}
            entry = _entry(about, cells, same.setdefault(tuple(own.values()), own))
            entry = entry._replace(otherwise=otherwise.get(entry.term, ""))
        except ValueError as error:
            raise LexiconError(f"{file}, line {number}: {error}") from error
        key = (entry.term, entry.match, row["guards"] or "")
        if key in seen:
            raise LexiconError(f"{file}, line {number}: {entry.term!r} ({entry.match}) stands there twice")
        seen.add(key)
        yield entry


def _entry(about: dict[str, Any], row: dict[str, str], extra: Mapping[str, str]) -> Entry:
    if row["category"] not in about["categories"]:
        raise ValueError(f"category {row['category']!r} is not described in the .toml")
    if row["match"] not in MATCH_KINDS:
        raise ValueError(f"match {row['match']!r} is none of {', '.join(MATCH_KINDS)}")
    if row["polarity"] not in {"+", "-", "0"}:
        raise ValueError(f"polarity {row['polarity']!r} is none of +, -, 0")
    if not forms(row["term"]):
        raise ValueError("the term is empty")
    return Entry(
        about["name"], row["term"], row["category"], row["polarity"], row["match"],
        parse_guards(row["guards"]), row["note"], extra,
    )  # fmt: skip


def inflected(entry: Entry) -> set[tuple[str, ...]]:
    """Return every sequence of token forms that an entry matches."""
    base = forms(entry.term)
    if entry.match == "verb":
        return {(form, *base[1:]) for form in verb_forms(base[0])}
    if entry.match == "noun":
        return {(*base[:-1], form) for form in plural_forms(base[-1])}
    if entry.match == "adjective":
        return {(*base[:-1], form) for form in comparison_forms(base[-1])}
    return {base}


@dataclass(frozen=True)
class Matcher:
    """All entries of several lexicons as one table of phrases: forms of tokens with a space between them.

    A pass visits every token once and returns, for each lexicon by itself, the longest entries that do not
    overlap and whose guards hold. A long entry whose guard fails never hides a shorter one.
    """

    names: tuple[str, ...]
    _entries: list[Entry] = field(init=False, repr=False, compare=False)
    _phrases: dict[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    _beginnings: frozenset[str] = field(init=False, repr=False, compare=False)
    _seconds: dict[str, Collection[str]] = field(init=False, repr=False, compare=False)
    _unconditional: frozenset[int] = field(init=False, repr=False, compare=False)  # numbers of entries

    def __post_init__(self) -> None:
        # Strings and tuples of numbers only: the garbage collector has nothing to walk through, unlike in a trie.
        entries = [entry for name in self.names for entry in load(name).entries]
        phrases: dict[str, tuple[int, ...]] = {}
        beginnings: set[str] = set()
        seconds: dict[str, set[str]] = {}  # what goes on from the first form of a phrase
        # A form that is an entry itself ("frightening") goes before the same form of another one ("frighten").
        for number, entry in sorted(enumerate(entries), key=lambda each: each[1].match not in {"exact", "case"}):
            for sequence in inflected(entry):
                phrase = " ".join(sequence)
                phrases[phrase] = (*phrases.get(phrase, ()), number)
                beginnings.update(" ".join(sequence[:length]) for length in range(2, len(sequence)))
                if len(sequence) > 1:
                    seconds.setdefault(sequence[0], set()).add(sequence[1])
        object.__setattr__(self, "_entries", entries)
        free = (number for number, entry in enumerate(entries) if not entry.guards and entry.match != "case")
        object.__setattr__(self, "_unconditional", frozenset(free))
        object.__setattr__(self, "_phrases", phrases)
        object.__setattr__(self, "_beginnings", frozenset(beginnings))
        alone = (phrase for phrase in phrases if " " not in phrase)
        object.__setattr__(self, "_seconds", dict.fromkeys(alone, frozenset[str]()) | seconds)

    def __reduce__(self) -> tuple[Any, ...]:
        return (matcher, (self.names,))

    def hits(self, document: Document) -> dict[str, tuple[Hit, ...]]:
        """Return the hits in a document by name of the lexicon, in the order of the text."""
        found: dict[str, list[Hit]] = {load(name).name: [] for name in self.names}
        covered = dict.fromkeys(found, 0)
        entries, tokens, unconditional = self._entries, document.tokens, self._unconditional
        for first, last, numbers in self._candidates(document.forms):
            for number in numbers:
                entry = entries[number]
                name = entry.lexicon
                overlaps = covered[name] > first
                if overlaps and not (last > covered[name] and _behind_article(document, found[name][-1], first)):
                    continue
                if number in unconditional or _holds(document, entry, first, last):
                    if overlaps:
                        found[name].pop()
                    found[name].append(Hit(tokens[first].start, tokens[last - 1].end, first, last, entry))
                    covered[name] = last
        return {name: tuple(hits) for name, hits in found.items()}

    def _candidates(self, forms: Sequence[str]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield first token, last (exclusive) and numbers of the entries that stand there, longest first."""
        phrases, seconds = self._phrases, self._seconds
        for first, (form, following) in enumerate(zip_longest(forms, forms[1:], fillvalue="")):
            if (known := seconds.get(form)) is None:
                continue
            if following in known:
                yield from self._longest_first(forms, first)
            elif form in phrases:
                yield first, first + 1, phrases[form]

    def _longest_first(self, forms: Sequence[str], first: int) -> Iterator[tuple[int, int, tuple[int, ...]]]:
        """Yield the same for one token, whose form and the next one begin a phrase."""
        phrases, beginnings = self._phrases, self._beginnings
        phrase, last = forms[first], first + 1
        found = [(first, last, phrases[phrase])] if phrase in phrases else []
        while last < len(forms):
            phrase = f"{phrase} {forms[last]}"
            last += 1
            if phrase in phrases:
                found.append((first, last, phrases[phrase]))
            if phrase not in beginnings:
                break
        return reversed(found)


def _behind_article(document: Document, hit: Hit, first: int) -> bool:
    """Whether a hit has but an article in front of a token: "the UN" gives way to "UN refugee agency"."""
    return hit.first == first - 1 and document.forms[first - 1] == "the"


def _holds(document: Document, entry: Entry, first: int, last: int) -> bool:
    if entry.match == "case":
        tokens = document.tokens
        text = document.text[tokens[first].start : tokens[last - 1].end]
        if text != entry.term and text.replace("’", "'") != entry.term:
            return False
    for guard in entry.guards:  # noqa: SIM110 - every second word of a text comes by here: a generator costs more
        if not guard.holds(document, first, last):
            return False
    return True


@cache
def matcher(names: tuple[str, ...]) -> Matcher:
    """Return the matcher over these lexicons; built once per process."""
    return Matcher(names)
