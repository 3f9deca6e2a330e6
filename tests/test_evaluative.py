"""Evaluative language: voice, negation, target, and what does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import framing

if TYPE_CHECKING:
    from framing.findings import Evaluation


def _found(text: str) -> dict[str, Evaluation]:
    document = framing.analyze(framing.Article(text)).document
    return {document[e.span].lower(): e for e in document.layer("evaluations")}


def test_the_same_word_in_three_voices() -> None:
    """The outlet's own word, a paraphrased one and a quoted one are three findings."""
    own = _found("The steadfast minister arrived on Monday.")
    told = _found("The minister said that her support was steadfast.")
    quoted = _found("“Our support is steadfast,” the minister said.")
    assert [found["steadfast"].voice.value for found in (own, told, quoted)] == ["outlet", "paraphrase", "quote"]


def test_negation_turns_polarity() -> None:
    """What is denied does not praise."""
    found = _found("It was not a steadfast effort. It was a steadfast effort.")
    assert found["steadfast"].polarity == "+"
    assert _found("It was never a steadfast effort.")["steadfast"].negated


def test_negation_stops_at_a_clause() -> None:
    """A negation before a comma or "but" reaches nothing behind it."""
    assert not _found("He did not come, but the effort was steadfast.")["steadfast"].negated


def test_hypotheticals_are_marked() -> None:
    """“If this is a triumph” asserts none."""
    assert _found("If this is a triumph, what is a defeat?")["triumph"].hypothetical


def test_target_is_the_actor_beside() -> None:
    """The actor right after the evaluation is its target, with the reason."""
    found = _found("Reporters met the ruthless Vladimir Putin in Moscow on Monday.")
    assert found["ruthless"].target == "Vladimir Putin"
    assert found["ruthless"].target_why


def test_every_evaluation_names_its_entry() -> None:
    """The reason is lexicon, term and category."""
    assert _found("A steadfast effort.")["steadfast"].why == "appraisal: steadfast (tenacity)"
