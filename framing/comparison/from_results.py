"""A file of results compared: numbers of any number of articles, without the words behind them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.article import Article
from framing.comparison.pooling import labelled, place
from framing.comparison.resampling import RESAMPLES, Table
from framing.comparison.units import units
from framing.results_file import about_file, is_results_file

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from framing.comparison.pooled import Pooled

_FIELDS = ("outlet", "date", "origin", "title", "event")


def compare_results(
    path: str | os.PathLike[str],
    *,
    resamples: int = RESAMPLES,
    seed: int = 0,
    by: str = "article",
    groups: Mapping[str, str] | None = None,
) -> Pooled:
    """Compare outlets by the measures in a file of results (.csv); all but ``path`` as in ``compare``.

    The words behind a number, shared quotations, omissions and names are in none of them, and of near-duplicates only
    copies with the very same words are known: they are one unit. Articles without a word to measure are left out.

    Raises:
        ValueError: if the file is none of results or holds no article with a measured word, if ``by`` is "event" and
            an article names none, and as ``compare`` does.

    """
    rows, scales = _read(Path(path))
    articles = [Article(text="", **dict(zip(_FIELDS, row, strict=True))) for row in rows[list(_FIELDS)].to_numpy()]
    if by == "event" and not all(article.event for article in articles):
        raise ValueError(f"{path}: by='event' needs the event of every article; without texts none can be found")
    texts = rows["same_text"].tolist()
    order = sorted(range(len(articles)), key=lambda number: (*place(articles[number]), texts[number]))
    articles = [articles[number] for number in order]
    labels, firsts = labelled(articles, groups), _firsts([texts[number] for number in order])
    return Table(
        by_article=rows[_columns(scales)].to_numpy(dtype=np.float64)[order],
        names=tuple(scales), scales=tuple(scales.values()),
        labels=np.array(labels, dtype=object), units=units(articles, labels, firsts, by),
        resamples=resamples, seed=seed,
    ).pooled(by)  # fmt: skip


def _read(path: Path) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return the rows with measured words, and the unit of each measure."""
    import pandas as pd  # noqa: PLC0415 - only where a file of results is read

    if not is_results_file(path):
        raise ValueError(f"{path} is no table of measures that 'framing analyze --out' wrote, with its .about.json")
    measures = json.loads(about_file(path).read_text(encoding="utf-8"))["measures"]
    texts, numbers = dict.fromkeys((*_FIELDS, "same_text"), str), _columns(measures)
    rows = pd.read_csv(
        path, usecols=[*texts, "words", *numbers], dtype=texts,
        keep_default_na=False, na_values=dict.fromkeys(numbers, ""),
    )  # fmt: skip
    rows = rows[rows["words"] > 0].fillna(dict.fromkeys(numbers, 0.0))  # what an extractor did not measure
    if rows.empty:
        raise ValueError(f"{path}: no article with a word to measure")
    return rows, {name: each["unit"] for name, each in measures.items()}


def _columns(measures: Iterable[str]) -> list[str]:
    """Return the columns of counts, then those of exposures."""
    return [f"{name}.{number}" for number in ("count", "per") for name in measures]


def _firsts(same_text: Sequence[str]) -> list[int]:
    """Return for each article the first one with the same words (often itself)."""
    first: dict[str, int] = {}
    return [first.setdefault(each, number) for number, each in enumerate(same_text)]
