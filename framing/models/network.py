"""The network of the attribution model: embeddings, dilated convolutions over the words, scores of labels.

Gathered rows of one embedding table are summed, then blocks of root-mean-square norm (Zhang & Sennrich, NeurIPS
2019), convolution over three words at a growing distance (Strubell et al., EMNLP 2017) and gate (Dauphin et al., ICML
2017) are added to what went in. Plain arrays and numpy only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from framing.models.chain import Chain

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


def convolved(values: Floats, kernel: Floats, bias: Floats, reach: int) -> Floats:
    """Return the sums over the rows ``reach`` before, here and ``reach`` after; zeros stand beyond the ends."""
    out: Floats = values @ kernel[1]
    out += bias
    if reach < len(values):
        out[reach:] += values[:-reach] @ kernel[0]
        out[:-reach] += values[reach:] @ kernel[2]
    return out


@dataclass(frozen=True)
class Layer:
    """One convolution: kernel (3, in, out), bias and how far it reaches."""

    kernel: Floats
    bias: Floats
    reach: int


def gated(values: Floats) -> Floats:
    """Return the left half of the columns, each times the logistic function of its partner in the right half."""
    width = values.shape[1] // 2
    gate = values[:, width:]
    np.negative(gate, out=gate)
    np.exp(gate, out=gate)
    gate += 1
    return values[:, :width] / gate


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

    def of(self, values: Floats, starts: Numbers) -> Floats:
        """Return what to add to each paragraph; ``starts`` are their first rows."""
        peaks = np.maximum.reduceat(values, starts, axis=0)
        spread: Floats = np.tanh(in_context(peaks) @ self.squeeze + self.squeeze_bias) @ self.spread
        return spread


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
        layers = tuple(Layer(wide[f"kernel{n}"], wide[f"bias{n}"], reach) for n, reach in enumerate(reaches))
        chain = Chain.legal(wide["between"], wide["first"], wide["last"])
        around = Surroundings(wide["squeeze"], wide["squeeze_bias"], wide["spread"], int(wide["place"]))
        return cls(wide["embedding"], layers, around, wide["output"], wide["output_bias"], chain)

    def scores(self, columns: Numbers, lengths: Numbers) -> Floats:
        """Return the scores (rows, labels) of features (columns, rows); ``lengths`` counts the rows of paragraphs."""
        values: Floats = self.embedding.take(columns[0], axis=0)
        for column in columns[1:]:
            values += self.embedding.take(column, axis=0)
        for number, layer in enumerate(self.layers):
            normal = normalised(values)[0]
            added = convolved(normal, layer.kernel, layer.bias, layer.reach)
            if number == self.surroundings.place:
                starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
                added += np.repeat(self.surroundings.of(normal, starts), lengths, axis=0)
            more = gated(added)
            values = more if number == 0 else np.add(values, more, out=values)
        return normalised(values)[0] @ self.output + self.output_bias
