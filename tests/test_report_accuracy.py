"""What the report says of how right the extractors are: only what was measured, with the number it was measured on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.report.accuracy import accuracies, bundled, kind_of_score, scored, sure_of_category, sure_of_frame
from framing.report.glossary import GLOSSARY
from framing.resources import data_folder
from framing.validate import gold

if TYPE_CHECKING:
    from pathlib import Path


def test_precision_of_categories_is_that_of_the_held_out_texts() -> None:
    """Enough words: their share; too few: said so, with the share over all categories; unknown lexicons: nothing."""
    part = gold.parts(data_folder("corpora"))["held_out"]
    scores = gold.compare([(gold.found(each.adjudicated), gold.expected(each.adjudicated)) for each in part])
    number, share = scores["of.valuation.found"], scores["of.valuation.precision"]
    assert f"of {number:.0f} words" in sure_of_category("appraisal", "valuation")
    assert f"{100 * share:.0f}\N{NO-BREAK SPACE}%" in sure_of_category("appraisal", "valuation")
    assert sure_of_category("loaded", "metaphor_war").startswith("not measured for this category")
    assert f"{100 * scores['span_precision']:.0f}\N{NO-BREAK SPACE}%" in sure_of_category("loaded", "metaphor_war")
    assert sure_of_category("mine", "valuation") == "not measured"


def test_words_of_frames_claim_no_accuracy_of_their_own() -> None:
    """Only the answers drawn from many of them were scored."""
    assert sure_of_frame().startswith("not measured for single words")


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("sourcing.kind.state_media", "Kind of source"),
        ("sourcing.unnamed_share", "Named or not"),
        ("sourcing.attributed_share", "Whole attributions"),
        ("readability.flesch", "Not scored"),
    ],
)
def test_a_measure_rests_on_the_nearest_score(measure: str, told: str) -> None:
    """The kind of a source is scored apart from the attribution; what nobody scored is called so."""
    assert scored(measure).startswith(told)


def test_every_score_has_a_kind_that_the_glossary_explains() -> None:
    """Readers find each kind in the words used here."""
    explained = " ".join(term.word for term in GLOSSARY)
    assert {kind for name in bundled() if (kind := kind_of_score(name)) not in explained} == set()


def test_accuracies_are_read_by_dotted_name(tmp_path: Path) -> None:
    """Figures of accuracy come from a data file; without the file there are none."""
    assert accuracies(tmp_path / "none.toml") == {}
    (tmp_path / "a.toml").write_text('[attribution.content.token_f1]\nvalue = 0.7\non = "news"\n', encoding="utf-8")
    assert accuracies(tmp_path / "a.toml") == {"attribution.content.token_f1": {"value": 0.7, "on": "news"}}
