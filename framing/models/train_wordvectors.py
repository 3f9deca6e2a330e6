"""Learn the word vectors: ``python -m framing.models.train_wordvectors FILE...``, each ``.jsonl`` or ``.jsonl.gz``.

Every line needs ``text``; paragraphs are contexts of their own. The same files give the same vectors.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.models.wordvectors import MODEL
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_WINDOW, _LEAST, _WORDS, _DIMENSIONS = 6, 4, 18000, 200
_SMOOTHING = 0.75  # of context frequencies


def paragraphs(path: Path) -> Iterator[list[str]]:
    """Yield the words of each paragraph of a file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            for paragraph in re.split(r"\n+", json.loads(line)["text"]):
                yield [form for form in forms(paragraph) if form[0].isalpha()]


def associations(texts: Sequence[Sequence[str]], rows: dict[str, int]) -> csr_matrix:
    """Return the positive pointwise mutual information of words and words near them, nearer ones counting more."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - only training needs it

    first: list[int] = []
    second: list[int] = []
    weight: list[float] = []
    for text in texts:
        numbers = [rows.get(word, -1) for word in text]
        for place, number in enumerate(numbers):
            for apart, other in enumerate(numbers[place + 1 : place + 1 + _WINDOW], start=1):
                if number >= 0 and other >= 0:
                    first += (number, other)
                    second += (other, number)
                    weight += (1 / apart, 1 / apart)
    counts = csr_matrix((weight, (first, second)), shape=(len(rows), len(rows))).tocoo()
    words = np.bincount(counts.row, counts.data, len(rows))
    contexts = words**_SMOOTHING / (words**_SMOOTHING).sum()
    information = np.log(counts.data / (words[counts.row] * contexts[counts.col]))
    kept = information > 0
    return csr_matrix((information[kept], (counts.row[kept], counts.col[kept])), shape=counts.shape)


def reduced(matrix: csr_matrix) -> NDArray[np.float64]:
    """Return the left singular vectors, weighted by the roots of their singular values."""
    from sklearn.decomposition import TruncatedSVD  # noqa: PLC0415 - only training needs it

    svd = TruncatedSVD(_DIMENSIONS, random_state=0)
    return np.asarray(svd.fit_transform(matrix) / np.sqrt(svd.singular_values_))


def main(paths: Iterable[str]) -> None:
    """Train and write the vectors, one byte a number."""
    texts = list(chain.from_iterable(paragraphs(Path(path)) for path in paths))
    often = Counter(chain.from_iterable(texts))
    words = [word for word, number in often.most_common(_WORDS) if number >= _LEAST]
    vectors = reduced(associations(texts, {word: row for row, word in enumerate(words)}))
    scaled = np.round(vectors * 127 / np.abs(vectors).max(axis=1, keepdims=True)).astype(np.int8)
    shares = np.array([often[word] for word in words], dtype=np.float32) / often.total()
    np.savez_compressed(MODEL, words=np.array(words), vectors=scaled, shares=shares)
    sys.stdout.write(f"{len(words)} words of {often.total()} in {len(texts)} paragraphs\n")


if __name__ == "__main__":
    main(sys.argv[1:])
