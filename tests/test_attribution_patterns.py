"""Attributions in constructions that need a look beyond the cue: passives, relayed words, layout, closing reports."""

from __future__ import annotations

import pytest

import framing
from framing.extract.attribution import Attributions
from framing.findings import Form, Voice

Said = tuple[str | None, str, list[str]]


def _said(text: str, *, learned: bool = True) -> list[Said]:
    """Return source, cue and contents of each attribution."""
    document = framing.analyze(framing.Article(text)).document
    if not learned:
        document = Attributions(learned=False)(document)
    found = document.layer("attributions")
    return [
        (document[a.source] if a.source else None, document[a.cue], [document[c] for c in a.contents]) for a in found
    ]


def _by(text: str, source: str, *, learned: bool = True) -> list[str]:
    """Return what a source is given, in the order of the text."""
    return [content for who, _, contents in _said(text, learned=learned) if who == source for content in contents]


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("Judge Ida Frost was accused of bias by her deputy, Max Brook.", "her deputy, Max Brook",
         ["Judge Ida Frost", "bias"]),
        ("Max Brook was told by nurses that his leg would heal.", "nurses", ["that his leg would heal"]),
        ("The school was praised by the inspectors for its kitchen.", "the inspectors",
         ["The school", "for its kitchen"]),
        ("The hotel was described as “a ruin” by Ida Frost, a former guest.", "Ida Frost, a former guest",
         ["The hotel", "as “a ruin”"]),
        ("The farm was accused by neighbours of spoiling the well.", "neighbours",
         ["The farm", "of spoiling the well"]),
        ("The farm was accused of spoiling the well.", None, ["spoiling the well"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("learned", [True, False])
def test_a_passive_has_its_agent_for_source(text: str, source: str | None, contents: list[str], learned: bool) -> None:  # noqa: FBT001
    """Whoever stands behind “by” speaks, and nobody where nobody does; never the grammatical subject."""
    assert [(who, said) for who, _, said in _said(text, learned=learned)] == [(source, contents)]


@pytest.mark.parametrize("learned", [True, False])
def test_a_report_that_closes_a_sentence_embraces_the_one_in_it(learned: bool) -> None:  # noqa: FBT001
    """“The ministry said X, state television reported.”: X is what the television says that the ministry said."""
    text = "The ministry said it stood with the miners, state television reported."
    said = _said(text, learned=learned)
    assert ("The ministry", "said", ["it stood with the miners"]) in said
    assert ("state television", "reported", ["The ministry said it stood with the miners"]) in said


def test_a_report_closes_a_sentence_that_gives_no_agent() -> None:
    """What nobody is said to suspect ends where the report around it does."""
    said = _said("Two men were held. They were suspected of stealing copper, officers added.")
    assert (None, "were suspected of", ["stealing copper"]) in said
    assert ("officers", "added", ["They were suspected of stealing copper"]) in said


@pytest.mark.parametrize(
    ("text", "teller", "speaker", "words"),
    [
        ("The agency Ostra quoted the general as saying that the border was quiet.", "The agency Ostra",
         "the general", "that the border was quiet"),
        ("The general was quoted by Ostra as saying that the border was quiet.", "Ostra", "The general",
         "that the border was quiet"),
        ("Ostra cited an unnamed officer as having said that “the border is quiet”.", "Ostra", "an unnamed officer",
         "that “the border is quiet”"),
    ],
)  # fmt: skip
def test_who_is_quoted_as_saying_speaks_within_the_report(text: str, teller: str, speaker: str, words: str) -> None:
    """Both have the words, the one who is quoted innermost."""
    document = framing.analyze(framing.Article(text)).document
    found = document.layer("attributions")
    inner = next(a for a in found if a.source and document[a.source] == speaker)
    assert [document[content] for content in inner.contents] == [words]
    assert inner.nested_in is not None
    outer = found[inner.nested_in]
    assert outer.source is not None
    assert document[outer.source] == teller
    assert document[outer.cue].split()[-1] in {"quoted", "cited"}


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("Max Brook ran the mill. Brook shook his head: “Never in my life.”", "Brook", ["“Never in my life.”"]),
        ("Max Brook ran the mill. “Never in my life.” Brook shook his head. “I never saw it.”", "Brook",
         ["“Never in my life.”", "“I never saw it.”"]),
        ("Max Brook, sitting on a crate, sighed. “I am so tired.”", "Max Brook", ["“I am so tired.”"]),
        ("“Nobody sleeps here,” as Frost put it.", "Frost", ["“Nobody sleeps here,”"]),
    ],
)  # fmt: skip
def test_a_quotation_belongs_to_whom_the_text_puts_beside_it(text: str, source: str, contents: list[str]) -> None:
    """A colon, a gesture or “as she put it” tells the speaker without a verb of saying."""
    assert _by(text, source) == contents


