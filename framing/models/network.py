"""The network of the attribution model: embeddings, dilated convolutions over the words, scores of labels.

Gathered rows of one embedding table are summed, then blocks of root-mean-square norm (Zhang & Sennrich, NeurIPS
2019), convolution over three words at a growing distance (Strubell et al., EMNLP 2017) and gate (Dauphin et al., ICML
2017) are added to what went in. Plain arrays and numpy only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.models.chain import Chain
from framing.models.convolution import Layer

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Numbers = npt.NDArray[np.int64]

EPSILON = 1e-5


def normalised(values: Floats) -> tuple[Floats, Floats]:
    """Return every row divided by its root mean square, and what it was multiplied by."""
    inverse = 1 / np.sqrt(np.einsum("ij,ij->i", values, values) / values.shape[1] + np.float32(EPSILON))
    inverse = inverse[:, None].astype(np.float32, copy=False)
    return values * inverse, inverse


def in_context(peaks: Floats) -> Floats:
    """Return the paragraph before, the paragraph itself and the one after, side by side."""
    count, width = peaks.shape
    out = np.zeros((count, 3 * width), np.float32)
    out[1:, :width] = peaks[:-1]
    out[:, width : 2 * width] = peaks
    out[:-1, 2 * width :] = peaks[1:]
    return out


@dataclass(frozen=True)
class Surroundings:
    """What a paragraph and its neighbours hold, seen by each of their words: peaks, squeezed and spread again.

    ``place`` is the layer that sees it.
    """

    squeeze: Floats
    squeeze_bias: Floats
    spread: Floats
    place: int

    def of(self, values: Floats, lengths: Numbers) -> Floats:
        """Return what to add to each row (2, rows, width), plain and of the gates; ``lengths`` as in scores."""
        peaks = np.maximum.reduceat(values, np.cumsum(lengths) - lengths, axis=0)
        spread: Floats = np.tanh(in_context(peaks) @ self.squeeze + self.squeeze_bias) @ self.spread
        return np.repeat(np.stack(np.hsplit(spread, 2)), lengths, axis=1)


@dataclass(frozen=True)
class Network:
    """Learned weights, ready to score. ``embedding`` (rows, width), ``output`` (width, labels)."""

    embedding: Floats
    layers: tuple[Layer, ...]
    surroundings: Surroundings
    output: Floats
    output_bias: Floats
    chain: Chain

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Network:
        """Build a network from its stored arrays (half precision is widened)."""
        text = {"vocabulary", "class_words", "classes"}
        wide = {name: np.asarray(value, dtype=np.float32) for name, value in arrays.items() if name not in text}
        reaches = wide["reaches"].astype(int).tolist()
        half = np.float32(0.5)  # of whatever is gated: that is what ``gated`` asks for
        layers = tuple(
            Layer.of(wide[f"kernel{n}"] * half, wide[f"bias{n}"] * half, reach) for n, reach in enumerate(reaches)
        )
        chain = Chain.legal(wide["between"], wide["first"], wide["last"])
        around = Surroundings(wide["squeeze"], wide["squeeze_bias"], wide["spread"] * half, int(wide["place"]))
        return cls(wide["embedding"], layers, around, wide["output"], wide["output_bias"], chain)

    def embedded(self, features: npt.NDArray[np.integer[Any]], begun: Floats | None = None) -> Floats:
        """Return the sums of the embeddings of features (rows, columns); those ``begun`` already are added to."""
        values: Floats = np.zeros((len(features), self.embedding.shape[1]), np.float32) if begun is None else begun
        for column in features.T:
            values += self.embedding.take(column, axis=0)
        return values

    def scores(self, values: Floats, lengths: Numbers) -> Floats:
        """Return the scores (rows, labels) of embedded words; ``lengths`` counts the rows of paragraphs."""
        for number, layer in enumerate(self.layers):
            normal = normalised(values)[0]
            around = self.surroundings.of(normal, lengths) if number == self.surroundings.place else None
            added = layer.added(normal, around)
            values = added if number == 0 else np.add(values, added, out=values)
        return normalised(values)[0] @ self.output + self.output_bias
