"""Remarks on odd input, and the last step of all readers: an article with its headline, zones and marks.

An odd row or file never stops a batch: it comes back as an article whose ``marks`` say what is odd. The table below is
all of them; ``{}`` stands for a number or a word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from framing.article import Zone, blocks
from framing.readers.dates import iso_date
from framing.zones import with_headline, zoned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.article import Article

MARKS = {
    "empty": "there is no text",
    "unreadable: {}": "the file or row could not be read; the reason follows",
    "only {} words": "fewer than 20 words: shares and rates of so short a text mean little",
    "no running text: a page of navigation": "only scraps such as menus were found, no sentences",
    "one line of {} characters": "the text has no line ends: no paragraphs, headline or captions can be told apart",
    "{} characters long": "longer than any article: perhaps several in one, or an unclosed quotation mark in a table",
    "cut short by its source": "the text ends as in [+2133 chars]: there is but the beginning of the article",
    "contains HTML tags": "tags, or signs such as &quot;, stand in the text as words; read the page as .html instead",
    "read as HTML": "the cell of the table holds tags; they were taken off, paragraphs and quotations kept",
    "right-to-left text": "most letters are of a right-to-left script; the lexicons are English",
    "hardly any Latin letters": "most letters are of another script; the lexicons are English",
    "decoded as {}": "the file is not UTF-8; letters may be wrong if it is not in this encoding either",
    "{} broken characters": "bytes that belong to no letter stand as �",
    "{} control characters": "characters such as NUL that no text has: the file may be damaged; they stay in the text",
    "{} garbled letters": "sequences such as â€œ: decoded wrongly before; quotation marks among them are not seen",
    "{} words broken at line ends": "hyphens as in text copied from a PDF: each half counts as a word; join them first",
    "{}% in another language": "paragraphs with hardly any of the commonest English words; the lexicons are English",
    "{} lines in one row": "a quotation mark of the table is not closed: rows may have run together in this one",
    "{} cells for {} columns": "the row is longer than the header: its text may be cut at an unquoted comma",
}

_SHORT = 20
_LONG_LINE = 100_000
_LONG_TEXT = 1_000_000
_SAMPLE = 20_000
_TAG = re.compile(
    r"</?(?:p|div|script|span|br|a|b|i|img|h[1-6]|li|ul|table|body|html|style|iframe|em|strong|blockquote|item|title)"
    r"\b[^<>]{0,300}>"
    r"|&(?:quot|amp|lt|gt|nbsp|apos|[lr][sd]quo|#x?[0-9a-f]{1,6});",
    re.IGNORECASE,
)
_CUT_SHORT = re.compile(r"\[(?:\+\d{1,9} chars|…|\.\.\.)\]\s{0,9}\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# UTF-8 read as windows-1252 or Latin-1: the first byte of two or three as a letter, the next as a sign
_GARBLED = re.compile("â€[\x80-\xbf\ufffd˜™šœž–—”“‘’•…†‡‰‹›€]|[ÃÂ][\x80-\xbf€‚ƒ†‡ˆ‰ŠŒŽ•˜™šœžŸ]")
_BROKEN_WORD = re.compile(r"[a-z]-\n[^\S\n]*[a-z]")
_SMALL_WORD = re.compile(r"(?<![\w’'-])[^\W\d_A-Z]+(?![\w’'-])")
_ENGLISH = frozenset("the of and to that for on with it as at by from be are this not has his said who".split())
_LEAST_ENGLISH = 0.1  # of the words in small letters of a paragraph; in news it is a third or more
_LEAST_WORDS = 15
_LEAST_FOREIGN = 20  # per cent of the text
_COUNTED = (
    ("cut short by its source", _CUT_SHORT, 1),
    ("{} control characters", _CONTROL, 1),
    ("{} garbled letters", _GARBLED, 1),
    ("{} words broken at line ends", _BROKEN_WORD, 3),  # one or two may be "well-" and "known"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


class ReadingError(ValueError):
    """A file that cannot be read: says which, why, and what to do."""


class NoArticlesError(ReadingError):
    """A table that can be read and holds no articles, such as a coding sheet."""


def mark(template: str, *values: object) -> str:
    """Return a mark of the table with its values filled in; numbers get thousands separators."""
    if template not in MARKS:
        raise KeyError(template)
    return template.format(*(f"{value:,}" if isinstance(value, int) else value for value in values))


def finished(article: Article) -> Article:
    """Return the article as it leaves a reader: clean metadata, headline in the text, zones, marks."""
    broken = len(_SURROGATE.findall(article.text))
    fields: dict[str, Any] = {
        name: _one_line(getattr(article, name)) for name in ("title", "outlet", "url", "byline", "event")
    }
    clean = replace(article, text=whole_characters(article.text), date=iso_date(_one_line(article.date)), **fields)
    result = zoned(with_headline(clean))
    marks = (*clean.marks, *((mark("{} broken characters", broken),) if broken else ()), *_marks_of(result, clean.text))
    return replace(result, marks=tuple(dict.fromkeys(marks)))


def whole_characters(text: str) -> str:
    """Replace lone surrogates, which cannot be written to any file, and line ends other than line feeds."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def _one_line(text: str) -> str:
    return " ".join(whole_characters(text).split())


def _marks_of(article: Article, body: str) -> Iterator[str]:
    """Yield the marks that the text itself calls for. ``body`` is the text without an added headline."""
    if not body.strip():
        # What made it unreadable has been said.
        if not any(known.startswith("unreadable") for known in article.marks):
            yield mark("empty")
        return
    words = len(body.split()) if len(body) < _LONG_LINE else _SHORT
    if words < _SHORT:
        yield mark("only {} words", words) if words > 1 else "only 1 word"
    if not any(zone in {Zone.BODY, Zone.STANDFIRST} for _, zone in article.zones) and words >= _SHORT:
        yield mark("no running text: a page of navigation")
    line = body.strip()
    if len(line) >= _LONG_LINE and "\n" not in line:
        yield mark("one line of {} characters", len(line))
    elif len(body) >= _LONG_TEXT:
        yield mark("{} characters long", len(body))
    if _TAG.search(body[:_LONG_TEXT]):
        yield mark("contains HTML tags")
    for template, pattern, fewest in _COUNTED:
        if (count := len(pattern.findall(body))) >= fewest:
            yield mark(template, count)
    yield from _language(body[:_SAMPLE])


def _language(sample: str) -> Iterator[str]:
    letters = [letter for letter in sample if letter.isalpha()] if not sample.isascii() else []
    leftward = sum(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in letters)
    latin = sum(letter < "\u0250" for letter in letters)
    if leftward * 2 > len(letters):
        yield mark("right-to-left text")
    elif letters and latin * 3 < len(letters):
        yield mark("hardly any Latin letters")
    elif (foreign := round(100 * _foreign_share(sample))) >= _LEAST_FOREIGN:
        yield mark("{}% in another language", foreign)


def _foreign_share(sample: str) -> float:
    """Return the share of words in small letters that stand in paragraphs with hardly any English word."""
    words = foreign = 0
    for start, end in blocks(sample):
        small = _SMALL_WORD.findall(sample[start:end])
        words += len(small)
        english = sum(word in _ENGLISH for word in small)
        foreign += len(small) if len(small) >= _LEAST_WORDS and english < _LEAST_ENGLISH * len(small) else 0
    return foreign / words if words else 0.0
