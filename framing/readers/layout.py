"""What the layout of a page says of its words: captions, quotations, pull quotes, where paragraphs end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.article import Span, Zone, ZonedSpan
from framing.readers.markers import Markers, taken_out
from framing.readers.quoted import mark_quoted, sort_out

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # a tree takes no such character
_LINE_ENDS = re.compile(r"\s*\n\s*")
_NOT_TEXT = ("script", "style", "noscript", "template", "iframe")
_BLOCKS = "p div h1 h2 h3 h4 h5 h6 li tr blockquote figure section article header footer pre br".split()


class Layout:
    """Marks the stretches of a page before its text is made, and finds them again in the text."""

    def __init__(self, page: HtmlElement) -> None:
        self._captions, self._blocks, self._inline = Markers.absent_from(page.text_content(), 3)
        _mark_captions(page, self._captions)
        mark_quoted(page, self._blocks, self._inline)

    def read(self, marked: str) -> tuple[str, tuple[ZonedSpan, ...], tuple[Span, ...]]:
        """Return the text of a marked page without the marks, its known zones and its quoted stretches."""
        lines = self._blocks.on_own_lines(self._captions.on_own_lines(marked))
        plain = _LINE_ENDS.sub("\n", lines).strip()
        text, (described, set_apart, within) = taken_out(plain, (self._captions, self._blocks, self._inline))
        quoted, repeated = sort_out(text, set_apart)
        known = [(span, Zone.CAPTION) for span in described] + [(span, Zone.CHROME) for span in repeated]
        zones = tuple(ZonedSpan(span, zone) for span, zone in sorted(known))
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


def _mark_captions(page: HtmlElement, markers: Markers) -> None:
    """Put each caption into a marked paragraph before its figure: the extractor drops figures with all their words.

    What stands below a quotation is no caption but its signature.
    """
    for caption in list(page.iter("figcaption")):
        words = " ".join(caption.text_content().split())
        outermost = [caption, *caption.iterancestors("figure")][-1]
        if words and outermost.getparent() is not None and next(outermost.iter("blockquote"), None) is None:
            paragraph = caption.makeelement("p")
            paragraph.text = markers.around(_NO_XML.sub("\ufffd", words))
            outermost.addprevious(paragraph)
            caption.drop_tree()
