"""The text of an article cut at every border of every finding, with the reasons for each highlight."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.article import Span
from framing.extract.sourcing import KINDS
from framing.findings import Voice
from framing.report.material import category
from framing.report.plain import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Attribution, Evaluation, Profile, Quotation

LONGEST_TEXT = 60_000  # characters of one article that are shown
FAMILIES = {
    "affect": ("Affect", "feelings: happy, angry, afraid", ("affect",)),
    "judgement": ("Judgement", "of people and what they do", ("normality", "capacity", "tenacity", "veracity", "propriety")),
    "appreciation": ("Appreciation", "of things and events", ("reaction", "composition", "valuation")),
    "labels": ("Loaded labels", "names that judge: regime, crony", ("label",)),
    "boilerplate": ("Laudatory boilerplate", "set phrases of praise", ("laudatory",)),
    "alarm": ("Alarm", "tells the reader to be afraid", ("alarm",)),
    "metaphor": ("Metaphor", "of war, illness, disaster, family",
                 ("metaphor_war", "metaphor_disease", "metaphor_disaster", "metaphor_family")),
    "legitimation": ("Legitimation", "grants or denies legitimacy", ("delegitimising", "legitimising", "euphemism")),
    "other": ("Other", "categories of other lexicons", ()),
}  # fmt: skip
_FAMILY_OF = {name: family for family, (_, _, names) in FAMILIES.items() for name in names}
_SIGNS = {"+": ("+", "praise"), "-": ("−", "criticism"), "0": ("·", "neither praise nor criticism")}


class Piece(NamedTuple):
    """A stretch of text between two borders, its classes, the findings over it, a tag to show after it."""

    text: str
    classes: str
    findings: tuple[int, ...]
    tag: str


class Line(NamedTuple):
    """One sentence: its number in the document, or -1 in a zone that is not measured."""

    sentence: int
    pieces: tuple[Piece, ...]


class Block(NamedTuple):
    """One paragraph, with its zone."""

    zone: str
    measured: bool
    lines: tuple[Line, ...]


class Highlighted(NamedTuple):
    """An article ready to be shown: its blocks, the reasons of its highlights, characters left out."""

    blocks: tuple[Block, ...]
    reasons: tuple[dict[str, Any], ...]
    left_out: int


class _Mark(NamedTuple):
    span: Span
    classes: str
    finding: int | None
    tag: str = ""


def highlighted(profile: Profile) -> Highlighted:
    """Return the text of a profile's article with its highlights and their reasons."""
    document = profile.document
    reasons: list[dict[str, Any]] = []
    marks = sorted(_marks(document, reasons), key=lambda mark: mark.span)
    blocks = tuple(_blocks(document, _Cutter(document, marks)))
    return Highlighted(blocks, tuple(reasons), max(0, len(document.text) - LONGEST_TEXT))


def _blocks(document: Document, cutter: _Cutter) -> Iterator[Block]:
    zones = [(s, z) for s, z in document.article.zones if not z.measured]
    parts = [(p.start, p.end, p.zone, p.first, p.last) for p in document.paragraphs]
    parts += [(span.start, span.end, zone, 0, 0) for span, zone in zones]
    for start, end, zone, first, last in sorted(parts):
        if start >= LONGEST_TEXT:
            return
        if zone.measured:
            yield Block(zone.value, True, tuple(cutter.sentences(start, end, first, last)))
        else:
            text = visible(document.text[start : min(end, LONGEST_TEXT)])
            yield Block(zone.value, False, (Line(-1, (Piece(text, "", (), ""),)),))


class _Cutter:
    """Cuts sentences at the borders of marks."""

    def __init__(self, document: Document, marks: Sequence[_Mark]) -> None:
        self.document = document
        self.marks = marks
        self.borders = sorted({border for mark in marks for border in mark.span})
        self.next = 0
        self.active: list[_Mark] = []

    def sentences(self, start: int, end: int, first: int, last: int) -> Iterator[Line]:
        """Yield the sentences of a paragraph; white space after a sentence belongs to it."""
        for number in range(first, last):
            begin = start if number == first else self.document.sentences[number].start
            stop = end if number == last - 1 else self.document.sentences[number + 1].start
            yield Line(number, tuple(self._pieces(begin, min(stop, LONGEST_TEXT))))

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        index = bisect_left(self.borders, start + 1)
        while start < end:
            stop = min(self.borders[index], end) if index < len(self.borders) else end
            yield self._piece(start, stop)
            start, index = stop, index + 1

    def _piece(self, start: int, end: int) -> Piece:
        while self.next < len(self.marks) and self.marks[self.next].span.start <= start:
            self.active.append(self.marks[self.next])
            self.next += 1
        self.active = [mark for mark in self.active if mark.span.end > start]
        classes = dict.fromkeys(name for mark in self.active for name in mark.classes.split())
        for mark in self.active:
            if mark.classes == "k":
                classes.update({"k1": None} if mark.span.start == start else {})
                classes.update({"k2": None} if mark.span.end == end else {})
        findings = dict.fromkeys(mark.finding for mark in self.active if mark.finding is not None)
        tag = "".join(mark.tag for mark in self.active if mark.span.end == end)
        return Piece(visible(self.document.text[start:end]), " ".join(classes), tuple(findings), tag)


