"""Tables of articles: CSV and TSV, JSON and JSON lines, Parquet. Row by row; a bad row is marked, not fatal."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

from framing.article import Article
from framing.readers.columns import choose, spoken, to_article
from framing.readers.fragment import read_fragment
from framing.readers.marks import ReadingError, mark
from framing.readers.text import BOMS, decode, decode_narrow, looks_like

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    Columns = Mapping[str, str] | None
    Report = Callable[[str], None]
    Row = tuple[str, dict[str, Any] | None, tuple[str, ...]]

_SAMPLE = 65_536
# How many rows are looked at to learn the names of the fields of JSON lines.
_FIRST = 50
_BATCH = 256
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\s*", re.IGNORECASE)  # Excel's hint to itself
_LISTS = ("articles", "items", "documents", "stories", "results", "data", "rows")


def read_csv(file: BinaryIO, name: str, columns: Columns, report: Report) -> Iterator[Article]:
    """Yield the articles of a CSV or TSV file; the separator is the commonest of the header line, or as "sep=" says."""
    # The default limit of 131,072 characters is less than a long article; the setting is the module's only one.
    csv.field_size_limit(max(csv.field_size_limit(), 2**31 - 1))
    marks: list[str] = []
    lines = _lines(file, name, marks)
    first = next(lines, "")
    if not first.strip():
        raise ReadingError(f"{name}: the file is empty")
    said = _SEPARATOR_LINE.fullmatch(first)
    first = next(lines, "") if said else first
    separator = said[1] if said else max(",;\t|", key=first.count)
    counted = _Counted(chain([first], lines))
    rows = csv.reader(counted, delimiter=separator)
    header = _header(rows, name)
    chosen = choose(header, columns, name)
    report(spoken(chosen, header, name))
    for number, cells in enumerate(_csv_rows(rows), start=1):
        marks.extend(counted.unclosed())
        found, origin = tuple(marks), f"{name} row {number}"
        marks.clear()
        if isinstance(cells, str):
            yield Article(text="", origin=origin, marks=(mark("unreadable: {}", cells),))
            continue
        if len(cells) > len(header):
            found = (*found, mark("{} cells for {} columns", len(cells), len(header)))
        yield _article(dict(zip(header, cells, strict=False)), chosen, origin, found)


class _Counted:
    """Lines on their way to the reader of rows, which does not say when a quotation mark swallowed several rows."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.seen = self.quotes = 0

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            self.seen += bool(line)
            self.quotes += line.count('"')
            yield line

    def unclosed(self) -> Iterator[str]:
        """Yield a mark for the row just read if it has an odd number of quotation marks on its lines; count anew."""
        if self.seen > 1 and self.quotes % 2:
            yield mark("{} lines in one row", self.seen)
        self.seen = self.quotes = 0


def _header(rows: Iterator[list[str]], name: str) -> list[str]:
    try:
        return _distinct(cell.strip() for cell in next(rows, []))
    except csv.Error as error:
        raise ReadingError(f"{name}: not a table that can be read ({error})") from error


def _csv_rows(rows: Iterator[list[str]]) -> Iterator[list[str] | str]:
    """Yield the rows that are not blank, and the message for one that is no CSV."""
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield str(error)
            continue
        if cells:
            yield cells


def _lines(file: BinaryIO, name: str, marks: list[str]) -> Iterator[str]:
    """Yield decoded lines; what a line's encoding calls for is added to ``marks``."""
    sample = file.read(_SAMPLE)
    if what := looks_like(sample):
        raise ReadingError(f"{name}: looks like {what}, not a table of text")
    wide = next((encoding for bom, encoding in BOMS if sample.startswith(bom)), None)
    old_macintosh = b"\r" in sample and b"\n" not in sample
    if wide not in {None, "utf-8-sig"} or b"\x00" in sample or old_macintosh:
        text, found = decode(sample + file.read(), name)
        marks.extend(found)
        yield from io.StringIO(text, newline="\n")
        return
    for raw in _raw_lines(sample.removeprefix(b"\xef\xbb\xbf"), file):
        line, found = decode_narrow(raw)
        marks.extend(mark for mark in found if mark not in marks)
        yield line


def _raw_lines(sample: bytes, file: BinaryIO) -> Iterator[bytes]:
    *whole, rest = sample.split(b"\n")
    yield from (line + b"\n" for line in whole)
    yield rest + file.readline()
    yield from file


