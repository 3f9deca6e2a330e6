"""Views told with their owner inside: "in the minister's view" is what the lexicon's "in his view" is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.lexicon import Entry, Hit, load
from framing.phrases import finite
from framing.relations.relation import patterns_of
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from framing.document import Document

_OWN = frozenset({"'s", "'"})
_LONGEST_OWNER = 8  # tokens
_LONGEST_VIEW = 2  # tokens: "own account"
_ENDS = MARKS | set(",;:.!?()") | {"that", "who", "which"}


def owned_views(document: Document) -> list[Hit]:
    """Return hits for "in Frost's view", "by the company's own account", in order."""
    forms, tokens = document.forms, document.tokens
    found = []
    for mark in (index for index, form in enumerate(forms) if form in _OWN):
        for last in range(mark + 1 + _LONGEST_VIEW, mark + 1, -1):
            entries = _views().get(tuple(forms[mark + 1 : last]), {})
            first = _preposition(forms, mark) if entries else None
            if first is not None and forms[first] in entries:
                found.append(Hit(tokens[first].start, tokens[last - 1].end, first, last, entries[forms[first]]))
                break
    return found


def _preposition(forms: list[str], mark: int) -> int | None:
    """Return the token of the preposition before an owner; None where something else stands before."""
    for index in range(mark - 2, max(-1, mark - 2 - _LONGEST_OWNER), -1):
        if forms[index] in _ENDS or finite(forms[index]):
            return None
        if forms[index] in _prepositions():
            return index
    return None


@cache
def _views() -> dict[tuple[str, ...], dict[str, Entry]]:
    """Return what stands behind "his" in the lexicon's views, with the entry of each preposition."""
    views: dict[tuple[str, ...], dict[str, Entry]] = {}
    for entry in load("attribution").entries:
        first, *rest = entry.term.split()
        if rest[:1] == ["his"] and "prep" in patterns_of(Hit(0, 0, 0, 0, entry)):
            views.setdefault(tuple(rest[1:]), {})[first] = entry
    return views


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(first for entries in _views().values() for first in entries)
