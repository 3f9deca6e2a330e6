"""The parts of a report as data. What they look like is decided in the page template, not here.

Every text may come from an article and is hostile until the template has escaped it; no block holds markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, overload

from framing.comparison.pooled import Evidence

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from framing.article import Span


_MOST_OPEN = 40  # rows of a table that stands open


class Places(Sequence["Evidence"]):
    """The evidence of a pooled measure, made where it is read: of thousands of articles few places are shown."""

    def __init__(self, spans: Sequence[tuple[int, tuple[Span, ...]]]) -> None:
        self._spans = spans
        self._count = sum(len(found) for _, found in spans)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Evidence]:
        return (Evidence(profile, span) for profile, found in self._spans for span in found)

    @overload
    def __getitem__(self, index: int) -> Evidence: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Evidence, ...]: ...
    def __getitem__(self, index: int | slice) -> Evidence | tuple[Evidence, ...]:
        if isinstance(index, slice):
            return tuple(islice(self, *index.indices(self._count)))
        return next(islice(self, range(self._count)[index], None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table.

    ``note`` stands small below the text (an interval, a count). A cell with ``evidence`` opens to its words, under the
    heading ``about``; ``group`` is the outlet it belongs to, ``total`` the number of findings where only some are
    given. ``bar`` (0 to 1) draws a small bar. ``measure`` links to the definition of a measure. ``anchor`` in the
    heading of a row is the name by which links find the row.
    """

    text: str
    note: str = ""
    evidence: Sequence[Evidence] = ()
    about: str = ""
    group: str = ""
    bar: float | None = None
    measure: str = ""
    numeric: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first column holds the row headings."""

    kind: ClassVar[str] = "table"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing of matplotlib, sentences that say what it shows, and the table of its data."""

    kind: ClassVar[str] = "figure"
    name: str
    drawing: Drawing
    caption: str
    alt: str
    data: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A box apart from the text."""

    kind: ClassVar[str] = "note"
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Plain paragraphs; ``copy`` marks text made for pasting elsewhere."""

    kind: ClassVar[str] = "passage"
    sentences: tuple[str, ...]
    title: str = ""
    copy: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One stretch of a voice strip, in words from the beginning of the article."""

    start: int
    words: int
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The voice strip of one article."""

    article: int
    outlet: str
    title: str
    words: int
    bands: tuple[Band, ...]

    def share(self, voice: str) -> float:
        """Return the share of the words that are in one voice."""
        return sum(band.words for band in self.bands if band.voice == voice) / max(self.words, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strips:
    """The voice strips of all articles, on one scale of words."""

    kind: ClassVar[str] = "strips"
    rows: tuple[Strip, ...]
    longest: int
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The articles with their highlights, by position; ``left_out`` counts those without full text."""

    kind: ClassVar[str] = "texts"
    articles: tuple[int, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """Blocks that are there when somebody opens them."""

    kind: ClassVar[str] = "disclosure"
    summary: str
    blocks: tuple[Block, ...]


def folded(table: Table) -> Table | Disclosure:
    """Return a table, folded away where it is too long to be scrolled past."""
    return Disclosure(summary=table.caption, blocks=(table,)) if len(table.rows) > _MOST_OPEN else table


Block = Table | Figure | Note | Passage | Strips | Texts | Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One chapter of the report: a question, an answer in words, and the blocks that show it.

    ``short`` is the title in the menu. ``behind`` holds, for each sentence, the numbers it is made from; it may be
    shorter than the sentences.
    """

    key: str
    title: str
    short: str = ""
    sentences: tuple[str, ...] = ()
    behind: tuple[tuple[Cell, ...], ...] = ()
    blocks: tuple[Block, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables of the section, those in disclosures and behind figures included."""
        return tuple(_tables(self.blocks))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures of the section."""
        return tuple(block for block in self.blocks if isinstance(block, Figure))


def _tables(blocks: tuple[Block, ...]) -> list[Table]:
    found: list[Table] = []
    for block in blocks:
        if isinstance(block, Table):
            found.append(block)
        elif isinstance(block, Figure):
            found.append(block.data)
        elif isinstance(block, Disclosure):
            found.extend(_tables(block.blocks))
    return found
