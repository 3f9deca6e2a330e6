"""From paths to articles, from articles to profiles, with remarks and progress on the way."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from framing.cli.options import columns_named
from framing.cli.output import ERRORS, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from framing.analysis import Extractor
    from framing.article import Article
    from framing.findings import Profile
    from framing.results_file import Added


_MOST_MARKS = 20


def read_articles(paths: list[Path], column: list[str] | None) -> list[Article]:
    """Read articles, saying what is guessed or odd."""
    articles = list(stream_articles(paths, column))
    if not articles:
        raise ValueError(f"no articles in {', '.join(map(str, paths))}")
    return articles


def stream_articles(
    paths: list[Path], column: list[str] | None, *, listed_by: str = "framing report --to csv"
) -> Iterator[Article]:
    """Read articles one by one, saying what is guessed or odd; ``listed_by`` lists all oddities."""
    from framing.corpus import iter_paths  # noqa: PLC0415

    return _say_marks(iter_paths(paths, columns=columns_named(column), report=say), listed_by=listed_by)


def _say_marks(articles: Iterable[Article], *, listed_by: str) -> Iterator[Article]:
    """Pass articles on, saying what is odd; of thousands only the first are told, so that other remarks are seen."""
    marked = 0
    for article in articles:
        marked += bool(article.marks)
        if article.marks and marked <= _MOST_MARKS:
            say(f"{article.origin}: {'; '.join(article.marks)}")
        yield article
    if marked > _MOST_MARKS:
        say(f"and {marked - _MOST_MARKS:,} more articles with remarks; {listed_by} lists them all")


def articles_to_compare(
    paths: list[Path], column: list[str] | None, events: Path | None, *, by_file: bool
) -> list[Article]:
    """Read articles, each with its outlet, and with its event where there is a table of events."""
    articles = read_articles(paths, column)
    if by_file:
        from framing.corpus import named_by_file  # noqa: PLC0415

        articles = named_by_file(articles)
    _say_without_outlet(articles)
    if events is None:
        return articles
    from framing.comparison.grouping import with_events  # noqa: PLC0415

    return with_events(articles, events)


def _say_without_outlet(articles: list[Article]) -> None:
    """Say how to name the outlets of articles that have none: they are compared as if they were of one."""
    lacking = sum(not article.outlet for article in articles)
    if lacking and len(articles) > 1:
        say(
            f"{lacking} of {len(articles)} articles name no outlet and count as of one; name it in a table in a column "
            "'outlet', in a text in lines of its own at the top (---, outlet: NAME, ---), or give --by-file to call "
            "outlets as the files"
        )


def profiles_of(articles: list[Article], using: tuple[Extractor, ...], jobs: int) -> list[Profile]:
    """Measure articles; say which sides were found in none."""
    from framing.extract.balance import absent_sides  # noqa: PLC0415

    found = list(one_by_one(articles, using, jobs))
    for side in absent_sides(profile.document for profile in found):
        say(f"--side {side}: nobody of this side was found in any article; see whether its members are spelt as there")
    return found


def one_by_one(
    articles: list[Article], using: tuple[Extractor, ...], jobs: int, *, quiet: bool = False
) -> Iterator[Profile]:
    """Measure articles one by one, with a bar of progress in a terminal; none if ``quiet``: results are shown there."""
    from framing.engines import analyze_many  # noqa: PLC0415

    columns: tuple[Any, ...] = (TextColumn("analysing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    hidden = quiet or len(articles) < 3 or not sys.stderr.isatty()
    with Progress(*columns, console=ERRORS, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=len(articles))
        for profile in analyze_many(articles, using=using, jobs=jobs):
            bar.advance(task)
            yield profile


def written(articles: Iterable[Article], path: Path, using: tuple[Extractor, ...], jobs: int) -> Added:
    """Measure articles one by one into a file of results, with a count in a terminal: how many there are is unknown."""
    from framing.results_file import add_results  # noqa: PLC0415

    columns = (TextColumn("analysing: {task.completed:,} articles"), TimeElapsedColumn())
    with Progress(*columns, console=ERRORS, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=None)
        return add_results(articles, path, using=using, jobs=jobs, tell=lambda: bar.advance(task))
