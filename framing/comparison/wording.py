"""The words and phrases of articles: counted by article, found again in the text, shown in their context."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from framing.article import Span
from framing.comparison.pooled import Evidence
from framing.findings import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.comparison.result import Comparison
    from framing.document import Document


class Line(NamedTuple):
    """A keyword in its context: outlet, what stands before, the very words, what stands behind."""

    group: str
    left: str
    words: str
    right: str


def runs(document: Document, *, own_voice: bool) -> Iterator[range]:
    """Yield the tokens between two punctuation marks or ends of sentences; with ``own_voice`` only the outlet's own."""
    counted = _counted_tokens(document, own_voice=own_voice)
    for sentence in document.sentences:
        first = sentence.first
        for token in range(first, sentence.last):
            if not counted[token]:
                if first < token:
                    yield range(first, token)
                first = token + 1
        if first < sentence.last:
            yield range(first, sentence.last)


def _counted_tokens(document: Document, *, own_voice: bool) -> list[bool]:
    """Tell of every token whether it is a word, and in the outlet's own voice where that is asked for."""
    counted = [token.is_word for token in document.tokens]
    for stretch in document.layer("voices") if own_voice else ():
        if stretch.voice is not Voice.OUTLET:
            first, last = (document.token_at(offset - 1) + 1 for offset in stretch.span)
            counted[first:last] = [False] * (last - first)
    return counted


def phrases(document: Document, length: int, *, own_voice: bool) -> Iterator[tuple[str, Span]]:
    """Yield every phrase of so many words, and where it stands."""
    for run in runs(document, own_voice=own_voice):
        for first in range(run.start, run.stop - length + 1):
            last = first + length
            words = " ".join(document.forms[first:last])
            yield words, Span(document.tokens[first].start, document.tokens[last - 1].end)


def _phrases_of(document: Document, length: int, *, own_voice: bool) -> list[str]:
    """Return every phrase of so many words, without its place."""
    forms, ranges = document.forms, runs(document, own_voice=own_voice)
    firsts = (first for run in ranges for first in range(run.start, run.stop - length + 1))
    return [" ".join(forms[first : first + length]) for first in firsts]


def counted(comparison: Comparison, length: int, *, own_voice: bool) -> tuple[Any, Sequence[str]]:
    """Return the counts of all phrases of a length by article (sparse, by columns), and the phrases; sorted."""
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 - sklearn is slow to import

    texts = [_phrases_of(profile.document, length, own_voice=own_voice) for profile in comparison.profiles]
    if not any(texts):
        return None, ()
    vectorizer = CountVectorizer(analyzer=_as_it_is)
    return vectorizer.fit_transform(texts).astype(np.float64).tocsc(), vectorizer.get_feature_names_out()


def _as_it_is(text: Iterable[str]) -> Iterable[str]:
    return text


def places(comparison: Comparison, terms: Iterable[str], *, own_voice: bool) -> dict[str, list[Evidence]]:
    """Return every place where these phrases stand."""
    wanted = set(terms)
    found: dict[str, list[Evidence]] = defaultdict(list)
    for length in sorted({term.count(" ") + 1 for term in wanted}):
        for position, profile in enumerate(comparison.profiles):
            for term, span in phrases(profile.document, length, own_voice=own_voice):
                if term in wanted:
                    found[term].append(Evidence(position, span))
    return found


def concordance(comparison: Comparison, evidence: Iterable[Evidence], width: int = 40) -> tuple[Line, ...]:
    """Return keywords in context: ``width`` characters on either side, line ends as spaces."""
    return tuple(_line(comparison, each, width) for each in evidence)


def _line(comparison: Comparison, evidence: Evidence, width: int) -> Line:
    text, (start, end) = comparison.profiles[evidence.profile].document.text, evidence.span
    left, right = text[max(0, start - width) : start], text[end : end + width]
    cleaned = (" ".join(f"|{piece}|".split())[1:-1] for piece in (left, text[start:end], right))
    return Line(comparison.labels[evidence.profile], *cleaned)
