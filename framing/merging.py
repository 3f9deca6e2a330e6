"""Attributions from two hands: spans of the learned model, and rules for what the model does not do.

The model (``framing.models``) decides what is attributed. Rules add attributions nested inside its contents (its
training corpus codes none), and take over in a text where no model is asked for. The stance of a cue comes from the
lexicon in both cases. Confidence is in the end the probability that a human coder has the attribution
(``framing.models.calibration``).
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.models.attribution import AttributionModel
from framing.models.calibration import curves, interpolated
from framing.models.linking import Linker
from framing.phrases import Range
from framing.relations import Relation, relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.models.linking import Linked

_OPENING_MARKS = frozenset("“\"‘'«")
_SUBORDINATORS = frozenset("as when while after although though".split())
_UNKNOWN_CUE = 0.5  # least confidence, before calibration, of a learned attribution whose cue is in no lexicon
_STRENGTHS = ("weak", "medium", "strong")


def learned_relations(document: Document) -> list[Relation]:
    """Return the model's attributions together with the rules' that do not contradict them, in the order of cues."""
    return _calibrated(uncalibrated(document), "added")


def rule_relations(document: Document) -> list[Relation]:
    """Return the attributions that rules find."""
    return _calibrated(relations(document), "rule")


def uncalibrated(document: Document) -> list[Relation]:
    """Return attributions of model and rules with the model's raw confidence, the product of its probabilities."""
    rules = relations(document)
    by_cue = Intervals((*rule.cue, rule) for rule in rules)
    spans = _model().tag(document)
    linked = _linker().link(document, spans)
    joined = [_relation(document, each) for each in linked]
    _adopt(document, joined, [Range(*span[1:3]) for span in spans if span.role == "content"])
    found = [relation for each in joined if _credible(relation := _completed(document, each, by_cue))]
    learned = _Learned(found)
    added = [rule for rule in rules if learned.lacks(rule) or learned.stands_inside(rule)]
    return sorted([*found, *added], key=lambda relation: relation.cue)


def bases(found: Sequence[Relation], rules: str) -> list[str]:
    """Tell what the confidence of each attribution rests on, as a key of the calibration.

    ``rules`` is ``added`` for rules beside a model and ``rule`` for rules alone. A nested attribution that a rule
    found has a basis of its own.
    """
    return [
        ("learned" if relation.source else "sourceless")
        if relation.learned
        else f"{'nested' if inside else rules} {_strength(relation)}"
        for relation, inside in zip(found, nested(found), strict=True)
    ]


def nested(found: Sequence[Relation]) -> list[bool]:
    """Tell of each attribution whether its cue stands in the content of another one (not of each other)."""
    contents = Intervals((*content, relation) for relation in found for content in relation.contents)
    return [
        any(
            _inside(relation.cue, Range(start, end)) and not any(_inside(other.cue, own) for own in relation.contents)
            for start, end, other in contents.overlapping(*relation.cue)
            if other is not relation
        )
        for relation in found
    ]


def _calibrated(found: list[Relation], rules: str) -> list[Relation]:
    known = curves()
    for relation, basis in zip(found, bases(found, rules), strict=True):
        relation.confidence = interpolated(known[basis], relation.confidence)
    return found


def _strength(relation: Relation) -> str:
    return relation.hit.entry.extra["strength"] if relation.hit else _STRENGTHS[0]


@cache
def _model() -> AttributionModel:
    return AttributionModel()


@cache
def _linker() -> Linker:
    return Linker()


def _relation(document: Document, linked: Linked) -> Relation:
    cue = Range(linked.cue.first_token, linked.cue.last_token)
    source = Range(linked.source.first_token, linked.source.last_token) if linked.source else None
    contents = [Range(content.first_token, content.last_token) for content in linked.contents]
    return Relation(_hit(document, cue), cue, source, contents, linked.confidence, learned=True)


def _adopt(document: Document, found: list[Relation], contents: Sequence[Range]) -> None:
    """Give contents without a cue of their own to the speaker before them, in their paragraph or the one before."""
    owned = {content for relation in found for content in relation.contents}
    found.sort(key=lambda relation: relation.cue)
    cues = [relation.cue.first for relation in found]
    for content in contents:
        index = bisect_right(cues, content.first) - 1
        if content in owned or index < 0:
            continue
        last = max(found[index].cue.last, *(piece.last for piece in found[index].contents))
        distance = _paragraph(document, content.first) - _paragraph(document, last - 1)
        if distance == 0 or (distance == 1 and document.forms[content.first] in _OPENING_MARKS):
            found[index].contents.append(content)


