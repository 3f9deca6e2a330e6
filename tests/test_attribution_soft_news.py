"""Attributions in features, interviews, columns, letters, live blogs, sport and other softer news."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from marked import speakers

from framing import Article, analyze

if TYPE_CHECKING:
    from framing.document import Document
    from framing.findings import Attribution

_INTERVIEW = """Hanna Vosk has run the lifeboats for nine years. She leaves in March.

When did you first go to sea?

I was eleven. My uncle had a boat that leaked.

Were you frightened?

Always. People who tell you they are not are lying.

{last}

Somebody younger, I hope.

And one who can swim. I never learned.

Tickets for the open day cost four crowns."""


def _document(text: str) -> Document:
    return analyze(Article(text=text, outlet="The Lorn Courier")).document


def _attributions(text: str) -> list[tuple[str, str, Attribution]]:
    """Return source and contents of each attribution as text, and the attribution."""
    document = _document(text)
    return [
        (document[each.source or (0, 0)], " … ".join(document[piece] for piece in each.contents), each)
        for each in document.layer("attributions")
    ]


def _said(text: str) -> list[tuple[str, str]]:
    return [(source, said) for source, said, _ in _attributions(text)]


def _speaker(text: str, source: str) -> Attribution:
    return next(each for phrase, _, each in _attributions(text) if phrase.rstrip(",") == source)


# --- interviews -------------------------------------------------------------------------------------------------------


def test_an_interview_without_labels() -> None:
    """Paragraphs between questions are answers of whoever is interviewed; what follows the last is the outlet's."""
    answers = [each for each in _attributions(_INTERVIEW.format(last="Who should follow you?")) if not each[0]]
    assert [said for _, said, _ in answers] == [
        "I was eleven. My uncle had a boat that leaked.",
        "Always. People who tell you they are not are lying.",
        "Somebody younger, I hope. … And one who can swim. I never learned.",
    ]
    assert {(each.actors, each.form.value) for _, _, each in answers} == {(("Hanna Vosk",), "direct")}


@pytest.mark.parametrize(
    "text",
    [
        "What is it?\n\nA tax on empty homes.\n\nWho pays?\n\nOwners do.\n\nWhen does it start?\n\nIn May.",
        "What can you do?\n\nAsk the council.\n\nDo you have to pay?\n\nNo.\n\nWho helps you?\n\nThe charity does.",
    ],
)
def test_explainers_are_no_interviews(text: str) -> None:
    """Questions that nobody answers as "I" are the outlet's own, with its answers."""
    assert [each for _, _, each in _attributions(text) if each.form.value == "direct"] == []


def test_first_person_in_a_turn() -> None:
    """Who says "I" in the turn of a transcript is who has the turn."""
    text = (
        "Dr Femi Arand, a sleep researcher, answers questions.\n\nQ: How long should I sleep?\n\n"
        "A: Eight hours. I told the clinic that nine is too much.\n\nQ: Why?\n\nA: It makes people slow."
    )
    assert _speaker(text, "I").actors == ("Femi Arand",)


# --- paragraphs of quotation ------------------------------------------------------------------------------------------

_WORDS = '"People came in for humbugs and told me about their divorces.\n\n"I never repeated a word."'


@pytest.mark.parametrize(
    "text",
    [
        f"Gwenda Pryor ran the last sweet shop for 44 years.\n\n{_WORDS}\n\nThe shop will be flats.",
        f"The last sweet shop is shut.\n\n{_WORDS}\n\nGwenda Pryor, 79, ran it for 44 years.",
        f"There were queues. One of the sisters, Gwenda Pryor, ran the shop.\n\n{_WORDS}",
    ],
)
def test_paragraphs_beside_their_speaker(text: str) -> None:
    """Paragraphs of quotation without a cue are of the person of whom is told right before, or else right behind."""
    (attribution,) = (each for source, _, each in _attributions(text) if "Gwenda Pryor" in source)
    assert (attribution.actors, len(attribution.contents)) == (("Gwenda Pryor",), 2)


@pytest.mark.parametrize(
    "text",
    [
        'Gwenda Pryor ran the last sweet shop for 44 years.\n\n"Gone for good."\n\nThe shop will be flats.',
        f"The last sweet shop is shut.\n\n{_WORDS}\n\nThe shop will be flats.",
    ],
)
def test_paragraphs_of_nobody(text: str) -> None:
    """Headings between marks are no words of a person, and where nobody is told of nobody speaks."""
    assert _attributions(text) == []


# --- whose people -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("My grandmother said that a town without a bakery is a car park.", "My grandmother", "citizen"),
        ("My neighbour Ken tells me I am a snob.", "My neighbour Ken", "citizen"),
        ("My doctor says that I should walk more.", "My doctor", "expert"),
        ("Our reporter says that the road is open.", "Our reporter", "own_staff"),
    ],
)
def test_people_of_the_writer(text: str, source: str, kind: str) -> None:
    """The writer's kin and acquaintances speak for themselves; others who are "ours" work for the outlet."""
    assert _speaker(text, source).kind == kind


