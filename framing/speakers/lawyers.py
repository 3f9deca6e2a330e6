"""Whom lawyers speak for: clients, or the public body that has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.speakers.verdicts import Parts, Verdict

_LAWYERS = frozenset("lawyer lawyers attorney attorneys solicitor solicitors barrister barristers counsel".split())
_PUBLIC_BODIES = frozenset(
    "county city town village borough state council board district ministry department agency commission "
    "government administration cabinet treasury".split()
)
_OF_ANYBODY = frozenset("board agency commission department".split())  # a firm may be one, or have one
_AT_WORK = frozenset({"at", "with"})


class LawyerReader(PhraseReader):
    """Reads the phrases of one document whose head is a lawyer."""

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return the public body that has a lawyer: "the county's own attorney", "the government's lawyers"."""
        if self.forms[head.last - 1] not in _LAWYERS or self.forms[parts.owner - 1] not in _PUBLIC_BODIES:
            return None
        if self.forms[parts.first : parts.owner - 1] == ["the"] and not self._told_before(parts.owner - 1):
            return None
        owner = self.kinds.verdict(parts.first, parts.owner)
        return owner._replace(why=f"{head.entry.why} of: {owner.why}") if owner.kind == "government" else None

    def _told_before(self, token: int) -> bool:
        """Whether a bare word is one of the state: always "the county", "the agency" if one was told before."""
        word = self.forms[token]
        before = (i for i in range(token) if self.forms[i] == word)
        return word not in _OF_ANYBODY or any(self._is_of_state(i) for i in before)

    def _is_of_state(self, token: int) -> bool:
        """Whether a body of the state has a word in its name."""
        actor, hit = self.kinds.actors.get(token), self.view.inside.get(token)
        return "government" in {actor.kind if actor else "", hit.entry.category if hit else ""}

    def defends(self, parts: Parts, head: Hit) -> bool:
        """Whether a lawyer acts for clients, be it a campaign, and is not employed "at" or "with" somebody."""
        word = self.forms[head.last - 1]
        if word == "counsel" and head.entry.category == "security":
            return self.kinds.organisations.behind(parts, head).kind == "party"
        return word in _LAWYERS - {"counsel"} and self.forms[parts.end] not in _AT_WORK
