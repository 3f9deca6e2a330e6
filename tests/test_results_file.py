"""Files of results: a line for each article, gone on with after a stop, whatever stopped it."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import pandas as pd
import pytest

from framing.analysis import analyze, extractors
from framing.article import Article
from framing.comparison import compare, compare_results
from framing.findings import MeasureDefinition
from framing.readers import read, spare
from framing.results_file import Added, add_results

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from framing.document import Document
    from framing.findings import Measure

ARTICLES = [
    Article(f"The mayor claimed that {n} streets were closed. “It is absurd,” she said.", title=f"=Day {n}\nof rain")
    for n in range(5)
]


@dataclass(frozen=True)
class Fragile:
    """An extractor of somebody else's that cannot stand one of the articles."""

    name: ClassVar[str] = "fragile"
    requires: ClassVar[tuple[str, ...]] = ()
    summary: ClassVar[str] = "Fails."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Fail on the third article."""
        if "that 2 streets" in document.text:
            raise RuntimeError("too many streets")
        return document

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing."""
        return iter(())


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_holds_the_measures_of_an_article(tmp_path: Path) -> None:
    """Value, count and exposure are those of the profile; what is undefined is empty, no text is a formula."""
    path = tmp_path / "measures.csv"
    assert add_results(ARTICLES, path) == Added(before=0, new=5, failed=0)
    rows, profile = _rows(path), analyze(ARTICLES[3])
    assert [row["title"] for row in rows] == [f"'=Day {n} of rain" for n in range(5)]
    share = profile["sourcing.attributed_share"]
    found = [float(rows[3][f"sourcing.attributed_share{number}"]) for number in ("", ".count", ".per")]
    assert found == [share.value, share.count, share.per]
    assert not rows[3]["balance.evenness"]
    about = json.loads((tmp_path / "measures.csv.about.json").read_text(encoding="utf-8"))
    assert about["measures"]["sourcing.attributed_share"]["definition"]
    assert about["made_by"]["lexicons"]


@pytest.mark.parametrize("name", ["measures.csv", "profiles.jsonl"])
@pytest.mark.parametrize("lost", [1, 40, 1_000, 10**7])
def test_a_run_goes_on_after_a_stop(tmp_path: Path, name: str, lost: int) -> None:
    """However many characters of the end are lost, the next run makes the file what it was."""
    path = tmp_path / name
    add_results(ARTICLES, path)
    whole = path.read_bytes()
    path.write_bytes(whole[: max(0, len(whole) - lost)])
    told: list[None] = []
    added = add_results(ARTICLES, path, tell=lambda: told.append(None))
    assert path.read_bytes() == whole
    assert added.before + added.new == len(told) == 5
    assert added.new > 0
    assert add_results(ARTICLES, path) == Added(before=5, new=0, failed=0)


def test_processes_write_what_one_writes(tmp_path: Path) -> None:
    """With several processes the file is the same."""
    articles = [Article(f"The mayor said that {n} streets were closed.") for n in range(70)]
    for jobs in (1, 2):
        add_results(articles, tmp_path / f"{jobs}.csv", jobs=jobs)
    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()


@pytest.mark.parametrize("name", ["measures.csv", "profiles.jsonl"])
def test_an_article_that_cannot_be_analysed_stops_nothing(tmp_path: Path, name: str) -> None:
    """Its line says why, and it is not tried again."""
    path, using = tmp_path / name, (*extractors(), Fragile())
    assert add_results(ARTICLES, path, using=using) == Added(before=0, new=5, failed=1)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines) if "not analysed: RuntimeError: too many streets" in line] == [
        len(lines) - 3
    ]
    assert add_results(ARTICLES, path, using=using) == Added(before=5, new=0, failed=0)


