"""Agreement on stretches: alpha for unitising against a published example, targets, scores by category."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import framing
from framing.article import Span
from framing.models.slant_features import checksum
from framing.validate import appraisal, validate
from framing.validate.agreement import normal
from framing.validate.coded_targets import actors_meant
from framing.validate.gold import Found, compare
from framing.validate.unitising import disagreement, unitising_alpha

if TYPE_CHECKING:
    from pathlib import Path

# Krippendorff (2004), Quality & Quantity 38: two coders, a continuum of 300 places, categories c and k.
LENGTH = 300
C = ([(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)])
K = ([(30, 90), (150, 200)], [(30, 90), (150, 200)])


def test_unitising_alpha_is_krippendorffs() -> None:
    """Observed and expected disagreement, and alpha, as published (to the four digits that he calculates with)."""
    c, k = disagreement(C, LENGTH), disagreement(K, LENGTH)
    assert c == pytest.approx((0.0144, 0.0532), abs=1e-4)
    assert k == pytest.approx((0.0, 0.0490), abs=1e-4)
    assert unitising_alpha([c]) == pytest.approx(0.7285, abs=2e-4)
    assert unitising_alpha([c, k]) == pytest.approx(0.8587, abs=1e-4)


def test_targets_are_compared_without_their_article() -> None:
    """“The board” and “board” are one target; “boardroom” is another."""
    assert normal("The board") == normal("board") != normal("boardroom")


@pytest.mark.parametrize(
    ("target", "actors"),
    [
        ("Ada Tarn", {"Ada Tarn"}),
        ("Tarn", {"Ada Tarn"}),
        ("the chairman", {"Ada Tarn"}),
        ("surveyor", {"Max Brook"}),
        ("Tarn and Brook", {"Ada Tarn", "Max Brook"}),
        ("Tarn's silence", set()),
        ("Tarn and the council", set()),
        ("spokeswoman", set()),
        ("council", set()),
    ],
)
def test_coded_targets_are_matched_by_names_and_nouns_beside_them(target: str, actors: set[str]) -> None:
    """A noun that stands beside two names, or beside none, calls nobody."""
    text = (
        "The chairman, Ada Tarn, left. Max Brook, the surveyor of the council, stayed. Tarn met spokeswoman Eva Stone "
        "and spokeswoman Ida Frost."
    )
    assert actors_meant(framing.analyze(framing.Article(text)).document, target) == actors


def test_targets_are_counted_one_by_one() -> None:
    """Of two targets one may be told; one told too many is false."""
    coded = [Found(Span(0, 5), "propriety", "outlet", frozenset({"A", "B"}))]
    ours = [Found(Span(0, 5), "propriety", "outlet", frozenset({"A", "C", "D"}))]
    scores = compare([(ours, coded)])
    assert scores["target_precision"] == pytest.approx(1 / 3)
    assert scores["target_recall"] == 1 / 2


def test_precision_and_recall_by_category() -> None:
    """Any shared character is found; the category counts apart, and by itself."""
    coded = [Found(Span(0, 5), "affect", "quote"), Found(Span(10, 15), "label", "outlet")]
    ours = [
        Found(Span(2, 9), "affect", "outlet"),
        Found(Span(14, 20), "alarm", "outlet"),
        Found(Span(30, 35), "label", "quote"),
    ]
    scores = compare([(ours, coded)])
    assert scores["span_precision"] == pytest.approx(2 / 3)
    assert scores["span_recall"] == 1
    assert (scores["category_precision"], scores["category_recall"]) == pytest.approx((1 / 3, 1 / 2))
    assert scores["voice_accuracy"] == 1 / 2
    assert (scores["of.label.found"], scores["of.alarm.n"]) == (1, 0)
    assert (scores["of.label.n"], scores["of.label.recall"], scores["of.affect.f1"]) == (1, 0, 1)


def test_a_folder_is_asked_for_where_one_is_needed(tmp_path: Path) -> None:
    """A file in its place is told."""
    file = tmp_path / "codings.json"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match=r"no folder 'codings\.json'"):
        validate("gold", file)


def test_sentences_are_found_by_checksum_and_scored_against_both_coders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces do not matter; sentences of the part to tune on and sentences nobody coded are left alone."""
    text = "The shameless mayor opened a brilliant library."
    shameless, brilliant = "4:13:propriety:-", "29:38:capacity:+"
    rows = [
        (checksum(text), "held_out", "a", f"{shameless} {brilliant}"),
        (checksum(text), "held_out", "b", shameless),
        (checksum("A dull day."), "tune", "a", ""),
    ]
    codings = tmp_path / "codings.tsv"
    lines = ["checksum\tpart\tcoder\tstretches", *("\t".join(map(str, row)) for row in rows)]
    codings.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(appraisal, "CODINGS", codings)
    corpus = tmp_path / "corpus.jsonl"
    sentences = (text.replace(" ", "  "), "A dull day.", "Nobody coded this.")
    corpus.write_text("".join(json.dumps({"text": each}) + "\n" for each in sentences), encoding="utf-8")
    scores = appraisal.score(corpus)
    assert scores["sentences"] == 1
    assert scores["coders.span_overlap_f1"] == pytest.approx(2 / 3)
    assert scores["extractor.of.propriety.recall"] == 1
    assert scores["extractor.span_recall"] == 1
    assert scores["extractor.span_precision"] == pytest.approx(3 / 4)
    assert scores["reached.span_f1"] == pytest.approx(scores["extractor.span_f1"] / (2 / 3))


def test_a_corpus_without_coded_sentences_is_told(tmp_path: Path) -> None:
    """Not a row of scores that are not numbers."""
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"text": "Nobody coded this."}) + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"corpus\.jsonl: none of the coded sentences"):
        appraisal.score(corpus)
