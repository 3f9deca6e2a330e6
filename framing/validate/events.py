"""How well same-event articles are grouped: B³ against gold events, the threshold chosen by cross-validation.

Data: a ``.jsonl`` file (optionally gzipped), one event a line: ``event_id`` and ``articles``, each with ``text``,
``title``,
``outlet``, ``date``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.article import Article
from framing.comparison.grouping import THRESHOLD, cut, tree
from framing.comparison.similarity import likeness
from framing.json_lines import rows as json_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.statistics import Floats, Numbers

_GRID = np.round(np.arange(0.05, 0.4, 0.01), 2)


class BCubed(NamedTuple):
    """Precision, recall and their harmonic mean, between 0 and 1 (Bagga & Baldwin 1998)."""

    precision: float
    recall: float
    f1: float


def b_cubed(found: Numbers, gold: Numbers, of: Numbers | None = None) -> BCubed:
    """Score a grouping against gold, averaged over articles (all, or the positions ``of``)."""
    mine, theirs = found[:, None] == found[None, :], gold[:, None] == gold[None, :]
    common = (mine & theirs).sum(axis=1)
    chosen = slice(None) if of is None else of
    precision = float((common / mine.sum(axis=1))[chosen].mean())
    recall = float((common / theirs.sum(axis=1))[chosen].mean())
    return BCubed(precision, recall, 2 * precision * recall / (precision + recall))


def read(path: str | Path) -> tuple[list[Article], Numbers]:
    """Return the articles of a file, all together, and the number of the event of each."""
    articles, gold = [], []
    for number, event in enumerate(json_rows(path)):
        for row in event["articles"]:
            text, title, outlet, date = (row.get(key) or "" for key in ("text", "title", "outlet", "date"))
            articles.append(Article(text=text, title=title, outlet=outlet, date=date))
            gold.append(number)
    return articles, np.array(gold, dtype=np.int64)


def validate_events(path: str | Path, *, folds: int = 10, seed: int = 0) -> dict[str, float]:
    """Group all articles of a file, shuffled, and score the groups.

    Returns ``bcubed_f1``, ``bcubed_precision``, ``bcubed_recall`` with the threshold of the package;
    ``nearest_neighbour``, the share of articles whose most similar article is of the same event; and
    ``cross_validated_f1``: the threshold chosen on the events of the other folds, the score on those left out, which
    stand among all articles; ``chosen_threshold`` is the median choice.
    """
    articles, gold = read(path)
    if not articles:
        raise ValueError(f"{Path(path).name}: no articles")
    order = np.random.default_rng(seed).permutation(len(articles))
    gold = gold[order]
    pairs = likeness([articles[i] for i in order]).pairs
    joined = tree(pairs)
    overall = b_cubed(cut(joined, THRESHOLD), gold)
    held_out, chosen = _cross_validated(pairs, joined, gold, np.arange(gold.max() + 1) % folds)
    return {
        "bcubed_f1": overall.f1, "bcubed_precision": overall.precision, "bcubed_recall": overall.recall,
        "nearest_neighbour": _nearest(pairs, gold), "cross_validated_f1": held_out.f1,
        "chosen_threshold": float(np.median(chosen)), "articles": len(articles), "events": int(gold.max()) + 1,
    }  # fmt: skip


def _nearest(pairs: Floats, gold: Numbers) -> float:
    others = pairs.copy()
    np.fill_diagonal(others, -1)
    return float((gold[others.argmax(axis=1)] == gold).mean())


def _cross_validated(pairs: Floats, joined: Floats, gold: Numbers, fold_of: Numbers) -> tuple[BCubed, list[float]]:
    """Choose a threshold on all folds but one, score on that one; pool precision and recall over articles."""
    scores, sizes, chosen = [], [], []
    for fold in range(int(fold_of.max()) + 1):
        left_out = np.flatnonzero(fold_of[gold] == fold)
        rest = np.flatnonzero(fold_of[gold] != fold)
        threshold = best_threshold(pairs[np.ix_(rest, rest)], gold[rest])
        scores.append(b_cubed(cut(joined, threshold), gold, left_out))
        sizes.append(left_out.size)
        chosen.append(threshold)
    precision, recall, _ = np.average(np.array(scores), axis=0, weights=sizes)
    return BCubed(float(precision), float(recall), float(2 * precision * recall / (precision + recall))), chosen


def best_threshold(pairs: Floats, gold: Numbers, grid: Sequence[float] | Floats = _GRID) -> float:
    """Return the threshold with the best B³ F1, the middle one of those within half a point of it."""
    joined = tree(pairs)
    scores = np.array([b_cubed(cut(joined, threshold), gold).f1 for threshold in grid])
    return float(np.median(np.asarray(grid)[scores >= scores.max() - 0.005]))


if __name__ == "__main__":  # python -m framing.validate.events dev.jsonl.gz
    sys.stdout.write(json.dumps(validate_events(sys.argv[1]), indent=1) + "\n")
