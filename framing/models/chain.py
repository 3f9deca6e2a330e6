"""Linear chains over the labels of attribution: best path and probabilities, many sequences side by side.

Labels follow BIOES (Ratinov & Roth, CoNLL 2009); decoding and probabilities are those of a linear-chain
conditional random field (Lafferty, McCallum & Pereira, ICML 2001).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BIES"))
_BEGIN, _INSIDE, _END, _SINGLE = range(1, 5)
_NEVER = -1e4
_FLOOR = 1e-20  # no label is impossible by its score alone: no sequence sums to zero


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
        self.running = np.searchsorted(-self.lengths, -np.arange(longest), side="left")
        self._step = np.repeat(np.arange(longest), self.running)
        self._sequence = np.arange(len(self._step)) - np.repeat(np.cumsum(self.running) - self.running, self.running)

    @cached_property
    def order(self) -> npt.NDArray[np.int64]:
        """Rows of the flat array, step by step: the first of every sequence, then the second of every one."""
        return self.starts[self._sequence] + self._step

    @cached_property
    def from_behind(self) -> npt.NDArray[np.int64]:
        """Rows of the flat array, step by step: the last of every sequence, then the last but one of every one."""
        return self.ends[self._sequence] - self._step

    @property
    def ends(self) -> npt.NDArray[np.int64]:
        """The last row of every sequence."""
        return self.starts + self.lengths - 1

    @cached_property
    def steps(self) -> list[slice]:
        """Where each step lies in ``order``."""
        borders = [0, *np.cumsum(self.running).tolist()]
        return [slice(begin, end) for begin, end in pairwise(borders)]

    @cached_property
    def going_on(self) -> list[tuple[slice, slice]]:
        """Where each step but the first lies, behind the part of the step before whose sequences go on."""
        return [
            (slice(before.start, before.start + step.stop - step.start), step) for before, step in pairwise(self.steps)
        ]

    @property
    def final(self) -> npt.NDArray[np.int64]:
        """Where the last row of every sequence lies in ``order``."""
        begins = np.cumsum(self.running) - self.running
        final: npt.NDArray[np.int64] = begins[self.lengths - 1] + np.arange(len(self.lengths))
        return final


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
        if not batch.steps:
            return labels
        # Sequences lie along the last axis: numpy then finds the maxima of all of them at once.
        values = np.ascontiguousarray(scores[batch.order].T)
        values[:, batch.steps[0]] += self.first[:, None]
        between = self.between[:, :, None]
        for before, step in batch.going_on:
            here = values[:, step]
            here += np.maximum.reduce(values[:, None, before] + between, axis=0)
        labels[batch.order] = self._trace(batch, np.ascontiguousarray(values.T))
        return labels

    def _trace(self, batch: Batch, values: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
        """Return the labels of the best paths, step by step; ``values`` (rows, labels) are those of paths so far."""
        found = np.zeros(len(batch.order), dtype=np.int64)
        current = (values[batch.final] + self.last).argmax(axis=1)
        leading_to = np.ascontiguousarray(self.between.T)
        for before, step in reversed(batch.going_on):
            here = found[step] = current[: step.stop - step.start]
            here[:] = (values[before] + leading_to.take(here, axis=0)).argmax(axis=1)
        found[batch.steps[0]] = current
        return found

    def posteriors(self, scores: npt.NDArray[np.float32], batch: Batch) -> Posteriors:
        """Return the probabilities of all labels (forward–backward, scaled at every token)."""
        weights = np.exp(scores - scores.max(axis=1, keepdims=True, initial=_NEVER))
        weights += np.float32(_FLOOR)
        (forward, behind), scale = self._both_ways(weights, batch)
        total = forward[batch.ends] @ np.exp(self.last)
        backward = behind / weights
        backward /= np.einsum("ij,ij->i", forward, backward)[:, None]
        return Posteriors(forward, backward, weights, scale, total)

    def _both_ways(
        self, weights: npt.NDArray[np.float32], batch: Batch
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Return what comes before and what comes behind each token, its own weight included and scaled to sum 1.

        The second is the first of the sequences read backwards, so that one walk finds both. The scale is the first's.
        """
        rows = np.stack([batch.order, batch.from_behind], axis=1)
        ordered, after = weights[rows], np.exp(np.stack([self.between, self.between.T]))
        scale = np.ones((*rows.shape, 1), dtype=np.float32)
        state = np.broadcast_to(np.exp(np.stack([self.first, self.last])), (len(batch.starts), 2, len(LABELS)))
        for at, step in enumerate(batch.steps):
            if at:
                state = (state[: step.stop - step.start].swapaxes(0, 1) @ after).swapaxes(0, 1)
            here = ordered[step]
            here *= state
            here /= np.add.reduce(here, axis=2, keepdims=True, out=scale[step])
            state = here
        flat, flat_scale = np.ones((2, *weights.shape), np.float32), np.ones(len(weights), np.float32)
        flat[np.arange(2), rows] = ordered
        flat_scale[batch.order] = scale[:, 0, 0]
        return flat, flat_scale


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
