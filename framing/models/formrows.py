"""Numbers that belong to the form of a word: worked out when it is first met, looked up for whole texts at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

_AT_FIRST = 1024


class _Numbers(dict[str, int]):
    """Forms with their numbers; a form that is new gets the next one from ``add``."""

    def __init__(self, add: Callable[[str], int]) -> None:
        super().__init__()
        self.add = add

    def __missing__(self, form: str) -> int:
        number = self[form] = self.add(form)
        return number


@dataclass
class FormRows:
    """A row of ``width`` numbers for each form, as ``work_out`` gives it.

    When there are more than ``capacity`` forms, all are forgotten: memory stays bounded.
    """

    work_out: Callable[[str], Sequence[float]]
    width: int
    dtype: npt.DTypeLike
    capacity: int

    def __post_init__(self) -> None:
        self._numbers = _Numbers(self._add)
        self._rows = np.zeros((_AT_FIRST, self.width), self.dtype)

    def of(self, forms: Sequence[str]) -> npt.NDArray[Any]:
        """Return the rows of forms, one below the other."""
        if len(self._numbers) > self.capacity:
            self._numbers.clear()
        numbers = np.fromiter(map(self._numbers.__getitem__, forms), np.intp, len(forms))
        return self._rows[numbers]

    def _add(self, form: str) -> int:
        number = len(self._numbers)
        if number == len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._rows[number] = self.work_out(form)
        return number
