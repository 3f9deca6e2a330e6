"""A second opinion, learned: which sentences read as slanted, and which of their words make them so.

Never mixed into the lexical counts of the evaluative extractor: the two can be set side by side.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from framing.article import Span
from framing.findings import Finding, MeasureDefinition, Voice
from framing.models.slant import SlantModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence, Token
    from framing.findings import Measure, Stretch
    from framing.models.slant import Reading

SLANTED, PLAIN = "reads as slanted", "reads as plain"
_SHOWN = 3  # words named as reasons


class Reason(NamedTuple):
    """What a word adds to the log-odds that its sentence reads as slanted; below 0 it speaks for plain."""

    span: Span
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceSlant(Finding):
    """How a sentence reads. ``voice`` is the one that most of its characters are in; ``marked`` its slanted words.

    ``weights`` (one for each of ``tokens``) and ``rest`` (length, capitals, quotation marks and what all sentences
    share) add up to the log-odds of ``probability``.
    """

    probability: float
    tokens: tuple[Token, ...]
    weights: tuple[float, ...]
    rest: float
    marked: tuple[Span, ...] = ()

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every token with its weight, in the order of the text."""
        return tuple(Reason(Span(*token[:2]), weight) for token, weight in zip(self.tokens, self.weights, strict=True))


_LIMITS = (
    "Learned from labels that language models gave to sentences and words; docs/validity.md has how well it agrees "
    "with experts. "
    "It reads sentences one by one, knows nothing of the facts, and takes opinion and strong words for slant."
)
_CITATION = "Wang & Manning 2012 (method); Horych et al. 2025 (training labels)"


@dataclass(frozen=True)
class Slant:
    """Say of each sentence how slanted it reads. Layer ``slant``, one finding for each sentence."""

    name: ClassVar[str] = "slant"
    requires: ClassVar[tuple[str, ...]] = ("lexicon:appraisal", "voices")
    summary: ClassVar[str] = "A second opinion, learned: which sentences read as slanted, and through which words."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        MeasureDefinition(
            name="slant.sentences", label="Sentences that read as slanted", unit="share of sentences",
            definition="Sentences mostly in the outlet's own voice that the model calls slanted, of all such ones.",
            citation=_CITATION, limits=_LIMITS,
        ),
        MeasureDefinition(
            name="slant.words", label="Words that make sentences slanted", unit="per 1,000 words of such sentences",
            definition="Words marked as slanted, per 1,000 words of sentences mostly in the outlet's own voice.",
            citation=_CITATION, limits=_LIMITS, kind="rate",
        ),
    )  # fmt: skip

    def __call__(self, document: Document) -> Document:
        """Return the document with the layer ``slant``."""
        return self.together([document])[0]

    def together(self, documents: Sequence[Document]) -> list[Document]:
        """Return documents with their layers; the model reads the sentences of all of them at once."""
        model = SlantModel()
        readings = iter(model.read(documents))
        return [
            document.with_layer(
                "slant",
                [
                    _finding(document, sentence, reading, threshold=model.threshold)
                    for sentence, reading in zip(document.sentences, readings, strict=False)  # the rest is the next's
                ],
            )
            for document in documents
        ]

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        own = [finding for finding in document.layer("slant") if finding.voice is Voice.OUTLET]
        slanted = tuple(finding.span for finding in own if finding.label == SLANTED)
        marked = tuple(span for finding in own for span in finding.marked)
        yield self.measures[0].measured(len(slanted), len(own), slanted)
        yield self.measures[1].measured(len(marked), sum(document.words_in(finding.span) for finding in own), marked)


def _finding(document: Document, sentence: Sentence, reading: Reading, *, threshold: float) -> SentenceSlant:
    tokens = document.tokens[sentence.first : sentence.last]
    weights = tuple(reading.contributions.tolist())
    strongest = sorted([(weight, n) for n, weight in enumerate(weights) if weight > 0], reverse=True)[:_SHOWN]
    return SentenceSlant(
        span=Span(sentence.start, sentence.end),
        label=SLANTED if reading.probability >= threshold else PLAIN,
        why="slant model: " + ", ".join([f"{document[tokens[n][:2]]} {weight:+.2f}" for weight, n in strongest]),
        voice=_voice(document, sentence), probability=reading.probability, tokens=tokens, weights=weights,
        rest=reading.rest, marked=tuple(Span(*tokens[n][:2]) for n in reading.marked.nonzero()[0].tolist()),
    )  # fmt: skip


def _voice(document: Document, sentence: Sentence) -> Voice:
    """Return the voice that most characters of a sentence are in."""
    stretches: tuple[Stretch, ...] = document.layer("voices")
    at = max(0, bisect_right(document.starts_of("voices"), sentence.start) - 1)
    if stretches and stretches[at].span.start <= sentence.start and sentence.end <= stretches[at].span.end:
        return stretches[at].voice
    shares: dict[Voice, int] = {}
    while at < len(stretches) and stretches[at].span.start < sentence.end:
        stretch = stretches[at]
        shared = min(stretch.span.end, sentence.end) - max(stretch.span.start, sentence.start)
        shares[stretch.voice] = shares.get(stretch.voice, 0) + max(0, shared)
        at += 1
    return max(shares, key=lambda voice: shares[voice]) if shares else Voice.OUTLET
