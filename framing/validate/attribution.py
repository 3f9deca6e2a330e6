"""How well attributions are found: scores against coders, in the format of the PolNeAR corpus.

Token F1 compares the words of a role, span F1 the exact spans (pieces of a discontinuous span count one by one), both
as tokens of the project's own segmentation. Everything is pooled over articles; an article with several coders is
compared with each of them.
"""

from __future__ import annotations

import time
from itertools import combinations
from typing import TYPE_CHECKING, Any

from framing.analysis import analyze
from framing.models.attribution import AttributionModel
from framing.models.chain import ROLES
from framing.models.coded import Record, Relation, TokenSpan, read, token_span
from framing.models.linking import Linker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from framing.document import Document

    Finder = Callable[[Document], Sequence[Relation]]


class Counts:
    """True positives, found and expected, added up."""

    def __init__(self) -> None:
        self.right = self.found = self.gold = 0

    def add(self, found: set[Any], gold: set[Any]) -> None:
        """Count two sets against each other."""
        self.right += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def score(
    documents: Sequence[Document], found: Sequence[Sequence[Relation]], gold: Sequence[Sequence[Relation]]
) -> dict[str, float]:
    """Return token F1 and exact span F1 of each role, and the F1 of relations, over found and gold attributions.

    A document with several coders stands there once for each of them. Spans are compared as tokens.
    """
    result: dict[str, float] = {}
    for number, role in enumerate(ROLES):
        words, spans = Counts(), Counts()
        for ours, theirs in zip(found, gold, strict=True):
            mine = {span for relation in ours for span in relation[number]}
            yours = {span for relation in theirs for span in relation[number]}
            spans.add(mine, yours)
            words.add(_tokens(mine), _tokens(yours))
        result[f"{role}.token_f1"], result[f"{role}.span_f1"] = words.f1, spans.f1
    result["relation.f1"] = relation_f1(documents, found, gold)
    return result


def between_coders(records: Iterable[Record]) -> dict[str, float]:
    """Return the scores of coders against each other, over all pairs of coders of the same article."""
    pairs = [
        (record.document, ours, theirs)
        for record in records
        for ours, theirs in combinations(record.coders.values(), 2)
    ]
    return score(*zip(*pairs, strict=True)) if pairs else {}


def _tokens(spans: Iterable[TokenSpan]) -> set[int]:
    return {token for span in spans for token in range(span.first, span.last)}


# Where the first noun phrase of a source ends: its head is the last word before one of these.
_AFTER_HEAD = frozenset(
    "of in at for from on to with by about against who whom whose which that when where , ( — – - -- : ;".split()
)


def head(document: Document, spans: Sequence[TokenSpan]) -> int | None:
    """Return the token that carries a source: the last word of its first noun phrase, by rule; None without one."""
    if not spans:
        return None
    first, last = spans[0]
    words = document.tokens[first:last]
    for number, token in enumerate(words):
        if number and token.form in _AFTER_HEAD and words[number - 1].form not in _AFTER_HEAD:
            return first + number - 1
    return next((n for n in range(last - 1, first - 1, -1) if document.tokens[n].is_word), last - 1)


def same(document: Document, ours: Relation, theirs: Relation) -> bool:
    """Whether two attributions are one: half of the content shared, the head of the source right, the cues overlap.

    The content counts as shared where the common tokens are at least half of the longer of the two. Two attributions
    without a source agree about it; so do two without a cue.
    """
    mine, yours = _tokens(ours.content), _tokens(theirs.content)
    if 2 * len(mine & yours) < max(len(mine), len(yours), 1):
        return False
    if bool(ours.cue) != bool(theirs.cue) or (ours.cue and not _tokens(ours.cue) & _tokens(theirs.cue)):
        return False
    if not ours.source or not theirs.source:
        return not ours.source and not theirs.source
    mine, yours = _tokens(ours.source), _tokens(theirs.source)
    return head(document, theirs.source) in mine and head(document, ours.source) in yours


def _whole(relations: Iterable[Relation]) -> list[Relation]:
    return [relation for relation in relations if relation.cue and relation.content]


def relation_f1(
    documents: Sequence[Document], found: Sequence[Sequence[Relation]], gold: Sequence[Sequence[Relation]]
) -> float:
    """Return the F1 of attributions that have a cue and a content; each gold attribution counts once."""
    right = total = 0
    for document, ours, theirs in zip(documents, found, gold, strict=True):
        mine, left = _whole(ours), _whole(theirs)
        total += len(mine) + len(left)
        for relation in mine:
            match = next((each for each in left if same(document, relation, each)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return 2 * right / total if total else 0.0


def found_by_model(document: Document) -> list[Relation]:
    """Return what model and linker find; spans that found no partner stand alone, so that they count as spans."""
    tagged = AttributionModel().tag(document)
    linked = Linker().link(document, tagged)
    relations = []
    for each in linked:
        spans = ((each.source,) if each.source else (), (each.cue,), each.contents)
        relations.append(Relation(*(tuple(TokenSpan(*span[1:3]) for span in role) for role in spans)))
    used = {span for relation in relations for role in relation for span in role}
    relations += [_alone(span.role, TokenSpan(*span[1:3])) for span in tagged if span[1:3] not in used]
    return relations


def _alone(role: str, span: TokenSpan) -> Relation:
    return Relation(*((span,) if name == role else () for name in ROLES))


def evaluate(records: Iterable[Record], find: Finder = found_by_model) -> dict[str, float]:
    """Return the scores of a finder of attributions, with ``words_per_second`` of processor time for it alone."""
    documents: list[Document] = []
    found: list[Sequence[Relation]] = []
    gold: list[Sequence[Relation]] = []
    words, seconds = 0, 0.0
    for document, coders in records:
        begun = time.process_time()
        relations = find(document)
        seconds += time.process_time() - begun
        words += document.word_count
        for theirs in coders.values():
            documents.append(document)
            found.append(relations)
            gold.append(theirs)
    return score(documents, found, gold) | {"words_per_second": words / seconds if seconds else 0.0}


def validate(path: Path) -> dict[str, dict[str, float]]:
    """Return the scores of the model on a corpus file, and of its coders against each other."""
    records = list(read(path))
    return {"model": evaluate(records), "coders": between_coders(records)}


def found_by_profile(document: Document) -> list[Relation]:
    """Return what a full analysis finds: model and rules together, without nested and agentless attributions."""
    found = analyze(document.article).document
    return [
        Relation(
            (token_span(document, *a.source),) if a.source else (),
            (token_span(document, *a.cue),),
            tuple(token_span(document, *content) for content in a.contents),
        )
        for a in found.layer("attributions")
        if a.nested_in is None
    ]


def score_file(path: Path) -> dict[str, float]:
    """Return the scores of model and rules together on a corpus file, those of its coders under ``coders.``."""
    records = list(read(path))
    scores = evaluate(records, found_by_profile)
    scores |= {f"model_alone.{name}": value for name, value in evaluate(records).items()}
    return scores | {f"coders.{name}": value for name, value in between_coders(records).items()}
