"""A frame model of the user's own: which frames it finds in an article, which words speak for them, in whose voice.

The model judges the measured text as a whole, as it was trained to judge whole texts; for parts of an article its
probabilities would be worth nothing. Its score is a sum over words, though, so that it can be told how much of what
speaks for a frame stands in the outlet's own voice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import Finding, MeasureDefinition, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from framing.document import Document, Token
    from framing.findings import Measure
    from framing.frame_model import FrameModel

    Floats = NDArray[np.float64]

LAYER = "frame_model"
_MOST_WORDS = 8  # shown for one frame of one article


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameWord(Finding):
    """One of the words that speak most for a frame (``label``): ``weight`` is what it adds to the model's score."""

    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameTold(Finding):
    """What the model says of one frame (``label``) in the whole article; ``span`` is the measured text.

    ``own`` and ``all`` sum what passages that speak for it add to the score: those in the outlet's voice, and all.
    """

    yes: bool
    probability: float
    own: float
    all: float
    words: tuple[FrameWord, ...]


@dataclass(frozen=True, repr=False)
class OwnFrameModel:
    """Tell frames by a saved model (path of its ``.npz``): ``frames.model.NAME`` and so on. Layer ``frame_model``."""

    path: str

    name: ClassVar[str] = "frames.model"
    requires: ClassVar[tuple[str, ...]] = ("voices",)
    summary: ClassVar[str] = "Frames told by a model that the user trained, with the words that speak for them."

    def __repr__(self) -> str:
        return f"OwnFrameModel({_identity(self.path)!r})"  # a path says where somebody keeps their files

    @property
    def identities(self) -> tuple[str, ...]:
        """Name and hash of the model, what it was trained on, and how well it told frames there."""
        return (f"{_identity(self.path)} ({_described(self.path)})",)

    @property
    def measures(self) -> tuple[MeasureDefinition, ...]:
        """Three for each frame, and the share of articles that the model was trained on."""
        return (*(each for three in _definitions(self.path).values() for each in three), _SEEN)

    def __call__(self, document: Document) -> Document:
        """Return the document with what the model says of each frame; nothing where there are no words."""
        return document.with_layer(LAYER, _told(document, load(self.path)) if document.word_count else ())

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        told: dict[str, FrameTold] = {each.label: each for each in document.layer(LAYER)}
        for frame, (share, probability, own) in _definitions(self.path).items():
            each = told.get(frame)
            yes = each if each and each.yes else None
            words = tuple(sorted(word.span for word in each.words)) if each else ()
            yield share.measured(int(yes is not None), int(each is not None), words if yes else ())
            yield probability.measured(each.probability if each else 0, int(each is not None), words)
            yield own.measured(yes.own if yes else 0, yes.all if yes else 0)
        yield _SEEN.measured(load(self.path).share_seen([document.text]), 1)


def _told(document: Document, model: FrameModel) -> Iterator[FrameTold]:
    places, parts, probabilities, codes = model.judge(_measured_text(document))
    own, total = _passages(document, places, parts)
    whole = Span(document.paragraphs[0].start, document.paragraphs[-1].end)
    for column, frame in enumerate(model.classes_):
        yield FrameTold(
            span=whole, label=frame, why="frame model", yes=bool(codes[column]),
            probability=float(probabilities[column]), own=float(own[column]), all=float(total[column]),
            words=tuple(_words(document, places, parts[:, column], frame)),
        )  # fmt: skip


def _measured_text(document: Document) -> str:
    """Return the text with everything outside of the measured zones blanked, so that offsets stay what they are."""
    kept, end = "", 0
    for start, stop, *_ in document.paragraphs:
        kept += re.sub(r"\S", " ", document.text[end:start]) + document.text[start:stop]
        end = stop
    return kept


def _passages(document: Document, places: Sequence[Token], parts: Floats) -> tuple[Floats, Floats]:
    """Return the sums of what passages (one sentence, one voice) add to each frame: of the outlet's, and of all."""
    sums: dict[tuple[int, int], Floats] = {}
    outlets = set()
    for place, part in zip(places, parts, strict=True):
        stretch = document.voice_at(place.start)
        key = (document.sentence_index(place.start), stretch.span.start)
        sums[key] = sums.get(key, 0) + part
        if stretch.voice is Voice.OUTLET:
            outlets.add(key)
    positive = {key: part.clip(0) for key, part in sums.items()}
    none = parts[:0].sum(axis=0)
    return sum((positive[key] for key in outlets), none), sum(positive.values(), none)