def test_mine_is_somebody_else() -> None:
    """In a turn "my crews" are not who speaks."""
    text = "HANNA VOSK: My crews tell me that they spend a day on forms.\n\nHOST: Why?\n\nHANNA VOSK: Ask the ministry."
    assert _speaker(text, "My crews").actors == ("My crews",)


def test_a_role_before_its_bearer() -> None:
    """A role before a name, as in "the steward, Bert Ansell", tells of Bert Ansell, not of whoever was named before."""
    text = (
        "Ida Lorne has watched the foxes for weeks. The allotment steward, Bert Ansell, said he had seen nothing "
        "bigger than a cat."
    )
    assert _speaker(text, "The allotment steward, Bert Ansell").actors == ("Bert Ansell",)


# --- where contents end -----------------------------------------------------------------------------------------------


def test_a_quotation_behind_a_colon_is_of_its_sentence() -> None:
    """What a colon opens does not go on with what somebody said before."""
    text = 'Organisers expect 12,000 people next year.\n\nFor Raine, success is simpler: "We ran out of forks."'
    assert ("Organisers", "12,000 people next year") in _said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Nobody steals fog," Amund\'s doctor tells him. "No," he answers.', "him"),
        ('The mayor posted a picture of the hat. "Sun\'s out," he captioned it.', "it"),
    ],
)
def test_what_is_not_said(text: str, expected: str) -> None:
    """The pronoun behind a cue is no part of what is said in quotation marks."""
    assert expected not in {piece for _, said in _said(text) for piece in said.split(" … ")}


# --- cues -------------------------------------------------------------------------------------------------------------


def _cues(text: str) -> list[str]:
    document = _document(text)
    return [document[each.cue] for each in document.layer("attributions")]


def test_what_somebody_liked_to_say() -> None:
    """Who liked to say something said it."""
    assert _cues('Sir Alban Crewe drew bridges. "I never drew a straight line," he liked to say.') == ["liked to say"]


def test_to_have_a_say() -> None:
    """To have no say in a matter is to say nothing."""
    text = "The study was funded by the Honey Board, which had no say in its design, the authors write."
    assert _cues(text) == ["write"]


def test_as_was_said_before() -> None:
    """The word "before" only tells when: what was said is the main clause."""
    text = "As this newspaper has argued before, harbours are a public trust."
    assert _said(text) == [("this newspaper", "harbours are a public trust")]


@pytest.mark.parametrize(
    ("sentence", "source", "said"),
    [
        ("To critics, the whale is a giveaway.", "critics", "the whale is a giveaway"),
        ("To the dockers, the bill was an insult.", "the dockers", "the bill was an insult"),
        ("For the ministry, the year is a test.", "the ministry", "the year is a test"),
        ('For the coach, it was "a point won."', "the coach", 'it was "a point won."'),
    ],
)
def test_views_with_their_holder_in_front(sentence: str, source: str, said: str) -> None:
    """In whose eyes something is as it is told may stand behind "to" or "for"."""
    assert _said(sentence) == [(source, said)]


@pytest.mark.parametrize(
    "sentence",
    [
        "To be sure, the mayor is popular.",
        "To win voters, the mayor is out on the streets.",
        "For the team, it was a fourth draw in a row.",
        "For years, the harbour was shut.",
    ],
)
def test_no_views(sentence: str) -> None:
    """Aims, times and what was so for somebody are no views."""
    assert _said(sentence) == []


# --- live blogs -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("clock", ["14.20", "14:20", "2.20pm", "14.20 GMT –"])
def test_times_of_entries(clock: str) -> None:
    """The time of an entry is part of no source."""
    text = f"{clock} Ferry operator Calder Lines said that it was not fine."
    assert _said(text)[0][0] == "Ferry operator Calder Lines"


def test_a_named_reporter_of_the_outlet() -> None:
    """A reporter who is named is an actor."""
    text = 'Our reporter Cass Lidell said: "The sea is coming over the wall every few minutes."'
    speaker = _speaker(text, "Our reporter Cass Lidell")
    assert (speaker.actors, speaker.kind) == (("Cass Lidell",), "own_staff")


