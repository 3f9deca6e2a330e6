"""Keyness: words and phrases that tell one outlet from the others, tested over articles, with each occurrence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.comparison.duplicates import merged
from framing.comparison.result import MIN_ARTICLES
from framing.comparison.wording import counted, places
from framing.statistics import adjusted, log_odds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from framing.comparison.result import Comparison, Evidence
    from framing.statistics import Floats

_PRIOR_WORDS = 500.0  # what the prior weighs, in words; Monroe et al. 2008 use 500 too
_LONGEST = 3  # words in a phrase
_FEWEST = 3  # times that a term must stand in all texts
_AT_ONCE = 1000  # terms tested at once


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyTerm:
    """A word or phrase that one side uses more: ``side`` is the group, or "others".

    Rates are per 1,000 words. ``log_odds`` and ``z`` after Monroe et al. 2008, positive for the group. ``articles`` of
    ``of_articles`` of the group carry the term, and likewise of the others. ``dispersion`` is Gries's DP over the
    articles of its side (0 even, near 1 all in one). ``p`` and ``q`` compare rates by article (Mann–Whitney): NaN with
    fewer than five articles on a side or with the term. ``evidence`` is where its side has it.
    """

    term: str
    side: str
    count: int
    other_count: int
    rate: float
    other_rate: float
    log_odds: float
    z: float
    articles: int
    of_articles: int
    other_articles: int
    of_other_articles: int
    dispersion: float
    p: float
    q: float
    evidence: tuple[Evidence, ...] = ()


class _Corpus(NamedTuple):
    """Counts of the phrases of one length by article; their sums; which articles are the group's, and no copies."""

    table: Any
    words: Floats
    inside: NDArray[np.bool_]
    original: NDArray[np.bool_]


def keyness(
    comparison: Comparison, group: str, *, own_voice: bool = False, phrases: bool = True, most: int = 50
) -> tuple[KeyTerm, ...]:
    """Return the terms that tell a group from all others, those with the largest z scores first.

    Args:
        comparison: with at least two groups.
        group: the group to tell from the others.
        own_voice: count only what stands in the outlets' own voice, neither quoted nor paraphrased.
        phrases: count phrases of two and three words too; they begin and end with a word of content.
        most: number of terms returned.

    Returns:
        Terms of both sides. Weighted log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008): the
        prior is what all texts together use, weighing 500 words. Beside it a test over articles, since the words of an
        article are not independent (Lijffijt et al. 2016), with q values (Benjamini–Hochberg) over all terms tested.

    Raises:
        ValueError: if there is no such group, or no other.

    """
    groups = ", ".join(comparison.groups)
    if group not in comparison.groups:
        raise ValueError(f"no group {group!r}; groups: {groups}")
    if len(comparison.groups) < 2:
        raise ValueError(f"keyness needs a group and others; groups: {groups}")
    rows: list[KeyTerm] = []
    for length in range(1, _LONGEST + 1 if phrases else 2):
        rows += _terms_of_length(comparison, group, length, own_voice=own_voice)
    q_values = adjusted(np.array([row.p for row in rows])) if rows else ()
    rows = [replace(row, q=float(q)) for row, q in zip(rows, q_values, strict=True)]
    best = sorted(rows, key=lambda row: (-abs(row.z), row.term))[:most]
    found = places(comparison, [row.term for row in best], own_voice=own_voice)
    return tuple(replace(row, evidence=_of_side(comparison, group, row, found[row.term])) for row in best)


def _of_side(comparison: Comparison, group: str, row: KeyTerm, found: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(e for e in found if (comparison.labels[e.profile] == group) == (row.side == group))


def _terms_of_length(comparison: Comparison, group: str, length: int, *, own_voice: bool) -> Iterator[KeyTerm]:
    table, terms = counted(comparison, length, own_voice=own_voice)
    if table is None:
        return
    firsts = merged(len(comparison.labels), comparison.near_duplicates)
    corpus = _Corpus(
        table.astype(np.float64).tocsc(),
        np.asarray(table.sum(axis=1), dtype=np.float64).ravel(),
        np.array([label == group for label in comparison.labels]),
        np.array([comparison.labels[i] != comparison.labels[j] or i == j for i, j in enumerate(firsts)]),
    )
    inside = np.asarray(corpus.table[corpus.inside].sum(axis=0)).ravel()
    total = np.asarray(corpus.table.sum(axis=0)).ravel()
    scores = log_odds(inside, total - inside, _PRIOR_WORDS * total / total.sum())
    chosen = np.array([i for i in np.flatnonzero(total >= _FEWEST).tolist() if _has_content(terms[i])], dtype=np.int64)
    p_values = _tests(corpus, chosen)
    for i, p in zip(chosen.tolist(), p_values.tolist(), strict=True):
        side = group if scores.z[i] > 0 else "others"
        yield _row(corpus, i, terms[i], side, (float(scores.delta[i]), float(scores.z[i]), p))


def _has_content(term: str) -> bool:
    """Whether a phrase neither begins nor ends with a function word; single words all count."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS  # noqa: PLC0415 - sklearn is slow to import

    words = term.split(" ")
    return len(words) == 1 or not {words[0], words[-1]} & ENGLISH_STOP_WORDS


def _tests(corpus: _Corpus, chosen: NDArray[np.int64]) -> Floats:
    """Compare the rates of terms by article (Mann–Whitney U, normal approximation with ties), copies left out."""
    from scipy.stats import mannwhitneyu  # noqa: PLC0415 - scipy.stats is slow to import

    p_values = np.full(len(chosen), np.nan)
    first, second = (np.flatnonzero(side & corpus.original) for side in (corpus.inside, ~corpus.inside))
    if min(len(first), len(second)) < MIN_ARTICLES:
        return p_values
    carried = np.asarray((corpus.table[:, chosen] > 0).sum(axis=0)).ravel()
    enough = np.flatnonzero(carried >= MIN_ARTICLES)
    per = np.maximum(corpus.words, 1)[:, None]
    for start in range(0, len(enough), _AT_ONCE):
        part = enough[start : start + _AT_ONCE]
        rates = corpus.table[:, chosen[part]].toarray() / per
        p_values[part] = mannwhitneyu(rates[first], rates[second], axis=0, method="asymptotic").pvalue
    return p_values


def _row(corpus: _Corpus, column: int, term: str, side: str, scores: tuple[float, float, float]) -> KeyTerm:
    counts = corpus.table[:, [column]].toarray().ravel()
    mine, others = corpus.inside, ~corpus.inside
    return KeyTerm(
        term=str(term), side=side, count=int(counts[mine].sum()), other_count=int(counts[others].sum()),
        rate=_rate(counts, corpus.words, mine), other_rate=_rate(counts, corpus.words, others),
        articles=int((counts[mine] > 0).sum()), of_articles=int(mine.sum()),
        other_articles=int((counts[others] > 0).sum()), of_other_articles=int(others.sum()),
        dispersion=_dispersion(counts, corpus.words, others if side == "others" else mine),
        log_odds=scores[0], z=scores[1], p=scores[2], q=float("nan"),
    )  # fmt: skip


def _rate(counts: Floats, words: Floats, of: NDArray[np.bool_]) -> float:
    return float(1000 * counts[of].sum() / words[of].sum()) if words[of].any() else float("nan")


def _dispersion(counts: Floats, words: Floats, of: NDArray[np.bool_]) -> float:
    """Return Gries's deviation of proportions (Gries 2008): half the distance of term shares from word shares."""
    if not counts[of].any():
        return float("nan")
    return float(np.abs(counts[of] / counts[of].sum() - words[of] / words[of].sum()).sum() / 2)
