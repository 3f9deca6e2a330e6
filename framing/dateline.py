"""Datelines: "VARNA, July 3 (Harbour Wire) - " in front of a story, and "14.20" in a live blog, are nobody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.zone_patterns import dateline_end

if TYPE_CHECKING:
    from framing.document import Document, Sentence

_CLOCK = re.compile(
    r"\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\b\.?)?(?: ?(?:GMT|BST|UTC|CES?T|[ECMP][SD]?T)\b)?(?: ?[-–—:|])?\s+(?=[“\"‘'@A-Z])"
)


def behind_dateline(document: Document, sentence: Sentence) -> int:
    """Return the first token of a sentence that is not in its dateline, nor the time of an entry."""
    if document.paragraphs[sentence.paragraph].first != document.sentence_index(sentence.start):
        return sentence.first
    line = document.text[sentence.start : sentence.end]
    clock = _CLOCK.match(line)
    end = clock.end() if clock else dateline_end(line)
    return document.token_at(sentence.start + end) if end else sentence.first