def _paragraph(document: Document, token: int) -> int:
    return document.sentences[document.sentence_index(document.tokens[token].start)].paragraph


def _hit(document: Document, cue: Range) -> Hit | None:
    """Return the strongest hit of the cue lexicon inside a learned cue: it gives the stance."""
    hits: Sequence[Hit] = document.layer("lexicon:attribution")
    start = document.tokens[cue.first].start
    index = max(0, bisect_right(document.starts_of("lexicon:attribution"), start) - 2)
    best: Hit | None = None
    while index < len(hits) and hits[index].first < cue.last:
        if hits[index].last > cue.first and (best is None or _rank(hits[index]) > _rank(best)):
            best = hits[index]
        index += 1
    return best


def _rank(hit: Hit) -> int:
    return _STRENGTHS.index(hit.entry.extra["strength"])


def _completed(document: Document, relation: Relation, rules: Intervals[Relation]) -> Relation:
    """Take from a rule with the same cue what it knows better: a missing source, the end of an opening clause."""
    same = next((rule for _, _, rule in rules.overlapping(*relation.cue)), None)
    if same is None:
        return relation
    source = _better_source(document, relation, same)
    if source and not any(_touch(source, content) for content in relation.contents):
        relation.source = source
    sentence = document.sentences[document.sentence_index(document.tokens[relation.cue.first].start)]
    if document.forms[sentence.first] in _SUBORDINATORS and len(relation.contents) == len(same.contents) == 1:
        (ours,), (theirs,) = relation.contents, same.contents
        if ours.first <= theirs.first and theirs.last < ours.last and document.forms[theirs.last] == ",":
            relation.contents = [Range(ours.first, theirs.last)]
    return relation


def _better_source(document: Document, relation: Relation, rule: Relation) -> Range | None:
    """Return a rule's source where the model has none, or for a participle one that stands further away."""
    if rule.source is None or relation.source is None:
        return rule.source
    participle = document.forms[relation.cue.first].endswith("ing")
    nearer = relation.source.last <= rule.source.first < relation.cue.first
    return rule.source if participle and nearer else None


def _credible(relation: Relation) -> bool:
    """Whether a learned attribution has a known cue, or a source and enough confidence."""
    if relation.source is None:
        return relation.hit is not None and relation.hit.entry.extra["strength"] != "weak"
    return relation.hit is not None or relation.confidence >= _UNKNOWN_CUE


class _Learned:
    """The model's attributions by place, to hold a rule's against."""

    def __init__(self, found: Sequence[Relation]) -> None:
        self.cues = Intervals((*relation.cue, relation) for relation in found)
        self.contents = Intervals((*content, relation) for relation in found for content in relation.contents)

    def lacks(self, rule: Relation) -> bool:
        """Whether a rule's attribution adds one: its cue is free, and it stands inside one content or beside all."""
        if rule.source is None or any(self.cues.overlapping(*rule.cue)):
            return False
        parts = (rule.cue, rule.source, *rule.contents)
        first, last = min(part.first for part in parts), max(part.last for part in parts)
        if any(start <= first and last <= end for start, end, _ in self.contents.overlapping(first, last)):
            return True
        crossed = (each for part in (rule.cue, *rule.contents) for each in self.contents.overlapping(*part))
        return _strength(rule) != "weak" and not any(crossed)

    def stands_inside(self, rule: Relation) -> bool:
        """Whether a rule's "according to X" embraces learned attributions, which then lose X from their sources."""
        if "prep" not in rule.patterns or rule.source is None or any(self.cues.overlapping(*rule.cue)):
            return False
        around = max(rule.contents, key=lambda piece: piece.last - piece.first)
        reached = [relation for _, _, relation in self.cues.overlapping(*around)]
        reached += [relation for _, _, relation in self.contents.overlapping(*around)]
        if not all(_inside(piece, around) for other in reached for piece in (other.cue, *other.contents)):
            return False
        for other in reached:
            if other.source and _touch(other.source, rule.source):
                other.source = Range(around.first, other.source.last) if other.source.last > around.first else None
        return True


def _inside(one: Range, other: Range) -> bool:
    return other.first <= one.first and one.last <= other.last


def _touch(one: Range, other: Range) -> bool:
    return one.first < other.last and other.first < one.last
