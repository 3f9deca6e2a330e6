"""A frame model of one's own: learn from coded texts which frames a text uses; several may hold at once.

Ridge regression on four views of a text (words and pairs of words, letter groups, vectors of words, hits of the frame
lexicons). Its leave-one-out scores follow in closed form, so that probabilities (Platt 1999) and the threshold of
each frame come from texts the scores have not seen, without training again. Linear: every word's part can be told.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.utils.validation import check_is_fitted

from framing.models import frame_files
from framing.models.frame_files import FrameModelError
from framing.models.framescores import FrameReport, both_f1, report
from framing.models.textviews import LexiconsChangedError, TextViews, stems
from framing.models.wordparts import word_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    from framing.document import Token

    Floats = NDArray[np.float64]
    Codes = NDArray[np.int64]

_LEAST_TEXTS, _LEAST_EACH, _MOST_TEXTS = 50, 10, 20_000
_THRESHOLDS = np.arange(0.15, 0.76, 0.02)
_SMOOTH = 5  # neighbouring thresholds averaged: the best one alone is chance
_NUMBERS = ("weights", "means", "slopes", "offsets", "thresholds")


class TooLittleDataError(ValueError):
    """Too few coded texts to learn from; the message says how many of what are missing."""


class Reason(NamedTuple):
    """What one word adds to the score of a frame (negative: takes from it)."""

    word: str
    weight: float


class Judgement(NamedTuple):
    """What a model says of a text: tokens, what each adds to each frame's score, probability and code by frame."""

    places: Sequence[Token]
    parts: Floats
    probabilities: Floats
    codes: Codes


def _weight(reason: Reason) -> float:
    return -abs(reason.weight)


