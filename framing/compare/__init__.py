"""Set profiles side by side: groups, pooled measures with intervals, differences with effect sizes and q-values."""

from __future__ import annotations

from framing.compare.comparison import Comparison, Difference, GroupMeasure, compare

__all__ = ["Comparison", "Difference", "GroupMeasure", "compare"]
