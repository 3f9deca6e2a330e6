"""Views told with their owner inside: "in the minister's view" is what the lexicon's "in his view" is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.lexicon import Entry, Hit, load
from framing.phrases import GENITIVES, POSSESSIVES, finite
from framing.relations.relation import STRENGTHS, patterns_of
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from framing.document import Document

_PREPOSITIONS = frozenset({"in", "by", "to"})
_LONGEST_OWNER = 8  # tokens
_LONGEST_VIEW = 2  # tokens: "own account"
_ENDS = MARKS | set(",;:.!?()") | {"that", "who", "which"}


def owned_views(document: Document) -> list[Hit]:
    """Return hits for "in Frost's view", "by the company's own account", in order."""
    forms, tokens = document.forms, document.tokens
    found = []
    for mark in (index for index, form in enumerate(forms) if form in GENITIVES):
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
        if forms[index] in _PREPOSITIONS:
            return index
    return None


@cache
def _views() -> dict[tuple[str, ...], dict[str, Entry]]:
    """Return what stands behind "his" and the like in the lexicon's views, with an entry for each preposition."""
    views: dict[tuple[str, ...], dict[str, Entry]] = {}
    for entry in sorted(load("attribution").entries, key=_strength):  # the strongest comes last and stays
        first, *rest = entry.term.split()
        if (
            first in _PREPOSITIONS
            and rest[1:]
            and rest[0] in POSSESSIVES
            and "prep" in patterns_of(Hit(0, 0, 0, 0, entry))
        ):
            views.setdefault(tuple(rest[1:]), {})[first] = entry
    return views


def _strength(entry: Entry) -> int:
    return STRENGTHS.index(entry.extra["strength"])
