"""Kinds of sources that words around the head decide: rounding words, compounds, names told behind rivals."""

from __future__ import annotations

import pytest
from marked import speakers

import framing
from framing.article import Article, Span
from framing.speakers import SpeakerFinder
from framing.validate.kinds import prepared


def _kind(phrase: str) -> str:
    return speakers(f"[{phrase}] said so.")[0].kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Just over a quarter, 26 percent,", "citizen"),
        ("Only about 4 in 10 dockers in each port", "citizen"),
        ("Just about every poll in Norvania this spring", "document"),
        ("Three-fourths", "citizen"),
        ("Two-fifths of the dockers", "citizen"),
        ("The would-be criminals", "citizen"),
        ("Her rivals, Sen. Dale Corve and former Gov. Lynn Hart,", "party"),
        ("Her rivals", "unnamed"),
        ("Her rivals, some in tears,", "unnamed"),
        ("A conservative website", "other_media"),
        ("Members of the conservative press", "other_media"),
        ("A campaign website of the Democrats", "party"),
    ],
)
def test_words_around_the_head_decide(phrase: str, kind: str) -> None:
    """Rounding words and compounds hide no head, and rivals who are named are no unnamed sources."""
    assert _kind(phrase) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He spoke for Greenpeace, [whose leaders] agreed.", "civil_society"),
        ("The row reached Corvane Inc., [whose spokesman] denied it.", "business"),
        ("Ida Frost of Greenpeace, [whose organization] denied it, left.", "civil_society"),
        ("[One supporter] wrote so. [Another] wrote more.", "citizen"),
        ("Ida Frost, a baker, came. [The 46-year-old] said so.", "citizen"),
        ("Senator Jane Doe came. [The 61-year-old] said so.", "party"),
        ("[A 46-year-old] said so.", "citizen"),
        ("[Nearly a third] disagree.", "citizen"),
        ("[Hundreds] said so.", "citizen"),
        ("[A few handfuls of delegates] said so.", "party"),
        ("[A procession of witnesses] said so.", "citizen"),
        ("The Associated Press met Hillary Clinton. [Aides] denied it.", "party"),
        ("[The groups who wrote to her on Thursday] said so.", "civil_society"),
    ],
)
def test_sentences_before_tell_who_is_meant(text: str, kind: str) -> None:
    """Owners before "whose", people before "another" and "the 46-year-old", never a news agency before "aides"."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("“Salt Is the New Sugar” star Ida Frost", "citizen"),
        ("A 2014 “playbook” published by Politico", "document"),
        ("A 2014 examination by the Harbour Council", "document"),
        ("Supreme Court precedents", "document"),
        ("A paper from the left-leaning Brookings Institution", "document"),
        ("The Trayvon Martin Foundation", "civil_society"),
        ("The Ronald Reagan Institute", "expert"),
    ],
)
def test_the_noun_decides_behind_titles_and_names(phrase: str, kind: str) -> None:
    """Titles between marks end no phrase, and what bears somebody's name is a body or a document."""
    assert _kind(phrase) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A pollster with Roe's former party [who] agreed spoke.", "expert"),
        ("[A small group of super-wealthy contributors] agreed.", "citizen"),
        ("[Others in the Haitian community] agreed.", "citizen"),
        ("[Others in the Senate] agreed.", "unnamed"),
        ("[A 2014 study that appeared in the Lorn Medical Journal] found so.", "document"),
        ("[DuVernay’s “13th”] says so.", "document"),
        ("[Many E.U. nations] agreed.", "government"),
        ("[A Republican president] agreed.", "government"),
        ("[A member of the House panel] agreed.", "party"),
        ("[A person familiar with Johnson's views] agreed.", "unnamed"),
        ("[Two out of three Americans] agreed.", "citizen"),
        ("[A majority of Cubans here] agreed.", "citizen"),
        ("[At least 21,000] agreed.", "citizen"),
        ("[Luis Frost, who heads the Center of Research for Development in Mexico City,] agreed.", "expert"),
        ("[Luis Frost, who helmed the Democratic National Committee,] agreed.", "party"),
    ],
)
def test_what_a_phrase_is_about(text: str, kind: str) -> None:
    """The noun that speaks decides, not a name or a body inside its phrase."""
    assert speakers(text)[-1].kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("My summer at the lighthouse", "citizen"),
        ("Why I left the harbour", "citizen"),
        ("Myths of the harbour", "own_staff"),
        ("My word: Roe resigns", "own_staff"),
        ("Harbour closed", "own_staff"),
    ],
)
def test_a_title_in_the_first_person_is_a_guest(title: str, kind: str) -> None:
    """Whoever writes "My summer" is not the outlet."""
    finder = SpeakerFinder(prepared(Article("I said so.", title=title)))
    assert finder.speaker(Span(0, 1)).kind == kind


@pytest.mark.parametrize(
    ("text", "source", "kind"),
    [
        ("The health ministry said it would study the report. It reminded people to walk.", "It", "government"),
        ("German diplomats were blunter. One called the visit theatre.", "One", "government"),
        (
            "The Dock Workers' Union accused the port. Its leader, Jana Pohl, said talks had failed.",
            "Jana",
            "civil_society",
        ),
        ("The opposition demanded a vote. Its leader, Paul Gray, called the cabinet finished.", "Paul", "opposition"),
        (
            "The union spoke of betrayal. Its regional secretary, Osric Penn, said it would strike.",
            "Osric",
            "civil_society",
        ),
        (
            "The airline cancelled the flight. Its head of operations, Ana Lund, said fog was to blame.",
            "Ana",
            "business",
        ),
        ("The ministry sent a letter. Its spokesman, Jon Ash, said nothing had changed.", "Jon", "government"),
        ("Brynmar Lines, which faces charges, has denied wrongdoing.", "Brynmar", "business"),
    ],
)
def test_bodies_and_those_who_lead_them(text: str, source: str, kind: str) -> None:
    """“It” is the body that spoke, not the paper it spoke of; “its leader” leads the organisation named before."""
    document = framing.analyze(framing.Article(text)).document
    found = [a.kind for a in document.layer("attributions") if a.source and source in document[a.source]]
    assert found == [kind]
