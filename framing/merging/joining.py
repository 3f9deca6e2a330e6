"""Learned spans and rules joined to attributions."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.beside import with_speakers_beside
from framing.merging.confidence import STRENGTHS, calibrated, strength
from framing.merging.hearers import without_hearers
from framing.merging.relayed import with_relayed
from framing.merging.turns import with_turns
from framing.models.attribution import AttributionModel
from framing.models.linking import Linker
from framing.phrases import DETERMINERS, WITHHELD, Range, inside, touch
from framing.relations import Relation, relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.models.linking import Linked

_OPENING_MARKS = frozenset("“\"‘'«")
_SUBORDINATORS = frozenset("as when while after although though".split())
_ANONYMOUS = frozenset({"anonymous", "anonymity"})
_ASKING = frozenset({"who", "what", "which"})
_UNKNOWN_CUE = 0.5  # least confidence, before calibration, of a learned attribution whose cue is in no lexicon


def learned_relations(document: Document) -> list[Relation]:
    """Return the model's attributions together with the rules' that do not contradict them, in the order of cues."""
    return calibrated(uncalibrated(document), "added")


def rule_relations(document: Document) -> list[Relation]:
    """Return the attributions that rules find."""
    return calibrated(_as_laid_out(document, relations(document)), "rule")


def uncalibrated(document: Document) -> list[Relation]:
    """Return attributions of model and rules with the model's raw confidence, the product of its probabilities."""
    rules = [rule for rule in relations(document) if not _withholds_name(document, rule)]
    by_cue = Intervals((*rule.cue, rule) for rule in rules)
    spans = _model().tag(document)
    joined = [_relation(document, each) for each in _linker().link(document, spans)]
    _give_back(document, joined, by_cue)
    cues = Intervals((*relation.cue, None) for relation in joined)
    free = [rule for rule in rules if not any(cues.overlapping(*rule.cue))]
    _adopt(document, joined, [Range(*span[1:3]) for span in spans if span.role == "content"], free)
    taken = Intervals((*part, None) for each in joined for part in (each.cue, *each.contents))
    completed = (_completed(document, each, by_cue, taken) for each in joined)
    found = [relation for relation in completed if _credible(document, relation)]
    without_hearers(document, found)
    learned = _Learned(found)
    added = [rule for rule in rules if learned.lacks(rule) or learned.takes_in(rule)]
    return _as_laid_out(document, [*found, *added])


def _give_back(document: Document, found: Sequence[Relation], rules: Intervals[Relation]) -> None:
    """Give a quotation right before "…,” she said" to her, where the model gave it to a cue further away."""
    owners = Intervals((*content, relation) for relation in found for content in relation.contents)
    for relation in found:
        rule = next((rule for _, _, rule in rules.overlapping(*relation.cue)), None)
        if rule is None or rule.source is None or not rule.contents:
            continue
        said, speaks = rule.contents[0], min(rule.source.first, rule.cue.first)
        if document.forms[said.first] not in _OPENING_MARKS or not said.last <= speaks <= said.last + 1:
            continue
        for first, last, owner in owners.overlapping(*said):
            piece = Range(first, last)
            if owner is not relation and inside(piece, said) and piece in owner.contents:
                owner.contents.remove(piece)
                relation.contents = sorted([*relation.contents, piece])


