"""Whom "he" and "she" mean: who spoke last, subjects before owners, women and men by their first names, no papers."""

from __future__ import annotations

import pytest
from marked import speakers


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
