"""Comparison: pooling, units, intervals, tests, guards; on profiles made by hand."""

from __future__ import annotations

import json
import math
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from scipy import stats

import framing
from framing import terminal_comparison
from framing.analysis import analyze
from framing.article import Article, Span
from framing.comparison import Comparison, compare
from framing.comparison.dictionary import COLUMNS
from framing.comparison.records import comparison_record, write_tables
from framing.comparison.units import units
from framing.document import Document, Token
from framing.findings import Measure, Profile, Provenance
from framing.statistics import bootstrap, percentile_interval, permutation_test
from framing.terminal import number as shown_number
from framing.terminal_comparison import show_comparison

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LAYERS = ("quotations", "attributions", "actors", "mentions", "lexicon:sources", "voices")
NOWHERE = Provenance(version="0", extractors=(), lexicons=())


def profile(outlet: str, values: Sequence[tuple[float, float]], *, text: str = "", event: str = "") -> Profile:
    """Make a profile with the measures m0, m1 … of these counts and exposures."""
    measures = {
        f"m{i}": Measure(name=f"m{i}", count=count, per=per, unit="per word", evidence=(Span(i, i + 1),))
        for i, (count, per) in enumerate(values)
    }
    layers = dict.fromkeys(LAYERS, ())
    document = Document(
        Article(text=text, outlet=outlet, event=event), (), (), (Token(0, 1, "x", is_word=True),), layers
    )
    return Profile(document=document, measures=measures, provenance=NOWHERE)


def sample(outlet: str, size: int, rate: float, seed: int = 0) -> list[Profile]:
    """Make articles of one outlet with Poisson counts at a rate."""
    generator = np.random.default_rng(seed)
    exposures = generator.integers(2, 8, size)
    return [profile(outlet, [(float(generator.poisson(rate * e)), float(e)), (0.0, 0.0)]) for e in exposures]


def test_counts_are_pooled_with_their_exposure() -> None:
    """A long article weighs more than a short one: 5 in 20, not the mean of 1/10 and 4/10."""
    found = compare([profile("A", [(1, 10)]), profile("A", [(4, 10)]), profile("B", [(2, 5)])])
    cell = found.measure("m0")[0]
    assert (cell.count, cell.per, cell.value, cell.articles) == (5, 20, 0.25, 2)
    assert [evidence.profile for evidence in cell.evidence] == [0, 1]
    assert found.members("A") == (0, 1)


def test_few_articles_are_descriptive_only() -> None:
    """No interval, no p, no q, no effect size; the note says why."""
    found = compare([profile("A", [(1, 10)]), profile("B", [(2, 5)])])
    difference = found.differences[0]
    assert found.descriptive
    assert found.note.startswith("descriptive only: as few as one article per group")
    assert difference.difference == pytest.approx(0.1 - 0.4)
    undefined = ("low", "high", "p", "q", "cliffs_delta", "detectable")
    assert all(math.isnan(getattr(difference, name)) for name in undefined)
    assert math.isnan(found.measures[0].low)


def test_one_group_has_no_differences() -> None:
    """There is nothing to differ from."""
    assert compare([profile("A", [(1, 10)])]).differences == ()


def test_nothing_to_compare_is_an_error() -> None:
    """The message says so."""
    with pytest.raises(ValueError, match="nothing to compare"):
        compare([])


def test_an_unknown_unit_is_an_error() -> None:
    """The message lists the units."""
    with pytest.raises(ValueError, match="article, event, outlet"):
        compare(sample("A", 6, 1.0), by="week")


def test_a_planted_difference_is_found_with_its_size() -> None:
    """Rate 1 against 3: interval and ratio around the truth, q small; a measure without exposure stays undefined."""
    found = compare(sample("A", 40, 1.0) + sample("B", 40, 3.0, seed=1), resamples=999)
    difference = next(d for d in found.differences if d.group == "B" and d.name == "m0")
    assert difference.low < 2 < difference.high
    assert difference.ratio_low < 3 < difference.ratio_high
    assert difference.q < 0.01
    assert difference.cliffs_delta > 0.5
    assert 0 < difference.detectable < 1
    assert difference.units == 40
    empty = next(d for d in found.differences if d.name == "m1")
    assert math.isnan(empty.p)


