"""Numbers that belong to the form of a word: worked out when it is first met, looked up for whole texts at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

_AT_FIRST = 1024


@dataclass
class FormRows:
    """A row of ``width`` numbers for each form, as ``work_out`` gives it.

    When there are more than ``capacity`` forms, all are forgotten: memory stays bounded.
    """

    work_out: Callable[[str], Sequence[float]]
    width: int
    dtype: npt.DTypeLike
    capacity: int
    _index: dict[str, int] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._rows = np.zeros((_AT_FIRST, self.width), self.dtype)

    def of(self, forms: Sequence[str]) -> npt.NDArray[Any]:
        """Return the rows of forms, one below the other."""
        index = self._index
        if len(index) > self.capacity:
            index.clear()
        for form in set(forms).difference(index):
            self._add(form)
        return self._rows[np.fromiter(map(index.__getitem__, forms), np.intp, len(forms))]

    def _add(self, form: str) -> None:
        number = len(self._index)
        if number == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._rows[number] = self.work_out(form)
        self._index[form] = number
