"""Measures as features: a scikit-learn transformer from articles to a matrix of measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.analysis import definitions
from framing.engines import analyze_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

    from numpy.typing import NDArray

    from framing.article import Article


class FramingVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    """Turn articles, or plain texts, into the values of measures.

    Parameters
    ----------
    measures : sequence of str, optional
        Dotted names, or their beginnings ("sourcing."); all measures if not given.
    undefined : float
        What stands for an undefined value (a share of nothing); NaN by default, which many estimators refuse.

    """

    def __init__(self, measures: Sequence[str] | None = None, undefined: float = float("nan")) -> None:
        self.measures = measures
        self.undefined = undefined

    def fit(self, articles: Iterable[Article | str], y: object = None) -> Self:  # noqa: ARG002 - scikit-learn's protocol
        """Check the names of the measures; nothing is learned. Raises ValueError for a name that fits no measure."""
        known = list(definitions())
        prefixes = tuple(self.measures) if self.measures is not None else ("",)
        for prefix in prefixes:
            if not any(name.startswith(prefix) for name in known):
                raise ValueError(f"no measure begins with {prefix!r}; see framing.definitions()")
        self.feature_names_ = [name for name in known if name.startswith(prefixes)]
        return self

    def transform(self, articles: Iterable[Article | str]) -> NDArray[np.float64]:
        """Return the values: shape (articles, measures)."""
        check_is_fitted(self)
        rows = [[profile[name].value for name in self.feature_names_] for profile in analyze_many(articles)]
        values = np.array(rows, dtype=np.float64).reshape(-1, len(self.feature_names_))
        return np.where(np.isnan(values), self.undefined, values)

    def get_feature_names_out(self, input_features: object = None) -> NDArray[np.object_]:  # noqa: ARG002
        """Return the names of the columns."""
        check_is_fitted(self)
        return np.array(self.feature_names_, dtype=object)
