"""Write the reports of the gallery, over the bundled articles. With ``--check``, only compare headings and numbers.

python docs/gallery.py [--check]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from framing import Report, analyze, compare, parse_sides, read
from framing.analysis import extractors
from framing.report.numbers import changed_numbers, numbers, read_numbers
from framing.resources import data_folder

GALLERY = Path(__file__).parent.parent / "reports" / "gallery"
_VISIT_SIDES = ("Ostrenia=Kestrin,Orchev,Ostrenia", "Caldria=Talavar,Lorrimer,Redfern,Caldria")


class Shown(NamedTuple):
    """One report of the gallery: its title, the folders of its articles, and its sides."""

    title: str
    folders: tuple[str, ...]
    sides: tuple[str, ...] = ()


REPORTS = {
    "state-visit.html": Shown("A state visit, told by six outlets", ("state-visit",), _VISIT_SIDES),
    "mill-closure.html": Shown("The closure of a mill, told by six outlets", ("mill-closure",)),
    "both-events.html": Shown("Two events, told by eleven outlets", ("state-visit", "mill-closure"), _VISIT_SIDES),
}


def main() -> int:
    """Write or check the gallery; return the exit code."""
    GALLERY.mkdir(exist_ok=True)
    stale = False
    for name, shown in REPORTS.items():
        report = made(shown)
        if "--check" not in sys.argv:
            report.save(GALLERY / name)
            continue
        for difference in differences(report, GALLERY / name):
            stale = True
            print(f"{name}: {difference}")  # noqa: T201
    return 1 if stale else 0


def made(shown: Shown) -> Report:
    """Return a report of the gallery, made anew."""
    using = extractors(sides=parse_sides(shown.sides))
    articles = (article for folder in shown.folders for article in read(data_folder("corpora") / folder))
    return Report(compare([analyze(article, using=using) for article in articles]), title=shown.title)


def differences(report: Report, old: Path) -> list[str]:
    """Return in what a report differs from a saved one: headings, and pooled numbers."""
    before, now = headings(old.read_text(encoding="utf-8")), headings(report.html())
    found = [f"heading {text!r} is {'gone' if text in before else 'new'}" for text in sorted({*before} ^ {*now})]
    return found + list(map(str, changed_numbers(read_numbers(old), numbers(report.comparison))))


def headings(page: str) -> list[str]:
    """Return the text of the headings of a page."""
    found = re.findall(r"<h([123])\b[^>]*>(.*?)</h\1>", page, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]*>", "", text).split()) for _, text in found]


if __name__ == "__main__":
    sys.exit(main())
