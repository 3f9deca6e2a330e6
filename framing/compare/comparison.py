"""The comparison of outlets: what each one's articles have in common, where they differ, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.statistics import (
    adjusted,
    bootstrap,
    cliffs_delta,
    percentile_interval,
    permutation_test,
    pooled,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from framing.article import Span
    from framing.findings import Profile
    from framing.statistics import Floats

MIN_ARTICLES = 5  # fewer articles than this in a group, and its numbers are descriptive only
_RESAMPLES = 2000
_NO_OUTLET = "(no outlet given)"


class Evidence(NamedTuple):
    """A span of one of the articles compared: position of its profile, and where in its text."""

    profile: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMeasure:
    """One measure of one group: pooled over its articles, with a 95 % interval where there are enough of them."""

    group: str
    name: str
    unit: str
    count: float
    per: float
    value: float
    low: float
    high: float
    articles: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One measure of one group against all others together.

    ``difference`` is the group's pooled value minus that of the others; ``ratio`` the one over the other. Interval, p
    (permutation over articles), q (Benjamini–Hochberg over all differences shown) and Cliff's delta are NaN where the
    comparison is descriptive only.
    """

    group: str
    name: str
    value: float
    others: float
    difference: float
    ratio: float
    low: float
    high: float
    p: float
    q: float
    cliffs_delta: float
    descriptive: bool


@dataclass(frozen=True)
class Comparison:
    """Profiles grouped by outlet, with pooled measures and differences.

    ``descriptive`` is True where no group has enough articles for inference: the numbers then describe these
    articles and nothing beyond them.
    """

    profiles: tuple[Profile, ...]
    groups: tuple[str, ...]
    measures: tuple[GroupMeasure, ...]
    differences: tuple[Difference, ...]
    resamples: int
    seed: int

    @property
    def descriptive(self) -> bool:
        """Whether all differences are descriptive only."""
        return all(difference.descriptive for difference in self.differences)

    def members(self, group: str) -> tuple[int, ...]:
        """Return the positions of a group's profiles."""
        return tuple(i for i, profile in enumerate(self.profiles) if group_of(profile) == group)

    def measure(self, name: str) -> tuple[GroupMeasure, ...]:
        """Return one measure of every group, in the order of the groups."""
        return tuple(row for row in self.measures if row.name == name)

    def table(self) -> list[dict[str, object]]:
        """Return one row per measure: its unit, and value and interval of each group."""
        rows: dict[str, dict[str, object]] = {}
        for cell in self.measures:
            row = rows.setdefault(cell.name, {"measure": cell.name, "unit": cell.unit})
            row[cell.group] = cell.value
            row[f"{cell.group} low"], row[f"{cell.group} high"] = cell.low, cell.high
        return list(rows.values())

    def to_frame(self) -> pd.DataFrame:
        """Return the pooled measures as a pandas data frame, one row per group and measure (long format)."""
        import pandas as pd  # noqa: PLC0415 - only where a frame is asked for

        columns = ("group", "name", "unit", "count", "per", "value", "low", "high", "articles")
        return pd.DataFrame([{column: getattr(cell, column) for column in columns} for cell in self.measures])

    def _repr_html_(self) -> str:
        return str(self.to_frame().pivot_table(index="name", columns="group", values="value").to_html(escape=True))


def group_of(profile: Profile) -> str:
    """Return the outlet of a profile, as groups are called."""
    return profile.article.outlet or _NO_OUTLET


def compare(profiles: Sequence[Profile], *, resamples: int = _RESAMPLES, seed: int = 0) -> Comparison:
    """Compare outlets.

    Args:
        profiles: the profiles of the articles, one each.
        resamples: number of bootstrap draws and of permutations.
        seed: of the random numbers; the same profiles and seed give the same result.

    Raises:
        ValueError: if there are no profiles.

    """
    if not profiles:
        raise ValueError("nothing to compare: no profiles were given")
    groups = tuple(sorted({group_of(profile) for profile in profiles}))
    names = tuple(profiles[0].measures)
    counts = np.array([[profile.measures[name].count for name in names] for profile in profiles])
    exposures = np.array([[profile.measures[name].per for name in names] for profile in profiles])
    labels = np.array([group_of(profile) for profile in profiles])
    table = _Table(tuple(profiles), names, counts, exposures, labels, resamples, seed)
    measures = tuple(cell for group in groups for cell in table.cells(group))
    differences = tuple(table.differences(groups)) if len(groups) > 1 else ()
    return Comparison(tuple(profiles), groups, measures, differences, resamples, seed)


