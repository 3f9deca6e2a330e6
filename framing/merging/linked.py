"""Spans that the model tags and its linker joins, as attributions over tokens."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.merging.credible import withholds
from framing.merging.going_on import OPENING_MARKS
from framing.merging.sources import trimmed
from framing.models.attribution import AttributionModel
from framing.models.linking import Linker
from framing.phrases import Range, finite, touch
from framing.relations import Relation
from framing.relations.phrase import OPENS_NOUN
from framing.relations.relation import STRENGTHS
from framing.relations.time import behind_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.models.attribution import TaggedSpan
    from framing.models.linking import Linked

_OPENS = OPENS_NOUN | OPENING_MARKS


def tagged(documents: Sequence[Document]) -> list[list[TaggedSpan]]:
    """Return the spans that the model tags in each document."""
    return _model().tag_each(documents)


def linked_relations(document: Document, spans: Sequence[TaggedSpan]) -> list[Relation]:
    """Return the attributions that tagged spans make."""
    relations = [_relation(document, each) for each in _linker().link(document, spans)]
    return [relation for relation in relations if relation.contents]


@cache
def _model() -> AttributionModel:
    return AttributionModel()


@cache
def _linker() -> Linker:
    return Linker()


def _relation(document: Document, linked: Linked) -> Relation:
    cue = _behind_aside(document, Range(linked.cue.first_token, linked.cue.last_token))
    source = Range(linked.source.first_token, linked.source.last_token) if linked.source else None
    if source and document.forms[cue.first] == ":":
        source, cue = _verb_before_colon(document, source, cue)
    source = trimmed(document, source, cue) if source else None
    if source and (source.first == source.last or _there_is(document, source, cue)):  # the model had but "and"
        source = None
    contents = [_behind_dateline(document, Range(*content[1:3])) for content in linked.contents]
    contents = [_behind_time(document, content) if content.first == cue.last else content for content in contents]
    contents = [content for content in contents if not _elsewhere(document, cue, content)]
    beside = [content for content in contents if source is None or not touch(content, source)]
    beside = [content for content in beside if not withholds(document, content)]
    return Relation(strongest_hit(document, cue), cue, source, beside or contents, linked.confidence, learned=True)


def _there_is(document: Document, source: Range, cue: Range) -> bool:
    """Whether there is but somebody, or a feeling: "| there | is a man who says", "there | is growing fear | that"."""
    return "there" in {document.forms[source.first], document.forms[cue.first], document.forms[cue.first - 1]}


def _verb_before_colon(document: Document, source: Range, cue: Range) -> tuple[Range, Range]:
    """Return source and cue where the model took the verb into the source: "the charter | states | : …"."""
    verb = source.last - 1
    if verb == source.first or source.last != cue.first or strongest_hit(document, Range(verb, source.last)) is None:
        return source, cue
    return Range(source.first, verb), Range(verb, source.last)


def _behind_dateline(document: Document, content: Range) -> Range:
    first = behind_dateline(document, document.sentence_of(content.first))
    return Range(first, content.last) if content.first < first < content.last else content


def _behind_aside(document: Document, cue: Range) -> Range:
    """Return a cue behind an aside that it begins with: "the report, | published in May, | found | that …"."""
    commas = [i for i in range(*cue) if document.forms[i] == ","]
    behind = Range(commas[-1] + 1, cue.last) if commas else cue
    return behind if behind.first < behind.last and finite(document.forms[behind.first]) else cue


def _elsewhere(document: Document, cue: Range, content: Range) -> bool:
    """Whether a content stands in a later paragraph, as behind a headline: "Bridge unsafe, they say | A bridge …"."""
    one, other = (document.sentence_of(token).paragraph for token in (cue.first, content.first))
    announced = document.forms[content.first - 1] == ":" or document.forms[content.first] in OPENING_MARKS
    return one < other and not announced


def _behind_time(document: Document, content: Range) -> Range:
    """Return a content behind when it was said: "denounced | this Friday | an “institutional coup”"."""
    first = min(behind_time(document.forms, content.first), content.last - 1)
    return Range(first, content.last) if document.forms[first] in _OPENS else content


def strongest_hit(document: Document, cue: Range) -> Hit | None:
    """Return the strongest hit of the cue lexicon inside a learned cue: it gives the stance."""
    hits: Sequence[Hit] = document.layer("lexicon:attribution")
    start = document.tokens[cue.first].start
    index = max(0, bisect_right(document.starts_of("lexicon:attribution"), start) - 2)
    best: Hit | None = None
    while index < len(hits) and hits[index].first < cue.last:
        if hits[index].last > cue.first and (best is None or _rank(hits[index]) > _rank(best)):
            best = hits[index]
        index += 1
    return best


def _rank(hit: Hit) -> int:
    return STRENGTHS.index(hit.entry.extra["strength"])
