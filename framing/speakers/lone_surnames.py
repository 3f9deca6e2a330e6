"""Well-known people who are called by the surname alone and nowhere in full, as headlines and letters do."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from framing.speakers.bases import FinderPart
from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.verdicts import Verdict
from framing.speakers.view import people

if TYPE_CHECKING:
    from framing.lexicon import Entry

_SHORTEST = 4  # letters


class LoneSurnames(FinderPart):
    """Tells whom a lone surname calls in one document."""

    @cached_property
    def _countries(self) -> set[str]:
        return {actor.country for actor in self.finder.actors.values() if actor.country}

    def figure(self, name: str) -> Verdict | None:
        """Return what the only well-known bearer of a surname is, if the article tells of the bearer's country."""
        entry = _only_bearers().get(name.lower())
        if entry is None or entry.extra["country"] not in self._countries:
            return None
        why = f"a surname alone: {entry.why}, {entry.note}"
        return Verdict(entry.category, why, entry.extra["country"], named=True)


@cache
def _only_bearers() -> dict[str, Entry]:
    """Return the well-known people whose surname no other of them has, by surname."""
    bearers: dict[str, dict[str, Entry]] = {}
    for name, entry in people().items():
        bearers.setdefault(name[-1], {}).setdefault(entry.extra["actor"], entry)
    return {
        surname: next(iter(entries.values()))
        for surname, entries in bearers.items()
        if len(entries) == 1 and len(surname) >= _SHORTEST and surname not in FIRST_NAMES
    }
