"""Which documents "it" and "they" stand for: one told of since anybody spoke, those that show something."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.speakers.words import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.speakers.speaker import Speaker

_REACH = 1  # sentences
_BY_WHICH = frozenset({"in", "on", "through", "via"})
_ISSUES = frozenset("launched released published aired issued unveiled ran posted debuted produced circulated".split())
_ONE = (["a"], ["an"], ["its"], ["their"], ["his"], ["her"])
_OBJECT = 9  # tokens from a verb to what comes out
_STOPS = frozenset(", . ; : ¶ “ on in of for by to that which".split())
_NO_PRESENT = frozenset("says is was has does wants hopes plans believes expects intends aims fears needs".split())
_SHOWING = frozenset("show showed suggest suggested reveal revealed indicate indicated record state contain".split())


class Papers:
    """The documents of one article; ``spoken`` grows while its sources are read."""

    def __init__(self, document: Document, spoken: Sequence[tuple[int, Speaker, str]]) -> None:
        self.document = document
        self.spoken = spoken
        self.issued = list(_issued(document))
        self.told = sorted([*_told(document), *self.issued])

    def one(self, offset: int) -> tuple[str, str] | None:
        """Return the term and reason of the document that "it" stands for: one named since anybody spoke, close by."""
        index = bisect_left(self.told, offset, key=lambda paper: paper[0]) - 1
        if index < 0:
            return None
        start, term, why = self.told[index]
        distance = self.document.sentence_index(offset) - self.document.sentence_index(start)
        if (
            distance > _REACH
            or start < self._body_spoke(offset)
            or ((self._is_told_by_body(start) or self.told[index] in self.issued) and not self._goes_on(index, offset))
        ):
            return None
        return None if self._is_medium(start, offset) else (term, why)

    def _goes_on(self, paper: int, offset: int) -> bool:
        """Whether "It" tells in the present of what came out right before: "It mocks Doe", said of an ad."""
        document = self.document
        following = document.forms[document.token_at(offset) + 1]
        sentence = document.sentences[document.sentence_index(offset)]
        opens = sentence.start == offset and document.sentence_index(self.told[paper][0]) < document.sentence_index(
            offset
        )
        return opens and self.told[paper] in self.issued and following.endswith("s") and following not in _NO_PRESENT

    def shown(self, offset: int) -> Hit | None:
        """Return the documents that "they" stands for where they show something: those named last, close by."""
        following = self.document.token_at(offset) + 1
        if not _SHOWING.isdisjoint(self.document.forms[following : following + 1]):
            here = self.document.sentence_index(offset)
            near = [
                hit for hit in self.document.layers.get("lexicon:sources", ())
                if hit.end <= offset and here - self.document.sentence_index(hit.start) <= _REACH
                and hit.entry.category == "document" and self.document[hit.start, hit.end].endswith("s")
            ]  # fmt: skip
            return near[-1] if near else None
        return None

    def _is_medium(self, start: int, offset: int) -> bool:
        """Whether a document is but how somebody speaks: "In a statement, it said …"."""
        sentence = self.document.sentences[self.document.sentence_index(offset)]
        opening = self.document.forms[sentence.first] in _BY_WHICH
        return opening and sentence.start <= start < offset

    def _body_spoke(self, offset: int) -> int:
        return max((start for start, _, number in self.spoken if number == "n" and start < offset), default=-1)

    def _is_told_by_body(self, paper: int) -> bool:
        """Whether a body tells of a document in its sentence: "the ministry said it would study the report"."""
        spoke = self._body_spoke(paper)
        begins = self.document.sentences[self.document.sentence_index(paper)].start
        said = next((speaker for start, speaker, _ in reversed(self.spoken) if start == spoke), None)
        return spoke >= begins and said is not None and said.kind != "document"


def _told(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield where a document is told of, with its noun and why it is one; of common nouns only subjects in front."""
    for hit in document.layers.get("lexicon:sources", ()):
        is_noun = hit.entry.category == "document" and hit.entry.extra["role"] == "noun"
        if is_noun and not document[hit.start, hit.end].endswith("s"):
            yield hit.start, hit.entry.term, hit.entry.why
    for sentence in document.sentences:
        noun = document.forms[sentence.first + 1] if sentence.last - sentence.first > 1 else ""
        if document.forms[sentence.first] == "the" and COMMON.get(noun) == "document" and not noun.endswith("s"):
            yield document.tokens[sentence.first + 1].start, noun, f"{noun!r}: its own kind"


def _issued(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield where it is told that something written or shown comes out: "aired a new ad", "launched a website"."""
    forms = document.forms
    for verb in (token for token, form in enumerate(forms) if form in _ISSUES and forms[token + 1 : token + 2] in _ONE):
        noun = next((i for i in range(verb + 2, min(verb + _OBJECT, len(forms))) if _written(forms[i])), None)
        if noun is not None and _STOPS.isdisjoint(forms[verb:noun]):
            yield document.tokens[noun].start, forms[noun], f"{forms[noun]!r} that comes out"


def _written(form: str) -> bool:
    return COMMON.get(form) == "document" and not form.endswith("s")
