"""The figures of a report as files of their own: PNG for slides, PDF for print, SVG for whatever is drawn further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.model import Disclosure, Figure, Strips, Table
from framing.report.plain import shortened, visible
from framing.report.svg import INK, drawn, unwarned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from matplotlib.figure import Figure as Drawing

    from framing.report.model import Block, Section

FORMATS = ("png", "pdf", "svg")
_DOTS = 200  # per inch, in PNG
# Nothing of when and with what a file was made: the same figure gives the same bytes.
_SILENT = {"png": {"Software": None}, "pdf": {"Creator": None, "Producer": None, "CreationDate": None}}
_STRIPS = "Voices of each article, from its first word to its last."
_NO_TABLE = Table(caption="", head=(), rows=())
_VOICES = (("paraphrase", "#9fd3f2", "////"), ("quote", "#2f86c1", ".."))


def write_figures(sections: Sequence[Section], folder: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """Write every figure into a folder, once in each format; return the files written.

    Raises ValueError for a format there is none of.
    """
    check_formats(formats)
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(
        _write(figure, folder / f"{figure.name}.{suffix}", suffix)
        for section in sections
        for figure in _figures(section.blocks)
        for suffix in dict.fromkeys(formats)
    )


def check_formats(formats: Sequence[str]) -> None:
    """See that figures can be saved so; raises ValueError for a format there is none of."""
    if unknown := [name for name in formats if name not in FORMATS]:
        raise ValueError(f"figures can be saved as {', '.join(FORMATS)}, not as {', '.join(unknown)}")


def _figures(blocks: Sequence[Block]) -> Iterator[Figure]:
    for block in blocks:
        if isinstance(block, Figure):
            yield block
        elif isinstance(block, Strips):
            yield Figure(name="fig-strips", drawing=_strips(block), caption="", alt=_STRIPS, data=_NO_TABLE)
        elif isinstance(block, Disclosure):
            yield from _figures(block.blocks)


def _write(figure: Figure, path: Path, suffix: str) -> Path:
    if suffix == "svg":
        path.write_text(drawn(figure.drawing, figure.name, figure.alt), encoding="utf-8", newline="\n")
        return path
    import matplotlib as mpl  # noqa: PLC0415 - slow to import

    with mpl.rc_context({"pdf.fonttype": 42, "hatch.linewidth": 0.7}), unwarned():
        figure.drawing.savefig(path, dpi=_DOTS, facecolor="white", metadata=_SILENT[suffix])
    return path


def _strips(strips: Strips) -> Drawing:
    """Draw the voice strip of each article, its words from left to right."""
    from matplotlib.figure import Figure as Drawing  # noqa: PLC0415 - slow to import

    drawing = Drawing(figsize=(8.2, 0.7 + 0.36 * len(strips.rows)))
    axes = drawing.add_axes((0.24, 0.02, 0.74, 0.86))
    axes.set_axis_off()
    axes.set_xlim(0, max(strips.longest, 1))
    axes.set_ylim(len(strips.rows) - 0.4, -0.6)
    for row, strip in enumerate(strips.rows):
        axes.broken_barh([(0, strip.words)], (row - 0.3, 0.6), color="#e4ddcf", label="" if row else "own voice")
        for voice, colour, hatch in _VOICES:
            bands = [(band.start, band.words) for band in strip.bands if band.voice == voice]
            axes.broken_barh(bands, (row - 0.3, 0.6), facecolor=colour, hatch=hatch, edgecolor=INK, linewidth=0,
                             label="" if row else voice)  # fmt: skip
        axes.text(-0.01 * strips.longest, row, visible(shortened(strip.outlet, 26)).replace("$", r"\$"), ha="right",
                  va="center", fontsize=9, color=INK)  # fmt: skip
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=3, frameon=False, fontsize=9)
    return drawing
