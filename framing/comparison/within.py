"""Differences inside the articles of a group: between sides, and between headline and body. The article is the pair."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.article import Zone
from framing.comparison.pooled import MIN_ARTICLES
from framing.statistics import adjusted, percentile_interval, permutation_tests, ratio, stratified_bootstrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.comparison.result import Comparison
    from framing.document import Document
    from framing.statistics import Floats

DOUBT = "share of doubting cues among attributions"
POLARITY = "mean polarity of evaluations in the outlet's own voice"
EVALUATION = "evaluative words per 1,000 words"
_OTHERS = "all other sides"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One part of a group's articles against another: two sides, or headline and body.

    Values are pooled over the articles; interval (bootstrap) and p (permutation) are by article, the parts of one
    article staying together, q (Benjamini–Hochberg) over all contrasts of the table. ``articles`` have both parts; with
    fewer than five of them the contrast is descriptive, and low, high, p and q are NaN.
    """

    group: str
    what: str
    first: str
    second: str
    first_value: float
    second_value: float
    difference: float
    low: float
    high: float
    p: float
    q: float
    articles: int
    descriptive: bool


class _Parts(NamedTuple):
    """Counts and exposures by article of the one part and of the other."""

    counts: Floats
    exposures: Floats
    other_counts: Floats
    other_exposures: Floats


def side_contrasts(comparison: Comparison) -> tuple[Contrast, ...]:
    """Compare, within each group, each side with all others: doubting cues, and evaluation in the outlet's own voice.

    Sides are those that the profiles were made with; of two sides only the first is told. The permutation changes the
    sides within an article.
    """
    found = [each for group in comparison.groups for each in _sides_of(comparison, group)]
    return _with_q(found)


def headline_contrasts(comparison: Comparison) -> tuple[Contrast, ...]:
    """Compare, within each group, evaluative words in the headline with those in the rest, in any voice."""
    found = []
    for group in comparison.groups:
        rows = [_headline_row(comparison.profiles[i].document) for i in comparison.members(group)]
        parts = _Parts(*np.array(rows, dtype=np.float64).T)
        found.append(_contrast(comparison, (group, EVALUATION, "headline", "body"), parts))
    return _with_q(found)


def _with_q(found: list[Contrast]) -> tuple[Contrast, ...]:
    if not found:
        return ()
    q_values = adjusted(np.array([each.p for each in found]))
    return tuple(replace(each, q=float(q)) for each, q in zip(found, q_values, strict=True))


def _sides_of(comparison: Comparison, group: str) -> Iterator[Contrast]:
    rows = [comparison.profiles[i].document.layer("sides") for i in comparison.members(group)]
    counts: dict[str, Floats] = defaultdict(lambda: np.zeros((len(rows), 4)))
    for number, article in enumerate(rows):
        for row in article:
            counts[row.side][number] += (row.doubted, row.attributions, row.polarity, row.evaluated)
    if len(counts) < 2:
        return
    total = np.sum(list(counts.values()), axis=0)
    names = sorted(counts)
    for name in names[: 1 if len(names) == 2 else None]:
        other = names[1] if len(names) == 2 else _OTHERS
        mine, others = counts[name], total - counts[name]
        for what, column in ((DOUBT, 0), (POLARITY, 2)):
            parts = _Parts(mine[:, column], mine[:, column + 1], others[:, column], others[:, column + 1])
            if parts.exposures.any() and parts.other_exposures.any():
                yield _contrast(comparison, (group, what, name, other), parts)


def _headline_row(document: Document) -> tuple[float, float, float, float]:
    headlines = [p for p in document.paragraphs if p.zone is Zone.HEADLINE]
    words = sum(document.words_in((p.start, p.end)) for p in headlines)
    found = document.layer("evaluations")
    inside = sum(any(p.start <= e.span.start < p.end for p in headlines) for e in found)
    return (inside, words / 1000, len(found) - inside, (document.word_count - words) / 1000)


def _contrast(comparison: Comparison, names: tuple[str, str, str, str], parts: _Parts) -> Contrast:
    group, what, first, second = names
    both = int(((parts.exposures > 0) & (parts.other_exposures > 0)).sum())
    one, other = (
        float(ratio(np.asarray(c.sum()), np.asarray(e.sum()))) for c, e in (parts[:2], parts[2:])
    )  # fmt: skip
    low = high = p = float("nan")
    if both >= MIN_ARTICLES:
        low, high = _interval(parts, comparison)
        p = _p_value(parts, comparison)
    return Contrast(
        group=group, what=what, first=first, second=second, first_value=one, second_value=other, difference=one - other,
        low=low, high=high, p=p, q=float("nan"), articles=both, descriptive=both < MIN_ARTICLES,
    )  # fmt: skip


def _interval(parts: _Parts, comparison: Comparison) -> tuple[float, float]:
    rows = np.stack(parts, axis=1)
    sums = stratified_bootstrap(
        rows, np.zeros(len(rows), dtype=np.int64), resamples=comparison.resamples, seed=comparison.seed
    )
    draws = ratio(sums[:, 0], sums[:, 1]) - ratio(sums[:, 2], sums[:, 3])
    low, high = percentile_interval(draws[:, None], units=len(rows))
    return float(low[0]), float(high[0])


def _p_value(parts: _Parts, comparison: Comparison) -> float:
    counts = np.concatenate([parts.counts, parts.other_counts])[:, None]
    exposures = np.concatenate([parts.exposures, parts.other_exposures])[:, None]
    size = len(parts.counts)
    labels, blocks = np.repeat([0, 1], size).astype(np.int64), np.tile(np.arange(size), 2)
    tested = permutation_tests(counts, exposures, labels, blocks, resamples=comparison.resamples, seed=comparison.seed)
    return float(tested[0, 0])
