"""Contrasts inside a group's articles: sides, headline and body."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from scipy import stats

from framing.analysis import analyze
from framing.article import Article
from framing.comparison import compare
from framing.extract.balance import SideRow

if TYPE_CHECKING:
    from framing.findings import Profile


def _profile(number: int, doubted: int) -> Profile:
    """Make an article in which each side is given one attribution, and the first is doubted or not."""
    profile = analyze(Article(f"Note {number} ended there.", outlet="A"))
    rows = [
        SideRow(side=side, mentions=1, attributions=1, words=5, doubted=times, evaluated=0, polarity=0, first_voice=0,
                evidence=())
        for side, times in (("North", doubted), ("South", 0))
    ]  # fmt: skip
    return replace(profile, document=profile.document.with_layer("sides", rows))


def test_a_doubted_side_is_found() -> None:
    """Eight of ten articles doubt the one side only; the p is that of scipy's test of pairs."""
    comparison = compare([_profile(number, doubted=int(number < 8)) for number in range(10)])
    (found,) = comparison.side_contrasts()
    assert (found.group, found.first, found.second, found.articles) == ("A", "North", "South", 10)
    assert (found.first_value, found.second_value) == (0.8, 0.0)
    expected = stats.permutation_test(
        ([1.0] * 8 + [0.0] * 2, [0.0] * 10), lambda a, b: a.mean() - b.mean(), permutation_type="samples"
    ).pvalue
    assert found.p == pytest.approx(expected, abs=0.005)
    assert found.low > 0.3


def test_few_articles_with_both_sides_are_descriptive() -> None:
    """Values, but no interval and no p."""
    (found,) = compare([_profile(0, doubted=1)]).side_contrasts()
    assert found.descriptive
    assert found.difference == 1
    assert math.isnan(found.p)


def test_headline_against_body() -> None:
    """Judging words stand in the headlines only."""
    title = "A shameless and disgraceful vote"
    bodies = [f"The council met on Monday. It voted on {n} roads and {n + 3} bridges in the valley." for n in range(6)]
    texts = [f"{title}\n\n{body}\n\nMembers went home at noon." for body in bodies]
    (found,) = compare([analyze(Article(text, outlet="A", title=title)) for text in texts]).headline_contrasts()
    assert found.first_value > found.second_value
    assert found.articles == 6
    assert found.p < 0.1
