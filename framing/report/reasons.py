"""Why a highlight is there, in words: category, definition, entry or rule, voice, source, polarity, target."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.extract.sourcing import KINDS
from framing.findings import Voice
from framing.frame_questions import QUESTIONS
from framing.report.accuracy import sure_of_category, sure_of_frame
from framing.report.material import category
from framing.report.plain import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.extract.agency import Nominal, Passive
    from framing.extract.frames import FrameEvidence
    from framing.findings import Attribution, Evaluation, Quotation

SIGNS = {"+": ("+", "praise"), "-": ("−", "criticism"), "0": ("·", "neither praise nor criticism")}
VOICES = {
    Voice.OUTLET: "the outlet’s own",
    Voice.PARAPHRASE: "a source, paraphrased",
    Voice.QUOTE: "a source, quoted",
}
_LONGEST = 320  # characters of one row


class Reason(NamedTuple):
    """Why a highlight is there: the layer that it belongs to, a heading, and rows of label and text."""

    layer: str
    heading: str
    rows: tuple[tuple[str, str], ...]


def about_attribution(document: Document, attribution: Attribution, layer: Sequence[Attribution]) -> Reason:
    """Return the reason for an attribution."""
    source = document[attribution.source] if attribution.source else "nobody: the text names no source"
    who = " and ".join(attribution.actors)
    outer = layer[attribution.nested_in] if attribution.nested_in is not None else None
    stance = category("attribution", attribution.stance)
    return _reason(
        "attributions",
        "Agentless attribution" if attribution.source is None else f"Attribution, {attribution.form.value}",
        ("source", f"“{source}”" if attribution.source else source),
        ("taken to be", who if who and who != source else ""),
        ("kind of source", KINDS.get(attribution.kind, attribution.kind) if attribution.source else ""),
        ("because", attribution.kind_why),
        ("cue", f"“{document[attribution.cue]}”"),
        ("entry", attribution.why),
        ("voice", VOICES[_voice_of(document, attribution)] if attribution.contents else ""),
        ("stance of the cue", f"{stance.get('label', attribution.stance)}: {stance.get('definition', '')}"),
        ("inside", f"what “{document[outer.source]}” is said to say" if outer and outer.source else ""),
        ("how sure", f"{attribution.confidence:.0%} that this is an attribution" if attribution.confidence < 1 else ""),
    )  # fmt: skip


def about_quotation(document: Document, quotation: Quotation) -> Reason:
    """Return the reason for a quotation."""
    return _reason(
        "quotations",
        "Possible scare quotes" if quotation.scare else "Quotation",
        ("rule", quotation.why),
        ("speaker", _speaking_at(document, quotation.inner.start) or "nobody is named"),
        ("note", "one or two words: a term held at arm’s length, a title, or a source’s own word"
         if quotation.scare else "" if quotation.closed else "the closing mark is missing"),
    )  # fmt: skip


def about_evaluation(document: Document, evaluation: Evaluation) -> Reason:
    """Return the reason for an evaluation."""
    about = category(evaluation.lexicon, evaluation.label)
    sign, polarity = SIGNS.get(evaluation.polarity, SIGNS["0"])
    voice, who = VOICES[evaluation.voice], _speaking_at(document, evaluation.span.start)
    remarks = [
        "negated: the polarity is turned round" if evaluation.negated else "",
        "hypothetical" if evaluation.hypothetical else "",
        "in scare quotes" if evaluation.scare else "",
    ]
    return _reason(
        "evaluations",
        f"Evaluative: {about.get('label', evaluation.label)}",
        ("means", about.get("definition", "")),
        ("entry", evaluation.why),
        ("polarity", f"{sign} {polarity}"),
        ("voice", f"{voice}: {who}" if who else voice),
        ("falls on", _falls_on(evaluation)),
        ("note", ", ".join(filter(None, remarks))),
        ("how sure", sure_of_category(evaluation.lexicon, evaluation.label)),
    )


def _falls_on(evaluation: Evaluation) -> str:
    names = " and ".join(evaluation.targets)
    return f"{names} ({evaluation.target_why})" if names else evaluation.target_why


def about_frame(document: Document, frame: FrameEvidence) -> Reason:
    """Return the reason for words that speak for a frame."""
    about = category(frame.lexicon, frame.label)
    voice, who = VOICES[frame.voice], _speaking_at(document, frame.span.start)
    return _reason(
        "frames",
        f"Frame: {about.get('label', frame.label)}",
        ("means", about.get("definition", "")),
        ("entry", frame.why),
        ("helps to answer", QUESTIONS.get(frame.label, {}).get(frame.question, "")),
        ("function", frame.function),
        ("voice", f"{voice}: {who}" if who else voice),
        ("how sure", sure_of_frame()),
    )


def about_agentless(document: Document, act: Passive | Nominal) -> Reason:
    """Return the reason for a passive, or a noun of an act, that names nobody who acts."""
    voice, who = VOICES[act.voice], _speaking_at(document, act.span.start)
    return _reason(
        "agentless",
        "No agent named",
        ("means", "something is done here, and the words do not say by whom"),
        ("rule", act.why),
        ("voice", f"{voice}: {who}" if who else voice),
    )


def _reason(layer: str, heading: str, *rows: tuple[str, str]) -> Reason:
    return Reason(layer, heading, tuple((label, visible(shortened(text, _LONGEST))) for label, text in rows if text))


def _voice_of(document: Document, attribution: Attribution) -> Voice:
    """Return the voice in which the content of an attribution begins."""
    found: Voice = document.voice_at(attribution.contents[0].start).voice
    return found


def _speaking_at(document: Document, offset: int) -> str:
    """Return who is given as the speaker at an offset, "" in the outlet's own voice."""
    number = document.voice_at(offset).attribution
    return " and ".join(document.layer("attributions")[number].actors) if number is not None else ""
