"""By which outlet around the name somebody is told as a journalist or writer: "Doe (CNN)", "Doe, writing for Slate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.claims import AGE, CLAUSE, Claim, ClaimReader
from framing.speakers.verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEDIA = frozenset({"other_media", "own_staff", "news_agency", "state_media"})
_WRITING = frozenset("writing reporting blogging".split())
_PLACES = frozenset({"in", "for", "at", "on"})
_PIECES = frozenset("column op-ed essay article piece editorial post story commentary dispatch".split())
_WROTE = frozenset("wrote writes blogs reported covers covered".split())
_CLAUSE = 9  # tokens of "who wrote the story for"
_LINK = 3  # tokens of "wrote on Friday in"
_LONGEST = 5  # tokens of an outlet's name
_WEAK = AGE + 1  # politicians write columns, too


class PublishedReader(ClaimReader):
    """Reads the outlets that stand beside names in one document."""

    def after(self, end: int, last: int) -> Iterator[Claim]:
        """Yield what an outlet behind a name tells: "at Slate", "(CNN)", ", CNN:", ", writing for The Lantern"."""
        form, following = self.forms[end], self.forms[end + 1]
        if form == "at":
            yield from self._outlet(CLAUSE, end + 1, min(end + _LONGEST, last))
        elif form == "(" and ")" in self.forms[end : end + _LONGEST]:
            yield from self._outlet(CLAUSE, end + 1, self.forms.index(")", end))
        elif form == "," and following in _WRITING and self.forms[end + 2] in _PLACES:
            yield from self._outlet(_WEAK, end + 3, min(end + 3 + _LONGEST, last))
        elif form in {"who", ","} and not _WROTE.isdisjoint(self.forms[end : end + 3]):
            link = next((i for i in range(end + 2, min(end + _CLAUSE, last)) if self.forms[i] in _PLACES), last)
            yield from self._outlet(_WEAK, link + 1, min(link + 1 + _LONGEST, last))
        elif form == "," and ":" in self.forms[end : min(end + _LONGEST, last)]:
            yield from self._outlet(CLAUSE, end + 1, self.forms.index(":", end))

    def before(self, index: int, first: int) -> Iterator[Claim]:
        """Yield what the place of a text before a name tells: "In a column for The Lantern, Doe argued"."""
        if self.forms[index - 1] != ",":
            return
        for token in range(index - 3, max(index - 3 - _LONGEST, first), -1):
            if self.forms[token] in _PLACES and self.forms[token - 1] in _PIECES:
                yield from self._outlet(_WEAK, token + 1, index - 1)
                return

    def of_state(self, end: int, last: int) -> Verdict | None:
        """Return the outlet of a state that somebody writes in: "Doe wrote in the Lorn People's Daily piece"."""
        if self.forms[end] not in _WROTE:
            return None
        link = next((i for i in range(end + 1, min(end + _LINK, last)) if self.forms[i] in _PLACES), last)
        named = (self.view.inside.get(token) for token in range(link + 1, min(link + _LONGEST, last)))
        outlet = next((hit.entry for hit in named if hit and hit.entry.category == "state_media"), None)
        return Verdict("state_media", f"writes in it: {outlet.why}", outlet.extra["country"]) if outlet else None

    def _outlet(self, strength: int, start: int, stop: int) -> Iterator[Claim]:
        named = stop > start and (self.view.capital[start] or self.view.capital[start + 1])
        verdict = self.kinds.verdict(start, stop, known=True) if named else None
        if verdict is not None and verdict.kind in _MEDIA:
            yield Claim(strength, _works_for(verdict), start, start)


def _works_for(verdict: Verdict) -> Verdict:
    return verdict._replace(why=f"of an outlet: {verdict.why}")
