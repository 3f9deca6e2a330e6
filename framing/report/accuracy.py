"""What is known of how right the extractors are: figures measured on coded texts, which come with the package."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from framing.report.plain import number, percent

_FOLDER = Path(__file__).parent.parent / "validate"
_FEWEST_FOUND = 15  # stretches of a category in held-out texts, below which their precision is not told
_MEASURED = frozenset({"appraisal", "loaded"})  # the lexicons whose categories the texts were coded by
# What a measure rests on, by the beginning of its name: the figure of accuracy that comes nearest to it.
_RESTS_ON = {
    "sourcing.kind.": "kinds.kinds.held_out.accuracy",
    "sourcing.named": "kinds.kinds.held_out.named",
    "sourcing.unnamed": "kinds.kinds.held_out.named",
    "sourcing.": "attribution.relation.f1",
    "balance.": "attribution.relation.f1",
    "slant.": "evaluative.sentence.macro_f1",
    "evaluative.": "evaluative.words.f1",
    "agency.passives": "passive.passive.f1",
    "agency.agentless": "passive.passive.f1",
}
# Kinds of score, by what the name of one ends with.
_KINDS = {
    "alpha": "Krippendorff’s alpha", "auc": "AUC", "precision": "Precision", "recall": "Recall", "f1": "F1",
}  # fmt: skip
_ANSWERS, _CODERS = "frames, generic.questions.mean_evidence_alpha", "frames, generic.questions.mean_alpha"


def scored(name: str) -> str:
    """Say how well what a measure counts agrees with human coding; that nobody knows, where no figure is there."""
    key = next((key for start, key in _RESTS_ON.items() if name.startswith(start)), "")
    figure = bundled().get(key)
    if figure is None:
        return "Not scored against coded texts: read the words behind the number."
    return f"{figure['label']}: {number(_value(figure))} of 1, against coding of {figure['on']}."


def kind_of_score(name: str) -> str:
    """Return the kind of a score by its dotted name: F1, AUC, precision …; accuracy where the name says none."""
    return next((kind for ending, kind in _KINDS.items() if name.endswith(ending)), "Accuracy")


def sure_of_category(lexicon: str, name: str) -> str:
    """Say how often words found under a category of judging words were coded so too, in texts held out."""
    every = _precisions().get("all")
    if every is None or lexicon not in _MEASURED:
        return "not measured"
    one = _precisions().get(name, {"found": 0})
    if one["found"] >= _FEWEST_FOUND:
        share = percent(one["precision"])
        return f"of {one['found']:.0f} words found so in held-out texts, coders put {share} into this category too"
    return (
        f"not measured for this category ({one['found']:.0f} words found in held-out texts); of {every['found']:.0f} "
        f"words of all categories, coders marked {percent(every['any'])} too, {percent(every['precision'])} under the "
        "same category"
    )


@cache
def sure_of_frame() -> str:
    """Say what is known of how right the words of a frame are: only answers drawn from many of them were measured."""
    figures = bundled()
    known = "not measured for single words, which are a hint at most"
    if not {_ANSWERS, _CODERS} <= figures.keys():
        return known
    ours, theirs = (number(_value(figures[name])) for name in (_ANSWERS, _CODERS))
    return (
        f"{known}; answers drawn from many of them agree with coders weakly (alpha {ours}; the coders among "
        f"themselves {theirs}; {figures[_ANSWERS]['on']})"
    )


@cache
def bundled() -> dict[str, dict[str, object]]:
    """Return the figures of accuracy that come with the package."""
    return accuracies(_FOLDER / "accuracy.toml")


@cache
def _precisions() -> dict[str, dict[str, float]]:
    path = _FOLDER / "precision.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def accuracies(path: Path) -> dict[str, dict[str, object]]:
    """Return the figures of accuracy by dotted name, in the order of the file; none if there is no file."""
    if not path.is_file():
        return {}
    return dict(_flat(tomllib.loads(path.read_text(encoding="utf-8")), ""))


def _flat(table: dict[str, object], prefix: str) -> list[tuple[str, dict[str, object]]]:
    found: list[tuple[str, dict[str, object]]] = []
    for key, value in table.items():
        if isinstance(value, dict) and "value" in value:
            found.append((f"{prefix}{key}", value))
        elif isinstance(value, dict):
            found.extend(_flat(value, f"{prefix}{key}."))
    return found


def _value(figure: dict[str, object]) -> float:
    return float(str(figure["value"]))
