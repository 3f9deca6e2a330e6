"""Verbs inside what somebody says have their own subject: "he added that Lorn, for its part, | feared | a defeat".

The model, trained on attributions that never stand inside one another, gives such verbs to whoever speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.phrases import Range, finite, inside, subject_before

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_OPENS_CLAUSE = frozenset("that where who which whose because while when if whether".split())


def with_own_subjects(document: Document, found: Sequence[Relation]) -> None:
    """Give cues in or right behind a content, whose source stands outside, the subject that they have there."""
    contents = Intervals((*content, relation) for relation in found for content in relation.contents)
    for relation in found:
        first, last = relation.cue
        around = [
            (other, Range(start, end))
            for start, end, other in contents.overlapping(first - 1, last)
            if other is not relation and start < first <= end
        ]
        if relation.source is None or not around or any(inside(relation.source, content) for _, content in around):
            continue
        other, smallest = min(around, key=lambda each: each[1].last - each[1].first)
        cut = smallest.last == first  # the model ended a content where its verb stands
        subject = _subject(document.forms, smallest, first)
        if subject is None or (cut and not (relation.source == other.source and relation.contents)):
            continue
        relation.source = subject
        if cut:
            _extend(other, smallest, relation)


def _extend(other: Relation, content: Range, relation: Relation) -> None:
    """Let a content go on with the verb that it was cut before, and with what that says."""
    last = relation.contents[-1].last
    other.contents = [Range(content.first, last) if each == content else each for each in other.contents]


def _subject(forms: Sequence[str], content: Range, verb: int) -> Range | None:
    """Return the subject of a verb whose clause begins in a content; None where another verb stands between."""
    opener = next((i for i in range(verb - 1, content.first - 1, -1) if forms[i] in _OPENS_CLAUSE), content.first - 1)
    begins = opener + 1
    if begins >= verb or any(finite(form) for form in forms[begins:verb]):
        return None
    return subject_before(forms, verb, begins, frozenset())