def test_intervals_of_articles_are_those_of_the_plain_bootstrap() -> None:
    """A group's interval does not depend on the company it is in, up to the draw."""
    profiles = sample("A", 30, 1.0) + sample("B", 30, 3.0, seed=1)
    cell = compare(profiles, resamples=4000).measure("m0")[0]
    table = np.array([[p.measures["m0"].count, p.measures["m0"].per] for p in profiles[:30]])
    low, high = percentile_interval(bootstrap(table[:, :1], table[:, 1:], resamples=4000, seed=5), units=30)
    assert cell.low == pytest.approx(low[0], rel=0.03)
    assert cell.high == pytest.approx(high[0], rel=0.03)


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_the_order_of_articles_changes_no_number(seed: int) -> None:
    """Values, intervals, p-values and everything else are the same in whatever order the articles come."""
    profiles = [
        replace(each, document=replace(each.document, article=replace(each.document.article, origin=f"row {number}")))
        for number, each in enumerate((*sample("A", 12, 1.3), *sample("B", 11, 1.1, seed=4), *sample("C", 3, 2.0)))
    ]
    shuffled = np.random.default_rng(seed).permutation(len(profiles))
    found = [compare(each, resamples=50) for each in (profiles, [profiles[i] for i in shuffled])]
    one, other = (json.dumps(comparison_record(each)) for each in found)
    assert one == other


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_real_articles_changes_nothing(seed: int) -> None:
    """Events, same quotations, omissions and names too; articles stand by outlet, date and number of their row."""
    texts = ("“We go,” Ida Brask said on Monday.", "The canal will close, mayor Ida Brask claimed on Monday.")
    profiles = [
        analyze(Article(f"{text} Row {row} was long.", outlet=outlet, origin=f"a.csv row {row}"))
        for row, (text, outlet) in enumerate([(text, outlet) for text in texts for outlet in "ABC"] * 2, start=1)
    ]
    shuffled = np.random.default_rng(seed).permutation(len(profiles))
    found = [compare(each, resamples=50) for each in (profiles, [profiles[i] for i in shuffled])]
    one, other = (json.dumps(comparison_record(each)) for each in found)
    assert one == other
    rows = [each.article.origin for each in found[1].profiles if each.article.outlet == "A"]
    assert rows == ["a.csv row 1", "a.csv row 4", "a.csv row 7", "a.csv row 10"]


def test_p_values_are_those_of_the_permutation_test() -> None:
    """The comparison adds nothing to the test but its table."""
    profiles = sample("A", 12, 1.0) + sample("B", 12, 1.4, seed=1)
    found = compare(profiles, resamples=2000, seed=3)
    table = np.array([[p.measures["m0"].count, p.measures["m0"].per] for p in profiles])
    expected = permutation_test(table[:, :1], table[:, 1:], np.arange(24) < 12, resamples=2000, seed=3)[0]
    assert found.differences[0].p == pytest.approx(expected, abs=0.01)


def test_pairing_by_event_takes_out_what_events_share() -> None:
    """Outlets differ little, events much: only the paired comparison sees the difference."""
    generator = np.random.default_rng(2)
    level = generator.uniform(1, 30, 20)
    profiles = [
        profile(outlet, [(round(level[e] * 10) + extra, 10.0)], event=f"event {e}")
        for outlet, extra in (("A", 0), ("B", 8)) for e in range(20)
    ]  # fmt: skip
    alone, paired = compare(profiles), compare(profiles, by="event")
    assert alone.differences[0].p > 0.3
    assert paired.differences[0].p < 0.01
    assert paired.differences[0].high - paired.differences[0].low < 0.1
    assert alone.differences[0].high - alone.differences[0].low > 5
    assert paired.by == "event"


def test_articles_of_an_outlet_are_one_unit_when_clustered_by_outlet() -> None:
    """Two groups of six outlets, five articles each: six units a side, wider intervals than by article."""
    generator = np.random.default_rng(4)
    profiles, side = [], {}
    for number in range(12):
        side[f"outlet {number}"] = "state" if number < 6 else "private"
        rate = generator.uniform(1, 9)
        profiles += sample(f"outlet {number}", 5, rate, seed=number)
    by_article = compare(profiles, groups=side)
    by_outlet = compare(profiles, groups=side, by="outlet")
    assert by_outlet.groups == ("private", "state")
    assert by_outlet.differences[0].units == 6
    assert _width(by_outlet) > 1.5 * _width(by_article)


