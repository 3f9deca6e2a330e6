"""The scikit-learn transformer."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from framing.vectorize import FramingVectorizer

TEXTS = ["“We will pay,” the minister said.", "It was a shameless stunt, a disgrace.", "Rain fell on the town today."]


def test_values_and_names_go_together() -> None:
    """One row per text, one named column per measure."""
    vectorizer = FramingVectorizer(measures=["sourcing.attributions", "evaluative.outlet_voice"]).fit(TEXTS)
    values = vectorizer.transform(TEXTS)
    assert list(vectorizer.get_feature_names_out()) == ["sourcing.attributions", "evaluative.outlet_voice"]
    assert values.shape == (3, 2)
    assert values[0, 0] > 0
    assert values[1, 1] > 0
    assert values[2].tolist() == [0, 0]


def test_it_works_in_a_pipeline_and_as_a_frame() -> None:
    """Clone, pipeline and ``set_output`` work as in scikit-learn."""
    vectorizer = clone(FramingVectorizer(measures=["evaluative."], undefined=0.0))
    scaled = make_pipeline(vectorizer, StandardScaler()).fit_transform(TEXTS)
    assert np.isfinite(scaled).all()
    frame = vectorizer.set_output(transform="pandas").fit_transform(TEXTS)
    assert frame.columns[0] == "evaluative.outlet_voice"


def test_unknown_measures_are_told() -> None:
    """A name that fits nothing is an error at fit."""
    with pytest.raises(ValueError, match="no measure begins with 'weather'"):
        FramingVectorizer(measures=["weather"]).fit(TEXTS)
