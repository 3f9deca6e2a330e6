"""Targets beside a noun: before a name, in an apposition, before a deed of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, DETERMINERS, adverb, past, phrase_after
from framing.targets.target import CONDUCT, Place, Target
from framing.targets.words import CLAUSE, DEEDS, LINKING, LINKS, OWNERS, POSSESSIVE, STOPS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.phrases import Range
    from framing.targets.people import People

_REACH = 4  # words of one noun phrase before a judging one
_OUTSIDE = LINKS | CLAUSE | AUXILIARIES | LINKING
_ENDS = STOPS | CLAUSE | LINKS | AUXILIARIES | DETERMINERS | POSSESSIVE
_QUALITIES = ("ness", "ance", "ence", "ity", "sty", "cy", "ism")
_CLOSES = frozenset(", . ) ; – — that who whom which whose where of with in on from for as by".split())
_MARKS = frozenset({",", ".", ")", ";", "–", "—"})
_WHERE = frozenset("in at near from on outside".split())
_OPENS = frozenset({",", "(", "–", "—"})


class Beside:
    """Reads the noun phrases around judging words in one document."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.forms = people.forms

    def place(self, hit: Hit, sentence: Sentence) -> Place:
        """Return the place of a judging word."""
        start = self.back(hit.first, sentence.first)
        return Place(hit, sentence.first, sentence.last, start, self._phrase(hit.last, sentence.last))

    def _phrase(self, index: int, last: int) -> Range | None:
        """Return what follows a word in its own noun phrase; None where the word ends it."""
        if index >= last:
            return None
        form = self.forms[index]
        if form in _ENDS or adverb(form) or (past(form) and index not in self.people.at):
            return None
        return phrase_after(self.forms, index, last, frozenset())

    def back(self, token: int, first: int, between: frozenset[str] = frozenset()) -> int:
        """Return where the words begin that stand before a token in its noun phrase; some more may be between."""
        end = max(first, token - _REACH)
        while token > end and (self.modifies(token - 1) or self.forms[token - 1] in between):
            token -= 1
        return token

    def modifies(self, token: int) -> bool:
        """Whether a token may stand before a judging word in the same noun phrase."""
        form = self.forms[token]
        return form not in _OUTSIDE and (form.isalpha() or form == "-") and not past(form)

    def before_name(self, place: Place) -> Target | None:
        """Read "courageous Oona Redfern"."""
        phrase = place.phrase or self._second_adjective(place)
        actors = self.people.phrase(phrase) if phrase else ()
        return Target(actors, "stands before the name") if actors else None

    def _second_adjective(self, place: Place) -> Range | None:
        """Return what goes on behind "and" in "the weak | and evasive Osman Keller"."""
        following = place.hit.last + 1
        joined = following < place.last and self.forms[following - 1] == "and" and following not in self.people.at
        if not joined or self.forms[place.hit.first - 1] not in DETERMINERS:
            return None
        return self._phrase(following, place.last)

    def explains(self, place: Place) -> Target | None:
        """Read "Tarn, Corvane's pampered chief, said", "the pet professor, Ada Tarn, said" and "Tarn, a thug"."""
        end = self.people.head_end(place.phrase) if place.phrase else place.hit.last
        if end >= place.last or self.forms[end] not in _CLOSES:
            return None
        if actors := self._explained_before(place, self.forms[end]):
            return Target(actors, "explains the name")
        if self._opens(place) and self.forms[end] == "," and end + 1 not in self.people.sources:
            actors = self.people.phrase(phrase) if (phrase := self._phrase(end + 1, place.last)) else ()
        else:
            actors = self.people.explaining(end, place.last) if place.phrase else ()
        return Target(actors, "explains the name") if actors else None

    def _explained_before(self, place: Place, closing: str) -> tuple[str, ...]:
        start = self.back(place.hit.first, place.first, POSSESSIVE)
        if start - 2 < place.first or self.forms[start - 1] not in _OPENS or start - 2 not in self.people.at:
            return ()
        name = start - 2
        while name > place.first and name - 1 in self.people.at:
            name -= 1
        where = name > place.first and self.forms[name - 1] in _WHERE  # "In Tarn, lovely beaches …"
        opened = any(self.forms[i] in DETERMINERS or self.forms[i] in POSSESSIVE for i in range(start, place.hit.first))
        closed = opened or place.phrase is None or closing in _MARKS
        return self.people.at[start - 2] if closed and not where else ()

    def _opens(self, place: Place) -> bool:
        """Whether a sentence begins with a phrase that tells of its subject: "A shrewd negotiator, Tarn left"."""
        before = self.forms[place.first : place.start]
        tells = place.hit.entry.category in CONDUCT or place.hit.entry.category == "label"
        return tells and before in ([], ["as"]) and self.forms[place.start] not in {"the", "this", "that"}

    def owned(self, place: Place) -> Target | None:
        """Read "Tarn's cowardly silence", "her shameless record", "Tarn's arrogance": whoever does it is judged."""
        hit, phrase = place.hit, place.phrase
        if hit.entry.category not in CONDUCT or past(self.forms[hit.first]):
            return None
        quality = phrase is None or self.forms[hit.last - 1].endswith(_QUALITIES)
        if not quality and phrase and self.forms[self.people.head_end(phrase) - 1] not in DEEDS:
            return None
        owner = next((i for i in range(hit.first - 1, hit.first - 3, -1) if self._owns(i)), -1)
        between = range(owner + 1, hit.first)
        if owner < place.first or not all(self.modifies(token) for token in between):
            return None
        pronoun = self.forms[owner] in OWNERS
        actors = self.people.pronoun(owner) if pronoun else self.people.at.get(owner - 1, ())
        return Target(actors, "is said of what they do") if actors else None

    def _owns(self, token: int) -> bool:
        return self.forms[token] in OWNERS or self.forms[token] in POSSESSIVE
