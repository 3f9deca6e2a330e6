"""Whom "they", "both" and "it" mean: two people, a group without a name, a body without a name."""

from __future__ import annotations

import pytest

import framing

FROST, BROOK = "Ida Frost", "Max Brook"
MET = "Prime Minister Ida Frost met her colleague Max Brook in Lorn on Friday."


def _actors(text: str, source: str) -> set[str]:
    document = framing.analyze(framing.Article(text)).document
    return {
        actor
        for attribution in document.layer("attributions")
        if attribution.source and document[attribution.source] == source
        for actor in attribution.actors
    }


@pytest.mark.parametrize("source", ["They", "Both", "The two", "The pair", "Both leaders", "The two ministers"])
@pytest.mark.parametrize("cue", ["said", "told reporters", "warned"])
def test_two_who_were_named_speak_together(source: str, cue: str) -> None:
    """Whatever they are called, both are the source."""
    assert _actors(f"{MET} {source} {cue} that the bridge was safe.", source) == {FROST, BROOK}


@pytest.mark.parametrize("group", ["Residents", "Nurses", "The families of the victims"])
@pytest.mark.parametrize(
    "deed", ["met Ida Frost on Friday", "marched to the office of Ida Frost", "criticised Ida Frost"]
)
def test_a_group_that_acted_before_is_they(group: str, deed: str) -> None:
    """One person named beside a group is not "they"."""
    assert _actors(f"{group} {deed}. They said that the bridge was unsafe.", "They") == {group.removeprefix("The ")}


def test_it_is_a_body_never_the_only_person() -> None:
    """A company without a name is "it"; a name comes back as "the bank"."""
    assert _actors("Ida Frost sued the company on Friday. It said that the claim was false.", "It") == {"company"}
    said = "Corvane Bank dismissed Ida Frost on Friday. The bank said that rules had been broken."
    assert _actors(said, "The bank") == {"Corvane Bank"}


@pytest.mark.parametrize("office", ["prime minister", "police chief", "governor"])
def test_he_is_the_person_told_of_by_office(office: str) -> None:
    """Nobody being named since, “he” is the subject of the sentence before, not whoever was named last."""
    before = "Captain Max Brook said the ship was full.\n\n"
    text = f"{before}The {office} cut short a visit. In a post, he wrote that it rained."
    assert _actors(text, "he") == {office}


@pytest.mark.parametrize("office", ["permanent secretary", "cabinet secretary", "deputy secretary"])
def test_another_office_is_another_person(office: str) -> None:
    """One word in common makes no health secretary of a permanent one."""
    text = f"The health secretary, Max Brook, resigned on Friday. The {office} said that it was late."
    assert _actors(text, f"The {office}") == {office}


def test_a_source_close_to_somebody_is_somebody_else() -> None:
    """Whoever is only placed by a name is no bearer of it."""
    text = "Max Brook resigned on Friday. A source close to Brook said that he was ill."
    assert _actors(text, "A source close to Brook") == {"source close to Brook"}


def test_it_is_the_company_that_made_a_statement() -> None:
    """A statement that the company speaks in denies nothing."""
    text = "In a statement, the company said it was cooperating. It denied that the ship was full."
    assert _actors(text, "It") == {"company"}


def test_two_countries_are_no_people() -> None:
    """“Both countries” are those that were named, whoever met for them."""
    text = "Chile and Peru signed a treaty in Lorn. Both countries said that the border would open."
    assert _actors(text, "Both countries") == {"Chile", "Peru"}