@dataclass(frozen=True)
class _Table:
    """Counts and exposures of all measures by article."""

    profiles: tuple[Profile, ...]
    names: tuple[str, ...]
    counts: Floats
    exposures: Floats
    labels: np.ndarray[tuple[int], np.dtype[np.str_]]
    resamples: int
    seed: int

    def cells(self, group: str) -> Iterator[GroupMeasure]:
        inside = self.labels == group
        counts, exposures = self.counts[inside], self.exposures[inside]
        values = pooled(counts, exposures)
        low, high = self._interval(counts, exposures)
        positions = np.flatnonzero(inside)
        for column, name in enumerate(self.names):
            yield GroupMeasure(
                group=group, name=name, unit=self.profiles[positions[0]].measures[name].unit,
                count=float(counts[:, column].sum()), per=float(exposures[:, column].sum()),
                value=float(values[column]), low=float(low[column]), high=float(high[column]), articles=len(positions),
                evidence=tuple(
                    Evidence(int(p), span) for p in positions for span in self.profiles[p].measures[name].evidence
                ),
            )  # fmt: skip

    def _interval(self, counts: Floats, exposures: Floats) -> tuple[Floats, Floats]:
        if len(counts) < MIN_ARTICLES:
            nothing = np.full(counts.shape[1], np.nan)
            return nothing, nothing
        return percentile_interval(bootstrap(counts, exposures, resamples=self.resamples, seed=self.seed))

    def differences(self, groups: tuple[str, ...]) -> Iterator[Difference]:
        tested = {group: self._tests(group) for group in groups}
        q_values = adjusted(np.concatenate([tested[group].p for group in groups])).reshape(len(groups), -1)
        for row, group in enumerate(groups):
            found = tested[group]
            for column, name in enumerate(self.names):
                value, others = float(found.inside[column]), float(found.outside[column])
                yield Difference(
                    group=group, name=name, value=value, others=others, difference=value - others,
                    ratio=value / others if others else float("nan"),
                    low=float(found.low[column]), high=float(found.high[column]), p=float(found.p[column]),
                    q=float(q_values[row, column]), cliffs_delta=float(found.delta[column]),
                    descriptive=found.descriptive,
                )  # fmt: skip

    def _tests(self, group: str) -> _Tests:
        inside = self.labels == group
        first, second = pooled(*self._part(inside)), pooled(*self._part(~inside))
        nothing = np.full(len(self.names), np.nan)
        if min(inside.sum(), (~inside).sum()) < MIN_ARTICLES:
            return _Tests(first, second, nothing, nothing, nothing, nothing, descriptive=True)
        draws = bootstrap(*self._part(inside), resamples=self.resamples, seed=self.seed)
        draws -= bootstrap(*self._part(~inside), resamples=self.resamples, seed=self.seed + 1)
        low, high = percentile_interval(draws)
        p = permutation_test(self.counts, self.exposures, inside, resamples=self.resamples, seed=self.seed)
        with np.errstate(divide="ignore", invalid="ignore"):
            values = self.counts / self.exposures
        delta = np.array([cliffs_delta(values[inside, c], values[~inside, c]) for c in range(len(self.names))])
        return _Tests(first, second, low, high, p, delta, descriptive=False)

    def _part(self, chosen: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> tuple[Floats, Floats]:
        return self.counts[chosen], self.exposures[chosen]


class _Tests(NamedTuple):
    inside: Floats
    outside: Floats
    low: Floats
    high: Floats
    p: Floats
    delta: Floats
    descriptive: bool
