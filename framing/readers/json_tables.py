"""Articles in JSON: one object a line, or a file in one of the shapes that programs write."""

from __future__ import annotations

import json
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO

from framing.article import Article
from framing.readers.columns import choose, field_of, spoken
from framing.readers.marks import ReadingError, mark
from framing.readers.tabular import article_of_row, lines_of
from framing.readers.text import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Columns = Mapping[str, str] | None
    Report = Callable[[str], None]
    Row = tuple[str, dict[str, Any] | None, tuple[str, ...]]

# How many rows are looked at to learn the names of their fields.
_FIRST = 50
_LISTS = ("articles", "items", "documents", "docs", "stories", "results", "hits", "data", "rows")
_NOT_LINES = "; a list, or an object on several lines, is read from .json"
_FRAMES = ("response", "data", "result")  # objects that hold the list one step further in
_INNER = ("fields", "_source")  # objects that hold a part of the fields of an article


def read_json_lines(file: BinaryIO, name: str, columns: Columns, report: Report) -> Iterator[Article]:
    """Yield the articles of a file with one JSON object on each line."""
    marks: list[str] = []
    yield from _objects(_parsed(lines_of(file, name, marks), name, marks), name, columns, report, _NOT_LINES)


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
    items = _rows_of(data)
    if items is None:
        rows = _flat(data, name, marks)
    else:
        rows = chain.from_iterable(_flat(item, f"{name} row {n}", marks) for n, item in enumerate(items, start=1))
    yield from _objects(rows, name, columns, report)


def _rows_of(data: object) -> list[Any] | None:
    """Return the rows of a list, or of a table as pandas writes it: by columns, by rows, or split; else None."""
    if not isinstance(data, dict):
        return data if isinstance(data, list) else [data]
    if isinstance(data.get("columns"), list) and isinstance(data.get("data"), list):
        names = [str(name) for name in data["columns"]]
        return [dict(zip(names, row, strict=False)) if isinstance(row, list) else row for row in data["data"]]
    if not data or not all(isinstance(value, dict) for value in data.values()):
        return None
    if any(field_of(str(name)) == "text" for name in data):
        keys = dict.fromkeys(key for column in data.values() for key in column)
        return [{str(name): column.get(key) for name, column in data.items()} for key in keys]
    by_row = all(any(field_of(str(name)) == "text" for name in row) for row in data.values())
    return list(data.values()) if by_row else None


def _flat(item: object, origin: str, marks: tuple[str, ...]) -> Iterator[Row]:
    """Yield an object, or the objects of the list it holds with what is said of all of them."""
    if not isinstance(item, dict):
        yield origin, None, (*marks, mark("unreadable: {}", "not a JSON object"))
        return
    held = next((item[k] for k in _FRAMES if isinstance(item.get(k), dict) and _list_in(item[k]) is not None), item)
    key = _list_in(held)
    if key is None:
        yield origin, _with_inner(item), marks
        return
    shared = {name: value for name, value in held.items() if isinstance(value, str | int)}
    for number, inner in enumerate(held[key], start=1):
        if isinstance(inner, dict):
            yield f"{origin} article {number}", {**shared, **_with_inner(inner)}, marks


def _list_in(item: dict[str, Any]) -> str | None:
    return next((k for k in _LISTS if isinstance(item.get(k), list) and item[k] and isinstance(item[k][0], dict)), None)


def _with_inner(item: dict[str, Any]) -> dict[str, Any]:
    """Return an object with the fields that it keeps in an object of their own beside the others."""
    inner: dict[str, Any] = next((item[key] for key in _INNER if isinstance(item.get(key), dict)), {})
    return {**item, **inner}


def _objects(rows: Iterator[Row], name: str, columns: Columns, report: Report, hint: str = "") -> Iterator[Article]:
    first = list(islice(rows, _FIRST))
    names = list(dict.fromkeys(str(key) for _, row, _ in first if row is not None for key in row))
    if not names:
        reason = next((marks[-1] for _, _, marks in first if marks), "the file is empty")
        raise ReadingError(f"{name}: no JSON objects found ({reason}){hint}")
    chosen = choose(names, columns, name, [row for _, row, _ in first if row is not None])
    report(spoken(chosen, names, name))
    for origin, row, marks in chain(first, rows):
        yield (
            Article(text="", origin=origin, marks=marks) if row is None else article_of_row(row, chosen, origin, marks)
        )
