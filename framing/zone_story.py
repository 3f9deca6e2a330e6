"""Which lines of a page tell the story: those that share words of content with its paragraphs.

Headline, standfirst and captions say in short what the paragraphs say at length, and in the same words. Names of sites,
menus and calls to subscribe do not.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.article import Span
    from framing.zone_lines import Line

_PARAGRAPHS = 10  # from the first on; enough to know what a story is about
_LONGEST = 400  # characters of a paragraph
_STEM = 5  # letters: "closes" and "closing" are one word here
# Numbers of one digit and words of three letters tell nothing.
_WORD = re.compile(r"\d{2,}|[^\W\d_]{4,}")
_COMMON = frozenset(
    """about above according after again against ahead almost along already also although always among another around
    away back been before behind being below best better between both came come comes could days does done down during
    each early even ever every first five former found four free from full gets give gone good half have having here
    hers high himself hours however inside into itself just keep know last late later latest least left less like long
    look made make makes making many might million month months more most much must near need never news next nine
    nothing once only open other others outside over part people percent read said same says second seen seven several
    shall should show since some something soon still story such take takes taken tell than that their them then there
    these they thing things think this those though three through time times today told took toward towards under
    until upon used using very want wants week weeks well went were what when where whether which while whom whose will
    with within without would year years your
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december""".split()
)


def content_words(text: str) -> set[str]:
    """Return the beginnings of the words of content in a text."""
    return {word[:_STEM] for word in _WORD.findall(text.casefold()) if word not in _COMMON}


class Story:
    """The words of the first paragraphs of a page."""

    def __init__(self, text: str, lines: Iterable[Line]) -> None:
        self._text = text
        self._told = [line.span for line in lines if line.prose][:_PARAGRAPHS]

    def shared(self, line: Line) -> int:
        """Return how many words of content a line shares with paragraphs other than itself."""
        own = line.span in self._of
        return sum(self._paragraphs[word] > own for word in self._of.get(line.span) or content_words(line.text))

    @cached_property
    def _of(self) -> dict[Span, set[str]]:
        return {
            span: content_words(self._text[span.start : min(span.end, span.start + _LONGEST)]) for span in self._told
        }

    @cached_property
    def _paragraphs(self) -> Counter[str]:
        return Counter(word for words in self._of.values() for word in words)
