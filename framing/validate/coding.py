"""Hand codings: read the coders' files of a corpus folder.

A coding is a JSON file per article and coder, ``coding/EVENT/CODER/SLUG.json`` in a corpora folder; strings stand
verbatim with the number of their paragraph (-1 is the headline). corpora/README.md describes the form.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from framing.article import Span, blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from framing.article import Article


CODERS = ("a", "b")


class CodingError(ValueError):
    """A coding that does not fit its article; the message names file and string."""


@dataclass(frozen=True, slots=True)
class CodedAttribution:
    """One attribution as coded: spans in the article's text, and the coder's labels."""

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    form: str
    kind: str
    named: bool


@dataclass(frozen=True, slots=True)
class CodedEvaluation:
    """One evaluative stretch as coded."""

    span: Span
    category: str
    polarity: str
    voice: str
    target: str


@dataclass(frozen=True, slots=True)
class Coding:
    """What one coder found in one article."""

    coder: str
    article: Article
    attributions: tuple[CodedAttribution, ...]
    evaluations: tuple[CodedEvaluation, ...]


def codings(folder: Path, articles: Iterable[Article], coders: Sequence[str] = CODERS) -> Iterator[Coding]:
    """Yield the codings by these coders in a folder of an event; articles are known by the file name in ``origin``."""
    by_file = {article.origin: article for article in articles}
    for path in sorted(path for coder in coders for path in (folder / coder).glob("*.json")):
        raw = json.loads(path.read_text(encoding="utf-8"))
        article = by_file.get(raw["article"])
        if article is None:
            raise CodingError(f"{path.name}: there is no article {raw['article']!r} in {folder.name}")
        yield _coding(path, raw, article)


def _coding(path: Path, raw: dict[str, Any], article: Article) -> Coding:
    finder = _Finder(path, article)
    attributions = tuple(finder.attribution(item) for item in raw["attributions"])
    bare = tuple(finder.agentless(item) for item in raw.get("agentless", ()))
    evaluations = tuple(
        CodedEvaluation(
            finder.find(item["paragraph"], item["text"], item.get("occurrence", 1)),
            item["category"], item["polarity"], item["voice"], item["target"],
        )
        for item in raw["evaluative"]
    )  # fmt: skip
    return Coding(raw["coder"], article, attributions + bare, evaluations)


class _Finder:
    """Finds verbatim strings in the paragraphs of one article."""

    def __init__(self, path: Path, article: Article) -> None:
        self.path = path
        self.article = article
        self.paragraphs = list(blocks(article.text))

    def attribution(self, item: dict[str, Any]) -> CodedAttribution:
        paragraph = item["paragraph"]
        cue = self.find(paragraph, item["cue"], item.get("cue_occurrence", 1))
        source = item.get("source")
        return CodedAttribution(
            self._nearest(paragraph, source, cue, item.get("occurrence")) if source else None,
            cue, self._contents(item, cue), item["form"], item["kind"], bool(item["named"]),
        )  # fmt: skip

    def agentless(self, item: dict[str, Any]) -> CodedAttribution:
        cue = self.find(item["paragraph"], item["cue"], item.get("cue_occurrence", 1))
        return CodedAttribution(None, cue, self._contents(item, cue), "indirect", "agentless", named=False)

    def _contents(self, item: dict[str, Any], cue: Span) -> tuple[Span, ...]:
        pieces = item["content"] if isinstance(item["content"], list) else [item["content"]]
        found = []
        for piece in pieces:
            if isinstance(piece, dict):
                found.append(self._nearest(piece["paragraph"], piece["text"], cue, piece.get("occurrence")))
            else:
                found.append(self._nearest(item["paragraph"], piece, cue, None))
        return tuple(found)

    def find(self, paragraph: int, text: str, occurrence: int = 1) -> Span:
        """Return the given occurrence of a string in a paragraph; inside of words it does not count."""
        places = self._places(paragraph, text)
        if len(places) < occurrence:
            raise CodingError(f"{self.path.name}: {text!r} does not stand {occurrence} times in paragraph {paragraph}")
        return places[occurrence - 1]

    def _nearest(self, paragraph: int, text: str, cue: Span, occurrence: int | None) -> Span:
        """Return the occurrence asked for, or the one nearest to the cue."""
        if occurrence:
            return self.find(paragraph, text, occurrence)
        places = self._places(paragraph, text)
        if not places:
            raise CodingError(f"{self.path.name}: {text!r} does not stand in paragraph {paragraph}")
        return min(places, key=lambda span: min(abs(span.start - cue.end), abs(cue.start - span.end)))

    def _places(self, paragraph: int, text: str) -> list[Span]:
        if not -1 <= paragraph < len(self.paragraphs) - 1:
            raise CodingError(f"{self.path.name}: there is no paragraph {paragraph}")
        start, end = self.paragraphs[paragraph + 1]
        pattern = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
        return [Span(*match.span()) for match in pattern.finditer(self.article.text, start, end)]


def overlap(first: Span, second: Span) -> bool:
    """Whether two spans share a character."""
    return first.start < second.end and second.start < first.end
