"""Who is behind a source phrase without a name: whoever its noun means, was named before, or is hers, his or theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.phrases import participle
from framing.speakers.bases import FinderPart
from framing.speakers.naming import tells_which
from framing.speakers.numbers import MEDIA
from framing.speakers.plurals import family, group_before
from framing.speakers.speaker import Speaker
from framing.speakers.verdicts import UNTOLD, Parts, cut
from framing.speakers.view import unguarded
from framing.speakers.voting import PLACES_THAT_VOTE, VOTERS, votes
from framing.speakers.words import (
    ANY_GROUP,
    BARE_GROUPS,
    GROUP_NOUNS,
    RELATIVES,
    SPEAKS_FOR,
)

if TYPE_CHECKING:
    from framing.findings import Actor

# Bodies that the name of their state names well enough: "Chinese state media", "the Caldrian government"
_OF_A_STATE = frozenset(
    "media television tv radio broadcaster agency government ministry parliament army navy embassy".split()
)
_BARE = 2  # words: an article and a noun
_TEAM = 4  # sentences from a scholar to "the team"
_REFLEXIVE = re.compile(r" (?:it|him|her|them)sel(?:f|ves)$")  # "Ford itself"
_NAMED_HEADS = frozenset("office campaign team camp lawyers attorney attorneys lawyer website".split())


class NounSources(FinderPart):
    """Reads the source phrases of one document that no name heads."""

    def possessed(self, first: int, last: int, owner: Speaker) -> Speaker:
        """Read "Her office", "Its chairman, Dev Castellan", "her late husband", "whose members", given the owner."""
        named = self.finder.names.read(first, last)
        if named:
            return named
        own = self.finder.kinds.verdict(first + 1, last)
        parts = cut(self.view, first + 1, last)
        head = self.forms[parts.end - 1]
        if body := self._bears_name(head, owner):
            return self.finder.names.of_actor(body, f"{head!r}: the body that bears the owner's name; ")
        serves = head in SPEAKS_FOR or (head in ANY_GROUP and own.kind not in MEDIA) or not own.kind
        if owner.kind and serves and own.kind not in {"unnamed", "document"}:
            why = f"{head!r} of: {owner.why}"
            return Speaker(
                (self.label(first, last),), owner.kind, why, head in _NAMED_HEADS and owner.named, owner.country
            )
        return Speaker((self.label(first, last),), own.kind, own.why, named=False, country=own.country)

    def _bears_name(self, head: str, owner: Speaker) -> Actor | None:
        """Return the body of somebody that bears the name: "his foundation" is the Doe Foundation."""
        if head not in GROUP_NOUNS or len(owner.actors) != 1 or owner.actors[0] not in self.finder.chain.gender:
            return None
        bears = [owner.actors[0].lower().split()[-1], head]
        bodies = (actor for actor in self.finder.actors.values() if not actor.is_person and actor.kind)
        return next((actor for actor in bodies if actor.name.lower().split()[-2:] == bears), None)

    def read(self, first: int, last: int) -> Speaker:
        """Return who a phrase without a name is: by its noun, or somebody named or heard before."""
        words = self.forms[first:last]
        verdict = self.finder.kinds.verdict(first, last)
        label = self.label(first, last)
        if before := self.finder.recalled.read(first, words, verdict):
            return before
        parts = cut(self.view, first, last)
        if self.forms[parts.end - 1] in PLACES_THAT_VOTE and votes(self.view, last):
            return Speaker((label,), VOTERS.kind, VOTERS.why, named=False)
        if verdict.kind == "unnamed" and len(words) == 1 and (group := group_before(self.view, first)):
            why = f"{words[0]!r} of those named before; {group.why}, {UNTOLD}"
            return Speaker((label,), group.kind, why, named=False)
        if not verdict.kind and (entry := unguarded().get(_REFLEXIVE.sub("", label))):
            return Speaker((label,), entry.category, entry.why, named=True, country=entry.extra["country"])
        if not verdict.kind and self.view.capital[first] and (figure := self.finder.surnames.figure(label)):
            return Speaker((label,), figure.kind, figure.why, named=True, country=figure.country)
        if not verdict.kind and (bearer := family(self.view, parts, self.finder.actors.values())):
            return self.finder.names.of_actor(bearer, f"{label!r}: people of that name; ")._replace(actors=(label,))
        if not verdict.kind and (scholar := self._scholars_team(parts)):
            why = f"{label!r}: of the scholar named before; {scholar.kind_why}"
            return Speaker((label,), scholar.kind, why, named=False, country=scholar.country)
        if not verdict.kind and self.forms[parts.end - 1] in BARE_GROUPS and self.forms[parts.end] != "of":
            return Speaker((label,), "civil_society", "a group, and nothing says of whom", named=False)
        if not verdict.kind and (unknown := self.finder.unknown.read(first, last)):
            return unknown
        named = (
            verdict.named
            or self._is_proper(parts)
            or self.finder.recalled.is_famed(parts)
            or tells_which(self.view, parts, verdict.kind)
        )
        return Speaker((label,), verdict.kind, verdict.why, named=named, country=verdict.country)

    def _scholars_team(self, parts: Parts) -> Actor | None:
        """Return the scholar whose people "the team" are: the person named last."""
        team = parts.end - parts.first == _BARE and self.forms[parts.first] == "the"
        if not team or self.forms[parts.end - 1] not in {"team", "group", "researchers"}:
            return None
        last = self.finder.chain.just_named(self.view.tokens[parts.first].start, _TEAM)
        return last if last and last.kind == "expert" else None

    def _is_proper(self, parts: Parts) -> bool:
        if self.forms[parts.end - 1] in _OF_A_STATE and self.view.country(parts.start, parts.end):
            return True
        head = self.view.inside.get(parts.end - 1)
        if head is not None and head.entry.extra["role"] == "name":
            return True
        return parts.owner > parts.first and self.forms[parts.end - 1] in _NAMED_HEADS and self.view.named(parts.first)

    def label(self, first: int, last: int) -> str:
        """Return a phrase without its article and what a clause between commas tells of it: "NorthLink|, which …"."""
        commas = (token for token in range(first + 1, last - 1) if self.forms[token] == ",")
        last = next((token for token in commas if self._explains(token + 1)), last)
        phrase = self.view.string(first, last)
        for article in ("the ", "a ", "an "):
            if phrase.lower().startswith(article):
                return phrase[len(article) :]
        return phrase

    def _explains(self, token: int) -> bool:
        form = self.forms[token]
        return form in RELATIVES or (participle(form) and not self.view.capital[token])
