"""Reports inserted between commas: "Dealers, he said, complain of fees", "work that, she said, ignored the rivers".

The model gives the verb behind the insertion to whoever is inserted, as its corpus codes nothing inside a content.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from framing.phrases import RELATIVES, Range, adverb, finite

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document import Document
    from framing.relations import Relation

_RELATIVES = RELATIVES | {"that"}


def without_verbs_behind_insertions(
    document: Document, found: Sequence[Relation], rules: Sequence[Relation]
) -> list[Relation]:
    """Return attributions in which a verb behind an inserted report, which a rule may have found, has its own subject.

    What goes on behind a relative pronoun is but content: "that, she said, | ignored half the rivers".
    """
    kept = list(found)
    for relation in found:
        inserted = _inserted_before(document.forms, relation, (*found, *rules))
        front = _subject_before(document, inserted) if inserted else None
        if inserted is None or front is None:
            continue
        inserted.contents = [front, Range(inserted.cue.last + 1, relation.contents[-1].last)]
        relation.source = front
        if document.forms[front.first] in _RELATIVES:
            kept.remove(relation)
            _leave_pronoun(kept, front)
        if not any(inserted is each for each in kept):
            kept.append(inserted)
    return sorted(kept, key=attrgetter("cue"))


def _leave_pronoun(found: Sequence[Relation], pronoun: Range) -> None:
    """End contents before a relative pronoun that belongs to what goes on behind the insertion."""
    for relation in found:
        relation.contents = [
            Range(first, pronoun.first) if last == pronoun.last and first < pronoun.first else Range(first, last)
            for first, last in relation.contents
        ]


def _inserted_before(forms: Sequence[str], relation: Relation, others: Iterable[Relation]) -> Relation | None:
    """Return the report between two commas right before a verb that the model gives to the same source."""
    behind = relation.cue.first - 1
    while behind > 0 and adverb(forms[behind]):
        behind -= 1
    if behind < 0 or forms[behind] != "," or not relation.contents:
        return None
    ends_here = (other for other in others if other.cue.last == behind and other is not relation and not other.closing)
    return next((other for other in ends_here if _has_comma_before(forms, other, relation.source)), None)


def _has_comma_before(forms: Sequence[str], inserted: Relation, told: Range | None) -> bool:
    """Whether a report begins with its source behind a comma, the same as that of what goes on, if that has one."""
    source = inserted.source
    if source is None or told not in {source, None}:
        return False
    return source.last <= inserted.cue.first and forms[source.first - 1] == ","


def _subject_before(document: Document, inserted: Relation) -> Range | None:
    """Return what the inserted report breaks off: a subject that opens its sentence, or a relative pronoun."""
    forms, comma = document.forms, inserted.source.first - 1 if inserted.source else 0
    sentence = document.sentence_of(inserted.cue.first)
    if comma - 1 < sentence.first:
        return None
    if forms[comma - 1] in _RELATIVES:
        return Range(comma - 1, comma)
    front = Range(sentence.first, comma)
    return None if any(finite(form) or form == "," for form in forms[slice(*front)]) else front
