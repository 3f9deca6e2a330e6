"""Events: grouping by likeness, the user's file, near-duplicates, and the scores."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from framing.article import Article
from framing.comparison import events, near_duplicates
from framing.comparison.duplicates import merged
from framing.comparison.grouping import clusters, tree, with_events, write_events
from framing.comparison.similarity import day_of, likeness
from framing.readers import read
from framing.validate.events import b_cubed, best_threshold, validate_events

if TYPE_CHECKING:
    from pathlib import Path

FLOOD = (
    "The river Ansel burst its banks in Port Merrow on Sunday night and flooded 340 houses. Mayor Ida Brenn opened two "
    "schools to families who had to leave. Engineers said the dam at Corrie had been full for days."
)
FLOOD_TOO = (
    "Families slept in two schools after the Ansel flooded 340 houses in Port Merrow. Ida Brenn, the mayor, asked "
    "why the dam at Corrie had not been opened when it was full."
)
VOTE = (
    "Parliament in Ostwick rejected the pension bill by 61 votes to 58. Finance minister Karel Dunne said he would try "
    "again in the autumn. Trade unions had called the bill a theft."
)
VOTE_TOO = (
    "Karel Dunne lost the vote on his pension bill, 58 to 61, in the Ostwick parliament. Unions, which had called it a "
    "theft, cheered in the gallery when the finance minister left."
)
ARTICLES = [
    Article(FLOOD, title="Ansel floods Port Merrow", outlet="A", date="2025-03-02", origin="a1"),
    Article(VOTE, title="Pension bill falls", outlet="A", date="2025-03-02", origin="a2"),
    Article(FLOOD_TOO, title="Brenn asks about the dam", outlet="B", date="", origin="b1"),
    Article(VOTE_TOO, title="Dunne loses vote on pension", outlet="B", date="1970-01-01", origin="b2"),
]


def _together(found: tuple[object, ...]) -> list[tuple[int, ...]]:
    return [event.articles for event in found]  # type: ignore[attr-defined]


def test_articles_of_an_event_are_grouped_with_missing_and_wrong_dates() -> None:
    """One article has no date, another one that is 55 years off; words, names and numbers decide."""
    assert _together(events(ARTICLES)) == [(0, 2), (1, 3)]


def test_an_event_has_a_score_and_its_terms_as_reason() -> None:
    """Shared terms are carried by at least two articles."""
    event = events(ARTICLES)[0]
    assert 0 < event.score < 1
    assert {"ansel", "brenn", "merrow"} & set(event.shared)
    assert "engineers" not in event.shared


def test_one_article_is_an_event_without_score() -> None:
    """Nothing to be similar to."""
    (event,) = events(ARTICLES[:1])
    assert event.articles == (0,)
    assert np.isnan(event.score)


def test_no_articles_no_events() -> None:
    """Nothing in, nothing out; texts without a word are alone."""
    assert events([]) == ()
    assert len(events([Article(""), Article("…")])) == 2


def test_events_named_in_the_articles_are_kept() -> None:
    """The reader's word goes before likeness."""
    named = [replace(ARTICLES[0], event="odd pair"), replace(ARTICLES[1], event="odd pair"), *ARTICLES[2:]]
    found = {event.name: event.articles for event in events(named)}
    assert found["odd pair"] == (0, 1)


def test_the_user_names_merges_and_splits_in_a_file(tmp_path: Path) -> None:
    """Written, edited and read again: one split off, two put together, the rest by likeness."""
    path = tmp_path / "events.tsv"
    write_events(events(ARTICLES), ARTICLES, path)
    lines = path.read_text(encoding="utf-8").splitlines()
    names = {"a1": "flood", "b1": "aftermath", "a2": "vote", "b2": "vote"}
    rows = [(names[line.rpartition("\t")[2]], line.partition("\t")[2]) for line in lines[1:]]
    edited = [lines[0], *("\t".join(row) for row in rows)]
    path.write_text("\n".join(edited), encoding="utf-8")
    found = {event.name: (event.articles, event.named) for event in events(ARTICLES, file=path)}
    assert found == {"flood": ((0,), True), "vote": ((1, 3), True), "aftermath": ((2,), True)}


def test_written_events_read_back_are_the_same(tmp_path: Path) -> None:
    """An unedited file changes nothing but that the groups are now named."""
    path = tmp_path / "events.tsv"
    found = events(ARTICLES)
    write_events(found, ARTICLES, path)
    assert _together(events(ARTICLES, file=path)) == _together(found)


