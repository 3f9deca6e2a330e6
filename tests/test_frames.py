"""Frames: evidence by sentence and voice, the coding sheet, episodic and thematic sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyze, extractors
from framing.article import Article, Zone
from framing.extract.frames import FOUNDATIONS, POLICIES, QUESTIONS, Frames, answers
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
    """Two sentences with evidence make a yes; each answer has its sentences."""
    sheet = answers(_analysed("The mayor accused Ann. Ann denounced the mayor. It rained.").document)
    found = {answer.question: (answer.yes, len(answer.evidence)) for answer in sheet}
    assert len(sheet) == sum(map(len, QUESTIONS.values()))
    assert found["reproach"] == (True, 2)
    assert found["cost"] == (False, 0)


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
