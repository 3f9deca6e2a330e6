"""The rows of tables as markup: a page has thousands of cells, which a template would be slow to draw one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from framing.report.plain import percent, shortened, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.report.evidence import EvidenceStore
    from framing.report.model import Cell

_LONGEST = 400  # characters
_EXPLAINS = {"th": 60, "td": 24}  # characters from which on a note needs a broader column
_NOTHING = frozenset(("0", percent(0), "–", "left out"))


def row_markup(cells: Sequence[Cell], store: EvidenceStore, row: int, back: str = "") -> Markup:
    """Return a row of a table: its first cell is the heading; every text in it is escaped.

    A row that links lead to has a name; ``back`` is the markup of the way back, in its heading.
    """
    heading, *others = cells
    drawn = _cell(heading, "th", store, row, back), *(_cell(cell, "td", store, row) for cell in others)
    name = f' id="{escape(heading.anchor)}" tabindex="-1"' if heading.anchor else ""
    return Markup(f"<tr{name}>{''.join(drawn)}</tr>")  # noqa: S704 - texts are escaped below


def _cell(cell: Cell, tag: str, store: EvidenceStore, row: int, back: str = "") -> str:
    bar = "" if cell.bar is None else f'<i class="bar w{100 * cell.bar:.0f}"></i>'
    note = f"<small>{_text(cell.note)}</small>" if cell.note else ""
    scope = ' scope="row"' if tag == "th" else ""
    return f"<{tag}{scope}{_classes(cell, tag)}>{_pressed(cell, tag, store, row)}{bar}{note}{back}</{tag}>"


def _classes(cell: Cell, tag: str) -> str:
    chosen = {
        "n": cell.numeric,
        "zero": cell.text in _NOTHING,
        "told": not cell.numeric and len(cell.note) > _EXPLAINS[tag],
    }
    names = " ".join(name for name, is_so in chosen.items() if is_so)
    return f' class="{names}"' if names else ""


def _pressed(cell: Cell, tag: str, store: EvidenceStore, row: int) -> str:
    """Return the text of a cell: as a button where it opens to words, or to the definition of a measure."""
    if cell.evidence or (cell.measure and tag == "td"):
        return f'<button class="open" data-e="{store.key(cell, row)}">{_text(cell.text)}</button>'
    if cell.measure:
        return f'<button class="define" data-m="{escape(cell.measure)}">{_text(cell.text)}</button>'
    return _text(cell.text)


def _text(text: str) -> str:
    return str(escape(visible(shortened(text, _LONGEST))))
