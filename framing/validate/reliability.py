"""Reliability of probabilities: Brier score, expected calibration error, table and figure.

Brier (1950); expected calibration error over ten equally wide bins after Naeini, Cooper & Hauskrecht (AAAI 2015).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_BINS = 10
_BLUE, _VERMILION = "#0072B2", "#D55E00"  # told apart by colour-blind readers too (Okabe & Ito)


class Bin(NamedTuple):
    """Number of predictions in a bin, their mean, and the share that came true."""

    size: int
    predicted: float
    true: float


class Scores(NamedTuple):
    """Brier score, expected calibration error, share that came true, and the bins that are not empty."""

    brier: float
    error: float
    right: float
    bins: tuple[Bin, ...]


def scored(predicted: Sequence[float], true: Sequence[float]) -> Scores:
    """Return the scores of probabilities, at least one; ``true`` may be the share of several judges who agree."""
    p, y = np.array(predicted), np.array(true)
    number = np.minimum((p * _BINS).astype(int), _BINS - 1)
    bins = tuple(
        Bin(int(here.sum()), float(p[here].mean()), float(y[here].mean()))
        for here in (number == each for each in range(_BINS))
        if here.any()
    )
    error = sum(each.size * abs(each.predicted - each.true) for each in bins) / len(p)
    return Scores(float((y * (1 - p) ** 2 + (1 - y) * p**2).mean()), error, float(y.mean()), bins)


def table(scores: Scores) -> str:
    """Return the bins as a Markdown table."""
    rows = (f"| {each.size} | {each.predicted:.2f} | {each.true:.2f} |" for each in scores.bins)
    return "\n".join(["| attributions | mean confidence | right |", "|---|---|---|", *rows])


def draw(path: Path, old: Scores, new: Scores) -> None:
    """Draw confidence before and after calibration against the share that is right; same scores, same bytes."""
    import matplotlib as mpl  # noqa: PLC0415 - slow to import
    from matplotlib.figure import Figure  # noqa: PLC0415

    with mpl.rc_context({"svg.hashsalt": "reliability", "svg.fonttype": "none", "font.size": 11}):
        figure = Figure(figsize=(5.6, 5.4), layout="constrained")
        axes = figure.subplots()
        axes.plot([0, 1], [0, 1], color="#777777", linewidth=1, linestyle=":")
        axes.text(0.03, 0.05, "as sure as right", rotation=45, rotation_mode="anchor", color="#555555", fontsize=9)
        for scores, colour, marker, line, name in (
            (old, _VERMILION, "D", "--", "before"),
            (new, _BLUE, "o", "-", "calibrated (held out)"),
        ):
            x, y = [each.predicted for each in scores.bins], [each.true for each in scores.bins]
            label = f"{name}: Brier {scores.brier:.3f}, error {scores.error:.3f}"
            axes.plot(x, y, color=colour, linestyle=line, marker=marker, markersize=6, label=label)
        axes.set(xlim=(0, 1), ylim=(0, 1), aspect="equal", xlabel="mean confidence of attributions")
        axes.set_ylabel("share that a human coder has")
        axes.legend(loc="upper left", frameon=False, fontsize=10)
        axes.spines[["top", "right"]].set_visible(False)
        figure.savefig(path, format="svg", metadata={"Date": None, "Creator": None})
