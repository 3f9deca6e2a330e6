"""How many syllables an English word has: vowel groups, corrected by learned weights of the letters around them.

A word has as many syllables as groups of vowel letters, plus the weights of all letter contexts of these groups
("silent e at the end": -1), rounded. Words of the news that this gets wrong stand in a table of exceptions. Weights and
exceptions are learned from the CMU Pronouncing Dictionary: see ``syllables_card.md`` and ``train_syllables.py``.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MODEL = Path(__file__).with_name("syllables.json")
VOWELS = re.compile(r"[aeiouy]+")
_LETTERS = re.compile(r"[a-z]+")
_LEFT, _RIGHT = 2, 3  # letters of context
_SYLLABLES_OF_W = 3


class Weights(NamedTuple):
    """The learned model: weight by context, syllables by word."""

    contexts: Mapping[str, float]
    exceptions: Mapping[str, int]


@cache
def weights() -> Weights:
    """Load the bundled model; once per process."""
    model = json.loads(MODEL.read_text(encoding="utf-8"))
    return Weights(model["contexts"], model["exceptions"])


def contexts(word: str) -> Iterator[str]:
    """Yield the contexts of each vowel group of a lower-case word: ``^k(i)te$`` cut to up to 2 and 3 letters around."""
    padded = f"^{word}$"
    for group in VOWELS.finditer(padded):
        start, end = group.span()
        rights = [padded[end : end + right] for right in range(min(_RIGHT, len(padded) - end) + 1)]
        for left in range(min(_LEFT, start) + 1):
            begun = f"{padded[start - left : start]}({group[0]})"
            for right in rights:
                yield begun + right


def estimate(word: str, weight: Mapping[str, float]) -> int:
    """Estimate the syllables of one lower-case word of the letters a to z; at least 1."""
    groups = len(VOWELS.findall(word))
    if not groups:  # spelled out: tv, bbc, www
        return len(word) + (_SYLLABLES_OF_W - 1) * word.count("w")
    return max(1, round(groups + sum([weight[context] for context in contexts(word) if context in weight])))


@lru_cache(maxsize=1 << 16)
def syllables(form: str) -> int:
    """Return the number of syllables of a word in lower case, at least 1.

    Dotted acronyms are spelled, the parts of addresses added up; numbers and words without Latin letters count 1.

    >>> [syllables(form) for form in ("house", "readability", "u.s.", "didn't", "2016")]
    [1, 5, 2, 2, 1]
    """
    known = weights()
    if form in known.exceptions:
        return known.exceptions[form]
    plain = normalize("NFKD", form).encode("ascii", "ignore").decode().replace("'", "")
    return sum(known.exceptions.get(part) or estimate(part, known.contexts) for part in _LETTERS.findall(plain)) or 1
