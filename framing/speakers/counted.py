"""What kind of source those are of whom a phrase says how many: "two of its members", "41 percent of voters"."""

from __future__ import annotations

import re

from framing.phrases import DETERMINERS
from framing.speakers.bases import PhraseReader
from framing.speakers.naming import is_plural
from framing.speakers.shares import is_share
from framing.speakers.verdicts import NOTHING, QUOTES, Parts, Verdict, cut
from framing.speakers.words import BARE_GROUPS, HIDING, PARTITIVE, VAGUE

_COUNTS = (VAGUE | HIDING | {"dozens", "both"}) - {"a", "an"}
_INSIDERS = (_COUNTS & PARTITIVE) | {"those"}
_INSIDE = frozenset("in on within inside".split())
_PLACES_OF_OTHERS = frozenset("prison jail court church hospital school custody".split())
_HIDDEN = frozenset({"", "unnamed", "government"})
_ASKED = frozenset({"", "party", "unnamed"})
_COALITIONS = frozenset({"coalition", "alliance"})
_BY_ROLE = frozenset({"party", "government", "expert", "business", "civil_society", "security"})
_MEMBERS = frozenset({"member", "members"})


_TOLD = re.compile("speaks for|of a country")  # so end the reasons of those whose side is told


class CountedReader(PhraseReader):
    """Reads the phrases of one document whose head only counts; who they are stands behind it."""

    def counts(self, parts: Parts) -> bool:
        """Whether the head of a phrase says only how many."""
        link = self.forms[parts.end] if parts.end < parts.last else ""
        if link in {"in", "out"} and is_share(self.forms, parts):
            return True
        word = self.forms[parts.end - 1]
        if word == "members" and self.kinds.organisations.before_head(
            parts, None
        ):  # "Democratic members of the committee"
            return False
        if word == "host" and self._is_show(parts.end + 1):
            return False
        there = not _PLACES_OF_OTHERS.isdisjoint(self.forms[parts.end + 1 : parts.end + 3])  # "those in prison"
        return (word in PARTITIVE and link == "of") or (link in _INSIDE and word in _INSIDERS and not there)

    def _is_show(self, token: int) -> bool:
        """Whether somebody is the host of what follows, which is one: "the show", "“The Doe Report”"."""
        form = self.forms[token]
        return form in DETERMINERS or form in QUOTES or self.view.capital[token]

    def verdict(self, parts: Parts) -> Verdict:
        """Return the kind of those who are counted, unnamed where the count hides them."""
        start = parts.end + 1 + (self.forms[parts.end] == "out")  # "two out of three dockers"
        behind = self.kinds.verdict(start, parts.last) if start < parts.last else NOTHING
        count = self.view.string(parts.first, parts.end)
        if behind.kind in _ASKED and is_share(self.forms, parts):
            return Verdict("citizen", f"{count!r}: a share of those asked")
        owned = "'s" in self.forms[parts.end : parts.last]
        if (
            self.forms[parts.end - 1] in _MEMBERS
            and not owned
            and (seated := self.kinds.offices.seated(parts, None, behind))
        ):
            return seated
        if self._joins_groups(parts, start):
            return Verdict("civil_society", f"{count!r} of groups")
        hidden = behind.kind in _HIDDEN and not (_TOLD.search(behind.why) or self._names_follow(parts))
        if self.forms[parts.start] in _COUNTS and hidden:
            return Verdict("unnamed", f"{count!r} of others: nobody is named")
        return behind

    def _joins_groups(self, parts: Parts, start: int) -> bool:
        """Whether a coalition is one of groups of which no more is told: "a coalition of nearly 40 groups"."""
        joined = cut(self.view, start, parts.last)
        told = any(token in self.view.inside or self.view.capital[token] for token in range(start, joined.end - 1))
        return self.forms[parts.end - 1] in _COALITIONS and self.forms[joined.end - 1] in BARE_GROUPS and not told

    def _names_follow(self, parts: Parts) -> bool:
        """Whether those who are counted are named: "two of its members, Ana Ruiz and Bo Lind"."""
        pairs = zip(self.forms[parts.end : parts.last], self.view.capital[parts.end + 1 : parts.last], strict=False)
        return any(form == "," and capital for form, capital in pairs)

    def again(self, parts: Parts) -> Verdict | None:
        """Return whom the first number of the sentence counts: "40 senators said yes, 12 said no"."""
        sentence = self.view.document.sentence_of(parts.first)
        counted = [
            hit for token in range(sentence.first, parts.first - 1)
            if self.forms[token].replace(",", "").isdigit() and (hit := self.view.hits.get(token + 1))
        ]  # fmt: skip
        if len(counted) != 1 or counted[0].entry.category not in _BY_ROLE:
            return None
        several = is_plural(self.forms[counted[0].last - 1])
        why = f"a number of those counted before; {counted[0].entry.why}"
        return Verdict(counted[0].entry.category, why) if several else None
