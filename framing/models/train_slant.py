"""Train the slant model: ``python -m framing.models.train_slant --data train.jsonl.gz``.

The corpus is one JSON object a line with ``text`` (a sentence), ``outlet`` and ``biased`` (0 or 1). Training has no
randomness: the same corpus and lexicons give the same weights.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy import sparse

from framing.models.slant import SHORTEST, WEIGHTS, SlantModel, Weights, save_weights
from framing.models.slant_features import PAIRS, PIECES, batch, checksum, keys, pair_numbers, pieces, single
from framing.models.train_slant_words import Coding, Learned, codings, known_of, learn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import numpy.typing as npt

    from framing.document import Document
    from framing.models.slant_features import Batch, Floats, Ints

SEEN = 2  # forms and pairs met less often get no weight of their own
_PENALTY = 0.5
_PIECES_SCALE, _DENSE_SCALE = 0.3, 0.1  # how freely pieces of words, and style and lexicons, are used
_FOLDS = 5
GAIN = 1.0  # what a slanted word adds to the score of its sentence, in log-odds by ``slant.of_words``
THRESHOLD = 3 / 4  # news has fewer slanted sentences than the corpus: only what is clear is called slanted


class Labelled(NamedTuple):
    """A sentence with its outlet and label."""

    document: Document
    outlet: str
    biased: int


def read(path: Path) -> Iterator[Labelled]:
    """Yield the sentences of a corpus file (``.jsonl``, optionally gzipped)."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            document = single(row["text"])
            if document.sentences:
                yield Labelled(document, row["outlet"], int(row["biased"]))


class Corpus:
    """The matrices of a batch: one row per sentence, one block of columns per kind of feature.

    The first ``distinct`` sentences tell what is met often enough to be learned from; those after them are copies.
    """

    def __init__(self, sentences: Batch, number_of_keys: int, distinct: int) -> None:
        """Count everything once."""
        self.forms = sorted(set(sentences.forms))
        row_of = {form: row for row, form in enumerate(self.forms)}
        rows = np.array([row_of[form] for form in sentences.forms])
        lengths = np.maximum(sentences.lengths, SHORTEST)
        self.roots = sparse.diags_array(1 / np.sqrt(lengths))
        types = _counted(sentences.sentence_of, rows, (len(lengths), len(self.forms)))
        self.words = self.roots @ types
        self.pairs = self.roots @ self._pairs(sentences)
        self.pieces_of = _pieces_of(self.forms)
        self.pieces = self.roots @ (types @ self.pieces_of)
        self.known_of = known_of(self.forms)
        counts = sentences.counts(number_of_keys)
        shares = sparse.diags_array(1 / lengths) @ types @ self.known_of
        self.dense = np.hstack([shares, np.log1p(counts), self.roots @ counts, sentences.styles])
        met = rows[sentences.sentence_of < distinct]
        self.seen = np.bincount(met, minlength=len(self.forms)) >= SEEN
        self.paired = np.diff(self.pairs[:distinct].tocsc().indptr) >= SEEN

    def _pairs(self, sentences: Batch) -> Any:  # noqa: ANN401 - a sparse matrix
        numbers = pair_numbers(np.array([checksum(form) for form in sentences.forms]))
        inner = np.ones(len(numbers), dtype=bool)
        inner[sentences.starts + sentences.lengths - 1] = False
        return _counted(sentences.sentence_of[inner], numbers[inner], (len(sentences.lengths), PAIRS))


def _counted(rows: Ints, columns: Ints, shape: tuple[int, int]) -> Any:  # noqa: ANN401 - a sparse matrix
    return sparse.coo_array((np.ones(len(rows), np.float32), (rows, columns)), shape=shape).tocsr()


def _pieces_of(forms: Sequence[str]) -> Any:  # noqa: ANN401 - a sparse matrix
    found = [pieces(form) for form in forms]
    rows = np.repeat(np.arange(len(forms)), [len(each) for each in found])
    return _counted(rows, np.concatenate([np.array(each) for each in found]), (len(forms), PIECES))


