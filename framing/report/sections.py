"""The sections of a report, in order, as data. A new section is one more function here; None leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.cautions import limits
from framing.report.material import Material
from framing.report.model import Note, Section, Texts
from framing.report.sections_balance import balance_section
from framing.report.sections_frames import frames_section
from framing.report.sections_judged import judged_section
from framing.report.sections_measures import measures_section, number_cell
from framing.report.sections_methods import data_section, measured_section, trust_section
from framing.report.sections_shared import omissions_section, same_words_section
from framing.report.sections_speakers import speakers_section
from framing.report.sections_wording import wording_section
from framing.report.words import summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.comparison.result import Comparison


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
    return Section(
        key="articles",
        title="The articles",
        short="Articles",
        sentences=(
            (
                "Each article as it was read. Hover over a highlight, tap it, or walk through them with the arrow "
                "keys: it says why it is there."
            ),
            *_side_by_side(material),
        ),
        blocks=(Texts(articles=material.shown, left_out=len(material.profiles) - len(material.shown)),),
    )


def _side_by_side(material: Material) -> tuple[str, ...]:
    if len(material.shown) < 2:
        return ()
    return (
        (
            "Choose two to four to read them side by side. The sign ⇄ after a sentence means that another outlet tells "
            "the same: press it to compare the wording, and to bring both places level."
        ),
    )


SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    summary_section,
    measures_section,
    speakers_section,
    judged_section,
    balance_section,
    frames_section,
    omissions_section,
    same_words_section,
    wording_section,
    texts_section,
    measured_section,
    trust_section,
    data_section,
)


def sections(comparison: Comparison) -> tuple[Section, ...]:
    """Return all sections of the report of a comparison."""
    material = Material(comparison)
    return tuple(section for make in SECTIONS if (section := make(material)) is not None)
