"""Whose a quotation is, where the model gave it to a cue further away than the speaker beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.confidence import strength
from framing.merging.going_on import OPENING_MARKS
from framing.phrases import Range, inside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.relations import Relation


def give_back(document: Document, found: Sequence[Relation], rules: Intervals[Relation]) -> None:
    """Give what stands right before "…,” she said", or around it behind a colon, to her, where another cue has it."""
    owners = Intervals((*content, relation) for relation in found for content in relation.contents)
    for relation in found:
        rule = next((rule for _, _, rule in rules.overlapping(*relation.cue)), None)
        if rule is None or rule.source is None or not rule.contents:
            continue
        said, speaks = rule.contents[0], min(rule.source.first, rule.cue.first)
        around = document.forms[said.first - 1] == ":" and rule.contents[-1].first > rule.cue.last
        if not (around or document.forms[said.first] in OPENING_MARKS) or not said.last <= speaks <= said.last + 1:
            continue
        for first, last, owner in owners.overlapping(*said):
            piece = Range(first, last)
            if owner is not relation and inside(piece, said) and piece in owner.contents:
                owner.contents.remove(piece)
                relation.contents = sorted([*relation.contents, piece])


def leave_to_rules(document: Document, found: Sequence[Relation], rules: Sequence[Relation]) -> None:
    """Take quotations from other cues that stand beside the speaker of a report that the model lacks."""
    cues = Intervals((*relation.cue, None) for relation in found)
    owners = Intervals((*content, relation) for relation in found for content in relation.contents)
    for rule in rules:
        quoted = list(_quoted_beside(document, rule))
        sure = strength(rule) == "strong" or rule.contents[0] in quoted[:1]  # "“…,” a minister | sighed"
        if not sure or any(cues.overlapping(*rule.cue)):
            continue
        parts = (rule.cue, *rule.contents)
        pieces = {
            (Range(first, last), id(owner)): owner
            for part in parts
            for first, last, owner in owners.overlapping(*part)
            if not any(inside(owner.cue, said) for said in rule.contents)  # a report within the report
        }
        if all(_belongs(document, piece, pieces[piece, key], rule, quoted) for piece, key in pieces):
            for (piece, _), owner in pieces.items():
                if piece in owner.contents:
                    owner.contents.remove(piece)


def _belongs(document: Document, piece: Range, owner: Relation, rule: Relation, quoted: Sequence[Range]) -> bool:
    """Whether a piece is a quotation beside the rule's speaker, or what the rule has and a later sentence took."""
    if any(_is_of(piece, said) for said in quoted):
        return True
    later = owner.cue.first >= document.sentence_of(rule.cue.first).last
    return later and any(inside(piece, said) for said in rule.contents)


def _is_of(piece: Range, said: Range) -> bool:
    """Whether a piece is a quotation, but for an "as" in front."""
    return said.first <= piece.first <= said.first + 1 and piece.last <= said.last


def _quoted_beside(document: Document, rule: Relation) -> Iterator[Range]:
    """Yield contents in quotation marks right before a speaker or right behind a cue: "“…,” the source said"."""
    if rule.source is None:
        return
    speaks = min(rule.source.first, rule.cue.first)
    for said in rule.contents:
        opens = said.first + (document.forms[said.first] == "as")
        beside = said.last <= speaks <= said.last + 1 or said.first == rule.cue.last
        if beside and document.forms[opens] in OPENING_MARKS:
            yield said
