"""Names and what is no part of them, on sentences of our own."""

from __future__ import annotations

import pytest

import framing
from framing.voiceless import voiceless


def _actors(text: str, outlet: str = "") -> dict[str, list[str]]:
    """Return the mentions of each actor."""
    document = framing.analyze(framing.Article(text, outlet=outlet)).document
    return {actor.name: [document[m.span] for m in actor.mentions] for actor in document.layer("actors")}


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        ("Ursula von der Leyen came. Von der Leyen spoke.", "Ursula von der Leyen", "Von der Leyen"),
        ("Mohammed bin Salman stayed away; Prince Salman had a cold.", "Mohammed bin Salman", "Salman"),
        ("Jean-Luc Armand and Seán O'Brien laughed. O'Brien paid.", "Seán O'Brien", "O'Brien"),
        ("Dr. Émile Zola-Pratt spoke. Zola-Pratt left.", "Émile Zola-Pratt", "Zola-Pratt"),
        ("Sen. J. K. Tarn Jr. spoke. Tarn left.", "J. K. Tarn Jr", "Tarn"),
    ],
)
def test_a_name_has_all_its_parts(text: str, name: str, called: str) -> None:
    """Particles, hyphens, apostrophes, initials and suffixes belong to a name; its bearer is called by the surname."""
    assert called in _actors(text)[name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Crooked Ada Pell lied again. Then Pell denied it.", "Ada Pell"),
        ("Nobody believes Crooked Tom Pell.", "Tom Pell"),
        ("Innocent Jane Pell sat in jail. Then Pell left it.", "Jane Pell"),
        ("Innocent Ncube sat in jail. Then Ncube left it.", "Innocent Ncube"),
        ("The deputy, Mercy Jane Pell, spoke. Then Pell left.", "Mercy Jane Pell"),
        ("A review of Jane Pell found no fault. Then Pell left.", "Jane Pell"),
        ("Controversial Mayor Ida Tarn spoke.", "Ida Tarn"),
        ("Ida Tarn resigned. Shameless Tarn left town.", "Ida Tarn"),
        ("Yesterday Tarn spoke. Ida Tarn, the mayor, insisted.", "Ida Tarn"),
        ("Perhaps Tomas Pell is right.", "Tomas Pell"),
    ],
)
def test_a_verdict_or_an_adverb_is_no_part_of_a_name(text: str, name: str) -> None:
    """What judges somebody, or only begins a sentence, stands before the name."""
    assert list(_actors(text)) == [name]


def test_the_outlet_is_one_actor_and_takes_no_part_in_the_story() -> None:
    """An outlet that speaks of itself, in full or short, is not among those who are never heard."""
    text = "The Meridian Courier asked Ida Frost. Frost told the Courier that she was sad. The Courier called again."
    assert list(_actors(text, "The Meridian Courier")) == ["Meridian Courier", "Ida Frost"]
    named, silent = voiceless(framing.analyze(framing.Article(text, outlet="The Meridian Courier")).document)
    assert (named, set(silent)) == ({"Ida Frost"}, set())


def test_another_outlet_is_an_actor() -> None:
    """Only its own name is left out of an outlet's story."""
    assert "Meridian Courier" in _actors("The Meridian Courier asked Ida Frost.", "Lorn Gazette")


def test_names_in_capitals_call_whom_they_call_otherwise() -> None:
    """“DONALD TRUMP” of a transcript is who he is elsewhere; so is a name that only the article has."""
    actors = _actors("DONALD TRUMP: Thank you.\n\nIDA FROST: You are welcome.\n\nTRUMP: Good night. Ida Frost left.")
    assert actors["Donald Trump"] == ["DONALD TRUMP", "TRUMP"]
    assert actors["Ida Frost"] == ["IDA FROST", "Ida Frost"]
