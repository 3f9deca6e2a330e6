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
_CAMPAIGNS = frozenset({"campaign", "candidacy"})
_TELLING = _STANDS | _OWNS
_RACES = frozenset("runoff run-off ballots votes polls election vote".split())
_AHEAD = frozenset("ahead behind".split())
_BY = frozenset("by of on with in after".split())  # "ahead by 40,000 ballots"
_AGAINST = frozenset("faces faced facing trails trailed leads led beat beats defeated edged against".split())
_NEAR = 20  # tokens
_LEADS_STATE = "person: head of state"  # so says the lexicon of those who do
_OUTWEIGHED = frozenset({"government", "business", "expert", "opposition", "security", ""})


class Contenders:
    """The contenders of one document, by surname."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.surnames = set(self._surnames())
        self.owners = set(self._owners())
        self.racers = set(self._racers())

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

    def _owners(self) -> Iterable[str]:
        """Yield the names, first and last, of those whose campaign it is: "Jo Doe's campaign", beside Bo Doe."""
        forms, capital = self.view.forms, self.view.capital
        for index, form in enumerate(forms):
            owned = form in _CAMPAIGNS and index > 2 and forms[index - 1] in {"'s", "'"}
            if owned and capital[index - 2] and capital[index - 3]:
                yield f"{forms[index - 3]} {forms[index - 2]}"

    def _racers(self) -> Iterable[str]:
        """Yield those who meet in a race: "puts Doe ahead by 400 ballots", "Doe faces Roe in the runoff"."""
        forms, capital = self.view.forms, self.view.capital
        if _RACES.isdisjoint(forms):
            return
        for index in [index for index, form in enumerate(forms) if form in _AHEAD | _AGAINST]:
            if not self._races(index):
                continue
            if forms[index] in _AHEAD and forms[index + 1] in _BY and capital[index - 1]:
                yield forms[index - 1]
            elif forms[index] in _AGAINST:
                yield from self._beside(index)

    def _races(self, token: int) -> bool:
        """Whether ballots or a runoff are told of near a word."""
        return not _RACES.isdisjoint(self.view.forms[max(token - _NEAR, 0) : token + _NEAR])

    def _beside(self, verb: int) -> Iterable[str]:
        """Yield the last words of the names right before a verb and behind it, where both stand there."""
        last = len(self.view.forms) - 1
        name = next((i for i in range(verb + 1, min(verb + 5, last + 1)) if self.view.named(i)), 0)
        end = name
        while name and end < last and self.view.capital[end + 1]:
            end += 1
        if end > name and self.view.capital[verb - 1]:
            yield from (self.view.forms[verb - 1], self.view.forms[end])

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
            if not draft.is_person or draft.roles & LEADERS or _LEADS_STATE in draft.why:
                continue
            races = draft.kind in _OUTWEIGHED | {"citizen"} and draft.name.lower().split()[-1] in self.racers
            if races and bearers[draft.name.split()[-1]] == 1:
                draft.turn("party", "stands against somebody in a race told of in this article")
            elif draft.kind in _OUTWEIGHED and draft.name.lower() in self.owners:
                draft.turn("party", "has a campaign in this article")
            elif draft.kind in _OUTWEIGHED and self.stands(draft.name) and bearers[draft.name.split()[-1]] == 1:
                draft.turn("party", "stands for election in this article")
            elif draft.kind == "government" and draft.takes_side:
                draft.turn("party", "said to back a candidate")
