"""Accuracy against human coding never falls below its floors. Corpora that are not on the machine are skipped, loudly.

``FRAMING_CORPORA`` names the folder of the public corpora: ``data/sentences/dev.jsonl`` and so on
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

import framing
from framing.resources import data_folder
from framing.validate import validate
from framing.validate.agreement import agreement
from framing.validate.coding import Coding, codings
from framing.validate.corpora import compare_with_codings
from framing.validate.gold import score as score_gold
from framing.validate.seed import score_seed

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
FILES = {
    "sentences": "sentences/dev.jsonl",
    "attribution": "polnear/dev.jsonl.gz",
    "voice": "basil/dev.jsonl",
    "kinds": "polnear/train.jsonl.gz",
    "kinds, fresh": "polnear/dev.jsonl.gz",
    "events": "events/dev.jsonl.gz",
    "quotations": "events/dev.jsonl.gz",
    "evaluative": "babe/dev.jsonl",
    "evaluative, targets": "basil/dev.jsonl",
    "appraisal": "anno_lexical/train.jsonl.gz",
    "evidence": "anno_lexical/train.jsonl.gz",
    "frames": "gvfc/train.jsonl",
    "frames, generic": "narrative_frames/dev.jsonl.gz",
    "passive": "passive/dev.jsonl",
    "passive, in news": "polnear/dev.jsonl.gz",
}


def _corpora() -> Path:
    named = os.environ.get("FRAMING_CORPORA")
    return Path(named) / "data" if named else Path("no folder named in FRAMING_CORPORA")


def _below(scores: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (scores[name], floor) for name, floor in floors.items() if not scores[name] >= floor}


@pytest.mark.parametrize("what", [name for name in FLOORS if name not in {"demo", "gold"}])
def test_accuracy_on_public_corpora(what: str) -> None:
    """Every score with a floor is at or above it."""
    path = _corpora() / FILES[what]
    if not path.is_file():
        pytest.skip(f"ACCURACY NOT CHECKED: {FILES[what]} is not on this machine (set FRAMING_CORPORA)")
    assert _below(validate(what.partition(",")[0], path), FLOORS[what]) == {}


def _pairs() -> list[tuple[framing.Profile, Coding]]:
    pairs: list[tuple[framing.Profile, Coding]] = []
    for event in ("state-visit", "mill-closure"):
        articles = framing.read(data_folder("corpora") / event)
        profiles = {article.origin: framing.analyze(article) for article in articles}
        found = codings(data_folder("corpora") / "coding" / event, articles)
        pairs += [(profiles[coding.article.origin], coding) for coding in found]
    return pairs


def test_accuracy_on_demo_articles() -> None:
    """Agreement with the two coders of the demo articles is at or above its floors."""
    scores = compare_with_codings(_pairs())
    assert _below(scores, FLOORS["demo"]) == {}


def test_agreement_of_the_coders_is_as_documented() -> None:
    """The figures in corpora/README.md are those that the codings give."""
    coded: dict[str, list[Coding]] = {}
    for event in ("state-visit", "mill-closure"):
        articles = framing.read(data_folder("corpora") / event)
        for coding in codings(data_folder("corpora") / "coding" / event, articles):
            coded.setdefault(f"{event}/{coding.article.origin}", []).append(coding)
    page = (data_folder("corpora") / "README.md").read_text(encoding="utf-8")
    for name, value in agreement([(first, second) for first, second in coded.values()]).items():
        assert f"| `{name}` | {value:.3f} |" in page


def test_accuracy_on_the_adjudicated_articles() -> None:
    """Evaluative stretches: both parts are at or above their floors; the coders' agreement is as documented."""
    scores = score_gold(data_folder("corpora"))
    assert _below(scores, FLOORS["gold"]) == {}
    page = (data_folder("corpora") / "README.md").read_text(encoding="utf-8")
    for name in ("span_overlap_f1", "category_f1", "unitising_alpha", "word_alpha", "category_alpha", "polarity_alpha"):
        row = f"| `{name}` | {scores[f'tune.coders.{name}']:.3f} | {scores[f'held_out.coders.{name}']:.3f} |"
        assert row in page


def test_the_seed_article_of_the_corpora_folder() -> None:
    """A real article, hand coded: attributions, voices and the voiceless."""
    folder = Path(os.environ.get("FRAMING_CORPORA", "no folder named")) / "seed"
    if not folder.is_dir():
        pytest.skip("ACCURACY NOT CHECKED: the seed article is not on this machine (set FRAMING_CORPORA)")
    scores = score_seed(folder)
    assert scores["attributions"] >= 12 / 14
    assert scores["agentless"] == 1
    assert scores["zones"] == 1
    assert scores["evaluative"] >= 0.95
    assert scores["evaluative_false"] <= 1 / 3
    assert scores["voiceless"] == 1
    assert scores["nested"] == 1
