"""The comparison of outlets as data: pooled measures, differences, and what their texts share or leave out."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.notebook import figure, html_table

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from framing.article import Span
    from framing.comparison.aligned import SameQuotation
    from framing.comparison.duplicates import NearDuplicate
    from framing.comparison.grouping import Event
    from framing.comparison.keyness import KeyTerm
    from framing.comparison.mixed import MixedModel
    from framing.comparison.naming import Naming
    from framing.comparison.omissions import Omission, Voiceless
    from framing.comparison.passages import Passage
    from framing.comparison.within import Contrast
    from framing.findings import Profile

MIN_ARTICLES = 5  # fewer independent articles than this in a group, and its numbers are descriptive only
NO_OUTLET = "(no outlet given)"


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


@dataclass(frozen=True)
class Comparison:
    """Profiles grouped by outlet, with pooled measures and differences.

    ``descriptive`` is True where no group has enough articles for inference: the numbers then describe these
    articles and nothing beyond them. ``labels`` names the group of each profile, ``by`` what was resampled,
    ``near_duplicates`` the texts that were not counted as independent, ``unmeasured`` the articles in which there was
    no word to measure; they are in no count.
    """

    profiles: tuple[Profile, ...]
    groups: tuple[str, ...]
    measures: tuple[GroupMeasure, ...]
    differences: tuple[Difference, ...]
    resamples: int
    seed: int
    labels: tuple[str, ...] = ()
    by: str = "article"
    near_duplicates: tuple[NearDuplicate, ...] = field(default=())
    unmeasured: tuple[Profile, ...] = ()

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
        """Return the positions of a group's profiles."""
        labels = self.labels or tuple(map(group_of, self.profiles))
        return tuple(i for i, label in enumerate(labels) if label == group)

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

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The events that the articles tell of: as named in the articles, else found by similarity."""
        from framing.comparison.grouping import events  # noqa: PLC0415 - it brings in sklearn

        return events([profile.article for profile in self.profiles])

    def keyness(self, group: str, **options: Any) -> tuple[KeyTerm, ...]:
        """Return the words and phrases that tell a group from all others (``comparison.keyness``)."""
        from framing.comparison.keyness import keyness  # noqa: PLC0415 - it brings in sklearn

        return keyness(self, group, **options)

    def characteristic(self) -> Mapping[str, tuple[KeyTerm, ...]]:
        """Return the words and phrases that each group uses more than all others (``comparison.keyness``)."""
        return self._characteristic

    @cached_property
    def _characteristic(self) -> Mapping[str, tuple[KeyTerm, ...]]:
        from framing.comparison.keyness import characteristic  # noqa: PLC0415 - it brings in sklearn

        return characteristic(self)

    def phrase_counts(self, length: int, *, own_voice: bool) -> tuple[Any, Sequence[str]]:
        """Return counts of all phrases of so many words by article (``comparison.wording``), made once."""
        from framing.comparison.wording import counted  # noqa: PLC0415 - it brings in sklearn

        if (length, own_voice) not in self._phrase_counts:
            self._phrase_counts[length, own_voice] = counted(self, length, own_voice=own_voice)
        return self._phrase_counts[length, own_voice]

    @cached_property
    def _phrase_counts(self) -> dict[tuple[int, bool], tuple[Any, Sequence[str]]]:
        return {}

    def omissions(self, **options: Any) -> tuple[Omission, ...]:
        """Return what most outlets carry on an event and one leaves out (``comparison.omissions``)."""
        from framing.comparison.omissions import omissions  # noqa: PLC0415 - only where asked for

        return omissions(self, **options) if options else self._omissions

    @cached_property
    def _omissions(self) -> tuple[Omission, ...]:
        from framing.comparison.omissions import omissions  # noqa: PLC0415 - only where asked for

        return omissions(self)

    def omitted_claims(self, **options: Any) -> tuple[Omission, ...]:
        """Return claims that most outlets make on an event and one does not (``framing.comparison.claims``)."""
        from framing.comparison.claims import omitted_claims  # noqa: PLC0415 - it brings in sklearn

        return omitted_claims(self, **options)

    def voiceless(self) -> tuple[Voiceless, ...]:
        """Return who is named by several outlets and given a voice by some or none of them."""
        from framing.comparison.omissions import voiceless_actors  # noqa: PLC0415 - only where asked for

        return voiceless_actors(self)

    def aligned(self) -> tuple[SameQuotation, ...]:
        """Return the quotations that several outlets carry, with the cue of each (``framing.comparison.aligned``)."""
        return self._aligned

    @cached_property
    def _aligned(self) -> tuple[SameQuotation, ...]:
        from framing.comparison.aligned import same_quotations  # noqa: PLC0415 - only where asked for

        return same_quotations(self)

    def passages(self, **options: Any) -> tuple[Passage, ...]:
        """Return sentences of different outlets that tell the same thing (``framing.comparison.passages``)."""
        from framing.comparison.passages import passages  # noqa: PLC0415 - it brings in sklearn

        return passages(self, **options) if options else self._passages

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        from framing.comparison.passages import passages  # noqa: PLC0415 - it brings in sklearn

        return passages(self)

    def naming(self) -> tuple[Naming, ...]:
        """Return how groups name the same actor, group of people or event (``framing.comparison.naming``)."""
        return self._naming

    @cached_property
    def _naming(self) -> tuple[Naming, ...]:
        from framing.comparison.naming import naming  # noqa: PLC0415 - it brings in sklearn

        return naming(self)

    def naming_frame(self) -> pd.DataFrame:
        """Return the names as a pandas data frame: one row per thing, group and name, with counts by voice."""
        import pandas as pd  # noqa: PLC0415 - only where a frame is asked for

        from framing.comparison.naming import COLUMNS, naming_rows  # noqa: PLC0415

        return pd.DataFrame(naming_rows(self.naming()), columns=list(COLUMNS))

    def side_contrasts(self) -> tuple[Contrast, ...]:
        """Compare sides within each group: doubting cues and evaluation (``framing.comparison.within``)."""
        from framing.comparison.within import side_contrasts  # noqa: PLC0415 - only where asked for

        return side_contrasts(self)

    def headline_contrasts(self) -> tuple[Contrast, ...]:
        """Compare evaluation in headlines and bodies within each group (``framing.comparison.within``)."""
        from framing.comparison.within import headline_contrasts  # noqa: PLC0415 - only where asked for

        return headline_contrasts(self)

    def mixed_model(self, name: str, **options: Any) -> MixedModel:
        """Fit a mixed model to one measure by article (``framing.comparison.mixed``; needs statsmodels)."""
        from framing.comparison.mixed import mixed_model  # noqa: PLC0415 - it brings in statsmodels

        return mixed_model(self, name, **options)

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

    def to_record(self) -> dict[str, Any]:
        """Return everything as JSON-able data (``framing.comparison.records``)."""
        from framing.comparison.records import comparison_record  # noqa: PLC0415 - only where asked for

        return comparison_record(self)

    def to_csv(self, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
        """Write measures, differences, articles, quotations, omissions, names and their dictionary as CSV tables."""
        from framing.comparison.records import write_tables  # noqa: PLC0415 - only where asked for

        return write_tables(self, folder)

    def _repr_html_(self) -> str:
        rows: dict[str, list[str]] = {}
        for cell in self.measures:
            rows.setdefault(cell.name, [cell.unit]).append(figure(cell.value, cell.low, cell.high))
        caption = f"{len(self.profiles)} articles. {self.note[:1].upper()}{self.note[1:]}."
        return html_table(caption, ("measure", "unit", *self.groups), ((name, *row) for name, row in rows.items()))


def outlets_of(comparison: Comparison) -> tuple[str, ...]:
    """Return the groups that are outlets: all but the one of the articles that name none."""
    return tuple(group for group in comparison.groups if group != NO_OUTLET)


def group_of(profile: Profile) -> str:
    """Return the outlet of a profile, as groups are called."""
    return profile.article.outlet or NO_OUTLET