def _article(row: Mapping[str, Any], chosen: Mapping[str, str], origin: str, marks: tuple[str, ...] = ()) -> Article:
    return read_fragment(to_article(row, chosen, origin, marks))


def _distinct(names: Iterable[str]) -> list[str]:
    """Give columns that repeat a name a number, so that the first keeps it and none hides another."""
    seen: Counter[str] = Counter()
    distinct = []
    for name in names:
        seen[name] += 1
        distinct.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return distinct


def read_json_lines(file: BinaryIO, name: str, columns: Columns, report: Report) -> Iterator[Article]:
    """Yield the articles of a file with one JSON object on each line."""
    marks: list[str] = []
    yield from _objects(_parsed(_lines(file, name, marks), name, marks), name, columns, report)


def _parsed(lines: Iterator[str], name: str, marks: list[str]) -> Iterator[Row]:
    for number, line in enumerate(lines, start=1):
        found, origin = tuple(marks), f"{name} row {number}"
        marks.clear()
        if not line.strip():
            continue
        try:
            yield from _flat(json.loads(line), origin, found)
        except (ValueError, RecursionError) as error:
            yield origin, None, (*found, mark("unreadable: {}", f"not valid JSON ({error})"))


def read_json(file: BinaryIO, name: str, columns: Columns, report: Report) -> Iterator[Article]:
    """Yield the articles of a JSON file: a list of objects, an object that holds such a list, or one object."""
    text, marks = decode(file.read(), name)
    if not text.strip():
        raise ReadingError(f"{name}: the file is empty")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadingError(f"{name}: not valid JSON ({error}); one object a line is read from .jsonl") from error
    if isinstance(data, dict):
        rows = _flat(data, name, marks)
    else:
        items = data if isinstance(data, list) else [data]
        rows = chain.from_iterable(_flat(item, f"{name} row {n}", marks) for n, item in enumerate(items, start=1))
    yield from _objects(rows, name, columns, report)


def _flat(item: object, origin: str, marks: tuple[str, ...]) -> Iterator[Row]:
    """Yield an object, or the objects of the list it holds with what is said of all of them."""
    if not isinstance(item, dict):
        yield origin, None, (*marks, mark("unreadable: {}", "not a JSON object"))
        return
    key = next((k for k in _LISTS if isinstance(item.get(k), list) and item[k] and isinstance(item[k][0], dict)), None)
    if key is None:
        yield origin, item, marks
        return
    shared = {name: value for name, value in item.items() if isinstance(value, str | int)}
    for number, inner in enumerate(item[key], start=1):
        if isinstance(inner, dict):
            yield f"{origin} article {number}", {**shared, **inner}, marks


def _objects(rows: Iterator[Row], name: str, columns: Columns, report: Report) -> Iterator[Article]:
    first = list(islice(rows, _FIRST))
    names = list(dict.fromkeys(str(key) for _, row, _ in first if row is not None for key in row))
    if not names:
        reason = next((marks[-1] for _, _, marks in first if marks), "the file is empty")
        raise ReadingError(f"{name}: no JSON objects found ({reason})")
    chosen = choose(names, columns, name, [row for _, row, _ in first if row is not None])
    report(spoken(chosen, names, name))
    for origin, row, marks in chain(first, rows):
        yield Article(text="", origin=origin, marks=marks) if row is None else _article(row, chosen, origin, marks)


def read_parquet(file: BinaryIO, name: str, columns: Columns, report: Report) -> Iterator[Article]:
    """Yield the articles of a Parquet table, a few hundred rows at a time."""
    import pyarrow as pa  # noqa: PLC0415 - takes a tenth of a second, and only Parquet needs it
    import pyarrow.parquet as pq  # noqa: PLC0415

    try:
        table = pq.ParquetFile(file)
        names = list(table.schema_arrow.names)
        chosen = choose(names, columns, name)
        report(spoken(chosen, names, name))
        number = 0
        for batch in table.iter_batches(batch_size=_BATCH, columns=sorted(set(chosen.values()))):
            for row in batch.to_pylist():
                number += 1
                yield _article(row, chosen, f"{name} row {number}")
    except pa.ArrowException as error:
        raise ReadingError(f"{name}: not a Parquet table that can be read ({error})") from error
