"""How well slant is found: sentences and words against human (or language models') labels, beside plain baselines.

Formats: AnnoLexical (``text``, ``outlet``, ``biased``), BABE (the same with ``biased_words``) and BASIL (articles with
``paragraphs`` of sentences and ``spans``). Outlet and length alone go far on such corpora. So the AUC within outlets
(the chance that of two sentences of one outlet the slanted one scores higher) and length-only scores stand beside.
"""

from __future__ import annotations

import ast
import time
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.json_lines import rows as json_rows
from framing.lexicon import matcher
from framing.models.slant import SlantModel
from framing.models.slant_features import JUDGING, LEXICONS, single
from framing.tokens import forms
from framing.validate import bias_targets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from framing.document import Document

    Floats = npt.NDArray[np.float64]
    Labels = npt.NDArray[np.bool_]

_RESAMPLED = 500


@dataclass(frozen=True)
class Coded:
    """A sentence with its label, the tokens that coders marked (None where nobody was asked), outlet and event."""

    document: Document
    slanted: bool
    marked: frozenset[int] | None
    outlet: str
    event: str = ""
    informational: bool = False


def read(path: str | Path) -> list[Coded]:
    """Return the sentences of a file in one of the three formats; raise ValueError for any other."""
    found = list(chain.from_iterable(_sentences(row) for row in json_rows(path)))
    return [sentence for sentence in found if sentence.document.tokens]


def _sentences(row: dict[str, Any]) -> Iterator[Coded]:
    if "paragraphs" in row:
        yield from _of_basil(row)
    elif {"text", "biased"} <= row.keys():
        document, words = single(row["text"]), row.get("biased_words")
        marked = None if words is None else _named(document, words)
        yield Coded(document, bool(row["biased"]), marked, row.get("outlet", ""))
    else:
        raise ValueError(f"neither sentences with text and biased nor articles with paragraphs: {', '.join(row)}")


def _named(document: Document, words: str | list[str]) -> frozenset[int]:
    listed = ast.literal_eval(words) if isinstance(words, str) else words
    named = {form for word in listed for form in forms(word)}
    return frozenset(n for n, token in enumerate(document.tokens) if token.is_word and token.form in named)


def _of_basil(row: dict[str, Any]) -> Iterator[Coded]:
    for number, text in enumerate(chain.from_iterable(row["paragraphs"])):
        document = single(text)
        spans = [span for span in row["spans"] if span["id"] == f"p{number}"]
        lexical = [span for span in spans if span["bias"] == "lex"]
        marked = frozenset(
            n
            for n, token in enumerate(document.tokens)
            if token.is_word and any(span["start"] <= token.start < span["end"] for span in lexical)
        )
        yield Coded(document, bool(lexical), marked, row["outlet"], row["event"], len(spans) > len(lexical))


def score(path: Path) -> dict[str, float]:
    """Return all scores of a file by dotted name, each between 0 and 1 (counts and words per second apart)."""
    sentences = read(path)
    documents = [sentence.document for sentence in sentences]
    model = SlantModel()
    model.read(documents[:1])  # weights are loaded and lexicons compiled before time is taken
    begun = time.perf_counter()
    readings = model.read(documents)
    seconds = time.perf_counter() - begun
    chances = np.array([reading.probability for reading in readings])
    whole = any(sentence.event for sentence in sentences)
    return {
        **_sentence_scores(sentences, chances, model.threshold),
        **_word_scores(sentences, [reading.marked for reading in readings]),
        **({f"targets.{name}": value for name, value in bias_targets.score(path).items()} if whole else {}),
        "words_per_second": sum(document.word_count for document in documents) / seconds,
    }


def _sentence_scores(sentences: Sequence[Coded], chances: Floats, threshold: float) -> dict[str, float]:
    labels = np.array([sentence.slanted for sentence in sentences])
    outlets = [sentence.outlet for sentence in sentences]
    lengths = np.array([float(sentence.document.word_count) for sentence in sentences])
    hits = np.array([float(len(_lexical(sentence.document))) for sentence in sentences])
    found = {"sentence.count": float(len(labels)), "sentence.slanted": float(labels.sum())}
    found["sentence.macro_f1"] = macro_f1(labels, chances >= threshold)
    for name, values in (("sentence", chances), ("length_only", lengths), ("lexicon_count", hits)):
        found[f"{name}.auc"] = auc(labels, values)
        found[f"{name}.same_outlet_auc"] = same_outlet_auc(labels, values, outlets)
    if any(sentence.event for sentence in sentences):
        informational = np.array([sentence.informational for sentence in sentences])
        found["informational.auc"] = auc(informational, chances)
        found["informational.length_only.auc"] = auc(informational, lengths)
        found |= length_adjusted(labels, chances, lengths, [sentence.event for sentence in sentences])
    return found


