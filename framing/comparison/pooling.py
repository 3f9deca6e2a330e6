"""From profiles to a comparison: counts and exposures by independent unit, pooled, resampled and tested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.comparison.duplicates import merged, near_duplicates
from framing.comparison.result import MIN_ARTICLES, Comparison, Difference, GroupMeasure, group_of
from framing.comparison.units import Units, units
from framing.findings import Profile
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
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from framing.statistics import Floats

_RESAMPLES = 2000
_FINEST = 40  # permutations for each test shown, so that one small p among them can still have a small q
_MOST = 20_000
_DIGITS = re.compile(r"(\d+)")


def compare(
    profiles: Iterable[Profile],
    *,
    resamples: int = _RESAMPLES,
    seed: int = 0,
    by: str = "article",
    groups: Mapping[str, str] | None = None,
) -> Comparison:
    """Compare outlets.

    Beside others, articles without a measured word are left out of all counts, and kept as ``unmeasured``. Articles
    stand by outlet, date, origin and title, so that the result is the same in whatever order they are given.

    Args:
        profiles: the profiles of the articles, one each, in any order.
        resamples: number of bootstrap draws and of permutations.
        seed: of the random numbers; the same profiles and seed give the same result.
        by: the independent unit that is resampled: "article"; "event" where outlets are paired by event (articles of
            one event are drawn together, labels are exchanged within it); "outlet" where groups hold several outlets.
            Near-duplicates within a group are always one unit.
        groups: the group of each outlet, by its name; without it every outlet is a group of its own.

    Raises:
        TypeError: if something else than profiles is given.
        ValueError: if there are no profiles, if ``resamples`` is less than 1, if ``by`` is none of the three, or if
            an outlet has no group.

    """
    if resamples < 1:
        raise ValueError(f"resamples={resamples}: at least one draw is needed")
    profiles, unmeasured = _measured(profiles)
    labels = tuple(_label(profile, groups) for profile in profiles)
    articles = [profile.article for profile in profiles]
    copies = near_duplicates(articles)
    table = _Table(
        profiles, tuple(profiles[0].measures), tuple(sorted(set(labels))), np.array(labels),
        units(articles, labels, merged(len(articles), copies), by), resamples, seed,
    )  # fmt: skip
    measures = tuple(cell for group in range(len(table.groups)) for cell in table.cells(group))
    differences = tuple(table.differences()) if len(table.groups) > 1 else ()
    return Comparison(
        table.profiles, table.groups, measures, differences, resamples, seed,
        labels=labels, by=by, near_duplicates=copies, unmeasured=unmeasured,
    )  # fmt: skip


def _measured(profiles: Iterable[Profile]) -> tuple[tuple[Profile, ...], tuple[Profile, ...]]:
    """Return the profiles of articles with measured words, and those of articles without any."""
    if isinstance(profiles, Profile):
        raise TypeError("compare takes several profiles, as [profile, …], not one by itself")
    given = tuple(profiles)
    for each in given:
        if not isinstance(each, Profile):
            raise TypeError(f"compare takes profiles, as framing.analyze returns them, not {type(each).__name__}")
    if not given:
        raise ValueError("nothing to compare: no profiles were given")
    given = tuple(sorted(given, key=_place))
    kept = tuple(profile for profile in given if profile.document.word_count)
    if not kept:  # a report of nothing says so
        return given, ()
    return kept, tuple(profile for profile in given if not profile.document.word_count)


def _place(profile: Profile) -> tuple[object, ...]:
    """Return what tells an article from all others: random draws and sums of fractions depend on the order."""
    article = profile.article
    # Row 10 stands behind row 9
    origin = [int(piece) if piece.isdecimal() else piece for piece in _DIGITS.split(article.origin)]
    return article.outlet, article.date, origin, article.title, article.event, article.text


def _label(profile: Profile, groups: Mapping[str, str] | None) -> str:
    outlet = group_of(profile)
    if groups is None:
        return outlet
    if outlet not in groups:
        raise ValueError(f"the outlet {outlet!r} has no group; groups are given for {', '.join(sorted(groups))}")
    return groups[outlet]


class _Tested(NamedTuple):
    """What resampling says of all measures of one group against the others."""

    difference: Interval
    ratio: Interval
    detectable: Floats
    delta: Floats


@dataclass(frozen=True)
class _Table:
    """Counts and exposures of all measures, by article and by unit."""

    profiles: tuple[Profile, ...]
    names: tuple[str, ...]
    groups: tuple[str, ...]
    labels: np.ndarray[tuple[int], np.dtype[np.str_]]
    units: Units
    resamples: int
    seed: int

    @cached_property
    def by_article(self) -> Floats:
        """Counts of all measures, then exposures of all measures, of each article."""
        rows = [[profile.measures[name] for name in self.names] for profile in self.profiles]
        return np.array([[m.count for m in row] + [m.per for m in row] for row in rows], dtype=np.float64)

    @cached_property
    def by_row(self) -> Floats:
        return self.units.sums(self.by_article)

    @cached_property
    def draws(self) -> Floats:
        """Sums of counts and exposures by resample and group: shape (resamples, groups, 2 × measures)."""
        sums = stratified_bootstrap(
            self.units.side_by_side(self.by_row), self.units.strata, resamples=self.resamples, seed=self.seed
        )
        return sums.reshape(self.resamples, len(self.groups), -1)

    @cached_property
    def all_draws(self) -> Floats:
        return np.asarray(self.draws.sum(axis=1))

    def cells(self, group: int) -> Iterator[GroupMeasure]:
        inside = np.flatnonzero(self.labels == self.groups[group])
        counts, exposures = np.split(self.by_article[inside].sum(axis=0), 2)
        values = ratio(counts, exposures)
        low, high = self._interval(group)
        for column, name in enumerate(self.names):
            yield GroupMeasure(
                group=self.groups[group], name=name, unit=self.profiles[inside[0]].measures[name].unit,
                count=float(counts[column]), per=float(exposures[column]),
                value=float(values[column]), low=float(low[column]), high=float(high[column]), articles=len(inside),
                spans=tuple((p, self.profiles[p].measures[name].evidence) for p in inside.tolist()),
            )  # fmt: skip

    def _interval(self, group: int) -> tuple[Floats, Floats]:
        count = self.units.in_group(group)
        if count < MIN_ARTICLES:
            return self._nothing, self._nothing
        return percentile_interval(ratio(*np.split(self.draws[:, group], 2, axis=1)), units=count)

    @property
    def _nothing(self) -> Floats:
        return np.full(len(self.names), np.nan)

    def differences(self) -> Iterator[Difference]:
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
            counts, exposures = np.split(self.by_row, 2, axis=1)
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
        inside = ratio(*np.split(self.draws[:, group], 2, axis=1))
        others = ratio(*np.split(self.all_draws - self.draws[:, group], 2, axis=1))
        values = ratio(*np.split(self.by_row, 2, axis=1))
        mine = self.units.row_group == group
        return _Tested(
            percentile_interval(inside - others, units=size),
            percentile_interval(ratio(inside, others), units=size),
            detectable(inside - others, units=size),
            cliffs_deltas(values[mine], values[~mine]),
        )
