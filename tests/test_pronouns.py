"""Whom "he" and "she" mean: who spoke last, subjects before owners, women and men by their first names, no papers."""

from __future__ import annotations

import pytest
from marked import speakers

import framing


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Jim Roe lost the port on Monday. The stakes are high, [Bob Corve] said. “It is close,” [he] said.",
            "Bob Corve",
        ),
        ("On television, Jim Roe’s chairman, [Bob Corve], dismissed it. [He] tried again.", "Bob Corve"),
        (
            "Denis Hollow wrote to Wendy Frost, who had reported that it took off. “It landed,” [she] wrote.",
            "Wendy Frost",
        ),
        ("Jim Roe left after [a court ruling] said so. [He] wept.", "Jim Roe"),
        ("Bob Corve's rant began when Jim Roe spoke of rain. [He] went on.", "Jim Roe"),
        ("Jim Roe spoke of the port. “Bob Corve is my friend,” he said. [He] went on.", "Jim Roe"),
    ],
)
def test_antecedents(text: str, who: str) -> None:
    """Speaking last outweighs standing first, and owning counts against a candidate."""
    assert speakers(text)[-1].actors == (who,)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Frost lifted a banner. “Not here,” [it] read.",
        "They shared a tweet from a reporter [that] told of it.",
    ],
)
def test_what_is_read_is_no_person(text: str) -> None:
    """What reads so, and things that say something, are documents; of a paper by somebody, "that" is the paper."""
    assert speakers(text)[-1].kind == "document"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Senator Ida Frost met voters on Monday. Why do [they] fear it?", "citizen"),
        ("Senator Ida Frost needs money from investors, but [they] fear it.", "business"),
        ("“No,” [I] said. Then came nurses. For a year [they] wept.", "citizen"),
    ],
)
def test_they_are_several(text: str, kind: str) -> None:
    """One person is not "they" where several are told of just before."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("The ministry denies that. In a statement, it said the list was final.", "ministry", "government"),
        (
            "Critics of the firm point to its documents. They show that the firm paid twelve million.",
            "documents",
            "document",
        ),
        ("Her neighbour, a man who mends nets, said so. He said that the sea was empty.", "Her neighbour", "citizen"),
    ],
)
def test_papers_and_those_who_use_them(text: str, actor: str, kind: str) -> None:
    """A statement is how a body speaks; accounts show things; "her neighbour" is one person."""
    last = framing.analyze(framing.Article(text)).document.layer("attributions")[-1]
    assert last.actors[0].startswith(actor)
    assert last.kind == kind
