"""Passives, agents, acts as nouns, and who does what to whom."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyze, extractors
from framing.article import Article
from framing.extract.agency import Agency, roles
from framing.passives import is_participle, passives
from framing.segment import segment
from framing.validate import agents
from framing.validate.passive import score

if TYPE_CHECKING:
    from pathlib import Path

    from framing.findings import Profile


def _analysed(text: str) -> Profile:
    return analyze(Article(text, zones=()), using=(*extractors(), Agency()))


def _passives(text: str) -> list[tuple[str, str]]:
    document = segment(Article(text))
    forms = document.forms
    capitals = frozenset(i for i, token in enumerate(document.tokens) if text[token.start].isupper())
    return [
        (forms[verb.participle], " ".join(forms[slice(*verb.agent)]) if verb.agent else "")
        for sentence in document.sentences
        for verb in passives(forms, sentence.first, sentence.last, capitals)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two marchers were killed.", [("killed", "")]),
        ("The bridge was destroyed by rebels.", [("destroyed", "rebels")]),
        ("The law has quietly been rewritten by the senate on Monday.", [("rewritten", "the senate")]),
        ("He was arrested and later charged.", [("arrested", ""), ("charged", "")]),
        ("Was the mayor told?", [("told", "")]),
        ("She got fired.", [("fired", "")]),
        ("The plan isn’t well-received by farmers.", [("received", "farmers")]),
        ("The vote was, in the end, lost.", [("lost", "")]),
        ("Sheep are no longer kept there.", [("kept", "")]),
        ("The crowd was thrilled by the singer.", [("thrilled", "the singer")]),
        ("The case is being reviewed.", [("reviewed", "")]),
        ("It was rejected by 64 percent of voters.", [("rejected", "64 percent of voters")]),
        ("She was criticised by some of her rivals.", [("criticised", "some of her rivals")]),
        ("He is read by far fewer people.", [("read", "far fewer people")]),
        ("He was bound and dragged away by men.", [("bound", "men"), ("dragged", "men")]),
    ],
)
def test_passives_are_found_with_their_agents(text: str, expected: list[tuple[str, str]]) -> None:
    """A form of be or get, whatever may stand between, a participle, and who did it."""
    assert _passives(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She is interested in maps.",
        "The hall was very crowded.",
        "He is used to noise.",
        "The show is set to open in May.",
        "They were walking home.",
        "The minister had arrived.",
        "The vote is indeed close.",
        "The marchers raised flags.",
    ],
)
def test_states_and_active_verbs_are_no_passives(text: str) -> None:
    """Words that describe, semi-modals, progressives and perfects are left alone."""
    assert _passives(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The bill was passed by 40 votes.",
        "It must be finished by Monday.",
        "The wall was raised by three metres.",
        "The post was sent by mistake.",
        "Aid is granted on a case by case basis.",
        "The fire was stopped by digging a trench.",
        "The seat was won by a narrow margin.",
        "The price was cut by some 40 percent.",
        "It was beaten by far more than we hoped.",
        "The theft was traced to hackers sanctioned by Norwick.",
    ],
)
def test_times_amounts_and_means_are_no_agents(text: str) -> None:
    """What follows "by" does not always name who did it."""
    assert [agent for _, agent in _passives(text)] == [""]


def test_participles() -> None:
    """Irregular ones are listed, regular ones end in -ed, and look-alikes are kept out."""
    assert [is_participle(form) for form in ("shot", "seized", "hundred", "sacred", "used")] == [
        True, True, False, False, True,
    ]  # fmt: skip


def test_measures_keep_to_the_outlets_own_voice() -> None:
    """A passive in a quotation is the source's."""
    profile = _analysed("Two men were shot in Norwick. “We were lied to by the mayor,” a neighbour said.")
    assert profile["agency.passives"].count == 1
    assert profile["agency.agentless_share"].value == 1.0
    assert profile["agency.hidden_harm"].value == 1.0


def test_acts_as_nouns() -> None:
    """A noun such as "the killing of" hides an agent that a possessive or "by" would name."""
    document = _analysed("The killing of two boys shook Norwick. The army’s shelling of the port went on.").document
    assert [(finding.noun, finding.label) for finding in document.layer("nominals")] == [
        ("killing", "agentless"), ("shelling", "agentive"),
    ]  # fmt: skip


def test_who_does_what_to_whom() -> None:
    """The agent stands before an active verb and after "by"; the patient the other way round."""
    text = "Russia attacked Ukraine on Monday. Poland was invaded by Germany."
    acts = _analysed(text).document.layer("acts")
    assert [(act.verb, act.agent, act.patient) for act in acts] == [
        ("attack", "Russia", "Ukraine"), ("invade", "Germany", "Poland"),
    ]  # fmt: skip


def test_roles_are_tendencies_with_evidence() -> None:
    """An actor that harms twice leans to villain, one that is harmed twice to victim."""
    text = "Russia attacked Ukraine on Monday. Russia invaded Ukraine in spring."
    cast = {role.actor: (role.leaning, len(role.evidence)) for role in roles(_analysed(text).document)}
    assert cast == {"Russia": ("villain", 2), "Ukraine": ("victim", 2)}


def test_score_on_a_coded_file(tmp_path: Path) -> None:
    """Precision, recall and F1 by sentence, and how often the agent is judged right."""
    rows = [
        {"Sentence": "The hut was burnt.", "human_coding": "1", "agent_coding": "0"},
        {"Sentence": "It was sold by Ann.", "human_coding": "1", "agent_coding": "1"},
        {"Sentence": "We ran.", "human_coding": "0"},
    ]
    path = tmp_path / "coded.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    figures = score(path)
    assert figures["passive.f1"] == 1.0
    assert figures["passive.agent_accuracy"] == 1.0


def test_passives_read_by_hand_are_scored_by_their_digest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The codings hold no text: a sentence is known by its digest, a passive in an article by its place."""
    text = "The bridge was destroyed by rebels. Two men were shot."
    sentence = "The vote was lost."
    digest = hashlib.sha256(sentence.encode()).hexdigest()[:12]
    coded = [
        {"key": "one", "start": text.index("destroyed"), "end": 0, "a": 1, "b": 1},
        {"key": "one", "start": text.index("shot"), "end": 0, "a": 1, "b": 0},
        {"key": digest, "start": None, "end": None, "a": 0, "b": 0},
    ]
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps(coded), encoding="utf-8")
    monkeypatch.setattr(agents, "_GOLD", gold)
    found = agents.agent_scores([{"id": "one", "text": text}, {"Sentence": f" {sentence} "}])
    assert (found["passive.agents"], found["passive.agents_read"], found["passive.agent_accuracy"]) == (3, 3, 1)
    assert found["passive.agent_alpha"] < 1
    assert agents.agent_scores([{"Sentence": "Nobody read this."}]) == {}


def test_a_file_without_codings_is_told(tmp_path: Path) -> None:
    """A file of neither form says what is missing."""
    path = tmp_path / "other.jsonl"
    path.write_text('{"words": "The vote was lost."}', encoding="utf-8")
    with pytest.raises(ValueError, match="Sentence"):
        score(path)
