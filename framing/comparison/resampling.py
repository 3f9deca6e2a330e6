"""Counts and exposures by article, pooled by group, resampled and tested by independent unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.comparison.pooled import MIN_ARTICLES, Difference, GroupMeasure, Pooled
from framing.statistics import (
    Interval,
    adjusted,
    cliffs_deltas,
    detectable,
    percentile_interval,
    permutation_tests,
    ratio,
    stratified_bootstrap,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from framing.article import Span
    from framing.comparison.units import Units
    from framing.statistics import Floats

RESAMPLES = 2000
_FINEST = 40  # permutations for each test shown, so that one small p among them can still have a small q
_MOST = 20_000


class _Tested(NamedTuple):
    """What resampling says of all measures of one group against the others."""

    difference: Interval
    ratio: Interval
    detectable: Floats
    delta: Floats


@dataclass(frozen=True)
class Table:
    """Counts, then exposures, of all measures by article: shape (articles, 2 × measures); pooled, resampled and tested.

    ``scales`` are the units in which the measures are given, ``units`` what is resampled. ``spans`` returns the words
    behind a measure of an article.
    """

    by_article: Floats
    names: tuple[str, ...]
    scales: tuple[str, ...]
    labels: NDArray[np.object_]
    units: Units
    resamples: int
    seed: int
    spans: Callable[[int, str], tuple[Span, ...]] = lambda _, __: ()

    def __post_init__(self) -> None:
        """Raise ValueError if nothing is to be drawn."""
        if self.resamples < 1:
            raise ValueError(f"resamples={self.resamples}: at least one draw is needed")

    def pooled(self, by: str) -> Pooled:
        """Return the measures of all groups and their differences; ``by`` names what the units are."""
        return Pooled(
            groups=self.groups, labels=tuple(self.labels.tolist()), resamples=self.resamples, seed=self.seed, by=by,
            measures=tuple(cell for group in range(len(self.groups)) for cell in self._cells(group)),
            differences=tuple(self._differences()) if len(self.groups) > 1 else (),
        )  # fmt: skip

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups, sorted."""
        return tuple(sorted(set(self.labels.tolist())))

    @cached_property
    def _by_row(self) -> Floats:
        return self.units.sums(self.by_article)

    @cached_property
    def _draws(self) -> Floats:
        """Sums of counts and exposures by resample and group: shape (resamples, groups, 2 × measures)."""
        sums = stratified_bootstrap(
            self.units.side_by_side(self._by_row), self.units.strata, resamples=self.resamples, seed=self.seed
        )
        return sums.reshape(self.resamples, len(self.groups), -1)

    @cached_property
    def _all_draws(self) -> Floats:
        return np.asarray(self._draws.sum(axis=1))

    def _cells(self, group: int) -> Iterator[GroupMeasure]:
        inside = np.flatnonzero(self.labels == self.groups[group])
        counts, exposures = np.split(self.by_article[inside].sum(axis=0), 2)
        values = ratio(counts, exposures)
        low, high = self._interval(group)
        for column, name in enumerate(self.names):
            yield GroupMeasure(
                group=self.groups[group], name=name, unit=self.scales[column],
                count=float(counts[column]), per=float(exposures[column]),
                value=float(values[column]), low=float(low[column]), high=float(high[column]), articles=len(inside),
                spans=tuple((article, found) for article in inside.tolist() if (found := self.spans(article, name))),
            )  # fmt: skip

    def _interval(self, group: int) -> tuple[Floats, Floats]:
        count = self.units.in_group(group)
        if count < MIN_ARTICLES:
            return self._nothing, self._nothing
        return percentile_interval(ratio(*np.split(self._draws[:, group], 2, axis=1)), units=count)

    @property
    def _nothing(self) -> Floats:
        return np.full(len(self.names), np.nan)

    def _differences(self) -> Iterator[Difference]:
        sizes = [self._smaller_side(group) for group in range(len(self.groups))]
        p_values = self._p_values(sizes)
        q_values = adjusted(p_values.ravel()).reshape(p_values.shape)
        for group, size in enumerate(sizes):
            yield from self._against_others(group, size, p_values[group], q_values[group])

    def _smaller_side(self, group: int) -> int:
        """Return the number of units of a group or of all others, whichever is smaller."""
        return min(self.units.in_group(group), self.units.outside(group))

    def _p_values(self, sizes: Sequence[int]) -> Floats:
        enough = np.array(sizes) >= MIN_ARTICLES
        p_values = np.full((len(sizes), len(self.names)), np.nan)
        if enough.any():
            counts, exposures = np.split(self._by_row, 2, axis=1)
            tested = permutation_tests(
                counts, exposures, self.units.row_group, self.units.row_block,
                resamples=self.resamples, seed=self.seed, most=min(_FINEST * p_values.size, _MOST),
            )  # fmt: skip
            p_values[enough] = tested[enough]
        return p_values

    def _against_others(self, group: int, size: int, p_values: Floats, q_values: Floats) -> Iterator[Difference]:
        inside = self.labels == self.groups[group]
        values = ratio(*np.split(self.by_article[inside].sum(axis=0), 2))
        others = ratio(*np.split(self.by_article[~inside].sum(axis=0), 2))
        ratios = ratio(values, others)
        tested = self._tests(group, size)
        for c, name in enumerate(self.names):
            yield Difference(
                group=self.groups[group], name=name, value=float(values[c]), others=float(others[c]),
                difference=float(values[c] - others[c]), ratio=float(ratios[c]),
                low=float(tested.difference.low[c]), high=float(tested.difference.high[c]),
                p=float(p_values[c]), q=float(q_values[c]), cliffs_delta=float(tested.delta[c]),
                descriptive=size < MIN_ARTICLES, ratio_low=float(tested.ratio.low[c]),
                ratio_high=float(tested.ratio.high[c]), detectable=float(tested.detectable[c]), units=size,
            )  # fmt: skip

    def _tests(self, group: int, size: int) -> _Tested:
        if size < MIN_ARTICLES:
            unknown = Interval(self._nothing, self._nothing)
            return _Tested(unknown, unknown, self._nothing, self._nothing)
        inside = ratio(*np.split(self._draws[:, group], 2, axis=1))
        others = ratio(*np.split(self._all_draws - self._draws[:, group], 2, axis=1))
        values = ratio(*np.split(self._by_row, 2, axis=1))
        mine = self.units.row_group == group
        return _Tested(
            percentile_interval(inside - others, units=size),
            percentile_interval(ratio(inside, others), units=size),
            detectable(inside - others, units=size),
            cliffs_deltas(values[mine], values[~mine]),
        )
