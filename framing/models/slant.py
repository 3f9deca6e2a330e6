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

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy.typing as npt

    from framing.document import Document
    from framing.models.slant_features import Batch, Floats

    Table = npt.NDArray[np.float64]

WEIGHTS = Path(__file__).with_name("slant.npz")
SHORTEST = 5  # a shorter sentence counts as one of five tokens: few words are little evidence
_CAPACITY = 200_000
_NUMBERS = ("intercept", "slope", "threshold", "unlisted")
# Marked words: what a hit of the lexicons, the score of the sentence and likeness to listed words count for. Set by
# hand: a listed word is marked unless its sentence reads as plain, an unlisted one only if it is much like them.
_PRIORS = {"judging:-": 3.0, "attribution:evaluative": 2.0, "judging:+": 1.0, "graduation:force_up": 1.0}
_OF_SENTENCE, _MOST_OF_SENTENCE = 0.8, 1.5
_OF_LIKENESS, _LEAST, _MOST_LIKE = 0.6, -4.0, 2.0
_MARKED_FROM = 0.9


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

    ``words`` has a row for each known form: weight by root of length, weight by length, and the log-odds that a form
    that looks and is used like it stands in the lexicons as negative. The two columns of ``pieces`` and ``styles``,
    and ``unlisted``, give the first and the last of these to other forms.
    """

    vocabulary: dict[str, int]
    words: Floats
    pairs: Floats
    pieces: Floats
    styles: Floats
    unlisted: float
    keys: Mapping[str, int]
    logs: Floats
    densities: Floats
    sentence_styles: Floats
    intercept: float
    slope: float
    threshold: float

    def __post_init__(self) -> None:
        self._rows = FormRows(self._row, 4, np.float64, _CAPACITY)
        self._priors = np.array([_PRIORS.get(key, 0.0) for key in self.keys])

    def _row(self, form: str) -> tuple[float, float, float, int]:
        """Return what is known of a form, and its checksum; a form never met is judged by its pieces and its style."""
        row = self.vocabulary.get(form)
        own = self._unknown(form) if row is None else tuple(map(float, self.words[row]))
        return own[0], own[1], max(own[2], _LEAST) if form[0].isalpha() else -np.inf, checksum(form)

    def _unknown(self, form: str) -> tuple[float, float, float]:
        own = self.pieces[pieces(form)].sum(axis=0)
        looks = np.array(style(form), np.float32) @ self.styles
        return float(own[0]), float(looks[0]), float(own[1] + looks[1]) + self.unlisted

    def table(self, sentences: Batch) -> Table:
        """Return what is known of the form of each token, a row for each."""
        return self._rows.of(sentences.forms)

    def tokens(self, sentences: Batch, table: Table) -> Floats:
        """Return what each token adds to the score of its sentence, without the lexicons."""
        lengths = np.maximum(sentences.lengths, SHORTEST)[sentences.sentence_of]
        pairs = self.pairs[pair_numbers(table[:, 3].astype(np.int64))]
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

    def marked(self, sentences: Batch, table: Table, scores: Floats) -> npt.NDArray[np.bool_]:
        """Return which tokens are slanted words: by hits of the lexicons, likeness to such words, and the sentence."""
        prior = np.zeros(len(sentences.forms))
        number, token = sentences.marked_tokens
        np.maximum.at(prior, token, self._priors[sentences.marked[number, 0]])
        around = np.minimum(scores, _MOST_OF_SENTENCE)[sentences.sentence_of]
        found: npt.NDArray[np.bool_] = (
            prior + _OF_SENTENCE * around + _OF_LIKENESS * np.minimum(table[:, 2], _MOST_LIKE) >= _MARKED_FROM
        )
        return found


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
        added = weights.tokens(sentences, table) + weights.lexical(sentences)
        rest = sentences.styles @ weights.sentence_styles + weights.intercept
        scores = (np.add.reduceat(added, sentences.starts) + rest) * weights.slope
        chances = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        shares, marked = added * np.float32(weights.slope), weights.marked(sentences, table, scores)
        borders = list(pairwise([*sentences.starts.tolist(), len(sentences.forms)]))
        parts = [shares[begin:end] for begin, end in borders]
        marks = [marked[begin:end] for begin, end in borders]
        others = (rest * weights.slope).tolist()
        return list(map(Reading, chances.tolist(), parts, others, marks))


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
    stored: dict[str, Any] = {
        name: getattr(weights, name).astype(np.float16)
        for name in ("words", "pairs", "pieces", "styles", "logs", "densities", "sentence_styles")
    }
    stored |= {name: np.float64(getattr(weights, name)) for name in _NUMBERS}
    stored |= {name: _text(getattr(weights, name)) for name in ("vocabulary", "keys")}
    np.savez_compressed(path, allow_pickle=False, **stored)


def _text(words: Iterable[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)
