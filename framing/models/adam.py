"""The optimiser of the attribution network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from framing.models.backprop import Weights


@dataclass
class Adam:
    """Adam (Kingma & Ba 2015) with a warm-up, a straight way down, and averaged weights (Polyak & Juditsky 1992)."""

    weights: Weights
    steps: int
    rate: float = 2e-3
    keep: float = 0.998
    step: int = 0

    def __post_init__(self) -> None:
        self._mean = {name: np.zeros_like(value) for name, value in self.weights.items()}
        self._square = {name: np.zeros_like(value) for name, value in self.weights.items()}
        self.averaged = {name: value.copy() for name, value in self.weights.items()}

    def update(self, slopes: Weights) -> None:
        """Take one step against these slopes."""
        self.step += 1
        rate = self.rate * min(1, self.step / 100) * (1 - self.step / (self.steps + 1))
        first, second = 1 - 0.9**self.step, 1 - 0.99**self.step
        share = 1 - min(self.keep, self.step / (self.step + 10))
        for name, slope in slopes.items():
            value = self.weights[name]
            self._mean[name] += 0.1 * (slope - self._mean[name])
            self._square[name] += 0.01 * (slope * slope - self._square[name])
            np.subtract(
                value, rate * (self._mean[name] / first) / (np.sqrt(self._square[name] / second) + 1e-8), out=value
            )
            self.averaged[name] += share * (value - self.averaged[name])
