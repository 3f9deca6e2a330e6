"""Datelines: "VARNA, July 3 (Harbour Wire) - " in front of a story is nobody's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.zone_patterns import dateline_end

if TYPE_CHECKING:
    from framing.document import Document, Sentence


def behind_dateline(document: Document, sentence: Sentence) -> int:
    """Return the first token of a sentence that is not in its dateline."""
    if document.paragraphs[sentence.paragraph].first != document.sentence_index(sentence.start):
        return sentence.first
    end = dateline_end(document.text[sentence.start : sentence.end])
    return document.token_at(sentence.start + end) if end else sentence.first
