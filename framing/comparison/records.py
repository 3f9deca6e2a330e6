"""A comparison as plain data: JSON-able records, and CSV tables with their data dictionary."""

from __future__ import annotations

import csv
import math
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.comparison.dictionary import COLUMNS
from framing.comparison.pooled import Difference, Evidence
from framing.comparison.tables import flat_tables
from framing.export import harmless

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Sequence

    from framing.comparison.result import Comparison

MEASURES = ("group", "name", "unit", "count", "per", "value", "low", "high", "articles")


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as JSON-able data; undefined numbers are null, evidence has its words.

    Articles are numbered as in ``articles``; ``columns`` explains the fields of measures and differences.
    """
    return {
        "articles": [_article(comparison, position) for position in range(len(comparison.profiles))],
        "unmeasured": [
            {"origin": each.article.origin, "outlet": each.article.outlet, "marks": list(each.article.marks)}
            for each in comparison.unmeasured
        ],
        "groups": list(comparison.groups),
        "by": comparison.by,
        "resamples": comparison.resamples,
        "seed": comparison.seed,
        "note": comparison.note,
        "measures": [
            {name: _plain(comparison, getattr(cell, name)) for name in MEASURES} for cell in comparison.measures
        ],
        "differences": _plain(comparison, comparison.differences),
        "near_duplicates": [copy._asdict() for copy in comparison.near_duplicates],
        "events": _plain(comparison, comparison.events),
        "same_quotations": _plain(comparison, comparison.aligned()),
        "omissions": _plain(comparison, comparison.omissions()),
        "omitted_claims": _plain(comparison, comparison.omitted_claims()),
        "voiceless": _plain(comparison, comparison.voiceless()),
        "naming": _plain(comparison, comparison.naming()),
        "columns": COLUMNS,
    }


def _article(comparison: Comparison, position: int) -> dict[str, Any]:
    article = comparison.profiles[position].article
    names = ("title", "outlet", "date", "url", "origin")
    return {"group": comparison.labels[position]} | {name: getattr(article, name) for name in names}


def _plain(comparison: Comparison, value: Any) -> Any:  # noqa: ANN401 - anything that a comparison holds
    if isinstance(value, Evidence):
        start, end = value.span
        text = comparison.profiles[value.profile].document.text[start:end]
        return {"article": value.profile, "start": start, "end": end, "text": text}
    if is_dataclass(value):
        return {field.name: _plain(comparison, getattr(value, field.name)) for field in fields(value)}
    if hasattr(value, "_asdict"):
        return {name: _plain(comparison, each) for name, each in value._asdict().items()}
    if isinstance(value, tuple):
        return [_plain(comparison, each) for each in value]
    return None if isinstance(value, float) and math.isnan(value) else value


def write_tables(comparison: Comparison, folder: str | os.PathLike[str]) -> tuple[Path, ...]:
    """Write measures, differences, ``flat_tables`` and the data dictionary as ``.csv`` files into a folder."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    columns = tuple(field.name for field in fields(Difference))
    return (
        write_table(place / "measures.csv", MEASURES, rows_of(comparison.measures, MEASURES)),
        write_table(place / "differences.csv", columns, rows_of(comparison.differences, columns)),
        *(write_table(place / f"{table.name}.csv", table.columns, table.rows) for table in flat_tables(comparison)),
        write_table(place / "data_dictionary.csv", ("column", "meaning"), COLUMNS.items()),
    )


def rows_of(found: Iterable[Any], columns: Sequence[str]) -> Iterator[list[Any]]:
    """Yield records as rows of values."""
    return ([getattr(each, column) for column in columns] for each in found)


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> Path:
    """Write a CSV file that spreadsheets can open: undefined numbers are empty, and no text is taken for a formula."""
    with path.open("w", encoding="utf-8", errors="replace", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow("" if isinstance(v, float) and math.isnan(v) else harmless(v) for v in row)
    return path
