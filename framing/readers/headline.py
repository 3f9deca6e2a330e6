"""The headline of a web page without the name of its site, which stands before or behind it, or in a heading above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.line_wording import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BARS = r"\||::|//|»"  # these stand in no headline; dashes and points do
_BAR = re.compile(rf"\s+(?:{_BARS})\s+")
_SEPARATOR = re.compile(rf"\s+(?:{_BARS}|[–—·•«~-])\s+")
_ABOVE = "//header//h1[not(ancestor::article or ancestor::main)]"  # of the page, not of its story
_SET_OFF = ("h2", "h3", "b", "strong", "big", "font")
_LONGEST_NAME = 4  # words of a heading that may be the name of a site


def headline_of(page: HtmlElement, found: str, site: str) -> str:
    """Return the headline that was found on a page, or the longest part of its title where that is the site's name."""
    parts = _SEPARATOR.split(_title(page))
    longest = max(parts, key=_words)
    names = {plain(site), *(plain(part) for part in parts if part != longest)}
    names |= {plain(h1.text_content()) for h1 in page.xpath(_ABOVE) if _words(h1.text_content()) <= _LONGEST_NAME}
    if longest and plain(found) in names and plain(longest) not in names:
        return longest
    if alone := _alone_on_page(page, found):
        return alone
    return max(_BAR.split(_without(found, plain(site))), key=_words)


def site_of(page: HtmlElement, headline: str) -> str:
    """Return the name of the site behind the headline in the title of a page; "" where there is none.

    What stands before the headline is more often a rubric.
    """
    title = _title(page)
    _, *behind = _SEPARATOR.split(title)
    return behind[-1] if behind and headline and plain(title).startswith(f"{plain(headline)} ") else ""


def _alone_on_page(page: HtmlElement, title: str) -> str:
    """Return what stands behind the colon of a title ("The Beacon: Bridge opens") if it is set as a headline, too."""
    _, colon, behind = title.partition(": ")
    if not colon or next(page.iter("h1"), None) is not None:
        return ""
    wanted = plain(behind)
    return behind if any(plain(set_off.text_content()) == wanted for set_off in page.iter(*_SET_OFF)) else ""


def _title(page: HtmlElement) -> str:
    return " ".join((page.findtext(".//head//title") or "").split())


def _without(title: str, site: str) -> str:
    """Return a title without the name of its site at either end."""
    ends = [found.span() for found in _SEPARATOR.finditer(title)]
    if ends and plain(title[ends[-1][1] :]) == site:
        return title[: ends[-1][0]]
    return title[ends[0][1] :] if ends and plain(title[: ends[0][0]]) == site else title


def _words(text: str) -> int:
    return len(text.split())
