"""Tests of readability: published formulas, syllables, textstat beside us, and no network."""

from __future__ import annotations

import math
import pickle
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.extract import readability
from framing.extract.readability import COMPLEX, POLYSYLLABIC, Counts, Readability, textstat_scores
from framing.models.syllables import syllables
from framing.segment import segment

if TYPE_CHECKING:
    from framing.findings import Measure

N = Counts(sentences=5, words=100, letters=470, characters=480, syllables=150, long=25, polysyllables=12, complex=10)

PUBLISHED = {
    "flesch": 206.835 - 1.015 * 20 - 84.6 * 1.5,
    "flesch_kincaid": 0.39 * 20 + 11.8 * 1.5 - 15.59,
    "fog": 0.4 * (20 + 10),
    "smog": 1.0430 * math.sqrt(12 * 30 / 5) + 3.1291,
    "ari": 4.71 * 4.8 + 0.5 * 20 - 21.43,
    "coleman_liau": 0.0588 * 470 - 0.296 * 5 - 15.8,
    "lix": 20 + 25,
    "rix": 5.0,
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_formulas_are_the_published_ones(name: str) -> None:
    """Each formula gives what its publication gives for the same counts."""
    assert getattr(readability, name)(N) == pytest.approx(PUBLISHED[name])


def measured(text: str) -> dict[str, Measure]:
    """Measure a text by name, without the prefix."""
    document = Readability()(segment(Article(text)))
    return {measure.name.split(".")[1]: measure for measure in Readability().measure(document)}


# Nothing in it that textstat counts otherwise: no abbreviations, apostrophes, hyphens or numbers.
PLAIN = (
    "The council opened a new library on Monday. Many visitors admired the enormous reading room. Some of them read "
    "until the evening. A small group of children listened to a story about a curious elephant. The mayor smiled. "
    "Nobody mentioned the price of the building."
)
BESIDE = {
    "flesch": "flesch_reading_ease",
    "flesch_kincaid": "flesch_kincaid_grade",
    "smog": "smog_index",
    "lix": "lix",
    "rix": "rix",
}


@pytest.fixture(scope="module")
def theirs() -> dict[str, float]:
    """Return textstat's scores of the plain text."""
    return textstat_scores(PLAIN)


@pytest.mark.parametrize("name", BESIDE)
def test_plain_text_scores_as_with_textstat(name: str, theirs: dict[str, float]) -> None:
    """Where nothing is counted otherwise, textstat agrees."""
    assert measured(PLAIN)[name].value == pytest.approx(theirs[BESIDE[name]], abs=0.01)


def test_ari_differs_by_punctuation_only(theirs: dict[str, float]) -> None:
    """Textstat counts punctuation marks as characters, Senter & Smith letters and digits."""
    words = len(PLAIN.split())
    extra = 4.71 * (len("".join(PLAIN.split())) - sum(map(str.isalnum, PLAIN))) / words

    assert measured(PLAIN)["ari"].value + extra == pytest.approx(theirs["automated_readability_index"], abs=0.01)


def test_coleman_liau_differs_by_the_published_coefficient(theirs: dict[str, float]) -> None:
    """Textstat multiplies by 0.058, Coleman & Liau by 0.0588."""
    per_hundred = 100 * sum(map(str.isalpha, PLAIN)) / len(PLAIN.split())

    expected = theirs["coleman_liau_index"] + 0.0008 * per_hundred

    assert measured(PLAIN)["coleman_liau"].value == pytest.approx(expected, abs=0.01)


SYLLABLES = {
    "cat": 1, "house": 1, "people": 2, "asked": 1, "wanted": 2, "created": 3, "minister": 3, "government": 3,
    "idea": 3, "science": 2, "area": 3, "being": 2, "readability": 5, "didn't": 2, "don't": 1, "couldn't": 2,
    "the": 1, "tv": 2, "u.s.": 2, "2016": 1, "façade": 2, "example.com": 4, "中国": 1, "-": 1,
}  # fmt: skip


@pytest.mark.parametrize("word", SYLLABLES)
def test_syllables(word: str) -> None:
    """Common and odd words have the syllables that one hears."""
    assert syllables(word) == SYLLABLES[word]


def test_gunning_leaves_out_names_and_sounded_endings() -> None:
    """A name, or a word that only its ending makes long, is no complex word; a first word is not taken for a name."""
    text = "Officials in Anatolia completed the negotiation. Everybody was invited."
    document = Readability()(segment(Article(text)))

    actual = {document[word.span]: word.label for word in document.layer("readability")}

    assert actual == {
        "Officials": COMPLEX,
        "Anatolia": POLYSYLLABIC,
        "completed": POLYSYLLABIC,
        "negotiation": COMPLEX,
        "Everybody": COMPLEX,
        "invited": POLYSYLLABIC,
    }


def test_titles_end_no_sentence() -> None:
    """Sentence length rests on our sentences: "Mr." ends none."""
    assert measured("Mr. Tole met Dr. Ames.")["sentence_length"].value == 5


def test_every_declared_measure_is_measured() -> None:
    """The declared names and the measured ones are the same, in order, and each has evidence."""
    text = f"{PLAIN} {' and '.join(['administrative considerations'] * 12)}."
    measures = measured(text)

    assert [f"readability.{name}" for name in measures] == [each.name for each in Readability.measures]
    assert [name for name, measure in measures.items() if not measure.evidence] == []


def test_long_word_share() -> None:
    """Two of four words have more than six letters."""
    measure = measured("Seventh windows are open.")["long_word_share"]

    assert (measure.count, measure.per, measure.value) == (2, 4, 0.5)


def test_nothing_to_read_has_no_value() -> None:
    """An article without words has no readability, rather than a readability of 0."""
    assert all(math.isnan(measure.value) for measure in measured("— … !").values())


@given(st.text(max_size=200))
def test_any_text_can_be_measured(text: str) -> None:
    """No text raises, and evidence lies in the text."""
    for measure in measured(text).values():
        assert all(0 <= start < end <= len(text) for start, end in measure.evidence)


@pytest.fixture
def no_download(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every attempt of NLTK to download something fail."""
    import nltk

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a download was attempted")

    monkeypatch.setattr(nltk, "download", refuse)


@pytest.mark.usefixtures("no_download")
def test_textstat_works_offline_and_stays_untouched() -> None:
    """All formulas of textstat give a number without its dictionary, and the user's textstat is not changed."""
    import textstat

    scores = textstat_scores(PLAIN)

    assert all(math.isfinite(score) for score in scores.values())
    counting = sys.modules["textstat.backend.counts._count_syllables"]
    assert counting.get_cmudict.__module__ == "textstat.backend.utils._get_cmudict"
    assert textstat.lix(PLAIN) == pytest.approx(scores["lix"])


def test_is_picklable_with_its_parameters_in_the_repr() -> None:
    """The extractor goes to other processes and says what it is."""
    assert pickle.loads(pickle.dumps(Readability())) == Readability()  # noqa: S301 - our own bytes
    assert repr(Readability()) == "Readability()"
