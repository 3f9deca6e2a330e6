"""What stands before and behind the words of a line, and lines that only their neighbours or their form tell."""

from __future__ import annotations

import pytest
from pages import BODY, names, zones

FIRST, REST = BODY.split("\n\n", 1)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "[1/3] Boats at the lock. LOCKPIX/Nils Aro  Purchase Licensing Rights",
            ["chrome", "caption", "credit", "chrome"],
        ),
        ("1 of 4 | The lock is seen on Monday, March 3, 2025. (AP Photo/Nils Aro)", ["chrome", "caption", "credit"]),
        ("Boats wait at the lock. (Nils Aro/Lockpix) Buy photo", ["caption", "credit", "chrome"]),
        ("Boats wait at the lock. Open image in gallery", ["caption", "chrome"]),
        (
            "[Photo] The mayor greets her guests, who praised the town. (LNA / Nils Aro)",
            ["caption", "credit"],
        ),
        ("Boats wait near Ennis, on Sunday. FILE | N. ARO | LP", ["caption", "credit"]),
        ("Boats wait near Ennis, Monday night. (Screenshot/Lorn Schools livestream)", ["caption", "credit"]),
        ("Boats wait near Ennis, on Sunday. Lantern file photo", ["caption", "credit"]),
        ("Boats wait near Ennis, on Sunday. LANTERN FILE", ["caption", "credit"]),
        ("Boats wait near Ennis, on Sunday. PHOTO | NILS ARO", ["caption", "credit"]),
        ("Boats wait near Ennis, on Sunday\nCourtesy of the council", ["caption", "credit"]),
        ("Boats wait near Ennis, on Sunday\nANI Photo", ["caption", "credit"]),
        ("The mayor, left, and her deputy Photo by Nils Aro", ["caption", "credit"]),
        ("Boats wait near Ennis\nFile | Lorn Media Group", ["caption", "credit"]),
    ],
)
def test_edges_of_captions(line: str, expected: list[str]) -> None:
    """Numbers of pictures and links to buy them are no part of a caption, whatever its label and its credit."""
    assert names(f"{FIRST}\n\n{line}\n\n{REST}") == ["body", *expected, "body"]


@pytest.mark.parametrize("mark", ["(END)", "(Ends)", "[END]", "Enditem", "ENDS", "/END/", "- END -", "-30-", "###"])
def test_marks_of_an_end(mark: str) -> None:
    """Behind the last sentence or below it, the mark is page chrome and the sentence is not."""
    assert zones(f"{BODY} {mark}") == [("body", BODY), ("chrome", mark)]
    assert zones(f"{BODY}\n\n{mark}") == [("body", BODY), ("chrome", mark)]


@pytest.mark.parametrize(
    "line",
    [
        "Nobody at the lock knows how the road ends",
        "The council did not say how it ENDS.",
        "The town may buy photos",
        "1 of 4 boats sank on Monday, the council said.",
        "Residents blamed the club (NATO/Lorn) for the flood.",
        "Nobody knew what to do, and the mayor asked them to open image in gallery.",
    ],
)
def test_sentences_with_such_words_stay_body(line: str) -> None:
    """Words of a sentence are no edges, and a slash in brackets is no credit."""
    assert zones(f"{FIRST}\n\n{line}\n\n{REST}") == [("body", f"{FIRST}\n\n{line}\n\n{REST}")]


@pytest.mark.parametrize("initials", ["m.h.s / r.a.", "k.l.m", "mh/ra", "A.B./C.D."])
def test_initials_below_a_story(initials: str) -> None:
    """The desk signs with initials, also behind the mark of an end."""
    assert zones(f"{BODY} (END)\n\n{initials}")[-1] == ("byline", initials)


@pytest.mark.parametrize(
    "line",
    [
        "Our Correspondent, Ennis",
        "Staff Reporter",
        "Lorn Web Desk",
        "Special to The Lorn Post",
        "Court reporter in Ennis",
        "Own correspondent",
        "Lorn News Service",
    ],
)
def test_desks_below_a_headline(line: str) -> None:
    """Desks and correspondents without a name sign as well."""
    page = f"Council votes to drain the old canal\n\n{line}\n4 March 2025, 10:15\n\n{BODY}"
    assert zones(page)[1] == ("byline", line)


def test_desks_in_a_story_stay_body() -> None:
    """In the middle of a story such words are a subhead."""
    assert names(f"{FIRST}\n\nA foreign correspondent\n\n{REST}") == ["body"]


@pytest.mark.parametrize(
    ("name", "stamp"),
    [
        ("Tove Lindqvist", "  |  October 9, 2025 6:14 AM  |  3 minute read"),
        ("By Tove Lindqvist", " - March 4, 2025"),
        ("Tove Lindqvist", " Updated: 4 March 2025, 10:15"),
    ],
)
def test_a_name_beside_the_time(name: str, stamp: str) -> None:
    """The name is a byline, the time is page chrome."""
    page = f"Council votes to drain the old canal\n\n{name}{stamp}\n\n{BODY}"
    assert zones(page)[1:3] == [("byline", name), ("chrome", stamp.strip())]


def test_a_place_beside_the_time() -> None:
    """Places of two words are no writers."""
    page = f"Council votes to drain the old canal\n\nPort Ennis | Updated: 4 March 2025\n\n{BODY}"
    assert names(page) == ["headline", "chrome", "body"]


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        ("Residents cross the flooded market in Ennis, on Sunday.\nNILS ARO", ["caption", "credit"]),
        ("A bus carrying 40 pilgrims fell into a gorge in Lorn on Sunday.", []),
        ("Ida Brask waves to the crowd in Ennis on March 3, 2025.\nNILS ARO", ["caption", "credit"]),
        ("People look at the canal on Monday, March 3, 2025", ["caption"]),
    ],
)
def test_scenes_below_a_headline(scene: str, expected: list[str]) -> None:
    """Without a mark, what is to be seen on some day is a caption between headline and story."""
    page = f"Council votes to drain the old canal\n\nBy Tove Lindqvist\n\n{scene}\n\n{BODY}"
    assert names(page) == ["headline", "byline", *expected, "body"]


@pytest.mark.parametrize(
    "lead",
    [
        "Voters in Ennis go to the polls on Sunday.",
        "A boat sank at the lock in Ennis on Sunday, killing nine.",
        "The mayor stands by her plan, she said on Sunday.",
        "The mayor holds nine of the stones, which cost the town 40 million crowns.",
        "“Nobody stands with us,” residents of Ennis complained on Sunday.",
    ],
)
def test_leads_that_are_no_scenes(lead: str) -> None:
    """What somebody did, said or plans opens a story."""
    page = f"Council votes to drain the old canal\n\nBy Tove Lindqvist\n\n{lead}\n\n{BODY}"
    assert names(page) == ["headline", "byline", "body"]


def test_scenes_inside_a_story_stay_body() -> None:
    """Reporters describe what they see as well."""
    scene = "Residents cross the flooded market in Ennis on Sunday."
    assert names(f"{FIRST}\n\n{scene}\n\n{REST}") == ["body"]
