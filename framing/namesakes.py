"""Names that look like pronouns: “according to He Mingyuan”, “She Wei, a teacher, said”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.document import Token

# Behind such words no "He" is a pronoun, and Chinese names end in these letters, as the film "She Said" does not
_INSIDE = re.compile(
    r"\b(?:to|said|says|asked|told|by|with|and|premier|minister|president|analyst|economist|professor|spokesman"
    r"|spokeswoman|secretary|director|artist),? ((?:He|She|You) [A-Z][a-z]*[aeiougnr])\b(?! [A-Z]\w* [A-Z])"
)
_EXPLAINED = re.compile(r"\b((?:He|She|You) [A-Z][a-z]*[aeiougnr])(?: [A-Z][a-z]+)?, (?:an?|the|who|\d\d)\b")
NAMESAKES = frozenset({"He", "She", "You"})


def starts_of_names(text: str) -> frozenset[int]:
    """Return where in a text a name begins whose first word looks like a pronoun.

    >>> sorted(starts_of_names("He left. According to He Mingyuan, prices rose. He Mingyuan left."))
    [22, 48]
    """
    names = {*_INSIDE.findall(text), *_EXPLAINED.findall(text)}
    return frozenset(match.start() for name in names for match in re.finditer(rf"\b{re.escape(name)}\b", text))


def as_names(tokens: Iterable[Token], starts: frozenset[int]) -> list[Token]:
    """Return tokens in which the first word of such names keeps its capital, so that no rule takes it for a pronoun."""
    return [token._replace(form=token.form.title()) if token.start in starts else token for token in tokens]
