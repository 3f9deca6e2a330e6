"""Agreement on stretches: alpha for unitising against a published example, targets, scores by category."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.article import Span
from framing.validate import validate
from framing.validate.agreement import normal
from framing.validate.gold import Found, compare
from framing.validate.unitising import disagreement, unitising_alpha

if TYPE_CHECKING:
    from pathlib import Path

# Krippendorff (2004), Quality & Quantity 38: two coders, a continuum of 300 places, categories c and k.
LENGTH = 300
C = ([(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)])
K = ([(30, 90), (150, 200)], [(30, 90), (150, 200)])


def test_unitising_alpha_is_krippendorffs() -> None:
    """Observed and expected disagreement, and alpha, as published (to the four digits that he calculates with)."""
    c, k = disagreement(C, LENGTH), disagreement(K, LENGTH)
    assert c == pytest.approx((0.0144, 0.0532), abs=1e-4)
    assert k == pytest.approx((0.0, 0.0490), abs=1e-4)
    assert unitising_alpha([c]) == pytest.approx(0.7285, abs=2e-4)
    assert unitising_alpha([c, k]) == pytest.approx(0.8587, abs=1e-4)


def test_targets_are_compared_without_their_article() -> None:
    """“The board” and “board” are one target; “boardroom” is another."""
    assert normal("The board") == normal("board") != normal("boardroom")


def test_precision_and_recall_by_category() -> None:
    """Any shared character is found; the category counts apart, and by itself."""
    coded = [Found(Span(0, 5), "affect", "quote"), Found(Span(10, 15), "label", "outlet")]
    ours = [
        Found(Span(2, 9), "affect", "outlet"),
        Found(Span(14, 20), "alarm", "outlet"),
        Found(Span(30, 35), "label", "quote"),
    ]
    scores = compare([(ours, coded)])
    assert scores["span_precision"] == pytest.approx(2 / 3)
    assert scores["span_recall"] == 1
    assert (scores["category_precision"], scores["category_recall"]) == pytest.approx((1 / 3, 1 / 2))
    assert scores["voice_accuracy"] == 1 / 2
    assert (scores["of.label.found"], scores["of.alarm.n"]) == (1, 0)
    assert (scores["of.label.n"], scores["of.label.recall"], scores["of.affect.f1"]) == (1, 0, 1)


def test_a_folder_is_asked_for_where_one_is_needed(tmp_path: Path) -> None:
    """A file in its place is told."""
    file = tmp_path / "codings.json"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"no folder 'codings\.json'"):
        validate("gold", file)