class FrameModel(BaseEstimator):  # type: ignore[misc]
    """Learn frames from coded texts (scikit-learn API, multi-label).

    ``fit(texts, frames)`` takes frames as a matrix of 0 and 1 (texts by frames), or as one collection of names for each
    text. ``penalty`` is the ridge penalty; ``labels`` names the columns of a matrix.
    """

    def __init__(self, penalty: float = 0.15, labels: Sequence[str] | None = None) -> None:
        self.penalty = penalty
        self.labels = labels

    # What the last cross-validation found, and on which texts; None where there was none.
    _last: tuple[frozenset[str], FrameReport] | None = None

    def fit(self, texts: Sequence[str], frames: Any) -> FrameModel:  # noqa: ANN401 - matrix or collections of names
        """Learn; raise TooLittleDataError for too few texts, ValueError if texts and frames do not go together."""
        texts = list(texts)
        self.classes_, codes = _codes(frames, self.labels)
        _check(texts, codes, self.classes_)
        return self._learn(texts, codes)

    def _learn(self, texts: Sequence[str], codes: Codes) -> FrameModel:
        self.at_least_one_ = bool(codes.any(axis=1).all())
        self.seen_ = _digests(texts)
        self.texts_ = len(texts)
        self.typical_words_: float | None = float(np.median([len(stems(text)) for text in texts]))
        self.validated_ = self._last[1] if self._last and self._last[0] == self.seen_ else None
        self.views_ = TextViews().fit(texts)
        features = self.views_.transform(texts)
        held_out, self.weights_, self.means_ = _ridge(features, codes.astype(float), self.penalty)
        self._calibrate(held_out, codes)
        return self

    def _calibrate(self, held_out: Floats, codes: Codes) -> None:
        self.slopes_, self.offsets_ = np.empty(codes.shape[1]), np.empty(codes.shape[1])
        for column in range(codes.shape[1]):
            platt = LogisticRegression(C=100.0).fit(held_out[:, [column]], codes[:, column])
            self.slopes_[column], self.offsets_[column] = platt.coef_[0, 0], platt.intercept_[0]
        self.thresholds_ = _thresholds(self._probabilities(held_out), codes, at_least_one=self.at_least_one_)

    def _probabilities(self, scores: Floats) -> Floats:
        return np.asarray(1 / (1 + np.exp(-(scores * self.slopes_ + self.offsets_))))

    def decision_function(self, texts: Sequence[str]) -> Floats:
        """Return the score of each text (rows) for each frame (columns)."""
        check_is_fitted(self, "weights_")
        return np.asarray(self.views_.transform(list(texts)) @ self.weights_ + self.means_)

    def predict_proba(self, texts: Sequence[str]) -> Floats:
        """Return the calibrated probability of each frame: shape (texts, frames)."""
        return self._probabilities(self.decision_function(texts))

    def predict(self, texts: Sequence[str]) -> Codes:
        """Return 0 or 1 for each text and frame.

        Where every text of the training data had a frame, every text gets at least the most probable one.
        """
        return _decided(self.predict_proba(texts), self.thresholds_, at_least_one=self.at_least_one_)

    def names(self, texts: Sequence[str]) -> list[tuple[str, ...]]:
        """Return the names of the frames of each text."""
        return [
            tuple(name for name, code in zip(self.classes_, row, strict=True) if code) for row in self.predict(texts)
        ]

    def explain(self, text: str, *, top: int = 10) -> dict[str, list[Reason]]:
        """Return, for each frame, the words of a text that move its score most."""
        places, parts = self.word_parts(text)
        sums: dict[str, Floats] = defaultdict(lambda: np.zeros(len(self.classes_)))
        for place, part in zip(places, parts, strict=True):
            if place.is_word:
                sums[place.form] += part
        return {
            name: sorted((Reason(word, float(part[column])) for word, part in sums.items()), key=_weight)[:top]
            for column, name in enumerate(self.classes_)
        }

    def word_parts(self, text: str) -> tuple[Sequence[Token], Floats]:
        """Return the tokens of a text, and what each adds to the score of each frame: shape (tokens, frames).

        The parts sum to the score of the text less that of an empty one.
        """
        check_is_fitted(self, "weights_")
        return word_parts(self.views_, text, self.weights_)

    def judge(self, text: str) -> Judgement:
        """Return what ``predict_proba``, ``predict`` and ``word_parts`` say of one text, at the price of one."""
        places, parts = self.word_parts(text)
        none = (self.views_.empty @ self.weights_ + self.means_)[0]
        probabilities = self._probabilities(none + parts.sum(axis=0))
        codes = _decided(probabilities[None], self.thresholds_, at_least_one=self.at_least_one_)[0]
        return Judgement(places, parts, probabilities, codes)

    def cross_validate(self, texts: Sequence[str], frames: Any, *, folds: int = 5, seed: int = 0) -> FrameReport:  # noqa: ANN401
        """Return how well frames are told in texts left out of training; thresholds too are learned without them."""
        names, codes = _codes(frames, self.labels)
        _check(list(texts), codes, names)
        found = report(names, codes, self.left_out(texts, codes, folds=folds, seed=seed), folds=folds)
        self._last = _digests(texts), found
        if getattr(self, "seen_", None) == self._last[0]:
            self.validated_ = found
        return found

    def left_out(self, texts: Sequence[str], codes: Codes, *, folds: int = 5, seed: int = 0) -> Codes:
        """Return the codes told for each text by a model that has not seen it, nor its fold."""
        found = np.zeros_like(codes)
        for train, test in KFold(folds, shuffle=True, random_state=seed).split(codes):
            model = FrameModel(self.penalty)._learn([texts[i] for i in train], codes[train])  # noqa: SLF001 - its own
            found[test] = model.predict([texts[i] for i in test])
        return found

    def save(self, path: str | Path) -> None:
        """Write the model as ``path`` (.npz, the numbers) and the same name with .json (names and terms); no pickle.

        What ``cross_validate`` found on the very texts of the training goes with it.
        """
        check_is_fitted(self, "weights_")
        numbers = {name: getattr(self, f"{name}_") for name in _NUMBERS}
        numbers |= {"weights": self.weights_.astype(np.float32), **self.views_.numbers()}
        about = {
            "penalty": self.penalty, "frames": list(self.classes_), "at_least_one": self.at_least_one_,
            "trained_on": sorted(self.seen_), "typical_words": self.typical_words_, "texts": self.texts_,
            "cross_validated": self.validated_.record() if self.validated_ else None, **self.views_.terms(),
        }  # fmt: skip
        frame_files.write(Path(path), about, numbers)

    @classmethod
    def load(cls, path: str | Path) -> FrameModel:
        """Read a saved model.

        Raises FrameModelError (a ValueError) naming the file for another format, other categories of the lexicons,
        what is no frame model, or where one of the files is missing.
        """
        path = Path(path).with_suffix(".npz")
        about, numbers = frame_files.read(path)
        try:
            return cls(about["penalty"])._restore(about, numbers)  # noqa: SLF001 - its own
        except LexiconsChangedError as error:
            raise FrameModelError(f"{path.name}: {error}") from None
        except (KeyError, TypeError, ValueError, AttributeError):
            raise frame_files.broken(path) from None

    def _restore(self, about: dict[str, Any], numbers: dict[str, Any]) -> FrameModel:
        for name in _NUMBERS:
            setattr(self, f"{name}_", numbers[name].astype(float))
        self.classes_, self.at_least_one_ = tuple(map(str, about["frames"])), bool(about["at_least_one"])
        self.seen_, self.typical_words_ = frozenset(about["trained_on"]), about.get("typical_words")
        self.texts_ = int(about.get("texts", len(self.seen_)))
        figures = about.get("cross_validated")
        self.validated_ = FrameReport.from_record(figures) if figures else None
        self.views_ = TextViews().restore(about, numbers)
        if self.decision_function([""]).shape != (1, len(self.slopes_)) or len(self.classes_) != len(self.slopes_):
            raise ValueError("numbers and names do not go together")
        return self

    def share_seen(self, texts: Sequence[str]) -> float:
        """Return which share of texts the model was trained on: what may not be used to judge it."""
        return sum(_digest(text) in self.seen_ for text in texts) / max(1, len(texts))


