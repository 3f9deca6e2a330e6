"""Kinds of sources told by whom they served or what is theirs, titles in quotation marks, who goes on, who votes."""

from __future__ import annotations

import pytest
from marked import speakers


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("A 30-year veteran of the CIA", "security"),
        ("A veteran of the Obama administration", "party"),
        ("A Clinton campaign veteran", "party"),
        ("A veteran of the industry", "business"),
        ("A veteran of the Marine Corps", "citizen"),
        ("A veteran of the Iraq war", "citizen"),
        ("A Navy veteran", "citizen"),
        ("Most party insiders", "party"),
        ("Republican Party insiders", "party"),
        ("Washington insiders", "unnamed"),
        ("Students of the college", "citizen"),
        ("Students of law", "citizen"),
        ("Liberal organizations", "civil_society"),
        ("The parliamentary commissioner for the military", "government"),
        ("The UN commissioner for human rights", "international_organisation"),
        ("By one minister", "unnamed"),
    ],
)
def test_whom_somebody_served_or_studies(phrase: str, kind: str) -> None:
    """Who served a body other than an army is heard as of it, and who studies what no school teaches as an expert."""
    assert _kind(f"[{phrase}] said so.") == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Those who have a loan", "citizen"),
        ("Those who rent", "citizen"),
        ("Those who have seen the letter", "unnamed"),
        ("Those who know", "unnamed"),
        ("Those inside the campaign", "party"),
        ("Some within the party", "party"),
        ("Those in the room", "unnamed"),
        ("An electorate he no longer recognized", "citizen"),
        ("The people I talked to", "citizen"),
        ("The pro-ethanol groups Lorn Renewal", "civil_society"),
        ("The Lorn Women's Club", "civil_society"),
        ("The Lorn Democratic Women's Club", "party"),
    ],
)
def test_those_of_whom_more_is_told(phrase: str, kind: str) -> None:
    """Those who live so are private persons, those in a body are of it, and a clause without "that" hides no head."""
    assert _kind(f"[{phrase}] said so.") == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor likes shows. [“Salt and Sugar”] follows a man.", "document"),
        ("According to [“The Does: Three Lives,” by Bo Roe], it was so.", "document"),
        ("The show went on. [“Meet the Press”] said so.", "other_media"),
        ("The mill closed. [“Doe”] said so.", ""),
        ("[Ohio] voted for it.", "citizen"),
        ("[North Carolina, which Barack Obama won in 2008,] currently is leaning to Doe.", "citizen"),
        ("[Ohio] sued.", "government"),
        ("[Russia] voted against it.", "government"),
        ("GOP leaders came. [Bo Roe, the chairman for the suburb,] said so.", "party"),
        ("Corvane grew. [Bo Roe, the chairman of the county,] said so.", "government"),
        ("[Bo Roe, who sold cars and is now a senator,] said so.", "party"),
        ("[Bo Roe, who is 44 and is worried,] said so.", "citizen"),
        ("Ana Roe is a lobbyist, Bo Roe a senator. Ana Roe's campaign began. [Ana Roe] said so.", "party"),
        (
            "Jo Roe, who teaches law at Lorn University, met Mr. Tribe. Mr. Tribe, Ms. Roe agreed. [Roe] said so.",
            "expert",
        ),
    ],
)
def test_titles_and_voters(text: str, kind: str) -> None:
    """Works are read by title, places that vote are their voters, a clause tells what somebody is by now."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Jo Doe, a senator,] said it was late. [The police official] added that it was so.", "security"),
        ("[Jo Doe, a senator,] said it was late. [The newspaper] added that it was so.", "other_media"),
        ("[Jo Doe, a senator,] said it was late. [The former chief executive of Corvane] left.", "business"),
    ],
)
def test_who_goes_on_spoke_before(text: str, kind: str) -> None:
    """Somebody described who "added" something is whoever spoke right before, unless it is told otherwise."""
    assert _kind(text) == kind