def _as_laid_out(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions, in the order of their cues, with what no cue tells."""
    spoken = with_speakers_beside(document, with_relayed(document, found))
    return with_turns(document, spoken)


@cache
def _model() -> AttributionModel:
    return AttributionModel()


@cache
def _linker() -> Linker:
    return Linker()


def _relation(document: Document, linked: Linked) -> Relation:
    cue = Range(linked.cue.first_token, linked.cue.last_token)
    source = Range(linked.source.first_token, linked.source.last_token) if linked.source else None
    source = _in_sentence(document, source, cue) if source else None
    contents = [Range(content.first_token, content.last_token) for content in linked.contents]
    return Relation(_hit(document, cue), cue, source, contents, linked.confidence, learned=True)


def _in_sentence(document: Document, source: Range, cue: Range) -> Range:
    """Return a source, of which no sentence but that of its cue counts where it runs over the end of one."""
    sentence = document.sentences[_sentence(document, cue.first)]
    first, last = max(source.first, sentence.first), min(source.last, sentence.last)
    return Range(first, last) if first < last else source


def _adopt(document: Document, found: list[Relation], contents: Sequence[Range], rules: Sequence[Relation]) -> None:
    """Give contents without a cue of their own, which no rule has either, to the speaker before them.

    A quotation may stand anywhere in the paragraph, or begin the next one; other contents go on in the next sentence.
    """
    owned = {content for relation in found for content in relation.contents}
    ruled = Intervals((*content, None) for rule in rules if strength(rule) != "weak" for content in rule.contents[:1])
    found.sort(key=lambda relation: relation.cue)
    cues = [relation.cue.first for relation in found]
    for content in contents:
        index = bisect_right(cues, content.first) - 1
        if content in owned or index < 0 or any(ruled.overlapping(*content)):
            continue
        last = max(found[index].cue.last, *(piece.last for piece in found[index].contents))
        before, here = _sentence(document, last - 1), _sentence(document, content.first)
        quoted = document.forms[content.first] in _OPENING_MARKS
        paragraphs = document.sentences[here].paragraph - document.sentences[before].paragraph
        begins = document.paragraphs[document.sentences[here].paragraph].first == here
        if (paragraphs <= 0 and (quoted or here - before <= 1)) or (paragraphs == 1 and quoted and begins):
            found[index].contents.append(content)


def _sentence(document: Document, token: int) -> int:
    return document.sentence_index(document.tokens[token].start)


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
    return STRENGTHS.index(hit.entry.extra["strength"])


def _completed(document: Document, relation: Relation, rules: Intervals[Relation], taken: Intervals[None]) -> Relation:
    """Take from a rule with the same cue what it knows better: a missing source, the end of an opening clause."""
    same = next((rule for _, _, rule in rules.overlapping(*relation.cue)), None)
    if same is None:
        return relation
    if same.passive or _mistakes_source(relation, same) or _cuts_source(relation, same):
        relation.source, relation.contents, relation.passive = same.source, list(same.contents), same.passive
        return relation
    source = _better_source(document, relation, same)
    if source and not any(touch(source, content) for content in relation.contents):
        relation.source = source
    if len(relation.contents) == len(same.contents) == 1:
        relation.contents = [_better_content(document, relation, same)]
    elif len(relation.contents) == 1 and _lacks_front(relation, same, taken):
        relation.contents = [same.contents[0], *relation.contents]
    return relation


def _lacks_front(relation: Relation, rule: Relation, taken: Intervals[None]) -> bool:
    """Whether the model has but the end of a content around its speaker: "The bridge, she said, is safe"."""
    (ours,) = relation.contents
    if len(rule.contents) != 2 or ours.first != rule.contents[1].first:
        return False
    front = rule.contents[0]
    return front.last <= rule.cue.first and not any(taken.overlapping(*front))


def _better_content(document: Document, relation: Relation, rule: Relation) -> Range:
    """Return a rule's content where it ends with an opening clause, or where the model has but "that" of it."""
    (ours,), (theirs,) = relation.contents, rule.contents
    sentence = document.sentence_of(relation.cue.first)
    opening = document.forms[sentence.first] in _SUBORDINATORS
    if opening and ours.first <= theirs.first and theirs.last < ours.last and document.forms[theirs.last] == ",":
        return Range(ours.first, theirs.last)
    alone = ours.last - ours.first == 1 and document.forms[ours.first] == "that"
    return theirs if alone and ours.first == theirs.first else ours


def _mistakes_source(relation: Relation, rule: Relation) -> bool:
    """Whether the model takes the X of "according to X" for what is said."""
    source = rule.source
    taken = source is not None and any(touch(source, content) for content in relation.contents)
    return taken and relation.source is None and "prep" in rule.patterns and strength(rule) == "strong"


def _cuts_source(relation: Relation, rule: Relation) -> bool:
    """Whether the model's source of "according to documents seen by the paper" ends where its content goes on."""
    ours, theirs = relation.source, rule.source
    if ours is None or theirs is None or "prep" not in rule.patterns:
        return False
    goes_on = any(content.first == ours.last < theirs.last for content in relation.contents)
    return goes_on and ours.first == theirs.first


def _better_source(document: Document, relation: Relation, rule: Relation) -> Range | None:
    """Return a rule's source where the model has none or its explanation alone, or a participle's further away."""
    if rule.source is None or relation.source is None:
        return rule.source
    gap = document.forms[rule.source.last : relation.source.first]
    explains = document.forms[relation.source.first] in DETERMINERS and document.forms[relation.source.last - 1] == ","
    if explains and gap == [","]:  # "Jonas Pell, the march's organiser, said"
        return Range(rule.source.first, relation.source.last)
    participle = document.forms[relation.cue.first].endswith("ing")
    nearer = relation.source.last <= rule.source.first < relation.cue.first
    return rule.source if participle and nearer else None


def _credible(document: Document, relation: Relation) -> bool:
    """Whether a learned attribution has content, a source that is no question, and a known cue or enough confidence."""
    if not relation.contents:
        return False
    if relation.source is None:
        return relation.hit is not None and relation.hit.entry.extra["strength"] != "weak"
    if _asked_for(document, relation.source) or _withholds_name(document, relation):
        return False
    return relation.hit is not None or relation.confidence >= _UNKNOWN_CUE


def _asked_for(document: Document, source: Range) -> bool:
    """Whether a source is what a question asks for: "Who said so?"."""
    sentence = document.sentence_of(source.first)
    asks = source.first == sentence.first and document.forms[source.first] in _ASKING
    return asks and "?" in document.forms[sentence.last - 2 : sentence.last]


def _withholds_name(document: Document, relation: Relation) -> bool:
    """Whether an attribution only tells that its source would not be named: "who asked not to be identified"."""
    first = relation.contents[0].first
    words = document.forms[first : first + 4]
    return ("be" in words[:3] and not WITHHELD.isdisjoint(words)) or not _ANONYMOUS.isdisjoint(words)


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
        return strength(rule) != "weak" and not any(crossed)

    def takes_in(self, rule: Relation) -> bool:
        """Whether a rule's report embraces learned attributions: "according to X", ", X reported." at the end.

        They lose X from their sources, and what goes on beyond the embraced stretch from their contents.
        """
        if rule.source is None or any(self.cues.overlapping(*rule.cue)) or not _embraces(rule):
            return False
        around = max(rule.contents, key=lambda piece: piece.last - piece.first)
        reached = [relation for _, _, relation in self.cues.overlapping(*around)]
        reached += [relation for _, _, relation in self.contents.overlapping(*around)]
        if not reached or not all(_fits(other, around, rule) for other in reached):
            return False
        for other in reached:
            other.contents = [Range(piece.first, min(piece.last, around.last)) for piece in other.contents]
            if other.source and touch(other.source, rule.source):
                other.source = Range(around.first, other.source.last) if other.source.last > around.first else None
        return True


def _embraces(rule: Relation) -> bool:
    """Whether a rule's attribution is one around a whole sentence, before or behind it."""
    return "prep" in rule.patterns or (rule.closing and strength(rule) == "strong")


def _fits(other: Relation, around: Range, rule: Relation) -> bool:
    """Whether an attribution lies inside a stretch; contents may run on over the report that closes it."""
    runs_on = rule.cue.last if rule.closing else around.last
    return inside(other.cue, around) and all(
        around.first <= piece.first < around.last and piece.last <= runs_on for piece in other.contents
    )