def test_a_thing_beside_a_quotation_does_not_speak() -> None:
    """A sign before a colon is no person with a gesture."""
    assert _said("The gate was locked. A wind rose from the river. “No lorries after dark.”") == []


TRANSCRIPT = (
    "The interview in full.\n\nMODERATOR: Welcome, Mr. Brook. You said the mill was safe.\n\n"
    "BROOK: Thank you. I saw the cracks in May.\n\nThe engineers told me that it was nothing.\n\n"
    "MODERATOR: Who told you that?\n\nBROOK: Ida Frost."
)


def test_turns_of_a_transcript_belong_to_their_speakers() -> None:
    """Each paragraph behind a label is direct speech; one without a label goes on; reports are nested in turns."""
    document = framing.analyze(framing.Article(TRANSCRIPT)).document
    found = document.layer("attributions")
    turns = [a for a in found if a.source and document[a.source] in {"MODERATOR", "BROOK"}]
    assert [document[a.source] for a in turns if a.source] == ["MODERATOR", "BROOK", "MODERATOR", "BROOK"]
    assert all(a.form is Form.DIRECT for a in turns)
    assert [document[content] for content in turns[1].contents][-1] == "The engineers told me that it was nothing."
    told = next(a for a in found if document[a.cue] == "told")
    assert told.nested_in == found.index(turns[1])
    said = next(stretch for stretch in document.layer("voices") if "Thank you" in document[stretch.span])
    assert said.voice is Voice.QUOTE


@pytest.mark.parametrize(
    "text",
    [
        "Three things to know:\n\nPrice: It costs 20 crowns.\n\nPlace: The town hall in Lorn.\n\nTime: Monday at noon.",
        "LORN: The mill closed on Monday.\n\nNobody knew why.\n\nHALE: The bridge was shut.\n\nIt rained all day.",
    ],
)
def test_a_list_is_no_transcript(text: str) -> None:
    """Labels that never come again are headings, datelines or a list."""
    assert all(cue != ":" or not contents[0].endswith(".") for _, cue, contents in _said(text))


def test_a_relative_clause_ends_what_is_said_in_it() -> None:
    """What engineers “, who had warned of cracks in May,” are is not what they warned of."""
    said = _by("The minister said that engineers, who had warned of cracks in May, were wrong.", "engineers")
    assert said == ["cracks in May"]


def test_a_report_is_explained_between_commas() -> None:
    """“According to the report, published on Monday, X”: only X is what it says."""
    text = "According to the report, published by the Bridge Institute on Monday, two beams had rusted through."
    (_, _, contents), *_ = _said(text)
    assert contents == ["two beams had rusted through"]


def test_a_question_word_is_no_source() -> None:
    """Nobody says anything in “Who knew about the cracks?”."""
    assert [who for who, _, _ in _said("Who knew about the cracks? “Everybody,” says Brook.")] == ["Brook"]


def test_the_hearer_of_a_letter_does_not_write_it() -> None:
    """“In a letter to the council, residents complain”: the residents do."""
    assert "the council" not in [
        who for who, _, _ in _said("In a letter to the council, residents complain that lorries pass all night.")
    ]


@pytest.mark.parametrize("text", ["“”: “”", ":", "A: B: C:\n\n:\n\nA:"])
def test_marks_alone_say_nothing(text: str) -> None:
    """Marks without words raise nothing and have no source."""
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "who", "contents"),
    [
        ("Ida Frost spoke on Monday. In her view, the plan is mad.", "Ida Frost", ["the plan is mad"]),
        ("Ida Frost spoke on Monday. The plan, by her own account, was mad.", "Ida Frost", ["The plan", "was mad"]),
        ("According to Ida Frost, the club wants a striker.", "Ida Frost", ["the club wants a striker"]),
    ],
)  # fmt: skip
def test_a_view_belongs_to_whom_it_names(text: str, who: str, contents: list[str]) -> None:
    """“In her view”, “by her own account” and “according to” tell whose view the rest of the sentence is."""
    document = framing.analyze(framing.Article(text)).document
    own = [a for a in document.layer("attributions") if a.actors == (who,)]
    assert [document[content] for a in own for content in a.contents if len(own) == 1] == contents


def test_asking_for_no_name_is_no_statement() -> None:
    """“Another, who didn’t want to be named, said …” says one thing."""
    text = "Another driver, who didn’t want to be named, said the mayor “can dish it out but can’t take it”."
    assert [cue for _, cue, _ in _said(text)] == ["said"]


def test_unquoted_words_further_down_are_not_given_to_the_last_speaker() -> None:
    """A speaker has no unquoted words three sentences further, where somebody else may think them."""
    text = (
        "“It is over,” said Ida Frost. The rain went on. Lorries passed the gate. Nobody waved. "
        "The decision was not unanimous: two of the nine members had voted against, minutes showed."
    )
    assert _by(text, "Ida Frost") == ["“It is over,”"]


