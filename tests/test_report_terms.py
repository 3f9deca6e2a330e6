"""Words of the glossary in sentences lead to their meaning."""

from __future__ import annotations

import pytest

from framing.report.glossary import GLOSSARY
from framing.report.model import Section
from framing.report.terms import TermLinks


@pytest.fixture
def links() -> TermLinks:
    """Return links within a section."""
    found = TermLinks()
    found.enter(Section(key="judged", title="Who & what is judged"))
    return found


def test_the_first_use_in_a_section_is_linked(links: TermLinks) -> None:
    """Once in a section, once more in the next one; within longer words never."""
    assert links.linked("Recall, recall") == '<a class="term" href="#word-recall">Recall</a>, recall'
    assert links.linked("recall and recalled") == "recall and recalled"
    links.enter(Section(key="trust", title="Trust"))
    assert str(links.linked("recalled: recall")).startswith('recalled: <a class="term"')


def test_the_longest_word_is_linked(links: TermLinks) -> None:
    """An agentless attribution is no attribution of some kind: it has a meaning of its own."""
    assert "#word-agentless-attribution" in links.linked("agentless attributions")


def test_text_around_links_is_escaped(links: TermLinks) -> None:
    """Sentences may hold names of outlets, and those are hostile."""
    assert links.linked("<b>recall</b>") == '&lt;b&gt;<a class="term" href="#word-recall">recall</a>&lt;/b&gt;'


def test_a_meaning_leads_back_to_the_sections_that_use_it(links: TermLinks) -> None:
    """Only to those, and with their titles."""
    links.linked("recall")
    assert links.back("word-recall") == '<small>In: <a href="#judged">Who &amp; what is judged</a></small>'
    assert links.back("word-precision") == ""


def test_anchors_differ() -> None:
    """Each word of the glossary has an address of its own."""
    assert len({term.anchor for term in GLOSSARY}) == len(GLOSSARY)
