"""What a frame model of the user's own tells: frames by outlet, the words that speak for them, whose model it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.extract.frame_model import LAYER
from framing.report.material import spans
from framing.report.model import Cell, Disclosure, Table
from framing.report.plain import listed
from framing.report.sections_measures import measure_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.comparison.pooled import Evidence
    from framing.report.material import Material

_MOST_WORDS = 6
_NOTE = (
    "The figures in the caption are those of the model on its training texts, not on these articles. How well it tells "
    "each frame there stands with the definition of the measure."
)


def frame_model_tables(material: Material) -> Iterator[Table | Disclosure]:
    """Yield what the model tells by outlet, and the words behind it; nothing where no model was used."""
    names = [name for name in material.definitions if name.startswith("frames.model.")]
    if not names:
        return
    shares = [name for name in names if material.definitions[name].unit == "share of articles"]
    rest = [name for name in names if name not in shares]
    table = measure_table(material, f"Frames told by a model of one’s own: {told_by(material)}", shares)
    yield replace(table, note=_NOTE)
    yield _words(material)
    yield Disclosure(
        summary="The model’s frames: mean probability, and what speaks for them in the outlet’s own voice",
        blocks=(measure_table(material, "Probability and voice of the model’s frames", rest),),
    )


def told_by(material: Material) -> str:
    """Return the frame model with its hash, what it was trained on, and its figures there; "" without one."""
    return listed({model: None for profile in material.profiles for model in profile.provenance.models})


def _words(material: Material) -> Table:
    weights: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    evidence: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    frames: dict[str, None] = {}
    for number, profile in enumerate(material.profiles):
        for told in profile.document.layers.get(LAYER, ()):
            frames[told.label] = None
            key = (told.label, material.labels[number])
            for word in told.words if told.yes else ():
                weights[key][profile.document[word.span].lower()] += word.weight
            evidence[key] += spans(number, (word.span for word in told.words if told.yes))
    return Table(
        caption="The words that add most to the model’s score, in articles with the frame",
        head=("Frame", *material.groups),
        rows=tuple(
            (Cell(text=frame), *(_heaviest(frame, group, weights[frame, group], evidence[frame, group])
                                 for group in material.groups))
            for frame in frames
        ),
        note="The score is a sum over all words; shown are the heaviest. They say what the model goes by, which may be "
        "the subject rather than the frame.",
    )  # fmt: skip


def _heaviest(frame: str, group: str, weights: Counter[str], evidence: list[Evidence]) -> Cell:
    words = [word for word, _ in weights.most_common(_MOST_WORDS)]
    return Cell(
        text=", ".join(words) or "–", evidence=tuple(evidence), about=f"Words that speak for {frame}", group=group
    )
