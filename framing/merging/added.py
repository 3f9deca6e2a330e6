"""Attributions of the rules that the model lacks, held against those it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.confidence import strength
from framing.merging.going_on import OPENING_MARKS
from framing.numerals import NUMBER_WORDS
from framing.phrases import Range, finite, inside, touch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_AMOUNTS = frozenset({"at", "between"})


def lacking(document: Document, found: Sequence[Relation], rules: Sequence[Relation]) -> list[Relation]:
    """Return the rules' attributions that those found lack, or that embrace some of them."""
    learned = _Learned(document.forms, found)
    return [rule for rule in rules if not rule.closing and (learned.lacks(rule) or learned.takes_in(rule))]


class _Learned:
    """The model's attributions by place, to hold a rule's against."""

    def __init__(self, forms: Sequence[str], found: Sequence[Relation]) -> None:
        self.forms = forms
        self.cues = Intervals((*relation.cue, relation) for relation in found)
        self.contents = Intervals((*content, relation) for relation in found for content in relation.contents)

    def lacks(self, rule: Relation) -> bool:
        """Whether a rule's attribution adds one: its cue is free, and it stands inside one content or beside all."""
        if rule.source is None or any(self.cues.overlapping(*rule.cue)):
            return False
        if self._stands_inside((rule.cue, rule.source, *rule.contents)):
            return True
        shared = [] if self._is_shared(rule) else rule.contents
        crossed = (each for part in (rule.cue, *shared) for each in self.contents.overlapping(*part))
        sure = strength(rule) != "weak" or self._is_told_by(rule) or self.forms[rule.contents[0].first] in OPENING_MARKS
        return sure and not any(crossed) and not self._tells_of_a_thing(rule)

    def _stands_inside(self, parts: Sequence[Range]) -> bool:
        """Whether all parts stand inside what one attribution says, be it in two pieces: "Some, she says, told her"."""
        around = [
            {id(owner) for start, end, owner in self.contents.overlapping(*part) if inside(part, Range(start, end))}
            for part in parts
        ]
        return bool(set.intersection(*around))

    def _is_shared(self, rule: Relation) -> bool:
        """Whether two say the same: "critics say, and the minister does not deny, | that …"."""
        (said, *others), behind = rule.contents, rule.cue.last
        opens = self.forms[said.first - 1 : said.first + 1] == [",", "that"]
        inserted = self.forms[behind : behind + 1] == [","]
        owners = {(first, last) for first, last, _ in self.contents.overlapping(*said)}
        return opens and inserted and not others and owners == {said}

    def _is_told_by(self, rule: Relation) -> bool:
        """Whether a noun has whose it is and what it says: "warnings from engineers that …", "his claim that …"."""
        first = rule.contents[0].first
        return "noun" in rule.patterns and (self.forms[first] == "that" or self.forms[first - 1] == ":")

    def _tells_of_a_thing(self, rule: Relation) -> bool:
        """Whether the content of a cue that only reports is no clause: "the group reported a solid quarter"."""
        neutral = rule.hit is not None and rule.hit.entry.category == "neutral" and "np" in rule.patterns
        neutral = neutral and not rule.patterns >= {"as", "quote"}  # "residents described days without water"
        object_first = rule.source is not None and rule.contents[0].last == rule.source.first
        neutral = neutral and not object_first  # "a charge the mayor termed baseless"
        forms = [self.forms[token] for content in rule.contents for token in range(*content)]
        clause = any(finite(form) for form in forms) or forms[0] in OPENING_MARKS | {"that", "to"}
        amount = not _AMOUNTS.isdisjoint([*forms, *self.forms[slice(*rule.cue)]]) and any(
            form[0].isdigit() or form in NUMBER_WORDS for form in forms
        )  # "put it at $4 million"
        return neutral and not clause and not amount

    def takes_in(self, rule: Relation) -> bool:
        """Whether the report of a rule embraces learned attributions: "according to X", "X said that Y accused Z".

        They lose X from their sources.
        """
        if rule.source is None or any(self.cues.overlapping(*rule.cue)) or not self._embraces(rule):
            return False
        around = max(rule.contents, key=lambda piece: (any(self.cues.overlapping(*piece)), piece.last - piece.first))
        reached = [relation for _, _, relation in self.cues.overlapping(*around)]
        reached += [relation for _, _, relation in self.contents.overlapping(*around)]
        if not reached or not all(_fits(other, around) for other in reached):
            return False
        for other in reached:
            if other.source and touch(other.source, rule.source) and other.cue.first == around.first:
                other.source = rule.contents[0]  # its subject: "| the plan |, she argued, | ignores | the risk"
            elif other.source and touch(other.source, rule.source):
                other.source = Range(around.first, other.source.last) if other.source.last > around.first else None
        return True

    def _embraces(self, rule: Relation) -> bool:
        clause = strength(rule) == "strong" and "np" not in rule.patterns
        front = rule.source is not None and rule.contents[0].last + 1 == rule.source.first < rule.cue.first
        around = front and strength(rule) == "strong" and len(rule.contents) > 1  # "The plan, she argued, ignores it"
        behind = rule.contents[0].first >= rule.cue.last
        return "prep" in rule.patterns or around or (clause and (behind or front))


def _fits(other: Relation, around: Range) -> bool:
    """Whether an attribution lies inside a stretch."""
    return all(inside(part, around) for part in (other.cue, *other.contents))
