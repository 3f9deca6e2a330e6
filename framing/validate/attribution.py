"""How well attributions are found: scores against coders, in the format of the PolNeAR corpus."""

from __future__ import annotations

import gzip
import json
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.article import Article
from framing.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from framing.document import Document

ROLES = ("source", "cue", "content")


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


def read(path: str | Path) -> Iterator[Record]:
    """Yield the articles of a corpus file (``.jsonl`` or ``.jsonl.gz``), segmented, with their gold attributions."""
    path = Path(path)
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
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


class Counts:
    """True positives, found and expected, added up."""

    def __init__(self) -> None:
        self.right = self.found = self.gold = 0

    def add(self, found: set[Any], gold: set[Any]) -> None:
        """Count two sets against each other."""
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def score(
    documents: Sequence[Document], found: Sequence[Sequence[Relation]], gold: Sequence[Sequence[Relation]]
) -> dict[str, float]:
    """Return token F1 and exact span F1 of each role, and the F1 of relations, over found and gold attributions.

    A document with several coders stands there once for each of them. Spans are compared as tokens.
    """
    result: dict[str, float] = {}
    for number, role in enumerate(ROLES):
        words, spans = Counts(), Counts()
        for ours, theirs in zip(found, gold, strict=True):
            mine = {span for relation in ours for span in relation[number]}
            yours = {span for relation in theirs for span in relation[number]}
            spans.add(mine, yours)
            words.add(_tokens(mine), _tokens(yours))
        result[f"{role}.token_f1"], result[f"{role}.span_f1"] = words.f1, spans.f1
    result["relation.f1"] = relation_f1(documents, found, gold)
    return result


def between_coders(records: Iterable[Record]) -> dict[str, float]:
    """Return the scores of coders against each other, over all pairs of coders of the same article."""
    pairs = [
        (record.document, ours, theirs)
        for record in records
        for ours, theirs in combinations(record.coders.values(), 2)
    ]
    return score(*zip(*pairs, strict=True)) if pairs else {}


def _tokens(spans: Iterable[TokenSpan]) -> set[int]:
    return {token for span in spans for token in range(span.first, span.last)}


# Where the first noun phrase of a source ends: its head is the last word before one of these.
_AFTER_HEAD = frozenset(
    "of in at for from on to with by about against who whom whose which that when where , ( — – - -- : ;".split()
)


def head(document: Document, spans: Sequence[TokenSpan]) -> int | None:
    """Return the token that carries a source: the last word of its first noun phrase, by rule; None without one."""
    if not spans:
        return None
    first, last = spans[0]
    words = document.tokens[first:last]
    for number, token in enumerate(words):
        if number and token.form in _AFTER_HEAD and words[number - 1].form not in _AFTER_HEAD:
            return first + number - 1
    return next((n for n in range(last - 1, first - 1, -1) if document.tokens[n].is_word), last - 1)


def same(document: Document, ours: Relation, theirs: Relation) -> bool:
    """Whether two attributions are one: half of the content shared, the head of the source right, the cues overlap.

    The content counts as shared where the common tokens are at least half of the longer of the two. Two attributions
    without a source agree about it; so do two without a cue.
    """
    mine, yours = _tokens(ours.content), _tokens(theirs.content)
    if 2 * len(mine & yours) < max(len(mine), len(yours), 1):
        return False
    if bool(ours.cue) != bool(theirs.cue) or (ours.cue and not _tokens(ours.cue) & _tokens(theirs.cue)):
        return False
    if not ours.source or not theirs.source:
        return not ours.source and not theirs.source
    mine, yours = _tokens(ours.source), _tokens(theirs.source)
    return head(document, theirs.source) in mine and head(document, ours.source) in yours


def relation_f1(
    documents: Sequence[Document], found: Sequence[Sequence[Relation]], gold: Sequence[Sequence[Relation]]
) -> float:
    """Return the F1 of whole attributions; each gold attribution counts once."""
    right = total = 0
    for document, ours, theirs in zip(documents, found, gold, strict=True):
        left = list(theirs)
        total += len(ours) + len(theirs)
        for relation in ours:
            match = next((each for each in left if same(document, relation, each)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return 2 * right / total if total else 0.0
