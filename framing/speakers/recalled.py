"""Whom a phrase without a name means that was named or heard before: "the source", "one of those advisers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.speakers.bases import FinderPart
from framing.speakers.naming import is_plural
from framing.speakers.speaker import Speaker
from framing.speakers.verdicts import Parts, Verdict, cut
from framing.speakers.view import ROLES
from framing.speakers.words import COMMON, FUNCTION_WORDS, GROUP_NOUNS, HIDDEN, NAME_WORDS, SPEAKS_FOR, STAFF

if TYPE_CHECKING:
    from framing.findings import Actor

_PERSONAL = ("er", "or", "ist", "man", "woman", "ian", "ant", "eer", "ee", "pm", "crat")
_HOMES = ("an", "er")  # "the Texan", "the New Yorker"
_LONGEST = 5  # words of a description of somebody just named
_OUTLETS = [
    [noun] for noun in "paper newspaper magazine broadcaster network channel station site website outlet".split()
]
_CALLED = frozenset("politician expert analyst academic scholar researcher activist economist campaigner".split())
_OFFICES = frozenset("minister senator congressman leader member mp".split())  # the article tells who holds them
_FAMED = frozenset("star legend icon superstar".split())
_BARE = 2  # words: an article and a noun
_GO_ON = frozenset("added adds continued continues concluded".split())
_SAME = 2  # sentences
_ENDS_HEAD = re.compile(r",| (?:of|for|with|in|at|from|on|to|who|close|familiar|briefed|speaking)\b")
_OF_THOSE = 3  # words of "one of those"
_FAR = 120  # tokens
_OF_A_SIDE = frozenset("party opposition business security expert civil_society other_media".split())


def _names_a_person(word: str) -> bool:
    """Whether an unknown noun looks like one for a person: "ringleader", "scribbler", "loyalist"."""
    return word.endswith(_PERSONAL) and word not in NAME_WORDS and word not in GROUP_NOUNS


def _head(label: str) -> str:
    """Return the noun that heads a label: "official" of "senior official with the group"."""
    return _ENDS_HEAD.split(label.lower())[0].split()[-1]


class Recalled(FinderPart):
    """Finds whom descriptions in one document call again."""

    def read(self, first: int, words: list[str], verdict: Verdict) -> Speaker | None:
        """Return whom a phrase means that was named or heard before, by what it says or where it stands."""
        chain, offset, phrase = self.finder.chain, self.view.tokens[first].start, " ".join(words)
        calls = len(words) == _BARE and words[0] == "the" and words[1] in GROUP_NOUNS | NAME_WORDS.keys()
        if calls and (organisation := chain.same_word(words[1], offset)):
            return self.finder.names.of_actor(organisation, f"{words[1]!r}: the organisation named before; ")
        if one_more := self._one_more(first, words):
            return one_more
        if same := self._goes_on(first, first + len(words), verdict):
            return same._replace(why=f"{phrase!r}: goes on after what was said before; {same.why}")
        if described := self._told_of_several(first, words) or self._described(first, words, verdict):
            return described
        if beside := self._beside(first, words, verdict):
            return beside
        unknown = words[0] in {"the", "that", "this"} and verdict.kind in {"", "citizen", "unnamed"}
        return self._called_again(first, words, verdict) if unknown else None

    def _called_again(self, first: int, words: list[str], verdict: Verdict) -> Speaker | None:
        """Return whom a phrase calls again that says little itself: "the source", "the bureau", "the 46-year-old"."""
        chain, offset, phrase = self.finder.chain, self.view.tokens[first].start, " ".join(words)
        if verdict.kind == "citizen" and "of" in words:  # "the Lornians of Anby" are not Anby
            return None
        if before := chain.same_head(words, offset):
            named = before.named or self.is_famed(cut(self.view, first, first + len(words)))
            return before._replace(why=f"{phrase!r}: who spoke before; {before.why}", named=named)
        ends = cut(self.view, first, first + len(words)).end == first + len(words)
        organisation = chain.same_word(words[-1], offset)
        if organisation and (ends or organisation.kind):
            return self.finder.names.of_actor(organisation, f"{phrase!r}: the organisation named before; ")
        person = chain.just_named(offset)
        if person and self._calls(person, first, words, verdict):
            return self.finder.names.of_actor(person, f"{phrase!r}: the person named right before; ")
        return None

    def _one_more(self, first: int, words: list[str]) -> Speaker | None:
        """Return what "one" or "another" is: of those told of before, or like who spoke before without a name."""
        chain, offset = self.finder.chain, self.view.tokens[first].start
        if words in (["one"], ["another"]) and (several := chain.heard(offset, "p") or self._several_before(first)):
            why = f"{words[0]!r} of those told of before; {several.why}"
            return several._replace(actors=(words[0],), why=why, named=False)
        if words == ["another"] and (untold := chain.untold(offset)):
            return untold._replace(actors=("another",), why=f"'another': one more like who spoke before; {untold.why}")
        return None

    def _told_of_several(self, first: int, words: list[str]) -> Speaker | None:
        """Return what "one of those advisers" is: of the advisers, or whoever it is, of whom was told last."""
        if words[:2] != ["one", "of"] or words[2:3] not in (["those"], ["these"]) or len(words) <= _OF_THOSE:
            return None
        noun = words[_OF_THOSE]
        told = next((token for token in range(first - 1, max(first - _FAR, 0), -1) if self.forms[token] == noun), None)
        if told is None:
            return None
        start = told
        while (
            told - start < _LONGEST and self.forms[start - 1].isalpha() and self.forms[start - 1] not in FUNCTION_WORDS
        ):
            start -= 1
        verdict = self.finder.kinds.verdict(start, told + 1, known=True)
        if verdict.kind not in _OF_A_SIDE:
            return None
        why = f"one of the {noun} told of before; {verdict.why}"
        return Speaker(
            (self.finder.nouns.label(first, first + len(words)),),
            verdict.kind,
            why,
            named=False,
            country=verdict.country,
        )

    def _beside(self, first: int, words: list[str], verdict: Verdict) -> Speaker | None:
        """Return whom a description means that is named beside it: "Doe, a man who", "the NFL legend"."""
        beside, phrase, last = self.finder.told_beside, repr(" ".join(words)), first + len(words)
        if person := beside.person(first, last, verdict):
            return self.finder.names.of_actor(person, f"{phrase}: the person it describes; ")
        star = beside.star(first, last) if verdict.kind == "citizen" else None
        return Speaker((star.name,), "citizen", f"{phrase}: a star; {verdict.why}", named=True) if star else None

    def _same_person(self, word: str, offset: int, verdict: Verdict) -> Speaker | None:
        """Return whom "the official" means: who spoke right before, without a name, or by name and of that kind."""
        last = None if is_plural(word) or not verdict.kind else self.finder.chain.last_person(offset, _SAME)
        if last is None or (last.named and (last.kind != verdict.kind or word in _OFFICES)):
            return None
        same = word in HIDDEN | _CALLED if last.named else _head(last.actors[0]) == word
        return last._replace(why=f"'the {word}': who spoke right before; {last.why}") if same else None

    def _described(self, first: int, words: list[str], verdict: Verdict) -> Speaker | None:
        """Return whom a description with "the" means: "the diplomat", "the newspaper", "the company"."""
        offset = self.view.tokens[first].start
        bare = len(words) == _BARE and words[0] == "the"
        if bare and (same := self._same_person(words[1], offset, verdict)):
            return same
        if bare and (made := self.finder.told_beside.site(first)):
            return Speaker((words[1],), "document", f"a site that somebody made: {made!r}", named=True)
        if bare and words[1:] in _OUTLETS and (outlet := self.finder.chain.outlet(offset)):
            return self.finder.names.of_actor(outlet, f"{' '.join(words)!r}: the one named before; ")
        return self.finder.definite.read(first, first + len(words), verdict)

    def _goes_on(self, first: int, last: int, verdict: Verdict) -> Speaker | None:
        """Return who spoke last, by name, where somebody described goes on: "the former Lorn senator | added"."""
        last += self.forms[last] == ","
        verb = {self.forms[first - 1], self.forms[last]} & _GO_ON
        parts = cut(self.view, first, last)
        if not verb or self.forms[first] != "the" or is_plural(self.forms[parts.end - 1]):
            return None
        before = self.finder.chain.last_person(self.view.tokens[first].start, _SAME)
        if before is None or not before.named or not self._is_person(parts):
            return None
        return before if verdict.kind in {"", before.kind} else None

    def _is_person(self, parts: Parts) -> bool:
        """Whether a description is of a person: by a role, a home or a word that looks like one for people."""
        head = self.view.inside.get(parts.end - 1)
        role = head is not None and head.last == parts.end and head.entry.extra["role"] in ROLES
        word = self.forms[parts.end - 1]
        body = word in GROUP_NOUNS or COMMON.get(word, "citizen") != "citizen"
        serves = word in STAFF or word.startswith("spokes")
        return not (body or serves) and (role or word in SPEAKS_FOR | HIDDEN or _names_a_person(word))

    def _several_before(self, first: int) -> Speaker | None:
        return self.finder.together.plural_before(first)

    def _calls(self, person: Actor, first: int, words: list[str], verdict: Verdict) -> bool:
        """Whether a description may be of the person just named: "the Texan", "the ringleader", "the 46-year-old"."""
        if words[-1] == "old" and "year" in words:
            return "person:" not in person.kind_why  # whose age is told is seldom known to all
        homely = self.view.capital[first + len(words) - 1] and words[-1].endswith(_HOMES)
        return not verdict.kind and len(words) <= _LONGEST and (homely or _names_a_person(words[-1]))

    def is_famed(self, parts: Parts) -> bool:
        """Whether a phrase praises somebody named right before: "the tennis star"."""
        praised = self.forms[parts.first] == "the" and self.forms[parts.end - 1] in _FAMED
        return praised and self.finder.chain.just_named(self.view.tokens[parts.first].start) is not None
