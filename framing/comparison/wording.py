"""The words and phrases of articles: counted by article, found again in the text, shown in their context."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from framing.article import Span
from framing.comparison.result import Evidence
from framing.findings import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from framing.comparison.result import Comparison
    from framing.document import Document, Token


class Line(NamedTuple):
    """A keyword in its context: outlet, what stands before, the very words, what stands behind."""

    group: str
    left: str
    words: str
    right: str


def runs(document: Document, *, own_voice: bool) -> Iterator[list[Token]]:
    """Yield the words between two punctuation marks or ends of sentences; with ``own_voice`` only the outlet's own."""
    own = [stretch.span for stretch in document.layer("voices") if stretch.voice is Voice.OUTLET] if own_voice else []
    starts = [span.start for span in own]
    for sentence in document.sentences:
        run: list[Token] = []
        for token in document.tokens[sentence.first : sentence.last]:
            index = bisect_right(starts, token.start) - 1
            if token.is_word and (not own_voice or (index >= 0 and token.start < own[index].end)):
                run.append(token)
            elif run:
                yield run
                run = []
        if run:
            yield run


def phrases(document: Document, length: int, *, own_voice: bool) -> Iterator[tuple[str, Span]]:
    """Yield every phrase of so many words, and where it stands."""
    for run in runs(document, own_voice=own_voice):
        for first in range(len(run) - length + 1):
            words = run[first : first + length]
            yield " ".join(token.form for token in words), Span(words[0].start, words[-1].end)


def counted(comparison: Comparison, length: int, *, own_voice: bool) -> tuple[Any, Sequence[str]]:
    """Return the counts of all phrases of a length by article (a sparse matrix), and the phrases; sorted."""
    from sklearn.feature_extraction.text import CountVectorizer  # noqa: PLC0415 - sklearn is slow to import

    texts = [[term for term, _ in phrases(p.document, length, own_voice=own_voice)] for p in comparison.profiles]
    if not any(texts):
        return None, ()
    vectorizer = CountVectorizer(analyzer=_as_it_is)
    return vectorizer.fit_transform(texts), vectorizer.get_feature_names_out()


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
