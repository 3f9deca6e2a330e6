"""Readability: the published formulas from one pass over the words, and textstat's own scores on demand.

Nothing is downloaded: syllables come from ``framing.models.syllables``. Our sentences end where ``framing.sentences``
says ("Mr." ends none), so scores differ from textstat's by its counting, not by the formula.
"""

from __future__ import annotations

import math
import sys
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import util
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from framing.article import Span
from framing.findings import Finding, MeasureDefinition, Voice
from framing.models.syllables import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from framing.document import Document, Token
    from framing.findings import Measure

COMPLEX, POLYSYLLABIC = "complex word", "polysyllabic word"
_MANY_SYLLABLES = 3
_LONG_WORD = 7  # letters (Björnsson 1968: more than six)
_LONG_SENTENCE = 30  # words; longer ones are shown as evidence, else the longest one
_WHY = (*(f"{number} syllables" for number in range(9)), "9 or more syllables")
_SOUNDED_ENDINGS = ("ing", "ted", "ded", "ses", "xes", "zes", "ches", "shes", "ces", "ges")


class Counts(NamedTuple):
    """What all formulas are made of.

    ``characters`` are letters and digits of words, ``long`` words of 7 and more letters, ``polysyllables`` words of 3
    and more syllables, ``complex`` those of them that Gunning counts.
    """

    sentences: int
    words: int
    letters: int
    characters: int
    syllables: int
    long: int
    polysyllables: int
    complex: int


def flesch(n: Counts) -> float:
    """Return reading ease, about 0 (hard) to 100 (easy); Flesch 1948."""
    return 206.835 - 1.015 * n.words / n.sentences - 84.6 * n.syllables / n.words


def flesch_kincaid(n: Counts) -> float:
    """Return American school grade; Kincaid et al. 1975."""
    return 0.39 * n.words / n.sentences + 11.8 * n.syllables / n.words - 15.59


def fog(n: Counts) -> float:
    """Return years of schooling; Gunning 1952."""
    return 0.4 * (n.words / n.sentences + 100 * n.complex / n.words)


def smog(n: Counts) -> float:
    """Return years of schooling; McLaughlin 1969."""
    return 1.043 * math.sqrt(30 * n.polysyllables / n.sentences) + 3.1291


def ari(n: Counts) -> float:
    """Return American school grade; Senter & Smith 1967."""
    return 4.71 * n.characters / n.words + 0.5 * n.words / n.sentences - 21.43


def coleman_liau(n: Counts) -> float:
    """Return American school grade; Coleman & Liau 1975."""
    return 5.88 * n.letters / n.words - 29.6 * n.sentences / n.words - 15.8


def lix(n: Counts) -> float:
    """Return Läsbarhetsindex, about 20 (easy) to 60 (hard); Björnsson 1968."""
    return n.words / n.sentences + 100 * n.long / n.words


def rix(n: Counts) -> float:
    """Return long words per sentence; Anderson 1983."""
    return n.long / n.sentences


_LIMITS = "Formulas see lengths, not meaning; made for English prose of 100 words or more, and rough below."


def _definition(name: str, label: str, unit: str, text: str, citation: str, kind: str = "mean") -> MeasureDefinition:
    return MeasureDefinition(
        name=f"readability.{name}",
        label=label,
        unit=unit,
        definition=text,
        citation=citation,
        limits=_LIMITS,
        kind=kind,
    )


