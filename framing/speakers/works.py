"""Polls and works that are cited: whether they are the outlet's own, and whether a title follows their word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import QUOTES, Verdict
from framing.speakers.view import unguarded
from framing.speakers.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from framing.speakers.verdicts import Parts

_WORKS = frozenset("book memoir novel film movie documentary song album".split())
_POLLS = frozenset("poll survey analysis".split())
_INQUIRIES = _POLLS | frozenset("review examination investigation tally count calculation".split())
_MARKS = (["“"], ['"'], ["'", "'"], ["‘"])
_CLOSING = {"“": "”", "‘": "’"}
_PUNCTUATION = frozenset(", . : ;".split())
_WORKS_TOLD = _WORKS | frozenset(
    "books novels films movies documentaries songs albums show shows series sitcom drama comedy thriller play musical "
    "opera episode episodes season netflix hulu hbo amc showtime bestseller author director screenplay script lyrics "
    "single poem fiction chapter starring stars directed published".split()
)
_NEAR = 30  # tokens
_LONGEST = 14  # tokens of a title
_BY = 5  # tokens from a title to its author
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

    def is_periodical(self, first: int, last: int) -> bool:
        """Whether a phrase is "The Nation" inside a sentence, where only names of papers keep their capital."""
        if self.forms[first] != "the" or not (self.view.capital[first] and self.view.capital[first + 1]):
            return False
        inside = first > 0 and self.forms[first - 1].isalpha() and not self.view.capital[first - 1]
        if not inside or last - first != 2:
            return False
        known = unguarded().get(self.view.string(first, last))
        return first + 1 not in self.view.inside or (known is not None and known.category == "other_media")

    def titled(self, parts: Parts) -> Verdict | None:
        """Read a work by its title: "Doe's “Salt and Sugar”", "her new book Salt and Sugar"."""
        if parts.owner > parts.first and self.forms[parts.start] in QUOTES:
            return Verdict("document", "a work between quotation marks")
        for token in range(parts.start, parts.end - 1):
            if self.forms[token] in _WORKS and self._is_title(token + 1, parts.end):
                return Verdict("document", f"{self.forms[token]!r} with its title")
        return Verdict("document", "the title of a work between quotation marks") if self._is_quoted(parts) else None

    def _is_quoted(self, parts: Parts) -> bool:
        """Whether a phrase is a title in quotation marks, in a text that tells of works or by whom it is."""
        first, last = parts.first + (self.forms[parts.first] in QUOTES), parts.last
        marks = next((marks for marks in _MARKS if self.forms[first - len(marks) : first] == marks), None)
        if marks is None:
            return False
        reach = range(first + 1, min(last + len(marks), first + _LONGEST))
        closing = list(_CLOSING.get(marks[0], marks[0]) * len(marks))
        end = next((i for i in reach if self.forms[i : i + len(marks)] == closing), None)
        if end is None or self._is_known(first, end):
            return False
        by = "by" in self.forms[end : end + _BY]
        tells = by or not _WORKS_TOLD.isdisjoint(self.forms[max(first - _NEAR, 0) : end + _NEAR])
        behind = self.forms[end + len(marks) : last]
        whole = by or not [form for form in behind if form not in _PUNCTUATION]
        named = [i for i in range(first, end) if self.forms[i].isalpha()]
        capitals = all(self.view.capital[i] or self.forms[i] in FUNCTION_WORDS for i in named)
        return tells and whole and bool(named) and self.view.capital[first] and capitals

    def _is_known(self, first: int, last: int) -> bool:
        """Whether the lexicon knows a title, so as that of a programme: "“Morning in Lorn”"."""
        hit = self.view.inside.get(first) or self.view.inside.get(first + 1)
        return hit is not None and hit.entry.extra["role"] == "name" and hit.last >= last - 1

    def _is_title(self, first: int, last: int) -> bool:
        """Whether words have the capitals of a title, which small words in it lack."""
        small = (self.view.capital[token] or self.forms[token] in FUNCTION_WORDS for token in range(first, last))
        return self.view.capital[first] and all(small)
