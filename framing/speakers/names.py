"""Where names stand: runs of capitalised words with what joins them, titles and adjectives peeled off the front."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from framing.speakers.campaign_names import begins_campaign, joins
from framing.speakers.first_names import EVERYDAY, FIRST_NAMES, MALE_NAMES, SYLLABLES, VIRTUES, VIRTUOUS
from framing.speakers.role_words import PARTY_LETTERS
from framing.speakers.unknown_bodies import IN_OFFICE, PORTFOLIOS
from framing.speakers.view import PLACES, ROLES
from framing.speakers.words import CALENDAR, FUNCTION_WORDS, NAME_WORDS, PARTICLES, SPEAKS_FOR, THING_WORDS

if TYPE_CHECKING:
    from collections.abc import Container

    from framing.lexicon import Hit
    from framing.speakers.view import View

# Letters that stand behind a name, with the kind of source that they make of its bearer
LETTERS_BEHIND = (
    dict.fromkeys("KC QC SC".split(), "security")
    | dict.fromkeys("MP MLA MEP MSP MS TD MHR MLC MPA MNA MK MPP MHA".split(), "party")
    | dict.fromkeys("PhD MD FRS".split(), "expert")
    | dict.fromkeys("OBE MBE CBE KBE AM AO AC OAM Esq".split(), "")
)
_CAMPAIGN = 4  # words at the front of a name, by which it is known
_OPENING = frozenset("“\"‘'")


_BRAND = re.compile(r"([A-Z][a-z]{2,})[A-Z][a-z]+[A-Za-z]*$")
_NO_BRANDS = frozenset("mac van von fitz mary beth del des les san".split())


def is_brand(string: str) -> bool:
    """Whether one word has a capital inside, as names of firms have and Scottish ones do not: "SleepNest"."""
    front = _BRAND.match(string)
    return front is not None and front[1].lower() not in _NO_BRANDS | FIRST_NAMES


class Name(NamedTuple):
    """A name at tokens ``start:end``; ``titles`` were peeled off before it, ``country`` is what they named."""

    start: int
    end: int
    titles: tuple[Hit, ...]
    country: str
    front: int = -1  # token where titles that no lexicon has begin ("Committee Chairman Jane Doe"), -1 without


class NameReader:
    """Reads names of one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.forms = view.forms
        self.capital = view.capital

    def begins(self, index: int, first: int, last: int, *, known: bool) -> bool:
        """Whether a name may begin at a token of the sentence ``first:last``; at its start something must say so."""
        form = self.forms[index]
        if not self.capital[index] or form in CALENDAR:
            return False
        if self.campaigns(index, last):
            return True
        if form in FUNCTION_WORDS:  # a surname all the same where it is known for one: "George Will"
            return known and index > first
        if index > first and self.forms[index - 1] not in _OPENING:
            return True
        after = index + 1
        follows = after < last and (self.view.named(after) or self.forms[after] in {"'s", "&"})
        joined = after < last and (self.forms[after] in PARTICLES or self._goes_on(after, last))
        first_name = form in FIRST_NAMES and form not in EVERYDAY
        told = known or first_name or is_brand(self.view.string(index, after))
        return told or index in self.view.inside or follows or joined or form in self.view.invented

    def campaigns(self, index: int, last: int) -> bool:
        """Whether a name by which citizens call what they join in begins at a token: "Save Our Oaks"."""
        return begins_campaign(self.view, index, min(index + _CAMPAIGN, last))

    def judges(self, index: int, end: int, known: Container[str]) -> bool:
        """Whether a run begins with a verdict on somebody who has a name without it: "Crooked Jane Doe"."""
        after = self.forms[index + 1]
        if index not in self.view.judging or end - index < 2 or self.forms[index] in FIRST_NAMES:
            return False
        if self.forms[index] in VIRTUES or (self.forms[index] in VIRTUOUS and after not in FIRST_NAMES):
            return False
        return self.capital[index + 1] and (after in FIRST_NAMES or after in known or self._comes_alone(end - 1))

    @cached_property
    def _alone(self) -> Counter[str]:
        """How often a word with a capital stands with none before it, as surnames do."""
        return Counter(self.forms[i] for i in self.view.capitals if i and not self.view.named(i - 1))

    def _comes_alone(self, token: int) -> bool:
        """Whether the last word of a name stands elsewhere for all of it."""
        return self.forms[token] not in NAME_WORDS and self._alone[self.forms[token]] > 0

    def shared_surname(self, name: Name, last: int) -> str:
        """Return the surname that a first name shares with the next one ("Ned and Cal | Prior"), "" where none."""
        other, surname = name.end + 1, name.end + 2
        if name.end - name.start > 1 or surname >= last or self.forms[name.end] != "and":
            return ""
        first_names = not FIRST_NAMES.isdisjoint((self.forms[name.start], self.forms[other]))
        ends = surname + 1 >= last or not self.view.named(surname + 1)
        plain = self.forms[surname] not in NAME_WORDS and not {other, surname} & self.view.inside.keys()
        named = self.view.named(other) and self.view.named(surname)
        return self.view.string(surname, surname + 1) if first_names and ends and plain and named else ""

    def run_end(self, index: int, last: int) -> int:
        """Return the end of a run of capitalised words, initials and name particles."""
        end = self._title_end(index, last) or index + 1
        while end < last:
            if title_end := self._title_end(end, last):
                end = title_end
            elif self.capital[end] and self.forms[end] not in CALENDAR and self.forms[end] != "i":
                end += 1
            elif self._goes_on(end, last):
                end += 2
            elif self._organisation_goes_on(index, end, last):
                end += 1
            else:
                break
        return end

    def without_letters(self, first: int, end: int) -> int:
        """Return where a name ends before the letters of a rank or seat: "Jane Doe | KC", "Bo Roe | MP"."""
        while end - first > 2 and self.view.string(end - 1, end) in LETTERS_BEHIND:
            end -= 1
        return end

    def _title_end(self, index: int, last: int) -> int | None:
        """Return the end of a title of several words ("Secretary of State") that begins at a token."""
        hit = self.view.inside.get(index)
        if (
            hit
            and hit.entry.extra["role"] in ROLES
            and self.capital[index]
            and index < hit.last - 1
            and hit.last <= last
        ):
            return hit.last if self.capital[hit.last - 1] else None
        return None

    def _joins(self, index: int, last: int) -> bool:
        """Whether a token joins two capitals: a particle, a hyphen, the stop of an initial or abbreviated title."""
        if index + 1 >= last or not self.capital[index + 1]:
            return False
        form, before = self.forms[index], self.forms[index - 1]
        if form == ".":
            return len(before) == 1 or before in {"st", "jr"} or (len(before) <= 4 and index - 1 in self.view.inside)
        if form in {"-", "–"}:
            if before in PARTY_LETTERS:
                return False
            return not (self._place(index - 1) or self._place(index + 1)) and self._touches(index)
        if form == "&":
            return True
        if form in {"'s", "'"}:
            return self.forms[index + 1] in NAME_WORDS and (before != "s" or form == "'")
        return form in PARTICLES

    def _goes_on(self, index: int, last: int) -> bool:
        return self._joins(index, last) or self._second_syllable(index, last)

    def _second_syllable(self, index: int, last: int) -> bool:
        """Whether a hyphen joins a given name that goes on in small letters: "Ha-eun Seo", "Kim Jong-un", "Jun-jun"."""
        if index + 1 >= last or self.forms[index] != "-" or not self._touches(index):
            return False
        return self.forms[index + 1] in SYLLABLES or self.forms[index + 1] == self.forms[index - 1]

    def _touches(self, index: int) -> bool:
        tokens = self.view.tokens
        return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start

    def _organisation_goes_on(self, first: int, index: int, last: int) -> bool:
        """Whether the name of an organisation goes on: "University of X", "Paper and … Federation"."""
        form = self.forms[index]
        ahead = index + 1 + (self.forms[index + 1 : index + 2] == ["the"])
        if ahead >= last or not self.capital[ahead]:
            return False
        if joins(self.view, index):
            return True
        if form in {"of", "for"}:
            return self.forms[index - 1] in NAME_WORDS or (form == "of" and self.forms[index - 1] == "bank")
        if index == first + 1 and self.campaigns(first, last):
            return True
        if form == "the" and index > first:
            return self.forms[index - 1] in {"of", "for", "against"}
        return form == "and" and index - first <= 2 and self._organisation_ahead(index + 1, last)

    def _organisation_ahead(self, index: int, last: int) -> bool:
        end = index
        while end < last and (self.capital[end] or self.forms[end] in {"'", "'s"}):
            end += 1
        return end - index >= 2 and self.forms[end - 1] in NAME_WORDS

    def _place(self, index: int) -> bool:
        hit = self.view.inside.get(index)
        return hit is not None and hit.entry.extra["role"] in PLACES

    def peel(self, index: int, end: int) -> Name:
        """Peel adjectives of countries and titles off the front of a run."""
        country = ""
        titles: list[Hit] = []
        while index < end:
            hit = self.view.inside.get(index)
            step = hit.last if hit else index + 1
            if hit and hit.entry.extra["role"] in PLACES and step < end and self._locates(hit, end):
                country = hit.entry.extra["country"] or country
            elif (
                hit
                and hit.entry.extra["role"] in {"title", "noun"}
                and step <= end
                and self._is_title(hit, end, titles)
            ):
                titles.append(hit)
                country = country or self.view.country(hit.first, hit.last)
            elif hit is None and step < end and self.view.adjective_of_invented(index):
                country = self.view.invented[self.forms[index]]
            else:
                break
            index = step
            while index < end and self.forms[index] in {".", "-", "of"}:
                index += 1
        if in_charge := None if titles else self._in_charge(index, end, country):
            return in_charge
        return self._named_behind(index, end, titles, country)

    def _named_behind(self, index: int, end: int, titles: list[Hit], country: str) -> Name:
        """Return a name behind the titles that were peeled off, with what else stands before or behind it."""
        if index + 1 < end and self.forms[index] in SPEAKS_FOR:
            return Name(index + 1, end, tuple(titles), country, index)
        inner = self._inner_title(index, end) if not titles else None
        if inner is not None:
            before = self.view.inside.get(inner.first - 1)  # "Local | Tory MP | Sir Bo Doe"
            office = before if before and index < before.first and before.entry.extra["role"] in ROLES else None
            return Name(inner.last, end, (office, inner) if office else (inner,), country)
        if titles and not country and self.forms[end : end + 1] == ["of"]:  # "President Jane Doe of Chile"
            country = self.view.country(end + 1, end + 2)
        return Name(index, end, tuple(titles), country)

    def _in_charge(self, index: int, end: int, country: str) -> Name | None:
        """Return who stands behind an office with its field: "Minister for Lands and Housing | Jane Doe"."""
        begins = self._office_in_charge(index)
        while begins >= 0 and index < end and self.forms[index] in PORTFOLIOS:
            index += 1
        return Name(index, end, (), country, begins) if begins >= 0 else None

    def _office_in_charge(self, index: int) -> int:
        """Return where an office begins of which a word ends the field; -1 where none does."""
        token = index
        if self.forms[token] not in PORTFOLIOS:
            return -1
        while self.forms[token - 1] in {"and", "&", ","} and self.forms[token - 2] in PORTFOLIOS:
            token -= 2
        office = self.view.inside.get(token - 2) if self.forms[token - 1] in {"for", "of"} else None
        in_charge = office is not None and self.forms[token - 2] in IN_OFFICE and office.entry.category == "government"
        return office.first if office and in_charge else -1

    def _inner_title(self, index: int, end: int) -> Hit | None:
        """Return a title inside a run, with an organisation before it and a name behind ("CNN President Jane Doe")."""
        for token in range(end - 2, index, -1):
            hit = self.view.hits.get(token)
            if hit and hit.entry.extra["role"] == "title" and hit.last < end and self.forms[end - 1] not in NAME_WORDS:
                return hit
        return None

    def _locates(self, hit: Hit, end: int) -> bool:
        """Whether a place at the front of a run only tells where, and is no first name: not "Brittany | Doe"."""
        follows = self.view.inside.get(hit.last)
        plain = follows is None and self.forms[hit.last] not in THING_WORDS | NAME_WORDS.keys()
        named = hit.last - hit.first == 1 and self.forms[hit.first] in FIRST_NAMES and end - hit.last == 1 and plain
        return not named and not self._belongs(hit.first, end)

    def _belongs(self, index: int, end: int) -> bool:
        """Whether a place at the front is part of an organisation's name ("London School of Economics")."""
        return (
            end - index >= 2
            and self.forms[end - 1] in NAME_WORDS
            and not any(role and role.last < end for role in map(self.view.role, range(index + 1, end - 1)))
        )

    def _is_title(self, hit: Hit, end: int, titles: list[Hit]) -> bool:
        """Whether a role before a name is a title; "Bank of Lorn" and "Police Federation" are names."""
        if hit.entry.extra["role"] == "title":
            return True
        if titles or self.forms[hit.first] in MALE_NAMES or self.forms[hit.last - 1] in NAME_WORDS:
            return False
        return hit.last < end and self.forms[end - 1] not in NAME_WORDS
