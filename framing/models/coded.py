"""Articles with attributions coded by people: one JSON object a line, in the format of the PolNeAR cut.

Keys: ``text``; ``coders``, from a coder's id to a list of attributions, each with ``source``, ``cue`` and ``content``
as lists of ``[start, end]`` character offsets (several where a span is discontinuous); ``title`` and ``outlet`` may be
there.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from framing.article import Article
from framing.json_lines import rows as json_rows
from framing.models.chain import ROLES
from framing.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from framing.document import Document


class TokenSpan(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive)."""

    first: int
    last: int


class Relation(NamedTuple):
    """One attribution as token spans by role."""

    source: tuple[TokenSpan, ...]
    cue: tuple[TokenSpan, ...]
    content: tuple[TokenSpan, ...]


class Record(NamedTuple):
    """One article with the attributions of each coder."""

    document: Document
    coders: Mapping[str, tuple[Relation, ...]]


def lines(path: Path) -> TextIO:
    """Open a file of JSON lines, compressed or not."""
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def read(path: str | Path) -> Iterator[Record]:
    """Yield the articles of a corpus file (``.jsonl`` or ``.jsonl.gz``), segmented, with their gold attributions."""
    for row in json_rows(path):
        document = segment(Article(text=row["text"], title=row.get("title", ""), outlet=row.get("outlet", "")))
        coders = {name: _relations(document, found) for name, found in row["coders"].items()}
        yield Record(document, coders)


def _relations(document: Document, found: Sequence[Mapping[str, Any]]) -> tuple[Relation, ...]:
    return tuple(Relation(*(_spans(document, each.get(role, ())) for role in ROLES)) for each in found)


def _spans(document: Document, pieces: Sequence[Sequence[int]]) -> tuple[TokenSpan, ...]:
    spans = (token_span(document, start, end) for start, end in pieces)
    return tuple(span for span in spans if span.first < span.last)


def token_span(document: Document, start: int, end: int) -> TokenSpan:
    """Return the tokens that share a character with ``start:end``."""
    first = max(0, document.token_at(start))
    if document.tokens and document.tokens[first].end <= start:
        first += 1
    return TokenSpan(first, document.token_at(end - 1) + 1)
