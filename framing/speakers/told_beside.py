"""What is told right beside a description: "Doe, a man who …", "Once a baker, Doe …", "the author", "the website"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import finite
from framing.speakers.bases import FinderPart

if TYPE_CHECKING:
    from framing.findings import Actor
    from framing.speakers.verdicts import Verdict

_ANYBODY = frozenset("man woman person guy figure politician someone somebody one".split())
_UNTOLD = frozenset({"", "citizen", "unnamed"})
_ONCE = frozenset("once formerly long still as himself herself always never".split())
_AHEAD = 14  # tokens from a description at the front of a sentence to the comma behind it
_STARS = frozenset("legend great star icon superstar veteran rapper actor comedian".split())
_TITLES = 5  # tokens from a comma to a name behind titles
_WRITERS = frozenset({"author", "writer", "memoirist", "biographer"})
_WROTE = frozenset("wrote written writes penned authored published".split())
_BOOKS = frozenset("book memoir autobiography novel biography bestseller".split())
_SITES = frozenset({"website", "site"})
_SETS_UP = frozenset("up created built launched started designed registered set".split())
_NEAR_SITE = 4  # tokens from a verb to the site that is set up
_OBJECT = 18  # tokens from the name of a writer to the book


class ToldBeside(FinderPart):
    """Reads descriptions of those named beside them in one document."""

    def person(self, first: int, last: int, verdict: Verdict) -> Actor | None:
        """Return the person whom the phrase at tokens ``first:last`` describes."""
        if verdict.kind not in _UNTOLD:
            return None
        words = self.forms[first:last]
        if words[0] in {"a", "an"}:
            told = words[-1] in _ANYBODY and self.forms[first - 1] == "," and self.forms[last] in {"who", "whose"}
            return self._right_before(first) if told else self._behind(first, last)
        return (
            self._author(first) if words[0] == "the" and words[1:] and words[1] in _WRITERS and not words[2:] else None
        )

    def star(self, first: int, last: int) -> Actor | None:
        """Return who was named right before "the tennis star", where nothing else is told of her."""
        if self.forms[first] != "the" or self.forms[last - 1] not in _STARS:
            return None
        named = self.finder.chain.just_named(self.view.tokens[first].start)
        return named if named and named.kind in _UNTOLD else None

    def _known(self, token: int) -> Actor | None:
        """Return the person of a kind whose name stands at a token."""
        named = (self.finder.actors[mention.actor] for mention in self.finder.mentions_in(token, token + 1))
        return next((actor for actor in named if actor.is_person and actor.kind), None)

    def _right_before(self, first: int) -> Actor | None:
        """Return the person whose name the comma follows: "he chose | Jane Doe |, a woman who", no subject's."""
        sentence = self.document.sentence_of(first)
        verb = any(map(finite, self.forms[sentence.first : first - 2]))
        return self._known(first - 2) if verb or "," in self.forms[first : sentence.last] else None

    def _behind(self, first: int, last: int) -> Actor | None:
        """Return who is named behind a description that opens a sentence: "Once a proponent of it, Doe"."""
        sentence = self.document.sentence_of(first)
        if first - sentence.first > 1 or (first > sentence.first and self.forms[sentence.first] not in _ONCE):
            return None
        comma = next((i for i in range(last, min(last + _AHEAD, sentence.last)) if self.forms[i] == ","), 0)
        if not comma:
            return None
        titled = range(comma + 1, min(comma + _TITLES, sentence.last))
        known = (self._known(token) for token in titled if all(map(self._names, range(comma + 1, token + 1))))
        return next((actor for actor in known if actor), None)

    def _names(self, token: int) -> bool:
        return self.view.capital[token] or self.forms[token] == "."

    def _author(self, first: int) -> Actor | None:
        """Return the only person of whom the text has told that she or he wrote a book."""
        wrote: dict[int, Actor] = {}  # by sentence, of which the first who is named writes
        for mention in self.finder.mentions:
            token = self.finder.tokens(mention.span)[1]
            if token > first:
                break
            behind = self.forms[token : min(token + _OBJECT, first)]
            actor = self.finder.actors[mention.actor]
            if actor.is_person and not _WROTE.isdisjoint(behind) and not _BOOKS.isdisjoint(behind):
                wrote.setdefault(self.document.sentence_index(mention.span.start), actor)
        writers = {actor.name: actor for actor in wrote.values()}
        return next(iter(writers.values())) if len(writers) == 1 else None

    def site(self, first: int) -> str:
        """Return how "the website" came to be where somebody of the text set it up, which makes it no outlet."""
        if self.forms[first] != "the" or self.forms[first + 1] not in _SITES:
            return ""
        for token in range(first - 1, _NEAR_SITE, -1):
            if self.forms[token] in _SITES and not _SETS_UP.isdisjoint(self.forms[token - _NEAR_SITE : token]):
                return self.view.string(token - _NEAR_SITE, token + 1)
        return ""
