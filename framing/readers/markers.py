"""Keep stretches of a page in sight while another program makes text of it: a pair of rare signs around their words.

The signs are ones the page does not have, and are taken out again before anybody sees the text.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from framing.article import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# From rare mathematical signs on: extractors of text keep them, while they drop control characters and private ones.
_FIRST_SIGN = 0x2980


@dataclass(frozen=True)
class Markers:
    """The signs that open and close a stretch."""

    opening: str
    closing: str

    @classmethod
    def absent_from(cls, text: str, count: int) -> tuple[Markers, ...]:
        """Choose some pairs of signs that a text does not have."""
        present = set(text)
        signs = (sign for sign in map(chr, range(_FIRST_SIGN, sys.maxunicode)) if sign.isprintable())
        free = list(islice((sign for sign in signs if sign not in present), 2 * count))
        return tuple(cls(*free[at : at + 2]) for at in range(0, 2 * count, 2))

    def around(self, words: str) -> str:
        """Return words with the signs around them."""
        return f"{self.opening}{words}{self.closing}"

    def on_own_lines(self, text: str) -> str:
        """Return a marked text with line ends around each stretch."""
        opened = re.sub(rf"\s*{self.opening}\s*", f"\n{self.opening}", text)
        return re.sub(rf"\s*{self.closing}\s*", f"{self.closing}\n", opened)


def taken_out(text: str, markers: Sequence[Markers]) -> tuple[str, tuple[list[Span], ...]]:
    """Return a text without the signs, and where the stretches of each pair of signs stand."""
    opened = dict.fromkeys(range(len(markers)), -1)
    opening = {each.opening: number for number, each in enumerate(markers)}
    closing = {each.closing: number for number, each in enumerate(markers)}
    found: tuple[list[Span], ...] = tuple([] for _ in markers)
    plain: list[str] = []
    length = 0
    for piece in re.split(f"([{''.join((*opening, *closing))}])", text):
        if piece in opening:
            opened[opening[piece]] = length
        elif piece in closing:
            number = closing[piece]
            found[number].extend([Span(opened[number], length)] if 0 <= opened[number] < length else [])
            opened[number] = -1
        else:
            plain.append(piece)
            length += len(piece)
    return "".join(plain), found
