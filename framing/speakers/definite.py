"""Bodies and people chained to a name told before by what they are: "the company", "the charity", "the virologist".

A body is the one named last whose kind fits the noun, unless another that fits was told of in between without a name
("a rival company"). A person is the only one named in the sentence before, where the trade says what is known of her.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.speakers.bases import FinderPart
from framing.speakers.bodies import another_told, fitting, is_called
from framing.speakers.naming import is_plural
from framing.speakers.numbers import MEDIA
from framing.speakers.words import GROUP_NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.findings import Actor
    from framing.speakers.speaker import Speaker
    from framing.speakers.verdicts import Verdict

_REACH = 6  # sentences
_SHORTEST = 2
_LONGEST = 4  # words of a description
_STATES = frozenset("country nation kingdom republic".split())
_ARTS_AND_SPORT = frozenset(
    "singer actor actress author novelist poet painter sculptor composer pianist comedian rapper drummer guitarist "
    "playwright dancer striker goalkeeper midfielder defender winger batsman bowler golfer sprinter swimmer boxer "
    "jockey quarterback pitcher cyclist skier skater champion medallist medalist teenager pensioner youngster "
    "octogenarian newlywed".split()
)
_PARENTS = frozenset("father mother grandfather grandmother".split())
_NUMBERS = frozenset("one two three four five six seven".split())


class Definite(FinderPart):
    """Reads descriptions with "the" in one document."""

    def read(self, first: int, last: int, verdict: Verdict) -> Speaker | None:
        """Return whom a description stands for, with how it was found."""
        phrase = repr(" ".join(self.forms[first:last]))
        if body := self.body(first, last, verdict):
            return self.finder.names.of_actor(body, f"{phrase}: the body named before; ")
        if before := self.heard(first, last):
            return before._replace(why=f"{phrase}: who spoke before; {before.why}")
        if bearer := self.person(first, last, verdict):
            return self.finder.names.of_actor(bearer, f"{phrase}: the person named right before; ")
        return None

    def body(self, first: int, last: int, verdict: Verdict) -> Actor | None:
        """Return the body that a description stands for: it, or one of several, was named shortly before."""
        head = self.forms[last - 1]
        kinds = fitting(head, verdict.kind, alone=last - first == _SHORTEST)
        if not kinds or not self._is_bare(first, last) or is_plural(head):
            return None
        found = self._named_last(first, head, kinds)
        return found or (self._named_last(first, head, MEDIA) if head == "company" else None)

    def _named_last(self, first: int, head: str, kinds: frozenset[str]) -> Actor | None:
        """Return the body of some kinds that was named last, unless another was told of since without a name."""
        for actor, start in self._named_before(self.view.tokens[first].start):
            if not actor.is_person and actor.kind in kinds and is_called(actor.name, head):
                return None if another_told(self.forms, self.document.token_at(start), first, head) else actor
        return None

    def heard(self, first: int, last: int) -> Speaker | None:
        """Return the body or state that spoke before under the name that a description ends: "Tarn council"."""
        head, offset = self.forms[last - 1], self.view.tokens[first].start
        if last - first != _SHORTEST or not self._is_bare(first, last):
            return None
        if head in GROUP_NOUNS and (before := self.finder.chain.same_head([head], offset)):
            return before if before.actors[0] != head else None
        lately = (speaker for start, speaker, _ in reversed(self.finder.chain.spoken[-_REACH:]) if start < offset)
        states = (s for s in lately if s.kind == "government" and len(s.actors) == 1 and s.actors[0] == s.country)
        return next(states, None) if head in _STATES else None

    def person(self, first: int, last: int, verdict: Verdict) -> Actor | None:
        """Return the person whose trade a description at the front of a sentence tells."""
        document, offset = self.document, self.view.tokens[first].start
        here = document.sentence_index(offset)
        if first != document.sentences[here].first or not self._tells_trade(first, last, verdict):
            return None
        lately = [(actor, start) for actor, start in self._named_before(offset) if actor.is_person]
        near = {actor.name: actor for actor, start in lately if here - document.sentence_index(start) <= 1}
        if len(near) != 1:
            return None
        (actor,) = near.values()
        known = actor.kind in {"", "citizen"} if verdict.kind != "expert" else actor.kind in {"", "expert"}
        return actor if known and "person:" not in actor.kind_why else None

    def _tells_trade(self, first: int, last: int, verdict: Verdict) -> bool:
        words = self.forms[first:last]
        parent = len(words) == _LONGEST and words[1] in _PARENTS and words[2] == "of" and words[3] in _NUMBERS
        if not parent and (not self._is_bare(first, last) or is_plural(words[-1])):
            return False
        return parent or verdict.kind == "expert" or words[-1] in _ARTS_AND_SPORT

    def _is_bare(self, first: int, last: int) -> bool:
        """Whether a phrase is "the" and few small words, with nothing behind its noun."""
        words = self.forms[first:last]
        small = not any(self.view.capital[first + 1 : last]) and all(word.isalpha() or word == "-" for word in words)
        count = len(words) - 2 * words.count("-")  # "family-owned" is one word
        return words[0] in {"the", "this"} and 1 < count <= _LONGEST and small and "of" not in words

    def _named_before(self, offset: int) -> Iterator[tuple[Actor, int]]:
        """Yield the actors named before a place with where, nearest first; in one sentence the first goes before."""
        finder, document = self.finder, self.document
        index = bisect_left(finder.starts, offset)
        here = document.sentence_index(offset)
        lately = [m for m in finder.mentions[:index][-4 * _REACH :] if m.is_name]
        ranked = sorted(lately, key=lambda m: (here - document.sentence_index(m.span.start), m.span.start))
        for mention in ranked:
            if here - document.sentence_index(mention.span.start) <= _REACH:
                yield finder.actors[mention.actor], mention.span.start
