"""The relation itself: source, cue and contents of one attribution as tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.phrases import Range


STRENGTHS = ("weak", "medium", "strong")  # how often a cue is one


@dataclass
class Relation:
    """Source, cue and contents of one attribution, as tokens; the lexicon hit of its cue, where there is one.

    ``passive``: the source is the agent of a passive. ``closing``: source and cue end a sentence, which may hold
    other reports ("The ministry said all was well, state television reported"). ``verbatim``: direct
    speech without quotation marks, a turn of a transcript. ``cited``: by another report, with the same contents.
    """

    hit: Hit | None
    cue: Range
    source: Range | None
    contents: list[Range] = field(default_factory=list)
    confidence: float = 1.0
    learned: bool = False
    passive: bool = False
    closing: bool = False
    verbatim: bool = False
    cited: bool = False

    @property
    def patterns(self) -> frozenset[str]:
        """The syntactic patterns of the cue."""
        return patterns_of(self.hit) if self.hit else frozenset()


def patterns_of(hit: Hit) -> frozenset[str]:
    """Return the syntactic patterns of a cue."""
    return _split(hit.entry.extra["pattern"])


@cache
def _split(patterns: str) -> frozenset[str]:
    return frozenset(patterns.split())
