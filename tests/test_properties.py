"""Any string in: no exception, spans in bounds, text untouched, the same result every time."""

from __future__ import annotations

import gc
from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import framing
from framing.article import Span, Zone, ZonedSpan
from framing.export import profile_record
from framing.extract.frames import Frames

if TYPE_CHECKING:
    from framing.analysis import Extractor

WORDS = st.sampled_from(
    "“ ” \" ' ‘ ’ « » said says according to the President Ana Ruiz of Chile , . ? ! — - ( ) and who that claimed "
    "steadfast regime not he she they we “peace in a statement is expected to U.S. Mr. \n \n\n told reporters 3.5 % By "
    "in of which asked not to be named quoted as saying in her view shook his head Q: A: BROOK: TRUMP two dozen half "
    "million courageous crooked lied <script> & FILE PHOTO: שלום مرحبا 北京 \u202e \x00 ﷽ é".split(" ")
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))
LAYERS = ("quotations", "mentions", "attributions", "evaluations", "voices", "readability")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_is_analysed(text: str) -> None:
    """Nothing raises; every span lies in the text; the article's text is what came in."""
    profile = framing.analyze(text)
    document = profile.document
    assert document.text == text
    for layer in LAYERS:
        for finding in document.layer(layer):
            assert 0 <= finding.span.start <= finding.span.end <= len(text)
    for measure in profile.measures.values():
        assert all(0 <= span.start <= span.end <= len(text) for span in measure.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "The panel heard Mara Adorno, who is an editor at the Gazette, and Sen. Ana Ruiz (D-Calif.), of the Senate.",
        "According to Senator Tom Ruiz, and to the leader of the Apple Farmers Similarly, one of the group.",
        "in in « believed which accused said which",
        "The mayor, Jo Vale, 58, whose firm builds, is a former head of the Harbour Board, spokesman for the two.",
    ],
)
def test_a_text_may_break_off_anywhere(text: str) -> None:
    """No rule that looks ahead raises where the text ends, as in a teaser or a clipped feed."""
    for end in range(len(text)):
        assert framing.analyze(text[:end]).document.text == text[:end]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_the_voice_map_covers_the_measured_text_once(text: str) -> None:
    """Stretches of one paragraph follow one another without gap or overlap."""
    document = framing.analyze(text).document
    covered = [offset for stretch in document.layer("voices") for offset in range(*stretch.span)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {offset for p in document.paragraphs for offset in range(p.start, p.end)}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_analysis_is_deterministic(text: str) -> None:
    """Twice the same text gives the same record."""
    assert repr(profile_record(framing.analyze(text))) == repr(profile_record(framing.analyze(text)))


def test_zones_without_measured_text_give_undefined_shares() -> None:
    """An article that is all page chrome has no exposure: NaN, not 0."""
    profile = framing.analyze(framing.Article("x", zones=(ZonedSpan(Span(0, 1), Zone.CHROME),)))
    assert profile["sourcing.attributed_share"].per == 0
    assert profile["sourcing.attributed_share"].value != profile["sourcing.attributed_share"].value


@pytest.mark.parametrize("running", [True, False])
@pytest.mark.parametrize("using", [None, (Frames(),)])
def test_garbage_is_collected_as_before(using: tuple[Extractor, ...] | None, *, running: bool) -> None:
    """The garbage collector rests during an analysis; afterwards it is as it was, also where an analysis fails."""
    (gc.enable if running else gc.disable)()
    try:
        with nullcontext() if using is None else pytest.raises(ValueError, match="needs the layers"):
            framing.analyze("Ann Frost said no.", using=using)
        assert gc.isenabled() == running
    finally:
        gc.enable()
