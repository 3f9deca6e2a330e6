"""Whether a run of capitalised words is a person, an organisation, or nobody that could speak (a street, a treaty)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES
from framing.speakers.campaign_names import is_campaign
from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.name_words import name_word
from framing.speakers.names import is_brand
from framing.speakers.role_words import ADHERENTS, SPOKEN_FOR
from framing.speakers.unknown_bodies import IN_OFFICE
from framing.speakers.view import countries
from framing.speakers.words import (
    ADDRESS,
    FOUNDED,
    LOCATIVE,
    NAME_WORDS,
    PLACE_FIRST,
    SAYING,
    THING_LETTERS,
    THING_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.speakers.names import Name
    from framing.speakers.view import View

_OFFICES = frozenset("minister ministers secretary commissioner spokesman spokeswoman spokesperson ombudsman".split())
_ADJECTIVES = (["democratic"], ["republican"], ["conservative"], ["labour"])  # of a party, before an office
_JOURNALS = frozenset("annals journal proceedings transactions archives bulletin review quarterly".split())
_AT_PLACES = frozenset({"in", "at", "near", "outside"})
_BEFORE_A_NAME = SAYING - {"called", "told", "asked"}


class Classifier:
    """Tells people, organisations and things apart by the words in and around a name."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.forms = view.forms
        self.located = self._located()

    def _located(self) -> set[str]:
        """Return the words that stand as places somewhere ("in Stannick"), to tell towns from people."""
        forms = self.forms
        return {
            forms[i] for i in self.view.capitals
            if i and forms[i - 1] in _AT_PLACES and forms[i + 1] != "'s"
        }  # fmt: skip

    def is_person(self, parts: Sequence[str], name: Name, sentence: Sentence, *, has_role: bool) -> bool:
        """Whether a name is that of a person: by title, role or first name, else by what speaks against it."""
        if name.titles or name.front >= 0 or self.forms[name.start - 1] in ADDRESS:
            return True
        if self._is_no_name(parts, name):
            return False
        if parts[0] in FIRST_NAMES and len(parts) in {2, 3} and parts[-1] not in FOUNDED:
            return True
        if (parts[-1] in _OFFICES and len(parts) > 1) or parts in _ADJECTIVES or self._is_brand(name):
            return False
        if has_role and not (parts[-1] in NAME_WORDS and len(parts) > 1):
            return True
        if (
            parts[0] in PLACE_FIRST
            or name_word(parts)
            or self._of_a_country(parts)
            or parts[-1] in THING_WORDS
            or parts[0] in self.view.invented
        ):
            return False
        before = self._before(name, sentence)
        if len(parts) == 1:
            return self._speaks_alone(parts[0], name, sentence)
        if len(parts) > 4 or before == "the" or before in LOCATIVE or parts[0] in self.located:
            return False
        return not self.view.string(name.start, name.end).isupper()

    def _is_no_name(self, parts: Sequence[str], name: Name) -> bool:
        """Whether capitals are surely no name of a person, whatever stands around them."""
        if (parts[-1] in ADHERENTS and len(parts) > 1) or self._is_shortened(name) or self._is_campaign(name):
            return True
        if "of" in parts and self.view.string(name.start, name.end).isupper():  # "COURTESY OF LFA"
            return True
        return self._is_in_charge_of(name) or self._is_title_of_journal(name)

    def _of_a_country(self, parts: Sequence[str]) -> bool:
        """Whether a name of several words ends in a country, as those of its bodies do: "Clean Sport Norvania"."""
        return len(parts) > 2 and (parts[-1] in countries() or parts[-1] in self.view.invented)

    def _is_in_charge_of(self, name: Name) -> bool:
        """Whether a name is but the field of an office: "the Minister of State for | Foreign Affairs"."""
        office = self.view.inside.get(name.start - 2) if self.forms[name.start - 1] in {"for", "of"} else None
        if office is None or office.entry.category != "government":
            return False
        return not IN_OFFICE.isdisjoint(office.entry.term.lower().split())

    def _is_title_of_journal(self, name: Name) -> bool:
        """Whether a name only ends that of a journal: "the Annals of | Lorn Medicine", not "a review of Jane Doe"."""
        journal = name.start - 2
        called = self.forms[name.start - 1] == "of" and self.forms[journal] in _JOURNALS and self.view.capital[journal]
        return called and self.forms[name.start] not in FIRST_NAMES

    def _before(self, name: Name, sentence: Sentence) -> str:
        """Return the word before a name and before the region or town that begins it: "the | Anby | Legal Circle"."""
        start = name.start
        while start > sentence.first and (place := self.view.inside.get(start - 1)) and self._locates(place):
            start = place.first
        return self.forms[start - 1] if start > sentence.first else ""

    def _locates(self, hit: Hit) -> bool:
        return hit.entry.extra["role"] in {"region", "capital"}

    def _speaks_alone(self, form: str, name: Name, sentence: Sentence) -> bool:
        """Whether one capitalised word is somebody: an age follows, or a verb of saying stands beside it."""
        following = self.forms[name.end : min(name.end + 3, sentence.last)]
        if len(following) > 1 and following[0] == "," and following[1].isdigit() and len(following[1]) == 2:
            return True
        if self._before(name, sentence) == "the":  # "the Does"
            return False
        if name.start in self.view.inside or form in self.located or self.view.string(name.start, name.end).isupper():
            return False
        said_after = bool(following) and following[0] in SAYING
        return form in FIRST_NAMES or said_after or self._before(name, sentence) in _BEFORE_A_NAME

    def is_organisation(self, parts: Sequence[str], name: Name, sentence: Sentence, *, is_group: bool) -> bool:
        """Whether a name is that of an organisation or country; ``is_group`` if a word beside it says so."""
        if is_group or ((name_word(parts) or self._is_shortened(name)) and len(parts) > 1):
            return parts[-1] not in THING_WORDS and not self.view.string(name.start, name.end).isupper()
        if self._of_a_country(parts) or self._is_campaign(name):
            return self._is_campaign(name) or name.start not in self.view.inside
        if len(parts) > 1:
            return False
        if parts[0] in self.view.invented:
            return not self.view.adjective_of_invented(name.start)
        if self._is_spoken_for(name):
            return True
        return self._is_brand(name) or self._has_business_role(name, sentence) or self._is_acronym(name, sentence)

    def _is_campaign(self, name: Name) -> bool:
        return is_campaign(self.view, name.start, name.end)

    def _is_brand(self, name: Name) -> bool:
        return is_brand(self.view.string(name.start, name.end))

    def _is_shortened(self, name: Name) -> bool:
        """Whether "the" stands before a name and its letters behind it: "the National Elections Jury (JNE)"."""
        return self.forms[name.start - 1] == "the" and bool(self.view.letters_behind(name.end))

    def _has_business_role(self, name: Name, sentence: Sentence) -> bool:
        """Whether somebody in business is said to be its ("Corvane's chief executive")."""
        if name.end >= sentence.last or self.forms[name.end] != "'s":
            return False
        role = self.view.role(name.end + 1) or self.view.role(name.end + 2)
        return role is not None and role.entry.category == "business"

    def _is_spoken_for(self, name: Name) -> bool:
        """Whether somebody without a name speaks for whatever bears a name: "a | Corvane | spokesperson"."""
        alone = self.forms[name.start - 1] in ARTICLES and name.start not in self.view.inside
        return alone and self.forms[name.end] in SPOKEN_FOR

    def _is_acronym(self, name: Name, sentence: Sentence) -> bool:
        string = self.view.string(name.start, name.end)
        if not string.isupper() or not 2 <= len(string) <= 5 or string.lower() in THING_LETTERS:
            return False
        beside = [i for i in (name.start - 1, name.end) if sentence.first <= i < sentence.last]
        words = [self.view.string(i, i + 1) for i in beside if self.forms[i].isalpha()]
        return not any(len(word) > 1 and word.isupper() for word in words)
