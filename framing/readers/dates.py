"""Dates as they stand in files, as ISO dates where there is only one way to read them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?=$|[T\s]|\d{6}$)")
_SECONDS = re.compile(r"1\d{9}(?:\d{3}|\.\d+)?")  # since 1970, from 2001 to 2033, or thousandths of them
_DAY_FIRST = re.compile(
    r"(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})\b", re.IGNORECASE
)
_MONTH_FIRST = re.compile(r"(?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?=$|\s|,)")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?=$|\s|,)")


def iso_date(text: str) -> str:
    """Return a date as YYYY-MM-DD where it is certain, else the text as it stands.

    >>> iso_date("May 16, 2024 at 9:05 pm"), iso_date("2024-05-16T21:05:00Z"), iso_date("03/04/2024")
    ('2024-05-16', '2024-05-16', '03/04/2024')
    """
    if _SECONDS.fullmatch(text.strip()):
        return datetime.fromtimestamp(int(text.strip()[:10]), UTC).date().isoformat()
    found = _numbers(text.strip())
    if found is None:
        return text
    try:
        return date(*found).isoformat()
    except ValueError:
        return text


def _numbers(text: str) -> tuple[int, int, int] | None:
    """Return year, month, day."""
    if match := _ISO.match(text):
        if match[2] or len(match[0]) == 8:
            return int(match[1]), int(match[3]), int(match[4])
        return None
    if match := _DAY_FIRST.match(text):
        return int(match[3]), _month(match[2]), int(match[1])
    if match := _MONTH_FIRST.match(text):
        return int(match[3]), _month(match[1]), int(match[2])
    # Dots mean day first wherever they are used; slashes are certain only where one number cannot be a month.
    if match := _DOTTED.match(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _SLASHED.match(text):
        first, second = int(match[1]), int(match[2])
        if first == second or first > 12 or second > 12:
            return (int(match[3]), first, second) if second > 12 else (int(match[3]), second, first)
    return None


def _month(name: str) -> int:
    return _MONTHS.get(name[:3].lower(), 0)
