"""Quotations that no cue introduces, given to whom the text puts beside them.

“Brook shook his head: “Never.”” and “Frost: “We have nothing to hide.”” name the speaker before a colon; “Brook
sighed. “I am tired.”” has a gesture where a verb of saying could stand (Semino & Short 2004, ch. 3:
free direct speech).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.intervals import Intervals
from framing.phrases import Range, adverb, main_subject
from framing.relations import Relation
from framing.relations.quoted import QuotationMap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence

_GESTURES = frozenset(
    "beamed blinked blushed bowed chuckled clapped coughed cried exhaled fell frowned gasped gestured giggled glanced "
    "glared grimaced grinned groaned hesitated laughed leaned leant lifted looked lowered nodded paused pointed put "
    "raised rolled rose sat scoffed shook shivered shrugged sighed smiled smirked sobbed stared stood stopped "
    "swallowed threw trembled turned waved wept whistled winced winked yawned".split()
)
_PERSONS = frozenset({"he", "she"})
_LONGEST_GESTURE = 24  # tokens of a sentence that only says what the speaker did


def with_speakers_beside(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions with quotations that nobody had, where a speaker stands before a colon or makes a gesture."""
    owned = Intervals((*content, None) for relation in found for content in relation.contents)
    cues = Intervals((*relation.cue, None) for relation in found)
    quotations = QuotationMap(document)
    orphans = [reach for reach in quotations.ranges if not any(owned.overlapping(*reach))]
    names = {document.token_at(mention.span.end - 1) for mention in document.layer("mentions")}
    beside = _Beside(document, names, cues)
    return [*found, *beside.joined(orphans)]


class _Beside:
    """Looks beside quotations for their speakers."""

    def __init__(self, document: Document, names: set[int], cues: Intervals[None]) -> None:
        self.document = document
        self.forms = document.forms
        self.names = names
        self.cues = cues

    def joined(self, quotations: Sequence[Range]) -> Iterator[Relation]:
        """Yield attributions of quotations; one gesture between two quotations has both."""
        made: dict[int, Relation] = {}
        for quotation in quotations:
            relation = self._before_colon(quotation) or self._at_gesture(quotation)
            if relation is None:
                continue
            known = made.setdefault(relation.cue.first, relation)
            known.contents.append(quotation)
        yield from made.values()

    def _before_colon(self, quotation: Range) -> Relation | None:
        """Read “Frost: “…”” and “Brook shook his head: “…””."""
        colon = quotation.first - 1
        if colon < 0 or self.forms[colon] != ":" or any(self.cues.overlapping(colon, colon + 1)):
            return None
        first = behind_dateline(self.document, self.document.sentence_of(colon))
        source = self._speaker(first, colon)
        return Relation(None, Range(colon, colon + 1), source) if source else None

    def _at_gesture(self, quotation: Range) -> Relation | None:
        """Read a sentence of gesture right before a quotation, or right behind one, in its paragraph."""
        before = self.document.sentence_of(quotation.first - 1) if quotation.first else None
        behind = self.document.sentence_of(quotation.last) if quotation.last < len(self.forms) else None
        own = self.document.sentence_of(quotation.first)
        for sentence in (before, behind):
            if sentence is None or sentence.paragraph != own.paragraph or sentence == own:
                continue
            if relation := self._gesture(sentence):
                return relation
        return None

    def _gesture(self, sentence: Sentence) -> Relation | None:
        if sentence.last - sentence.first > _LONGEST_GESTURE or any(self.cues.overlapping(*sentence[2:4])):
            return None
        for token in range(sentence.first + 1, sentence.last):
            if self.forms[token] in _GESTURES:
                source = self._speaker(sentence.first, token)
                return Relation(None, Range(token, token + 1), source) if source else None
        return None

    def _speaker(self, first: int, last: int) -> Range | None:
        """Return the person who is the subject of tokens ``first:last``."""
        subject = main_subject(self.forms, first, last, frozenset())
        if subject is None:
            return None
        if self.forms[subject.first] in _PERSONS:
            return Range(subject.first, subject.first + 1)
        ends = [token for token in range(*subject) if token in self.names and not adverb(self.forms[token])]
        return Range(subject.first, ends[-1] + 1) if ends else None
