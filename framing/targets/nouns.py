"""Targets of nouns: "the courage of Tarn", "has shown courage", "accused Tarn of fraud", "fear of Tarn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.passives import auxiliary_before
from framing.targets.target import CONDUCT, FELT, Target
from framing.targets.words import CHARGES, CLAUSE, QUOTES, SHOWS, STOPS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.targets.beside import Beside
    from framing.targets.clause import Clauses

_REACH = 10  # words between a verb and "of" or "for"
_OF_WHOM = frozenset({"of", "from", "by"})
_ABOUT = frozenset({"of", "with", "at", "in", "for", "toward", "towards"})
_ON_WHOM = frozenset({"of", "on", "against", "for"})
# Nouns that tell what is done to somebody: "criticism of Tarn"
_DONE_TO = frozenset("attack attacks condemnation contempt criticism praise smear smears vilification".split())


class Nouns:
    """Reads judging nouns of one document."""

    def __init__(self, clauses: Clauses, beside: Beside) -> None:
        self.clauses = clauses
        self.forms = clauses.forms
        self.beside = beside

    def felt(self, hit: Hit, sentence: Sentence) -> Target:
        """Read "fear of Tarn", "angry with Tarn", "loves Tarn": whom a feeling is about, not whoever has it."""
        about = hit.last
        inverted = hit.first > sentence.first and self.forms[hit.first - 1] in STOPS | QUOTES  # "fumed the manager"
        passive = auxiliary_before(self.forms, hit.first, sentence.first)
        verb = hit.entry.match == "verb" and not passive and not inverted
        if about < sentence.last and self.forms[about] in _ABOUT:
            about += 1
        elif not verb and self.forms[about - 1] not in _ABOUT:
            return FELT
        actors = self.clauses.object(about, sentence.last)
        return Target(actors, "is what the feeling is about") if actors else FELT

    def of(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "the courage of Ada Tarn", "bureaucrats from the Tarn Board", "criticism of Tarn"."""
        if hit.last >= sentence.last:
            return None
        theirs = hit.entry.category in CONDUCT and self.forms[hit.last] == "of"
        theirs |= hit.entry.category == "label" and self.forms[hit.last] == "from"
        done_to = self.forms[hit.last - 1] in _DONE_TO and self.forms[hit.last] in _ON_WHOM
        actors = self.clauses.object(hit.last + 1, sentence.last) if theirs or done_to else ()
        return Target(actors, "it is done to them" if done_to else "it is theirs") if actors else None

    def shown(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Tarn has shown no courage": a noun of conduct is said of whoever shows it."""
        if hit.entry.category not in CONDUCT or self.beside.noun_phrase(hit, sentence):
            return None
        verb = self.beside.start(hit, sentence.first) - 1
        shows = verb > sentence.first and self.forms[verb] in SHOWS
        passive = shows and auxiliary_before(self.forms, verb, sentence.first)
        found = self.clauses.subject(verb, sentence.first) if shows and not passive else None
        return found._replace(why="shows it") if found else None

    def charged(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "accused Tarn of fraud", "praised Tarn for her courage", "Tarn was convicted of fraud"."""
        link = self.beside.start(hit, sentence.first) - 1
        if link <= sentence.first or self.forms[link] not in {"of", "for"}:
            return None
        return self.of_charge(link, sentence)

    def of_charge(self, link: int, sentence: Sentence) -> Target | None:
        """Return whom the verb before "of" or "for" charges with what follows."""
        for index in range(link - 1, max(sentence.first, link - _REACH) - 1, -1):
            if self.forms[index] in CHARGES:
                return self._charged_by(index, link, sentence)
            if self.forms[index] in STOPS - {",", "."} or self.forms[index] in CLAUSE:
                return None
        return None

    def _charged_by(self, verb: int, link: int, sentence: Sentence) -> Target | None:
        if auxiliary_before(self.forms, verb, sentence.first):
            found = self.clauses.subject(verb, sentence.first)
            return found._replace(why="is charged with it") if found else None
        actors = self.clauses.object(verb + 1, link)
        return Target(actors, "is charged with it") if actors else None
