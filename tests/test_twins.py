"""Sentences of different articles that tell the same."""

from __future__ import annotations

import pytest

from framing import Article, analyze, compare
from framing.report.material import part_of
from framing.report.twins import twins

SAID = "“The bridge is safe and will open before the summer,” {} Mayor Ada Brunt on Monday."
FILLER = "The council met in the old hall for two hours."


@pytest.fixture
def found() -> dict[tuple[int, int], list[tuple[tuple[int, int], str]]]:
    """Return the twins among two of three articles on one event."""
    texts = {
        "Argus": f"{SAID.format('said')}\n\n{FILLER}",
        "Blaze": f"Rain fell.\n\n{SAID.format('claimed')}",
        "Courier": FILLER,
    }
    comparison = compare([analyze(Article(text=text, outlet=name, event="bridge")) for name, text in texts.items()])
    return {
        place: [(twin.place, twin.cue) for twin in each]
        for place, each in twins(part_of(comparison, (0, 1)), (0, 1)).items()
    }


def test_the_same_quotation_is_linked_both_ways_with_the_other_cue(
    found: dict[tuple[int, int], list[tuple[tuple[int, int], str]]],
) -> None:
    """Each sentence knows where the other stands, and under which cue; articles not shown are not linked."""
    assert found == {
        (0, 0): [((1, 1), "“claimed” (distancing, doubting or denying)")],
        (1, 1): [((0, 0), "“said” (neutral report)")],
    }