def _ridge(features: csr_matrix, codes: Floats, penalty: float) -> tuple[Floats, Floats, Floats]:
    """Return leave-one-out scores, weights and means (Hastie, Tibshirani & Friedman 2009, sec. 7.10, in the dual)."""
    means = codes.mean(axis=0)
    inverse = np.linalg.inv((features @ features.T).toarray() + penalty * np.eye(len(codes)))
    dual = inverse @ (codes - means)
    return codes - dual / np.diag(inverse)[:, None], np.asarray(features.T @ dual), means


def _thresholds(probabilities: Floats, codes: Codes, *, at_least_one: bool) -> Floats:
    """Return, for each frame, the threshold with the best F1 over yes and no, smoothed over its neighbours."""
    chosen = np.empty(codes.shape[1])
    for column in range(codes.shape[1]):
        figures = []
        for threshold in _THRESHOLDS:
            yes = probabilities[:, column] > threshold
            if at_least_one:
                yes |= probabilities.argmax(axis=1) == column
            figures.append(both_f1(codes[:, column], yes))
        padded = np.pad(np.array(figures), _SMOOTH // 2, mode="edge")
        chosen[column] = _THRESHOLDS[np.convolve(padded, np.ones(_SMOOTH) / _SMOOTH, "valid").argmax()]
    return chosen


def _decided(probabilities: Floats, thresholds: Floats, *, at_least_one: bool) -> Codes:
    yes = (probabilities > thresholds).astype(np.int64)
    if at_least_one:
        yes[np.arange(len(yes)), probabilities.argmax(axis=1)] = 1
    return yes


def _codes(frames: Any, labels: Sequence[str] | None) -> tuple[tuple[str, ...], Codes]:  # noqa: ANN401
    """Return the names of the frames and a matrix of 0 and 1, from a matrix or from collections of names."""
    rows = list(frames)
    if not _is_matrix(rows) or not any(len(row) for row in rows):
        sets = [{row} if isinstance(row, str) else set(row) for row in rows]
        names = tuple(labels or sorted(set().union(*sets)))
        return names, np.array([[int(name in row) for name in names] for row in sets], dtype=np.int64)
    codes = np.asarray(rows, dtype=np.int64)
    if codes.ndim != 2 or not np.isin(codes, (0, 1)).all():
        raise ValueError(
            "frames must be a matrix of 0 and 1 (texts by frames) or one collection of names for each text"
        )
    names = tuple(labels or (f"frame {column + 1}" for column in range(codes.shape[1])))
    if len(names) != codes.shape[1]:
        raise ValueError(f"{len(names)} labels for {codes.shape[1]} columns of frames")
    return names, codes


def _is_matrix(rows: Iterable[Any]) -> bool:
    return all(not isinstance(row, str) and all(isinstance(value, int | np.integer) for value in row) for row in rows)


def _check(texts: Sequence[str], codes: Codes, names: Sequence[str]) -> None:
    if len(texts) != len(codes):
        raise ValueError(f"{len(texts)} texts, but codes for {len(codes)}")
    if len(texts) < _LEAST_TEXTS:
        raise TooLittleDataError(
            f"{len(texts)} coded texts are too few to learn frames from: code at least {_LEAST_TEXTS}, better 200"
        )
    if len(texts) > _MOST_TEXTS:
        raise ValueError(f"{len(texts)} texts are more than this method can hold ({_MOST_TEXTS}); take a sample")
    for name, count in zip(names, codes.sum(axis=0), strict=True):
        if count < _LEAST_EACH or len(codes) - count < _LEAST_EACH:
            raise TooLittleDataError(
                f"the frame {name!r} is coded yes in {count} and no in {len(codes) - count} texts: "
                f"each needs at least {_LEAST_EACH}; code more, join it with another frame, or leave it out"
            )


def _digests(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_digest, texts))


def _digest(text: str) -> str:
    return hashlib.sha256(text.strip().encode()).hexdigest()[:10]
