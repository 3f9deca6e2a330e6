"""Attributions of hard news: wars, talks, courts, firms, elections, as agencies, papers and state media write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing import Article, analyze

if TYPE_CHECKING:
    from framing.findings import Attribution


def _found(text: str) -> tuple[Attribution, ...]:
    return analyze(Article(text=text)).document.layer("attributions")


def _said(text: str) -> list[tuple[str | None, str]]:
    """Return source and content of each attribution, without marks at their ends."""
    document = analyze(Article(text=text)).document
    return [
        (document[a.source].strip(" ,") if a.source else None, " … ".join(document[c].strip(" ,.") for c in a.contents))
        for a in document.layer("attributions")
    ]


def _actors(text: str) -> list[tuple[str, ...]]:
    return [attribution.actors for attribution in _found(text)]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Lornia's defence ministry, in a statement carried by the state news agency, said it would not negotiate.",
         "Lornia's defence ministry"),
        ("A leaked budget memo, first reported by the Harbour Post, warns the plan will raise only half of it.",
         "A leaked budget memo"),
        ("The archbishop, Monsignor Telmo Oria, offered to mediate, but neither side has responded.",
         "The archbishop, Monsignor Telmo Oria"),
        ("A man accused of robbing two banks told detectives he was tired of waiting.",
         "A man accused of robbing two banks"),
        ("“We beg them: bring them home,” said Dalia Stern, whose brother Omer, 27, has been held since March.",
         "Dalia Stern, whose brother Omer, 27, has been held since March"),
    ],
)  # fmt: skip
def test_sources_beside_asides(sentence: str, source: str) -> None:
    """Whoever an aside, a participle or a relative clause tells of is the source, and nobody within it."""
    assert source in [found for found, _ in _said(sentence)]


def test_a_clause_closes_before_the_main_verb() -> None:
    """“The army, which first denied it, later admitted …”: the army admits, and says what follows."""
    found = _said(
        "The army, which initially denied any part in it, later acknowledged that one of its units had opened fire "
        "“in error” and said it had opened an inquiry."
    )
    assert "which" not in [source for source, content in found if content.startswith(("that", "it"))]


def test_who_is_briefed_is_no_source_of_a_briefing() -> None:
    """“A diplomat briefed on the talks” is told of once, as whoever speaks."""
    (source, _), *others = _said("A Western diplomat briefed on the talks, who would not be named, said they failed.")
    assert source
    assert source.startswith("A Western diplomat briefed on the talks")
    assert others == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Critics say, and the minister does not deny, that builders were asked first.",
         ("Critics", "that builders were asked first")),
        ("The Harbour Post reported, citing sources, that the leaders could meet in April.",
         ("The Harbour Post", "that the leaders could meet in April")),
    ],
)  # fmt: skip
def test_reports_with_something_inserted(sentence: str, expected: tuple[str, str]) -> None:
    """What stands between two commas parts a speaker from what is said, and ends neither."""
    assert expected in _said(sentence)


def test_two_may_say_the_same() -> None:
    """“Critics say, and the minister does not deny, that …”: the clause belongs to both."""
    found = _said("Critics say, and the minister does not deny, that builders were asked first.")
    assert found == [(who, "that builders were asked first") for who in ("Critics", "the minister")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A boy has been held on suspicion of helping the thief, the force confirmed.",
         ("the force", "A boy has been held on suspicion of helping the thief")),
        ("Hatch bought the pistol in 2021, the federal firearms bureau found.",
         ("the federal firearms bureau", "Hatch bought the pistol in 2021")),
        ("The West wants to wreck the talks, political scientist Oleg Danin believes.",
         ("political scientist Oleg Danin", "The West wants to wreck the talks")),
        ("Two young people died in the clashes, confirmed the interior minister, Rosa Lindo.",
         ("the interior minister, Rosa Lindo", "Two young people died in the clashes")),
        ("A builder struck his partner with a lamp, a court has heard.",
         ("a court", "A builder struck his partner with a lamp")),
        ("The editor later cut some of the remarks, it is learnt.",
         (None, "The editor later cut some of the remarks")),
    ],
)  # fmt: skip
def test_reports_that_close_their_sentence(sentence: str, expected: tuple[str | None, str]) -> None:
    """Before the comma stands what is said, whatever verb of saying, finding or hearing follows."""
    assert expected in _said(sentence)


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("The envoy described the vote as largely peaceful but flagged delays in counting.", "The envoy",
         "the vote as largely peaceful"),
        ("The union condemned the cuts and will ballot its members.", "The union", "the cuts"),
        ("Police confirmed that four men had died in Kisi, but residents put the toll at nine.", "Police",
         "that four men had died in Kisi"),
    ],
)  # fmt: skip
def test_contents_end_before_what_is_done_besides(sentence: str, source: str, content: str) -> None:
    """A second verb, or a clause set against the first, is told by the outlet."""
    assert (source, content) in _said(sentence)


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Amid fears that the dam might burst, thousands left the valley.", "the dam might burst"),
        ("Under suspicion of taking bribes, the mayor resigned on Friday.", "taking bribes"),
        ("The boats were reportedly empty, but the navy opened fire.", "The boats were reportedly empty"),
        ("A man accused of robbing two banks told detectives he was tired.", "robbing two banks"),
    ],
)  # fmt: skip
def test_what_nobody_is_given_for_ends_with_its_clause(sentence: str, content: str) -> None:
    """Without a source, too, content ends where another clause or another speaker begins."""
    assert (None, content) in _said(sentence)


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Ostra alleged that Varl drones had crossed the border 14 times.", "drones"),
        ("The office said in a statement that the military pressure was working.", "pressure"),
        ("A clerk made the remarks during a tour of the new plant in Lorn.", "made the remarks"),
        ("The accused have been identified as Max Brook and Salo Khan.", "have been identified as"),
        ("“We need no sermons,” said Mr. Joshi, when asked about the letter.", "asked about"),
        ("Bright shares tumble as China demand slumps.", "demand"),
    ],
)
def test_what_looks_like_a_cue(sentence: str, cue: str) -> None:
    """Nouns behind "that", remarks without words, names of the accused, questions put: nothing is said there."""
    document = analyze(Article(text=sentence)).document
    assert cue not in [document[attribution.cue] for attribution in document.layer("attributions")]


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The figures are considered reliable by the United Nations.", "The figures"),
        ("The chemist was charged with two counts of fraud.", "The chemist"),
        ("Images analysed by the think tank Far View show new guns near the border.", "Images"),
    ],
)
def test_whoever_is_spoken_of_does_not_speak(sentence: str, subject: str) -> None:
    """The subject of a passive is no source: it is spoken of."""
    document = analyze(Article(text=sentence)).document
    passive = [a for a in document.layer("attributions") if document[a.cue].split()[-1] in {"considered", "with", "by"}]
    assert all(a.source is None or document[a.source] != subject for a in passive)


def test_a_headline_takes_nothing_from_the_story() -> None:
    """What a headline reports stands in it, not in the paragraph below."""
    text = "Hospital 'missed chances' to save girl, coroner finds\n\nA hospital missed three chances to save a girl."
    assert _said(text) == [("coroner", "Hospital 'missed chances' to save girl")]


def test_a_reason_that_is_cited_is_no_source() -> None:
    """“Citing high costs” cites no speaker."""
    found = _said("The chemicals maker cut its outlook on Thursday, citing high energy costs and weak orders.")
    assert "high energy costs and weak orders" not in [source for source, _ in found]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Kian lied, ministry spokeswoman Irina Sokol said. “This will fail,” the diplomat noted.", "Irina Sokol"),
        ("Critics say it fails. One former minister called it bad. “It ends the same way,” they said.",
         "One former minister"),
        ("Union Minister Ravin Desh said farmers were misled. The chief minister wrote that he would win.",
         "chief minister"),
        ("Minister Ida Frost said no. The archbishop, Monsignor Telmo Oria, said he would mediate.", "Telmo Oria"),
    ],
)  # fmt: skip
def test_who_speaks_again(text: str, actor: str) -> None:
    """“The diplomat” and “they” mean who spoke right before; an office of its own means nobody named."""
    assert _actors(text)[-1] == (actor,)


def test_a_charge_is_denied_by_the_accused() -> None:
    """“… accused rebels of theft - a charge they deny”: the rebels deny it."""
    assert ("rebels",) in _actors("The army accused rebels of using force against civilians - a charge they deny.")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Shadow housing secretary Owen Tate accused ministers of cowardice.", "opposition"),
        ("The Campaign for Rural Lorn, which has 40,000 members, said the plans were bad.", "civil_society"),
        ("The party spoke, and the figures were read. Its leader, Sam Oduya, said he had won.", "party"),
    ],
)
def test_kinds_of_hard_news(sentence: str, kind: str) -> None:
    """Shadow ministers oppose, a campaign for a cause is one of citizens, and figures have no leader."""
    assert kind in [attribution.kind for attribution in _found(sentence)]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Envoy says border talks 'constructive' as deadline nears", ("Envoy", "border talks 'constructive'")),
        ("Hostage families urge deal as mediators report 'progress'", ("Hostage families", "deal")),
        ("Nordwerk cuts outlook, blames energy costs", ("Nordwerk", "energy costs")),
        ("Central bank holds rates, hints at cut", ("Central bank", "cut")),
    ],
)
def test_headlines(headline: str, expected: tuple[str, str]) -> None:
    """What happens meanwhile is no part of what is said, and a second verb has the subject of the first."""
    assert expected in _said(f"{headline}\n\nThe council met on Monday. It rained.")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ola Brandt asked for a guarantee that the pier will stay, and she is hopeful.", "that the pier will stay"),
        ("She vowed to fight on, and she was cheered.", "to fight on"),
        ("Ola Brandt told reporters that it “never leaks,” which would be new.", "that it “never leaks,”"),
        ("She said that the dam had burst, and she was lucky.", "that the dam had burst, and she was lucky"),
    ],
)
def test_what_a_speaker_is_besides_is_not_what_they_said(text: str, content: str) -> None:
    """What is asked or promised ends before what the speaker is or does; what is said goes on."""
    document = analyze(Article(text)).document
    (attribution,) = document.layer("attributions")
    assert document[attribution.contents[0]] == content


def test_who_shows_courage_says_nothing() -> None:
    """A quality that somebody shows is no content; what a study shows is."""
    assert not analyze(Article("Ola Brandt has shown more courage.")).document.layer("attributions")
    found = analyze(Article("The study shows that courage pays.")).document.layer("attributions")
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ON HAS SUGGESTED HER",
        "said! HER",
        "FEAR THE",
        "re also expected to ",
        "Vargas Llosa, one of the signatories, told an audience at a literary festival in",
        "Investigative Correspondent Cynthia Marsh for “Dateline,” the hacker known",
    ],
)
def test_fragments_end_where_they_like(text: str) -> None:
    """A text that breaks off is read like any other."""
    assert analyze(Article(text)).document.text == text


def test_an_insertion_keeps_its_own_sentence() -> None:
    """What stands around a speaker is said, not the sentence behind; to look at something is no report."""
    text = (
        "Shares in Norvane Semiconductors fell as the chipmaker cautioned that orders had begun to soften.\n\n"
        "Net income rose to $1.2bn in the three months to September, the company said, from $940m a year earlier. "
        "Revenue climbed 11 per cent to $6.3bn, ahead of what analysts had expected, "
        "according to a poll by DataStream.\n\n"
        "Regulators in Brussels are also looking at the sector."
    )
    document = analyze(Article(text)).document
    said = next(a for a in document.layer("attributions") if document[a.cue] == "said")
    assert [document[content] for content in said.contents] == [
        "Net income rose to $1.2bn in the three months to September",
        "from $940m a year earlier",
    ]
    assert all("looking" not in document[a.cue] for a in document.layer("attributions"))
