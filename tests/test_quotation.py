"""Quotations: the state machine over quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article
from framing.extract.quotation import Quotations
from framing.segment import segment


def _quoted(text: str) -> list[str]:
    document = Quotations()(segment(Article(text)))
    return [document[q.inner] for q in document.layer("quotations")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We are here," she said.', ["We are here,"]),
        ("“We are here,” she said. “All of us.”", ["We are here,", "All of us."]),
        ("‘We don’t like the miners’ plan,’ he said.", ["We don’t like the miners’ plan,"]),
        ("'We don't like it,' he said.", ["We don't like it,"]),
        ("«Nous partons», she said.", ["Nous partons"]),
        ("“He told me ‘go home’ twice,” she said.", ["He told me ‘go home’ twice,"]),
        ("The workers’ rights and the owner's claims.", []),
        ("He said: “One.\n\n“Two,” he went on.", ["One.", "Two,"]),
        ("He said “one thing and left.\n\nA new day began.", ["one thing and left."]),
        ("He wrote: “One.\n\nTwo.\n\nThree.” She left.", ["One.", "Two.", "Three."]),
        ('He wrote: "One.\n\nTwo." She left.', ["One.", "Two."]),
        ("He wrote: “One.\n\nTwo.\n\nA “plan” failed.”", ["One.", "plan"]),
        ("“We call it a “plan” and a “hope,” no more,” she said.", ["We call it a “plan” and a “hope,” no more,"]),
        ("“A plan, she said. “They call it “fate”.", ["A plan, she said.", "They call it", "fate"]),
        ("”We go on today,” she said. ”All of us.”", ["We go on today,", "All of us."]),
        ("“We go on today,“ she said. The rest stayed.", ["We go on today,"]),
        ("‘’Tis a sin what they’ve done,’ she said.", ["’Tis a sin what they’ve done,"]),
        ("Rock 'n' roll of the '50s and 'bout the boats' crews.", []),
        ("In the ‘90s the boats’ crews sang rock ‘n’ roll.", []),
        ('He said "first one. She left. "Second one," he said.', ["first one. She left.", "Second one,"]),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    """All kinds of marks, apostrophes, paragraphs and missing marks."""
    assert _quoted(text) == expected


def test_short_quotations_are_possible_scare_quotes() -> None:
    """One and two words between marks are marked, unless they end like a sentence."""
    document = Quotations()(segment(Article("The “peace plan” failed. “No way,” she said.")))
    assert [q.scare for q in document.layer("quotations")] == [True, False]


def test_an_unclosed_quotation_is_marked() -> None:
    """The finding says that the closing mark is missing."""
    document = Quotations()(segment(Article("He said “one thing and left.")))
    assert [q.closed for q in document.layer("quotations")] == [False]


def test_what_runs_on_says_so() -> None:
    """Paragraphs between a mark that opens and one that closes are continued quotations; only the last is closed."""
    document = Quotations()(segment(Article("He wrote: “One.\n\nTwo.\n\nThree.”")))
    found = [(q.label, q.closed) for q in document.layer("quotations")]
    assert found == [("quotation", False), ("continued quotation", False), ("continued quotation", True)]


@given(st.text(alphabet="ab .,\n\"“”‘’'«»„-?!", max_size=80))
def test_any_marks_never_raise(text: str) -> None:
    """Quotations are in bounds, do not overlap and come in order, whatever the marks."""
    document = Quotations()(segment(Article(text)))
    end = 0
    for quotation in document.layer("quotations"):
        assert end <= quotation.span.start <= quotation.inner.start <= quotation.inner.end <= quotation.span.end
        end = quotation.span.end
    assert end <= len(text)


@pytest.mark.parametrize(
    "pair",
    [
        "«  »",
        "« »",
        "‹ ›",
        "» «",
        "„ “",
        "„ ”",
        "‟ ”",
        "「 」",
        "『 』",
        "＂ ＂",
        "❝ ❞",
        "〝 〞",
        "‚ ‘",
        "“ ”",
        '" "',
        "' '",
    ],
)
def test_quotation_marks_of_many_languages(pair: str) -> None:
    """What stands between the marks of other languages, set close or with the space of French, is quoted."""
    opening, *space, closing = pair.split(" ")
    gap = "\xa0" if space else ""
    document = Quotations()(segment(Article(f"He said {opening}{gap}we go on today{gap}{closing} again.")))
    assert [document[q.inner].strip() for q in document.layer("quotations")] == ["we go on today"]
