"""Small multiples of frames: one panel a frame, one row an outlet, its own voice beside that of its sources."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from framing.report.figures import BLUE, MOST_OUTLETS, VERMILLION, canvas, not_drawn, rows
from framing.report.model import Figure
from framing.report.plain import number, shortened, visible
from framing.report.svg import INK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from framing.comparison.pooled import GroupMeasure
    from framing.report.material import Material
    from framing.report.model import Table

_STEP = 1.24  # from the left edge of one panel to that of the next, in widths of a panel
_SIGNS = (("o", VERMILLION, "the outlet’s own voice", -0.15), ("s", BLUE, "its sources", 0.15))


def frames_figure(material: Material, names: Sequence[str], data: Table) -> Figure:
    """Draw the rate of words for each frame in the outlet's own voice and in that of its sources."""
    groups = material.groups[:MOST_OUTLETS]
    drawing, axes = canvas(len(groups), top=0.75, bottom=0.55, right=0.76)
    cells = {(name, sign[2]): [_cell(material, name, g, sign[2]) for g in groups] for name in names for sign in _SIGNS}
    values = [cell.value for row in cells.values() for cell in row if not math.isnan(cell.value)]
    top = _round_up(max(values, default=1.0))
    for panel, name in enumerate(names):
        _frame(axes, panel, name, top)
        for sign, colour, label, shift in _SIGNS:
            found = cells[name, label]
            _points(axes, found, panel * _STEP, top, (sign, colour, label if not panel else "", shift))
    axes.set_xlim(-0.02, (len(names) - 1) * _STEP + 1.04)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1 + 0.3 / (0.36 * len(groups))), ncols=2, frameon=False,
                labelcolor=INK, borderaxespad=0)  # fmt: skip
    below = -0.42 / (0.36 * len(groups))
    axes.text(0, below, "words that speak for the frame, per 1,000 words of that voice", transform=axes.transAxes,
              color=INK)  # fmt: skip
    rows(axes, groups)
    alt = f"Small multiples, one for each frame. {_highest(names, groups, cells)}"
    return Figure(
        name="fig-frames", drawing=drawing, alt=alt, data=data,
        caption="Which sides of the issue are shown, and by whom: words that speak for each generic frame"
        + (", with 95 % intervals." if any(not math.isnan(c.low) for row in cells.values() for c in row) else ".")
        + not_drawn(len(material.groups)),
    )  # fmt: skip


def _cell(material: Material, name: str, group: str, label: str) -> GroupMeasure:
    return material.cells[name if label == _SIGNS[0][2] else f"{name}.sources", group]


def _round_up(value: float) -> int:
    return next((step for step in (5, 10, 20, 30, 40, 50, 75, 100, 200, 500) if value <= step), 1000)


def _frame(axes: Axes, panel: int, name: str, top: int) -> None:
    """Draw the title and the scale of one panel."""
    left = panel * _STEP
    title = name.removeprefix("frames.generic.").replace("_", " ").capitalize()
    axes.text(left, -0.62, title, fontsize=9, color=INK, fontweight="bold", ha="left", va="bottom")
    for part in (0.0, 0.5, 1.0):
        axes.axvline(left + part, color=INK, alpha=0.3 if not part else 0.12, linewidth=0.6, zorder=0)
    for part, label in ((0.0, "0"), (1.0, str(top))):
        axes.annotate(
            label, (left + part, 0), xycoords=axes.get_xaxis_transform(), xytext=(0, -5), textcoords="offset points",
            ha="center", va="top", fontsize=9, color=INK,
        )  # fmt: skip


def _points(
    axes: Axes, cells: Sequence[GroupMeasure], left: float, top: int, look: tuple[str, str, str, float]
) -> None:
    sign, colour, label, shift = look
    places = [row + shift for row in range(len(cells))]
    for row, cell in zip(places, cells, strict=True):
        if not math.isnan(cell.low):
            ends = [left + min(bound / top, 1.02) for bound in (cell.low, cell.high)]
            axes.plot(ends, [row, row], color=colour, linewidth=1.3, solid_capstyle="butt", clip_on=False)
    axes.plot(
        [left + cell.value / top for cell in cells], places, linestyle="none", marker=sign, color=colour,
        label=label or "_", markersize=6, markeredgecolor=INK, markeredgewidth=0.5, clip_on=False,
    )  # fmt: skip


def _highest(names: Sequence[str], groups: Sequence[str], cells: dict[tuple[str, str], list[GroupMeasure]]) -> str:
    """Say for each frame which outlet has most of it in its own voice."""
    parts = []
    for name in names:
        own = cells[name, _SIGNS[0][2]]
        known = [(cell.value, group) for cell, group in zip(own, groups, strict=True) if not math.isnan(cell.value)]
        if known and max(known)[0]:
            value, group = max(known)
            title = name.removeprefix("frames.generic.").replace("_", " ")
            parts.append(f"{title}: most in {visible(shortened(group, 40))} ({number(value)})")
    return f"In the outlets’ own voice, {'; '.join(parts)}." if parts else "No such words in the outlets’ own voice."
