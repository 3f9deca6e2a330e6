"""Who says "I" outside quotation marks, where it is not the outlet: turns of a transcript, words set apart.

The words are somebody else's after a label ("DOE: I think …"), in paragraphs that a colon opens ("She wrote to them:")
and in a column whose title names its author ("Jane Doe: My town"), and in letters, below which their writers are named.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from framing.document import Document
    from framing.findings import Actor, Mention
    from framing.speakers.pronouns import Chain

_LABEL = re.compile(r"[\W\d]*([^:.?!“”\"]{2,50}):(?!//)\s*")
_IN_CAPITALS = re.compile(r"[\W\d]*[A-Z][A-Z .’'-]{2,30}:")
_TRANSCRIPT = 3  # labels
_LONGEST_LABEL = 34  # characters
_OWN_TITLE = re.compile(r"(?:(?:Why|How|What) )?(?:I|My)\b(?![^:]*:)")
_SELF = re.compile(r"\b(I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_SINGULAR = frozenset("i i'm i've i'd i'll i’m i’ve i’d i’ll my me myself mine".split())
# What only somebody in office says, and somebody who stands for one, in a speech or letter printed without marks
_IN_OFFICE = re.compile(r"\b[Mm]y (?:administration|cabinet|government|fellow \w+)\b|\b[Aa]s (?:your )?president, I\b")
_STANDS = re.compile(
    r"\b[Mm]y (?:opponent|candidacy|running mate)\b|\b(?:vote for|elect) me\b"
    r"|\b(?:be|being|as) your (?:next )?(?:president|governor|senator|mayor)\b"
)
_HANDLE = re.compile(r"[—–-] ?[A-Z][^(@“”\n]{1,40}\(@\w+\)")
_PRINTED = "statement|speech|letter|remarks|address"
_IN_FULL = re.compile(
    rf"\b(?:(?:full|complete|entire) (?:text|{_PRINTED})|transcript|prepared remarks|as prepared for delivery"
    rf"|(?:text|following is) (?:of )?(?:the|his|her|a) (?:{_PRINTED}))\b",
    re.IGNORECASE,
)
_EXCERPT = re.compile(r"\b(?:[Ee]xcerpt|EXCERPT|[Ee]xcerpted)\b(?! of (?:speech|remarks))")
_ASKED_READERS = re.compile(
    r"\b[Ww]e asked (?:you|our (?:\w+ )?(?:followers|readers|viewers|listeners|subscribers|audience|users))\b"
)
_OPENING = 3  # paragraphs
_MOSTLY = 5  # words of the first person without quotation marks, from which on a text is one of somebody
_LONGEST = 12  # paragraphs that one colon can open
_SIGNATURE = re.compile(r"([A-Z][\w’'-]+)(?: [A-Z][\w’'.-]*){1,3}\.?")


class FirstPerson:
    """Finds who speaks in the paragraphs of one document that are not the outlet's."""

    def __init__(
        self, document: Document, actors: Mapping[str, Actor], mentions: Sequence[Mention], chain: Chain
    ) -> None:
        self.document = document
        self.chain = chain
        self.people = [mention for mention in mentions if actors[mention.actor].is_person]
        self.actors = actors
        self.starts = [mention.span.start for mention in self.people]

    def speaker(self, offset: int, word: str) -> Actor | Speaker | None:
        """Return whose words stand around an offset, None where they are the outlet's."""
        index = self.document.sentences[self.document.sentence_index(offset)].paragraph
        told = self._labelled(index, offset) or self._posted(index, offset) or self._set_apart(index)
        told = told or self._turn(index) or self._author(word) or self._signer(index) or self._announced
        told = told or self._guest(offset, word)
        return told or (Speaker((word,), *self._politician, named=False) if self._politician else None)

    def _guest(self, offset: int, word: str) -> Speaker | None:
        """Return a citizen for "I" in an excerpt from a book, and in what readers answer whom the outlet asked."""
        if word.lower() not in _SINGULAR:
            return None
        if _EXCERPT.search(self.document.article.title):
            return Speaker((word,), "citizen", "an excerpt from a book: its author writes", named=False)
        asked = _ASKED_READERS.search(self.document.text, 0, offset)
        outlets = asked is not None and asked.start() <= offset < self._end_of_paragraph(asked.start())
        if asked is None or outlets:
            return None
        return Speaker((word,), "citizen", f"behind {asked.group()!r}: a reader answers", named=False)

    def _end_of_paragraph(self, offset: int) -> int:
        index = self.document.sentences[self.document.sentence_index(offset)].paragraph
        return self.document.paragraphs[index].end

    @cached_property
    def _politician(self) -> tuple[str, str] | None:
        """Return kind and reason where the whole text is a speech or letter of a politician."""
        if len(self._unquoted(_SELF)) < _MOSTLY:
            return None
        for said, kind in ((_STANDS, "party"), (_IN_OFFICE, "government")):
            if found := self._unquoted(said):
                return kind, f"{found[0]!r} in a text in the first person: a politician speaks"
        return None

    def _unquoted(self, pattern: re.Pattern[str]) -> list[str]:
        """Return what matches a pattern outside quotation marks."""
        matches = pattern.finditer(self.document.text)
        return [match.group() for match in matches if not self.chain.quoted(match.start())]

    def _text(self, index: int) -> str:
        paragraph = self.document.paragraphs[index]
        return self.document.text[paragraph.start : paragraph.end]

    def _labelled(self, index: int, offset: int) -> Actor | None:
        """Return who is named by the label at the front of a paragraph."""
        start = self.document.paragraphs[index].start
        label = _LABEL.match(self._text(index))
        return self._named(start, start + label.end()) if label and start + label.end() <= offset else None

    def _posted(self, index: int, offset: int) -> Actor | None:
        """Return whose post is printed: the name and handle behind it, at its end or in the paragraph below."""
        end = self.document.paragraphs[min(index + 1, len(self.document.paragraphs) - 1)].end
        signed = _HANDLE.search(self.document.text, offset, end)
        return self._named(signed.start(), signed.end()) if signed else None

    @cached_property
    def _announced(self) -> Actor | None:
        """Return whose speech or letter the first paragraphs announce as printed in full below them."""
        if len(self._unquoted(_SELF)) < _MOSTLY:
            return None
        first = self.document.paragraphs[:_OPENING]
        announced = ((p.start, p.end) for p in first if _IN_FULL.search(self.document.text, p.start, p.end))
        return next((self._named(*each) for each in announced), None)

    def _turn(self, index: int) -> Actor | None:
        """Return who speaks in a transcript whose turns go on over paragraphs: the last label in capitals."""
        before = bisect_right(self._turns, index) - 1
        if before < 0 or len(self._turns) < _TRANSCRIPT:
            return None
        start = self.document.paragraphs[self._turns[before]].start
        return self._named(start, start + _LONGEST_LABEL)

    @cached_property
    def _turns(self) -> list[int]:
        """The paragraphs that a label in capitals opens: "DOE: I think …"."""
        return [index for index in range(len(self.document.paragraphs)) if _IN_CAPITALS.match(self._text(index))]

    def _set_apart(self, index: int) -> Actor | Speaker | None:
        """Return who speaks before the colon that opens a run of paragraphs in the first person."""
        for before in range(index - 1, max(index - 1 - _LONGEST, -1), -1):
            text = self._text(before).rstrip()
            if text.endswith(":"):
                start, end = self.document.paragraphs[before].start, self.document.paragraphs[before].end
                spoke = (speaker for at, speaker, _ in reversed(self.chain.spoken) if start <= at < end)
                return next(spoke, None) or self._named(start, end)
            if not _SELF.search(text) or "“" in text or '"' in text:
                return None
        return None

    def _author(self, word: str) -> Actor | Speaker | None:
        """Return who is named before a colon at the front of the title, a guest where the title says "I"."""
        title = self.document.article.title
        label = _LABEL.match(title)
        if word.lower() in _SINGULAR and _OWN_TITLE.match(title):
            return Speaker((word,), "citizen", "the title is in the first person: a guest writes", named=False)
        if word.lower() not in _SINGULAR or not label:
            return None
        names = {actor.name: actor for actor in self.actors.values() if actor.is_person}
        return names.get(label.group(1).strip())

    def _signer(self, index: int) -> Speaker | None:
        """Return whose name stands alone in a paragraph below: the writer of a letter."""
        for after in range(index + 1, min(index + 1 + _LONGEST, len(self.document.paragraphs))):
            signature = _SIGNATURE.fullmatch(self._text(after).strip())
            if signature and signature.group(1).lower() in FIRST_NAMES:
                name = signature.group().rstrip(".")
                return Speaker((name,), "citizen", f"{name!r} stands below: the writer of a letter", named=True)
        return None

    def _named(self, start: int, end: int) -> Actor | None:
        """Return the person named first between two offsets."""
        index = bisect_left(self.starts, start)
        found = index < len(self.starts) and self.starts[index] < end
        return self.actors[self.people[index].actor] if found else None