@pytest.mark.parametrize(
    ("articles", "options", "message"),
    [
        (ARTICLES[:3], {}, "holds more articles than are given now .3."),
        (ARTICLES[::-1], {}, "article 1 there is not the one given"),
        (ARTICLES, {"using": extractors(min_confidence=0.5)}, "other settings"),
    ],
)
def test_a_file_of_other_articles_or_settings_is_left_alone(
    tmp_path: Path, articles: list[Article], options: dict[str, Any], message: str
) -> None:
    """What is there stays as it is, and the error says what to do."""
    path = tmp_path / "measures.csv"
    add_results(ARTICLES, path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match=message):
        add_results(articles, path, **options)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "message"), [("notes.csv", "no notes.csv.about.json says what made it"), ("out.xlsx", "not as 'out.xlsx'")]
)
def test_a_file_that_others_made_is_never_written_to(tmp_path: Path, name: str, message: str) -> None:
    """A table of the user's own is no file of results."""
    path = tmp_path / name
    path.write_text("my,notes\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        add_results(ARTICLES, path)
    assert path.read_text(encoding="utf-8") == "my,notes\n"


NOUNS = "rain mill road valley council bridge school harbour market river tower field bakery garden station".split()


def _varied() -> list[Article]:
    """Return articles of two outlets on seven events, some of them with the same words, one without any."""
    draw = np.random.default_rng(0)
    drawn = [
        [f"the {' '.join(draw.choice(NOUNS, 6))} was {draw.choice(['lovely', 'grey'])}" for _ in range(9)]
        for _ in range(24)
    ]
    texts = [" ".join(f"The mayor {draw.choice(['said', 'claimed'])} {each}." for each in clauses) for clauses in drawn]
    texts[20:] = [texts[1], texts[2].upper(), "", texts[3]]
    return [
        Article(text, outlet=("Echo", "Post")[n % 2], date=f"2025-03-{1 + n:02}", event=f"rain {n % 7}")
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize("by", ["article", "event"])
def test_numbers_compared_are_those_of_the_articles(tmp_path: Path, by: str) -> None:
    """A table compares as its articles do, in any order: copies are one unit, and all draws are the same."""
    articles = _varied()
    expected = compare([analyze(article) for article in articles], resamples=200, by=by)
    add_results(articles[::-1], tmp_path / "measures.csv")
    found = compare_results(tmp_path / "measures.csv", resamples=200, by=by)
    assert found.labels == expected.labels
    assert found.note == expected.note
    assert not found.descriptive
    for one, other in (
        (found.to_frame(), expected.to_frame()),
        (found.differences_frame(), expected.differences_frame()),
    ):
        first, second = (frame.sort_values(["group", "name"], ignore_index=True) for frame in (one, other))
        pd.testing.assert_frame_equal(first, second)
    assert all(cell.evidence == () for cell in found.measures)


def test_what_cannot_be_compared_is_refused(tmp_path: Path) -> None:
    """Tables of others, of nothing to measure, and events that nobody named."""
    path = tmp_path / "measures.csv"
    path.write_text("outlet,words\nEcho,3\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no table of measures"):
        compare_results(path)
    path.unlink()
    add_results([Article(text="")], path)
    with pytest.raises(ValueError, match="no article with a word"):
        compare_results(path)
    path.unlink()
    add_results(ARTICLES, path)
    with pytest.raises(ValueError, match="needs the event of every article"):
        compare_results(path, by="event")
    with pytest.raises(ValueError, match="resamples=0"):
        compare_results(path, resamples=0)


def test_results_beside_the_articles_are_no_articles(tmp_path: Path) -> None:
    """A folder with a table of its measures in it is read, and gone on with, as before."""
    for number, article in enumerate(ARTICLES):
        (tmp_path / f"{number}.txt").write_text(article.text, encoding="utf-8")
    path, said = tmp_path / "measures.csv", list[str]()
    assert add_results(read(tmp_path), path).new == 5
    spare([tmp_path], [path])
    assert add_results(read(tmp_path, report=said.append), path) == Added(before=5, new=0, failed=0)
    assert said == [f"{tmp_path.name}: results of articles, left out: measures.csv, measures.csv.about.json"]


@dataclass(frozen=True)
class Sparing(Fragile):
    """An extractor that measures nothing of what it declares in some articles."""

    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        MeasureDefinition(name="sparing.letters", label="L", unit="u", definition="D.", citation="", limits=""),
    )

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield nothing for every other article."""
        if "1" in document.text:
            yield self.measures[0].measured(3, 4)


def test_what_was_not_measured_counts_nothing(tmp_path: Path) -> None:
    """An empty cell is no number, and stops no comparison."""
    path = tmp_path / "measures.csv"
    add_results(ARTICLES[:2], path, using=(*extractors(), Sparing()))
    (cell,) = compare_results(path).measure("sparing.letters")
    assert (cell.count, cell.per, cell.articles) == (3, 4, 2)
