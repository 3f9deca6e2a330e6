"""Lines of a page that say again what another says: pull quotes, and texts laid out twice for two sizes of screen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.article import Span
from framing.line_wording import ends_sentence, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_FEWEST = 6  # words; fewer are repeated by chance, or for effect
_MOST = 100_000  # characters of a page that is looked through
_OPENING = 8  # words of a first sentence; what repeats its words above it is a headline or a standfirst


def repeated_lines(text: str) -> Iterator[Span]:
    """Yield the lines of a text, behind its first paragraph, whose words all stand in another line as well."""
    if len(text) > _MOST:
        return
    raw = text.split("\n")
    lines = [f" {plain(line)} " for line in raw]
    whole, alike = "\n".join(lines), Counter(lines)
    seen: set[str] = set()
    start, opened = 0, False
    for line, found in zip(lines, raw, strict=True):
        words = line.count(" ") - 1
        if opened and words >= _FEWEST and (line in seen or whole.count(line) > alike[line]):
            yield Span(start, start + len(found))
        seen.add(line)
        opened = opened or (words >= _OPENING and ends_sentence(found))
        start += len(found) + 1
