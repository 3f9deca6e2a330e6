"""The subject of a learned cue that has no source, or one further away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.phrases import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    POSSESSIVES,
    Range,
    adverb,
    finite,
    main_subject,
    past,
    subject_before,
    touch,
)
from framing.relations.scene import speaking

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.relations import Relation

_BETWEEN = frozenset(", ; : that and but".split())  # another clause, of somebody else
_LONGEST_PRAISE = 4  # tokens back to the owner of a noun


def take_subject(document: Document, relation: Relation) -> None:
    """Give a learned attribution the subject of its cue, which the model may have taken for content."""
    forms, front = document.forms, relation.contents[0]
    if "noun" in relation.patterns and (owner := _owner(forms, relation.cue.first)):
        relation.source = owner
        return
    closes = front.last == relation.cue.first or (front.last + 1 == relation.cue.first and forms[front.last] == ",")
    around = len(relation.contents) > 1 and relation.contents[1].first >= relation.cue.last
    verb = next((i for i in range(*front) if finite(forms[i])), front.last)
    phrase = front.last - front.first > 1 and (forms[verb - 1] in {"who", "which"} or verb == front.last)
    speaks = relation.hit is not None and relation.hit.entry.category not in {"cognitive", "neutral"}
    if closes and around and phrase and speaks and BE.isdisjoint(forms[slice(*relation.cue)]):
        relation.source, relation.contents = front, relation.contents[1:]  # "| the club | has refused | to comment"
    else:
        relation.source = subject_of(document, relation)


def _owner(forms: list[str], noun: int) -> Range | None:
    """Return whose a noun of saying is: "| her | deep admiration for the city"."""
    owner = next((i for i in range(noun - 1, max(noun - _LONGEST_PRAISE, -1), -1) if forms[i] in POSSESSIVES), None)
    adjectives = owner is not None and all(form.isalpha() for form in forms[owner:noun])
    return Range(owner, owner + 1) if owner is not None and adjectives else None


def subject_of(document: Document, relation: Relation) -> Range | None:
    """Return the subject of a learned cue that has no source: "Five states strongly | condemned | the seizure"."""
    forms, cue = document.forms, relation.cue
    verb = next((i for i in range(*cue) if not adverb(forms[i]) and forms[i] not in AUXILIARIES), cue.first)
    sentence = document.sentence_of(cue.first)
    if verb == sentence.first and forms[verb].endswith("ing"):  # "Describing the plan as bold, | he | told …"
        return main_subject(forms, max(content.last for content in relation.contents), sentence.last, frozenset())
    if forms[verb].endswith("ing") and forms[cue.first - 1] == ",":  # "…, | citing | “grave doubts”"
        return _main_subject(document, sentence, cue)
    passive = not BE.isdisjoint(forms[max(0, verb - 2) : verb])
    if forms[verb].endswith("ing") and not passive:
        return _doer(document, relation, sentence)
    if passive or "to" in forms[cue.first - 1 : verb + 1]:
        return None
    if not (past(forms[verb]) or (relation.hit and forms[verb] == f"{relation.hit.entry.term}s")):
        return None
    if forms[cue.first - 1] in {"and", "but"}:
        subject = _main_subject(document, sentence, cue)
    else:
        subject = subject_before(forms, cue.first, sentence.first, frozenset())
    return subject if subject and not any(touch(subject, content) for content in relation.contents) else None


def _doer(document: Document, relation: Relation, sentence: Sentence) -> Range | None:
    """Return who does something, saying so: "a clerk | was jeered after admitting it"."""
    forms, cue = document.forms, relation.cue
    deed = next((i for i in range(cue.first - 1, sentence.first, -1) if finite(forms[i])), None)
    deed = next((i for i in range((deed or 0) - 3, deed or 0) if i > sentence.first and forms[i] in AUXILIARIES), deed)
    if deed is None or relation.hit is None or not _BETWEEN.isdisjoint(forms[deed : cue.first]):
        return None
    while deed - 1 > sentence.first and forms[deed - 1] in AUXILIARIES:
        deed -= 1
    doer = subject_before(forms, deed, sentence.first, frozenset())
    return doer if doer and doer.last - 1 in speaking(document, *doer) else None


def _main_subject(document: Document, sentence: Sentence, cue: Range) -> Range | None:
    """Return the subject of the first verb of a sentence: "the head of Pingo | apologized … but | refused"."""
    forms, begin = document.forms, behind_dateline(document, sentence)
    verb = next((i for i in range(begin + 1, cue.first) if finite(forms[i]) and forms[i - 1] not in DETERMINERS), None)
    subject = subject_before(forms, verb, begin, frozenset()) if verb else None
    return subject if subject and subject.first == begin else None
