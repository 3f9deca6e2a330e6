"""Kinds of sources that words around the head decide: rounding words, compounds, names told behind rivals."""

from __future__ import annotations

import pytest

from framing.article import Article, Span
from framing.speakers import SpeakerFinder
from framing.validate.kinds import prepared


def _kind(phrase: str) -> str | None:
    text = f"{phrase} said so."
    finder = SpeakerFinder(prepared(Article(text, outlet="The Lorn Courier")))
    return finder.speaker(Span(0, len(phrase))).kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Just over a quarter, 26 percent,", "citizen"),
        ("Only about 4 in 10 dockers in each port", "citizen"),
        ("Just about every poll in Norvania this spring", "document"),
        ("Three-fourths", "citizen"),
        ("Two-fifths of the dockers", "citizen"),
        ("The would-be criminals", "citizen"),
        ("Her rivals, Sen. Dale Corve and former Gov. Lynn Hart,", "party"),
        ("Her rivals", "unnamed"),
        ("Her rivals, some in tears,", "unnamed"),
        ("A conservative website", "other_media"),
        ("Members of the conservative press", "other_media"),
        ("A campaign website of the Democrats", "party"),
    ],
)
def test_words_around_the_head_decide(phrase: str, kind: str) -> None:
    """Rounding words and compounds hide no head, and rivals who are named are no unnamed sources."""
    assert _kind(phrase) == kind