@dataclass(frozen=True)
class Readability:
    """Measure how hard an article is to read, as a whole: headline, standfirst and body, whoever speaks."""

    name: ClassVar[str] = "readability"
    requires: ClassVar[tuple[str, ...]] = ()
    summary: ClassVar[str] = "How hard the article is to read, by eight formulas over sentence and word length."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        _definition("flesch", "Flesch reading ease", "points, 0 hard to 100 easy",
                    "206.835 − 1.015 × words per sentence − 84.6 × syllables per word.", "Flesch 1948"),
        _definition("flesch_kincaid", "Flesch–Kincaid grade", "school grade",
                    "0.39 × words per sentence + 11.8 × syllables per word − 15.59.", "Kincaid et al. 1975"),
        _definition("fog", "Gunning fog", "years of schooling",
                    "0.4 × (words per sentence + percentage of complex words): words of three and more syllables, "
                    "without names and without those that only -ed, -es or -ing makes so long.", "Gunning 1952"),
        _definition("smog", "SMOG", "years of schooling",
                    "1.043 × √(30 × words of three and more syllables per sentence) + 3.1291; made for samples of "
                    "30 sentences.", "McLaughlin 1969"),
        _definition("ari", "Automated readability index", "school grade",
                    "4.71 × letters and digits per word + 0.5 × words per sentence − 21.43.", "Senter & Smith 1967"),
        _definition("coleman_liau", "Coleman–Liau index", "school grade",
                    "0.0588 × letters per 100 words − 0.296 × sentences per 100 words − 15.8.", "Coleman & Liau 1975"),
        _definition("lix", "LIX", "points, 20 easy to 60 hard",
                    "Words per sentence + percentage of words of more than six letters.", "Björnsson 1968"),
        _definition("rix", "RIX", "long words per sentence",
                    "Words of more than six letters per sentence.", "Anderson 1983"),
        _definition("sentence_length", "Sentence length", "words per sentence",
                    "Words divided by sentences; a headline counts as a sentence.", "house definition"),
        _definition("syllables_per_word", "Syllables per word", "syllables per word",
                    "Syllables, counted by rules learned from a pronouncing dictionary, divided by words.",
                    "house definition"),
        _definition("long_word_share", "Long words", "share of words",
                    "Words of more than six letters as a share of all words.", "Björnsson 1968", "share"),
    )  # fmt: skip

    def __call__(self, document: Document) -> Document:
        """Return the document with the layer ``readability``, its words of three and more syllables, and the counts."""
        words = [token for token in document.tokens if token[3]]
        anatomies = [_anatomy(form) for _, _, form, _ in words]
        hard = tuple(_hard_words(document, words, anatomies))
        counts = _count(document, anatomies, hard)
        return document.with_layer("readability", hard).with_layer("readability:counts", (counts,))

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above; the formulas have no value for a text without words."""
        define = {definition.name.removeprefix("readability."): definition for definition in self.measures}
        hard: tuple[Finding, ...] = document.layer("readability")
        spans = tuple(word.span for word in hard)
        by_gunning = tuple(word.span for word in hard if word.label == COMPLEX)
        n, long = document.layer("readability:counts")[0], _long_words(document)
        readable = 1 if n.words and n.sentences else 0
        for formula, evidence in (
            (flesch, spans), (flesch_kincaid, spans), (fog, by_gunning), (smog, spans),
            (ari, long), (coleman_liau, long), (lix, long), (rix, long),
        ):  # fmt: skip
            yield define[formula.__name__].measured(formula(n) if readable else 0, readable, evidence)
        yield define["sentence_length"].measured(n.words, n.sentences, _long_sentences(document))
        yield define["syllables_per_word"].measured(n.syllables, n.words, spans)
        yield define["long_word_share"].measured(n.long, n.words, long)


class _Anatomy(NamedTuple):
    letters: int
    characters: int
    syllables: int
    long: bool


@lru_cache(maxsize=1 << 16)
def _anatomy(form: str) -> _Anatomy:
    letters = sum(map(str.isalpha, form))
    return _Anatomy(letters, sum(map(str.isalnum, form)), syllables(form), letters >= _LONG_WORD)


def _count(document: Document, anatomies: Sequence[_Anatomy], hard: Sequence[Finding]) -> Counts:
    letters, characters, heard, long = map(sum, zip(*anatomies, strict=True)) if anatomies else (0, 0, 0, 0)
    are_words = [is_word for _, _, _, is_word in document.tokens]
    return Counts(
        sentences=sum(any(are_words[first:last]) for _, _, first, last, _ in document.sentences),
        words=len(anatomies),
        letters=letters,
        characters=characters,
        syllables=heard,
        long=long,
        polysyllables=len(hard),
        complex=sum(word.label == COMPLEX for word in hard),
    )


def _hard_words(document: Document, words: Sequence[Token], anatomies: Sequence[_Anatomy]) -> Iterator[Finding]:
    """Yield the words of three and more syllables, with the voice where voices have been told apart."""
    beginnings = {sentence.start for sentence in document.sentences}
    stretches = document.layers.get("voices", ())
    starts = document.starts_of("voices") if stretches else []
    hard = [(word, part.syllables) for word, part in zip(words, anatomies, strict=True) if part[2] >= _MANY_SYLLABLES]
    for (start, end, form, _), heard in hard:
        name = document.text[start].isupper() and start not in beginnings
        by_ending = heard == _MANY_SYLLABLES and form.endswith(_SOUNDED_ENDINGS)
        yield Finding(
            span=Span(start, end),
            label=POLYSYLLABIC if name or by_ending else COMPLEX,
            why=_WHY[min(heard, len(_WHY) - 1)],
            voice=stretches[bisect_right(starts, start) - 1].voice if stretches else Voice.OUTLET,
        )


def _long_words(document: Document) -> tuple[Span, ...]:
    return tuple(
        Span(start, end)
        for start, end, form, is_word in document.tokens
        if end - start >= _LONG_WORD and is_word and _anatomy(form).long
    )


def _long_sentences(document: Document) -> tuple[Span, ...]:
    """Return the long sentences; where there is none, the one with the most letters."""
    found = tuple(
        Span(start, end)
        for start, end, first, last, _ in document.sentences
        if last - first > _LONG_SENTENCE
        and sum(is_word for _, _, _, is_word in document.tokens[first:last]) > _LONG_SENTENCE
    )
    longest = max(document.sentences, key=lambda s: s.end - s.start, default=None)
    return found or ((Span(longest.start, longest.end),) if longest else ())


TEXTSTAT = (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index",
    "coleman_liau_index", "lix", "rix", "linsear_write_formula", "dale_chall_readability_score",
    "spache_readability", "mcalpine_eflaw",
)  # fmt: skip


def textstat_scores(text: str) -> dict[str, float]:
    """Return textstat's scores for a text by the names of its functions, syllables counted offline by our rules.

    For comparison with work that used textstat, whose ways of counting differ from ours: "Mr." ends a sentence,
    punctuation marks are characters to ARI, the fog index passes over a list of easy words.
    """
    scorer = _textstat().textstat
    return {name: float(getattr(scorer, name)(text)) for name in TEXTSTAT}


class _Pronunciations:
    """Stands in for textstat's pronouncing dictionary: as many stressed phones as the word has syllables."""

    def __getitem__(self, word: str) -> list[list[str]]:
        return [["1"] * syllables(word.lower().replace("’", "'"))]


@cache
def _textstat() -> ModuleType:
    """Load a private copy of textstat, which would download its dictionary; the user's textstat stays as it is."""
    name = "_textstat_of_framing"
    found = util.find_spec("textstat")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("textstat is not installed: pip install textstat")
    spec: Any = util.spec_from_file_location(
        name, found.origin, submodule_search_locations=found.submodule_search_locations
    )
    module = sys.modules[name] = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    counting: Any = sys.modules[f"{name}.backend.counts._count_syllables"]
    counting.get_cmudict = lambda _lang: _Pronunciations()
    return module
