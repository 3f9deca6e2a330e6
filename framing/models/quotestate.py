"""The state of quotation at every token of a paragraph: a machine over the marks, carried over its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Token

MARKS = frozenset("\"“”„«»'‘’`")
_OPENING, _CLOSING = frozenset("“„«‘`"), frozenset("”»’")
_SINGLE = frozenset("'‘’`")


class Mark(NamedTuple):
    """A quotation mark of one or two tokens (``''``); ``before`` and ``after`` tell whether white space is there."""

    first: int
    last: int
    single: bool
    opens: bool
    closes: bool


class Quoted(NamedTuple):
    """Tokens between two marks: ``first`` is the opening mark, ``last`` the closing one or the end of the paragraph."""

    first: int
    last: int
    closed: bool
    single: bool


def marks(block: Sequence[Token], places: Sequence[int]) -> Iterator[Mark]:
    """Yield the marks among the tokens of a paragraph; ``places`` are the indices of tokens in ``MARKS``."""
    skip = -1
    for place in places:
        if place == skip:
            continue
        last, form = place, block[place].form
        single = form in _SINGLE
        if single and _twin(block, place):
            last = skip = place + 1
            single = False
        before = place == 0 or block[place - 1].end < block[place].start
        after = last + 1 == len(block) or block[last].end < block[last + 1].start
        yield _mark(form, place, last, single=single, before=before, after=after)


def _twin(block: Sequence[Token], place: int) -> bool:
    return (
        place + 1 < len(block)
        and block[place + 1].form == block[place].form
        and block[place].end == block[place + 1].start
    )


def _mark(form: str, first: int, last: int, *, single: bool, before: bool, after: bool) -> Mark:
    if form in _OPENING:
        return Mark(first, last, single, opens=True, closes=False)
    if form in _CLOSING:
        return Mark(first, last, single, opens=False, closes=True)
    if before != after:
        return Mark(first, last, single, opens=before, closes=after)
    return Mark(first, last, single, opens=not single, closes=True)


def quoted(block: Sequence[Token], places: Sequence[int]) -> Iterator[Quoted]:
    """Yield the outermost quotations of a paragraph; one that is never closed ends with the paragraph.

    A single mark closes only what a single mark opened, so that an apostrophe inside a quotation stays one.
    """
    begun: Mark | None = None
    for mark in marks(block, places):
        if begun is None:
            if mark.opens:
                begun = mark
        elif mark.closes and mark.single == begun.single:
            yield Quoted(begun.first, mark.last, closed=True, single=begun.single)
            begun = None
        elif mark.opens and begun.single and not mark.single:
            begun = mark
    if begun is not None and not begun.single:
        yield Quoted(begun.first, len(block) - 1, closed=False, single=False)
