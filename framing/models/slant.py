"""How slanted a sentence reads, and which of its words make it so: a linear model that can be added up by hand.

The score of a sentence is a sum over its words, over pairs of neighbouring words and over hits of the lexicons, so
that each word has an exact share in it. Words and pairs are weighted as in Wang & Manning (ACL 2012), their sum is
divided by the root of the length. See ``slant_card.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.models.slant_features import batch, checksum, judging_hits, pair_numbers, pieces, style

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    from framing.document import Document
    from framing.models.slant_features import Batch, Floats

WEIGHTS = Path(__file__).with_name("slant.npz")
SHORTEST = 5  # a shorter sentence counts as one of five tokens: few words are little evidence
_CAPACITY = 200_000


class Reading(NamedTuple):
    """How a sentence reads: probability of "slanted", and what each of its tokens adds to the log-odds.

    ``rest`` is what no token can be given: the intercept, length, capitals and quotation marks.
    """

    probability: float
    contributions: Floats
    rest: float


@dataclass
class Weights:
    """What was learned. ``words`` has a row (weight by root of length, weight by length) for each known form."""

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
    threshold: float

    def __post_init__(self) -> None:
        self._known: dict[str, tuple[float, float, int]] = {}

    def of(self, form: str) -> tuple[float, float, int]:
        """Return both weights of a form and its checksum; a form never met is judged by its pieces and its style."""
        found = self._known.get(form)
        if found is None:
            row = self.vocabulary.get(form)
            own = self.words[row] if row is not None else self._unknown(form)
            found = (float(own[0]), float(own[1]), checksum(form))
            if len(self._known) < _CAPACITY:
                self._known[form] = found
        return found

    def _unknown(self, form: str) -> tuple[float, float]:
        return float(self.pieces[pieces(form)].sum()), float(self.styles @ np.array(style(form), np.float32))

    def tokens(self, sentences: Batch) -> Floats:
        """Return what each token adds to the score of its sentence, without the lexicons."""
        table = np.array([self.of(form) for form in sentences.forms]).reshape(-1, 3)
        lengths = np.maximum(sentences.lengths, SHORTEST)[sentences.sentence_of]
        pairs = self.pairs[pair_numbers(table[:, 2].astype(np.int64))]
        pairs[sentences.starts + sentences.lengths - 1] = 0
        shared = pairs / 2
        shared[1:] += pairs[:-1] / 2
        out: Floats = ((table[:, 0] + shared) / np.sqrt(lengths) + table[:, 1] / lengths).astype(np.float32)
        return out

    def lexical(self, sentences: Batch) -> Floats:
        """Return what the lexicons add, spread evenly over the tokens of the hits."""
        out = np.zeros(len(sentences.forms), np.float32)
        if not sentences.marks:
            return out
        counts = sentences.counts(len(self.keys))
        roots = np.sqrt(np.maximum(sentences.lengths, SHORTEST))[:, None]
        worth = (np.log1p(counts) * self.logs + counts / roots * self.densities) / np.maximum(counts, 1)
        place = sentences.sentence_of
        for key, first, last in sentences.marks:
            out[first:last] += worth[place[first], key] / (last - first)
        return out


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
        added = weights.tokens(sentences) + weights.lexical(sentences)
        rest = sentences.styles @ weights.sentence_styles + weights.intercept
        scores = (np.add.reduceat(added, sentences.starts) + rest) * weights.slope
        chances = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        parts = np.split(added * np.float32(weights.slope), sentences.starts[1:])
        return [
            Reading(float(chance), part, float(other * weights.slope))
            for chance, part, other in zip(chances, parts, rest, strict=True)
        ]


@cache
def load_weights(path: Path) -> Weights:
    """Return the weights stored in a file (half precision is widened)."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = dict(stored)
    texts = {name: bytes(arrays.pop(name)).decode("utf-8").split("\n") for name in ("vocabulary", "keys")}
    wide: dict[str, Floats] = {name: value.astype(np.float32) for name, value in arrays.items()}
    numbers = {name: float(wide.pop(name)) for name in ("intercept", "slope", "threshold")}
    numbered = {name: {text: row for row, text in enumerate(found)} for name, found in texts.items()}
    return Weights(**numbered, **wide, **numbers)  # type: ignore[arg-type]


def save_weights(path: Path, weights: Weights) -> None:
    """Write weights to a file in half precision; nothing in it is pickled."""
    half: dict[str, npt.NDArray[np.generic]] = {
        name: getattr(weights, name).astype(np.float16)
        for name in ("words", "pairs", "pieces", "styles", "logs", "densities", "sentence_styles")
    }
    numbers = {name: np.float64(getattr(weights, name)) for name in ("intercept", "slope", "threshold")}
    np.savez_compressed(path, vocabulary=_text(weights.vocabulary), keys=_text(weights.keys), **half, **numbers)


def _text(words: Iterable[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode("utf-8"), dtype=np.uint8)


def marked_words(documents: Iterable[Document], readings: Sequence[Reading]) -> list[bool]:
    """Return for each token of the documents whether it is a slanted word."""
    marks: list[bool] = []
    for document in documents:
        here = [False] * len(document.tokens)
        for hit in judging_hits(document):
            if hit.entry.polarity == "-":
                here[hit.first : hit.last] = [token.is_word for token in document.tokens[hit.first : hit.last]]
        marks += here
    return marks
