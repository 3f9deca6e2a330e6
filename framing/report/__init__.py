"""Show a comparison as one self-contained page: content as data (``sections``), rendering apart from it (``page``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from framing.collector import collector_at_rest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.comparison import Comparison
    from framing.report.model import Section

__all__ = ["Report"]


@dataclass(frozen=True)
class Report:
    """A comparison as something to read: findings in words, tables, figures, and the words behind every number.

    The same comparison gives the same bytes.
    """

    comparison: Comparison
    title: str = ""

    def __post_init__(self) -> None:
        """Raise TypeError if there is no comparison to report on."""
        from framing.comparison.result import Comparison  # noqa: PLC0415 - loaded by whoever has one

        if not isinstance(self.comparison, Comparison):
            raise TypeError(f"a report is made of framing.compare(…), not of {type(self.comparison).__name__}")

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The content: titles, sentences, tables, figures, with the evidence of every number."""
        from framing.report.sections import sections  # noqa: PLC0415 - only where a report is made

        return sections(self.comparison)

    def html(self) -> str:
        """Return the report as one HTML page that asks for nothing from anywhere."""
        from framing.report.page import render  # noqa: PLC0415 - jinja2 is loaded where a page is made

        with collector_at_rest():
            return render(self.comparison, self.sections, self.title)

    def save(self, path: str | Path) -> tuple[Path, ...]:
        """Write the report to a file; its suffix says in which format: html, md, xlsx, csv, json, pdf or bib.

        Returns the files written; CSV is several. Raises ValueError for any other suffix, or where what a format needs
        (xlsxwriter, Chromium) is not installed; OSError if it cannot be written.
        """
        from framing.report.formats import write  # noqa: PLC0415 - only where a report is saved

        return write(self, Path(path))

    def save_figures(self, folder: str | Path, formats: Sequence[str] = ("png", "pdf", "svg")) -> tuple[Path, ...]:
        """Write every figure into a folder, in each of the formats png, pdf and svg; return the files written.

        Raises ValueError for any other format; OSError if a file cannot be written.
        """
        from framing.report.figure_files import write_figures  # noqa: PLC0415 - only where figures are saved

        return write_figures(self.sections, Path(folder), formats)

    def _repr_html_(self) -> str:
        page = escape(self.html(), quote=True)
        return (
            f'<iframe srcdoc="{page}" sandbox="allow-scripts" title="report" '
            'style="width:100%;height:40rem;border:1px solid #8888"></iframe>'
        )
