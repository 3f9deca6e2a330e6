"""The same measuring on one core or several."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import pytest

from framing.analysis import analyze, extractors
from framing.article import Article
from framing.engines import analyze_many

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Measure, MeasureDefinition


def test_workers_measure_what_one_process_measures() -> None:
    """Profiles come in the order of the articles, with the same measures; the garbage collector runs again."""
    articles = [
        Article(f"The mayor claimed that {n} streets were closed. “It is absurd,” she said.") for n in range(70)
    ]
    alone, together = (list(analyze_many(articles, jobs=jobs)) for jobs in (1, 2))
    assert [profile.measures for profile in together] == [profile.measures for profile in alone]
    assert [profile.article.text for profile in together] == [article.text for article in articles]
    assert gc.isenabled()


@dataclass(frozen=True)
class _Shouts:
    """An extractor that knows one document at a time."""

    name: ClassVar[str] = "shouts"
    requires: ClassVar[tuple[str, ...]] = ("voices",)
    summary: ClassVar[str] = "Where an exclamation mark stands."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Return the document with the places of its exclamation marks."""
        return document.with_layer("shouts", [number for number, form in enumerate(document.forms) if form == "!"])

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing."""
        return iter(())


def test_many_articles_are_measured_as_one_is() -> None:
    """Articles that go through the steps together have the findings of each alone, in their order."""
    texts = ["", "It rains.", *(f"“Go {'on ' * n}!” said Ada Quill.\n\nThe mayor doubted it." for n in range(20))]
    using = (*extractors(), _Shouts())
    together = list(analyze_many(texts, using=using))
    assert len(together) == len(texts)
    for text, profile in zip(texts, together, strict=True):
        alone = analyze(text, using=using)
        assert profile.measures == alone.measures
        assert profile.provenance == alone.provenance
        assert {name: len(found) for name, found in profile.document.layers.items()} == {
            name: len(found) for name, found in alone.document.layers.items()
        }
        assert len(profile.document.layer("shouts")) == text.count("!")


def test_missing_layers_of_any_article_are_told() -> None:
    """What an extractor needs is checked for articles together, too."""
    with pytest.raises(ValueError, match="'shouts' needs the layers voices"):
        list(analyze_many(["It rains.", "It pours!"], using=(_Shouts(),)))