def test_a_source_ends_with_its_sentence() -> None:
    """Two speakers, one after a quotation and one before the next, stay two."""
    text = (
        "Fourteen people were held. “Officers used the force that was needed,” said Greta Norvane, the superintendent "
        "in charge. Jonas Pellory, the march’s organiser, said: “We came with candles and they met us with shields.”"
    )
    document = framing.analyze(framing.Article(text)).document
    assert [a.actors for a in document.layer("attributions")] == [("Greta Norvane",), ("Jonas Pellory",)]


def test_who_only_hears_is_no_source() -> None:
    """“The cabinet was warned about the clause” has no speaker, and belongs whole to whoever shows it."""
    said = _said("Oona Redfern has shown that the cabinet was warned about the clause in January.")
    assert ("Oona Redfern", "has shown", ["that the cabinet was warned about the clause in January"]) in said
    assert (None, "was warned about", ["the clause in January"]) in said


def test_documents_are_a_source_with_whoever_saw_them() -> None:
    """“According to documents seen by this newspaper, X”: only X is what they say."""
    said = _said("According to documents seen by this newspaper, the ferry failed an inspection in March.")
    assert said == [("documents seen by this newspaper", "According to", ["the ferry failed an inspection in March"])]


def test_staying_anonymous_is_no_statement() -> None:
    """A manager who prefers to stay anonymous says one thing, not two."""
    said = _said("“It’s a fad,” scoffs one manager, who prefers to stay anonymous.")
    assert [cue for _, cue, _ in said] == ["scoffs"]


def test_content_stands_on_both_sides_of_its_speaker() -> None:
    """“The bridge, Ida Frost insisted, is safe”: both pieces are hers."""
    assert _by("The bridge, Ida Frost insisted, is safe.", "Ida Frost") == ["The bridge", "is safe"]


def test_a_content_in_the_midst_of_another_report_is_not_taken_twice() -> None:
    """What Caldria agreed on stays with it where “, the two governments said,” follows."""
    text = (
        "Caldria agreed on Thursday to lease the terminal to a shipping company, the two governments said, as the "
        "president made his first visit in 19 years."
    )
    contents = [content for _, _, said in _said(text) for content in said]
    assert sum("to lease the terminal" in content for content in contents) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We hope that somebody wise is listening.", "wise"),
        ("You want to hug the lovely clerk.", "lovely"),
        ("Nobody expects a brilliant dinner here.", "brilliant"),
    ],
)
def test_what_the_outlet_says_of_itself_or_of_everybody_is_its_own_voice(text: str, words: str) -> None:
    """An outlet is no source of its own, and readers are none either."""
    document = framing.analyze(framing.Article(text)).document
    assert document.voice_at(text.index(words)).voice is Voice.OUTLET


def test_a_quotation_goes_on_in_quotation_marks() -> None:
    """What the next sentence says without marks is the outlet's comment."""
    text = "“This port will feed both our peoples,” Davor Kestrin claimed. It will feed his cronies."
    assert framing.analyze(framing.Article(text)).document.voice_at(text.index("cronies")).voice is Voice.OUTLET


def test_an_apposition_behind_a_speaker_is_no_content() -> None:
    """Who somebody is, is told by the outlet."""
    assert _by("Two people were killed, said Ida Frost, head of the hospital.", "Ida Frost") == [
        "Two people were killed"
    ]


@pytest.mark.parametrize("text", ["Remember how this disgrace began.", "A waiter called Fox crouches beside you."])
def test_orders_to_readers_and_names_are_no_attributions(text: str) -> None:
    """Nobody says anything there."""
    assert _said(text) == []


def test_an_adverb_of_hearsay_reaches_over_its_relative_clause() -> None:
    """“…, which reportedly took years”: the main clause is the outlet's."""
    (content,) = _by("The bride wore a stunning gown, which reportedly took 400 hours to sew.", None)  # type: ignore[arg-type]
    assert content == "which reportedly took 400 hours to sew"


def test_a_pronoun_before_a_comma_is_all_of_a_content() -> None:
    """“A court ordered it, …”: what goes on behind the comma is not what the court ordered."""
    text = "A report, released only after a court ordered it, sets out the faults of the bridge."
    assert not [content for _, _, contents in _said(text) for content in contents if "faults" in content]


def test_who_reports_goes_on_reporting() -> None:
    """“…, adding that”: the speaker of the sentence adds, not whoever is reported on."""
    said = _said(
        "The ministry said that Brook resigned after the mayor accused him, adding that more would go.", learned=False
    )
    assert [source for source, cue, _ in said if cue == "adding"] == ["The ministry"]
