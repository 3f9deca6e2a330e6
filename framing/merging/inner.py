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
from framing.merging.confidence import nested
from framing.merging.excerpts import DOUBLE_MARKS, Excerpt, excerpt
from framing.merging.restrictive import before_second_that
from framing.merging.second_hand import is_report, may_report
from framing.phrases import Range
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.document import Document
    from framing.relations import Relation

    Read = Callable[[Sequence[Document]], list[list[Relation]]]

_FEWEST = 4  # words of a report: "they know it fails"
_NAMES_NO_SPEAKER = frozenset({"you", "there"})
_JOINTS = frozenset({"and", "but"})


def with_inner(documents: Sequence[Document], found: Sequence[list[Relation]], read: Read) -> list[list[Relation]]:
    """Return the attributions of each document with those that stand inside their contents.

    ``read`` finds the attributions of several documents.
    """
    found = [_told(document, each) for document, each in zip(documents, found, strict=True)]
    excerpts = [
        excerpt(document, list(_worth_reading(document, each))) for document, each in zip(documents, found, strict=True)
    ]
    inner = read([each.document for each in excerpts])
    return [
        before_second_that(document, sorted([*outer, *_inside(document, part, outer, new)], key=attrgetter("cue")))
        for document, part, outer, new in zip(documents, excerpts, found, inner, strict=True)
    ]


def _told(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions without those inside others that report nothing: "they ignored the warnings", she said."""
    inside = zip(found, nested(found), strict=True)
    return [
        each
        for each, within in inside
        if not within or each.source is None or is_report(document, each, _NAMES_NO_SPEAKER)
    ]


def _worth_reading(document: Document, found: Sequence[Relation]) -> Iterator[Range]:
    """Yield, in order and apart, the sentences of contents in which stands a cue that is not yet one."""
    taken: Intervals[None] = Intervals((*relation.cue, None) for relation in found)
    cues = [
        hit.first
        for hit in document.layer("lexicon:attribution")
        if may_report(document.forms, hit) and not any(taken.overlapping(hit.first, hit.last))
    ]
    contents = sorted(content for relation in found if relation.source for content in relation.contents)
    end = 0
    for first, last in contents:
        for sentence in _sentences(document, Range(max(first, end), last)):
            at = bisect_left(cues, sentence.first)
            if sentence.last - sentence.first >= _FEWEST and at < len(cues) and cues[at] < sentence.last:
                yield sentence
        end = max(end, last)


def _sentences(document: Document, content: Range) -> Iterator[Range]:
    """Yield the sentences of a content, each "that …" by itself, without the marks around them."""
    forms, (first, last) = document.forms, content
    while first < last:
        end = min(document.sentence_of(first).last, last)
        end = next((i for i in range(first + 2, end) if forms[i] == "that" and forms[i - 1] in _JOINTS), end)
        begin = first + (forms[first] in MARKS)
        begin += forms[begin : begin + 1] == ["that"]
        stop = end - (forms[end - 1] in MARKS | _JOINTS)
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
        if relation.source is None or not _is_within_sentence(part.document, relation):
            continue
        if not is_report(part.document, relation):
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


def _is_within_sentence(document: Document, relation: Relation) -> bool:
    parts = (relation.cue, *relation.contents, *([relation.source] if relation.source else []))
    return len({document.sentence_of(part.first) for part in parts}) == 1
