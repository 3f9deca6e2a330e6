"""HTML in the cells of tables, as content systems export it: its tags are taken off, its paragraphs kept.

Nothing is looked for or left out as in a whole page: such a cell is the article.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

from framing.readers.layout import Layout, paragraphs
from framing.readers.marks import mark

if TYPE_CHECKING:
    from framing.article import Article

_TAG = re.compile(r"</(?:p|div|h[1-6]|li|blockquote|span|a|strong|em|b|i)\s*>|<br\s*/?>", re.IGNORECASE)
_SIGN = re.compile(r"&(?:[a-z]{2,8}\d?|#\d{1,7}|#x[0-9a-f]{1,6});", re.IGNORECASE)


def read_fragment(article: Article) -> Article:
    """Return the article of a row without tags and signs such as &quot; in its text and headline."""
    if _SIGN.search(article.title):
        article = replace(article, title=unescape(article.title))
    if not _TAG.search(article.text):
        return replace(article, text=unescape(article.text)) if _SIGN.search(article.text) else article
    from lxml import html  # noqa: PLC0415 - most tables have no use for it

    try:
        page = html.document_fromstring(f"<html><body>{article.text}</body></html>")
    except (ValueError, html.etree.LxmlError):
        return article  # its tags stay, and are said
    layout = Layout(page)
    text, zones, quoted = layout.read(paragraphs(page))
    return replace(article, text=text, zones=zones, quoted=quoted, marks=(*article.marks, mark("read as HTML")))
