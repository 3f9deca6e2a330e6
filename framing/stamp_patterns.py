"""Dates and times as pages print them: "Published 3 May 2025, 10:15 GMT", "4 min read", "Lorn - MAY 03, 2025"."""

from __future__ import annotations

import re

MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"

_STAMP_WORD = re.compile(
    rf"(?:{MONTHS}|{DAYS}|\d[\d:./-]*(?:st|nd|rd|th|am|pm)?|\d\d?h(?:\d\d)?|[ap]\.?m\.?"
    r"|(?:gmt|utc)?(?:[+-]\d{1,2}(?::?\d\d)?)|gmt|utc|bst|cet|cest|eet|eest|m[sd]t|e[sd]?t|p[sd]?t|c[sd]t|ak[sd]t"
    r"|wat|cat|eat|sast|msk|pkt|ist|npt|bdt|mmt|wib|wita|hkt|sgt|myt|pht|jst|kst|a[ew][sd]t|ac[sd]t|nz[sd]t|brt|art|t|z"
    r"|central|eastern|pacific|mountain|local|at|on|of|the|and|mins?|read|date|created|issued|released|uploaded|web"
    r"|published|posted|updated|last|first|modified|edited|today|yesterday|hours?|hrs?|minutes?|ago|updates?"
    r"|time|reading)",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:updated|last update|published|posted|modified)\b[\W_]*", re.IGNORECASE)
_PLACE_BEHIND = re.compile(r"\s[-–—|•·]\s(?:[A-Z][\w.’'-]*,? ?){1,4}$")  # where it was written, behind the time
# "May 3, 2025: The vote" is a subhead, "May 3, 2025 - 10:15" is not.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s?[:—–-](?! ?\d\d?:\d\d))")
_JOINING = frozenset("at on of the and".split())
_MONTH = re.compile(rf"\b{MONTHS}\b", re.IGNORECASE)


def is_stamp(line: str) -> bool:
    """Whether a line is a date or time and nothing else."""
    pieces = _pieces(line)
    return (
        0 < len(pieces) <= 16
        and any(character.isdigit() for character in line)
        and all(map(_STAMP_WORD.fullmatch, pieces))
    )


def ends_in_stamp(line: str) -> bool:
    """Whether a line says when it was published, behind a place or a name: "Lorn, Anby | Updated: 3 May"."""
    found = _DATED.search(line)
    stamped = found is not None and is_stamp(_PLACE_BEHIND.sub("", line[found.end() :]))
    return stamped or _is_mostly_stamp(line)


def _is_mostly_stamp(line: str) -> bool:
    """Whether a line is a full date with little beside it: "4th March 2024 in Politics"."""
    if not (_YEAR.search(line) and _MONTH.search(line)):
        return False
    pieces = [piece for piece in _pieces(line) if piece.lower() not in _JOINING]
    return 5 * sum(_STAMP_WORD.fullmatch(piece) is not None for piece in pieces) >= 3 * len(pieces)


def _pieces(line: str) -> list[str]:
    return [piece for word in line.split() if (piece := word.strip(".,:|/•·()-–—"))]
