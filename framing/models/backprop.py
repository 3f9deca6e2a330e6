"""Training of the attribution network: the forward pass with dropout, and gradients by hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import sparse

from framing.models.chain import FINISHES, FOLLOWS, LABELS, STARTS, Batch, Chain
from framing.models.features import CLUSTERS, LEXEME_COLUMNS
from framing.models.network import in_context, normalised

if TYPE_CHECKING:
    import numpy.typing as npt

    from framing.models.network import Floats, Numbers

Weights = dict[str, Any]

GUESS_WEIGHT = 0.15  # what a guess weighs against the labels
OF_WORD = [0, 1, 2, 3, *range(5, 1 + len(LEXEME_COLUMNS))]  # all columns of a word but its shape


@dataclass(frozen=True)
class Shape:
    """Size of a network: rows and width of the embedding, width and reaches of the layers, shares dropped.

    ``hidden`` is the share of words that are hidden and guessed in training.
    """

    rows: int = 0
    embedded: int = 64
    width: int = 96
    reaches: tuple[int, ...] = (1, 1, 2, 4, 8, 16, 32)
    place: int = 3
    dropout: float = 0.33
    embedded_dropout: float = 0.2
    hidden: float = 0.1


def fresh(shape: Shape, random: np.random.Generator) -> Weights:
    """Return weights to start from (He et al. 2015, as normal draws)."""

    def normal(*size: int, spread: float) -> Floats:
        return (random.standard_normal(size) * spread).astype(np.float32)

    count = len(LABELS)
    weights: Weights = {"embedding": normal(shape.rows, shape.embedded, spread=0.05)}
    incoming = shape.embedded
    for number in range(len(shape.reaches)):
        weights[f"kernel{number}"] = normal(3, incoming, 2 * shape.width, spread=(1 / (3 * incoming)) ** 0.5)
        weights[f"bias{number}"] = np.zeros(2 * shape.width, np.float32)
        incoming = shape.width
    weights["output"] = normal(incoming, count, spread=(1 / incoming) ** 0.5)
    weights["output_bias"] = np.zeros(count, np.float32)
    weights["guess"] = normal(incoming, 1 + CLUSTERS[0], spread=(1 / incoming) ** 0.5)
    weights["guess_bias"] = np.zeros(1 + CLUSTERS[0], np.float32)
    return weights | {
        "squeeze": normal(3 * incoming, incoming, spread=(1 / (3 * incoming)) ** 0.5),
        "squeeze_bias": np.zeros(incoming, np.float32),
        "spread": normal(incoming, 2 * incoming, spread=(1 / incoming) ** 0.5),
        "between": np.zeros((count, count), np.float32),
        "first": np.zeros(count, np.float32),
        "last": np.zeros(count, np.float32),
    }


@dataclass(frozen=True)
class Example:
    """Documents one after another: features (rows, columns), rows that count, paragraphs, labels of all rows.

    ``words`` holds the cluster of each word (0 for none), ``blocks`` first row and number of rows of each paragraph
    with its break, in order; ``heads`` tells which paragraph begins a document.
    """

    rows: Numbers
    alive: npt.NDArray[np.bool_]
    batch: Batch
    labels: Numbers
    words: Numbers
    blocks: Numbers
    heads: npt.NDArray[np.bool_]


@dataclass
class Around:
    """What the surroundings of paragraphs leave for the backward pass."""

    peaks: Numbers
    joined: Floats
    squeezed: Floats


@dataclass
class Pass:
    """What a forward pass leaves for the backward pass."""

    features: Any
    hidden: Numbers
    alive: Floats
    embedded_mask: Floats
    steps: list[tuple[Floats, Floats, Floats, Floats, Floats]] = field(default_factory=list)
    guess_loss: float = 0.0
    around: Around | None = None
    final: tuple[Floats, Floats] | None = None


def convolved(values: Floats, kernel: Floats, bias: Floats, reach: int) -> Floats:
    """Return the sums over the rows ``reach`` before, here and ``reach`` after; zeros stand beyond the ends."""
    out: Floats = values @ kernel[1]
    out += bias
    if reach < len(values):
        out[reach:] += values[:-reach] @ kernel[0]
        out[:-reach] += values[reach:] @ kernel[2]
    return out


def forward(weights: Weights, shape: Shape, example: Example, random: np.random.Generator) -> tuple[Floats, Pass]:
    """Return the scores of all rows, with dropout, and what the backward pass needs."""
    features, hidden = _sparse(example, shape, random)
    alive = example.alive[:, None].astype(np.float32)
    trace = Pass(features, hidden, alive, _mask(random, (len(alive), shape.embedded), shape.embedded_dropout))
    values = (features @ weights["embedding"]) * trace.embedded_mask * alive
    for number, reach in enumerate(shape.reaches):
        normal, inverse = normalised(values)
        added = convolved(normal, weights[f"kernel{number}"], weights[f"bias{number}"], reach)
        if number == shape.place:
            trace.around, more = _surround(weights, normal, example)
            added += more
        plain = added[:, : shape.width]
        gate: Floats = (1 / (1 + np.exp(-added[:, shape.width :]))).astype(np.float32, copy=False)
        kept: Floats = _mask(random, gate.shape, shape.dropout) * alive
        trace.steps.append((normal, inverse, plain, gate, kept))
        values = plain * gate * kept if number == 0 else values + plain * gate * kept
    trace.final = normalised(values)
    return trace.final[0] @ weights["output"] + weights["output_bias"], trace


def _surround(weights: Weights, normal: Floats, example: Example) -> tuple[Around, Floats]:
    firsts, lengths = example.blocks
    peaks = np.stack([normal[a : a + n].argmax(axis=0) + a for a, n in zip(firsts, lengths, strict=True)])
    joined = in_context(np.take_along_axis(normal, peaks, axis=0))
    width = normal.shape[1]
    joined[example.heads, :width] = 0
    joined[:-1][example.heads[1:], 2 * width :] = 0
    squeezed = np.tanh(joined @ weights["squeeze"] + weights["squeeze_bias"])
    spread = squeezed @ weights["spread"]
    out = np.zeros((len(normal), spread.shape[1]), np.float32)
    for row, first, length in zip(spread, firsts, lengths, strict=True):
        out[first : first + length] = row
    return Around(peaks, joined, squeezed), out


def _through_surroundings(
    weights: Weights, around: Around, example: Example, here: Floats, out: Weights
) -> tuple[Numbers, Floats]:
    """Return the places of the peaks and the slopes in them."""
    firsts, lengths = example.blocks
    spread = np.stack([here[a : a + n].sum(axis=0) for a, n in zip(firsts, lengths, strict=True)])
    out["spread"] = around.squeezed.T @ spread
    squeezed = (spread @ weights["spread"].T) * (1 - around.squeezed**2)
    out["squeeze"], out["squeeze_bias"] = around.joined.T @ squeezed, squeezed.sum(axis=0)
    joined = squeezed @ weights["squeeze"].T
    width = around.peaks.shape[1]
    before, own, after = joined[:, :width], joined[:, width : 2 * width], joined[:, 2 * width :]
    own = own.copy()
    own[:-1] += before[1:] * ~example.heads[1:, None]
    own[1:] += after[:-1] * ~example.heads[1:, None]
    return around.peaks, own


def _mask(random: np.random.Generator, size: tuple[int, ...], share: float) -> Floats:
    kept: Floats = (random.random(size, dtype=np.float32) >= share).astype(np.float32)
    kept /= np.float32(1 - share)
    return kept


def _sparse(example: Example, shape: Shape, random: np.random.Generator) -> tuple[Any, Numbers]:
    """Return the features as a matrix, and the rows whose word is hidden so that it can be guessed."""
    rows = example.rows
    count, columns = rows.shape
    data = (random.random(rows.shape, dtype=np.float32) >= 0.05).astype(np.float32)
    data[random.random(count) < 0.08, 0] = 0
    hidden = np.flatnonzero((random.random(count) < shape.hidden) & (example.words > 0))
    data[hidden[:, None], OF_WORD] = 0
    starts = np.arange(0, count * columns + 1, columns)
    return sparse.csr_matrix((data.ravel(), rows.ravel(), starts), shape=(count, shape.rows)), hidden


def guess(weights: Weights, trace: Pass, example: Example) -> tuple[Floats, Weights]:
    """Return the slopes of guessing the cluster of the hidden words, in their rows and in the weights for it.

    A second task on the same text helps sequence labelling where labels are few (Rei, ACL 2017).
    """
    assert trace.final is not None  # noqa: S101 - set by forward
    normal = trace.final[0][trace.hidden]
    scores = normal @ weights["guess"] + weights["guess_bias"]
    slopes = np.exp(scores - scores.max(axis=1, keepdims=True))
    slopes /= slopes.sum(axis=1, keepdims=True)
    right = (np.arange(len(slopes)), example.words[trace.hidden])
    trace.guess_loss = -float(np.log(slopes[right] + 1e-9).sum())
    slopes[right] -= 1
    slopes *= np.float32(GUESS_WEIGHT)
    return slopes @ weights["guess"].T, {"guess": normal.T @ slopes, "guess_bias": slopes.sum(axis=0)}


def loss_and_slopes(weights: Weights, scores: Floats, example: Example) -> tuple[float, Floats, Weights]:
    """Return the negative log-likelihood of the labels, its slopes in the scores and in the chain."""
    batch, labels = example.batch, example.labels
    chain = Chain.legal(weights["between"], weights["first"], weights["last"])
    found = chain.posteriors(scores, batch)
    rows, later = batch.order, batch.order[len(batch.starts) :]
    ends = batch.starts + batch.lengths - 1
    slopes = np.zeros_like(scores)
    slopes[rows] = found.of_labels[rows]
    slopes[rows, labels[rows]] -= 1
    reached = found.backward[later] * found.weights[later] / found.scale[later][:, None]
    between = (found.forward[later - 1].T @ reached) * np.exp(chain.between)
    np.subtract.at(between, (labels[later - 1], labels[later]), 1)
    chained = {
        "between": np.where(FOLLOWS, between, 0),
        "first": np.where(STARTS, slopes[batch.starts].sum(axis=0), 0),
        "last": np.where(FINISHES, slopes[ends].sum(axis=0), 0),
    }
    total = np.log(found.scale[rows]).sum() + scores[rows].max(axis=1).sum() + np.log(found.total).sum()
    given = scores[rows, labels[rows]].sum() + chain.between[labels[later - 1], labels[later]].sum()
    given += chain.first[labels[batch.starts]].sum() + chain.last[labels[ends]].sum()
    return float(total - given), slopes, chained


def backward(weights: Weights, shape: Shape, trace: Pass, slopes: Floats, example: Example) -> Weights:
    """Return the slopes in all weights of the network."""
    assert trace.final is not None  # noqa: S101 - set by forward
    assert trace.around is not None  # noqa: S101 - set by forward
    normal, inverse = trace.final
    guessed, out = guess(weights, trace, example)
    out |= {"output": normal.T @ slopes, "output_bias": slopes.sum(axis=0)}
    down = slopes @ weights["output"].T
    down[trace.hidden] += guessed
    down = _through_norm(down, normal, inverse)
    for number in reversed(range(len(shape.reaches))):
        normal, inverse, plain, gate, kept = trace.steps[number]
        reach, kernel = shape.reaches[number], weights[f"kernel{number}"]
        through = down * kept * gate
        here = np.concatenate([through, through * plain * (1 - gate)], axis=1)
        out[f"bias{number}"] = here.sum(axis=0)
        out[f"kernel{number}"], below = _through_convolution(here, normal, kernel, reach)
        if number == shape.place:
            peaks, more = _through_surroundings(weights, trace.around, example, here, out)
            np.add.at(below, (peaks, np.arange(peaks.shape[1])), more)
        below = _through_norm(below, normal, inverse)
        down = below if number == 0 else down + below
    out["embedding"] = trace.features.T @ (down * trace.embedded_mask * trace.alive)
    return out


def _through_convolution(slopes: Floats, values: Floats, kernel: Floats, reach: int) -> tuple[Floats, Floats]:
    """Return the slopes in the kernel and in what went in."""
    inside = np.stack([values[:-reach].T @ slopes[reach:], values.T @ slopes, values[reach:].T @ slopes[:-reach]])
    below: Floats = slopes @ kernel[1].T
    below[:-reach] += slopes[reach:] @ kernel[0].T
    below[reach:] += slopes[:-reach] @ kernel[2].T
    return inside, below


def _through_norm(slopes: Floats, normal: Floats, inverse: Floats) -> Floats:
    share = np.einsum("ij,ij->i", slopes, normal) / np.float32(normal.shape[1])
    through: Floats = inverse * (slopes - normal * share[:, None])
    return through
