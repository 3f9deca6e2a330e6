"""Views with their owner inside, nouns of saying with whose they are, and times behind reports."""

from __future__ import annotations

import pytest

from framing import Article, analyze


def _said(text: str) -> list[tuple[str, str, str]]:
    document = analyze(Article(text=text)).document
    return [
        (document[each.source or (0, 0)], document[each.cue], " … ".join(document[piece] for piece in each.contents))
        for each in document.layer("attributions")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In Ida Frost's view, the regulators were asleep.", ("Ida Frost's", "the regulators were asleep")),
        ("By the company's own account, the alarm failed twice.", ("the company's", "the alarm failed twice")),
        ("The regulators, in the mayor's telling, were asleep.", ("the mayor's", "The regulators … were asleep")),
        (
            "The plan was \"a dog's breakfast,\" in the mayor's words.",
            ("the mayor's", 'The plan was "a dog\'s breakfast,"'),
        ),
        (
            "As Ana Petrie sees it, the firm got away with it.",
            ("Ana Petrie", "the firm got away with it"),
        ),
        ("The way the mayor tells it, nobody answered.", ("the mayor", "nobody answered")),
    ],
)
def test_views_with_their_owner(sentence: str, expected: tuple[str, str]) -> None:
    """“In the minister's view” and “as the minister sees it” tell what the minister thinks."""
    assert expected in [(source, content) for source, _, content in _said(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Warnings by engineers that the wall might fail went unheeded.", ("engineers", "that the wall might fail")),
        (
            "There were complaints from neighbours that the noise kept them awake.",
            ("neighbours", "that the noise kept them awake"),
        ),
        (
            "Despite assurances from the ministry that stocks were sufficient, pharmacies ran out within a week.",
            ("the ministry", "that stocks were sufficient"),
        ),
        ("The company's position is that the valve was sound.", ("The company's", "that the valve was sound")),
        ("The worry among engineers is that the wall will fail.", ("engineers", "that the wall will fail")),
        ("The mayor's message was simple: the dam must go.", ("The mayor's", "the dam must go")),
    ],
)
def test_nouns_of_saying(sentence: str, expected: tuple[str, str]) -> None:
    """Whose a noun is stands in front of it or behind "by" and the like; what it says, behind "that" or "is"."""
    assert expected in [(source, content) for source, _, content in _said(sentence)]


def test_an_owner_does_nothing_by_a_participle() -> None:
    """“The alliance's recommended share” recommends nothing of the alliance's."""
    found = _said("Spending fell below the alliance's recommended 2 percent of output.")
    assert all(cue != "recommended" for _, cue, _ in found)


@pytest.mark.parametrize("when", ["last month", "two days later", "earlier this year", "on Monday", "a week ago"])
def test_times_behind_reports_are_no_content(when: str) -> None:
    """“…, the ministry reported last month.” reports what stands in front."""
    found = _said(f"The number of unsafe dams has doubled, the ministry reported {when}.")
    assert found == [("the ministry", "reported", "The number of unsafe dams has doubled")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Several Republicans, among them Carla Lund, said they would vote no.", "Several Republicans"),
        ("Residents who had been thought to be safe said the water rose within minutes.", "Residents"),
    ],
)
def test_whoever_an_aside_or_a_predicate_stands_behind(sentence: str, expected: str) -> None:
    """“Several Republicans, among them X, said” is said by the Republicans."""
    assert expected in [source for source, cue, _ in _said(sentence) if cue == "said"]


def test_a_closing_report_has_the_noun_of_its_clause() -> None:
    """“A rumour that …, police said.” is a report about the rumour, not the rumour itself."""
    found = _said("A rumour that the bridge had collapsed was untrue, police said on Monday.")
    assert ("police", "said", "A rumour that the bridge had collapsed was untrue") in found


def test_a_rare_cue_beside_a_quotation_has_it() -> None:
    """“She unveiled a plan. “Nobody will be left behind,” the minister pledged.” leaves the quotation to the pledge."""
    found = _said(
        "The environment minister unveiled a plan for the mill. “Nobody will be left behind,” the minister sighed.\n\n"
        "The union walked out."
    )
    assert ("the minister", "sighed", "“Nobody will be left behind,”") in found


