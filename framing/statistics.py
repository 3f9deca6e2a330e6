"""Numbers in, numbers out: intervals and tests over articles, never over words as if they were independent.

All functions take counts and exposures by unit (rows: articles, or events, or outlets) and measure (columns); a ratio
is always the sum of the counts over the sum of the exposures of the units drawn. Everything is vectorised over
measures, in blocks of resamples, so that memory grows with the number of units and not with the number of resamples.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Numbers = NDArray[np.int64]

_BLOCK = 512  # resamples weighed at once: keeps memory linear in the number of units
_FEW = 10  # as extreme resamples: with fewer, a p value is still coarse
_POWER = 0.8  # the power that "detectable" speaks of


class Interval(NamedTuple):
    """Lower and upper bound for each measure."""

    low: Floats
    high: Floats


def pooled(counts: Floats, exposures: Floats) -> Floats:
    """Return the pooled ratio of each measure: shape (measures,); NaN where nothing was exposed."""
    return ratio(counts.sum(axis=0), exposures.sum(axis=0))


def ratio(numerator: Floats, denominator: Floats) -> Floats:
    """Divide, with NaN where the denominator is 0."""
    out: Floats = np.full(np.broadcast(numerator, denominator).shape, np.nan)
    np.divide(numerator, denominator, out=out, where=denominator != 0)
    return out


def group_sums(values: Floats, rows: Numbers, size: int) -> Floats:
    """Add up the rows of ``values`` that carry the same number in ``rows``: shape (size, measures)."""
    out = np.zeros((size, values.shape[1]))
    np.add.at(out, rows, values)
    return out


def bootstrap(counts: Floats, exposures: Floats, *, resamples: int, seed: int) -> Floats:
    """Resample units with replacement and return pooled ratios: shape (resamples, measures).

    Efron & Tibshirani 1993, ch. 6. Weights are multinomial, one matrix product per block.
    """
    both = np.hstack([counts, exposures])
    sums = stratified_bootstrap(both, np.zeros(len(counts), dtype=np.int64), resamples=resamples, seed=seed)
    return ratio(*np.split(sums, 2, axis=1))


def stratified_bootstrap(values: Floats, strata: Numbers, *, resamples: int, seed: int) -> Floats:
    """Resample units with replacement within each stratum and return the sums of their values by resample.

    Paired data (all outlets on the same events) go into one row per event, with the outlets side by side in the
    columns: a resample then draws whole events (Davison & Hinkley 1997, sec. 2.4 and 3.8). Units of a cluster (an
    outlet's articles) are added up to one row beforehand.
    """
    generator = np.random.default_rng(seed)
    members = [np.flatnonzero(strata == stratum) for stratum in np.unique(strata)]
    blocks = []
    for size in _sizes(resamples):
        weights = np.zeros((size, strata.size))
        for inside in members:
            chances = np.full(inside.size, 1 / inside.size)
            weights[:, inside] = generator.multinomial(inside.size, chances, size=size)
        blocks.append(weights @ values)
    return np.concatenate(blocks)


def _sizes(resamples: int) -> Iterator[int]:
    for start in range(0, resamples, _BLOCK):
        yield min(_BLOCK, resamples - start)


def percentile_interval(draws: Floats, level: float = 0.95, *, units: int | None = None) -> Interval:
    """Return the percentile interval of bootstrap draws (Efron & Tibshirani 1993, ch. 13); NaN draws are left out.

    With the number of ``units`` given the interval is expanded as a t interval is against a normal one, since plain
    percentile intervals of few units are too short (Hesterberg 2015, sec. 5.3).
    """
    tail = (1 - level) / 2 if units is None else _expanded_tail(level, units)
    empty = np.isnan(draws).all(axis=0)
    low, high = np.full(draws.shape[1], np.nan), np.full(draws.shape[1], np.nan)
    if not empty.all():
        low[~empty], high[~empty] = np.nanquantile(draws[:, ~empty], [tail, 1 - tail], axis=0)
    return Interval(low, high)


def _expanded_tail(level: float, units: int) -> float:
    from scipy.stats import norm, t  # noqa: PLC0415 - scipy.stats is slow to import

    quantile = t.ppf((1 - level) / 2, units - 1) * math.sqrt(units / (units - 1))
    return float(norm.cdf(quantile))


def detectable(draws: Floats, level: float = 0.95, *, units: int) -> Floats:
    """Return the smallest difference that would have been found with a power of 80 %, given the spread of the draws.

    (t quantile of the level + t quantile of the power) × standard error, expanded for few units (Cohen 1988, ch. 2).
    """
    from scipy.stats import t  # noqa: PLC0415 - scipy.stats is slow to import

    factor = t.ppf((1 + level) / 2, units - 1) + t.ppf(_POWER, units - 1)
    known = ~np.isnan(draws).all(axis=0)
    error = np.full(draws.shape[1], np.nan)
    error[known] = np.nanstd(draws[:, known], axis=0) * math.sqrt(units / (units - 1))
    return np.asarray(factor * error)


def permutation_tests(
    counts: Floats,
    exposures: Floats,
    labels: Numbers,
    blocks: Numbers | None = None,
    *,
    resamples: int,
    seed: int,
    most: int = 0,
) -> Floats:
    """Test, for each group against all others, that the labels of units do not matter: p of shape (groups, measures).

    Labels (0 … groups - 1) are shuffled within ``blocks``: one block for independent units, one for each event where
    outlets are paired by event. The statistic is the difference of pooled ratios; two-sided,
    p = (1 + number at least as extreme) / (1 + resamples) (Phipson & Smyth 2010). NaN where a group has no exposure.

    Where fewer than ten of the ``resamples`` are as extreme, shuffling goes on to ``most``, so that small p values are
    fine enough to be corrected for many tests (Besag & Clifford 1991).
    """
    generator = np.random.default_rng(seed)
    both, groups = np.hstack([counts, exposures]), int(labels.max()) + 1
    blocks = np.zeros(len(labels), dtype=np.int64) if blocks is None else blocks
    observed = np.abs(_against_others(both, labels[None, :], range(groups))[:, 0]) - 1e-12
    extreme, tried = np.zeros(observed.shape), np.full(observed.shape, resamples)
    for size in _sizes(resamples):
        shuffled = _shuffled(labels, blocks, size, generator)
        extreme += (np.abs(_against_others(both, shuffled, range(groups))) >= observed[:, None]).sum(axis=1)
    rare = (extreme < _FEW) & ~np.isnan(observed)
    if most > resamples and rare.any():
        tried[rare] = most
        for size in _sizes(most - resamples):
            shuffled = _shuffled(labels, blocks, size, generator)
            for group in np.flatnonzero(rare.any(axis=1)).tolist():
                chosen = np.flatnonzero(rare[group])
                part = _against_others(both[:, [*chosen, *(chosen + counts.shape[1])]], shuffled, [group])[0]
                extreme[group, chosen] += (np.abs(part) >= observed[group, chosen]).sum(axis=0)
    return np.where(np.isnan(observed), np.nan, (1 + extreme) / (1 + tried))


def _shuffled(labels: Numbers, blocks: Numbers, size: int, generator: np.random.Generator) -> Numbers:
    """Return ``size`` rows of labels, each shuffled within blocks: the largest at once, the others sorted by chance."""
    main = blocks == np.bincount(blocks).argmax()
    out = np.empty((size, labels.size), dtype=np.int64)
    out[:, main] = generator.permuted(np.broadcast_to(labels[main], (size, int(main.sum()))), axis=1)
    if not main.all():
        rest, labels_of_rest = blocks[~main], labels[~main]
        order = np.argsort(rest + generator.random((size, rest.size)), axis=1)
        part = np.empty((size, rest.size), dtype=np.int64)
        in_order = labels_of_rest[np.argsort(rest, kind="stable")]
        np.put_along_axis(part, order, np.broadcast_to(in_order, part.shape), axis=1)
        out[:, ~main] = part
    return out


def _against_others(both: Floats, labels: Numbers, groups: Iterable[int]) -> Floats:
    """Return the pooled ratio of each group minus that of all others: shape (groups, rows of labels, measures)."""
    total = both.sum(axis=0)
    found = []
    for group in groups:
        inside = (labels == group).astype(np.float64) @ both
        found.append(ratio(*np.split(inside, 2, axis=1)) - ratio(*np.split(total - inside, 2, axis=1)))
    return np.stack(found)


def permutation_test(
    counts: Floats, exposures: Floats, members: NDArray[np.bool_], *, resamples: int, seed: int
) -> Floats:
    """Test one group against all others; return two-sided p-values (see ``permutation_tests``)."""
    labels = (~members).astype(np.int64)
    return np.asarray(permutation_tests(counts, exposures, labels, resamples=resamples, seed=seed)[0])


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
    return float(cliffs_deltas(first[:, None], second[:, None])[0])


def cliffs_deltas(first: Floats, second: Floats) -> Floats:
    """Return Cliff's delta of each measure (column); units whose value is NaN are left out.

    By ranks: delta = 2 U / (n m) - 1, with U the rank sum of the first sample less n (n + 1) / 2.
    """
    from scipy.stats import rankdata  # noqa: PLC0415 - scipy.stats is slow to import

    ranks = rankdata(np.concatenate([first, second]), axis=0, nan_policy="omit")[: len(first)]
    n, m = (~np.isnan(first)).sum(axis=0), (~np.isnan(second)).sum(axis=0)
    statistic = np.nansum(ranks, axis=0) - n * (n + 1) / 2
    return ratio(2 * statistic, np.asarray(n * m, dtype=np.float64)) - 1


class LogOdds(NamedTuple):
    """Log-odds of each term in one corpus against the rest: the estimate, its standard error, and their quotient."""

    delta: Floats
    error: Floats
    z: Floats


def log_odds(counts: Floats, others: Floats, prior: Floats) -> LogOdds:
    """Return the weighted log-odds of terms with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008).

    ``counts`` and ``others`` are the counts of each term in the two corpora, ``prior`` the pseudo-counts (> 0): their
    equations 16 (difference of log-odds), 20 (variance) and 22 (z score). A term beside which there is no other has the
    same odds everywhere.
    """
    first, second, total = counts + prior, others + prior, prior.sum()
    delta = np.zeros(len(counts))
    if len(counts) > 1:
        delta = np.log(first / (counts.sum() + total - first)) - np.log(second / (others.sum() + total - second))
    error = np.sqrt(1 / first + 1 / second)
    return LogOdds(delta, error, delta / error)
