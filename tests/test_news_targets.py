"""Targets in sentences of news against codings that are known by checksum, on sentences of our own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from framing.models.slant_features import checksum
from framing.validate import news_targets

if TYPE_CHECKING:
    from pathlib import Path

LIED, HEROIC, DULL = "Oona Redfern lied to Ida Tolland.", "Ida Tolland was heroic.", "The plan is a disgrace."


def test_targets_are_scored_by_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mention stands for its actor; what falls on nobody is coded too; a second coding is only compared."""
    rows = [
        (checksum(LIED), "tune", "a", "13:17=0:12"),
        (checksum(HEROIC), "held_out", "a", "16:22="),
        (checksum(DULL), "held_out", "a", "14:22="),
        (checksum(LIED), "tune", "b", "13:17=21:32"),
        (checksum(DULL), "held_out", "b", "14:22="),
    ]
    codings = tmp_path / "codings.tsv"
    lines = ["checksum\tpart\tcoder\ttargets", *("\t".join(map(str, row)) for row in rows)]
    codings.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(news_targets, "CODINGS", codings)
    corpus = tmp_path / "corpus.jsonl"
    sentences = (LIED.replace(" ", "  "), HEROIC, DULL, "Nobody coded this.")
    corpus.write_text("".join(json.dumps({"text": each}) + "\n" for each in sentences), encoding="utf-8")
    scores = news_targets.score(corpus)
    assert (scores["tune.precision"], scores["tune.recall"], scores["tune.n"]) == (1, 1, 1)
    assert (scores["held_out.precision"], scores["held_out.n"]) == (0, 0)
    assert scores["coder.same"] == pytest.approx(1 / 2)
