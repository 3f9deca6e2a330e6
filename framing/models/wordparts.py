"""What each word of a text adds to the scores of a linear model over its views; the parts sum to the whole.

Every feature is shared out over the tokens it comes from: a word's over its places, a pair's over its two words, a
letter group's over the words that hold it, a lexicon category's over its hits, the vector of a text over its words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

from framing.models.textviews import lexicon_hits, stem
from framing.models.wordvectors import wordvectors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from framing.document import Document, Token
    from framing.models.textviews import TextViews

    Floats = NDArray[np.float64]
    Shares = Iterator[tuple[int, int]]


def word_parts(views: TextViews, text: str, weights: Floats) -> tuple[Sequence[Token], Floats]:
    """Return the tokens of a text, and what each (rows) adds to each score (columns), compared with an empty text."""
    document, hits = lexicon_hits(text)
    places = [*_words(views, document), *_letters(views, document), *_hits(views, hits)]
    shape = (len(document.tokens), weights.shape[0])
    if not places:
        return document.tokens, np.zeros((shape[0], weights.shape[1]))
    rows, columns = np.array(places).T
    counts = csr_matrix((np.ones(len(places)), (rows, columns)), shape=shape)
    totals = np.maximum(np.asarray(counts.sum(axis=0)), 1)
    features = np.asarray((views.transform([text]) - views.empty).todense())
    parts = counts.multiply(features / totals) @ weights
    return document.tokens, np.asarray(parts) + _vectors(views, document) @ weights[views.starts[2] : views.starts[3]]


def _words(views: TextViews, document: Document) -> Shares:
    """Yield token and feature of every word, and of both words of every pair."""
    known = views.words.vocabulary_
    cut = [(place, stem(form)) for place, form in enumerate(document.forms) if stem(form)]
    for number, (place, word) in enumerate(cut):
        if word in known:
            yield place, known[word]
        if number and (pair := f"{cut[number - 1][1]} {word}") in known:
            yield from ((cut[number - 1][0], known[pair]), (place, known[pair]))


def _letters(views: TextViews, document: Document) -> Shares:
    """Yield token and feature of every letter group; marks that stand beside a word count with it."""
    known, cut, start = views.letters.vocabulary_, views.letters.build_analyzer(), views.starts[1]
    starts = [token.start for token in document.tokens]
    for piece in re.finditer(r"\S+", document.text):
        inside = range(bisect_left(starts, piece.start()), bisect_left(starts, piece.end()))
        bearers = [place for place in inside if document.tokens[place].is_word] or list(inside)
        groups = [start + known[group] for group in cut(piece[0]) if group in known]
        yield from ((bearer, group) for bearer in bearers for group in groups)


def _hits(views: TextViews, hits: Sequence[tuple[range, str]]) -> Shares:
    number = {column: views.starts[3] + place for place, column in enumerate(views.columns)}
    return ((place, number[column]) for places, column in hits for place in places)


def _vectors(views: TextViews, document: Document) -> Floats:
    """Return the part of each token in the mean vector of the text."""
    known = wordvectors()
    parts = np.zeros((len(document.tokens), known.vectors.shape[1]))
    for place, form in enumerate(document.forms):
        if form in known.rows:
            parts[place] = known.vectors[known.rows[form]]
    length = float(np.linalg.norm(parts.sum(axis=0)))
    return parts * views.scales[2] / (length or 1.0)
