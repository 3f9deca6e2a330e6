"""Turn what the model and the rules say about an attribution into the probability that a human coder has it.

The maps were fitted on coded articles by ``framing.validate.calibration`` and stand in ``calibration.json``: for each
basis of an attribution, break points between which one interpolates; a single point is a constant.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Curve = Sequence[Sequence[float]]
    Curves = Mapping[str, Curve]

CURVES = Path(__file__).with_name("calibration.json")


@cache
def curves(path: Path = CURVES) -> Curves:
    """Return the break points (raw confidence, probability) of each basis, in rising order of both."""
    stored: dict[str, list[list[float]]] = json.loads(path.read_text(encoding="utf-8"))
    return stored


def interpolated(curve: Curve, raw: float) -> float:
    """Return the probability at ``raw``; beyond the first and the last break point it stays as it is there."""
    above = bisect_right(curve, raw, key=lambda point: point[0])
    if above in (0, len(curve)):
        return curve[max(0, above - 1)][1]
    (left, low), (right, high) = curve[above - 1], curve[above]
    return low + (high - low) * (raw - left) / (right - left)
