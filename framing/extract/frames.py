"""Frames: which sides of an issue a text shows, in whose voice, sentence by sentence.

Generic frames by a coder's yes/no questions (Semetko & Valkenburg 2000), policy frames (Boydstun et al. 2014), moral
foundations (Graham, Haidt & Nosek 2009), Entman's functions (1993), episodic v. thematic (Iyengar 1991). Every finding
is an entry of a lexicon that stands in the text; what the frame of an article is, remains a reader's judgement.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import Finding, MeasureDefinition, Voice
from framing.frame_questions import QUESTIONS, answers
from framing.scope import scopes
from framing.voices import words_by_voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Measure
    from framing.lexicon import Hit

GENERIC, POLICY, MORAL = "frames_generic", "frames_policy", "moral"
POLICIES = (
    "economic capacity morality fairness legality policy crime security health quality culture opinion politics "
    "external"
).split()
FOUNDATIONS = ("care", "fairness", "loyalty", "authority", "sanctity")
# What is counted by voice: the beginning of its measures, its lexicon, its categories.
_COUNTED = (("generic", GENERIC, tuple(QUESTIONS)), ("policy", POLICY, POLICIES), ("moral", MORAL, FOUNDATIONS))
_FUNCTIONS = {
    "cause": "cause", "blame": "cause", "solution": "remedy", "government": "remedy", "message": "moral judgement",
    "prescription": "moral judgement", "affected": "problem", "losses": "problem",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameEvidence(Finding):
    """Words that speak for a frame: ``label`` is the category, ``sentence`` the number of its sentence.

    ``question`` is the question it helps to answer, ``function`` Entman's function; "" where there is none.
    """

    lexicon: str
    sentence: int
    question: str = ""
    function: str = ""


def _rate(name: str, label: str, text: str, citation: str) -> MeasureDefinition:
    return MeasureDefinition(
        name=f"frames.{name}", label=label, unit="per 1,000 words of that voice", definition=text, citation=citation,
        limits=_LIMITS, kind="rate",
    )  # fmt: skip


def _by_voice(name: str, label: str, text: str, citation: str) -> Iterator[MeasureDefinition]:
    """Yield a rate in the outlet's own voice, and one in the voice of its sources; ``{}`` stands for whose."""
    for suffix, whose in (("", "in the outlet's own voice"), (".sources", "in paraphrase and quotation")):
        yield _rate(f"{name}{suffix}", label.format(whose), f"{text.format(whose)}, per 1,000 words there.", citation)


_LIMITS = "Vocabulary only: it shows what is spoken of, not how it is weighed; docs/frames.md has what is measured."
_GENERIC_SOURCE = "Semetko & Valkenburg 2000"
_MORAL_SOURCE = "Graham, Haidt & Nosek 2009"


def _definitions() -> Iterator[MeasureDefinition]:
    for frame in QUESTIONS:
        title = frame.replace("_", " ")
        yield from _by_voice(f"generic.{frame}", f"{title.capitalize()} frame, {{}}",
                             f"Words that speak for the {title} frame {{}}", _GENERIC_SOURCE)  # fmt: skip
        yield MeasureDefinition(
            name=f"frames.sheet.{frame}", label=f"{title.capitalize()}: questions answered yes",
            unit="share of questions",
            definition=f"Questions of the {title} frame that evidence answers with yes, of all its questions.",
            citation=_GENERIC_SOURCE, limits="docs/frames.md has what counts, and how good each answer is.",
            kind="mean",
        )  # fmt: skip
    for policy in POLICIES:
        yield from _by_voice(f"policy.{policy}", f"Policy frame: {policy}, {{}}",
                             f"Words of the dimension “{policy}” {{}}", "Boydstun et al. 2014")  # fmt: skip
    for foundation in FOUNDATIONS:
        text = f"Words of {foundation} and of its violation {{}}"
        yield from _by_voice(f"moral.{foundation}", f"Moral foundation: {foundation}, {{}}", text, _MORAL_SOURCE)
    yield MeasureDefinition(
        name="frames.episodic_share", label="Episodic sentences", unit="share of marked sentences",
        definition="Sentences that tell of a case (a person, a time, what was said or done), of those that tell of a "
        "case or of the larger picture (people in general, figures, trends, research).", citation="Iyengar 1991",
        limits="Told by signs: half of the cases and four in ten other sentences are marked; docs/frames.md.",
    )  # fmt: skip


@dataclass(frozen=True)
class Frames:
    """Find evidence for frames. Layers ``frames`` and ``scope``, from the hits of the frame lexicons."""

    name: ClassVar[str] = "frames"
    requires: ClassVar[tuple[str, ...]] = (
        f"lexicon:{GENERIC}",
        f"lexicon:{POLICY}",
        f"lexicon:{MORAL}",
        "voices",
        "attributions",
        "evaluations",
        "acts",
    )
    summary: ClassVar[str] = "Which sides of an issue the text shows: generic, policy and moral frames, by voice."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = tuple(_definitions())

    def __call__(self, document: Document) -> Document:
        """Return the document with the layers ``frames`` and ``scope``."""
        found = [
            _evidence(document, hit) for name in (GENERIC, POLICY, MORAL) for hit in document.layer(f"lexicon:{name}")
        ]
        found.sort(key=lambda evidence: evidence.span)
        return document.with_layer("frames", found).with_layer("scope", scopes(document))

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        define = {definition.name.removeprefix("frames."): definition for definition in self.measures}
        by_voice = words_by_voice(document)
        own_words = by_voice[Voice.OUTLET]
        words = {True: own_words, False: sum(by_voice.values()) - own_words}
        spans: dict[tuple[str, str, bool], list[Span]] = defaultdict(list)
        for each in document.layer("frames"):
            spans[each.lexicon, each.label.partition("_v")[0], each.voice is Voice.OUTLET].append(each.span)
        for prefix, lexicon, labels in _COUNTED:
            for label in labels:
                for suffix, own in (("", True), (".sources", False)):
                    here = tuple(spans[lexicon, label, own])
                    yield define[f"{prefix}.{label}{suffix}"].measured(len(here), words[own], here)
        yes = [answer for answer in answers(document) if answer.yes]
        for frame, questions in QUESTIONS.items():
            told = [answer.evidence for answer in yes if answer.frame == frame]
            yield define[f"sheet.{frame}"].measured(len(told), len(questions), tuple(sorted({*chain(*told)})))
        marked = document.layer("scope")
        episodic = tuple(scope.span for scope in marked if scope.label == "episodic")
        yield define["episodic_share"].measured(len(episodic), len(marked), episodic)


def _evidence(document: Document, hit: Hit) -> FrameEvidence:
    entry = hit.entry
    question = entry.extra.get("question", "")
    return FrameEvidence(
        span=Span(hit.start, hit.end), label=entry.category, why=entry.why, voice=document.voice_at(hit.start).voice,
        lexicon=entry.lexicon, sentence=document.sentence_index(hit.start), question=question,
        function=_FUNCTIONS.get(question, ""),
    )  # fmt: skip
