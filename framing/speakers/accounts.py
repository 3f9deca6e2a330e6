"""Accounts on platforms, through which whoever has them speaks: "Doe's official campaign account"."""

from __future__ import annotations

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import NOTHING, Parts, Verdict

_ACCOUNTS = frozenset("account accounts feed handle".split())
_POSTED_ON = frozenset(
    "twitter instagram tiktok telegram weibo snapchat threads bluesky mastodon youtube x campaign official".split()
)
_OF = frozenset({"of", "for"})
_NO_SPEAKERS = frozenset({"", "document", "unnamed"})


class AccountReader(PhraseReader):
    """Reads the phrases of one document that tell whose an account is."""

    def verdict(self, parts: Parts) -> Verdict | None:
        """Return the kind of whoever has an account on a platform, a campaign's where nobody is told."""
        told = self.forms[parts.start : parts.end - 1]
        if self.forms[parts.end - 1] not in _ACCOUNTS or _POSTED_ON.isdisjoint(told):
            return None
        whose = self._whose(parts)
        if whose.kind in _NO_SPEAKERS:
            return Verdict("party", "the account of a campaign") if "campaign" in told else None
        return whose._replace(why=f"its account; {whose.why}", named=True)

    def _whose(self, parts: Parts) -> Verdict:
        if parts.owner > parts.first:
            return self.kinds.verdict(parts.first, parts.owner)
        if self.forms[parts.end] in _OF and parts.end + 1 < parts.last:
            return self.kinds.verdict(parts.end + 1, parts.last)
        named = (self.kinds.actors.get(token) for token in range(parts.first, parts.end))
        return next((verdict for verdict in named if verdict and verdict.kind), NOTHING)
