"""Near-duplicates: the same text run by several outlets, or twice by one, whole or shortened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.article import Article

_WORD = re.compile(r"\w+")
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

    Containment of word shingles (Broder 1997), all pairs counted. Pairs come in the order of the articles.
    """
    if len(articles) < 2:
        return ()
    from scipy.sparse import csr_array  # noqa: PLC0415 - only here

    runs = _runs(articles)
    owners = np.repeat(np.arange(len(runs)), [each.size for each in runs])
    known, columns, times = np.unique(np.concatenate(runs), return_inverse=True, return_counts=True)
    several = times[columns] > 1  # runs of one article only cannot be shared
    ones = np.ones(int(several.sum()), dtype=np.int32)
    table = csr_array((ones, (owners[several], columns[several])), shape=(len(runs), len(known)))
    common = (table @ table.T).tocoo()
    upper = common.row < common.col
    rows, others, counts = common.row[upper], common.col[upper], common.data[upper]
    sizes = np.array([each.size for each in runs])
    shorter = np.minimum(sizes[rows], sizes[others])
    near = (counts >= share * shorter) & (shorter >= _FEWEST)
    found = zip(rows[near], others[near], (counts / np.maximum(shorter, 1))[near], strict=True)
    return tuple(sorted(NearDuplicate(int(i), int(j), float(value)) for i, j, value in found))


def _runs(articles: Sequence[Article]) -> list[NDArray[np.uint64]]:
    """Return the different runs of words of each article as 64-bit numbers; two get the same one by a rare chance."""
    number: dict[str, int] = {}
    factors = np.random.default_rng(0).integers(1, 2**63, _SHINGLE, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    found = []
    for article in articles:
        words = _WORD.findall(article.text.lower())
        numbers = np.array([number.setdefault(word, len(number) + 1) for word in words], dtype=np.uint64)
        starts = max(0, len(words) - _SHINGLE + 1)
        runs = np.zeros(starts, dtype=np.uint64)
        for place, factor in enumerate(factors):
            runs = (runs ^ (numbers[place : place + starts] * factor)) * factors[0]
        found.append(np.unique(runs))
    return found


def merged(count: int, pairs: Sequence[NearDuplicate]) -> list[int]:
    """Return for each of ``count`` articles the first article of its set of near-duplicates (often itself)."""
    first = list(range(count))
    for pair in pairs:
        one, other = sorted((first[pair.first], first[pair.second]))
        first = [one if each == other else each for each in first]
    return first
