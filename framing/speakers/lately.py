"""Who spoke and was named lately in a document: for pronouns and for descriptions that call somebody again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from framing.speakers.numbers import MEDIA, gender_told, number_told
from framing.speakers.papers import Papers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.findings import Actor, Mention
    from framing.speakers.speaker import Speaker

REACH = 16  # mentions looked back upon
GROUP_REACH = 5  # sentences
_PLURALS = frozenset("democrats republicans conservatives liberals progressives they their".split())


class Lately:
    """The people, organisations and speakers of one document, in the order in which they are told of."""

    def __init__(
        self, document: Document, actors: dict[str, Actor], mentions: Sequence[Mention], starts: Sequence[int]
    ) -> None:
        self.document = document
        self.actors = actors
        self.mentions = mentions
        self.starts = starts
        self.spoken: list[tuple[int, Speaker, str]] = []
        self.called: list[tuple[int, str]] = []  # where somebody spoke as "he" or "she"
        self.gender = {name: gender_told(actor, document) for name, actor in actors.items() if actor.is_person}
        self.papers = Papers(document, self.spoken)
        quotations = [q for q in document.layers.get("quotations", ()) if not q.scare]
        self.opens = [q.span.start for q in quotations]
        self.closes = [q.span.end for q in quotations]

    def quoted(self, offset: int) -> bool:
        """Whether an offset stands inside quotation marks."""
        index = bisect_right(self.opens, offset) - 1
        return index >= 0 and offset < self.closes[index]

    def spoke(self, offset: int, actors: tuple[str, ...], speaker: Speaker, words: Sequence[str]) -> None:
        """Note that somebody spoke; keeps the order of the text."""
        if not actors:
            return
        if len(actors) == 1 and actors[0] in self.gender and words[1:2] == ["and"]:
            number = "p"  # "she and her aides"
        elif len(actors) == 1 and actors[0] in self.gender:
            number = "s"
            known = {"he": "m", "his": "m", "she": "f", "her": "f"}.get(words[0]) if len(words) == 1 else None
            if known and not self.gender[actors[0]]:
                self.gender[actors[0]] = known
            if known:
                self.called.append((offset, actors[0]))
        elif actors[0] in self.actors:
            number = "n" if len(actors) == 1 and words[-1] not in _PLURALS else "p"
        else:
            number = number_told(words)
        self.spoken.append((offset, speaker, number))

    def quoted_speaker(self, offset: int) -> Actor | Speaker | None:
        """Return who speaks the quotation around an offset: who spoke before in the paragraph, or is named after it."""
        paragraph = self._paragraph(offset)
        if self.spoken and self._paragraph(self.spoken[-1][0]) == paragraph:
            return self.spoken[-1][1]
        close = self.closes[bisect_right(self.opens, offset) - 1]
        index = bisect_left(self.starts, close)
        for mention in self.mentions[index : index + 2]:
            if mention.actor in self.gender and mention.span.start - close < 60:
                return self.actors[mention.actor]
        return self.spoken[-1][1] if self.spoken else None

    def _paragraph(self, offset: int) -> int:
        return self.document.sentences[self.document.sentence_index(offset)].paragraph

    def last_person(self, offset: int, reach: int) -> Speaker | None:
        """Return the person who spoke last, named or not, where it was at most some sentences before."""
        start, speaker, number = self.spoken[-1] if self.spoken else (offset, None, "")
        far = self.document.sentence_index(offset) - self.document.sentence_index(start) > reach
        alone = number.startswith("s") and speaker is not None and len(speaker.actors) == 1
        return speaker if alone and not far else None

    def untold(self, offset: int) -> Speaker | None:
        """Return who spoke last without a name, alone: "one supporter"."""
        lately = (
            speaker for start, speaker, number in reversed(self.spoken[-3:]) if number[:2] == "s1" and start < offset
        )
        return next((speaker for speaker in lately if speaker.kind and not speaker.named), None)

    def same_head(self, words: Sequence[str], offset: int) -> Speaker | None:
        """Return who spoke before under the same noun: "the source" after "a police source"."""
        for start, speaker, _ in reversed(self.spoken[-8:]):
            if start < offset and speaker.actors and speaker.actors[0].lower().split()[-1] == words[-1]:
                return speaker
        return None

    def same_word(self, word: str, offset: int) -> Actor | None:
        """Return an organisation named before whose name has a word: "the bureau" after "Bureau of Investigation"."""
        index = bisect_left(self.starts, offset)
        for mention in reversed(self.mentions[max(index - 3 * REACH, 0) : index]):
            if mention.actor not in self.gender and word in mention.actor.lower().split():
                return self.actors[mention.actor]
        return None

    def outlet(self, offset: int) -> Actor | None:
        """Return the paper or broadcaster named last, if no more than some sentences before."""
        for mention in reversed(self.mentions[: bisect_left(self.starts, offset)][-REACH:]):
            far = self.document.sentence_index(offset) - self.document.sentence_index(mention.span.start) > GROUP_REACH
            actor = self.actors[mention.actor]
            if not far and not actor.is_person and actor.kind in MEDIA:
                return actor
        return None

    def just_named(self, offset: int, reach: int = 1) -> Actor | None:
        """Return the person named last, if in this sentence or one of those before."""
        index = bisect_left(self.starts, offset) - 1
        while (
            index >= 0
            and self.document.sentence_index(offset) - self.document.sentence_index(self.starts[index]) <= reach
        ):
            if self.mentions[index].actor in self.gender and not self.quoted(self.starts[index]):
                return self.actors[self.mentions[index].actor]
            index -= 1
        return None
