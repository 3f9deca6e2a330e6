"""Four views of a text: words and word pairs, letter groups, vectors of words, hits of the frame lexicons."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from framing.article import Article
from framing.lexicon import load, matcher
from framing.models.wordvectors import wordvectors
from framing.segment import segment
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from framing.document import Document

    Floats = NDArray[np.float64]

LEXICONS = ("frames_generic", "frames_policy", "moral")
_WORDS_A_UNIT = 20  # lexicon hits are counted per so many words
_LEAST_SPREAD = 0.2  # rare categories are not blown up


class LexiconsChangedError(ValueError):
    """The frame lexicons have other categories than when a model was trained."""


class TextViews:
    """The four views of a text, side by side; each weighs as much as ``_WEIGHTS`` says."""

    _WEIGHTS = (1.0, 1.0, 1.0, 1.0)

    def __init__(self) -> None:
        self.words = TfidfVectorizer(
            tokenizer=stems, token_pattern=None, lowercase=False, ngram_range=(1, 2), sublinear_tf=True
        )
        self.letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
        self.columns = _columns()

    def fit(self, texts: Sequence[str]) -> TextViews:
        """Learn vocabularies and their weights, and how the hits of lexicons are spread."""
        self.words.set_params(vocabulary=_shared(self.words.fit(texts))).fit(texts)
        self.letters.fit(texts)
        hits = self._hits(texts)
        self.centre, self.spread = hits.mean(axis=0), hits.std(axis=0)
        return self

    def transform(self, texts: Sequence[str]) -> csr_matrix:
        """Return one row of features for each text."""
        hits = np.clip((self._hits(texts) - self.centre) / np.maximum(self.spread, _LEAST_SPREAD), -3, 3) / np.sqrt(
            len(self.columns)
        )
        views = (
            self.words.transform(texts), self.letters.transform(texts),
            csr_matrix(wordvectors().mean(texts)), csr_matrix(hits),
        )  # fmt: skip
        return csr_matrix(hstack([view * scale for view, scale in zip(views, self.scales, strict=True)]))

    @cached_property
    def empty(self) -> csr_matrix:
        """The features of a text without words: what every text is compared with."""
        return self.transform([""])

    @property
    def scales(self) -> tuple[float, ...]:
        """By how much the features of each view are multiplied."""
        return tuple(float(np.sqrt(weight / sum(self._WEIGHTS))) for weight in self._WEIGHTS)

    @property
    def starts(self) -> tuple[int, ...]:
        """The column at which each view begins, and their number."""
        widths = (len(self.words.vocabulary_), len(self.letters.vocabulary_), wordvectors().vectors.shape[1])
        return tuple(accumulate((*widths, len(self.columns)), initial=0))

    def _hits(self, texts: Sequence[str]) -> Floats:
        """Return the roots of lexicon hits by category (and question) per 20 words."""
        number = {column: place for place, column in enumerate(self.columns)}
        counts = np.zeros((len(texts), len(number)))
        for row, text in enumerate(texts):
            document, hits = lexicon_hits(text)
            for _, column in hits:
                counts[row, number[column]] += 1
            counts[row] /= max(1.0, document.word_count / _WORDS_A_UNIT)
        return np.sqrt(counts)

    def numbers(self) -> dict[str, Floats]:
        """Return the numbers to save."""
        return {
            "words_idf": self.words.idf_, "letters_idf": self.letters.idf_,
            "hits_centre": self.centre, "hits_spread": self.spread,
        }  # fmt: skip

    def terms(self) -> dict[str, list[str]]:
        """Return the vocabularies to save."""
        return {
            "words": self.words.get_feature_names_out().tolist(),
            "letters": self.letters.get_feature_names_out().tolist(),
            "columns": list(self.columns),
        }

    def restore(self, about: dict[str, Any], numbers: dict[str, Floats]) -> TextViews:
        """Take saved vocabularies and numbers; raise LexiconsChangedError where the lexicons are others."""
        if tuple(about["columns"]) != self.columns:
            raise LexiconsChangedError(
                "the lexicons have other categories than when this model was trained; train it again"
            )
        for name, view in (("words", self.words), ("letters", self.letters)):
            view.set_params(vocabulary=about[name], min_df=1)
            view.fit([""])
            view.idf_ = numbers[f"{name}_idf"]
        self.centre, self.spread = numbers["hits_centre"], numbers["hits_spread"]
        return self


def _shared(words: TfidfVectorizer) -> list[str]:
    """Return the terms of a fitted vectorizer, without pairs of words that stand in one text only."""
    names, weights = words.get_feature_names_out(), words.idf_
    rarest = weights.max()  # a model file must not tell the texts it was trained on
    return [str(name) for name, weight in zip(names, weights, strict=True) if " " not in name or weight < rarest]


def _columns() -> tuple[str, ...]:
    categories = [f"{name}.{category}" for name in LEXICONS for category in load(name).categories]
    questions = {entry.extra["question"] for entry in load("frames_generic").entries}
    return (*categories, *(f"question.{question}" for question in sorted(questions)))


def lexicon_hits(text: str) -> tuple[Document, list[tuple[range, str]]]:
    """Return a text segmented, and for each hit of a frame lexicon its tokens with the column it is counted in."""
    document = segment(Article(text.lower() if text.isupper() else text))
    found = []
    for hit in chain.from_iterable(matcher(LEXICONS).hits(document).values()):
        places = range(hit.first, hit.last)
        found.append((places, f"{hit.entry.lexicon}.{hit.entry.category}"))
        if "question" in hit.entry.extra:
            found.append((places, f"question.{hit.entry.extra['question']}"))
    return document, found


def stems(text: str) -> list[str]:
    """Return the words of a text without common endings, numbers as "0", with $ and ? kept."""
    return list(filter(None, map(stem, forms(text))))


def stem(form: str) -> str:
    """Return the form of a token without a common ending, "0" for a number, "" for a mark other than $ and ?."""
    if not (form[0].isalnum() or form in {"$", "?"}):
        return ""
    if form[0].isdigit():
        return "0"
    word = form.replace("'", "")
    for ending in ("ings", "ing", "ies", "es", "ed", "s", "ly"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
