"""Which party an article says governs, and so who of another one is in opposition: "the ruling Unity Congress"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.name_words import name_word
from framing.speakers.words import NAME_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from framing.speakers.claims import Claim
    from framing.speakers.drafts import Draft
    from framing.speakers.view import View

_RULES = frozenset({"ruling", "governing"})
_SHARED = frozenset({"coalition", "coalitions"})  # where several govern, another party may be one of them
_AHEAD = 14  # tokens from the beginning of an office to the party that it is of


class Governing:
    """The parties of one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.rules = set(self._ruling())

    def _ruling(self) -> Iterator[str]:
        """Yield the names, and their initials, of parties that are called the ruling or governing ones."""
        if not _SHARED.isdisjoint(self.view.forms):
            return
        for token in [token for token, form in enumerate(self.view.document.forms) if form in _RULES]:
            if name := self._party(token + 1):
                yield name
                yield "".join(word[0] for word in name.split())

    def _party(self, first: int) -> str:
        """Return the name of a party that begins at a token, "" where none does."""
        last = first
        while self.view.named(last) or (
            self.view.forms[last] in {"'s", "’s", "-", "for", "of"} and self.view.named(last + 1)
        ):
            last += 1
        words = self.view.forms[first:last]
        hit = self.view.hits.get(first)
        entered = hit is not None and hit.last == last and hit.entry.category in {"party", "opposition"}
        told = len(words) > 1 and NAME_WORDS.get(name_word(words), name_word(words)) == "party"
        return " ".join(words) if last > first and (entered or told or self._is_short(first, last)) else ""

    def _is_short(self, first: int, last: int) -> bool:
        """Whether a name is but letters, as parties are often called: "the ruling NDC"."""
        return last - first == 1 and self.view.string(first, last).isupper()

    def of(self, claim: Claim) -> str:
        """Return the party of which a claim says that somebody holds an office, "" where none is named."""
        if not self.rules or claim.verdict.kind != "party":
            return ""
        stop = min(claim.first + _AHEAD, len(self.view.tokens))
        links = (token for token in range(claim.first, stop) if self.view.forms[token] == "of")
        return self._in_front(claim) or next(
            (name for token in links if (name := self._party(token + 1 + self._article(token + 1)))), ""
        )

    def _in_front(self, claim: Claim) -> str:
        """Return the party whose letters begin an office or own somebody: "LVM chief Jo Doe", "the LVM's Jo Doe"."""
        first = claim.first + self._article(claim.first)
        letters = claim.last > first and self._is_short(first, first + 1) and self.view.named(first)
        return self.view.forms[first] if letters else ""

    def _article(self, token: int) -> int:
        return int(self.view.forms[token] == "the")

    def turn(self, drafts: Iterable[Draft]) -> None:
        """Count who holds an office in a party as opposition where the article says that another party governs."""
        for draft in drafts:
            if draft.kind == "party" and draft.party and self.rules and not self._rules(draft.party):
                draft.turn("opposition", "of another party than the one that is called the ruling one")

    def _rules(self, party: str) -> bool:
        return party in self.rules or "".join(word[0] for word in party.split()) in self.rules
