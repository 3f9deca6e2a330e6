"""Independent units: which articles are one draw of a resample, and which may exchange labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.statistics import group_sums

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from framing.article import Article
    from framing.statistics import Floats, Numbers

UNITS = ("article", "event", "outlet")


@dataclass(frozen=True)
class Units:
    """Articles gathered in units (articles, events or outlets), and rows: one for each unit and group in it.

    ``row`` gives the row of each article; ``row_group``, ``row_unit`` and ``row_block`` describe the rows: the block is
    the set of rows that may exchange labels. ``strata`` tells which units are drawn together.
    """

    row: Numbers
    row_group: Numbers
    row_unit: Numbers
    row_block: Numbers
    strata: Numbers

    def sums(self, by_article: Floats) -> Floats:
        """Add up the values of the articles of each row."""
        return group_sums(by_article, self.row, len(self.row_group))

    def side_by_side(self, by_row: Floats) -> Any:  # noqa: ANN401 - a sparse matrix, used as a matrix
        """Return a sparse matrix with a row per unit, the values of its groups side by side in the columns."""
        from scipy.sparse import csr_array  # noqa: PLC0415 - only where something is resampled

        width = by_row.shape[1]
        rows = np.repeat(self.row_unit, width)
        columns = (self.row_group[:, None] * width + np.arange(width)).ravel()
        groups = int(self.row_group.max()) + 1
        return csr_array((by_row.ravel(), (rows, columns)), shape=(len(self.strata), groups * width))

    def in_group(self, group: int) -> int:
        """Return the number of units in which a group is present."""
        return int((self.row_group == group).sum())

    def outside(self, group: int) -> int:
        """Return the number of units in which another group is present."""
        return len(np.unique(self.row_unit[self.row_group != group]))


def units(articles: Sequence[Article], labels: Sequence[str], copies: Sequence[int], by: str) -> Units:
    """Gather articles in units; ``copies`` gives for each article the first of its near-duplicates.

    Raises ValueError if ``by`` is none of "article", "event", "outlet".
    """
    unit = _numbers(_keys(articles, copies, by))
    group = _numbers(labels)
    pairs, row = np.unique(np.stack([unit, group], axis=1), axis=0, return_inverse=True)
    row_unit, row_group = pairs[:, 0], pairs[:, 1]
    several = np.bincount(row_unit) > 1
    # Units with several groups exchange labels among their own rows; the others exchange them with each other.
    row_block = np.where(several[row_unit], row_unit + 1, 0)
    first = np.full(len(several), len(row_group), dtype=np.int64)
    np.minimum.at(first, row_unit, row_group)
    strata = np.zeros_like(first) if by == "event" else first
    return Units(row.ravel(), row_group, row_unit, row_block, strata)


def _numbers(keys: Sequence[Hashable]) -> Numbers:
    known = {key: number for number, key in enumerate(sorted(set(keys), key=str))}
    return np.array([known[key] for key in keys], dtype=np.int64)


def _keys(articles: Sequence[Article], copies: Sequence[int], by: str) -> Sequence[Hashable]:
    if by not in UNITS:
        raise ValueError(f"by={by!r}: the unit is one of {', '.join(UNITS)}")
    if by == "article":
        return copies
    if by == "outlet":
        return [article.outlet for article in articles]
    from framing.comparison.grouping import events  # noqa: PLC0415 - it brings in sklearn

    event = {position: number for number, each in enumerate(events(articles)) for position in each.articles}
    return [event[position] for position in range(len(articles))]
