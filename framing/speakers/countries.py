"""Countries that no lexicon has, as an article tells them: by their adjective, by their offices and institutions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.words import ADDRESS, CALENDAR, FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from framing.speakers.view import View

_NO_NAMES = FUNCTION_WORDS | CALENDAR
_BEFORE_NAMES = FIRST_NAMES | ADDRESS
_SHORTEST = 3  # letters
_ADJECTIVES = ("ian", "ean", "ese", "ish")
_LEAST = 2  # tokens of an office before a name
_REACH = 4  # tokens from "President" to "of": "President Ola Ruhn of Velsk"
# Institutions that only a state has; "Ruhn's government" may be that of a Mr Ruhn
_OF_A_STATE = frozenset(
    f"{which} {what}"
    for which, what in (
        *(("state", medium) for medium in ("television", "tv", "media", "radio")),
        *((field, "ministry") for field in ("foreign", "interior", "defence", "defense")),
    )
)
_INSTITUTIONS = frozenset({"embassy", "parliament"})
_ITS_PEOPLE = frozenset({"government", "ambassador", "prime", "foreign", "army"})  # without "'s"
_HEADS = frozenset("minister parliament embassy ambassador capital government king queen republic kingdom".split())


def told_countries(view: View) -> dict[str, str]:
    """Return the countries that no lexicon has, by name and by adjective."""
    unknown = {
        view.forms[index]: index
        for index in view.capitals
        if index not in view.inside and view.forms[index] not in _NO_NAMES
    }
    return _by_office(view, unknown) | _by_adjective(view, unknown)


def _by_adjective(view: View, unknown: dict[str, int]) -> dict[str, str]:
    """Return the countries named beside their adjectives: Ostrenia, Ostrenian."""
    found = {}
    for form in unknown:
        if len(form) > 5 and form.endswith("n") and form[-2:-1] in "aei" and form[:-1] in unknown:
            found[form] = found[form[:-1]] = view.string(unknown[form[:-1]], unknown[form[:-1]] + 1)
    return found


def _by_office(view: View, unknown: dict[str, int]) -> dict[str, str]:
    """Return the names beside which offices or institutions of a state stand, if nobody bears them."""
    named = {view.forms[token] for token in _offices(view, unknown)}
    named -= {view.forms[token] for token in view.capitals if named and token and _is_called(view, token)}
    return {
        form: view.string(unknown[form], unknown[form] + 1)
        for form in named
        if len(form) >= _SHORTEST and form.isalpha() and not form.endswith(_ADJECTIVES)
    }


def _is_called(view: View, token: int) -> bool:
    """Whether a first name or a form of address before a capital tells that it is somebody's name."""
    before = token - 2 if view.forms[token - 1] == "." else token - 1
    return view.forms[before] in _BEFORE_NAMES


def _offices(view: View, unknown: Container[str]) -> Iterator[int]:
    """Yield the tokens of lone unknown capitals beside an office or institution of a state."""
    for token in view.capitals:
        alone = view.forms[token] in unknown and not view.capital[token + 1]
        if alone and (_owns(view, token) or _is_of(view, token)):
            yield token


def _owns(view: View, token: int) -> bool:
    """Whether an institution follows: "Velsk state television", "Velsk's foreign ministry", "the Velsk government"."""
    owns = view.forms[token + 1] == "'s"
    words = view.forms[token + 1 + owns : token + 3 + owns]
    if " ".join(words) in _OF_A_STATE or words[0] in _INSTITUTIONS:
        return True
    return not owns and token > 0 and view.forms[token - 1] == "the" and words[0] in _ITS_PEOPLE


def _is_of(view: View, token: int) -> bool:
    """Whether an office stands before: "the prime minister of Velsk", "President Ola Ruhn of Velsk"."""
    link, office = view.forms[token - 1], view.forms[token - 2]
    if token < _LEAST or link not in {"of", "to"}:
        return False
    if link == "to":
        return office == "ambassador"
    before = range(max(token - 1 - _REACH, 0), token - 1)
    presides = next((index for index in before if view.forms[index] == "president" and view.capital[index]), None)
    return office in _HEADS or (presides is not None and all(view.capital[presides : token - 1]))
