"""What the wording of a line tells whatever it is: whether it ends a sentence, quotes, speaks to readers, lists."""

from __future__ import annotations

import re

SAID = re.compile(r"\b(?:said|says|told|asked|added|wrote)\b")
_TO_READERS = re.compile(r"\b(?:you|your|us|our|we)\b", re.IGNORECASE)
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
_NOT_WORD = re.compile(r"[\W_]+")
_POINTS = "•▪●‣◦-–*"


def plain(text: str) -> str:
    """Reduce a text to lower-case words, for comparing titles and names."""
    return _NOT_WORD.sub(" ", text.casefold()).strip()


def quotes(line: str) -> bool:
    """Whether somebody speaks in a line."""
    return SAID.search(line) is not None or any(mark in line for mark in '“”«»"')


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _FINAL.search(line[-12:]) is not None


def speaks_to_readers(line: str) -> bool:
    """Whether a line says "you" or "us", and quotes nobody."""
    return _TO_READERS.search(line) is not None and not quotes(line)


def is_point(line: str) -> bool:
    """Whether a line is a point of a list: "• The council voted on Tuesday."."""
    return line[1:2] == " " and line[0] in _POINTS


def is_title_case(line: str) -> bool:
    """Whether all longer words of a line of some words are capitalised, as in American headlines."""
    words = [word.lstrip("“‘\"'(") for word in line.split() if len(word) > 3]
    return 4 <= len(words) <= 16 and all(not word[:1].islower() for word in words)
