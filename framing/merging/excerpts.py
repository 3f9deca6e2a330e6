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


class Excerpt(NamedTuple):
    """A document made of stretches of another; ``numbers`` are those of its tokens in the whole one."""

    document: Document
    numbers: Sequence[int]

    def whole(self, part: Range) -> Range:
        """Return the tokens of the whole document for those of the excerpt."""
        return Range(self.numbers[part.first], self.numbers[part.last - 1] + 1)


def excerpt(document: Document, stretches: Sequence[Range]) -> Excerpt:
    """Return stretches of a document, in order and apart from one another, with what its layers tell of them."""
    numbers = [number for stretch in stretches for number in range(*stretch)]
    sentences = list(_sentences(document, stretches))
    paragraphs = list(_paragraphs(document, stretches, sentences))
    tokens = tuple(document.tokens[number] for number in numbers)
    layers = _layers(document, numbers, paragraphs)
    return Excerpt(Document(document.article, tuple(paragraphs), tuple(sentences), tokens, layers), numbers)


def _sentences(document: Document, stretches: Sequence[Range]) -> Iterator[Sentence]:
    """Yield the sentences, or parts of some, that the stretches hold."""
    tokens, count = document.tokens, 0
    for number, stretch in enumerate(stretches):
        begin = stretch.first
        while begin < stretch.last:
            end = min(document.sentence_of(begin).last, stretch.last)
            yield Sentence(tokens[begin].start, tokens[end - 1].end, count, count + end - begin, number)
            begin, count = end, count + end - begin


def _paragraphs(document: Document, stretches: Sequence[Range], sentences: Sequence[Sentence]) -> Iterator[Paragraph]:
    at = 0
    for number, (first, last) in enumerate(stretches):
        begin = at
        while at < len(sentences) and sentences[at].paragraph == number:
            at += 1
        zone = document.paragraphs[document.sentence_of(first).paragraph].zone
        yield Paragraph(document.tokens[first].start, document.tokens[last - 1].end, zone, begin, at)


def _layers(
    document: Document, numbers: Sequence[int], paragraphs: Sequence[Paragraph]
) -> Mapping[str, tuple[Any, ...]]:
    """Return what the layers that attribution asks for tell of an excerpt."""
    place = {number: index for index, number in enumerate(numbers)}
    kept: Intervals[None] = Intervals((paragraph.start, paragraph.end, None) for paragraph in paragraphs)

    def moved(hit: Hit) -> Hit:
        return hit._replace(first=place[hit.first], last=place[hit.last - 1] + 1)

    def holds(start: int, end: int) -> bool:
        return any(first <= start and end <= last for first, last, _ in kept.overlapping(start, end))

    hits = {name: tuple(moved(h) for h in document.layer(name) if holds(h.start, h.end)) for name in _HITS}
    spans = {name: tuple(f for f in document.layer(name) if holds(*f.span)) for name in ("mentions", "quotations")}
    return {**hits, **spans, "actors": document.layer("actors")}
