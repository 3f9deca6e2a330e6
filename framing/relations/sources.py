"""Who: the phrase that is the source of a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import (
    AUXILIARIES,
    DETERMINERS,
    GENITIVES,
    POSSESSIVES,
    RELATIVES,
    Range,
    adverb,
    finite,
    inside,
    main_subject,
    participle,
    phrase_after,
    subject_before,
)
from framing.relations.phrase import is_phrase
from framing.relations.relation import patterns_of
from framing.relations.scene import MARKS, SUBJECT_STOPS, TIME
from framing.relations.time import without_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.lexicon import Hit
    from framing.relations.relation import Relation
    from framing.relations.scene import Scene

_CIRCUMSTANCES = frozenset("on during after last this late".split())
_EXPLAINS = frozenset("by in on at to from with for".split())  # behind a participle
_OCCASIONS = frozenset("after before during following".split())
_LONGEST_OCCASION = 10  # tokens
_GOING_ON = frozenset("kept keeps keep started starts start began begins begin stopped".split())
_FAR = 200  # tokens: no subject stands further before its verb


class Sources:
    """Finds the sources of the cues of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.forms = scene.forms

    def behind(self, hit: Hit) -> Range | None:
        """Return the phrase behind a cue: "according to police in the city", "said a person briefed on the talks"."""
        verbs = frozenset() if "prep" in patterns_of(hit) else self.scene.verbs
        source = phrase_after(self.forms, hit.last, self.scene.last, verbs)
        end = self._next_mark(hit.last)
        source = without_span(self.forms, source) if source else None
        if source is None or source.last >= end or not is_phrase(self.scene, hit.last, end):
            return source
        explains = participle(self.forms[source.last - 1])  # "a person briefed on the talks"
        circumstance = not explains and self.forms[source.last] in _CIRCUMSTANCES
        circumstance = circumstance or (not explains and not TIME.isdisjoint(self.forms[source.last : end]))
        stated = self.forms[source.last] == "in" and self.scene.form(source.last + 1) in {"a", "an"}
        return source if circumstance or stated else Range(source.first, end)

    def closes(self, token: int) -> bool:
        """Whether a phrase of more than one word goes on to the end of the sentence: "…, said people in the city."."""
        end = self._next_mark(token)
        return end - token > 1 and end >= self.scene.last - 1 and is_phrase(self.scene, token, end)

    def _next_mark(self, token: int) -> int:
        last = self.scene.last
        end = next((index for index in range(token, last) if self.forms[index] in SUBJECT_STOPS), last)
        return end - (end == last and self.forms[last - 1] in {".", "!", "?"})

    def reporting(self, phrase: Range) -> Range:
        """Return who reports in “reports from state media”; other phrases as they are."""
        words = self.forms[phrase.first : phrase.last]
        if words and words[0] in {"reports", "reporting", "coverage", "accounts"}:
            for offset, word in enumerate(words[:3]):
                if word in {"from", "by", "in"} and phrase.first + offset + 1 < phrase.last:
                    return Range(phrase.first + offset + 1, phrase.last)
        return phrase

    def owner(self, hit: Hit) -> Range | None:
        """Return whose view it is where the cue says so itself: "in her view", "by the company's own account"."""
        for token in range(hit.first, hit.last):
            if self.forms[token] in POSSESSIVES:
                return Range(token, token + 1)
            if self.forms[token] in GENITIVES:
                return Range(hit.first + 1, token + 1)
        return None

    def explained(self, phrase: Range) -> Range:
        """Return a phrase with what explains it: "documents seen by the paper", "the report, published on Monday,"."""
        if self.scene.form(phrase.last) == "by" and participle(self.forms[phrase.last - 1]):
            by = phrase_after(self.forms, phrase.last + 1, self.scene.last, frozenset())
            phrase = Range(phrase.first, by.last) if by else phrase
        phrase = self._with_occasion(phrase)
        if self.scene.form(phrase.last) == "(":  # "Sen. Ida Frost (R-Ohio)"
            close = next((i for i in range(phrase.last, self.scene.last) if self.forms[i] == ")"), phrase.last - 1)
            phrase = Range(phrase.first, close + 1)
        opener = phrase.last + 1
        if self.scene.form(phrase.last) != "," or opener >= self.scene.last:
            return phrase
        comma = next((i for i in range(opener, self.scene.last) if self.forms[i] == ","), None)
        if comma is None:
            return phrase
        explains = (
            participle(self.forms[opener]) or self.forms[opener] in RELATIVES or self._apposition(phrase, opener, comma)
        )
        return Range(phrase.first, comma) if explains else phrase

    def _with_occasion(self, phrase: Range) -> Range:
        """Return a phrase with when something came out: "a statement issued | after their talks |, the two agreed"."""
        forms, begin = self.forms, phrase.last
        if not participle(forms[begin - 1]) or self.scene.form(begin) not in _OCCASIONS:
            return phrase
        reach = range(begin, min(begin + _LONGEST_OCCASION, self.scene.last))
        comma = next((token for token in reach if forms[token] == ","), begin)
        return phrase if any(finite(form) for form in forms[begin:comma]) else Range(phrase.first, comma)

    def _apposition(self, phrase: Range, first: int, last: int) -> bool:
        """Whether a phrase between commas says who somebody is: "Ida Frost, the harbour master,"."""
        tokens, text = self.scene.document.tokens, self.scene.document.text
        name = all(text[tokens[token].start].isupper() for token in range(*phrase)) and phrase.last - phrase.first > 1
        return name and self.forms[first] in {"a", "an", "the"} and is_phrase(self.scene, first, last)

    def possessor(self, noun: int) -> Range | None:
        """Return whose claim it is: "the minister's claim", "their pledge"; None where nobody's."""
        first, index = self.scene.first, noun - 1
        while index > first and self.forms[index] not in {"'s", "'", "’"} and noun - index < 4:
            if self.forms[index] in POSSESSIVES:
                return Range(index, index + 1)
            index -= 1
        if self.forms[index] in {"his", "her", "their", "its"}:
            return Range(index, index + 1)
        if self.forms[index] in {"'s", "'", "’"} and index > first:
            owner = subject_before(self.forms, index, first, self.scene.verbs)
            return Range(self._behind_infinitive(owner), index + 1) if owner else None
        return None

    def _behind_infinitive(self, phrase: Range) -> int:
        """Return where an owner begins behind a verb of which it is the object: "nothing to stop | the state's"."""
        to = next((i for i in range(*phrase) if self.forms[i] == "to"), phrase.last)
        return next((i for i in range(to, phrase.last) if self.forms[i] in DETERMINERS), phrase.first)

    def subject(self, hit: Hit, before: str) -> Range | None:
        """Return the subject of a verb; ``before`` is the form in front of it."""
        if self.forms[hit.first].endswith("ing") and hit.first == self.scene.first:
            return self._of_main_clause(hit.last)
        if self.forms[hit.first].endswith("ing") and (before in {",", "while", "by", ""} or before in MARKS):
            return self._inherited(hit.first)
        if before in {"and", "but", "then", "or"} or self._goes_on(hit.first):
            return self._inherited(hit.first)
        start = self._clause_start(hit.first)
        verb = hit.first - (before in _GOING_ON and self.forms[hit.first].endswith("ing"))
        source = subject_before(self.forms, verb, start, self.scene.verbs - {hit.first})
        if source is None and (before in AUXILIARIES or adverb(before)):
            return self._inherited(hit.first)
        return self._with_participle(source, start) if source else None

    def _goes_on(self, verb: int) -> bool:
        """Whether a verb with an auxiliary goes on with what its subject did: "believes so | and had told envoys"."""
        index = verb - 1
        while index > self.scene.first and self.forms[index] in AUXILIARIES:
            index -= 1
        return index < verb - 1 and self.forms[index] in {"and", "but"}

    def _of_main_clause(self, token: int) -> Range | None:
        """Return the subject behind an opening clause: "Noting that rents had doubled, | she | called …"."""
        comma = next((i for i in range(token, self.scene.last) if self.forms[i] == ","), None)
        return None if comma is None else main_subject(self.forms, comma + 1, self.scene.last, self.scene.verbs)

    def _with_participle(self, phrase: Range, start: int) -> Range:
        """Return a phrase with the noun that it explains: "documents | obtained by | the paper"."""
        link, verb = phrase.first - 1, phrase.first - 2
        accused = self.forms[verb : link + 1] == ["accused", "of"]  # "a man | accused of | robbing banks"
        explains = self.forms[link] in _EXPLAINS and participle(self.forms[verb])
        if verb <= start or not (accused or explains):
            return phrase
        if self.forms[verb - 1] in AUXILIARIES or any(verb in range(*each.cue) for each in self.scene.found):
            return phrase
        noun = subject_before(self.forms, verb, start, self.scene.verbs - {verb})
        return Range(noun.first, phrase.last) if noun else phrase

    def _clause_start(self, token: int) -> int:
        """Return how far back a subject may begin: never over the end of a quotation."""
        for index in range(token - 1, max(self.scene.first, token - _FAR), -1):
            if index in self.scene.quotations.of:
                return index + 1
        return self.scene.first

    def _inherited(self, cue: int) -> Range | None:
        """Return the subject that this sentence already has: the latest source, or its main subject."""
        found, start = self.scene.found, self.scene.first
        behind = max((each.source.last for each in found if each.source), default=start)
        against = [i for i in range(behind, cue) if self.forms[i] in {"while", "whereas"} and self.forms[i - 1] == ","]
        if against and (other := main_subject(self.forms, against[-1] + 1, cue, self.scene.verbs)):
            return other  # "analysts were gloomy, while | Holden | kept its rating, arguing that …"
        for number in range(len(found) - 1, -1, -1):
            relation = found[number]
            if relation.source and "prep" not in relation.patterns and not _within_others(relation, found[:number]):
                return relation.source
        for relation in found:
            start = max(start, relation.source.last if relation.source else start)
        return main_subject(self.forms, start, self.scene.last, self.scene.verbs)


def _within_others(relation: Relation, others: Sequence[Relation]) -> bool:
    """Whether an attribution stands in what somebody says: who reports goes on then, not who is reported on."""
    verbs = (other for other in others if "prep" not in other.patterns)
    return any(inside(relation.cue, content) for other in verbs for content in other.contents)
