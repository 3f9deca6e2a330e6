"""Learned spans and rules joined to attributions."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.intervals import Intervals
from framing.merging.asides import with_asides
from framing.merging.beside import with_speakers_beside
from framing.merging.closing import without_what_closes
from framing.merging.completing import completed
from framing.merging.confidence import calibrated, strength
from framing.merging.credible import (
    asks,
    asks_for_anonymity,
    credible,
    gestures,
    says_nothing,
    withholds,
    withholds_name,
)
from framing.merging.going_on import (
    OPENING_MARKS,
    go_on,
    share_auxiliaries,
    stay_before_narrator,
    stay_before_others,
    stay_in_clause,
    stay_in_sentence,
    stay_quoted,
)
from framing.merging.habits import say_by_habit
from framing.merging.headlines import as_in_headlines
from framing.merging.hearers import without_hearers, without_pronouns_behind
from framing.merging.interviews import with_answers
from framing.merging.nearest import give_back, leave_to_rules
from framing.merging.paragraphs import with_paragraphs
from framing.merging.relayed import with_relayed
from framing.merging.requests import without_what_is_asked_for
from framing.merging.set_apart import with_set_apart
from framing.merging.sources import trimmed, with_name
from framing.merging.turns import with_turns
from framing.merging.unlinked import unlinked_reports
from framing.models.attribution import AttributionModel
from framing.models.linking import Linker
from framing.numerals import NUMBER_WORDS
from framing.phrases import Range, finite, inside, touch
from framing.relations import Relation, relations
from framing.relations.phrase import ARTICLES
from framing.relations.relation import STRENGTHS
from framing.relations.time import behind_time

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.models.linking import Linked

_AMOUNTS = frozenset({"at", "between"})


def learned_relations(document: Document) -> list[Relation]:
    """Return the model's attributions together with the rules' that do not contradict them, in the order of cues."""
    return calibrated(uncalibrated(document), "added")


def rule_relations(document: Document) -> list[Relation]:
    """Return the attributions that rules find."""
    return calibrated(_as_laid_out(document, _with_names(document, _rules(document))), "rule")


def uncalibrated(document: Document) -> list[Relation]:
    """Return attributions of model and rules with the model's raw confidence, the product of its probabilities."""
    rules = _rules(document)
    by_cue = Intervals((*rule.cue, rule) for rule in rules)
    spans = _model().tag(document)
    linked = [_relation(document, each) for each in _linker().link(document, spans)]
    linked = [each for each in linked if each.contents]
    say_by_habit(document, linked)
    joined = [each for each in linked if not (asks_for_anonymity(document, each) or gestures(document, each))]
    joined = without_what_is_asked_for(document, joined)
    stay_quoted(document, joined)
    stay_in_sentence(document, joined)
    stay_in_clause(document, joined)
    stay_before_narrator(document, joined)
    joined = share_auxiliaries(document, joined)
    give_back(document, joined, by_cue)
    leave_to_rules(document, joined, rules)
    rules = [*rules, *_with_hits(document, unlinked_reports(document, spans, [*rules, *joined]))]
    joined, closing = without_what_closes(document, [relation for relation in joined if relation.contents], rules)
    cues = Intervals((*relation.cue, None) for relation in joined)
    free = [rule for rule in rules if not any(cues.overlapping(*rule.cue))]
    contents = [Range(*span[1:3]) for span in spans if span.role == "content"]
    contents = [content for content in contents if not withholds(document, content)]
    go_on(document, [*joined, *closing], contents, free)
    taken = Intervals((*part, None) for each in joined for part in (each.cue, *each.contents))
    finished = (completed(document, each, by_cue, taken) for each in joined)
    found = [relation for relation in finished if credible(document, relation)]
    stay_before_others(document, found, rules)
    without_hearers(document, found)
    without_pronouns_behind(document, found)
    with_asides(document, found)
    learned = _Learned(document.forms, found)
    added = [rule for rule in rules if not rule.closing and (learned.lacks(rule) or learned.takes_in(rule))]
    with_asides(document, added)
    as_in_headlines(document, [*found, *added])
    return _as_laid_out(document, _with_names(document, [*found, *closing, *added]))


def _rules(document: Document) -> list[Relation]:
    """Return the rules' attributions but those that only tell that somebody would not be named."""
    found = relations(document)
    asides = (withholds_name, asks_for_anonymity, says_nothing, asks, gestures)
    return [each for each in found if not any(aside(document, each) for aside in asides)]


