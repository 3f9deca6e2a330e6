"""Who a pronoun stands for: people and organisations that were named or spoke shortly before.

No syntax: candidates are ranked by distance in sentences, by standing at the front of their sentence, by having spoken
last, and kept apart by he and she as far as titles, first names and earlier pronouns tell.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from framing.article import Zone
from framing.speakers.lately import GROUP_REACH, REACH, Lately
from framing.speakers.numbers import hears, is_medium, only_asks
from framing.speakers.words import FIRST_PERSON, SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.findings import Actor
    from framing.speakers.speaker import Speaker

_TELLS_SOON = 9  # tokens
_TELLS = frozenset("told tells asked asks advised warned assured informed urged reminded".split())
_WHOM = {"m": "him", "f": "her"}
# Weights of a ranking fitted to some 280 pronouns whose antecedents were read by hand, rounded
_STEP = 0.7  # a sentence further away
_FRONT = 1.8
_OWNS = -0.8  # something of hers or his is told of
_PARAGRAPH = 1.5  # in the same paragraph
_SPOKE = 2.0
_GOES_ON = 2.7  # spoke last, and "continued" or "added" follows the pronoun
_HEARD = 0.3  # was among the last three who spoke, and a verb of saying follows the pronoun
_ASKED = 2.5
_QUOTED = 2.5
_SAME_GENDER = 1.4
_CALLED = 0.7  # spoke as "he" or "she"
_CLOSED = 2.0  # named in the sentence that a report closes
_LATELY = 3
_REPORT = 4  # tokens
_BEFORE_REPORT = frozenset(", ” \" ''".split())
_AFTER_REPORT = frozenset(". ¶ , in on during at".split())
_INSIDE = -0.5  # named in the pronoun's own sentence
_SIDES = frozenset({"both sides", "two sides", "all sides"})
_GENITIVES = frozenset({"'s", "’s"})
_NOBODY = frozenset({"", "document"})


class Chain(Lately):
    """The people, organisations and speakers of one document that a pronoun can stand for."""

    def antecedent(self, offset: int, gender: str, other_than: tuple[str, ...] = ()) -> Actor | Speaker | None:
        """Return who a pronoun stands for: m, f, n (it) or p (they); nobody of ``other_than``."""
        if gender in {"n", "p"}:
            return self._group(offset, gender)
        here = self.document.sentence_index(offset)
        ranked: list[tuple[float, Actor | Speaker]] = [
            *self._named(offset, here, gender, other_than), *self._voiced(offset, here, gender)
        ]  # fmt: skip
        return max(ranked, key=lambda candidate: candidate[0])[1] if ranked else None

    def _named(self, offset: int, here: int, gender: str, other_than: tuple[str, ...]) -> list[tuple[float, Actor]]:
        index = bisect_left(self.starts, offset)
        found = []
        following = self.document.token_at(offset) + 1
        heard = self._heard("".join(self.document.forms[following : following + 1]))
        others = {*other_than, *self._told(following, index)}
        for mention in self.mentions[max(index - REACH, 0) : index]:
            own = self.gender.get(mention.actor)
            if own is None or (own and own != gender) or mention.actor in others:
                continue
            there = self.document.sentence_index(mention.span.start)
            score = self._nearness(there, here) + (_SAME_GENDER if own else 0)
            score += _FRONT if self._in_front(mention.span.start, there) else 0
            score += _OWNS if self.document.text[mention.span.end : mention.span.end + 2] in _GENITIVES else 0
            score += heard.get(mention.actor, 0) + (_ASKED if self._asked(mention.span.start) else 0)
            score -= _QUOTED if self.quoted(mention.span.start) and not self.quoted(offset) else 0
            score -= _CLOSED if there == here and self.closes_sentence(following) else 0
            found.append((score, self.actors[mention.actor]))
        return [*found, *self._called(offset, here, gender, heard, others)]

    def _called(
        self, offset: int, here: int, gender: str, heard: dict[str, float], others: set[str]
    ) -> Iterator[tuple[float, Actor]]:
        """Yield those who spoke lately as "he" or "she", who are named further above."""
        for start, name in self.called[-_LATELY:]:
            fits = self.gender[name] == gender and name not in others and self.quoted(start) == self.quoted(offset)
            if fits and start < offset and not self._another_opens(name, gender, start, offset):
                there = self.document.sentence_index(start)
                front = _FRONT if self._in_front(start, there) else 0
                yield (
                    self._nearness(there, here) + _SAME_GENDER + front + heard.get(name, 0) + _CALLED,
                    self.actors[name],
                )

    def _another_opens(self, name: str, gender: str, start: int, offset: int) -> bool:
        """Whether a sentence in between begins with somebody else who may be meant: "Mrs Doe has heard that"."""
        for mention in self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, offset)]:
            may_be = mention.actor != name and self.gender.get(mention.actor, "n") in {"", gender}
            begins = mention.span.start
            if may_be and not self.quoted(begins) and self._in_front(begins, self.document.sentence_index(begins)):
                return True
        return False

    def closes_sentence(self, verb: int) -> bool:
        """Whether a report closes its sentence ("…, she added."): it tells of somebody of whom was told before."""
        forms = self.document.forms[verb - 2 : verb + 2]
        return len(forms) == _REPORT and forms[0] in _BEFORE_REPORT and forms[2] in SAYING and forms[3] in _AFTER_REPORT

    def _nearness(self, there: int, here: int) -> float:
        """Return what it counts for how far a sentence is before that of the pronoun."""
        one, other = (self.document.sentences[index].paragraph for index in (there, here))
        inside = _INSIDE if there == here else 0
        return _STEP * (there - here) + inside + (_PARAGRAPH if one == other else 0)

    def _heard(self, verb: str) -> dict[str, float]:
        """Return what it counts for to have spoken shortly before, by actor; ``verb`` follows the pronoun."""
        lately = [speaker.actors[0] for _, speaker, _ in self.spoken[-3:] if len(speaker.actors) == 1]
        heard = dict.fromkeys(lately if verb in SAYING else (), _HEARD)
        return heard | dict.fromkeys(lately[-1:], _GOES_ON if verb in {"continued", "added", "adds"} else _SPOKE)

    def _asked(self, offset: int) -> bool:
        """Whether somebody is asked, who then answers: "she asked Doe whether …"."""
        before = self.document.token_at(offset) - 1
        return before >= 0 and self.document.forms[before] in {"asked", "asks"}

    def _told(self, token: int, index: int) -> tuple[str, ...]:
        """Return the actors whom a pronoun tells something ("he told Doe", "she told them"): they are somebody else."""
        if self.document.forms[token : token + 1] not in (["told"], ["asked"], ["tells"]):
            return ()
        if self.document.forms[token + 1 : token + 2] == ["them"]:
            return next((speaker.actors for _, speaker, _ in reversed(self.spoken) if len(speaker.actors) > 1), ())
        follows = token + 1 < len(self.document.tokens) and index < len(self.starts)
        named = follows and self.starts[index] == self.document.tokens[token + 1].start
        return (self.mentions[index].actor,) if named else ()

    def _in_front(self, offset: int, sentence: int) -> bool:
        """Whether a mention is near the front of its sentence, or right behind a quotation."""
        start = self.document.sentences[sentence].start
        behind = bisect_right(self.closes, offset) - 1
        after_quotation = behind >= 0 and 0 <= offset - self.closes[behind] < 40
        return offset - start < 30 or after_quotation

    def _voiced(self, offset: int, here: int, gender: str) -> list[tuple[float, Speaker]]:
        """Return speakers without a name ("a shift leader") that a pronoun can stand for."""
        found = []
        for start, speaker, number in self.spoken[-4:]:
            if (self.quoted(start) and not self.quoted(offset)) or self.tells(start, gender) or is_medium(speaker):
                continue  # told of in what somebody else says, or tells it to her or him
            if only_asks(self.document.forms, self.document.token_at(start)):
                continue
            if here - self.document.sentence_index(start) > GROUP_REACH or self._above(start) > self._above(offset):
                continue
            if number in {"s1", f"s1{gender}"} and speaker.kind not in _NOBODY and start < offset:
                there = self.document.sentence_index(start)
                spoke = 0 if self._told_by_another(start, there) or hears(speaker) else _SPOKE
                front = 0 if self.document.forms[self.document.token_at(start) - 1] == "by" else _FRONT
                found.append((self._nearness(there, here) + front + spoke, speaker))
        return found

    def _told_by_another(self, offset: int, sentence: int) -> bool:
        """Whether somebody else speaks earlier in the sentence: "Doe said | the minister | had promised it"."""
        begins = self.document.sentences[sentence].start
        return any(begins <= start < offset and len(speaker.actors) == 1 for start, speaker, _ in self.spoken[-REACH:])

    def _above(self, offset: int) -> bool:
        """Whether a place is in what stands above or beside a story, which begins anew."""
        zones = self.document.article.zones
        return any(zone is not Zone.BODY and span.start <= offset < span.end for span, zone in zones)

    def tells(self, offset: int, gender: str) -> bool:
        """Whether somebody tells her or him something ("a neighbour told her"), and so is not she or he."""
        first = self.document.token_at(offset)
        words = self.document.forms[first : first + _TELLS_SOON]
        return any(verb in _TELLS and whom == _WHOM.get(gender) for verb, whom in pairwise(words))

    def heard(self, offset: int, gender: str, reach: int = 1) -> Speaker | None:
        """Return the group (p) or body (n) that spoke last, where it did so at most some sentences before."""
        if gender not in {"n", "p"}:
            return None
        for start, speaker, number in reversed(self.spoken[-6:]):
            fits = number == "n" if gender == "n" else number in {"p", "n"}
            near = self.document.sentence_index(offset) - self.document.sentence_index(start) <= reach
            reads = gender == "p" and speaker.kind == "document"  # papers are seldom "they"
            several = len(speaker.actors) > 1 or speaker.actors[0].lower() in _SIDES  # two of two kinds are of none
            known = speaker.kind or several
            known = known and speaker.actors[0] not in FIRST_PERSON
            closed = start >= self._closed_sentence(offset)  # "When they sat down, police charged, they added."
            if fits and near and known and not reads and start < offset and not closed:
                return speaker
        return None

    def _closed_sentence(self, offset: int) -> int:
        """Return where the sentence begins that a report with a pronoun closes; behind the text for other pronouns."""
        closes = self.closes_sentence(self.document.token_at(offset) + 1)
        return (
            self.document.sentences[self.document.sentence_index(offset)].start if closes else len(self.document.text)
        )

    def _group(self, offset: int, gender: str) -> Actor | Speaker | None:
        if speaker := self.heard(offset, gender, GROUP_REACH):
            return speaker
        index = bisect_left(self.starts, offset)
        for mention in reversed(self.mentions[max(index - 6, 0) : index]):
            actor = self.actors[mention.actor]
            if not actor.is_person or gender == "p":
                return actor
        return self.spoken[-1][1] if self.spoken else None
