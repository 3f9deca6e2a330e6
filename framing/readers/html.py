"""Web pages: main text and metadata by trafilatura, without comments and without any network."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.line_wording import ends_sentence
from framing.readers.declared import decode_page
from framing.readers.headline import headline_of, site_of
from framing.readers.layout import Layout
from framing.readers.marks import ReadingError, mark
from framing.readers.mending import mend, with_paragraphs
from framing.readers.metadata import day_of, stated
from framing.readers.standfirst import standfirst_of
from framing.readers.text import looks_like

if TYPE_CHECKING:
    from types import ModuleType

    from lxml.html import HtmlElement

# What stands around an article by its very name; where little text is found the extractor would take it all.
_AROUND = "//nav|//footer|//aside|//menu|//button|//*[@role='navigation' or @role='contentinfo' or @role='search']"
_NO_TEXT = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_SHORT = 250  # characters; below that the extractor doubts that it has found the article
_LEAST_SHARE = 1 / 3
_SIGNS_OF_WINDOWS = re.compile(r"&#(?:(1[2-5]\d)|x([89][0-9a-f]));|([\x80-\x9f])", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^<>]*>")


def read_html(data: bytes, origin: str) -> Article:
    """Make an article of a web page. Where no main text is found, the text of the whole page stands in for it."""
    if what := looks_like(data):
        raise ReadingError(f"{origin}: looks like {what}, not a web page")
    if not data.strip():
        return Article(text="", origin=origin)
    try:
        return _read_page(data, origin)
    except ReadingError:
        raise
    except Exception as error:  # what the parsers of pages raise on broken markup is not foreseen
        kind = type(error).__name__
        raise ReadingError(f"{origin}: no text can be made of its markup ({kind}); save the text as .txt") from error


def _read_page(data: bytes, origin: str) -> Article:
    extractor = _trafilatura()
    page, marks = _page(extractor, data, origin)
    if page is None:
        return Article(text="", origin=origin, marks=marks)
    told = stated(page)
    mend(page)
    layout = Layout(page)
    found = _extracted(extractor, page, with_metadata=True)
    if found and found.text:
        text = _main_text(extractor, page, found.text)
    else:
        found, text = extractor.extract_metadata(page), extractor.baseline(page)[1]
    text, zones, quoted = layout.read(layout.with_standfirst(standfirst_of(page), text))
    site = told.get("outlet") or found.sitename or ""
    headline = headline_of(page, found.title or told.get("title", ""), site)
    return Article(
        text=text,
        title=headline,
        outlet=site or found.hostname or site_of(page, headline),
        date=told.get("date") or day_of(page, found.date or ""),
        url=found.url or "",
        byline=told.get("byline") or found.author or "",
        origin=origin,
        marks=marks,
        zones=zones,
        quoted=quoted,
    )


def _page(extractor: ModuleType, data: bytes, origin: str) -> tuple[HtmlElement | None, tuple[str, ...]]:
    """Return the tree of a page and the marks it earns. A scrap or plain text counts as the body of a page."""
    content, marks = decode_page(data, origin)
    marks += (mark("{} control characters", content.count("\x00")),) if "\x00" in content else ()
    content = _XML_DECLARATION.sub("", _SIGNS_OF_WINDOWS.sub(_sign, content.replace("\x00", "\ufffd")))
    page = extractor.load_html(content)
    if page is not None and "".join(page.itertext()).strip():
        return page, marks
    page = extractor.load_html(f"<html><body><div>{content}</div></body></html>")
    if page is not None and "".join(page.itertext()).strip():
        return page, marks
    if _NO_TEXT.sub("", content).strip():
        raise ReadingError(f"{origin}: its markup is nested too deep or broken; save the text as .txt")
    return None, marks


def _sign(found: re.Match[str]) -> str:
    """Return the sign that a page means by a number that is a control character, as browsers do: &#147; is “."""
    code = int(found[1]) if found[1] else int(found[2], 16) if found[2] else ord(found[3])
    return bytes([code]).decode("cp1252", "replace") if 0x80 <= code < 0xA0 else found[0]


def _extracted(extractor: ModuleType, page: HtmlElement, **options: Any) -> Any:  # noqa: ANN401 - both trafilatura's
    return extractor.bare_extraction(
        page,
        fast=True,
        include_comments=False,
        prune_xpath=_AROUND,
        date_extraction_params={"original_date": True, "extensive_search": False},
        **options,
    )


def _main_text(extractor: ModuleType, page: HtmlElement, found: str) -> str:
    """Return the text of an article that may be so short that the extractor took more of the page than it."""
    short = deepcopy(extractor.settings.DEFAULT_CONFIG)
    short.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    main = _extracted(extractor, with_paragraphs(page), config=short)
    # Where the rest of the page has far more sentences, what was found as its main part is not all of the article.
    certain = main and main.text and len(main.text) < _SHORT and _prose(main.text) >= _LEAST_SHARE * _prose(found)
    return main.text if certain else found


def _prose(text: str) -> int:
    """Count the words of the lines that end as sentences do."""
    return sum(line.count(" ") + 1 for line in text.split("\n") if ends_sentence(line.rstrip()))


def _trafilatura() -> ModuleType:
    import trafilatura  # noqa: PLC0415 - takes half a second, and only web pages need it

    # Its remarks about pages without text would reach the user's terminal; our marks say it better.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura
