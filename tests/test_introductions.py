"""How people and bodies are introduced: the kind of source that an introduction gives."""

from __future__ import annotations

import pytest

import framing


def _sources(text: str) -> list[tuple[str, str]]:
    document = framing.analyze(framing.Article(text)).document
    return [(document[a.source], a.kind) for a in document.layer("attributions") if a.source]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We cannot find drivers,” said Ola Brandt of Brandt Haulage.", "business"),
        ("Ola Brandt, vice-president for sales at Norvane, said orders had recovered.", "business"),
        ("Ola Brandt, whose family has run the hotel for three generations, said it was empty.", "business"),
        ("Ola Brandt, defending, said his client was sorry.", "security"),
        ("Ola Brandt, for the prosecution, said the pair had met online.", "security"),
        ("Ola Brandt, who represents the valley in the assembly, said voters were tired.", "party"),
        ("Ola Brandt, who covers energy for the Tarn Courier, said the leak was real.", "other_media"),
        ("Ola Brandt, a historian and the author of two books, said the parallel was false.", "expert"),
        ("Ola Brandt, a spokeswoman for the UN refugee agency, said people had fled.", "international_organisation"),
        ("Ola Brandt, who chairs the tenants' association, said rents had doubled.", "civil_society"),
        ("Ola Brandt, who owns two salons in the town, said customers tipped less.", "business"),
        ("Ola Brandt, who owns a house on the quay, said the sea had risen.", "citizen"),
        ("Ola Brandt, who commanded the brigade at the time, said the hill had been taken.", "security"),
        ("Ola Brandt, Tarn's director of public health, said cases were rising.", "government"),
        ("Ola Brandt, who works nights, said the lights went out.", "citizen"),
        ("Ola Brandt, an actor best known for the series Harbour Lights, said the script was bad.", "citizen"),
    ],
)
def test_who_somebody_is(text: str, kind: str) -> None:
    """Appositions and relative clauses tell in whose interest somebody speaks; there is one speaker."""
    (source,) = _sources(text)
    assert source[0].startswith(("Ola Brandt", "of Brandt"))
    assert source[1] == kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Caldrian News Agency", "news_agency"),
        ("The meteorological office", "government"),
        ("The tenants' association", "civil_society"),
        ("A landlords' body", "business"),
        ("The rowing club", "civil_society"),
        ("The campaign against the dam", "civil_society"),
        ("The bombing campaign", ""),
        ("The senators' committee", "party"),
    ],
)
def test_bodies(body: str, kind: str) -> None:
    """Bodies of people of one sort are civil society, or business where these are in it."""
    assert [found for _, found in _sources(f"{body} said that the river was low.")] == [kind]


def test_who_made_a_work_says_nothing() -> None:
    """To have written a song is no report; to have written that something is so is one."""
    assert len(_sources("Ola Brandt said she had written the song in a bath.")) == 1
    assert len(_sources("Ola Brandt wrote that the song was bad.")) == 1
