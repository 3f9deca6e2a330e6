"""The formats in which a report can be saved, each under its suffix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.material import Material

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from framing.report import Report


def write(report: Report, path: Path) -> tuple[Path, ...]:
    """Write a report in the format of the path's suffix; return the files written.

    Raises ValueError with the formats there are for any other suffix, and where a program or package is missing.
    """
    return _writer(path)(report, path)


def _writer(path: Path) -> Callable[[Report, Path], tuple[Path, ...]]:
    suffix = path.suffix.lower()
    writer = _WRITERS.get(".html" if suffix == ".htm" else suffix)
    if writer is None:
        known = ", ".join(_WRITERS)
        raise ValueError(f"a report can be saved as {known}, not as {path.suffix or 'a file without a suffix'!r}")
    return writer


def places(out: Path, to: str) -> tuple[Path, ...]:
    """Return where each format goes, given with commas between: beside ``out``, which alone it is without any.

    Raises ValueError for a format there is none of, where ``out`` has a suffix of no format, or where its folder is not
    there: this is said before articles are analysed, which may take minutes.
    """
    if not out.parent.is_dir():
        raise ValueError(f"there is no folder {str(out.parent)!r} to write {out.name!r} into")
    wanted = [f".{name.strip().lower().removeprefix('.')}" for name in to.split(",") if name.strip()]
    paths = tuple(out.with_suffix(suffix) for suffix in dict.fromkeys(wanted)) or (out,)
    for path in paths:
        _writer(path)
    return paths


def _html(report: Report, path: Path) -> tuple[Path, ...]:
    return _text(path, report.html())


def _markdown(report: Report, path: Path) -> tuple[Path, ...]:
    from framing.report.markdown import markdown  # noqa: PLC0415 - only the writer asked for is loaded

    return _text(path, markdown(report.comparison, report.sections, report.title))


def _json(report: Report, path: Path) -> tuple[Path, ...]:
    from framing.report.records import report_json  # noqa: PLC0415

    return _text(path, report_json(report.comparison, report.sections, report.title))


def _csv(report: Report, path: Path) -> tuple[Path, ...]:
    from framing.report.records import write_csv  # noqa: PLC0415

    return write_csv(Material(report.comparison), path)


def _xlsx(report: Report, path: Path) -> tuple[Path, ...]:
    from framing.report.spreadsheet import write_workbook  # noqa: PLC0415

    write_workbook(Material(report.comparison), report.sections, path)
    return (path,)


def _pdf(report: Report, path: Path) -> tuple[Path, ...]:
    from framing.report.pdf import print_page  # noqa: PLC0415

    print_page(report.html(), path)
    return (path,)


def _bib(report: Report, path: Path) -> tuple[Path, ...]:
    from framing.report.references import bibliography  # noqa: PLC0415

    return _text(path, bibliography(Material(report.comparison)))


def _text(path: Path, text: str) -> tuple[Path, ...]:
    # Half a surrogate pair is no text that a file could hold.
    path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    return (path,)


_WRITERS: dict[str, Callable[[Report, Path], tuple[Path, ...]]] = {
    ".html": _html,
    ".md": _markdown,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".json": _json,
    ".pdf": _pdf,
    ".bib": _bib,
}
