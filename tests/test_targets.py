"""Whom a judging word falls on, on sentences of our own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import framing


def _targets(text: str) -> dict[str, tuple[str, ...]]:
    """Return the targets of each evaluation by its words."""
    document = framing.analyze(framing.Article(text)).document
    return {document[each.span]: each.targets for each in document.layer("evaluations")}


@pytest.mark.parametrize(
    ("text", "word", "target"),
    [
        ("The courageous Oona Redfern opened the hall.", "courageous", "Oona Redfern"),
        ("The courageous Oona Redfern meets Ida Tolland.", "courageous", "Oona Redfern"),
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
        ("Oona Redfern, who has run the port since May, was reckless.", "reckless", "Oona Redfern"),
        ("Oona Redfern was a shrewd and generous mayor.", "shrewd", "Oona Redfern"),
        ("The council’s hapless chief, Oona Redfern, was mocked by Ida Tolland.", "mocked", "Oona Redfern"),
        ("Oona Redfern (a notorious bully) left early.", "notorious", "Oona Redfern"),
        ("Ida Tolland called Oona Redfern a liar.", "liar", "Oona Redfern"),
        ("Ida Tolland called the mayor, Oona Redfern, a liar.", "liar", "Oona Redfern"),
        ("Ida Tolland left Oona Redfern a total wreck.", "wreck", "Oona Redfern"),
        ("Ida Tolland described Oona Redfern as a bully.", "bully", "Oona Redfern"),
        ("Oona Redfern was described as a bully by Ida Tolland.", "bully", "Oona Redfern"),
        ("Oona Redfern, described by friends as a bully, left early.", "bully", "Oona Redfern"),
        ("Ida Tolland accused Oona Redfern of misleading the council.", "misleading", "Oona Redfern"),
        ("Oona Redfern was accused of fraud.", "fraud", "Oona Redfern"),
        ("Ida Tolland praised Oona Redfern for her courage.", "courage", "Oona Redfern"),
        ("The failure of Oona Redfern to act cost two lives.", "failure", "Oona Redfern"),
        ("Oona Redfern’s cowardly silence went on for a week.", "cowardly", "Oona Redfern"),
        ("Oona Redfern’s arrogance cost the city a bridge.", "arrogance", "Oona Redfern"),
        ("Oona Redfern’s record was a disgrace.", "disgrace", "Oona Redfern"),
        ("Oona Redfern has shown great courage.", "courage", "Oona Redfern"),
        ("Bureaucrats from the Tarn Harbour Board refused to answer.", "Bureaucrats", "Tarn Harbour Board"),
        ("The council was misled by Oona Redfern.", "misled", "Oona Redfern"),
        ("Oona Redfern is said to have lied to the council.", "lied", "Oona Redfern"),
        ("Oona Redfern met the council and misled the mayor.", "misled", "Oona Redfern"),
        ("Oona Redfern left the hall after misleading the council.", "misleading", "Oona Redfern"),
        ("Oona Redfern was naive, Ida Tolland argued, but never dishonest.", "dishonest", "Oona Redfern"),
        ("Oona Redfern has spoken movingly of her youth.", "movingly", "Oona Redfern"),
        ("Oona Redfern spoke first. She was reckless.", "reckless", "Oona Redfern"),
        ("Oona Redfern spoke first. Her shameless conduct went on.", "shameless", "Oona Redfern"),
        ("Oona Redfern came. “He was reckless,” Ida Tolland said.", "reckless", "Oona Redfern"),
        ("Ida Tolland is angry with Oona Redfern.", "angry", "Oona Redfern"),
        ("Oona Redfern is weak, evasive and dishonest.", "evasive", "Oona Redfern"),
        ("The weak and evasive Oona Redfern left early.", "weak", "Oona Redfern"),
        ("Ida Tolland was right and Oona Redfern was a crook.", "crook", "Oona Redfern"),
        ("Oona Redfern turned out to be a liar.", "liar", "Oona Redfern"),
        ("Oona Redfern behaved like a bully.", "bully", "Oona Redfern"),
        ("The scandal turned Oona Redfern into a pariah.", "pariah", "Oona Redfern"),
        ("Oona Redfern, notorious for her temper, left early.", "notorious", "Oona Redfern"),
        ("A shrewd negotiator, Oona Redfern left early.", "shrewd", "Oona Redfern"),
        ("Oona Redfern lacks courage.", "courage", "Oona Redfern"),
        ("The voters love Oona Redfern.", "love", "Oona Redfern"),
        ("They fear Oona Redfern’s hesitant and evasive answers.", "evasive", "Oona Redfern"),
        ("The relentless attacks by Oona Redfern went on.", "relentless", "Oona Redfern"),
        ("After the savage Tarn Harbour Board attack they left.", "savage", "Tarn Harbour Board"),
        ("The Tarn Harbour Board massacre was news.", "massacre", "Tarn Harbour Board"),
        ("Oona Redfern unleashed a shameless tirade.", "shameless", "Oona Redfern"),
        ("Oona Redfern, an authoritarian and a liar, left early.", "liar", "Oona Redfern"),
        ("They met the town’s oldest dictator, Oona Redfern.", "dictator", "Oona Redfern"),
        ("Oona Redfern, now a convicted fraudster, left early.", "fraudster", "Oona Redfern"),
        ("It was a victory over Oona Redfern, who is dominating the polls.", "dominating", "Oona Redfern"),
        ("Oona Redfern herself seemed dishonest.", "dishonest", "Oona Redfern"),
        ("Oona Redfern is as capable a mayor as any.", "capable", "Oona Redfern"),
        ("Oona Redfern is one of the few prominent candidates.", "prominent", "Oona Redfern"),
        ("Oona Redfern is renowned for her pies.", "renowned", "Oona Redfern"),
        ("Ida Tolland taunted Oona Redfern.", "taunted", "Oona Redfern"),
        ("The mistakes of Oona Redfern seem small.", "mistakes", "Oona Redfern"),
        ("Oona Redfern went on, misleading the council.", "misleading", "Oona Redfern"),
        ("The fence was shamelessly removed by Oona Redfern.", "shamelessly", "Oona Redfern"),
        ("They survived Oona Redfern’s onslaught.", "onslaught", "Oona Redfern"),
        ("Oona Redfern silenced critics.", "silenced", "Oona Redfern"),
        ("Oona Redfern, whose work was brilliant, left early.", "brilliant", "Oona Redfern"),
        ("Oona Redfern, whose reckless speech was read, left early.", "reckless", "Oona Redfern"),
        ("Oona Redfern’s sharp wit won them over.", "sharp", "Oona Redfern"),
        ("Oona Redfern may well be the most dishonest mayor in years.", "dishonest", "Oona Redfern"),
        ("Oona Redfern handled the strike brilliantly.", "brilliantly", "Oona Redfern"),
        ("It was reckless of Oona Redfern to leave.", "reckless", "Oona Redfern"),
        ("Flop striker Oona Redfern left early.", "Flop", "Oona Redfern"),
    ],
)
def test_the_target_is_whom_grammar_tells(text: str, word: str, target: str) -> None:
    """Beside a name, behind a verb of being, explaining a name, in verbs and what they call somebody, by pronoun."""
    found = {words: who for words, who in _targets(text).items() if word in words}
    assert found, "not found as an evaluation"
    assert set(found.values()) == {(target,)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oona Redfern opened the shameful exhibition in the hall.", "shameful"),
        ("Oona Redfern’s disastrous plan was read.", "disastrous"),
        ("The council met. It was a disgrace, and Oona Redfern left early.", "disgrace"),
        ("Oona Redfern was furious on Monday.", "furious"),
        ("Oona Redfern’s lawyer was brilliant.", "brilliant"),
        ("Oona Redfern is chair of a disastrous board.", "disastrous"),
        ("Oona Redfern was reading a brilliant book in the hall.", "brilliant"),
        ("The friends of Oona Redfern were ruthless.", "ruthless"),
        ("Ida Tolland said she was honest.", "honest"),
        ("The council was neglectful of Oona Redfern.", "neglectful"),
        ("Oona Redfern ruined the evening.", "ruined"),
        ("Oona Redfern’s performance is mesmerising.", "mesmerising"),
        ("Oona Redfern’s third film, Ida Tolland’s favourite, is absurd.", "absurd"),
        ("Oona Redfern was unfairly dismissed by a critic.", "unfairly"),
        ("Oona Redfern, shamefully, left early.", "shamefully"),
        ("Oona Redfern met the brave crew and Ida Tolland left early.", "brave"),
        ("Nobody in Oona Redfern’s office had the decency to call.", "decency"),
        ("“Oona Redfern said that? He’s never said anything so nice,” Ida Tolland said.", "nice"),
        ("Oona Redfern’s triumphant visit ended on Monday.", "triumphant"),
        ("They praised Oona Redfern for opposing cowardice.", "cowardice"),
        ("They made unserious threats about Oona Redfern.", "unserious"),
        ("It was a stroke that sidelined Oona Redfern.", "sidelined"),
        ("They met Oona Redfern, praising the courage and wit of the crew.", "courage"),
        ("A Tarn Harbour Board prominent in the region met.", "prominent"),
    ],
)
def test_no_target_is_better_than_a_wrong_one(text: str, word: str) -> None:
    """Things, plans, what a whole clause is about and feelings are nobody's praise or criticism."""
    found = {words: who for words, who in _targets(text).items() if word in words}
    assert found, "not found as an evaluation"
    assert set(found.values()) == {()}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oona Redfern and Ida Tolland lied to the council.", "lied"),
        ("Oona Redfern and Ida Tolland were heroic.", "heroic"),
        ("The council was misled by Oona Redfern and Ida Tolland.", "misled"),
        ("The mayor praised Oona Redfern and Ida Tolland.", "praised"),
    ],
)
def test_several_joined_are_all_targets(text: str, word: str) -> None:
    """Subjects, agents and objects that "and" joins."""
    found = {words: who for words, who in _targets(text).items() if word in words}
    assert list(found.values()) == [("Oona Redfern", "Ida Tolland")]


