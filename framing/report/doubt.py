"""How unevenly doubting cues are spread over sides, and whether that rests on enough of them to be said."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.pooled import MIN_ARTICLES

if TYPE_CHECKING:
    from framing.comparison.pooled import GroupMeasure
    from framing.report.material import Material

_FEW_SAID = 3  # attributions of a side; fewer make no share of doubting cues


class Side(NamedTuple):
    """A side, and how many of its attributions have a doubting cue."""

    name: str
    doubted: int
    said: int


def says_enough(material: Material, cell: GroupMeasure) -> bool:
    """Whether a gap rests on more than a few cues: on several articles, in one on some attributions of both sides."""
    if not material.comparison.descriptive:
        return cell.per >= MIN_ARTICLES
    high, low = most_and_least(material, cell.group)
    return cell.per > 1 or min(high.said, low.said) >= _FEW_SAID


def most_and_least(material: Material, group: str) -> tuple[Side, Side]:
    """Return the sides with the largest and the smallest share of doubting cues, where two of them speak."""
    doubted: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for number in material.numbers_of[group]:
        rows = [row for row in material.profiles[number].document.layers.get("sides", ()) if row.attributions]
        for row in rows if len(rows) > 1 else ():
            doubted[row.side] += row.doubted
            said[row.side] += row.attributions
    ranked = sorted(said, key=lambda side: (-doubted[side] / said[side], side))
    high, low = (Side(side, doubted[side], said[side]) for side in (ranked[0], ranked[-1]))
    return high, low
