"""Targets of predicates: behind "is", in "called Tarn a liar", in "described as a liar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.passives import auxiliary_before
from framing.phrases import DETERMINERS, adverb
from framing.targets.target import Place, Target
from framing.targets.words import CLAUSE, DESCRIBES_AS, LINKING, NAMES_AS, POSSESSIVE, QUOTES, STOPS

if TYPE_CHECKING:
    from framing.targets.beside import Beside
    from framing.targets.clause import Clauses

_REACH = 6  # words between a linking verb and what it links
_FAR = 10  # words between a verb and "as", or between "called" and what somebody is called
_PRONOUNS = frozenset({"i", "he", "she", "we", "they", "you", "it", "that", "there", "who"})
_CUTS = STOPS | CLAUSE
_CUTS_CALLING = _CUTS - {",", ".", "(", ")", "as"}
_INSIDE = DETERMINERS | (QUOTES - POSSESSIVE) | {"and"}
_CALLS = NAMES_AS | {"her", "him", "me"}
_CALLED = "is called so"


class Predicates:
    """Reads predicates of one document."""

    def __init__(self, clauses: Clauses, beside: Beside) -> None:
        self.clauses = clauses
        self.people = clauses.people
        self.forms = clauses.forms
        self.beside = beside

    def linked(self, place: Place) -> Target | None:
        """Read "Tarn was heroic", "Tarn is a great fool", "Tarn's reign proved a disgrace"."""
        only_adjectives = True
        for index in range(place.hit.first - 1, max(place.first, place.hit.first - _REACH) - 1, -1):
            if self._links(index):
                has = self.forms[index] in POSSESSIVE and not only_adjectives  # "he's never said anything so nice"
                return None if has else self._subject(index, place)
            only_adjectives = only_adjectives and self._in_noun(index)
            if self.forms[index] in _CUTS or (place.phrase and not only_adjectives):
                return None
        return None

    def _subject(self, link: int, place: Place) -> Target | None:
        if self.forms[link] == "i'm":
            actors = self.people.pronoun(link)
            return Target(actors, "is said of “I”, the speaker") if actors else None
        return self.clauses.subject(link, place.first) if link > place.first else None

    def _in_noun(self, token: int) -> bool:
        """Whether a token may stand between "is" and the noun that a judging word goes with."""
        form = self.forms[token]
        return form in _INSIDE or adverb(form) or (not form.endswith("ing") and self.beside.modifies(token))

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
        if self.forms[before] == "as":
            return self._described(before, place.first)
        if self.forms[before] in NAMES_AS:
            passive = auxiliary_before(self.forms, before, place.first)
            found = self.clauses.subject(before, place.first) if passive else None
            return found._replace(why=_CALLED) if found else None
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
        """Read "described Tarn as a liar", "Tarn, seen as a liar, said", "Tarn could be used as a pawn"."""
        verb = self._verb(linker, first, DESCRIBES_AS)
        if verb is None:
            return None
        if auxiliary_before(self.forms, verb, first):
            found = self.clauses.subject(verb, first)
            return found._replace(why=_CALLED) if found else None
        if verb + 1 == linker or self.forms[verb + 1] == "by":
            inserted = verb - 2 >= first and self.forms[verb - 1] == ","
            actors = self.people.at.get(verb - 2 if inserted else verb - 1, ())
        else:
            actors = self.clauses.object(verb + 1, linker)
        return Target(actors, _CALLED) if actors else None
