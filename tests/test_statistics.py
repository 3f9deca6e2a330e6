"""Statistics: conformance to references, and known cases."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from framing.statistics import (
    adjusted,
    bootstrap,
    cliffs_delta,
    cliffs_deltas,
    detectable,
    group_sums,
    percentile_interval,
    permutation_test,
    permutation_tests,
    pooled,
    stratified_bootstrap,
)

GENERATOR = np.random.default_rng(7)


def test_pooling_divides_sums() -> None:
    """Pooled ratios are sums over sums; no exposure is NaN, never 0."""
    counts, exposures = np.array([[1.0, 0.0], [3.0, 0.0]]), np.array([[10.0, 0.0], [10.0, 0.0]])
    assert np.array_equal(pooled(counts, exposures), [0.2, np.nan], equal_nan=True)


def test_bootstrap_of_a_mean_agrees_with_scipy() -> None:
    """With exposure 1 the ratio is a mean: its percentile interval is that of scipy.stats.bootstrap."""
    sample = GENERATOR.gamma(2, size=60)
    ours = percentile_interval(bootstrap(sample[:, None], np.ones((60, 1)), resamples=20_000, seed=1))
    reference = stats.bootstrap((sample,), np.mean, n_resamples=20_000, method="percentile", rng=GENERATOR)
    assert ours.low[0] == pytest.approx(reference.confidence_interval.low, rel=0.01)
    assert ours.high[0] == pytest.approx(reference.confidence_interval.high, rel=0.01)


def test_permutation_agrees_with_scipy() -> None:
    """With exposure 1 the statistic is a difference of means: p agrees with scipy.stats.permutation_test."""
    first, second = GENERATOR.normal(0, 1, 20), GENERATOR.normal(0.6, 1, 25)
    counts = np.concatenate([first, second])[:, None]
    members = np.arange(45) < 20
    ours = permutation_test(counts, np.ones((45, 1)), members, resamples=20_000, seed=1)[0]
    reference = stats.permutation_test(
        (first, second), lambda a, b: a.mean() - b.mean(), n_resamples=20_000, rng=GENERATOR
    ).pvalue
    assert ours == pytest.approx(reference, abs=0.01)


def test_q_values_are_those_of_scipy_with_gaps() -> None:
    """NaN is neither counted nor changed."""
    p_values = np.array([0.01, np.nan, 0.04, 0.03])
    expected = stats.false_discovery_control([0.01, 0.04, 0.03])
    assert np.allclose(adjusted(p_values)[[0, 2, 3]], expected)
    assert np.isnan(adjusted(p_values)[1])


def test_cliffs_delta_agrees_with_mann_whitney() -> None:
    """Delta is 2 U / (n m) - 1 (Cliff 1993); U by scipy."""
    first, second = GENERATOR.integers(0, 9, 30).astype(float), GENERATOR.integers(2, 11, 40).astype(float)
    statistic = stats.mannwhitneyu(first, second).statistic
    assert cliffs_delta(first, second) == pytest.approx(2 * statistic / (30 * 40) - 1)


def test_cliffs_delta_of_nothing_is_undefined() -> None:
    """An empty group has no effect size."""
    assert np.isnan(cliffs_delta(np.array([]), np.array([1.0])))


def test_cliffs_deltas_of_columns_with_gaps() -> None:
    """Column by column the same as over all pairs; NaN values are left out."""
    first, second = GENERATOR.integers(0, 5, (12, 3)).astype(float), GENERATOR.integers(1, 6, (9, 3)).astype(float)
    first[2, 1] = second[:, 2] = np.nan
    pairs = first[:, None, :], second[None, :, :]
    with np.errstate(invalid="ignore"):
        signs = np.sign(pairs[0] - pairs[1])
    found = cliffs_deltas(first, second)
    assert found[:2] == pytest.approx(np.nanmean(signs[:, :, :2], axis=(0, 1)))
    assert np.isnan(found[2])


def test_paired_bootstrap_agrees_with_scipy() -> None:
    """Events drawn whole, both outlets in one row: the interval of scipy's paired bootstrap."""
    event = GENERATOR.gamma(3, size=40)
    first, second = event + GENERATOR.normal(0, 0.3, 40), event + GENERATOR.normal(0.4, 0.3, 40)
    rows = np.stack([first, second], axis=1)
    sums = stratified_bootstrap(rows, np.zeros(40, dtype=np.int64), resamples=20_000, seed=1)
    ours = percentile_interval((sums[:, 1] - sums[:, 0])[:, None] / 40)
    reference = stats.bootstrap(
        (first, second), lambda a, b, axis: (b - a).mean(axis), paired=True, vectorized=True, n_resamples=20_000,
        method="percentile", rng=GENERATOR,
    ).confidence_interval  # fmt: skip
    assert ours.low[0] == pytest.approx(reference.low, abs=0.01)
    assert ours.high[0] == pytest.approx(reference.high, abs=0.01)


