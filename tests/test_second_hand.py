"""Reports within reports, and reports of headlines: who says what, and through whom."""

from __future__ import annotations

import pytest

from framing import Article, analyze
from reports import reports

BEHIND = "\n\nThe council met on Monday in the old town hall of Lorn.\n\nTrams ran as usual in all parts of the town."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Reuters, citing two people familiar with the talks, reported that the firms were close to a deal.",
            [
                ("two people familiar with the talks", "citing", "that the firms were close to a deal", "Reuters"),
                ("Reuters", "reported", "that the firms were close to a deal", ""),
            ],
        ),
        (
            "The firms were close to a deal, Reuters reported, citing two people familiar with the talks.",
            [
                ("Reuters", "reported", "The firms were close to a deal", ""),
                ("two people familiar with the talks", "citing", "The firms were close to a deal", "Reuters"),
            ],
        ),
        (
            "The Lorn Courier reported on Monday, citing unnamed officials, that the bridge would be closed.",
            [
                ("The Lorn Courier", "reported", "that the bridge would be closed", ""),
                ("unnamed officials", "citing", "that the bridge would be closed", "The Lorn Courier"),
            ],
        ),
        (
            "The president, quoted by the state agency, said that the war was over.",
            [
                ("the state agency", "quoted by", "said that the war was over", ""),
                ("The president", "said", "that the war was over", "the state agency"),
            ],
        ),
        (
            "“The bridge is safe,” Brandt told a press conference, as quoted by the Lorn Courier.",
            [
                ("Brandt", "told", "“The bridge is safe,”", "the Lorn Courier"),
                ("the Lorn Courier", "as quoted by", "“The bridge is safe,” Brandt told a press conference", ""),
            ],
        ),
        (
            "“The war is over,” the general said, according to the state news agency.",
            [
                ("the general", "said", "“The war is over,”", "the state news agency"),
                ("the state news agency", "according to", "“The war is over,” the general said", ""),
            ],
        ),
        (
            "According to a joint statement issued after their talks, the leaders agreed to work towards more trade.",
            [
                (
                    "a joint statement issued after their talks", "According to",
                    "the leaders agreed to work towards more trade", "",
                ),
                ("the leaders", "agreed", "to work towards more trade", "a joint statement issued after their talks"),
            ],
        ),
        (
            "Nine people were killed, the ministry said in a statement carried by the state news agency.",
            [("the ministry", "said in a statement", "Nine people were killed", "")],
        ),
        (
            "Nine people were killed, the ministry said in a statement posted on its website.",
            [("the ministry", "said in a statement", "Nine people were killed", "")],
        ),
        (
            "Speaking to Lorn TV, a lawmaker for the group, Ali Mroueh, insisted that the army had not fired.",
            [("a lawmaker for the group, Ali Mroueh,", "insisted", "that the army had not fired", "")],
        ),
    ],
)  # fmt: skip
def test_words_at_second_hand(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Whoever is cited, quoted by the way or told of by an agency speaks within its report."""
    assert reports(f"{text} Trams ran as usual.") == expected


def test_what_is_cited_need_not_speak() -> None:
    """A reason is no source."""
    assert all(source != "weak demand" for source, *_ in reports("The firm cut jobs, citing weak demand."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Frost — who took office in May — said she was “ready”.", ("Ida Frost", "said", "she was “ready”", "")),
        (
            "The minister – a former banker – has repeatedly warned that the bank was weak.",
            ("The minister", "has repeatedly warned", "that the bank was weak", ""),
        ),
        (
            "The company -- owned by a fund -- said it would appeal.",
            ("The company", "said", "it would appeal", ""),
        ),
        (
            "The bridge is safe, per a ministry spokesperson.",
            ("a ministry spokesperson", "per", "The bridge is safe", ""),
        ),
    ],
)
def test_asides_between_dashes(text: str, expected: tuple[str, str, str, str]) -> None:
    """Whoever stands before an aside speaks, not what is in it; "per" hands on; a clause with "which" ends."""
    assert reports(f"The council met on Monday. {text} Trams ran as usual.") == [expected]


@pytest.mark.parametrize(
    "text", ["The mayor, cited by the", "aw, of “historic”, taxes", "The mayor said the “plan”, was"]
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    """Behind whoever is cited, or behind a quotation."""
    for end in range(len(text) + 1):
        assert analyze(Article(text[:end])).document.text == text[:end]


@pytest.mark.parametrize(
    "text",
    [
        "The congress thanked her, prompting a protest note from the government in Lorn.",
        "The deal cements its reputation as a powerhouse and sends a strong signal that Lorn is open for business.",
    ],
)
def test_the_noun_of_an_object_is_no_cue(text: str) -> None:
    """A note that is prompted and a signal that is sent say nothing; experts on a disease do."""
    assert not {cue for _, cue, _, _ in reports(text)} & {"note", "signal"}
    assert reports("Experts who study a disease say that the drug works.")[0][:2] == (
        "Experts who study a disease",
        "say",
    )


def test_a_feeling_that_there_is_has_no_source() -> None:
    """Whoever spoke before does not have it."""
    text = "Few expect them to succeed, and there is growing fear that the war will go on."
    assert ("", "is growing fear") in [(source, cue) for source, cue, _, _ in reports(text)]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Bridge is unsafe: report", ("report", ":", "Bridge is unsafe", "")),
        ("Ten dead in Lorn bus crash: police", ("police", ":", "Ten dead in Lorn bus crash", "")),
        ("Inflation to fall by summer: central bank", ("central bank", ":", "Inflation to fall by summer", "")),
        ("Minister: bridge is unsafe", ("Minister", ":", "bridge is unsafe", "")),
        ("UN: hunger is spreading in the north", ("UN", ":", "hunger is spreading in the north", "")),
        ("China, Brazil vow to keep the peace", ("China, Brazil", "vow", "to keep the peace", "")),
        ("India, Bangladesh agree to resume talks", ("India, Bangladesh", "agree to", "resume talks", "")),
    ],
)
def test_reports_of_headlines(headline: str, expected: tuple[str, str, str, str]) -> None:
    """A speaker beside the only colon, and two names before a verb."""
    assert reports(headline + BEHIND, title=headline)[0] == expected


@pytest.mark.parametrize(
    "headline",
    [
        "Ida Frost: A life in pictures",
        "Valley war: leaders meet in Brussels",
        "Israel: strikes on the port",
        "World Cup 2026: France",
        "Bridge closed after crash: what we know",
    ],
)
def test_topics_before_a_colon_say_nothing(headline: str) -> None:
    """Topics, labels and places are no speakers."""
    assert all(cue != ":" for _, cue, _, _ in reports(headline + BEHIND, title=headline))


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("France and Germany said that the talks would go on.", ("France", "Germany")),
        ("The White House and the Kremlin said the talks would go on.", ("United States", "Russia")),
        ("The Ministry of Foreign Affairs and Trade said all was well.", ("Ministry of Foreign Affairs",)),
        ("The Centers for Disease Control and Prevention said that all was well.", None),
    ],
)
def test_bodies_and_countries_speak_together(text: str, actors: tuple[str, ...] | None) -> None:
    """Two countries or bodies joined by "and" are two actors; one whose name has an "and" is one."""
    (attribution,) = analyze(Article(text)).document.layer("attributions")
    assert attribution.actors == actors or (actors is None and len(attribution.actors) == 1)
