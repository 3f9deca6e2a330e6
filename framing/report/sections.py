"""The sections of a report, in order, as data. A new section is one more function here; None leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.material import Material
from framing.report.model import Note, Section, Texts
from framing.report.sections_balance import balance_section
from framing.report.sections_judged import judged_section
from framing.report.sections_measures import measures_section, number_cell
from framing.report.sections_methods import data_section, measured_section, trust_section
from framing.report.sections_shared import omissions_section, same_words_section
from framing.report.sections_speakers import speakers_section
from framing.report.words import limits, summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.comparison.result import Comparison

MOST_TEXTS = 40


def summary_section(material: Material) -> Section:
    """Return the section with the findings in words."""
    found = summary(material)
    return Section(
        key="summary",
        title="In short",
        sentences=tuple(statement.text for statement in found),
        behind=tuple(tuple(number_cell(material, cell) for cell in statement.cells) for statement in found),
        blocks=(Note(title="Read with care", sentences=limits(material)),),
    )


def texts_section(material: Material) -> Section:
    """Return the section with the articles and their highlights."""
    shown = tuple(range(min(len(material.profiles), MOST_TEXTS)))
    return Section(
        key="articles",
        title="The articles",
        sentences=(
            (
                "Each article as it was read. Hover over a highlight, tap it, or walk through them with the arrow "
                "keys: it says why it is there. Choose several articles to see them side by side."
            ),
        ),
        blocks=(Texts(articles=shown, left_out=len(material.profiles) - len(shown)),),
    )


SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    summary_section,
    measures_section,
    speakers_section,
    judged_section,
    balance_section,
    omissions_section,
    same_words_section,
    texts_section,
    measured_section,
    trust_section,
    data_section,
)


def sections(comparison: Comparison) -> tuple[Section, ...]:
    """Return all sections of the report of a comparison."""
    material = Material(comparison)
    return tuple(section for make in SECTIONS if (section := make(material)) is not None)
