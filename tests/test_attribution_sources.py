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


@pytest.mark.parametrize(
    "question", ["whether the bridge was safe", "if it would hold", "why it was shut", "to resign"]
)
def test_who_is_asked_only_hears(question: str) -> None:
    """In “the mayor was asked whether …” the mayor is no source; the reporters who ask are."""
    for hearer in ("The mayor", "Ida Frost", "The two ministers"):
        assert hearer not in [source for source, _ in _said(f"{hearer} was asked {question}.")]
    assert [source for source, _ in _said(f"Reporters asked the mayor {question}.")] == ["Reporters"]


@pytest.mark.parametrize("request_", ["asked", "urged", "ordered", "advised"])
@pytest.mark.parametrize("report", ["explain why the bridge was shut", "say who had opened the gates"])
def test_what_somebody_is_asked_to_say_is_not_said(request_: str, report: str) -> None:
    """Ministers who are asked to explain something explain nothing: all of it is what the police ask."""
    assert _said(f"Police {request_} ministers to {report}.") == [("Police", f"ministers to {report}")]


@pytest.mark.parametrize("hearer", ["reporters", "the BBC", "Harbour Radio", "this newspaper", "the council"])
def test_content_begins_behind_the_hearer(hearer: str) -> None:
    """Whoever is told something is neither source nor content, nor is the day."""
    assert _said(f"Ida Frost told {hearer} on Monday the bridge was safe.") == [("Ida Frost", "the bridge was safe")]


@pytest.mark.parametrize("cue", ["urged families to wait", "denied the claim"])
def test_what_a_source_does_besides_is_no_part_of_what_it_said(cue: str) -> None:
    """“The company said it was cooperating and urged families to wait.”: two attributions side by side."""
    assert ("The company", "it was cooperating") in _said(f"The company said it was cooperating and {cue}.")


def test_a_clause_set_against_an_estimate_is_no_part_of_it() -> None:
    """“…, but rescuers said …” begins anew."""
    said = _said("Officials put the number of missing at 43, but rescuers said it could rise.")
    assert said == [("Officials", "the number of missing at 43"), ("rescuers", "it could rise")]
