"""Words and clauses that tell when something was said: "last month", "…, she said hours after a ferry sank"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.numerals import NUMBER_WORDS
from framing.phrases import Range, finite
from framing.relations.scene import MARKS, TIME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.relations.scene import Scene

_CONJUNCTIONS = frozenset("after before when as while".split())
_SPANS = frozenset(
    "a an one two three four few just only shortly soon moments minutes hour hours day days week weeks month "
    "months".split()
)


_WHICH = frozenset("last next this that earlier later early late the same following previous".split())
_UNITS = frozenset(
    "day week month year decade quarter century weekend morning afternoon evening night spring summer autumn fall "
    "winter hours days weeks months years decades hour minutes".split()
)
_COUNTS = NUMBER_WORDS | {"a", "an", "few", "several", "many", "some"}
_DISTANCES = frozenset({"ago", "later", "earlier", "before"})
_OPENS_TIME = TIME | _WHICH | _COUNTS | {"on"}


def behind_time(forms: Sequence[str], token: int) -> int:
    """Return the token behind words that tell when: "on Monday", "last month", "two days later".

    >>> behind_time("earlier this month in Lund".split(), 0), behind_time("the plan".split(), 0)
    (3, 0)
    """
    if token >= len(forms) or not (forms[token] in _OPENS_TIME or forms[token].isdigit()):
        return token
    end = token + (forms[token : token + 1] == ["on"] and not TIME.isdisjoint(forms[token + 1 : token + 2]))
    while end < len(forms) and forms[end] in TIME:
        end += 1
    index = end
    while index < len(forms) and forms[index] in _WHICH:
        index += 1
    if index > end and not (_UNITS | TIME).isdisjoint(forms[index : index + 1]):
        return index + 1
    while index < len(forms) and (forms[index] in _COUNTS or forms[index].isdigit()):
        index += 1
    counted = index > end and not _UNITS.isdisjoint(forms[index : index + 1])
    return index + 2 if counted and not _DISTANCES.isdisjoint(forms[index + 1 : index + 2]) else end


def opens_time(forms: Sequence[str], token: int) -> bool:
    """Whether a word opens a clause that tells when: no "as well as"."""
    return forms[token] in _CONJUNCTIONS and forms[token + 1 : token + 2] != ["well"] and forms[token - 1] != "well"


def clause_of_time(scene: Scene, token: int) -> int | None:
    """Return the verb of a clause that tells when, where one begins at a token: "hours after a ferry | sank"."""
    forms = scene.forms
    while token < scene.last and (forms[token] in _SPANS or forms[token].isdigit()):
        token += 1
    if token + 1 >= scene.last or forms[token + 1] == "," or not opens_time(forms, token):
        return None
    for index in range(token + 2, scene.last):
        if forms[index] in {",", ";"} | MARKS:
            return None
        if index in scene.verbs or finite(forms[index]):
            return index
    return None


def without_span(forms: Sequence[str], phrase: Range) -> Range:
    """Return a phrase in front of such a clause without how long before or after it is: "the mayor | hours after"."""
    last = phrase.last
    if last < len(forms) and opens_time(forms, last):
        while last - 1 > phrase.first and forms[last - 1] in _SPANS:
            last -= 1
    return Range(phrase.first, last)