def _marks(document: Document, reasons: list[dict[str, Any]]) -> Iterator[_Mark]:
    def reason(heading: str, *rows: tuple[str, str]) -> int:
        reasons.append({"h": heading, "r": [[label, visible(shortened(text, 320))] for label, text in rows if text]})
        return len(reasons) - 1

    for stretch in document.layers.get("voices", ()):
        if stretch.voice is not Voice.OUTLET:
            yield _Mark(stretch.span, "vq" if stretch.voice is Voice.QUOTE else "vp", None)
    attributions = document.layers.get("attributions", ())
    for attribution in attributions:
        number = reason(*_about_attribution(document, attribution, attributions))
        agentless = "a" if attribution.source is None else ""
        if attribution.source is not None:
            yield _Mark(attribution.source, "s", number)
        yield _Mark(attribution.cue, f"c {agentless}".strip(), number)
        yield from (_Mark(content, "k", number) for content in attribution.contents)
    for quotation in document.layers.get("quotations", ()):
        number = reason(*_about_quotation(document, quotation))
        yield _Mark(quotation.span, "q qs" if quotation.scare else "q", number)
    for evaluation in document.layers.get("evaluations", ()):
        number = reason(*_about_evaluation(document, evaluation))
        family = _FAMILY_OF.get(evaluation.label, "other")
        polarity = {"+": "pos", "-": "neg"}.get(evaluation.polarity, "neu")
        tag = f"{_SIGNS.get(evaluation.polarity, _SIGNS['0'])[0]}{FAMILIES[family][0][:2].lower()}"
        yield _Mark(evaluation.span, f"e {polarity} e-{family} in-{evaluation.voice.value}", number, tag)


def _about_attribution(
    document: Document, attribution: Attribution, layer: Sequence[Attribution]
) -> tuple[str | tuple[str, str], ...]:
    """Return heading and rows of the reason for an attribution."""
    source = document[attribution.source] if attribution.source else "nobody: the text names no source"
    who = " and ".join(attribution.actors)
    outer = layer[attribution.nested_in] if attribution.nested_in is not None else None
    stance = category("attribution", attribution.stance)
    return (
        "Agentless attribution" if attribution.source is None else f"Attribution, {attribution.form.value}",
        ("source", f"“{source}”" if attribution.source else source),
        ("taken to be", who if who and who != source else ""),
        ("kind of source", KINDS.get(attribution.kind, attribution.kind) if attribution.source else ""),
        ("because", attribution.kind_why),
        ("cue", f"“{document[attribution.cue]}”"),
        ("entry", attribution.why),
        ("stance of the cue", f"{stance.get('label', attribution.stance)}: {stance.get('definition', '')}"),
        ("inside", f"what “{document[outer.source]}” is said to say" if outer and outer.source else ""),
        ("confidence", f"{attribution.confidence:.0%}" if attribution.confidence < 1 else ""),
    )  # fmt: skip


def _about_quotation(document: Document, quotation: Quotation) -> tuple[str | tuple[str, str], ...]:
    at = document.voice_at(quotation.inner.start)
    speaker = document.layer("attributions")[at.attribution].actors if at.attribution is not None else ()
    return (
        "Possible scare quotes" if quotation.scare else "Quotation",
        ("rule", quotation.why),
        ("speaker", " and ".join(speaker) or "nobody is named"),
        ("note", "one or two words: a term held at arm’s length, a title, or a source’s own word"
         if quotation.scare else "" if quotation.closed else "the closing mark is missing"),
    )  # fmt: skip


def _about_evaluation(document: Document, evaluation: Evaluation) -> tuple[str | tuple[str, str], ...]:
    about = category(evaluation.lexicon, evaluation.label)
    sign, polarity = _SIGNS.get(evaluation.polarity, _SIGNS["0"])
    voice = {
        Voice.OUTLET: "the outlet’s own",
        Voice.PARAPHRASE: "a source, paraphrased",
        Voice.QUOTE: "a source, quoted",
    }[evaluation.voice]
    at = document.voice_at(evaluation.span.start)
    actors = document.layer("attributions")[at.attribution].actors if at.attribution is not None else ()
    remarks = [
        "negated: the polarity is turned round" if evaluation.negated else "",
        "hypothetical" if evaluation.hypothetical else "",
        "in scare quotes" if evaluation.scare else "",
    ]
    return (
        f"Evaluative: {about.get('label', evaluation.label)}",
        ("means", about.get("definition", "")),
        ("entry", evaluation.why),
        ("polarity", f"{sign} {polarity}"),
        ("voice", f"{voice}: {' and '.join(actors)}" if actors else voice),
        ("falls on", f"{evaluation.target} ({evaluation.target_why})" if evaluation.target else evaluation.target_why),
        ("note", ", ".join(filter(None, remarks))),
    )


