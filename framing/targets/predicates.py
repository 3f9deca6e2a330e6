"""Targets of predicates: behind "is", in "called Tarn a liar", in "described as a liar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.passives import auxiliary_before
from framing.phrases import DETERMINERS, adverb
from framing.targets.target import CONDUCT, Place, Target
from framing.targets.words import (
    BEHAVES_AS,
    CLAUSE,
    DESCRIBES_AS,
    LINKING,
    NAMES_AS,
    POSSESSIVE,
    QUOTES,
    STOPS,
    TURNS_INTO,
)

if TYPE_CHECKING:
    from framing.targets.beside import Beside
    from framing.targets.clause import Clauses

_REACH = 6  # words between a linking verb and what it links
_FAR = 10  # words between a verb and "as", or between "called" and what somebody is called
_PRONOUNS = frozenset({"i", "he", "she", "we", "they", "you", "it", "that", "there", "who"})
_CUTS = STOPS | CLAUSE
_CUTS_CALLING = _CUTS - {",", ".", "(", ")", "as"}
_INSIDE = DETERMINERS | (QUOTES - POSSESSIVE) | {"and"}
_LINKERS = frozenset({"as", "like", "into"})
_DEFINITE = DETERMINERS - {"a", "an"}
_CALLS = NAMES_AS | _LINKERS | {"her", "him", "me"}
_RELATIVES = frozenset({"what", "which", "that"})
_CALLED = "is called so"


class Predicates:
    """Reads predicates of one document."""

    def __init__(self, clauses: Clauses, beside: Beside) -> None:
        self.clauses = clauses
        self.people = clauses.people
        self.forms = clauses.forms
        self.beside = beside

    def linked(self, place: Place) -> Target | None:
        """Read "Tarn was heroic", "Tarn is a great fool", "Tarn was in town to betray them"."""
        link = self.link(place)
        return None if link is None else self._subject(link, place)

    def link(self, place: Place) -> int | None:
        """Return the verb of being that a word is the predicate of."""
        only_adjectives, infinitive = True, self.forms[place.hit.first - 1] == "to"
        for index in range(place.hit.first - 1, max(place.first, place.hit.first - _REACH) - 1, -1):
            if self._links(index):
                has = self.forms[index] in POSSESSIVE and not only_adjectives  # "he's never said anything so nice"
                return None if has else index
            compared = self.forms[index] == "as" and self._links(index - 1)  # "is as capable a mayor as"
            listed = compared or (only_adjectives and self.forms[index] == ",")  # "weak, evasive and dishonest"
            only_adjectives = only_adjectives and (listed or self._in_noun(index))
            if (self.forms[index] in _CUTS and not listed) or not (only_adjectives or infinitive):
                return None
            if self.forms[index] == "," and self.forms[index + 1] in _DEFINITE:
                return None
        return None

    def _subject(self, link: int, place: Place) -> Target | None:
        if self.forms[link] == "i'm":
            actors = self.people.pronoun(link)
            return Target(actors, "is said of “I”, the speaker") if actors else None
        if link <= place.first:
            return None
        found = self.clauses.subject(link, place.first)
        return found or (self.clauses.owner(link, place.first) if place.hit.entry.category in CONDUCT else None)

    def _in_noun(self, token: int) -> bool:
        """Whether a token may stand between "is" and the noun that a judging word goes with."""
        form = self.forms[token]
        partitive = self.forms[token - 1 : token + 1] == ["one", "of"]
        return (
            partitive or form in _INSIDE or adverb(form) or (not form.endswith("ing") and self.beside.modifies(token))
        )

    def _links(self, index: int) -> bool:
        """Whether a token is a verb of being; the 's of a name is a possessive, that of a pronoun is "is"."""
        form = self.forms[index]
        return form in LINKING and (form not in POSSESSIVE or self.forms[index - 1] in _PRONOUNS)

    # --- called and described ----------------------------------------------------------------------------------------

    def called(self, place: Place) -> Target | None:
        """Read "called Tarn a liar", "called her reckless", "described Tarn as a liar", "Tarn was called a liar"."""
        start, end = place.hit.first, max(place.first, place.hit.first - _REACH)
        while start > end and self._in_complement(start - 1):
            start -= 1
        before = start - 1
        if before <= place.first:
            return None
        if self.forms[before] in _LINKERS:
            return self._described(before, place.first)
        if self.forms[before] in NAMES_AS:
            passive = auxiliary_before(self.forms, before, place.first)
            return self._so_called(self.clauses.subject(before, place.first)) if passive else None
        before -= self.forms[before] == ","  # "called the chairman, Ada Tarn, a coward"
        actors = self.people.at.get(before) or self.people.pronoun(before)
        verb = self._verb(before, place.first, NAMES_AS) if actors and self.forms[before] != "i" else None
        return Target(actors, _CALLED) if verb is not None else None

    def _in_complement(self, token: int) -> bool:
        return token not in self.people.at and self.forms[token] not in _CALLS and self._in_noun(token)

    def _verb(self, end: int, first: int, verbs: frozenset[str]) -> int | None:
        """Return the verb before a phrase, in the same clause."""
        for index in range(end - 1, max(first, end - _FAR) - 1, -1):
            if self.forms[index] in verbs:
                return index
            if self.forms[index] in _CUTS_CALLING:
                return None
        return None

    def _described(self, linker: int, first: int) -> Target | None:
        """Read "described Tarn as a liar", "Tarn, seen as a liar, said", "turned Tarn into a pariah"."""
        behaves = self._verb(linker, first, BEHAVES_AS)
        if behaves is not None and linker - behaves <= 2:  # "behaved like", "came across as"
            return self._so_called(self.clauses.subject(behaves, first))
        verb = self._verb(linker, first, TURNS_INTO if self.forms[linker] == "into" else DESCRIBES_AS)
        if verb is None or self.forms[linker] == "like":
            return None
        if auxiliary_before(self.forms, verb, first):
            return self._so_called(self.clauses.subject(verb, first))
        if verb + 1 == linker and not _RELATIVES.isdisjoint(self.forms[max(first, verb - _REACH) : verb]):
            return None  # "what Tarn described as a price war"
        if verb + 1 == linker or self.forms[verb + 1] == "by":
            inserted = verb - 2 >= first and self.forms[verb - 1] == ","
            actors = self.people.at.get(verb - 2 if inserted else verb - 1, ())
        else:
            actors = self.clauses.object(verb + 1, linker)
        return Target(actors, _CALLED) if actors else None

    def _so_called(self, found: Target | None) -> Target | None:
        return found._replace(why=_CALLED) if found else None
