"""Fit the confidence of attributions to human coders, and show how far it can be trusted.

An attribution is right where a coder has the same one (``framing.validate.attribution.same``). The probability of a
learned one is an isotonic function of its raw confidence (Zadrozny & Elkan, KDD 2002) through the means of equally
large groups; that of a rule's is a share for each strength of its cue, and one for reports that close a
sentence. Coders who code no attribution inside another
cannot judge nested ones: those are given the share of rules alone. Figures before and after are held out: each half
of the articles is judged by what was fitted on the other.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.analysis import analyze
from framing.extract.attribution import Attributions
from framing.merging import bases, nested, rule_relations, tagged, uncalibrated
from framing.models.calibration import CURVES, curves, interpolated
from framing.models.coded import Relation, TokenSpan, read, token_span
from framing.validate.attribution import same
from framing.validate.reliability import Scores, draw, scored, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from framing.document import Document
    from framing.models.calibration import Curve, Curves
    from framing.models.coded import Record
    from framing.phrases import Range
    from framing.relations import Relation as Found

_SORTS = ("closing", "strong", "medium", "weak")  # of rules: reports that close a sentence, and others by their cue
_GROUPS = 10  # points of the isotonic function
_ENOUGH = 10  # attributions that a share must rest on
_BEFORE = {"closing": 0.8, "strong": 0.8, "medium": 0.5, "weak": 0.3}  # what rules are taken for before any fit
_STEPS = (0.0, 0.3, 0.5, 0.7)


class Judged(NamedTuple):
    """One attribution that was found: article, basis, raw confidence, and the share of coders who have it."""

    article: int
    basis: str
    raw: float
    right: float


def judged(records: Iterable[Record]) -> list[Judged]:
    """Return all attributions of model and rules, and of rules alone, that flat coding can judge."""
    found: list[Judged] = []
    for number, record in enumerate(records):
        analysed = analyze(record.document.article).document
        for rules, relations in (
            ("added", uncalibrated(analysed, *tagged([analysed]))),
            ("rule", rule_relations(analysed)),
        ):
            shares = _shares(record, [_spans(record.document, analysed, relation) for relation in relations])
            rows = zip(bases(relations, rules), relations, shares, nested(relations), strict=True)
            found += [Judged(number, basis, r.confidence, share) for basis, r, share, inside in rows if not inside]
    return found


def _spans(document: Document, analysed: Document, relation: Found) -> Relation:
    """Give the tokens of an analysed document as those of the coded one."""

    def span(tokens: Range) -> TokenSpan:
        return token_span(document, analysed.tokens[tokens.first].start, analysed.tokens[tokens.last - 1].end)

    source = (span(relation.source),) if relation.source else ()
    return Relation(source, (span(relation.cue),), tuple(map(span, relation.contents)))


def _shares(record: Record, found: Sequence[Relation]) -> list[float]:
    """Return the share of coders who have each attribution; a coder's attribution counts once."""
    hits = [0] * len(found)
    for theirs in record.coders.values():
        left = [relation for relation in theirs if relation.cue and relation.content]
        for number, ours in enumerate(found):
            match = next((each for each in left if same(record.document, ours, each)), None)
            if match is not None:
                left.remove(match)
                hits[number] += 1
    return [count / len(record.coders) for count in hits]


def fit(rows: Sequence[Judged]) -> Curves:
    """Return the break points of every basis."""
    fitted: dict[str, Curve] = {"learned": isotonic([row for row in rows if row.basis == "learned"])}
    fitted["sourceless"] = _constant(rows, "sourceless", 0.5)
    for rules in ("rule", "added"):
        last = 0.5
        for sort in _SORTS:
            fitted[f"{rules} {sort}"] = _constant(rows, f"{rules} {sort}", last)
            last = fitted[f"{rules} {sort}"][0][1]
    return fitted | {f"nested {sort}": fitted[f"rule {sort}"] for sort in _SORTS}


def isotonic(rows: Sequence[Judged]) -> Curve:
    """Return the rising line through the means of equally large groups, ordered by raw confidence."""
    from scipy.optimize import isotonic_regression  # noqa: PLC0415 - slow to import

    if not rows:
        return [[0.0, 0.5]]
    groups = np.array_split(np.array(sorted((row.raw, row.right) for row in rows)), min(_GROUPS, len(rows)))
    means = np.array([group.mean(axis=0) for group in groups])
    rising = isotonic_regression(means[:, 1], weights=[len(group) for group in groups]).x
    return [[round(float(raw), 3), round(float(share), 3)] for raw, share in zip(means[:, 0], rising, strict=True)]


