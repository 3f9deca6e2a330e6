"""Reports as headlines make them: "Bridge unsafe: report", "Minister: bridge is unsafe", "China, Brazil vow to …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.article import Zone
from framing.intervals import Intervals
from framing.merging.going_on import OPENING_MARKS
from framing.phrases import AUXILIARIES, SUBJECT_PRONOUNS, Range, finite
from framing.relations import Relation
from framing.relations.relation import patterns_of
from framing.relations.scene import MARKS, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document

_LONGEST_SPEAKER = 5  # tokens beside a colon
_SHORTEST_CONTENT = 3
_MOST_NAME = 3  # tokens of each of two names
_ALONE = frozenset("report reports study survey poll source sources official officials".split())
_LABELS = frozenset(
    "analysis opinion comment review interview profile obituary explained explainer editorial column podcast video "
    "watch live factbox timeline exclusive breaking update updates gallery letters letter".split()
)
_NO_NAMES = frozenset("what how why when where who inside".split())
_CLAUSES = frozenset({"to", "that"})


def with_headline_reports(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions with those that the headline makes by a colon, or of two names in front of a verb."""
    told = list(found)
    for headline in _headlines(document):
        cues = Intervals((*each.cue, each) for each in found)
        told.extend(each for each in _by_colon(document, headline) if not any(cues.overlapping(*each.cue)))
        told.extend(_of_two(document, headline, found))
    return sorted(told, key=lambda each: each.cue)


def _headlines(document: Document) -> Iterator[Range]:
    for paragraph in document.paragraphs:
        if paragraph.zone is Zone.HEADLINE and paragraph.last > paragraph.first:
            sentences = document.sentences[paragraph.first : paragraph.last]
            yield Range(sentences[0].first, sentences[-1].last)


# --- a colon ----------------------------------------------------------------------------------------------------


def _by_colon(document: Document, headline: Range) -> Iterator[Relation]:
    """Yield the report of a speaker who stands before or behind the only colon."""
    colons = [token for token in range(*headline) if document.forms[token] == ":"]
    if len(colons) != 1:
        return
    (colon,) = colons
    before, behind = Range(headline.first, colon), Range(colon + 1, headline.last)
    if _is_speaker(document, behind) and before.last - before.first >= _SHORTEST_CONTENT:
        yield Relation(None, Range(colon, colon + 1), behind, [before], verbatim=True)
    elif _is_speaker(document, before) and _says(document, behind):
        yield Relation(None, Range(colon, colon + 1), before, [behind], verbatim=True)
    elif _is_quoted(document, before) and (speaker := _opening_speaker(document, behind)):
        yield Relation(None, Range(colon, colon + 1), speaker, [before], verbatim=True)


def _is_speaker(document: Document, phrase: Range) -> bool:
    """Whether a short phrase without a verb ends with somebody, or something, that speaks: no country, no place."""
    forms = document.forms[slice(*phrase)]
    if not 1 <= len(forms) <= _LONGEST_SPEAKER or any(map(finite, forms)) or not MARKS.isdisjoint(forms):
        return False
    if forms[-1] in _LABELS:
        return False
    start, end = document.tokens[phrase.first].start, document.tokens[phrase.last - 1].end
    named = [m for m in document.layer("mentions") if m.is_name and start <= m.span.start and m.span.end == end]
    if named:
        return named[0].label not in {"", "own_staff"} and named[0].actor != named[0].country
    return forms[-1] in _ALONE or phrase.last - 1 in speaking(document, *phrase)


def _is_quoted(document: Document, words: Range) -> bool:
    """Whether words stand between two quotation marks."""
    forms = document.forms
    return (
        words.last - words.first > _SHORTEST_CONTENT
        and forms[words.first] in OPENING_MARKS
        and forms[words.last - 1] in MARKS
    )


def _opening_speaker(document: Document, clause: Range) -> Range | None:
    """Return who opens a clause behind a quotation: "‘It was too late’: | flood survivor | tells of his escape"."""
    heard = speaking(document, *clause)
    last = next((token for token in range(*clause) if token in heard), None)
    if (
        last is None
        or document.forms[last] in SUBJECT_PRONOUNS
        or document.forms[clause.first] in _NO_NAMES
        or last - clause.first >= _LONGEST_SPEAKER
        or last + 1 == clause.last
    ):
        return None
    names = {document.token_at(each.span.start) for each in document.layer("mentions") if each.is_name}
    place = clause.first in names and last == clause.first and not document.capitals[last + 1]
    return None if place and document.forms[last + 1] in {"in", "at"} else Range(clause.first, last + 1)


def _says(document: Document, content: Range) -> bool:
    """Whether words are quoted or make a clause."""
    forms = document.forms[slice(*content)]
    clause = any(form in AUXILIARIES for form in forms[1:])
    return len(forms) >= _SHORTEST_CONTENT and (clause or not MARKS.isdisjoint(forms))


# --- two names --------------------------------------------------------------------------------------------------


def _of_two(document: Document, headline: Range, found: Sequence[Relation]) -> Iterator[Relation]:
    """Give "China, Brazil" what they say together; yield the report where there was none."""
    names = _two_names(document, headline)
    if names is None:
        return
    second = Range(document.forms.index(",", *names) + 1, names.last)
    own = [each for each in found if each.source == second]
    for relation in own:
        relation.source = names
    if any(relation.cue.first == names.last for relation in own):
        return
    verb = names.last + (document.forms[names.last] == "both")
    hit = next((hit for hit in document.layer("lexicon:attribution") if hit.first == verb), None)
    if hit and hit.last < headline.last - 1 and not patterns_of(hit).isdisjoint(_CLAUSES | {"np"}):
        yield Relation(hit, Range(hit.first, hit.last), names, [Range(hit.last, headline.last)])


def _two_names(document: Document, headline: Range) -> Range | None:
    """Return two names or bodies with a comma between them that open a headline, before a verb of the plural."""
    forms, capitals = document.forms, document.capitals
    comma = next((token for token in range(*headline) if forms[token] == ","), headline.last)
    heard = speaking(document, *headline)
    last = comma + 1
    while last < headline.last and (capitals[last] or (last in heard and last == comma + 1)):
        last += 1
    names = {document.token_at(mention.span.end - 1) + 1 for mention in document.layer("mentions") if mention.is_name}
    ends = names | {token + 1 for token in heard if forms[token] not in SUBJECT_PRONOUNS}
    short = max(comma - headline.first, last - comma - 1) <= _MOST_NAME
    return Range(headline.first, last) if short and {comma, last} <= ends and last < headline.last else None
