"""Who is sent by an international body, and speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.speakers.verdicts import Parts, Verdict

_SENT = frozenset("envoy envoys rapporteur mediator mediators negotiator negotiators".split())


class EnvoyReader(PhraseReader):
    """Reads the phrases of one document whose head is sent by somebody."""

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return the international body that sends an envoy: "the Harbour League's envoy"."""
        sender = self.kinds.organisations.before_head(parts, head) if self.forms[head.last - 1] in _SENT else None
        if sender is None or sender.kind != "international_organisation":
            return None
        return sender._replace(why=f"{head.entry.why} of: {sender.why}", named=False)
