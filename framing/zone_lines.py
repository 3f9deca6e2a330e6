"""The lines of a page, and how their zones become stretches of text again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import line_wording as wording
from framing import zone_patterns as looks
from framing.article import Span, Zone, ZonedSpan, blocks
from framing.button_patterns import is_button

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

# Menus are runs of at least this many short lines.
_RUN = 3
_NARROWEST = 25  # characters of a column of print
_WIDEST = 110  # characters of a line that is broken at a fixed width
_QUOTATION = re.compile('["“„«][^"“”„«»]+["”“»]$')


class Line:
    """One line and what is known about it. ``zone`` stays None until something decides; ``marks`` have their own."""

    __slots__ = ("block", "marks", "quoted", "sentence", "span", "text", "words", "zone")

    def __init__(self, text: str, span: Span, block: int) -> None:
        self.span = span
        self.block = block
        self.text = text[span.start : span.end] if span.end - span.start <= looks.LONGEST else ""
        self.words = len(self.text.split())
        self.sentence = not self.text or wording.ends_sentence(self.text)
        self.zone: Zone | None = None if self.text else Zone.BODY
        self.marks: list[tuple[Span, Zone]] = []
        self.quoted = _QUOTATION.match(self.text) is not None

    @property
    def prose(self) -> bool:
        """Whether this is running text: long, or a whole sentence of some length."""
        return self.zone is Zone.BODY or (
            self.zone is None and (self.words > 45 or (self.sentence and self.words >= 8))
        )

    @property
    def scrap(self) -> bool:
        """Whether this is a short piece without an end, as menus are made of."""
        return self.zone is None and not self.sentence and self.words <= 4


def lines_of(text: str, quoted: Iterable[Span] = ()) -> list[Line]:
    """Cut a page into its lines; ``quoted`` is what the page itself sets as quotations."""
    lines = [Line(text, span, block) for block, span in _spans(text)]
    ends, end = dict(quoted), -1
    for line in lines:
        end = ends.get(line.span.start, end)
        line.quoted = line.quoted or line.span.end <= end
    return lines


def _spans(text: str) -> Iterator[tuple[int, Span]]:
    """Yield the lines with the number of their block; a block wrapped at a fixed width stays one line."""
    broken = _is_broken(text)
    for number, block in enumerate(blocks(text)):
        piece = text[block.start : block.end]
        if "\n" not in piece or _is_wrapped(piece.split("\n"), broken=broken):
            yield number, block
            continue
        start = block.start
        for line in piece.split("\n"):
            if stripped := line.strip():
                left = start + len(line) - len(line.lstrip())
                yield number, Span(left, left + len(stripped))
            start += len(line) + 1


def _is_broken(text: str) -> bool:
    """Whether most of a text stands in lines that could be broken at a fixed width."""
    return 2 * sum(len(line) for line in text.split("\n") if len(line) > _WIDEST) < len(text)


def _is_wrapped(lines: Sequence[str], *, broken: bool) -> bool:
    """Whether lines are those of one paragraph: half of them going on in small letters, or all of a page's width."""
    going_on = sum(line.lstrip()[:1].islower() for line in lines[1:])
    if max(map(len, lines)) >= _NARROWEST and going_on >= 0.5 * (len(lines) - 1):
        return not any(is_button(line.strip()) or looks.is_list_mark(line.strip()) for line in lines)
    if not broken or any(wording.is_point(line.strip()) for line in lines[1:]):
        return False
    lengths = [len(line) for line in lines[:-1]]
    unfinished = sum(not wording.ends_sentence(line.rstrip()) for line in lines[:-1])
    return 45 <= max(lengths) <= _WIDEST and min(lengths) >= 0.6 * max(lengths) and unfinished >= 0.5 * len(lengths)


def runs(lines: Iterable[Line], wanted: Callable[[Line], bool]) -> Iterator[list[Line]]:
    """Yield the runs of neighbouring lines that are wanted, where they are long enough for a menu."""
    run: list[Line] = []
    for line in lines:
        if wanted(line):
            run.append(line)
            continue
        if len(run) >= _RUN:
            yield run
        run = []
    if len(run) >= _RUN:
        yield run


def is_footer(line: Line) -> bool:
    """Whether a line is page chrome that does not only break into a story."""
    return line.zone is Zone.CHROME and not looks.is_interruption(line.text)


def give(lines: Iterable[Line], zone: Zone) -> None:
    """Give lines a zone."""
    for line in lines:
        line.zone = zone


def zones_of(lines: Iterable[Line]) -> tuple[ZonedSpan, ...]:
    """Return the zones of decided lines, in order."""
    return tuple(_merged(_parts(lines)))


def _parts(lines: Iterable[Line]) -> Iterator[ZonedSpan]:
    """Yield the zones line by line; a mark inside a line, such as a credit, is a zone of its own."""
    for line in lines:
        start, end = line.span
        zone = line.zone or Zone.BODY
        if not line.marks:
            yield ZonedSpan(line.span, zone)
            continue
        for left, right, kind in _pieces(line.marks, end - start, zone):
            piece = line.text[left:right]
            if piece.strip():
                begin = start + left + len(piece) - len(piece.lstrip())
                yield ZonedSpan(Span(begin, begin + len(piece.strip())), kind)


def _pieces(marks: Iterable[tuple[Span, Zone]], end: int, zone: Zone) -> Iterator[tuple[int, int, Zone]]:
    """Yield the pieces of a line of some length: its marks, and what they leave."""
    at = 0
    for (left, right), kind in sorted(marks):
        yield at, left, zone
        yield left, right, kind
        at = right
    yield at, end, zone


def _merged(parts: Iterable[ZonedSpan]) -> Iterator[ZonedSpan]:
    """Join neighbouring stretches of body, and of chrome; captions, credits and bylines stay apart."""
    held: ZonedSpan | None = None
    for part in parts:
        if held and held.zone is part.zone and part.zone in {Zone.BODY, Zone.CHROME}:
            held = ZonedSpan(Span(held.span.start, part.span.end), part.zone)
            continue
        if held:
            yield held
        held = part
    if held:
        yield held
