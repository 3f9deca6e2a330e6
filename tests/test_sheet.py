"""The coding sheet: evidence and probability by question, and as a table for people."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from typing import TYPE_CHECKING

import numpy as np
import pytest
from typer.testing import CliRunner

from framing.analysis import analyze
from framing.article import Article
from framing.cli import app
from framing.frame_questions import QUESTIONS
from framing.models.questions import COUNTERPARTS, coded, given
from framing.sheet import COLUMNS, REMARK, TOLD, coding_sheet, write_sheet
from framing.validate.frames import question_scores

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Ministers clashed over the quay.\n\nThe council clashed over the cost of it, and both sides blamed each other."


def test_every_question_is_answered_once_with_its_sentences() -> None:
    """Evidence has its sentences and reasons; a probability stands where coders' answers were learned."""
    profile = analyze(Article(TEXT))
    rows = coding_sheet([profile, profile])
    asked = [(frame, question) for frame, questions in QUESTIONS.items() for question in questions]
    assert [(row.frame, row.question) for row in rows] == asked * 2
    found = next(row for row in rows if row.question == "disagreement")
    assert found.yes
    assert next(profile.document[span] for span in found.evidence) == "Ministers clashed over the quay."
    assert found.reasons[0] == "“clashed over”"
    assert 0 < found.probability < 1
    assert math.isnan(next(row for row in rows if row.question == "cause").probability)


def test_counterparts_are_questions_of_the_sheet() -> None:
    """Each pair names a question that is asked."""
    assert all(question in QUESTIONS[frame] for frame, question in COUNTERPARTS)


def _written(*, blank: bool) -> list[dict[str, str]]:
    out = io.StringIO()
    write_sheet([analyze(Article(TEXT, title="=cmd()", outlet="A"))], out, blank=blank)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_the_blank_sheet_gives_nothing_away() -> None:
    """People get the questions and an empty column; a title is no formula."""
    rows = _written(blank=True)
    assert tuple(rows[0]) == COLUMNS
    assert {row["answer"] for row in rows} == {""}
    assert rows[0]["title"] == "'=cmd()"
    told = _written(blank=False)
    assert tuple(told[0]) == COLUMNS + TOLD
    assert {row["answer_by_evidence"] for row in told} == {"yes", "no"}
    assert [row["question"] for row in told if row["remark"] == REMARK] == ["blame"]


def test_the_sheet_is_printed_and_written(tmp_path: Path) -> None:
    """In the terminal, and with --out as a file."""
    article = tmp_path / "quay.txt"
    article.write_text(TEXT, encoding="utf-8")
    printed = CliRunner().invoke(app, ["sheet", str(article)])
    told = " ".join(printed.output.split())
    assert "Does the story show disagreement" in told
    assert re.search(r"by evidence yes \(2 sentences, 1 needed\); a coder says yes: \d+% likely", told)
    out = tmp_path / "sheet.csv"
    assert CliRunner().invoke(app, ["sheet", str(article), "--out", str(out), "--blank"]).exit_code == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1 + sum(map(len, QUESTIONS.values()))


def _coded_articles(count: int = 60) -> list[dict[str, object]]:
    texts = ("Ministers clashed over the quay and quarrelled again.", "The garden was quiet in the morning sun.")
    answers = (["yes", "yes", "n/a"], ["no", "no", -1])
    return [
        {"text": f"{texts[n % 2]} Page {n}.", "questions": {"co1": answers[n % 2], "mo1": ["no", "no"]}}
        for n in range(count)
    ]


def test_answers_of_coders() -> None:
    """Other marks are no answer; a question that nobody answers with yes cannot be learned."""
    articles = _coded_articles()
    assert given(articles[0], "co1") == [True, True]
    names, codes = coded(articles)
    assert names == ("co1",)
    assert codes[:, 0].tolist() == [1, 0] * 30


def test_questions_are_scored_beside_the_coders() -> None:
    """Learned answer and evidence, each with alpha against the coders; a file without answers has no scores."""
    figures = question_scores(_coded_articles(), folds=3)
    assert figures["co1.alpha"] == pytest.approx(1.0)
    assert figures["co1.model_alpha"] > 0.9
    assert np.isfinite(figures["questions.mean_evidence_alpha"])
    assert question_scores([{"text": "x", "frames": {}}]) == {}


def test_questions_that_cannot_be_learned_are_scored_by_evidence() -> None:
    """Nearly every answer is no: there is no model, and no part in the means, but evidence is compared."""
    figures = question_scores(_coded_articles(), folds=3)
    assert "mo1.model_alpha" not in figures
    assert figures["mo1.evidence_both_f1"] == pytest.approx(0.5)
    assert figures["questions.mean_evidence_alpha"] == figures["co1.evidence_alpha"]
    assert json.dumps(figures)
