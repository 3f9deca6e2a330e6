"""A report as a workbook: one sheet per table, measures, differences and findings in full, and a data dictionary."""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from framing.comparison.records import MEASURES, rows_of
from framing.comparison.tables import flat_tables
from framing.report.plain import visible
from framing.report.records import DICTIONARY, DIFFERENCES, dictionary_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from framing.report.material import Material
    from framing.report.model import Section, Table

_NAME_LENGTH = 31  # of a sheet; a limit of the format, like the next
_CELL_LENGTH = 32_767
_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_NUMBER = re.compile(r"(−?)([\d,]+(?:\.\d+)?)(\s%)?")
_ANY_DAY = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # same input, same bytes


def check_package() -> None:
    """See that the package that writes workbooks is there; raises ValueError, saying what to install, if not."""
    if find_spec("xlsxwriter") is None:
        raise ValueError("for .xlsx the package xlsxwriter is needed: pip install 'framing[xlsx]'")


def write_workbook(material: Material, sections: Sequence[Section], path: Path) -> None:
    """Write the tables of a report to an .xlsx file; raises ValueError if the package xlsxwriter is missing."""
    check_package()
    import xlsxwriter  # noqa: PLC0415 - an extra

    tables = [(section, table) for section in sections for table in section.tables]
    names = [
        f"{number} {_sheet_name(table.caption)}"[:_NAME_LENGTH].strip() for number, (_, table) in enumerate(tables, 1)
    ]
    with xlsxwriter.Workbook(str(path)) as book:
        book.set_properties({"created": _ANY_DAY, "title": "Report"})
        sheets = _Sheets(book)
        contents = (
            [name, section.title, table.caption, table.note]
            for name, (section, table) in zip(names, tables, strict=True)
        )
        sheets.add("Contents", ("sheet", "section", "table", "note"), contents)
        sheets.add("Measures", MEASURES, rows_of(material.comparison.measures, MEASURES))
        sheets.add("Differences", DIFFERENCES, rows_of(material.comparison.differences, DIFFERENCES))
        for full in flat_tables(material.comparison):
            sheets.add(f"All {full.name}", full.columns, map(list, full.rows))
        for name, (_, table) in zip(names, tables, strict=True):
            sheets.add(name, *_columns(table))
        sheets.add("Data dictionary", DICTIONARY, dictionary_rows(material))


class _Sheets:
    """Adds sheets to a workbook. Text is written as text, whatever it looks like."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - a type of the extra
        self._book = book
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})

    def add(self, name: str, head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(head) - 1, 0), 18)
        for column, text in enumerate(head):
            sheet.write_string(0, column, _fit(text), self._bold)
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                _write(sheet, number, column, value)


def _write(sheet: Any, row: int, column: int, value: object) -> None:  # noqa: ANN401
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, (int, float)):
        if math.isfinite(value):
            sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, _fit(str(value)))


def _fit(text: str) -> str:
    return visible(text)[:_CELL_LENGTH]


def _sheet_name(caption: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", visible(caption)).split())


def _columns(table: Table) -> tuple[list[str], Iterator[Sequence[object]]]:
    """Return head and rows of a table, with a column of its own for the notes of each column that has any."""
    noted = [any(len(row) > column and row[column].note for row in table.rows) for column in range(len(table.head))]
    head = [text for title, has in zip(table.head, noted, strict=True) for text in (title, *([f"{title}: note"] * has))]
    rows = (
        [
            value
            for cell, has in zip(row, noted, strict=False)
            for value in (_value(cell.text) if cell.numeric else cell.text, *([cell.note] * has))
        ]
        for row in table.rows
    )
    return head, rows


def _value(text: str) -> float | str:
    r"""Return what a cell shows as a number where it is one; percentages as shares.

    >>> _value("1,234"), _value("12\xa0%"), _value("−0.5"), _value("–")
    (1234.0, 0.12, -0.5, '–')
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text
    size = float(found[2].replace(",", ""))
    return (-1 if found[1] else 1) * (round(size / 100, 6) if found[3] else size)
