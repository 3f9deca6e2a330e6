"""What is told of an evaluation, whom it falls on and why, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.phrases import Range

FEELINGS = frozenset({"affect"})  # categories that tell what somebody feels, which is no verdict on anybody
CONDUCT = frozenset("normality capacity tenacity veracity propriety".split())  # what somebody is like or does
ACTS = CONDUCT | {"label", "metaphor_war", "alarm", "delegitimising", "legitimising"}  # words for what somebody does


class Target(NamedTuple):
    """The names of the actors that an evaluation falls on, none where it falls on none, and why."""

    actors: tuple[str, ...]
    why: str


class Place(NamedTuple):
    """Where a judging word stands: the bounds of its sentence, what goes before and behind it in its noun phrase."""

    hit: Hit
    first: int
    last: int
    start: int
    phrase: Range | None


FELT = Target((), "a feeling: neither praise nor criticism of anybody")
THING = Target((), "falls on a thing or on people without a name")
NOBODY = Target((), "grammar tells nobody whom it falls on")
