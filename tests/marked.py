"""Speakers in texts whose sources stand between square brackets."""

from __future__ import annotations

from framing.article import Article, Span
from framing.speakers import Speaker, SpeakerFinder
from framing.validate.kinds import prepared


def speakers(marked: str) -> list[Speaker]:
    """Return the speakers behind all phrases between square brackets, in the order of the text."""
    text, spans, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            spans.append(Span(start, len(text)))
        else:
            text += character
    finder = SpeakerFinder(prepared(Article(text, outlet="The Lorn Courier")))
    return [finder.speaker(span) for span in spans]
