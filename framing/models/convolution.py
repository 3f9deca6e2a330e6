"""Gated convolutions over three rows at a distance, in half of the multiplications.

Minimal filtering F(4, 3): four neighbouring sums of three products each come from six products instead of twelve
(Winograd 1980; Lavin & Gray, CVPR 2016). The result is that of plain convolution but for rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    def sums(self, tiles: Floats) -> Floats:
        """Return the sums (4, blocks × reach, out) for tiles (6, blocks × reach, in)."""
        products = tiles @ self.kernel
        out: Floats = (_OF_PRODUCTS @ products.reshape(_PRODUCTS, -1)).reshape(_OUTCOMES, -1, len(self.bias))
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

    def added(self, values: Floats, more: Sequence[Floats] | None = None) -> Floats:
        """Return what the layer adds to each row: its sums, gated; ``more`` is added to them, plain and of the gates.

        Zeros stand beyond the ends. The sums are put in order after the gate where they can be: one half of the work.
        """
        tiles = _tiles(values, self.reach)
        plain, gate = self.plain.sums(tiles), self.gate.sums(tiles)
        if more is None:
            return self._in_order(gated(plain, gate))[: len(values)]
        plain, gate = self._in_order(plain)[: len(values)], self._in_order(gate)[: len(values)]
        plain += more[0]
        gate += more[1]
        return gated(plain, gate)

    def _in_order(self, sums: Floats) -> Floats:
        """Return rows in the order of the text."""
        width = len(self.plain.bias)
        out: Floats = sums.reshape(_OUTCOMES, -1, self.reach, width).swapaxes(0, 1).reshape(-1, width)
        return out


def _tiles(values: Floats, reach: int) -> Floats:
    """Return what the kernel is multiplied with: six values at the distance ``reach`` for every four rows."""
    rows, width = values.shape
    blocks = -(-rows // (_OUTCOMES * reach))
    padded = np.zeros((blocks + 1, _OUTCOMES, reach * width), np.float32)
    padded.reshape(-1, width)[reach : reach + rows] = values
    six = np.empty((_PRODUCTS, blocks, reach * width), np.float32)
    six[:_OUTCOMES] = padded[:-1].swapaxes(0, 1)
    six[_OUTCOMES:] = padded[1:, : _PRODUCTS - _OUTCOMES].swapaxes(0, 1)
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
