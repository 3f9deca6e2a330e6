"""Files of JSON lines: what is read, and what is said of a file that cannot be."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from framing.json_lines import rows

if TYPE_CHECKING:
    from pathlib import Path


def test_rows_are_read_gzipped_or_not(tmp_path: Path) -> None:
    """Empty lines are left out."""
    text = '{"a": 1}\n\n{"a": 2}\n'
    (tmp_path / "plain.jsonl").write_text(text, encoding="utf-8")
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress(text.encode()))
    for name in ("plain.jsonl", "packed.jsonl.gz"):
        assert list(rows(tmp_path / name)) == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (b"{bad", r"codings\.jsonl, line 2, column 2: not JSON"),
        (b"[1]", r"codings\.jsonl, line 2: not a JSON object"),
        (b'{"a": "\xff"}', r"codings\.jsonl, line \d or after: not UTF-8"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, broken: bytes, told: str) -> None:
    """File and line are in the message."""
    path = tmp_path / "codings.jsonl"
    path.write_bytes(b'{"a": 1}\n' + broken + b"\n")
    with pytest.raises(ValueError, match=told):
        list(rows(path))
