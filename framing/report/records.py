"""A report as JSON, and its numbers as CSV with their data dictionary."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from framing.comparison.dictionary import COLUMNS
from framing.comparison.pooled import Difference
from framing.comparison.records import MEASURES, comparison_record, rows_of, write_table
from framing.comparison.tables import flat_tables
from framing.report.cautions import caution
from framing.report.material import Material
from framing.report.numbers import numbers
from framing.report.plain import visible
from framing.report.sections_methods import methods
from framing.report.words import headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from framing.comparison.result import Comparison
    from framing.report.model import Cell, Section, Table

DIFFERENCES = tuple(field.name for field in fields(Difference))
DICTIONARY = ("name", "label", "unit", "definition", "citation", "limits")


def report_json(comparison: Comparison, sections: Sequence[Section], title: str) -> str:
    """Return the report as JSON: findings in words, tables, definitions, and the whole comparison with its evidence."""
    material = Material(comparison)
    content = {
        "title": title,
        "headline": headline(material),
        "caution": caution(material),
        "methods": methods(material),
        "numbers": numbers(comparison),
        "sections": [_section(section) for section in sections],
        "definitions": {name: asdict(each) for name, each in material.definitions.items()},
        "comparison": comparison_record(comparison),
    }
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _section(section: Section) -> dict[str, Any]:
    return {
        "key": section.key,
        "title": section.title,
        "sentences": list(section.sentences),
        "tables": [_table(table) for table in section.tables],
    }


def _table(table: Table) -> dict[str, Any]:
    rows = [[_cell(cell) for cell in row] for row in table.rows]
    return {"caption": table.caption, "note": table.note, "head": list(table.head), "rows": rows}


def _cell(cell: Cell) -> dict[str, Any]:
    return {"text": cell.text} | ({"note": cell.note} if cell.note else {})


def write_csv(material: Material, path: Path) -> tuple[Path, ...]:
    """Write the pooled measures to the path; differences, all that is found in full, and data dictionary beside it.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    tables: tuple[tuple[Path, Sequence[str], Iterable[Iterable[object]]], ...] = (
        (path, MEASURES, rows_of(material.comparison.measures, MEASURES)),
        (path.with_suffix(".differences.csv"), DIFFERENCES, rows_of(material.comparison.differences, DIFFERENCES)),
        *((path.with_suffix(f".{name}.csv"), head, rows) for name, head, rows in flat_tables(material.comparison)),
        (path.with_suffix(".dictionary.csv"), DICTIONARY, dictionary_rows(material)),
    )
    return tuple(
        write_table(place, head, ([_shown(value) for value in row] for row in rows)) for place, head, rows in tables
    )


def dictionary_rows(material: Material) -> list[list[str]]:
    """Return the data dictionary: the definition of each measure, then the meaning of each column."""
    measures = [[getattr(each, column) for column in DICTIONARY] for each in material.definitions.values()]
    return measures + [[name, "column", "", meaning, "", ""] for name, meaning in COLUMNS.items()]


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) else value
