"""Datelines: "VARNA, July 3 (Harbour Wire) - " in front of a story is nobody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.document import Document, Sentence

_PLACE = r"[A-Z][A-Z’'./-]+(?:[ ,]+[A-Z][\w.’'/-]*){0,4}"
_DATE = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
_AGENCY = r"(?: ?\([A-Z][\w /&.’'-]{1,30}\))"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DATE}{_AGENCY}?|[A-Z][\w ,.’'-]{{2,40}}{_AGENCY}) ?(?:[-–—]|--) ?(?=[\"“‘A-Z0-9])"
)
_LONGEST = 100  # characters


def behind_dateline(document: Document, sentence: Sentence) -> int:
    """Return the first token of a sentence that is not in its dateline."""
    if document.paragraphs[sentence.paragraph].first != document.sentence_index(sentence.start):
        return sentence.first
    found = _DATELINE.match(document.text[sentence.start : sentence.start + _LONGEST])
    return document.token_at(sentence.start + found.end()) if found else sentence.first
