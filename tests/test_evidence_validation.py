"""The codings of evidence for frames, and how they are compared."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest

from framing.analysis import analyze
from framing.models.slant_features import checksum
from framing.validate import evidence

if TYPE_CHECKING:
    from pathlib import Path

CLASH = "The two ministers clashed over the quay on Monday."
ACT = "Anna Frost denounced Piet Lund on Monday."


def _codings(path: Path, rows: list[list[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t")
        writer.writerow("checksum layer label start end agent patient a b part".split())
        writer.writerows(rows)
    return path


def test_what_is_found_is_held_against_both_coders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of two codes says that a word is right; an actor that changed is not counted."""
    word = analyze(CLASH).document.layer("frames")[0].span
    act = next(a for a in analyze(ACT).document.layer("acts") if a.label == "conflict")
    rows: list[list[object]] = [
        [checksum(CLASH), "frames_generic", "conflict.disagreement", word.start, word.end, "", "", 1, 0, "held_out"],
        [checksum(CLASH), "scope", "", 0, len(CLASH), "", "", "E", "E", "read"],
        [
            checksum(ACT),
            "acts",
            "conflict",
            act.span.start,
            act.span.end,
            act.agent,
            "Somebody Else",
            "110",
            "111",
            "read",
        ],
    ]
    monkeypatch.setattr(evidence, "CODINGS", _codings(tmp_path / "codings.tsv", rows))
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in (CLASH, ACT)), encoding="utf-8")
    scores = evidence.score(corpus)
    assert scores["frames_generic.precision"] == 0.5
    assert scores["acts.kind"] == scores["acts.agent"] == 1
    assert scores["acts.patient"] != scores["acts.patient"]  # none left to judge
    assert scores["episodic.recall"] in {0, 1}


def test_a_corpus_without_the_sentences_is_refused(tmp_path: Path) -> None:
    """The codings hold no text, so that they need theirs."""
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text('{"text": "Another sentence."}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="none of the coded sentences"):
        evidence.score(corpus)
