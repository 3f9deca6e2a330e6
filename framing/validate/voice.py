"""Whether a stretch is quoted: the voice map against coders, in the form of the BASIL corpus.

BASIL (Fan et al. 2019) marks lexical and informational stretches in whole articles and says of each whether it stands
in a quotation. Here only that answer counts. A stretch is quoted where more than half of its words are in that voice.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.analysis import analyze
from framing.article import Article, Span
from framing.findings import Voice
from framing.models.coded import lines
from framing.validate.attribution import Counts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from framing.document import Document

LEXICAL, INFORMATIONAL = "lexical", "informational"
_KINDS = {"lex": LEXICAL, "inf": INFORMATIONAL}


class Marked(NamedTuple):
    """A stretch that coders marked: its kind, where, whether they call it quoted, and whom it is directed at."""

    kind: str
    span: Span
    quoted: bool
    target: str


def score(path: Path) -> dict[str, float]:
    """Return precision, recall and F1 of "quoted", and how many stretches there are, for each kind of stretch."""
    counts = {kind: Counts() for kind in _KINDS.values()}
    total = dict.fromkeys(counts, 0)
    with lines(path) as rows:
        articles = [laid_out(json.loads(row)) for row in rows if row.strip()]
    for text, stretches in articles:
        document = analyze(Article(text=text)).document
        for kind, span, quoted, _ in stretches:
            counts[kind].add({span} if is_quoted(document, span) else set(), {span} if quoted else set())
            total[kind] += 1
    return {f"{kind}.{name}": value for kind in counts for name, value in _scores(counts[kind], total[kind]).items()}


def laid_out(row: dict[str, Any]) -> tuple[str, list[Marked]]:
    """Return the text of an article of BASIL, and its stretches.

    Coders' spans count from the beginning of a sentence; titles are left out, since the text does not hold them.
    """
    starts, text = [], ""
    for paragraph in row["paragraphs"]:
        text += "\n\n" if text else ""
        for number, sentence in enumerate(paragraph):
            text += " " if number else ""
            starts.append(len(text))
            text += sentence
    return text, list(_stretches(row, starts))


def _stretches(row: dict[str, Any], starts: list[int]) -> Iterator[Marked]:
    for span in row["spans"]:
        if span["id"][1:].isdecimal():
            start = starts[int(span["id"][1:])]
            where = Span(start + span["start"], start + span["end"])
            aim = "target" if span.get("aim", "dir") == "dir" else "indirect-target-name"
            target = (span.get(aim) or "").replace("_", " ")
            yield Marked(_KINDS[span["bias"]], where, span.get("quote") == "yes", target)


def is_quoted(document: Document, span: Span) -> bool:
    """Whether more than half of the words of a span are quoted by the voice map."""
    quoted = sum(
        document.words_in(Span(max(span.start, stretch.span.start), min(span.end, stretch.span.end)))
        for stretch in document.layer("voices")
        if stretch.voice is Voice.QUOTE and stretch.span.start < span.end and span.start < stretch.span.end
    )
    return 2 * quoted > document.words_in(span)


def _scores(counts: Counts, total: int) -> dict[str, float]:
    return {
        "quoted.precision": counts.right / counts.found if counts.found else float("nan"),
        "quoted.recall": counts.right / counts.gold if counts.gold else float("nan"),
        "quoted.f1": counts.f1,
        "count": float(total),
    }
