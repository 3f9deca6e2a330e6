"""Learn which words of a sentence are slanted, from sentences in which coders marked them.

The codings (``slant_codings.tsv``) name sentences of AnnoLexical by checksum and hold no text; the ratings
(``slant_ratings.tsv``) say how often a form is a slanted word in news, as one coder judged the form alone.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from scipy import sparse

from framing.models.slant_features import PIECES, pieces, style
from framing.models.slant_words import OWN, STEPS, Places, WordWeights, hit_cells, steps
from framing.models.wordvectors import wordvectors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from framing.models.slant_features import Batch, Floats, Ints

    Columns = Any  # a sparse matrix

CODINGS = Path(__file__).with_name("slant_codings.tsv")
RATINGS = Path(__file__).with_name("slant_ratings.tsv")
_PENALTY = 0.05
_LEAST = 2  # columns met less often are not learned from
_FOLDS = 5
_RATED = 3  # the highest rating
_OFTEN = 150  # a form met so often and never marked is never a slanted word
NEVER = -30.0  # log-odds


class Coding(NamedTuple):
    """What a coder said of a sentence: slanted or not, and the numbers of the tokens marked."""

    slanted: bool
    marked: tuple[int, ...]


def codings(path: Path = CODINGS) -> dict[int, Coding]:
    """Return the codings by the checksum of their sentence."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {
            int(row["checksum"]): Coding(row["slanted"] == "1", tuple(map(int, filter(None, row["marked"].split(",")))))
            for row in csv.DictReader(lines, delimiter="\t")
        }


