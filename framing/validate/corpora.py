"""How far the extractors agree with the hand codings of the demo articles: averaged over coders and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.models.coded import Relation, token_span
from framing.validate.attribution import score
from framing.validate.coding import Coding, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Span
    from framing.document import Document
    from framing.findings import Profile


def compare_with_codings(pairs: Sequence[tuple[Profile, Coding]]) -> dict[str, float]:
    """Return scores of profiles against codings of the same articles.

    Attribution as in ``framing.validate.attribution.score`` (nested ones included); the share of attributions with the
    coder's kind and of evaluations with the coder's voice, among those found by both; precision and recall of
    evaluative spans, where any shared character counts as found.
    """
    documents = [profile.document for profile, _ in pairs]
    found = [_found(profile.document) for profile, _ in pairs]
    gold = [_coded(profile.document, coding) for profile, coding in pairs]
    result = {f"attribution.{name}": value for name, value in score(documents, found, gold).items()}
    return result | _kinds(pairs) | _evaluations(pairs)


def _found(document: Document) -> list[Relation]:
    return [
        _relation(document, a.source, a.cue, a.contents)
        for a in document.layer("attributions")
        if a.kind != "agentless"
    ]


def _coded(document: Document, coding: Coding) -> list[Relation]:
    return [_relation(document, a.source, a.cue, a.contents) for a in coding.attributions if a.kind != "agentless"]


def _relation(document: Document, source: Span | None, cue: Span, contents: Sequence[Span]) -> Relation:
    sources = (token_span(document, *source),) if source else ()
    return Relation(sources, (token_span(document, *cue),), tuple(token_span(document, *c) for c in contents))


def _kinds(pairs: Sequence[tuple[Profile, Coding]]) -> dict[str, float]:
    same = total = 0
    for profile, coding in pairs:
        for coded in coding.attributions:
            ours = next((a for a in profile.document.layer("attributions") if overlap(a.cue, coded.cue)), None)
            if ours and coded.kind != "agentless":
                total += 1
                same += ours.kind == coded.kind
    return {"sources.kind_accuracy": same / total if total else float("nan")}


def _evaluations(pairs: Sequence[tuple[Profile, Coding]]) -> dict[str, float]:
    right = found = met = coded = voiced = 0
    for profile, coding in pairs:
        ours = profile.document.layer("evaluations")
        found += len(ours)
        coded += len(coding.evaluations)
        right += sum(any(overlap(e.span, c.span) for c in coding.evaluations) for e in ours)
        for judged in coding.evaluations:
            mine = next((e for e in ours if overlap(e.span, judged.span)), None)
            met += mine is not None
            voiced += mine is not None and mine.voice.value == judged.voice
    return {
        "evaluative.span_precision": right / found if found else float("nan"),
        "evaluative.span_recall": met / coded if coded else float("nan"),
        "evaluative.voice_accuracy": voiced / met if met else float("nan"),
    }
