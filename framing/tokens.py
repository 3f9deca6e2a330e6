"""Words and punctuation marks of a text, by one compiled expression; nothing is lost and nothing is changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.document import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

# In this order: dotted acronyms (U.S.), numbers with inner separators, words (inner apostrophes stay inside, a
# possessive or contracted 's stands alone), runs of dashes or dots, any other single mark.
_TOKEN = re.compile(
    r"(?P<word>(?:[^\W\d_]\.){2,}(?!\w)"
    r"|\d+(?:[.,:]\d+)+\w*"
    r"|['’][sS]\b"
    r"|\w+(?:['’](?![sS]\b)\w+)*)"
    r"|--+|\.\.+|[^\w\s]",
)
_CURLY = str.maketrans("’‘", "''")


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Cut ``text[start:end]`` into tokens with offsets into the whole text.

    >>> [token.form for token in tokens("Putin’s U.S. visit wasn’t hard-earned.")]
    ['putin', "'s", 'u.s.', 'visit', "wasn't", 'hard', '-', 'earned', '.']

    A possessive or contracted ’s is a token but not a word: it counts with the word before it.
    """
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        raw = match[0]
        form = raw.lower()
        if "’" in form:
            form = form.translate(_CURLY)
        yield Token(match.start(), match.end(), form, match[1] is not None and form != "'s")


def forms(text: str) -> tuple[str, ...]:
    """Return only the forms of the tokens of a text: how lexicon terms are cut, so that they meet their match."""
    return tuple(token.form for token in tokens(text))
