"""Nouns that only look like cues, and nouns that are: alarms that ring, claims that somebody makes."""

from __future__ import annotations

import pytest

import framing
from framing.extract.attribution import Attributions


def _said(sentence: str, *, learned: bool = True) -> list[tuple[str | None, str]]:
    """Return source and content of each attribution of a sentence behind another."""
    document = framing.analyze(framing.Article(f"The council met on Monday. {sentence}")).document
    if not learned:
        document = Attributions(learned=False)(document)
    return [
        (document[a.source] if a.source else None, " … ".join(document[c] for c in a.contents))
        for a in document.layer("attributions")
    ]


@pytest.mark.parametrize("learned", [True, False])
@pytest.mark.parametrize("noun", ["fire alarm", "insurance claim", "warning light", "demand note", "claim form"])
def test_things_with_a_clause_say_nothing(noun: str, learned: bool) -> None:  # noqa: FBT001
    """“The fire alarm that nobody had tested was old.” attributes nothing."""
    clauses = ("that nobody had tested was old", "that he had bought in May was lost", "failed on Monday")
    assert [found for clause in clauses if (found := _said(f"The {noun} {clause}.", learned=learned))] == []


@pytest.mark.parametrize("learned", [True, False])
@pytest.mark.parametrize(
    ("clause", "predicate"),
    [
        ("that the bridge was safe", "surprised nobody"),
        ("that the river would fall", "proved wrong"),
        ("that nobody had been told of the leak", "was rejected by the court"),
        ("that officials knew the dam had cracks", "is false"),
    ],
)
def test_a_claim_ends_before_the_verb_of_which_it_is_the_subject(clause: str, predicate: str, learned: bool) -> None:  # noqa: FBT001
    """What surprises nobody, or proves wrong, is the claim; it is no part of it."""
    owners = ("Their", "Ida Frost's", "The minister’s")
    said = [_said(f"{owner} claim {clause} {predicate}.", learned=learned) for owner in owners]
    assert [found for found in said if clause not in [what for _, what in found]] == []


def test_a_claim_that_somebody_rejects_goes_on_to_the_end() -> None:
    """Where the claim is the object nothing is cut off it."""
    said = _said("The mayor repeated his claim that officials knew the dam had cracks.")
    assert "that officials knew the dam had cracks" in [content for _, content in said]
