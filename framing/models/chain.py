"""Linear chains over the labels of attribution: best path and probabilities, many sequences side by side.

Labels follow BIOES (Ratinov & Roth, CoNLL 2009); decoding and probabilities are those of a linear-chain
conditional random field (Lafferty, McCallum & Pereira, ICML 2001).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BIES"))
OUTSIDE = 0
_BEGIN, _INSIDE, _END, _SINGLE = range(1, 5)
_NEVER = -1e4

Floats = "npt.NDArray[np.float32]"
Numbers = "npt.NDArray[np.int64]"


class LabelledSpan(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) in the role of this number."""

    role: int
    first: int
    last: int


def _opens(label: str) -> bool:
    return label[0] in "OBS"


def _closes(label: str) -> bool:
    return label[0] in "OES"


def _follows(left: str, right: str) -> bool:
    if _closes(left) or _opens(right):
        return _closes(left) and _opens(right)
    return left[2:] == right[2:]


STARTS = np.array([_opens(label) for label in LABELS])
FINISHES = np.array([_closes(label) for label in LABELS])
FOLLOWS = np.array([[_follows(left, right) for right in LABELS] for left in LABELS])


def encode(spans: Sequence[LabelledSpan], length: int) -> npt.NDArray[np.int64]:
    """Return the labels of a sequence; a span that meets an earlier one is left out."""
    labels = np.zeros(length, dtype=np.int64)
    for role, first, last in spans:
        if first < last and not labels[first:last].any():
            base = 4 * role
            labels[first:last] = base + _INSIDE
            labels[first], labels[last - 1] = base + _BEGIN, base + _END
            if last - first == 1:
                labels[first] = base + _SINGLE
    return labels


def decode(labels: npt.NDArray[np.int64]) -> list[LabelledSpan]:
    """Return the spans of a legal sequence of labels, in order."""
    roles, places = np.divmod(labels - 1, 4)
    firsts = np.flatnonzero((labels > 0) & ((places == _BEGIN - 1) | (places == _SINGLE - 1)))
    lasts = np.flatnonzero((labels > 0) & ((places == _END - 1) | (places == _SINGLE - 1))) + 1
    return [LabelledSpan(*each) for each in zip(roles[firsts].tolist(), firsts.tolist(), lasts.tolist(), strict=True)]


class Batch:
    """Where the sequences of a flat array begin and how long they are, longest first."""

    def __init__(self, lengths: npt.NDArray[np.int64], starts: npt.NDArray[np.int64] | None = None) -> None:
        if starts is None:
            starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        order = np.argsort(-lengths, kind="stable")
        self.starts, self.lengths = starts[order], lengths[order]
        longest = int(self.lengths[0]) if len(lengths) else 0
        # How many sequences are still running at each step.
        self.running = np.searchsorted(-self.lengths, -np.arange(longest), side="left").tolist()

    def rows(self) -> list[npt.NDArray[np.int64]]:
        """Return, for each step, the rows of the flat array that stand there."""
        return [self.starts[:count] + at for at, count in enumerate(self.running)]


@dataclass(frozen=True)
class Chain:
    """Scores of one label after another, of the first and of the last label."""

    between: npt.NDArray[np.float32]
    first: npt.NDArray[np.float32]
    last: npt.NDArray[np.float32]

    @classmethod
    def legal(
        cls, between: npt.NDArray[np.float32], first: npt.NDArray[np.float32], last: npt.NDArray[np.float32]
    ) -> Chain:
        """Return the chain in which labels that cannot follow each other never do."""
        never = np.float32(_NEVER)
        return cls(np.where(FOLLOWS, between, never), np.where(STARTS, first, never), np.where(FINISHES, last, never))

    def best(self, scores: npt.NDArray[np.float32], batch: Batch) -> npt.NDArray[np.int64]:
        """Return the best labels (Viterbi 1967) for scores (tokens, labels)."""
        labels = np.zeros(len(scores), dtype=np.int64)
        rows = batch.rows()
        if not rows:
            return labels
        # Sequences lie along the last axis: numpy then finds the maxima of all of them at once.
        between = self.between[:, :, None]
        value = (scores[rows[0]] + self.first).T
        final = value.copy()
        values = [value]
        for row in rows[1:]:
            value = (value[:, None, : len(row)] + between).max(axis=0) + scores[row].T
            final[:, : len(row)] = value
            values.append(value)
        return self._trace(labels, rows, values, (final + self.last[:, None]).argmax(axis=0))

    def _trace(
        self,
        labels: npt.NDArray[np.int64],
        rows: list[npt.NDArray[np.int64]],
        values: list[npt.NDArray[np.float32]],
        current: npt.NDArray[np.int64],
    ) -> npt.NDArray[np.int64]:
        for row, before in zip(rows[:0:-1], values[-2::-1], strict=True):
            here = current[: len(row)]
            labels[row] = here
            current[: len(row)] = (before[:, : len(row)] + self.between[:, here]).argmax(axis=0)
        labels[rows[0]] = current
        return labels

    def posteriors(self, scores: npt.NDArray[np.float32], batch: Batch) -> Posteriors:
        """Return the probabilities of all labels (forward–backward, scaled at every token)."""
        rows = batch.rows()
        weights = np.exp(scores - scores.max(axis=1, keepdims=True, initial=_NEVER))
        after = np.exp(self.between)
        forward, backward = np.zeros_like(weights), np.ones_like(weights)
        scale = np.ones(len(scores), dtype=np.float32)
        state = weights[rows[0]] * np.exp(self.first) if rows else weights
        for at, row in enumerate(rows):
            if at:
                state = (state[: len(row)] @ after) * weights[row]
            scale[row] = state.sum(axis=1)
            state = state / scale[row][:, None]
            forward[row] = state
        ends = batch.starts + batch.lengths - 1
        closing = np.exp(self.last)
        total = forward[ends] @ closing
        backward[ends] = closing / total[:, None]
        for row in rows[:0:-1]:
            backward[row - 1] = (backward[row] * weights[row] / scale[row][:, None]) @ after.T
        return Posteriors(forward, backward, weights, scale, total)


class Posteriors(NamedTuple):
    """Scaled forward and backward values of flat sequences, and what they were scaled by."""

    forward: npt.NDArray[np.float32]
    backward: npt.NDArray[np.float32]
    weights: npt.NDArray[np.float32]
    scale: npt.NDArray[np.float32]
    total: npt.NDArray[np.float32]

    @property
    def of_labels(self) -> npt.NDArray[np.float32]:
        """Probability of every label at every token."""
        return self.forward * self.backward

    @property
    def of_roles(self) -> npt.NDArray[np.float32]:
        """Probability of every role at every token (tokens, roles)."""
        roles: npt.NDArray[np.float32] = self.of_labels[:, 1:].reshape(-1, len(ROLES), 4).sum(axis=2)
        return roles
