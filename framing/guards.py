"""Guards of lexicon entries: conditions on the words around a match, so that "fortify wine" is no praise."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from framing.tokens import forms as forms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document import Document

_NEAR = 6  # words on either side that "near" looks at
_COMMA = "comma"  # how a guard names the mark that its own list is written with
_VALUES = {"pos": frozenset({"verb", "noun", "adjective"}), "case": frozenset({"lower"})}

_DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their some any no every each either neither both "
    "another such what which whose 's many few several all more most".split()
)
_PREPOSITIONS = frozenset("of in on at by for from with without about against into over under between through".split())
_SUBJECTS = frozenset("i you he she it we they who which".split())
_AUXILIARIES = frozenset(
    "to will would can could may might must shall should do does did don't doesn't didn't won't wouldn't can't "
    "couldn't cannot not n't let's".split()
)
_STOPS = frozenset(".!?")
_BE = frozenset("be is are was were been being seem seems seemed become became look looks looked very so too".split())


class Guard(NamedTuple):
    """One condition: its kind and the words or value it asks for."""

    kind: str
    values: frozenset[str]

    def holds(self, document: Document, first: int, last: int) -> bool:
        """Whether the condition holds for the tokens ``first:last`` of a document."""
        kind, values = self
        if kind in _LISTS:
            stands_by, wanted = _LISTS[kind]
            return stands_by(values, document.forms, first, last) is wanted
        if kind == "pos":
            return plausible(next(iter(values)), document.forms, first, last)
        return _is_lower(document, first)


def _follows(values: frozenset[str], forms: Sequence[str], _first: int, last: int) -> bool:
    return last < len(forms) and forms[last] in values


def _precedes(values: frozenset[str], forms: Sequence[str], first: int, _last: int) -> bool:
    return first > 0 and forms[first - 1] in values


def _is_near(values: frozenset[str], forms: Sequence[str], first: int, last: int) -> bool:
    before, after = forms[max(first - _NEAR, 0) : first], forms[last : last + _NEAR]
    if values.isdisjoint(before) and values.isdisjoint(after):
        return False
    return _within_sentence(values, reversed(before)) or _within_sentence(values, after)


def _within_sentence(values: frozenset[str], forms: Iterable[str]) -> bool:
    """Whether one of the words stands before the first mark that ends a sentence."""
    for form in forms:
        if form in _STOPS or form in values:
            return form not in _STOPS
    return False


# The lists of words: where one of them is looked for, and whether it is wanted there.
_LISTS = {
    "next": (_follows, True), "not_next": (_follows, False),
    "prev": (_precedes, True), "not_prev": (_precedes, False),
    "near": (_is_near, True), "not_near": (_is_near, False),
}  # fmt: skip


def _is_lower(document: Document, first: int) -> bool:
    """Whether a token is not capitalised, or only because a sentence begins with it and no name goes on."""
    text, tokens = document.text, document.tokens
    start = tokens[first].start
    if text[start].islower():
        return True
    if first + 1 < len(tokens) and text[tokens[first + 1].start].isupper():
        return False
    return document.sentence_at(start).start == start or text[start - 1] in "“\"‘'"


@cache
def parse_guards(text: str) -> tuple[Guard, ...]:
    """Parse the guards column of a lexicon.

    >>> [guard.kind for guard in parse_guards("not_near=wine,flour; pos=verb")]
    ['not_near', 'pos']

    A comma is named ``comma``. Raises ValueError for a guard that is not known, and for a word that no text has as
    one token ("left-wing" is three), so that it could never stand beside a match.
    """
    guards = []
    for piece in filter(None, (part.strip() for part in text.split(";"))):
        kind, _, listed = piece.partition("=")
        values = frozenset(value.strip().lower() for value in listed.split(",") if value.strip())
        if not values or (kind not in _LISTS and not values <= _VALUES.get(kind, frozenset())):
            raise ValueError(
                f"guard {piece!r} is not one of {', '.join(_LISTS)}=…, pos=verb|noun|adjective, case=lower"
            )
        if kind in _LISTS:
            values = frozenset(map(_token, values))
        guards.append(Guard(kind, values))
    return tuple(guards)


def _token(word: str) -> str:
    if word == _COMMA:
        return ","
    found = (word,) if word.isalnum() else forms_of(word)
    if len(found) != 1:
        raise ValueError(f"the guard word {word!r} never stands in a text as one: it is cut into {' '.join(found)!r}")
    return found[0]


def plausible(pos: str, forms: Sequence[str], first: int, last: int) -> bool:
    """Whether the neighbours allow the tokens ``first:last`` to be of a part of speech.

    Only closed-class words next to the match decide; where they say nothing the answer is yes, except that a
    plain ``noun`` or ``adjective`` is denied after a subject pronoun or an auxiliary.
    """
    before = forms[first - 1] if first else ""
    after = forms[last] if last < len(forms) else ""
    verbal = before in _SUBJECTS or before in _AUXILIARIES
    if pos == "verb":
        return verbal or not (before in _DETERMINERS or before in _PREPOSITIONS or after == "of")
    if pos == "noun":
        return not verbal and not (after in _DETERMINERS and before not in _DETERMINERS)
    return not verbal and (before in _BE or after not in _DETERMINERS)
