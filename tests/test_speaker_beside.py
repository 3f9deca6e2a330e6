"""Who is behind descriptions, numbers, sites and first persons by what stands beside them."""

from __future__ import annotations

import pytest
from marked import speakers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She met [a woman] who denied it.", "citizen"),
        ("Once [a proponent] of dams, Senator Jane Doe is against them.", "party"),
        ("[A proponent] of dams spoke in Lorn, where Senator Jane Doe lives.", "unnamed"),
        ("Sheriff Jane Doe has written a book on it. In the excerpt, [the author] wrote so.", "security"),
        ("Sheriff Jane Doe read on. In the excerpt, [the author] wrote so.", "citizen"),
        ("Senator Jane Doe left. [The NFL legend] said so.", "citizen"),
        ("Jane Doe set up a website called Lorn. [The website] explains it.", "document"),
        ("Senator Ida Frost, a Lornbridge minister [whose] plan it is, left.", "party"),
        ("Senator Ida Frost and others [who] want it left.", "party"),
        ("A report called “Our Harbours” [that] warned of it is out.", "document"),
        ("Senator Jane Doe will lead the Navy, [an aide] said.", "party"),
    ],
)
def test_descriptions_of_those_beside_them(text: str, kind: str) -> None:
    """Somebody named in the same sentence is meant by a description that tells nothing else."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Already 40 senators said yes, and [12] said no.", "party"),
        ("Of those asked [12] said no.", "citizen"),
        ("[Many union members] fear it.", "citizen"),
        ("[White working-class Democrats] fear it.", "citizen"),
        ("[Moderate Republicans] fear it.", "party"),
        ("People in attendance left early. [Those people] said so.", "unnamed"),
        ("The Treasury's [reviewers] agreed.", "other_media"),
        ("[The Treasury's reviewers] agreed.", "government"),
        ("President Jo Roe met Senator Jane Doe. [The two] spoke.", ""),
        ("Senator Jane Doe and Senator Bo Lind met Sheriff Jo Roe. [The two senators] spoke.", "party"),
        ("Senator Jane Doe spoke on CNN. [His news organization] denied it.", "other_media"),
    ],
)
def test_several_and_those_they_work_for(text: str, kind: str) -> None:
    """Numbers count those of before, voters speak for themselves, pairs of two kinds are of none."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We asked our followers about the dam. \n\n[I] think it leaks.", "citizen"),
        ("[We] asked our followers about the dam.", "own_staff"),
        ("We asked the ministry about the dam. \n\n[I] think it leaks.", "own_staff"),
    ],
)
def test_readers_who_are_asked_are_citizens(text: str, kind: str) -> None:
    """The outlet asks its readers; what is said behind that is theirs."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The Lorn PAC] aired a new ad on Monday. [It] mocks the senator.", "document"),
        ("[The Lorn PAC] aired a new ad on Monday. [It] said the senator was wrong.", "party"),
        ("[The senators] agreed. Several of Doe's neighbours came, and [they] feared it.", "citizen"),
        ("Ida Frost, a baker, came. [Police] agreed. She and her neighbour came because [they] feared it.", "citizen"),
    ],
)
def test_what_came_out_and_who_came(text: str, kind: str) -> None:
    """An ad just aired is what mocks, and the subject of the sentence is who fears."""
    assert speakers(text)[-1].kind == kind
