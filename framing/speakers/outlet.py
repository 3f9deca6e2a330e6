"""Whether a name is that of the outlet itself, which is often given short: "wash-post" is The Washington Post."""

from __future__ import annotations

import re
from functools import lru_cache

_SHORTEST = 3  # letters of an abbreviation
_NEWS = frozenset({"news", "com"})  # words that outlets add to their names or leave out
_PARTS = frozenset("news online magazine daily network radio politics".split())  # of outlets: "Politico Magazine"
_PAPERS = frozenset("times post journal tribune herald telegraph".split())


@lru_cache(maxsize=1 << 12)
def is_outlet(name: str, outlet: str) -> bool:
    """Whether a name calls an outlet: in full, by the last word, or in full where the outlet is given short."""
    words, own = _words(name), _words(outlet)
    if not words or not own:
        return False
    while len(words) > len(own) and words[-1] in _PARTS:
        words = words[:-1]
    if "".join(words) == "".join(own) or (len(own) > 1 and words == own[-1:]):
        return True
    if len(own) == 1 and own[0] == "".join(word[0] for word in words):
        return len(own[0]) >= _SHORTEST
    if len(own[0]) == _SHORTEST and len(own) == len(words) == 1 and words[0] in _PAPERS:  # "The Times" of "nyt"
        return own[0][-1] == words[0][0]
    return len(words) == len(own) and all(
        word.startswith(short) and len(short) >= _SHORTEST for word, short in zip(words, own, strict=True)
    )


@lru_cache(maxsize=512)
def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", name.lower())
    words = words[1:] if words[:1] == ["the"] else words
    return words[:-1] if len(words) > 1 and words[-1] in _NEWS else words
