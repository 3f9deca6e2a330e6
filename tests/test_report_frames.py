"""The section about frames and agency."""

from __future__ import annotations

import pytest

from framing import Article, Report, analyze, compare
from framing.analysis import extractors
from framing.report.material import Material
from framing.report.sections_frames import frames_section

TEXTS = {
    "Wire": "Both sides clashed over the bridge, and the parties accused each other of a row. The dispute deepened.",
    "Blaze": (
        "Ada Brunt attacked Ben Orr. Ada Brunt threatened Ben Orr on Monday.\n\nThe bridge cost taxpayers a million. "
        "The price of steel, the debt and the budget are costly."
    ),
}


@pytest.fixture(scope="module")
def material() -> Material:
    """Return two articles whose words speak for different frames."""
    return Material(compare([analyze(Article(text=text, outlet=name)) for name, text in TEXTS.items()]))


def test_the_most_frequent_frame_is_named_by_outlet(material: Material) -> None:
    """Conflict in one outlet, money in the other; whether it is the article's frame is left to the reader."""
    section = frames_section(material)
    assert section is not None
    assert "the conflict frame in Wire" in section.sentences[1]
    assert "the economic frame in Blaze" in section.sentences[1]


def test_every_frame_of_an_outlet_opens_to_its_words(material: Material) -> None:
    """Counts of measures and of the table of actors have as many places as they count."""
    section = frames_section(material)
    assert section is not None
    cast = next(table for table in section.tables if table.caption.startswith("Who acts, and who is acted on"))
    cells = {(row[0].text, cell.group): cell for row in cast.rows for cell in row[1:] if cell.evidence}
    assert {key: (cell.text, len(cell.evidence)) for key, cell in cells.items()} == {
        ("Ada Brunt", "Blaze"): ("2", 2),
        ("Ben Orr", "Blaze"): ("2", 2),
    }
    assert cells["Ben Orr", "Blaze"].note == "does 0, is done to 2"


def test_without_the_extractors_there_is_no_section() -> None:
    """A profile that knows neither frames nor agency makes a report without them."""
    using = tuple(each for each in extractors() if each.name not in {"frames", "agency"})
    report = Report(compare([analyze(Article(text=TEXTS["Wire"]), using=using)]))
    assert "framed" not in {section.key for section in report.sections}
    assert "How it is framed" not in report.html()
