"""Interviews without labels: paragraphs that ask somebody ("When did you go?"), and between them what is answered.

Explainers ask too, but nobody in particular, and answer in the outlet's voice. So most questions have to say "you",
and most answers "I" or "we".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.merging.turns import paragraph_tokens
from framing.phrases import Range
from framing.relations import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document

_LEAST_QUESTIONS = 3
_MOST_PARAGRAPHS = 4  # for each question, from the first to the last
_LONGEST_QUESTION = 80  # tokens
_MARKS = frozenset('“”"«»')
_ASKED = frozenset("you your you're you've you'd you’re you’ve you’d yourself".split())
_ANSWERS = frozenset("i my me we our us i'm i've i'd i’m i’ve i’d".split())


class _Exchange(NamedTuple):
    """The tokens of a question, and of the paragraphs that answer it."""

    question: Range
    answer: list[Range]


def with_answers(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions, in the order of their cues, with the answers of an interview, unless it has labels."""
    labelled = any(relation.verbatim and document.forms[relation.cue.first] == ":" for relation in found)
    return list(found) if labelled else sorted([*found, *_answers(document)], key=lambda each: each.cue)


def _answers(document: Document) -> list[Relation]:
    """Return the answers of an interview whose questions stand in paragraphs of their own; none in other texts."""
    exchanges = list(_exchanges(document))
    if len(exchanges) < _LEAST_QUESTIONS:
        return []
    asked = [_says(document, each.question, _ASKED) for each in exchanges]
    answered = [any(_says(document, piece, _ANSWERS) for piece in each.answer) for each in exchanges]
    if 2 * sum(asked) < len(asked) or 2 * sum(answered) < len(answered):
        return []
    return [Relation(None, _mark(each.question), None, each.answer, verbatim=True) for each in exchanges]


def _exchanges(document: Document) -> Iterator[_Exchange]:
    """Yield questions with answers; behind the last question only what goes on saying "I" is an answer."""
    bounds = [paragraph_tokens(document, number) for number in range(len(document.paragraphs))]
    asks = [number for number, paragraph in enumerate(bounds) if _is_question(document, paragraph)]
    if not asks or len(bounds[asks[0] : asks[-1]]) > _MOST_PARAGRAPHS * len(asks):
        return
    for number, following in zip(asks, [*asks[1:], len(bounds)], strict=True):
        answer = bounds[number + 1 : following]
        if following == len(bounds):
            answer = _while_in_person(document, answer)
        if answer:
            yield _Exchange(bounds[number], answer)


def _while_in_person(document: Document, paragraphs: Sequence[Range]) -> list[Range]:
    stop = next(
        (i for i, piece in enumerate(paragraphs) if i and not _says(document, piece, _ANSWERS)), len(paragraphs)
    )
    return list(paragraphs[:stop])


def _is_question(document: Document, paragraph: Range) -> bool:
    forms = document.forms[slice(*paragraph)]
    return forms[-1] == "?" and len(forms) <= _LONGEST_QUESTION and _MARKS.isdisjoint(forms)


def _says(document: Document, piece: Range, words: frozenset[str]) -> bool:
    """Whether one of some words stands in a paragraph, and outside quotation marks."""
    forms = document.forms[slice(*piece)]
    end = next((i for i, form in enumerate(forms) if form in _MARKS), len(forms))
    return not words.isdisjoint(forms[:end])


def _mark(question: Range) -> Range:
    return Range(question.last - 1, question.last)
