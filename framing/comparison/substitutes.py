"""Names in the same place: plural nouns that two outlets put into the same place of a sentence they share."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from framing.article import Span
from framing.comparison.pooled import Evidence
from framing.phrases import DETERMINERS
from framing.speakers.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.passages import Passage
    from framing.comparison.result import Comparison
    from framing.document import Document, Token

_LONGEST = 2  # words of a name
_SAME_WORD = 0.8  # share of letters in common, above which two words are one word
_CLOSED = FUNCTION_WORDS | DETERMINERS
_BEFORE_VERBS = frozenset("i you he she it we they who which that and also but still then now".split())
_NO_NOUNS = frozenset("is was has does says his its this thus always perhaps yes".split())


class Substitute(NamedTuple):
    """Two names in the same place of two sentences that tell the same thing: "the [crowds]", "the [revellers]"."""

    event: str
    first: Evidence
    second: Evidence
    first_name: str
    second_name: str


def substitutes(comparison: Comparison) -> Iterator[Substitute]:
    """Yield the plural nouns by which sentences of ``passages`` differ, between words that they share."""
    for passage in comparison.passages():
        yield from _in_passage(comparison, passage)


def _in_passage(comparison: Comparison, passage: Passage) -> Iterator[Substitute]:
    one, other = (comparison.profiles[each.profile].document for each in (passage.first, passage.second))
    mine, yours = _words(one, passage.first.span), _words(other, passage.second.span)
    matcher = SequenceMatcher(None, [t.form for t in mine], [t.form for t in yours], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        inside = i > 0 and j < len(mine) and k > 0 and m < len(yours)
        if tag == "replace" and inside and _before_a_noun(one, mine[i - 1]):
            first, second = mine[i:j], yours[k:m]
            if _is_name(one, first) and _is_name(other, second) and not _spelling(first, second):
                yield Substitute(
                    passage.event, _at(passage.first.profile, first), _at(passage.second.profile, second),
                    _string(first), _string(second),
                )  # fmt: skip


def _words(document: Document, span: Span) -> list[Token]:
    first, last = document.token_at(span.start - 1) + 1, document.token_at(span.end - 1) + 1
    return [token for token in document.tokens[first:last] if token.is_word]


def _before_a_noun(document: Document, token: Token) -> bool:
    """Whether a word in -s behind a token is a plural rather than a verb: no pronoun, name or plural before it."""
    return token.form not in _BEFORE_VERBS and document.text[token.start].islower() and not token.form.endswith("s")


def _is_name(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether words are a plural noun in lower case, with one word before it at most."""
    last = tokens[-1]
    plural = last.form.endswith("s") and not last.form.endswith(("ss", "'s")) and len(last.form) > 4
    lower = all(document.text[token.start].islower() for token in tokens)
    closed = any(token.form in _CLOSED | _NO_NOUNS for token in tokens)
    return len(tokens) <= _LONGEST and plural and lower and not closed


def _spelling(first: Sequence[Token], second: Sequence[Token]) -> bool:
    """Whether two names differ by spelling or by a modifier only: advisers and advisors, seekers and asylum seekers."""
    return SequenceMatcher(None, first[-1].form, second[-1].form).ratio() > _SAME_WORD


def _at(profile: int, tokens: Sequence[Token]) -> Evidence:
    return Evidence(profile, Span(tokens[0].start, tokens[-1].end))


def _string(tokens: Sequence[Token]) -> str:
    return " ".join(token.form for token in tokens)
