"""Markup is made plainer before its text is looked for: what the extractor would take for data, pass over or mix up."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from framing.line_wording import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.html import HtmlElement

_LONGEST_CELL = 600  # characters of a cell that may be data; a longer one holds a part of the page
_INLINE = frozenset(
    "a abbr b bdi bdo big br cite code del em font i ins kbd mark q s samp small span strike strong sub sup time tt u"
    " var wbr".split()
)
_MAY_HOLD_LOOSE = ("article", "body", "center", "div", "form", "main", "section", "td")
_UNSEEN = "//template|//*[@hidden and not(@hidden='until-found')]|//dialog[not(@open)]"
_FEWEST_WORDS = 4  # of loose words that are text; fewer are labels
_POST = ("article", "div", "section")
_TAKEN_FOR_ARTICLES = re.compile(r"(?:^|[\s_-])(?:post|entry|story|article|update|text)(?:$|[\s_-])", re.IGNORECASE)
_BESIDE_ARTICLES = re.compile(
    r"related|teaser|promo|card|newsletter|comment|disqus|recommend|popular|trending|more|share|social|footer|widget"
    r"|\bads?\b|cookie|consent|modal|banner|subscri|sign-?up|nav|breadcrumb|author|\bbio\b|sponsor|legal|copyright",
    re.IGNORECASE,
)
_LINKED_HEADING = ".//h2//a[@href]|.//h3//a[@href]|.//h4//a[@href]|.//a[@href][.//h2 or .//h3 or .//h4]"
_FRAMES = frozenset({"article", "main", "body", "html"})
_FEWEST_POSTS = 2
_LONG_PARAGRAPH = 60  # characters
_LONGEST_TEASER = 80  # words
_MUCH_TEXT = 3  # paragraphs


def mend(page: HtmlElement) -> None:
    """Make a page plainer in place."""
    _without_unseen(page)
    _without_layout_tables(page)
    _without_teasers(page)
    _join_posts(page)
    _unname_text(page)
    _frame_loose_words(page)


def with_paragraphs(page: HtmlElement) -> HtmlElement:
    """Return a copy whose divisions of mere text are paragraphs; beside these the extractor would leave them out."""
    copy = deepcopy(page)
    for division in list(copy.iter("div")):
        if (division.text_content() or "").strip() and all(child.tag in _INLINE for child in division):
            division.tag = "p"
    return copy


def _without_unseen(page: HtmlElement) -> None:
    """Take off what no reader of a page sees."""
    for element in page.xpath(_UNSEEN):
        if element.getparent() is not None and element.tag not in {"html", "body"}:
            element.drop_tree()


def _without_layout_tables(page: HtmlElement) -> None:
    """Make divisions of tables that lay out a page, as old sites do; the extractor would take them for data."""
    for table in list(page.iter("table")):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        cells = [cell for row in rows for cell in row.iterchildren("td")]
        if any(len(cell.text_content()) > _LONGEST_CELL or next(cell.iter("h1"), None) is not None for cell in cells):
            for part in (table, *table.iterchildren("tbody", "thead", "tfoot"), *rows, *cells):
                part.tag = "div"


def _without_teasers(page: HtmlElement) -> None:
    """Take off several short articles whose headings lead to other pages, beside a text that is none of them."""
    short = [article for article in page.iter("article") if len(article.text_content().split()) <= _LONGEST_TEASER]
    teasers = [article for article in short if next(article.iter("h1"), None) is None and _leads_away(article)]
    within = {paragraph for teaser in teasers for paragraph in teaser.iter("p")}
    if len(teasers) > 1 and any(_is_prose(paragraph) for paragraph in page.iter("p") if paragraph not in within):
        for teaser in teasers:
            teaser.drop_tree()


def _join_posts(page: HtmlElement) -> None:
    """Make bare divisions of the posts of a live page; the extractor would take the first for the whole article.

    Posts are several elements of one kind side by side, each with text, below the headline of the page.
    """
    for part in _below(next(page.iter("h1"), None)):
        for holder in (part, *part.iter("ol", "ul", *_POST)):
            posts = _posts_in(holder)
            if len(posts) >= _FEWEST_POSTS:
                for post in posts:
                    _make_bare(post)
                return


def _below(headline: HtmlElement | None) -> Iterator[HtmlElement]:
    """Yield the frame of a headline and what follows it there, from the inside to the article or main part."""
    inner = headline
    while inner is not None and inner.tag not in _FRAMES:
        yield from inner.itersiblings(*_POST, "ol", "ul")
        inner = inner.getparent()
        if inner is not None:
            yield inner


def _posts_in(holder: HtmlElement) -> list[HtmlElement]:
    """Return the children of an element that could be posts, all of one kind."""
    first = next((child for child in holder if _could_be_post(child)), None)
    if first is None:
        return []
    kind = (first.tag, first.get("class"))
    return [child for child in holder if (child.tag, child.get("class")) == kind and _could_be_post(child)]


def _could_be_post(element: HtmlElement) -> bool:
    name = element.get("class") or ""
    taken = element.tag == "article" or (element.tag in _POST and _TAKEN_FOR_ARTICLES.search(name))
    return bool(taken) and not _BESIDE_ARTICLES.search(name) and not _leads_away(element) and _has_text(element)


def _leads_away(element: HtmlElement) -> bool:
    """Whether the heading of an element is a link to another page, as on a teaser."""
    return any("#" not in link.get("href") for link in element.xpath(_LINKED_HEADING))


def _has_text(element: HtmlElement) -> bool:
    """Whether an element has a paragraph and no headline of its own, as the next article on an endless page has."""
    if next(element.iter("h1"), None) is not None:
        return False
    return any(len(paragraph.text_content()) >= _LONG_PARAGRAPH for paragraph in element.iter("p"))


def _make_bare(element: HtmlElement) -> None:
    element.tag = "div"
    for name in ("class", "id", "itemprop", "itemtype", "role"):
        element.attrib.pop(name, None)


def _unname_text(page: HtmlElement) -> None:
    """Take the names off parts of an article that hold much of its text.

    A name such as "with-sidebar" says how a part is laid out; the extractor would take it for a sidebar.
    """
    for article in page.iter("article", "main"):
        for part in article.iter("div", "section"):
            name = f"{part.get('class') or ''} {part.get('id') or ''}"
            if name.strip() and not _BESIDE_ARTICLES.search(name) and not _TAKEN_FOR_ARTICLES.search(name):
                texts = sum(_is_prose(paragraph) for paragraph in part.iter("p"))
                if texts >= _MUCH_TEXT:
                    _make_bare(part)


def _is_prose(paragraph: HtmlElement) -> bool:
    text = paragraph.text_content().strip()
    linked = sum(len(link.text_content()) for link in paragraph.iter("a"))
    return len(text) >= _LONG_PARAGRAPH and ends_sentence(text) and 2 * linked < len(text)


def _frame_loose_words(page: HtmlElement) -> None:
    """Put words that stand loose between paragraphs into paragraphs of their own; the extractor passes them over."""
    for holder in list(page.iter(*_MAY_HOLD_LOOSE)):
        if next(holder.iterchildren("p"), None) is not None:
            _frame_loose_words_in(holder)


def _frame_loose_words_in(holder: HtmlElement) -> None:
    pieces: list[HtmlElement | str] = [holder.text or ""]
    for child in list(holder):
        pieces += [child, child.tail or ""]
        child.tail = None
        holder.remove(child)
    holder.text = None
    run: list[HtmlElement | str] = []
    for piece in pieces:
        if isinstance(piece, str) or _is_inline(piece):
            run.append(piece)
            continue
        _put(holder, run)
        holder.append(piece)
        run = []
    _put(holder, run)


def _put(holder: HtmlElement, run: Sequence[HtmlElement | str]) -> None:
    """Put a run of words and inline elements into an element, in a paragraph if they are text and not only links."""
    unlinked = [piece if isinstance(piece, str) else piece.text_content() for piece in run if _is_text(piece)]
    if len(" ".join(unlinked).split()) >= _FEWEST_WORDS:
        paragraph = holder.makeelement("p")
        holder.append(paragraph)
        holder = paragraph
    for piece in run:
        if not isinstance(piece, str):
            holder.append(piece)
        elif len(holder):
            holder[-1].tail = (holder[-1].tail or "") + piece
        else:
            holder.text = (holder.text or "") + piece


def _is_inline(element: HtmlElement) -> bool:
    return all(part.tag in _INLINE or not isinstance(part.tag, str) for part in element.iter())


def _is_text(piece: HtmlElement | str) -> bool:
    return isinstance(piece, str) or (isinstance(piece.tag, str) and piece.tag != "a")
