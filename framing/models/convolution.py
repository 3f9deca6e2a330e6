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
# Rows of the products that are made at once: what stays in the processor's own memory, and what linear algebra takes
# for small matrices, which it multiplies without copying them first.
_ROWS_AT_ONCE = 96
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
class Layer:
    """One convolution over the rows ``reach`` before, here and after: ``plain`` columns and those of their gates.

    ``kernel`` (2, 6, in, out) is filtered, plain and of the gates; ``bias`` (2, 1, rows × out) stands there for each of
    the rows that are done at once.
    """

    kernel: Floats
    bias: Floats
    reach: int

    @classmethod
    def of(cls, kernel: Floats, bias: Floats, reach: int) -> Layer:
        """Return the layer with a kernel (3, in, plain and gate) and its bias."""
        halves = np.split(np.tensordot(_OF_WEIGHTS, kernel, 1), 2, axis=2)
        return cls(np.stack(halves), np.tile(bias.reshape(2, 1, -1), max(_ROWS_AT_ONCE, reach)), reach)

    def added(self, values: Floats, more: Floats | None = None) -> Floats:
        """Return what the layer adds to each row: its sums, gated; ``more`` (2, rows, out) is added to the sums.

        Zeros stand beyond the ends. Equal numbers of blocks, four rows at the distance ``reach``, are done at once.
        """
        rows, width = len(values), self.kernel.shape[3]
        blocks = -(-rows // (_OUTCOMES * self.reach))
        padded = _in_blocks(values, blocks + 1, self.reach, self.reach)
        beside = None if more is None else np.stack([_in_blocks(half, blocks, self.reach) for half in more])
        out = np.empty((blocks, _OUTCOMES, self.reach * width), np.float32)
        at_once = -(-blocks // -(-blocks * self.reach // _ROWS_AT_ONCE))
        for begin in range(0, blocks, at_once):
            end = begin + at_once
            sums = self._sums(_tiles(padded[begin : end + 1], self.reach))
            if beside is not None:
                sums += beside[:, begin:end].swapaxes(1, 2)
            out[begin:end] = gated(*sums).swapaxes(0, 1)
        return out.reshape(-1, width)[:rows]

    def _sums(self, tiles: Floats) -> Floats:
        """Return the sums (2, 4, blocks, reach × out) for tiles (6, blocks × reach, in)."""
        products = tiles @ self.kernel
        sums = _OF_PRODUCTS @ products.reshape(2, _PRODUCTS, -1)
        sums += self.bias[:, :, : sums.shape[2]]
        out: Floats = sums.reshape(2, _OUTCOMES, -1, self.reach * self.kernel.shape[3])
        return out


def _in_blocks(values: Floats, blocks: int, reach: int, before: int = 0) -> Floats:
    """Return rows as blocks (blocks, 4, reach × width), with zeros ``before`` and behind them."""
    rows, width = values.shape
    out = np.zeros((blocks, _OUTCOMES, reach * width), np.float32)
    out.reshape(-1, width)[before : before + rows] = values
    return out


def _tiles(blocks: Floats, reach: int) -> Floats:
    """Return what the kernel is multiplied with: six values at the distance ``reach`` for every four rows.

    The last block only tells what stands behind the last but one.
    """
    count, _, across = blocks.shape
    six = np.empty((_PRODUCTS, count - 1, across), np.float32)
    six[:_OUTCOMES] = blocks[:-1].swapaxes(0, 1)
    six[_OUTCOMES:] = blocks[1:, : _PRODUCTS - _OUTCOMES].swapaxes(0, 1)
    tiles: Floats = _OF_VALUES @ six.reshape(_PRODUCTS, -1)
    return tiles.reshape(_PRODUCTS, -1, across // reach)


def gated(plain: Floats, gate: Floats) -> Floats:
    """Return ``2 plain × σ(2 gate)``, σ the logistic function; ``gate`` is used up.

    The hyperbolic tangent is the logistic function at half the argument, and cheaper.
    """
    np.tanh(gate, out=gate)
    gate *= plain
    gate += plain
    return gate
