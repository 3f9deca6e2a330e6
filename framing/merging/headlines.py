"""Headlines: "Envoy says talks stall | as deadline nears", "Nordwerk cuts outlook, | blames | costs"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import Range, finite
from framing.relations.belief import is_plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_ENDS = frozenset(".!?")
_LONGEST = 25  # tokens of a headline
_NO_CLAUSE = frozenset({"a", "an", "well", "the"})  # "names her as a threat"
_JOINTS = frozenset({",", "and", ";"})


def as_in_headlines(document: Document, found: Sequence[Relation]) -> None:
    """End what a headline reports before what happens meanwhile; give its second verb the subject that opens it."""
    for relation in found:
        sentence = document.sentence_of(relation.cue.first)
        alone = document.paragraphs[sentence.paragraph]
        single = alone.last - alone.first == 1 and _ENDS.isdisjoint(document.forms[sentence.last - 2 : sentence.last])
        if not single or sentence.last - sentence.first > _LONGEST:
            continue
        relation.contents = _before_speaker(document, relation, sentence.first)
        relation.contents = [_before_meanwhile(document, relation, content) for content in relation.contents]
        if relation.source is None and document.forms[relation.cue.first - 1] in _JOINTS:
            relation.source = _opening_subject(document, Range(sentence.first, relation.cue.first))


def _before_speaker(document: Document, relation: Relation, start: int) -> list[Range]:
    """Return what stands before a speaker and a semicolon: "Vote a farce, rival says; mayor silent"."""
    forms, source = document.forms, relation.source
    if source and forms[source.first - 1] == ";" and all(each.last <= source.first for each in relation.contents):
        end = document.sentence_of(relation.cue.first).last  # "Levy falls; mayor says | shops will gain"
        return [Range(relation.cue.last, end)] if relation.cue.last < end else relation.contents
    ends = relation.cue.last < len(forms) and forms[relation.cue.last] == ";"
    if source is None or not ends or forms[source.first - 1] != "," or source.first - 1 <= start:
        return relation.contents
    labels = (token + 1 for token in range(start, source.first - 1) if forms[token] == ":")
    return [Range(next(labels, start), source.first - 1)]


def _before_meanwhile(document: Document, relation: Relation, content: Range) -> Range:
    """Return a content up to the "as" of a clause: "urge | deal | as mediators report progress"."""
    forms, end = document.forms, document.sentence_of(relation.cue.first).last
    if content.first < relation.cue.last or content.last > end or "as" in relation.patterns:
        return content
    inner = range(content.first + 1, min(content.last, end - 2))
    meanwhile = next((i for i in inner if forms[i] == "as" and _is_clause(forms[i + 1 : end])), content.last)
    return Range(content.first, meanwhile)


def _is_clause(forms: Sequence[str]) -> bool:
    """Whether words begin a clause: a subject in the plural, or a verb in the present or past behind its subject."""
    verbs = (finite(form) or is_plural(form) for form in forms)
    return forms[0] not in _NO_CLAUSE and any(verbs)


def _opening_subject(document: Document, front: Range) -> Range | None:
    """Return what stands before the first verb of a headline: "| Central bank | holds rates, hints at a cut"."""
    inner = range(front.first + 1, front.last - 1)
    verb = next((i for i in inner if finite(document.forms[i]) or is_plural(document.forms[i])), None)
    subject = Range(front.first, verb) if verb else None
    return subject if subject and all(form.isalnum() for form in document.forms[slice(*subject)]) else None
