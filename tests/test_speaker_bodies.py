"""Bodies by their members and the form of their names, offices before mere titles, parts of bodies."""

from __future__ import annotations

import pytest
from marked import speakers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[RestCloud] said the breach was small.", "business"),
        ("[MacDonald] said the road was closed.", "citizen"),
        ("[Northlight Health] said so.", "business"),
        ("The [Anby Legal Aid Circle] said so.", "civil_society"),
        ("The [Lorn Garment Workers Unity Council] called a strike.", "civil_society"),
        ("Jane Doe, president of the Association of Wool Exporters, spoke. [She] was angry.", "business"),
        ("[A spokesman for the Lorn Rental Owners' Federation] said so.", "business"),
        ("[The Lorn Gun Owners Association] sued.", "civil_society"),
        ("[The main opposition New Conservative Union] said so.", "opposition"),
        ("[Village elders] said so.", "civil_society"),
        ("Bo Lind, manager of the Lorn Hills Golf Club, spoke. [Lind] was tired.", "business"),
        ("Bo Lind, captain of the Lorn Rowing Club, spoke. [The Lorn Rowing Club] was tired.", "civil_society"),
        ("“So be it,” said [Bo Lind, 43, a member of the Brotherhood of Lorn Porters].", "citizen"),
        ("“So be it,” said [Bo Lind, a member of the Brotherhood of Lorn Porters].", "civil_society"),
        ("The bridge was shut, [KELP-TV] reported.", "other_media"),
        ("[The state railway] said so.", "business"),
    ],
)
def test_bodies_by_who_joins_in_them(text: str, kind: str) -> None:
    """Members, a capital inside and the words of a name tell what a body is."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[A Calder-based foreign affairs commentator, Chief Bo Ade,] said so.", "expert"),
        ("[Army spokesman General Ivo Doe] said so.", "security"),
        ("[Ombudsman Dr Jane Doe] said so.", "government"),
        ("[Democratic state Rep. Jane Doe, the sponsor of the bill,] said so.", "party"),
        ("[Elected Chief Jane Doe] said so.", "government"),
        ("[Minister for Lands and Housing Jane Doe] said so.", "government"),
        ("[Jane Doe, deputy foreign minister of the parallel National Government,] said so.", "opposition"),
        ("[Jane Doe, a minister in the government-in-exile,] said so.", "opposition"),
        ("[The chief executive of the charity Open Doors, Jane Doe,] said so.", "civil_society"),
        ("[Jane Doe, who owns the Corner Bar,] said so.", "business"),
    ],
)
def test_offices_before_titles(text: str, kind: str) -> None:
    """What somebody does decides, not how they are addressed."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The WHO's cancer agency] said so.", "international_organisation"),
        ("[Caribbean leaders] said so.", "government"),
        ("[A copy of the charge sheet] says so.", "document"),
    ],
)
def test_parts_and_copies(text: str, kind: str) -> None:
    """A part is of its owner's kind, leaders of a region govern, and a copy is what was copied."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sonia Doe of the ruling Lorn Party spoke. [Doe] said so.", "party"),
        ("Sonia Doe of the main opposition Lorn Party spoke. [Doe] said so.", "opposition"),
        ("The commission chairman, Bo Lind, said the fund was empty. [Lind] told the leaders so.", "government"),
        ("The union's president, Bo Lind, said the strike was on. [Lind] said so.", "civil_society"),
        ("[Health critic Jane Doe] said so.", "opposition"),
        ("[Jane Doe, who runs a care home in the town,] said so.", "citizen"),
    ],
)
def test_offices_of_bodies_without_a_name(text: str, kind: str) -> None:
    """Whose the office is decides, and a place says nothing of who works there."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In the exit poll [majorities of Democrats in five states] backed the levy.", "citizen"),
        ("The poll is old. [A majority of Republicans in the Senate] backed the levy.", "party"),
        ("[An average of 10 percent of voters] had no opinion.", "citizen"),
        ("[Republican donors] were glad.", "party"),
        ("[Donors] were glad.", "citizen"),
    ],
)
def test_those_who_are_asked_and_those_who_pay(text: str, kind: str) -> None:
    """Shares of voters in a poll are citizens, seats in a house are not; donors of a party are heard for it."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "She backed the No Harbour Left Behind law, [which] told the ports to report.",
        "Shirts hung before the headquarters of the Democrats [that] said “We won”.",
        "They left early, according to [Lind’s account].",
    ],
)
def test_relative_pronouns_of_what_is_written(text: str) -> None:
    """A name with a link in it ends behind it, and what reads is written on something."""
    assert speakers(text)[-1].kind == "document"


def test_both_parties_of_the_united_states_govern_in_turn() -> None:
    """Leaders of either party are no opposition, whatever other opposition an article tells of."""
    text = "President Barack Obama met the opposition of Lorn. House Minority Leader [Nancy Pelosi] praised him."
    assert speakers(text)[-1].kind == "party"
