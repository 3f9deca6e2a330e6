"""How well codes found agree with gold codes: by frame, and over all frames."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Codes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class FrameScore:
    """How one frame is told in cross-validation; ``both_f1`` is the mean of F1 for yes and F1 for no."""

    precision: float
    recall: float
    f1: float
    both_f1: float
    texts: int


@dataclass(frozen=True, slots=True)
class FrameReport:
    """Cross-validated accuracy: by frame, and over all frames (micro: pooled; macro: mean over frames)."""

    frames: dict[str, FrameScore]
    micro_f1: float
    macro_f1: float
    mean_both_f1: float
    texts: int
    folds: int

    def record(self) -> dict[str, Any]:
        """Return the report as JSON-able data."""
        return asdict(self)

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> FrameReport:
        """Return the report that ``record`` made; raise TypeError, KeyError or AttributeError for other data."""
        frames = {str(name): FrameScore(**score) for name, score in record["frames"].items()}
        return cls(**{**record, "frames": frames})

    def __str__(self) -> str:
        rows = [f"{'':24}precision  recall     F1   both  texts"]
        for name, score in self.frames.items():
            rows.append(
                f"{name[:24]:24}{score.precision:9.2f}{score.recall:8.2f}{score.f1:7.2f}{score.both_f1:7.2f}{score.texts:7}"
            )
        rows.append(
            f"{self.texts} texts, {self.folds} folds: micro F1 {self.micro_f1:.3f}, macro F1 {self.macro_f1:.3f}, "
            f"mean of both classes {self.mean_both_f1:.3f}"
        )
        return "\n".join(rows)


def f1(gold: NDArray[Any], found: NDArray[Any]) -> float:
    """Return F1 of codes found: over one frame, or pooled over a matrix; 0 where there is nothing."""
    return 2 * float(np.sum(gold * found)) / max(1.0, float(gold.sum() + found.sum()))


def both_f1(gold: NDArray[Any], found: NDArray[Any]) -> float:
    """Return the mean of F1 for yes and F1 for no."""
    gold, found = gold.astype(np.int64), found.astype(np.int64)
    return (f1(gold, found) + f1(1 - gold, 1 - found)) / 2


def report(names: Sequence[str], gold: Codes, found: Codes, *, folds: int = 0) -> FrameReport:
    """Return the accuracy of codes found (texts by frames) against gold codes; ``folds`` is 0 for a test set."""
    scores = {}
    for column, name in enumerate(names):
        yes, told = gold[:, column], found[:, column]
        right = int((yes * told).sum())
        scores[name] = FrameScore(
            right / max(1, int(told.sum())),
            right / max(1, int(yes.sum())),
            f1(yes, told),
            both_f1(yes, told),
            int(yes.sum()),
        )
    macro = float(np.mean([score.f1 for score in scores.values()]))
    both = float(np.mean([score.both_f1 for score in scores.values()]))
    return FrameReport(scores, f1(gold, found), macro, both, len(gold), folds)
