"""Many articles together: read from several places, counted, checked for gaps and duplicates."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from framing.article import Article
from framing.readers import ReadingError, iter_articles, missing
from framing.readers.marks import mark

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator, Mapping, Sequence

NO_OUTLET = "(no outlet)"
_ROW = re.compile(r" row \d+$")


@dataclass(frozen=True)
class Corpus:
    """Articles in the order in which they were read. Those without any text stay in, marked; see ``measurable``."""

    articles: tuple[Article, ...]

    @classmethod
    def from_paths(
        cls,
        *paths: str | os.PathLike[str],
        columns: Mapping[str, str] | None = None,
        report: Callable[[str], None] | None = None,
    ) -> Corpus:
        """Read files and folders.

        Of several paths, one that cannot be read is reported and comes back as a marked article; the others are read.

        Raises:
            ReadingError: if there is no such path, if the only path cannot be read, or if none of them can.

        """
        return cls(tuple(iter_paths(paths, columns=columns, report=report)))

    def __len__(self) -> int:
        return len(self.articles)

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    @cached_property
    def measurable(self) -> tuple[Article, ...]:
        """The articles that have measured text."""
        return tuple(article for article in self.articles if any(zone.measured for _, zone in article.zones))

    @cached_property
    def outlets(self) -> Mapping[str, int]:
        """Measurable articles per outlet, by name; those without one are counted under "(no outlet)"."""
        return dict(sorted(Counter(article.outlet or NO_OUTLET for article in self.measurable).items()))

    @cached_property
    def duplicates(self) -> tuple[tuple[Article, ...], ...]:
        """Groups of articles with the same words, capitals and spaces aside; the headline counts."""
        groups: dict[str, list[Article]] = {}
        for article in self.measurable:
            groups.setdefault(same_text(article), []).append(article)
        return tuple(tuple(group) for group in groups.values() if len(group) > 1)

    def summary(self) -> str:
        """Say in a few lines what is there, and what is missing or odd."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        outlets = ", ".join(f"{name} {count}" for name, count in self.outlets.items())
        number = len([name for name in self.outlets if name != NO_OUTLET])
        yield f"{_count(len(self.measurable), 'article')} of {_count(number, 'outlet')}: {outlets or 'none'}"
        for field, gap in (("outlet", "without an outlet"), ("date", "without a date")):
            if lacking := [article for article in self.measurable if not getattr(article, field)]:
                yield f"{_count(len(lacking), 'article')} {gap}: {_origins(lacking)}"
        for group in self.duplicates:
            yield f"the same text {len(group)} times: {_origins(group)}"
        yield from self._odd()

    def _odd(self) -> Iterator[str]:
        marked: dict[str, list[Article]] = {}
        for article in self.articles:
            for known in article.marks:
                marked.setdefault(known, []).append(article)
        for known, articles in sorted(marked.items()):
            yield f"{known}: {_origins(articles)}"


def same_text(article: Article) -> str:
    """Return a checksum that articles with the same words share, capitals and spaces aside."""
    plain = " ".join(article.text.casefold().split()).encode("utf-8", "replace")
    return blake2b(plain, digest_size=16).hexdigest()


def iter_paths(
    paths: Sequence[str | os.PathLike[str]],
    *,
    columns: Mapping[str, str] | None = None,
    report: Callable[[str], None] | None = None,
) -> Iterator[Article]:
    """Yield the articles of files and folders one by one, as ``Corpus.from_paths`` reads them."""
    absent = [Path(path) for path in paths if not Path(path).exists()]
    if absent:
        raise ReadingError("; ".join(map(missing, absent)))
    failed: list[ReadingError] = []
    for path in paths:
        try:
            yield from iter_articles(path, columns=columns, report=report)
        except ReadingError as error:
            failed.append(error)
            if report and len(paths) > 1:
                report(str(error))
            if len(failed) == len(paths):
                raise failed[0] from None
            name = Path(path).name
            reason = str(error).removeprefix(f"{name}: ")
            yield Article(text="", origin=name, marks=(mark("unreadable: {}", reason),))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _origins(articles: list[Article] | tuple[Article, ...]) -> str:
    shown = [article.origin or article.title or "(unnamed)" for article in articles[:5]]
    return ", ".join(shown) + (f" and {len(articles) - 5:,} more" if len(articles) > 5 else "")


def named_by_file(articles: list[Article]) -> list[Article]:
    """Return articles of which those without an outlet have the name of their file for it."""
    return [article if article.outlet else replace(article, outlet=_file_name(article.origin)) for article in articles]


def _file_name(origin: str) -> str:
    """Return the name in an origin such as "echo.txt" or "echo.csv row 3", without its ending."""
    return Path(_ROW.sub("", origin).removesuffix(".gz")).stem
