"""Numbers in words."""

from __future__ import annotations

ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ROUND = "zero half dozen dozens hundred hundreds thousand thousands million millions billion billions trillion".split()
NUMBER_WORDS = frozenset([*ONES, *TENS, *_ROUND])
