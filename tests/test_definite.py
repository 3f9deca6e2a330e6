"""Descriptions with "the" that stand for a body or person named before."""

from __future__ import annotations

import pytest

import framing


def _last(text: str) -> tuple[tuple[str, ...], str]:
    last = framing.analyze(framing.Article(text)).document.layer("attributions")[-1]
    return last.actors, last.kind_why


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Civic Alliance won the vote. The party said it would govern alone.", "Civic Alliance"),
        ("The Tarn Wildlife Trust sued. The charity said the marsh was dying.", "Tarn Wildlife Trust"),
        ("The Tarn Courier printed it. The paper said it had checked it twice.", "Tarn Courier"),
        ("Brandt Haulage cut 40 jobs. The family-owned firm said orders had fallen.", "Brandt Haulage"),
        ("Brandt Bank shut nine branches. The lender said footfall had dropped.", "Brandt Bank"),
        ("Norland Police closed the road. The force said a van had overturned.", "Norland Police"),
        ("Hal Dean, 19, was fined. The teenager said he was sorry.", "Hal Dean"),
        ("Tarn council approved the plan. The council said the road was safe.", "Tarn council"),
        ("France condemned the raid. The country said the attack was a crime.", "France"),
        ("Dr Petra Hald led the study. The virologist said the sample was small.", "Petra Hald"),
        ("Jon Ash, 45, lost his house. The father of two said the water came at night.", "Jon Ash"),
        ("The World Health Organization (WHO) sent a team. The WHO said it was over.", "World Health Organization"),
    ],
)
def test_descriptions_of_what_was_named(text: str, actor: str) -> None:
    """They are the same source, and the reason says so."""
    assert _last(text)[0] == (actor,)


def test_descriptions_are_mentions() -> None:
    """They count as mentions, and words fall on whom they mean; "the company car" is a car."""
    text = "Brandt Haulage was sued. Ann Frost called the company a disgrace. The company car was blue."
    document = framing.analyze(framing.Article(text)).document
    found = [document[mention.span] for mention in document.layer("mentions") if mention.actor == "Brandt Haulage"]
    assert found == ["Brandt Haulage", "the company"]
    (judged,) = (each for each in document.layer("evaluations") if document[each.span] == "disgrace")
    assert judged.targets == ("Brandt Haulage",)


@pytest.mark.parametrize(
    "text",
    [
        "Brandt Haulage cut 40 jobs, and a rival firm followed. The firm said orders had fallen.",
        "Brandt Haulage cut 40 jobs. The lawmaker said she would act.",
        "The Tarn Wildlife Trust watched. The terrorist group said it would strike again.",
        "The Civic Alliance met the press. The nationwide campaign said it would march.",
        "Jon Ash and Piet Lund lost their houses. The father of two said the water came at night.",
        "The actor Jon Ash was robbed. The victim said he had seen nothing.",
        "Jon Ash spoke to his charity. The virologists said the sample was small.",
    ],
)
def test_descriptions_of_others(text: str) -> None:
    """Another of the sort was told of, two fit, or the words say too little."""
    assert "named" not in _last(text)[1].partition(";")[0]
