"""Transcripts: paragraphs that begin with a speaker and a colon ("HOST: …", "Q: …") are that speaker's turns."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from framing.phrases import Range
from framing.relations import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document

_LONGEST_LABEL = 6  # tokens
_LEAST_TURNS = 3
_LEAST_SHARE = 0.5  # of the paragraphs between the first turn and the last
_QUESTION_AND_ANSWER = frozenset("q a question answer".split())


class Turn(NamedTuple):
    """A speaker's name or letter, the colon behind it, and what is said."""

    label: Range
    colon: Range
    said: list[Range]


def with_turns(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions with the turns of a transcript; within a turn, others are nested in it."""
    spoken = turns(document)
    colons = {turn.colon.first for turn in spoken}
    labels = {token for turn in spoken for token in range(*turn.label)}
    kept = [each for each in found if colons.isdisjoint(range(*each.cue)) and labels.isdisjoint(range(*each.cue))]
    turned = [Relation(None, turn.colon, turn.label, turn.said, verbatim=True) for turn in spoken]
    return sorted([*kept, *turned], key=lambda each: each.cue)


def turns(document: Document) -> list[Turn]:
    """Return the turns of a transcript, in order; none where a document is no transcript.

    It is one where at least three paragraphs, and half of those from the first turn to the last, begin with a label,
    and a label comes again or the labels are those of questions and answers; two are enough for question and answer.
    """
    bounds = [paragraph_tokens(document, number) for number in range(len(document.paragraphs))]
    labels = {number: label for number, span in enumerate(bounds) if (label := _label(document, span))}
    if len(labels) < _LEAST_TURNS:
        return list(_joined(bounds, labels, max(labels))) if _answers(document, bounds, labels) else []
    names = Counter(" ".join(document.forms[slice(*label)]) for label in labels.values())
    again = names.most_common(1)[0][1] > 1 or not _QUESTION_AND_ANSWER.isdisjoint(names)
    first, last = min(labels), max(labels)
    if not again or len(names) < 2 or len(labels) < _LEAST_SHARE * (last - first + 1):
        return []
    return list(_joined(bounds, labels, last))


def _answers(document: Document, bounds: Sequence[Range], labels: dict[int, Range]) -> bool:
    """Whether of two paragraphs, one behind the other, the first asks and the second answers: "Q: Why? A: Because."."""
    if len(labels) != 2:
        return False
    (asked, one), (answered, other) = sorted(labels.items())
    names = [document.forms[slice(*label)] for label in (one, other)]
    return answered == asked + 1 and names[0] != names[1] and document.forms[bounds[asked].last - 1] == "?"


def _joined(bounds: Sequence[Range], labels: dict[int, Range], last: int) -> Iterator[Turn]:
    """Yield turns; paragraphs without a label, up to the last turn, go on with the one before."""
    order = sorted(labels)
    for number, following in zip(order, [*order[1:], last + 1], strict=True):
        label = labels[number]
        own = Range(label.last + 1, bounds[number].last)
        said = [piece for piece in (own, *bounds[number + 1 : following]) if piece.last > piece.first]
        if said:
            yield Turn(label, Range(label.last, label.last + 1), said)


def paragraph_tokens(document: Document, number: int) -> Range:
    """Return the tokens of a paragraph."""
    sentences = document.paragraphs[number]
    return Range(document.sentences[sentences.first].first, document.sentences[sentences.last - 1].last)


def _label(document: Document, span: Range) -> Range | None:
    """Return the speaker before a colon at the head of a paragraph: capitals, a name, or Q and A."""
    forms = document.forms
    for token in range(span.first, min(span.first + _LONGEST_LABEL + 1, span.last)):
        if forms[token] == ":":
            label = Range(span.first, token)
            return label if token > span.first and token + 1 < span.last and _names(document, label) else None
        if not (forms[token][0].isalnum() or forms[token] in {".", "-", "(", ")"}):
            return None
    return None


def _names(document: Document, label: Range) -> bool:
    words = [token for token in document.tokens[label.first : label.last] if token.is_word]
    texts = [document.text[word.start : word.end] for word in words]
    return bool(texts) and all(text[0].isupper() or text[0].isdigit() for text in texts)
