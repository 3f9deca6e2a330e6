"""Who is quoted by whom: words that flow from kinds of source to outlets, as bands between two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.report.figures import BLUE, MOST_OUTLETS
from framing.report.model import Figure
from framing.report.plain import percent, shortened, visible
from framing.report.svg import INK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from framing.report.model import Table

_GAP = 0.2  # of the height, given to the gaps between the nodes of a column
_LEFT, _RIGHT = 0.3, 0.66  # where the bands end; labels stand outside


class _Node(NamedTuple):
    """A stretch of a column: where it begins and how high it is."""

    start: float
    height: float


def flow_figure(
    groups: Sequence[str], kinds: Sequence[str], words: Mapping[tuple[str, str], int], data: Table
) -> Figure:
    """Draw the attributed words of each outlet as bands to the kinds of source that they come from."""
    from matplotlib.figure import Figure as Drawing  # noqa: PLC0415 - slow to import

    groups = groups[:MOST_OUTLETS]
    drawing = Drawing(figsize=(8.2, 0.8 + 0.36 * max(len(groups), len(kinds))))
    axes = drawing.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(1, 0)
    total = sum(words.get((g, k), 0) for g in groups for k in kinds)
    left = _column([sum(words.get((g, k), 0) for k in kinds) for g in groups], total)
    right = _column([sum(words.get((g, k), 0) for g in groups) for k in kinds], total)
    _bands(axes, [[words.get((g, k), 0) for k in kinds] for g in groups], left, right)
    _labels(axes, groups, left, total)
    _kind_labels(axes, kinds, right, total)
    most = sorted(zip(right, kinds, strict=True), key=lambda pair: -pair[0].height)[:3]
    shares = ", ".join(f"{kind} {percent(node.height / (1 - _GAP))}" for node, kind in most)
    return Figure(
        name="fig-flow", drawing=drawing, data=data,
        caption="Who is given the words: from the outlets (left) to the kinds of source they give words to (right). "
        "The breadth of a band is the number of attributed words.",
        alt=f"Bands from outlets to kinds of source, as broad as the attributed words. Most words of all: {shares}.",
    )  # fmt: skip


def _column(sizes: Sequence[int], total: int) -> list[_Node]:
    """Return the nodes of a column, one below the other with equal gaps."""
    gap = _GAP / max(len(sizes), 1)
    nodes, place = [], gap / 2
    for size in sizes:
        height = (1 - _GAP) * size / max(total, 1)
        nodes.append(_Node(place, height))
        place += height + gap
    return nodes


def _bands(axes: Axes, words: Sequence[Sequence[int]], left: Sequence[_Node], right: Sequence[_Node]) -> None:
    total = sum(map(sum, words))
    filled = [node.start for node in right]
    for row, node in zip(words, left, strict=True):
        start = node.start
        for column, count in enumerate(row):
            height = (1 - _GAP) * count / max(total, 1)
            if count:
                _band(axes, start, filled[column], height)
            start += height
            filled[column] += height
    for x, nodes in ((_LEFT, left), (_RIGHT, right)):
        axes.vlines([x] * len(nodes), [n.start for n in nodes], [n.start + n.height for n in nodes], color=INK, lw=3)


def _band(axes: Axes, start: float, end: float, height: float) -> None:
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - slow to import
    from matplotlib.path import Path  # noqa: PLC0415

    middle = (_LEFT + _RIGHT) / 2
    corners = [
        (_LEFT, start), (middle, start), (middle, end), (_RIGHT, end),
        (_RIGHT, end + height), (middle, end + height), (middle, start + height), (_LEFT, start + height),
        (_LEFT, start),
    ]  # fmt: skip
    curve = [Path.CURVE4] * 3
    codes = [Path.MOVETO, *curve, Path.LINETO, *curve, Path.CLOSEPOLY]
    axes.add_patch(PathPatch(Path(corners, codes), facecolor=BLUE, alpha=0.3, edgecolor=INK, linewidth=0.25))


def _labels(axes: Axes, groups: Sequence[str], nodes: Sequence[_Node], total: int) -> None:
    for group, node in zip(groups, nodes, strict=True):
        text = f"{visible(shortened(group, 28))}  {node.height / (1 - _GAP) * total:,.0f}"
        axes.text(
            _LEFT - 0.012, node.start + node.height / 2, text.replace("$", r"\$"), ha="right", va="center", fontsize=10,
            color=INK,
        )  # fmt: skip


def _kind_labels(axes: Axes, kinds: Sequence[str], nodes: Sequence[_Node], total: int) -> None:
    for kind, node in zip(kinds, nodes, strict=True):
        text = f"{kind}  {node.height / (1 - _GAP) * total:,.0f}"
        axes.text(_RIGHT + 0.012, node.start + node.height / 2, text, ha="left", va="center", fontsize=10, color=INK)
