"""Shares of those asked: "41 percent", "nine in ten voters", "those surveyed". They speak for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.speakers.verdicts import Parts

_NUMERALS = frozenset("one two three four five six seven eight nine ten".split())
_SHARES = frozenset("percent percentage % half third thirds quarter quarters fourth fourths fifth fifths share".split())
_PARTS = frozenset("majority majorities plurality pluralities minority minorities bulk average".split())
_PERCENT = frozenset({"percent", "%"})
_OF_POLLS = frozenset(
    "poll polls polled polling survey surveys surveyed respondents pollsters voters electorate".split()
)
_NEAR = 60  # tokens
_SEATED = frozenset("senate house congress parliament committee lawmakers senators mps members delegates".split())
_THOSE = frozenset({"those", "people", "adults", "others"})
_ASKED = frozenset("surveyed polled asked questioned interviewed sampled responding".split())


def is_share(forms: Sequence[str], parts: Parts) -> bool:
    """Whether the head segment of a phrase is a share of others: "12 percent", "one" of "one in three"."""
    word = forms[parts.end - 1]
    if word in _SHARES or (word in _PARTS and (_counted(forms, parts) or _polled(forms, parts))):
        return True
    link = next((i for i in range(parts.end, min(parts.end + 2, parts.last)) if forms[i] in {"in", "of"}), parts.last)
    number = forms[link + 1 : parts.last][:1]
    return link < parts.last and _is_number(word) and bool(number) and _is_number(number[0])


def _counted(forms: Sequence[str], parts: Parts) -> bool:
    return not _PERCENT.isdisjoint(forms[parts.first : parts.last])


def _polled(forms: Sequence[str], parts: Parts) -> bool:
    """Whether a poll stands near, and those counted sit in no house: "a majority of Democrats", "the bulk of them"."""
    near = forms[max(parts.first - _NEAR, 0) : parts.last + _NEAR]
    return not _OF_POLLS.isdisjoint(near) and _SEATED.isdisjoint(forms[parts.end : parts.last])


def are_asked(words: Sequence[str]) -> bool:
    """Whether a phrase is whoever was asked: "those surveyed"."""
    return len(words) > 1 and words[0] in _THOSE and words[1] in _ASKED


def _is_number(form: str) -> bool:
    return form in _NUMERALS or form.isdigit()
