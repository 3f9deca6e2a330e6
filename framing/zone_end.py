"""What stands below a story: who signs it, who its writer is, links to other stories, footers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from framing import credit_patterns as made
from framing.article import Zone
from framing.zone_lines import is_footer
from framing.zone_top import is_author

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.zone_lines import Line
    from framing.zone_story import Story

_LAST = 8  # lines at the end of a page in which writers are told of
_LONGEST_CALL = 25  # words
_LONGEST_LINK = 20  # words


def decide_end(lines: Sequence[Line], story: Story, byline: str, authors: str) -> None:
    """Decide the lines after the last running text, and what is said of the writer there: names, footers."""
    for line in _about_writers(lines, byline):
        line.zone = Zone.BYLINE
    closed = False
    for above, line in pairwise(lines[_last_told(lines, story) :]):
        if line.zone is None:
            signs = above.quoted and made.is_signature(line.text)  # whoever speaks, not whoever writes
            line.zone = Zone.BODY if signs else _at_the_end(line, authors, closed=closed)
        closed = closed or line.zone is Zone.BYLINE or is_footer(line)


def _last_told(lines: Sequence[Line], story: Story) -> int:
    """Return the last running text, or where the page ends; calls among the links below a story become page chrome."""
    prose = [index for index, line in enumerate(lines) if line.prose]
    while len(prose) > 1 and _is_call(lines, prose[-2], prose[-1], story):
        lines[prose.pop()].zone = Zone.CHROME
    return prose[-1] if prose else len(lines)


def _is_call(lines: Sequence[Line], before: int, index: int, story: Story) -> bool:
    """Whether a sentence far below the last paragraph has nothing to do with the story."""
    line = lines[index]
    if not line.text or line.words > _LONGEST_CALL or made.quotes(line.text) or story.shared(line) > 1:
        return False
    return sum(map(is_footer, lines[before + 1 : index])) > 1


def _about_writers(lines: Sequence[Line], byline: str) -> list[Line]:
    """Return the lines that tell who a writer named above is, near the end of the page."""
    written = [line.text for line in lines if line.zone is Zone.BYLINE]
    writers = [byline.strip(), *(name for text in written for name in made.names_in(text))]
    return [
        line for line in lines[-_LAST:]
        if line.zone is None and any(made.is_about(line.text, writer) for writer in writers)
    ]  # fmt: skip


def _at_the_end(line: Line, authors: str, *, closed: bool) -> Zone | None:
    if made.is_byline(line.text, line.words) or is_author(line, authors):
        return Zone.BYLINE
    if line.sentence:
        return None
    if made.is_name(line.text) or made.is_agency_alone(line.text) or made.names_sources(line.text):
        return Zone.BYLINE
    return Zone.CHROME if closed and line.words <= _LONGEST_LINK and line.text[-1] != ":" else None
