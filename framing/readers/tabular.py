"""Tables of articles: CSV and TSV, Parquet. Row by row; a bad row is marked, not fatal."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import chain
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
_BATCH = 256
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\s*", re.IGNORECASE)  # Excel's hint to itself
_IN_QUOTES = re.compile(r'"[^"]*"')
_DOUBLED = re.compile(rb'[^,;\t|"\n]""|""[^,;\t|"\r\n]')


def read_csv(file: BinaryIO, name: str, columns: Columns, report: Report) -> Iterator[Article]:
    """Yield the articles of a CSV or TSV file; the separator is the commonest of the header line, or as "sep=" says."""
    # The default limit of 131,072 characters is less than a long article; the setting is the module's only one.
    csv.field_size_limit(max(csv.field_size_limit(), 2**31 - 1))
    marks: list[str] = []
    escape = _escape(file.read(_SAMPLE))
    file.seek(0)
    lines = lines_of(file, name, marks)
    first = next(lines, "")
    if not first.strip():
        raise ReadingError(f"{name}: the file is empty")
    said = _SEPARATOR_LINE.fullmatch(first)
    first = next(lines, "") if said else first
    separator = said[1] if said else _separator(first, name)
    counted = _Counted(chain([first], lines), escape)
    rows = csv.reader(counted, delimiter=separator, escapechar=escape, doublequote=escape is None)
    header = _header(rows, name)
    chosen = choose(header, columns, name)
    report(spoken(chosen, header, name))
    for number, cells in enumerate(_csv_rows(rows), start=1):
        if not isinstance(cells, str) and not any(map(str.strip, cells)):
            continue  # spreadsheets leave such rows at the end
        marks.extend(counted.unclosed())
        found, origin = tuple(marks), f"{name} row {number}"
        marks.clear()
        if isinstance(cells, str):
            yield Article(text="", origin=origin, marks=(mark("unreadable: {}", cells),))
            continue
        if len(cells) > len(header):
            found = (*found, mark("{} cells for {} columns", len(cells), len(header)))
        yield article_of_row(dict(zip(header, cells, strict=False)), chosen, origin, found)


def _separator(header: str, name: str) -> str:
    """Return the commonest separator of a header, outside of quoted names; what a .tsv is called after comes first."""
    plain = _IN_QUOTES.sub("", header)
    return "\t" if ".tsv" in name.lower() and "\t" in plain else max(",;\t|", key=plain.count)


def _escape(sample: bytes) -> str | None:
    r"""Return what stands before quotation marks within cells where they are not doubled: databases write \"."""
    return "\\" if b'\\"' in sample and not _DOUBLED.search(sample) else None


class _Counted:
    """Lines on their way to the reader of rows, which does not say when a quotation mark swallowed several rows."""

    def __init__(self, lines: Iterator[str], escape: str | None) -> None:
        self.lines = lines
        self.escaped = f'{escape}"' if escape else ""
        self.seen = self.quotes = 0

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            self.seen += bool(line)
            self.quotes += line.count('"') - (line.count(self.escaped) if self.escaped else 0)
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


def lines_of(file: BinaryIO, name: str, marks: list[str]) -> Iterator[str]:
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


def article_of_row(
    row: Mapping[str, Any], chosen: Mapping[str, str], origin: str, marks: tuple[str, ...] = ()
) -> Article:
    """Make an article of a row, without the tags of its cells."""
    return read_fragment(to_article(row, chosen, origin, marks))


def _distinct(names: Iterable[str]) -> list[str]:
    """Give columns that repeat a name a number, so that the first keeps it and none hides another."""
    seen: Counter[str] = Counter()
    distinct = []
    for name in names:
        seen[name] += 1
        distinct.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return distinct


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
                yield article_of_row(row, chosen, f"{name} row {number}")
    except pa.ArrowException as error:
        raise ReadingError(f"{name}: not a Parquet table that can be read ({error})") from error
