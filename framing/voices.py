"""The voice map: for any offset, whose words they are.

Every character of the measured text belongs to one stretch. Content of an attribution is the source's: quoted where
it stands between quotation marks, paraphrased elsewhere. The innermost attribution wins. Everything else, source
phrases and cues included, is the outlet's own voice; a possible scare quote outside any attribution stays with
the outlet, which set the marks.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from framing.article import Span
from framing.findings import Stretch, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Attribution, Quotation


def with_voices(document: Document) -> Document:
    """Return the document with the layer ``voices``, made from its quotations and attributions."""
    attributions: tuple[Attribution, ...] = document.layers.get("attributions", ())
    quotations: tuple[Quotation, ...] = document.layers.get("quotations", ())
    return document.with_layer("voices", _stretches(document, attributions, quotations))


def _stretches(
    document: Document, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> Iterator[Stretch]:
    owners = _Painted()
    for number in sorted(range(len(attributions)), key=lambda n: _depth(attributions, n)):
        for content in attributions[number].contents:
            owners.paint(content, number)
    quoted = _Painted()
    for quotation in quotations:
        if not quotation.scare or owners.at(quotation.span.start) is not None:
            quoted.paint(quotation.span, 1)
    for paragraph in document.paragraphs:
        yield from _cut(Span(paragraph.start, paragraph.end), owners, quoted, attributions)


def _depth(attributions: Sequence[Attribution], number: int) -> int:
    depth, parent = 0, attributions[number].nested_in
    while parent is not None and depth < len(attributions):
        depth, parent = depth + 1, attributions[parent].nested_in
    return depth


def _cut(span: Span, owners: _Painted, quoted: _Painted, attributions: Sequence[Attribution]) -> Iterator[Stretch]:
    borders = sorted({span.start, span.end, *owners.borders(span), *quoted.borders(span)})
    for start, end in pairwise(borders):
        owner, quote = owners.at(start), quoted.at(start)
        voice = Voice.QUOTE if quote is not None else Voice.PARAPHRASE if owner is not None else Voice.OUTLET
        yield Stretch(
            span=Span(start, end),
            label=voice.value,
            why=_why(owner, quote, attributions),
            voice=voice,
            attribution=owner,
        )


def _why(owner: int | None, quote: int | None, attributions: Sequence[Attribution]) -> str:
    if owner is None:
        return "quotation marks, nobody named as speaker" if quote is not None else "no attribution covers it"
    return f"content of attribution {owner + 1}, cue {attributions[owner].why}"


class _Painted:
    """Intervals painted over one another; the last coat shows."""

    def __init__(self) -> None:
        self.coats: list[tuple[Span, int]] = []

    def paint(self, span: Span, value: int) -> None:
        self.coats.append((span, value))

    def at(self, offset: int) -> int | None:
        for span, value in reversed(self.coats):
            if span.start <= offset < span.end:
                return value
        return None

    def borders(self, within: Span) -> Iterator[int]:
        for span, _ in self.coats:
            for border in span:
                if within.start < border < within.end:
                    yield border
