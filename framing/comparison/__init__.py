"""Set profiles side by side: groups, pooled measures with intervals, differences with effect sizes and q-values.

Also what a comparison of texts about the same event needs: ``events`` groups articles by event, ``near_duplicates``
finds wire copy, and a ``Comparison`` tells keyness, omissions, and passages and quotations that outlets share.
``compare_results`` pools a table of measures in the same way, without the words behind them.
"""

from __future__ import annotations

from framing.comparison.duplicates import NearDuplicate, near_duplicates
from framing.comparison.from_results import compare_results
from framing.comparison.grouping import Event, events
from framing.comparison.pooled import Difference, Evidence, GroupMeasure, Pooled
from framing.comparison.pooling import compare
from framing.comparison.result import Comparison

__all__ = [
    "Comparison", "Difference", "Event", "Evidence", "GroupMeasure", "NearDuplicate", "Pooled", "compare",
    "compare_results", "events", "near_duplicates",
]  # fmt: skip
