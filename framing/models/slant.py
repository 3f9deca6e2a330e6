"""How slanted a sentence reads, and which of its words make it so: a linear model that can be added up by hand.

The score of a sentence is a sum over its words, over pairs of neighbouring words and over hits of the lexicons, so
that each word has an exact share in it. Words and pairs are weighted as in Wang & Manning (ACL 2012), their sum is
divided by the root of the length. See ``slant_card.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.models.formrows import FormRows
from framing.models.slant_features import batch, checksum, pair_numbers, pieces, style
from framing.models.slant_words import WordWeights

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from framing.document import Document
    from framing.models.slant_features import Batch, Floats

    Table = npt.NDArray[np.float64]

WEIGHTS = Path(__file__).with_name("slant.npz")
SHORTEST = 5  # a shorter sentence counts as one of five tokens: few words are little evidence
_CAPACITY = 200_000
_NUMBERS = ("intercept", "slope", "threshold", "shift", "gain", "word_intercept", "word_threshold")
_ARRAYS = (
    *("words", "pairs", "pieces", "styles", "logs", "densities", "sentence_styles"),
    *("hits", "judging", "steps", "looks"),
)
_EVENNESS = 3.0  # how soon further slanted words add little: the score of a sentence takes log(1 + 3 p) of each


class Reading(NamedTuple):
    """How a sentence reads: probability of "slanted", and what each of its tokens adds to the log-odds.

    ``rest`` is what no token can be given: the intercept, length, capitals and quotation marks. ``marked`` tells
    which tokens are slanted words.
    """

    probability: float
    contributions: Floats
    rest: float
    marked: npt.NDArray[np.bool_]


@dataclass
class Weights:
    """What was learned.

    ``words`` has a row for each known form: weight by root of length, weight by length, and the three weights that
    tell slanted words (``framing.models.slant_words``). The two columns of ``pieces`` and of ``styles``
    give the first three of these to other forms. ``gain`` is what slanted words add to the score of their
    sentence; ``slope`` and ``shift`` turn scores into log-odds.
    """

    vocabulary: dict[str, int]
    words: Floats
    pairs: Floats
    pieces: Floats
    styles: Floats
    keys: Mapping[str, int]
    logs: Floats
    densities: Floats
    sentence_styles: Floats
    intercept: float
    slope: float
    shift: float
    threshold: float
    gain: float
    hits: Floats
    judging: Floats
    steps: Floats
    looks: Floats
    word_intercept: float
    word_threshold: float

    def __post_init__(self) -> None:
        self._rows = FormRows(self._row, 6, np.float64, _CAPACITY)
        self._marks = WordWeights(self.hits, self.judging, self.steps, self.looks, self.word_intercept)

    def _row(self, form: str) -> tuple[float, ...]:
        """Return what is known of a form, and its checksum; a form never met is judged by its pieces and its style."""
        row = self.vocabulary.get(form)
        first, second, own, *beside = self._unknown(form) if row is None else map(float, self.words[row])
        return first, second, own if form[0].isalpha() else -np.inf, *beside, checksum(form)

    def _unknown(self, form: str) -> tuple[float, ...]:
        own = self.pieces[pieces(form)].sum(axis=0)
        looks = np.array(style(form), np.float32) @ self.styles
        return float(own[0]), float(looks[0]), float(own[1] + looks[1]), 0.0, 0.0

    def table(self, sentences: Batch) -> Table:
        """Return what is known of the form of each token, a row for each."""
        return self._rows.of(sentences.forms)

    def tokens(self, sentences: Batch, table: Table) -> Floats:
        """Return what each token adds to the score of its sentence, without the lexicons."""
        lengths = np.maximum(sentences.lengths, SHORTEST)[sentences.sentence_of]
        pairs = self.pairs[pair_numbers(table[:, 5].astype(np.int64))]
        pairs[sentences.starts + sentences.lengths - 1] = 0
        shared = pairs / 2
        shared[1:] += pairs[:-1] / 2
        out: Floats = ((table[:, 0] + shared) / np.sqrt(lengths) + table[:, 1] / lengths).astype(np.float32)
        return out

    def lexical(self, sentences: Batch) -> Floats:
        """Return what the lexicons add, spread evenly over the tokens of the hits."""
        counts = sentences.counts(len(self.keys))
        roots = np.sqrt(np.maximum(sentences.lengths, SHORTEST))[:, None]
        worth = (np.log1p(counts) * self.logs + counts / roots * self.densities) / np.maximum(counts, 1)
        key, first, last = sentences.marked.T
        each = worth[sentences.sentence_of[first], key] / (last - first)
        number, token = sentences.marked_tokens
        return np.bincount(token, each[number], minlength=len(sentences.forms)).astype(np.float32)

    def base(self, sentences: Batch, table: Table) -> tuple[Floats, Floats]:
        """Return what each token adds to the score of its sentence, and what the sentence has beside its tokens."""
        added = self.tokens(sentences, table) + self.lexical(sentences)
        # Row by row, as a product of matrices rounds a sentence by how many there are.
        rest: Floats = (sentences.styles * self.sentence_styles).sum(axis=1) + np.float32(self.intercept)
        return added, rest

    def word_odds(self, sentences: Batch, table: Table, scores: Floats) -> Floats:
        """Return the log-odds of each token that it is a slanted word; ``scores`` are those of the sentences so far."""
        return self._marks.odds(sentences, table[:, 2:5].astype(np.float32), scores)

    def of_words(self, sentences: Batch, odds: Floats) -> Floats:
        """Return what slanted words add to the scores of sentences, given the log-odds of all tokens."""
        added: Floats = np.add.reduceat(self.from_words(odds), sentences.starts)
        return added

    def from_words(self, odds: Floats) -> Floats:
        """Return what each token adds to the score of its sentence as a slanted word."""
        chances = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        return (self.gain * np.log1p(_EVENNESS * chances)).astype(np.float32)


@dataclass(frozen=True)
class SlantModel:
    """Reads documents with weights that are loaded when first needed.

    ``path`` names a ``.npz`` made by ``framing.models.train_slant``; FileNotFoundError where there is none.
    """

    path: Path = WEIGHTS

    @cached_property
    def weights(self) -> Weights:
        """The learned weights."""
        return load_weights(self.path)

    @property
    def threshold(self) -> float:
        """The probability from which on a sentence is called slanted."""
        return self.weights.threshold

    def __reduce__(self) -> tuple[type[SlantModel], tuple[Path]]:
        return (SlantModel, (self.path,))

    def read(self, documents: Iterable[Document]) -> list[Reading]:
        """Return a reading for every sentence of the documents, in their order."""
        weights = self.weights
        sentences = batch(documents, weights.keys)
        if not len(sentences.lengths):
            return []
        table = weights.table(sentences)
        added, rest = weights.base(sentences, table)
        odds = weights.word_odds(sentences, table, np.add.reduceat(added, sentences.starts) + rest)
        added += weights.from_words(odds)
        rest = rest * weights.slope + weights.shift
        scores = np.add.reduceat(added, sentences.starts) * weights.slope + rest
        chances = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        shares, marked = added * np.float32(weights.slope), odds >= weights.word_threshold
        borders = list(pairwise([*sentences.starts.tolist(), len(sentences.forms)]))
        parts = [shares[begin:end] for begin, end in borders]
        marks = [marked[begin:end] for begin, end in borders]
        return list(map(Reading, chances.tolist(), parts, rest.tolist(), marks))


@cache
def load_weights(path: Path) -> Weights:
    """Return the weights stored in a file (half precision is widened)."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = dict(stored)
    texts = {name: bytes(arrays.pop(name)).decode("utf-8").split("\n") for name in ("vocabulary", "keys")}
    wide: dict[str, Floats] = {name: value.astype(np.float32) for name, value in arrays.items()}
    numbers = {name: float(wide.pop(name)) for name in _NUMBERS}
    numbered = {name: {text: row for row, text in enumerate(found)} for name, found in texts.items()}
    return Weights(**numbered, **wide, **numbers)  # type: ignore[arg-type]


def save_weights(path: Path, weights: Weights) -> None:
    """Write weights to a file in half precision; nothing in it is pickled."""
    stored: dict[str, Any] = {name: getattr(weights, name).astype(np.float16) for name in _ARRAYS}
    stored |= {name: np.float64(getattr(weights, name)) for name in _NUMBERS}
    stored |= {name: _text(getattr(weights, name)) for name in ("vocabulary", "keys")}
    np.savez_compressed(path, allow_pickle=False, **stored)


def _text(words: Iterable[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)