def _log_ratios(counts: Any, labels: Ints) -> Floats:  # noqa: ANN401 - a sparse matrix
    """Return the log of how much more often each column is met in biased sentences (Wang & Manning 2012)."""
    biased = 1 + np.asarray(counts[labels == 1].sum(axis=0)).ravel()
    plain = 1 + np.asarray(counts[labels == 0].sum(axis=0)).ravel()
    ratios: Floats = np.log((biased / biased.sum()) / (plain / plain.sum())).astype(np.float32)
    return ratios


class Linear(NamedTuple):
    """Weights of the columns of each block, in the units of the corpus."""

    words: Floats
    pairs: Floats
    pieces: Floats
    dense: Floats
    intercept: float

    def scores(self, corpus: Corpus, rows: Ints) -> Floats:
        """Return the scores of some sentences."""
        found = corpus.words[rows] @ self.words + corpus.pairs[rows] @ self.pairs + corpus.pieces[rows] @ self.pieces
        out: Floats = found + corpus.dense[rows] @ self.dense + self.intercept
        return out


def fit(corpus: Corpus, labels: Ints, rows: Ints) -> Linear:
    """Return a logistic regression fitted to some sentences."""
    blocks = [block[rows] for block in (corpus.words, corpus.pairs, corpus.pieces)]
    scales = [_log_ratios(block, labels[rows]) for block in blocks]
    scales[0] = np.where(corpus.seen, scales[0], 0)
    scales[1] = np.where(corpus.paired, scales[1], 0)
    scales[2] = scales[2] * np.float32(_PIECES_SCALE)
    dense = corpus.dense[rows]
    scales.append(_DENSE_SCALE / np.maximum(dense.std(axis=0), 1e-3))
    columns = [block @ sparse.diags_array(scale) for block, scale in zip(blocks, scales[:3], strict=True)]
    together = sparse.hstack([*columns, sparse.csr_array(dense * scales[3])]).tocsr()
    weights, intercept = _regression(together, labels[rows], _PENALTY)
    cuts = np.cumsum([len(scale) for scale in scales])[:-1]
    words, pairs, of_pieces, of_dense = np.split(weights * np.concatenate(scales, dtype=np.float32), cuts)
    return Linear(words, pairs, of_pieces, of_dense, intercept)


def _regression(features: Any, labels: Any, penalty: float) -> tuple[Floats, float]:  # noqa: ANN401 - a sparse matrix
    """Return weights and intercept of a logistic regression; zeros where there is only one kind of label."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - training only

    weights = np.zeros(features.shape[1], np.float32)
    if not 0 < labels.sum() < len(labels):
        return weights, 0.0
    features.eliminate_zeros()
    used = np.unique(features.indices)
    narrow = features[:, used]
    narrow.indices, narrow.indptr = narrow.indices.astype(np.int32), narrow.indptr.astype(np.int32)
    found = LogisticRegression(C=penalty, solver="liblinear", max_iter=300).fit(narrow, labels)
    weights[used] = found.coef_[0]
    return weights, float(found.intercept_[0])


def unseen_scores(corpus: Corpus, labels: Ints, outlets: Sequence[str]) -> Floats:
    """Return scores of each sentence by a model that has seen nothing of its outlet."""
    number = {outlet: place % _FOLDS for place, outlet in enumerate(sorted(set(outlets)))}
    folds = np.array([number[outlet] for outlet in outlets])
    out = np.zeros(len(labels), np.float32)
    for fold in range(_FOLDS):
        inside = np.flatnonzero(folds == fold)
        if len(inside):
            out[inside] = fit(corpus, labels, np.flatnonzero(folds != fold)).scores(corpus, inside)
        _say(f"outlets {fold + 1}/{_FOLDS} scored by a model of the others")
    return out


def _calibrated(scores: Floats, labels: Ints) -> tuple[float, float]:
    """Return slope and shift that make scores log-odds (Platt 1999)."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - training only

    found = LogisticRegression(C=1e6).fit(scores[:, None], labels)
    return float(found.coef_[0, 0]), float(found.intercept_[0])


def _scaled(linear: Linear, slope: float, shift: float) -> Linear:
    """Return weights whose scores are log-odds."""
    words, pairs, of_pieces, dense = (block * np.float32(slope) for block in linear[:4])
    return Linear(words, pairs, of_pieces, dense, linear.intercept * slope + shift)


