"""Quotations that no cue claimed, given to the speaker before them."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.document import Document
    from framing.phrases import Range
    from framing.relations.quoted import QuotationMap
    from framing.relations.relation import Relation


def continue_quotations(document: Document, quotations: QuotationMap, found: list[Relation]) -> None:
    """Give quotations that no cue claimed to the speaker before them in the paragraph, or across a continued one."""
    claimed = {quotations.of[t] for r in found for c in r.contents for t in range(*c) if t in quotations.of}
    order = sorted(found, key=lambda relation: relation.cue.first)
    for number, reach in enumerate(quotations.ranges):
        if number in claimed:
            continue
        relation = _speaker_before(document, reach, order)
        if relation and any(content.last - 1 in quotations.of for content in relation.contents):
            relation.contents.append(reach)


def _speaker_before(document: Document, reach: Range, order: list[Relation]) -> Relation | None:
    """Return the last attribution before a quotation: in its paragraph, or in the one before if it begins one."""
    index = bisect_left(order, reach.first, key=lambda relation: relation.cue.first) - 1
    if index < 0:
        return None
    paragraph = _paragraph_of(document, reach.first)
    distance = paragraph - _paragraph_of(document, order[index].contents[-1].last - 1)
    continues = distance == 0 or (distance == 1 and reach.first == _first_token(document, paragraph))
    return order[index] if continues else None


def _paragraph_of(document: Document, token: int) -> int:
    return document.sentence_of(token).paragraph


def _first_token(document: Document, paragraph: int) -> int:
    return document.sentences[document.paragraphs[paragraph].first].first
