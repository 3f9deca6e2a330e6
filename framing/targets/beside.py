"""Targets beside a noun: before a name, in an apposition, before a deed of somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, DETERMINERS, Range, adverb, past, phrase_after
from framing.targets.target import CONDUCT, Target
from framing.targets.words import CLAUSE, DEEDS, LINKING, LINKS, OWNERS, POSSESSIVE, STOPS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.targets.people import People

_REACH = 4  # words of one noun phrase before a judging one
_BETWEEN = 1  # words between an owner and what is judged of them
_QUALITIES = ("ness", "ance", "ence", "ity", "sty", "cy", "ism")
_CLOSES = frozenset({",", ".", ")", ";", "–", "—", "that", "who", "which", "whose", "of", "with", "in", "on", "from"})
_OPENS = frozenset({",", "(", "–", "—"})


class Beside:
    """Reads the noun phrases around judging words in one document."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.forms = people.forms

    def noun_phrase(self, hit: Hit, sentence: Sentence) -> Range | None:
        """Return what follows a word in its own noun phrase; None where the word ends it."""
        index = hit.last
        if index >= sentence.last:
            return None
        form = self.forms[index]
        ends = form in STOPS or form in CLAUSE or form in LINKS or form in AUXILIARIES or form in DETERMINERS
        if ends or form in POSSESSIVE or adverb(form) or (past(form) and index not in self.people.at):
            return None
        return phrase_after(self.forms, index, sentence.last, frozenset())

    def start(self, hit: Hit, first: int, between: frozenset[str] = frozenset()) -> int:
        """Return where the words begin that stand before a judging one in its noun phrase; some more may be between."""
        start = hit.first
        while start > max(first, hit.first - _REACH) and (self.modifies(start - 1) or self.forms[start - 1] in between):
            start -= 1
        return start

    def modifies(self, token: int) -> bool:
        """Whether a token may stand before a judging word in the same noun phrase."""
        form = self.forms[token]
        ends = form in LINKS or form in CLAUSE or form in AUXILIARIES or form in LINKING
        return (form.isalpha() or form == "-") and not ends and not past(form)

    def before_name(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "courageous Oona Redfern"."""
        phrase = self.noun_phrase(hit, sentence)
        actors = self.people.phrase(phrase) if phrase else ()
        return Target(actors, "stands before the name") if actors else None

    def explains(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Tarn, Corvane's pampered chief, said", "the pet professor, Ada Tarn, said" and "Tarn, a thug"."""
        phrase = self.noun_phrase(hit, sentence)
        end = self.people.head_end(phrase) if phrase else hit.last
        if end >= sentence.last or self.forms[end] not in _CLOSES:
            return None
        start = self.start(hit, sentence.first, POSSESSIVE)
        if start - 2 >= sentence.first and self.forms[start - 1] in _OPENS and start - 2 in self.people.at:
            return Target(self.people.at[start - 2], "explains the name")
        return self._explained_behind(end, sentence) if phrase else None

    def _explained_behind(self, comma: int, sentence: Sentence) -> Target | None:
        actors, last = self.people.at.get(comma + 1), comma + 1
        if self.forms[comma] != "," or not actors:
            return None
        while last < sentence.last and self.people.at.get(last) == actors:
            last += 1
        return Target(actors, "explains the name") if last < sentence.last and self.forms[last] in {",", "."} else None

    def owned(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Tarn's cowardly silence", "her shameless record", "Tarn's arrogance": whoever does it is judged."""
        if hit.entry.category not in CONDUCT or past(self.forms[hit.first]):
            return None
        phrase = self.noun_phrase(hit, sentence)
        quality = self.forms[hit.last - 1].endswith(_QUALITIES)
        deed = quality or phrase is None or self.forms[self.people.head_end(phrase) - 1] in DEEDS
        start = hit.first
        while deed and start > max(sentence.first, hit.first - _BETWEEN) and self._before_owned(start - 1):
            start -= 1
        if not deed or start <= sentence.first:
            return None
        before = start - 1
        named = self.forms[before] in POSSESSIVE
        actors = self.people.at.get(before - 1, ()) if named else ()
        if self.forms[before] in OWNERS:
            actors = self.people.pronoun(before)
        return Target(actors, "is said of what they do") if actors else None

    def _before_owned(self, token: int) -> bool:
        return self.modifies(token) and self.forms[token] not in OWNERS and self.forms[token] not in DETERMINERS
