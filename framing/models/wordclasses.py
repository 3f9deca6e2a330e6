"""Classes of words for the attribution model: what lexicons say of a word, and which words keep the same company.

Clusters come from unlabelled text: counts of the neighbours of a word, as positive pointwise mutual information,
reduced by a singular value decomposition (Levy & Goldberg, NeurIPS 2014), then k-means on the unit sphere.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds

from framing import lexicon
from framing.lexicon import inflected
from framing.models.features import CLUSTERS, normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

Classes = dict[str, tuple[int, ...]]

_FREQUENT, _NEIGHBOURS, _WIDTH = 5, 1500, 64
_STRENGTHS = ("", "weak", "medium", "strong")


def word_classes(sentences: Sequence[Sequence[str]]) -> Classes:
    """Return, for every word that has one, its class as a cue, as a source and its two clusters (0 for none)."""
    cues, sources = _cue_classes(), _source_classes()
    words, vectors = word_vectors(sentences)
    clusters = [dict(zip(words, 1 + nearest(vectors, size), strict=True)) for size in CLUSTERS if words]
    clusters = clusters or [{} for _ in CLUSTERS]
    tables: list[Mapping[str, int]] = [cues, sources, *clusters]
    return {word: tuple(int(table.get(word, 0)) for table in tables) for word in sorted(set(chain(*tables)))}


def _cue_classes() -> dict[str, int]:
    """Return a number for each single word of the attribution lexicon: its category and strength."""
    cues = lexicon.load("attribution")
    categories = sorted(cues.categories)
    found: dict[str, int] = {}
    for entry in cues.entries:
        number = 1 + categories.index(entry.category) * 4 + _STRENGTHS.index(entry.extra["strength"])
        for forms in inflected(entry):
            if len(forms) == 1:
                found[normal(forms[0])] = max(number, found.get(normal(forms[0]), 0))
    return found


def _source_classes() -> dict[str, int]:
    """Return a number for each word that is, or ends, a term of the lexicon of sources: its category."""
    names = lexicon.load("sources")
    categories = sorted(names.categories)
    found: dict[str, int] = {}
    for entry in names.entries:
        for forms in inflected(entry):
            number = 1 + categories.index(entry.category) * 2 + (len(forms) > 1)
            word = normal(forms[-1])
            found[word] = min(number, found.get(word, number))
    return found


def word_vectors(sentences: Iterable[Sequence[str]]) -> tuple[list[str], Floats]:
    """Return the frequent words and a unit vector for each."""
    text = [[normal(form) for form in sentence] for sentence in sentences]
    counts = Counter(chain.from_iterable(text))
    words = sorted(word for word, count in counts.items() if count >= _FREQUENT)
    if len(words) <= _WIDTH:
        return [], np.zeros((0, _WIDTH), np.float32)
    number = {word: n for n, word in enumerate(words)}
    neighbour = {word: n for n, (word, _) in enumerate(counts.most_common(_NEIGHBOURS))}
    stream = np.array([number.get(word, -1) for sentence in text for word in [*sentence, "", ""]])
    beside = np.array([neighbour.get(word, -1) for sentence in text for word in [*sentence, "", ""]])
    counted = sparse.hstack([_beside(stream, beside, away, len(words)) for away in (-2, -1, 1, 2)]).tocsr()
    return words, _reduced(counted)


def _beside(stream: npt.NDArray[np.int64], beside: npt.NDArray[np.int64], away: int, rows: int) -> sparse.csr_matrix:
    other = np.roll(beside, -away)
    both = (stream >= 0) & (other >= 0)
    ones = np.ones(int(both.sum()), dtype=np.float32)
    return sparse.coo_matrix((ones, (stream[both], other[both])), shape=(rows, _NEIGHBOURS)).tocsr()


def _reduced(counted: sparse.csr_matrix) -> Floats:
    rows, columns = np.asarray(counted.sum(axis=1)).ravel(), np.asarray(counted.sum(axis=0)).ravel() ** 0.75
    cells = counted.tocoo()
    expected = rows[cells.row] * columns[cells.col] / columns.sum()
    informative = np.maximum(np.log(np.maximum(cells.data / expected, 1e-9)), 0)
    matrix = sparse.csr_matrix((informative, (cells.row, cells.col)), shape=counted.shape)
    left, values, _ = svds(matrix, k=_WIDTH, v0=np.ones(min(matrix.shape)))
    vectors = left * np.sqrt(values)
    unit: Floats = (vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)).astype(np.float32)
    return unit


def nearest(vectors: Floats, size: int, rounds: int = 25) -> npt.NDArray[np.int64]:
    """Return the cluster of each vector, by k-means on the unit sphere from a fixed seed."""
    belongs: npt.NDArray[np.int64] = np.zeros(len(vectors), np.int64)
    centres = vectors[np.random.default_rng(0).permutation(len(vectors))[:size]]
    for _ in range(rounds):
        belongs = (vectors @ centres.T).argmax(axis=1)
        sums = sparse.csr_matrix((np.ones(len(vectors)), (belongs, np.arange(len(vectors)))), (size, len(vectors)))
        moved = np.asarray(sums @ vectors, dtype=np.float32)
        norms = np.linalg.norm(moved, axis=1, keepdims=True)
        centres = np.where(norms > 0, moved / np.maximum(norms, 1e-9), centres)
    return belongs
