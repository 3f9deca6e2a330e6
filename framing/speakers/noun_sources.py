"""Who is behind a source phrase without a name: whoever its noun means, was named before, or is hers, his or theirs."""

from __future__ import annotations

from framing.speakers.bases import FinderPart
from framing.speakers.naming import tells_which
from framing.speakers.plurals import family, group_before
from framing.speakers.speaker import Speaker
from framing.speakers.verdicts import UNTOLD, Parts, cut
from framing.speakers.view import unguarded
from framing.speakers.words import GROUP_NOUNS, NAME_WORDS, SPEAKS_FOR

# Bodies that the name of their state names well enough: "Chinese state media", "the Caldrian government"
_OF_A_STATE = frozenset(
    "media television tv radio broadcaster agency government ministry parliament army navy embassy".split()
)
_PERSONAL = ("er", "or", "ist", "man", "woman", "ian", "ant", "eer", "ee", "pm", "crat")
_HOMES = ("an", "er")  # "the Texan", "the New Yorker"
_NAMED_HEADS = frozenset("office campaign team camp lawyers attorney attorneys lawyer website".split())


def _names_a_person(word: str) -> bool:
    """Whether an unknown noun looks like one for a person: "ringleader", "scribbler", "loyalist"."""
    return word.endswith(_PERSONAL) and word not in NAME_WORDS and word not in GROUP_NOUNS


class NounSources(FinderPart):
    """Reads the source phrases of one document that no name heads."""

    def possessed(self, first: int, last: int, words: list[str]) -> Speaker:
        """Read "Her office", "Its chairman, Dev Castellan", "her late husband"."""
        named = self.finder.names.read(first, last)
        if named:
            return named
        own = self.finder.kinds.verdict(first + 1, last)
        parts = cut(self.view, first + 1, last)
        head = self.forms[parts.end - 1]
        owner = self.finder.pronoun(self.view.tokens[first].start, words[0])
        if owner.kind and (head in SPEAKS_FOR or not own.kind) and own.kind not in {"unnamed", "document"}:
            why = f"{head!r} of: {owner.why}"
            return Speaker(
                (self._label(first, last),), owner.kind, why, head in _NAMED_HEADS and owner.named, owner.country
            )
        return Speaker((self._label(first, last),), own.kind, own.why, named=False, country=own.country)

    def read(self, first: int, last: int) -> Speaker:
        """Return who a phrase without a name is: by its noun, or somebody named or heard before."""
        words = self.forms[first:last]
        verdict = self.finder.kinds.verdict(first, last)
        label = self._label(first, last)
        calls = len(words) == 2 and words[0] == "the" and words[1] in GROUP_NOUNS
        if calls and (organisation := self.finder.chain.same_word(words[1], self.view.tokens[first].start)):
            return self.finder.names.of_actor(organisation, f"{label!r}: the organisation named before; ")
        if words[0] in {"the", "that", "this"} and verdict.kind in {"", "citizen", "unnamed"}:
            before = self.finder.chain.same_head(words, self.view.tokens[first].start)
            if before is not None:
                return before._replace(why=f"{' '.join(words)!r}: who spoke before; {before.why}")
            if organisation := self.finder.chain.same_word(words[-1], self.view.tokens[first].start):
                return self.finder.names.of_actor(organisation, f"{' '.join(words)!r}: the organisation named before; ")
            person = self.finder.chain.just_named(self.view.tokens[first].start)
            homely = self.view.capital[last - 1] and words[-1].endswith(_HOMES)
            if person and not verdict.kind and len(words) <= 5 and (homely or _names_a_person(words[-1])):
                return self.finder.names.of_actor(person, f"{' '.join(words)!r}: the person named right before; ")
        parts = cut(self.view, first, last)
        if verdict.kind == "unnamed" and len(words) == 1 and (group := group_before(self.view, first)):
            why = f"{words[0]!r} of those named before; {group.why}, {UNTOLD}"
            return Speaker((label,), group.kind, why, named=False)
        if not verdict.kind and (entry := unguarded().get(label)):
            return Speaker((label,), entry.category, entry.why, named=True, country=entry.extra["country"])
        if not verdict.kind and (bearer := family(self.view, parts, self.finder.actors.values())):
            return self.finder.names.of_actor(bearer, f"{label!r}: people of that name; ")._replace(actors=(label,))
        named = verdict.named or self._is_proper(parts) or tells_which(self.view, parts, verdict.kind)
        return Speaker((label,), verdict.kind, verdict.why, named=named, country=verdict.country)

    def _is_proper(self, parts: Parts) -> bool:
        if self.forms[parts.end - 1] in _OF_A_STATE and self.view.country(parts.start, parts.end):
            return True
        head = self.view.inside.get(parts.end - 1)
        if head is not None and head.entry.extra["role"] == "name":
            return True
        return parts.owner > parts.first and self.forms[parts.end - 1] in _NAMED_HEADS and self.view.named(parts.first)

    def _label(self, first: int, last: int) -> str:
        phrase = self.view.string(first, last)
        for article in ("the ", "a ", "an "):
            if phrase.lower().startswith(article):
                return phrase[len(article) :]
        return phrase
