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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The party] agreed. A ministry is using the attack to renew [its] calls for it.", "government"),
        ("[The police] agreed. Senators met on Monday, and [they] feared the vote.", "party"),
        ("[The police] agreed. Senators of Norvania have been loud in [their] criticism.", "party"),
        ("[The study] counts 20 of Norvania's ports, and [it] says more are planned.", "document"),
    ],
)
def test_the_sentence_of_a_pronoun_tells(text: str, kind: str) -> None:
    """Several or a body told of in the sentence of a pronoun go before who spoke last, but for a mere owner."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The senators] agreed. As [they] say, time is money.", "unnamed"),
        ("[The senators] agreed. And [who] wouldn't want that?", ""),
        ("[The senator] agreed. [It] says a lot.", ""),
        ("[The ministry] agreed. [It] says a lot was done.", "government"),
        ("[The senator], [who] wouldn't agree, left.", "party"),
        ("Senator Ida Frost was asked by [a caller] about it. “No,” [she] said.", "party"),
    ],
)
def test_sayings_and_questions_are_nobodys(text: str, kind: str) -> None:
    """Nobody speaks in sayings and open questions, and whoever only asks gives no answer."""
    assert speakers(text)[-1].kind == kind
