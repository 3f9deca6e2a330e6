"""Voices against coders: what BASIL calls quoted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from framing.validate import validate
from framing.validate.voice import laid_out

if TYPE_CHECKING:
    from pathlib import Path

ROW: dict[str, Any] = {
    "outlet": "A",
    "paragraphs": [["The plan is a disgrace.", "“It is a shameful plan,” the mayor said."], ["She left in a huff."]],
    "spans": [
        {"id": "title", "start": 0, "end": 3, "bias": "lex", "quote": "no", "aim": "dir", "target": ""},
        {"id": "p0", "start": 14, "end": 22, "bias": "lex", "quote": "no", "aim": "dir", "target": ""},
        {"id": "p1", "start": 9, "end": 17, "bias": "lex", "quote": "yes", "aim": "dir", "target": ""},
        {"id": "p2", "start": 0, "end": 8, "bias": "inf", "quote": "yes", "aim": "dir", "target": ""},
    ],
}


def test_spans_count_from_their_sentence() -> None:
    """Sentences of a paragraph are joined by a space, paragraphs by an empty line; titles are left out."""
    text, stretches = laid_out(ROW)
    assert [(each.kind, text[each.span.start : each.span.end], each.quoted) for each in stretches] == [
        ("lexical", "disgrace", False),
        ("lexical", "shameful", True),
        ("informational", "She left", True),
    ]


def test_quoted_is_scored_by_kind(tmp_path: Path) -> None:
    """What stands between marks is found; what coders alone call quoted is missed."""
    path = tmp_path / "basil.jsonl"
    path.write_text(json.dumps(ROW) + "\n\n", encoding="utf-8")
    scores = validate("voice", path)
    assert (scores["lexical.quoted.f1"], scores["lexical.count"]) == (1.0, 2.0)
    assert (scores["informational.quoted.recall"], scores["informational.quoted.f1"]) == (0.0, 0.0)
