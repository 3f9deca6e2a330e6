"""Statistics against R: values of ``reference/statistics.csv``, made by ``reference/statistics.R`` (R 4.2, lme4 1.1).

R is not needed to run this: the script and its output are kept side by side.
"""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from framing.article import Article
from framing.comparison import compare
from framing.document import Document, Token
from framing.findings import Measure, Profile, Provenance
from framing.statistics import adjusted, cliffs_delta, log_odds

LAYERS = ("quotations", "attributions", "actors", "mentions", "lexicon:sources", "voices")
VALUES = (3.1, 4.0, 2.2, 3.9, 5.5, 6.1, 4.4, 6.0, 1.2, 2.9, 1.9, 2.1, 4.8, 4.9, 3.3, 5.2, 2.0, 3.7, 3.0, 3.2)
GROUPS = ("A", "B") * 10
EVENTS = tuple(number // 4 for number in range(20))


def _reference() -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    with (Path(__file__).parent / "reference" / "statistics.csv").open(encoding="utf-8") as rows:
        for name, value in csv.reader(rows):
            found.setdefault(name, []).append(float(value))
    return found


R = _reference()


def test_log_odds_are_those_of_r() -> None:
    """Monroe, Colaresi & Quinn 2008, computed in R: estimate and z agree to 1e-6."""
    ours = np.array([12, 0, 7, 33, 5, 1, 90, 2, 0, 18], dtype=float)
    theirs = np.array([3, 9, 7, 12, 0, 4, 120, 2, 1, 40], dtype=float)
    prior = np.array([0.8, 0.5, 0.7, 2.4, 0.3, 0.25, 11.5, 0.2, 0.05, 3.1])
    found = log_odds(ours, theirs, prior)
    assert np.asarray(found.delta) == pytest.approx(R["log_odds_delta"], abs=1e-6)
    assert np.asarray(found.z) == pytest.approx(R["log_odds_z"], abs=1e-6)


def test_q_values_are_those_of_r() -> None:
    """``p.adjust(p, method = "BH")``."""
    p_values = np.array([0.001, 0.2, 0.04, 0.03, 0.03, 0.6, 0.0004, 0.9, 0.049, 0.012, 1.0])
    assert adjusted(p_values) == pytest.approx(R["bh"], abs=1e-12)


def test_cliffs_delta_is_that_of_r() -> None:
    """From W of ``wilcox.test``, ties included; the p of keyness is that test's too."""
    first, second = np.array([1, 4, 4, 7, 9, 2.5, 8]), np.array([2, 4, 3, 3, 9, 1, 0.5, 6])
    assert cliffs_delta(first, second) == pytest.approx(R["cliffs_delta"][0], abs=1e-12)
    p = stats.mannwhitneyu(first, second, method="asymptotic").pvalue
    assert p == pytest.approx(R["mann_whitney_p"][0], abs=1e-12)


def _profile(outlet: str, value: float, event: int) -> Profile:
    measure = Measure(name="m", count=value, per=1.0, unit="per word")
    document = Document(
        Article(text="", outlet=outlet, event=f"event {event}"),
        (),
        (),
        (Token(0, 1, "x", is_word=True),),
        dict.fromkeys(LAYERS, ()),
    )
    nowhere = Provenance(version="0", extractors=(), lexicons=())
    return Profile(document=document, measures={"m": measure}, provenance=nowhere)


def test_mixed_model_with_events_is_that_of_lme4() -> None:
    """``lmer(value ~ group + (1 | event), REML = TRUE)``."""
    pytest.importorskip("statsmodels")
    profiles = [_profile(group, value, event) for group, value, event in zip(GROUPS, VALUES, EVENTS, strict=True)]
    found = compare(profiles, resamples=9).mixed_model("m")
    assert found.level == pytest.approx(R["mixed_level"][0], abs=1e-6)
    assert found.effects[0].difference == pytest.approx(R["mixed_difference"][0], abs=1e-6)
    assert found.effects[0].error == pytest.approx(R["mixed_error"][0], abs=1e-4)
    assert found.variances["event"] == pytest.approx(R["mixed_event_variance"][0], abs=1e-3)
    assert found.variances["residual"] == pytest.approx(R["mixed_residual_variance"][0], abs=1e-4)


def test_mixed_model_with_crossed_outlets_is_that_of_lme4() -> None:
    """``lmer(value ~ group + (1 | event) + (1 | outlet), REML = TRUE)``."""
    pytest.importorskip("statsmodels")
    outlets = [f"{group}{1 + number % 4 // 2}" for number, group in enumerate(GROUPS)]
    values = [v + (0.9 if outlet in {"A1", "B2"} else -0.4) for v, outlet in zip(VALUES, outlets, strict=True)]
    profiles = [_profile(outlet, value, event) for outlet, value, event in zip(outlets, values, EVENTS, strict=True)]
    found = compare(profiles, groups={name: name[0] for name in outlets}, resamples=9).mixed_model("m")
    assert found.effects[0].difference == pytest.approx(R["crossed_difference"][0], abs=1e-6)
    assert found.effects[0].error == pytest.approx(R["crossed_error"][0], abs=1e-3)
    for part in ("event", "outlet", "residual"):
        assert found.variances[part] == pytest.approx(R[f"crossed_{part}_variance"][0], abs=2e-3)
