"""Score an article against a hand coding in one file: ``article.txt`` and ``gold.json`` with verbatim strings."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from framing.analysis import analyze
from framing.intervals import Intervals
from framing.readers import read
from framing.voiceless import voiceless, voiceless_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from framing.document import Document
    from framing.findings import Attribution

_VOICES = {"outlet voice": "outlet", "attributed voice": "paraphrase", "quoted voice": "quote"}


def score_seed(folder: Path) -> dict[str, float]:
    """Return the shares of coded zones, attributions, nestings, evaluations and voiceless actors that are found.

    ``evaluative_false``: evaluations found where none is coded, for each one that is right.
    """
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    document = analyze(read(folder / "article.txt")[0]).document
    attributions: tuple[Attribution, ...] = document.layer("attributions")
    nested = [item for item in gold["attributions"] if "nested in" in item]
    bare = [a for a in attributions if a.kind == "agentless"]
    silent = _names(document, voiceless(document)[1]) | set(map(_in_any_order, voiceless_groups(document)))
    return {
        "zones": _zones(document, gold["zones"]),
        "attributions": _share(
            [_attributed(document, attributions, item) is not None for item in gold["attributions"]]
        ),
        "nested": _share([_is_nested(document, attributions, item) for item in nested]),
        "agentless": _share(
            [any(_same(document[a.cue], item["cue"]) for a in bare) for item in gold["unsourced attributions"]]
        ),
        "evaluative": _share(
            [_judged(document, text, voice) for name, voice in _VOICES.items() for text in gold["evaluative"][name]]
        ),
        "evaluative_false": _false_for_each_true(document, gold["evaluative"]),
        "voiceless": _share(
            [_in_any_order(name) in silent for name in gold["balance"]["mentioned and never given a voice"]]
        ),
    }


def _names(document: Document, actors: Iterable[str]) -> set[str]:
    """Return all the names by which an article calls some actors, without their order: "Ministry of Finance"."""
    chosen = set(actors)
    mentioned = (document[m.span] for m in document.layer("mentions") if m.is_name and m.actor in chosen)
    return {_in_any_order(name) for name in (*chosen, *mentioned)}


def _in_any_order(name: str) -> str:
    return " ".join(sorted(set(name.lower().split()) - {"of", "the"}))


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found) if found else float("nan")  # nothing of the kind is coded


def _zones(document: Document, coded: dict[str, list[str]]) -> float:
    places = {zone.value: document.article.in_zone(zone) for _, zone in document.article.zones}
    return _share(
        [any(text in place for place in places.get(zone, ())) for zone, texts in coded.items() for text in texts]
    )


def _attributed(document: Document, found: Sequence[Attribution], item: dict[str, Any]) -> Attribution | None:
    """Return the attribution with the coded cue, source and beginning of the content; None where it is missing."""
    for attribution in found:
        if attribution.source is None:
            continue
        cue, source = document[attribution.cue], document[attribution.source]
        said = " ".join(document[content] for content in attribution.contents)
        if (
            _same(cue, item["cue"])
            and _same(source, item["source"])
            and (item["content"][:20] in said or said[:20] in item["content"])
        ):
            return attribution
    return None


def _is_nested(document: Document, found: Sequence[Attribution], item: dict[str, Any]) -> bool:
    attribution = _attributed(document, found, item)
    if attribution is None or attribution.nested_in is None:
        return False
    outer, name = found[attribution.nested_in], item["nested in"].lower()
    names = [*outer.actors, *([document[outer.source]] if outer.source else [])]  # coders name whoever "she" is
    return any(_same(name, each.lower()) for each in names)


def _same(found: str, coded: str) -> bool:
    """Whether one of two strings holds the other: coders and tool differ in how much of a phrase they take."""
    return found in coded or coded in found


def _judged(document: Document, text: str, voice: str) -> bool:
    """Whether an evaluation with the coded voice touches an occurrence of the coded words."""
    places = [match.span() for match in re.finditer(re.escape(text), document.text)]
    return any(
        finding.voice.value == voice and finding.span.start < end and start < finding.span.end
        for finding in document.layer("evaluations")
        for start, end in places
    )


def _false_for_each_true(document: Document, coded: dict[str, list[str]]) -> float:
    texts = [text for name in _VOICES for text in coded[name]]
    places = Intervals((*match.span(), None) for text in texts for match in re.finditer(re.escape(text), document.text))
    right = [any(places.overlapping(*finding.span)) for finding in document.layer("evaluations")]
    return right.count(False) / right.count(True) if any(right) else float("nan")
