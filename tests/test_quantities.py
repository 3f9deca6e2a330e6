"""Numbers in words and figures, read as the same number."""

from __future__ import annotations

import pytest

import framing
from framing.comparison.quantities import Quantity, quantity
from framing.tokens import forms


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 people", 12),
        ("twelve people", 12),
        ("a dozen people", 12),
        ("two dozen people", 24),
        ("twenty-one people", 21),
        ("a hundred people", 100),
        ("two hundred and fifty people", 250),
        ("three thousand two hundred people", 3200),
        ("half a million people", 500_000),
        ("1,200 jobs", 1200),
        ("2.4 billion dollars", 2.4e9),
        ("2.4bn dollars", 2.4e9),
        ("ten million people", 1e7),
    ],
)
def test_words_and_figures_give_the_same_number(text: str, value: float) -> None:
    """The value, and all words of the number but not the word behind."""
    found = quantity(forms(text), 0)
    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.last < len(forms(text)) - 1


@pytest.mark.parametrize(
    "text", ["dozens of people", "hundreds", "a person", "and", "million-dollar homes", "half a day", "a score of 3-1"]
)
def test_what_is_no_number(text: str) -> None:
    """Round words for many, and articles of other things, are no number."""
    assert quantity(forms(text), 0) is None


def test_numbers_that_stand_beside_each_other_are_two() -> None:
    """“in twenty twelve people” is not thirty-two."""
    assert quantity(forms("twenty twelve people"), 0) == Quantity(20, 0)


def test_an_outlet_that_spells_a_number_does_not_leave_it_out() -> None:
    """“Twelve” in one outlet and “12” in the others is one number."""
    texts = {
        "A": "The mill lost 24 workers on Monday. Ida Frost said so.",
        "B": "The mill lost two dozen workers on Monday. Ida Frost said so.",
        "C": "The mill lost twenty-four workers on Monday. Ida Frost said so.",
        "D": "The mill lost workers on Monday. Ida Frost said so.",
    }
    profiles = [framing.analyze(framing.Article(text, outlet=name, event="mill")) for name, text in texts.items()]
    found = [each for each in framing.compare(profiles).omissions() if each.kind == "number"]
    assert [each.missing for each in found] == [("D",)]
