"""Captions, and who made the pictures: by a credit beside a line, or by the place between headline and story."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from framing import byline_patterns as wrote
from framing import credit_patterns as made
from framing import line_wording as wording
from framing import zone_patterns as looks
from framing.article import Zone
from framing.zone_headline import TOP, first_told, guessed_headline
from framing.zone_lines import give

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.zone_lines import Line
    from framing.zone_story import Story

_LONGEST_CAPTION = 45  # words of a line that is told for a caption by its place alone
_LEAST_CAPTION = 6  # words
_SHORTEST = 4  # words, and letters of a word that tells something
_LONGEST_NAMED = 10  # words of a line that names who is pictured


def give_captions(lines: Sequence[Line], story: Story) -> None:
    """Give credits that stand alone their captions: the line above, or above the story the line below."""
    for above, line in pairwise(lines):
        if above.zone is None and _is_credit_below(line, above) and _could_be_caption(above):
            same_block = above.block == line.block
            unfinished = not above.sentence and above.words >= _LEAST_CAPTION
            if (same_block or unfinished) and not _is_title(lines, above, story, alone=same_block):
                above.zone, line.zone = Zone.CAPTION, Zone.CREDIT
    _give_below_credits(lines[: first_told(lines, story)])


def _is_title(lines: Sequence[Line], line: Line, story: Story, *, alone: bool) -> bool:
    """Whether a line with a credit below is the headline, or (``alone``) the only line that could be it."""
    top = list(takewhile(lambda other: not other.prose, lines[:TOP]))
    if line not in top:
        return False
    if not alone:
        guess = guessed_headline(lines, story)
        return guess is not None and lines[guess] is line
    could_be = [other for other in top if other.zone is None and other.words >= _SHORTEST]
    return ([other for other in could_be if story.shared(other) > 1] or could_be) == [line]


def _give_below_credits(top: Sequence[Line]) -> None:
    """Give a credit above the story that has no caption above it the unfinished line below it."""
    for above, line, below in zip([None, *top], top, top[1:], strict=False):
        alone = line.zone is Zone.CREDIT and (above is None or above.zone is not Zone.CAPTION)
        section = made.could_be_sections(line.text) and line.block != below.block  # "World / North Sea"
        if alone and not section and below.zone is None and not below.sentence and below.words >= _SHORTEST:
            below.zone = Zone.CAPTION


def decide_pictures(below: Sequence[Line], story: Story) -> None:
    """Decide captions between headline and story by their place: with a credit in the next line, or in brackets."""
    for index, line in enumerate(below[:TOP]):
        after = below[index + 1] if index + 1 < len(below) else None
        if line.zone in {None, Zone.BODY} and _is_bracketed(line, below[index + 1 :]):
            continue
        if line.prose and line.zone is Zone.BODY:
            return
        if line.zone is not None:
            continue
        if after is not None and _is_named_above(line, after, below[:index]):
            line.zone, after.zone = Zone.CREDIT, Zone.CAPTION
        elif (
            index
            and after is not None
            and _could_be_caption(line)
            and _is_made(line, after, below[:index], below[index + 2 : index + 3])
        ):
            line.zone, after.zone = Zone.CAPTION, Zone.CREDIT
            give((other for other in below[index + 2 : index + 5] if other.text == after.text), Zone.CREDIT)
        elif made.shows_scene(line.text, line.words) and after is not None and _is_made_below(line, after):
            line.zone = Zone.CAPTION
            give([after] if after.zone is None else [], Zone.CREDIT)
        elif line.prose and not any(map(_opens_byline, below[index + 1 : index + 6])):
            return
        elif index and _names_who_is_told_of(line, below[index - 1], story):
            line.zone = Zone.CAPTION


def _is_made_below(line: Line, after: Line) -> bool:
    """Whether the next line names who made a picture, so that a scene above it is no first sentence of the story."""
    bare = after.block == line.block and after.zone is None and made.is_bare_credit(after.text)
    return bare or after.zone is Zone.CREDIT or made.is_credit(after.text)


def _is_named_above(line: Line, after: Line, before: Sequence[Line]) -> bool:
    """Whether a line opens a block in which a caption follows it, and names whose picture that describes."""
    opens = all(other.block != line.block for other in before[-1:]) and after.block == line.block
    described = after.zone is None and not after.sentence and after.words >= _SHORTEST
    return opens and described and made.names_pictures(line.text)


def _is_bracketed(line: Line, after: Sequence[Line]) -> bool:
    """Make a caption of a line above the story that ends in names in brackets; return whether it is one."""
    text = line.text
    found = made.bracketed_credit(text) if text and line.words <= _LONGEST_CAPTION else None
    told = sum(other.prose for other in after) > 1
    if found is None or not told or wording.quotes(text) or looks.dateline_end(text):
        return False
    line.marks = [(found, Zone.CREDIT)]
    line.zone = Zone.CAPTION if text[: found.start].strip() else Zone.CREDIT
    return True


def _is_made(line: Line, after: Line, before: Sequence[Line], beyond: Sequence[Line]) -> bool:
    """Whether the line after another names the maker of the picture that the other describes."""
    told = line.sentence or line.words > _SHORTEST
    if not told or not _SHORTEST <= line.words <= _LONGEST_CAPTION or wrote.names_writers(line.text, line.words):
        return False
    if after.zone is Zone.CREDIT or made.is_owner(after.text):
        return True
    set_apart = before[-1].block != line.block or before[-1].zone is Zone.CHROME
    together = after.block == line.block and all(
        other.block != line.block or other.zone is Zone.CHROME for other in beyond
    )
    if after.zone not in {None, Zone.BYLINE} or not (set_apart and together and made.is_bare_credit(after.text)):
        return False
    written = any(other.zone is Zone.BYLINE for other in before)
    return written or after.text.isupper() or not wrote.is_name(after.text)


def _names_who_is_told_of(line: Line, above: Line, story: Story) -> bool:
    """Whether a line of names is of somebody in the story, who is pictured: writers are not told of."""
    written = above.zone is Zone.BYLINE or wrote.names_writers(above.text, above.words)
    if line.sentence or written or wrote.is_byline(line.text, line.words):
        return False
    words = [word for word in line.text.split() if len(word.strip(",.’'")) >= _SHORTEST]
    told = story.shared(line)
    named = wrote.is_name(line.text) or wrote.is_office(line.text)
    return line.words <= _LONGEST_NAMED and named and told > 1 and told >= len(words) - 1


def _opens_byline(line: Line) -> bool:
    return line.zone is Zone.BYLINE or (not line.sentence and line.text[:3].lower() in {"by ", "by:"})


def _could_be_caption(line: Line) -> bool:
    return bool(line.text) and made.could_be_caption(line.text, line.words) and not wrote.is_job(line.text)


def _is_credit_below(line: Line, above: Line) -> bool:
    """Whether a line names the maker of a picture; an owner's mark, as pages end with, only in one block with more."""
    return line.zone is Zone.CREDIT or (line.block == above.block and not above.sentence and made.is_owner(line.text))
