"""An article of our own, and files to put it in."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from framing.readers import read

if TYPE_CHECKING:
    from pathlib import Path

    from framing.article import Article

STORY = (
    "The council of Harrowmere voted on Tuesday to drain the old canal, ending a dispute of nine years.\n\n"
    "“We have listened long enough,” the mayor, Ida Brask, told a packed chamber – and called for the vote.\n"
)
FRONT = "---\noutlet: Harrowmere Post\ndate: 4 March 2025\ntitle: 'Canal: the end'\nauthor: Tove Lindqvist\n---\n\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00"


def one(path: Path) -> Article:
    """Read the only article of a file."""
    (article,) = read(path)
    return article


def put(path: Path, content: str | bytes) -> Path:
    """Write a file, compressed where its name says so."""
    data = content.encode() if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path
