"""Quotations that fill paragraphs and have no cue: whoever the paragraph before ends with speaks, or who comes next.

“Ida Frost shut her shop on Saturday. ¶ “I never wrote it down.””: free direct speech, with its speaker told beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.intervals import Intervals
from framing.merging.turns import paragraph_tokens
from framing.phrases import Range, main_subject, phrase_after
from framing.relations import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence

_PERSONS = frozenset({"he", "she"})
_LONGEST_NAME = 5  # tokens
_LONGEST_HEADING = 8  # tokens


class _Told(NamedTuple):
    """A person of whom a sentence tells, and the token that stands for the cue."""

    source: Range
    cue: int


def with_paragraphs(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions with the paragraphs of quotation that nobody has, and that stand beside a person."""
    persons = {actor.name for actor in document.layer("actors") if actor.is_person}
    named = (each for each in document.layer("mentions") if each.is_name and each.actor in persons)
    people = {document.token_at(each.span.end - 1) for each in named}
    owned = Intervals((*part, None) for relation in found for part in (relation.cue, *relation.contents))
    free = [number for number in _filled(document) if not any(owned.overlapping(*paragraph_tokens(document, number)))]
    made = []
    for first, last in _runs(free):
        told = _told(document, first - 1, people, before=True) or _told(document, last, people, before=False)
        contents = [paragraph_tokens(document, number) for number in range(first, last)]
        long = max(end - begin for begin, end in contents) > _LONGEST_HEADING
        if told and long and not any(owned.overlapping(told.cue, told.cue + 1)):
            made.append(Relation(None, Range(told.cue, told.cue + 1), told.source, contents))
    return [*found, *made]


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of numbers, first and behind the last."""
    start = 0
    for index, number in enumerate(numbers):
        if index + 1 == len(numbers) or numbers[index + 1] != number + 1:
            yield numbers[start], number + 1
            start = index + 1


def _filled(document: Document) -> Iterator[int]:
    """Yield the paragraphs that one quotation fills."""
    for quotation in document.layer("quotations"):
        number = document.sentence_of(document.token_at(quotation.span.start)).paragraph
        paragraph = document.paragraphs[number]
        if (paragraph.start, paragraph.end) == quotation.span:
            yield number


def _told(document: Document, number: int, people: set[int], *, before: bool) -> _Told | None:
    """Return the person who is the subject of the last sentence of a paragraph, or of its first."""
    if not 0 <= number < len(document.paragraphs):
        return None
    sentences = document.paragraphs[number]
    sentence = document.sentences[sentences.last - 1 if before else sentences.first]
    whole = document.forms[sentence.last - 1] in {".", "!"}  # no caption, no signature
    source = _person(document, sentence, people) if whole else None
    if source is None or source.last >= sentence.last:
        return None
    return _Told(source, sentence.last - 1 if before else source.last)


def _person(document: Document, sentence: Sentence, people: set[int]) -> Range | None:
    subject = main_subject(document.forms, sentence.first, sentence.last, frozenset())
    if subject is None:
        return None
    if document.forms[subject.first] in _PERSONS:
        return Range(subject.first, subject.first + 1)
    if document.forms[subject.last] == "of" and (
        whom := phrase_after(document.forms, subject.last + 1, sentence.last, frozenset())
    ):
        subject = Range(subject.first, whom.last)
    name = subject.last + 1  # "One of them, | Ida Frost, | had come"
    while document.forms[subject.last] == "," and name < sentence.last and document.capitals[name]:
        name += 1
    if subject.last + 1 < name <= subject.last + _LONGEST_NAME and document.forms[name] == ",":
        subject = Range(subject.first, name)
    first = subject.first + (not document.forms[subject.first][0].isalnum())  # "| - | Ida Frost"
    return Range(first, subject.last) if subject.last - 1 in people and first < subject.last else None
