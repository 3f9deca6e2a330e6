"""Who strives for an office, whatever else the words call them: "three governors vying for the nomination"."""

from __future__ import annotations

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import Parts, Verdict
from framing.speakers.words import SAY_NOTHING

_STRIVES = frozenset("seeking vying competing jockeying angling bidding hoping".split())
_REACHES = frozenset("mount launch win clinch secure seek lead head capture run become stand claim".split())
_PRIZES = frozenset(
    "nomination presidency presidential candidacy governorship mayoralty premiership reelection re-election".split()
)
_OFFICES = frozenset("president governor mayor senator premier chancellor".split())
_ANYBODY = SAY_NOTHING | frozenset("person newcomer outsider businessman businesswoman billionaire".split())
_KINDS = frozenset({"government", "party"})
_AHEAD = 16  # tokens


class CandidacyReader(PhraseReader):
    """Reads the phrases of one document about people who strive for an office."""

    def verdict(self, parts: Parts) -> Verdict | None:
        """Return a party's people for whoever is told to strive for an office."""
        behind = self.forms[parts.end : min(parts.end + _AHEAD, parts.last)]
        if not behind:
            return None
        hit = self.view.inside.get(parts.end - 1)
        holds = hit is not None and hit.entry.extra["role"] != "name" and hit.entry.category in _KINDS
        anybody = self.forms[parts.end - 1] in _ANYBODY
        strives = behind[0] in _STRIVES and (holds or anybody)
        reaches = anybody and behind[0] == "to" and behind[1:2] and behind[1] in _REACHES
        if not (strives or reaches) or not (self._is_prize(behind) or not _PRIZES.isdisjoint(behind)):
            return None
        return Verdict("party", f"{behind[0]!r} with what is striven for: an office")

    def _is_prize(self, behind: list[str]) -> bool:
        """Whether an office itself is the prize: "hoping to be the next mayor", "in the race for president"."""
        offices = [i for i, form in enumerate(behind) if form in _OFFICES]
        return any(not {"next", "first", "for", "become"}.isdisjoint(behind[max(i - 3, 0) : i]) for i in offices)
