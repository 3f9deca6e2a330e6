"""Quotations by a state machine over quotation marks; unbalanced marks never raise.

Rules: marks of one kind at a time (single marks inside double ones belong to the text, and the other way round; so do
curly ones within curly ones where the paragraph closes both); a quotation left open at the end of a paragraph goes on
in the next one if that begins with an opening mark (the newspaper convention), or if the next such mark of the text can
only close (a letter set with one mark at either end). Otherwise it ends with its paragraph, marked as not closed.
Words that a web page sets as a quotation (``Article.quoted``) are one without any marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import MeasureDefinition, Quotation, Voice
from framing.intervals import Intervals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document, Paragraph
    from framing.findings import Measure

# mark -> what closes it; a straight mark is its own partner
_PARTNERS = {
    "“": '”"“', "”": "”", "„": '“”"', "‟": '”"', '"': '"”“', "＂": "＂", "❝": "❞", "〝": "〞〟", "「": "」", "『": "』",
    "«": "»", "»": "«", "‹": "›", "‘": "’'", "‚": "‘’'", "'": "'’", "`": "'’`",
}  # fmt: skip
_SINGLE = frozenset("‘‚'’`")
_AMBIGUOUS = frozenset("\"'»＂”")
_SPACED = frozenset("«‹")  # in French with a space on the inner side
_SCARE_WORDS = 2
_CLIPPED = re.compile(r"(?:n|bout|em|til|\d0s)\b", re.IGNORECASE)  # words that begin with an apostrophe


@dataclass(frozen=True)
class Quotations:
    """Find what stands between quotation marks. Layer ``quotations``."""

    name: ClassVar[str] = "quotation"
    requires: ClassVar[tuple[str, ...]] = ()
    summary: ClassVar[str] = "What stands between quotation marks, over paragraphs, with possible scare quotes apart."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        MeasureDefinition(
            name="quotation.word_share",
            label="Words between quotation marks",
            unit="share of words",
            definition="Words inside quotation marks or set as a quotation by their page, possible scare quotes left "
            "out, as a share of all words.",
            citation="Pareti 2015",
            limits="Titles of works in quotation marks longer than two words count as quoted.",
        ),
        MeasureDefinition(
            name="quotation.scare_rate",
            label="Possible scare quotes",
            unit="per 1,000 words",
            definition="One- and two-word quotations per 1,000 words: terms held at arm's length, or a source's own.",
            citation="Predelli 2003",
            limits="Titles, nicknames and short genuine quotations look the same; read the evidence.",
            kind="rate",
        ),
    )

    def __call__(self, document: Document) -> Document:
        """Return the document with the layer ``quotations``."""
        found = _Machine(document).run()
        if set_by_page := tuple(_set_by_page(document)):
            apart = Intervals((*quotation.span, None) for quotation in set_by_page)
            found = [quotation for quotation in found if not any(apart.overlapping(*quotation.span))]
            found = sorted((*found, *set_by_page), key=lambda quotation: quotation.span)
        return document.with_layer("quotations", found)

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        quotations: tuple[Quotation, ...] = document.layer("quotations")
        long = tuple(q.inner for q in quotations if not q.scare)
        scare = tuple(q.span for q in quotations if q.scare)
        share, rate = self.measures
        yield share.measured(sum(document.words_in(span) for span in long), document.word_count, long)
        yield rate.measured(len(scare), document.word_count, scare)


def _set_by_page(document: Document) -> Iterator[Quotation]:
    """Yield what the page sets as quoted words, paragraph by paragraph; marks within belong to these words."""
    for paragraph in document.paragraphs if document.article.quoted else ():
        for start, end in document.article.quoted:
            span = Span(max(start, paragraph.start), min(end, paragraph.end))
            if words := document.words_in(span) if span.start < span.end else 0:
                yield Quotation(
                    span=span,
                    inner=span,
                    label="quotation",
                    why="set as a quotation by its page",
                    voice=Voice.QUOTE,
                    closed=True,
                    scare=words <= _SCARE_WORDS and document[span][-1] not in ",.!?;:",
                )


class _Machine:
    """Walks over the marks of one document; the state is the open mark and where it stands."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.open: tuple[str, int] | None = None
        self.depth = 0  # quotations within the open one
        self.continued = False
        self.found: list[Quotation] = []

    def run(self) -> list[Quotation]:
        paragraphs = [paragraph for paragraph in self.document.paragraphs if paragraph.first < paragraph.last]
        marks = [self._marks(paragraph) for paragraph in paragraphs]
        carried: str | None = None
        runs_to = -1
        for number, paragraph in enumerate(paragraphs):
            marked = self.text[paragraph.start] in _PARTNERS
            if carried and not marked and number > runs_to:
                runs_to = self._closed_in(carried, marks, number)
            runs_on = carried is not None and not marked and number <= runs_to
            self.open = (carried, paragraph.start) if carried and runs_on else None
            self.continued = runs_on or bool(carried and marked)
            self._read(paragraph.start, paragraph.end, marks[number])
            carried = self.open[0] if self.open else None
            if self.open:
                self._close(paragraph.end, closed=False)
        return self.found

    def _closed_in(self, mark: str, marks: list[list[int]], number: int) -> int:
        """Return the first paragraph from here on that has such a mark, if that mark can only close; -1 if not."""
        if mark in _SINGLE:
            return -1
        for later in range(number, len(marks)):
            same = [offset for offset in marks[later] if self.text[offset] in (mark, *_PARTNERS[mark])]
            if same:
                before, after = (self.text[n : n + 1] or " " for n in (same[0] - 1, same[0] + 1))
                return -1 if _opens(self.text[same[0]], before, after) else later
        return -1

    def _marks(self, paragraph: Paragraph) -> list[int]:
        first = self.document.sentences[paragraph.first].first
        last = self.document.sentences[paragraph.last - 1].last
        return [token.start for token in self.document.tokens[first:last] if token.form in _MARKS]

    def _read(self, start: int, end: int, marks: list[int]) -> None:
        surplus = self._surplus(marks)
        for number, offset in enumerate(marks):
            mark = self.text[offset]
            before = self.text[offset - 1] if offset > start else " "
            after = self.text[offset + 1] if offset + 1 < end else " "
            if self.open is None:
                if _opens(mark, before, after) and self._is_no_apostrophe(offset, marks[number + 1 :], end):
                    self.open = (mark, offset)
            elif self._is_within(mark, surplus[number]):
                continue
            elif _reopens(self.open[0], mark, before, after):
                self._close(self._sentence_break(offset), closed=False)
                self.open = (mark, offset)
            elif mark in _PARTNERS[self.open[0]] and self._closes(mark, before, after, marks[number + 1 :], end):
                self._close(offset + 1, closed=True)

    def _surplus(self, marks: list[int]) -> list[int]:
        """Return, from each mark on, how many more curly quotations the paragraph closes than it opens, at most."""
        surplus, most = [], 0
        for offset in reversed(marks):
            most = max(most, 0) + {"“": -1, "”": 1}.get(self.text[offset], 0)
            surplus.append(most)
        return surplus[::-1]

    def _is_within(self, mark: str, surplus: int) -> bool:
        """Whether a curly mark opens or closes a quotation within the open one: only if both are closed later."""
        if self.open and self.open[0] == mark == "“" and surplus > self.depth:
            self.depth += 1
            return True
        if self.depth and mark == "”":
            self.depth -= 1
            return True
        return False

    def _is_no_apostrophe(self, at: int, later: list[int], end: int) -> bool:
        """Whether a single mark opens a quotation: only if something later in the paragraph closes it."""
        mark = self.text[at]
        if mark not in _SINGLE:
            return True
        if _CLIPPED.match(self.text, at + 1):
            return False
        return any(
            self.text[offset] in _PARTNERS[mark]
            and not self.text[offset - 1].isspace()
            and not (offset + 1 < end and self.text[offset + 1].isalnum())
            for offset in later
        )

    def _closes(self, mark: str, before: str, after: str, later: list[int], end: int) -> bool:
        if mark not in _SINGLE:
            return not before.isspace() or after.isspace() or not after.isalnum()
        if before.isspace() or after.isalnum():
            return False
        possessive = before in "sS" and after == " "
        return not (possessive and self._better_close(later, end))

    def _better_close(self, later: list[int], end: int) -> bool:
        """Whether a later single mark closes more clearly (after punctuation), before another one opens."""
        for offset in later:
            before, after = self.text[offset - 1], self.text[offset + 1] if offset + 1 < end else " "
            if self.text[offset] in "’'" and before in ",.!?…;" and not after.isalnum():
                return True
            if _opens(self.text[offset], before, after):
                return False
        return False

    def _sentence_break(self, offset: int) -> int:
        """Return where a quotation without closing mark ends when the next one opens: the sentence before."""
        assert self.open is not None  # noqa: S101 - narrows for the type checker; callers hold it
        begin = self.open[1]
        sentence = self.document.sentences[self.document.sentence_index(offset)]
        if sentence.start > begin + 1:
            return len(self.text[: sentence.start].rstrip())
        return len(self.text[:offset].rstrip())

    def _close(self, end: int, *, closed: bool) -> None:
        assert self.open is not None  # noqa: S101 - narrows for the type checker; callers hold it
        mark, start = self.open
        self.open, self.depth = None, 0
        inner = Span(start + (self.text[start] == mark), end - 1 if closed else end)
        if inner.end <= inner.start:
            return
        words = self.document.words_in(inner)
        if not words:
            return
        self.found.append(
            Quotation(
                span=Span(start, end),
                inner=inner,
                label="continued quotation" if self.continued else "quotation",
                why=f"quotation marks {mark}…{self.text[end - 1] if closed else ' not closed'}",
                voice=Voice.QUOTE,
                closed=closed,
                scare=closed and words <= _SCARE_WORDS and self.text[inner.end - 1] not in ",.!?;:",
            )
        )
        self.continued = False


_MARKS = frozenset(_PARTNERS).union(*_PARTNERS.values())


def _opens(mark: str, before: str, after: str) -> bool:
    if mark not in _PARTNERS or (after.isspace() and (mark not in _SPACED or not before.isspace())):
        return False
    if mark in _AMBIGUOUS or mark in _SINGLE:
        return not before.isalnum() and before not in ".,!?%)" and (after.isalnum() or after in "“\"‘'’[($£€…#@-–—")
    return True


def _reopens(open_mark: str, mark: str, before: str, after: str) -> bool:
    """Whether this is a second opening mark of the same kind: the first one was never closed."""
    if open_mark in _SINGLE or mark in _SINGLE:
        return False
    if mark == open_mark and mark not in _AMBIGUOUS:
        # Typed for a closing mark it clings to the word before it, and to none behind.
        return before.isspace() or after.isalnum()
    return mark == open_mark == '"' and (before.isspace() or before in "([—–") and after.isalnum()
