"""Files of JSON lines: one object a line, gzipped or not; what is wrong in one is told with file and line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


def rows(path: str | Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file; empty lines are left out.

    Raises ValueError with the name of the file and the number of the line where one holds no JSON object, or no text.
    """
    path = Path(path)
    number = 0
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _row(line, f"{path.name}, line {number}")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path.name}, line {number + 1} or after: not UTF-8 text") from error


def _row(line: str, place: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"{place}, column {error.colno}: not JSON ({error.msg.lower()})") from error
    if not isinstance(found, dict):
        raise ValueError(f"{place}: not a JSON object")  # noqa: TRY004 - what is wrong is the file
    return found