def _with_hits(document: Document, found: Iterable[Relation]) -> list[Relation]:
    """Return closing reports with their entries, those whose cue can have a clause: not "…, Brook wants out"."""
    told = (replace(relation, hit=_hit(document, relation.cue)) for relation in found)
    return [relation for relation in told if not relation.patterns.isdisjoint(("that", "quote", "post"))]


def _as_laid_out(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions, in the order of their cues, with what no cue tells."""
    spoken = with_speakers_beside(document, with_relayed(document, found))
    told = with_paragraphs(document, with_set_apart(document, spoken))
    return with_answers(document, with_turns(document, told))


def _with_names(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions whose sources have the name that stands between them and their cue."""
    for relation in found:
        relation.source = with_name(document, relation.source, relation.cue) if relation.source else None
    return found


@cache
def _model() -> AttributionModel:
    return AttributionModel()


@cache
def _linker() -> Linker:
    return Linker()


def _relation(document: Document, linked: Linked) -> Relation:
    cue = _behind_aside(document, Range(linked.cue.first_token, linked.cue.last_token))
    source = Range(linked.source.first_token, linked.source.last_token) if linked.source else None
    if source and document.forms[cue.first] == ":":
        source, cue = _verb_before_colon(document, source, cue)
    source = trimmed(document, source, cue) if source else None
    if source and (source.first == source.last or _there_is(document, source, cue)):  # the model had but "and"
        source = None
    contents = [_behind_dateline(document, Range(*content[1:3])) for content in linked.contents]
    contents = [_behind_time(document, content) if content.first == cue.last else content for content in contents]
    contents = [content for content in contents if not _elsewhere(document, cue, content)]
    beside = [content for content in contents if source is None or not touch(content, source)]
    beside = [content for content in beside if not withholds(document, content)]
    return Relation(_hit(document, cue), cue, source, beside or contents, linked.confidence, learned=True)


def _there_is(document: Document, source: Range, cue: Range) -> bool:
    """Whether a source only says that there is somebody: "| there | is a man who says"."""
    return "there" in {document.forms[source.first], document.forms[cue.first]}


def _verb_before_colon(document: Document, source: Range, cue: Range) -> tuple[Range, Range]:
    """Return source and cue where the model took the verb into the source: "the charter | states | : …"."""
    verb = source.last - 1
    if verb == source.first or source.last != cue.first or _hit(document, Range(verb, source.last)) is None:
        return source, cue
    return Range(source.first, verb), Range(verb, source.last)


def _behind_dateline(document: Document, content: Range) -> Range:
    first = behind_dateline(document, document.sentence_of(content.first))
    return Range(first, content.last) if content.first < first < content.last else content


def _behind_aside(document: Document, cue: Range) -> Range:
    """Return a cue behind an aside that it begins with: "the report, | published in May, | found | that …"."""
    commas = [i for i in range(*cue) if document.forms[i] == ","]
    behind = Range(commas[-1] + 1, cue.last) if commas else cue
    return behind if behind.first < behind.last and finite(document.forms[behind.first]) else cue


def _elsewhere(document: Document, cue: Range, content: Range) -> bool:
    """Whether a content stands in a later paragraph, as behind a headline: "Bridge unsafe, they say | A bridge …"."""
    one, other = (document.sentence_of(token).paragraph for token in (cue.first, content.first))
    announced = document.forms[content.first - 1] == ":" or document.forms[content.first] in OPENING_MARKS
    return one < other and not announced


def _behind_time(document: Document, content: Range) -> Range:
    """Return a content behind when it was said: "denounced | this Friday | an “institutional coup”"."""
    first = min(behind_time(document.forms, content.first), content.last - 1)
    return Range(first, content.last) if document.forms[first] in ARTICLES | OPENING_MARKS else content


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
        parts = (rule.cue, rule.source, *rule.contents)
        first, last = min(part.first for part in parts), max(part.last for part in parts)
        if any(start <= first and last <= end for start, end, _ in self.contents.overlapping(first, last)):
            return True
        shared = [] if self._is_shared(rule) else rule.contents
        crossed = (each for part in (rule.cue, *shared) for each in self.contents.overlapping(*part))
        sure = strength(rule) != "weak" or self._is_told_by(rule) or self.forms[rule.contents[0].first] in OPENING_MARKS
        return sure and not any(crossed) and not self._tells_of_a_thing(rule)

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
