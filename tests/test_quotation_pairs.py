"""Scoring of the same quotation: pairs known by place, read by two."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from framing.validate import quotations

if TYPE_CHECKING:
    from pathlib import Path

ONE = "“We will not be moved from this valley by anybody,” Ada Coyle said."
TWO = "Ada Coyle boasted: “We will not be moved from this valley.” “The mill is ours by right,” she said."


def test_pairs_are_scored_by_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pair that is joined and the same, one that is neither; where the readings differ it counts for nothing."""
    rows = [{"text": ONE, "outlet": "A"}, {"text": TWO, "outlet": "B"}]
    data = tmp_path / "events.jsonl"
    data.write_text(json.dumps({"articles": []}) + "\n" + json.dumps({"articles": rows}) + "\n", encoding="utf-8")
    moved, valley = [0, 1, ONE.index(",”") + 1], [1, TWO.index("We will"), TWO.index("” “")]
    mill = [1, TWO.index("The mill"), TWO.index(",” she") + 1]
    gold = [
        {"event": 1, "first": moved, "second": valley, "a": 1, "b": 1},
        {"event": 1, "first": moved, "second": mill, "a": 0, "b": 0},
        {"event": 1, "first": moved, "second": mill, "a": 0, "b": 1},
        {"event": 9, "first": moved, "second": mill, "a": 1, "b": 1},
    ]
    pairs = tmp_path / "pairs.json"
    pairs.write_text(json.dumps(gold), encoding="utf-8")
    monkeypatch.setattr(quotations, "_GOLD", pairs)
    found = quotations.score(data)
    assert (found["quotations.precision"], found["quotations.recall"], found["quotations.pairs"]) == (1, 1, 2)


def test_a_file_without_these_events_is_told(tmp_path: Path) -> None:
    """Another file of events has no pairs that were read."""
    data = tmp_path / "events.jsonl"
    data.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="none of the events"):
        quotations.score(data)
