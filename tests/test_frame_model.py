"""The frame model: learns, explains, is saved without pickle, and refuses what it cannot learn from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from sklearn.base import clone

from framing.frame_model import FrameModel, TooLittleDataError
from framing.models.frames import bundled_models
from framing.models.framescores import f1, report
from framing.models.train_frames import main
from framing.validate.frames import agreement, score

if TYPE_CHECKING:
    from pathlib import Path

_MONEY = ("The ferry will cost {} pounds.", "Investors lost {} in the sale.", "Taxes rise by {} for every shop.")
_QUARREL = ("The mayor accused {} of lying.", "Both sides clashed over {}.", "The row with {} went to court.")
_NAMES = "Norwick Eastmoor Halden Brae Tolley Quern Vale Marsh Orford Pell".split()


def _texts() -> tuple[list[str], list[set[str]]]:
    money = [(text.format(name), {"money"}) for text in _MONEY for name in _NAMES]
    quarrel = [(text.format(name), {"quarrel"}) for text in _QUARREL for name in _NAMES]
    pairs = [*money, *quarrel]
    return [text for text, _ in pairs], [frames for _, frames in pairs]


@pytest.fixture(scope="module")
def model() -> FrameModel:
    """Return a model of two frames."""
    return FrameModel().fit(*_texts())


def test_frames_are_learned(model: FrameModel) -> None:
    """New texts that share words with coded ones get their frames."""
    assert model.classes_ == ("money", "quarrel")
    assert model.names(["It will cost a million pounds.", "He accused her of lying."]) == [("money",), ("quarrel",)]


def test_probabilities_lie_between_0_and_1(model: FrameModel) -> None:
    """One row for each text, one column for each frame."""
    found = model.predict_proba(["Taxes rise.", ""])
    assert found.shape == (2, 2)
    assert bool(((found > 0) & (found < 1)).all())


def test_explanations_name_the_words(model: FrameModel) -> None:
    """The word that speaks for a frame comes first."""
    assert model.explain("Oddly, she accused them.")["quarrel"][0].word == "accused"


def test_saved_and_loaded_it_predicts_the_same(model: FrameModel, tmp_path: Path) -> None:
    """Numbers in .npz, names in .json, no pickle; nothing changes."""
    model.save(tmp_path / "mine.npz")
    again = FrameModel.load(tmp_path / "mine.npz")
    texts = ["The row cost pounds.", "Nothing of note."]
    assert np.allclose(again.predict_proba(texts), model.predict_proba(texts), atol=1e-4)
    assert again.share_seen(_texts()[0]) == 1.0


def test_another_format_is_refused(model: FrameModel, tmp_path: Path) -> None:
    """A file of another format is told as such."""
    model.save(tmp_path / "mine.npz")
    about = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    (tmp_path / "mine.json").write_text(json.dumps(about | {"format": 0}), encoding="utf-8")
    with pytest.raises(ValueError, match="format 0"):
        FrameModel.load(tmp_path / "mine.npz")


def test_too_few_texts_are_refused() -> None:
    """The message says how many there are and how many it takes."""
    with pytest.raises(TooLittleDataError, match="3 coded texts are too few"):
        FrameModel().fit(["a", "b", "c"], [[1], [0], [1]])


def test_a_rare_frame_is_refused_by_name() -> None:
    """A frame with hardly an example cannot be learned."""
    texts, frames = _texts()
    frames[0] = {"money", "health"}
    with pytest.raises(TooLittleDataError, match="'health' is coded yes in 1 and no in 59"):
        FrameModel().fit(texts, frames)


@pytest.mark.parametrize(
    ("frames", "message"), [([[2]] * 60, "matrix of 0 and 1"), ([[1]] * 59, "60 texts, but codes for 59")]
)
def test_codes_that_do_not_fit_are_refused(frames: list[list[int]], message: str) -> None:
    """Only 0 and 1, one row for each text."""
    with pytest.raises(ValueError, match=message):
        FrameModel().fit(_texts()[0], frames)


def test_cross_validation_reports_by_frame() -> None:
    """Precision, recall and F1 for each frame, and over all."""
    found = FrameModel().cross_validate(*_texts(), folds=2)
    assert set(found.frames) == {"money", "quarrel"}
    assert found.micro_f1 > 0.9
    assert "60 texts, 2 folds" in str(found)


def test_it_is_a_scikit_learn_estimator() -> None:
    """Parameters can be read and cloned."""
    assert clone(FrameModel(penalty=0.5)).get_params() == {"penalty": 0.5, "labels": None}


def test_figures() -> None:
    """F1 by frame and pooled, by hand."""
    gold, found = np.array([[1, 0], [1, 1]]), np.array([[1, 0], [0, 1]])
    assert f1(gold, found) == pytest.approx(0.8)
    assert report(("a", "b"), gold, found).frames["a"].recall == 0.5


@pytest.mark.parametrize("name", ["gun_violence", "climate"])
def test_bundled_models_load(name: str) -> None:
    """They lie in the package and can be asked."""
    model = FrameModel.load(bundled_models()[name])
    assert model.predict_proba(["A headline."]).shape == (1, len(model.classes_))


def test_score_cross_validates_a_file(tmp_path: Path) -> None:
    """A coded file gives micro and macro F1."""
    texts, frames = _texts()
    rows = [
        {"text": text, "frames": {"money": "money" in f, "quarrel": "quarrel" in f}}
        for text, f in zip(texts, frames, strict=True)
    ]
    path = tmp_path / "coded.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    figures = score(path, folds=2)
    assert figures["micro_f1"] > 0.9
    assert figures["folds"] == 2
    assert score(path, train=path)["folds"] == 0


def test_training_from_a_table(tmp_path: Path) -> None:
    """A .csv with names separated by semicolons makes a model."""
    texts, frames = _texts()
    rows = [f'"{text}",{"; ".join(each)}' for text, each in zip(texts, frames, strict=True)]
    (tmp_path / "codings.csv").write_text("\n".join(["text,frames", *rows]), encoding="utf-8")
    main([str(tmp_path / "codings.csv"), "--out", str(tmp_path / "mine.npz")])
    assert FrameModel.load(tmp_path / "mine.npz").classes_ == ("money", "quarrel")


@pytest.mark.parametrize(
    ("name", "content"), [("c.csv", "text,label\na,b\n"), ("c.csv", "text,frames\na\n"), ("c.jsonl", "{}\n")]
)
def test_codings_without_their_columns_are_refused(tmp_path: Path, name: str, content: str) -> None:
    """The file and the row are named."""
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=rf"{name}: row 1 has not the two columns or keys text and frames"):
        main(["--data", str(tmp_path / name)])


def test_agreement_of_coders() -> None:
    """Full agreement is 1; answers that nobody gave are left out."""
    rows = [{"questions": {"co1": ["yes", "yes", -1]}}, {"questions": {"co1": ["no", "no", -1]}}]
    assert agreement(rows) == {"CO.alpha": 1.0, "co1.alpha": 1.0}
