"""Learn the syllable counter from a pronouncing dictionary: ``python -m framing.models.train_syllables DICT NEWS``.

DICT is CMUdict's ``cmudict.dict``, NEWS a ``.jsonl.gz`` with ``text``: how often a word occurs there decides how much
it counts and whether it becomes an exception. Ridge regression of (syllables - vowel groups) on letter contexts, cut to
the most useful contexts. A tenth of the words is held out; the figures printed are for them.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from framing.models.syllables import MODEL, VOWELS, contexts, estimate
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[a-z]+")
_SEEN, _KEPT, _DAMPING = 8, 3000, 1.5  # a context's least number of words; contexts shipped; ridge penalty
_FREQUENT = 5  # occurrences in the news that make a wrong word an exception
_PLENTY = 300  # words behind a context beyond which more add nothing to its rank


def pronounced(path: Path) -> dict[str, int]:
    """Return the syllables of each word's first pronunciation: phones with a stress digit."""
    gold: dict[str, int] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *phones = line.split("#", 1)[0].split()
        if _WORD.fullmatch(word.replace("'", "")):
            gold.setdefault(word, sum(phone[-1].isdigit() for phone in phones))
    return gold


def fit(
    words: Sequence[str], gold: Mapping[str, int], kept: Iterable[str], often: Mapping[str, int]
) -> dict[str, float]:
    """Return a weight for each context, frequent words counting more (by the logarithm of their number)."""
    import numpy as np  # noqa: PLC0415 - only training needs it
    from scipy.sparse import csr_matrix, diags  # noqa: PLC0415
    from scipy.sparse.linalg import lsqr  # noqa: PLC0415

    column = {context: number for number, context in enumerate(kept)}
    cells = [(row, column[each]) for row, word in enumerate(words) for each in contexts(word) if each in column]
    rows, columns = zip(*cells, strict=True)
    design = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(words), len(column)))
    missing = np.array([gold[word] - len(VOWELS.findall(word)) for word in words], dtype=float)
    importance = np.sqrt([1 + np.log1p(often.get(word, 0)) for word in words])
    solution = lsqr(diags(importance) @ design, importance * missing, damp=_DAMPING, iter_lim=200)[0]
    return {context: round(float(weight), 2) for context, weight in zip(column, solution, strict=True)}


def train(gold: Mapping[str, int], often: Mapping[str, int]) -> tuple[dict[str, float], list[str]]:
    """Return the weights and the words held out."""
    words = sorted(word for word in gold if _WORD.fullmatch(word) and VOWELS.search(word))
    random.Random(0).shuffle(words)  # noqa: S311 - a split, no secret
    held_out, words = words[::10], [word for number, word in enumerate(words) if number % 10]
    seen = Counter(context for word in words for context in contexts(word))
    full = fit(words, gold, sorted(context for context, number in seen.items() if number >= _SEEN), often)
    ranked = sorted(full, key=lambda context: -abs(full[context]) * min(seen[context], _PLENTY) ** 0.5)
    return fit(words, gold, ranked[:_KEPT], often), held_out


def exceptions(gold: Mapping[str, int], weight: Mapping[str, float], often: Mapping[str, int]) -> dict[str, int]:
    """Return the words frequent in the news that the weights get wrong."""
    return {
        word: number
        for word, number in sorted(gold.items())
        if number and often.get(word, 0) >= _FREQUENT and estimate(word.replace("'", ""), weight) != number
    }


def main(dictionary: str, news: str) -> None:
    """Train, print accuracy by type and by token on the words held out, and write the model."""
    gold = pronounced(Path(dictionary))
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        often = Counter(form for line in lines for form in forms(json.loads(line)["text"]))
    weight, held_out = train(gold, often)
    right = [word for word in held_out if estimate(word, weight) == gold[word]]
    tokens = sum(often[word] for word in right) / sum(often[word] for word in held_out)
    wrong = exceptions(gold, weight, often)
    model = {"contexts": dict(sorted((key, value) for key, value in weight.items() if value)), "exceptions": wrong}
    MODEL.write_text(json.dumps(model, indent=0, ensure_ascii=False).replace('": ', '":') + "\n", encoding="utf-8")
    sys.stdout.write(
        f"held out: types {len(right) / len(held_out):.3f}, tokens {tokens:.3f}; exceptions {len(wrong)}\n"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
