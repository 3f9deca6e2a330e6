"""Kinds of sources whose names and heads no entry knows, and of figures whom the article calls something else."""

from __future__ import annotations

import pytest
from marked import speakers


def _kind(phrase: str) -> str:
    return speakers(f"[{phrase}] said so.")[0].kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("A spokesman for Corvane", "business"),
        ("LDU president Ida Frost", "civil_society"),
        ("The president of Norvania", "government"),
        ("Norvanian leaders across Europe", "government"),
        ("Leaders across Europe", "government"),
        ("Many young adoptees", "citizen"),
        ("Many Latinos", "citizen"),
        ("One person with knowledge of the talks", "unnamed"),
        ("Two officials with knowledge of his schedule", "government"),
        ("Two liberal harbour groups", "civil_society"),
        ("The authors of a study", "expert"),
        ("Her new memoir Salt", "document"),
        ("A University of Lorn poll out this week", "document"),
        ("A University of Lorn professor", "expert"),
        ("Recent data from Corvane", "document"),
        ("Democratic officials in a number of states", "party"),
        ("Federal officials familiar with the server taken from Mrs. Clinton's house", "government"),
        ("Member of House panel", "party"),
        ("Ohio Securities Commissioner Bo Lind", "government"),
        ("One of Obama's climate advisers", "government"),
        ("The party's top figures", "party"),
    ],
)
def test_phrases_without_an_entry(phrase: str, kind: str) -> None:
    """Forms of names, nouns behind counts and whom a head serves tell what no entry knows."""
    assert _kind(phrase) == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Bo Lind, a senior official with the Harbour Board,", "government"),
        ("Bo Lind, a veteran GOP insider,", "party"),
        ("Bo Lind, a Hollywood, Fla., rabbi,", "civil_society"),
        ("Bo Lind, an Akron, Ohio, truck driver,", "citizen"),
        ("Ida Frost, Twitter's director of political advertising,", "business"),
        ("Veronica Cruz", "citizen"),
    ],
)
def test_what_stands_behind_a_name(phrase: str, kind: str) -> None:
    """Insiders of a body are of it, a comma around a state ends no insertion, and a surname makes nobody a figure."""
    assert _kind(phrase) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Paul Manafort, a spy story's hero,] said so.", "party"),
        ("[Former Pennsylvania Gov. Ed Rendell] said so.", "party"),
        ("[Retired Lt. Gen. Michael Flynn] said so.", "security"),
        ("[Lindsey O. Graham, a colleague,] said so.", "party"),
        ("The Lorn Courier came. [The Courier's David Brooks] said so.", "own_staff"),
    ],
)
def test_what_a_figure_is_known_for_goes_before_a_trade(text: str, kind: str) -> None:
    """Only an office, the outlet itself or having left an office says more of a well-known person."""
    assert speakers(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Q]: Where were you?", "own_staff"),
        ("Ida Frost, a baker, spoke to us. Q: Where? [A]: Here.", "citizen"),
        ("“No,” [said] Senator Jane Doe.", "party"),
        ("Senator Jane Doe came. [Several of her allies] agreed.", "party"),
        ("[The workers] said no. [Most of them] left.", "citizen"),
        ("The Lorn Works PAC, a group [that] backs Senator Doe, left.", "party"),
        ("It is double the number [who] said so.", "citizen"),
        ("Michael Bloomberg came. [Bloomberg] had thought of it.", "party"),
        ("Michael Bloomberg came. According to [Bloomberg], it rained.", "news_agency"),
        ("A Lorn Courier poll came out. [The new poll] shows it.", "own_staff"),
        ("A Gallup poll came out. [The new poll] shows it.", "document"),
        ("The Union for Lorn Harbour met. [UFLH] said so.", "civil_society"),
        ("President Obama spoke. [Milbank]: No.", "other_media"),
        ("[Milbank]: No.", ""),
    ],
)
def test_sources_that_the_article_explains(text: str, kind: str) -> None:
    """Letters of an interview, verbs beside a name, counts of pronouns, polls and lone surnames told of before."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Omar Diaz of the Open Web Alliance, a nonprofit,] said so.", "civil_society"),
        ("[Omar Diaz, director of Rootwell, a group that favors limits,] said so.", "civil_society"),
        ("President Ola Ruhn of Velsk met [his counterpart, Karim Dolo].", "government"),
        ("[The Velsk Star, a state-run tabloid,] said so.", "state_media"),
        ("The Velsk Times said so. [Velsk] maintains it. Velsk's foreign ministry agrees.", "government"),
        ("The union met on Monday. [Its president, Lars Holm,] said so.", "civil_society"),
        ("The Lorn Victory Committee met. [The Lorn Victory Committee] said so.", "party"),
    ],
)
def test_the_article_glosses_its_bodies(text: str, kind: str) -> None:
    """Insertions say what a body is, "its" is of the body told of before, and a counterpart holds the same office."""
    assert speakers(text)[-1].kind == kind
