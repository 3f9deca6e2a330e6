"""The figures of a report hold what their captions promise."""

from __future__ import annotations

import numpy as np
import pytest

import framing
from framing.report.model import Figure

LOADED = "The shameful, disgraceful and cowardly regime lied again to its long-suffering people on Monday evening. "
PLAIN = "The council met on Monday evening in the hall beside the river, and it rained all night in the town. "
QUOTED = "“The road is closed and will stay closed until somebody mends the bridge over the river,” said Ida Frost. "


def _figures(texts: dict[str, str]) -> dict[str, Figure]:
    profiles = [framing.analyze(framing.Article(text, outlet=outlet)) for outlet, text in texts.items()]
    report = framing.Report(framing.compare(profiles))
    blocks = (block for section in report.sections for block in section.blocks)
    return {block.name: block for block in blocks if isinstance(block, Figure)}


def _signs(figure: Figure) -> list[float]:
    """Return the rates of all signs drawn."""
    (axes,) = figure.drawing.axes
    return [x for line in axes.get_lines() if line.get_marker() != "None" for x in np.asarray(line.get_xdata())]


def test_the_figure_of_voices_has_a_sign_for_each_voice_with_words() -> None:
    """Every rate of a voice that has 25 words is drawn; a voice of fewer words is not, and that is said."""
    figure = _figures({"A": LOADED * 4 + QUOTED * 2, "B": PLAIN * 4 + QUOTED})["fig-voices"]
    signs = _signs(figure)
    assert len(signs) == 3
    assert max(signs) > 100
    assert 0.0 in signs
    assert "fewer than 25 words no sign is drawn" in figure.caption


@pytest.mark.parametrize("name", ["fig-kinds", "fig-voices"])
def test_figures_are_drawn_and_described(name: str) -> None:
    """A figure has something in it, words for those who do not see it, and its numbers as a table."""
    figure = _figures({"A": LOADED * 4 + QUOTED * 2, "B": PLAIN * 4 + QUOTED})[name]
    (axes,) = figure.drawing.axes
    assert axes.get_lines() or axes.patches or axes.collections
    assert figure.alt
    assert figure.data.rows


@pytest.mark.parametrize(("outlets", "said"), [(20, False), (21, True)])
def test_a_figure_that_leaves_outlets_out_says_so(outlets: int, said: bool) -> None:  # noqa: FBT001
    """More outlets than a figure can show are in its table, and the caption says how many are drawn."""
    figure = _figures({f"Outlet {number}": PLAIN + QUOTED for number in range(outlets)})["fig-kinds"]
    assert (f"the first 20 of {outlets} outlets" in figure.caption) is said
    assert len(figure.data.head) == 1 + outlets or len(figure.data.rows) == outlets
