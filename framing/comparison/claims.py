"""Claims that several outlets make and one does not: sentences clustered over the outlets of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from framing.article import Span
from framing.comparison.facts import standing
from framing.comparison.grouping import clusters
from framing.comparison.omissions import STANDINGS, Carried, Omission
from framing.comparison.passages import forms_of, told
from framing.comparison.pooled import Evidence
from framing.comparison.similarity import tfidf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.grouping import Event
    from framing.comparison.result import Comparison
    from framing.document import Sentence
    from framing.statistics import Floats

_ALIKE = 0.3  # mean cosine of the sentences of a claim
_SAID = 0.2  # a group that has any sentence this much like the claim is not said to leave it out


def omitted_claims(comparison: Comparison, *, carriers: float = 0.5) -> tuple[Omission, ...]:
    """Return claims that a share of the groups on an event make and at least one does not, most carriers first.

    A claim is a cluster of sentences (average link over TF-IDF cosines) of at least two groups; ``what`` is its
    shortest sentence. A group leaves it out only if no sentence of its articles on the event comes near the claim's.
    """
    found = [each for event in comparison.events for each in _in_event(comparison, event, carriers)]
    return tuple(sorted(found, key=lambda each: (-len(each.carried), each.carried[0].sentence)))


def _in_event(comparison: Comparison, event: Event, carriers: float) -> Iterator[Omission]:
    documents = {position: comparison.profiles[position].document for position in event.articles}
    rows = [(position, sentence) for position, document in documents.items() for sentence in told(document)]
    groups = sorted({comparison.labels[position] for position, _ in rows})
    if len(groups) < 3:
        return
    vectors, _ = tfidf([forms_of(documents[position], sentence) for position, sentence in rows])
    pairs = (vectors @ vectors.T).toarray()
    owners = np.array([comparison.labels[position] for position, _ in rows])
    for members in clusters(pairs, _ALIKE):
        with_it = set(owners[members].tolist())
        if len(with_it) >= max(2, carriers * len(groups)):
            missing = tuple(group for group in groups if group not in with_it and _far(pairs, members, owners == group))
            if missing:
                yield _claim(comparison, event, [rows[i] for i in members], missing)


def _far(pairs: Floats, members: Sequence[int], of_group: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> bool:
    return bool(pairs[members][:, of_group].max(initial=0) < _SAID)


def _claim(
    comparison: Comparison, event: Event, rows: Sequence[tuple[int, Sentence]], missing: tuple[str, ...]
) -> Omission:
    best: dict[str, Carried] = {}
    for position, sentence in rows:
        place = Evidence(position, Span(sentence.start, sentence.end))
        where = standing(comparison.profiles[position].document, sentence.start)
        each = Carried(comparison.labels[position], where, place, place)
        known = best.get(each.group)
        if known is None or STANDINGS.index(where) < STANDINGS.index(known.standing):
            best[each.group] = each
    texts = [comparison.profiles[p].document.text[s.start : s.end] for p, s in rows]
    carried = tuple(sorted(best.values(), key=lambda each: (STANDINGS.index(each.standing), each.group)))
    what = " ".join(min(texts, key=len).split())
    return Omission(event=event.name, kind="claim", what=what, carried=carried, missing=missing)
