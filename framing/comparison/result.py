"""The comparison of outlets as data: pooled measures, differences, and what their texts share or leave out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.comparison.pooled import Pooled

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import pandas as pd

    from framing.article import Article
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

NO_OUTLET = "(no outlet given)"


@dataclass(frozen=True, kw_only=True)
class Comparison(Pooled):
    """Profiles grouped by outlet, with pooled measures and differences, and what their texts share or leave out.

    ``descriptive`` is True where no group has enough articles for inference: the numbers then describe these
    articles and nothing beyond them. ``labels`` names the group of each profile, ``near_duplicates`` the texts that
    were not counted as independent, ``unmeasured`` the articles in which there was no word to measure; they are in no
    count.
    """

    profiles: tuple[Profile, ...]
    near_duplicates: tuple[NearDuplicate, ...] = ()
    unmeasured: tuple[Profile, ...] = ()

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

    def to_record(self) -> dict[str, Any]:
        """Return everything as JSON-able data (``framing.comparison.records``)."""
        from framing.comparison.records import comparison_record  # noqa: PLC0415 - only where asked for

        return comparison_record(self)

    def to_csv(self, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
        """Write measures, differences, articles, quotations, omissions, names and their dictionary as CSV tables."""
        from framing.comparison.records import write_tables  # noqa: PLC0415 - only where asked for

        return write_tables(self, folder)


def outlets_of(comparison: Comparison) -> tuple[str, ...]:
    """Return the groups that are outlets: all but the one of the articles that name none."""
    return tuple(group for group in comparison.groups if group != NO_OUTLET)


def group_of(article: Article) -> str:
    """Return the outlet of an article, as groups are called."""
    return article.outlet or NO_OUTLET
