"""Whether a phrase without a name tells who or what is meant: "the candidate", "his campaign", "a Treasury report"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing.speakers.verdicts import Parts
    from framing.speakers.view import View

_DEFINITE = frozenset("the this that his her its their our my".split())
_NOBODY = frozenset({"", "unnamed", "citizen"})  # kinds of whom a description alone tells nothing
_SINGULAR_ENDINGS = ("ss", "us", "is")
_ADDRESS = frozenset("mr mrs ms miss messrs".split())


def tells_which(view: View, parts: Parts, kind: str) -> bool:
    """Whether a description points at one person, body or document that the article has named or could name."""
    if kind in _NOBODY:
        return False
    definite = parts.owner > parts.first or view.forms[parts.first] in _DEFINITE
    if kind == "document":
        return definite or any(view.named(token) for token in range(parts.first + 1, parts.last))
    return definite and not is_plural(view.forms[parts.end - 1])


def is_plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    return word.endswith("s") and not word.endswith(_SINGULAR_ENDINGS)


def addressed(view: View, token: int) -> bool:
    """Whether a word is but the surname behind a form of address: "Mr. Church", "Ms Page"."""
    before = token - 1 - (view.forms[token - 1] == ".")
    return view.capital[token] and view.forms[before] in _ADDRESS
