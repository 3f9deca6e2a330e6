"""How sure an attribution is: what its confidence rests on, and the calibrated probability."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.models.calibration import curves, interpolated
from framing.phrases import Range, inside
from framing.relations.relation import STRENGTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.relations import Relation


def bases(found: Sequence[Relation], rules: str) -> list[str]:
    """Tell what the confidence of each attribution rests on, as a key of the calibration.

    ``rules`` is ``added`` for rules beside a model and ``rule`` for rules alone. A nested attribution has a basis of
    its own, whoever found it: the coders that the model's confidence was fitted to coded none.
    """
    return [
        _basis(relation, "nested" if within else rules) for relation, within in zip(found, nested(found), strict=True)
    ]


def _basis(relation: Relation, rules: str) -> str:
    if relation.learned and rules != "nested":
        return "learned" if relation.source else "sourceless"
    return f"{rules} {'closing' if relation.closing else strength(relation)}"


def nested(found: Sequence[Relation]) -> list[bool]:
    """Tell of each attribution whether its cue stands in the content of another one (not of each other)."""
    contents = Intervals((*content, relation) for relation in found for content in relation.contents)
    return [
        any(
            inside(relation.cue, Range(start, end)) and not any(inside(other.cue, own) for own in relation.contents)
            for start, end, other in contents.overlapping(*relation.cue)
            if other is not relation
        )
        for relation in found
    ]


def calibrated(found: list[Relation], rules: str) -> list[Relation]:
    """Return attributions with the probability that a coder has them in place of the raw confidence."""
    known = curves()
    for relation, basis in zip(found, bases(found, rules), strict=True):
        relation.confidence = interpolated(known[basis], relation.confidence)
    return found


def strength(relation: Relation) -> str:
    """Return how often the cue of an attribution is one: weak where it is in no lexicon, unless the layout tells it."""
    if relation.verbatim:
        return STRENGTHS[-1]
    return relation.hit.entry.extra["strength"] if relation.hit else STRENGTHS[0]
