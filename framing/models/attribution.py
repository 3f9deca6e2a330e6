"""Find the words of sources, cues and contents of attributions, with a learned model (numpy only).

Scheme and training data: PolNeAR (Newell, Margolin & Ruths, LREC 2018); see ``attribution_card.md``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from threadpoolctl import ThreadpoolController

from framing.models.chain import ROLES, Batch, decode
from framing.models.features import CAPACITY, Encoder, paragraph_lengths, raw_words
from framing.models.formrows import FormRows
from framing.models.network import Network

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from framing.document import Document
    from framing.models.chain import LabelledSpan
    from framing.models.network import Floats, Numbers

_LONGEST = 2_000  # tokens of a paragraph that are seen together
_PORTION = 50_000  # tokens that are tagged together
WEIGHTS = Path(__file__).with_name("attribution.npz")


class TaggedSpan(NamedTuple):
    """Tokens ``first_token`` to ``last_token`` (exclusive) as ``source``, ``cue`` or ``content``.

    ``confidence`` is the mean probability of the role over the words of the span.
    """

    role: str
    first_token: int
    last_token: int
    confidence: float


class _Parts(NamedTuple):
    """What a file of weights holds: ``words`` are the sums of embeddings of each word, ``gap`` those of a break."""

    encoder: Encoder
    network: Network
    words: FormRows
    gap: Floats


class _Portion(NamedTuple):
    """Part of a document, as its number among several and the part's first token; ``lengths`` of its paragraphs."""

    document: int
    first_token: int
    lengths: Numbers
    scores: Floats


@dataclass(frozen=True)
class AttributionModel:
    """Tags documents with weights that are loaded when first needed.

    ``path`` names a ``.npz`` made by ``framing.models.train_attribution``; FileNotFoundError where there is none.
    """

    path: Path = WEIGHTS

    @cached_property
    def _parts(self) -> _Parts:
        return _load(self.path)

    def __reduce__(self) -> tuple[type[AttributionModel], tuple[Path]]:
        return (AttributionModel, (self.path,))

    def tag(self, document: Document) -> list[TaggedSpan]:
        """Return the spans of a document in the order of the text; they do not overlap."""
        return self.tag_each([document])[0]

    def tag_each(self, documents: Sequence[Document]) -> list[list[TaggedSpan]]:
        """Return the spans of every document, each in the order of its text; they do not overlap.

        The network sees one document at a time, as it looks beyond the ends of paragraphs; a longer one would cost no
        less a word. The chain goes through the paragraphs of all documents side by side, in as many steps as the
        longest has words.

        Long documents are tagged in portions, and a paragraph longer than 2,000 tokens in pieces, so that memory stays
        bounded whatever comes in. Linear algebra runs on one core meanwhile: an article's products are so small that
        threads spend more on waiting for each other than they save, and many articles are measured side by side.
        """
        found: list[list[TaggedSpan]] = [[] for _ in documents]
        with _linear_algebra().limit(limits=1, user_api="blas"):
            for portions in _gathered(self._scored(documents)):
                for portion, spans in zip(portions, self._spans(portions), strict=True):
                    found[portion.document].extend(spans)
        return found

    def _scored(self, documents: Sequence[Document]) -> Iterator[_Portion]:
        """Yield the portions of documents with the scores of the network."""
        for number, document in enumerate(documents):
            raw, context = raw_words(document), self._parts.encoder.of_context(document)
            start = 0
            for lengths in _portions(_pieces(paragraph_lengths(document))):
                end = start + int(lengths.sum())
                yield _Portion(number, start, lengths, self._scores(raw[start:end], context[start:end], lengths))
                start = end

    def _spans(self, portions: Sequence[_Portion]) -> Iterator[Iterator[TaggedSpan]]:
        """Yield the spans of each portion."""
        chain, scores = self._parts.network.chain, np.concatenate([portion.scores for portion in portions])
        batch = Batch(np.concatenate([portion.lengths for portion in portions]))
        labels, probabilities = chain.best(scores, batch), chain.posteriors(scores, batch).of_roles
        begin = 0
        for portion in portions:
            end = begin + len(portion.scores)
            yield _tagged(decode(labels[begin:end]), probabilities[begin:end], portion.first_token)
            begin = end

    def _scores(self, raw: Sequence[str], context: npt.NDArray[np.int32], lengths: Numbers) -> Floats:
        """Score the tokens with a break after each paragraph, which is then left out."""
        _, network, words, gap = self._parts
        place = np.arange(len(raw)) + np.repeat(np.arange(len(lengths)), lengths)
        values = np.repeat(gap, len(raw) + len(lengths), axis=0)
        values[place] = network.embedded(context, words.of(raw))
        return network.scores(values, lengths + 1)[place]


def _tagged(found: Sequence[LabelledSpan], probabilities: Floats, offset: int) -> Iterator[TaggedSpan]:
    """Yield the spans of a portion whose first token is number ``offset`` of the document."""
    sums = np.zeros((len(probabilities) + 1, len(ROLES)))
    probabilities.cumsum(axis=0, out=sums[1:])
    roles, firsts, lasts = np.array(found, dtype=np.int64).reshape(-1, 3).T
    means = (sums[lasts, roles] - sums[firsts, roles]) / (lasts - firsts)
    for (role, first, last), confidence in zip(found, means.tolist(), strict=True):
        yield TaggedSpan(ROLES[role], first + offset, last + offset, min(1.0, confidence))


def _gathered(portions: Iterable[_Portion]) -> Iterator[list[_Portion]]:
    """Yield portions of any documents that together are about as long as one may be."""
    together: list[_Portion] = []
    total = 0
    for portion in portions:
        together.append(portion)
        total += len(portion.scores)
        if total >= _PORTION:
            yield together
            together, total = [], 0
    if together:
        yield together


def _pieces(lengths: Numbers) -> Numbers:
    """Cut lengths above the longest into several."""
    if not len(lengths) or lengths.max() <= _LONGEST:
        return lengths
    pieces = [min(_LONGEST, length - start) for length in lengths.tolist() for start in range(0, length, _LONGEST)]
    return np.array(pieces, dtype=lengths.dtype)


def _portions(lengths: Numbers) -> Iterator[Numbers]:
    """Yield consecutive lengths that sum up to about one portion."""
    begin = total = 0
    for index, length in enumerate(lengths.tolist()):
        total += length
        if total >= _PORTION:
            yield lengths[begin : index + 1]
            begin, total = index + 1, 0
    if begin < len(lengths):
        yield lengths[begin:]


@cache
def _linear_algebra() -> ThreadpoolController:
    return ThreadpoolController()


@cache
def _load(path: Path) -> _Parts:
    with np.load(path, allow_pickle=False) as stored:
        arrays = dict(stored)
    classes = dict(zip(_words(arrays["class_words"]), map(tuple, arrays["classes"].tolist()), strict=True))
    encoder, network = Encoder(_words(arrays["vocabulary"]), classes), Network.from_arrays(arrays)
    words = FormRows(
        lambda raw: network.embedded(encoder.of_words([raw]))[0], network.embedding.shape[1], np.float32, CAPACITY
    )
    gap = network.embedded(np.full((1, len(encoder.offsets) - 1), encoder.break_row))
    return _Parts(encoder, network, words, gap)


def _words(stored: npt.NDArray[np.uint8]) -> list[str]:
    return [word for word in bytes(stored).decode("utf-8").split("\n") if word]
