"""Targets beside a noun: before a name, in an apposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, DETERMINERS, adverb, past, phrase_after
from framing.targets.target import CONDUCT, Place, Target
from framing.targets.words import CLAUSE, LINKING, LINKS, OWNERS, POSSESSIVE, PRONOUNS, STOPS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.phrases import Range
    from framing.targets.people import People

_REACH = 4  # words of one noun phrase before a judging one
_OUTSIDE = LINKS | CLAUSE | AUXILIARIES | LINKING
_MOVES = frozenset("after before down throughout until up".split())
_CLOSES = frozenset(", . ) ; – — and that who whom which whose where of with in on from for as by".split())
_CLOSES_ADJECTIVE = _CLOSES | LINKS | _MOVES  # "Tarn, superb after the break, …"
_ENDS = STOPS | CLAUSE | LINKS | AUXILIARIES | DETERMINERS | POSSESSIVE | _MOVES
_MARKS = frozenset({",", ".", ")", ";", "–", "—"})
_WHERE = frozenset("in at near from on outside".split())
_OPENS = frozenset({",", "(", "–", "—"})
_BEFORE_ADJECTIVES = (DETERMINERS - {"that", "both", "all"}) | POSSESSIVE | OWNERS
_IN_APPOSITION = POSSESSIVE | {"and", "or"}


class Beside:
    """Reads the noun phrases around judging words in one document."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.forms = people.forms

    def place(self, hit: Hit, sentence: Sentence) -> Place:
        """Return the place of a judging word."""
        start = self.back(hit.first, sentence.first)
        return Place(hit, sentence.first, sentence.last, start, self.phrase(hit.last, sentence.last))

    def phrase(self, index: int, last: int) -> Range | None:
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
        participle = past(form) and self.forms[token - 1] not in {"a", "an"}  # "a convicted fraudster"
        return form not in _OUTSIDE and (form.isalpha() or form == "-") and not participle

    def before_name(self, place: Place) -> Target | None:
        """Read "courageous Oona Redfern"."""
        phrase = place.phrase or self.second_adjective(place)
        actors = self.people.phrase(phrase) if phrase and not self._governs(place, phrase) else ()
        return Target(actors, "stands before the name") if actors else None

    def _governs(self, place: Place, phrase: Range) -> bool:
        """Whether what follows is an object: "contempt of Tarn", "that sidelined her", "have both mocked Tarn"."""
        last, before = self.forms[place.hit.last - 1], self.forms[place.hit.first - 1]
        opens = place.start == place.first or before in _BEFORE_ADJECTIVES
        return last in LINKS or self.forms[phrase.first] in PRONOUNS or (past(last) and not opens)

    def second_adjective(self, place: Place) -> Range | None:
        """Return what goes on behind "and" in "the weak | and evasive Osman Keller"."""
        following = place.hit.last + 1
        joined = following < place.last and self.forms[following - 1] == "and" and following not in self.people.at
        if not joined or self.forms[place.hit.first - 1] not in DETERMINERS:
            return None
        return self.phrase(following, place.last)

    def explains(self, place: Place) -> Target | None:
        """Read "Tarn, Corvane's pampered chief, said", "the pet professor, Ada Tarn, said" and "Tarn, a thug"."""
        end = self.people.head_end(place.phrase) if place.phrase else place.hit.last
        if end >= place.last or self.forms[end] not in (_CLOSES if place.phrase else _CLOSES_ADJECTIVE):
            return None
        if actors := self._explained_before(place, self.forms[end]):
            return Target(actors, "explains the name")
        if self._opens(place) and self.forms[end] == "," and end + 1 not in self.people.sources:
            actors = self.people.phrase(phrase) if (phrase := self.phrase(end + 1, place.last)) else ()
        else:
            described = place.phrase or place.hit.entry.category == "label"
            actors = self.people.explaining(end, place.last) if described else ()
        return Target(actors, "explains the name") if actors else None

    def _explained_before(self, place: Place, closing: str) -> tuple[str, ...]:
        start = self.back(place.hit.first, place.first, _IN_APPOSITION)
        if start - 2 < place.first or self.forms[start - 1] not in _OPENS or start - 2 not in self.people.at:
            return ()
        name = start - 2
        while name > place.first and name - 1 in self.people.at:
            name -= 1
        where = name > place.first and self.forms[name - 1] in _WHERE  # "In Tarn, lovely beaches …"
        opened = any(self.forms[i] in DETERMINERS or self.forms[i] in POSSESSIVE for i in range(start, place.hit.first))
        if closing == "and" or "and" in self.forms[start : place.hit.first]:  # "Tarn, an autocrat and a liar"
            closed = self.forms[start] in {"a", "an"}
        else:
            closed = opened or place.phrase is None or closing in _MARKS
        return self.people.at[start - 2] if closed and not where else ()

    def _opens(self, place: Place) -> bool:
        """Whether a sentence begins with a phrase that tells of its subject: "A shrewd negotiator, Tarn left"."""
        before = self.forms[place.first : place.start]
        tells = place.hit.entry.category in CONDUCT or place.hit.entry.category == "label"
        return tells and before in ([], ["as"]) and self.forms[place.start] not in {"the", "this", "that"}
