"""Set profiles side by side: groups, pooled measures with intervals, differences with effect sizes and q-values.

Also what a comparison of texts about the same event needs: ``events`` groups articles by event, ``near_duplicates``
finds wire copy, and a ``Comparison`` tells keyness, omissions, and passages and quotations that outlets share.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from framing.compare.comparison import Comparison, Difference, Evidence, GroupMeasure
from framing.compare.duplicates import NearDuplicate, near_duplicates
from framing.compare.grouping import Event, events
from framing.compare.pooling import compare

__all__ = [
    "Comparison", "Difference", "Event", "Evidence", "GroupMeasure", "NearDuplicate", "compare", "events",
    "near_duplicates",
]  # fmt: skip


class _Callable(ModuleType):
    """The package as people call it: importing it makes it ``framing.compare``, also the name of the function."""

    def __call__(self, *arguments: Any, **options: Any) -> Comparison:
        return compare(*arguments, **options)


sys.modules[__name__].__class__ = _Callable
