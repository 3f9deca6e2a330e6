"""What a page sets as quoted words: its block quotations and ``q`` elements, of which most have no quotation marks.

Not taken as such: a block that has marks of its own, one that only links to another story, one that repeats words of
the article (a pull quote, which is no text of its own), and blocks that hold more than half of a page (mere layout).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.byline_patterns import is_signature
from framing.line_wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from framing.article import Span
    from framing.readers.markers import Markers

_BLOCKS = "p div h1 h2 h3 h4 h5 h6 ul ol li table figure section footer header blockquote".split()
_ENDS = frozenset(("cite", *_BLOCKS))
_OWN_MARKS = frozenset("“„‟\"＂❝〝「『«»‹›‘‚'`")
_FEWEST = 4  # words of a pull quote; fewer are repeated by chance
_MOST = 0.5  # of the words of a page


def mark_quoted(page: HtmlElement, blocks: Markers, inline: Markers) -> None:
    """Put markers around the words of block quotations and ``q`` elements."""
    for block in page.iter("blockquote"):
        if next(block.iterancestors("blockquote"), None) is None and not _is_link(block):
            _mark_block(block, blocks)
    for element in list(page.iter("q")):
        if element.text_content().strip() and not _starts_with_mark(element.text_content()):
            _wrap(element, inline)
        element.drop_tag()


def sort_out(text: str, spans: Sequence[Span]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the stretches of a text that are quoted words, and those that repeat what the text says elsewhere."""
    rest = plain("".join(_outside(text, spans)))
    repeated = [span for span in spans if _is_repeated(plain(text[slice(*span)]), rest)]
    quoted = [span for span in spans if span not in repeated and not _starts_with_mark(text[slice(*span)])]
    words = sum(len(text[slice(*span)].split()) for span in quoted)
    return tuple(quoted) if words <= _MOST * len(text.split()) else (), tuple(repeated)


def _mark_block(block: HtmlElement, markers: Markers) -> None:
    _set_signatures(block)
    bare = (block.text or "").strip() or next(block.iterdescendants(*_BLOCKS), None) is None
    for paragraph in [*([block] if bare else []), *block.iter("p")]:
        words = paragraph.text_content().strip()
        cited = " ".join(cite.text_content() for cite in paragraph.iter("cite")).strip()
        if words and words != cited and not is_signature(words):
            _wrap(paragraph, markers)


def _set_signatures(block: HtmlElement) -> None:
    """Put whoever is named below a quotation into a paragraph of its own behind a dash."""
    for footer in list(block.iter("footer")):  # a footer of the page would be left out
        _sign(footer)
    for cite in list(block.iter("cite")):
        around = cite.getparent()
        behind_words = not is_signature(around.text_content()) and not (cite.tail or "").strip()
        if behind_words and cite.getnext() is None and cite.text_content().strip():
            if around is not block:
                around.addnext(cite)
            _sign(cite)
    figure = next(block.iterancestors("figure"), None)
    if figure is not None:  # a figure would be left out with all its words
        figure.tag = "div"
        around_block = set(block.iterancestors("figcaption"))  # one that is not closed
        for caption in [caption for caption in figure.iter("figcaption") if caption not in around_block]:
            block.addnext(caption)
            _sign(caption)


def _sign(element: HtmlElement) -> None:
    element.tag, element.text = "p", f"— {(element.text or '').lstrip('—–― ')}"


def _wrap(element: HtmlElement, markers: Markers) -> None:
    element.text = markers.opening + (element.text or "")
    end = next((child for child in element if child.tag in _ENDS), None)
    last = end.getprevious() if end is not None else element[-1] if len(element) else None
    if last is None:
        element.text += markers.closing
    else:
        last.tail = (last.tail or "") + markers.closing


def _is_link(block: HtmlElement) -> bool:
    linked = sum(len(link.text_content().strip()) for link in block.iter("a"))
    return linked >= len(block.text_content().strip())


def _starts_with_mark(words: str) -> bool:
    return words.lstrip()[:1] in _OWN_MARKS


def _is_repeated(words: str, rest: str) -> bool:
    return words.count(" ") + 1 >= _FEWEST and f" {words} " in f" {rest} "


def _outside(text: str, spans: Iterable[Span]) -> Iterator[str]:
    at = 0
    for start, end in sorted(spans):
        yield text[at:start]
        at = end
    yield text[at:]
