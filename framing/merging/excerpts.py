"""Part of a document as a document of its own: some stretches, each one a paragraph; offsets stay those of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.document import Document, Paragraph, Sentence
from framing.intervals import Intervals
from framing.phrases import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from framing.lexicon import Hit

_HITS = ("lexicon:attribution", "lexicon:agentless", "lexicon:sources")
DOUBLE_MARKS = frozenset('"“”«»„')  # outer ones; single ones are left, as they may be apostrophes


class Excerpt(NamedTuple):
    """A document made of stretches of another; ``numbers`` are those of its tokens in the whole one."""

    document: Document
    numbers: Sequence[int]

    def whole(self, part: Range) -> Range:
        """Return the tokens of the whole document for those of the excerpt."""
        return Range(self.numbers[part.first], self.numbers[part.last - 1] + 1)


def excerpt(document: Document, stretches: Sequence[Range]) -> Excerpt:
    """Return stretches of a document, each in one sentence, in order, without the quotation marks in them.

    What somebody says is read as if nobody else had said it: "the army “believes time is on its side”".
    """
    numbers: list[int] = []
    sentences: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    for stretch in stretches:
        first = len(numbers)
        numbers += (number for number in range(*stretch) if document.forms[number] not in DOUBLE_MARKS)
        start, end = document.tokens[stretch.first].start, document.tokens[stretch.last - 1].end
        count = len(sentences)
        zone = document.paragraphs[document.sentence_of(stretch.first).paragraph].zone
        sentences.append(Sentence(start, end, first, len(numbers), count))
        paragraphs.append(Paragraph(start, end, zone, count, count + 1))
    tokens = tuple(document.tokens[number] for number in numbers)
    layers = _layers(document, numbers, paragraphs)
    return Excerpt(Document(document.article, tuple(paragraphs), tuple(sentences), tokens, layers), numbers)


def _layers(
    document: Document, numbers: Sequence[int], paragraphs: Sequence[Paragraph]
) -> Mapping[str, tuple[Any, ...]]:
    """Return what the layers that attribution asks for tell of an excerpt."""
    place = {number: index for index, number in enumerate(numbers)}
    kept: Intervals[None] = Intervals((paragraph.start, paragraph.end, None) for paragraph in paragraphs)

    def holds(span: tuple[int, int]) -> bool:
        start, end = span
        return any(first <= start and end <= last for first, last, _ in kept.overlapping(start, end))

    def moved(name: str) -> Iterator[Hit]:
        for hit in document.layer(name):
            if holds((hit.start, hit.end)) and hit.first in place and hit.last - 1 in place:
                yield hit._replace(first=place[hit.first], last=place[hit.last - 1] + 1)

    inner = (each for each in document.layer("quotations") if document.text[each.span.start] not in DOUBLE_MARKS)
    return {
        **{name: tuple(moved(name)) for name in _HITS},
        "quotations": tuple(each for each in inner if holds(each.span)),
        "mentions": tuple(each for each in document.layer("mentions") if holds(each.span)),
        "actors": document.layer("actors"),
    }
