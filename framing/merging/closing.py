"""Reports that close a sentence, beside the model: its training corpus has few of them, agencies write little else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.phrases import Range, touch
from framing.relations.closing import embrace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation


def without_what_closes(
    document: Document, found: Sequence[Relation], rules: Sequence[Relation]
) -> tuple[list[Relation], list[Relation]]:
    """Return the learned attributions that stand beside closing reports, and the closing reports that they lack.

    The model keeps its own reading of a closing report where it has nearly all of the content. What it has inside such
    a report ends where the content ends.
    """
    by_place = Intervals((*part, relation) for relation in found for part in (relation.cue, *relation.contents))
    gone: set[int] = set()
    lacking = []
    for rule in rules:
        if not rule.closing or rule.source is None:
            continue
        end = document.sentence_of(rule.cue.first).last
        reached = _distinct(by_place, Range(rule.contents[0].first, rule.cue.last))
        same = [relation for relation in reached if touch(relation.cue, rule.cue)]
        if any(_agree(relation, rule, end) for relation in same):
            continue
        inner = [relation for relation in reached if relation not in same]
        gone.update(map(id, same), map(id, embrace(rule, inner)))
        lacking.append(rule)
    return [relation for relation in found if id(relation) not in gone], lacking


def _distinct(by_place: Intervals[Relation], reach: Range) -> list[Relation]:
    found = {id(relation): relation for _, _, relation in by_place.overlapping(*reach)}
    return list(found.values())


def _agree(learned: Relation, rule: Relation, end: int) -> bool:
    """Whether the model has most of the content of a closing report, and nothing of how and when it is told."""
    (content,) = rule.contents
    if any(touch(piece, Range(content.last, end)) for piece in learned.contents):
        return False
    shared = sum(max(0, min(last, content.last) - max(first, content.first)) for first, last in learned.contents)
    return 4 * shared >= 3 * (content.last - content.first)
