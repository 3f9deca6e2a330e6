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

_LINE_ENDS = re.compile(r"\s*\n\s*")


def read_html(data: bytes, origin: str) -> Article:
    """Make an article of a web page. Where no main text is found, the text of the whole page stands in for it."""
    if what := looks_like(data):
        raise ReadingError(f"{origin}: looks like {what}, not a web page")
    if not data.strip():
        return Article(text="", origin=origin)
    extractor = _trafilatura()
    found: Any = extractor.bare_extraction(
        data,
        fast=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if found is None or not found.text:
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


def _trafilatura() -> ModuleType:
    import trafilatura  # noqa: PLC0415 - takes half a second, and only web pages need it

    # Its remarks about pages without text would reach the user's terminal; our marks say it better.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura
