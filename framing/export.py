"""Profiles and comparisons as plain records: what JSON and tables hold."""

from __future__ import annotations

import math
import re
from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.article import Span
    from framing.document import Document
    from framing.findings import Finding, Measure, Profile

_LAYERS = ("quotations", "attributions", "evaluations", "voices")
_FORMULA = re.compile(r"\s*[=+\-@\t\r]")  # what a spreadsheet takes for the beginning of a formula


def profile_record(profile: Profile) -> dict[str, Any]:
    """Return a profile as JSON-able data: article, measures, findings with their words, provenance."""
    article, document = profile.article, profile.document
    return {
        "article": {
            key: getattr(article, key)
            for key in ("title", "outlet", "date", "url", "byline", "event", "origin")
        } | {"marks": list(article.marks), "words": document.word_count},
        "measures": {name: measure_record(document, measure) for name, measure in profile.measures.items()},
        "findings": {layer: [finding_record(document, f) for f in document.layers.get(layer, ())] for layer in _LAYERS},
        "provenance": {field.name: getattr(profile.provenance, field.name) for field in fields(profile.provenance)},
    }  # fmt: skip


def measure_record(document: Document, measure: Measure) -> dict[str, Any]:
    """Return a measure as data; an undefined value is null."""
    return {
        "value": None if math.isnan(measure.value) else measure.value,
        "count": measure.count,
        "per": measure.per,
        "unit": measure.unit,
        "evidence": [{"start": span.start, "end": span.end, "text": document[span]} for span in measure.evidence],
    }


def finding_record(document: Document, finding: Finding) -> dict[str, Any]:
    """Return a finding as data; spans become objects with their text."""
    record = {field.name: getattr(finding, field.name) for field in fields(finding)}
    return {name: _plain(document, name, value) for name, value in record.items()}


def _plain(document: Document, name: str, value: Any) -> Any:  # noqa: ANN401
    if name in {"span", "source", "cue", "inner"} and value is not None:
        return _located(document, value)
    if name == "contents":
        return [_located(document, span) for span in value]
    return list(value) if isinstance(value, tuple) else value


def _located(document: Document, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": document[span]}


def harmless(value: object) -> object:
    """Put an apostrophe before a text that a spreadsheet would take for a formula; other values stay as they are."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
