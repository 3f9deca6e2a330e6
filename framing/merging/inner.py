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
from framing.merging.excerpts import Excerpt, excerpt
from framing.phrases import Range, finite, past
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.document import Document
    from framing.relations import Relation

    Read = Callable[[Sequence[Document]], list[list[Relation]]]

_FEWEST = 4  # words of a report: "they know it fails"
_SPEAKERS_OWN = frozenset({"i", "we"})
_NO_SPEAKERS = frozenset("you who which what it this that there and but or".split())
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
        sorted([*outer, *_inside(part, outer, new)], key=attrgetter("cue"))
        for part, outer, new in zip(excerpts, found, inner, strict=True)
    ]


def _worth_reading(document: Document, found: Sequence[Relation]) -> Iterator[Range]:
    """Yield, in order and apart, the sentences of contents in which stands a cue that is not yet one."""
    taken: Intervals[None] = Intervals((*relation.cue, None) for relation in found)
    cues = [h.first for h in document.layer("lexicon:attribution") if not any(taken.overlapping(h.first, h.last))]
    contents = sorted(content for relation in found if relation.source for content in relation.contents)
    end = 0
    for first, last in contents:
        for sentence in _sentences(document, Range(max(first, end), last)):
            at = bisect_left(cues, sentence.first)
            if sentence.last - sentence.first >= _FEWEST and at < len(cues) and cues[at] < sentence.last:
                yield sentence
        end = max(end, last)


def _sentences(document: Document, content: Range) -> Iterator[Range]:
    """Yield the sentences of a content without the marks around them."""
    forms, (first, last) = document.forms, content
    while first < last:
        end = min(document.sentence_of(first).last, last)
        begin, stop = first, end
        while begin < stop and forms[begin] in MARKS:
            begin += 1
        while begin < stop and (forms[stop - 1] in MARKS or forms[stop - 1] == ","):
            stop -= 1
        if begin < stop:
            yield Range(begin, stop)
        first = end


def _inside(part: Excerpt, outer: Sequence[Relation], new: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the attributions of an excerpt that are some, in the tokens of the whole document."""
    taken: Intervals[None] = Intervals((*relation.cue, None) for relation in outer)
    for relation in new:
        if relation.source is None or not _is_report(part.document, relation):
            continue
        cue = part.whole(relation.cue)
        if not any(taken.overlapping(*cue)):
            contents = [part.whole(content) for content in relation.contents]
            yield replace(relation, cue=cue, source=part.whole(relation.source), contents=contents)


def _is_report(document: Document, relation: Relation) -> bool:
    """Whether somebody else, or the speaker at another time, is told to have said or thought something."""
    forms, source = document.forms, relation.source
    parts = (relation.cue, *relation.contents, *([source] if source else []))
    if source is None or relation.hit is None or len({document.sentence_of(part.first) for part in parts}) > 1:
        return False
    speaker, others = forms[source.first], {forms[source.first], forms[source.last - 1]}
    verb = forms[min(source.last, relation.cue.first) : relation.cue.last]
    said = [form for content in relation.contents for form in forms[slice(*content)]]
    if len(said) < 2 or not (
        others.isdisjoint(_NO_SPEAKERS) and _NOT_DONE.isdisjoint(verb) and said[0] not in _NOTHING_SAID
    ):
        return False
    category = relation.hit.entry.category
    if speaker in _SPEAKERS_OWN:
        return category in _SAYING and any(past(form) for form in verb) and _NEGATED.isdisjoint(verb)
    clause = said[0] in {"that", "to"} or any(finite(form) for form in said)
    if strength(relation) != "weak":
        return clause or category != "cognitive" or strength(relation) == "strong"  # not "the media hates him"
    thought = category in _THOUGHT and "that" in relation.patterns
    return clause and thought and (not relation.learned or relation.confidence >= _LEAST)
