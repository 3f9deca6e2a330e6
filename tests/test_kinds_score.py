"""Kinds of source against coders: the bundled codings, and how they are scored."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from framing.validate.kinds import GOLD, score

if TYPE_CHECKING:
    from pathlib import Path


def test_gold_holds_no_text() -> None:
    """The coded mentions are places and labels only."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    assert Counter(row["part"] for row in gold) == {
        "tune": 640, "held_out": 788, "single": 3157, "fresh": 327, "second": 263, "check": 272,
        "third": 1194, "unread": 246,
    }  # fmt: skip
    assert {key for row in gold for key in row} == {"id", "start", "end", "part", "a", "b", "named_a", "named_b"}


def test_parts_share_no_article() -> None:
    """Articles that are not looked at are in no other part."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    articles = {
        part: {row["id"] for row in gold if row["part"] == part}
        for part in ("tune", "held_out", "single", "fresh", "second", "check", "third", "unread")
    }
    seen = set.union(*(articles[part] for part in articles if part not in {"held_out", "fresh"}))
    assert articles["second"] & articles["check"] == set()
    assert articles["held_out"] & (seen | articles["fresh"]) == articles["fresh"] & seen == set()


def test_score_counts_what_both_coders_say(tmp_path: Path) -> None:
    """Accuracy is over mentions on which the coders agree, part by part; disagreements count for alpha alone."""
    text = "Mayor Ana Ruiz said so. Residents said so. Critics said so. A report said so."
    spans = [(0, 14), (24, 33), (43, 50), (60, 68)]
    relations = [{"source": [list(span)], "cue": [[span[1] + 1, span[1] + 5]], "content": []} for span in spans]
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "x", "text": text, "coders": {"c": relations}}), encoding="utf-8")
    labels = [("government", "government"), ("citizen", "citizen"), ("expert", "expert"), ("document", "other")]
    gold = tmp_path / "gold.json"
    rows = [
        {"id": "x", "start": start, "end": end, "part": part, "a": a, "b": b, "named_a": 0, "named_b": 0}
        for (start, end), (a, b), part in zip(spans, labels, ("tune", "held_out") * 2, strict=True)
    ]
    gold.write_text(json.dumps(rows), encoding="utf-8")
    found = score(corpus, gold)
    assert (found["kinds.tune.accuracy"], found["kinds.held_out.accuracy"]) == (0.5, 1.0)
    assert (found["kinds.held_out.coders"], found["kinds.taken.expert.unnamed"]) == (0.5, 1)
    assert found["kinds.tune.named"] == pytest.approx(0.5)


def test_one_coder_alone_is_scored_without_agreement(tmp_path: Path) -> None:
    """Mentions of one coder have an accuracy and no alpha."""
    corpus, gold = tmp_path / "corpus.jsonl", tmp_path / "gold.json"
    corpus.write_text(json.dumps({"id": "x", "text": "Residents said so.", "coders": {"c": []}}), encoding="utf-8")
    row = {"id": "x", "start": 0, "end": 9, "part": "single", "a": "citizen", "named_a": 0}
    gold.write_text(json.dumps([row]), encoding="utf-8")
    assert score(corpus, gold) == {"kinds.single.n": 1, "kinds.single.accuracy": 1, "kinds.single.named": 1}


def test_parts_are_scored_on_the_file_that_holds_their_articles(tmp_path: Path) -> None:
    """A mention in an article that is not in the file is left out; a file without any coded article is refused."""
    corpus, gold = tmp_path / "corpus.jsonl", tmp_path / "gold.json"
    corpus.write_text(json.dumps({"id": "x", "text": "Residents said so.", "coders": {"c": []}}), encoding="utf-8")
    row = {"start": 0, "end": 9, "a": "citizen", "named_a": 0}
    gold.write_text(
        json.dumps([row | {"id": "y", "part": "single"}, row | {"id": "x", "part": "fresh"}]), encoding="utf-8"
    )
    assert score(corpus, gold) == {"kinds.fresh.n": 1, "kinds.fresh.accuracy": 1, "kinds.fresh.named": 1}
    corpus.write_text(json.dumps({"id": "z", "text": "Residents said so.", "coders": {"c": []}}), encoding="utf-8")
    with pytest.raises(ValueError, match="none of the articles"):
        score(corpus, gold)
