"""Web pages: main text and metadata by trafilatura, without comments and without any network."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.readers.marks import ReadingError
from framing.readers.text import looks_like

if TYPE_CHECKING:
    from types import ModuleType

    from lxml.html import HtmlElement

_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # a tree takes no such character
_LINE_ENDS = re.compile(r"\s*\n\s*")


def read_html(data: bytes, origin: str) -> Article:
    """Make an article of a web page. Where no main text is found, the text of the whole page stands in for it."""
    if what := looks_like(data):
        raise ReadingError(f"{origin}: looks like {what}, not a web page")
    if not data.strip():
        return Article(text="", origin=origin)
    extractor = _trafilatura()
    page = extractor.load_html(data)
    found: Any = page is not None and extractor.bare_extraction(
        _with_captions(page),
        fast=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not found or not found.text:
        return Article(text=extractor.html2txt(data) or "", origin=origin)
    return Article(
        text=_LINE_ENDS.sub("\n", found.text),
        title=found.title or "",
        outlet=found.sitename or found.hostname or "",
        date=found.date or "",
        url=found.url or "",
        byline=found.author or "",
        origin=origin,
    )


def _with_captions(page: HtmlElement) -> HtmlElement:
    """Put each caption into a paragraph before its figure: the extractor drops figures with all their words."""
    for caption in list(page.iter("figcaption")):
        words = " ".join(caption.text_content().split())
        outermost = [caption, *caption.iterancestors("figure")][-1]
        if words and outermost.getparent() is not None:
            paragraph = caption.makeelement("p")
            paragraph.text = "Image: " + _NO_XML.sub("\ufffd", words)
            outermost.addprevious(paragraph)
            caption.drop_tree()
    return page


def _trafilatura() -> ModuleType:
    import trafilatura  # noqa: PLC0415 - takes half a second, and only web pages need it

    # Its remarks about pages without text would reach the user's terminal; our marks say it better.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura
