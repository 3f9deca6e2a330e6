"""Learned spans and rules joined to attributions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.added import lacking
from framing.merging.asides import with_asides
from framing.merging.beside import with_speakers_beside
from framing.merging.cited import with_cited
from framing.merging.closing import without_what_closes
from framing.merging.completing import completed
from framing.merging.confidence import calibrated
from framing.merging.credible import (
    asks,
    asks_for_anonymity,
    credible,
    gestures,
    opens_with_another,
    says_nothing,
    withholds,
    withholds_name,
)
from framing.merging.going_on import (
    go_on,
    share_auxiliaries,
    stay_before_narrator,
    stay_before_others,
    stay_before_own_deeds,
    stay_in_aside,
    stay_in_clause,
    stay_in_sentence,
    stay_quoted,
)
from framing.merging.habits import say_by_habit
from framing.merging.headline_reports import with_headline_reports
from framing.merging.headlines import as_in_headlines
from framing.merging.hearers import without_hearers, without_pronouns_behind
from framing.merging.inner import with_inner
from framing.merging.insertions import without_verbs_behind_insertions
from framing.merging.interviews import with_answers
from framing.merging.linked import linked_relations, strongest_hit, tagged
from framing.merging.manner import without_manner
from framing.merging.nearest import give_back, leave_to_rules
from framing.merging.own_subjects import with_own_subjects
from framing.merging.paragraphs import with_paragraphs
from framing.merging.relayed import with_relayed
from framing.merging.requests import without_what_is_asked_for
from framing.merging.restrictive import stay_before_main_verb
from framing.merging.second_reports import stay_before_second_reports
from framing.merging.set_apart import with_set_apart
from framing.merging.sources import with_name
from framing.merging.thoughts import with_thoughts
from framing.merging.turns import with_turns
from framing.merging.unlinked import unlinked_reports
from framing.phrases import Range
from framing.relations import Relation, relations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.document import Document
    from framing.models.attribution import TaggedSpan

# Each ends contents where their speaker's words do, in this order.
_ENDINGS = (
    stay_quoted, stay_in_sentence, stay_in_clause, stay_in_aside, stay_before_narrator, stay_before_own_deeds
)  # fmt: skip


def learned_relations(documents: Sequence[Document]) -> list[list[Relation]]:
    """Return, for each document, the model's attributions and the rules' that do not contradict them, by their cues.

    Several documents together cost less than one by one.
    """
    found = [uncalibrated(document, spans) for document, spans in zip(documents, tagged(documents), strict=True)]
    return [calibrated(each, "added") for each in with_inner(documents, found, _told)]


def rule_relations(document: Document) -> list[Relation]:
    """Return the attributions that rules find."""
    found = [_as_laid_out(document, _ruled(document))]
    return calibrated(
        with_inner([document], found, lambda excerpts: [with_thoughts(each, _ruled(each)) for each in excerpts])[0],
        "rule",
    )


def uncalibrated(document: Document, spans: Sequence[TaggedSpan]) -> list[Relation]:
    """Return attributions of model and rules with the model's raw confidence, the product of its probabilities."""
    return _as_laid_out(document, _joined(document, spans))


def _told(documents: Sequence[Document]) -> list[list[Relation]]:
    """Return the attributions of documents that are told by cues, not by how a page is laid out."""
    found = [_joined(document, spans) for document, spans in zip(documents, tagged(documents), strict=True)]
    return [with_thoughts(document, each) for document, each in zip(documents, found, strict=True)]


def _ruled(document: Document) -> list[Relation]:
    """Return the rules' attributions that are told by cues, not by how a page is laid out."""
    found = _rules(document)
    stay_before_main_verb(document, found)
    return _with_names(document, found)


def _joined(document: Document, spans: Sequence[TaggedSpan]) -> list[Relation]:
    """Return the attributions of model and rules that are told by cues."""
    rules = _rules(document)
    by_cue = Intervals((*rule.cue, rule) for rule in rules)
    joined = without_verbs_behind_insertions(document, _bounded(document, linked_relations(document, spans)), rules)
    stay_before_second_reports(document, joined, rules)
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
    added = lacking(document, found, rules)
    with_asides(document, added)
    without_manner(document, [*found, *added])
    stay_before_main_verb(document, [*found, *added])
    as_in_headlines(document, [*found, *added])
    with_own_subjects(document, [*found, *closing, *added])
    return _with_names(document, [*found, *closing, *added])


def _bounded(document: Document, linked: list[Relation]) -> list[Relation]:
    """Return the model's attributions that are some, with contents that end where their speaker's words do."""
    say_by_habit(document, linked)
    joined = [each for each in linked if not (asks_for_anonymity(document, each) or gestures(document, each))]
    joined = without_what_is_asked_for(document, joined)
    for end in _ENDINGS:
        end(document, joined)
    return share_auxiliaries(document, joined)


def _rules(document: Document) -> list[Relation]:
    """Return the rules' attributions but those that only tell that somebody would not be named."""
    found = relations(document)
    asides = (withholds_name, asks_for_anonymity, says_nothing, asks, gestures)
    return [each for each in found if not any(aside(document, each) for aside in asides)]


def _with_hits(document: Document, found: Iterable[Relation]) -> list[Relation]:
    """Return closing reports with their entries, those whose cue can have a clause: not "…, Brook wants out"."""
    told = (replace(relation, hit=strongest_hit(document, relation.cue)) for relation in found)
    clauses = (relation for relation in told if not relation.patterns.isdisjoint(("that", "quote", "post")))
    return [relation for relation in clauses if not opens_with_another(document, relation)]


def _as_laid_out(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions, in the order of their cues, with what no cue tells."""
    spoken = with_speakers_beside(document, with_cited(document, with_relayed(document, found)))
    told = with_paragraphs(document, with_set_apart(document, with_headline_reports(document, spoken)))
    return with_answers(document, with_turns(document, told))


def _with_names(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions whose sources have the name that stands between them and their cue."""
    for relation in found:
        relation.source = with_name(document, relation.source, relation.cue) if relation.source else None
    return found
