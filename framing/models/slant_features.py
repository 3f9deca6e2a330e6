"""What the slant model sees: words, pairs of words, pieces of words, style, and hits of the lexicons.

Everything a word brings with it depends on its form alone, so that it is worked out once for each form.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, chain, compress
from typing import TYPE_CHECKING

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
    Flags = npt.NDArray[np.bool_]

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
_DOUBLE, _OPENING = frozenset('“”"'), frozenset('“"‘')


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


def keys() -> tuple[str, ...]:
    """Return what hits are counted by."""
    entries = (entry for name in LEXICONS for entry in load(name).entries)
    return tuple(sorted({key for e in entries for key in keys_of(e.lexicon, e.category, e.polarity)}))


@cache
def keys_of(lexicon: str, category: str, polarity: str) -> tuple[str, ...]:
    """Return the keys that a hit counts for: of words that judge only whether they praise or blame.

    Categories of judging words added nothing to how slanted a sentence reads; without them a word can move to another
    category while the model stays what it was.
    """
    if lexicon in JUDGING:
        return (lexicon, f"{lexicon}:{polarity}", f"judging:{polarity}")
    return (lexicon, f"{lexicon}:{category}", f"{lexicon}:{category}:{polarity}")


@dataclass(frozen=True)
class Batch:
    """Sentences one after another: forms, first rows and lengths; style of each sentence; marks of the lexicons.

    A mark is a row of ``marked``: the number of a key, first and last token (exclusive, in the whole batch) of its hit.
    ``looks`` (tokens, 2) tells whether a token is a word with a capital inside its sentence, and whether it is quoted.
    """

    forms: Sequence[str]
    starts: Ints
    lengths: Ints
    styles: Floats
    marked: Ints
    looks: Floats

    @cached_property
    def sentence_of(self) -> Ints:
        """The number of the sentence of each token."""
        return np.repeat(np.arange(len(self.lengths)), self.lengths)

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
    styles = [np.zeros((0, SENTENCE_STYLES), np.float32)]
    looks = [np.zeros((0, 2), np.float32)]
    marks: list[tuple[int, int, int]] = []
    known: dict[tuple[str, str, str], list[int]] = {}
    for document in documents:
        before = len(forms)
        for _, _, first, last, entry in _hits(document):
            kind = entry.lexicon, entry.category, entry.polarity
            if kind not in known:
                known[kind] = [numbers[key] for key in keys_of(*kind) if key in numbers]
            mark = first + before, last + before
            marks += [(number, *mark) for number in known[kind]]
        forms += document.forms
        lengths += [sentence.last - sentence.first for sentence in document.sentences]
        capitals, quoted = _flags(document.capitals), _quoted(document)
        styles.append(_styles(document, capitals, quoted))
        looks.append(_looks(document, capitals, quoted))
    starts = list(accumulate(lengths, initial=0))[:-1]
    marked = np.fromiter(chain.from_iterable(marks), np.int64, 3 * len(marks)).reshape(-1, 3)
    return Batch(
        forms,
        np.array(starts, np.int64),
        np.array(lengths, np.int64),
        np.concatenate(styles),
        marked,
        np.concatenate(looks),
    )


def _hits(document: Document) -> Iterator[Hit]:
    fresh = None
    for name in LEXICONS:
        hits = document.layers.get(f"lexicon:{name}")
        if hits is None:
            fresh = fresh or matcher(LEXICONS).hits(document)
            hits = fresh[name]
        yield from hits


def _flags(told: Sequence[bool]) -> Flags:
    return np.fromiter(told, np.bool_, len(told))


def _looks(document: Document, capitals: Flags, quoted: Flags) -> Floats:
    """Return for each token whether it has a capital that its sentence does not ask for, and whether it is quoted."""
    unasked = capitals.copy()
    unasked[[sentence.first for sentence in document.sentences if sentence.first < len(capitals)]] = False
    return np.stack([unasked, quoted], axis=1).astype(np.float32)


def _styles(document: Document, capitals: Flags, quoted: Flags) -> Floats:
    """Return for each sentence: log length, shares of capitals, shouted and quoted words, marks of quotation."""
    out = np.zeros((len(document.sentences), SENTENCE_STYLES), np.float32)
    if not len(out):
        return out
    firsts = [sentence.first for sentence in document.sentences]
    words = np.maximum(4, np.diff([*firsts, len(document.tokens)]))
    out[:, 0] = np.log(words)
    opening = _flags([form in _OPENING for form in document.forms])
    flags = np.stack([capitals, _shouted(document), quoted, opening])
    counts = np.add.reduceat(flags, firsts, axis=1, dtype=np.int64)
    out[:, 1:4] = (counts[:3] / words).T
    out[:, 4] = np.minimum(counts[3], 3)
    out[:, 5] = counts[2] > 0
    return out


def _shouted(document: Document) -> Flags:
    """Tell of each token whether it is a word of three and more letters, all of them capitals."""
    text, found = document.text, np.zeros(len(document.tokens), np.bool_)
    for place in compress(range(len(found)), document.capitals):
        start, end, _, _ = document.tokens[place]
        found[place] = end - start > 2 and text[start:end].isupper()
    return found


def _quoted(document: Document) -> Flags:
    """Tell of each token whether it is a word behind an opening mark; a blank line closes what is open."""
    found, begun = np.zeros(len(document.tokens), np.bool_), -1
    marks = [(place, form) for place, form in enumerate(document.forms) if form in _DOUBLE]
    breaks = [(s.last, "") for s in document.sentences if document.text[s.end : s.end + 2] == "\n\n"]
    for place, form in sorted([*marks, *breaks, (len(found), "")]):
        if begun >= 0:
            found[begun:place] = True
        begun = place if form == "“" or (form == '"' and begun < 0) else -1
    found[[place for place in np.flatnonzero(found).tolist() if not document.tokens[place].is_word]] = False
    return found


def single(text: str) -> Document:
    """Return a document that is one sentence, whatever marks are in it: how the corpora of sentences are read."""
    found = tuple(tokens(text))
    last = len(text)
    spread = (Sentence(0, last, 0, len(found), 0),) if found else ()
    return Document(Article(text=text), (Paragraph(0, last, Zone.BODY, 0, len(spread)),), spread, found)
