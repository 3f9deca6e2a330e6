"""Reports inserted between commas: "Dealers, he said, complain of fees", "work that, she said, ignored the rivers".

The model gives the verb behind the insertion to whoever is inserted, as its corpus codes nothing inside a content.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from framing.phrases import RELATIVES, Range, adverb, finite

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        inserted = next((other for other in (*found, *rules) if _stands_before(document, other, relation)), None)
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


def _stands_before(document: Document, inserted: Relation, relation: Relation) -> bool:
    """Whether a report between two commas stands right before a verb that the model gives to the same source."""
    forms, source, behind = document.forms, inserted.source, inserted.cue.last
    if (
        inserted is relation
        or inserted.closing
        or source is None
        or relation.source not in {source, None}
        or not relation.contents
    ):
        return False
    verb = relation.cue.first
    while verb > behind + 1 and adverb(forms[verb - 1]):
        verb -= 1
    between = source.last <= inserted.cue.first and verb == behind + 1 and forms[behind] == ","
    return between and forms[source.first - 1] == ","


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
