"""Vectors of words from the company they keep in the news: what short texts share though they share no word.

Positive pointwise mutual information of words within six words of one another, reduced by singular value
decomposition (Levy, Goldberg & Dagan 2015). See ``wordvectors_card.md`` and ``train_wordvectors.py``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

MODEL = Path(__file__).with_name("wordvectors.npz")
_COMMON = 1e-3  # words more frequent than this weigh less (Arora, Liang & Ma 2017)


class WordVectors(NamedTuple):
    """Row of each word, and the vectors, each already weighted by how rare its word is."""

    rows: Mapping[str, int]
    vectors: NDArray[np.float32]

    def mean(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """Return the weighted sum of the vectors of the words of each text, scaled to length 1 (0 if none is known)."""
        sums = np.zeros((len(texts), self.vectors.shape[1]))
        for number, text in enumerate(texts):
            known = [self.rows[form] for form in forms(text) if form in self.rows]
            if known:
                sums[number] = self.vectors[known].sum(axis=0)
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return np.asarray(sums / np.where(lengths == 0, 1.0, lengths))


@cache
def wordvectors() -> WordVectors:
    """Load the bundled vectors; once per process."""
    with np.load(MODEL, allow_pickle=False) as stored:
        words, vectors, shares = stored["words"], stored["vectors"].astype(np.float32), stored["shares"]
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = {str(word): row for row, word in enumerate(words)}
    return WordVectors(rows, vectors * (_COMMON / (_COMMON + shares))[:, None].astype(np.float32))
