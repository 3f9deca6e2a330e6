"""Targets of nouns: "the courage of Tarn", "has shown courage", "accused Tarn of fraud", "fear of Tarn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.passives import auxiliary_before
from framing.phrases import DETERMINERS
from framing.targets.target import ACTS, CONDUCT, FELT, Place, Target
from framing.targets.words import BREAKS, CHARGES, CLAUSE, DEEDS, SHOWS, STOPS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.targets.clause import Clauses

_REACH = 10  # words between a verb and "of" or "for"
_OF_WHOM = frozenset({"of", "from", "on", "against", "for"})
_ABOUT = frozenset({"of", "with", "at", "in", "for", "toward", "towards"})
_CUTS = (STOPS | CLAUSE) - {",", "."}
# Nouns that tell what is done to somebody: "criticism of Tarn"
_DONE_TO = frozenset("attack attacks condemnation contempt criticism praise smear smears vilification".split())


class Nouns:
    """Reads judging nouns of one document."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.forms = clauses.forms

    def felt(self, hit: Hit, sentence: Sentence) -> Target:
        """Read "fear of Tarn", "angry with Tarn", "loves Tarn": whom a feeling is about, not whoever has it."""
        about = hit.last
        inverted = hit.first > sentence.first and self.forms[hit.first - 1] in BREAKS  # "fumed the manager"
        passive = auxiliary_before(self.forms, hit.first, sentence.first)
        verb = hit.entry.match == "verb" and not passive and not inverted
        if about < sentence.last and self.forms[about] in _ABOUT:
            about += 1
        elif not verb and self.forms[about - 1] not in _ABOUT:
            return FELT
        actors = self.clauses.object(about, sentence.last)
        return Target(actors, "is what the feeling is about") if actors else FELT

    def of(self, place: Place) -> Target | None:
        """Read "the courage of Ada Tarn", "bureaucrats from the Tarn Board", "criticism of Tarn"."""
        hit, link = place.hit, place.hit.last
        if link >= place.last or self.forms[link] not in _OF_WHOM:
            return None
        opened = any(self.forms[index] in DETERMINERS for index in range(place.start, hit.first))
        theirs = hit.entry.category in CONDUCT and self.forms[link] == "of"
        theirs &= opened or hit.first == place.first or hit.entry.match == "noun"  # not "was critical of Tarn"
        theirs |= hit.entry.category == "label" and self.forms[link] == "from"
        theirs |= self.forms[link] == "of" and self.forms[hit.first - 2] == "it"  # "it was rude of Tarn"
        done_to = self.forms[link - 1] in _DONE_TO and self.forms[link] != "from"
        actors = self.clauses.object(link + 1, place.last) if theirs or done_to else ()
        return Target(actors, "it is done to them" if done_to else "it is theirs") if actors else None

    def shown(self, place: Place) -> Target | None:
        """Read "Tarn has shown no courage": a noun of conduct is said of whoever shows it."""
        joined = place.start > place.first and self.forms[place.start - 1] in {"in", "on", "to", "with"}
        before = range(place.hit.first - 1, max(place.start - 2 - joined, place.first), -1)
        verb = next((index for index in before if self.forms[index] in SHOWS), None)
        if verb is None or place.hit.entry.category not in ACTS - {"label"}:
            return None
        if place.phrase and self.forms[self.clauses.people.head_end(place.phrase) - 1] not in DEEDS:
            return None
        if auxiliary_before(self.forms, verb, place.first):
            return None
        found = self.clauses.subject(verb, place.first)
        return found._replace(why="shows it") if found else None

    def charged(self, place: Place) -> Target | None:
        """Read "accused Tarn of fraud", "praised Tarn for her courage", "Tarn was convicted of fraud"."""
        link = place.start - 1
        deeper = self.forms[link] == "for" and any(
            self.forms[i].endswith("ing") for i in range(place.start, place.hit.first)
        )  # "for opposing fraud"
        charged = link > place.first and self.forms[link] in {"of", "for"} and not deeper
        return self.of_charge(link, place.first) if charged else None

    def of_charge(self, link: int, first: int) -> Target | None:
        """Return whom the verb before "of" or "for" charges with what follows."""
        for index in range(link - 1, max(first, link - _REACH) - 1, -1):
            if self.forms[index] in CHARGES:
                return self._charged_by(index, link, first)
            if self.forms[index] in _CUTS or self.forms[index] == "or":
                return None
        return None

    def _charged_by(self, verb: int, link: int, first: int) -> Target | None:
        if auxiliary_before(self.forms, verb, first):
            found = self.clauses.subject(verb, first)
            return found._replace(why="is charged with it") if found else None
        actors = self.clauses.object(verb + 1, link)
        return Target(actors, "is charged with it") if actors else None
