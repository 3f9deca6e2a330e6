"""Finds the targets of evaluations by grammar, without a parser: one pattern after another, the surest first.

A word before a noun judges whoever the noun phrase names (in "the general's brutal order" the order, and so no actor);
behind "is" it judges the subject; a verb or noun of conduct judges whoever does it; other verbs, and those of praise
and blame, whoever they are done to. Where grammar tells nobody, no target is better than a wrong one. Appraisal theory
leaves targets to the reader (Martin & White 2005, ch. 2); the rules are our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.targets.bearers import Bearers
from framing.targets.beside import Beside
from framing.targets.clause import Clauses
from framing.targets.deeds import Deeds
from framing.targets.nouns import Nouns
from framing.targets.people import People
from framing.targets.predicates import Predicates
from framing.targets.target import FEELINGS, FELT, NOBODY, THING, Place, Target
from framing.targets.verbs import Verbs
from framing.targets.words import LINKS, POSSESSIVE

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.lexicon import Hit


class Targets:
    """Finds the targets of the evaluations of one document, which are asked for in the order of the text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.forms = document.forms
        self.people = People(document)
        clauses = Clauses(self.people)
        self.beside = Beside(self.people)
        self.nouns = Nouns(clauses)
        self.verbs = Verbs(clauses, self.nouns, self.beside)
        predicates, deeds = Predicates(clauses, self.beside), Deeds(self.beside)
        self.bearers = Bearers(self.beside, clauses, predicates)
        self._patterns = (
            self.beside.before_name,
            predicates.called,
            predicates.linked,
            self.beside.explains,
            self.nouns.of,
            self.nouns.charged,
            self.nouns.shown,
            deeds.owned,
            deeds.done_by,
            deeds.compound,
            self.verbs.behind_subject,
        )

    def sensed(self, hit: Hit) -> Hit:
        """Return an evaluative hit in the category that suits what it falls on, somebody or something."""
        return self.bearers.sensed(hit, self.document.sentence_of(hit.first))

    def of(self, hit: Hit) -> Target:
        """Return the target of an evaluative hit."""
        sentence = self.document.sentence_of(hit.first)
        inhabited = self.people.in_sentence(sentence)
        if hit.entry.category in FEELINGS:
            return self.nouns.felt(hit, sentence) if inhabited else FELT
        if inhabited and (found := self._of_act(hit, sentence)):
            return found
        place = self.beside.place(hit, sentence)
        found = self._of_place(place) if inhabited else None
        return found or (THING if place.phrase else NOBODY)

    def _of_act(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Return the target of a word that is a mention itself, a verb, or tells how something is done."""
        if any(token in self.people.at for token in range(hit.first, hit.last)):
            return self._named_by(hit)
        if self.verbs.is_verb(hit, sentence):
            return self.verbs.of(hit, sentence)
        return self.verbs.done_so(hit, sentence) if self.forms[hit.first].endswith("ly") else None

    def _of_place(self, place: Place) -> Target | None:
        for pattern in self._patterns:
            if found := pattern(place):
                return found
        return self._calls_speaker(place.hit)

    def _named_by(self, hit: Hit) -> Target:
        """Return whom a word calls that is itself a mention: "the strongman"."""
        if self.forms[hit.last : hit.last + 1] and self.forms[hit.last] in POSSESSIVE:
            return NOBODY  # "the regime's police chief" is not the regime
        token = next(token for token in range(hit.first, hit.last) if token in self.people.at)
        return Target(self.people.at[token], "calls the actor so")

    def _calls_speaker(self, hit: Hit) -> Target | None:
        """Read "the bearded ringleader said", where the source was found to be an actor named before."""
        start = next((token for token in range(hit.first, hit.first - 4, -1) if token in self.people.sources), None)
        told = None if start is None else self.people.sources[start]
        if told is None or told.source is None or hit.end > told.source.end:
            return None
        span = self.people.tokens(*told.source)
        plain = not any(self.forms[i] in LINKS or self.forms[i] in POSSESSIVE for i in span)
        known = len(told.actors) == 1 and told.actors[0] in self.people.named
        return Target(told.actors, "calls the speaker so") if plain and known else None
