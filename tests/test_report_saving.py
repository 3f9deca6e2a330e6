"""A report that is saved or shown: the same bytes for the same articles, formats, figures, notebooks."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from outlets import TABLOID, WIRE

from framing import Article, Report, analyze, compare

if TYPE_CHECKING:
    from pathlib import Path

    from framing.findings import Profile


@pytest.fixture(scope="module")
def profiles() -> tuple[Profile, ...]:
    """Return two articles of two outlets."""
    return (analyze(WIRE), analyze(TABLOID))


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """Hash seed, time zone and locale change nothing."""
    code = (
        "import sys; from framing import Article, Report, analyze, compare\n"
        f"profiles = [analyze(Article(text=t, outlet=t[:9], title='T')) for t in {[WIRE.text, TABLOID.text]!r}]\n"
        "Report(compare(profiles)).save(sys.argv[1])\n"
    )
    pages = []
    for number, zone in enumerate(("UTC", "Asia/Kathmandu")):
        out = tmp_path / f"{number}.html"
        environment = {**os.environ, "PYTHONHASHSEED": str(number), "TZ": zone, "LC_ALL": ("C", "C.UTF-8")[number]}
        subprocess.run([sys.executable, "-c", code, str(out)], check=True, env=environment)
        pages.append(out.read_bytes())
    assert pages[0] == pages[1]


def test_other_formats_are_refused_with_what_is_possible(profiles: tuple[Profile, ...], tmp_path: Path) -> None:
    """A suffix that cannot be written is told, with those that can."""
    with pytest.raises(ValueError, match=r"as \.html, \.md, .*not as '\.docx'"):
        Report(compare(profiles)).save(tmp_path / "report.docx")


def test_notebook_display_is_a_frame_of_its_own(profiles: tuple[Profile, ...]) -> None:
    """In a notebook the page stands in a sandboxed frame."""
    shown = Report(compare(profiles))._repr_html_()
    assert shown.startswith('<iframe srcdoc="&lt;!DOCTYPE html&gt;')
    assert 'sandbox="allow-scripts"' in shown


def test_profiles_and_comparisons_show_in_notebooks_as_text(profiles: tuple[Profile, ...]) -> None:
    """Every measure that is defined has a row; what an outlet is called stays text."""
    hostile = analyze(Article(text=WIRE.text, outlet="<img src=x>", title="<b>T</b>"))
    shown = hostile._repr_html_()
    defined = sum(measure.value == measure.value for measure in hostile.measures.values())
    assert shown.count("<tr>") == defined + 1
    assert "&lt;img src=x&gt; · &lt;b&gt;T&lt;/b&gt;: " in shown
    both = compare((hostile, profiles[1]))._repr_html_()
    assert "<img" not in both
    assert both.count("<tr>") == len(hostile.measures) + 1


def test_figures_are_saved_as_files_the_same_each_time(profiles: tuple[Profile, ...], tmp_path: Path) -> None:
    """Each figure and the voice strips are written in every format asked for, with the same bytes each time."""
    report = Report(compare(profiles))
    names = {figure.name for section in report.sections for figure in section.figures} | {"fig-strips"}
    written = report.save_figures(tmp_path / "a", ("png", "pdf", "svg"))
    assert {path.name for path in written} == {f"{name}.{suffix}" for name in names for suffix in ("png", "pdf", "svg")}
    again = Report(compare(profiles)).save_figures(tmp_path / "b", ("png", "pdf", "svg"))
    assert [path.name for path in written if path.read_bytes() != (tmp_path / "b" / path.name).read_bytes()] == []
    assert len(again) == len(written)
    with pytest.raises(ValueError, match="png, pdf, svg, not as gif"):
        report.save_figures(tmp_path, ("gif",))


def test_lone_surrogates_and_endless_words_can_be_saved(tmp_path: Path) -> None:
    """Text that is no valid Unicode, and a word of 100 kB, make a page all the same."""
    article = Article(
        text=f"The mayor said \ud800 was a disgraceful {'x' * 100_000} lie.", outlet="\udfff" + "y" * 9000
    )
    Report(compare([analyze(article)])).save(tmp_path / "out.html")
    assert (tmp_path / "out.html").stat().st_size < 1_500_000
