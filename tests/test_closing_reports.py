"""Reports that close a sentence, as news agencies write them: "content, source said." With the model and by rules."""

from __future__ import annotations

from itertools import product

import pytest

import framing
from framing.analysis import extractors
from framing.extract.attribution import Attributions

CONTENTS = (
    "Two people were killed",
    "Rents in the old town have risen by a third in two years",
    "Although the river had fallen, the bridge stayed shut on Monday",
    "Losses at the bank, which was founded in 1990, doubled to $4.2 million",
    "Mr. Brook resigned after the mayor accused him of theft",
)
SOURCES = {
    "police": "police",
    "one official": "one official",
    "the harbour master, Ida Frost,": "the harbour master, Ida Frost",
    "police in the northern city of Varna": "police in the northern city of Varna",
    "an analysis of newly filed reports": "an analysis of newly filed reports",
    "people briefed on the talks": "people briefed on the talks",
    "an official who asked not to be named": "an official who asked not to be named",
    "Sen. Ida Frost (R-Ohio)": "Sen. Ida Frost (R-Ohio)",
}
BEHIND = ("said", "said on Monday", "told reporters in Varna", "said in a statement", "added, without giving details")
BY_RULE = tuple(Attributions(learned=False) if isinstance(each, Attributions) else each for each in extractors())


def _said(sentence: str, *, learned: bool = True) -> list[tuple[str, tuple[str, ...]]]:
    """Return source and contents of each attribution of a sentence between two others."""
    article = framing.Article(f"The council met on Monday. {sentence} It had rained.")
    document = (framing.analyze(article) if learned else framing.analyze(article, using=BY_RULE)).document
    return [
        (document[a.source].strip(" ,") if a.source else "", tuple(document[c].strip(" ,.") for c in a.contents))
        for a in document.layer("attributions")
    ]


@pytest.mark.parametrize("learned", [True, False])
@pytest.mark.parametrize("content", CONTENTS)
def test_all_before_source_and_cue_is_content(content: str, learned: bool) -> None:  # noqa: FBT001
    """Whoever speaks, however it is told when and to whom, and whatever reports the content has in it."""
    missed = [
        (source, behind)
        for source, behind in product(SOURCES, BEHIND)
        if (SOURCES[source], (content,)) not in _said(f"{content}, {source} {behind}.", learned=learned)
    ]
    assert missed == []


@pytest.mark.parametrize("source", [source for source in SOURCES if not source.endswith((",", "named"))])
@pytest.mark.parametrize("cue", ["according to", "said"])
def test_the_source_may_stand_behind_the_cue(source: str, cue: str) -> None:
    """It is all the same: “…, said people briefed on the talks.”, “…, according to one official.” are read alike."""
    missed = [each for each in CONTENTS if (SOURCES[source], (each,)) not in _said(f"{each}, {cue} {source}.")]
    assert missed == []


def test_reports_inside_keep_their_own_content() -> None:
    """What the mayor accuses somebody of ends where the sentence says who reports it."""
    said = _said("Mr. Brook resigned after the mayor accused him of theft, police said.")
    assert ("the mayor", ("him of theft",)) in said


@pytest.mark.parametrize("learned", [True, False])
@pytest.mark.parametrize("opening", [" after", " as", " hours after", ", a day after"])
@pytest.mark.parametrize("report", ["the mayor said", "the mayor told reporters", "said the mayor"])
def test_a_clause_of_time_behind_a_report_is_no_content(report: str, opening: str, learned: bool) -> None:  # noqa: FBT001
    """What police accuse him of meanwhile is told by the outlet, each in an attribution of its own."""
    said = _said(f"The plan is dead, {report}{opening} police accused him of lying.", learned=learned)
    assert said == [("the mayor", ("The plan is dead",)), ("police", ("him of lying",))]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("On Monday, police said the road would reopen.", "police"),
        ("Asked about the bridge, the mayor declined to comment.", "the mayor"),
        ("Though it was calm, she said, nobody had slept.", "she"),
        ("The ministry, police said, had lied.", "police"),
    ],
)
def test_what_only_introduces_a_report_is_no_content_of_it(sentence: str, source: str) -> None:
    """Circumstances and opening clauses alone are not what somebody says."""
    opening = sentence.partition(",")[0]
    contents = [contents for who, contents in _said(sentence, learned=False) if who == source]
    assert (opening,) not in contents


@pytest.mark.parametrize(
    "sentence",
    [
        "Obama drew attention to one he has waged against rising seas and a planet choking on its own fumes.",
        "The bank is worth a tenth, far less than forecast.",
        "He left the hall, a man called Brook.",
    ],
)
def test_nouns_and_names_that_look_like_cues_close_nothing(sentence: str) -> None:
    """No source and cue are read into the end of a sentence."""
    assert not [contents for _, contents in _said(sentence, learned=False) if sentence.startswith(contents[0])]


@pytest.mark.parametrize(
    "dateline",
    ["VARNA, July 3 (Harbour Wire) - ", "WASHINGTON — ", "Paris (AFP) - ", "NEW YORK, 3 May 2025 (Reuters) – ", ""],
)
def test_a_dateline_is_nobodys_words(dateline: str) -> None:
    """Where and when a story was filed is no part of what somebody says in its first sentence."""
    document = framing.analyze(framing.Article(f"{dateline}Two people were killed, police said.")).document
    (attribution,) = document.layer("attributions")
    assert [document[content] for content in attribution.contents] == ["Two people were killed"]
