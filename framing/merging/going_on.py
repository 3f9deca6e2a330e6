"""Contents that go on in later sentences than the one that names their speaker."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.confidence import strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.phrases import Range
    from framing.relations import Relation

OPENING_MARKS = frozenset("“\"‘'«")


def stay_quoted(document: Document, found: Sequence[Relation]) -> None:
    """Leave to a quotation in later sentences what is quoted too: "…," he said. But nobody was there."""
    for relation in found:
        quoted = [content for content in relation.contents if document.forms[content.first] in OPENING_MARKS]
        if quoted and len(quoted) < len(relation.contents):
            end = document.sentence_of(relation.cue.first).last
            relation.contents = [piece for piece in relation.contents if piece in quoted or piece.first < end]


def go_on(document: Document, found: Sequence[Relation], contents: Sequence[Range], rules: Sequence[Relation]) -> None:
    """Give contents without a cue of their own, which no rule has either, to the speaker before them.

    A quotation may stand anywhere in the paragraph, or begin the next one; other contents go on in the next sentence.
    """
    owned = {content for relation in found for content in relation.contents}
    ruled = Intervals((*content, None) for rule in rules if strength(rule) != "weak" for content in rule.contents[:1])
    found = sorted(found, key=lambda relation: relation.cue)
    cues = [relation.cue.first for relation in found]
    for content in contents:
        index = bisect_right(cues, content.first) - 1
        if content in owned or index < 0 or any(ruled.overlapping(*content)):
            continue
        last = max(found[index].cue.last, *(piece.last for piece in found[index].contents))
        before, here = _sentence(document, last - 1), _sentence(document, content.first)
        quoted = document.forms[content.first] in OPENING_MARKS
        paragraphs = document.sentences[here].paragraph - document.sentences[before].paragraph
        begins = document.paragraphs[document.sentences[here].paragraph].first == here
        if not quoted and (found[index].closing or document.forms[found[index].contents[0].first] in OPENING_MARKS):
            continue  # a closing report has said all, and a quotation goes on in quotation marks
        if (paragraphs <= 0 and (quoted or here - before <= 1)) or (paragraphs == 1 and quoted and begins):
            found[index].contents.append(content)


def _sentence(document: Document, token: int) -> int:
    return document.sentence_index(document.tokens[token].start)
