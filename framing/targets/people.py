"""Whom words of a text mean: names and descriptions, pronouns, the "I" of a speaker, several joined by "and"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from framing.findings import Voice
from framing.phrases import Range, adverb, past
from framing.speakers.pronouns import Chain
from framing.speakers.speaker import Speaker
from framing.targets.words import FIRST_PERSON, GENDER, LINKING, LINKS, POSSESSIVE, PRONOUNS, REFLEXIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document, Sentence
    from framing.findings import Attribution

_LOOKED_AT, _NEAR = 16, 1  # mentions and sentences before a pronoun
_VERBS_AND_NOUNS = frozenset("broke felt rose saw spoke thought".split())  # behind a name they are verbs


class People:
    """Finds the actors behind words of one document; pronouns are asked for in the order of the text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.forms = document.forms
        self._inhabited: dict[int, bool] = {}

    @cached_property
    def at(self) -> dict[int, tuple[str, ...]]:
        """The actors that are mentioned at each token: "both leaders" are two."""
        found: dict[int, tuple[str, ...]] = {}
        for mention in self.document.layer("mentions"):
            for token in self.tokens(mention.span.start, mention.span.end):
                found[token] = (*found.get(token, ()), mention.actor)
        return found

    @cached_property
    def names(self) -> frozenset[int]:
        """The tokens at which an actor is mentioned by name."""
        named = [mention.span for mention in self.document.layer("mentions") if mention.is_name]
        return frozenset(token for span in named for token in self.tokens(*span))

    def tokens(self, start: int, end: int) -> range:
        """Return the tokens of a stretch of text."""
        return range(self.document.token_at(start), self.document.token_at(end - 1) + 1)

    def in_sentence(self, sentence: Sentence) -> bool:
        """Whether a sentence has an actor, a pronoun for one or a source: without one no word of it has a target."""
        if sentence.first not in self._inhabited:
            at, sources, forms = self.at, self.sources, self.forms
            self._inhabited[sentence.first] = any(
                token in at or token in sources or forms[token] in PRONOUNS
                for token in range(sentence.first, sentence.last)
            )
        return self._inhabited[sentence.first]

    @cached_property
    def named(self) -> frozenset[str]:
        """All actors that are mentioned."""
        return frozenset(actor for actors in self.at.values() for actor in actors)

    @cached_property
    def sources(self) -> dict[int, Attribution]:
        """The attributions by the token at which their source begins, in the order of the text."""
        told = [a for a in self.document.layer("attributions") if a.source is not None]
        return {self.document.token_at(a.source.start): a for a in sorted(told, key=lambda a: a.source.start)}

    def phrase(self, phrase: Range) -> tuple[str, ...]:
        """Return whom a noun phrase names: its head, up to "of", and those joined to it by "and"."""
        if phrase.last - phrase.first == 1 and (found := self.pronoun(phrase.first)):
            return found
        end = self.head_end(phrase)
        if end - 1 in self.at and self._acts(phrase):
            return self.at[phrase.first]
        found = self.at.get(end - 1, ())
        while found and end + 1 < phrase.last and self.forms[end] == "and":
            start, end = end + 1, self.head_end(Range(end + 1, phrase.last))
            acts = end < phrase.last and self.forms[end] not in LINKS
            joined = () if acts or start >= end else self.at.get(end - 1, ())
            found = (*found, *(actor for actor in joined if actor not in found))
        return found

    def _acts(self, phrase: Range) -> bool:
        """Whether a name that begins a phrase is followed by its verb and another name: "Venn | meets Ada Tarn"."""
        end = phrase.first
        while end < phrase.last and end in self.names:
            end += 1
        verb = phrase.first < end < phrase.last - 1 and self.forms[end].endswith("s")
        return verb and self.forms[end] not in POSSESSIVE and self.forms[end + 1] not in POSSESSIVE

    def antecedent(self, relative: int) -> tuple[str, ...]:
        """Return whom "who" or "whose" takes up that stands behind a name, perhaps with a comma between."""
        return self.at.get(relative - 2 if self.forms[relative - 1] == "," else relative - 1, ())

    def explaining(self, comma: int, last: int) -> tuple[str, ...]:
        """Return whose name stands alone between a comma and the next mark: "the visiting manager, Ada Tarn, said"."""
        end = comma + 1
        if end >= last or self.forms[comma] != "," or end not in self.names:
            return ()
        while end < last and self.at.get(end) == self.at[comma + 1]:
            end += 1
        return self.at[comma + 1] if end < last and self.forms[end] in {",", "."} else ()

    def head_end(self, phrase: Range) -> int:
        """Return where the head of a noun phrase ends."""
        owned = phrase.first
        for index in range(phrase.first + 1, phrase.last):
            if self.forms[index] in POSSESSIVE:
                owned = index + 1  # "Tarn's lawyer": the lawyer
            elif index > owned and self._ends_head(index):
                return index
        return phrase.last

    def _ends_head(self, index: int) -> bool:
        form = self.forms[index]
        verb = past(form) or (form in _VERBS_AND_NOUNS and index - 1 in self.at)
        goes_on = adverb(form) and (index - 1 in self.at or not form.endswith("ly"))
        return form in LINKS or form in LINKING or form in REFLEXIVES or goes_on or (verb and index not in self.at)

    # --- pronouns ----------------------------------------------------------------------------------------------------

    def pronoun(self, token: int) -> tuple[str, ...]:
        """Return whom a pronoun means; nobody for words that are none, for groups and in doubt."""
        form = self.forms[token]
        if form in FIRST_PERSON:
            return self._speaker(token)
        if form not in GENDER:
            return ()
        if (spoke := self.sources.get(token)) and spoke.actors:
            return self._known(spoke.actors)
        offset = self.document.tokens[token].start
        self._listen(offset)
        voice, speaker = self.document.voice_at(offset).voice, self._speaker(token)
        gender = GENDER[form]
        itself = voice is Voice.PARAPHRASE and any(self._chain.gender.get(actor) == gender for actor in speaker)
        if itself:
            return ()  # "Tarn said she was fair": herself, or somebody else
        others = () if voice is Voice.OUTLET else speaker
        found = self._chain.antecedent(offset, gender, others)
        actors = () if found is None else found.actors if isinstance(found, Speaker) else (found.name,)
        left_out = others if voice is Voice.QUOTE else ()
        return self._known(actors) if self._alone(actors, offset, gender, left_out) else ()

    def _alone(self, actors: tuple[str, ...], offset: int, gender: str, others: tuple[str, ...]) -> bool:
        """Whether nobody else near can be meant by he or she, as far as names and titles tell who is which."""
        known = self._chain.gender
        if any(known.get(actor) == gender for actor in actors):
            return True
        end = bisect_left(self._chain.starts, offset)
        here = self.document.sentence_index(offset)
        near = {
            mention.actor
            for mention in self._chain.mentions[max(end - _LOOKED_AT, 0) : end]
            if here - self.document.sentence_index(mention.span.start) <= _NEAR
        }
        return not {name for name in near - {*actors, *others} if known.get(name) in {"", gender}}

    def _known(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(actor for actor in actors if actor in self.named)

    def _speaker(self, token: int) -> tuple[str, ...]:
        """Return who speaks the words around a token, where that is one actor."""
        owner = self.document.voice_at(self.document.tokens[token].start).attribution
        actors = () if owner is None else self.document.layer("attributions")[owner].actors
        return self._known(actors) if len(actors) == 1 else ()

    @cached_property
    def _chain(self) -> Chain:
        mentions = self.document.layer("mentions")
        actors = {actor.name: actor for actor in self.document.layer("actors")}
        return Chain(self.document, actors, mentions, [mention.span.start for mention in mentions])

    @cached_property
    def _unheard(self) -> Iterator[tuple[int, Attribution]]:
        return iter(self.sources.items())

    def _listen(self, offset: int) -> None:
        """Tell the chain who spoke up to an offset."""
        for token, told in self._unheard:
            speaker = Speaker(told.actors, told.kind, told.kind_why, told.named, told.country)
            words = [self.forms[i] for i in self.tokens(*told.source)] if told.source else []
            self._chain.spoke(self.document.tokens[token].start, told.actors, speaker, words)
            if self.document.tokens[token].start >= offset:
                return
