"""A report as Markdown: the same sections, with tables in place of figures; the words behind numbers stay in HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.findings import Voice
from framing.report.cautions import caution
from framing.report.material import Material
from framing.report.model import Disclosure, Figure, Note, Passage, Strips, Table, Texts
from framing.report.plain import percent, shortened, visible
from framing.report.words import headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.result import Comparison
    from framing.report.model import Block, Cell, Section

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$&{}])")
_VOICES = tuple(Voice)


def markdown(comparison: Comparison, sections: Sequence[Section], title: str) -> str:
    """Return the report as Markdown; text of articles is escaped."""
    material = Material(comparison)
    parts = [
        f"# {escaped(headline(material))}",
        *([escaped(title)] if title else []),
        f"*{escaped(caution(material))}*",
    ]
    for section in sections:
        parts.append(f"## {escaped(section.title)}")
        parts += map(escaped, section.sentences)
        parts += [part for block in section.blocks for part in _block(block)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    r"""Return a text on one line in which nothing is markup.

    >>> escaped("a|b *c*\nd")
    'a\\|b \\*c\\* d'
    """
    return _SPECIAL.sub(r"\\\1", visible(" ".join(text.split())))


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Figure):
        yield f"*{escaped(block.alt)}*"
        yield from _table(block.data)
    elif isinstance(block, Note):
        yield "\n".join((f"> **{escaped(block.title)}**", *(f">\n> {escaped(text)}" for text in block.sentences)))
    elif isinstance(block, Passage):
        yield from (f"### {escaped(title)}" for title in [block.title] if title)
        yield from map(escaped, block.sentences)
    elif isinstance(block, Strips):
        yield from _strips(block)
    elif isinstance(block, Texts):
        yield "The full texts with their highlights stand in the HTML report."
    elif isinstance(block, Disclosure):
        yield from (part for inner in block.blocks for part in _block(inner))


def _table(table: Table) -> Iterator[str]:
    yield f"### {escaped(table.caption)}"
    yield "\n".join((_row(map(escaped, table.head)), _row("---" for _ in table.head), *map(_cells, table.rows)))
    if table.note:
        yield escaped(table.note)


def _cells(row: Sequence[Cell]) -> str:
    return _row(escaped(f"{cell.text} ({cell.note})" if cell.note else cell.text) for cell in row)


def _row(texts: Iterator[str] | map[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _strips(strips: Strips) -> Iterator[str]:
    yield "### Voices of each article, share of its words"
    lines = [_row(iter(("Outlet", "Article", "Words", *_VOICES))), _row(iter(["---"] * (3 + len(_VOICES))))]
    for strip in strips.rows:
        title = escaped(shortened(strip.title))
        shares = (percent(strip.share(voice)) for voice in _VOICES)
        lines.append(_row(iter((escaped(strip.outlet), title, f"{strip.words:,}", *shares))))
    yield "\n".join(lines)
