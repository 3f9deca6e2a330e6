"""Reports inside what somebody says: somebody else's words and thoughts, or the speaker's at another time."""

from __future__ import annotations

import pytest

from framing import Article, analyze
from framing.extract.attribution import Attributions
from reports import reports

BEFORE = "The council of Lorn met on Monday to speak of the budget.\n\n"
BEHIND = "\n\nThe council met on Monday in the old town hall of Lorn.\n\nTrams ran as usual in all parts of the town."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“My brother told me to leave the boat and walk,” Ida Frost said.",
            [
                ("My brother", "told", "to leave the boat and walk", "Ida Frost"),
                ("Ida Frost", "said", "“My brother told me to leave the boat and walk,”", ""),
            ],
        ),
        (
            "“They know they will not get a harbour,” the envoy said.",
            [
                ("They", "know", "they will not get a harbour", "the envoy"),
                ("the envoy", "said", "“They know they will not get a harbour,”", ""),
            ],
        ),
        (
            "'The agent told me we'd be lucky to give it away,' she said.",
            [
                ("The agent", "told", "we'd be lucky to give it away", "she"),
                ("she", "said", "'The agent told me we'd be lucky to give it away,'", ""),
            ],
        ),
        (
            "“We promised to keep the bridge open,” the mayor said.",
            [
                ("We", "promised", "to keep the bridge open", "the mayor"),
                ("the mayor", "said", "“We promised to keep the bridge open,”", ""),
            ],
        ),
        (
            "A diplomat said the ministry had been told by “people in uniform” that troops would stay in barracks.",
            [
                (
                    "A diplomat",
                    "said",
                    "the ministry had been told by “people in uniform” that troops would stay in barracks",
                    "",
                ),
                ("people in uniform", "told", "that troops would stay in barracks", "A diplomat"),
            ],
        ),
        (
            'One aide said the army\'s leadership "believes time is on its side" and had told envoys it stays out.',
            [
                (
                    "One aide",
                    "said",
                    'the army\'s leadership "believes time is on its side" and had told envoys it stays out',
                    "",
                ),
                ("the army's leadership", "believes", "time is on its side", "One aide"),
                ("the army's leadership", "told", "it stays out", "One aide"),
            ],
        ),
        (
            "He added that Lorn, for its part, feared the deal would be read as a surrender.",
            [
                ("He", "added", "that Lorn, for its part, feared the deal would be read as a surrender", ""),
                ("Lorn", "feared", "the deal would be read as a surrender", "He"),
            ],
        ),
        (
            "Dealers, he said, complain that a crate from Lorn costs them $30 in fees alone.",
            [
                ("he", "said", "Dealers … complain that a crate from Lorn costs them $30 in fees alone", ""),
                ("Dealers", "complain", "that a crate from Lorn costs them $30 in fees alone", "he"),
            ],
        ),
        (
            "The army said its forces were chasing what it called the remnants of a gang.",
            [
                ("The army", "said", "its forces were chasing what it called the remnants of a gang", ""),
                ("it", "called", "what … the remnants of a gang", "The army"),
            ],
        ),
        (
            "She condemned what she called the council's “careless habits,” and left.",
            [
                ("She", "condemned", "what she called the council's “careless habits,” and left", ""),
                ("she", "called", "what … the council's “careless habits,”", "She"),
            ],
        ),
        (
            "A tired official from the agency was jeered after admitting he did not know whether the alarm worked.",
            [
                ("A tired official from the agency", "admitting", "he did not know whether the alarm worked", ""),
                ("he", "did not know", "whether the alarm worked", "A tired official from the agency"),
            ],
        ),
        (
            "Frost counters that Nordwerk declined to let her team visit the site.",
            [
                ("Frost", "counters", "that Nordwerk declined to let her team visit the site", ""),
                ("Nordwerk", "declined", "to let her team visit the site", "Frost"),
            ],
        ),
    ],
)
def test_reports_inside_reports(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Whoever is quoted tells what others said or think: each with whom it is nested in."""
    assert reports(BEFORE + text + BEHIND) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“I am not angry with the crew,” Ida Frost said.",
        "“I think the dam will hold,” Ida Frost said.",
        "“You have to ask whether they know the way,” Ida Frost said.",
    ],
)
def test_no_report_of_what_a_speaker_now_feels(text: str) -> None:
    """What whoever speaks thinks, feels or is asked to do at this moment is no second report."""
    assert [cue for _, cue, _, _ in reports(BEFORE + text + BEHIND)] == ["said"]


@pytest.mark.parametrize(
    "text",
    [
        "Ida Frost said the managers ignored the warnings from the yard.",
        "“Nobody mentioned that the bridge was closed,” Ida Frost said.",
        "Ida Frost said she would ask the council for some of the money back.",
        "Ida Frost said the talks offer a rare window.",
        "Ida Frost said that workers had read the notice.",
        "Ida Frost said the crew had heard the sirens and looked around.",
        "Ida Frost said the pilot was not authorised to land on the pier.",
        "“They are burying their loved ones,” Ida Frost said.",
    ],
)
def test_no_report_of_deeds_told_of(text: str) -> None:
    """What others did, might do or did not do, as somebody tells, is no second report."""
    assert [cue for _, cue, _, _ in reports(BEFORE + text + BEHIND)] == ["said"]


@pytest.mark.parametrize(
    "text",
    [
        "The guide said the cellar awaits visitors.",
        "The spokesman said the kiosk accepts payments in cash.",
        "The spokesman said the inn expects guests.",
        "The scientist said the model assumes constant growth.",
        "Ida Frost said the engine wants oil.",
        "Ida Frost said the mice feared the light.",
        "Ida Frost said the cake promises much.",
        "Ida Frost said the fabric felt soft to the touch.",
        "Ida Frost said the cellar felt let down by the lighting.",
        "The police said the suspect assumed a false name.",
        "Ida Frost said the captain had assumed control of the port.",
        "Ida Frost said she is expecting twins.",
    ],
)
def test_things_think_nothing(text: str) -> None:
    """What things need, hold or are like, and what somebody takes on, is no thought inside a report."""
    assert [cue for _, cue, _, _ in reports(BEFORE + text + BEHIND)] == ["said"]


@pytest.mark.parametrize(
    ("text", "thinker"),
    [
        ("The UN said the army had blocked roads and feared a famine.", "the army"),
        ("The agency said the rains had failed and feared a famine.", "the rains"),
        ("Downing Street said Russia had broken the truce and expected more attacks.", "Russia"),
        ("Analysts said Nordwerk had lost ground and expected its shares to fall.", "Nordwerk"),
    ],
)
def test_who_is_told_of_is_not_given_what_goes_on_behind_and(text: str, thinker: str) -> None:
    """A past thought behind "and" may be that of whoever speaks."""
    assert thinker not in [source for source, _, _, _ in reports(BEFORE + text + BEHIND)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        (
            "Ida Frost said that a stranger at the pier had advised her to go home.",
            ("a stranger at the pier", "advised", "her to go home"),
        ),
        (
            "Ida Frost said the council considers the harbour its own.",
            ("the council", "considers", "the harbour its own"),
        ),
        ("“I thought the roof had given way,” Ida Frost said.", ("I", "thought", "the roof had given way")),
        ("Ida Frost said he worries about the crew.", ("he", "worries about", "the crew")),
        (
            "“My uncle thinks the harbour smells of tar,” Ida Frost said.",
            ("My uncle", "thinks", "the harbour smells of tar"),
        ),
        (
            "The survey found that most sailors believe the pier needs paint.",
            ("most sailors", "believe", "the pier needs paint"),
        ),
        ("An internal memo suggests managers feared delays.", ("managers", "feared", "delays")),
        (
            "Ida Frost said the guests felt cheated by the ferry line.",
            ("the guests", "felt", "cheated by the ferry line"),
        ),
        ("“You can see why sailors feel left out,” Ida Frost said.", ("sailors", "feel", "left out")),
        ("“The mayor believes in patience,” Ida Frost said.", ("The mayor", "believes", "in patience")),
        (
            "Ida Frost argues that the council's plan quietly assumes calm seas.",
            ("the council's plan", "quietly assumes", "calm seas"),
        ),
        ("Ida Frost said the crews had asked for shelter.", ("the crews", "had asked for", "shelter")),
        (
            "Two envoys said the plan was dropped because the islanders objected to it.",
            ("the islanders", "objected to", "it"),
        ),
        (
            "Ida Frost said some residents have told her they'd rather not know.",
            ("some residents", "told", "they'd rather not know"),
        ),
        (
            "One of them said Moreau told the mayor last week that the bridge was lost.",
            ("Moreau", "told", "that the bridge was lost"),
        ),
    ],
)
def test_words_and_thoughts_of_others_are_reports(text: str, inner: tuple[str, str, str]) -> None:
    """Advice, a view, a worry and what was thought once are reports inside the report."""
    assert inner in [(source, cue, said) for source, cue, said, outer in reports(BEFORE + text + BEHIND) if outer]


def test_nobody_who_is_accused_of_a_deed_reports_it() -> None:
    """“She accused the minister of going back on her word”: the minister says nothing."""
    found = reports(BEFORE + "The senator accused the minister of going back on her word." + BEHIND)
    assert [(source, cue) for source, cue, _, _ in found] == [("The senator", "accused")]


def test_rules_alone_read_inside_quotations() -> None:
    """Without the learned model too, with the entry that explains it."""
    document = analyze(Article(BEFORE + "“The clerk told us that the dam was safe,” Ida Frost said." + BEHIND)).document
    found = Attributions(learned=False)(document).layer("attributions")
    assert [(document[each.cue], each.nested_in) for each in found] == [("told", 1), ("said", None)]
    assert found[0].why.startswith("attribution: tell")


def test_words_of_who_is_quoted_stay_quoted() -> None:
    """A report inside a quotation keeps the voice of the quotation and has its own speaker."""
    document = analyze(
        Article(BEFORE + "“My brother told me the dam was a scandal,” Ida Frost said." + BEHIND)
    ).document
    stretch = document.voice_at(document.text.index("scandal"))
    assert stretch.voice.value == "quote"
    speaker = document.layer("attributions")[stretch.attribution]
    assert document[speaker.source] == "My brother"


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        (
            "She said the harbour master, Ida Frost, now regarded it as “a matter of weeks”.",
            "the harbour master, Ida Frost",
            "regarded",
        ),
        ("She said she supports the budget but thinks the rise should have been smaller.", "She", "thinks"),
    ],
)
def test_whose_thought_goes_on_behind_a_report(text: str, source: str, cue: str) -> None:
    """What a mind alone does goes on with whoever is told of; a pronoun may be whoever speaks."""
    assert (source, cue) in [(who, how) for who, how, _, _ in reports(BEFORE + text + BEHIND)]


@pytest.mark.parametrize(
    ("text", "source", "cue", "said"),
    [
        (
            "The plan will fail, Ida Frost, an engineer at the port, told Lorn Radio.",
            "Ida Frost, an engineer at the port",
            "told",
            "The plan will fail",
        ),
        (
            "One of them, granted anonymity to discuss private talks, said the mayor had listened and left.",
            "One of them",
            "said",
            "the mayor had listened and left",
        ),
        (
            "Outside, some 300 doctors in white coats chanted “Pay us!” as the police looked on.",
            "some 300 doctors in white coats",
            "chanted",
            "“Pay us!”",
        ),
    ],
)
def test_who_speaks_beside_others(text: str, source: str, cue: str, said: str) -> None:
    """Not whoever hears it, stands by, or is spoken of behind a clause about anonymity."""
    assert (source, cue, said) in [each[:3] for each in reports(BEFORE + text + BEHIND)]
    assert len(reports(BEFORE + text + BEHIND)) == 1
