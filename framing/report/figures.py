"""The drawings of the report, in the house style: two signs for every difference, intervals if there are any.

Colours are those of Okabe & Ito (2008), which people with colour-blindness can tell apart; shape or hatching always
says the same thing again. matplotlib is imported when the first figure is drawn.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from framing.report.model import Figure
from framing.report.plain import listed, percent, shortened, visible
from framing.report.svg import INK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Drawing

    from framing.comparison.pooled import GroupMeasure
    from framing.report.model import Table

ORANGE, SKY, GREEN, BLUE, VERMILLION, PURPLE, YELLOW = (
    "#E69F00", "#56B4E9", "#009E73", "#0072B2", "#D55E00", "#CC79A7", "#F0E442",
)  # fmt: skip
_FILLS = (BLUE, ORANGE, GREEN, PURPLE, SKY, VERMILLION, YELLOW, "#999999")
_HATCHES = ("", "////", "..", "\\\\\\\\", "xxxx", "----", "++++", "||||")
MOST_OUTLETS = 20
LEAST_WORDS = 25  # of a voice, for its rate to be drawn
_WIDTH = 8.2  # inches at 72 units each: about 590 units
_ROW = 0.36


def kinds_figure(groups: Sequence[str], kinds: Sequence[str], shares: Sequence[Sequence[float]], data: Table) -> Figure:
    """Draw the kinds of source of each outlet as circles whose area is the share of attributions."""
    some = not_drawn(len(groups))
    groups, shares = groups[:MOST_OUTLETS], shares[:MOST_OUTLETS]
    drawing, axes = canvas(len(groups), top=1.35, right=0.62)
    for row, of_group in enumerate(shares):
        filled = [(column, share) for column, share in enumerate(of_group) if share]
        axes.scatter(
            [column for column, _ in filled], [row] * len(filled), s=[1100 * share for _, share in filled],
            color=BLUE, alpha=0.35, linewidths=0, clip_on=False,
        )  # fmt: skip
        for column, share in filled:
            axes.text(column, row, f"{100 * share:.0f}", ha="center", va="center", fontsize=9.5, color=INK)
    axes.set_xlim(-0.6, len(kinds) - 0.4)
    for column, kind in enumerate(kinds):
        axes.text(column, -0.6, visible(kind), rotation=38, ha="left", rotation_mode="anchor", fontsize=10, color=INK)
    rows(axes, groups)
    alt = "Circles: share of each outlet’s attributions by kind of source. " + most_common(groups, kinds, shares)
    return Figure(
        name="fig-kinds", drawing=drawing, alt=alt, data=data,
        caption="Kinds of source by outlet: share of attributions in per cent; the circle’s area is the share."
        + some,
    )  # fmt: skip


def most_common(groups: Sequence[str], kinds: Sequence[str], shares: Sequence[Sequence[float]]) -> str:
    """Say which kinds each outlet has most often."""
    return "; ".join(
        f"{visible(shortened(group, 40))}: most often {_top(kinds, row)}"
        for group, row in zip(groups, shares, strict=True)
    )


def _top(kinds: Sequence[str], shares: Sequence[float]) -> str:
    """Return the kinds with the largest share, all of them where several have it."""
    most = max(shares)
    tied = listed(kind for kind, share in zip(kinds, shares, strict=True) if share == most)
    return f"{tied} ({percent(most)}{' each' * (shares.count(most) > 1)})"


def voices_figure(groups: Sequence[str], rates: Sequence[Sequence[GroupMeasure]], data: Table) -> Figure:
    """Draw the rate of evaluative words in each voice as three signs on a line for each outlet."""
    some = not_drawn(len(groups), "most judging")
    ranked = sorted(zip(groups, rates, strict=True), key=_by_own_voice)[:MOST_OUTLETS]
    groups, rates = [group for group, _ in ranked], [of_group for _, of_group in ranked]
    drawing, axes = canvas(len(groups), top=0.45, bottom=0.55)
    signs = (("o", VERMILLION, "own voice"), ("D", SKY, "paraphrase"), ("s", BLUE, "quotation"))
    for column, (sign, colour, label) in enumerate(signs):
        drawn = [(row, of_group[column]) for row, of_group in enumerate(rates) if _has_words(of_group[column])]
        places, cells = [row + 0.18 * (column - 1) for row, _ in drawn], [cell for _, cell in drawn]
        for row, cell in zip(places, cells, strict=True):
            if not math.isnan(cell.low):
                axes.plot([cell.low, cell.high], [row, row], color=colour, linewidth=1.4, solid_capstyle="butt")
        axes.plot(
            [cell.value for cell in cells], places, linestyle="none", marker=sign, color=colour, label=label,
            markersize=7.5 - column * 0.8, markeredgecolor=INK, markeredgewidth=0.5,
        )  # fmt: skip
    most = max((cell.value for of_group in rates for cell in of_group if _has_words(cell)), default=1.0)
    step = next((step for step in (1, 2, 5, 10, 25, 50, 100) if most <= 6 * step), 1000)
    axes.set_xlim(-0.01 * most, max(1.03 * most, step))
    _scale(axes, [(value, str(value)) for value in range(0, int(max(most, step)) + 1, step)])
    below = -0.42 / (_ROW * len(groups))
    axes.text(0, below, "evaluative words per 1,000 words of that voice", transform=axes.transAxes, color=INK)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, labelcolor=INK, borderaxespad=0)
    rows(axes, groups)
    own = ", ".join(f"{visible(shortened(g, 40))} {row[0].value:.0f}" for g, row in zip(groups, rates, strict=True))
    alt = f"Evaluative words per 1,000 words by voice. In the outlet’s own voice: {own}."
    left_out = any(cell.per and not _has_words(cell) for of_group in rates for cell in of_group)
    return Figure(
        name="fig-voices", drawing=drawing, alt=alt, data=data,
        caption="How often each voice judges: evaluative words per 1,000 words of the outlet’s own voice, of "
        "paraphrase and of quotation" + (", with 95 % intervals." if not math.isnan(rates[0][0].low) else ".")
        + (f" Where a voice has fewer than {LEAST_WORDS} words no sign is drawn." if left_out else "")
        + some,
    )  # fmt: skip


def _has_words(cell: GroupMeasure) -> bool:
    """Whether a voice has enough words for its rate to be drawn: one word of two would stretch the scale for all."""
    words = 1000 * cell.per  # rates are per 1,000 words
    return words >= LEAST_WORDS and not math.isnan(cell.value)


def _by_own_voice(row: tuple[str, Sequence[GroupMeasure]]) -> tuple[float, str]:
    """Sort key of an outlet with its rates: most evaluative in its own voice first."""
    own = row[1][0].value
    return (0.0 if math.isnan(own) else -own, row[0])


def sides_figure(groups: Sequence[str], sides: Sequence[str], words: Sequence[Sequence[float]], data: Table) -> Figure:
    """Draw the attributed words of each side as one bar of 100 % for each outlet."""
    some = not_drawn(len(groups))
    groups, words = groups[:MOST_OUTLETS], words[:MOST_OUTLETS]
    drawing, axes = canvas(len(groups), top=0.3 + 0.25 * math.ceil(len(sides) / 3), bottom=0.3)
    totals = [sum(row) or math.nan for row in words]
    left = [0.0] * len(groups)
    for column, side in enumerate(sides):
        parts = [
            0.0 if math.isnan(total) else 100 * row[column] / total for row, total in zip(words, totals, strict=True)
        ]
        axes.barh(
            range(len(groups)), parts, left=left, height=0.62, color=_FILLS[column % len(_FILLS)], alpha=0.75,
            hatch=_HATCHES[column % len(_HATCHES)], edgecolor=INK, linewidth=0.6, label=visible(shortened(side, 28)),
        )  # fmt: skip
        left = [start + part for start, part in zip(left, parts, strict=True)]
    axes.set_xlim(0, 100)
    _scale(axes, [(value, f"{value} %") for value in (0, 25, 50, 75, 100)])
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, labelcolor=INK, borderaxespad=0.2)
    rows(axes, groups)
    alt = "Bars: attributed words of each side as a share of those of all sides, by outlet. The table has the numbers."
    return Figure(
        name="fig-sides", drawing=drawing, alt=alt, data=data,
        caption="Who of the sides is given the words: share of the attributed words of all sides, by outlet."
        + some,
    )  # fmt: skip


def not_drawn(outlets: int, which: str = "first") -> str:
    """Return the sentence of a caption that says of how many outlets a figure shows some; "" where it shows all."""
    if outlets <= MOST_OUTLETS:
        return ""
    return f" Drawn are the {which} {MOST_OUTLETS} of {outlets} outlets; the table has all."


def canvas(count: int, *, top: float, bottom: float = 0.15, right: float = 0.66) -> tuple[Drawing, Axes]:
    """Return an empty drawing with room for one row for each outlet, labels on the left; ``right`` of its width."""
    from matplotlib.figure import Figure as Drawing  # noqa: PLC0415 - slow to import

    height = top + bottom + _ROW * max(count, 1) + 0.1
    drawing = Drawing(figsize=(_WIDTH, height))
    axes = drawing.add_axes((0.22, bottom / height, right, _ROW * max(count, 1) / height))
    # The axes of matplotlib take most of the time of a drawing; ours are lines and words.
    axes.set_axis_off()
    return drawing, axes


def _scale(axes: Axes, marks: Sequence[tuple[float, str]]) -> None:
    """Draw the horizontal scale: a faint line and a number below it for each mark."""
    below = axes.get_xaxis_transform()
    for value, label in marks:
        axes.axvline(value, color=INK, alpha=0.15, linewidth=0.6, zorder=0)
        axes.annotate(
            label, (value, 0), xycoords=below, xytext=(0, -5), textcoords="offset points", ha="center", va="top",
            fontsize=10, color=INK,
        )  # fmt: skip


def rows(axes: Axes, groups: Sequence[str]) -> None:
    """Write the names of the outlets on the left, and lines between their rows."""
    axes.set_ylim(len(groups) - 0.5, -0.5)
    left = axes.get_yaxis_transform()
    for row, group in enumerate(groups):
        # A dollar sign would start a formula.
        label = visible(shortened(group, 24)).replace("$", r"\$")
        axes.text(-0.012, row, label, transform=left, ha="right", va="center", fontsize=10, color=INK)
    for line in range(1, len(groups)):
        axes.axhline(line - 0.5, color=INK, alpha=0.12, linewidth=0.6)
