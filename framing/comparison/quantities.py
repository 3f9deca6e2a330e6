"""Numbers as news writes them: "2.4 billion", "twelve", "two dozen", "half a million", "two hundred and fifty"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from framing.numerals import ONES, TENS

if TYPE_CHECKING:
    from collections.abc import Sequence

_SCALES = {"thousand": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_GROUPS = {"hundred": 100.0, "dozen": 12.0}
_FIGURE = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(m|mn|bn)?")
_SPELLED = dict(zip((*ONES, *TENS), (*range(1, 20), *range(20, 100, 10)), strict=True))
_ARTICLES = frozenset({"a", "an"})
_HYPHENS = frozenset({"-", "–"})


class Quantity(NamedTuple):
    """A number and the last token (inclusive) that is part of it."""

    value: float
    last: int


def quantity(forms: Sequence[str], index: int) -> Quantity | None:
    """Return the number that begins at a token; None where none does. "Hundreds" and "dozens" are no number.

    >>> quantity("two hundred and fifty people".split(), 0)
    Quantity(value=250.0, last=3)
    >>> quantity("half a million".split(), 0)
    Quantity(value=500000.0, last=2)
    """
    form = forms[index]
    if figure := _FIGURE.fullmatch(form):
        value = float(figure[1].replace(",", "")) * (_SCALES[figure[2]] if figure[2] else 1)
        return Quantity(value, index) if figure[2] else _scaled(forms, value, index)
    if form == "half" and _at(forms, index + 1) in _ARTICLES and _factor(_at(forms, index + 2)):
        return Quantity(_factor(forms[index + 2]) / 2, index + 2)
    if form in _SPELLED or (form in _ARTICLES and _factor(_at(forms, index + 1))):
        return _spelled(forms, index)
    return None


def _scaled(forms: Sequence[str], value: float, index: int) -> Quantity:
    """Return a figure with the scale behind it: "2.4 billion", "300-million"."""
    step = 2 if _at(forms, index + 1) in _HYPHENS else 1
    factor = _factor(_at(forms, index + step))
    return Quantity(value * factor, index + step) if factor else Quantity(value, index)


def _spelled(forms: Sequence[str], index: int) -> Quantity:
    """Add up words: what is below a hundred, hundreds and dozens, and whole scales of it."""
    total, current, last = 0.0, 0.0, index
    token = index + (forms[index] in _ARTICLES)
    while True:
        form = _at(forms, token)
        if form in _SPELLED and (not current or current % 100 == 0 or _hyphened(forms, token)):
            current += _SPELLED[form]
        elif form in _GROUPS:
            current = (current or 1) * _GROUPS[form]
        elif form in _SCALES and len(form) > 2:
            total, current = total + (current or 1) * _SCALES[form], 0
        elif form in {"and", *_HYPHENS} and last == token - 1 and _goes_on(forms, token):
            token += 1
            continue
        else:
            return Quantity(total + current, last)
        last = token
        token += 1


def _hyphened(forms: Sequence[str], token: int) -> bool:
    return forms[token - 1] in _HYPHENS and forms[token - 2] in TENS


def _goes_on(forms: Sequence[str], token: int) -> bool:
    """Whether a number goes on behind "and" ("two hundred and fifty") or a hyphen ("twenty-one", "ten-million")."""
    before, after = forms[token - 1], _at(forms, token + 1)
    if forms[token] == "and":
        return (before == "hundred" or before in _SCALES) and after in _SPELLED
    return (before in TENS and after in ONES[:9]) or bool(_factor(after))


def _factor(form: str) -> float:
    return _SCALES.get(form) or _GROUPS.get(form) or 0.0


def _at(forms: Sequence[str], index: int) -> str:
    return forms[index] if index < len(forms) else ""
