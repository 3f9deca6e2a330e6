"""The text of an article cut at every border of every finding, with the reasons for each highlight."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.findings import Voice
from framing.report.plain import visible
from framing.report.reasons import (
    SIGNS,
    about_agentless,
    about_attribution,
    about_evaluation,
    about_frame,
    about_quotation,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.article import Span
    from framing.document import Document
    from framing.extract.frames import FrameEvidence
    from framing.findings import Attribution, Evaluation, Profile
    from framing.report.reasons import Reason

LONGEST_TEXT = 60_000  # characters of one article that are shown
FAMILIES = {
    "affect": ("Affect", "feelings: happy, angry, afraid", ("affect",)),
    "judgement": ("Judgement", "of people and what they do",
                  ("normality", "capacity", "tenacity", "veracity", "propriety")),
    "appreciation": ("Appreciation", "of things and events", ("reaction", "composition", "valuation")),
    "labels": ("Loaded labels", "names that judge: regime, crony", ("label",)),
    "boilerplate": ("Laudatory boilerplate", "set phrases of praise", ("laudatory",)),
    "alarm": ("Alarm", "tells the reader to be afraid", ("alarm",)),
    "metaphor": ("Metaphor", "of war, illness, disaster, family",
                 ("metaphor_war", "metaphor_disease", "metaphor_disaster", "metaphor_family")),
    "legitimation": ("Legitimation", "grants or denies legitimacy", ("delegitimising", "legitimising", "euphemism")),
    "other": ("Other", "categories of other lexicons", ()),
}  # fmt: skip
FRAMES = {
    "frames_generic": ("generic", "Generic frames", "conflict, human interest, responsibility, morality, economy"),
    "frames_policy": ("policy", "Policy frames", "security, health, fairness, costs …"),
    "moral": ("moral", "Moral foundations", "care, fairness, loyalty, authority, sanctity"),
    "": ("other", "Other", "frames of other lexicons"),
}
_FAMILY_OF = {name: family for family, (_, _, names) in FAMILIES.items() for name in names}


class Piece(NamedTuple):
    """A stretch of text between two borders, its classes, the findings over it, the tags to show after it by layer."""

    text: str
    classes: str
    findings: tuple[int, ...]
    tags: tuple[tuple[str, str], ...]


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
    reasons: tuple[Reason, ...]
    left_out: int


class _Mark(NamedTuple):
    span: Span
    classes: str
    finding: int | None
    tag: tuple[str, str] = ("", "")


def highlighted(profile: Profile) -> Highlighted:
    """Return the text of a profile's article with its highlights and their reasons."""
    document = profile.document
    reasons: list[Reason] = []
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
            yield Block(zone.value, zone.measured, tuple(cutter.sentences(start, end, first, last)))
        else:
            text = visible(document.text[start : min(end, LONGEST_TEXT)])
            yield Block(zone.value, zone.measured, (Line(-1, (Piece(text, "", (), ()),)),))


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
            if mark.classes in {"k", "s"}:
                classes.update({f"{mark.classes}1": None} if mark.span.start == start else {})
                classes.update({f"{mark.classes}2": None} if mark.span.end == end else {})
        findings = dict.fromkeys(mark.finding for mark in self.active if mark.finding is not None)
        tags = dict.fromkeys(mark.tag for mark in self.active if mark.span.end == end and mark.tag[1])
        return Piece(visible(self.document.text[start:end]), " ".join(classes), tuple(findings), tuple(tags))


def _marks(document: Document, reasons: list[Reason]) -> Iterator[_Mark]:
    """Yield the marks of all layers; the reason for each goes to ``reasons``."""
    for stretch in document.layers.get("voices", ()):
        if stretch.voice is not Voice.OUTLET:
            yield _Mark(stretch.span, "vq" if stretch.voice is Voice.QUOTE else "vp", None)
    attributions = document.layers.get("attributions", ())
    for attribution in attributions:
        reasons.append(about_attribution(document, attribution, attributions))
        yield from _attribution_marks(attribution, len(reasons) - 1)
    for quotation in document.layers.get("quotations", ()):
        reasons.append(about_quotation(document, quotation))
        yield _Mark(quotation.span, "q qs" if quotation.scare else "q", len(reasons) - 1)
    for evaluation in document.layers.get("evaluations", ()):
        reasons.append(about_evaluation(document, evaluation))
        yield _evaluation_mark(evaluation, len(reasons) - 1)
    for frame in document.layers.get("frames", ()):
        reasons.append(about_frame(document, frame))
        yield _frame_mark(frame, len(reasons) - 1)
    for act in (*document.layers.get("passives", ()), *document.layers.get("nominals", ())):
        if act.label == "agentless":
            reasons.append(about_agentless(document, act))
            yield _Mark(act.span, f"g in-{act.voice.value}", len(reasons) - 1, ("g", "∅"))


def _attribution_marks(attribution: Attribution, number: int) -> Iterator[_Mark]:
    if attribution.source is not None:
        yield _Mark(attribution.source, "s", number)
    yield _Mark(attribution.cue, "c a" if attribution.source is None else "c", number)
    for content in attribution.contents:
        yield _Mark(content, "k", number)


def _evaluation_mark(evaluation: Evaluation, number: int) -> _Mark:
    family = _FAMILY_OF.get(evaluation.label, "other")
    look = {"+": "pos", "-": "neg"}.get(evaluation.polarity, "neu")
    sign = SIGNS.get(evaluation.polarity, SIGNS["0"])[0]
    classes = f"e {look} e-{family} in-{evaluation.voice.value}"
    return _Mark(evaluation.span, classes, number, ("e", f"{sign}{FAMILIES[family][0][:2].lower()}"))


def _frame_mark(frame: FrameEvidence, number: int) -> _Mark:
    kind = FRAMES.get(frame.lexicon, FRAMES[""])[0]
    return _Mark(frame.span, f"f f-{kind} in-{frame.voice.value}", number, ("f", frame.label.partition("_v")[0][:4]))
