"""Which of the lines above a story is its headline: each gets points, and the first that comes near the best is it.

Names of sites, sections and calls to subscribe often stand above a headline. What tells it from them: it shares words
of content with the story, is as long as headlines are, and has the byline, the date or a picture below it. The
standfirst often shares more; but the headline comes first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing import byline_patterns as wrote
from framing import line_wording as wording
from framing import menu_patterns as menus
from framing.article import Zone
from framing.stamp_patterns import is_stamp
from framing.zone_lines import is_footer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.zone_lines import Line
    from framing.zone_story import Story

# The headline is looked for among the first lines only; below, the same words are a link or a quotation.
TOP = 40
_LONGEST = 30  # words
_SHORTEST_HEADLINE = 2  # words
_SHARED = 3  # more words in common with the story tell no more
_NEAR = 2  # points below the best
_NAME_ALONE = -2  # points of the name of a writer or a site, with nothing else in its favour
_LONGEST_NOTICE = 25  # words
_OPENS = "“‘\"'«¿¡$£€#"
_APART = re.compile(r"\s[»›>/|•·]\s|\s{2,}")
_OF_NAMES = frozenset("of the and for in & -".split())
_LONGEST_NAME = 6  # words: "State Information Agency of Lorn"


def guessed_headline(lines: Sequence[Line], story: Story) -> int | None:
    """Return which line is the headline of a page whose title is not known, or None."""
    first = first_told(lines, story)
    if first == len(lines):
        return None
    candidates = [index for index in range(min(first, TOP)) if _could_be(lines[index])]
    if _asks_or_cries(lines, first) or _is_in_sentences(lines, first, candidates):
        candidates.append(first)
    if candidates:
        points = {index: _points(lines, index, story) for index in candidates}
        return _first_near_best(points, lines) if max(points.values()) > _NAME_ALONE else None
    alone = not any(line.prose for line in lines[first + 1 :])
    return None if alone or not wording.is_title_case(lines[first].text) else first


def first_told(lines: Sequence[Line], story: Story) -> int:
    """Return where running text begins, but for notices."""
    prose = [index for index, line in enumerate(lines) if line.prose]
    told = (index for index in prose if not is_notice(lines, index, story))
    return next(told, prose[0] if prose else len(lines))


def is_notice(lines: Sequence[Line], index: int, story: Story) -> bool:
    """Whether a line above a story stands among page chrome and has nothing to do with the story: "We use cookies"."""
    line = lines[index]
    if not line.text or line.words > _LONGEST_NOTICE:
        return False
    beside = lines[max(index - 1, 0) : index + 2]
    return any(map(is_footer, beside)) and story.shared(line) < 2


def _could_be(line: Line) -> bool:
    return (
        line.zone is None
        and not line.prose
        and 2 <= line.words <= _LONGEST
        and line.text[-1] not in ":,"
        and (line.text[0].isalnum() or line.text[0] in _OPENS)
    )


def _asks_or_cries(lines: Sequence[Line], index: int) -> bool:
    """Whether running text begins with a headline that ends as a sentence does: byline, date or picture follow."""
    line = lines[index]
    asks = line.zone is None and line.words <= _LONGEST and line.text[-1:] not in {".", ""}
    return asks and _is_followed(lines, index)


def _is_in_sentences(lines: Sequence[Line], index: int, candidates: Sequence[int]) -> bool:
    """Whether running text begins with a headline of whole sentences: a summary and the byline follow.

    Then no other line could be the headline: none stands directly above, and none has a byline or a date below it.
    """
    line, below = lines[index], lines[index + 1 : index + 3]
    above = (
        index - 1 in candidates and lines[index - 1].words >= _SHORTEST_HEADLINE and not _is_like_name(lines[index - 1])
    )
    if line.zone is not None or line.words > _LONGEST or above:
        return False
    if len(below) < 2 or not below[0].prose or not _is_followed(lines, index + 1):
        return False
    dated = index > 0 and is_stamp(lines[index - 1].text)
    return not dated and not any(_is_followed(lines, at) for at in candidates)


def _first_near_best(points: dict[int, float], lines: Sequence[Line]) -> int:
    best = max(points.values())
    at = next(index for index in points if points[index] == best)
    near = [index for index in points if lines[index].words >= 4 and points[index] >= best - _NEAR]
    apart = [index for index, line in enumerate(lines[:at]) if menus.is_section(line.text)]
    return next((index for index in near if index > max(apart, default=-1)), at)


def _points(lines: Sequence[Line], index: int, story: Story) -> float:
    line = lines[index]
    points = min(story.shared(line), _SHARED) + (5 <= line.words <= 25) + _is_followed(lines, index)
    return points - 3 * bool(_APART.search(line.text)) - 2 * _is_like_name(line)


def _is_followed(lines: Sequence[Line], index: int) -> bool:
    """Whether a byline, a date or a picture stands directly below a line."""
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or not below.text:
        return False
    return (
        below.zone in {Zone.BYLINE, Zone.CAPTION, Zone.CREDIT}
        or is_stamp(below.text)
        or wrote.is_byline(below.text, below.words)
    )


def _is_like_name(line: Line) -> bool:
    """Whether a line is a few capitalised words, as the names of sites and of their sections are."""
    words = line.text.split()
    return len(words) <= _LONGEST_NAME and all(word[0].isupper() or word in _OF_NAMES for word in words)
