"""Who or what is a source: documents and data, those who estimate, never those who only hear."""

from __future__ import annotations

from itertools import product

import pytest

import framing

DOCUMENTS = (
    "data from the port",
    "minutes of the meeting",
    "documents obtained by the paper",
    "internal emails seen by this newspaper",
    "figures published by the ministry",
    "records reviewed by The Lorn Herald",
    "a leaked memo",
)
SHAPES = (
    ("{Source} show that the bridge was shut.", "that the bridge was shut"),
    ("{Source} show the bridge was shut.", "the bridge was shut"),
    ("The bridge was shut, {source} showed.", "The bridge was shut"),
    ("The bridge was shut, according to {source}.", "The bridge was shut"),
    ("According to {source}, the bridge was shut.", "the bridge was shut"),
)


def _said(sentence: str) -> list[tuple[str | None, str]]:
    """Return source and content of each attribution of a sentence between two others."""
    document = framing.analyze(framing.Article(f"The council met on Monday. {sentence} Trams ran as usual.")).document
    return [
        (document[a.source].strip(" ,") if a.source else None, " … ".join(document[c].strip(" ,.") for c in a.contents))
        for a in document.layer("attributions")
    ]


@pytest.mark.parametrize("shape", SHAPES)
def test_documents_speak(shape: tuple[str, str]) -> None:
    """In front, at the end and behind “according to”, with whoever obtained, saw or published them."""
    form, content = shape
    missed = []
    for source in DOCUMENTS:
        form_of_verb = form.replace(" show ", " shows ") if source.startswith("a ") else form
        capital = source[0].upper() + source[1:]
        found = _said(form_of_verb.format(source=source, Source=capital))
        if (capital if "{Source}" in form else source, content) not in found:
            missed.append((source, found))
    assert missed == []


@pytest.mark.parametrize(
    ("estimate", "content"),
    [
        ("put the number of dead at 40", "the number of dead at 40"),
        ("have put the damage at $3 million", "the damage at $3 million"),
        ("put the cost between 3 and 4 million crowns", "the cost between 3 and 4 million crowns"),
        ("counted 40 dead", "40 dead"),
        ("tallied at least 12 wounded", "at least 12 wounded"),
    ],
)
def test_who_puts_or_counts_a_number_is_its_source(estimate: str, content: str) -> None:
    """“Officials put the toll at 40” attributes the number."""
    missed = [who for who in ("Officials", "Aid groups", "Police") if (who, content) not in _said(f"{who} {estimate}.")]
    assert missed == []


def test_things_that_are_put_somewhere_are_no_estimates() -> None:
    """Nothing is said where a plate is put on or a bill on a table."""
    things = product(("Officials", "The mayor"), ("put the number plate back on the car", "put the bill on the table"))
    assert [found for who, what in things if (found := _said(f"{who} {what}."))] == []
