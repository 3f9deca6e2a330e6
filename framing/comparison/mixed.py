"""Mixed models: groups as fixed effects, events and outlets as random ones. Needs statsmodels, an extra."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.comparison.pooled import MIN_ARTICLES

if TYPE_CHECKING:
    import pandas as pd

    from framing.comparison.result import Comparison

_MISSING = "mixed models need statsmodels, which is not installed; install it with: pip install 'framing[stats]'"
_FEWEST = 2  # events, or outlets, for their variance to be estimated


class Effect(NamedTuple):
    """A group's difference from the reference, with standard error, 95 % interval and p (normal approximation)."""

    group: str
    difference: float
    error: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedModel:
    """What a mixed model says of one measure. ``variances`` are those of "event", "outlet" and "residual"."""

    name: str
    reference: str
    level: float
    effects: tuple[Effect, ...]
    variances: dict[str, float]
    articles: int
    converged: bool


def mixed_model(comparison: Comparison, name: str, *, reference: str | None = None) -> MixedModel:
    """Fit value by article ~ group, with random intercepts of events and, of several outlets a group, of outlets.

    Args:
        comparison: with at least two groups.
        name: the measure; articles in which it is undefined are left out. Every article weighs the same, whatever its
            length: the pooled differences of the comparison are the first answer, this is the second.
        reference: the group that the others are compared with; the first one by default.

    Returns:
        Restricted maximum likelihood estimates by statsmodels (Pinheiro & Bates 2000). ``level`` is the reference's
        mean.

    Raises:
        ModuleNotFoundError: without statsmodels.
        ValueError: if there is nothing to compare, or neither several events nor several outlets in a group.

    """
    try:
        api = import_module("statsmodels.formula.api")
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(_MISSING) from error
    reference = comparison.groups[0] if reference is None else reference
    if reference not in comparison.groups or len(comparison.groups) < 2:
        raise ValueError(f"a mixed model needs a reference group and others; groups: {', '.join(comparison.groups)}")
    data = _data(comparison, name, reference)
    if data.groupby("group").size().min() < MIN_ARTICLES:
        raise ValueError(f"a mixed model needs at least {MIN_ARTICLES} articles in each group with {name!r} defined")
    random = _random_effects(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of variances at the boundary; ``converged`` tells
        fitted = api.mixedlm("value ~ C(group)", data, **random).fit(reml=True)
        return _read(comparison, name, reference, fitted, random)


def _data(comparison: Comparison, name: str, reference: str) -> pd.DataFrame:
    import pandas as pd  # noqa: PLC0415 - slow to import

    event = {position: number for number, each in enumerate(comparison.events) for position in each.articles}
    rows = [
        # The reference sorts first among the groups: statsmodels compares with the first.
        (profile[name].value, f"{label != reference:d}{label}", event[i], profile.article.outlet, 0)
        for i, (profile, label) in enumerate(zip(comparison.profiles, comparison.labels, strict=True))
    ]
    return pd.DataFrame(rows, columns=["value", "group", "event", "outlet", "all"]).dropna()


def _random_effects(data: pd.DataFrame) -> dict[str, Any]:
    """Return what statsmodels needs: crossed effects as variance components, or events alone as groups."""
    outlets = data.groupby("group")["outlet"].nunique().max() >= _FEWEST
    events = _FEWEST <= data["event"].nunique() < len(data)
    if outlets:
        parts = {"outlet": "0 + C(outlet)"} | ({"event": "0 + C(event)"} if events else {})
        return {"groups": data["all"], "vc_formula": parts, "re_formula": "0"}
    if events:
        return {"groups": data["event"]}
    raise ValueError("a mixed model needs several events with several articles each, or several outlets in a group")


def _read(
    comparison: Comparison,
    name: str,
    reference: str,
    fitted: Any,  # noqa: ANN401 - of a library that may not be there
    random: dict[str, Any],
) -> MixedModel:
    intervals, parts = np.asarray(fitted.conf_int()), sorted(random.get("vc_formula", {}))
    effects = tuple(
        Effect(
            group, float(fitted.fe_params.iloc[i]), float(fitted.bse_fe.iloc[i]), float(intervals[i, 0]),
            float(intervals[i, 1]), float(fitted.pvalues.iloc[i]),
        )
        for i, group in enumerate((g for g in comparison.groups if g != reference), start=1)
    )  # fmt: skip
    variances = dict(zip(parts, map(float, fitted.vcomp), strict=True)) if parts else {
        "event": float(np.asarray(fitted.cov_re)[0, 0])
    }  # fmt: skip
    return MixedModel(
        name=name, reference=reference, level=float(fitted.fe_params.iloc[0]), effects=effects,
        variances={**variances, "residual": float(fitted.scale)}, articles=int(fitted.nobs),
        converged=bool(fitted.converged),
    )  # fmt: skip
