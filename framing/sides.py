"""Sides: which actors belong together. Given by the user, or taken from the country of each actor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.findings import Actor


@dataclass(frozen=True)
class Sides:
    """Named groups of actors: ``((side, (actor or country, …)), …)``. Without groups, countries are the sides."""

    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def side_of(self, actor: Actor) -> str:
        """Return the side of an actor, "" where it has none.

        A group takes an actor whose name, a word of whose name (a surname), or whose country it lists.
        """
        if not self.groups:
            return actor.country or (actor.name if actor.kind_why.endswith("(place)") else "")
        for side, members in self.groups:
            if actor.name in members or any(_same_person(actor, member) for member in members):
                return side
        for side, members in self.groups:
            if actor.country in members:
                return side
        return ""


def _same_person(actor: Actor, member: str) -> bool:
    return actor.is_person and member.lower() in {actor.name.lower(), actor.name.split()[-1].lower()}


def parse_sides(texts: Iterable[str]) -> Sides:
    """Read sides as they are typed: ``"China-Russia=Xi Jinping,Vladimir Putin,China,Russia"``.

    >>> parse_sides(["East=Xi Jinping, China"]).groups
    (('East', ('Xi Jinping', 'China')),)

    Raises ValueError where a name or its members are missing.
    """
    groups = []
    for text in texts:
        name, equals, listed = text.partition("=")
        members = tuple(member.strip() for member in listed.split(",") if member.strip())
        if not (equals and name.strip() and members):
            raise ValueError(f'a side is written NAME=member,member (got {text!r}), e.g. "Allies=France,Jane Doe"')
        groups.append((name.strip(), members))
    return Sides(tuple(groups))
