"""Gated convolutions over three rows at a distance, in half of the multiplications.

Minimal filtering F(4, 3): four neighbouring sums of three products each come from six products instead of twelve
(Winograd 1980; Lavin & Gray, CVPR 2016). The result is that of plain convolution but for rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

_OUTCOMES, _PRODUCTS = 4, 6
# What is made of six neighbouring values, of the three weights of a kernel, and of the six products.
_OF_VALUES = np.array(
    [[4, 0, -5, 0, 1, 0], [0, -4, -4, 1, 1, 0], [0, 4, -4, -1, 1, 0],
     [0, -2, -1, 2, 1, 0], [0, 2, -1, -2, 1, 0], [0, 4, 0, -5, 0, 1]],
    np.float32,
)  # fmt: skip
_OF_WEIGHTS = np.array(
    [[6, 0, 0], [-4, -4, -4], [-4, 4, -4], [1, 2, 4], [1, -2, 4], [0, 0, 24]], np.float32
) / np.float32(24)  # fmt: skip
_OF_PRODUCTS = np.array(
    [[1, 1, 1, 1, 1, 0], [0, 1, -1, 2, -2, 0], [0, 1, 1, 4, 4, 0], [0, 1, -1, 8, -8, 1]], np.float32
)  # fmt: skip


@dataclass(frozen=True)
class Half:
    """Half of the columns of a convolution: filtered kernel (6, in, out) and bias."""

    kernel: Floats
    bias: Floats

    def sums(self, tiles: Floats, shape: tuple[int, int]) -> Floats:
        """Return the sums for tiles (6, blocks × reach, in) of so many rows at such a distance."""
        rows, reach = shape
        products = tiles @ self.kernel
        sums = (_OF_PRODUCTS @ products.reshape(_PRODUCTS, -1)).reshape(_OUTCOMES, -1, reach, len(self.bias))
        out: Floats = sums.swapaxes(0, 1).reshape(-1, len(self.bias))[:rows]
        out += self.bias
        return out


@dataclass(frozen=True)
class Layer:
    """One convolution over the rows ``reach`` before, here and after: ``plain`` columns and those of their gates."""

    plain: Half
    gate: Half
    reach: int

    @classmethod
    def of(cls, kernel: Floats, bias: Floats, reach: int) -> Layer:
        """Return the layer with a kernel (3, in, plain and gate) and its bias."""
        filtered = np.tensordot(_OF_WEIGHTS, kernel, 1)
        pairs = zip(np.split(filtered, 2, axis=2), np.split(bias, 2), strict=True)
        plain, gate = (Half(np.ascontiguousarray(half), of_half) for half, of_half in pairs)
        return cls(plain, gate, reach)

    def convolved(self, values: Floats) -> tuple[Floats, Floats]:
        """Return the sums, plain and of the gates; zeros stand beyond the ends."""
        tiles, shape = _tiles(values, self.reach), (len(values), self.reach)
        return self.plain.sums(tiles, shape), self.gate.sums(tiles, shape)


def _tiles(values: Floats, reach: int) -> Floats:
    """Return what the kernel is multiplied with: six values at the distance ``reach`` for every four rows."""
    rows, width = values.shape
    last = _OUTCOMES * -(-rows // (_OUTCOMES * reach))
    padded = np.zeros((last + 2, reach, width), np.float32)
    padded.reshape(-1, width)[reach : reach + rows] = values
    six = np.stack([padded[first : first + last : _OUTCOMES] for first in range(_PRODUCTS)])
    tiles: Floats = _OF_VALUES @ six.reshape(_PRODUCTS, -1)
    return tiles.reshape(_PRODUCTS, -1, width)


def gated(plain: Floats, gate: Floats) -> Floats:
    """Return ``2 plain × σ(2 gate)``, σ the logistic function; ``gate`` is used up.

    The hyperbolic tangent is the logistic function at half the argument, and cheaper.
    """
    np.tanh(gate, out=gate)
    gate *= plain
    gate += plain
    return gate
