"""Who stands for election in an article: people whom it calls candidates or who have a campaign in it.

A contender speaks for her or his side, whatever office or trade is told besides: a governor who runs for president is
heard as a candidate. Those who lead a state while they run are left to their office.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from framing.speakers.words import LEADERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.speakers.drafts import Draft
    from framing.speakers.view import View

_STANDS = frozenset("candidate nominee contender hopeful challenger frontrunner runner".split())
_OWNS = frozenset("campaign campaigns candidacy supporters backers rally rallies delegates rivals".split())
_TELLING = _STANDS | _OWNS
_OUTWEIGHED = frozenset({"government", "business", "expert", "opposition", "security", ""})


class Contenders:
    """The contenders of one document, by surname."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.surnames = set(self._surnames())

    def _surnames(self) -> Iterable[str]:
        """Yield names right before "'s campaign" or "supporters" and right after "candidate"."""
        forms, capital = self.view.forms, self.view.capital
        if _TELLING.isdisjoint(forms):
            return
        for index in [index for index, form in enumerate(forms) if form in _TELLING]:
            if forms[index] in _OWNS:
                before = index - 1 - (forms[index - 1] in {"'s", "'"})
                if capital[before]:
                    yield forms[before]
            else:
                yield from (forms[i] for i in range(index + 1, index + 4) if self._in_run(index + 1, i))

    def _in_run(self, first: int, token: int) -> bool:
        return token < len(self.view.tokens) and all(self.view.capital[first : token + 1])

    def stands(self, name: str) -> bool:
        """Whether somebody of this name stands for election in the document."""
        return name.lower().split()[-1] in self.surnames

    def turn(self, drafts: Sequence[Draft]) -> None:
        """Count contenders and officials who back one as party, but for those who lead a state.

        Of relatives who share a surname nobody is taken for a contender by it.
        """
        bearers = Counter(draft.name.split()[-1] for draft in drafts if draft.is_person)
        for draft in drafts:
            if not draft.is_person or draft.roles & LEADERS:
                continue
            if draft.kind in _OUTWEIGHED and self.stands(draft.name) and bearers[draft.name.split()[-1]] == 1:
                draft.turn("party", "stands for election in this article")
            elif draft.kind == "government" and draft.takes_side:
                draft.turn("party", "said to back a candidate")
