"""Formats beside HTML, the check of numbers, the bibliography, and the page in a real browser."""

from __future__ import annotations

import csv
import json
import re
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from framing import Article, Report, analyze, compare
from framing.cli import app as cli
from framing.report import formats, references
from framing.report.material import Material
from framing.report.numbers import changed_circumstances, changed_numbers, numbers, read_numbers
from framing.report.pdf import browser, print_page, run_browser

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = "=HYPERLINK(1)|<b>*x*</b>\ud800\x00"
TEXT = (
    "Council keeps the bridge shut\n\n“The bridge is safe,” Mayor Ada Brunt said on Monday. According to state media, "
    "the engineers claimed that the disgraceful repairs were finished."
)
needs_browser = pytest.mark.skipif(not browser(), reason="no chromium or google-chrome on this machine")


@pytest.fixture(scope="module")
def report() -> Report:
    """Return a report of two articles, one of an outlet whose name is hostile."""
    articles = [Article(text=TEXT, outlet="Wire"), Article(text=f"{TEXT} Again.", outlet=HOSTILE, title=HOSTILE)]
    return Report(compare([analyze(article) for article in articles]))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_format_is_written(report: Report, tmp_path: Path) -> None:
    """All formats but PDF, which needs a browser, make the files they name."""
    wanted = formats.places(tmp_path / "r.html", "html,md,xlsx,csv,json,bib")
    written = [path for place in wanted for path in report.save(place)]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in written)
    assert {path.name for path in written} >= {"r.html", "r.md", "r.xlsx", "r.csv", "r.json", "r.bib"}


def test_unknown_formats_are_refused_before_anything_is_done(tmp_path: Path) -> None:
    """A format there is none of is told with those there are."""
    with pytest.raises(ValueError, match=r"\.xlsx.*not as '\.docx'"):
        formats.places(tmp_path / "r.html", "html,docx")


def test_markdown_has_every_section_and_no_markup_of_articles(report: Report, tmp_path: Path) -> None:
    """Headings are those of the sections; what an outlet is called stays text."""
    (path,) = report.save(tmp_path / "r.md")
    text = path.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings == [section.title for section in report.sections]
    assert "<b>" not in text.replace("\\<", "")
    tables = re.findall(r"(?:^\|.*\n?)+", text, re.MULTILINE)
    assert all(len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1 for table in tables)


def test_workbook_has_a_sheet_for_each_table_and_no_formula(report: Report, tmp_path: Path) -> None:
    """Contents, measures, differences, five tables in full, one sheet for each table, dictionary; no formula."""
    tables = [table for section in report.sections for table in section.tables]
    pages = []
    for name in ("a.xlsx", "b.xlsx"):
        (path,) = report.save(tmp_path / name)
        with zipfile.ZipFile(path) as book:
            sheets = [book.read(each).decode() for each in book.namelist() if each.startswith("xl/worksheets/sheet")]
        pages.append(path.read_bytes())
    assert len(sheets) == len(tables) + 9
    assert not any("<f>" in sheet for sheet in sheets)
    assert pages[0] == pages[1]


def test_missing_package_is_told(report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without xlsxwriter the error says what to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(ValueError, match=r"pip install 'framing\[xlsx\]'"):
        report.save(tmp_path / "r.xlsx")


def test_missing_browser_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a browser the error says what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ValueError, match="install chromium"):
        print_page("<p>", tmp_path / "r.pdf")


def test_tables_of_csv_have_all_measures_and_no_formula(report: Report, tmp_path: Path) -> None:
    """Each pooled measure is a row; texts that begin like a formula are marked as text."""
    measures, *_, dictionary = report.save(tmp_path / "r.csv")
    rows = _rows(measures)
    assert len(rows) == len(report.comparison.measures)
    assert {row["group"][:5] for row in rows} == {"Wire", "'=HYP"}
    defined = {row["name"] for row in _rows(dictionary)}
    assert defined >= {row["name"] for row in rows}


