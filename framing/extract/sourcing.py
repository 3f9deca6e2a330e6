"""Sourcing: who the information comes from, and how much of the text is theirs."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span, Zone
from framing.findings import Form, MeasureDefinition
from framing.speakers.verdicts import UNTOLD
from framing.voices import sourced_owner, sourced_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.document import Document
    from framing.findings import Attribution, Measure

KINDS = {
    "government": "government and officials",
    "opposition": "political opposition",
    "party": "parties and politicians",
    "state_media": "state media",
    "other_media": "other media",
    "news_agency": "news agency",
    "expert": "experts",
    "business": "business",
    "civil_society": "civil society",
    "citizen": "citizens and eyewitnesses",
    "international_organisation": "international organisations",
    "security": "military, police, courts",
    "document": "documents and data",
    "own_staff": "own staff",
    "unnamed": "unnamed, no institution told",
    "": "kind not known",
}
_CITATION = "Pareti 2015; Newell, Margolin & Ruths 2018"


def _definition(name: str, label: str, unit: str, text: str, limits: str, **options: str) -> MeasureDefinition:
    return MeasureDefinition(
        name=f"sourcing.{name}", label=label, unit=unit, definition=text,
        citation=options.pop("citation", _CITATION), limits=limits, **options,
    )  # fmt: skip


_MISSED = "Attributions that the extractor misses lower it; docs/validity.md has its recall."
_KIND_LIMITS = (
    "Kinds follow titles, roles and a gazetteer; sources whose kind is not known are in no share but the total."
)


@dataclass(frozen=True)
class Sourcing:
    """Measure attributions: how many, whose, of what kind, in which form."""

    name: ClassVar[str] = "sourcing"
    requires: ClassVar[tuple[str, ...]] = ("attributions", "voices")
    summary: ClassVar[str] = "How much of the text is attributed, to whom, to what kind of source, and in which form."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        _definition("attributed_share", "Attributed words", "share of words",
                    "Words inside the content of an attribution with a source, each counted once, as a share of all words.", _MISSED),
        _definition("attributions", "Attributions", "per 1,000 words",
                    "Attributions with a source, per 1,000 words.", _MISSED, kind="rate"),
        _definition("distinct_sources", "Distinct sources", "per article",
                    "Number of different sources given a voice.", "Chaining names can split or merge sources.", kind="mean"),
        _definition("effective_sources", "Effective number of sources", "per article",
                    "exp of the Shannon entropy over the attributed words of each source: how many sources "
                    "of equal weight would be as diverse.", "Undefined without attributions.", kind="mean",
                    citation="Hill 1973; Jost 2006"),
        _definition("top_source_share", "Largest source", "share of attributed words",
                    "Attributed words of the source with most of them, as a share of all attributed words.", _MISSED),
        _definition("direct_share", "Direct speech", "share of attributions",
                    "Attributions whose content stands wholly between quotation marks, and turns of transcripts.", _MISSED),
        _definition("indirect_share", "Indirect speech", "share of attributions",
                    "Attributions whose content has no quotation marks.", _MISSED),
        _definition("mixed_share", "Mixed speech", "share of attributions",
                    "Attributions whose content is partly quoted.", _MISSED),
        _definition("unnamed_share", "Unnamed sources", "share of attributions",
                    "Attributions to persons whom the article hides or leaves vague (“a source”, “critics”, “one "
                    "Treasury official”).",
                    "Whose institution is told counts under its kind besides; groups (“residents”) only there."),
        _definition("named_share", "Sources with a name", "share of attributions",
                    "Attributions to a source that the article identifies by name.", _MISSED),
        _definition("nested_share", "Nested attributions", "share of attributions",
                    "Attributions inside the content of another one (“state media said that X assured …”).", _MISSED),
        _definition("agentless", "Agentless attributions", "per 1,000 words",
                    "Attributions without anybody as source (“is expected to”, “reportedly”), per 1,000 words.",
                    "Found by a list of patterns.", kind="rate"),
        _definition("first_source_position", "Where the first source stands", "share of the text",
                    "Words before the first attribution with a source, as a share of all words.",
                    "Undefined without attributions.", kind="mean"),
        _definition("image_credits", "Image credits", "per article",
                    "Photo credits, counted apart from what is said in the text.", "Credits outside captions may be missed.",
                    kind="mean", citation="house definition"),
        *(
            _definition(f"kind.{kind}", label.capitalize(), "share of attributions",
                        f"Attributions to: {label}.", _KIND_LIMITS)
            for kind, label in KINDS.items() if kind
        ),
    )  # fmt: skip

    def __call__(self, document: Document) -> Document:
        """Return the document unchanged: everything measured here is in the layer ``attributions``."""
        return document

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        define = {definition.name.removeprefix("sourcing."): definition for definition in self.measures}
        attributions: tuple[Attribution, ...] = document.layer("attributions")
        sourced = [a for a in attributions if a.kind != "agentless"]
        bare = [a for a in attributions if a.kind == "agentless"]
        words = document.word_count
        stretches = document.layer("voices")
        attributed = tuple(s.span for s in stretches if sourced_owner(attributions, s.attribution) is not None)
        yield define["attributed_share"].measured(sum(sourced_words(document).values()), words, attributed)
        yield define["attributions"].measured(len(sourced), words, _spans(sourced))
        yield define["agentless"].measured(len(bare), words, _spans(bare))
        yield from self._diversity(document, define, sourced)
        yield from self._shares(define, sourced)
        yield self._first_source(document, define["first_source_position"], sourced)
        credited = tuple(span for span, zone in document.article.zones if zone is Zone.CREDIT)
        yield define["image_credits"].measured(len(credited), 1, credited)

    def _diversity(
        self, document: Document, define: dict[str, MeasureDefinition], sourced: Sequence[Attribution]
    ) -> Iterator[Measure]:
        weights = words_by_source(document)
        total = sum(weights.values())
        known = {actor: words for actor, words in weights.items() if actor}
        spoken = {actor for a in sourced for actor in a.actors}
        yield define["distinct_sources"].measured(len(spoken), 1, _first_mentions(sourced))
        effective = effective_number(list(known.values()))
        yield define["effective_sources"].measured(effective, 1 if known else 0, _first_mentions(sourced))
        top = max(known, key=lambda actor: known[actor], default="")
        evidence = tuple(a.span for a in sourced if top in a.actors)
        yield define["top_source_share"].measured(known.get(top, 0), total, evidence)

    def _shares(self, define: dict[str, MeasureDefinition], sourced: Sequence[Attribution]) -> Iterator[Measure]:
        conditions: dict[str, Callable[[Attribution], bool]] = {
            "direct_share": lambda a: a.form is Form.DIRECT,
            "indirect_share": lambda a: a.form is Form.INDIRECT,
            "mixed_share": lambda a: a.form is Form.MIXED,
            "unnamed_share": lambda a: a.kind == "unnamed" or a.kind_why.endswith(UNTOLD),
            "named_share": lambda a: a.named,
            "nested_share": lambda a: a.nested_in is not None,
        }
        for name, condition in conditions.items():
            chosen = [a for a in sourced if condition(a)]
            yield define[name].measured(len(chosen), len(sourced), _spans(chosen))
        for kind in KINDS:
            if kind:
                chosen = [a for a in sourced if a.kind == kind]
                yield define[f"kind.{kind}"].measured(len(chosen), len(sourced), _spans(chosen))

    def _first_source(
        self, document: Document, definition: MeasureDefinition, sourced: Sequence[Attribution]
    ) -> Measure:
        first = min(sourced, key=lambda a: a.span.start, default=None)
        if first is None or not document.word_count:
            return definition.measured(0, 0)
        return definition.measured(document.words_in(Span(0, first.span.start)) / document.word_count, 1, (first.span,))


def _spans(attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    return tuple(a.span for a in attributions)


def _first_mentions(attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    seen: dict[str, Span] = {}
    for attribution in attributions:
        for actor in attribution.actors:
            seen.setdefault(actor, attribution.source or attribution.span)
    return tuple(seen.values())


def words_by_source(document: Document) -> Counter[str]:
    """Return the attributed words of each source, each word once, for the innermost source.

    Of several sources that speak together each gets an equal part; words of sources nobody could be made out for
    stand under "".
    """
    attributions: tuple[Attribution, ...] = document.layer("attributions")
    words: Counter[str] = Counter()
    for number, count in sourced_words(document).items():
        actors = attributions[number].actors or ("",)
        for actor in actors:
            words[actor] += count / len(actors)  # type: ignore[assignment]
    return words


def effective_number(weights: Sequence[float]) -> float:
    """Return exp of the Shannon entropy of weights: the Hill number of order 1 (Hill 1973).

    >>> effective_number([1, 1, 1, 1])
    4.0
    """
    total = sum(weights)
    if not total:
        return 0.0
    shares = [weight / total for weight in weights if weight]
    return math.exp(-sum(share * math.log(share) for share in shares))
