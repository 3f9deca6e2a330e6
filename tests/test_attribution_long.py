"""Attributions in sentences of more than one clause: insertions, asides, second verbs, views with their holder."""

from __future__ import annotations

import pytest

from reports import reports

BEFORE = "The council of Lorn met on Monday to speak of the budget.\n\n"
BEHIND = "\n\nThe council met on Monday in the old town hall of Lorn.\n\nTrams ran as usual in all parts of the town."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The minister dismissed the study as “thin” work that, she said, ignored half the rivers.",
            [
                ("The minister", "dismissed", "the study as “thin” work", ""),
                ("she", "said", "that … ignored half the rivers", ""),
            ],
        ),
        (
            "The senator lamented that talks had become theatre and pressed the cabinet to act.",
            [
                ("The senator", "lamented", "that talks had become theatre", ""),
                ("The senator", "pressed", "the cabinet to act", ""),
            ],
        ),
        (
            "The governor stressed the need for new roads and instructed the ministry to publish the list.",
            [
                ("The governor", "stressed", "the need for new roads", ""),
                ("The governor", "instructed", "the ministry to publish the list", ""),
            ],
        ),
        (
            "The panel had, in a unanimous ruling, held that the vote was void.",
            [("The panel", "held", "that the vote was void", "")],
        ),
        (
            "Two farmers reached by phone in Ostren after crossing the river said the bridge was gone.",
            [("Two farmers reached by phone in Ostren", "said", "the bridge was gone", "")],
        ),
        (
            "The centre party, which leads the polls in two valleys, has called for the levy to be scrapped.",
            [("The centre party", "has called for", "the levy to be scrapped", "")],
        ),
        (
            "Asked whether that was likely, Frost smiled and answered: “Ask me in May.”",
            [("Frost", "smiled and answered:", "“Ask me in May.”", "")],
        ),
        ("For Mrs Hale, it’s not about money.", [("Mrs Hale", "For", "it’s not about money", "")]),
        (
            "For Ida Frost, a fellow at the Harbour Institute, the delay was no accident.",
            [("Ida Frost, a fellow at the Harbour Institute", "For", "the delay was no accident", "")],
        ),
        (
            "Our reporter, who watched the count, reports that two boxes were missing.",
            [("Our reporter, who watched the count,", "reports", "that two boxes were missing", "")],
        ),
        (
            'In a Facebook post deleted at once, union chief Kim Hale wrote that parents were "being fed a script."',
            [("union chief Kim Hale", "wrote", 'that parents were "being fed a script."', "")],
        ),
        (
            "It would be recalled that the commission declared Hale the winner.",
            [
                ("", "It would be recalled that", "the commission declared Hale the winner", ""),
                ("the commission", "declared", "Hale the winner", ""),
            ],
        ),
        (
            "The mayor’s lieutenants are betting the rebels will fold.",
            [("The mayor’s lieutenants", "are betting", "the rebels will fold", "")],
        ),
        (
            "The president had been briefed and had directed the ministry to file a protest.",
            [("The president", "directed", "the ministry to file a protest", "")],
        ),
    ],
)
def test_speakers_of_long_sentences(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Each verb has its own subject, and each speaker only what they say."""
    assert reports(BEFORE + text + BEHIND) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The party lost its case at the Election Petition Tribunal which upheld the result.",
        "For Ida Frost, the delay was three hours long.",
    ],
)
def test_names_and_facts_are_no_reports(text: str) -> None:
    """A cue inside a name, and how long something took somebody."""
    assert reports(BEFORE + text + BEHIND) == []


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        (
            "‘I rang them twice’: Flood survivor tells inquiry of warning",
            [("Flood survivor", ":", "‘I rang them twice’", "")],
        ),
        ("Minister: programme 'works'", [("Minister", ":", "programme 'works'", "")]),
        (
            "Tribunal verdict a scandal, candidate fumes; governor hails ‘triumph’",
            [
                ("candidate", "fumes", "Tribunal verdict a scandal", ""),
                ("governor", "hails", "‘triumph’", ""),
            ],
        ),
        ("‘Total chaos’: What went wrong at the port", []),
    ],
)
def test_headlines_with_marks(headline: str, expected: list[tuple[str, str, str, str]]) -> None:
    """A quotation before a colon is whose clause stands behind it; a semicolon parts two reports."""
    found = [each for each in reports(headline + BEHIND, title=headline) if each[2] in headline]
    assert [each for each in found if each[1] not in {"tells", "tells inquiry"}] == expected


def test_a_race_at_the_end_of_a_text() -> None:
    """A text may break off behind who faces whom."""
    assert reports("The votes were counted in Lorn.\n\nAsked about the vote, Ida Frost faces") == []
