"""Evaluative language: voice, negation, target, and what does not count."""

from __future__ import annotations

from evaluated import evaluations


def test_the_same_word_in_three_voices() -> None:
    """The outlet's own word, a paraphrased one and a quoted one are three findings."""
    own = evaluations("The steadfast minister arrived on Monday.")
    told = evaluations("The minister said that her support was steadfast.")
    quoted = evaluations("“Our support is steadfast,” the minister said.")
    assert [found["steadfast"].voice.value for found in (own, told, quoted)] == ["outlet", "paraphrase", "quote"]


def test_negation_turns_polarity() -> None:
    """What is denied does not praise."""
    found = evaluations("It was not a steadfast effort. It was a steadfast effort.")
    assert found["steadfast"].polarity == "+"
    assert evaluations("It was never a steadfast effort.")["steadfast"].negated


def test_negation_in_quotation_marks_stays_in_them() -> None:
    """A quotation that has ended denies nothing of what follows; a negation before one reaches into it."""
    assert not evaluations("They reaffirmed their “no limits” friendship.")["friendship"].negated
    assert evaluations("It was no “steadfast” effort.")["steadfast"].negated


def test_negation_stops_at_a_clause() -> None:
    """A negation before a comma or "but" reaches nothing behind it."""
    assert not evaluations("He did not come, but the effort was steadfast.")["steadfast"].negated


def test_hypotheticals_are_marked() -> None:
    """“If this is a triumph” asserts none."""
    assert evaluations("If this is a triumph, what is a defeat?")["triumph"].hypothetical
    assert evaluations("Were it a triumph, nobody would mourn.")["triumph"].hypothetical


def test_plurals_of_the_past_assert() -> None:
    """“The plans were brilliant” is a judgement; only “it were”, “were she” and the like put it as a thought."""
    assert not evaluations("The plans were brilliant.")["brilliant"].hypothetical
    assert evaluations("He spoke as though he were a hero.")["hero"].hypothetical


def test_target_is_the_actor_beside() -> None:
    """The actor right after the evaluation is its target, with the reason."""
    found = evaluations("Reporters met the ruthless Vladimir Putin in Moscow on Monday.")
    assert found["ruthless"].targets == ("Vladimir Putin",)
    assert found["ruthless"].target_why


def test_every_evaluation_names_its_entry() -> None:
    """The reason is lexicon, term and category."""
    assert evaluations("A steadfast effort.")["steadfast"].why == "appraisal: steadfast (tenacity)"


def test_reporting_words_judge_only_with_a_verdict() -> None:
    """“Praised” passes judgement, “sneered” tells how something was said; what stands beside a cue counts."""
    assert "praised" in evaluations("The ministers praised the nurses of the town, a spokesman said.")
    assert "sneered" not in evaluations("“It is only paint,” the mayor sneered.")
    assert "resolutely" in evaluations("The union resolutely rejected the offer, officials said.")


def test_of_two_lexicons_the_specific_one_is_kept() -> None:
    """A set phrase of ceremony is boilerplate, though the word in it is praise too."""
    assert evaluations("Guests gave the visitors a warm welcome.")["warm welcome"].label == "laudatory"


def test_pieces_of_names_do_not_judge() -> None:
    """With capitals beside it in a sentence a word is a name, unless a headline capitalises them all."""
    assert "charming" not in evaluations("They met at the Charming Pavilion on Monday.")
    assert "charming" in evaluations("They met in a charming pavilion on Monday.")