def test_contents_go_on_over_an_aside_and_to_a_second_clause() -> None:
    """An aside behind the subject of a content, or “and that”, ends none."""
    text = "Analysts say the clash, the fourth this year, risks derailing the talks."
    assert ("Analysts", "say", "the clash, the fourth this year, risks derailing the talks") in _said(text)
    text = "Ida Frost told parliament that pilots had kept their distance, and that no shots had been heard."
    assert "that pilots had kept their distance, and that no shots had been heard" in [
        said for _, _, said in _said(text)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Nurses have voted to strike, their union announced late Tuesday, setting the stage for a walkout.",
            ("their union", "Nurses have voted to strike"),
        ),
        (
            "Their union announced a walkout that administrators warn could force ambulances to turn back.",
            ("administrators", "that … could force ambulances to turn back"),
        ),
        (
            "Inspectors cited the hospital 11 times, according to documents seen by The Ledger -- more than any.",
            ("documents seen by The Ledger", "Inspectors cited the hospital 11 times"),
        ),
        ("Hospitals, she said, tend to treat nurses as a cost.", ("she", "Hospitals … tend to treat nurses as a cost")),
        (
            "Neither side would discuss the offer; Ida Frost would say only that she was an optimist.",
            ("Neither side", "the offer"),
        ),
        (
            "The sheriff said Brook had “sat on his hands,” a charge the governor's office called ridiculous.",
            ("the governor's office", "a charge … ridiculous"),
        ),
    ],
)
def test_reports_within_and_behind_others(sentence: str, expected: tuple[str, str]) -> None:
    """Each speaker of a sentence has what is theirs, and no more."""
    assert expected in [(source, content) for source, _, content in _said(sentence)]


def test_gestures_and_withheld_names_say_nothing() -> None:
    """“Gesturing toward the fourth floor” and “did not want her name used” attribute nothing."""
    text = "A nurse, who did not want her name used, said the ward was full, gesturing toward the fourth floor."
    assert [cue for _, cue, _ in _said(text)] == ["said"]


@pytest.mark.parametrize(
    "clause",
    ["As Ida Frost has pointed out", "As the report makes clear", "As critics have long argued", "As the mayor said"],
)
def test_what_somebody_said_as_an_opening(clause: str) -> None:
    """“As Frost has pointed out, owners are owed nothing.” attributes the main clause."""
    ((_, _, content),) = _said(f"{clause}, owners of a bankrupt company are owed nothing.")
    assert content == "owners of a bankrupt company are owed nothing"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The minister has promised “the toughest law in Europe”, but her bill has loopholes.",
            "“the toughest law in Europe”",
        ),
        (
            "The leader, who once described himself as “a practical man”, should be practical.",
            "himself as “a practical man”",
        ),
        ("The company insists with a straight face that its record is “improving”.", "that its record is “improving”"),
    ],
)
def test_where_contents_with_quotations_end(sentence: str, expected: str) -> None:
    """A main clause or a contrast behind a quotation is no part of it, nor is the manner in front."""
    assert expected in [content for _, _, content in _said(sentence)]


def test_only_who_speaks_and_what_is_said() -> None:
    """Occasions, gestures, effects on hearers and adverbs are neither source nor content."""
    found = _said("It is not the first time Garrett Voss has threatened to walk away.")
    assert found == [("Garrett Voss", "has threatened", "to walk away")]
    found = _said("Ada Marsh told supporters that her rival was “scared of his shadow,” drawing cheers.")
    assert [said for _, _, said in found] == ["that her rival was “scared of his shadow,”"]
    found = _said("“The media hates him,” Ida Frost said, pointing at the press pen. “You people hate him.”")
    assert found == [("Ida Frost", "said", "“The media hates him,” … “You people hate him.”")]
    assert _said("Privately, though, some lawmakers are alarmed.") == []
    assert _said("Asked by reporters on his plane whether he was bluffing, Garrett Voss smiled.") == []


def test_each_sentence_keeps_its_own_report() -> None:
    """A quotation before “According to figures, …” is not what the figures say."""
    found = _said(
        "But Ida Frost says those were far away. “They might as well have offered her the moon.”\n\n"
        "According to figures obtained by the paper, 212 patients were stuck in hospital last year."
    )
    assert ("figures obtained by the paper", "212 patients were stuck in hospital last year") in [
        (source, content) for source, _, content in found
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "When doctors declared her fit, the home's owners, Sunvale Care, refused to have her back.",
            "to have her back",
        ),
        ("Age Lorne, a charity, believes the true number is far higher.", "the true number is far higher"),
        (
            "Jim Orde said he was “not going to point fingers”, but that he had asked for a meeting.",
            "he was “not going to point fingers”, but that he had asked for a meeting",
        ),
    ],
)
def test_subjects_and_second_clauses(sentence: str, expected: str) -> None:
    """A subject behind an opening clause or before an apposition; a clause with “but that” goes on."""
    assert expected in [content for _, _, content in _said(sentence)]


def test_a_report_may_end_a_text() -> None:
    """Nothing is looked for behind the last word."""
    assert [cue for _, cue, _ in _said("Ida Frost said that the bridge was safe and")] == ["said"]
    assert _said("As The Harbour Post reported, ") == []
    assert "TOLD" in [
        cue for _, cue, _ in _said("WEST, BUT TOLD THE HARBOUR POST THAT HE THOUGHT FROST WOULD EKE OUT A WIN.")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The corridor, experts believe, will bring wealth.",
            "The corridor … will bring wealth",
        ),
        (
            "Vera Lint, who lives comfortably abroad, claimed in a video that the deal was void.",
            "that the deal was void",
        ),
    ],
)
def test_subjects_and_insertions(sentence: str, expected: str) -> None:
    """An inserted report keeps the subject before it; a relative clause belongs to the speaker."""
    assert [content for _, _, content in _said(sentence)] == [expected]