def test_a_file_without_the_columns_is_told(tmp_path: Path) -> None:
    """The message names what is missing."""
    path = tmp_path / "events.tsv"
    path.write_text("event\ttitle\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"events\.tsv: the columns origin, outlet are missing"):
        events(ARTICLES, file=path)


def test_demo_corpora_fall_into_their_two_events() -> None:
    """Six outlets each, mixed."""
    folders = ("corpora/state-visit", "corpora/mill-closure")
    articles = [replace(article, event="") for folder in folders for article in read(folder)]
    assert _together(events(articles)) == [tuple(range(6)), tuple(range(6, 12))]


def test_order_does_not_matter() -> None:
    """Likeness of the same pair is the same wherever it stands."""
    forward, backward = likeness(ARTICLES).pairs, likeness(ARTICLES[::-1]).pairs
    assert np.allclose(forward, backward[::-1, ::-1])


def test_average_link_joins_by_the_mean() -> None:
    """Two pairs of which one member each is similar: the mean over all four pairs is below the threshold."""
    pairs = np.array([[1, 0.9, 0.5, 0.0], [0.9, 1, 0.0, 0.0], [0.5, 0.0, 1, 0.9], [0.0, 0.0, 0.9, 1]])
    assert clusters(pairs, 0.2) == [[0, 1], [2, 3]]
    assert clusters(pairs, 0.1) == [[0, 1, 2, 3]]


def test_days_are_read_or_missing() -> None:
    """Impossible dates count as missing."""
    assert day_of("2025-03-02T10:00") - day_of("2025-02-28") == 2
    assert np.isnan(day_of("2 March"))
    assert np.isnan(day_of("2025-06-31"))


def test_wire_copy_is_found_whole_and_shortened() -> None:
    """A shortened copy shares nearly all of its word runs; another report on the event does not."""
    copy = Article(FLOOD.replace("on Sunday night ", "") + " More follows.", outlet="C")
    short = Article(FLOOD[:190], outlet="D")
    found = near_duplicates([ARTICLES[0], copy, short, ARTICLES[2]])
    assert [(pair.first, pair.second) for pair in found] == [(0, 1), (0, 2), (1, 2)]
    assert found[1].share == pytest.approx(1, abs=0.05)
    assert merged(4, found) == [0, 0, 0, 3]


def test_short_or_empty_texts_are_no_duplicates() -> None:
    """Formulas are shared by chance."""
    assert near_duplicates([Article("We will pay."), Article("We will pay."), Article("")]) == ()


def test_b_cubed_by_hand() -> None:
    """Bagga & Baldwin 1998: one of three wrongly joined: precision (1/2 + 1/2 + 1) / 3, recall (1/2 + 1 + 1/2) / 3."""
    score = b_cubed(np.array([0, 0, 1]), np.array([0, 1, 0]))
    assert score.precision == pytest.approx(2 / 3)
    assert score.recall == pytest.approx(2 / 3)
    assert score.f1 == pytest.approx(2 / 3)


def test_the_best_threshold_is_the_middle_of_the_plateau() -> None:
    """All thresholds between .1 and .3 are right; none at the edge is chosen."""
    pairs = np.array([[1, 0.3, 0.1], [0.3, 1, 0.1], [0.1, 0.1, 1]])
    assert best_threshold(pairs, np.array([0, 0, 1]), [0.05, 0.15, 0.2, 0.25, 0.35]) == 0.2


def test_scores_on_a_file(tmp_path: Path) -> None:
    """The format of an event corpus; perfect groups score 1."""
    path = tmp_path / "gold.jsonl.gz"
    rows = [{"articles": [vars_of(0), vars_of(2)]}, {"articles": [vars_of(1), vars_of(3)]}]
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write("\n".join(json.dumps(row) for row in rows))
    scores = validate_events(path, folds=2)
    assert scores["bcubed_f1"] == scores["nearest_neighbour"] == 1


def vars_of(position: int) -> dict[str, str | None]:
    """Return an article as a corpus has it; a missing date is null."""
    article = ARTICLES[position]
    return {"text": article.text, "title": article.title, "outlet": article.outlet, "date": article.date or None}


def test_a_table_of_events_is_written_then_read(tmp_path: Path) -> None:
    """The first run writes what was found; an edited name is the article's event in the next."""
    articles = [Article(f"The mill at Wenlow closed on day {n}.", outlet=f"o{n}", title=f"Mill {n}") for n in range(3)]
    table = tmp_path / "events.tsv"
    found = with_events(articles, table)
    assert all(article.event for article in found)
    table.write_text(table.read_text(encoding="utf-8").replace(found[0].event, "closure"), encoding="utf-8")
    assert with_events(articles, table)[0].event == "closure"


def test_near_copies_are_no_further_apart_than_copies() -> None:
    """A similarity of just over one, as rounding makes it, is a distance of nothing."""
    similar = np.array([[1, 1 + 1e-7, 0.2], [1 + 1e-7, 1, 0.2], [0.2, 0.2, 1]])
    assert tree(similar)[:, 2].min() == 0
