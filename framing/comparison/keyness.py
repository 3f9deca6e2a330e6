"""Keyness: words and phrases that tell one outlet from the others, tested over articles, with each occurrence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.comparison.duplicates import merged
from framing.comparison.pooled import MIN_ARTICLES
from framing.comparison.wording import places
from framing.statistics import adjusted, log_odds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from framing.comparison.pooled import Evidence
    from framing.comparison.result import Comparison
    from framing.statistics import Floats

_PRIOR_WORDS = 500.0  # what the prior weighs, in words; Monroe et al. 2008 use 500 too
_LONGEST = 3  # words in a phrase
_FEWEST = 3  # times that a term must stand in all texts
_AT_ONCE = 1000  # terms tested at once
_WORD = re.compile(r"[^\W_]+")


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


class _Scored(NamedTuple):
    """The terms of one length that stand often enough, as columns of the corpus, with what is known of each."""

    corpus: _Corpus
    terms: Sequence[str]
    columns: NDArray[np.int64]
    log_odds: Floats
    z: Floats
    p: Floats


class _Ranked(NamedTuple):
    """One of these terms, by its place in the arrays, with its q value."""

    scored: _Scored
    place: int
    q: float

    @property
    def z(self) -> float:
        return float(self.scored.z[self.place])

    @property
    def term(self) -> str:
        return str(self.scored.terms[self.scored.columns[self.place]])


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
    ranked = _ranked(comparison, group, _LONGEST if phrases else 1, own_voice=own_voice)[:most]
    return _with_places(comparison, {group: ranked}, own_voice=own_voice)[group]


def characteristic(comparison: Comparison, *, most: int = 10, level: float = 0.05) -> dict[str, tuple[KeyTerm, ...]]:
    """Return for each group the terms that it uses more than all others in its own voice, articles being tested.

    Args:
        comparison: with at least two groups.
        most: number of terms of each group.
        level: below which the q value of a term must be; it has none where there are too few articles.

    Returns:
        The terms by group, as ``keyness`` finds them, those with the largest z scores first. Words of the group's own
        name are left out, and so is a phrase that shares words with one before it.

    """
    chosen: dict[str, Sequence[_Ranked]] = {}
    for group in comparison.groups if len(comparison.groups) > 1 else ():
        ranked = _ranked(comparison, group, _LONGEST, own_voice=True)
        chosen[group] = _different((each for each in ranked if each.z > 0 and each.q < level), group, most)
    return _with_places(comparison, chosen, own_voice=True)


def _different(ranked: Iterable[_Ranked], group: str, most: int) -> list[_Ranked]:
    """Return the first terms that share no word with one before them, nor with the name of their group."""
    seen, found = set(_WORD.findall(group.lower())), list[_Ranked]()
    for each in ranked:
        words = set(each.term.split(" "))
        if seen.isdisjoint(words):
            found.append(each)
            seen |= words
        if len(found) == most:
            break
    return found


def _ranked(comparison: Comparison, group: str, longest: int, *, own_voice: bool) -> list[_Ranked]:
    lengths = range(1, longest + 1)
    scored = [each for n in lengths if (each := _scored(comparison, group, n, own_voice=own_voice))]
    if not scored:
        return []
    q_values = iter(adjusted(np.concatenate([each.p for each in scored])).tolist())
    rows = [_Ranked(each, place, next(q_values)) for each in scored for place in range(len(each.columns))]
    return sorted(rows, key=lambda row: (-abs(row.z), row.term))


def _with_places(
    comparison: Comparison, chosen: Mapping[str, Sequence[_Ranked]], *, own_voice: bool
) -> dict[str, tuple[KeyTerm, ...]]:
    """Return the terms of each group with the places where their side has them."""
    found = places(comparison, [row.term for ranked in chosen.values() for row in ranked], own_voice=own_voice)
    return {
        group: tuple(_key_term(comparison, group, row, found[row.term]) for row in ranked)
        for group, ranked in chosen.items()
    }


def _scored(comparison: Comparison, group: str, length: int, *, own_voice: bool) -> _Scored | None:
    table, terms = comparison.phrase_counts(length, own_voice=own_voice)
    if table is None:
        return None
    firsts = merged(len(comparison.labels), comparison.near_duplicates)
    corpus = _Corpus(
        table, np.asarray(table.sum(axis=1), dtype=np.float64).ravel(),
        np.array([label == group for label in comparison.labels]),
        np.array([comparison.labels[i] != comparison.labels[j] or i == j for i, j in enumerate(firsts)]),
    )  # fmt: skip
    inside, total = corpus.table.T @ corpus.inside, corpus.table.T @ np.ones(len(corpus.inside))
    scores = log_odds(inside, total - inside, _PRIOR_WORDS * total / total.sum())
    chosen = np.array([i for i in np.flatnonzero(total >= _FEWEST).tolist() if _has_content(terms[i])], dtype=np.int64)
    return _Scored(corpus, terms, chosen, scores.delta[chosen], scores.z[chosen], _tests(corpus, chosen))


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


def _key_term(comparison: Comparison, group: str, row: _Ranked, found: Sequence[Evidence]) -> KeyTerm:
    scored, place = row.scored, row.place
    corpus, side = scored.corpus, group if row.z > 0 else "others"
    counts = corpus.table[:, [scored.columns[place]]].toarray().ravel()
    mine, others = corpus.inside, ~corpus.inside
    return KeyTerm(
        term=row.term, side=side, count=int(counts[mine].sum()), other_count=int(counts[others].sum()),
        rate=_rate(counts, corpus.words, mine), other_rate=_rate(counts, corpus.words, others),
        articles=int((counts[mine] > 0).sum()), of_articles=int(mine.sum()),
        other_articles=int((counts[others] > 0).sum()), of_other_articles=int(others.sum()),
        dispersion=_dispersion(counts, corpus.words, others if side == "others" else mine),
        log_odds=float(scored.log_odds[place]), z=row.z, p=float(scored.p[place]), q=row.q,
        evidence=tuple(e for e in found if (comparison.labels[e.profile] == group) == (side == group)),
    )  # fmt: skip


def _rate(counts: Floats, words: Floats, of: NDArray[np.bool_]) -> float:
    return float(1000 * counts[of].sum() / words[of].sum()) if words[of].any() else float("nan")


def _dispersion(counts: Floats, words: Floats, of: NDArray[np.bool_]) -> float:
    """Return Gries's deviation of proportions (Gries 2008): half the distance of term shares from word shares."""
    if not counts[of].any():
        return float("nan")
    return float(np.abs(counts[of] / counts[of].sum() - words[of] / words[of].sum()).sum() / 2)
