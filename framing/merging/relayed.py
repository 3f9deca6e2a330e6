"""Words at second hand: “the agency quoted the general as saying that …”. Agency and general each get their own."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from framing.clauses import clause_end
from framing.dateline import behind_dateline
from framing.intervals import Intervals
from framing.phrases import BE, Range, phrase_after, subject_before, touch
from framing.relations import Relation
from framing.relations.quoted import QuotationMap
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document

_RELAYS = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_SAYING = frozenset("saying telling adding warning insisting claiming admitting arguing".split())
_SAID = frozenset("said told added warned insisted claimed admitted argued".split())
_REACH = 14  # tokens between "quoted" and "as saying"


class _Relay(NamedTuple):
    """Tokens of "quoted", of "as", where "as saying" and its sentence end, and of "by" in a passive."""

    quoted: int
    as_: int
    said: int
    end: int
    by: int | None

    @property
    def cues(self) -> tuple[Range, Range]:
        """Where the cues of both attributions stand."""
        return Range(self.quoted, self.quoted + 1), Range(self.as_, self.said)


def with_relayed(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions in which whoever is quoted "as saying" something speaks within what the other reports."""
    made: dict[_Relay, list[Relation]] = {}
    for relation in found:
        relay = _relay(document, relation)
        if relay is None or relay in made:
            continue
        inner, outer = _passive(document, relation, relay) if relay.by else _active(document, relation, relay)
        if inner.source and inner.contents:
            made[relay] = [outer, inner] if outer.source else [inner]
    replaced = Intervals((*part, None) for relay in made for part in relay.cues)
    kept = [each for each in found if not any(replaced.overlapping(*each.cue))]
    return sorted([*kept, *chain.from_iterable(made.values())], key=lambda each: each.cue)


def _relay(document: Document, relation: Relation) -> _Relay | None:
    """Return where an attribution quotes somebody "as saying" something; None where it does not."""
    forms = document.forms
    sentence = document.sentence_of(relation.cue.first)
    first, last = relation.cue
    if forms[last - 1] in _SAYING | _SAID:
        first = max(sentence.first, last - _REACH)
    quoted = next((token for token in range(first, last) if forms[token] in _RELAYS), None)
    if quoted is None:
        return None
    end = sentence.last
    by = None
    for token in range(quoted + 1, min(quoted + _REACH, end - 1)):
        if forms[token] == "by":
            by = token
        if forms[token] == "as":
            said = token + 1 if forms[token + 1] != "having" else min(token + 2, end - 1)
            verbs = _SAYING if said == token + 1 else _SAID
            if token == quoted + 1:  # "was quoted as saying": nobody between
                if said + 1 >= end or forms[said + 1] != "by":
                    return None
                by = said + 1
            return _Relay(quoted, token, said + 1, end, by) if forms[said] in verbs else None
    return None


def _active(document: Document, relation: Relation, relay: _Relay) -> tuple[Relation, Relation]:
    stop, behind = _behind(document, relay, relay.said)
    before = [] if behind else _before(document, relation, relation.source)
    outer = Range(relay.quoted, relay.quoted + 1)
    return _inner(relation, relay, Range(relay.quoted + 1, relay.as_), behind or before), Relation(
        relation.hit,
        outer,
        relation.source,
        [*before, Range(relay.quoted + 1, stop)],
        relation.confidence,
        relation.learned,
    )


def _passive(document: Document, relation: Relation, relay: _Relay) -> tuple[Relation, Relation]:
    forms, first = document.forms, document.sentence_of(relay.quoted).first
    by = relay.by or relay.quoted
    agent = phrase_after(forms, by + 1, relay.as_ if by < relay.as_ else relay.end, frozenset())
    stop, behind = _behind(document, relay, agent.last if agent and by > relay.as_ else relay.said)
    cue = Range(relay.quoted - (forms[relay.quoted - 1] in BE), relay.quoted + 1)
    subject = subject_before(forms, relay.quoted, first, frozenset())
    before = [] if behind else _before(document, relation, subject)
    whole = [*before, Range(relay.as_, relay.said)] if before else [Range(relay.as_, stop)]
    outer = Relation(relation.hit, cue, agent, whole, relation.confidence, relation.learned, passive=True)
    return _inner(relation, relay, subject, behind or before), outer


def _inner(relation: Relation, relay: _Relay, source: Range | None, contents: list[Range]) -> Relation:
    cue = Range(relay.as_ + 1, relay.said)
    return Relation(relation.hit, cue, source, contents, relation.confidence, relation.learned)


def _behind(document: Document, relay: _Relay, start: int) -> tuple[int, list[Range]]:
    """Return where the words behind "as saying" end, and these words."""
    stop = max(start, clause_end(document.forms, start, relay.end, frozenset()))
    return stop, [Range(start, stop)] if stop > start else []


def _before(document: Document, relation: Relation, speaker: Range | None) -> list[Range]:
    """Return the words in front of "as saying": those that the attribution has, or all before the speaker."""
    known = [piece for piece in relation.contents if piece.last <= relation.cue.first]
    if speaker is None:
        return known
    known = [piece for piece in known if not touch(piece, speaker)]
    if known or document.forms[speaker.first - 1] not in MARKS | {","}:
        return known
    if quotation := QuotationMap(document).ending_before(speaker.first):
        return [quotation]
    first = behind_dateline(document, document.sentence_of(speaker.first))
    return [Range(first, speaker.first - 1)] if first < speaker.first - 1 else []
