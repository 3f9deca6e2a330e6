"""The one pass over all lexicons: every hit, in one layer per lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from framing.lexicon import load, matcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Measure, MeasureDefinition


@dataclass(frozen=True)
class LexiconHits:
    """Match lexicons (names of bundled ones, or paths). Layers ``lexicon:NAME``."""

    lexicons: tuple[str, ...]

    name: ClassVar[str] = "lexicons"
    requires: ClassVar[tuple[str, ...]] = ()
    summary: ClassVar[str] = "Where entries of the lexicons stand in the text; the other extractors read these hits."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Return the document with one layer of hits for each lexicon."""
        found = matcher(self.lexicons).hits(document)
        return document.with_layers({f"lexicon:{name}": hits for name, hits in found.items()})

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing: hits are material, not findings."""
        return iter(())

    @property
    def identities(self) -> tuple[str, ...]:
        """Name, version and hash of every lexicon, for the provenance."""
        return tuple(load(name).identity for name in self.lexicons)