def test_strata_keep_their_size() -> None:
    """Two strata of three and five: every draw has three of the one and five of the other."""
    strata = np.array([0, 0, 0, 1, 1, 1, 1, 1])
    rows = np.stack([strata == 0, strata == 1], axis=1).astype(float)
    sums = stratified_bootstrap(rows, strata, resamples=100, seed=0)
    assert (sums == [3, 5]).all()


def test_interval_of_a_small_mean_is_nearly_that_of_student() -> None:
    """Expanded percentile interval (Hesterberg 2015) of 10 normal values against scipy's t interval."""
    sample = GENERATOR.normal(5, 1, 10)
    draws = bootstrap(sample[:, None], np.ones((10, 1)), resamples=40_000, seed=1)
    ours, plain = percentile_interval(draws, units=10), percentile_interval(draws)
    reference = stats.t.interval(0.95, 9, sample.mean(), stats.sem(sample))
    width = reference[1] - reference[0]
    assert ours.high[0] - ours.low[0] == pytest.approx(width, rel=0.1)
    assert plain.high[0] - plain.low[0] < 0.9 * width


def test_detectable_difference_is_that_of_a_power_calculation() -> None:
    """Two means of 30, unit variance: the difference for a power of 80 % by scipy's noncentral t is .74."""
    draws = GENERATOR.normal(0, np.sqrt(2 / 30), (50_000, 1)) * np.sqrt(29 / 30)
    found = detectable(draws, units=30)[0]
    power = 1 - stats.nct.cdf(stats.t.ppf(0.975, 58), 58, found / np.sqrt(2 / 30))
    assert power == pytest.approx(0.8, abs=0.02)


def test_permutation_within_blocks_agrees_with_scipy() -> None:
    """Pairs by event: labels change places within a pair only, as in scipy's test of samples."""
    event = GENERATOR.gamma(3, size=15)
    first, second = event + GENERATOR.normal(0, 0.4, 15), event + GENERATOR.normal(0.25, 0.4, 15)
    counts = np.concatenate([first, second])[:, None]
    labels, blocks = np.repeat([0, 1], 15), np.tile(np.arange(15), 2)
    ours = permutation_tests(counts, np.ones((30, 1)), labels, blocks, resamples=20_000, seed=1)[0, 0]
    reference = stats.permutation_test(
        (first, second), lambda a, b: a.mean() - b.mean(), permutation_type="samples", n_resamples=20_000, rng=GENERATOR
    ).pvalue
    assert ours == pytest.approx(reference, abs=0.01)


def test_small_p_values_are_refined() -> None:
    """A clear difference gets more permutations, a doubtful one keeps its p."""
    counts = np.stack([np.arange(40.0), GENERATOR.normal(0, 1, 40)], axis=1)
    labels = np.repeat([0, 1], 20)
    coarse = permutation_tests(counts, np.ones((40, 2)), labels, resamples=100, seed=1)
    fine = permutation_tests(counts, np.ones((40, 2)), labels, resamples=100, seed=1, most=1000)
    assert coarse[0, 0] == pytest.approx(1 / 101)
    assert fine[0, 0] == pytest.approx(1 / 1001)
    assert fine[0, 1] == coarse[0, 1]


def test_sums_by_group_are_those_of_pandas() -> None:
    """Rows with the same number are added up."""
    values, rows = GENERATOR.normal(0, 1, (20, 3)), GENERATOR.integers(0, 4, 20)
    expected = pd.DataFrame(values).groupby(rows).sum().to_numpy()
    assert np.allclose(group_sums(values, rows, 4), expected)
