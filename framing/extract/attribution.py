"""Attributions: source, cue and content of everything that the text presents as somebody's words or view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import Attribution, Form
from framing.merging import learned_relations, rule_relations
from framing.relations import Relation, agentless
from framing.speakers import Speaker, SpeakerFinder
from framing.voices import with_voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Measure, MeasureDefinition, Quotation
    from framing.lexicon import Hit
    from framing.phrases import Range


@dataclass(frozen=True)
class Attributions:
    """Find attributions and draw the voice map. Layers ``attributions`` and ``voices``.

    Attributions with ``confidence`` below ``min_confidence`` are left out. With ``learned=False`` rules alone find
    them: faster, and every one explained by an entry, but with more missed.
    """

    min_confidence: float = 0.0
    learned: bool = True

    name: ClassVar[str] = "attribution"
    requires: ClassVar[tuple[str, ...]] = ("quotations", "mentions", "lexicon:attribution", "lexicon:agentless")
    summary: ClassVar[str] = "Who (source) said (cue) what (content); from it, whose voice every stretch is."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Return the document with the layers ``attributions`` and ``voices``."""
        speakers = SpeakerFinder(document)
        joined = learned_relations(document) if self.learned else rule_relations(document)
        bare = list(agentless(document))
        found = [_unsourced(document, hit, _span(document, content)) for hit, content in bare]
        taken = [a.cue for a in found]
        for relation in joined:
            cue = _span(document, relation.cue)
            if not any(cue.start < other.end and other.start < cue.end for other in taken):
                found.append(_attribution(document, relation, speakers))
        kept = sorted((a for a in found if a.confidence >= self.min_confidence), key=lambda a: a.cue)
        return with_voices(document.with_layer("attributions", _nest(kept)))

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing: sourcing, balance and evaluative language measure attributions."""
        return iter(())


def _span(document: Document, tokens: Range) -> Span:
    return Span(document.tokens[tokens.first].start, document.tokens[tokens.last - 1].end)


def _attribution(document: Document, relation: Relation, speakers: SpeakerFinder) -> Attribution:
    source = _span(document, relation.source) if relation.source else None
    contents = tuple(_span(document, content) for content in relation.contents)
    cue = _span(document, relation.cue)
    speaker = speakers.speaker(source) if source else Speaker((), "agentless", "no source phrase", named=False)
    entry = relation.hit.entry if relation.hit else None
    form = _form(document, contents)
    return Attribution(
        span=_hull((*contents, cue, *([source] if source else []))), label=form.value,
        why=_why(relation), source=source, cue=cue, contents=contents, form=form,
        stance=entry.category if entry else "neutral", polarity=entry.polarity if entry else "0",
        actors=speaker.actors, kind=speaker.kind, kind_why=speaker.why,
        named=speaker.named, country=speaker.country, confidence=relation.confidence,
    )  # fmt: skip


def _why(relation: Relation) -> str:
    entry = relation.hit.entry.why if relation.hit else "cue not in the lexicon"
    return f"learned model; {entry}" if relation.learned else entry


def _unsourced(document: Document, hit: Hit, content: Span) -> Attribution:
    cue = Span(hit.start, hit.end)
    return Attribution(
        span=_hull((content, cue)), label="agentless", why=hit.entry.why, source=None, cue=cue,
        contents=(content,), form=_form(document, (content,)), stance="neutral", kind="agentless",
        kind_why="the text names nobody as the source",
    )  # fmt: skip


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _form(document: Document, contents: Sequence[Span]) -> Form:
    """Direct if every word is between quotation marks, indirect if none is, else mixed."""
    quotations: tuple[Quotation, ...] = document.layer("quotations")
    words = sum(document.words_in(content) for content in contents)
    quoted = sum(
        document.words_in(Span(max(c.start, q.inner.start), min(c.end, q.inner.end)))
        for c in contents
        for q in quotations
        if q.inner.start < c.end and c.start < q.inner.end
    )
    if quoted == 0:
        return Form.INDIRECT
    return Form.DIRECT if quoted >= words else Form.MIXED


def _nest(attributions: list[Attribution]) -> Iterator[Attribution]:
    """Set ``nested_in``: the smallest content around the cue of each attribution."""
    for number, inner in enumerate(attributions):
        around = [
            (content.end - content.start, other)
            for other, outer in enumerate(attributions)
            if other != number
            for content in outer.contents
            if content.start <= inner.cue.start and inner.cue.end <= content.end and not _mutual(inner, outer)
        ]
        yield replace(inner, nested_in=min(around)[1]) if around else inner


def _mutual(inner: Attribution, outer: Attribution) -> bool:
    """Whether two attributions claim each other's cue; then neither is inside the other."""
    return any(c.start <= outer.cue.start and outer.cue.end <= c.end for c in inner.contents)
