"""Keep stretches of a page in sight while another program makes text of it: a pair of rare signs around their words.

The signs are ones the page does not have, and are taken out again before anybody sees the text.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from itertools import islice

from framing.article import Span

# From rare mathematical signs on: extractors of text keep them, while they drop control characters and private ones.
_FIRST_SIGN = 0x2980


@dataclass(frozen=True)
class Markers:
    """The signs that open and close a stretch."""

    opening: str
    closing: str

    @classmethod
    def absent_from(cls, text: str) -> Markers:
        """Choose signs that a text does not have."""
        present = set(text)
        signs = (sign for sign in map(chr, range(_FIRST_SIGN, sys.maxunicode)) if sign.isprintable())
        first, second = islice((sign for sign in signs if sign not in present), 2)
        return cls(first, second)

    def around(self, words: str) -> str:
        """Return words with the signs around them."""
        return f"{self.opening}{words}{self.closing}"

    def on_own_lines(self, text: str) -> str:
        """Return a marked text with line ends around each stretch."""
        return text.replace(self.opening, f"\n{self.opening}").replace(self.closing, f"{self.closing}\n")

    def taken_out(self, text: str) -> tuple[str, tuple[Span, ...]]:
        """Return a text without the signs, and where the stretches stand."""
        plain: list[str] = []
        found: list[Span] = []
        length, start = 0, -1
        for piece in re.split(f"([{self.opening}{self.closing}])", text):
            if piece == self.opening:
                start = length
            elif piece == self.closing:
                found.extend([Span(start, length)] if 0 <= start < length else [])
                start = -1
            else:
                plain.append(piece)
                length += len(piece)
        return "".join(plain), tuple(found)
