"""How alike articles are in what they tell: words, headline, names and numbers by TF-IDF; dates as a soft prior."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.article import Article
    from framing.statistics import Floats

# Said of almost any event, beside the function words that scikit-learn leaves out
_COMMON = frozenset(
    "said says say saying told tell tells added asked according also would could should may might mr mrs ms dr "
    "year years day days week weeks month months time people new just like".split()
)
# Rare words weigh the same in a handful of articles as in thousands: to every collection belong this many articles more
# that hold none of its words.
_OTHER_ARTICLES = 500
_WEIGHTS = {"words": 0.5, "title": 0.2, "names": 0.2, "numbers": 0.1}
# Two articles 0–1, 2–3, 4–7 or more days apart, and two of which one has no date. The last two are no proof: dates are
# of print or of crawling, and often wrong.
_DAYS = ((1, 1.0), (3, 0.9), (7, 0.7))
_FAR, _UNDATED = 0.5, 0.9
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)")


class Terms(NamedTuple):
    """What of an article is compared: each a list of terms, repeated as often as they stand there."""

    words: list[str]
    title: list[str]
    names: list[str]
    numbers: list[str]


def terms(article: Article) -> Terms:
    """Return the words, headline words, names and numbers of an article."""
    text = article.text if article.title and article.title in article.text else f"{article.title}\n{article.text}"
    found = tokens(text)
    words = [token.form for token in found if token.is_word]
    inside = zip([None, *found], found, strict=False)
    names = [
        token.form for before, token in inside
        if token.is_word and text[token.start].isupper() and before is not None
        and before.form not in _SENTENCE_BREAKS and "\n" not in text[before.end : token.start]
    ]  # fmt: skip
    return Terms(
        words=[form for form in words if not form[0].isdigit()],
        title=[token.form for token in tokens(article.title) if token.is_word],
        names=names,
        numbers=[form for form in words if form[0].isdigit() and not _is_year_or_digit(form)],
    )


_SENTENCE_BREAKS = frozenset(".!?:“”\"‘’'—–")


def _is_year_or_digit(form: str) -> bool:
    return len(form) == 1 or (len(form) == 4 and form.isdigit() and form[:2] in {"19", "20"})


@dataclass(frozen=True)
class Likeness:
    """Similarity of all pairs of articles (0 to 1), and the TF-IDF vectors that it comes from."""

    pairs: Floats
    vectors: Any
    vocabulary: Sequence[str]

    def shared(self, positions: Sequence[int], most: int = 8) -> tuple[str, ...]:
        """Return the terms that weigh most in what these articles share: in at least two of them, heaviest first."""
        part = self.vectors[list(positions)]
        carried = np.asarray((part > 0).sum(axis=0)).ravel()
        weight = np.asarray(part.sum(axis=0)).ravel() * (carried > 1)
        best = np.argsort(-weight, kind="stable")[:most]
        return tuple(self.vocabulary[i] for i in best if weight[i] > 0)


def likeness(articles: Sequence[Article]) -> Likeness:
    """Compare all pairs of articles.

    The similarity is a weighted mean of TF-IDF cosines (Salton & Buckley 1988; logarithmic term frequency), times a
    factor for the days between the dates where both are known. Memory grows with the square of the number of articles:
    8 bytes a pair, a few times over.
    """
    cut = [terms(article) for article in articles]
    pairs = np.zeros((len(articles), len(articles)))
    vectors, vocabulary = tfidf([each.words for each in cut])
    for name, weight in _WEIGHTS.items():
        part = vectors if name == "words" else tfidf([getattr(each, name) for each in cut])[0]
        pairs += weight * (part @ part.T).toarray()
    return Likeness(np.clip(pairs * _date_factor(articles), 0, 1), vectors, vocabulary)


def tfidf(texts: Sequence[Sequence[str]]) -> tuple[Any, Sequence[str]]:
    """Return the TF-IDF vectors of texts cut into terms, of length 1 (sparse), and the vocabulary."""
    from scipy.sparse import csr_array, diags_array  # noqa: PLC0415 - slow to import
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer  # noqa: PLC0415 - slow to import
    from sklearn.preprocessing import normalize  # noqa: PLC0415 - slow to import

    left_out = ENGLISH_STOP_WORDS | _COMMON
    kept = [[term for term in text if term not in left_out and len(term) > 1] for text in texts]
    if not any(kept):
        return csr_array((len(texts), 1)), ("",)
    vectorizer = CountVectorizer(analyzer=_as_it_is, dtype=np.float64)
    table = csr_array(vectorizer.fit_transform(kept))
    carried = np.bincount(table.indices, minlength=table.shape[1])
    table.data = 1 + np.log(table.data)
    rare = np.log((1 + len(texts) + _OTHER_ARTICLES) / (1 + carried))
    return normalize(table @ diags_array(rare)).tocsr(), vectorizer.get_feature_names_out()


def _as_it_is(text: Iterable[str]) -> Iterable[str]:
    return text


def _date_factor(articles: Sequence[Article]) -> Floats:
    days = np.array([day_of(article.date) for article in articles])
    gap = np.abs(days[:, None] - days[None, :])
    factor = np.full(gap.shape, _FAR)
    for limit, value in reversed(_DAYS):
        factor[gap <= limit] = value
    factor[np.isnan(gap)] = _UNDATED
    return factor


def day_of(text: str) -> float:
    """Return the day number of a date that begins as 2025-03-14; NaN where there is none."""
    match = _ISO.match(text)
    if match is None:
        return float("nan")
    try:
        return float(date(*map(int, match.groups())).toordinal())
    except ValueError:  # the 31st of June
        return float("nan")
