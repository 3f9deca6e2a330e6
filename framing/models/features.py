"""What the attribution model sees of a document: one row of integers per token, each naming a row of the embedding."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from framing.models.formrows import FormRows
from framing.models.quotestate import MARKS, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from framing.document import Document, Token

HASHED, SUFFIX3, SUFFIX2, PREFIX3 = 1024, 2048, 512, 1024
_SHAPES, _LENGTHS = 10, 6
CUES, SOURCES, CLUSTERS = 64, 32, (256, 48)
# Sizes of the columns after the word column, in order; the classes of a word come last.
LEXEME_COLUMNS = (SUFFIX3, SUFFIX2, PREFIX3, _SHAPES * _LENGTHS, CUES, SOURCES, *(size + 1 for size in CLUSTERS))
NO_CLASSES = (0,) * 4
CONTEXT_COLUMNS = {
    "gap": 4,
    "quotation": 8,
    "since_open": 9,
    "until_close": 9,
    "quotation_type": 13,
    "since_quotation": 9,
    "until_quotation": 9,
    "from_start": 9,
    "from_end": 9,
    "sentence": 20,
    "paragraph": 6,
    "around": 64,
    "quoted_share": 5,
}
CAPACITY = 50_000  # words kept in memory; one needs some 0.5 kB
_DIGIT = re.compile(r"\d")
# Distances in tokens, in nine steps: 0, 1, 2, 3, 4–5, 6–8, 9–14, 15–24, more.
_STEP = np.zeros(512, dtype=np.int32)
for _edge in (1, 2, 3, 4, 6, 9, 15, 25):
    _STEP[_edge:] += 1


def step(distances: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Return the step, 0 to 8, of distances in tokens."""
    return _STEP.take(distances, mode="clip")


@lru_cache(maxsize=1 << 14)
def _bucket(text: str, size: int) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) % size


def normal(form: str) -> str:
    """Return the form under which the vocabulary knows a word: digits become 0."""
    return _DIGIT.sub("0", form)


def _shape(raw: str) -> int:
    first = raw[0]
    if first.isdigit():
        return 0
    if not first.isalpha():
        groups = (MARKS, ",;:", ".!?…")
        return next((n for n, group in enumerate(groups, start=1) if first in group), 4 + (not raw[-1].isalpha()))
    if raw.islower():
        return 6
    if raw.isupper():
        return 7 if len(raw) > 1 else 8
    return 8 if raw.istitle() else 9


def _length(raw: str) -> int:
    return int(_STEP[min(len(raw) - 1, 100)] if len(raw) < 5 else 4 if len(raw) < 9 else 5)


@dataclass
class Encoder:
    """Turns documents into rows of integers, with a table of the words met so far."""

    vocabulary: Sequence[str]
    classes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    _known: dict[str, int] = field(init=False, repr=False)
    _lexemes: FormRows = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._known = {word: number for number, word in enumerate(self.vocabulary)}
        self._lexemes = FormRows(self._lexeme, 1 + len(LEXEME_COLUMNS), np.int32, CAPACITY)
        sizes = (len(self.vocabulary) + HASHED, *LEXEME_COLUMNS, *CONTEXT_COLUMNS.values())
        self.offsets = np.array([0, *accumulate(sizes)], dtype=np.int32)
        self.size = int(self.offsets[-1]) + 1
        self.break_row = self.size - 1  # stands between two paragraphs

    def encode(self, document: Document) -> npt.NDArray[np.int32]:
        """Return an array (tokens, columns) of rows of the embedding: those of the words, then those of the context."""
        return np.concatenate([self.of_words(raw_words(document)), self.of_context(document)], axis=1)

    def of_words(self, raw: Sequence[str]) -> npt.NDArray[np.int32]:
        """Return the columns that depend on the words alone, as they stand in the text."""
        rows: npt.NDArray[np.int32] = self._lexemes.of(raw) + self.offsets[: self._lexemes.width]
        return rows

    def of_context(self, document: Document) -> npt.NDArray[np.int32]:
        """Return the columns that depend on what stands around a word."""
        return context_columns(document) + self.offsets[self._lexemes.width : -1]

    def _lexeme(self, raw: str) -> tuple[int, ...]:
        form = normal(raw.lower().replace("’", "'").replace("‘", "'")) if len(raw) > 1 else normal(raw.lower())
        known = self._known.get(form)
        word = len(self.vocabulary) + _bucket(form, HASHED) if known is None else known
        return (
            word, _bucket(form[-3:], SUFFIX3), _bucket(form[-2:], SUFFIX2), _bucket(form[:3], PREFIX3),
            _shape(raw) * _LENGTHS + _length(raw), *self.classes.get(form, NO_CLASSES),
        )  # fmt: skip


def raw_words(document: Document) -> list[str]:
    """Return the tokens as they stand in the text."""
    text = document.text
    return [text[start:end] for start, end, _, _ in document.tokens]


def paragraph_lengths(document: Document) -> npt.NDArray[np.int64]:
    """Return the number of tokens of every paragraph that has any."""
    return np.array([end - begin for begin, end in _borders(document) if begin < end], dtype=np.int64)


