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
_AT_WORK = frozenset({"at", "with"})


class LawyerReader(PhraseReader):
    """Reads the phrases of one document whose head is a lawyer."""

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return the public body that has a lawyer: "the county's own attorney", "the government's lawyers"."""
        if self.forms[head.last - 1] not in _LAWYERS or self.forms[parts.owner - 1] not in _PUBLIC_BODIES:
            return None
        owner = self.kinds.verdict(parts.first, parts.owner)
        return owner._replace(why=f"{head.entry.why} of: {owner.why}") if owner.kind == "government" else None

    def defends(self, parts: Parts, head: Hit) -> bool:
        """Whether a lawyer acts for clients, be it a campaign, and is not employed "at" or "with" somebody."""
        word = self.forms[head.last - 1]
        if word == "counsel" and head.entry.category == "security":
            return self.kinds.organisations.behind(parts, head).kind == "party"
        return word in _LAWYERS - {"counsel"} and self.forms[parts.end] not in _AT_WORK
