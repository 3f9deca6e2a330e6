"""What stands around a headline: labels and calls above it; names, summaries and the standfirst below it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from framing import byline_patterns as wrote
from framing import credit_patterns as made
from framing import line_wording as wording
from framing import menu_patterns as menus
from framing import zone_patterns as looks
from framing.article import Zone
from framing.stamp_patterns import is_stamp
from framing.zone_headline import TOP, is_notice
from framing.zone_lines import give
from framing.zone_pictures import decide_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.zone_lines import Line
    from framing.zone_story import Story

_LONGEST_SUMMARY = 6  # lines
_LONGEST_LABEL = 8  # words above a headline


def decide_top(lines: Sequence[Line], headline: int, story: Story, authors: str) -> None:
    """Decide the lines around the headline: section labels above it, names and standfirst below it."""
    lines[headline].zone = Zone.HEADLINE
    for index, line in enumerate(lines[:headline]):
        apart = not line.sentence and any(map(menus.is_section, (other.text for other in lines[index + 1 : headline])))
        if line.zone is Zone.CREDIT and lines[index + 1].zone is not Zone.CAPTION and made.could_be_sections(line.text):
            line.zone, line.marks = Zone.CHROME, []
        if line.zone is None and (apart or _is_label(line, story) or is_notice(lines, index, story)):
            line.zone = Zone.CHROME
    below = lines[headline + 1 :]
    give((line for line in below[:TOP] if line.zone is None and _repeats(line, lines[headline])), Zone.CHROME)
    decide_pictures(below, story)
    _summary(below)
    name_writers(below, authors)
    if not any(line.zone is Zone.STANDFIRST for line in lines):
        _standfirst(lines[headline], below)
    name_writers(below, authors)  # also those below a standfirst that is a sentence


def _repeats(line: Line, headline: Line) -> bool:
    """Whether a line is the headline again, or the way to it: "News / Lorn / Council votes to drain the canal"."""
    way = line.text.removesuffix(headline.text).rstrip()
    return line.text.endswith(headline.text) and way[-1:] in {"", "/", "»", "›", ">", "|"}


def is_author(line: Line, authors: str) -> bool:
    """Whether a line names the authors that are known beforehand."""
    return bool(authors) and line.words <= 12 and wording.plain(line.text).removeprefix("by ") == authors


def _is_label(line: Line, story: Story) -> bool:
    """Whether a line above the headline is the name of a section or of the site, or a call."""
    return not line.sentence and (line.words <= _LONGEST_LABEL or story.shared(line) < 2)


def _summary(below: Sequence[Line]) -> None:
    """Find what is told in short above a story: points, or what stands below "In short" and "What's next?"."""
    first = next((i for i, line in enumerate(below) if line.prose and not wording.is_point(line.text)), len(below))
    points = [line for line in below[:first] if line.zone is None and wording.is_point(line.text)]
    give(points if len(points) > 1 else (), Zone.STANDFIRST)
    short = next((i for i, line in enumerate(below[:TOP]) if looks.opens_summary(line.text)), None)
    if short is not None:
        _summary_block(below, short)
    ahead = next((i for i, line in enumerate(below[:TOP]) if looks.opens_outlook(line.text)), None)
    if short is not None and ahead is not None and 0 < ahead - short <= _LONGEST_SUMMARY:
        give((below[short], below[ahead]), Zone.CHROME)
        give((line for line in below[short + 1 : ahead + 2] if line.zone is None), Zone.STANDFIRST)


def _summary_block(below: Sequence[Line], label: int) -> None:
    """Find the points that stand in one block with the label of a summary, where it ends before the story begins."""
    block = below[label].block
    points = list(takewhile(lambda line: line.block == block, below[label + 1 :]))
    if 0 < len(points) <= _LONGEST_SUMMARY and label + 1 + len(points) < len(below):
        below[label].zone = Zone.CHROME
        give((line for line in points if line.zone is None), Zone.STANDFIRST)


def name_writers(below: Sequence[Line], authors: str) -> None:
    """Decide the lines between headline, if any, and text."""
    named = False
    for line in takewhile(lambda line: not line.prose, below):
        named = _name_below_headline(line, authors, named=named)


def _name_below_headline(line: Line, authors: str, *, named: bool) -> bool:
    """Decide a line between headline and text; return whether it was a name (the outlet's may follow)."""
    if line.zone in {Zone.CHROME, Zone.BYLINE} and not line.marks and (name := wrote.name_beside_stamp(line.text)):
        line.zone, line.marks = Zone.CHROME, [(name, Zone.BYLINE)]
    if line.zone is not None:
        return line.zone is Zone.BYLINE
    if (named and wrote.is_job(line.text)) or is_author(line, authors) or wrote.names_writers(line.text, line.words):
        line.zone = Zone.BYLINE
    elif not line.sentence and line.words <= 3:
        line.zone = Zone.BYLINE if named else Zone.CHROME
    return line.zone is Zone.BYLINE


def _standfirst(headline: Line, below: Sequence[Line]) -> None:
    """Find the standfirst: an unfinished line below the headline, or one set apart by a byline or a picture."""
    index = next((index for index, line in enumerate(below[:12]) if line.zone is None), None)
    if index is None or not 5 <= below[index].words <= 60 or looks.dateline_end(below[index].text):
        return
    line = below[index]
    if wording.is_title_case(line.text) and not line.sentence:
        return
    unfinished = not line.sentence and line.text[-1] != ":" and line.words <= 45
    if unfinished or _is_set_with(headline, line, below[index + 1 :]) or _is_set_apart(below[index + 1 : index + 6]):
        line.zone = Zone.STANDFIRST
        give(takewhile(lambda other: _is_next_point(other, line.block), below[index + 1 :]), Zone.STANDFIRST)


def _is_set_with(headline: Line, line: Line, after: Sequence[Line]) -> bool:
    """Whether a line stands in one block with the headline, and the paragraphs below in blocks of their own."""
    told = [other.block for other in after if other.prose][:3]
    return line.block == headline.block and len(told) > 1 and len({headline.block, *told}) == len(told) + 1


def _is_next_point(line: Line, block: int) -> bool:
    """Whether a line is one more point of a summary, in one block with those before."""
    return line.block == block and line.zone is None and not line.sentence and 4 <= line.words <= 45


def _is_set_apart(after: Sequence[Line]) -> bool:
    """Whether a date or a picture follows, or a byline with nothing but page chrome and pictures between."""
    shown = (line.zone for line in after if line.zone is not Zone.CHROME and not is_stamp(line.text))
    if next(shown, None) in {Zone.CAPTION, Zone.CREDIT} or _is_dated(after):
        return True
    between = {Zone.CHROME, Zone.CAPTION, Zone.CREDIT}
    return next((line.zone for line in after if line.zone not in between), None) is Zone.BYLINE


def _is_dated(after: Sequence[Line]) -> bool:
    """Whether a date follows, at once or behind the names of writers."""
    if not after:
        return False
    named = wrote.names_writers(after[0].text, after[0].words) and len(after) > 1
    return is_stamp(after[0].text) or (named and is_stamp(after[1].text))
