"""Reports inside what somebody says: "“My brother told me to leave,” she said", "he said the army believed it had won".

The corpus that the model learned from codes no attribution inside another, and rules do not look into quotations.
So what somebody says is read once more, as if it were a text of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.confidence import strength
from framing.merging.excerpts import DOUBLE_MARKS, Excerpt, excerpt
from framing.merging.going_on import OPENING_MARKS
from framing.phrases import ARTICLES, Range, finite, past
from framing.relations.relation import patterns_of
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.relations import Relation

    Read = Callable[[Sequence[Document]], list[list[Relation]]]

_LEAST_SAID = 2
_FEWEST = 4  # words of a report: "they know it fails"
_SPEAKERS_OWN = frozenset({"i", "we"})
_NO_SPEAKERS = frozenset("you who which what it this that there and but or".split())
_OWED = frozenset({"should", "must"})
_NOT_DONE = frozenset("should must let to would could might may".split())
_NEGATED = frozenset("not never n't don't didn't won't haven't".split())
_NOTHING_SAID = frozenset("no nobody nothing in on at by since and but or".split())
_SAYING = frozenset(("neutral", "directive", "commissive"))
_THOUGHT = frozenset({"cognitive", "doubting", "factive"})
_LEAST = 0.25  # raw confidence of a learned attribution whose cue is seldom one


def with_inner(documents: Sequence[Document], found: Sequence[list[Relation]], read: Read) -> list[list[Relation]]:
    """Return the attributions of each document with those that stand inside their contents.

    ``read`` finds the attributions of several documents.
    """
    excerpts = [
        excerpt(document, list(_worth_reading(document, each))) for document, each in zip(documents, found, strict=True)
    ]
    inner = read([each.document for each in excerpts])
    return [
        sorted([*outer, *_inside(document, part, outer, new)], key=attrgetter("cue"))
        for document, part, outer, new in zip(documents, excerpts, found, inner, strict=True)
    ]


def _worth_reading(document: Document, found: Sequence[Relation]) -> Iterator[Range]:
    """Yield, in order and apart, the sentences of contents in which stands a cue that is not yet one."""
    taken: Intervals[None] = Intervals((*relation.cue, None) for relation in found)
    cues = [
        hit.first
        for hit in document.layer("lexicon:attribution")
        if _may_report(document.forms, hit) and not any(taken.overlapping(hit.first, hit.last))
    ]
    contents = sorted(content for relation in found if relation.source for content in relation.contents)
    end = 0
    for first, last in contents:
        for sentence in _sentences(document, Range(max(first, end), last)):
            at = bisect_left(cues, sentence.first)
            if sentence.last - sentence.first >= _FEWEST and at < len(cues) and cues[at] < sentence.last:
                yield sentence
        end = max(end, last)


def _may_report(forms: Sequence[str], hit: Hit) -> bool:
    """Whether a cue may be one inside what somebody says, as far as it tells itself."""
    weak = hit.entry.extra["strength"] == "weak" and not _tells_thought(hit.entry.category, patterns_of(hit))
    return not weak and forms[hit.first - 1] not in _NOT_DONE | ARTICLES


def _tells_thought(category: str, patterns: frozenset[str]) -> bool:
    return category in _THOUGHT and "that" in patterns


def _sentences(document: Document, content: Range) -> Iterator[Range]:
    """Yield the sentences of a content without the marks around them."""
    forms, (first, last) = document.forms, content
    while first < last:
        end = min(document.sentence_of(first).last, last)
        begin = first + (forms[first] in MARKS)
        stop = end - (forms[end - 1] in MARKS)
        stop -= forms[stop - 1] == ","
        if begin < stop:
            yield Range(begin, stop)
        first = end


def _inside(
    document: Document, part: Excerpt, outer: Sequence[Relation], new: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield the attributions of an excerpt that are some, in the tokens of the whole document."""
    taken: Intervals[None] = Intervals((*relation.cue, None) for relation in outer)
    for relation in new:
        if relation.source is None or not _is_report(part.document, relation):
            continue
        cue = part.whole(relation.cue)
        if not any(taken.overlapping(*cue)):
            contents = [_closed(document, part.whole(content)) for content in relation.contents]
            yield replace(relation, cue=cue, source=part.whole(relation.source), contents=contents)


def _closed(document: Document, content: Range) -> Range:
    """Return a content with the mark that closes a quotation in it, which the excerpt lacks."""
    forms, (first, last) = document.forms, content
    opened = sum(form in DOUBLE_MARKS for form in forms[first:last]) % 2
    closes = opened and not DOUBLE_MARKS.isdisjoint(forms[last : last + 1])
    return Range(first, last + 1) if closes else content


def _is_report(document: Document, relation: Relation) -> bool:
    """Whether somebody else, or the speaker at another time, is told to have said or thought something."""
    source = relation.source
    if source is None or relation.hit is None:
        return False
    parts = (relation.cue, source, *relation.contents)
    if len({document.sentence_of(part.first) for part in parts}) > 1 or not _happened(document, relation, source):
        return False
    said = [form for content in relation.contents for form in document.forms[slice(*content)]]
    if len(said) < _LEAST_SAID or said[0] in _NOTHING_SAID:
        return False
    if document.forms[source.first] in _SPEAKERS_OWN:
        verb = document.forms[slice(*relation.cue)]
        return relation.hit.entry.category in _SAYING and any(map(past, verb)) and _NEGATED.isdisjoint(verb)
    return _tells(relation, relation.hit.entry.category, said)


def _happened(document: Document, relation: Relation, source: Range) -> bool:
    """Whether it is told as done, by somebody: not "it says", "you have to ask", "both should say"."""
    forms, cue = document.forms, relation.cue
    ends = {forms[source.first], forms[source.last - 1]}
    before = forms[max(0, cue.first - 2) : cue.last]
    owed = forms[min(source.last, cue.first) : cue.first]
    return ends.isdisjoint(_NO_SPEAKERS | MARKS) and _NOT_DONE.isdisjoint(before) and _OWED.isdisjoint(owed)


def _tells(relation: Relation, category: str, said: Sequence[str]) -> bool:
    """Whether a cue tells words or a thought: weak ones a quotation or a clause, feelings a clause."""
    clause = said[0] in {"that", "to"} or any(map(finite, said))
    if said[0] in OPENING_MARKS or strength(relation) == "strong":
        return True
    if strength(relation) == "medium":
        return clause or category != "cognitive"  # not "the media hates him"
    thought = _tells_thought(category, relation.patterns)
    return clause and thought and (not relation.learned or relation.confidence >= _LEAST)