def folded(linear: Linear, corpus: Corpus, learned: Learned, numbers: dict[str, int]) -> Weights:
    """Return weights by form, with slope and shift still to be set: what a form weighs is added up once."""
    cuts = np.cumsum([corpus.known_of.shape[1], len(numbers), len(numbers)])
    known, logs, densities, others = np.split(linear.dense, cuts)
    base = np.stack([linear.words + corpus.pieces_of @ linear.pieces, corpus.known_of @ known], axis=1)
    kept = np.flatnonzero(corpus.seen)
    vocabulary = {corpus.forms[row]: place for place, row in enumerate(kept)}
    beside = learned.beside
    others_styles = np.stack([known[: len(learned.styles)], learned.styles], axis=1)
    return Weights(
        vocabulary, np.hstack([base, learned.forms])[kept], linear.pairs,
        np.stack([linear.pieces, learned.pieces], axis=1), others_styles, numbers,
         logs, densities, others, linear.intercept, 1.0, 0.0, THRESHOLD, GAIN,
        beside.hits, beside.judging, beside.steps, beside.looks, beside.intercept, learned.threshold,
    )  # fmt: skip


def train(sentences: Sequence[Labelled], path: Path, coding_of: Mapping[int, Coding] | None = None) -> SlantModel:
    """Train on these sentences and the codings of their words; write the weights to ``path``; return the model.

    First sentences are learned from their labels, a coded one from its coder's judgement as well (the codings are the
    bundled ones if none are given, by checksum of the sentence); then words from the codings; then the line that makes
    probabilities: from sentences that nobody coded.
    ValueError where fewer than two of the sentences are coded, or all of them.
    """
    coding_of = codings() if coding_of is None else coding_of
    found = [coding_of.get(checksum(each.document.text)) for each in sentences]
    coded = np.flatnonzero([each is not None for each in found])
    plain = np.flatnonzero([each is None for each in found])
    if len(coded) < 2 or not len(plain):
        raise ValueError(f"the words of {len(coded)} of {len(found)} sentences are coded: some must be, and some not")
    answers = [each for each in found if each is not None]
    judged = [*sentences, *_as_coded(sentences, found)]
    numbers = {key: number for number, key in enumerate(keys())}
    together = batch((each.document for each in judged), numbers)
    corpus = Corpus(together, len(numbers), distinct=len(sentences))
    labels = np.array([each.biased for each in judged])
    unseen = unseen_scores(corpus, labels, [each.outlet for each in judged])
    slope, shift = _calibrated(unseen[plain], labels[plain])
    unseen = unseen * np.float32(slope) + np.float32(shift)
    linear = _scaled(fit(corpus, labels, np.arange(len(labels))), slope, shift)
    sample = batch((sentences[number].document for number in coded.tolist()), numbers)
    learned = learn(sample, corpus.forms, _marked(sample, answers), unseen[coded], len(numbers))
    weights = folded(linear, corpus, learned, numbers)
    odds = weights.word_odds(together, weights.table(together), unseen)
    scores = unseen + weights.of_words(together, odds)
    slope, shift = _calibrated(scores[plain], labels[plain])
    save_weights(path, replace(weights, slope=slope, shift=shift))
    return SlantModel(path)


def _as_coded(sentences: Iterable[Labelled], found: Iterable[Coding | None]) -> Iterator[Labelled]:
    """Yield the coded sentences with the labels that their coders gave them."""
    for sentence, coding in zip(sentences, found, strict=True):
        if coding is not None:
            yield sentence._replace(biased=int(coding.slanted))


def _marked(sentences: Batch, answers: Sequence[Coding]) -> npt.NDArray[np.bool_]:
    """Return which tokens the coders marked."""
    marked = np.zeros(len(sentences.forms), dtype=bool)
    for start, coding in zip(sentences.starts.tolist(), answers, strict=True):
        marked[[start + token for token in coding.marked]] = True
    return marked


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the training from the command line."""
    parser = argparse.ArgumentParser(description="Train the slant model.")
    parser.add_argument("--data", type=Path, required=True, help="sentences (.jsonl or .jsonl.gz)")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = parser.parse_args(arguments)
    train(list(read(chosen.data)), chosen.out)


if __name__ == "__main__":
    main()
