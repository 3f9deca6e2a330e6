"""Find the words of sources, cues and contents of attributions, with a learned model (numpy only).

Scheme and training data: PolNeAR (Newell, Margolin & Ruths, LREC 2018); see ``attribution_card.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from framing.models.chain import ROLES, Batch, decode
from framing.models.features import Encoder, paragraph_lengths
from framing.models.network import Network

if TYPE_CHECKING:
    import numpy.typing as npt

    from framing.document import Document
    from framing.models.network import Floats, Numbers

WEIGHTS = Path(__file__).with_name("attribution.npz")


class TaggedSpan(NamedTuple):
    """Tokens ``first_token`` to ``last_token`` (exclusive) as ``source``, ``cue`` or ``content``.

    ``confidence`` is the mean probability of the role over the words of the span.
    """

    role: str
    first_token: int
    last_token: int
    confidence: float


@dataclass(frozen=True)
class AttributionModel:
    """Tags documents with weights that are loaded when first needed.

    ``path`` names a ``.npz`` made by ``framing.models.train_attribution``; FileNotFoundError where there is none.
    """

    path: Path = WEIGHTS

    @cached_property
    def _parts(self) -> tuple[Encoder, Network]:
        return _load(self.path)

    def __reduce__(self) -> tuple[type[AttributionModel], tuple[Path]]:
        return (AttributionModel, (self.path,))

    def tag(self, document: Document) -> list[TaggedSpan]:
        """Return the spans of a document in the order of the text; they do not overlap."""
        lengths = paragraph_lengths(document)
        if not len(lengths):
            return []
        encoder, network = self._parts
        scores = self._scores(document, lengths, encoder, network)
        batch = Batch(lengths)
        labels = network.chain.best(scores, batch)
        sums = np.zeros((len(scores) + 1, len(ROLES)))
        network.chain.posteriors(scores, batch).of_roles.cumsum(axis=0, out=sums[1:])
        return [
            TaggedSpan(ROLES[role], first, last, min(1.0, float(sums[last, role] - sums[first, role]) / (last - first)))
            for role, first, last in decode(labels)
        ]

    @staticmethod
    def _scores(document: Document, lengths: Numbers, encoder: Encoder, network: Network) -> Floats:
        """Score the tokens with a break after each paragraph, which is then left out."""
        borders = np.cumsum(lengths)
        tokens = encoder.encode(document)
        place = np.arange(len(tokens)) + np.repeat(np.arange(len(lengths)), lengths)
        columns = np.full((tokens.shape[1], int(borders[-1]) + len(lengths)), encoder.break_row, dtype=np.intp)
        columns[:, place] = tokens.T
        return network.scores(columns, lengths + 1)[place]


@cache
def _load(path: Path) -> tuple[Encoder, Network]:
    with np.load(path, allow_pickle=False) as stored:
        arrays = dict(stored)
    classes = dict(zip(_words(arrays["class_words"]), map(tuple, arrays["classes"].tolist()), strict=True))
    return Encoder(_words(arrays["vocabulary"]), classes), Network.from_arrays(arrays)


def _words(stored: npt.NDArray[np.uint8]) -> list[str]:
    return [word for word in bytes(stored).decode("utf-8").split("\n") if word]
