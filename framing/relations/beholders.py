"""Views told with their holder in front: "To critics, it is a giveaway", "For Frost, the dam is “a monument”"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.lexicon import Hit, load
from framing.phrases import DETERMINERS, phrase_after
from framing.relations.scene import MARKS, speaking

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.lexicon import Entry

_IN_THE_EYES_OF = "in the eyes of"
_IS = frozenset("is are looks look seems seem feels feel means mean remains remain".split())
_WAS = frozenset("was were looked seemed felt meant remained".split())
_LONGEST_SUBJECT = 8  # tokens
_LONGEST_APPOSITION = 16  # tokens
_SHORT_SUBJECTS = frozenset("it that this there he she".split())
_ENDS = frozenset(", ; : ( who which that".split())


def beholders(document: Document) -> list[Hit]:
    """Return hits for "To" and "For" in front of people in whose eyes something is as it is told, in order."""
    found = (_beholder(document, sentence) for sentence in document.sentences)
    return [hit for hit in found if hit is not None]


def _beholder(document: Document, sentence: Sentence) -> Hit | None:
    forms, first = document.forms, behind_dateline(document, sentence)
    if first + 4 >= sentence.last or forms[first] not in {"to", "for"}:
        return None
    comma = next((i for i in range(first + 2, sentence.last) if forms[i] == ","), sentence.last)
    holder = phrase_after(forms, first + 1, sentence.last, frozenset())
    if holder is None or holder.last != comma or not _is_somebody(document, *holder):
        return None
    behind = _behind_apposition(document, comma, sentence.last)
    if not _is_judged(document, behind + 1, sentence.last, past=forms[first] == "to" or behind > comma):
        return None
    token = document.tokens[first]
    return Hit(token.start, token.end, first, first + 1, _entry())


def _is_somebody(document: Document, first: int, last: int) -> bool:
    """Whether a phrase is people or a body: "critics", "the dockers", "Ida Frost"; no verb begins it."""
    begins = document.capitals[first] or document.forms[first] in DETERMINERS or last == first + 1
    return begins and last - 1 in speaking(document, first, last)


def _behind_apposition(document: Document, comma: int, last: int) -> int:
    """Return the comma behind what explains a name: "For Ida Frost, a fellow at the institute|, it came too late"."""
    forms = document.forms
    if not document.capitals[comma - 1] or comma + 2 >= last or forms[comma + 1] not in DETERMINERS:
        return comma
    return next((i for i in range(comma + 2, min(comma + _LONGEST_APPOSITION, last)) if forms[i] == ","), comma)


def _is_judged(document: Document, first: int, last: int, *, past: bool) -> bool:
    """Whether a clause says what something is; what it was may be a fact about people, unless words are quoted."""
    forms = document.forms
    if first + 1 < last and forms[first] in _SHORT_SUBJECTS and forms[first + 1] == "'s":
        return True
    stop = next((i for i in range(first + 1, min(first + _LONGEST_SUBJECT, last)) if forms[i] in _IS | _WAS), None)
    if stop is None or not _ENDS.isdisjoint(forms[first:stop]):
        return False
    return past or forms[stop] in _IS or not MARKS.isdisjoint(forms[stop:last])


@cache
def _entry() -> Entry:
    return next(entry for entry in load("attribution").entries if entry.term == _IN_THE_EYES_OF)
