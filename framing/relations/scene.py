"""One sentence as the rules see it: its cues outside quotations, and the attributions found in it so far."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from framing.dateline import behind_dateline
from framing.relations.relation import Relation, patterns_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence
    from framing.lexicon import Hit
    from framing.relations.quoted import QuotationMap

MARKS = frozenset("\"“”«»‘’'")
SUBJECT_STOPS = frozenset({",", ";", ":", "—", "–", "--"}) | MARKS
TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later earlier afterwards "
    "again here".split()
)
_LINKS = frozenset({"of", "from", "by"})
_SPEAKING_PRONOUNS = frozenset("i he she they we".split())


LONGEST = 500  # tokens: what goes on for longer is a page without marks rather than a sentence


def pieces(document: Document) -> Iterator[Sentence]:
    """Yield the sentences of a document, the longest in pieces: so time grows with the length of any text."""
    tokens = document.tokens
    for sentence in document.sentences:
        if sentence.last - sentence.first <= LONGEST:
            yield sentence
            continue
        for first in range(sentence.first, sentence.last, LONGEST):
            last = min(first + LONGEST, sentence.last)
            yield sentence._replace(start=tokens[first].start, end=tokens[last - 1].end, first=first, last=last)


@dataclass
class Scene:
    """A sentence with its cues in order; ``found`` grows with every attribution."""

    document: Document
    sentence: Sentence
    hits: Sequence[Hit]
    quotations: QuotationMap
    found: list[Relation] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.forms = self.document.forms
        self.first, self.last = behind_dateline(self.document, self.sentence), self.sentence.last

    @cached_property
    def verbs(self) -> frozenset[int]:
        """The tokens at which a cue begins that is a verb."""
        return frozenset(hit.first for hit in self.hits if patterns_of(hit).isdisjoint(("prep", "noun")))

    @cached_property
    def reports(self) -> frozenset[int]:
        """The tokens at which a verb begins that is no weak cue."""
        weak = {hit.first for hit in self.hits if hit.entry.extra["strength"] == "weak"}
        return self.verbs - weak

    @cached_property
    def starts(self) -> list[int]:
        """The tokens at which cues begin."""
        return [hit.first for hit in self.hits]

    @cached_property
    def speaking(self) -> set[int]:
        """The last tokens of everything that can speak: actors, roles, documents, pronouns."""
        return speaking(self.document, self.first, self.last)

    def form(self, token: int, beyond: str = "") -> str:
        """Return the form of a token, or what stands for one behind the sentence."""
        return self.forms[token] if token < self.last else beyond


def speaking(document: Document, first: int, last: int) -> set[int]:
    """Return the last of each token that can speak among ``first:last``: actors, roles, documents, pronouns."""
    forms = document.forms
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    found = {token for token in range(first, last) if forms[token] in _SPEAKING_PRONOUNS}
    for hit in _between(document, "lexicon:sources", start, end):
        links = (i for i in range(hit.first + 1, hit.last) if forms[i] in _LINKS)
        found.update({hit.last - 1, next(links, hit.last) - 1})  # "minutes of the meeting" are minutes
    mentions = _between(document, "mentions", start, end)
    found.update(document.token_at(mention.span.end - 1) for mention in mentions)
    return found


def _between(document: Document, layer: str, start: int, end: int) -> Sequence[Any]:
    """Return the findings or hits of a layer that begin in ``start:end``."""
    starts = document.starts_of(layer)
    return document.layer(layer)[bisect_left(starts, start) : bisect_left(starts, end)]
