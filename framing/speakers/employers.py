"""Whose somebody is whose employer owns the name: "the Echo's Jane Doe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers import role_words as told
from framing.speakers.claims import CLAUSE, KNOWN, Claim
from framing.speakers.outlet import is_outlet

if TYPE_CHECKING:
    from framing.speakers.claims import ClaimReader

_LONGEST = 5  # tokens of an outlet's name


def employed(reader: ClaimReader, index: int, first: int) -> Claim | None:
    """Return whose somebody at a token is, where an employer owns the name."""
    owned = reader.forms[index - 1] in {"'s", "'"} and index - 2 >= first
    owner = reader.kinds.actors.get(index - 2) if owned else None
    if owner is None or owner.kind not in told.EMPLOYERS:
        return None
    own = owner.kind == "own_staff"
    if own and not _is_own_outlet(reader, index - 1, first):  # "our editor Jane Doe's Bad Harbours" is a book
        return None
    return Claim(KNOWN if own else CLAUSE, owner, index - 2, index - 1)


def _is_own_outlet(reader: ClaimReader, mark: int, first: int) -> bool:
    """Whether the words before a mark of possession call the outlet itself."""
    outlet = reader.view.document.article.outlet
    starts = range(mark - 1, max(mark - _LONGEST, first) - 1, -1)
    return any(is_outlet(reader.view.string(start, mark), outlet) for start in starts)
