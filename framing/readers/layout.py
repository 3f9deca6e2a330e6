"""What the layout of a page says of its words: captions, quotations, pull quotes, where paragraphs end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.article import Span, Zone, ZonedSpan
from framing.line_wording import plain
from framing.readers.markers import Markers, taken_out
from framing.readers.quoted import mark_quoted, sort_out
from framing.readers.repeated import repeated_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # a tree takes no such character
_LINE_ENDS = re.compile(r"\s*\n\s*")
_OPENING = "([“‘„«-/@#'\""
_NOT_TEXT = ("script", "style", "noscript", "template", "iframe")
_BLOCKS = "p div h1 h2 h3 h4 h5 h6 li tr blockquote figure section article header footer pre br".split()


class Layout:
    """Marks the stretches of a page before its text is made, and finds them again in the text."""

    def __init__(self, page: HtmlElement) -> None:
        self._captions, self._blocks, self._inline, self._above = Markers.absent_from(page.text_content(), 4)
        _mark_captions(page, self._captions)
        mark_quoted(page, self._blocks, self._inline)

    def with_standfirst(self, words: str, marked: str) -> str:
        """Return a marked text with a standfirst marked in it, or above it where it is not there."""
        if words and plain(words) not in plain(marked):
            return f"{self._above.around(words)}\n{marked}"
        whole_line = rf"^{re.escape(words)}$"
        return re.sub(whole_line, self._above.around(words), marked, count=1, flags=re.MULTILINE) if words else marked

    def read(self, marked: str) -> tuple[str, tuple[ZonedSpan, ...], tuple[Span, ...]]:
        """Return the text of a marked page without the marks, its known zones and its quoted stretches."""
        lines = self._blocks.on_own_lines(self._captions.on_own_lines(marked))
        plain = _LINE_ENDS.sub("\n", lines).strip()
        kinds = (self._captions, self._above, self._blocks, self._inline)
        text, (described, above, set_apart, within) = taken_out(plain, kinds)
        quoted, repeated = sort_out(text, set_apart)
        known = dict.fromkeys((*repeated_lines(text), *repeated), Zone.CHROME)
        known |= dict.fromkeys(described, Zone.CAPTION) | dict.fromkeys(above, Zone.STANDFIRST)
        zones = tuple(ZonedSpan(*each) for each in sorted(known.items()))
        return text, zones, tuple(sorted((*quoted, *within)))


def paragraphs(page: HtmlElement) -> str:
    """Return all words of a page, one paragraph a line."""
    for element in list(page.iter(*_NOT_TEXT)):
        element.drop_tree()
    for element in list(page.iter(*_BLOCKS)):
        element.tail = f"\n{element.tail or ''}"
        if element.tag != "br":
            element.text = f"\n{element.text or ''}"
    return str(page.text_content())


def _words_of(caption: HtmlElement) -> str:
    """Return the words of a caption; its parts, such as a credit in an element of its own, do not run together."""
    words = ""
    for piece in caption.itertext():
        joined = words and not words[-1].isspace() and words[-1] not in _OPENING and piece[:1].isalnum()
        words += f" {piece}" if joined else piece
    return " ".join(words.split())


def _mark_captions(page: HtmlElement, markers: Markers) -> None:
    """Put each caption into a marked paragraph before its figure: the extractor drops figures with all their words.

    What stands below a quotation is no caption but its signature.
    """
    for caption in list(page.iter("figcaption")):
        words = _words_of(caption)
        outermost = [caption, *caption.iterancestors("figure")][-1]
        if words and outermost.getparent() is not None and next(outermost.iter("blockquote"), None) is None:
            paragraph = caption.makeelement("p")
            paragraph.text = markers.around(_NO_XML.sub("\ufffd", words))
            outermost.addprevious(paragraph)
            caption.drop_tree()
