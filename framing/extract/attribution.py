"""Attributions: source, cue and content of everything that the text presents as somebody's words or view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import UNKNOWN, Attribution, Form
from framing.intervals import Intervals
from framing.merging import learned_relations, rule_relations, strongest_hit
from framing.phrases import AUXILIARIES, Range, finite
from framing.relations import Relation, agentless
from framing.speakers import Speaker, SpeakerFinder
from framing.voices import with_voices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Measure, MeasureDefinition
    from framing.lexicon import Hit

_LONGEST_VERB = 3  # tokens: "brushed aside"
_TURN = "a turn of a transcript: the speaker stands before the colon"
_ANSWER = "an answer: the question stands in the paragraph before it"
_SIGNED = "signed: the speaker stands behind the dash"


@dataclass(frozen=True)
class Attributions:
    """Find attributions and draw the voice map. Layers ``attributions`` and ``voices``.

    Attributions with ``confidence`` below ``min_confidence`` are left out. With ``learned=False`` rules alone find
    them: faster, and every one explained by an entry, but with more missed.
    """

    min_confidence: float = 0.0
    learned: bool = True

    def __post_init__(self) -> None:
        """Raise ValueError if the least confidence is no probability."""
        if not 0 <= self.min_confidence <= 1:
            raise ValueError(f"min_confidence={self.min_confidence}: it lies between 0 and 1")

    name: ClassVar[str] = "attribution"
    requires: ClassVar[tuple[str, ...]] = ("quotations", "mentions", "lexicon:attribution", "lexicon:agentless")
    summary: ClassVar[str] = "Who (source) said (cue) what (content); from it, whose voice every stretch is."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Return the document with the layers ``attributions`` and ``voices``."""
        return self.together([document])[0]

    def together(self, documents: Sequence[Document]) -> list[Document]:
        """Return documents with their layers; the learned model reads many at once in less time than one by one."""
        found = learned_relations(documents) if self.learned else map(rule_relations, documents)
        return [self._attributed(document, joined) for document, joined in zip(documents, found, strict=True)]

    def _attributed(self, document: Document, joined: list[Relation]) -> Document:
        builder = _Builder(document)
        agents: Intervals[None] = Intervals((*builder.span(each.cue), None) for each in joined if each.passive)
        bare = [each for each in agentless(document) if not any(agents.overlapping(each[0].start, each[0].end))]
        joined = _beside_adverbs(joined, [hit for hit, _ in bare])
        joined = _before_claims(document, joined, [hit for hit, _ in bare])
        pieces = Intervals((*piece, piece) for each in joined for piece in each.contents)
        closing = [content for each in joined if each.closing for content in each.contents]
        told = Intervals((*part, part) for part in (*closing, *(each.source for each in joined if each.source)))
        found = [builder.unsourced(hit, _within(pieces, _within(told, content, hit.first))) for hit, content in bare]
        taken: Intervals[None] = Intervals((*attribution.cue, None) for attribution in found)
        free = (relation for relation in joined if not any(taken.overlapping(*builder.span(relation.cue))))
        found.extend(builder.attribution(relation) for relation in free)
        kept = sorted((a for a in found if a.confidence >= self.min_confidence), key=lambda a: a.cue)
        cited = {builder.span(relation.cue) for relation in joined if relation.cited}
        return with_voices(document.with_layer("attributions", _nest(kept, cited)))

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing: sourcing, balance and evaluative language measure attributions."""
        return iter(())


class _Builder:
    """Turns relations over tokens into attributions; asks who each source is, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.speakers = SpeakerFinder(document)
        self.quoted: Intervals[None] = Intervals((*quotation.inner, None) for quotation in document.layer("quotations"))

    def span(self, tokens: Range) -> Span:
        return Span(self.document.tokens[tokens.first].start, self.document.tokens[tokens.last - 1].end)

    def attribution(self, relation: Relation) -> Attribution:
        source = self.span(relation.source) if relation.source else None
        contents = tuple(self.span(content) for content in relation.contents)
        cue = self.span(relation.cue)
        speaker = self._speaker(source, contents, relation)
        entry = relation.hit.entry if relation.hit else None
        unlisted = "neutral" if relation.verbatim else UNKNOWN  # a bare colon reports
        form = Form.DIRECT if relation.verbatim else self._form(contents)
        return Attribution(
            span=_hull((*contents, cue, *([source] if source else []))), label=form.value,
            why=_why(relation), source=source, cue=cue, contents=contents, form=form,
            stance=entry.category if entry else unlisted, polarity=entry.polarity if entry else "0",
            actors=speaker.actors, kind=speaker.kind, kind_why=speaker.why,
            named=speaker.named, country=speaker.country, confidence=relation.confidence,
        )  # fmt: skip

    def _speaker(self, source: Span | None, contents: Sequence[Span], relation: Relation) -> Speaker:
        """Return who speaks: whoever the source phrase means, and without one whoever is interviewed."""
        if source is None and not relation.verbatim:
            return Speaker((), "agentless", "no source phrase", named=False)
        speaker = self.speakers.speaker(source) if source else self.speakers.interviewed(contents[0])
        if relation.verbatim:
            self.speakers.takes_turn(contents, speaker)
        return speaker

    def unsourced(self, hit: Hit, said: Range) -> Attribution:
        cue, contents = Span(hit.start, hit.end), (self.span(said),)
        return Attribution(
            span=_hull((*contents, cue)), label="agentless", why=hit.entry.why, source=None, cue=cue,
            contents=contents, form=self._form(contents), stance="neutral", kind="agentless",
            kind_why="the text names nobody as the source",
        )  # fmt: skip

    def _form(self, contents: Sequence[Span]) -> Form:
        """Direct if every word is between quotation marks, indirect if none is, else mixed."""
        count = self.document.words_in
        words = sum(count(content) for content in contents)
        quoted = sum(
            count(Span(max(content.start, start), min(content.end, end)))
            for content in contents
            for start, end, _ in self.quoted.overlapping(*content)
        )
        if quoted == 0:
            return Form.INDIRECT
        return Form.DIRECT if quoted >= words else Form.MIXED


