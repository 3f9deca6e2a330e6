"""Verbs inside what somebody says have their own subject: "he added that Lorn, for its part, | feared | a defeat".

The model, trained on attributions that never stand inside one another, gives such verbs to whoever speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.phrases import SUBJECT_PRONOUNS, Range, adverb, finite, inside, subject_before
from framing.relations.scene import speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_LONGEST_GAP = 3  # tokens between a content and its next verb: ", now"
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
        if relation.source is None or any(inside(relation.source, content) for _, content in around):
            continue
        if not around:
            _give_behind_subject(document, contents, relation)
            continue
        other, smallest = min(around, key=lambda each: each[1].last - each[1].first)
        cut = smallest.last == first  # the model ended a content where its verb stands
        subject = _subject(document.forms, smallest, first)
        if subject is None or (cut and not (relation.source == other.source and relation.contents)):
            continue
        relation.source = subject
        if cut:
            _extend(other, smallest, relation)


def _give_behind_subject(document: Document, contents: Intervals[Relation], relation: Relation) -> None:
    """Give a verb of thought the subject that a content was cut behind: "said the master, Ida Frost, | now thought".

    Behind "and" it is left as it was found: "said the army had left and feared a famine" may be either's fear.
    """
    forms, (first, _) = document.forms, relation.cue
    gap = first
    while first - gap < _LONGEST_GAP and (forms[gap - 1] == "," or adverb(forms[gap - 1])):
        gap -= 1
    before = [
        (other, Range(start, end))
        for start, end, other in contents.overlapping(gap - 1, gap)
        if end == gap and other.source is not None and other.source == relation.source and other.cue.last <= start
    ]
    thought = relation.hit is not None and relation.hit.entry.category == "cognitive"
    if gap == first or not before or not thought or not relation.contents:
        return
    other, content = before[0]
    subject = _subject(forms, content, first)
    other_mind = subject is not None and forms[subject.first] not in SUBJECT_PRONOUNS  # "she" may be who speaks
    if subject is not None and other_mind and subject.last - 1 in speaking(document, *subject):
        relation.source = subject
        _extend(other, content, relation)


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