def _width(found: Comparison) -> float:
    return found.differences[0].high - found.differences[0].low


def test_an_outlet_without_group_is_told() -> None:
    """Forgetting one is a mistake, not a group of its own."""
    with pytest.raises(ValueError, match="'B' has no group"):
        compare([profile("A", [(1, 1)]), profile("B", [(1, 1)])], groups={"A": "state"})


def test_near_duplicates_are_one_unit() -> None:
    """Wire copy run five times is no sample of five."""
    text = " ".join(f"word{i}" for i in range(60))
    copies = [profile("A", [(1, 10)], text=text) for _ in range(5)]
    found = compare(copies + sample("B", 9, 1.0))
    assert found.differences[0].units == 1
    assert found.descriptive
    assert len(found.near_duplicates) == 10
    assert found.measure("m0")[0].articles == 5


def test_units_and_rows() -> None:
    """Two events, one with both outlets: three rows; labels move within the shared event, else among the others."""
    articles = [Article("a", outlet=o, event=e) for o, e in (("A", "x"), ("B", "x"), ("A", "y"), ("A", "x"))]
    made = units(articles, ["A", "B", "A", "A"], [0, 1, 2, 3], "event")
    assert made.row.tolist() == [0, 1, 2, 0]
    assert made.row_group.tolist() == [0, 1, 0]
    assert made.row_block.tolist() == [1, 1, 0]
    assert made.in_group(0) == 2
    assert made.outside(0) == 1
    assert made.sums(np.ones((4, 1))).ravel().tolist() == [2, 1, 1]


def test_same_input_same_result() -> None:
    """Random numbers come from the seed alone."""
    profiles = sample("A", 8, 1.0) + sample("B", 8, 2.0, seed=1)
    assert repr(compare(profiles).differences) == repr(compare(profiles).differences)


def test_tables_and_frames() -> None:
    """One row per measure; long and wide hold the same values; HTML escapes."""
    found = compare([profile("<A>", [(1, 10)]), profile("B", [(2, 5)])])
    row = found.table()[0]
    assert (row["measure"], row["<A>"], row["B"]) == ("m0", 0.1, 0.4)
    assert found.to_frame()["value"].tolist() == [0.1, 0.4]
    assert set(found.differences_frame()["group"]) == {"<A>", "B"}
    assert "<A>" not in found._repr_html_()


def test_the_package_can_be_called_like_its_function() -> None:
    """``framing.compare`` is the function, whatever has been imported before."""
    found = framing.compare([analyze("“We will pay,” the minister said.")])
    assert isinstance(found, Comparison)


def test_records_are_json_and_tables_have_a_dictionary(tmp_path: Path) -> None:
    """Undefined numbers are null or empty; every column is explained."""
    found = compare([profile("A", [(1, 10), (0, 0)]), profile("B", [(2, 5), (0, 0)])])
    record = json.loads(json.dumps(comparison_record(found), allow_nan=False))
    assert record["measures"][1]["value"] is None
    assert record["differences"][0]["difference"] == pytest.approx(-0.3)
    paths = write_tables(found, tmp_path / "out")
    heads = [path.read_text(encoding="utf-8").splitlines()[0].split(",") for path in paths]
    assert {column for head in heads[:-1] for column in head} == set(COLUMNS)
    assert ",," in paths[1].read_text(encoding="utf-8")


def test_a_comparison_is_shown_in_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Measures by group, the note, the sure differences; names are never read as markup."""
    show_comparison(compare(sample("[b]A", 20, 1.0) + sample("B", 20, 4.0, seed=1), resamples=199))
    shown = capsys.readouterr().out
    assert "40 articles, 2 groups" in shown
    assert "[b]A: m0" in shown
    assert "differences tested by resampling each article" in shown


def test_the_terminal_is_never_overrun(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In 80 columns every number stands whole, whatever the number of groups; none is left out."""
    monkeypatch.setattr(terminal_comparison, "_console", Console(highlight=False, width=80))
    outlets = [f"The Outlet of Place {letter}" for letter in "ABCDEFGHIJKL"]
    found = compare([each for outlet in outlets for each in sample(outlet, 6, 2.0)], resamples=99)
    show_comparison(found)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    shown = " ".join(lines)
    for cell in found.measure("m0"):
        assert f"{shown_number(cell.low)} to {shown_number(cell.high)}" in shown


