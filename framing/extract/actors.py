"""Actors and their mentions: who is named in an article, chained under one name with kind, country and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from framing.speakers.chain import Chainer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Measure, MeasureDefinition


@dataclass(frozen=True)
class Actors:
    """Find and chain actors. Layers ``actors`` and ``mentions``."""

    name: ClassVar[str] = "actors"
    requires: ClassVar[tuple[str, ...]] = ("lexicon:sources",)
    summary: ClassVar[str] = "Who is named: people, organisations and countries, chained through the article."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Return the document with the layers ``actors`` and ``mentions``."""
        actors = tuple(Chainer(document).run())
        mentions = sorted((mention for actor in actors for mention in actor.mentions), key=lambda m: m.span)
        return document.with_layer("actors", actors).with_layer("mentions", mentions)

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing: other extractors measure what actors do."""
        return iter(())
