"""Where sentences end."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Token

_CLOSERS = frozenset("\"”’')]»")


def sentence_ends(text: str, block: Sequence[Token]) -> Iterator[int]:
    """Yield the token indices at which a new sentence begins inside one paragraph."""
    for index, token in enumerate(block[:-1]):
        if token.form in {".", "!", "?", "…"}:
            after = index + 1
            while after < len(block) and block[after].form in _CLOSERS and block[after].start == block[after - 1].end:
                after += 1
            if (
                after < len(block)
                and block[after].start > block[after - 1].end
                and not text[block[after].start].islower()
            ):
                yield after
