"""Whom a judging word falls on, read from where it stands: beside a noun, behind "is", in a verb, of somebody.

A word before a noun judges whoever the noun phrase names (in "the general's brutal order" the order, and so no actor);
behind "is" it judges the subject; a verb or noun of conduct judges whoever does it; other verbs, and those of praise
and blame, whoever they are done to. Where grammar tells nobody, no target is better than a wrong one. Appraisal theory
leaves targets to the reader (Martin & White 2005, ch. 2); the rules are our own.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from framing.inflect import verb_forms
from framing.phrases import AUXILIARIES, BE, DETERMINERS, Range, adverb, past, phrase_after, subject_before

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.lexicon import Hit

FEELINGS = frozenset({"affect"})  # categories that tell what somebody feels, which is no verdict on anybody
_CONDUCT = frozenset("normality capacity tenacity veracity propriety".split())
# Verbs that tell a verdict on somebody, as they and their past forms stand in the lexicons
_VERDICTS = frozenset(
    form
    for verb in (
        "accuse admire applaud attack belittle berate blame blast celebrate censure chide commend condemn credit "
        "criticise criticize denounce deride discredit hail honor honour humiliate insult lambast lambaste laud malign "
        "mock pillory praise rebuke reproach ridicule salute scold slam smear thank trash vilify"
    ).split()
    for form in verb_forms(verb)
)
_LINKING = frozenset(
    "am is are was were be been being 'm 's 're seem seems seemed appear appears appeared remain remains remained "
    "become becomes became prove proves proved look looks looked sound sounds sounded feel feels felt stay "
    "stayed".split()
)
_PRONOUNS = frozenset({"i", "he", "she", "we", "they", "you", "it"})
_PASSIVE = BE | {"got"}
_POSSESSIVE = frozenset({"'s", "'", "’"})
_STOPS = frozenset(',;:.!?()[]–—"“”«»') | {"--"}
_CLAUSE = frozenset("that who whom whose which when where while because although though but if as than".split())
_LINKS = frozenset("of by from in on at for to with and or".split())
_REACH = 6  # words between a linking verb and what it links


class Target(NamedTuple):
    """The name of an actor, empty where an evaluation falls on none, and why."""

    actor: str
    why: str


FELT = Target("", "a feeling: neither praise nor criticism of anybody")
NOBODY = Target("", "grammar tells nobody whom it falls on")


class Targets:
    """Finds the targets of the evaluations of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.forms = document.forms

    @cached_property
    def actors(self) -> dict[int, str]:
        """The actor that is mentioned at each token."""
        return {
            token: mention.actor
            for mention in self.document.layer("mentions")
            for token in range(
                self.document.token_at(mention.span.start), self.document.token_at(mention.span.end - 1) + 1
            )
        }

    @cached_property
    def named(self) -> frozenset[str]:
        """All actors that are mentioned."""
        return frozenset(self.actors.values())

    def of(self, hit: Hit) -> Target:
        """Return the target of an evaluative hit."""
        if hit.entry.category in FEELINGS:
            return FELT
        sentence = self.document.sentence_of(hit.first)
        if any(token in self.actors for token in range(hit.first, hit.last)):
            return self._named_by(hit)
        if self._is_verb(hit):
            return self._of_verb(hit, sentence)
        if self.forms[hit.first].endswith("ly") and (doer := self._of_subject(hit.first, sentence)):
            return doer._replace(why="does it so")
        before_noun = self._before_noun(hit, sentence)
        return (
            before_noun
            or self._of_noun(hit, sentence)
            or self._linked(hit, sentence)
            or self._behind_name(hit, sentence)
            or NOBODY
        )

    def _is_verb(self, hit: Hit) -> bool:
        """Whether a word is the verb of its clause: its entry says so, or a past form stands behind a subject."""
        before = self.forms[hit.first - 1] if hit.first else ""
        follows = before in AUXILIARIES or adverb(before) or hit.first - 1 in self.actors
        return hit.entry.match == "verb" or (past(self.forms[hit.first]) and follows)

    def _behind_name(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Ostrenia never forgets its friends", where the words judge and tell the act in one."""
        before = hit.first - 1
        owns = self.forms[before] in _POSSESSIVE or hit.entry.match == "noun"  # "Tarn's reign", "the Tarn regime"
        if before >= sentence.first and before in self.actors and not owns:
            return Target(self.actors[before], "is said of its subject")
        return None

    def _named_by(self, hit: Hit) -> Target:
        """Return whom a word calls that is itself a mention: "the strongman"."""
        if self.forms[hit.last : hit.last + 1] and self.forms[hit.last] in _POSSESSIVE:
            return NOBODY  # "the regime's police chief" is not the regime
        token = next(token for token in range(hit.first, hit.last) if token in self.actors)
        return Target(self.actors[token], "calls the actor so")

    # --- before a noun -----------------------------------------------------------------------------------------------

    def _before_noun(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "courageous Oona Redfern": who is named in the phrase; a "brutal order" falls on nobody by name."""
        if not self._goes_on(hit.last, sentence.last):
            return None
        phrase = phrase_after(self.forms, hit.last, sentence.last, frozenset())
        if phrase is None:
            return None
        if (actor := self._head(phrase)) is not None:
            return Target(actor, "stands before the name")
        explained = self._explained(hit, phrase, sentence)
        return explained or Target("", "falls on a thing or on people without a name")

    def _explained(self, hit: Hit, phrase: Range, sentence: Sentence) -> Target | None:
        """Read "Tarn, Corvane's pampered chief, said" and "the pet professor, Ada Tarn, said"."""
        end = phrase.last
        if end >= sentence.last or self.forms[end] not in {",", "."}:
            return None
        start = hit.first
        while start > max(sentence.first, hit.first - 4) and (
            self._modifies(start - 1) or self.forms[start - 1] in _POSSESSIVE
        ):
            start -= 1
        if start - 2 >= sentence.first and self.forms[start - 1] == "," and start - 2 in self.actors:
            return Target(self.actors[start - 2], "explains the name")
        actor, last = self.actors.get(end + 1), end + 1
        while last < sentence.last and self.actors.get(last) == actor:
            last += 1
        follows = actor is not None and last < sentence.last and self.forms[last] in {",", "."}
        return Target(actor, "explains the name") if actor and follows else None

    def _goes_on(self, index: int, end: int) -> bool:
        """Whether a noun phrase goes on at a token."""
        if index >= end:
            return False
        form = self.forms[index]
        ends = form in _STOPS or form in _CLAUSE or form in _LINKS or form in AUXILIARIES or form in DETERMINERS
        return not (ends or form in _POSSESSIVE or adverb(form) or past(form))

    def _head(self, phrase: Range) -> str | None:
        """Return the actor that a noun phrase names: up to "of" or a possessive, from its end."""
        ends = (index for index in range(phrase.first + 1, phrase.last) if self._ends_name(index))
        return self.actors.get(next(ends, phrase.last) - 1)

    def _ends_name(self, index: int) -> bool:
        form = self.forms[index]
        return form in _LINKS or form in _POSSESSIVE or (past(form) and index not in self.actors)

    # --- as a noun ---------------------------------------------------------------------------------------------------

    def _of_noun(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "the courage of Ada Tarn", "Tarn, a thug,"."""
        if hit.entry.category in _CONDUCT and hit.last < sentence.last and self.forms[hit.last] == "of":
            phrase = phrase_after(self.forms, hit.last + 1, sentence.last, frozenset())
            if phrase and (actor := self._head(phrase)):
                return Target(actor, "it is theirs")
        start = hit.first
        while start > max(sentence.first, hit.first - 4) and self._modifies(start - 1):
            start -= 1
        closed = hit.last < sentence.last and self.forms[hit.last] in {",", "."}  # "Tarn, ever obedient, said"
        explains = closed and start - 2 >= sentence.first and self.forms[start - 1] == ","
        return Target(self.actors[start - 2], "explains the name") if explains and start - 2 in self.actors else None

    def _modifies(self, token: int) -> bool:
        form = self.forms[token]
        ends = form in _LINKS or form in _CLAUSE or form in AUXILIARIES or form in _LINKING
        return form.isalpha() and not ends and not past(form)

    # --- behind a verb of being --------------------------------------------------------------------------------------

    def _linked(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Read "Tarn was heroic", "Tarn's reign proved a disaster": the subject, or whose it is."""
        for index in range(hit.first - 1, max(sentence.first, hit.first - _REACH) - 1, -1):
            if self._links(index) and index > sentence.first:
                return self._of_subject(index, sentence)
            if self.forms[index] in _STOPS or self.forms[index] in _CLAUSE:
                return None
        return None

    def _links(self, index: int) -> bool:
        """Whether a token is a verb of being; the 's of a name is a possessive, that of a pronoun is "is"."""
        form = self.forms[index]
        return form in _LINKING and (form not in _POSSESSIVE or self.forms[index - 1] in _PRONOUNS)

    def _of_subject(self, verb: int, sentence: Sentence) -> Target | None:
        subject = subject_before(self.forms, verb, sentence.first, frozenset())
        if subject is None:
            return None
        if self._several(subject):
            return None
        if self.forms[subject.first] in _PRONOUNS:
            return self._speaker(subject.first) if self.forms[subject.first] == "i" else None
        if (actor := self._head(subject)) is not None:
            return Target(actor, "is said of its subject")
        owned = next((i for i in range(*subject) if self.forms[i] in _POSSESSIVE and i - 1 in self.actors), None)
        return None if owned is None else Target(self.actors[owned - 1], "is said of what is theirs")

    def _several(self, subject: Range) -> bool:
        """Whether a subject names several ("Tarn and Redfern lied"): one of them alone would be a wrong target."""
        ands = [index for index in range(*subject) if self.forms[index] == "and"]
        return any(index - 1 in self.actors and index + 1 in self.actors for index in ands)

    def _speaker(self, pronoun: int) -> Target | None:
        """Return who says "I" in words of somebody."""
        owner = self.document.voice_at(self.document.tokens[pronoun].start).attribution
        actors = [] if owner is None else list(self.document.layer("attributions")[owner].actors)
        known = len(actors) == 1 and actors[0] in self.named
        return Target(actors[0], "is said of “I”, the speaker") if known else None

    # --- as a verb ---------------------------------------------------------------------------------------------------

    def _of_verb(self, hit: Hit, sentence: Sentence) -> Target:
        """Read verbs: of conduct on whoever does it, of praise and blame and others on whomever they are done to."""
        passive = any(self.forms[i] in _PASSIVE for i in range(max(sentence.first, hit.first - 2), hit.first))
        doer = self._agent(hit, sentence) if passive else self._of_subject(hit.first, sentence)
        if hit.entry.category in _CONDUCT and hit.entry.term.split()[0] not in _VERDICTS:
            return doer._replace(why="does it") if doer else NOBODY
        if passive:
            done_to = self._of_subject(hit.first, sentence)
            return done_to._replace(why="it is done to them") if done_to else NOBODY
        phrase = phrase_after(self.forms, hit.last, sentence.last, frozenset())
        actor = self._head(phrase) if phrase else None
        return Target(actor, "it is done to them") if actor else NOBODY

    def _agent(self, hit: Hit, sentence: Sentence) -> Target | None:
        for index in range(hit.last, min(hit.last + _REACH, sentence.last)):
            if self.forms[index] == "by":
                phrase = phrase_after(self.forms, index + 1, sentence.last, frozenset())
                actor = self._head(phrase) if phrase else None
                return Target(actor, "does it") if actor else None
        return None
