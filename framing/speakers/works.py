"""Polls and works that are cited: whether they are the outlet's own, and whether a title follows their word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import QUOTES, Verdict
from framing.speakers.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from framing.speakers.verdicts import Parts

_WORKS = frozenset("book memoir novel film movie documentary song album".split())
_POLLS = frozenset("poll survey analysis".split())
_INQUIRIES = _POLLS | frozenset("review examination investigation tally count calculation".split())
_BESIDE = 9  # tokens


class WorkReader(PhraseReader):
    """Reads the works that phrases of one document cite."""

    def outlet_itself(self, parts: Parts) -> Verdict | None:
        """Return the outlet itself where it stands before the head: "a Meridian Post analysis", in that paper."""
        own = (self.kinds.actors.get(token) for token in range(parts.first, parts.end))
        outlet = next((verdict for verdict in own if verdict and verdict.kind == "own_staff"), None)
        return outlet or self._by_outlet(parts) or self._own_poll(parts)

    def _by_outlet(self, parts: Parts) -> Verdict | None:
        """Return the outlet itself where it is named behind its work: "a review by The Meridian Post"."""
        if self.forms[parts.end - 1] not in _INQUIRIES or self.forms[parts.end] != "by":
            return None
        name = parts.end + 1 + (self.forms[parts.end + 1] == "the")
        outlet = self.kinds.actors.get(name)
        return outlet if outlet and outlet.kind == "own_staff" and name < parts.last else None

    def _own_poll(self, parts: Parts) -> Verdict | None:
        """Return the outlet itself where "the new poll" is the one of which was told before as its own."""
        word = self.forms[parts.end - 1]
        told = self.forms[parts.first] == "the" and not any(self.view.capital[parts.first + 1 : parts.end])
        if word not in _POLLS or not told:
            return None
        for token in range(parts.first - 1, -1, -1):
            if self.forms[token] == word and (owner := self._named_before(token)):
                return owner if owner.kind == "own_staff" else None
        return None

    def _named_before(self, token: int) -> Verdict | None:
        """Return the actor named right before a word: "a Meridian Post poll", "the Post conducted a poll"."""
        named = (self.kinds.actors.get(index) for index in range(token - 1, max(token - _BESIDE, -1), -1))
        return next((verdict for verdict in named if verdict and verdict.kind), None)

    def titled(self, parts: Parts) -> Verdict | None:
        """Read a work by its title: "Doe's “Salt and Sugar”", "her new book Salt and Sugar"."""
        if parts.owner > parts.first and self.forms[parts.start] in QUOTES:
            return Verdict("document", "a work between quotation marks")
        for token in range(parts.start, parts.end - 1):
            if self.forms[token] in _WORKS and self._is_title(token + 1, parts.end):
                return Verdict("document", f"{self.forms[token]!r} with its title")
        return None

    def _is_title(self, first: int, last: int) -> bool:
        """Whether words have the capitals of a title, which small words in it lack."""
        small = (self.view.capital[token] or self.forms[token] in FUNCTION_WORDS for token in range(first, last))
        return self.view.capital[first] and all(small)
