"""Journalists told by an outlet beside the name, names that call nobody known, "I" in texts printed in full."""

from __future__ import annotations

import pytest
from marked import speakers

from framing.article import Article, Span
from framing.speakers import SpeakerFinder
from framing.speakers.outlet import is_outlet
from framing.validate.kinds import prepared

FROST = "Mayor Ida Frost spoke on Monday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "[Bo Lind] at Politico said so.",
        "[Bo Lind] (CNN) said so.",
        "[Bo Lind], CNN: It is so.",
        "[Bo Lind], writing for Politico, said so.",
        "[Bo Lind], who wrote the story for Vox, said so.",
        "In a column for Politico, [Bo Lind] argued so.",
        "Fox News' [Bo Lind] asked it.",
        "[Bo Lind] writes that it was so.",
        "[Lind] wrote in the Wall Street Journal that it was so.",
        "[Bo Lind] of KTVX said so.",
        "[Bo Lind], host of NBC's “Meet the Press,” said so.",
    ],
)
def test_journalists_are_told_by_an_outlet(sentence: str) -> None:
    """Somebody whom nothing else explains is of the outlet beside the name."""
    assert speakers(sentence)[0].kind == "other_media"


def test_places_do_not_employ() -> None:
    """Who is at a place that is no outlet does not work for it."""
    assert speakers("[Bo Lind] at the White House said so.")[0].kind == "citizen"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (FROST + "[Forst] said so.", "government"),
        (FROST + "[Frosst] said so.", "government"),
        (FROST + "[Kestrel] said so.", "citizen"),
        ("Senator Ida Frost spoke. [Frostites] said so.", "party"),
        (FROST + "Lawyers for [the HVX] said so.", "civil_society"),
        ("TRENN: Who knew?\n\nDALLO: I cannot say.\n\n[TRENN]: Did you ask?", "other_media"),
    ],
)
def test_names_that_call_nobody_known(text: str, kind: str) -> None:
    """A misspelt surname is its bearer, letters are a body, whoever asks in a transcript an interviewer."""
    assert speakers(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "My fellow citizens, [I] know this. I said it before. I mean it, and we will act as I promised.",
            "government",
        ),
        ("I ask you. [I] know this. We will act. My opponent will not. I mean it, and I say so.", "party"),
        (FROST + "\n\n[I] know it! — Ida Frost (@ida) March 3, 2016", "government"),
        ("It is late. [Our military] says so.", "security"),
        ("It is late. [Our reporters] say so.", "own_staff"),
    ],
)
def test_first_person(text: str, kind: str) -> None:
    """Speeches, posts and what is everybody's are not the outlet's own words."""
    assert speakers(text)[0].kind == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Bo Lind, Democrat of Lorn,", "party"),
        ("Bo Lind (D)", "party"),
        ("Bo Lind, who ran for mayor,", "party"),
        ("Bo Lind, who sits in the Senate,", "party"),
        ("Bo Lind, who runs the poll,", "expert"),
        ("Bo Lind, director of polling at Wenlow College,", "expert"),
        ("Bo Lind, author of a book on banks and a fellow at Wenlow University,", "expert"),
        ("Bo Lind, head of the Lorn chapter of the Sierra Club,", "civil_society"),
        ("Bo Lind, who leads a group that opposes it,", "civil_society"),
        ("Mr. Lind, a coal miner,", "citizen"),
        ("White voters without a college degree", "citizen"),
        ("A plurality", "citizen"),
        ("A kind-hearted Texan", "citizen"),
        ("The British", "government"),
        ("The doctor running for governor", "party"),
        ("An influential 2009 paper", "document"),
        ("Section 5", "document"),
    ],
)
def test_roles_and_phrases(phrase: str, kind: str) -> None:
    """What stands behind names and in phrases without an entry tells the kind."""
    assert speakers(f"It was so, said nobody. [{phrase}] said so.")[0].kind == kind


def test_journalists_of_the_outlet_are_its_own() -> None:
    """A journalist whom the lexicon knows for an outlet is own staff in that outlet."""
    text = "Maggie Haberman reported it."
    finder = SpeakerFinder(prepared(Article(text, outlet="nyt")))
    assert finder.speaker(Span(0, 15)).kind == "own_staff"


@pytest.mark.parametrize(
    ("name", "outlet", "own"),
    [
        ("Politico Magazine", "politico", True),
        ("The Times", "nyt", True),
        ("The Post", "nyt", False),
        ("Caldria", "Caldria Daily", False),
    ],
)
def test_parts_of_outlets(name: str, outlet: str, *, own: bool) -> None:
    """A part of an outlet is the outlet, a country in its name is not."""
    assert is_outlet(name, outlet) is own
