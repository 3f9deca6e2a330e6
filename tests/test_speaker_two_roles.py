"""People with two roles, namesakes of known people, people who strive for an office, friends and allies, accounts."""

from __future__ import annotations

import pytest
from marked import speakers


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("a journalist and author", "other_media"),
        ("an economist and novelist", "expert"),
        ("a teacher and author", "citizen"),
        ("an activist and former political prisoner", "civil_society"),
        ("a presidential historian and runs the lornpresidents.com website", "expert"),
        ("a former political director of Greenpeace and progressive organizer", "civil_society"),
        ("a former mayor of Anby and currently president of the regional council", "government"),
        (
            "a campaign aide to Hillary Clinton and now director of the Wenlow University Institute of Politics",
            "expert",
        ),
        ("a former education secretary and now a radio host", "other_media"),
        ("a former aide to Hillary Clinton and now an analyst at MSNBC", "party"),
        ("a veteran newspaper editor who teaches journalism at Wenlow University", "expert"),
        ("a former prosecutor who now teaches law at Wenlow College", "expert"),
        ("a nurse who works at a bakery", "citizen"),
        ("who works at a heating company in Anby", "citizen"),
        ("who works at a think tank in Anby", "expert"),
    ],
)
def test_the_role_that_tells_more_decides(told: str, kind: str) -> None:
    """A trade goes before authorship and before what was left, what is held now before all that was."""
    assert _kind(f"[Ida Frost, {told},] said so.") == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Chris Murphy, 34, a teacher from Anby,] said so.", "citizen"),
        ("[Peter Hart, 25, a bank employee,] said so.", "citizen"),
        ("[Chris Murphy, 43, a senator from Connecticut,] said so.", "party"),
        ("[Peter Hart, a Democratic pollster,] said so.", "party"),
    ],
)
def test_private_people_bear_known_names(text: str, kind: str) -> None:
    """An age and a private trade tell that not the known one is meant."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ban Ki-moon flew home. [The bespectacled, 71-year-old diplomat] said so.", "international_organisation"),
        ("Hillary Clinton came. [The 68-year-old former secretary of state] said so.", "party"),
        ("Hillary Clinton came. [The 68-year-old nurse] said so.", "citizen"),
    ],
)
def test_descriptions_tell_an_age(text: str, kind: str) -> None:
    """Whose age is told was named right before, where the office is one of a public figure."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Three governors vying for the nomination", "party"),
        ("Three governors seeking federal aid", "government"),
        ("The last man to mount a third-party presidential race", "party"),
        ("The woman hoping to become the next mayor", "party"),
        ("The first woman to climb the peak", "citizen"),
        ("A man who voted in the presidential race", "citizen"),
    ],
)
def test_whoever_strives_for_an_office_is_a_politician(phrase: str, kind: str) -> None:
    """What is striven for tells it, not the office that is held."""
    assert _kind(f"[{phrase}] said so.") == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Hillary Clinton's Twitter account", "party"),
        ("Doe's official campaign account", "party"),
        ("the official Twitter feed of Greenpeace", "civil_society"),
        ("Ida Frost's account of the night", "document"),
        ("Hillary Clinton's friends and allies", "party"),
        ("Hillary Clinton's friends and neighbors", "citizen"),
        ("the role of first lady", ""),
        ("the presidential contest", ""),
        ("parades in those cities", ""),
        ("one of the groups advocating a cap", "civil_society"),
        ("a fact sheet lawmakers released", "document"),
        ("lawmakers", "party"),
    ],
)
def test_heads_that_speak_for_others_or_for_nobody(phrase: str, kind: str) -> None:
    """Accounts and allies speak for whose they are; events and roles for nobody."""
    assert _kind(f"Well, [{phrase}] said so.") == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Bo Crane, Ida Roe and other economists] said so.", "expert"),
        ("[Governor Bo Lind and Senator Ida Roe] said so.", "party"),
        ("[Scientists and lawmakers alike] said so.", ""),
        ("[Lornish politicians and officials who knew him] said so.", "government"),
        ("[His old friend, international businessman Bo Lind,] said so.", "business"),
        ("[His old friend Bo Lind] said so.", "citizen"),
        ("The Lorn Unity Party lost. [Bo Lind, its acting chairman,] said so.", "party"),
        ("[Adoption agencies] said so.", "civil_society"),
    ],
)
def test_several_and_those_beside_a_name(text: str, kind: str) -> None:
    """Several speak as what they share; an apposition tells whom somebody leads."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rick Perry met a veteran. [Perry] spoke. [The veteran] said more.", "citizen"),
        ("Clinton campaign advisers hope. [One of those advisers] said so.", "party"),
        ("Some advisers hope. [One of those advisers] said so.", "unnamed"),
        ("[Lornish journalist and author Ida Frost] said so.", "other_media"),
        ("[Teacher and author Ida Frost] said so.", "citizen"),
        ("[A coalition of nearly 40 groups - including the Lorn Academy of Music -] said so.", "civil_society"),
        ("[A coalition of business groups] said so.", "business"),
        ("[Ida Frost - the mayor's daughter -] said so.", "citizen"),
    ],
)
def test_what_stands_before(text: str, kind: str) -> None:
    """Who spoke or was told of before is called again; the first of two trades decides; dashes end a phrase."""
    assert _kind(text) == kind
