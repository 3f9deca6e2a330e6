"""Cut an article once into paragraphs, sentences and tokens; every offset is one into the article's own text."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from framing.article import Span, Zone, ZonedSpan, blocks
from framing.document import Document, Paragraph, Sentence
from framing.namesakes import as_names, starts_of_names
from framing.sentences import sentence_ends
from framing.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.article import Article
    from framing.document import Token


def segment(article: Article) -> Document:
    """Segment the measured zones of an article (all of it where it has no zones)."""
    paragraphs: list[Paragraph] = []
    sentences: list[Sentence] = []
    found: list[Token] = []
    namesakes = starts_of_names(article.text)
    for span, zone in _measured_blocks(article):
        block = tokens(article.text, span.start, span.end)
        block = as_names(block, namesakes) if namesakes else block
        first_sentence = len(sentences)
        cut = [0, *sentence_ends(article.text, block), len(block)]
        for begin, end in pairwise(cut):
            if begin < end:
                offset = len(found)
                sentences.append(
                    Sentence(block[begin].start, block[end - 1].end, offset + begin, offset + end, len(paragraphs))
                )
        found.extend(block)
        paragraphs.append(Paragraph(span.start, span.end, zone, first_sentence, len(sentences)))
    return Document(article, tuple(paragraphs), tuple(sentences), tuple(found))


def _measured_blocks(article: Article) -> Iterator[ZonedSpan]:
    zones = article.zones or (ZonedSpan(Span(0, len(article.text)), Zone.BODY),)
    for span, zone in zones:
        if zone.measured:
            for block in blocks(article.text, span):
                yield ZonedSpan(block, zone)