def _word_scores(sentences: Sequence[Coded], marks: Sequence[Labels]) -> dict[str, float]:
    """Return precision, recall and F1 of marked words, of the model and of the hits of the judging lexicons."""
    if all(sentence.marked is None for sentence in sentences):
        return {}
    gold, ours, listed = set(), set(), set()
    for number, (sentence, mark) in enumerate(zip(sentences, marks, strict=True)):
        document = sentence.document
        ours |= {(number, int(n)) for n in np.flatnonzero(mark)}
        gold |= {(number, n) for n in sentence.marked or ()}
        words = {n for first, end in _lexical(document) for n in range(first, end) if document.tokens[n].is_word}
        listed |= {(number, n) for n in words}
    slanted = {number for number, sentence in enumerate(sentences) if sentence.slanted}
    scores = {
        f"{name}.{part}": value
        for name, found in (("words", ours), ("lexicon_words", listed))
        for part, value in _precision_recall(found, gold).items()
    }
    for name, found in (("words", ours), ("lexicon_words", listed)):
        inside = [{(number, n) for number, n in each if number in slanted} for each in (found, gold)]
        scores[f"{name}.f1_in_slanted"] = _precision_recall(*inside)["f1"]
    return scores


def _precision_recall(found: set[Any], gold: set[Any]) -> dict[str, float]:
    right = len(found & gold)
    return {
        "precision": right / max(1, len(found)),
        "recall": right / max(1, len(gold)),
        "f1": 2 * right / max(1, len(found) + len(gold)),
    }


def _lexical(document: Document) -> list[tuple[int, int]]:
    hits = matcher(LEXICONS).hits(document)
    return [(hit.first, hit.last) for name in JUDGING for hit in hits[name]]


def macro_f1(labels: Labels, found: Labels) -> float:
    """Return the mean of the F1 of slanted and the F1 of plain sentences."""
    both = [2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in ((labels, found), (~labels, ~found))]
    return float(np.mean(both))


def auc(labels: Labels, values: Floats) -> float:
    """Return the chance that a slanted sentence scores higher than a plain one (ties: half); NaN without both."""
    from scipy.stats import rankdata  # noqa: PLC0415 - keeps the command line quick

    positive = int(labels.sum())
    pairs = positive * (len(labels) - positive)
    if not pairs:
        return float("nan")
    return float((rankdata(values)[labels].sum() - positive * (positive + 1) / 2) / pairs)


def same_outlet_auc(labels: Labels, values: Floats, outlets: Sequence[str]) -> float:
    """Return the AUC over all pairs of sentences of one outlet, each pair counting alike."""
    right = pairs = 0.0
    for outlet in sorted(set(outlets)):
        here = np.array([each == outlet for each in outlets])
        positive = int(labels[here].sum())
        number = positive * (int(here.sum()) - positive)
        if number:
            right, pairs = right + auc(labels[here], values[here]) * number, pairs + number
    return right / pairs if pairs else float("nan")


def length_adjusted(labels: Labels, chances: Floats, lengths: Floats, events: Sequence[str]) -> dict[str, float]:
    """Return what the model adds to length: AUC of both together less AUC of length alone, with a 95 % interval.

    Both are logistic regressions scored on events they were not fitted to; the interval resamples events.
    """
    log_length = np.log(np.maximum(1, lengths))
    odds = np.log(np.clip(chances, 1e-6, 1 - 1e-6) / np.clip(1 - chances, 1e-6, 1))
    groups = np.unique(events, return_inverse=True)[1]
    alone = _crossed(log_length[:, None], labels, groups)
    both = _crossed(np.stack([log_length, odds], axis=1), labels, groups)

    def gain(rows: npt.NDArray[np.int64]) -> float:
        return auc(labels[rows], both[rows]) - auc(labels[rows], alone[rows])

    low, high = np.percentile(_resampled(gain, groups), [2.5, 97.5])
    whole = np.arange(len(labels))
    return {"length_adjusted.gain": gain(whole), "length_adjusted.low": float(low), "length_adjusted.high": float(high)}


def _resampled(gain: Callable[[npt.NDArray[np.int64]], float], groups: npt.NDArray[np.int64]) -> list[float]:
    random, number = np.random.default_rng(0), int(groups.max()) + 1
    members = [np.flatnonzero(groups == group) for group in range(number)]
    return [
        gain(np.concatenate([members[group] for group in random.integers(number, size=number)]))
        for _ in range(_RESAMPLED)
    ]


def _crossed(features: Floats, labels: Labels, groups: npt.NDArray[np.int64]) -> Floats:
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - keeps the command line quick

    out = np.zeros(len(labels))
    for fold in range(5):
        inside = groups % 5 == fold
        if inside.any() and labels[~inside].any() and not labels[~inside].all():
            fitted = LogisticRegression().fit(features[~inside], labels[~inside])
            out[inside] = fitted.decision_function(features[inside])
    return out
