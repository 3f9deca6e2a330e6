"""Balance: sides, evenness, and who is never given a voice."""

from __future__ import annotations

import math

import pytest

import framing
from framing.voiceless import voiceless, voiceless_groups

TEXT = (
    "France said on Monday that the talks would go on. Spain said that they had failed long ago.\n\n"
    "Italy was not at the table. France claimed that the door was open."
)


def test_evenness_is_one_where_sides_are_equal() -> None:
    """Two sides with the same number of attributed words."""
    sides = framing.parse_sides(["North=France", "South=Spain"])
    text = "France said that the talks would go on. Spain said that the talks would go on."
    profile = framing.analyze(framing.Article(text), using=framing.extractors(sides=sides))
    assert profile["balance.evenness"].value == pytest.approx(1)


def test_evenness_needs_two_sides() -> None:
    """With one side there is nothing to be even about: undefined, not 0."""
    profile = framing.analyze(framing.Article("France said that the talks would go on."))
    assert math.isnan(profile["balance.evenness"].value)


def test_the_voiceless_are_named_with_evidence() -> None:
    """Italy is mentioned and never given a voice."""
    document = framing.analyze(framing.Article(TEXT)).document
    assert list(voiceless(document)[1]) == ["Italy"]


def test_who_stands_only_in_a_clause_about_a_source_is_not_heard() -> None:
    """A spokesman speaks for whoever is named beside him; who voted with a speaker has not spoken."""
    text = (
        "Jane Doe, who voted against the plan with Carl Roe, accused the mayor of haste. "
        "Ada Brunt, a spokeswoman for Lorn Ferries, said that boats would run."
    )
    assert list(voiceless(framing.analyze(framing.Article(text)).document)[1]) == ["Carl Roe"]


@pytest.mark.parametrize(
    "silence",
    [
        "Lorn Ferries declined to comment.",
        "Lorn Ferries did not immediately respond to a request for comment.",
        "Lorn Ferries had yet to respond to questions on Monday.",
        "Lorn Ferries ignored our questions.",
    ],
)
def test_who_would_not_comment_is_not_heard(silence: str) -> None:
    """Not to answer is no voice."""
    text = f"Jane Doe said that the boats of Lorn Ferries had failed for weeks. {silence}"
    assert list(voiceless(framing.analyze(framing.Article(text)).document)[1]) == ["Lorn Ferries"]


def test_contracted_pronouns_are_nobody() -> None:
    """“And I've told them” names nobody."""
    text = "“But I've seen it,” Jane Doe said. “And we've told them.”"
    assert voiceless(framing.analyze(framing.Article(text)).document)[0] == {"Jane Doe"}


def test_doubting_cues_are_compared_between_sides() -> None:
    """One of France's two attributions stands under "claimed", none of Spain's."""
    profile = framing.analyze(framing.Article(TEXT))
    assert profile["balance.doubt_gap"].value == pytest.approx(0.5)


def test_sides_are_checked() -> None:
    """A side without members is told with an example."""
    with pytest.raises(ValueError, match="NAME=member"):
        framing.parse_sides(["North"])


def test_groups_spoken_of_twice_that_never_speak() -> None:
    """Asylum seekers and customers are not heard; of the farmers, one speaks; managers stand there once."""
    text = (
        "The mayor said that the asylum seekers must leave. Farmers had fed the asylum seekers, and farmers wept. "
        "“They are welcome,” one farmer said. No customer cared, and customers are many. The managers slept."
    )
    document = framing.analyze(framing.Article(text)).document
    groups = voiceless_groups(document)
    assert {name: [document[span] for span in spans] for name, spans in groups.items()} == {
        "asylum seekers": ["asylum seekers", "asylum seekers"],
        "customers": ["customer", "customers"],
    }


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "The mayor said the migrants must leave. Migrants slept outside. Nurses wept, and nurses marched.",
            {"migrants", "nurses"},
        ),
        ("Hospitals closed, courts closed, and embassies closed. Hospitals, courts and embassies stay shut.", set()),
        ("Asylum seekers were housed. Job seekers queued. Asylum seekers have no heating.", {"asylum seekers"}),
        ("Asylum seekers queued. Asylum seekers froze. “We left,” a job seeker said.", {"asylum seekers"}),
        ("Farmers went home. Farmers are tired. “We are tired,” a dairy farmer said.", set()),
    ],
)
def test_groups_are_people_by_their_whole_name(text: str, groups: set[str]) -> None:
    """Buildings are no groups; who seeks a job is no asylum seeker, and a dairy farmer is a farmer."""
    assert set(voiceless_groups(framing.analyze(framing.Article(text)).document)) == groups
