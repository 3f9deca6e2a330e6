"""The voice map: for any offset, whose words they are.

Every character of the measured text belongs to one stretch. Content of an attribution is the source's: quoted where
it stands between quotation marks, is set as a quotation by its page or is a turn of a transcript, paraphrased
elsewhere. The innermost attribution wins. Everything else, source phrases and cues included, is the outlet's own
voice; a possible scare quote outside any attribution stays with the outlet, which set the marks. So does what the
outlet says of itself ("we hope that", "The Post has learned") without marks.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.article import Span
from framing.findings import Form, Stretch, Voice
from framing.inflect import verb_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.findings import Attribution, Quotation


_ANYBODY = frozenset({"you", "one", "nobody", "no one", "few", "anybody", "anyone", "everybody", "everyone"})
_UNSAID = frozenset("not never nothing declined refused refuses failed fails".split())
# Acts upon a thing, not words about it: "unveiled a generous programme", "a ceremony dedicated to a historic project"
_PERFORMED = frozenset(
    form
    for verb in "celebrate dedicate devote file inaugurate launch sign table unveil".split()
    for form in verb_forms(verb)
)
_VIEWS = frozenset(("cognitive", "doubting"))  # who does not think or claim so has a view of it all the same


def with_voices(document: Document) -> Document:
    """Return the document with the layer ``voices``, made from its quotations and attributions."""
    attributions: tuple[Attribution, ...] = document.layers.get("attributions", ())
    quotations: tuple[Quotation, ...] = document.layers.get("quotations", ())
    return document.with_layer("voices", _stretches(document, attributions, quotations))


def sourced_words(document: Document) -> dict[int, int]:
    """Return the words of each attribution with a source, by position: every word counts once, for the innermost.

    Words of an agentless attribution inside a sourced one are the outer source's.
    """
    words: dict[int, int] = {}
    attributions = document.layer("attributions")
    for stretch, count in zip(document.layer("voices"), document.words_of("voices"), strict=True):
        owner = sourced_owner(attributions, stretch.attribution)
        if owner is not None:
            words[owner] = words.get(owner, 0) + count
    return words


def words_by_voice(document: Document) -> dict[Voice, int]:
    """Return the number of words in each voice."""
    words = dict.fromkeys(Voice, 0)
    for stretch, count in zip(document.layer("voices"), document.words_of("voices"), strict=True):
        words[stretch.voice] += count
    return words


def sourced_owner(attributions: Sequence[Attribution], number: int | None) -> int | None:
    """Return the innermost attribution with a source, from one outwards; None where there is none."""
    for _ in range(len(attributions)):
        if number is None or attributions[number].kind != "agentless":
            return number
        number = attributions[number].nested_in
    return None


def _stretches(
    document: Document, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> Iterator[Stretch]:
    contents = [span for attribution in attributions for span in attribution.contents]
    paragraphs = [Span(paragraph.start, paragraph.end) for paragraph in document.paragraphs]
    borders = sorted({border for span in (*contents, *(q.span for q in quotations), *paragraphs) for border in span})
    owners, quoted = _Painted(borders), _Painted(borders)
    for number in sorted(range(len(attributions)), key=lambda n: _depth(attributions, n)):
        if not _lends_its_voice(document, attributions[number]):
            continue
        for content in attributions[number].contents:
            owners.paint(content, number)
    for quotation in quotations:
        if not quotation.scare or owners.at(quotation.span.start) is not None:
            quoted.paint(quotation.span, 1)
    for attribution in attributions:
        if attribution.form is Form.DIRECT:  # turns of a transcript stand between no marks
            for content in attribution.contents:
                quoted.paint(content, 1)
    for paragraph in paragraphs:
        yield from _cut(paragraph, borders, owners, quoted, attributions)


def _lends_its_voice(document: Document, attribution: Attribution) -> bool:
    """Whether the content of an attribution is in the voice of its source.

    Without marks it is the outlet's own where the outlet speaks of itself, where the source is everybody or nobody
    ("you want to hug him"), where the source did not say it ("has said nothing about the shameful delay"), and where it
    did something else than speak ("signed an epochal treaty").
    """
    if attribution.source is None or attribution.form is not Form.INDIRECT:
        return True
    cue = document[attribution.cue].lower().replace("n't", " not").split()
    said = document[attribution.contents[0]].lower().split()[:1]
    unsaid = attribution.stance not in _VIEWS and not _UNSAID.isdisjoint(cue + said)
    anybody = document[attribution.source].lower() in _ANYBODY
    acts = not _PERFORMED.isdisjoint(cue[-2:])
    return not (attribution.kind == "own_staff" or anybody or unsaid or acts)


def _depth(attributions: Sequence[Attribution], number: int) -> int:
    depth, parent = 0, attributions[number].nested_in
    while parent is not None and depth < len(attributions):
        depth, parent = depth + 1, attributions[parent].nested_in
    return depth


def _cut(
    span: Span, borders: list[int], owners: _Painted, quoted: _Painted, attributions: Sequence[Attribution]
) -> Iterator[Stretch]:
    """Cut a paragraph wherever the voice changes, and nowhere else."""
    start = span.start
    first, last = bisect_left(borders, span.start), bisect_left(borders, span.end)
    for index in range(first, last):
        end = borders[index + 1]
        owner, quote = owners.values[index], quoted.values[index]
        if index + 1 < last and (owners.values[index + 1], quoted.values[index + 1]) == (owner, quote):
            continue
        voice = Voice.QUOTE if quote is not None else Voice.PARAPHRASE if owner is not None else Voice.OUTLET
        why = _why(owner, quote, attributions)
        yield Stretch(span=Span(start, end), label=voice.value, why=why, voice=voice, attribution=owner)
        start = end


def _why(owner: int | None, quote: int | None, attributions: Sequence[Attribution]) -> str:
    if owner is None:
        return "quoted, nobody named as speaker" if quote is not None else "no attribution covers it"
    return f"content of attribution {owner + 1}, cue {attributions[owner].why}"


class _Painted:
    """A value for every stretch between two borders; the last coat of paint shows."""

    def __init__(self, borders: list[int]) -> None:
        self.borders = borders
        self.values: list[int | None] = [None] * len(borders)

    def paint(self, span: Span, value: int) -> None:
        for index in range(bisect_left(self.borders, span.start), bisect_left(self.borders, span.end)):
            self.values[index] = value

    def at(self, border: int) -> int | None:
        return self.values[bisect_left(self.borders, border)]
