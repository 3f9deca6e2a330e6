"""Kinds of sources beside titles that tell little, offices in two parts, bodies by who joins in them, sides."""

from __future__ import annotations

import pytest
from marked import speakers

from framing import Article, analyze


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayoral candidate of the Harbour Alliance, Chief Tunde Bello, lost. [Bello] said so.", "party"),
        ("[The convener of Lorn Vote Watch, Barrister Ngozi Ade,] said so.", "civil_society"),
        ("[The chief executive of Corvane Steel, Dato’ Azlan Hamid,] said so.", "business"),
        ("[The health minister, Shri Anil Deshmane,] said so.", "government"),
        ("[Chief Jane Roe] of the Anby fire department said so.", "security"),
        ("[Police Chief Jane Roe] said so.", "security"),
        ("Local Tory MP Sir Bo Lind rose. [Lind] said so.", "party"),
        ("[Priya Lal KC] said so.", "security"),
        ("[Priya Lal MP] said so.", "party"),
        ("[Priya Lal OBE] said so.", "citizen"),
    ],
)
def test_mere_titles_and_letters(text: str, kind: str) -> None:
    """A form of address gives way to the office before it; letters behind a name tell a seat or a court."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The U.N. humanitarian coordinator in Sudan, Ida Frost, was appalled. [She] said so.",
            "international_organisation",
        ),
        (
            "[The head of the European Union mission, Portuguese lawmaker Ida Frost,] said so.",
            "international_organisation",
        ),
        ("The biggest chamber of commerce agreed. [Its president, Bo Lind,] said so.", "business"),
        ("The dockers union sided with her. [Its president, Bo Lind,] said so.", "civil_society"),
        ("The plan was cheered by the chair, Sir Bo Lind, who left. [Lind] said so.", "business"),
        ("Ida Frost at the Lorn Marine Institute took cores. [Frost] said so.", "expert"),
        ("Ida Frost at the Lorn Marine Institute and her colleagues took cores. [They] said so.", "expert"),
        ("[Ida Frost, who follows Sudan for the Horn Conflict Monitor,] said so.", "expert"),
        ("[Ida Frost, who imports tyres through Lorn,] said so.", "business"),
        ("[Ida Frost, who chairs the small fishers’ federation Lorn Catch,] said so.", "civil_society"),
        ("[A reporter for Agence France-Presse] said so.", "news_agency"),
    ],
)
def test_offices_and_employers(text: str, kind: str) -> None:
    """Whom somebody works for is told in a place, by "its", behind a trade, with "at" or in a clause with "who"."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The Lorn Doctors' Committee] said so.", "civil_society"),
        ("[The National Alliance of Ferry Workers] said so.", "civil_society"),
        ("[The Lorn Statistical Institute] said so.", "government"),
        ("[World Rowing], the sport's governing body, said so.", "international_organisation"),
        ("[The arbitral tribunal in The Hague] said so.", "international_organisation"),
        ("[El Matutino, a daily that backed her,] said so.", "other_media"),
        ("[Norvane] said so. Later Norvane’s chief executive, Ida Frost, spoke.", "business"),
        ("[Eskom] said so.", "business"),
        ("The study is out. [The authors] wrote so.", "expert"),
        ("Biologist Ida Frost took cores. [The team] found so.", "expert"),
        ("[The auditors] said so.", "expert"),
        ("[Two sponsors] said so.", "business"),
        ("[A trader] in the main street, who gave her name as Mama Joy, said so.", "citizen"),
        ("Shares fell. [A trader] said so.", "business"),
        ("[Warring parties] said so.", "security"),
    ],
)
def test_bodies_and_trades(text: str, kind: str) -> None:
    """Who joins in a body, what it counts and which market a text tells of decide what kind it is."""
    assert _kind(text) == kind


def test_letters_of_things_are_no_bodies() -> None:
    """DNA and GPS are not taken for organisations that "they" could stand for."""
    document = analyze(Article("Ida Frost traced it with DNA and GPS, and told the LFA of it.")).document
    assert [actor.name for actor in document.layer("actors")] == ["Ida Frost", "LFA"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("[Ha-eun Seo, who studies ports,] spoke. [She] said so.", "Ha-eun Seo"),
        ("The crewman, [Jun-jun Abrea of Lorn], spoke. [He] said so.", "Jun-jun Abrea"),
        ("Mayor Sizwe Gqira met lawyer Nomvula Dyan. [He] said so.", "Sizwe Gqira"),
        ("Mayor Ida Frost left. [A neighbour] told her to rest. [She] said so.", "Ida Frost"),
        ("Mayor Ida Frost left. “[The councillor] told us so,” [she] said.", "Ida Frost"),
    ],
)
def test_names_the_world_over_are_chained(text: str, who: str) -> None:
    """Names with hyphens are one, first names tell women and men, and who tells her something is not she."""
    assert speakers(text)[-1].actors == (who,)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Bo Lind, caucus leader of the opposition Civic Front,] said so.", "opposition"),
        ("[Sen. Ida Frost of the minority bloc] said so.", "opposition"),
        (
            "The candidate of the Harbour Alliance, Bo Lind, lost to one of the ruling Unity Congress. [Lind] said so.",
            "opposition",
        ),
        ("The chairman of the ruling Unity Congress, Bo Lind, left. [Lind] said so.", "party"),
        ("The candidate of the Harbour Alliance, Bo Lind, lost. [Lind] said so.", "party"),
        ("Ida Frost led retired General Bo Lind by 11,206 votes. [Lind] said so.", "party"),
    ],
)
def test_sides(text: str, kind: str) -> None:
    """Who is called the opposition is, and so is who holds office in another party than the ruling one."""
    assert _kind(text) == kind


def test_two_men_are_not_two_leaders() -> None:
    """Only "both" and "the two" are people told of before."""
    assert _kind("President Bo Lind met Prime Minister Ida Frost. [Two men] on a motorbike said so.") == "citizen"
