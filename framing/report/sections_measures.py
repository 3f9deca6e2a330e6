"""The comparison in numbers: the key measures by outlet, and all others behind a disclosure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from framing.report.material import CLEAR
from framing.report.model import Cell, Disclosure, Note, Places, Section, Table
from framing.report.plain import count, interval, measured, several

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.comparison.pooled import Difference, GroupMeasure
    from framing.report.material import Material

KEY_MEASURES = (
    "sourcing.attributed_share",
    "sourcing.distinct_sources",
    "sourcing.top_source_share",
    "sourcing.direct_share",
    "sourcing.unnamed_share",
    "sourcing.kind.government",
    "sourcing.kind.state_media",
    "sourcing.kind.citizen",
    "sourcing.agentless",
    "evaluative.outlet_voice",
    "evaluative.outlet_positive",
    "evaluative.outlet_negative",
    "evaluative.quote_voice",
    "balance.voice_gap",
    "balance.doubt_gap",
    "readability.flesch",
)
_SHOWN_ELSEWHERE = ("frames", "agency")  # in the section about frames
_MOST_DIFFERENCES = 100
_ROOMS = {
    "sourcing": "Sourcing: who the information comes from",
    "evaluative": "Evaluative language",
    "balance": "Balance of attribution",
    "quotation": "Quotation",
    "readability": "Readability",
}


def measures_section(material: Material) -> Section:
    """Return the section with the table of key measures and all others."""
    names = list(material.definitions)
    key = [name for name in KEY_MEASURES if name in material.definitions]
    rest = [name for name in names if name not in KEY_MEASURES and name.partition(".")[0] not in _SHOWN_ELSEWHERE]
    rooms = dict.fromkeys(name.partition(".")[0] for name in rest)
    others = tuple(
        measure_table(material, _ROOMS.get(room, room.capitalize()), [n for n in rest if n.partition(".")[0] == room])
        for room in rooms
    )
    blocks = (
        measure_table(material, "Key measures by outlet", key),
        *([Disclosure(summary=f"All other measures ({len(rest)})", blocks=others)] if others else []),
        *_differences(material),
    )
    return Section(
        key="numbers",
        title="The outlets in numbers",
        short="In numbers",
        sentences=(
            (
                "Each underlined number opens to the words behind it: choose one, and the sentences it was counted "
                "from are listed with their place in the article. A zero has no words; it opens to what was looked for."
            ),
            _reading(material),
        ),
        blocks=blocks,
    )


def _reading(material: Material) -> str:
    if all(math.isnan(cell.low) for cell in material.cells.values()):
        return (
            "Below each number stand the counts it is made of. There are no intervals: they need at least five "
            "articles of an outlet."
        )
    return "Below each number stands its 95 % interval, from resampling articles, where an outlet has five or more."


def measure_table(material: Material, caption: str, names: Iterable[str]) -> Table:
    """Return a table of measures (rows) by outlet (columns)."""
    return Table(
        caption=caption,
        head=("Measure", *material.groups),
        rows=tuple(_row(material, name) for name in names),
    )


def _row(material: Material, name: str) -> tuple[Cell, ...]:
    definition = material.definitions[name]
    cells = [material.cells[name, group] for group in material.groups]
    known = [abs(cell.value) for cell in cells if not math.isnan(cell.value)]
    # A bar is a share of the whole, or of the highest value; where there is one value only, it would say nothing.
    highest = max(known, default=0.0) if len(known) > 1 else 0.0
    scale = 1.0 if definition.unit.startswith("share") else highest
    heading = Cell(text=definition.label, note=definition.unit, measure=name)
    return (heading, *(number_cell(material, cell, scale) for cell in cells))


def number_cell(material: Material, cell: GroupMeasure, scale: float = 0.0) -> Cell:
    """Return a pooled measure as a cell; with a scale it gets a bar."""
    return Cell(
        text=measured(cell.value, cell.unit),
        note=_note(cell),
        evidence=Places(cell.spans),
        about=material.definitions[cell.name].label,
        group=cell.group,
        bar=None if math.isnan(cell.value) or not scale else min(abs(cell.value) / scale, 1.0),
        measure=cell.name,
        numeric=True,
    )


def _note(cell: GroupMeasure) -> str:
    """Return the interval, or what the number was counted from."""
    if math.isnan(cell.value):
        return "not defined"
    if not math.isnan(cell.low):
        return interval(cell.low, cell.high, cell.unit)
    if cell.unit.startswith("per 1,000"):
        return f"{count(cell.count)} in all"
    if cell.per > cell.articles or _counts(cell):
        return f"{count(cell.count)} of {count(cell.per)}" if cell.unit.startswith("share") else ""
    return f"{'mean of ' * (cell.articles > 1)}{several(cell.articles, 'article')}"


def _counts(cell: GroupMeasure) -> bool:
    """Whether a share is of things counted rather than the mean of articles, where both are as many."""
    return cell.unit.startswith("share") and cell.unit != "share of the text" and float(cell.count).is_integer()


def _differences(material: Material) -> tuple[Disclosure | Note, ...]:
    tested = [d for d in material.comparison.differences if not d.descriptive and not math.isnan(d.q)]
    if not tested:
        return ()
    clear = sorted((d for d in tested if d.q < CLEAR), key=lambda d: (d.q, -abs(d.cliffs_delta), d.name, d.group))
    if not clear:
        return (
            Note(
                title="No clear differences",
                sentences=(
                    f"{several(len(tested), 'difference')} tested: each measure of each outlet against all others.",
                    f"None has a q-value below {CLEAR}, so what differs here may be chance.",
                ),
            ),
        )
    rows = tuple(_difference(material, d) for d in clear[:_MOST_DIFFERENCES])
    head = ("Measure", "Outlet", "Outlet", "All others", "Difference, 95 % interval", "q", "Cliff’s delta")
    note = (
        f"{len(clear)} of {len(tested)} differences tested have a q-value below 0.05 (permutation test, "
        "Benjamini–Hochberg)." + (f" The {_MOST_DIFFERENCES} clearest are listed." if len(clear) > len(rows) else "")
    )
    table = Table(caption="Clear differences: an outlet against all others", head=head, rows=rows, note=note)
    return (Disclosure(summary=f"Clear differences ({len(clear)})", blocks=(table,)),)


def _difference(material: Material, difference: Difference) -> tuple[Cell, ...]:
    unit = material.definitions[difference.name].unit
    return (
        Cell(text=material.definitions[difference.name].label, note=unit, measure=difference.name),
        Cell(text=difference.group),
        number_cell(material, material.cells[difference.name, difference.group]),
        Cell(text=measured(difference.others, unit), numeric=True),
        Cell(
            text=measured(difference.difference, unit),
            note=interval(difference.low, difference.high, unit),
            numeric=True,
        ),
        Cell(text=f"{difference.q:.3f}", numeric=True),
        Cell(text=f"{difference.cliffs_delta:.2f}", numeric=True),
    )
