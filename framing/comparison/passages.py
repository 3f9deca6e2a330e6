"""The same fact in other words: sentences of different outlets that tell the same thing, with what differs marked."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.article import Span, Zone
from framing.comparison.pooled import Evidence
from framing.comparison.similarity import tfidf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from framing.comparison.result import Comparison
    from framing.document import Document, Sentence, Token

LIKE = 0.3  # least cosine of two sentences
_FEWEST_WORDS = 6
_MOST_CELLS = 2_000_000  # scores held at once
_SHARED = 3  # terms that two sentences must have in common at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Two sentences of different groups that tell the same thing, and the stretches of each that the other lacks."""

    event: str
    first_group: str
    second_group: str
    first: Evidence
    second: Evidence
    score: float
    only_first: tuple[Span, ...]
    only_second: tuple[Span, ...]


def passages(comparison: Comparison, *, threshold: float = LIKE) -> tuple[Passage, ...]:
    """Return pairs of sentences of different groups on the same event, most similar first.

    Each is the other's best match in the two articles, by TF-IDF cosine over words and numbers (names and numbers are
    rare, and so weigh most), at or above ``threshold``. Headlines are left out: they repeat the text. Words that differ
    are those that a longest-matching-block alignment leaves over (Ratcliff & Metzener 1988).
    """
    found = [
        each for event in comparison.events for each in _in_event(comparison, event.name, event.articles, threshold)
    ]
    return tuple(sorted(found, key=lambda each: (-each.score, each.first, each.second)))


def _in_event(comparison: Comparison, event: str, positions: Sequence[int], threshold: float) -> Iterator[Passage]:
    documents = {position: comparison.profiles[position].document for position in positions}
    rows = [(p, sentence) for p, document in documents.items() for sentence in told(document)]
    if len({p for p, _ in rows}) < 2:
        return
    vectors, _ = tfidf([forms_of(documents[p], sentence) for p, sentence in rows])
    terms = (vectors > 0).astype(np.int64)
    owners = np.array([p for p, _ in rows])
    places = {position: np.flatnonzero(owners == position) for position in positions}
    for at, one in enumerate(positions):
        others = [other for other in positions[at + 1 :] if comparison.labels[one] != comparison.labels[other]]
        mine = places[one]
        for batch in _batches(mine.size, others, places):
            theirs = np.concatenate([places[other] for other in batch])
            # One product for many articles: one for each pair would take longer to set up than to compute
            scores, common = ((each[mine] @ each[theirs].T).toarray() for each in (vectors, terms))
            end = 0
            for other in batch:
                start, end = end, end + places[other].size
                for i, j, score in _mutual(scores[:, start:end], common[:, start:end], threshold):
                    yield _passage(comparison, event, rows[mine[i]], rows[places[other][j]], score)


def _batches(size: int, others: Sequence[int], places: Mapping[int, NDArray[Any]]) -> Iterator[list[int]]:
    """Yield articles by so many that a table of their sentences beside those of one article of a size stays small."""
    batch: list[int] = []
    cells = 0
    for other in others:
        more = size * places[other].size
        if batch and cells + more > _MOST_CELLS:
            yield batch
            batch, cells = [], 0
        batch.append(other)
        cells += more
    if batch:
        yield batch


def told(document: Document) -> Iterator[Sentence]:
    """Yield the sentences below the headline that are long enough to be compared."""
    for sentence in document.sentences:
        words = sum(token.is_word for token in document.tokens[sentence.first : sentence.last])
        if words >= _FEWEST_WORDS and document.paragraphs[sentence.paragraph].zone is not Zone.HEADLINE:
            yield sentence


def forms_of(document: Document, sentence: Sentence) -> list[str]:
    """Return the forms of the words of a sentence."""
    return [token.form for token in document.tokens[sentence.first : sentence.last] if token.is_word]


def _mutual(scores: NDArray[Any], common: NDArray[Any], threshold: float) -> Iterator[tuple[int, int, float]]:
    """Yield rows and columns that are each other's most similar, with enough similarity and terms in common."""
    if not scores.size:
        return
    best, back = scores.argmax(axis=1), scores.argmax(axis=0)
    for i, j in enumerate(best.tolist()):
        if back[j] == i and scores[i, j] >= threshold and common[i, j] >= _SHARED:
            yield i, j, float(scores[i, j])


def _passage(
    comparison: Comparison, event: str, one: tuple[int, Sentence], other: tuple[int, Sentence], score: float
) -> Passage:
    mine, yours = (_words(comparison.profiles[p].document, sentence) for p, sentence in (one, other))
    matcher = SequenceMatcher(None, [t.form for t in mine], [t.form for t in yours], autojunk=False)
    changed = [operation for operation in matcher.get_opcodes() if operation[0] != "equal"]
    return Passage(
        event=event, first_group=comparison.labels[one[0]], second_group=comparison.labels[other[0]],
        first=Evidence(one[0], Span(one[1].start, one[1].end)),
        second=Evidence(other[0], Span(other[1].start, other[1].end)), score=score,
        only_first=tuple(Span(mine[i].start, mine[j - 1].end) for _, i, j, _, _ in changed if j > i),
        only_second=tuple(Span(yours[i].start, yours[j - 1].end) for _, _, _, i, j in changed if j > i),
    )  # fmt: skip


def _words(document: Document, sentence: Sentence) -> list[Token]:
    return [token for token in document.tokens[sentence.first : sentence.last] if token.is_word]
