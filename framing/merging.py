"""Attributions from two hands: spans of the learned model, and rules for what the model does not do.

The model (``framing.models``) decides what is attributed. Rules add attributions nested inside its contents (its
training corpus codes none), and take over in a text where no model is asked for. The stance of a cue comes from the
lexicon in both cases.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from framing.models.attribution import AttributionModel
from framing.models.linking import Linker
from framing.phrases import Range
from framing.relations import SUBORDINATORS, Relation, relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.models.linking import Linked

# How often a rule's attribution is one for a human coder, by strength of its cue (counted on PolNeAR dev)
_RULE_CONFIDENCE = {"strong": 0.8, "medium": 0.5, "weak": 0.3}
_UNKNOWN_CUE = 0.5  # least confidence of a learned attribution whose cue is in no lexicon
_RULE_ALONE = 0.5  # least confidence of a rule's attribution that the model has not seen
_STRENGTHS = ("weak", "medium", "strong")


def learned_relations(document: Document) -> list[Relation]:
    """Return the model's attributions together with the rules' that do not contradict them, in the order of cues."""
    rules = rule_relations(document)
    found = [_relation(document, linked) for linked in _linker().link(document, _model().tag(document))]
    found = [relation for each in found if _credible(relation := _completed(document, each, rules))]
    added = [rule for rule in rules if _is_new(rule, found) or _is_around(rule, found)]
    return sorted([*found, *added], key=lambda relation: relation.cue)


def rule_relations(document: Document) -> list[Relation]:
    """Return the attributions that rules find, with the confidence of their cues."""
    found = relations(document)
    for relation in found:
        if relation.hit:
            relation.confidence = _RULE_CONFIDENCE[relation.hit.entry.extra["strength"]]
    return found


@cache
def _model() -> AttributionModel:
    return AttributionModel()


@cache
def _linker() -> Linker:
    return Linker()


def _relation(document: Document, linked: Linked) -> Relation:
    cue = Range(linked.cue.first_token, linked.cue.last_token)
    source = Range(linked.source.first_token, linked.source.last_token) if linked.source else None
    contents = [Range(content.first_token, content.last_token) for content in linked.contents]
    return Relation(_hit(document, cue), cue, source, contents, linked.confidence, learned=True)


def _hit(document: Document, cue: Range) -> Hit | None:
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
    return _STRENGTHS.index(hit.entry.extra["strength"])


def _completed(document: Document, relation: Relation, rules: Sequence[Relation]) -> Relation:
    """Take from a rule with the same cue what it knows better: a missing source, the end of an opening clause."""
    same = next((rule for rule in rules if _touch(rule.cue, relation.cue)), None)
    if same is None:
        return relation
    if relation.source is None and same.source and not any(_touch(same.source, c) for c in relation.contents):
        relation.source = same.source
    sentence = document.sentences[document.sentence_index(document.tokens[relation.cue.first].start)]
    if document.forms[sentence.first] in SUBORDINATORS and len(relation.contents) == len(same.contents) == 1:
        (ours,), (theirs,) = relation.contents, same.contents
        if ours.first <= theirs.first and theirs.last < ours.last and document.forms[theirs.last] == ",":
            relation.contents = [Range(ours.first, theirs.last)]
    return relation


def _credible(relation: Relation) -> bool:
    """Whether a learned attribution has a known cue, or a source and enough confidence."""
    if relation.source is None:
        return relation.hit is not None and relation.hit.entry.extra["strength"] != "weak"
    return relation.hit is not None or relation.confidence >= _UNKNOWN_CUE


def _is_new(rule: Relation, found: Sequence[Relation]) -> bool:
    """Whether a rule's attribution adds one: its cue is free, and it stands inside one content or beside all."""
    if rule.source is None or any(_touch(rule.cue, other.cue) for other in found):
        return False
    whole = Range(
        min(rule.cue.first, rule.source.first, *(c.first for c in rule.contents)),
        max(rule.cue.last, rule.source.last, *(c.last for c in rule.contents)),
    )
    inside = any(c.first <= whole.first and whole.last <= c.last for other in found for c in other.contents)
    beside = not any(_touch(mine, c) for other in found for c in other.contents for mine in (rule.cue, *rule.contents))
    return inside or (beside and rule.confidence >= _RULE_ALONE)


def _is_around(rule: Relation, found: Sequence[Relation]) -> bool:
    """Whether a rule's "according to X" embraces attributions of the model's, which then lose X from their sources."""
    if "prep" not in rule.patterns or rule.source is None or any(_touch(rule.cue, other.cue) for other in found):
        return False
    content = max(rule.contents, key=lambda piece: piece.last - piece.first)
    reached = [other for other in found if any(_touch(content, piece) for piece in (other.cue, *other.contents))]
    if not all(_inside(piece, content) for other in reached for piece in (other.cue, *other.contents)):
        return False
    for other in reached:
        if other.source and _touch(other.source, rule.source):
            other.source = Range(content.first, other.source.last) if other.source.last > content.first else None
    return True


def _inside(one: Range, other: Range) -> bool:
    return other.first <= one.first and one.last <= other.last


def _touch(one: Range, other: Range) -> bool:
    return one.first < other.last and other.first < one.last
