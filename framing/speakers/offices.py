"""What those are heard as who left an office, and those who sit in a parliament or lead a party."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.chambers import CHAMBERS
from framing.speakers.verdicts import Parts, Verdict
from framing.speakers.words import ELECTED, FORMER, STAFF

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.speakers.kinds import KindReader

_KNOWING = frozenset("ambassador diplomat negotiator inspector envoy".split())
_CENTRAL_BANKS = frozenset("fed reserve".split())
# Who holds these in a parliament was elected to it
_SEATS = frozenset("member members leader leaders chairman chairwoman chair chairmen whip".split())
_LAWMAKERS = CHAMBERS | frozenset(
    "congressional lawmaker mp senator sen rep republican republicans democrat democrats".split()
)
# For whom committees are that are none of a parliament: "the audit committee"
_COMMITTEES = {
    **dict.fromkeys("audit remuneration compensation nomination".split(), "business"),
    **dict.fromkeys("organising organizing nobel parade strike fundraising festival".split(), "civil_society"),
}
_SITS = re.compile(
    r"\b(senate|house panel|house of representatives|congress|parliament|legislature|the house"
    r"|bundestag|bundesrat|knesset|duma|lok sabha|rajya sabha|diet|sejm|verkhovna rada|majlis|riksdag"
    r"|storting|folketing|eduskunta|dáil|seanad|national assembly|house of commons|house of lords|chamber of deputies"
    r"|althing|seimas|saeima|riigikogu|jatiya sangsad|dewan rakyat|cortes)\b",
    re.IGNORECASE,
)


class OfficeReader(PhraseReader):
    """Reads the phrases of one document whose head holds, or held, an office."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.of_lawmakers = not _LAWMAKERS.isdisjoint(kinds.forms)

    def left_office(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return what those who left an office are heard as: politicians if elected, and their aides, or experts."""
        if FORMER.isdisjoint(self.forms[parts.start : parts.end]):
            return None
        entry, side = head.entry, self.kinds.organisations.behind(parts, head)
        term = entry.term.split()[-1].lower().rstrip(".")
        if not _CENTRAL_BANKS.isdisjoint(self.forms[parts.start : parts.last]):
            return Verdict("expert", f"{entry.why} of a central bank, out of office: speaks from knowledge")
        presided = term == "president" and not side.kind and not self.kinds.has_place(parts)
        if term in ELECTED or presided or (term in STAFF and side.kind == "government"):
            return Verdict("party", f"{entry.why}, out of office")
        if entry.category == "government" and self.forms[head.last - 1] in _KNOWING:
            knows = Verdict("expert", f"{entry.why}, out of office: speaks from knowledge")
            return side if side.kind == "party" else knows
        return None

    def _sits(self, parts: Parts) -> bool:
        """Whether a phrase names a parliament, or a committee in a text that tells of lawmakers."""
        words = self.forms[parts.first : parts.last]
        committee = "committee" in words and "market" not in words and self.of_lawmakers and "'s" not in words
        return committee or bool(_SITS.search(" ".join(words)))

    def _elsewhere(self, parts: Parts) -> str:
        """Return the kind of a committee that is none of a parliament, "" for any other: "the parade committee"."""
        words = self.forms[parts.first : parts.last]
        if "committee" not in words or _SITS.search(" ".join(words)):
            return ""
        return next((_COMMITTEES[word] for word in words if word in _COMMITTEES), "")

    def in_parliament(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return the kind of those who hold a seat in a parliament named right before: "Bundestag member"."""
        word = self.forms[parts.end - 1]
        sits = word in _SEATS and head.last == parts.end - 1 and _SITS.search(head.entry.term)
        return Verdict("party", f"{word!r} of a parliament: elected") if sits else None

    def seated(self, parts: Parts, head: Hit | None, organisation: Verdict) -> Verdict | None:
        """Return the verdict on members and heads of a party, a parliament or its committees: elected politicians."""
        word = self.forms[(head.last if head else parts.end) - 1]
        if word not in _SEATS:
            return None
        if elsewhere := self._elsewhere(parts):
            return Verdict(elsewhere, f"{word!r} of a committee of no parliament")
        sits = organisation.kind == "government" and self._sits(parts)
        if sits and self.kinds.chambers.chairs(word, parts):
            return organisation._replace(why=f"{word!r} of: {organisation.why}", named=False)
        side = self.kinds.organisations.before_head(parts, head)
        if side is not None and side.kind == "party":
            return side._replace(why=f"{word!r}, who speaks for: {side.why}", named=False)
        return Verdict("party", f"{word!r} of a parliament: elected") if sits else None
