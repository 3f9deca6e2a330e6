"""A comparison as a terminal shows it, in the width there is. Text of articles is never read as markup."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from framing.analysis import definitions
from framing.terminal import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.comparison import Comparison, Difference, GroupMeasure
    from framing.comparison.pooled import Pooled

_console = Console(highlight=False)
_MOST_ROWS = 12  # of differences, quotations and omissions
_WIDEST_HEAD = 14  # characters of a group's name on one line of the head of a table


def show_comparison(comparison: Comparison) -> None:
    """Print a comparison: measures by group, what differs and how sure that is, what texts share or leave out."""
    _show_extent(comparison)
    for left in comparison.unmeasured:
        what = left.article.origin or left.article.title or "an article"
        _console.print(Text(f"{what}: no word to measure, in no count", style="dim"))
    for copy in comparison.near_duplicates:
        both = " and ".join(comparison.labels[i] for i in (copy.first, copy.second))
        _console.print(Text(f"{both}: {copy.share:.0%} the same text, counted as one where outlets agree", style="dim"))
    _show_numbers(comparison)
    _show_same_quotations(comparison)
    _show_naming(comparison)
    _show_left_out(comparison)


def show_pooled(pooled: Pooled) -> None:
    """Print measures by group, what differs and how sure that is."""
    _show_extent(pooled)
    _show_numbers(pooled)


def _show_extent(pooled: Pooled) -> None:
    counted = (_several(pooled.labels, "article"), _several(pooled.groups, "group"))
    _console.print(Text(", ".join(counted), style="bold"))


def _show_numbers(pooled: Pooled) -> None:
    _show_measures(pooled)
    _console.print(Text(pooled.note, style="bold"))
    _show_differences(pooled)


def _several(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}{'s' * (len(things) != 1)}"


def _show_measures(pooled: Pooled) -> None:
    """Print the pooled measures, as many groups side by side as the width holds, then the next ones."""
    names = [
        name for name in dict.fromkeys(cell.name for cell in pooled.measures)
        if any(cell.count for cell in pooled.measure(name))
    ]  # fmt: skip
    cells = {(cell.group, cell.name): _cell(cell) for cell in pooled.measures}
    widths = {group: _width(group, [cells[group, name] for name in names]) for group in pooled.groups}
    labels = {name: _label(name, pooled.measure(name)[0].unit) for name in names}
    room = _console.width - _widest(labels.values()) - 1
    for groups in _fitting(widths, room):
        table = Table(box=None, pad_edge=False, padding=(0, 0, 0, 1))
        table.add_column("measure, unit", width=_widest(labels.values()))
        for group in groups:
            table.add_column(Text(group), justify="right", overflow="fold", min_width=widths[group] - 1)
        for name in names:
            table.add_row(labels[name], *(cells[group, name] for group in groups))
        _console.print(table)


def _label(name: str, unit: str) -> Text:
    """Return what a measure is called, and its unit."""
    return Text.assemble(_name(name), (f", {unit}", "dim"))


def _name(name: str) -> str:
    """Return what a measure is called; its dotted name where nothing is known of it."""
    known = definitions().get(name)
    return known.label if known else name


def _widest(labels: Iterable[Text]) -> int:
    """Return the width of the column of measures: their longest label, if that is no more than two fifths of a line."""
    return min(max((len(label) for label in labels), default=0), 2 * _console.width // 5)


def _width(group: str, cells: Sequence[Text]) -> int:
    """Return the columns of a group: its widest cell, or the longest word of its name."""
    words = max((len(word) for word in group.split()), default=0)
    return 1 + max([min(words, _WIDEST_HEAD), *(len(line) for cell in cells for line in cell.plain.split("\n"))])


def _fitting(widths: dict[str, int], room: int) -> Iterator[list[str]]:
    """Yield the groups in parts that fit side by side; at least one at a time."""
    part: list[str] = []
    for group, width in widths.items():
        if part and sum(widths[each] for each in part) + width > room:
            yield part
            part = []
        part.append(group)
    if part:
        yield part


def _cell(cell: GroupMeasure) -> Text:
    text = Text(number(cell.value))
    if not math.isnan(cell.low):
        text.append(f"\n{number(cell.low)} to {number(cell.high)}", style="dim")
    return text


def _show_differences(pooled: Pooled) -> None:
    sure = sorted((d for d in pooled.differences if d.q < 0.05), key=lambda d: (d.q, -abs(d.cliffs_delta)))
    for difference in sure[:_MOST_ROWS]:
        _console.print(Padding(_sentence(difference), (0, 0, 0, 2)))
    if len(sure) > _MOST_ROWS:
        _console.print(Text(f"  and {len(sure) - _MOST_ROWS} more", style="dim"))
    if not pooled.descriptive and not sure:
        _console.print(Text("  no difference has q < .05"))


def _sentence(difference: Difference) -> Text:
    return Text(
        f"{difference.group}: {_name(difference.name)} {number(difference.value)}, others {number(difference.others)} "
        f"(difference {number(difference.low)} to {number(difference.high)}, q {difference.q:.3f}, "
        f"Cliff's delta {difference.cliffs_delta:+.2f})"
    )


def _show_same_quotations(comparison: Comparison) -> None:
    found = comparison.aligned()[:_MOST_ROWS]
    if found:
        _console.print(Text("\nThe same quotation, under which cue", style="bold"))
    for quotation in found:
        _console.print(Padding(Text(quotation.words), (0, 0, 0, 2)))
        cues = (f"{r.group}: {r.cue_words or 'no cue'} ({r.stance or 'nobody named'})" for r in quotation.renderings)
        _console.print(Padding(Text(" · ".join(cues), style="dim"), (0, 0, 0, 4)))


def _show_naming(comparison: Comparison) -> None:
    found = comparison.naming()[:_MOST_ROWS]
    if found:
        _console.print(
            Text("\nThe same thing, by which name (times; of these in the outlet's own voice)", style="bold")
        )
    for each in found:
        _console.print(Text(f"  {each.what}"))
        for group in each.groups:
            names = ", ".join(f"{n.name} {n.count} ({n.said('outlet')})" for n in each.of(group))
            _console.print(Padding(Text(f"{group}: {names}", style="dim"), (0, 0, 0, 4)))


def _show_left_out(comparison: Comparison) -> None:
    found = comparison.omissions()[:_MOST_ROWS]
    if found:
        _console.print(Text("\nWhat most carry and some leave out", style="bold"))
    for omission in found:
        carriers = ", ".join(f"{each.group} ({each.standing})" for each in omission.carried)
        missing = f"{omission.kind} {omission.what}: not in {', '.join(omission.missing)}"
        _console.print(Padding(Text(missing), (0, 0, 0, 2)))
        _console.print(Padding(Text(f"in {carriers}", style="dim"), (0, 0, 0, 4)))