def context_columns(document: Document) -> npt.NDArray[np.int32]:
    """Return what depends on the place of a token: gaps, quotation, place in sentence, paragraph and document."""
    count = len(document.tokens)
    out = np.zeros((count, len(CONTEXT_COLUMNS)), dtype=np.int32)
    if not count:
        return out
    starts, ends, _, _ = zip(*document.tokens, strict=True)
    space = np.concatenate([[1], np.array(starts[1:]) > np.array(ends[:-1]), [1]]).astype(np.int32)
    out[:, 0] = 2 * space[:-1] + space[1:]
    _place(document, out)
    _quotation(document, out)
    return out


def _place(document: Document, out: npt.NDArray[np.int32]) -> None:
    sentences = document.sentences
    first = np.array([sentence.first for sentence in sentences], np.int32)
    last = np.array([sentence.last for sentence in sentences], np.int32)
    paragraph = np.array([sentence.paragraph for sentence in sentences], np.int32)
    lengths = last - first
    position = np.arange(len(out), dtype=np.int32)
    out[:, 7] = step(position - np.repeat(first, lengths))
    out[:, 8] = step(np.repeat(last, lengths) - 1 - position)
    begins = np.array([document.paragraphs[p].first for p in paragraph], np.int32)
    counts = np.array([document.paragraphs[p].last for p in paragraph], np.int32) - begins
    ordinal = np.minimum(np.arange(len(sentences), dtype=np.int32) - begins, 4)
    out[:, 9] = np.repeat(ordinal * 4 + np.minimum(counts - 1, 3), lengths)
    out[:, 10] = np.repeat(np.minimum(paragraph, 5), lengths)


def _quotation(document: Document, out: npt.NDArray[np.int32]) -> None:
    forms, tokens = document.forms, document.tokens
    places = [number for number, form in enumerate(forms) if form in MARKS]
    out[:, 5:7] = 8
    borders = _borders(document)
    around = np.zeros((len(borders), 4), np.int32)
    cursor = 0
    for number, (begin, end) in enumerate(borders):
        here: list[int] = []
        while cursor < len(places) and places[cursor] < end:
            here.append(places[cursor] - begin)
            cursor += 1
        if here:
            around[number] = _paragraph(tokens[begin:end], here, out[begin:end])
    out[:, 11] = np.repeat(_neighbours(around), np.diff(borders, axis=1)[:, 0])


def _borders(document: Document) -> list[tuple[int, int]]:
    """Return the first token and the last (exclusive) of every paragraph; an empty one ends where it begins."""
    sentences = document.sentences
    return [
        (sentences[p.first].first, sentences[p.last - 1].last) if p.first < p.last else (0, 0)
        for p in document.paragraphs
    ]


def _paragraph(
    block: Sequence[Token], places: Sequence[int], out: npt.NDArray[np.int32]
) -> tuple[bool, bool, bool, bool]:
    out[places, 1] = 1
    found = list(quoted(block, places))
    previous = share = 0
    for first, last, closed, single in found:
        inside = _steps(last - first + 1)
        out[first : last + 1, 2] = inside
        out[first : last + 1, 3] = inside[::-1] if closed else 8
        out[first : last + 1, 1] = 3 if single else 2
        out[first, 1] = 4 + single
        if closed:
            out[last, 1] = 6 + single
        out[first : last + 1, 4] = _type(block, first, last)
        out[previous:first, 6] = _steps(first - previous)[::-1]
        out[last + 1 :, 5] = _steps(len(block) - last - 1)
        previous = last + 1
        share += last - first + 1
    out[:, 12] = 0 if not share else 1 + min(3, 4 * share // (len(block) + 1))
    starts = bool(found) and found[0].first <= 1
    ends = bool(found) and found[-1].last >= len(block) - 2
    return (starts, ends, bool(found) and not found[-1].closed, bool(found))


def _steps(count: int) -> npt.NDArray[np.int32]:
    """Return the steps of the distances 0 … count - 1."""
    return _STEP[:count] if count <= len(_STEP) else step(np.arange(count, dtype=np.int32))


def _type(block: Sequence[Token], first: int, last: int) -> int:
    words = last - first - 1
    size = 0 if words < 3 else 1 if words < 8 else 2
    final = block[max(first, last - 1)].form in {",", ".", "!", "?", "…", "'"}
    before = block[first - 1].form if first else ""
    led = 1 if before in {",", ":", ""} else 0
    return 1 + size * 4 + 2 * final + led


def _neighbours(around: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Return, as bits, how each paragraph and those beside it begin and end, from rows of such flags."""
    before, after = np.zeros_like(around), np.zeros_like(around)
    before[1:], after[:-1] = around[:-1], around[1:]
    flags = (around[:, 0], around[:, 1], before[:, 2], before[:, 0], before[:, 1], after[:, 0])
    bits: npt.NDArray[np.int32] = np.sum([flag << bit for bit, flag in enumerate(flags)], axis=0, dtype=np.int32)
    return bits
