"""Peoples and people called by what they are: "the Iranians", "a Texan", "the poor", "Kremlin watchers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import Verdict
from framing.speakers.view import adjectives
from framing.speakers.words import COMMON

if TYPE_CHECKING:
    from framing.speakers.verdicts import Parts

WATCHERS = frozenset({"watcher", "watchers"})
_SUCH_PEOPLE = frozenset(
    "poor rich wealthy young elderly old sick homeless unemployed jobless disabled blind deaf displaced dispossessed "
    "bereaved faithful devout needy hungry powerless oppressed undocumented uninsured wounded injured".split()
)
_SOME_ONE = frozenset("a an one another every each any no".split())
_PEOPLES = ("sh", "ch", "ese", "iss")  # "the British"
_RESIDENTS = ("an", "er", "ite", "ese")  # "a Texan", "one kind-hearted New Yorker"


class PeopleReader(PhraseReader):
    """Reads the phrases of one document whose head is a people or an adjective of people."""

    def verdict(self, parts: Parts) -> Verdict | None:
        """Return what a people is, or those who are called by what they are or watch."""
        word, bare = self.forms[parts.end - 1], self.forms[parts.first : parts.end - 1] == ["the"]
        if word in _SUCH_PEOPLE and bare:
            return Verdict("citizen", f"'the {word}': people who are so")
        if word in WATCHERS and parts.end - 2 in self.view.inside:
            return Verdict("expert", f"{word!r} of a body or country")
        if not self.view.capital[parts.end - 1] or word in COMMON:
            return None
        if self.forms[parts.first] in _SOME_ONE and parts.end - parts.first > 1 and word.endswith(_RESIDENTS):
            return Verdict("citizen", f"{word!r}: one who lives there")
        return self._of_state(parts, word, acts=bare)

    def _of_state(self, parts: Parts, word: str, *, acts: bool) -> Verdict | None:
        """Read a people: "the Iranians" stand for their government, "Armenians" for themselves."""
        if word.endswith(_PEOPLES) and parts.end == parts.last and word in adjectives():
            return Verdict("government" if acts else "citizen", f"{word!r}: a people", adjectives()[word])
        country = adjectives().get(word[:-1], "") if word.endswith("s") else ""
        if not country:
            return None
        acts = acts and self.forms[parts.end : parts.last] in ([], ["themselves"])
        return Verdict("government" if acts else "citizen", f"{word!r}: a people", country)
