"""Balance: how fairly attribution is spread over actors and sides, and who is mentioned but never given a voice."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from framing.findings import MeasureDefinition, Voice
from framing.sides import Sides
from framing.targets import FEELINGS
from framing.voiceless import voiceless
from framing.voices import sourced_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.article import Span
    from framing.document import Document
    from framing.findings import Attribution, Evaluation, Measure

_DOUBTING = frozenset({"doubting"})
_LIMITS = "Actors are chained by rule; an actor that only acts through others is missed."


def _definition(
    name: str, label: str, unit: str, text: str, kind: str = "mean", citation: str = ""
) -> MeasureDefinition:
    return MeasureDefinition(
        name=f"balance.{name}", label=label, unit=unit, definition=text, kind=kind, limits=_LIMITS,
        citation=citation or "Entman 1993; house definition",
    )  # fmt: skip


@dataclass(frozen=True)
class Balance:
    """Measure how attribution is spread. ``sides`` names the sides; without them actors are grouped by country."""

    sides: Sides = field(default_factory=Sides)

    name: ClassVar[str] = "balance"
    requires: ClassVar[tuple[str, ...]] = ("attributions", "actors", "mentions", "evaluations", "voices")
    summary: ClassVar[str] = "How attribution, doubt and evaluation are spread over sides; who is never given a voice."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        _definition("voice_gap", "Voice gap", "share of actors",
                    "Actors mentioned but never given a voice, as a share of the people, and of the organisations and "
                    "countries of known kind, that are mentioned by name. A country is heard "
                    "where somebody speaks for its state; who only would not comment is not heard.", "share"),
        _definition("evenness", "Evenness of sides", "0 to 1",
                    "Shannon entropy of attributed words over sides, divided by its maximum: 1 where all sides get "
                    "the same, 0 where one gets everything. Undefined with fewer than two sides.", citation="Pielou 1966"),
        _definition("largest_side_share", "Largest side", "share of attributed words",
                    "Attributed words of the side that has most of them, as a share of those of all sides.", "share"),
        _definition("doubt_gap", "Doubting cues, difference between sides", "difference of shares",
                    "Largest minus smallest share of doubting cues (“claimed”) among the attributions of each side; "
                    "undefined with fewer than two sides that speak. Sources that speak together count for each of their sides.", citation="Recasens et al. 2013"),
        _definition("evaluation_gap", "Evaluation in the outlet's own voice, difference between sides",
                    "difference of means",
                    "Largest minus smallest mean polarity (+1, −1) that the outlet's own voice gives to the actors of a side; "
                    "undefined with fewer than two sides evaluated. Whom a word falls on is read from the grammar of its "
                    "sentence; most words fall on nobody by name, and feelings are left out.", citation="Martin & White 2005"),
    )  # fmt: skip

    def __call__(self, document: Document) -> Document:
        """Return the document with the layer ``sides``: a row for each side with its counts and evidence."""
        return document.with_layer("sides", side_rows(document, self.sides))

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        define = {definition.name.removeprefix("balance."): definition for definition in self.measures}
        named, silent = voiceless(document)
        yield define["voice_gap"].measured(len(silent), len(named), tuple(silent.values()))
        rows: tuple[SideRow, ...] = document.layer("sides")
        words = [row.words for row in rows]
        everything = tuple(span for row in rows for span in row.evidence)
        yield define["evenness"].measured(*_evenness(words), everything)
        top = max(rows, key=lambda row: row.words, default=None)
        yield define["largest_side_share"].measured(top.words if top else 0, sum(words), top.evidence if top else ())
        yield define["doubt_gap"].measured(
            *_gap([row.doubted / row.attributions for row in rows if row.attributions]), everything
        )
        yield define["evaluation_gap"].measured(
            *_gap([row.polarity / row.evaluated for row in rows if row.evaluated]),
            tuple(span for row in rows for span in row.judged),
        )


@dataclass(frozen=True, slots=True)
class SideRow:
    """What one side gets in one article: counts, and the spans behind them.

    ``evidence`` holds its attributions, ``mentioned`` its mentions, ``judged`` where the outlet's own voice judges it.
    """

    side: str
    mentions: int
    attributions: int
    words: float
    doubted: int
    evaluated: int
    polarity: int
    first_voice: int | None
    evidence: tuple[Span, ...]
    mentioned: tuple[Span, ...] = ()
    judged: tuple[Span, ...] = ()


def side_rows(document: Document, sides: Sides) -> tuple[SideRow, ...]:
    """Return a row for every side that the article mentions, in the order in which they first speak."""
    side_of = {actor.name: sides.side_of(actor) for actor in document.layer("actors")}
    mentions: dict[str, list[Span]] = defaultdict(list)
    for mention in document.layer("mentions"):
        if side := side_of[mention.actor]:
            mentions[side].append(mention.span)
    for side, _ in sides.groups:  # a side that the user named is there even where the article is silent about it
        mentions.setdefault(side, [])
    said = sourced_words(document)
    rows = [_row(document, side, tuple(spans), side_of, said) for side, spans in mentions.items()]
    return tuple(sorted(rows, key=lambda row: (math.inf if row.first_voice is None else row.first_voice, row.side)))


def absent_sides(documents: Iterable[Document]) -> tuple[str, ...]:
    """Return the sides that no document mentions: given by hand, and perhaps with members spelt otherwise there."""
    mentions: Counter[str] = Counter()
    for document in documents:
        mentions.update({row.side: row.mentions for row in document.layers.get("sides", ())})
    return tuple(side for side, number in mentions.items() if not number)


def _row(
    document: Document, side: str, mentions: tuple[Span, ...], side_of: dict[str, str], said: dict[int, int]
) -> SideRow:
    attributions: dict[int, Attribution] = {
        number: a
        for number, a in enumerate(document.layer("attributions"))
        if any(side_of.get(actor) == side for actor in a.actors)
    }
    evaluations: list[Evaluation] = [
        e for e in document.layer("evaluations")
        if e.voice is Voice.OUTLET and e.polarity != "0" and e.label not in FEELINGS
        and any(side_of.get(actor) == side for actor in e.targets)
    ]  # fmt: skip
    evidence = tuple(a.span for a in attributions.values())
    return SideRow(
        side=side, mentions=len(mentions), attributions=len(attributions),
        words=sum(said.get(number, 0) * _part(a, side, side_of) for number, a in attributions.items()),
        doubted=sum(a.stance in _DOUBTING for a in attributions.values()), evaluated=len(evaluations),
        polarity=sum(1 if e.polarity == "+" else -1 for e in evaluations),
        first_voice=min((span.start for span in evidence), default=None), evidence=evidence, mentioned=mentions,
        judged=tuple(e.span for e in evaluations),
    )  # fmt: skip


def _part(attribution: Attribution, side: str, side_of: dict[str, str]) -> float:
    """Return which part of an attribution is a side's: equal parts where sources speak together."""
    return sum(side_of.get(actor) == side for actor in attribution.actors) / len(attribution.actors)


def _evenness(words: Sequence[float]) -> tuple[float, float]:
    total = sum(words)
    if len(words) < 2 or not total:
        return (0, 0)
    entropy = -sum(w / total * math.log(w / total) for w in words if w)
    return (abs(entropy) / math.log(len(words)), 1)


def _gap(values: Sequence[float]) -> tuple[float, float]:
    return (max(values) - min(values), 1) if len(values) > 1 else (0, 0)
