"""Names that call nobody whom the article or the lexicon knows: misspelt surnames, interviewers, private persons.

A word with a capital that speaks is somebody. It is the bearer of nearly the same surname in the article where there
is one ("Castelan", after "Dev Castellan"), in a transcript the interviewer if its turns ask, and else a private person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import FinderPart
from framing.speakers.speaker import Speaker
from framing.speakers.verdicts import Verdict
from framing.speakers.words import CALENDAR, FUNCTION_WORDS, SAYING, THING_LETTERS

if TYPE_CHECKING:
    from framing.findings import Actor

_SHORTEST = 5  # letters of a surname that may be misspelt: "Hayes" is no "Hays" for certain, "Lee" no "Lea"
_ACRONYM = range(3, 6)  # letters
_FOLLOWERS = ("world", "land", "istas", "ites", "ians")
_OUTLET_AHEAD = 8  # tokens
_TURNS = 2  # turns that ask, by which an interviewer is known
_SPEAKS = SAYING | frozenset("tweets posted shouted yelled quipped responded writes testified concluded".split())
_ADVERBS = frozenset("also then later once recently".split())


LETTERS = Verdict("civil_society", "letters of a body that no entry knows", named=True)


class UnknownNames(FinderPart):
    """Reads the sources of one document that are a single name which calls nobody known."""

    def read(self, first: int, last: int) -> Speaker | None:
        """Return who a single word with a capital is, None where it is no name that speaks."""
        name = last - 1
        if not self._is_name(name):
            return None
        label = self.view.string(name, last)
        if self._asks(name):
            return Speaker((label,), "other_media", "asks the questions of a transcript", named=True)
        if self.forms[first:name] in ([], ["the"]) and self._is_acronym(name):
            return Speaker((label,), LETTERS.kind, LETTERS.why, named=True)
        if name > first:
            return None
        if later := self.finder.actors.get(label):
            return self.finder.names.of_actor(later, f"{label!r}: told of later; ")
        if leader := self._followed(self.forms[name]):
            return Speaker((label,), "party", f"{label!r}: those around {leader.name}", named=True)
        if meant := self.misspelt(self.forms[name]):
            return self.finder.names.of_actor(meant, f"{label!r}: {meant.name!r} in another spelling; ")
        if not self._speaks(name):
            return None
        if self._is_published(name):
            return Speaker((label,), "other_media", "an unknown name that writes for an outlet", named=True)
        return Speaker((label,), "citizen", "an unknown name that speaks: counted as a private person", named=True)

    def misspelt(self, form: str) -> Actor | None:
        """Return the person of the article whose surname differs from a word by one letter."""
        if len(form) < _SHORTEST:
            return None
        people = (actor for actor in self.finder.actors.values() if actor.is_person and actor.kind)
        return next((actor for actor in people if _nearly(form, actor.name.lower().split()[-1])), None)

    def _followed(self, form: str) -> Actor | None:
        """Return the politician whose people a word made of the surname calls: "Clintonites", "Trumpworld"."""
        surname = next((form.removesuffix(end) for end in _FOLLOWERS if form.endswith(end)), "")
        sides = (actor for actor in self.finder.actors.values() if actor.is_person and actor.kind == "party")
        return next((actor for actor in sides if surname and actor.name.lower().split()[-1] == surname), None)

    def _is_name(self, token: int) -> bool:
        form = self.forms[token]
        plain = form.isalpha() and form not in FUNCTION_WORDS and form not in CALENDAR
        return plain and len(form) > 1 and self.view.capital[token] and token not in self.view.inside

    def _is_acronym(self, token: int) -> bool:
        """Whether a word is the letters of a body, and no word of a headline in capitals."""
        beside = (self.view.string(i, i + 1) for i in (token - 1, token + 1) if i < len(self.view.tokens))
        shouted = any(len(word) > 1 and word.isupper() for word in beside)
        return are_letters(self.view.string(token, token + 1)) and not shouted

    def _asks(self, token: int) -> bool:
        """Whether the turns of a transcript that a label in capitals opens put questions."""
        form = self.forms[token]
        if self.forms[token + 1] != ":" or not self.view.string(token, token + 1).isupper():
            return False
        turns = [i for i, other in enumerate(self.forms) if other == form and self.forms[i + 1] == ":"]
        paragraphs = (self.document.paragraphs[self._paragraph(turn)] for turn in turns)
        return sum("?" in self.view.text[each.start : each.end] for each in paragraphs) >= _TURNS

    def _is_published(self, token: int) -> bool:
        """Whether somebody "writes", or wrote in an outlet."""
        ahead = (self.view.inside.get(i) for i in range(token + 2, min(token + _OUTLET_AHEAD, len(self.view.tokens))))
        outlet = any(hit and hit.entry.category == "other_media" for hit in ahead)
        return self.forms[token + 1] == "writes" or (self.forms[token + 1] == "wrote" and outlet)

    def _paragraph(self, token: int) -> int:
        sentence = self.document.sentence_index(self.view.tokens[token].start)
        return self.document.sentences[sentence].paragraph

    def _speaks(self, token: int) -> bool:
        """Whether a verb of saying stands beside a word, or a clause with "who" behind it."""
        behind = token + 1 + (self.forms[token + 1] in _ADVERBS)
        who = self.forms[token + 1] == "," and self.forms[token + 2] == "who"
        return who or self.forms[behind] in _SPEAKS or self.forms[token - 1] in SAYING - {"called", "told", "asked"}


def are_letters(name: str) -> bool:
    """Whether a name is but the letters of a body."""
    return name.isupper() and name.isalpha() and len(name) in _ACRONYM and name.lower() not in THING_LETTERS


def _nearly(form: str, other: str) -> bool:
    """Whether two words begin alike and differ by one letter: too many, too few, another, or two changed round."""
    front = next(
        (i for i, (one, two) in enumerate(zip(form, other, strict=False)) if one != two), len(min(form, other, key=len))
    )
    rest, others = form[front:], other[front:]
    changed_round = rest[:2] == others[:2][::-1] and rest[2:] == others[2:]
    one_letter = rest[1:] == others[1:] or rest == others[1:] or rest[1:] == others
    doubled = _undoubled(form) == _undoubled(other)  # "Frobberr", "Froberr"
    return front > 0 and form != other and (changed_round or one_letter or doubled)


def _undoubled(form: str) -> str:
    return "".join(letter for letter, before in zip(form, " " + form, strict=False) if letter != before)
