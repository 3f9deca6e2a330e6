"""Thoughts and wants inside what somebody says, told by plain words: "he said the guests | felt | cheated".

The model knows few of them and the rules for whole articles leave out verbs that seldom report. Inside a report, a verb
of thought right behind somebody who can think is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.clauses import clause_end
from framing.intervals import Intervals
from framing.phrases import AUXILIARIES, BE, POSSESSIVES, RELATIVES, Range, adverb, main_subject, past, subject_before
from framing.relations import Relation
from framing.relations.belief import NO_REPORTS
from framing.relations.relation import patterns_of
from framing.relations.scene import speaking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence
    from framing.lexicon import Hit

_THINKING = frozenset("cognitive doubting factive endorsing directive commissive".split())
_SENSES = frozenset("hear overhear see notice watch look listen learn read smell taste touch".split())  # no thoughts
_NOT_OF_VERBS = frozenset({"noun", "prep"})
_OF_MINDS = frozenset({"cognitive", "doubting"})
_OPENERS = frozenset("that why how if whether because while when as although though".split())
_JOINTS = frozenset({"and", "but"})
_NOBODY_THERE = frozenset("no not never n't nobody who which what that there it this".split())
_LONGEST_SUBJECT = 12  # tokens
_LONGEST_ASIDE = 7
_NO_CONTENT = frozenset(". , ; : ? ! ) and but or who which".split())


def with_thoughts(document: Document, found: list[Relation]) -> list[Relation]:
    """Return the attributions of an excerpt with the thoughts that no other way of reading finds."""
    cues = Intervals((*relation.cue, None) for relation in found)
    return [*found, *(thought for thought in _thoughts(document) if not any(cues.overlapping(*thought.cue)))]


def _thoughts(document: Document) -> Iterator[Relation]:
    for hit in document.layer("lexicon:attribution"):
        if not _is_thinking(document.forms, hit):
            continue
        sentence = document.sentence_of(hit.first)
        source = _thinker(document, hit, sentence)
        content = _thought(document.forms, hit, sentence)
        if source is None or content is None:
            continue
        thought = Relation(hit, Range(hit.first, hit.last), source, [content])
        if not any(no_report(document, thought) for no_report in NO_REPORTS):
            yield thought


def _is_thinking(forms: Sequence[str], hit: Hit) -> bool:
    """Whether a cue is a verb of thinking, wanting or asking, and nothing that befalls somebody."""
    verb = hit.entry.match == "verb" or hit.entry.extra["strength"] == "strong"
    if not verb or hit.entry.category not in _THINKING or not _NOT_OF_VERBS.isdisjoint(patterns_of(hit)):
        return False
    senses = hit.entry.term.split()[0].removesuffix("ed") in _SENSES
    return not (senses or forms[hit.first].endswith("ing") or _befalls(forms, hit))


def _befalls(forms: Sequence[str], hit: Hit) -> bool:
    """Whether a verb is a passive: "he was not | authorised | to speak"."""
    index = hit.first - 1
    while index > 0 and (adverb(forms[index]) or forms[index] == "not"):
        index -= 1
    return past(forms[hit.first]) and (forms[index] in BE)


def _thinker(document: Document, hit: Hit, sentence: Sentence) -> Range | None:
    """Return who stands right before a verb and can think, or did something before "and"; None where nobody does."""
    forms, index = document.forms, hit.first - 1
    while index >= sentence.first and (forms[index] in AUXILIARIES or adverb(forms[index])):
        index -= 1
    if index < sentence.first:
        return None
    if forms[index] in _JOINTS:
        if past(forms[hit.first]):
            return None  # "said the army had left and feared a famine": either may fear
        source = main_subject(forms, sentence.first, index, frozenset({hit.first}))
    else:
        source = subject_before(forms, hit.first, sentence.first, frozenset())
        source = source if source and source.last == index + 1 else None
    return source if source and _can_think(document, source, hit.entry.category) else None


def _can_think(document: Document, source: Range, category: str) -> bool:
    """Whether a phrase is somebody: what a mind alone does, whoever stands before it does ("members | felt")."""
    forms = document.forms[slice(*source)]
    if source.last - source.first > _LONGEST_SUBJECT or forms[0] in _NOBODY_THERE or not RELATIVES.isdisjoint(forms):
        return False
    if source.last - 1 in speaking(document, *source):
        return True
    before = document.forms[source.first - 1 : source.first]
    opens = source.first == document.sentence_of(source.first).first or not _OPENERS.isdisjoint(before)
    return category in _OF_MINDS and opens and forms[-1] not in POSSESSIVES and not forms[0].endswith("ing")


def _thought(forms: Sequence[str], hit: Hit, sentence: Sentence) -> Range | None:
    """Return what stands behind a verb, to the end of its clause."""
    first = _behind_aside(forms, hit.last, sentence.last)
    if first >= sentence.last or forms[first] in _NO_CONTENT:
        return None
    aside = (i for i in range(first + 1, sentence.last - 1) if forms[i] == "," and forms[i + 1] in RELATIVES)
    end = clause_end(forms, first, sentence.last, frozenset(aside))
    return Range(first, end) if end > first else None


def _behind_aside(forms: Sequence[str], token: int, end: int) -> int:
    """Return where "to" or "that" stands behind what is inserted: "saw no need|, for now, | to act"."""
    if forms[token : token + 1] != [","]:
        return token
    comma = next((i for i in range(token + 1, min(token + _LONGEST_ASIDE, end - 1)) if forms[i] == ","), token)
    return comma + 1 if forms[comma + 1] in {"to", "that"} else token
