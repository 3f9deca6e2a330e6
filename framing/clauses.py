"""Where a clause ends: at what else begins, at a semicolon that opens no further item, or with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENERS_OF_ITEMS = frozenset("that to whether if how why".split())
_DANGLING = frozenset({"and", "but", "while", "as", "with"})


def clause_end(forms: Sequence[str], index: int, end: int, stops: frozenset[int]) -> int:
    """Return where a clause that begins at a token ends: at a stop of the caller, a semicolon, or the sentence's end.

    ``stops`` are tokens that begin something else (the next cue's clause). Final punctuation is left out.
    """
    cut = min((stop for stop in stops if index <= stop < end), default=end)
    cut = next((i for i in range(index, cut) if forms[i] == ";" and not next_item(forms, index, i)), cut)
    while cut > index and (
        forms[cut - 1] in {",", ".", ";", "!", "?", ":", "-", "–", "—"} or forms[cut - 1] in _DANGLING
    ):
        cut -= 1
    return cut


def next_item(forms: Sequence[str], first: int, semicolon: int) -> bool:
    """Whether what follows a semicolon goes on as before it: "urged both to trade; | to train; | and to talk"."""
    following = semicolon + 1 + (forms[semicolon + 1 : semicolon + 2] == ["and"])
    opener = forms[following] if following < len(forms) else ""
    return opener in _OPENERS_OF_ITEMS and opener in forms[first:semicolon]