# --- mixed models (statsmodels is an extra) --------------------------------------------------------------------


def _paired(effect: float, seed: int = 0) -> Comparison:
    """Two outlets on 30 events, one article each; events differ much."""
    generator = np.random.default_rng(seed)
    level = generator.normal(10, 3, 30)
    profiles = [
        profile(outlet, [(level[e] + shift + generator.normal(0, 1), 1.0)], event=f"event {e}")
        for outlet, shift in (("A", 0.0), ("B", effect)) for e in range(30)
    ]  # fmt: skip
    return compare(profiles, resamples=99)


def test_mixed_model_of_a_balanced_design_is_the_paired_t_test() -> None:
    """In complete pairs the estimate is the mean difference and its error that of the paired t test (scipy)."""
    pytest.importorskip("statsmodels")
    comparison = _paired(1.0)
    values = np.array([p["m0"].value for p in comparison.profiles])
    difference = values[30:] - values[:30]
    found = comparison.mixed_model("m0")
    (effect,) = found.effects
    assert (effect.group, found.reference, found.articles) == ("B", "A", 60)
    assert effect.difference == pytest.approx(difference.mean(), abs=1e-6)
    assert effect.error == pytest.approx(stats.sem(difference), rel=1e-3)
    assert found.variances["event"] > found.variances["residual"]


def test_mixed_model_with_outlets_as_random_effect_is_that_of_statsmodels() -> None:
    """Crossed effects of event and outlet, fitted beside ours from a hand-made table."""
    api = pytest.importorskip("statsmodels.formula.api")
    generator = np.random.default_rng(1)
    outlet_level, event_level = generator.normal(0, 1, 8), generator.normal(0, 2, 10)
    rows = [(f"o{o}", e, "x" if o < 4 else "y", 5 + outlet_level[o] + event_level[e] + generator.normal())
            for o in range(8) for e in range(10)]  # fmt: skip
    profiles = [profile(o, [(value, 1.0)], event=f"event {e}") for o, e, _, value in rows]
    found = compare(profiles, groups={o: g for o, _, g, _ in rows}, resamples=99).mixed_model("m0")
    table = pd.DataFrame(rows, columns=["outlet", "event", "group", "value"])
    parts = {"event": "0 + C(event)", "outlet": "0 + C(outlet)"}
    reference = api.mixedlm(
        "value ~ group", table, groups=np.ones(80), vc_formula=parts, re_formula="0"
    ).fit()  # fmt: skip
    assert found.effects[0].difference == pytest.approx(reference.params["group[T.y]"], abs=1e-4)
    assert found.effects[0].error == pytest.approx(reference.bse["group[T.y]"], rel=1e-3)
    assert set(found.variances) == {"event", "outlet", "residual"}


def test_mixed_model_without_statsmodels_tells_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "statsmodels.formula.api", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'framing\[stats\]'"):
        _paired(1.0).mixed_model("m0")


def test_mixed_model_of_few_articles_is_refused() -> None:
    """As everywhere, fewer than five articles are described only."""
    pytest.importorskip("statsmodels")
    with pytest.raises(ValueError, match="at least 5 articles"):
        compare([profile("A", [(1, 1)], event="x"), profile("B", [(2, 1)], event="x")]).mixed_model("m0")


def test_an_article_without_words_is_in_no_count(capsys: pytest.CaptureFixture[str]) -> None:
    """It is kept with its remarks, and changes neither the number of articles nor any measure."""
    articles = [
        Article(f"“The road is closed,” said Ida Frost on day {n}.", outlet="AB"[n % 2], origin=f"{n}.txt")
        for n in range(4)
    ]
    empty = Article("", outlet="A", origin="empty.txt", marks=("empty",))
    with_it = compare([framing.analyze(article) for article in (*articles, empty)])
    without = compare([framing.analyze(article) for article in articles])
    assert [profile.article.origin for profile in with_it.unmeasured] == ["empty.txt"]
    assert repr(with_it.measures) == repr(without.measures)  # NaN is not equal to itself
    assert comparison_record(with_it)["unmeasured"] == [{"origin": "empty.txt", "outlet": "A", "marks": ["empty"]}]
    assert "empty.txt" in framing.Report(with_it).html()
    show_comparison(with_it)
    assert "empty.txt: no word to measure" in capsys.readouterr().out
