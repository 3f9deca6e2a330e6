"""Speakers of whom something is told elsewhere: in a later sentence, right before the name, behind an insertion."""

from __future__ import annotations

import pytest

from framing import Article, analyze


def _kinds(text: str, outlet: str = "") -> list[tuple[str, str]]:
    document = analyze(Article(text, outlet=outlet)).document
    return [(document[found.source], found.kind) for found in document.layer("attributions") if found.source]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is late,” Ida Roe said. She is the executive director of the Lorn Housing Coalition.", "civil_society"),
        ("“It is late,” Bo Roe said. He is a Republican strategist in Ohio.", "party"),
        ("“It is late,” Bo Roe said. “He is a Republican strategist,” said a friend.", "citizen"),
        ("Bo Roe, the mayor of Anby, said it was late. He is a farmer from Calder.", "government"),
        (
            "Bo Doe said it was late. Doe, who was born in Anby, is a professor of law at the University of Lorn.",
            "expert",
        ),
        ("“It is late,” said Bo Doe, whom the governor appointed chief of the Lorn police.", "security"),
        ("“It is late,” said Bo Doe, who is coming to Anby to organize a march.", "civil_society"),
        ("“It is late,” said David French of the National Retail Federation.", "business"),
        ("“It is late,” said David French, the columnist.", "other_media"),
    ],
)
def test_told_elsewhere(text: str, kind: str) -> None:
    """What a sentence tells beside the report counts, unless it stands in a quotation or another office is told."""
    assert _kinds(text)[0][1] == kind


def test_named_after_one_like_that() -> None:
    """Whoever is named right after "one of" several spoke is one of them, and so further down."""
    text = (
        "One of the former prosecutors said the cases were different.\n\nBo Doe said there was no intent. Doe said no."
    )
    assert [kind for _, kind in _kinds(text)] == ["security"] * 3
    text = "One of the former prosecutors said so.\n\nBo Doe, a baker in Anby, said there was no intent."
    assert _kinds(text)[1][1] == "citizen"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ohio voted for the bill.", "citizen"),
        ("Ohio has voted for the bill.", "citizen"),
        ("Ohio said it would pay.", "government"),
        ("Twelve counties voted against the bill.", "citizen"),
        ("Saudis say they are tired.", "citizen"),
        ("One early supporter, Representative Lee Zeldin, Republican of New York, said it was over.", "party"),
        ("The tennis star said she was tired.", "citizen"),
        ("The NBA legend said he was tired.", "citizen"),
    ],
)
def test_places_and_people(text: str, kind: str) -> None:
    """Places vote as their voters and speak as their governments."""
    assert _kinds(text)[0][1] == kind


def test_cases_are_no_people() -> None:
    """A case by its parties is a document."""
    assert ("Trump v. Trump", "document") in _kinds("Trump v. Trump said that the deal was void.")


def test_another_first_name() -> None:
    """Somebody with one more first name is not the well-known person, and the outlet's own editor is its staff."""
    assert _kinds("Mary Nancy Pelosi said it was late.")[0][1] == "citizen"
    assert _kinds("Breitbart editor Sebastian Gorka warned that it was late.", "Breitbart")[0][1] == "own_staff"
    assert _kinds("Sebastian Gorka warned that it was late.", "Breitbart")[0][1] == "party"


def test_descriptions_by_trade() -> None:
    """A trade that another one describes is the head: "the billionaire real estate mogul"."""
    found = _kinds("Donald Trump spoke in Anby. “It is over,” the billionaire real estate mogul said.")
    assert found[-1][1] == "party"