@cache
def ratings(path: Path = RATINGS) -> Mapping[str, int]:
    """Return the rating of each rated form, 1 (now and then slanted) to 3 (nearly always)."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["form"]: int(row["rating"]) for row in csv.DictReader(lines, delimiter="\t")}


class FormColumns:
    """What is known of forms, a row for each: the form itself, pieces, style, rating, and the company it keeps."""

    def __init__(self, forms: Sequence[str]) -> None:
        blocks = [sparse.identity(len(forms), np.float32, "csr"), _pieces(forms), sparse.csr_matrix(known_of(forms))]
        self.cuts = np.cumsum([block.shape[1] for block in blocks])
        self.columns: Columns = sparse.hstack(blocks).tocsr()


def _pieces(forms: Sequence[str]) -> Columns:
    found = [pieces(form) for form in forms]
    starts = np.cumsum([0, *map(len, found)])
    data = np.ones(starts[-1], np.float32)
    return sparse.csr_matrix((data, np.concatenate([np.array(each) for each in found]), starts), (len(forms), PIECES))


def known_of(forms: Sequence[str]) -> Floats:
    """Return style, rating and vector (length 1, but for frequent words) of each form; style comes first."""
    known, vectors = ratings(), wordvectors()
    styles = np.array([style(form) for form in forms], np.float32)
    rated = np.eye(1 + _RATED, dtype=np.float32)[[known.get(form, 0) for form in forms], 1:]
    rows = np.array([vectors.rows.get(form, -1) for form in forms])
    return np.hstack([styles, rated, vectors.vectors[rows] * (rows >= 0)[:, None]])


@dataclass(frozen=True)
class Learned:
    """Weights of every form of a corpus (forms, 3), of pieces and styles of other forms, and of all beside the form."""

    forms: Floats
    pieces: Floats
    styles: Floats
    beside: WordWeights
    threshold: float


class WordCorpus:
    """The columns of the tokens of a batch whose sentences read as ``scores`` (log-odds)."""

    def __init__(self, sentences: Batch, forms: Sequence[str], scores: Floats, number_of_keys: int) -> None:
        row_of = {form: row for row, form in enumerate(forms)}
        self.sentences, self.forms = sentences, forms
        self.rows = np.array([row_of[form] for form in sentences.forms])
        self.known = FormColumns(forms)
        self._beside = [*self._neighbours(), *self._hits(scores, number_of_keys)]

    def columns(self, tokens: Ints) -> Columns:
        """Return all columns of some tokens."""
        return sparse.hstack([self.known.columns[self.rows[tokens]], *(each[tokens] for each in self._beside)]).tocsr()

    def _neighbours(self) -> list[Columns]:
        """Return the form before each token and the form after it."""
        places, shape = Places.of(self.sentences), (len(self.rows), len(self.forms))
        after, before = np.flatnonzero(places.after), np.flatnonzero(places.before)
        return [_ones(after, self.rows[after - 1], shape), _ones(before, self.rows[before + 1], shape)]

    def _hits(self, scores: Floats, keys: int) -> list[Columns]:
        count, step = len(self.rows), steps(scores)[self.sentences.sentence_of]
        number, token = self.sentences.marked_tokens
        key = self.sentences.marked[number, 0]
        at = [_ones(tokens, hit, (count, keys)) for hit, tokens in hit_cells(self.sentences, Places.of(self.sentences))]
        in_step = _ones(token, key * STEPS + step[token], (count, keys * STEPS))
        return [*at, in_step, _ones(np.arange(count), step, (count, STEPS)), sparse.csr_matrix(self.sentences.looks)]

    def never(self, marked: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
        """Tell of each form whether it cannot be a slanted word: no word, or met often and never marked."""
        words = np.array([form[0].isalpha() for form in self.forms])
        counts = np.bincount(self.rows, minlength=len(words))
        found: npt.NDArray[np.bool_] = ~words
        found |= (counts >= _OFTEN) & (np.bincount(self.rows, marked, len(words)) == 0)
        return found

    def learned(self, weights: Floats, intercept: float, never: npt.NDArray[np.bool_], threshold: float) -> Learned:
        """Return weights of columns put together by form, so that a form is looked up once."""
        cuts = np.cumsum([self.known.cuts[-1], *(block.shape[1] for block in self._beside)])[:-1]
        own, for_next, for_last, here, after, before, judging, step, looks = np.split(weights, cuts)
        _, of_pieces, of_known = np.split(own, self.known.cuts[:-1])
        forms = np.stack([self.known.columns @ own, for_next, for_last], axis=1)
        forms[never, OWN] = NEVER
        beside = WordWeights(np.stack([here, after, before]), judging.reshape(-1, STEPS), step, looks, intercept)
        return Learned(forms, of_pieces, of_known[: len(style("a"))], beside, threshold)


def _ones(rows: Ints, columns: Ints, shape: tuple[int, int]) -> Columns:
    return sparse.coo_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape).tocsr()


def learn(sentences: Batch, forms: Sequence[str], marked: npt.NDArray[np.bool_], scores: Floats, keys: int) -> Learned:
    """Return weights learned from the marked tokens of coded sentences.

    ``scores`` are log-odds of the sentences by a model that has not seen them. The threshold is the one with the best
    F1 on sentences that the weights were not learned from (five folds), were half of them to have marked words.
    """
    corpus = WordCorpus(sentences, forms, scores, keys)
    never = corpus.never(marked)
    tokens = np.flatnonzero(~never[corpus.rows])
    columns, labels = corpus.columns(tokens), marked[tokens]
    used = np.flatnonzero(np.diff(columns.tocsc().indptr) >= _LEAST)
    columns = columns[:, used]
    fold = sentences.sentence_of[tokens] % _FOLDS
    odds = np.full(len(marked), NEVER, np.float32)
    for number in range(_FOLDS):
        weights, intercept = _regression(columns[fold != number], labels[fold != number])
        odds[tokens[fold == number]] = columns[fold == number] @ weights + intercept
    weights, intercept = _regression(columns, labels)
    wide = np.zeros(corpus.columns(tokens[:1]).shape[1], np.float32)
    wide[used] = weights
    return corpus.learned(wide, intercept, never, best_threshold(odds, marked, _evened(sentences, marked)))


def _regression(columns: Columns, labels: npt.NDArray[np.bool_]) -> tuple[Floats, float]:
    """Return weights and intercept of a logistic regression; zeros where there is only one kind of label."""
    if labels.all() or not labels.any():
        return np.zeros(columns.shape[1], np.float32), 0.0
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - training only

    found = LogisticRegression(C=_PENALTY, solver="liblinear", max_iter=200).fit(columns, labels)
    return found.coef_[0].astype(np.float32), float(found.intercept_[0])


def _evened(sentences: Batch, marked: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """Return a weight for each token, so that sentences with marked words count as much as those without."""
    has = np.add.reduceat(marked, sentences.starts, dtype=np.int64) > 0
    of_sentences: npt.NDArray[np.float64] = np.where(has, 1 / max(1, has.sum()), 1 / max(1, (~has).sum()))
    return of_sentences[sentences.sentence_of]


def best_threshold(odds: Floats, marked: npt.NDArray[np.bool_], weights: npt.NDArray[np.float64]) -> float:
    """Return the log-odds from which on marking tokens gives the best F1, tokens counting by weight."""
    order = np.argsort(-odds, kind="stable")
    right = np.cumsum(np.where(marked, weights, 0)[order])
    scores = 2 * right / (np.cumsum(weights[order]) + right[-1])
    return float(odds[order[int(scores.argmax())]])
