"""Numbers and foreign text as people read them."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

# Controls, lone surrogates and the marks that turn the direction of what follows: one visible sign each, so that
# offsets stay what they are.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACE = re.compile(r"[^\S\u00a0]+")  # a no-break space keeps a number and its unit together
_MINUS = "−"
EXPORTED = "All of them are in the report saved as csv, xlsx or json."


def visible(text: str) -> str:
    """Return a text of the same length in which no character acts on its surroundings."""
    return text if text.isprintable() else _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text)


def shortened(text: str, longest: int = 140) -> str:
    """Return a text on one line, cut at a word if it is too long."""
    line = text[: 20 * longest].strip()
    if "  " in line or not line.isprintable():
        line = _SPACE.sub(" ", line)
    if len(line) <= longest:
        return line
    cut = line[:longest].rsplit(" ", 1)[0] if " " in line[:longest] else line[:longest]
    return f"{cut} …"


def web_address(url: str) -> str:
    """Return an address that may be a link: http or https with a host; "" for anything else."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc and url.isprintable() else ""


def number(value: float, digits: int | None = None) -> str:
    """Return a number with three figures that mean something; a dash where it is undefined.

    >>> number(0.51234), number(12.34), number(-3.0), number(float("nan")), number(1234)
    ('0.51', '12.3', '−3.0', '–', '1,234')
    """
    if math.isnan(value):
        return "–"
    if not value:
        return "0"
    size = abs(value)
    places = digits if digits is not None else 2 if size < 1 else 1 if size < 100 else 0
    text = f"{size:,.{places}f}"
    return f"{_MINUS}{text}" if value < 0 and float(text.replace(",", "")) else text


def count(value: float) -> str:
    """Return a whole number with separators, or one decimal where it is not whole."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def percent(share: float) -> str:
    r"""Return a share as a percentage; a dash where it is undefined.

    >>> percent(0.123), percent(0.004), percent(1.0)
    ('12\xa0%', '0.4\xa0%', '100\xa0%')
    """
    if math.isnan(share):
        return "–"
    places = 1 if 0 < share < 0.01 else 0
    return f"{100 * share:.{places}f}\N{NO-BREAK SPACE}%"


def measured(value: float, unit: str) -> str:
    r"""Return a value in the form of its unit: shares as percentages, their differences as points.

    >>> measured(0.5, "share of words"), measured(0.25, "difference of shares"), measured(18.0, "per article")
    ('50\xa0%', '25 points', '18')
    """
    if unit.startswith("share"):
        return percent(value)
    if unit == "difference of shares" and not math.isnan(value):
        return f"{number(100 * value, 0)} points"
    return count(value) if unit == "per article" and not math.isnan(value) else number(value)


def interval(low: float, high: float, unit: str) -> str:
    r"""Return an interval in the form of its unit.

    >>> interval(0.1, 0.25, "share of words"), interval(1, 12.5, "per 1,000 words"), interval(-3, 4, "")
    ('10–25\xa0%', '1.0–12.5', '−3.0 to 4.0')
    """
    first, last = measured(low, unit), measured(high, unit)
    if low < 0:
        return f"{first} to {last}"
    bare = first.rstrip("%\N{NO-BREAK SPACE}").removesuffix(" points")
    return f"{bare}–{last}"


def several(count_: int, one: str, many: str = "") -> str:
    """Return a count with its noun.

    >>> several(1, "article"), several(3, "article")
    ('1 article', '3 articles')
    """
    return f"{count_:,} {one if count_ == 1 else many or one + 's'}"


def capitalised(text: str) -> str:
    """Return a text with its first letter in upper case and all others as they are."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str], last: str = "and") -> str:
    """Return items as a list in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    words = list(items)
    return f" {last} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