def test_json_has_sections_and_comparison(report: Report, tmp_path: Path) -> None:
    """The record holds findings in words, and the measures of the comparison."""
    (path,) = report.save(tmp_path / "r.json")
    record = json.loads(path.read_text(encoding="utf-8"))
    assert [section["title"] for section in record["sections"]] == [section.title for section in report.sections]
    assert len(record["comparison"]["measures"]) == len(report.comparison.measures)


def test_same_input_has_the_same_numbers(report: Report, tmp_path: Path) -> None:
    """What a saved page carries equals what its comparison says."""
    report.save(tmp_path / "r.html")
    before, now = read_numbers(tmp_path / "r.html"), numbers(report.comparison)
    assert changed_circumstances(before, now) == []
    assert changed_numbers(before, now) == []


def test_changed_numbers_are_listed(report: Report) -> None:
    """A changed article is told as such, and the numbers that it changes by name."""
    other = compare([analyze(Article(text=f"{TEXT} A disgraceful day.", outlet="Wire")), report.comparison.profiles[1]])
    before, now = numbers(report.comparison), numbers(other)
    assert [change.what for change in changed_circumstances(before, now)] == ["articles"]
    assert "evaluative.outlet_voice / Wire" in {change.what for change in changed_numbers(before, now)}


def test_page_without_numbers_cannot_be_checked(tmp_path: Path) -> None:
    """A file that is no report is told as such."""
    (tmp_path / "x.html").write_text("<p>", encoding="utf-8")
    with pytest.raises(ValueError, match="carries no numbers"):
        read_numbers(tmp_path / "x.html")


def test_works_cited_in_the_methods_are_in_the_bibliography(report: Report) -> None:
    """Each author and year of the methods paragraph has an entry; keys stand once; the software comes first."""
    text = references.bibliography(Material(report.comparison))
    keys = re.findall(r"^@\w+\{(\w+),$", text, re.MULTILINE)
    assert keys[0] == "framing"
    assert {"pareti2015", "newell2018", "martin2005"} <= set(keys)
    assert len(keys) == len(set(keys))
    assert text.count("{") == text.count("}")


def test_every_work_that_a_measure_cites_is_in_the_bibliography(report: Report) -> None:
    """Each author and year in the definitions leads to an entry; what the project defines itself cites nobody."""
    known = {name for names, _ in references.works() for name in names}
    parts = {part for d in Material(report.comparison).definitions.values() for part in d.citation.split("; ")}
    cited = {re.sub(r",? (ch\.|\().*", "", part) for part in parts} - {"house definition"}
    assert cited - known == set()


def test_command_line_checks_a_report(tmp_path: Path) -> None:
    """The same input passes; of a changed article the numbers that differ are listed, with exit code 1."""
    article, page = tmp_path / "a.txt", tmp_path / "r.html"
    article.write_text(TEXT, encoding="utf-8")
    app = CliRunner()
    assert app.invoke(cli, ["report", str(article), "-o", str(page)]).exit_code == 0
    same = app.invoke(cli, ["report", str(article), "--check", str(page)])
    assert (same.exit_code, same.output.splitlines()[-1][:14]) == (0, "the same: all ")
    article.write_text(f"{TEXT} A disgraceful day.", encoding="utf-8")
    other = app.invoke(cli, ["report", str(article), "--check", str(page)])
    assert other.exit_code == 1
    assert "evaluative.outlet_voice / (no outlet given): " in other.output


@needs_browser
def test_page_opens_without_a_complaint(report: Report, tmp_path: Path) -> None:
    """A browser without network runs the page and logs no error, no refusal, and no request."""
    (page,) = report.save(tmp_path / "r.html")
    result = run_browser(
        str(tmp_path), "--enable-logging=stderr", "--virtual-time-budget=3000", "--dump-dom", page.as_uri()
    )
    complaints = [line for line in result.stderr.splitlines() if "CONSOLE" in line]
    assert complaints == []
    assert 'id="report-data"' in result.stdout


@needs_browser
def test_page_prints_to_pdf(report: Report, tmp_path: Path) -> None:
    """The PDF is one."""
    (path,) = report.save(tmp_path / "r.pdf")
    assert path.read_bytes().startswith(b"%PDF-")
