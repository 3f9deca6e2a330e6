"""What a reader hands in: the article, its metadata and its zones. The text is never rewritten."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Span(NamedTuple):
    """A stretch of characters: ``text[start:end]``, offsets in Python characters, ``end`` exclusive."""

    start: int
    end: int


class Zone(StrEnum):
    """What a stretch of a page is. Only headline, standfirst and body are measured."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    CHROME = "page chrome"

    @property
    def measured(self) -> bool:
        """Whether the words of this zone count."""
        return self in _MEASURED


_MEASURED = frozenset({Zone.HEADLINE, Zone.STANDFIRST, Zone.BODY})


class ZonedSpan(NamedTuple):
    """A stretch of the article and the zone it belongs to."""

    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came in.

    ``text`` holds everything, headline included; ``zones`` says what is what, in order, not overlapping. Without
    zones the whole text counts as body. ``quoted`` are stretches that the page itself sets as quotations,
    which have no quotation marks. ``origin`` is a file name and row, never a path; ``marks`` are remarks of the reader
    about odd input ("empty", "decoded as windows-1252"), shown with the results.
    """

    text: str
    title: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""
    byline: str = ""
    event: str = ""
    origin: str = ""
    zones: tuple[ZonedSpan, ...] = ()
    marks: tuple[str, ...] = ()
    quoted: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Raise TypeError if the text or what is known of it is no string, as empty cells of data frames are none."""
        for name in ("text", "title", "outlet", "date", "url", "byline", "event", "origin"):
            value = getattr(self, name)
            if not isinstance(value, str):
                raise TypeError(f"the {name} of an article is a string, not {type(value).__name__}")

    def in_zone(self, zone: Zone) -> tuple[str, ...]:
        """Return the texts of all stretches of one zone."""
        return tuple(self.text[span.start : span.end] for span, z in self.zones if z is zone)


_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\n\s*")


def blocks(text: str, within: Span | None = None) -> Iterator[Span]:
    """Cut a text, or a stretch of it, into paragraphs: at blank lines where the text has any, else at line ends.

    Spans carry no white space at their ends; together they cover every character that is not white space.
    """
    separator = _BLANK_LINE if _BLANK_LINE.search(text.strip()) else _LINE
    start, end = within or (0, len(text))
    for gap in separator.finditer(text, start, end):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        left = start + len(piece) - len(piece.lstrip())
        yield Span(left, left + len(stripped))