def test_an_object_is_not_joined_to_the_next_subject() -> None:
    """What “and” joins may be another clause."""
    found = _targets("The mayor praised Oona Redfern and Ida Tolland left early.")
    assert found["praised"] == ("Oona Redfern",)


def test_feelings_are_neither_praise_nor_criticism() -> None:
    """They are counted as affect, not in the rates of praise and criticism."""
    profile = framing.analyze(framing.Article("Oona Redfern was furious on Monday. She wept with grief."))
    assert profile["evaluative.category.affect"].count > 0
    assert profile["evaluative.outlet_negative"].count == 0


def _judged(path: Path) -> tuple[int, int, int]:
    """Return how many targets are right, told and coded in a text whose judging words are marked [[word|Target;…]]."""
    pieces = re.split(r"\[\[(.*?)\|(.*?)\]\]", path.read_text(encoding="utf-8"))
    coded: list[tuple[int, set[str]]] = []
    text = ""
    for number in range(0, len(pieces) - 1, 3):
        text += pieces[number]
        coded.append((len(text), set(filter(None, pieces[number + 2].split(";")))))
        text += pieces[number + 1]
    document = framing.analyze(framing.Article(text + pieces[-1])).document
    assert document.text.startswith(text[:40])
    found = {e.span: set(e.targets) for e in document.layer("evaluations")}
    meant = {span: targets for span in found for start, targets in coded if span.start <= start < span.end}
    right = sum(len(found[span] & targets) for span, targets in meant.items())
    return right, sum(map(len, found.values())), sum(map(len, meant.values()))


