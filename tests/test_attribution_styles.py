"""Attributions as agencies and papers of many countries write them."""

from __future__ import annotations

import pytest

import framing


def _said(sentence: str) -> list[tuple[str | None, str]]:
    """Return source and content of each attribution of a sentence behind another."""
    document = framing.analyze(framing.Article(f"The council met on Monday. {sentence}")).document
    return [
        (document[a.source].strip(" ,") if a.source else None, " … ".join(document[c].strip(" ,.") for c in a.contents))
        for a in document.layer("attributions")
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The border was quiet, {teller} quoted {speaker} as saying.", "The border was quiet"),
        ("“The border is quiet,” {teller} quoted {speaker} as saying.", "“The border is quiet,”"),
        ("“The border is quiet,” {speaker} was quoted as saying by {teller}.", "“The border is quiet,”"),
        ("“The border is quiet,” {speaker} was quoted by {teller} as saying.", "“The border is quiet,”"),
        ("{speaker} was quoted as saying by {teller} that the border was quiet.", "that the border was quiet"),
        ("{speaker} was quoted by {teller} as saying that the border was quiet.", "that the border was quiet"),
    ],
)
@pytest.mark.parametrize("teller", ["state media", "Ostra TV", "the agency"])
@pytest.mark.parametrize("speaker", ["Ida Frost", "General Brook"])
def test_words_at_second_hand_belong_to_whom_they_are_quoted_from(
    sentence: str, words: str, teller: str, speaker: str
) -> None:
    """In front of both or behind them: the one who is quoted has the words, and the teller reports it."""
    said = _said(sentence.format(teller=teller, speaker=speaker))
    assert (speaker, words) in said
    assert teller in [source for source, _ in said]


@pytest.mark.parametrize("opening", ["It was learnt that", "It is learnt that", "It has been gathered that"])
def test_what_was_learnt_has_no_source(opening: str) -> None:
    """Indian and Nigerian papers hide a source so."""
    assert _said(f"{opening} two ministers had resigned.") == [(None, "two ministers had resigned")]


@pytest.mark.parametrize("speaker", ["Max Brook, the harbour master", "Ida Frost, a nurse", "Jo Pell, their lawyer"])
def test_an_apposition_at_the_end_belongs_to_the_speaker(speaker: str) -> None:
    """“…, said Max Brook, the harbour master.”."""
    for content in ("The bridge was safe", "“The bridge was safe,”"):
        comma = "" if content.endswith("”") else ","
        assert _said(f"{content}{comma} said {speaker}.") == [(speaker, content)]


@pytest.mark.parametrize(
    ("one", "other"), [("Q", "A"), ("Host", "Frost"), ("Lorn Herald", "Ida Frost"), ("JUDGE", "WITNESS")]
)
def test_a_question_and_its_answer_are_two_turns(one: str, other: str) -> None:
    """Two labels are enough where the first asks; a heading behind them is no turn."""
    text = f"They met in court.\n\n{one}: Why was it shut?\n\n{other}: Because it was unsafe.\n\nIt rained."
    document = framing.analyze(framing.Article(text)).document
    found = [(document[a.source or a.cue], document[a.contents[0]]) for a in document.layer("attributions")]
    assert found == [(one, "Why was it shut?"), (other, "Because it was unsafe.")]


def test_two_labels_that_ask_nothing_are_a_list() -> None:
    """“Price: …”, “Place: …” are no dialogue."""
    document = framing.analyze(framing.Article("Price: It costs 20 crowns.\n\nPlace: The town hall in Lorn.")).document
    assert document.layer("attributions") == ()


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Noting that trade had doubled, Frost said the border would open.", "Frost", "that trade had doubled"),
        ("Hu Lin, a fellow with the Lumeng Institute, said the talks reflect shared hopes.",
         "Hu Lin, a fellow with the Lumeng Institute", "the talks reflect shared hopes"),
        ("Brook's deputy, Ida Frost, demanded an urgent reply.", "Brook's deputy, Ida Frost", "an urgent reply"),
        ("The regulator warned that the trust could fail; its inspectors will return.", "The regulator",
         "that the trust could fail"),
    ],
)  # fmt: skip
def test_a_speaker_is_never_taken_for_what_is_said(sentence: str, source: str, content: str) -> None:
    """Whoever opens a sentence with an apposition speaks; a participle in front has the subject of its sentence."""
    assert (source, content) in _said(sentence)
