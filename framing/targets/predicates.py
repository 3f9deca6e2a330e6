"""Targets of predicates: behind "is", in "called Tarn a liar", in "described as a liar"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.passives import auxiliary_before
from framing.phrases import DETERMINERS, adverb
from framing.targets.target import Target
from framing.targets.words import CLAUSE, DESCRIBES_AS, LINKING, NAMES_AS, POSSESSIVE, QUOTES, STOPS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.targets.beside import Beside
    from framing.targets.clause import Clauses

_REACH = 6  # words between a linking verb and what it links
_FAR = 10  # words between a verb and "as", or between "called" and what somebody is called
_PRONOUNS = frozenset({"i", "he", "she", "we", "they", "you", "it", "that", "there", "who"})
_CALLED = "is called so"


class Predicates:
    """Reads predicates of one document."""

    def __init__(self, clauses: Clauses, beside: Beside) -> None:
        self.clauses = clauses
        self.people = clauses.people
        self.forms = clauses.forms
        self.beside = beside

    def linked(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Tarn was heroic", "Tarn is a great fool", "Tarn's reign proved a disaster"."""
        strict = self.beside.noun_phrase(hit, sentence) is not None
        only_adjectives = True
        for index in range(hit.first - 1, max(sentence.first, hit.first - _REACH) - 1, -1):
            if self._links(index):
                has = self.forms[index] in POSSESSIVE and not only_adjectives  # "he's never said anything so nice"
                return None if has else self._subject(index, sentence)
            only_adjectives &= self._in_noun(index)
            if self.forms[index] in STOPS or self.forms[index] in CLAUSE or (strict and not only_adjectives):
                return None
        return None

    def _subject(self, link: int, sentence: Sentence) -> Target | None:
        if self.forms[link] == "i'm":
            actors = self.people.pronoun(link)
            return Target(actors, "is said of “I”, the speaker") if actors else None
        return self.clauses.subject(link, sentence.first) if link > sentence.first else None

    def _in_noun(self, token: int) -> bool:
        """Whether a token may stand between "is" and the noun that a judging word goes with."""
        form = self.forms[token]
        return form in DETERMINERS or adverb(form) or form == "and" or self._quoted(token) or (
            self.beside.modifies(token) and not form.endswith("ing")
        )  # fmt: skip

    def _quoted(self, token: int) -> bool:
        return self.forms[token] in QUOTES and self.forms[token] not in POSSESSIVE

    def _links(self, index: int) -> bool:
        """Whether a token is a verb of being; the 's of a name is a possessive, that of a pronoun is "is"."""
        form = self.forms[index]
        return form in LINKING and (form not in POSSESSIVE or self.forms[index - 1] in _PRONOUNS)

    # --- called and described ----------------------------------------------------------------------------------------

    def _phrase_start(self, hit: Hit, first: int) -> int:
        """Return where the phrase begins in which somebody is called something: its article, quotation marks."""
        start = hit.first
        while start > max(first, hit.first - _REACH) and self._in_complement(start - 1):
            start -= 1
        return start

    def _in_complement(self, token: int) -> bool:
        form = self.forms[token]
        if token in self.people.at or form in NAMES_AS or form in {"her", "him", "me"}:
            return False
        return self._in_noun(token)

    def called(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "called Tarn a liar", "called her reckless", "Tarn was called a liar"."""
        before = self._phrase_start(hit, sentence.first) - 1
        if before >= sentence.first and self.forms[before] == ",":
            before -= 1  # "called the chairman, Ada Tarn, a coward"
        if before < sentence.first:
            return None
        if self.forms[before] in NAMES_AS:
            passive = auxiliary_before(self.forms, before, sentence.first)
            found = self.clauses.subject(before, sentence.first) if passive else None
            return found._replace(why=_CALLED) if found else None
        actors = self.people.at.get(before) or self.people.pronoun(before)
        verb = self._verb(before, sentence.first, NAMES_AS) if actors and self.forms[before] != "i" else None
        return Target(actors, _CALLED) if verb is not None else None

    def _verb(self, end: int, first: int, verbs: frozenset[str]) -> int | None:
        """Return the verb before a phrase, in the same clause."""
        for index in range(end - 1, max(first, end - _FAR) - 1, -1):
            if self.forms[index] in verbs:
                return index
            if self.forms[index] in STOPS - {",", ".", "(", ")"} or self.forms[index] in CLAUSE - {"as"}:
                return None
        return None

    def described(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "described Tarn as a liar", "Tarn, seen as a liar, said", "Tarn could be used as a pawn"."""
        linker = self._phrase_start(hit, sentence.first) - 1
        if linker <= sentence.first or self.forms[linker] != "as":
            return None
        verb = self._verb(linker, sentence.first, DESCRIBES_AS)
        if verb is None:
            return None
        if auxiliary_before(self.forms, verb, sentence.first):
            found = self.clauses.subject(verb, sentence.first)
            return found._replace(why=_CALLED) if found else None
        if verb + 1 == linker or self.forms[verb + 1] == "by":
            inserted = verb - 2 >= sentence.first and self.forms[verb - 1] == ","
            actors = self.people.at.get(verb - 2 if inserted else verb - 1, ())
        else:
            actors = self.clauses.object(verb + 1, linker)
        return Target(actors, _CALLED) if actors else None
