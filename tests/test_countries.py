"""Countries that no lexicon has: an article that gives them offices and institutions of a state makes them known."""

from __future__ import annotations

import pytest
from marked import speakers


@pytest.mark.parametrize("verb", ["insists on it", "warned of it", "denied it"])
@pytest.mark.parametrize(
    "told",
    [
        "President Ola Ruhn of Velsk spoke.",
        "Velsk state television showed it.",
        "Velsk's foreign ministry wrote it.",
        "The Velsk government met.",
        "The prime minister of Velsk left.",
        "The Velsk ambassador to Chile left.",
        "The ambassador to Velsk left.",
        "The capital of Velsk burned.",
    ],
)
def test_offices_make_a_country(told: str, verb: str) -> None:
    """A country that speaks stands for its government."""
    speaker = speakers(f"{told} [Velsk] {verb}.")[0]
    assert (speaker.kind, speaker.country) == ("government", "Velsk")


@pytest.mark.parametrize(
    "told",
    [
        "Velsk police came.",
        "The mayor of Velsk left.",
        "Ida Velsk's government fell.",
        "Mr. Velsk spoke. The Velsk government met.",
        "The president of Velsk said that sales had grown.",
    ],
)
def test_towns_people_and_companies_are_none(told: str) -> None:
    """Mayors and police make no country, nor does a government that bears the name of its head."""
    assert speakers(f"{told} [Velsk] denied it.")[0].country != "Velsk"
