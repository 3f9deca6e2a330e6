"""Whom those served, or are inside of: "a CIA veteran", "party insiders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import NOTHING, Parts, Verdict

if TYPE_CHECKING:
    from framing.lexicon import Hit

_LEFT = frozenset({"alumnus", "alumna", "alumni", "alum", "alums"})
_VETERANS = _LEFT | {"veteran", "veterans"}
# Who fought is heard for herself or himself
_FORCES = frozenset(
    "army navy naval marine marines corps air force forces military armed war wars guard combat battle conflict "
    "infantry cavalry regiment troops fleet squadron division battalion brigade invasion occupation front".split()
)
_SERVED = frozenset({"security", "government", "party", "business", "other_media", "news_agency"})
_OF_POLITICIANS = frozenset({"administration", "house", "cabinet", "presidency"})
_INSIDERS = frozenset({"insider", "insiders"})


class ServedReader(PhraseReader):
    """Reads the phrases of one document by what somebody served or is inside of."""

    def verdict(self, parts: Parts) -> Verdict | None:
        """Return the kind of those who served a body or are inside a side."""
        word = self.forms[parts.end - 1]
        if word in _VETERANS:
            return self._veteran(parts)
        if word in _INSIDERS:
            side = self._before_head(parts)
            return side._replace(why=f"{word!r} of: {side.why}", named=False) if side.kind == "party" else None
        return None

    def _before_head(self, parts: Parts) -> Verdict:
        return self.kinds.organisations.before_head(parts, self._head(parts)) or NOTHING

    def _head(self, parts: Parts) -> Hit | None:
        return self.view.inside.get(parts.end - 1)

    def _veteran(self, parts: Parts) -> Verdict | None:
        """Return what a veteran served that is no army: "a veteran of the Lorn secret service", "a Doe veteran"."""
        words = self.forms[parts.first : parts.last]
        if not _FORCES.isdisjoint(words):
            return None
        of = self.forms[parts.end] == "of" and parts.end + 1 < parts.last
        found = self.kinds.organisations.complement(parts.end + 1, parts.last) if of else self._before_head(parts)
        if found.kind not in _SERVED:
            return None
        left = found.kind == "government" and not (_OF_POLITICIANS | _LEFT).isdisjoint(words)
        kind = "party" if left else found.kind
        return found._replace(kind=kind, why=f"{self.forms[parts.end - 1]!r} of: {found.why}", named=False)
