"""Targets of verbs: whoever does what a verb of conduct tells, whomever praise, blame and other verbs are done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.passives import agent_after, auxiliary_before, is_participle
from framing.phrases import AUXILIARIES, DETERMINERS, Range, adverb, past
from framing.targets.target import ACTS, NOBODY, Place, Target
from framing.targets.words import ATTACKS, BREAKS, CLAUSE, LINKS, OWNERS, POSSESSIVE, STOPS, SUBJECTS, VERDICTS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.targets.beside import Beside
    from framing.targets.clause import Clauses
    from framing.targets.nouns import Nouns

_MEANWHILE = frozenset("after before by despite when while without ,".split())
# Verbs of other categories judge things as often as whoever does it: "ruined"
_OF_DOERS = ACTS | {"laudatory"}
_OF_SUBJECTS = frozenset(("normality", "capacity", "tenacity"))  # what a set phrase in the passive tells of its subject
_AGENT_REACH = 16  # tokens
_OBJECT_REACH = 7  # words of an object between its verb and an adverb
_BEFORE_OBJECTS = STOPS | CLAUSE | AUXILIARIES  # where no verb is looked for any more
_OBJECTS = frozenset("him her me us them you it himself herself".split())


class Verbs:
    """Reads judging verbs of one document."""

    def __init__(self, clauses: Clauses, nouns: Nouns, beside: Beside) -> None:
        self.clauses = clauses
        self.people = clauses.people
        self.forms = clauses.forms
        self.nouns = nouns
        self.beside = beside

    def is_verb(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether a word is the verb of its clause: its entry says so, or a past form stands behind a subject."""
        before = self.forms[hit.first - 1] if hit.first > sentence.first else ""
        if before in DETERMINERS or before in POSSESSIVE or before in OWNERS:
            return False  # "a respected judge"
        if hit.entry.match == "verb":
            return not self._is_noun(hit, sentence)
        form = self.forms[hit.first]
        if form.endswith("ing") and before in _MEANWHILE and (self._acts(hit) or hit.last - hit.first > 1):
            return True
        passive = auxiliary_before(self.forms, hit.first, sentence.first) and self._next(hit, sentence) != "by"
        if passive and hit.last - hit.first == 1:
            return form in VERDICTS  # "is renowned for" describes
        goes_on = before == "and" and self._acts(hit)
        return (past(form) or form in VERDICTS) and (goes_on or self._follows(hit, sentence.first))

    def _is_noun(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether the base form of a verb ends a noun phrase: "a total wreck"."""
        start = self.beside.back(hit.first, sentence.first)
        base = self.forms[hit.first] == hit.entry.term
        opens = hit.first == sentence.first  # "Flop striker Ada Tarn"
        return base and (opens or any(self.forms[index] in DETERMINERS for index in range(start, hit.first)))

    def _follows(self, hit: Hit, first: int) -> bool:
        """Whether a word stands behind a subject or an auxiliary."""
        before = hit.first - 1
        form = self.forms[before] if before >= first else ""
        return form in AUXILIARIES or adverb(form) or form in SUBJECTS or form == "who" or before in self.people.at

    def _acts(self, hit: Hit) -> bool:
        """Whether something follows that only follows a verb: "and misled the council"."""
        form = self.forms[hit.last] if hit.last < len(self.forms) else ""
        objects = form in DETERMINERS or form in OWNERS or form in _OBJECTS or hit.last in self.people.at
        return objects or form in LINKS or form in STOPS

    def of(self, hit: Hit, sentence: Sentence) -> Target:
        """Return the target of a verb: of a verdict whomever it is passed on, of conduct whoever does it."""
        passive = auxiliary_before(self.forms, hit.first, sentence.first) or self._next(hit, sentence) == "by"
        if hit.entry.term.split()[0] in VERDICTS or hit.entry.term in ATTACKS:
            actors = self._done_to(hit, sentence) if passive else self.clauses.object(hit.last, sentence.last)
            return Target(actors, "it is done to them") if actors else NOBODY
        if hit.entry.category not in _OF_DOERS:
            return NOBODY
        describes = hit.last - hit.first > 1 and hit.entry.category in _OF_SUBJECTS
        if passive and describes and self._next(hit, sentence) != "by":  # "Tarn was caught napping"
            return self.clauses.subject(hit.first, sentence.first) or NOBODY
        doer = self._agent(hit.last - 1, sentence) if passive else self._doer(hit, sentence)
        return Target(doer, "does it") if doer else NOBODY

    def _next(self, hit: Hit, sentence: Sentence) -> str:
        return self.forms[hit.last] if hit.last < sentence.last else ""

    def _doer(self, hit: Hit, sentence: Sentence) -> tuple[str, ...]:
        before = hit.first - 1
        if before > sentence.first and self.forms[hit.first].endswith("ing"):
            if self.forms[before] in {"of", "for"}:
                return _actors(self.nouns.of_charge(before, sentence.first))  # "accused Tarn of misleading the jury"
            if self.forms[before] in _MEANWHILE:
                return _actors(self.clauses.shared(before, sentence.first))  # "Tarn left after refusing to answer"
        if before >= sentence.first and self.forms[before] in BREAKS:
            return self.clauses.object(hit.last, sentence.last)  # "“…,” boasted Tarn"
        return _actors(self.clauses.subject(hit.first, sentence.first))

    def _done_to(self, hit: Hit, sentence: Sentence) -> tuple[str, ...]:
        """Return the subject of a passive; without a verb of being ("Tarn, praised by all, said") the name before."""
        if auxiliary_before(self.forms, hit.first, sentence.first):
            return _actors(self.clauses.subject(hit.first, sentence.first))
        before = hit.first - (2 if self.forms[hit.first - 1] == "," else 1)
        return self.people.at.get(before, ()) if before >= sentence.first else ()

    def _agent(self, participle: int, sentence: Sentence) -> tuple[str, ...]:
        """Return who does what a participle tells."""
        capitals = self.people.document.capitals
        near = frozenset(i for i in range(participle + 1, min(participle + _AGENT_REACH, sentence.last)) if capitals[i])
        agent = agent_after(self.forms, participle, sentence.last, near)
        return self.people.phrase(Range(*agent)) if agent else ()

    def done_so(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Tarn rightly demanded" and "Tarn has spoken movingly": whoever does it so."""
        verb = self._verb_before(hit, sentence)
        behind_verb = verb < hit.first
        passive = auxiliary_before(self.forms, verb, sentence.first)
        done_to = passive and (behind_verb or is_participle(self._next(hit, sentence)))  # "was badly treated"
        inserted = self._next(hit, sentence) == "," == self.forms[hit.first - 1]  # "Tarn, sadly, left"
        if done_to and not behind_verb and (agent := self._agent(hit.last, sentence)):
            return Target(agent, "does it so")  # "was shamelessly removed by Tarn"
        if done_to or inserted:
            return NOBODY
        doer = self.clauses.subject(verb, sentence.first)
        return doer._replace(why="does it so") if doer else None

    def _verb_before(self, hit: Hit, sentence: Sentence) -> int:
        """Return the verb that an adverb stands behind, perhaps with its object between; where none is, the adverb."""
        if hit.first - 1 > sentence.first and past(self.forms[hit.first - 1]):
            return hit.first - 1
        if self._next(hit, sentence) in STOPS | LINKS:  # "handled the strike brilliantly."
            for index in range(hit.first - 1, max(sentence.first, hit.first - _OBJECT_REACH), -1):
                if self.forms[index] in _BEFORE_OBJECTS:
                    break
                if past(self.forms[index]) and self.forms[index - 1] not in DETERMINERS:
                    return index
        return hit.first

    def behind_subject(self, place: Place) -> Target | None:
        """Read "Ostrenia never forgets its friends", where the words judge and tell the act in one."""
        hit, first = place.hit, self.forms[place.hit.first]
        goes_on = hit.last - hit.first > 1 and first.endswith("s") and self.forms[hit.first - 1] == "and"
        alone = hit.last - hit.first == 1 and hit.first - 1 in self.people.at and not first.endswith("s")
        if hit.entry.match == "noun" or alone or not (goes_on or self._follows(hit, place.first)):  # "the Tarn regime"
            return None
        return self.clauses.subject(hit.first, place.first)


def _actors(found: Target | None) -> tuple[str, ...]:
    return found.actors if found else ()
