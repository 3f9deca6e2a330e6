"""The same measuring on one core or many; results come in the order of the articles."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from framing.analysis import analyze
from framing.collector import collector_at_rest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from framing.analysis import Extractor
    from framing.article import Article
    from framing.findings import Profile

_Result = TypeVar("_Result")
_BATCH = 32  # articles that travel to a worker at once
_WORTH_WORKERS = 64  # below this, starting workers costs more than it saves


def profiles(
    articles: Iterable[Article], *, using: tuple[Extractor, ...] | None = None, jobs: int = 1
) -> Iterator[Profile]:
    """Analyse articles one after the other, on ``jobs`` processes where there are enough of them.

    Yields profiles lazily, in the order of the articles. Raises ValueError if ``jobs`` is less than 1.
    """
    return results(articles, partial(analyze, using=using), jobs=jobs)


def results(articles: Iterable[Article], work: Callable[[Article], _Result], *, jobs: int = 1) -> Iterator[_Result]:
    """Do the same work on each article, where there are enough of them on ``jobs`` processes; only results come back.

    Yields them lazily, in the order of the articles. Raises ValueError if ``jobs`` is less than 1.
    """
    if jobs < 1:
        raise ValueError(f"jobs={jobs}: at least one process is needed")
    articles = iter(articles)
    first = list(islice(articles, _WORTH_WORKERS))
    if jobs == 1 or len(first) < _WORTH_WORKERS:
        yield from map(work, first)
        yield from map(work, articles)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for part in _batches(first, articles, 2 * jobs * _BATCH):
            with collector_at_rest():  # profiles come in by the thousand objects, as they do from an analysis
                found = list(pool.map(work, part, chunksize=_BATCH))
            yield from found


def _batches(first: list[Article], rest: Iterator[Article], size: int) -> Iterator[list[Article]]:
    """Cut what is to be done into pieces, so that only a piece at a time waits in memory."""
    yield first
    while part := list(islice(rest, size)):
        yield part
