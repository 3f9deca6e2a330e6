"""Whoever is cited by a report speaks in it: “Reuters said, citing two officials, that the deal was close”."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.clauses import clause_end
from framing.phrases import Range, phrase_after
from framing.relations import Relation
from framing.relations.belief import CITING
from framing.relations.relation import patterns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document

_CITED_BY = frozenset({"quoted", "cited"})
_ENDS_HEAD = frozenset("of with in from familiar who that which on for at by , about briefed close".split())


def with_cited(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions in which those whom a report cites say what it reports, and are said to be ``cited``."""
    told: list[Relation] = []
    for relation in found:
        told.extend(_cited(document, relation, found) or (relation,))
    return sorted([*told, *_by_the_way(document, found)], key=lambda each: each.cue)


def _cited(document: Document, relation: Relation, found: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return whoever is cited as a speaker, with the report where it was missing; nothing where nobody is cited."""
    first, last = relation.cue
    if document.forms[first] not in CITING or last > first + 1 or not relation.contents:
        return ()
    behind = relation.source is not None and relation.source.first == last  # so rules read it
    who = relation.source if behind else relation.contents[0]
    if who is None or who.first != last or not _speaks(document, who):
        return ()
    report = _report(document, relation, found)
    missing = None if report else _report_around(document, relation)
    told = report or missing
    if told is None:
        return ()
    inner = replace(relation, source=who, contents=list(told.contents), cited=True)
    return (missing, inner) if missing else (inner,)


def _speaks(document: Document, who: Range) -> bool:
    """Whether the head of a phrase is a name or somebody or something that is listed as a source."""
    end = next((token for token in range(who.first + 1, who.last) if document.forms[token] in _ENDS_HEAD), who.last)
    head = document.tokens[end - 1]
    named = any(m.is_name and m.span.start <= head.start < m.span.end for m in document.layer("mentions"))
    return named or any(hit.first < end <= hit.last for hit in document.layer("lexicon:sources"))


def _report(document: Document, relation: Relation, found: Sequence[Relation]) -> Relation | None:
    """Return the nearest other report of the same speaker, who may stand before the comma, in the sentence."""
    sentence, before = document.sentence_of(relation.cue.first), relation.cue.first - 1
    same = [
        each for each in found
        if each is not relation and each.source and document.forms[each.cue.first] not in CITING
        and sentence.first <= each.cue.first < sentence.last
        and (each.source == relation.source or each.source.last == before)
    ]  # fmt: skip
    return min(same, key=lambda each: abs(each.cue.first - relation.cue.first), default=None)


def _report_around(document: Document, relation: Relation) -> Relation | None:
    """Return the report that a citation stands in the middle of: "reported on Monday, citing police, that …"."""
    who, sentence = relation.contents[0], document.sentence_of(relation.cue.first)
    start = who.last + 1
    if (
        document.forms[who.last : start + 1] != [",", "that"]
        or relation.source is None
        or relation.source.first > who.first
    ):
        return None
    hits = [
        hit for hit in document.layer("lexicon:attribution")
        if relation.source.last <= hit.first < relation.cue.first and "that" in patterns_of(hit)
    ]  # fmt: skip
    stop = clause_end(document.forms, start, sentence.last, frozenset())
    if not hits or stop <= start:
        return None
    return replace(relation, hit=hits[0], cue=Range(hits[0].first, hits[0].last), contents=[Range(start, stop)])


def _by_the_way(document: Document, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield who cites a speaker between commas: "the general, | quoted by the agency |, said …"."""
    forms, cues = document.forms, {each.cue.first: each for each in found}
    for token in [number for number, form in enumerate(forms) if form in _CITED_BY]:
        if forms[token - 1 : token] != [","] or forms[token + 1 : token + 2] != ["by"]:
            continue
        last = document.sentence_of(token).last
        who = phrase_after(forms, token + 2, last, frozenset())
        inner = cues.get(who.last + 1) if who and forms[who.last : who.last + 1] == [","] else None
        if who and inner and inner.contents:
            content = Range(inner.cue.first, max(inner.cue.last, inner.contents[-1].last))
            yield Relation(None, Range(token, token + 2), who, [content], inner.confidence, inner.learned)
