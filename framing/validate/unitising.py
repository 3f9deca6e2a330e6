"""Krippendorff's alpha for unitising: how far coders mark the same stretches of a continuum.

Krippendorff (1995), On the reliability of unitizing continuous data; Krippendorff (2004), Measuring the reliability of
qualitative text analysis data, Quality & Quantity 38.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Stretch: TypeAlias = tuple[int, int]  # first place, and the place after the last


class Disagreement(NamedTuple):
    """Observed and expected disagreement on one category."""

    observed: float
    expected: float


def unitising_alpha(disagreements: Iterable[Disagreement]) -> float:
    """Return alpha over categories: 1 is perfect, 0 is chance; NaN where nothing was marked."""
    observed, expected = map(sum, zip(*disagreements, strict=True))
    return 1 - observed / expected if expected else float("nan")


def disagreement(coders: Sequence[Sequence[Stretch]], length: int) -> Disagreement:
    """Return how far coders disagree on the stretches of one category.

    Args:
        coders: for each coder the stretches marked, sorted and without overlap; at least two coders
        length: of the continuum, in the same unit (words, say)

    """
    gaps = [_gaps(stretches, length) for stretches in coders]
    pairs = list(combinations(range(len(coders)), 2))
    apart = sum(_apart(coders[i], gaps[i], coders[j], gaps[j]) for i, j in pairs)
    return Disagreement(apart / (len(pairs) * length**2), _expected(coders, gaps, length))


def _gaps(stretches: Sequence[Stretch], length: int) -> list[Stretch]:
    starts = [0, *(end for _, end in stretches)]
    ends = [*(start for start, _ in stretches), length]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


def _apart(
    first: Sequence[Stretch], first_gaps: Sequence[Stretch], second: Sequence[Stretch], second_gaps: Sequence[Stretch]
) -> int:
    """Return the squared distances between what two coders marked."""
    overlapping = sum(
        (a - c) ** 2 + (b - d) ** 2 for a, b in first for c, d in second if a < d and c < b
    )  # fmt: skip
    return overlapping + _alone(first, second_gaps) + _alone(second, first_gaps)


def _alone(stretches: Sequence[Stretch], gaps: Sequence[Stretch]) -> int:
    """Return the squared lengths of the stretches that lie within a gap of the other coder's."""
    return sum((end - start) ** 2 for start, end in stretches if any(a <= start and end <= b for a, b in gaps))


def _expected(coders: Sequence[Sequence[Stretch]], gaps: Sequence[Sequence[Stretch]], length: int) -> float:
    marked = [end - start for stretches in coders for start, end in stretches]
    free = [end - start for stretches in gaps for start, end in stretches]
    places = len(coders) * length
    total = sum(
        (len(marked) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
        + size**2 * sum(gap - size + 1 for gap in free if gap >= size)
        for size in marked
    )
    return 2 / length * total / (places * (places - 1) - sum(size * (size - 1) for size in marked))
