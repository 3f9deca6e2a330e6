"""From profiles to a comparison: counts and exposures by independent unit, pooled, resampled and tested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from framing.comparison.duplicates import merged, near_duplicates
from framing.comparison.resampling import RESAMPLES, Table
from framing.comparison.result import Comparison, group_of
from framing.comparison.units import units
from framing.findings import Profile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from framing.article import Article, Span

_DIGITS = re.compile(r"(\d+)")


def compare(
    profiles: Iterable[Profile],
    *,
    resamples: int = RESAMPLES,
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
    profiles, unmeasured = _measured(profiles)
    articles = [profile.article for profile in profiles]
    labels = labelled(articles, groups)
    copies = near_duplicates(articles)
    names = tuple(profiles[0].measures)
    rows = [[profile.measures[name] for name in names] for profile in profiles]

    def spans(article: int, name: str) -> tuple[Span, ...]:
        return profiles[article].measures[name].evidence

    pooled = Table(
        by_article=np.array([[m.count for m in row] + [m.per for m in row] for row in rows], dtype=np.float64),
        names=names, scales=tuple(measure.unit for measure in rows[0]), labels=np.array(labels, dtype=object),
        units=units(articles, labels, merged(len(articles), copies), by), resamples=resamples, seed=seed, spans=spans,
    ).pooled(by)  # fmt: skip
    return Comparison(
        groups=pooled.groups, measures=pooled.measures, differences=pooled.differences, resamples=resamples, seed=seed,
        labels=labels, by=by, profiles=profiles, near_duplicates=copies, unmeasured=unmeasured,
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
    return (*place(profile.article), profile.article.text)


def place(article: Article) -> tuple[object, ...]:
    """Return what tells an article from others, but for its text: draws and sums of fractions depend on the order."""
    # Row 10 stands behind row 9
    origin = [int(piece) if piece.isdecimal() else piece for piece in _DIGITS.split(article.origin)]
    return article.outlet, article.date, origin, article.title, article.event


def labelled(articles: Sequence[Article], groups: Mapping[str, str] | None) -> tuple[str, ...]:
    """Return the group of each article; raise ValueError if an outlet has none."""
    return tuple(_label(article, groups) for article in articles)


def _label(article: Article, groups: Mapping[str, str] | None) -> str:
    outlet = group_of(article)
    if groups is None:
        return outlet
    if outlet not in groups:
        raise ValueError(f"the outlet {outlet!r} has no group; groups are given for {', '.join(sorted(groups))}")
    return groups[outlet]
