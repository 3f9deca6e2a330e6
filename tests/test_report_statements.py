"""What the report says in words: of ties, of averages, of examples, and of as much as can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import framing
from framing.report.figures import most_common
from framing.report.material import Material
from framing.report.model import Disclosure, Note, Table
from framing.report.sections_balance import balance_section
from framing.report.sections_shared import omissions_section, same_words_section
from framing.report.words import doubt
from framing.sides import parse_sides

if TYPE_CHECKING:
    from framing.comparison import Comparison

_QUOTE = "“The dam will stand for a hundred years,” {} Ada Lovik, the mayor."


def _compared(texts: list[tuple[str, str]], *, event: str = "dam") -> Comparison:
    """Return articles by outlet on one event, compared."""
    sides = framing.analysis.extractors(sides=parse_sides(["North=Ada Lovik", "South=Bo Tarn"]))
    articles = [framing.Article(text, outlet=outlet, event=event) for outlet, text in texts]
    return framing.compare([framing.analyze(article, using=sides) for article in articles])


def test_a_tie_is_no_majority() -> None:
    """Two kinds with 29 % each are the two most often, and neither is “mostly”."""
    assert most_common(["Echo"], ["citizens", "experts", "business"], [[0.29, 0.29, 0.1]]) == (
        "Echo: most often citizens and experts (29\N{NO-BREAK SPACE}% each)"
    )


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("claimed", "1 of them under cues of different stance, such as “said” in Echo and “claimed” in Lantern."),
        ("said", "none of them under cues of different stance."),
    ],
)
def test_the_example_of_different_cues_is_one_of_the_articles(cue: str, said: str) -> None:
    """The sentence shows cues that stand there, or says that none differ."""
    found = _compared([("Echo", _QUOTE.format("said")), ("Lantern", _QUOTE.format(cue))])
    section = same_words_section(Material(found))
    assert section is not None
    assert section.sentences[0].startswith("1 quotation stands in two outlets or more; ")
    assert section.sentences[0].endswith(said)


def test_sources_are_one_whatever_their_capitals() -> None:
    """“The interior ministry” and “the Interior Ministry” are one source of an outlet."""
    texts = ["The interior ministry said it rained. It rained.", "The Interior Ministry said it snowed. It snowed."]
    material = Material(_compared([("Echo", text) for text in texts]))
    assert len(material.said) == 2
    assert len({material.source_name(said) for said in material.said}) == 1


def test_uneven_doubt_over_many_articles_is_an_average() -> None:
    """The counts of the two sides are those of one article; of several, the mean gap is told."""
    one = "“It holds,” said Ada Lovik. Lovik said that it was new. Lovik said that it was long."
    text = f"{one} Bo Tarn claimed that it would fall. Tarn said that it was late. Tarn said that it was old."
    (found,) = doubt(Material(_compared([("Echo", text), ("Lantern", "It rained.")])))
    assert "in Echo (1 of 3 attributions for South, 0 of 3 for North)" in found.text
    (found,) = doubt(Material(_compared([("Echo", text), ("Echo", f"{text} Rain fell."), ("Lantern", "It rained.")])))
    assert "in Echo (33 points between sides of an article, on average)" in found.text


def test_two_cues_make_no_uneven_doubt() -> None:
    """Of one source of a side that is said to claim something nothing follows."""
    text = "“It holds,” said Ada Lovik. Bo Tarn claimed that it would fall."
    assert list(doubt(Material(_compared([("Echo", text), ("Lantern", "It rained.")])))) == []


def test_what_many_events_leave_out_is_folded_and_cut() -> None:
    """Few tables stand open, some are folded, and what is not shown is said with where to find it."""
    texts = [("A", "It cost {} crowns. Rain fell."), ("B", "They paid {} crowns. Snow fell."), ("C", "Nothing fell.")]
    articles = [
        framing.Article(text.format(1000 + event), outlet=outlet, event=f"event {event:02}")
        for event in range(42)
        for outlet, text in texts
    ]
    section = omissions_section(Material(framing.compare([framing.analyze(article) for article in articles])))
    assert section is not None
    kinds = [type(block) for block in section.blocks]
    assert (kinds.count(Table), kinds.count(Disclosure), kinds[-1]) == (5, 35, Note)
    (note,) = [block for block in section.blocks if isinstance(block, Note)]
    assert note.sentences[0].startswith("2 more events. All of them are in the report saved as")


def test_a_cue_in_no_list_is_not_called_neutral() -> None:
    """Of “raged” no list says how the reporter stands to it: that is said, and makes no difference of stance."""
    found = _compared([("Echo", _QUOTE.format("said")), ("Lantern", _QUOTE.format("raged"))])
    section = same_words_section(Material(found))
    assert section is not None
    (row,) = section.tables[0].rows
    assert [(cell.text, cell.note) for cell in row[1:]] == [("said", "neutral report"), ("raged", "not known")]
    assert section.sentences[0].endswith("none of them under cues of different stance.")


def test_sides_that_are_not_shown_are_counted() -> None:
    """With more countries than a table holds, the text says how many are not in it."""
    names = "France Germany Spain Italy Poland Norway Sweden Denmark Finland Greece".split()
    text = " ".join(f"The government of {name} said it rained." for name in names)
    profiles = [framing.analyze(framing.Article(text, outlet=outlet)) for outlet in ("Echo", "Lantern")]
    section = balance_section(Material(framing.compare(profiles)))
    assert any("; 2 more are not shown." in sentence for sentence in section.sentences)
