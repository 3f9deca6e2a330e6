"""Do the statistics of a comparison keep what they promise? Error rate, power and coverage on real articles.

    python benchmarks/validity_statistics.py ARTICLES.jsonl.gz

The file has one article a line, with ``text`` (and ``title``). Printed are

* the type-I error: articles get outlet labels by chance; the share of tests with p < .05, and of runs with any q < .05;
* the power: articles are drawn into two outlets, one of which loses 20 % of its attributions and has its evaluative
words
  doubled; the share of runs in which p < .05, and in which the 95 % interval covers the difference that was planted.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.analysis import analyze
from framing.article import Article
from framing.statistics import adjusted, percentile_interval, permutation_tests, pooled, ratio, stratified_bootstrap

if TYPE_CHECKING:
    from framing.statistics import Floats

SPLITS, PERMUTATIONS, RESAMPLES, LEVEL = 500, 2000, 2000, 0.05
RUNS = 1000
PLANTED = {"sourcing.attributions": 0.8, "evaluative.outlet_voice": 2.0}


def tables(path: Path) -> tuple[list[str], Floats, Floats]:
    """Return the names of the measures, and their counts and exposures by article."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    profiles = [analyze(Article(text=row["text"], title=row.get("title") or "")) for row in rows]
    names = list(profiles[0].measures)
    counts = np.array([[profile.measures[name].count for name in names] for profile in profiles], dtype=np.float64)
    exposures = np.array([[profile.measures[name].per for name in names] for profile in profiles], dtype=np.float64)
    return names, counts, exposures


def type_one_error(counts: Floats, exposures: Floats, size: int, generator: np.random.Generator) -> None:
    """Print the share of false alarms when ``size`` articles are split in two by chance, over many splits."""
    found, alarms = [], 0
    for split in range(SPLITS):
        chosen = generator.permutation(len(counts))[:size]
        labels = (np.arange(size) % 2).astype(np.int64)
        p = permutation_tests(counts[chosen], exposures[chosen], labels, resamples=PERMUTATIONS, seed=split)[0]
        varied = counts[chosen].std(axis=0) > 0
        found.append(p[varied & ~np.isnan(p)])
        alarms += bool((adjusted(np.where(varied, p, np.nan)) < LEVEL).any())
    p_values = np.concatenate(found)
    print(f"{size:6} {(p_values < LEVEL).mean():12.4f} {alarms / SPLITS:14.3f} {len(p_values) / SPLITS:10.1f}")


def thinned(counts: Floats, factor: float, generator: np.random.Generator) -> Floats:
    """Take out counts at random for a factor below 1; multiply them otherwise."""
    whole = counts.astype(np.int64)
    return generator.binomial(whole, factor).astype(np.float64) if factor < 1 else counts * factor


def power(names: list[str], counts: Floats, exposures: Floats, size: int, generator: np.random.Generator) -> None:
    """Print, for ``size`` articles an outlet, how often the planted differences are found and covered."""
    columns = [names.index(name) for name in PLANTED]
    base = pooled(counts, exposures)
    truth = np.array([base[c] * (factor - 1) for c, factor in zip(columns, PLANTED.values(), strict=True)])
    found, covered, everywhere = np.zeros(len(columns)), np.zeros(len(columns)), []
    for run in range(RUNS):
        chosen = generator.integers(0, len(counts), 2 * size)
        some, per = counts[chosen].copy(), exposures[chosen]
        for column, factor in zip(columns, PLANTED.values(), strict=True):
            some[:size, column] = thinned(some[:size, column], factor, generator)
        labels = (np.arange(2 * size) >= size).astype(np.int64)
        found += permutation_tests(some, per, labels, resamples=PERMUTATIONS, seed=run)[0][columns] < LEVEL
        low, high = interval(some, per, size, run)
        covered += (low[columns] <= truth) & (truth <= high[columns])
        others = np.delete(np.where(np.isnan(low), np.nan, (low <= 0) & (high >= 0)), columns)
        everywhere.append(others[(low < high)[np.delete(np.arange(len(names)), columns)]])
    print(f"{size:6} {_shares(found)} {_shares(covered)} {np.nanmean(np.concatenate(everywhere)):16.3f}")


def interval(counts: Floats, exposures: Floats, size: int, seed: int) -> tuple[Floats, Floats]:
    """Return the interval of the difference between the first ``size`` articles and the rest, as a comparison does."""
    strata = (np.arange(len(counts)) >= size).astype(np.int64)
    inside = strata[:, None] == 0
    both = np.hstack([counts, exposures])
    sums = stratified_bootstrap(np.hstack([both * inside, both * ~inside]), strata, resamples=RESAMPLES, seed=seed)
    first, per_first, second, per_second = np.split(sums, 4, axis=1)
    return percentile_interval(ratio(first, per_first) - ratio(second, per_second), units=size)


def _shares(numbers: Floats) -> str:
    return " ".join(f"{number / RUNS:22.3f}" for number in numbers)


def main() -> None:
    """Print both experiments."""
    names, counts, exposures = tables(Path(sys.argv[1]))
    generator = np.random.default_rng(0)
    print(f"{len(counts)} articles, {len(names)} measures\n\nlabels by chance, {SPLITS} splits")
    print(f"{'n':>6} {'p < .05':>12} {'any q < .05':>14} {'measures':>10}")
    for size in (20, 60, 200, len(counts) // 2 * 2):
        type_one_error(counts, exposures, size, generator)
    print(f"\nplanted differences, {RUNS} runs: found (p < .05) and covered (95 % interval)")
    heads = [f"{what} {name.partition('.')[2]}"[:22] for what in ("found", "covered") for name in PLANTED]
    print(f"{'n':>6} {' '.join(f'{head:>22}' for head in heads)} {'covered, others':>16}")
    for size in (10, 30, 100):
        power(names, counts, exposures, size, generator)


if __name__ == "__main__":
    main()
