"""Attributions: source, cue and content, on sentences of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from markup import parse

import framing
from framing.analysis import extractors
from framing.extract.attribution import Attributions
from framing.relations.scene import LONGEST

if TYPE_CHECKING:
    from framing.document import Document
    from framing.findings import Attribution


def _found(text: str) -> tuple[Document, tuple[Attribution, ...]]:
    document = framing.analyze(framing.Article(text)).document
    return document, document.layer("attributions")


CASES = (
    "[“The road is closed,”](content) [the mayor](source) [said](cue) on Friday.",
    "[“The road is closed,”](content) [said](cue) [the mayor](source).",
    "[Mayor Ana Ruiz](source) [said](cue) [that the road was closed](content).",
    "[According to](cue) [the police](source), [two people were hurt](content).",
    "[Two people were hurt](content), [according to](cue) [the police](source).",
    "[Ana Ruiz](source), who [said](cue) [the road was closed](content), left the hall.",
    "[The minister](source) [pledged](cue) [to rebuild the bridge](content).",
    "[The minister](source) [condemned](cue) [the attack on the bridge](content).",
    "[Ana Ruiz](source), the mayor of Lorn, [told](cue) reporters [that the road was closed](content).",
    "[“It is,”](content) [she](source) [said](cue), [“a disgrace.”](content)",
    "The road, [the mayor](source) [said](cue), [was closed](rest).",
    "[The report](source) [found](cue) [that the bridge was unsafe](content).",
)  # fmt: skip


@pytest.mark.parametrize("marked", CASES)
def test_source_cue_and_content(marked: str) -> None:
    """The first attribution has the marked cue and source (apposition allowed); its content covers the marked one."""
    text, labelled = parse(marked)
    document, attributions = _found(text)
    assert attributions, "no attribution found"
    first = attributions[0]
    assert document[first.cue] == labelled["cue"][0]
    assert first.source is not None
    assert any(labelled["source"][0] in name for name in (document[first.source], *first.actors))
    content = " ".join(document[span] for span in first.contents)
    for wanted in labelled.get("content", []):
        assert wanted.strip(" .") in content


def test_participles_take_the_subject_of_the_sentence() -> None:
    """“X met Y, pledging …”: X pledges."""
    document, found = _found("Ana Ruiz met the engineers in Lorn on Friday, pledging to rebuild the bridge.")
    pledge = next(a for a in found if document[a.cue] == "pledging")
    assert pledge.source is not None
    assert document[pledge.source] == "Ana Ruiz"


def test_attributions_nest() -> None:
    """What somebody said according to somebody is inside that one's content."""
    document, found = _found("According to state media, President Ana Ruiz assured the miners of her support.")
    inner = next(a for a in found if document[a.cue] == "assured")
    assert inner.nested_in is not None
    assert document[found[inner.nested_in].cue] == "According to"


def test_agentless_attributions_have_no_source() -> None:
    """“Is expected to” names nobody."""
    _, found = _found("The bridge is expected to reopen in May.")
    assert [(a.source, a.kind) for a in found] == [(None, "agentless")]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“The road is closed today,” the mayor said.", "direct"),
        ("The mayor said that the road was closed.", "indirect"),
        ("The mayor said that the road was “closed until further notice” today.", "mixed"),
    ],
)
def test_form(text: str, form: str) -> None:
    """Direct, indirect and mixed are told apart by the quotation marks."""
    _, found = _found(text)
    assert [a.form.value for a in found] == [form]


def test_names_are_chained() -> None:
    """Full name, surname, title and pronoun are one actor."""
    text = (
        "President Ana Ruiz of Chile said that the mine would open. Ruiz said that she was glad.\n\n"
        "“We waited long enough for this day,” she said. The president said that more would come."
    )
    _, found = _found(text)
    assert {actor for a in found for actor in a.actors} == {"Ana Ruiz"}
    assert {a.kind for a in found} == {"government"}


def test_kinds_have_reasons() -> None:
    """The kind of a source comes with the entry that decided."""
    _, found = _found("Reuters reported that the mine would open. A spokesman for the police said it would not.")
    assert [a.kind for a in found] == ["news_agency", "security"]
    assert all(a.kind_why for a in found)


def test_voices_cover_everything_once() -> None:
    """The voice map has no gap and no overlap, and knows all three voices."""
    text = "Rain fell. “We are glad it rained so much,” the mayor said. Farmers said that the rain was late."
    document, _ = _found(text)
    stretches = document.layer("voices")
    assert [s.span.start for s in stretches[1:]] == [s.span.end for s in stretches[:-1]]
    assert {s.voice.value for s in stretches} == {"outlet", "paraphrase", "quote"}
    assert document.voice_at(text.index("glad")).voice == "quote"
    assert document.voice_at(text.index("late")).voice == "paraphrase"
    assert document.voice_at(text.index("fell")).voice == "outlet"


def test_a_page_without_marks_is_read_in_pieces() -> None:
    """However long a line goes on without a full stop, no rule reaches further than a long sentence does."""
    by_rule = tuple(Attributions(learned=False) if isinstance(s, Attributions) else s for s in extractors()[:4])
    text = "He said it was, according to officials, reportedly as it is expected to be and " * 300
    document = framing.analyze(text, using=by_rule).document
    found = document.layer("attributions")
    assert len(found) > 300
    assert max(document.words_in(attribution.span) for attribution in found) <= 2 * LONGEST
