"""A frame model of one's own in the profile, the comparison and the report; files that cannot be used."""

from __future__ import annotations

import json
import pickle
import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from typer.testing import CliRunner

from framing import Article, Report, analyze, compare
from framing.analysis import extractors
from framing.cli import app
from framing.frame_model import FrameModel
from framing.models.frame_files import FrameModelError
from framing.models.train_frames import main

if TYPE_CHECKING:
    from pathlib import Path

    from framing.findings import Profile

_MONEY = ("The ferry will cost {} pounds.", "Investors lost {} in the sale.", "Taxes rise by {} for every shop.")
_QUARREL = ("The mayor accused {} of lying.", "Both sides clashed over {}.", "The row with {} went to court.")
_NAMES = "Norwick Eastmoor Halden Brae Tolley Quern Vale Marsh Orford Pell".split()
_OWN = "The sides clashed over the quay. The mayor accused the council of lying, and the row went to court."
_QUOTED = (
    "It was a mild day on the quay.\n\n“The mayor accused us of lying, and the row went to court,” said Ada Brunt."
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a model trained from a table, as a user does it."""
    folder = tmp_path_factory.mktemp("model")
    rows = [f'"{text.format(name)}",Money' for text in _MONEY for name in _NAMES]
    rows += [f'"{text.format(name)}",Open quarrel' for text in _QUARREL for name in _NAMES]
    (folder / "codings.csv").write_text("\n".join(["text,frames", *rows]), encoding="utf-8")
    main(["--data", str(folder / "codings.csv"), "--out", str(folder / "mine.npz")])
    return folder / "mine.npz"


def _profile(model: Path, text: str, outlet: str = "") -> Profile:
    return analyze(Article(text, outlet=outlet), using=extractors(frame_model=str(model)))


@pytest.mark.parametrize("text", [_QUOTED, "THE ROW, AGAIN", "Ünder 5% of it’s $3,000?", "!!!", "", "İzmir’s row"])
def test_parts_of_words_sum_to_the_score(model: Path, text: str) -> None:
    """What the words add is all that sets a text apart from an empty one."""
    found = FrameModel.load(model)
    _, parts = found.word_parts(text)
    scores = found.decision_function([text, ""])
    assert np.allclose(parts.sum(axis=0), scores[0] - scores[1], atol=1e-5)
    told = found.judge(text)
    assert np.allclose(told.probabilities, found.predict_proba([text])[0], atol=1e-5)
    assert told.codes.tolist() == found.predict([text])[0].tolist()


def test_frames_are_measured_with_the_words_that_speak_for_them(model: Path) -> None:
    """A frame by name, its probability, and words as evidence; none where the model does not see the frame."""
    profile = _profile(model, _OWN)
    quarrel, money = profile["frames.model.open_quarrel"], profile["frames.model.money"]
    assert (quarrel.count, quarrel.per, money.count, money.evidence) == (1, 1, 0, ())
    assert {"accused", "clashed"} <= {profile.document[span] for span in quarrel.evidence}
    assert 0.5 < profile["frames.model.open_quarrel.probability"].value < 1


def test_whose_words_speak_for_a_frame(model: Path) -> None:
    """All in the outlet's own voice, or nearly all in a quotation; undefined without the frame."""
    name = "frames.model.open_quarrel.outlet_voice"
    assert _profile(model, "The row with the council went to court. It was a row for all of Vale.")[name].value == 1
    assert _profile(model, _QUOTED)[name].value < 0.3
    assert np.isnan(_profile(model, _OWN)["frames.model.money.outlet_voice"].value)


def test_only_measured_zones_are_judged(model: Path) -> None:
    """A byline or other chrome of a page changes nothing; without words nothing is defined."""
    bare, dressed = f"Quay row\n\n{_OWN}", f"Quay row\n\nBy Cost Pounds\n\n{_OWN}\n\nShare this article"
    name = "frames.model.money.probability"
    assert _profile(model, bare)[name].value == pytest.approx(_profile(model, dressed)[name].value)
    assert np.isnan(_profile(model, "")["frames.model.money"].value)


def test_texts_of_the_training_are_recognised(model: Path) -> None:
    """What a model says of these is no test of it."""
    assert _profile(model, "The mayor accused Brae of lying.")["frames.model.seen"].value == 1
    assert _profile(model, _OWN)["frames.model.seen"].value == 0


def test_provenance_names_the_model_but_no_path(model: Path) -> None:
    """Name, hash, training texts, its own figures; extractors travel to other processes."""
    profile = _profile(model, _OWN)
    (identity,) = profile.provenance.models
    assert identity.startswith("mine+")
    assert "trained on 60 coded texts (median 6 words); micro F1" in identity
    assert not any(str(model.parent) in step for step in profile.provenance.extractors)
    step = extractors(frame_model=str(model))[-1]
    assert pickle.loads(pickle.dumps(step)) == step  # noqa: S301 - its own


def test_the_report_shows_whose_model_it_is_and_its_words(model: Path, tmp_path: Path) -> None:
    """Caption, words, methods, definitions in JSON."""
    profiles = [_profile(model, _OWN, "Wire"), _profile(model, _QUOTED, "Blaze")]
    report = Report(compare(profiles))
    record = json.loads(report.save(tmp_path / "out.json")[0].read_text(encoding="utf-8"))
    (identity,) = profiles[0].provenance.models
    assert identity in record["methods"]
    assert record["definitions"]["frames.model.money"]["label"] == "Money: articles with this frame, by the model"
    assert "not on these articles" in record["definitions"]["frames.model.money"]["limits"]
    (section,) = [section for section in report.sections if section.key == "framed"]
    words = next(table for table in section.tables if table.caption.startswith("The words that add most"))
    (row,) = [row for row in words.rows if row[0].text == "Open quarrel"]
    assert "accused" in row[1].text
    assert len(row[1].evidence) == len(profiles[0]["frames.model.open_quarrel"].evidence)
    assert any(identity in table.caption for table in section.tables)


def test_the_command_line_takes_a_model_and_checks_it(model: Path, tmp_path: Path) -> None:
    """A report of the same model has the same numbers; another model is told apart by its hash."""
    article, out = tmp_path / "quay.txt", tmp_path / "out.html"
    article.write_text(_OWN, encoding="utf-8")
    run = CliRunner()
    assert run.invoke(app, ["report", str(article), "--frame-model", str(model), "-o", str(out)]).exit_code == 0
    checked = ["report", str(article), "--check", str(out), "--frame-model"]
    assert run.invoke(app, [*checked, str(model)]).exit_code == 0
    found = FrameModel.load(model)
    found.thresholds_ = found.thresholds_ / 2
    found.save(tmp_path / "other.npz")
    assert "OwnFrameModel('other+" in run.invoke(app, [*checked, str(tmp_path / "other.npz")]).output


@pytest.mark.parametrize(
    ("about", "numbers", "message"),
    [
        ({"format": 0}, {}, "bad.npz: format 0, expected 1; train the model again"),
        ({"columns": ["x"]}, {}, "bad.npz: the lexicons have other categories"),
        ({"frames": ["one"]}, {}, "bad.npz is no frame model, or is damaged"),
        ({"words": 3}, {}, "bad.npz is no frame model, or is damaged"),
        ({"cross_validated": {"frames": 1}}, {}, "bad.npz is no frame model, or is damaged"),
        ({}, {"weights": np.zeros((2, 2))}, "bad.npz is no frame model, or is damaged"),
        ({}, {"means": np.array([np.nan, 0.0])}, "bad.npz is no frame model, or is damaged"),
        ({}, {"means": np.array(["a", "b"])}, "bad.npz is no frame model, or is damaged"),
    ],
)
def test_files_that_do_not_fit_are_told_in_a_line(
    model: Path, tmp_path: Path, about: dict[str, object], numbers: dict[str, np.ndarray], message: str
) -> None:
    """Another format, other lexicons, pieces that do not go together: the file is named."""
    kept = json.loads(model.with_suffix(".json").read_text(encoding="utf-8"))
    (tmp_path / "bad.json").write_text(json.dumps(kept | about), encoding="utf-8")
    np.savez(tmp_path / "bad.npz", **(dict(np.load(model)) | numbers))
    with pytest.raises(FrameModelError, match=message) as caught:
        FrameModel.load(tmp_path / "bad.npz")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("suffix", [".npz", ".json"])
@pytest.mark.parametrize("content", [b"", b"[1]", b"\x93NUMPY", b"PK\x03\x04 not a zip", b"\xff\xfe"])
def test_broken_files_are_told_in_a_line(model: Path, tmp_path: Path, suffix: str, content: bytes) -> None:
    """Whatever stands in one of the two files."""
    for each in (".npz", ".json"):
        shutil.copy(model.with_suffix(each), tmp_path / f"bad{each}")
    (tmp_path / f"bad{suffix}").write_bytes(content)
    with pytest.raises(FrameModelError, match=f"bad{suffix} is no frame model"):
        FrameModel.load(tmp_path / "bad.npz")


def test_a_cut_off_file_is_told(model: Path, tmp_path: Path) -> None:
    """As after an interrupted copy."""
    shutil.copy(model.with_suffix(".json"), tmp_path / "bad.json")
    (tmp_path / "bad.npz").write_bytes(model.read_bytes()[:-200])
    with pytest.raises(FrameModelError, match=r"bad\.npz is no frame model"):
        FrameModel.load(tmp_path / "bad.npz")


@pytest.mark.parametrize("name", ["nowhere.npz", "README.md"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    """The file asked for, and what a model is."""
    with pytest.raises(FrameModelError, match=r"a frame model is two files, \.npz and \.json, and there is no "):
        extractors(frame_model=str(tmp_path / name))


def test_frames_that_would_share_a_name_are_refused(tmp_path: Path) -> None:
    """Two frames must not be measured under one name."""
    texts = [text.format(name) for text in (*_MONEY, *_QUARREL) for name in _NAMES]
    codes = [[0, 1] if number < 30 else [1, 0] for number in range(60)]
    FrameModel(labels=["a b", "A-B"]).fit(texts, codes).save(tmp_path / "alike.npz")
    with pytest.raises(ValueError, match=r"alike\.npz: two of its frames are called alike"):
        extractors(frame_model=str(tmp_path / "alike.npz"))
