"""Calibrated confidence: monotone maps, probabilities, scores, and the confidences of the demo articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import framing
from framing.merging import bases, nested, rule_relations
from framing.models.calibration import curves, interpolated
from framing.validate.calibration import Judged, fit, held_out
from framing.validate.reliability import draw, scored

if TYPE_CHECKING:
    from framing.models.calibration import Curve

ROOT = Path(__file__).parent.parent
DEMO = sorted((ROOT / "corpora").glob("*/*.md")) + sorted((ROOT / "corpora").glob("*/*.txt"))


@pytest.mark.parametrize("curve", curves().values(), ids=curves().keys())
def test_maps_rise_between_0_and_1(curve: Curve) -> None:
    """More raw confidence never means a smaller probability."""
    found = [interpolated(curve, step / 100) for step in range(-10, 111)]
    assert found == sorted(found)
    assert all(0 <= each <= 1 for each in found)
    assert [point[0] for point in curve] == sorted({point[0] for point in curve})


def test_interpolation_runs_through_the_break_points() -> None:
    """Between two points the line is straight, outside them it is level."""
    curve = [[0.2, 0.1], [0.6, 0.5]]
    assert [interpolated(curve, raw) for raw in (0.0, 0.2, 0.4, 0.6, 1.0)] == pytest.approx([0.1, 0.1, 0.3, 0.5, 0.5])


def test_stronger_cues_are_surer() -> None:
    """A rule's attribution with a strong cue is never less probable than one with a weak cue."""
    for rules in ("rule", "added", "nested"):
        shares = [curves()[f"{rules} {strength}"][0][1] for strength in ("weak", "medium", "strong")]
        assert shares == sorted(shares)


def test_fit_brings_confidence_to_the_share_that_is_right() -> None:
    """Attributions that claim .9 and are right half of the time come out at one half, on held-out articles too."""
    rows = [Judged(number // 4, "learned", 0.9 + number % 10 / 1000, float(number % 4 < 2)) for number in range(400)]
    assert held_out(rows) == pytest.approx([0.5] * 400, abs=0.05)
    assert set(fit(rows)) == set(curves())


def test_scores_of_known_probabilities() -> None:
    """A forecast of .75 that comes true three times of four has no calibration error and the least Brier score."""
    result = scored([0.75] * 4, [1, 1, 1, 0])
    assert (result.brier, result.error, result.right) == (0.1875, 0.0, 0.75)


def test_same_scores_draw_the_same_bytes(tmp_path: Path) -> None:
    """The figure is deterministic."""
    scores = scored([0.2, 0.8], [0, 1])
    for name in ("a.svg", "b.svg"):
        draw(tmp_path / name, scores, scores)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_nested_attributions_have_a_basis_of_their_own() -> None:
    """An attribution inside the content of another one is told from it."""
    text = "The mayor said that engineers had warned that the bridge was weak."
    document = framing.analyze(text).document
    found = rule_relations(document)
    assert nested(found) == [False, True]
    assert [basis.split()[0] for basis in bases(found, "rule")] == ["rule", "nested"]


def test_confidences_of_the_demo_articles() -> None:
    """Every attribution with a cue that a rule or the model judged lies within the bounds of the maps."""
    bounds = [point[1] for curve in curves().values() for point in curve]
    articles = [path.read_text(encoding="utf-8") for path in DEMO if path.name != "README.md"]
    assert articles
    found = [a for text in articles for a in framing.analyze(text).document.layer("attributions")]
    judged = [a.confidence for a in found if a.label != "agentless" or a.confidence < 1]
    assert judged
    assert min(bounds) <= min(judged) <= max(judged) <= max(bounds)
