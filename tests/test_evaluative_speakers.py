"""Evaluative language of the people news quotes, and plain uses of words that judge in other settings."""

from __future__ import annotations

import pytest
from evaluated import evaluations

from framing.lexicon import load


@pytest.mark.parametrize(("text", "phrase"), [
    ("The union holds passengers to ransom.", "holds passengers to ransom"),
    ("The premier put ideology before the wards.", "put ideology before"),
    ("Deputies are running scared.", "running scared"),
    ("It was the toughest winter of the strike.", "toughest"),
    ("The bill was rushed.", "rushed"),
    ("The town was left out on a limb.", "out on a limb"),
    ("“Someone will die,” said the midwife Oona Redfern.", "someone will die"),
    ("“The mistake is on us. It's on me,” said Captain Prewitt.", "it's on me"),
    ("The council gave the plan a failing grade.", "failing grade"),
    ("Clerks storm the well of the house.", "storm the well"),
    ("Inspectors say it is no silver bullet.", "no silver bullet"),
    ("Pensioners were marched out like common criminals.", "common criminals"),
    ("The verdict sets a dangerous precedent.", "sets a dangerous precedent"),
    ("Farmers speak of a stepmotherly treatment.", "stepmotherly treatment"),
    ("The minister did the decent thing.", "did the decent thing"),
    ("The court said the letter was pure invention.", "pure invention"),
])  # fmt: skip
def test_idioms_of_those_who_are_quoted(text: str, phrase: str) -> None:
    """Politics, courts, strikes, schools and regional Englishes have set phrases that judge."""
    assert phrase in evaluations(text)


@pytest.mark.parametrize("text", [
    "The clinic in Tarn offers urgent care.",
    "The river swept away two cars and a bridge.",
    "Nurses read the vital signs every hour.",
    "She chairs the tender committee.",
    "The report on the rule of law report mechanism is due.",
    "The ferry had an engine breakdown.",
    "The farm has a shallow well.",
    "He raised a privilege motion.",
    "The union filed an unfair labor practice charge.",
    "The board took on restructuring advisers.",
    "A 300-strong crowd met.",
    "The clerk sat in the dark.",
])  # fmt: skip
def test_plain_uses_judge_nothing(text: str) -> None:
    """Terms of trades and offices, and literal settings, are left alone."""
    assert not evaluations(text)


def test_a_charge_that_a_cue_reports_is_its_content() -> None:
    """“Blamed” with a source tells what the source charges; without one it judges."""
    assert "blamed" not in evaluations("The harbour master blamed the silt for the delay.")
    assert any("blame" in words for words in evaluations("The board is squarely to blame."))


@pytest.mark.parametrize(("text", "cue"), [
    ("The harbour master claimed that the silt was dredged.", "claimed that"),
    ("Pilots feared that the ferry would be sold.", "feared"),
    ("The mayor hopes the pier will open in May.", "hopes"),
    ("The envoy condemned the raid on the depot.", "condemned"),
    ("The union hailed the ruling on night shifts.", "hailed"),
])  # fmt: skip
def test_a_plain_cue_is_told_by_its_stance(text: str, cue: str) -> None:
    """Everyday verbs of claim, hope, fear and verdict report; the stance of the attribution says what they do."""
    assert cue not in evaluations(text)


@pytest.mark.parametrize(("text", "word"), [
    ("Fear gripped the town.", "fear"),
    ("The clerk boasted that he had never paid.", "boasted"),
    ("The keeper was furious that the gate stood open.", "furious"),
])  # fmt: skip
def test_feelings_and_coloured_cues_still_count(text: str, word: str) -> None:
    """A feeling that is no cue, and a cue that colours whoever speaks, judge."""
    assert any(word in words for words in evaluations(text))


@pytest.mark.parametrize("name", ["appraisal", "loaded"])
def test_no_twin_without_guards_undoes_those_that_forbid(name: str) -> None:
    """A term with and without “not” guards, all else alike, would be matched whatever its guards say."""
    entries = load(name).entries
    free = {(e.term, e.match, e.category) for e in entries if not e.guards}
    moot = [
        e.term
        for e in entries
        if e.guards
        and (e.term, e.match, e.category) in free
        and all(guard.kind.startswith("not_") for guard in e.guards)
    ]
    assert moot == []


@pytest.mark.parametrize("text", [
    "The bank weighed a sweetened bid for the mill.",
    "A weaker pound lifted exports.",
    "She has a bad knee and a stiff neck.",
    "Joint patrols against terrorism began.",
    "The printers joined a solidarity strike.",
    "The ship intruded into territorial waters.",
    "A pump had failed at the weir.",
    "They buried their loved ones.",
    "He told New Horizon on Monday.",
    "The clerk spelled it wrong.",
])  # fmt: skip
def test_bodies_devices_money_and_names_judge_nothing(text: str) -> None:
    """Guards keep words apart that judge elsewhere: markets, illness, machines, waters, names."""
    assert not evaluations(text)


@pytest.mark.parametrize(("text", "phrase"), [
    ("They took tenants for a ride.", "took tenants for a ride"),
    ("He acted at the bidding of the brewers.", "at the bidding of"),
    ("The premier is clinging on to office.", "clinging on to"),
    ("The row paralysed the harbour board.", "paralysed"),
    ("The bosses pocketed their bonuses.", "pocketed"),
    ("Her stormy tenure ended in May.", "stormy"),
    ("“We were not born yesterday,” said the porter.", "born yesterday"),
])  # fmt: skip
def test_classes_of_deceit_and_delay(text: str, phrase: str) -> None:
    """Whole classes: deceiving, doing another's bidding, clinging on."""
    assert phrase in evaluations(text)


def test_a_cue_with_a_degree_of_feeling_is_no_plain_one() -> None:
    """“Strongly condemned” says more than that somebody condemned."""
    assert any("condemned" in words for words in evaluations("The envoys strongly condemned the raid on the depot."))


def test_an_image_in_a_cue_is_the_outlets() -> None:
    """“Blasts” is the outlet's picture of what a source said."""
    assert evaluations("The town hall chief blasted the ministry for its silence.")["blasted"].voice.value == "outlet"


@pytest.mark.parametrize(
    "text", ["The blackout was blamed on a storm.", "She was born yesterday at the Lorn hospital."]
)
def test_plain_facts_beside_idioms_judge_nothing(text: str) -> None:
    """A charge without a source is what is reported; only whoever was not born yesterday is shrewd."""
    assert evaluations(text) == {}
