"""Whom a judging word falls on, on sentences of our own."""

from __future__ import annotations

import pytest

import framing


def _targets(text: str) -> dict[str, str]:
    """Return the target of each evaluation by its words."""
    document = framing.analyze(framing.Article(text)).document
    return {document[each.span]: each.target for each in document.layer("evaluations")}


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        ("The courageous Oona Redfern opened the hall.", "courageous", "Oona Redfern"),
        ("Oona Redfern was heroic on Monday.", "heroic", "Oona Redfern"),
        ("Oona Redfern, ever obedient, signed the letter.", "obedient", "Oona Redfern"),
        ("Oona Redfern, a fraud, opened the hall.", "fraud", "Oona Redfern"),
        ("Oona Redfern lied to the council.", "lied", "Oona Redfern"),
        ("Oona Redfern has repeatedly lied to the council.", "lied", "Oona Redfern"),
        ("Ida Tolland praised Oona Redfern.", "praised", "Oona Redfern"),
        ("Oona Redfern was praised by Ida Tolland.", "praised", "Oona Redfern"),
        ("Ida Tolland mocked Oona Redfern.", "mocked", "Oona Redfern"),
        ("Oona Redfern betrayed Ida Tolland.", "betrayed", "Oona Redfern"),
        ("They all remember the courage of Oona Redfern.", "courage", "Oona Redfern"),
        ("“I am honest,” said Oona Redfern.", "honest", "Oona Redfern"),
        ("Oona Redfern, the council’s pampered chief, left early.", "pampered", "Oona Redfern"),
        ("The council’s hapless chief, Oona Redfern, left early.", "hapless", "Oona Redfern"),
        ("Ida Tolland slammed Oona Redfern.", "slammed", "Oona Redfern"),
    ],
)
def test_the_target_is_whom_grammar_tells(text: str, word: str, target: str) -> None:
    """Beside a name, behind a verb of being, explaining a name, in a verb of conduct, of somebody, and of “I”."""
    found = {words: who for words, who in _targets(text).items() if word in words}
    assert found, "not found as an evaluation"
    assert set(found.values()) == {target}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oona Redfern opened the shameful exhibition in the hall.", "shameful"),
        ("Oona Redfern’s disastrous plan was read.", "disastrous"),
        ("The council met. It was a disgrace, and Oona Redfern left early.", "disgrace"),
        ("Oona Redfern was furious on Monday.", "furious"),
        ("Oona Redfern and Ida Tolland lied to the council.", "lied"),
        ("Oona Redfern’s triumphant visit ended on Monday.", "triumphant"),
    ],
)
def test_no_target_is_better_than_a_wrong_one(text: str, word: str) -> None:
    """Things, plans, what a whole clause is about and feelings are nobody's praise or criticism."""
    found = {words: who for words, who in _targets(text).items() if word in words}
    assert found, "not found as an evaluation"
    assert set(found.values()) == {""}


def test_feelings_are_neither_praise_nor_criticism() -> None:
    """They are counted as affect, not in the rates of praise and criticism."""
    profile = framing.analyze(framing.Article("Oona Redfern was furious on Monday. She wept with grief."))
    assert profile["evaluative.category.affect"].count > 0
    assert profile["evaluative.outlet_negative"].count == 0
