"""What a comparison finds in full, as flat tables: articles, shared quotations, names, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.naming import COLUMNS as NAMING
from framing.comparison.naming import naming_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.comparison.omissions import Omission
    from framing.comparison.result import Comparison

ARTICLES = ("article", "group", "outlet", "title", "date", "url", "origin", "event", "words", "marks")
QUOTATIONS = ("event", "quotation", "group", "article", "words_used", "cue", "stance", "speakers")
WORDING = (
    "group",
    "term",
    "count",
    "rate",
    "other_rate",
    "articles",
    "of_articles",
    "other_articles",
    "of_other_articles",
    "log_odds",
    "z",
    "dispersion",
    "p",
    "q",
)
OMISSIONS = ("event", "kind", "what", "group", "standing", "article", "sentence")
_LEFT_OUT, _NAMED = "left out", "named"


class Flat(NamedTuple):
    """A table: its name, columns and rows."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Iterable[object]]


def flat_tables(comparison: Comparison) -> tuple[Flat, ...]:
    """Return all that tables of the report show a part of; ``comparison.dictionary`` explains the columns."""
    return (
        Flat("articles", ARTICLES, _articles(comparison)),
        Flat("quotations", QUOTATIONS, _quotations(comparison)),
        Flat("omissions", OMISSIONS, _omissions(comparison)),
        Flat("wording", WORDING, _wording(comparison)),
        Flat("naming", NAMING, (row.values() for row in naming_rows(comparison.naming()))),
    )


def _articles(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    event_of = {position: event.name for event in comparison.events for position in event.articles}
    for position, (profile, group) in enumerate(zip(comparison.profiles, comparison.labels, strict=True)):
        article = profile.article
        yield (
            position, group, article.outlet, article.title, article.date, article.url, article.origin,
            event_of[position], profile.document.word_count, "; ".join(article.marks),
        )  # fmt: skip


def _quotations(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for each in comparison.aligned():
        for one in each.renderings:
            yield (
                each.event, each.words, one.group, one.quotation.profile, one.words, one.cue_words, one.stance,
                "; ".join(one.actors),
            )  # fmt: skip


def _omissions(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for each in comparison.omissions():
        for one in each.carried:
            document = comparison.profiles[one.evidence.profile].document
            sentence = " ".join(document[one.sentence.span].split())
            yield (each.event, each.kind, each.what, one.group, one.standing, one.evidence.profile, sentence)
        yield from ((each.event, each.kind, each.what, group, _absent(each, group), "", "") for group in each.missing)


def _wording(comparison: Comparison) -> Iterator[tuple[object, ...]]:
    for group, terms in comparison.characteristic().items():
        yield from ((group, *(getattr(each, column) for column in WORDING[1:])) for each in terms)


def _absent(omission: Omission, group: str) -> str:
    return _NAMED if group in omission.named_in else _LEFT_OUT