def _constant(rows: Sequence[Judged], basis: str, otherwise: float) -> Curve:
    """Return the share that is right, with one right and one wrong added, no greater than that of stronger cues."""
    right = [row.right for row in rows if row.basis == basis]
    share = (sum(right) + 1) / (len(right) + 2) if len(right) >= _ENOUGH else otherwise
    return [[0.0, round(min(share, otherwise) if basis.endswith(("medium", "weak")) else share, 3)]]


def held_out(rows: Sequence[Judged]) -> list[float]:
    """Return the confidence of each attribution by a fit on the other half of the articles."""
    halves = [fit([row for row in rows if row.article % 2 != half]) for half in (0, 1)]
    return [interpolated(halves[row.article % 2][row.basis], row.raw) for row in rows]


def before(row: Judged) -> float:
    """Return the confidence without calibration."""
    return row.raw if row.basis in {"learned", "sourceless"} else _BEFORE[row.basis.split()[1]]


def at_least(records: Sequence[Record], least: float) -> tuple[float, float]:
    """Return precision and recall of the attributions that an analysis keeps; those nested in others are left out."""
    keep = Attributions(min_confidence=least)
    right = found = gold = 0.0
    for record in records:
        document = keep(analyze(record.document.article).document)
        ours = [
            Relation(
                (token_span(record.document, *a.source),) if a.source else (),
                (token_span(record.document, *a.cue),),
                tuple(token_span(record.document, *content) for content in a.contents),
            )
            for a in document.layer("attributions")
            if a.nested_in is None
        ]
        coders = len(record.coders)
        right += sum(_shares(record, ours)) * coders
        found += len(ours) * coders
        gold += sum(bool(each.cue and each.content) for theirs in record.coders.values() for each in theirs)
    return right / max(found, 1), right / max(gold, 1)


def _parts(rows: Sequence[Judged]) -> Mapping[str, Callable[[Judged], bool]]:
    names = sorted({row.basis for row in rows})
    each = {name: (lambda row, name=name: row.basis == name) for name in names}
    return {"model and rules": lambda row: not row.basis.startswith("rule"), **each}


def report(rows: Sequence[Judged]) -> tuple[str, Scores, Scores]:
    """Return the figures as text, and those of model and rules together before and after, for the figure."""
    new = held_out(rows)
    lines = ["| basis | n | right | Brier before | after | calibration error before | after |", "|---" * 7 + "|"]
    kept: list[Scores] = []
    for name, wanted in _parts(rows).items():
        chosen = [(before(row), p, row.right) for row, p in zip(rows, new, strict=True) if wanted(row)]
        old, now = (scored([row[side] for row in chosen], [row[2] for row in chosen]) for side in (0, 1))
        kept += [old, now]
        figures = f"{old.brier:.3f} | {now.brier:.3f} | {old.error:.3f} | {now.error:.3f}"
        lines.append(f"| {name} | {len(chosen)} | {old.right:.2f} | {figures} |")
    return "\n".join([*lines, "", "before", table(kept[0]), "", "after", table(kept[1])]), kept[0], kept[1]


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit, write the break points and the figure, print the figures."""
    parser = argparse.ArgumentParser(description="Calibrate the confidence of attributions.")
    parser.add_argument("--data", type=Path, required=True, help="coded corpus that the model has not seen")
    parser.add_argument("--out", type=Path, default=CURVES)
    parser.add_argument("--figure", type=Path, help="where to draw the reliability (.svg)")
    chosen = parser.parse_args(arguments)
    records = list(read(chosen.data))
    rows = judged(records)
    lines = ",\n".join(f"{json.dumps(basis)}: {json.dumps(curve)}" for basis, curve in fit(rows).items())
    chosen.out.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    curves.cache_clear()
    text, old, new = report(rows)
    if chosen.figure:
        draw(chosen.figure, old, new)
    kept = [f"| {least} | {p:.2f} | {r:.2f} |" for least in _STEPS for p, r in [at_least(records, least)]]
    sys.stdout.write("\n".join([text, "", "| min_confidence | precision | recall |", "|---|---|---|", *kept, ""]))


if __name__ == "__main__":
    main()
