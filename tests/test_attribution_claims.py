"""Claims that somebody denies, views that nobody holds, and clauses with "who" before the main verb."""

from __future__ import annotations

import pytest

from reports import said

_Said = tuple[str | None, str, str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A man who admitted driving over a guard was jailed on Monday.", ("admitted", "driving over a guard")),
        (
            "The nurse who warned that the ward was unsafe has lost her job.",
            ("warned", "that the ward was unsafe"),
        ),
        ("The minister who promised to build the bridge has resigned.", ("promised", "to build the bridge")),
        (
            "Councillors who said the plan was too costly have changed their minds.",
            ("said", "the plan was too costly"),
        ),
    ],
)
def test_a_clause_with_who_ends_before_the_main_verb(sentence: str, expected: tuple[str, str]) -> None:
    """“A man who denied the theft was jailed”: he denied the theft, not that he was jailed."""
    assert expected in [(cue, content) for _, cue, content in said(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "His letter, according to two clerks at the port, was not opened for a month.",
            [("two clerks", "according to", "His letter … was not opened for a month")],
        ),
        (
            "It stands by the truce, the statement added, “as long as the others do”.",
            [("the statement", "added", "It stands by the truce … “as long as the others do”")],
        ),
        (
            "Writing for the majority, Judge Ida Frost said the law could not stand.",
            [("Judge Ida Frost", "said", "the law could not stand")],
        ),
        ("There were groans from the stands.", []),
        (
            "According to the sheriff's office, he left without being cited.",
            [("the sheriff's office", "According to", "he left without being cited")],
        ),
    ],
)
def test_reports_between_subject_and_verb_and_in_front(sentence: str, expected: list[_Said]) -> None:
    """A content goes on behind its speaker, and an occasion or a "there" is no report of its own."""
    assert said(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plan, long considered the firm's best, has failed.", (None, "long considered", "the firm's best")),
        ("Rumour has it a brewery wants the mill.", (None, "Rumour has it", "a brewery wants the mill")),
        ("The envoy is learnt to have fled.", (None, "is learnt to", "have fled")),
        ("Few expect the talks to succeed.", (None, "Few expect", "the talks to succeed")),
        ("Unconfirmed reports of looting reached the capital.", (None, "Unconfirmed reports of", "looting")),
        ("The port is seen as a gateway, and a ferry line is to open in May.", (None, "is seen as", "a gateway")),
    ],
)
def test_what_nobody_in_particular_says(sentence: str, expected: _Said) -> None:
    """Views in asides, rumours and the few who believe something have no speaker; the next clause is not theirs."""
    assert expected in said(sentence)


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "claim"),
    [
        ("The minister denied claims that a youth was hit by a bullet.", "The minister", "denied", "claims that"),
        ("The firm denied reports that the mill would close.", "The firm", "denied", "reports that"),
        ("The firm is denying reports that the mill would close.", "The firm", "is denying", "reports that"),
        ("Jane Doe dismissed suggestions that the bank was broke.", "Jane Doe", "dismissed", "suggestions that"),
        ("He brushed aside speculation that he would go.", "He", "brushed aside", "speculation that"),
        ("The governor did not deny claims that the dam leaks.", "The governor", "did not deny", "claims that"),
        ("She denies allegations that she took money.", "She", "denies", "allegations that"),
    ],
)
def test_who_denies_a_claim_speaks_and_the_claim_has_no_speaker(
    sentence: str, source: str, cue: str, claim: str
) -> None:
    """“She denied claims that he was hit”: she denies, and nobody is named who claims it."""
    denied = sentence.partition(f"{cue} ")[2].rstrip(".")
    assert said(sentence) == [(source, cue, denied), (None, claim, denied.partition(f"{claim} ")[2])]


def test_no_conjunction_is_a_source() -> None:
    """“The board will neither confirm nor deny reports …”: the board, not “nor”."""
    found = said("The board will neither confirm nor deny reports that it is for sale.")
    assert [source for source, _, _ in found if source] == ["The board"]
