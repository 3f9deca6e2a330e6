"""Web pages: main text and metadata by trafilatura, without comments and without any network."""

from __future__ import annotations

import logging
import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.readers.headline import headline_of, site_of
from framing.readers.layout import Layout
from framing.readers.marks import ReadingError, mark
from framing.readers.text import decode, looks_like
from framing.zone_patterns import ends_sentence

if TYPE_CHECKING:
    from types import ModuleType

    from lxml.html import HtmlElement

# What stands around an article by its very name; where little text is found the extractor would take it all.
_AROUND = "//nav|//footer|//aside|//menu|//button|//*[@role='navigation' or @role='contentinfo' or @role='search']"
_NO_TEXT = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_SHORT = 250  # characters; below that the extractor doubts that it has found the article
_LEAST_SHARE = 1 / 3
_LONGEST_CELL = 600  # characters of a cell that may be data; a longer one holds a part of the page
_INLINE = frozenset("a abbr b br cite code em i mark q s small span strong sub sup time u".split())


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
    _without_layout_tables(page)
    layout = Layout(page)
    found = _extracted(extractor, page, with_metadata=True)
    if found and found.text:
        text = _main_text(extractor, page, found.text)
    else:
        found, text = extractor.extract_metadata(page), extractor.baseline(page)[1]
    text, zones, quoted = layout.read(text)
    headline = headline_of(page, found.title or "", found.sitename or "")
    return Article(
        text=text,
        title=headline,
        outlet=found.sitename or found.hostname or site_of(page, headline),
        date=found.date or "",
        url=found.url or "",
        byline=found.author or "",
        origin=origin,
        marks=marks,
        zones=zones,
        quoted=quoted,
    )


def _page(extractor: ModuleType, data: bytes, origin: str) -> tuple[HtmlElement | None, tuple[str, ...]]:
    """Return the tree of a page and the marks it earns. A scrap or plain text counts as the body of a page."""
    marks: tuple[str, ...] = ()
    content: bytes | str = data
    # What a page says of its encoding is believed; it cannot say that of two bytes a character.
    if b"\x00" in data:
        content, marks = decode(data, origin)
        marks += (mark("{} control characters", content.count("\x00")),) if "\x00" in content else ()
        content = content.replace("\x00", "\ufffd")
    page = extractor.load_html(content)
    if page is not None and "".join(page.itertext()).strip():
        return page, marks
    text, more = (content, marks) if isinstance(content, str) else decode(data, origin)
    page = extractor.load_html(f"<html><body><div>{text}</div></body></html>")
    if page is not None and "".join(page.itertext()).strip():
        return page, tuple(dict.fromkeys((*marks, *more)))
    if _NO_TEXT.sub("", text).strip():
        raise ReadingError(f"{origin}: its markup is nested too deep or broken; save the text as .txt")
    return None, marks


def _without_layout_tables(page: HtmlElement) -> None:
    """Make divisions of tables that lay out a page, as old sites do; the extractor would take them for data."""
    for table in list(page.iter("table")):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        cells = [cell for row in rows for cell in row.iterchildren("td")]
        if any(len(cell.text_content()) > _LONGEST_CELL for cell in cells):
            for part in (table, *table.iterchildren("tbody", "thead", "tfoot"), *rows, *cells):
                part.tag = "div"


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
    main = _extracted(extractor, _with_paragraphs(page), config=short)
    # Where the rest of the page has far more sentences, what was found as its main part is not all of the article.
    certain = main and main.text and len(main.text) < _SHORT and _prose(main.text) >= _LEAST_SHARE * _prose(found)
    return main.text if certain else found


def _with_paragraphs(page: HtmlElement) -> HtmlElement:
    """Return a copy whose divisions of mere text are paragraphs; beside these the extractor would leave them out."""
    copy = deepcopy(page)
    for division in list(copy.iter("div")):
        if (division.text_content() or "").strip() and all(child.tag in _INLINE for child in division):
            division.tag = "p"
    return copy


def _prose(text: str) -> int:
    """Count the words of the lines that end as sentences do."""
    return sum(line.count(" ") + 1 for line in text.split("\n") if ends_sentence(line.rstrip()))


def _trafilatura() -> ModuleType:
    import trafilatura  # noqa: PLC0415 - takes half a second, and only web pages need it

    # Its remarks about pages without text would reach the user's terminal; our marks say it better.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    return trafilatura
