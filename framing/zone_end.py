"""What stands below a story: who signs it, who its writer is, links to other stories, footers."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from framing import byline_patterns as wrote
from framing import line_wording as wording
from framing import menu_patterns as menus
from framing.article import Zone
from framing.link_patterns import is_links_heading
from framing.zone_lines import is_footer
from framing.zone_top import is_author

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.zone_lines import Line
    from framing.zone_story import Story

_LAST = 20  # lines at the end of a page in which writers are told of
_LONGEST_CALL = 25  # words
_LONGEST_LINK = 20  # words
_LEAST_LINK = 4  # words
_WRITES = re.compile(r"\b(?:authors?|writers?|novels?|poets?|columnists?)\b", re.IGNORECASE)


def decide_end(lines: Sequence[Line], story: Story, byline: str, authors: str) -> None:
    """Decide the lines after the last running text, and what is said of the writer there: names, footers."""
    for line in _about_writers(lines, byline):
        line.zone = Zone.BYLINE
    closed = False
    end = lines[_last_told(lines, story) :]
    _ask_readers(end, story)
    for above, line in pairwise(end):
        if line.zone is None:
            signs = above.quoted and wrote.is_signature(line.text)  # whoever speaks, not whoever writes
            line.zone = Zone.BODY if signs else _at_the_end(line, authors, closed=closed)
        closed = closed or line.zone is Zone.BYLINE or is_footer(line)


def _last_told(lines: Sequence[Line], story: Story) -> int:
    """Return the last running text, or where the page ends; calls among the links below a story become page chrome."""
    prose = [index for index, line in enumerate(lines) if line.prose]
    while len(prose) > 1 and (_is_call(lines, prose[-2], prose[-1], story) or _is_link(lines, prose[-2], prose[-1])):
        lines[prose.pop()].zone = Zone.CHROME
    return prose[-1] if prose else len(lines)


def _is_call(lines: Sequence[Line], before: int, index: int, story: Story) -> bool:
    """Whether a sentence far below the last paragraph has nothing to do with the story."""
    line = lines[index]
    if not line.text or line.words > _LONGEST_CALL or wording.quotes(line.text) or story.shared(line) > 1:
        return False
    return sum(map(is_footer, lines[before + 1 : index])) > 1


def _is_link(lines: Sequence[Line], before: int, index: int) -> bool:
    """Whether a question or a cry is the headline of another story: links are announced above it."""
    line = lines[index]
    if line.text[-1:] not in {"?", "!"} or line.words > _LONGEST_LINK or wording.SAID.search(line.text):
        return False
    return any(other.zone is Zone.CHROME and is_links_heading(other.text) for other in lines[before + 1 : index])


def _ask_readers(end: Sequence[Line], story: Story) -> None:
    """Call short sentences that speak to readers chrome, where they stand among page chrome below a story."""
    for index, line in enumerate(end[1:], 1):
        if line.zone is None and line.sentence and wording.speaks_to_readers(line.text) and story.shared(line) < 2:
            beside = [other.zone for other in end[index + 1 : index + 2]]
            if Zone.CHROME in beside and any(other.zone is not None for other in end[1:index]):
                line.zone = Zone.CHROME


def _about_writers(lines: Sequence[Line], byline: str) -> list[Line]:
    """Return the lines that tell who a writer named above is, near the end of the page."""
    written = [line.text for line in lines if line.zone is Zone.BYLINE]
    writers = [byline.strip(), *(name for text in written for name in wrote.names_in(text))]
    for line in () if _tells_of_writers(lines) else lines[_last_prose(lines) :]:
        if line.zone is None and wrote.is_about_the_writer(line.text):
            line.zone = Zone.BYLINE
    return [
        line
        for line in lines[-_LAST:]
        if (line.zone is None and any(wrote.is_about(line.text, writer) for writer in writers))
        or (line.zone is Zone.CHROME and any(wrote.is_address(line.text, writer) for writer in writers))
    ]


def _last_prose(lines: Sequence[Line]) -> int:
    return max((index for index, line in enumerate(lines) if line.prose), default=len(lines))


def _tells_of_writers(lines: Sequence[Line]) -> bool:
    """Whether a story is about somebody who writes, so that "the author" in its last line need not be its own."""
    return sum(bool(_WRITES.search(line.text)) for line in lines if line.prose) > 1


def _at_the_end(line: Line, authors: str, *, closed: bool) -> Zone | None:
    signed = wrote.is_byline(line.text, line.words) or wrote.is_agency_alone(line.text)
    signed = signed or (wrote.is_agency_form(line.text) and not closed)
    if signed or is_author(line, authors):
        return Zone.BYLINE
    if line.sentence:
        return Zone.CHROME if closed and line.text[-1] in "?!" and line.words >= _LEAST_LINK else None
    if wrote.is_name(line.text) or wrote.names_sources(line.text):
        return Zone.BYLINE
    closed = closed or menus.is_nav_word(line.text)
    return Zone.CHROME if closed and line.words <= _LONGEST_LINK and line.text[-1] != ":" else None
