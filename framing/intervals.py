"""Intervals by place: which of many stretches overlap a given one, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Item = TypeVar("Item")


class Intervals(Generic[Item]):
    """Items that each cover ``start:end``, sorted by start; a query looks back no further than the longest one."""

    def __init__(self, items: Iterable[tuple[int, int, Item]]) -> None:
        self._items = sorted(items, key=itemgetter(0, 1))
        self._starts = [item[0] for item in self._items]
        self._longest = max([end - start for start, end, _ in self._items], default=0)

    def overlapping(self, start: int, end: int) -> Iterator[tuple[int, int, Item]]:
        """Yield, in order, the items that share a place with ``start:end``.

        >>> [item for _, _, item in Intervals([(0, 4, "a"), (6, 9, "b")]).overlapping(3, 7)]
        ['a', 'b']
        """
        first = bisect_left(self._starts, start - self._longest)
        for index in range(first, bisect_left(self._starts, end)):
            if self._items[index][1] > start:
                yield self._items[index]
