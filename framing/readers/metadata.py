"""What a web page says of its own article for machines: linked data (JSON-LD), microdata, links to authors.

The extractor reads these too, but not references between their parts, nor more than one author, and takes anybody whom
they name for an author.
"""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

from framing.line_wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_SCRIPTS = "//script[contains(translate(@type, 'JSON', 'json'), 'ld+json')]"
_AROUND_JSON = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
_KINDS = re.compile(r"(?:\w*Article|(?:Live)?BlogPosting|Report)$")
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")
_MOST_PARTS = 5000  # of the linked data of a page; a page of news has some dozens
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_OF_OTHERS = "ancestor::nav or ancestor::aside or ancestor::footer"
_BY = re.compile(r"^by\s+", re.IGNORECASE)

Part = dict[str, Any]


def stated(page: HtmlElement) -> dict[str, str]:
    """Return headline, names of authors, day and outlet, as far as a page states them for machines."""
    fields = _from_linked_data(page)
    others = {"byline": _linked_authors(page), "outlet": _microdata_publisher(page)}
    site = page.xpath("string(//meta[@property='og:site_name']/@content)").strip()
    return {**{name: value for name, value in others.items() if value}, **fields, **({"outlet": site} if site else {})}


def day_of(page: HtmlElement, found: str) -> str:
    """Return a day that was found on a page, with month and day the right way round where a ``time`` element says so.

    "03/11/2026" is read day first by the extractor; the same element says "2026-03-11" for machines.
    """
    year, _, rest = found.partition("-")
    month, _, day = rest.partition("-")
    swapped = f"{year}-{day}-{month}"
    stated_days = {(time.get("datetime") or "").strip()[:10] for time in page.iter("time")}
    return swapped if swapped in stated_days and found not in stated_days else found


def _from_linked_data(page: HtmlElement) -> dict[str, str]:
    blocks = list(_linked_data(page))
    article = _article_of(page, blocks)
    if article is None:
        return {}
    known = {part["@id"]: part for part in _parts(blocks) if isinstance(part.get("@id"), str) and _name(part)}
    authors = [_name(author, known) for author in _listed(article.get("author") or article.get("creator"))]
    day = article.get("datePublished")
    fields = {
        "title": _text(article.get("headline")),
        "byline": "; ".join(dict.fromkeys(filter(None, authors))),
        "date": day if isinstance(day, str) and _DATE.match(day) else "",
        "outlet": next((name for each in _listed(article.get("publisher")) if (name := _name(each, known))), ""),
    }
    return {name: value for name, value in fields.items() if value}


def _linked_data(page: HtmlElement) -> Iterator[Any]:
    for script in page.xpath(_SCRIPTS):
        try:
            yield json.loads(_AROUND_JSON.sub("", script.text_content()), strict=False)
        except (ValueError, RecursionError):
            continue


def _article_of(page: HtmlElement, blocks: list[Any]) -> Part | None:
    """Return the article that a page is about; of several the one whose headline stands on it as heading or title."""
    articles = [part for part in _held(blocks) if any(_KINDS.match(kind) for kind in _kinds(part))]
    if len(articles) <= 1:
        return articles[0] if articles else None
    headings = " / ".join(plain(heading.text_content()) for heading in page.iter("h1", "title"))
    return next((each for each in articles if (line := plain(_text(each.get("headline")))) and line in headings), None)


def _held(blocks: list[Any]) -> Iterator[Part]:
    """Yield the parts at the top of linked data, and those in a graph."""
    waiting = blocks[::-1]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if isinstance(part, list):
            waiting.extend(reversed(part))
        elif isinstance(part, dict):
            yield part
            waiting.extend(part[holder] for holder in _HOLDERS if holder in part)


def _parts(blocks: list[Any]) -> Iterator[Part]:
    """Yield all parts of linked data, however deep."""
    waiting = blocks[::-1]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
        if isinstance(part, dict | list):
            waiting.extend(part.values() if isinstance(part, dict) else part)


def _kinds(part: Part) -> Iterator[str]:
    return (kind for kind in _listed(part.get("@type")) if isinstance(kind, str))


def _name(part: object, known: dict[str, Part] | None = None) -> str:
    """Return the name of a person or an outlet: given as a text, in a part, or in the part that is referred to."""
    if isinstance(part, dict):
        name = next((each for each in _listed(part.get("name")) if isinstance(each, str)), "")
        identity = part.get("@id")
        return _text(name) or (
            _name(known[identity]) if known and isinstance(identity, str) and identity in known else ""
        )
    return _BY.sub("", _text(part))


def _text(value: object) -> str:
    """Return a text of linked data on one line; "" for addresses and whatever is no text."""
    text = " ".join(unescape(value).split()) if isinstance(value, str) else ""
    return "" if text.startswith(("http://", "https://", "@")) else text


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _linked_authors(page: HtmlElement) -> str:
    """Return the names of several authors whose links stand side by side; one is found by the extractor."""
    links = page.xpath(f"//a[contains(concat(' ', @rel, ' '), ' author ')][not({_OF_OTHERS})]")
    for around in list(links[0].iterancestors())[:2] if links else ():
        names = (_text(link.text_content()) for link in links if around in link.iterancestors())
        found = list(dict.fromkeys(_BY.sub("", name) for name in names if name))
        if len(found) > 1 and around.tag not in {"body", "html", "article", "main"}:
            return "; ".join(found)
    return ""


def _microdata_publisher(page: HtmlElement) -> str:
    for publisher in page.xpath("//*[@itemprop='publisher']"):
        named = [publisher] if publisher.get("content") else publisher.xpath(".//*[@itemprop='name']")
        if named:
            return _text(named[0].get("content") or named[0].text_content())
    return ""
