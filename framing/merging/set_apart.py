"""Quotations that fill paragraphs of their own: block quotations, letters, quotations with a signature.

A name behind a dash ("— Ana Brook, mayor") signs all their paragraphs. Of what a page sets as quoted words, without any
marks, whoever has the first paragraph has the others too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.intervals import Intervals
from framing.phrases import Range, inside, touch
from framing.relations import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Quotation

_DASHES = frozenset({"—", "–", "―", "~", "-", "--", "---"})
_LONGEST_SIGNATURE = 24  # tokens
_IN_NAMES = frozenset("of the and for in de da di del der den la le van von bin al . - ’ ' &".split())


class _Block(NamedTuple):
    """The paragraphs of a quotation, whether the page sets it, the dash behind it and the name behind the dash."""

    pieces: list[Range]
    set_by_page: bool
    dash: Range | None
    name: Range | None


def with_set_apart(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions, in the order of their cues, with all paragraphs of quotations that are set apart."""
    by_content = Intervals((*content, relation) for relation in found for content in relation.contents)
    signed = []
    for block in _blocks(document):
        if block.dash:
            _take(block, by_content)
            signed.append(Relation(None, block.dash, block.name, block.pieces, verbatim=True))
        elif block.set_by_page:
            _give_all(block, by_content)
    return sorted([*(each for each in found if each.contents), *signed], key=lambda each: each.cue)


def _take(block: _Block, by_content: Intervals[Relation]) -> None:
    """Take the paragraphs of a signed quotation from whoever spoke before it."""
    for piece in block.pieces:
        for relation in _outside(block, piece, by_content):
            relation.contents = [content for content in relation.contents if not touch(content, piece)]


def _give_all(block: _Block, by_content: Intervals[Relation]) -> None:
    """Give to the speaker of the first paragraph those that nobody else has."""
    first, *others = block.pieces
    speaker = next(_outside(block, first, by_content), None)
    if speaker:
        lacking = [piece for piece in others if next(_outside(block, piece, by_content), None) is None]
        speaker.contents = sorted([*speaker.contents, *lacking])


def _outside(block: _Block, piece: Range, by_content: Intervals[Relation]) -> Iterator[Relation]:
    """Yield the attributions that have some of a paragraph and are not themselves told within the quotation."""
    for _, _, relation in by_content.overlapping(*piece):
        if not any(inside(relation.cue, own) for own in block.pieces):
            yield relation


def _blocks(document: Document) -> Iterator[_Block]:
    """Yield quotations that begin a paragraph, with the paragraphs they go on in and their signatures."""
    run: list[Quotation] = []
    for quotation in document.layer("quotations"):
        if run and _goes_on(document, run[-1], quotation):
            run.append(quotation)
            continue
        yield from _block(document, run)
        run = [quotation] if _begins_paragraph(document, quotation) else []
    yield from _block(document, run)


def _block(document: Document, run: Sequence[Quotation]) -> Iterator[_Block]:
    if not run or (len(run) == 1 and run[0].scare):
        return
    spans = [each.span for each in run]
    pieces = [Range(document.token_at(start), document.token_at(end - 1) + 1) for start, end in spans]
    dash, by_page = pieces[-1].last, _is_set_by_page(run[-1])
    name = _signature(document, dash, set_by_page=by_page)
    yield _Block(pieces, by_page, Range(dash, dash + 1) if name else None, name)


def _goes_on(document: Document, one: Quotation, other: Quotation) -> bool:
    """Whether a quotation goes on in another one, at the head of the next paragraph."""
    next_paragraph = _paragraph(document, one.span.end - 1) + 1 == _paragraph(document, other.span.start)
    if not next_paragraph or not _begins_paragraph(document, other):
        return False
    if _is_set_by_page(one):
        return _is_set_by_page(other)
    return not one.closed and other.label == "continued quotation"


def _is_set_by_page(quotation: Quotation) -> bool:
    return quotation.closed and quotation.inner == quotation.span


def _paragraph(document: Document, offset: int) -> int:
    return document.sentences[document.sentence_index(offset)].paragraph


def _begins_paragraph(document: Document, quotation: Quotation) -> bool:
    return document.paragraphs[_paragraph(document, quotation.span.start)].start == quotation.span.start


def _signature(document: Document, dash: int, *, set_by_page: bool) -> Range | None:
    """Return the tokens of "Ana Brook, mayor" between a dash and the end of its paragraph; None where it is none."""
    if dash >= len(document.tokens) or document.forms[dash] not in _DASHES:
        return None
    paragraph = document.paragraphs[document.sentence_of(dash).paragraph]
    end = document.sentences[paragraph.last - 1].last
    words = document.forms[dash + 1 : end]
    if not 1 <= len(words) <= _LONGEST_SIGNATURE or words[-1] in {".", "!", "?", ":"}:
        return None
    name = next((at for at, form in enumerate(words) if form in {",", "("}), len(words))
    named = range(dash + 1, dash + 1 + name)
    last = dash + 1 + name if name < len(words) and words[name] == "(" else end
    fits = set_by_page or all(document.capitals[at] or document.forms[at] in _IN_NAMES for at in named)
    return Range(dash + 1, last) if named and document.capitals[named[0]] and fits else None
