"""Actors while they are being collected: claims on what kind they are, mentions, and a register to find them again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.article import Span
from framing.findings import Actor, Mention
from framing.speakers.verdicts import Verdict
from framing.speakers.words import FUNCTION_WORDS, GENERAL, NAME_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.speakers.kinds import KindReader
    from framing.speakers.view import View

_SHORTEST = 3  # letters of an acronym
_PAPERS = frozenset(
    "post courier times herald tribune gazette telegraph mail globe observer chronicle examiner bulletin inquirer "
    "dispatch mirror argus advertiser sentinel echo ledger bugle".split()
)
_NOTHING_SAID = "no title, role or apposition says what this person is"


@dataclass(eq=False)
class Draft:
    """An actor while its mentions and the claims about it are being collected."""

    name: str
    is_person: bool = False
    country: str = ""
    kind: str = ""
    why: str = ""
    strength: int = 0
    takes_side: bool = False  # said to back a candidate
    party: str = ""  # in which an office is held
    gender: str = ""
    homes: set[str] = field(default_factory=set)  # states and regions of their offices
    roles: set[str] = field(default_factory=set)
    mentions: list[tuple[Span, str, bool]] = field(default_factory=list)

    def claim(self, strength: int, verdict: Verdict) -> None:
        """Take over a kind where it is claimed more strongly than the one there is."""
        if verdict.kind and strength > self.strength:
            self.kind, self.why, self.strength = verdict.kind, verdict.why, strength

    def turn(self, kind: str, why: str) -> None:
        """Give a kind that the article as a whole tells, with the reason for the earlier one behind it."""
        self.kind = kind
        self.why = f"{why}; {self.why}" if self.why else why

    def finished(self) -> Actor:
        """Return the actor with all its mentions."""
        mentions = tuple(
            Mention(span=span, label=self.kind, why=why, actor=self.name, country=self.country, is_name=is_name)
            for span, why, is_name in self.mentions
        )
        why = self.why or (_NOTHING_SAID if self.is_person else "no entry says what this is")
        return Actor(
            name=self.name, kind=self.kind, kind_why=why, country=self.country,
            is_person=self.is_person, mentions=mentions,
        )  # fmt: skip


class Register:
    """The actors known so far: by name, by a part of the name, and the people in the order of their last mention."""

    def __init__(self, view: View, kinds: KindReader) -> None:
        self.view = view
        self.kinds = kinds
        self.by_name: dict[str, Draft] = {}
        self.by_part: dict[str, Draft] = {}
        self.recent: list[Draft] = []
        self.by_acronym: dict[str, Draft] = {}  # organisations that the article names in full
        self.public_figures: set[str] = set()  # names of people known from the lexicon
        self.bearers: dict[str, list[Draft]] = {}  # the people who share a surname

    def add(self, draft: Draft, parts: Sequence[str], *, aside: bool = False) -> Draft:
        """Register an actor by its name and the parts that call it later; ``aside``, it takes no surname away."""
        self.by_name[draft.name] = draft
        if draft.is_person:
            if len(parts[-1]) > 1:
                self.by_part[parts[-1]] = self.by_part.get(parts[-1], draft) if aside else draft
                self.bearers.setdefault(parts[-1], []).append(draft)
            for part in parts[:-1]:
                if len(part) > 1:
                    self.by_part.setdefault(part, draft)
        elif len(parts) > 1:
            self.by_part.setdefault("".join(part[0] for part in parts), draft)
            self.shorten(draft, parts)
            if parts[-1] in _PAPERS:
                self.by_part.setdefault(parts[-1], draft)  # "the Echo", after "the Anby Echo"
            if parts[0] not in NAME_WORDS.keys() | GENERAL and parts[0] not in self.view.invented:
                self.by_part.setdefault(parts[0], draft)
        else:
            self.by_part.setdefault(parts[0], draft)
        return draft

    def shorten(self, draft: Draft, parts: Sequence[str]) -> None:
        """Register an organisation by its initials, small words counted or not: "HFL", "HL" for Harbours for Life."""
        words = [part for part in parts if part[0].isalnum()]
        for counted in ([part for part in words if part not in FUNCTION_WORDS], words):
            if len(counted) >= _SHORTEST:
                self.by_acronym.setdefault("".join(part[0] for part in counted), draft)

    def rename(self, draft: Draft, name: str, parts: Sequence[str]) -> None:
        """Give an actor its full name, which came after the surname."""
        del self.by_name[draft.name]
        draft.name = name
        self.add(draft, parts)

    def knows(self, form: str) -> bool:
        """Whether a word calls an actor: a part of a name, or the initials of one."""
        return form in self.by_part or form in self.by_acronym

    def ordinary_person(self, form: str) -> bool:
        """Whether a word is part of the name of a person who is not in the lexicon."""
        draft = self.by_part.get(form)
        return draft is not None and draft.is_person and draft.name not in self.public_figures

    def mention(self, draft: Draft, start: int, end: int, why: str = "", *, is_name: bool = True) -> None:
        """Note that tokens ``start:end`` mention an actor, and by which rule."""
        span = Span(self.view.tokens[start].start, self.view.tokens[end - 1].end)
        if not why:
            why = "name" if self.view.document[span] == draft.name else f"part of the name {draft.name!r}"
        draft.mentions.append((span, why, is_name))
        if is_name and not draft.is_person and (letters := self.view.letters_behind(end)):
            self.by_acronym.setdefault(letters, draft)
        if is_name and draft.kind:
            name = "" if draft.is_person else draft.name
            self.kinds.note(start, end, Verdict(draft.kind, draft.why, draft.country, named=True), name)
        if draft.is_person:
            if draft in self.recent:
                self.recent.remove(draft)
            self.recent.append(draft)
