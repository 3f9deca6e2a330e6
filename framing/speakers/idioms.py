"""Pronouns that stand for nobody: "as they say", "who wouldn't want that?", "that says a lot"."""

from __future__ import annotations

from framing.speakers.bases import FinderPart
from framing.speakers.speaker import Speaker

_SAYING_SO = (["as", "they", "say"], ["so", "they", "say"], ["as", "they", "said"])
_WOULD = frozenset(
    "would wouldn't wouldn’t could couldn't couldn’t doesn't doesn’t does didn't didn’t needs knew cares".split()
)
_OPENS_QUESTION = frozenset(', ; : — – - ¶ “ " and but so'.split())
_SHOWS = frozenset("says said speaks spoke tells told".split())
_MUCH = (["a", "lot"], ["it", "all"], ["volumes"], ["something"], ["everything"])
_ENDS = frozenset('. , ; : ! ? ¶ ” " — – - about'.split()) | {""}
_THINGS = frozenset({"it", "that", "this", "which"})


class Idioms(FinderPart):
    """Finds the sayings and questions of one document whose pronouns are nobody's."""

    def read(self, first: int, word: str) -> Speaker | None:
        """Return a speaker without a kind for a pronoun in a saying or question, None for any other."""
        if self.forms[first - 1 : first + 2] in _SAYING_SO:
            return Speaker((word,), "unnamed", "a saying: nobody in particular speaks", named=False)
        nobody = (word == "who" and self._asks(first)) or (word in _THINGS and self._shows(first))
        return Speaker((word,), "", f"{word!r} stands for nobody who speaks", named=False) if nobody else None

    def _asks(self, first: int) -> bool:
        """Whether "who" opens a question that nobody is to answer: "And who would want that?"."""
        sentence = self.document.sentence_of(first)
        opens = first == sentence.first or self.forms[first - 1] in _OPENS_QUESTION
        return opens and self.forms[first + 1] in _WOULD and "?" in self.forms[first : sentence.last]

    def _shows(self, first: int) -> bool:
        """Whether a thing shows much and says no word: "it speaks volumes", "that says a lot"."""
        if self.forms[first + 1] not in _SHOWS:
            return False
        ends = (first + 2 + size for size in (1, 2) if self.forms[first + 2 : first + 2 + size] in _MUCH)
        return any(self.forms[end] in _ENDS for end in ends)
