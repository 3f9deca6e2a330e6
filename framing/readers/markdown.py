"""Markdown: its marks are taken off; what they say of headlines, captions and quotations is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Zone, ZonedSpan
from framing.byline_patterns import is_signature
from framing.readers.markers import Markers, taken_out
from framing.readers.quoted import sort_out
from framing.readers.text import article_of, decode, front_matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.article import Article

_PICTURE_LINE = re.compile(r"^[ \t]*!\[[ \t]*([^\[\]\n]{1,500}?)[ \t]*\]\([^()\s]{0,2000}\)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(\S.{0,300})$", re.MULTILINE)
_MARKUP = (
    (re.compile(r"^#{1,6}[ \t]+", re.MULTILINE), ""),
    (re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{0,2000}\)"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,1000})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000})(?<=[^\s*])\*(?!\w)"), r"\1"),
    (re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]{1,1000})(?<=[^\s_])_(?!\w)"), r"\1"),
)
# Lines behind ">", and those up to the next blank line, which lazy writers leave without it
_QUOTED = re.compile(r"^[ ]{0,3}>[^\n]*(?:\n(?=[^\S\n]*\S)[^\n]*)*", re.MULTILINE)
_QUOTED_LINE = re.compile(r"^[ ]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")


def read_markdown(data: bytes, origin: str) -> Article:
    """Make an article of a Markdown file: marks of headings, emphasis, links and pictures are taken off.

    The words of a picture on a line of its own are a caption, those behind ">" quoted as those of a web page are.
    """
    text, marks = decode(data, origin)
    fields, marked = front_matter(text)
    heading = _HEADING.search(marked)
    pictures, quotations = Markers.absent_from(marked, 2)
    pictured = _PICTURE_LINE.sub(lambda found: f"\n{pictures.around(found[1])}\n", marked)
    quoted = _QUOTED.sub(lambda found: "\n" + "\n\n".join(_paragraphs(found[0], quotations)), pictured)
    body, (captions, set_apart) = taken_out(without_markup(quoted), (pictures, quotations))
    words, repeated = sort_out(body, set_apart)
    known = [(span, Zone.CAPTION) for span in captions] + [(span, Zone.CHROME) for span in repeated]
    zones = tuple(ZonedSpan(span, zone) for span, zone in sorted(known))
    article = replace(article_of(fields, body, origin, marks), zones=zones, quoted=words)
    if article.title or heading is None:
        return article
    return replace(article, title=without_markup(heading[1]).strip())


def _paragraphs(block: str, quotations: Markers) -> Iterator[str]:
    """Yield the paragraphs of lines behind ">", marked as quotations, and the signature below them as it is."""
    for paragraph in _PARAGRAPH_END.split(_QUOTED_LINE.sub("", block)):
        lines = paragraph.split("\n")
        signed = next((at for at, line in enumerate(lines) if is_signature(line)), len(lines))
        for part, quoted in ((lines[:signed], True), (lines[signed:], False)):
            if words := "\n".join(part).strip():
                yield quotations.around(words) if quoted else words


def without_markup(text: str) -> str:
    """Take the commonest Markdown marks off a text.

    >>> without_markup("## The **new** mayor, in [her words](https://a.example/b)")
    'The new mayor, in her words'
    """
    for pattern, replacement in _MARKUP:
        text = pattern.sub(replacement, text)
    return text
