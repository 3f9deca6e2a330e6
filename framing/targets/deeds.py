"""Targets of words that judge what somebody does: "Tarn's cowardly silence", "attacks by Tarn", "the Tarn massacre"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import past
from framing.targets.target import ACTS, CONDUCT, Place, Target
from framing.targets.words import DEEDS, OWNERS, POSSESSIVE

if TYPE_CHECKING:
    from framing.phrases import Range
    from framing.targets.beside import Beside

_REACH = 6  # words of a list of adjectives behind an owner
_WHY = "is said of what they do"
_QUALITIES = ("ness", "ance", "ence", "ity", "sty", "cy", "ism")
_DOERS = frozenset({"by", "from", "of"})


class Deeds:
    """Reads noun phrases for deeds in one document."""

    def __init__(self, beside: Beside) -> None:
        self.beside = beside
        self.people = beside.people
        self.forms = beside.forms

    def owned(self, place: Place) -> Target | None:
        """Read "Tarn's cowardly silence", "her shameless record", "Tarn's arrogance": whoever does it is judged."""
        hit, phrase = place.hit, place.phrase
        if hit.entry.category not in ACTS or past(self.forms[hit.first]):
            return None
        quality = phrase is None or self.forms[hit.last - 1].endswith(_QUALITIES)
        if not (quality and hit.entry.category in ACTS - {"label"}) and not self._deed(phrase):
            return None
        owner = hit.first - 1
        reach = 2 if quality else _REACH
        while owner > max(place.first, hit.first - reach) and self._listed(owner):
            owner -= 1
        if not self._owns(owner):
            return None
        actors = self._owner(owner)
        return Target(actors, _WHY) if actors else None

    def _owner(self, token: int) -> tuple[str, ...]:
        if self.forms[token] in OWNERS:
            return self.people.pronoun(token)
        return self.people.antecedent(token) if self.forms[token] == "whose" else self.people.at.get(token - 1, ())

    def _listed(self, token: int) -> bool:
        """Whether a token may stand between an owner and a judging word: "his weak, evasive and dishonest answers"."""
        form = self.forms[token]
        return form in {",", "and"} or (self.beside.modifies(token) and not form.endswith("s"))

    def done_by(self, place: Place) -> Target | None:
        """Read "honest reporting by Tarn", "reckless attacks from Tarn", "the brutal regime of Tarn"."""
        if place.hit.entry.category not in ACTS or not place.phrase or not self._deed(place.phrase):
            return None
        link = self.people.head_end(place.phrase)
        done = link < place.last and self.forms[link] in _DOERS
        agent = self.beside.phrase(link + 1, place.last) if done else None
        actors = self.people.phrase(agent) if agent else ()
        return Target(actors, _WHY) if actors else None

    def compound(self, place: Place) -> Target | None:
        """Read "the savage Tarn attack", "the Tarn massacre": whoever does it stands before it without more."""
        hit, phrase = place.hit, place.phrase
        if hit.entry.category not in ACTS:
            return None
        if phrase and self._deed(phrase) and self.people.head_end(phrase) - 1 not in self.people.at:
            doer = self.people.at.get(phrase.first) or self.people.at.get(hit.first - 1)
        else:
            noun = phrase is None and hit.entry.match == "noun" and hit.entry.category in CONDUCT
            doer = self.people.at.get(hit.first - 1) if noun else None
        return Target(doer, _WHY) if doer else None

    def _deed(self, phrase: Range | None) -> bool:
        return phrase is not None and self.forms[self.people.head_end(phrase) - 1] in DEEDS

    def _owns(self, token: int) -> bool:
        return self.forms[token] in OWNERS or self.forms[token] in POSSESSIVE or self.forms[token] == "whose"
