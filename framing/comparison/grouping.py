"""Events: which articles tell of the same thing, why, and what the user says about it."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.comparison.similarity import likeness

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from framing.article import Article
    from framing.comparison.similarity import Likeness
    from framing.statistics import Floats, Numbers

# Least mean similarity between two groups that are joined: chosen by cross-validation (framing.validate.events)
THRESHOLD = 0.16
_COLUMNS = ("event", "outlet", "date", "title", "origin")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Articles (positions) that tell of the same event.

    ``score`` is the mean similarity of their pairs (0 to 1; NaN for one article alone), ``shared`` the terms that weigh
    most in it, ``named`` whether the user put them together rather than their likeness.
    """

    name: str
    articles: tuple[int, ...]
    score: float
    shared: tuple[str, ...]
    named: bool


def events(
    articles: Sequence[Article], *, threshold: float = THRESHOLD, file: str | os.PathLike[str] | None = None
) -> tuple[Event, ...]:
    """Group articles by the event that they tell of, across outlets.

    Args:
        articles: in any order; those whose ``event`` is given are grouped by it, the others by likeness.
        threshold: least mean similarity between two groups that are joined; higher makes more and smaller groups.
        file: a table as ``write_events`` writes it, edited by the user: its column ``event`` names, merges and splits.

    Returns:
        The events in the order of their first articles. Average-link clustering of TF-IDF similarities of words,
        headline, names and numbers, with dates as a soft prior.

    Raises:
        ValueError: if the file lacks a column.

    """
    if not articles:
        return ()
    alike = likeness(articles)
    given = _given(articles, file)
    free = [i for i, name in enumerate(given) if not name]
    groups = [([i for i, each in enumerate(given) if each == name], name) for name in dict.fromkeys(given) if name]
    groups += [([free[i] for i in members], "") for members in clusters(alike.pairs[np.ix_(free, free)], threshold)]
    return tuple(_event(articles, alike, members, name) for members, name in sorted(groups))


def clusters(pairs: Floats, threshold: float) -> list[list[int]]:
    """Cluster by average link (Sokal & Michener 1958): join groups while their mean similarity is above a threshold."""
    if len(pairs) < 2:
        return [[i] for i in range(len(pairs))]
    labels = cut(tree(pairs), threshold)
    return [np.flatnonzero(labels == label).tolist() for label in dict.fromkeys(labels.tolist())]


def tree(pairs: Floats) -> Floats:
    """Return the average-link tree of a matrix of similarities, as scipy has it, heights being 1 - similarity."""
    from scipy.cluster.hierarchy import linkage  # noqa: PLC0415 - slow to import
    from scipy.spatial.distance import squareform  # noqa: PLC0415 - slow to import

    # Rounding makes near copies more than wholly alike, and no distance may be negative
    distances = np.maximum(1 - (pairs + pairs.T) / 2, 0)
    np.fill_diagonal(distances, 0)
    return np.asarray(linkage(squareform(distances, checks=False), "average"))


def cut(joined: Floats, threshold: float) -> Numbers:
    """Cut a tree at a similarity; return the number of the cluster of each article."""
    from scipy.cluster.hierarchy import fcluster  # noqa: PLC0415 - slow to import

    return np.asarray(fcluster(joined, 1 - threshold, "distance"), dtype=np.int64)


def _event(articles: Sequence[Article], alike: Likeness, members: Sequence[int], name: str) -> Event:
    part = alike.pairs[np.ix_(members, members)]
    pairs = part[np.triu_indices(len(members), 1)]
    central = articles[members[int(np.argmax(part.sum(axis=0)))]]
    return Event(
        name=name or central.title or central.origin or f"article {members[0] + 1}",
        articles=tuple(members),
        score=float(pairs.mean()) if pairs.size else float("nan"),
        shared=alike.shared(members),
        named=bool(name),
    )


def with_events(articles: Sequence[Article], path: str | os.PathLike[str]) -> list[Article]:
    """Return articles with the events that the user's table gives them; without a table, write one to be edited.

    Raises ValueError if the table lacks a column.
    """
    if not Path(path).is_file():
        write_events(events(articles), articles, path)
    return [replace(each, event=name) for each, name in zip(articles, _given(articles, path), strict=True)]


def _given(articles: Sequence[Article], file: str | os.PathLike[str] | None) -> list[str]:
    """Return the event that the user gives each article; "" where likeness decides."""
    listed = _read(Path(file)) if file is not None else {}
    return [
        listed.get((article.outlet, article.title, article.origin), "") or article.event for article in articles
    ]  # fmt: skip


def _read(path: Path) -> dict[tuple[str, str, str], str]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines, delimiter="\t")
        missing = set(_COLUMNS) - {"date"} - set(reader.fieldnames or ())
        if missing:
            raise ValueError(f"{path.name}: the columns {', '.join(sorted(missing))} are missing (tab separated)")
        return {(row["outlet"], row["title"], row["origin"]): (row["event"] or "").strip() for row in reader}


def write_events(found: Sequence[Event], articles: Sequence[Article], path: str | os.PathLike[str]) -> None:
    """Write events as a tab-separated table, a row per article, for the user to edit.

    To rename an event change its name in all rows, to merge two give them one name, to split one give some of its rows
    a new name; an empty name leaves an article to its likeness. Numbers keep events of the same headline apart.
    """
    with Path(path).open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        writer.writerow(_COLUMNS)
        for number, event in enumerate(found, start=1):
            name = event.name if event.named else f"{number}. {event.name}"
            for article in (articles[i] for i in event.articles):
                writer.writerow([name, article.outlet, article.date, article.title, article.origin])
