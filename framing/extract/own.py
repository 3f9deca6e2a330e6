"""Lexicons of the user's own: how often their entries stand in the text, in whose voice.

Their hits also count among all evaluation (``framing.extract.evaluative``), where a hit that overlaps a longer one, a
name or the cue of an attribution is left out. Here every hit counts: the list is measured as it was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import MeasureDefinition, Voice
from framing.lexicon import load
from framing.voices import words_by_voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Measure
    from framing.lexicon import Lexicon

_WHOSE = {
    Voice.OUTLET: "in the outlet's own voice",
    Voice.PARAPHRASE: "in paraphrased content",
    Voice.QUOTE: "in quotations",
}


@dataclass(frozen=True)
class OwnLexicons:
    """Measure lexicons of one's own (paths of their ``.toml``): ``lexicon.NAME.outlet_voice`` and so on."""

    lexicons: tuple[str, ...]

    name: ClassVar[str] = "lexicon"
    summary: ClassVar[str] = "Hits of your own lexicons, by voice."

    @property
    def requires(self) -> tuple[str, ...]:
        """The layers read: voices, and the hits of its lexicons."""
        return ("voices", *(f"lexicon:{load(path).name}" for path in self.lexicons))

    @property
    def measures(self) -> tuple[MeasureDefinition, ...]:
        """One rate for each lexicon and voice; what it measures is said by the lexicon itself."""
        return tuple(_definition(load(path), voice) for path in self.lexicons for voice in Voice)

    def __call__(self, document: Document) -> Document:
        """Return the document as it is: the hits are there already."""
        return document

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        words = words_by_voice(document)
        for path in self.lexicons:
            lexicon = load(path)
            hits = [(document.voice_at(h.start).voice, h) for h in document.layer(f"lexicon:{lexicon.name}")]
            for voice in Voice:
                spans = tuple(Span(hit.start, hit.end) for whose, hit in hits if whose is voice)
                yield _definition(lexicon, voice).measured(len(spans), words[voice], spans)


def _definition(lexicon: Lexicon, voice: Voice) -> MeasureDefinition:
    return MeasureDefinition(
        name=f"lexicon.{lexicon.name}.{voice.value}_voice",
        label=f"Lexicon {lexicon.name}, {_WHOSE[voice]}",
        unit="per 1,000 words of that voice",
        definition=f"Hits of the lexicon {lexicon.name!r} {_WHOSE[voice]}, per 1,000 words there. "
        f"{' '.join(lexicon.about['construct'].split())}",
        citation=lexicon.identity,
        limits=" ".join(lexicon.about["limits"].split()),
        kind="rate",
    )
