"""Who is behind a source that is no phrase: "Q" and "A" of an interview, a verb of saying beside the name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.speakers.bases import FinderPart
from framing.speakers.speaker import Speaker
from framing.speakers.words import SAYING

if TYPE_CHECKING:
    from framing.speakers.finder import SpeakerFinder

_MARKS = frozenset({":", "."})
_BESIDE = 40  # characters from a verb of saying to the name that it belongs to


class Labels(FinderPart):
    """Reads the sources of one document that are a single letter or verb."""

    def __init__(self, finder: SpeakerFinder) -> None:
        super().__init__(finder)
        self._guest: str | None = None  # "" where nobody is named before the first answer

    def read(self, first: int, words: list[str]) -> Speaker | None:
        """Return who asks or answers, or whose verb of saying it is."""
        if len(words) != 1:
            return None
        if words[0] in {"q", "a"} and self.forms[first + 1] in _MARKS and self.view.capital[first]:
            return self._asks() if words[0] == "q" else self._answers(first)
        return self._says(first) if words[0] in SAYING else None

    def _asks(self) -> Speaker:
        return Speaker(("Q",), "own_staff", "'Q': the outlet asks", named=True)

    def _answers(self, first: int) -> Speaker | None:
        return self.interviewed(self.view.tokens[first].start, "'A'")

    def interviewed(self, offset: int, label: str) -> Speaker | None:
        """Return whoever is interviewed: the person named most often before the first answer."""
        if self._guest is None:
            named = (mention.actor for mention in self.finder.mentions if mention.span.start < offset)
            people = Counter(name for name in named if self.finder.actors[name].is_person)
            self._guest = next((name for name, _ in people.most_common(1)), "")
        guest = self.finder.actors.get(self._guest)
        return self.finder.names.of_actor(guest, f"{label}: who is interviewed; ") if guest else None

    def _says(self, first: int) -> Speaker | None:
        """Return the person named right behind a verb of saying, else right before it."""
        token = self.view.tokens[first]
        behind = self.finder.people_between(token.end, token.end + _BESIDE)
        before = self.finder.people_between(token.start - _BESIDE, token.start)
        found = behind[:1] or before[-1:]
        return self.finder.names.of_actor(found[0], f"{self.forms[first]!r}: the name beside it; ") if found else None
