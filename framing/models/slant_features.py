"""What the slant model sees: words, pairs of words, pieces of words, style, and hits of the lexicons.

Everything a word brings with it depends on its form alone, so that it is worked out once for each form.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.article import Article, Zone
from framing.document import Document, Paragraph, Sentence
from framing.lexicon import load, matcher
from framing.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from framing.lexicon import Hit

    Floats = npt.NDArray[np.float32]
    Ints = npt.NDArray[np.int64]

JUDGING = ("appraisal", "loaded")
LEXICONS = (*JUDGING, "graduation", "certainty", "presupposition", "attribution", "agentless")
PAIRS, PIECES = 1 << 19, 1 << 17
_PIECE_SIZES = (2, 3, 4, 5)
_LONGEST = 40  # letters of a form that are looked at
_ENDINGS = (
    "ly ous ish ist ists ism less ful able ive ness ize ized ing ed est er al ary ics".split()
)  # fmt: skip
_WORD_GROUPS = tuple(
    frozenset(words.split())
    for words in (
        "i me my mine we us our ours",
        "you your yours",
        "he she they him her them his their",
        "not no never nothing nobody none nor cannot",
        "must should ought need",
        "is are be been was were being",
        "said says told according",
        "but yet however although though while despite",
        "so such very too even just only really simply",
        "! ?",
        '“ ” "',
        "— – --",
        "( )",
        ": ;",
    )
)
SENTENCE_STYLES = 6


def checksum(form: str) -> int:
    """Return a number for a form that is the same on every machine."""
    return zlib.crc32(form.encode("utf-8", "surrogatepass"))


def pieces(form: str) -> list[int]:
    """Return the hashed pieces of two to five letters of a form, its borders marked."""
    bordered = f"<{form[:_LONGEST]}>"
    return [
        checksum(bordered[at : at + size]) % PIECES for size in _PIECE_SIZES for at in range(len(bordered) - size + 1)
    ]


def style(form: str) -> list[float]:
    """Return what the look of a form says: its ending, the small group it belongs to, digits, length."""
    found = [float(form.endswith(ending) and len(form) > len(ending) + 2) for ending in _ENDINGS]
    found += [float(form in group) for group in _WORD_GROUPS]
    return [*found, float(form[0].isdigit()), len(form[:_LONGEST]) / 10, float("-" in form)]


def pair_numbers(checksums: Ints) -> Ints:
    """Return the hashed number of each word together with the next one (the last together with the first)."""
    numbers: Ints = (checksums * 31 + np.roll(checksums, -1) * 1_000_003) % PAIRS
    return numbers


class Mark(NamedTuple):
    """Tokens ``first:last`` (exclusive, in the whole batch) that are a hit of the key with this number."""

    key: int
    first: int
    last: int


def keys() -> tuple[str, ...]:
    """Return what hits are counted by: lexicon, category and polarity."""
    entries = (entry for name in LEXICONS for entry in load(name).entries)
    return tuple(sorted({key for e in entries for key in keys_of(e.lexicon, e.category, e.polarity)}))


@cache
def keys_of(lexicon: str, category: str, polarity: str) -> tuple[str, ...]:
    """Return the keys that a hit counts for."""
    own = (lexicon, f"{lexicon}:{category}", f"{lexicon}:{category}:{polarity}")
    return (*own, f"judging:{polarity}") if lexicon in JUDGING else own


@dataclass(frozen=True)
class Batch:
    """Sentences one after another: forms, first rows and lengths; style of each sentence; marks of the lexicons."""

    forms: Sequence[str]
    starts: Ints
    lengths: Ints
    styles: Floats
    marks: Sequence[Mark]

    @cached_property
    def sentence_of(self) -> Ints:
        """The number of the sentence of each token."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

    @cached_property
    def marked(self) -> Ints:
        """The marks as rows of key, first token and last token."""
        return np.array(self.marks, dtype=np.int64).reshape(-1, 3)

    @cached_property
    def marked_tokens(self) -> tuple[Ints, Ints]:
        """The number of its mark, and the token itself, for every token that a mark covers."""
        widths = self.marked[:, 2] - self.marked[:, 1]
        number = np.repeat(np.arange(len(widths)), widths)
        within = np.arange(len(number)) - np.repeat(np.cumsum(widths) - widths, widths)
        return number, self.marked[number, 1] + within

    def counts(self, number: int) -> Floats:
        """Return how often each key (of so many) is hit in each sentence."""
        cells = self.sentence_of[self.marked[:, 1]] * number + self.marked[:, 0]
        flat = np.bincount(cells, minlength=len(self.lengths) * number)
        return flat.reshape(len(self.lengths), number).astype(np.float32)


def batch(documents: Iterable[Document], numbers: Mapping[str, int]) -> Batch:
    """Return the sentences of documents as a batch; ``numbers`` gives the number of each key of the lexicons.

    Hits are taken from the layers ``lexicon:NAME`` where they are there, and found anew where not.
    """
    forms: list[str] = []
    lengths: list[int] = []
    styles: list[tuple[float, ...]] = []
    marks: list[Mark] = []
    for document in documents:
        for hit in _hits(document):
            first, last = hit.first + len(forms), hit.last + len(forms)
            marks += (Mark(numbers[key], first, last) for key in keys_of(*_kind(hit)) if key in numbers)
        forms += document.forms
        lengths += [sentence.last - sentence.first for sentence in document.sentences]
        styles += _styles(document)
    starts = list(accumulate(lengths, initial=0))[:-1]
    table = np.array(styles, np.float32).reshape(-1, SENTENCE_STYLES)
    return Batch(forms, np.array(starts, np.int64), np.array(lengths, np.int64), table, marks)


def _kind(hit: Hit) -> tuple[str, str, str]:
    return hit.entry.lexicon, hit.entry.category, hit.entry.polarity


def _hits(document: Document) -> Iterator[Hit]:
    fresh = None
    for name in LEXICONS:
        hits = document.layers.get(f"lexicon:{name}")
        if hits is None:
            fresh = fresh or matcher(LEXICONS).hits(document)
            hits = fresh[name]
        yield from hits


def _styles(document: Document) -> Iterator[tuple[float, ...]]:
    """Yield for each sentence: log length, shares of capitals, shouted and quoted words, marks of quotation."""
    text, inside = document.text, False
    for sentence in document.sentences:
        capitals = shouted = quoted = opened = 0
        for start, end, form, is_word in document.tokens[sentence.first : sentence.last]:
            if not is_word:
                inside = form == "“" or (form == '"' and not inside) or (inside and form not in {"”", '"'})
                opened += form in {"“", '"', "‘"}
                continue
            quoted += inside
            if text[start].isupper():
                capitals += 1
                shouted += end - start > 2 and text[start:end].isupper()
        words = max(4, sentence.last - sentence.first)
        yield np.log(words), capitals / words, shouted / words, quoted / words, min(opened, 3), float(quoted > 0)
        if text[sentence.end : sentence.end + 2] == "\n\n":
            inside = False


def single(text: str) -> Document:
    """Return a document that is one sentence, whatever marks are in it: how the corpora of sentences are read."""
    found = tuple(tokens(text))
    last = len(text)
    spread = (Sentence(0, last, 0, len(found), 0),) if found else ()
    return Document(Article(text=text), (Paragraph(0, last, Zone.BODY, 0, len(spread)),), spread, found)