def _words(document: Document, places: Sequence[Token], parts: Floats, frame: str) -> Iterator[FrameWord]:
    """Yield the words that add most to the score of a frame, the heaviest first."""
    ranked = sorted((-part, place) for place, part in zip(places, parts.tolist(), strict=True) if place.is_word)
    for weight, place in ranked[:_MOST_WORDS]:
        if weight < 0:
            yield FrameWord(
                span=Span(place.start, place.end), label=frame, why=f"adds {-weight:.3f}", weight=-weight,
                voice=document.voice_at(place.start).voice,
            )  # fmt: skip


@cache
def load(path: str) -> FrameModel:
    """Load a frame model; once per process."""
    from framing.frame_model import FrameModel  # noqa: PLC0415 - it brings in sklearn

    return FrameModel.load(path)


@cache
def _identity(path: str) -> str:
    from framing.models.frame_files import digest  # noqa: PLC0415 - it brings in numpy

    return f"{Path(path).stem}+{digest(Path(path))}"


@cache
def _described(path: str) -> str:
    """Say what a model was trained on, and its figures there."""
    model = load(path)
    length = f" (median {model.typical_words_:.0f} words)" if model.typical_words_ else ""
    trained = f"{len(model.classes_)} frames; trained on {model.texts_:,} coded texts{length}"
    found = model.validated_
    if found is None:
        return f"{trained}; no cross-validated figures come with it"
    return (
        f"{trained}; micro F1 {found.micro_f1:.2f} and macro F1 {found.macro_f1:.2f} on those texts, in "
        f"{found.folds}-fold cross-validation"
    )


@cache
def _definitions(path: str) -> dict[str, tuple[MeasureDefinition, MeasureDefinition, MeasureDefinition]]:
    """Return the measures of each frame; raise ValueError where the names of two frames would become one."""
    found = {frame: _three(path, frame) for frame in load(path).classes_}
    if len({share.name for share, _, _ in found.values()}) < len(found):
        raise ValueError(f"{Path(path).name}: two of its frames are called alike: {', '.join(found)}")
    return found


def _three(path: str, frame: str) -> tuple[MeasureDefinition, MeasureDefinition, MeasureDefinition]:
    """Return share of articles, mean probability, and the part in the outlet's own voice."""
    slug = re.sub(r"\W+", "_", frame.lower()).strip("_") or "frame"
    named = f"frames.model.{slug}"
    identity, limits = _identity(path), _figures(path, frame)
    return (
        MeasureDefinition(
            name=named, label=f"{frame}: articles with this frame, by the model", unit="share of articles",
            definition=f"Articles in which the frame model finds the frame “{frame}”, with its own threshold.",
            citation=identity, limits=limits,
        ),
        MeasureDefinition(
            name=f"{named}.probability", label=f"{frame}: mean probability, by the model", unit="probability",
            definition=f"How likely a coder of the training texts would see the frame “{frame}”, mean over articles.",
            citation=identity, limits=limits, kind="mean",
        ),
        MeasureDefinition(
            name=f"{named}.outlet_voice", label=f"{frame}: what speaks for it, in the outlet’s own voice",
            unit="share of weights",
            definition=f"In articles with the frame “{frame}”: of what passages (one sentence, one voice) add to the "
            "model's score for it, the part in the outlet's own voice; the rest is paraphrased or quoted.",
            citation=identity, limits=f"A sum over words that takes no account of how they work together. {limits}",
        ),
    )  # fmt: skip


def _figures(path: str, frame: str) -> str:
    """Say how well a frame was told in the cross-validation of the model."""
    found = load(path).validated_
    if found is None or frame not in found.frames:
        return "How well the model tells this frame is not known: code some of these articles, and compare."
    score = found.frames[frame]
    return (
        f"F1 {score.f1:.2f} (precision {score.precision:.2f}, recall {score.recall:.2f}) in cross-validation on the "
        "training texts, not on these articles: code some of them, and compare."
    )


_SEEN = MeasureDefinition(
    name="frames.model.seen", label="Articles that the model was trained on", unit="share of articles",
    definition="Articles whose very text the frame model was trained on: what it says of these is no test of it.",
    citation="TeBlunthuis, Hase & Chan 2024", limits="A text changed by a letter is not recognised.",
)  # fmt: skip
