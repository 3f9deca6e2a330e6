"""Subjects and objects of verbs as actors: over auxiliaries, infinitives, insertions and predicates that share one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, Range, adverb, finite, past, phrase_after, subject_before
from framing.targets.target import Target
from framing.targets.words import CONTROLS, DEEDS, POSSESSIVE, QUOTES, STOPS, SUBJECTS

if TYPE_CHECKING:
    from framing.targets.people import People

_JOINS = frozenset({"and", "or", "but"})
_RELATIVES = frozenset({"who", "that", "which"})
_BORDERS = (STOPS - {","}) | (QUOTES - POSSESSIVE)
_PAIR = 12  # tokens between "between" and the second of two
_NO_VERBS: frozenset[int] = frozenset()


class Clauses:
    """Finds the actors that verbs of one document have beside them."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.forms = people.forms

    def subject(self, verb: int, first: int) -> Target | None:
        """Return who is the subject of the verb at a token; ``first`` begins the sentence."""
        verb = self._governing(verb, first)
        if verb - 1 > first and self.forms[verb - 1] in _JOINS:
            return self.shared(verb - 1, first)
        phrase = subject_before(self.forms, verb, first, _NO_VERBS)
        return self._of_phrase(phrase, first) if phrase else None

    def subject_phrase(self, verb: int, first: int) -> Range | None:
        """Return the noun phrase that is the subject of the verb at a token, whoever or whatever it names."""
        return subject_before(self.forms, self._governing(verb, first), first, _NO_VERBS)

    def owner(self, verb: int, first: int) -> Target | None:
        """Return whose deed is the subject of a verb: "Tarn's silence was cowardly"."""
        phrase = self.subject_phrase(verb, first)
        if phrase is None or self.forms[phrase.last - 1] not in DEEDS:
            return None
        if phrase.first > first and self.forms[phrase.first - 1] == "whose":
            actors = self.people.antecedent(phrase.first - 1)
            return Target(actors, "is said of what they do") if actors else None
        owners = (i - 1 for i in range(*phrase) if self.forms[i] in POSSESSIVE and i - 1 in self.people.at)
        owner = next(owners, None)
        return None if owner is None else Target(self.people.at[owner], "is said of what they do")

    def object(self, start: int, last: int) -> tuple[str, ...]:
        """Return whom the noun phrase at a token names."""
        phrase = phrase_after(self.forms, start, last, _NO_VERBS)
        if phrase is None:
            return ()
        described = self.people.head_end(phrase) == phrase.last and phrase.last - 1 not in self.people.names
        if described and (actors := self.people.explaining(phrase.last, last)):
            return actors  # "the visiting manager, Ada Tarn, …"
        acts = phrase.last < last and self.forms[phrase.last] in AUXILIARIES  # "praised Tarn, and Redfern has …"
        joined = next((i for i in range(*phrase) if self.forms[i] == "and"), phrase.last) if acts else phrase.last
        return self.people.phrase(Range(phrase.first, joined))

    def _governing(self, verb: int, first: int) -> int:
        """Return where the group of a verb begins: "was | said to have repeatedly | lied"."""
        index = verb - 1
        while index >= first and (
            self.forms[index] in AUXILIARIES or adverb(self.forms[index]) or self.forms[index] == "well"
        ):
            index -= 1
        control = index - 1
        control -= control > first and self.forms[control] == "out"  # "turned out to be"
        if control >= first and self.forms[index] == "to" and self.forms[control] in CONTROLS:
            return self._governing(control, first)
        return index + 1

    def shared(self, joint: int, first: int) -> Target | None:
        """Return the subject of the predicate that "and" goes on: "Tarn seeks peace and threatens nobody"."""
        for index in range(joint - 2, first - 1, -1):
            if self.forms[index] in _BORDERS:
                return None
            if self._may_act(index) and self._acts(index + 1) and not self._inserted(index, first):
                phrase = subject_before(self.forms, index + 1, first, _NO_VERBS)
                return self._of_phrase(phrase, first) if phrase else None
        return None

    def _inserted(self, name: int, first: int) -> bool:
        """Whether a name and its verb stand between commas: "Tarn was naive, Redfern argued, but never dishonest"."""
        start = name
        while start > first and start - 1 in self.people.at:
            start -= 1
        return start > first and self.forms[start - 1] == "," == self.forms[name + 2]

    def _may_act(self, token: int) -> bool:
        return token in self.people.at or self.forms[token] in SUBJECTS or self.forms[token] == "who"

    def _acts(self, token: int) -> bool:
        """Whether a token behind a name looks like the beginning of its predicate."""
        form = self.forms[token]
        present = form.endswith("s") and form not in POSSESSIVE and token not in self.people.at
        return form in AUXILIARIES or past(form) or adverb(form) or present

    def _of_phrase(self, phrase: Range, first: int) -> Target | None:
        if self._is_one_of_two(phrase, first):
            return None
        actors = self._explained(phrase, first) or self.people.phrase(phrase)
        end = self.people.head_end(phrase)
        if not actors and end + 1 < phrase.last and self.forms[end] == "and":  # "Redfern was right and Tarn | lied"
            actors = self.people.phrase(Range(end + 1, phrase.last))
        if not actors and "who" in self.forms[phrase.last : phrase.last + 2]:
            actors = self.people.at.get(phrase.last - 1, ())  # "the rival of Ada Tarn, who was"
        return Target(actors, "is said of its subject") if actors else None

    def _is_one_of_two(self, phrase: Range, first: int) -> bool:
        """Whether a phrase is but the second of two: "the summit between Tarn and | Redfern | was", the summit was."""
        before = self.forms[max(first, phrase.first - _PAIR) : phrase.first]
        pair = before[before.index("between") :] if "between" in before else []
        return "and" in pair and not any(map(finite, pair))

    def _explained(self, phrase: Range, first: int) -> tuple[str, ...]:
        """Read "the hapless goalkeeper, Ada Tarn, was" and "Tarn, the leader who was"."""
        behind = self.forms[phrase.last]
        described = phrase.last - 1 not in self.people.names
        if described and (actors := self.people.explaining(phrase.last, len(self.forms))):
            return actors
        if phrase.last - 1 in self.people.at:
            return ()
        inserted = phrase.first - 2 >= first and self.forms[phrase.first - 1] == ","
        return self.people.at.get(phrase.first - 2, ()) if inserted and behind in _RELATIVES else ()
