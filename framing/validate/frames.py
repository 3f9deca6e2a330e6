"""How well frames are told: a model on texts coded by hand, beside the coders' own agreement.

Reads ``.jsonl`` (optionally gzipped) with ``text`` and ``frames``: a list of 0 and 1, or yes/no by name. Where most
texts are new to the bundled model of these frames, it is judged as it is; else a model is cross-validated on the file.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.analysis import analyze
from framing.article import Article
from framing.frame_model import FrameModel
from framing.frame_questions import answers
from framing.json_lines import rows as json_rows
from framing.models.frames import bundled_models
from framing.models.framescores import both_f1, report
from framing.models.questions import COUNTERPARTS, coded, given, majority

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from framing.models.framescores import FrameReport

_NUMBERED = "gun_violence"  # a list of nine codes without names is taken for the frames of this model
_SEEN = 0.1  # share of texts known to a model above which it may not be judged on them


def score(path: str | Path, *, train: str | Path | None = None, folds: int = 5, seed: int = 0) -> dict[str, float]:
    """Score a file of coded texts; with ``train`` a model is trained on that file and judged on the other.

    Returns ``micro_f1``, ``macro_f1`` (over frames), ``mean_both_f1`` (mean over frames of the mean of F1 for yes and
    no), ``NAME.f1`` and ``NAME.both_f1`` by frame, ``texts``, ``folds`` (0: nothing was trained on the file), and
    ``NAME.alpha`` where each coder's answers are in the file.
    """
    rows = list(json_rows(path))
    found = _report(rows, list(json_rows(train)) if train else [], folds, seed)
    figures = {
        "micro_f1": found.micro_f1, "macro_f1": found.macro_f1, "mean_both_f1": found.mean_both_f1,
        "texts": float(found.texts), "folds": float(found.folds),
    }  # fmt: skip
    for name, each in found.frames.items():
        figures |= {f"{name}.f1": each.f1, f"{name}.both_f1": each.both_f1}
    return figures | agreement(rows) | question_scores(rows, folds=folds, seed=seed)


def question_scores(rows: Sequence[dict[str, Any]], *, folds: int = 5, seed: int = 0) -> dict[str, float]:
    """Return how well the coding sheet's questions are answered where the file has coders' answers to them.

    By question of the corpus: ``NAME.both_f1`` and ``NAME.model_alpha`` of a model that has not seen the article's
    fold, ``NAME.evidence_both_f1`` and ``NAME.evidence_alpha`` of the answer by evidence. Codes are what at least half
    of the coders say; an alpha is that of our answer with each single answer of a coder, to be read beside
    ``NAME.alpha``, the coders' own. ``questions.mean_alpha``, ``.mean_model_alpha`` and ``.mean_evidence_alpha`` are
    the means over the questions that can be learned; the others have figures of evidence only.
    """
    names, codes = coded(rows)
    if not names:
        return {}
    texts = [str(row["text"]) for row in rows]
    left_out = FrameModel(labels=names).left_out(texts, codes, folds=folds, seed=seed)
    asked = sorted({q for q in COUNTERPARTS.values() if any(given(row, q) for row in rows)})
    figures = {f"{name}.alpha": _alpha(given(row, name) for row in rows) for name in asked}
    for name, told in zip(names, left_out.T, strict=True):
        figures |= _against(rows, name, told, "")
    for name, told in zip(asked, _sheets(texts, asked).T, strict=True):
        figures |= _against(rows, name, told, "evidence_")
    for kind in ("alpha", "model_alpha", "evidence_alpha"):
        figures[f"questions.mean_{kind}"] = float(np.mean([figures[f"{name}.{kind}"] for name in names]))
    return figures


def _against(rows: Sequence[dict[str, Any]], name: str, told: NDArray[np.int64], kind: str) -> dict[str, float]:
    """Return the figures of one kind of answer to one question."""
    pairs = [[answer, bool(ours)] for row, ours in zip(rows, told, strict=True) for answer in given(row, name)]
    return {
        f"{name}.{kind}both_f1": both_f1(np.array(majority(rows, name)), told),
        f"{name}.{kind or 'model_'}alpha": _alpha(pairs),
    }


def _sheets(texts: Sequence[str], names: Sequence[str]) -> NDArray[np.int64]:
    """Return the answers by evidence: 1 where any question of the sheet that asks the same is answered yes."""
    sheets = [answers(analyze(Article(text)).document) for text in texts]
    return np.array(
        [
            [any(a.yes for a in sheet if COUNTERPARTS.get((a.frame, a.question)) == name) for name in names]
            for sheet in sheets
        ],
        dtype=np.int64,
    )


def _report(rows: Sequence[dict[str, Any]], training: Sequence[dict[str, Any]], folds: int, seed: int) -> FrameReport:
    texts = [row["text"] for row in rows]
    names, codes = _coded(rows)
    if training:
        model = FrameModel(labels=names).fit([row["text"] for row in training], _coded(training)[1])
        return report(names, codes, model.predict(texts))
    for name in bundled_models():
        model = FrameModel.load(bundled_models()[name])
        same = model.classes_ == names or (name == _NUMBERED and names == _numbered(len(model.classes_)))
        if same and model.share_seen(texts) <= _SEEN:
            return report(model.classes_, codes, model.predict(texts))
    return FrameModel(labels=names).cross_validate(texts, codes, folds=folds, seed=seed)


def _numbered(count: int) -> tuple[str, ...]:
    return tuple(f"frame {number + 1}" for number in range(count))


def _coded(rows: Sequence[dict[str, Any]]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    first = rows[0]["frames"]
    if isinstance(first, dict):
        names = tuple(first)
        return names, np.array([[int(row["frames"][name]) for name in names] for row in rows], dtype=np.int64)
    return _numbered(len(first)), np.array([row["frames"] for row in rows], dtype=np.int64)


def agreement(rows: Iterable[dict[str, Any]]) -> dict[str, float]:
    """Return Krippendorff's alpha (nominal) of the coders on each yes/no question, and its mean over a frame's.

    ``questions`` holds each coder's answer: "yes", "no", or anything else for none given (Krippendorff 2018, ch. 12).
    """
    coders: dict[str, list[list[bool]]] = defaultdict(list)
    for row in rows:
        for question in row.get("questions", {}):
            coders[question].append(given(row, question))
    alphas = {question: _alpha(units) for question, units in coders.items()}
    by_frame: dict[str, list[float]] = defaultdict(list)
    for question, alpha in alphas.items():
        frame = re.sub(r"[^a-z].*", "", question.lower()).upper()
        by_frame[frame or question].append(alpha)
    means = {f"{frame}.alpha": float(np.nanmean(values)) for frame, values in by_frame.items()}
    return means | {f"{question}.alpha": alpha for question, alpha in alphas.items()}


def _alpha(units: Iterable[Sequence[bool]]) -> float:
    """1 - observed / expected disagreement, over units with two answers or more; NaN if nothing varies."""
    coded = [unit for unit in units if len(unit) > 1]
    total = sum(map(len, coded))
    yes = sum(map(sum, coded))
    expected = 2 * yes * (total - yes)
    if not expected:
        return float("nan")
    observed = sum(2 * sum(unit) * (len(unit) - sum(unit)) / (len(unit) - 1) for unit in coded)
    return 1 - observed * (total - 1) / expected


if __name__ == "__main__":  # python -m framing.validate.frames FILE [TRAINING FILE]
    sys.stdout.write(json.dumps(score(sys.argv[1], train=sys.argv[2] if len(sys.argv) > 2 else None)) + "\n")
