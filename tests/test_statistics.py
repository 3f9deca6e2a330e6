"""Statistics: conformance to references, and known cases."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from framing.statistics import (
    adjusted,
    bootstrap,
    cliffs_delta,
    percentile_interval,
    permutation_test,
    pooled,
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
