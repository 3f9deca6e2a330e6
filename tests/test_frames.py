"""Frames: evidence by sentence and voice, the coding sheet, episodic and thematic sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyze, extractors
from framing.article import Article, Zone
from framing.extract.frames import FOUNDATIONS, POLICIES, Frames
from framing.frame_questions import QUESTIONS, answers
from framing.lexicon import load
from framing.validate.frames import agreement

if TYPE_CHECKING:
    from framing.findings import Profile


def _analysed(text: str) -> Profile:
    return analyze(Article(text), using=(*extractors(), Frames()))


def _labels(text: str, lexicon: str) -> list[tuple[str, str]]:
    document = _analysed(text).document
    return [(document[each.span], each.label) for each in document.layer("frames") if each.lexicon == lexicon]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both sides clashed over the quay.", [("Both sides", "conflict"), ("clashed over", "conflict")]),
        ("The taxpayer will foot the bill.", [("taxpayer", "economic"), ("foot the bill", "economic")]),
        ("He was blamed for the leak.", [("blamed for", "responsibility")]),
    ],
)
def test_generic_frames_have_evidence(text: str, expected: list[tuple[str, str]]) -> None:
    """The words of a text that speak for a frame."""
    assert _labels(text, "frames_generic") == expected


@pytest.mark.parametrize(
    ("lexicon", "text", "expected"),
    [
        ("frames_generic", "The Wall Street Journal came late. Wall Street fell.", [("Wall Street", "economic")]),
        ("frames_generic", "Her bill names a new lake. He pays the bill.", [("bill", "economic")]),
        ("frames_generic", "They plan to swim. They plan to reduce noise.", [("plan to", "responsibility")]),
        ("frames_generic", "The quay was all the rage. He shook with rage.", [("rage", "human_interest")]),
        ("frames_generic", "Engineers botched the weld.", [("botched", "responsibility")]),
        ("moral", "It tends to rain. She tends to the wounded.", [("tends to", "care_virtue")]),
        ("frames_policy", "The police slept.", [("police", "crime")]),
    ],
)
def test_guards_keep_everyday_uses_out(lexicon: str, text: str, expected: list[tuple[str, str]]) -> None:
    """A word speaks for a frame where the words beside it allow that reading, and only there."""
    assert _labels(text, lexicon) == expected


def test_policy_frames_and_moral_foundations() -> None:
    """The same text is read for several lexicons."""
    text = "The appeals court called the ban unconstitutional, and the crowd called the judges traitors."
    assert {label for _, label in _labels(text, "frames_policy")} >= {"legality", "policy"}
    assert ("traitors", "loyalty_vice") in _labels(text, "moral")


def test_frames_are_told_by_voice() -> None:
    """What a source says counts for the source."""
    profile = _analysed("The ferry sails on. “The taxpayer will foot the bill,” the minister said.")
    assert profile["frames.generic.economic"].count == 0
    assert profile["frames.generic.economic.sources"].count == 2
    assert profile["frames.policy.economic"].count == 0
    assert profile["frames.policy.economic.sources"].count > 0


def test_the_coding_sheet_answers_every_question() -> None:
    """Sentences with evidence make a yes; each answer has its sentences."""
    sheet = answers(_analysed("The mayor accused Ann. Ann denounced the mayor. It rained.").document)
    found = {answer.question: (answer.yes, len(answer.evidence)) for answer in sheet}
    assert len(sheet) == sum(map(len, QUESTIONS.values()))
    assert found["reproach"] == (True, 2)
    assert found["cost"] == (False, 0)


@pytest.mark.parametrize(
    ("text", "question", "reason"),
    [
        ("The ministry rejected the claim that the dam leaks.", "disagreement", "“rejected” (a source doubts)"),
        ("The unions urged the council to reopen the baths.", "solution", "“urged” (a source demands)"),
        ("The finance ministry promised to repay the fees.", "government", "“promised” (a government promises)"),
        ("The grocer blamed high rents.", "cause", "“blamed” (something is blamed)"),
        ("Ferry firm blames harbour board", "cause", "“blames” (a source blames)"),
        ("The ministry denies the claim.", "disagreement", "“denies” (a source doubts)"),
        ("Anna Frost denounced Piet Lund.", "reproach", "“denounced” (conflict with somebody)"),
        ("Anna Frost called Piet Lund a coward.", "reproach", "“coward” (criticism of somebody)"),
        ("A neighbour said the lights went out.", "example", "“said” (a citizen speaks)"),
        ("It was a harrowing night.", "emotion", "“harrowing” (the outlet's feeling)"),
        ("It was a shameful trade.", "message", "“shameful” (the outlet's verdict)"),
        ("The bill came to two million.", "losses", "“bill”"),
    ],
)
def test_what_others_found_answers_questions(text: str, question: str, reason: str) -> None:
    """Attributions, judging words and acts are signs of a yes, each with its reason."""
    answer = next(a for a in answers(_analysed(text).document) if a.question == question)
    assert reason in answer.reasons[0].split(", ")


def test_a_feeling_is_no_reproach_and_a_source_s_verdict_no_moral_of_the_story() -> None:
    """Signs hold for whom they are meant."""
    sheet = {a.question: a.reasons for a in answers(_analysed("Jon Ash said he feared Anna Frost.").document)}
    assert sheet["reproach"] == ()
    sheet = {a.question: a.reasons for a in answers(_analysed("“It is a shameful trade,” Jon Ash said.").document)}
    assert not any("verdict" in reason for reason in sheet["message"])


def test_a_longer_text_needs_more_sentences() -> None:
    """The number needed grows with the root of the length: some words come by chance."""
    short, long = (answers(_analysed("The cost was high. " + "It rained in Norwick. " * n).document) for n in (5, 99))
    needed = [next(a.enough for a in sheet if a.question == "economy") for sheet in (short, long)]
    assert needed == [2, 8]


def test_functions_after_entman() -> None:
    """Cause, remedy, moral judgement and problem are marked where the evidence says so."""
    document = _analysed("The flood was caused by dredging, and a reform is needed.").document
    assert [each.function for each in document.layer("frames") if each.function] == ["cause", "remedy"]


def test_episodic_and_thematic_sentences() -> None:
    """A scene on a day against figures and trends; sentences with neither are left out."""
    profile = _analysed("On Monday the driver wept. The average rate rose for decades. It rained.")
    assert [(scope.label) for scope in profile.document.layer("scope")] == ["episodic", "thematic"]
    assert profile["frames.episodic_share"].value == 0.5


def test_every_measure_declared_is_yielded() -> None:
    """Names are an API."""
    profile = _analysed("Nothing happened.")
    assert {name for name in profile.measures if name.startswith("frames.")} == {m.name for m in Frames.measures}


def test_lexicons_and_extractor_know_the_same_categories() -> None:
    """No category or question of the lexicons is forgotten."""
    generic = load("frames_generic")
    questions = {(entry.category, entry.extra["question"]) for entry in generic.entries}
    assert questions == {(frame, question) for frame, asked in QUESTIONS.items() for question in asked}
    assert set(load("frames_policy").categories) == set(POLICIES)
    assert {category.partition("_v")[0] for category in load("moral").categories} == set(FOUNDATIONS)


def test_a_headline_alone_answers_a_question() -> None:
    """What stands in the headline is the frame's most visible place."""
    text = "Mayor accused of neglect\n\nIt rained in Norwick all day long, and the quay stayed empty."
    profile = _analysed(text)
    zones = {paragraph.zone for paragraph in profile.document.paragraphs}
    sheet = {answer.question: answer.yes for answer in answers(profile.document)}
    assert sheet["reproach"] is (Zone.HEADLINE in zones)


def test_agreement_without_questions_is_empty() -> None:
    """Files without coders' answers have no alpha."""
    assert agreement([{"text": "a"}]) == {}
