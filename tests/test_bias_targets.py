"""Targets against those that coders of BASIL gave to lexical bias, on an article of our own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from framing.validate import validate

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = ("Oona Redfern lied.", "Ida Tolland was heroic.", "The plan of Ida Tolland is a disgrace.", "It rained.")


def _marked(sentence: int, words: str, target: str, **others: str) -> dict[str, Any]:
    start = SENTENCES[sentence].index(words)
    where = {"id": f"p{sentence}", "start": start, "end": start + len(words)}
    return where | {"bias": "lex", "quote": "no", "aim": "dir", "target": target} | others


ROW = {
    "outlet": "A",
    "event": "1",
    "paragraphs": [SENTENCES],
    "spans": [
        _marked(0, "lied", "Ida_Tolland", aim="ind_anti", **{"indirect-target-name": "Redfern"}),
        _marked(1, "heroic", "Oona_Redfern"),
        _marked(2, "disgrace", "the_plan"),
        _marked(3, "rained", "Oona_Redfern"),
        _marked(3, "It rained", "Ida_Tolland", bias="inf"),
    ],
}


def test_targets_are_scored_where_a_judging_word_is_found(tmp_path: Path) -> None:
    """By last name; indirect bias by whom its words name; words that are not found are no matter of targets."""
    path = tmp_path / "basil.jsonl"
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    scores = validate("evaluative", path)
    assert (scores["targets.precision"], scores["targets.recall"], scores["targets.n"]) == (1 / 2, 1 / 2, 3.0)
