"""Numbers in, numbers out: intervals and tests over articles, never over words as if they were independent.

All functions take counts and exposures by article (rows) and measure (columns); a ratio is always the sum of the counts
over the sum of the exposures of the articles drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_BLOCK = 512  # resamples weighed at once: keeps memory linear in the number of articles


class Interval(NamedTuple):
    """Lower and upper bound for each measure."""

    low: Floats
    high: Floats


def pooled(counts: Floats, exposures: Floats) -> Floats:
    """Return the pooled ratio of each measure: shape (measures,); NaN where nothing was exposed."""
    return _divide(counts.sum(axis=0), exposures.sum(axis=0))


def bootstrap(counts: Floats, exposures: Floats, *, resamples: int, seed: int) -> Floats:
    """Resample articles with replacement and return pooled ratios: shape (resamples, measures).

    Efron & Tibshirani 1993, ch. 6; the article is the unit. Weights are multinomial, one matrix product per block.
    """
    generator = np.random.default_rng(seed)
    articles = counts.shape[0]
    blocks = []
    for start in range(0, resamples, _BLOCK):
        size = min(_BLOCK, resamples - start)
        weights = generator.multinomial(articles, np.full(articles, 1 / articles), size=size).astype(np.float64)
        blocks.append(_divide(weights @ counts, weights @ exposures))
    return np.concatenate(blocks)


def percentile_interval(draws: Floats, level: float = 0.95) -> Interval:
    """Return the percentile interval of bootstrap draws (Efron & Tibshirani 1993, ch. 13); NaN draws are left out."""
    tail = (1 - level) / 2
    empty = np.isnan(draws).all(axis=0)
    low, high = np.full(draws.shape[1], np.nan), np.full(draws.shape[1], np.nan)
    if not empty.all():
        low[~empty], high[~empty] = np.nanquantile(draws[:, ~empty], [tail, 1 - tail], axis=0)
    return Interval(low, high)


def permutation_test(
    counts: Floats, exposures: Floats, members: NDArray[np.bool_], *, resamples: int, seed: int
) -> Floats:
    """Test, for each measure, that group membership of articles does not matter; return two-sided p-values.

    The statistic is the difference of pooled ratios; p = (1 + number at least as extreme) / (1 + resamples)
    (Phipson & Smyth 2010). NaN where a group has no exposure.
    """
    generator = np.random.default_rng(seed)
    observed = np.abs(_difference(counts, exposures, members[None, :].astype(np.float64))[0])
    extreme = np.zeros(counts.shape[1])
    for start in range(0, resamples, _BLOCK):
        size = min(_BLOCK, resamples - start)
        shuffled = generator.permuted(np.broadcast_to(members, (size, members.size)), axis=1).astype(np.float64)
        extreme += (np.abs(_difference(counts, exposures, shuffled)) >= observed - 1e-12).sum(axis=0)
    return np.where(np.isnan(observed), np.nan, (1 + extreme) / (1 + resamples))


def _difference(counts: Floats, exposures: Floats, inside: Floats) -> Floats:
    outside = 1 - inside
    return _divide(inside @ counts, inside @ exposures) - _divide(outside @ counts, outside @ exposures)


def adjusted(p_values: Floats) -> Floats:
    """Return Benjamini–Hochberg q-values (Benjamini & Hochberg 1995) by scipy; NaN stays NaN and is not counted."""
    from scipy.stats import false_discovery_control  # noqa: PLC0415 - scipy.stats is slow to import

    known = ~np.isnan(p_values)
    q_values = np.full(p_values.shape, np.nan)
    if known.any():
        q_values[known] = false_discovery_control(p_values[known])
    return q_values


def cliffs_delta(first: Floats, second: Floats) -> float:
    """Return Cliff's delta (Cliff 1993): P(first > second) - P(first < second) over all pairs; NaN if one is empty."""
    first, second = first[~np.isnan(first)], np.sort(second[~np.isnan(second)])
    if not first.size or not second.size:
        return float("nan")
    below = np.searchsorted(second, first, side="left").sum()
    above = second.size * first.size - np.searchsorted(second, first, side="right").sum()
    return float((below - above) / (first.size * second.size))


def _divide(numerator: Floats, denominator: Floats) -> Floats:
    out: Floats = np.full(np.broadcast(numerator, denominator).shape, np.nan)
    np.divide(numerator, denominator, out=out, where=denominator != 0)
    return out
