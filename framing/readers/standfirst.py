"""The standfirst of a web page: it often stands in the head of an article, where the extractor looks for no text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.byline_patterns import is_byline
from framing.zone_patterns import is_chrome

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|de[ck]k?|intro(?:duction)?|lede?|lead|summary|excerpt"
    r"|abstract|strapline|chapo)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"image|media|photo|picture|video|caption|figure|credit", re.IGNORECASE)
_BELOW = (
    "following::*[self::p or self::div or self::h2 or self::h3 or self::span or self::section]"
    "[not(ancestor::nav or ancestor::aside or ancestor::footer or ancestor::figure or ancestor::figcaption)]"
)
_LONGEST_NAME = 200  # characters of an attribute
_FEWEST, _MOST = 5, 80  # words
_TEXT = 3  # paragraphs side by side; fewer stand in the head of an article, with a byline
_LONG_PARAGRAPH = 60  # characters of a paragraph that is text already


def standfirst_of(page: HtmlElement) -> str:
    """Return the words of the first element that is called a standfirst, or stands next to the headline as one does."""
    headline = next(page.iter("h1"), None)
    if headline is None:
        return ""
    beside = headline.getnext()
    beside = beside if beside is not None and _is_apart(beside) else None
    for element in headline.xpath(_BELOW):
        first = next(element.iter("p"), element)
        words = " ".join(first.text_content().split())
        name = " ".join(value for value in element.attrib.values() if len(value) <= _LONGEST_NAME)
        called = bool(_NAMES.search(name)) and not _PICTURES.search(name)
        if (called or element is beside) and _could_be_standfirst(element, words):
            return words
        if element.tag == "p" and len(words) >= _LONG_PARAGRAPH:
            return ""
    return ""


def _is_apart(element: HtmlElement) -> bool:
    """Whether what stands next to a headline is not just the first of the paragraphs of the text."""
    paragraphs = len(list(element.getparent().iterchildren("p")))
    return element.tag in {"h2", "h3"} or (element.tag == "p" and paragraphs < _TEXT)


def _could_be_standfirst(element: HtmlElement, words: str) -> bool:
    count = words.count(" ") + 1
    whole = len(element.text_content().split())
    pictured = next(element.iter("img", "picture", "video", "figure"), None) is not None
    return count >= _FEWEST and whole <= _MOST and not (pictured or is_byline(words, count) or is_chrome(words, count))
