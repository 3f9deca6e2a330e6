"""Where contents end: with an opening clause, before another report, behind a bare pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.clauses import next_item
from framing.merging.confidence import strength
from framing.phrases import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    SETS_AGAINST,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Range,
    adverb,
    finite,
    past,
    touch,
)
from framing.relations.belief import CITING
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from framing.document import Document
    from framing.intervals import Intervals
    from framing.relations import Relation

_CLAUSE_OPENERS = frozenset("that whether if how why".split())
_MARKS = MARKS - {"'", "’"}
_RELATIVES = frozenset("that who which whom".split())
_BEHIND_VERBS = frozenset("that to for on it them him her".split())
_MANNER = frozenset({"with", "in", "at"})
_INNER_CLAUSES = frozenset("that who which when while after before as if because where".split())


def bare_pronoun(document: Document, content: Range) -> Range:
    """Return a content that is but a pronoun, where a comma parts it from what follows: "a court ordered it |, …"."""
    forms = document.forms[content.first : content.first + 2]
    return Range(content.first, content.first + 1) if forms[1:] == [","] and forms[0] in OBJECT_PRONOUNS else content


def better_content(document: Document, relation: Relation, rule: Relation) -> Range:
    """Return the rule's content, or an end of it, where the model's begins or ends at another place than it should."""
    (ours,), (theirs,) = relation.contents, rule.contents
    if _runs_into_main_clause(document, ours, theirs):
        return Range(ours.first, theirs.last)
    if document.forms[theirs.first] != "of" and _begins_with_hearer(relation, rule):
        return Range(theirs.first, ours.last)
    if ours.first == theirs.first:
        return theirs if _ends_wrongly(document, relation, theirs) else ours
    return theirs if ours.last == theirs.last and _begins_wrongly(document, relation, rule) else ours


def _runs_into_main_clause(document: Document, ours: Range, theirs: Range) -> bool:
    """Whether a content goes on over the comma that ends an opening clause: "As she said it was late|, they left"."""
    opening = document.forms[document.sentence_of(ours.first).first] in SUBORDINATORS
    return opening and ours.first <= theirs.first and theirs.last < ours.last and document.forms[theirs.last] == ","


def _begins_wrongly(document: Document, relation: Relation, rule: Relation) -> bool:
    """Whether a content lacks its noun in front, or has a manner: "| News | that it closed worried us, they said"."""
    (ours,), (theirs,), forms = relation.contents, rule.contents, document.forms
    if theirs.first < ours.first:
        return rule.closing and forms[ours.first] == "that"
    inserted = ours.first == relation.cue.last + 1 and forms[ours.first - 1] == ","
    if inserted and forms[theirs.first - 1 : theirs.first + 1] == [",", "that"]:
        return True  # "critics say, | and he does not deny, | that …"
    manner = relation.cue.last > rule.cue.last and forms[relation.cue.last - 1] in _MANNER
    nobody = not any(document.capitals[ours.first : theirs.first])
    return manner and nobody and forms[theirs.first] == "that"  # "insists with | a straight face that …"


def _ends_wrongly(document: Document, relation: Relation, theirs: Range) -> bool:
    """Whether a content breaks off within its clause, or goes on behind a semicolon."""
    (ours,), forms = relation.contents, document.forms
    if theirs.last < ours.last - 1:
        return forms[theirs.last] == ";" and forms[theirs.last + 1] not in _CLAUSE_OPENERS
    if theirs.last <= ours.last:
        return False
    participle_cue = forms[relation.cue.first].endswith("ing")
    unfinished = _lacks_verb(document, ours) if participle_cue else _stops_short(document, ours)
    return unfinished or _lacks_clause(document, relation) or _has_another(forms, ours)


def _begins_with_hearer(relation: Relation, rule: Relation) -> bool:
    """Whether a content begins with whoever hears the rest of it: "told | a group of students that fear is useful"."""
    (ours,), (theirs,) = relation.contents, rule.contents
    hears = "addressee" in rule.patterns and "np" not in rule.patterns
    return hears and ours.first == rule.cue.last < theirs.first < ours.last == theirs.last


def bounded(document: Document, relation: Relation, rules: Intervals[Relation]) -> Range:
    """Return the one content of an attribution without what is done besides, said by others, or set against it."""
    content = _before_second_verb(document, relation, _before_next_cue(document, relation, rules))
    content = _before_report(document, relation, content)
    return _before_contrast(document, content) if content.first >= relation.cue.last else content


def _before_next_cue(document: Document, relation: Relation, rules: Intervals[Relation]) -> Range:
    """Return a content up to what its source does besides, or others say: "it was safe | and urged drivers to wait"."""
    (content,), forms = relation.contents, document.forms
    for first, _, rule in rules.overlapping(*content):
        if first <= content.first + 1 or strength(rule) == "weak":
            continue
        same = rule.source and relation.source and touch(rule.source, relation.source)
        besides = same and forms[first - 1] in {"and", "but"} and past(forms[first])
        simple = _INNER_CLAUSES.isdisjoint(forms[content.first + 1 : first])
        sure = strength(rule) == "strong" or forms[rule.contents[0].first] == "that"
        if besides and simple and sure:
            return Range(content.first, first - 1 - (forms[first - 2] == ","))
        if rule.source and _set_against(forms, rule.source.first, content.first):
            return Range(content.first, rule.source.first - 2)
    return content


def _before_second_verb(document: Document, relation: Relation, content: Range) -> Range:
    """Return a thing somebody speaks of up to what they do besides: "denies | murder | but has admitted theft"."""
    forms, source = document.forms, relation.source
    speaks = source is not None and source.last <= relation.cue.first < relation.cue.last == content.first
    if not speaks or forms[content.first] in _CLAUSE_OPENERS | SUBJECT_PRONOUNS | {"to"}:
        return content
    for joint in range(content.first + 1, content.last - 3):
        if finite(forms[joint]) or forms[joint] in _RELATIVES:
            return content
        marks = sum(form in _MARKS for form in forms[content.first : joint])
        if forms[joint] in {"and", "but"} and marks % 2 == 0 and _goes_on_with_verb(document, joint):
            return Range(content.first, joint - (forms[joint - 1] == ","))
    return content


def _before_report(document: Document, relation: Relation, content: Range) -> Range:
    """Return whom a participle between commas cites up to what they say: "the paper said, citing | aides|, that …"."""
    forms, cue = document.forms, relation.cue
    inserted = forms[cue.first - 1] == "," and forms[cue.first] in CITING and content.first == cue.last
    reports = (i for i in range(content.first + 1, content.last - 1) if forms[i : i + 2] == [",", "that"])
    stop = next(reports, content.last) if inserted and forms[content.first] != "that" else content.last
    return Range(content.first, stop)


def _before_contrast(document: Document, content: Range) -> Range:
    """Return what somebody would do, or speaks of, up to what is set against it: "to mediate|, but nobody came"."""
    forms = document.forms
    for comma in range(content.first + 1, content.last - 3):
        if finite(forms[comma]) or forms[comma] in _RELATIVES | _MARKS:
            return content
        behind = forms[comma + 2 : content.last]
        if forms[comma] == "," and forms[comma + 1] in SETS_AGAINST and any(finite(form) for form in behind[1:]):
            return Range(content.first, comma)
    return content


def _goes_on_with_verb(document: Document, joint: int) -> bool:
    """Whether a verb follows a joint: behind "and" one with its object, as "beaten and bruised" tells of a thing."""
    verb = joint + 1 + adverb(document.forms[joint + 1])
    form, following = document.forms[verb : verb + 2]
    opens = following in DETERMINERS | POSSESSIVES | _BEHIND_VERBS or document.capitals[verb + 1]
    return finite(form) and (document.forms[joint] == "but" or form in AUXILIARIES or opens)


def _set_against(forms: list[str], speaker: int, start: int) -> bool:
    """Whether what others say is set against a content: "prices will fall|, while traders | expect a rise"."""
    return speaker - 2 > start + 1 and forms[speaker - 2] == "," and forms[speaker - 1] in {"while", "whereas", "but"}


def _lacks_verb(document: Document, content: Range) -> bool:
    """Whether a clause with "that" has no verb yet: "adding that the cost |, which they put at nine, | was high"."""
    forms = document.forms[slice(*content)]
    following = document.forms[content.last : content.last + 1]
    return forms[0] == "that" and following == [","] and not any(finite(form) for form in forms)


def _lacks_clause(document: Document, relation: Relation) -> bool:
    """Whether a cue that takes a clause has but its subject: "say | the clash |, the fourth this year, risks war"."""
    (content,) = relation.contents
    following, then = [*document.forms[content.last : content.last + 2], "", ""][:2]
    relative = following in {"that", "who"} and finite(then)  # "said | a left-wing firm | that paid him had closed"
    simple = relative or not any(map(finite, document.forms[slice(*content)]))
    clause = strength(relation) == "strong" and "np" not in relation.patterns and "that" in relation.patterns
    begins = document.forms[content.first] in ARTICLES and simple
    return begins and clause and (relative or following == "," or finite(following))


def _has_another(forms: list[str], content: Range) -> bool:
    """Whether another clause with "that" follows a first one: "told them that it was late |, and that nobody came"."""
    following = content.last + (forms[content.last : content.last + 1] == [","])
    joint, that, subject = [*forms[following : following + 3], "", "", ""][:3]
    goes_on = that == "that" and joint in {"and", "but"} and not finite(subject)
    return goes_on and (forms[content.first] == "that" or joint == "but")


def _stops_short(document: Document, content: Range) -> bool:
    """Whether a content breaks off within its clause: "that losses |, which is bad, doubled", "a quay | was shut"."""
    forms = document.forms[slice(*content)]
    following = document.forms[content.last : content.last + 1]
    begins = forms[1:2] if forms[0] in _CLAUSE_OPENERS else forms[:1]
    clause = any(finite(form) for form in forms)
    if following == [";"]:
        return next_item(document.forms, content.first, content.last)
    opens = len(forms) == 1 and forms[0] in POSSESSIVES | {"that"}
    if opens or following == ["to"] or (not clause and not AUXILIARIES.isdisjoint(following)):
        return True
    if following != [","] or forms[0] not in _CLAUSE_OPENERS:
        return False
    subordinate = bool(begins) and begins[0] in SUBORDINATORS  # "that although it rained |, nobody left"
    return subordinate or not clause
