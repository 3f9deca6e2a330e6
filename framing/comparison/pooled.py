"""Measures pooled by group, and the differences between groups, with intervals and what they can bear."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, NamedTuple

from framing.notebook import figure, html_table

if TYPE_CHECKING:
    import pandas as pd

    from framing.article import Span

MIN_ARTICLES = 5  # fewer independent articles than this in a group, and its numbers are descriptive only


class Evidence(NamedTuple):
    """A span of one of the articles compared: position of its profile, and where in its text."""

    profile: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMeasure:
    """One measure of one group: pooled over its articles, with a 95 % interval where there are enough of them.

    ``spans`` holds the evidence of each article (position of its profile, spans), ``evidence`` all of it in one row.
    """

    group: str
    name: str
    unit: str
    count: float
    per: float
    value: float
    low: float
    high: float
    articles: int
    spans: tuple[tuple[int, tuple[Span, ...]], ...]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words behind the number, in the order of the articles; made when asked for: there may be many."""
        return tuple(Evidence(position, span) for position, spans in self.spans for span in spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One measure of one group against all others together.

    ``difference`` is the group's pooled value minus that of the others; ``ratio`` the one over the other. Intervals, p
    (permutation over units), q (Benjamini–Hochberg over all differences shown) and Cliff's delta are NaN where the
    comparison is descriptive only. ``units`` is the smaller number of independent units on either side, ``detectable``
    the smallest difference that they would have shown with a power of 80 %.
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
    ratio_low: float = float("nan")
    ratio_high: float = float("nan")
    detectable: float = float("nan")
    units: int = 0


@dataclass(frozen=True, kw_only=True)
class Pooled:
    """Measures of groups of articles, and differences between them.

    ``labels`` names the group of each article, ``by`` what was resampled.
    """

    groups: tuple[str, ...]
    measures: tuple[GroupMeasure, ...]
    differences: tuple[Difference, ...]
    resamples: int
    seed: int
    labels: tuple[str, ...]
    by: str = "article"

    @property
    def descriptive(self) -> bool:
        """Whether all differences are descriptive only."""
        return all(difference.descriptive for difference in self.differences)

    @property
    def note(self) -> str:
        """In a sentence: what these numbers can bear."""
        if not self.descriptive:
            tested = sum(not difference.descriptive for difference in self.differences)
            return f"{tested} differences tested by resampling each {self.by}; see 'detectable' for what n could show"
        fewest = min(len(self.members(group)) for group in self.groups)
        much = "one article" if fewest == 1 else f"{fewest} articles"
        return f"descriptive only: as few as {much} per group, where {MIN_ARTICLES} independent ones are needed"

    def members(self, group: str) -> tuple[int, ...]:
        """Return the positions of a group's articles."""
        return tuple(i for i, label in enumerate(self.labels) if label == group)

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

    def differences_frame(self) -> pd.DataFrame:
        """Return the differences as a pandas data frame; ``framing.comparison.dictionary`` explains the columns."""
        import pandas as pd  # noqa: PLC0415 - only where a frame is asked for

        columns = [each.name for each in fields(Difference)]
        return pd.DataFrame([[getattr(row, c) for c in columns] for row in self.differences], columns=columns)

    def _repr_html_(self) -> str:
        rows: dict[str, list[str]] = {}
        for cell in self.measures:
            rows.setdefault(cell.name, [cell.unit]).append(figure(cell.value, cell.low, cell.high))
        caption = f"{len(self.labels)} articles. {self.note[:1].upper()}{self.note[1:]}."
        return html_table(caption, ("measure", "unit", *self.groups), ((name, *row) for name, row in rows.items()))