# --- kinds ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[The churchwarden, Miles Hobday], offered the crypt.", "civil_society"),
        ("[The curate] said the bells were safe.", "civil_society"),
        ("[The harbourmaster, Rolf Tiede], said two boats had broken loose.", "government"),
        ("[The physio] said he would play.", "citizen"),
        ("[A warden at the nature reserve] said the terns were back.", "citizen"),
        ("[Captain Joss Tighe] said the dressing room was quiet.", "citizen"),
        ("[The manager] said of the referee that he was wrong.", "citizen"),
        ("The paper shows nothing, [an anonymous reviewer] wrote of the study.", "expert"),
        ("The drug helps, [a trial of 3,000 patients] suggests.", "document"),
        ("[Earlier work] had suggested that bees see patterns.", "document"),
        ("[My nan] said so.", "citizen"),
        ("The Shippers' League met. [The League's chairman, Lord Aske], said the sea was free.", "civil_society"),
    ],
)
def test_kinds_in_softer_news(marked: str, kind: str) -> None:
    """Local offices, sport, science and the arts have their kinds, too."""
    assert [speaker.kind for speaker in speakers(marked)] == [kind]


# --- who is meant -----------------------------------------------------------------------------------------------------


def _actors(text: str, source: str) -> tuple[str, ...]:
    return _speaker(text, source).actors


def test_two_named_with_their_offices() -> None:
    """Two who are named together are "they", whatever offices stand beside their names; who tells them is another."""
    text = (
        "Gwenda Pryor closed her shop on Saturday. Mayor Dov Ashe and the MP, Carla Finch, both came. They promised "
        "to find Pryor a stall. She told them she was too old."
    )
    assert _actors(text, "They") == ("Dov Ashe", "Carla Finch")
    assert _actors(text, "She") == ("Gwenda Pryor",)


def test_two_with_one_surname() -> None:
    """Of two first names before one surname both have it."""
    text = 'Two sisters, Ada and Bea Lunt, had come from Anby. They said they had wept. "It is late," said Ada.'
    assert _actors(text, "They") == ("Ada Lunt", "Bea Lunt")
    assert _actors(text, "Ada") == ("Ada Lunt",)


@pytest.mark.parametrize("later", ["the Echo", "the paper"])
def test_papers_named_before(later: str) -> None:
    """A paper is called by the last word of its name, or "the paper"."""
    text = f"The Anby Echo says that the hat was too little. On Monday {later} said that it cost £300."
    assert _actors(text, later) == ("Anby Echo",)


def test_the_narrator_goes_on() -> None:
    """What the narrator did is not what somebody else said."""
    text = "A customer came in. She said she was late for an orchestra and I nearly followed her."
    assert ("She", "she was late for an orchestra") in _said(text)


def test_roles_with_their_names() -> None:
    """The name between a role and its cue is part of the source; behind a hearer a number begins what is said."""
    text = "Anby's harbourmaster, Rolf Tiede, tells local radio two boats have broken loose."
    assert _said(text) == [("Anby's harbourmaster, Rolf Tiede", "two boats have broken loose")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Dev Marsh explained, with the patience of a saint, that the fridge was learning.",
            "that the fridge was learning",
        ),
        ("It told me, in the plummy tones of a headmistress, that the milk was old.", "that the milk was old"),
        ("Ida Frost kept asking the same question in a steadily more plaintive voice.", "the same question"),
    ],
)
def test_how_something_was_said_is_the_outlet_s(text: str, content: str) -> None:
    """Manner stands in no content, in front of it or behind."""
    (attribution,) = analyze(Article(text)).document.layer("attributions")
    assert [text[piece.start : piece.end] for piece in attribution.contents] == [content]


def test_what_bodes_says_nothing() -> None:
    """Nights promise nothing, and neutrality such that others quote it is no report."""
    assert not analyze(Article("It promises to be a dramatic night.")).document.layer("attributions")
    text = "The bloc issued a statement of such neutrality that the junta reprinted it."
    sources = [a.source for a in analyze(Article(text)).document.layer("attributions") if a.source]
    assert all(source.start > 0 for source in sources)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "A clerk who spent a week with him described it as “the longest month of my life”.",
            "A clerk who spent a week with him",
            "it as “the longest month of my life”",
        ),
        ("The board, which declined to comment, has since sold four of the six.", "which", "to comment"),
        ("“It’s company,” he liked to say of the radio. “It doesn’t answer back.”", "he", "“It’s company,”"),
    ],
)
def test_clauses_beside_the_speaker(text: str, source: str, content: str) -> None:
    """Whose verb it is, and where a clause between commas ends; what is said of something is no content."""
    (attribution,) = analyze(Article(text)).document.layer("attributions")
    assert attribution.source
    assert text[attribution.source.start : attribution.source.end] == source
    assert text[attribution.contents[0].start : attribution.contents[0].end] == content


def test_gestures_and_persuasion_say_nothing() -> None:
    """To point at a window, or to talk somebody off the rocks, is no report."""
    for text in ("Gwil Parry pointed at the window.", "Gwil Parry talked the crew off the rocks."):
        assert not analyze(Article(text)).document.layer("attributions")


def test_a_body_by_the_last_word_of_its_name() -> None:
    """The board is the one named before."""
    document = analyze(Article("The Lighthouse Board sent a card. The board said that he was dear.")).document
    assert document.layer("attributions")[-1].actors == ("Lighthouse Board",)