def _beside_adverbs(relations: Sequence[Relation], bare: Sequence[Hit]) -> list[Relation]:
    """Return relations with cues without "allegedly", which counts by itself: "Frost | allegedly | wrote"."""
    adverbs = Intervals((hit.first, hit.last, hit) for hit in bare if hit.entry.extra["pattern"] == "adverb")
    kept = []
    for relation in relations:
        first, last = relation.cue
        for start, end, _ in adverbs.overlapping(first, last):
            first = end if start <= first < end < last and relation.source else first
        kept.append(replace(relation, cue=Range(first, last)) if first > relation.cue.first else relation)
    return kept


def _before_claims(document: Document, relations: Sequence[Relation], bare: Sequence[Hit]) -> list[Relation]:
    """Return relations with cues that end before a claim nobody is named for: "Frost | denied | claims that …"."""
    claims: Intervals[None] = Intervals(
        (hit.first, hit.last, None) for hit in bare if hit.entry.extra["pattern"] != "adverb"
    )
    kept = []
    for relation in relations:
        begin = next((start for start, _, _ in claims.overlapping(*relation.cue)), None)
        verb = _verb_before(document, relation, begin) if begin is not None else None
        if verb is not None:
            said = [Range(verb.last, relation.contents[0].last), *relation.contents[1:]]
            kept.append(replace(relation, cue=verb, contents=said, hit=strongest_hit(document, verb)))
        else:
            kept.append(relation)
    return kept


def _verb_before(document: Document, relation: Relation, claim: int) -> Range | None:
    """Return the words of a source's verb before a claim, which a cue may hold or begin behind; None without one."""
    source, (first, _) = relation.source, relation.cue
    if source is None or source.last > first or relation.contents[0].first < relation.cue.last:
        return None
    verb = Range(first if first < claim else max(source.last, claim - _LONGEST_VERB), claim)
    told = any(finite(form) and form not in AUXILIARIES for form in document.forms[slice(*verb)])
    return verb if verb.first < claim and (told or strongest_hit(document, verb)) else None


def _within(around: Intervals[Range], content: Range, begin: int | None = None) -> Range:
    """Return the content of an agentless attribution, cut where what is around its beginning, or its cue, ends."""
    first = content.first if begin is None else begin
    ends = [last for start, last, _ in around.overlapping(first, first + 1) if last > content.first]
    return content._replace(last=min([content.last, *ends]))


def _why(relation: Relation) -> str:
    if relation.verbatim:
        if relation.source is None:
            return _ANSWER
        return _SIGNED if relation.source.first == relation.cue.last else _TURN
    entry = relation.hit.entry.why if relation.hit else "cue not in the lexicon"
    return f"learned model; {entry}" if relation.learned else entry


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _nest(attributions: list[Attribution], cited: set[Span]) -> Iterator[Attribution]:
    """Set ``nested_in``: the smallest content around the cue of each attribution; the report that it is cited in."""
    contents = Intervals((*content, number) for number, a in enumerate(attributions) for content in a.contents)
    for number, inner in enumerate(attributions):
        around = [
            (end - start, other)
            for start, end, other in contents.overlapping(*inner.cue)
            if start <= inner.cue.start and inner.cue.end <= end and other != number
            if not _mutual(inner, attributions[other])
        ]
        if inner.cue in cited:
            same = (n for n, other in enumerate(attributions) if n != number and other.contents == inner.contents)
            yield replace(inner, nested_in=next(same, None))
            continue
        yield replace(inner, nested_in=min(around)[1]) if around else inner


def _mutual(inner: Attribution, outer: Attribution) -> bool:
    """Whether two attributions claim each other's cue; then neither is inside the other."""
    return any(c.start <= outer.cue.start and outer.cue.end <= c.end for c in inner.contents)
