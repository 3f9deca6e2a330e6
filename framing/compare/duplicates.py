"""Near-duplicates: the same text run by several outlets, or twice by one, whole or shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Article

_SHINGLE = 5  # words; Broder 1997
_FEWEST = 20  # shingles: shorter texts share formulas by chance
NEAR = 0.4  # share of the shorter text; independent reports on one event, quotations included, stay below it


class NearDuplicate(NamedTuple):
    """Two articles (positions) with much text in common: ``share`` of the shorter one's five-word runs."""

    first: int
    second: int
    share: float


def near_duplicates(articles: Sequence[Article], *, share: float = NEAR) -> tuple[NearDuplicate, ...]:
    """Return the pairs of articles with at least this share of the shorter one's five-word runs in common.

    Containment of word shingles (Broder 1997), counted exactly. Pairs come in the order of the articles.
    """
    if len(articles) < 2:
        return ()
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 - sklearn is slow to import

    runs = [_runs(article.text) for article in articles]
    if not any(runs):
        return ()
    table = CountVectorizer(analyzer=set, dtype=np.int32).fit_transform(runs)
    common = (table @ table.T).tocoo()
    sizes = np.array([len(each) for each in runs])
    upper = common.row < common.col
    rows, columns, counts = common.row[upper], common.col[upper], common.data[upper]
    shorter = np.minimum(sizes[rows], sizes[columns])
    near = (counts >= share * shorter) & (shorter >= _FEWEST)
    found = zip(rows[near], columns[near], (counts / np.maximum(shorter, 1))[near], strict=True)
    return tuple(sorted(NearDuplicate(int(i), int(j), float(value)) for i, j, value in found))


def _runs(text: str) -> frozenset[str]:
    words = [token.form for token in tokens(text) if token.is_word]
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))


def merged(count: int, pairs: Sequence[NearDuplicate]) -> list[int]:
    """Return for each of ``count`` articles the first article of its set of near-duplicates (often itself)."""
    first = list(range(count))
    for pair in pairs:
        one, other = sorted((first[pair.first], first[pair.second]))
        first = [one if each == other else each for each in first]
    return first
