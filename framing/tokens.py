"""Words and punctuation marks of a text, by one compiled expression; nothing is lost and nothing is changed."""

from __future__ import annotations

import re
from itertools import accumulate

from framing.document import Token

# Marks written on or between letters, which Python does not count as letters: accents written apart, Hebrew and
# Arabic points, Indic vowel signs, joiners, soft hyphens.
_ON_LETTERS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u200c\u200d\xad"
)
_SOFT_HYPHEN = "\xad"
_IN_ADDRESS = r"[^\s<>\"“”]{0,2000}[\w/]"
# In this order: plain words before a space or a comma, as most are; dotted acronyms (u.s.), numbers with inner
# separators (1.5bn, 10:30), web addresses, words (inner apostrophes stay inside, a possessive or contracted 's stands
# alone; @handles, #tags, e-mail addresses and sites are one word), runs of dashes or dots, any other single mark. Each
# takes the white space behind it along. Repetitions have a limit wherever a mismatch could make the search start over,
# so that time grows with the length of any text.
_TOKEN = re.compile(
    rf"(?:[a-z]+(?=[\s,])|(?:[^\W\d_]\.){{2,8}}(?!\w)|ph\.d\."
    rf"|\d+(?:[.,:]\d+)+\w*"
    rf"|https?://{_IN_ADDRESS}|www\.{_IN_ADDRESS}"
    rf"|[@#]?\w[\w{_ON_LETTERS}]*(?:'(?!s\b)\w[\w{_ON_LETTERS}]*)*"
    rf"(?:(?:[.+-]\w+){{0,4}}@\w[\w-]*(?:\.\w[\w-]*)+|\.(?:com|org|net|gov|edu|info|co\.uk|org\.uk)\b(?:/{_IN_ADDRESS})?)?"
    rf"|'s\b|--+|\.\.+|[^\w\s])\s*",
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut ``text[start:end]`` into tokens with offsets into the whole text.

    >>> [token.form for token in tokens("Putin’s U.S. visit wasn’t hard-earned.")]
    ['putin', "'s", 'u.s.', 'visit', "wasn't", 'hard', '-', 'earned', '.']

    A possessive or contracted ’s is a token but not a word: it counts with the word before it.
    """
    # "İ" alone would grow when lower-cased; everything else keeps its length, so offsets hold.
    lower = text[start:end].replace("İ", "i").lower().replace("’", "'").replace("ʼ", "'")
    first = len(lower) - len(lower.lstrip())
    pieces = _TOKEN.findall(lower, first)
    places = accumulate(map(len, pieces), initial=start + first)
    new = tuple.__new__  # the same named tuple in half the time: an article has a thousand of them
    found: list[Token] = [
        new(Token, (place, place + len(form), form, form[0].isalnum() or (form[0] in "@#_" and len(form) > 1)))
        for place, form in zip(places, map(str.rstrip, pieces), strict=False)
    ]
    if _SOFT_HYPHEN in lower:
        return [token._replace(form=token.form.replace(_SOFT_HYPHEN, "") or token.form) for token in found]
    return found


def forms(text: str) -> tuple[str, ...]:
    """Return only the forms of the tokens of a text: how lexicon terms are cut, so that they meet their match."""
    return tuple(token.form for token in tokens(text))