def test_few_targets_are_false_in_texts_coded_by_hand() -> None:
    """Seven kinds of text, coded before they were read by rule; a target of a word that nobody marked is false."""
    judged = [_judged(path) for path in sorted((Path(__file__).parent / "judged").glob("*.txt"))]
    right, told, coded = (sum(column) for column in zip(*judged, strict=True))
    assert right / told > 0.9
    assert right / coded > 0.8
    assert coded > 50


def test_an_attack_falls_on_whomever_it_is_aimed_at() -> None:
    """“Voss tore into Marsh” is no verdict on Voss."""
    found = _targets("Garrett Voss spoke first. Garrett Voss tore into Helen Marsh on Sunday.")
    assert found["tore into"] == ("Helen Marsh",)


def test_a_deed_may_end_a_text() -> None:
    """Nothing is looked for behind the last word of a headline that is all there is."""
    assert _targets("STEADFAST SAY REGIME")["STEADFAST"] == ()


def test_whoever_describes_is_not_what_is_described() -> None:
    """“What Tarn described as a price war” is no word on Tarn."""
    found = _targets("Rivals cut prices, triggering what Anders Tarn described as a price war.")
    assert found["price war"] == ()


def test_a_meeting_between_two_is_neither_of_them() -> None:
    """“The summit between Tarn and Redfern was a disgrace” judges the summit."""
    found = _targets("The summit between Ada Tarn and Oona Redfern, which ended on Sunday, was a disgraceful show.")
    assert found["disgraceful"] == ()
