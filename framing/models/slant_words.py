"""Which single words of a sentence are slanted: a linear model over each word, its neighbours and its sentence.

A word's log-odds are a sum: what its form weighs by itself and beside its neighbours, which hits of the lexicons it and
its neighbours stand in, whether it is capitalised or quoted, and how slanted its sentence reads. See ``slant_card.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from framing.models.slant_features import Batch, Floats

    Ints = npt.NDArray[np.int64]

STEPS = 13  # how slanted the sentence reads, in half log-odds from -3 to 3
OWN, FOR_NEXT, FOR_LAST = range(3)  # what a form weighs: by itself, for the word after it, for the one before it


def steps(scores: Floats) -> Ints:
    """Return the step, 0 to 12, of log-odds of sentences."""
    found: Ints = np.clip(np.rint(scores * 2) + STEPS // 2, 0, STEPS - 1).astype(np.int64)
    return found


class Places(NamedTuple):
    """Which tokens have a word before them in their sentence, and which have one after them."""

    after: npt.NDArray[np.bool_]
    before: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, sentences: Batch) -> Places:
        """Return the places of all tokens of a batch."""
        after = np.ones(len(sentences.forms), dtype=bool)
        after[sentences.starts] = False
        return cls(after, np.append(after[1:], False))


def hit_cells(sentences: Batch, places: Places) -> Iterator[tuple[Ints, Ints]]:
    """Yield keys and tokens of hits three times: at the words hit, at those after them, at those before them."""
    number, token = sentences.marked_tokens
    key = sentences.marked[number, 0]
    yield key, token
    yield key[places.before[token]], token[places.before[token]] + 1
    yield key[places.after[token]], token[places.after[token]] - 1


@dataclass(frozen=True)
class WordWeights:
    """What was learned, in log-odds.

    ``hits`` (3, keys) weighs a hit at the word itself, at the word before it and at the word after it; ``judging``
    (keys, steps) what a hit adds in a sentence of a step; ``steps`` the step itself; ``looks`` a capital and
    being quoted.
    """

    hits: Floats
    judging: Floats
    steps: Floats
    looks: Floats
    intercept: float

    def odds(self, sentences: Batch, own: Floats, scores: Floats) -> Floats:
        """Return the log-odds of every token.

        ``own`` (tokens, 3) is what its form weighs, ``scores`` are the log-odds of the sentences.
        """
        places = Places.of(sentences)
        step = steps(scores)[sentences.sentence_of]
        out = own[:, OWN] + self.steps[step] + sentences.looks @ self.looks + np.float32(self.intercept)
        out[1:] += own[:-1, FOR_NEXT] * places.after[1:]
        out[:-1] += own[1:, FOR_LAST] * places.before[:-1]
        for weights, (key, token) in zip(self.hits, hit_cells(sentences, places), strict=True):
            out += np.bincount(token, weights[key], minlength=len(out))
        number, token = sentences.marked_tokens
        key = sentences.marked[number, 0]
        out += np.bincount(token, self.judging[key, step[token]], minlength=len(out))
        return np.asarray(out, np.float32)
