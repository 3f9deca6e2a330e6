"""Who is quoted by whom: words that flow from kinds of source to outlets, as bands between two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.report.figures import BLUE, MOST_OUTLETS, not_drawn
from framing.report.model import Figure
from framing.report.plain import percent, shortened, visible
from framing.report.svg import INK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.path import Path

    from framing.report.model import Table

_GAP = 0.5  # of the height, given to the gaps between the nodes of a column: small nodes need room for their names
_LEFT, _RIGHT = 0.01, 0.99  # where the bands end; labels stand on them, so that the drawing fits a phone
_SIZE = 5.6, 0.42  # inches: the width, and the height of a row
_LETTERS = 11  # points
_ABOVE = 0.002  # of the height, between a node and its name


class _Node(NamedTuple):
    """A stretch of a column: where it begins and how high it is."""

    start: float
    height: float


def flow_figure(
    groups: Sequence[str], kinds: Sequence[str], words: Mapping[tuple[str, str], int], data: Table
) -> Figure:
    """Draw the attributed words of each outlet as bands to the kinds of source that they come from."""
    from matplotlib.figure import Figure as Drawing  # noqa: PLC0415 - slow to import

    some = not_drawn(len(groups))
    groups = groups[:MOST_OUTLETS]
    drawing = Drawing(figsize=(_SIZE[0], _SIZE[1] * max(len(groups), len(kinds))))
    axes = drawing.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    axes.set_ylim(1, 0)
    total = sum(words.get((g, k), 0) for g in groups for k in kinds)
    left = _column([sum(words.get((g, k), 0) for k in kinds) for g in groups], total)
    right = _column([sum(words.get((g, k), 0) for g in groups) for k in kinds], total)
    _bands(axes, [[words.get((g, k), 0) for k in kinds] for g in groups], left, right)
    _labels(axes, groups, left, total)
    _labels(axes, kinds, right, total, right=True)
    most = sorted(zip(right, kinds, strict=True), key=lambda pair: -pair[0].height)[:3]
    shares = ", ".join(f"{kind} {percent(node.height / (1 - _GAP))}" for node, kind in most)
    return Figure(
        name="fig-flow", drawing=drawing, data=data,
        caption="Who is given the words: from the outlets (left) to the kinds of source they give words to (right). "
        "A band is as broad as its attributed words are many." + some,
        alt=f"Bands from outlets to kinds of source, as broad as the attributed words. Most words of all: {shares}.",
    )  # fmt: skip


def _column(sizes: Sequence[int], total: int) -> list[_Node]:
    """Return the nodes of a column, one below the other, each below a gap of the same height for its name."""
    gap = _GAP / max(len(sizes), 1)
    nodes, place = [], gap
    for size in sizes:
        height = (1 - _GAP) * size / max(total, 1)
        nodes.append(_Node(place, height))
        place += height + gap
    return nodes


def _bands(axes: Axes, words: Sequence[Sequence[int]], left: Sequence[_Node], right: Sequence[_Node]) -> None:
    from matplotlib.collections import PathCollection  # noqa: PLC0415 - slow to import

    paths = tuple(_paths(words, left, right))
    axes.add_collection(PathCollection(paths, facecolors=BLUE, alpha=0.25, linewidths=0, clip_on=False), autolim=False)
    for x, nodes in ((_LEFT, left), (_RIGHT, right)):
        axes.vlines([x] * len(nodes), [n.start for n in nodes], [n.start + n.height for n in nodes], color=INK, lw=3)


def _paths(words: Sequence[Sequence[int]], left: Sequence[_Node], right: Sequence[_Node]) -> Iterator[Path]:
    """Yield the outline of each band: each node is filled from its top."""
    total = sum(map(sum, words))
    filled = [node.start for node in right]
    for row, node in zip(words, left, strict=True):
        start = node.start
        for column, count in enumerate(row):
            height = (1 - _GAP) * count / max(total, 1)
            if count:
                yield _path(start, filled[column], height)
            start += height
            filled[column] += height


def _path(start: float, end: float, height: float) -> Path:
    from matplotlib.path import Path as Outline  # noqa: PLC0415 - slow to import

    middle = (_LEFT + _RIGHT) / 2
    corners = [
        (_LEFT, start), (middle, start), (middle, end), (_RIGHT, end),
        (_RIGHT, end + height), (middle, end + height), (middle, start + height), (_LEFT, start + height),
        (_LEFT, start),
    ]  # fmt: skip
    curve = [Outline.CURVE4] * 3
    return Outline(corners, [Outline.MOVETO, *curve, Outline.LINETO, *curve, Outline.CLOSEPOLY])


def _labels(axes: Axes, names: Sequence[str], nodes: Sequence[_Node], total: int, *, right: bool = False) -> None:
    """Write the name of each node and its words above its bands: on them, thin ones would strike it through."""
    place, side = (_RIGHT, "right") if right else (_LEFT, "left")
    for name, node in zip(names, nodes, strict=True):
        text = f"{visible(shortened(name, 26))}  {node.height / (1 - _GAP) * total:,.0f}"
        axes.text(
            place, node.start - _ABOVE, text.replace("$", r"\$"), ha=side, va="bottom", fontsize=_LETTERS, color=INK,
        )  # fmt: skip
