"""The same measuring on one core or many; results come in the order of the articles."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from framing.analysis import analyze_together
from framing.collector import collector_at_rest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from framing.analysis import Extractor
    from framing.article import Article
    from framing.findings import Profile

_Article = TypeVar("_Article")
_Result = TypeVar("_Result")
_TOGETHER = 16  # articles that are analysed together
_BATCH = 2 * _TOGETHER  # articles that travel to a worker at once
_WORTH_WORKERS = 64  # below this, starting workers costs more than it saves


def analyze_many(
    articles: Iterable[Article | str], *, using: tuple[Extractor, ...] | None = None, jobs: int = 1
) -> Iterator[Profile]:
    """Analyse articles, faster than one by one, on ``jobs`` processes where there are enough of them.

    Yields the profiles of ``analyze``, some at a time, in the order of the articles. Raises ValueError if ``jobs`` is
    less than 1.
    """
    return results(articles, partial(analyze_together, using=using), jobs=jobs)


def results(
    articles: Iterable[_Article], work: Callable[[Sequence[_Article]], list[_Result]], *, jobs: int = 1
) -> Iterator[_Result]:
    """Do some work on articles, a few of them together, on ``jobs`` processes; of a process only results come back.

    Yields a result for each article, in their order. Raises ValueError if ``jobs`` is less than 1.
    """
    if jobs < 1:
        raise ValueError(f"jobs={jobs}: at least one process is needed")
    articles = iter(articles)
    first = list(islice(articles, _WORTH_WORKERS))
    if jobs == 1 or len(first) < _WORTH_WORKERS:
        for some in _batches(chain(first, articles), _TOGETHER):
            yield from work(some)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for part in _batches(chain(first, articles), 2 * jobs * _BATCH):
            with collector_at_rest():  # results may come in by the thousand objects, as they do from an analysis
                found = list(pool.map(work, _batches(iter(part), _TOGETHER), chunksize=_BATCH // _TOGETHER))
            yield from chain.from_iterable(found)


def _batches(articles: Iterator[_Article], size: int) -> Iterator[list[_Article]]:
    """Cut what is to be done into pieces, so that only a piece at a time waits in memory."""
    while part := list(islice(articles, size)):
        yield part
