"""Who speaks in a parliament by office or side: who presides, who chairs a committee, the Minority and the Majority.

Whoever presides over a parliament or chairs one of its committees speaks for it, and so for the state; the side that
is in the minority is the opposition. Not so in the United States, where both parties of Congress govern in turn and
a speaker leads one of them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import Parts, Verdict
from framing.speakers.view import ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.lexicon import Hit
    from framing.speakers.kinds import KindReader
    from framing.speakers.view import View

_PARTIES = frozenset("republican republicans democrat democrats gop".split())
_OF_OTHERS = frozenset("liberal christian social free sweden new national people party swiss".split())
_ELSEWHERE = frozenset("parliament parliamentary mp mps".split())
_PRESIDES = frozenset({"speaker", "speakers"})
_NO_CHAMBER = frozenset("keynote convention guest public motivational main".split())
_CHAIRS = frozenset("chair chairman chairwoman chairperson".split())
_COMMITTEES = frozenset("committee panel subcommittee".split())
_SIDES = {"minority": "opposition", "majority": "party"}
_LEADS_SIDE = frozenset("leader leaders whip whips mp mps member members caucus lawmaker lawmakers senator".split())
CHAMBERS = frozenset(
    "parliament parliamentary senate assembly chamber congress lawmakers mps legislature legislators senators".split()
)
_BENCHES = frozenset("justices court tribunal".split())  # a majority of these is none of a parliament


def is_american(view: View) -> bool:
    """Whether a text tells of politics in the United States: by its parties, or by more of its names than of others."""
    return _tells_parties(view.forms) or _names_united_states(view)


def _names_united_states(view: View) -> bool:
    """Whether most places and bodies told are of the United States: "California"; its Congress is no parliament."""
    if not _ELSEWHERE.isdisjoint(view.forms) or view.invented:
        return False
    told = Counter(hit.entry.extra["country"] for hit in view.hits.values() if hit.entry.extra["role"] not in ROLES)
    del told[""]
    return [country for country, _ in told.most_common(1)] == ["United States"]


def _tells_parties(forms: Sequence[str]) -> bool:
    """Whether a text tells of Republicans or Democrats of the United States, not of Liberal Democrats."""
    return any(
        form in _PARTIES and _OF_OTHERS.isdisjoint((forms[i - 1], forms[min(i + 1, len(forms) - 1)]))
        for i, form in enumerate(forms)
    )


class ChamberReader(PhraseReader):
    """Reads the phrases of one document that tell an office or side of a parliament."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.american = is_american(kinds.view)
        self.parties = _tells_parties(kinds.forms)
        self.told = not (CHAMBERS | {"speaker"}).isdisjoint(kinds.forms) and _BENCHES.isdisjoint(kinds.forms)

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return what an office in a parliament is: who presides speaks for it, who leads a side for that side."""
        word = self.forms[head.last - 1]
        words = self.forms[parts.start : parts.end]
        if self.american or self._is_of_house(parts):
            return None
        if word in _PRESIDES and head.entry.category == "party" and _NO_CHAMBER.isdisjoint(words):
            return Verdict("government", f"{head.entry.why}: presides over a parliament")
        side = next((word for word in words if word in _SIDES), "")
        if side and word in _LEADS_SIDE and head.entry.category in {"party", "opposition"}:
            return Verdict(_SIDES[side], f"{head.entry.why}: of the {side} of a parliament")
        return None

    def side(self, parts: Parts) -> Verdict | None:
        """Return which side of a parliament "the Minority" or "the Majority" is."""
        word = self.forms[parts.end - 1]
        bare = self.forms[parts.start : parts.end - 1] in ([], ["the"]) and self.view.capital[parts.end - 1]
        if self.american or not (bare and self.told and word in _SIDES):
            return None
        return Verdict(_SIDES[word], f"the {word} of a parliament", named=True)

    def chairs(self, word: str, parts: Parts) -> bool:
        """Whether a word is said of those who chair a committee of a parliament, for which they then speak."""
        committee = not _COMMITTEES.isdisjoint(self.forms[parts.first : parts.last])
        return committee and word in _CHAIRS and not (self.american or self._is_of_house(parts))

    def _is_of_house(self, parts: Parts) -> bool:
        """Whether a phrase tells of "the House" as Americans do: "House Speaker", "the House Budget Committee"."""
        forms = self.forms
        return any(forms[i] == "house" and forms[i + 1] != "of" for i in range(parts.first, parts.last - 1))
