"""What a rule with the same cue knows better than the model: a missing source, where a content or a source ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.clauses import next_item
from framing.dateline import behind_dateline
from framing.merging.confidence import strength
from framing.merging.going_on import OPENING_MARKS
from framing.phrases import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Range,
    adverb,
    finite,
    main_subject,
    participle,
    past,
    subject_before,
    touch,
)
from framing.relations.relative import object_in_front, subject_behind_claim, with_object
from framing.relations.subjects import without_predicate

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.intervals import Intervals
    from framing.relations import Relation

_CLAUSE_OPENERS = frozenset("that whether if how why".split())
_INNER_CLAUSES = frozenset("that who which when while after before as if because where".split())
_OBJECTS = frozenset("it him her them".split())


def completed(document: Document, relation: Relation, rules: Intervals[Relation], taken: Intervals[None]) -> Relation:
    """Return a learned attribution with what a rule with the same cue knows better."""
    same = next((rule for _, _, rule in rules.overlapping(*relation.cue)), None)
    if relation.source and touch(relation.source, relation.cue):  # "| Noting | that …, she said"
        relation.source = None
    if relation.source is None and (same is None or same.source is None):
        _take_subject(document, relation)
    if len(relation.contents) == 1:
        relation.contents = [without_predicate(document, relation)]
    _take_object(document, relation, same)
    if same:
        _complete_by(document, relation, same, taken)
    _leave_main_clause(document, relation, rules)
    if len(relation.contents) == 1 and not relation.passive:
        relation.contents = [_before_next_cue(document, relation, rules)]
    return relation


def _complete_by(document: Document, relation: Relation, same: Relation, taken: Intervals[None]) -> None:
    """Complete a learned attribution by the rule with the same cue."""
    if same.passive or _mistakes_source(relation, same) or _cuts_source(relation, same):
        relation.source, relation.contents, relation.passive = same.source, list(same.contents), same.passive
        return
    relation.contents = [_bare_pronoun(document, content) for content in relation.contents]
    source = _better_source(document, relation, same)
    if source and relation.source is None and source in relation.contents[:-1]:  # "| an inquiry | found | that …"
        relation.contents.remove(source)
    if source and not any(touch(source, content) for content in relation.contents):
        relation.source = source
    if len(relation.contents) == 1 and _is_hearer(document, relation, same):
        relation.contents = list(same.contents)
    elif len(relation.contents) == len(same.contents) == 1:
        relation.contents = [_better_content(document, relation, same)]
    elif len(relation.contents) == 1 and _lacks_front(relation, same, taken):
        relation.contents = [same.contents[0], *relation.contents]
    elif len(relation.contents) == 1 and _lacks_rest(document, relation, same, taken):
        relation.contents = list(same.contents)


def _take_object(document: Document, relation: Relation, rule: Relation | None) -> None:
    """Give a learned attribution what it speaks of in a relative clause: "the drills, | which | Ostren calls rude"."""
    forms, source = document.forms, relation.source or _pronoun(document, relation)
    if source is None or source.last > relation.cue.first:
        return
    source = subject_behind_claim(forms, source, document.capitals)
    thing = object_in_front(forms, source, document.sentence_of(source.first).first)
    if thing is None:
        return
    behind = [content for content in relation.contents if content.first >= relation.cue.last]
    if not behind and rule is not None:
        behind = [content for content in rule.contents if content.first >= relation.cue.last]
    hears = "addressee" in relation.patterns  # "something a caller told a dispatcher"
    relation.source = source
    relation.contents = [thing] if hears else with_object(forms, thing, behind, relation.cue)


def _pronoun(document: Document, relation: Relation) -> Range | None:
    """Return a pronoun that the model took for the content: "a charge | it | has denied"."""
    content = relation.contents[0]
    alone = len(relation.contents) == 1 and content == (relation.cue.first - 1, relation.cue.first)
    return content if alone and document.forms[content.first] in SUBJECT_PRONOUNS else None


def _take_subject(document: Document, relation: Relation) -> None:
    """Give a learned attribution the subject of its cue, which the model may have taken for content."""
    forms, front = document.forms, relation.contents[0]
    closes = front.last == relation.cue.first or (front.last + 1 == relation.cue.first and forms[front.last] == ",")
    around = len(relation.contents) > 1 and relation.contents[1].first >= relation.cue.last
    verb = next((i for i in range(*front) if finite(forms[i])), front.last)
    phrase = front.last - front.first > 1 and (forms[verb - 1] in {"who", "which"} or verb == front.last)
    speaks = relation.hit is not None and relation.hit.entry.category not in {"cognitive", "neutral"}
    if closes and around and phrase and speaks and BE.isdisjoint(forms[slice(*relation.cue)]):
        relation.source, relation.contents = front, relation.contents[1:]  # "| the club | has refused | to comment"
    else:
        relation.source = _subject(document, relation)


def _subject(document: Document, relation: Relation) -> Range | None:
    """Return the subject of a learned cue that has no source: "Five states strongly | condemned | the seizure"."""
    forms, cue = document.forms, relation.cue
    verb = next((i for i in range(*cue) if not adverb(forms[i]) and forms[i] not in AUXILIARIES), cue.first)
    sentence = document.sentence_of(cue.first)
    if verb == sentence.first and forms[verb].endswith("ing"):  # "Describing the plan as bold, | he | told …"
        return main_subject(forms, max(content.last for content in relation.contents), sentence.last, frozenset())
    passive = not BE.isdisjoint(forms[max(0, verb - 2) : verb])
    if passive or forms[verb].endswith("ing") or "to" in forms[cue.first - 1 : verb + 1] or not past(forms[verb]):
        return None
    if forms[cue.first - 1] in {"and", "but"}:
        subject = _main_subject(document, sentence, cue)
    else:
        subject = subject_before(forms, cue.first, sentence.first, frozenset())
    return subject if subject and not any(touch(subject, content) for content in relation.contents) else None


def _main_subject(document: Document, sentence: Sentence, cue: Range) -> Range | None:
    """Return the subject of the first verb of a sentence: "the head of Pingo | apologized … but | refused"."""
    forms, begin = document.forms, behind_dateline(document, sentence)
    verb = next((i for i in range(begin + 1, cue.first) if finite(forms[i]) and forms[i - 1] not in DETERMINERS), None)
    subject = subject_before(forms, verb, begin, frozenset()) if verb else None
    return subject if subject and subject.first == begin else None


def _bare_pronoun(document: Document, content: Range) -> Range:
    """Return a content that is but a pronoun, where a comma parts it from what follows: "a court ordered it |, …"."""
    forms = document.forms[content.first : content.first + 2]
    return Range(content.first, content.first + 1) if forms[1:] == [","] and forms[0] in _OBJECTS else content


def _lacks_front(relation: Relation, rule: Relation, taken: Intervals[None]) -> bool:
    """Whether the model has but the end of a content around its speaker: "The bridge, she said, is safe"."""
    (ours,) = relation.contents
    if len(rule.contents) != 2 or ours.first != rule.contents[1].first:
        return False
    front = rule.contents[0]
    return front.last <= rule.cue.first and not any(taken.overlapping(*front))


def _lacks_rest(document: Document, relation: Relation, rule: Relation, taken: Intervals[None]) -> bool:
    """Whether the model has but the front of a content around its speaker: "the team |, she said, was tired"."""
    (ours,) = relation.contents
    if len(rule.contents) != 2 or ours.last != rule.contents[0].last or any(taken.overlapping(*rule.contents[1])):
        return False
    if document.forms[rule.contents[1].first] in OPENING_MARKS or "prep" in rule.patterns:
        return False  # "some 4,000 people, according to police, sang": the police but count
    return ours.first == rule.contents[0].first or document.forms[rule.contents[0].first - 1] == ":"


def _better_content(document: Document, relation: Relation, rule: Relation) -> Range:
    """Return a rule's content where it ends with an opening clause, or where the model has but "that" of it."""
    (ours,), (theirs,) = relation.contents, rule.contents
    sentence = document.sentence_of(relation.cue.first)
    opening = document.forms[sentence.first] in SUBORDINATORS
    if opening and ours.first <= theirs.first and theirs.last < ours.last and document.forms[theirs.last] == ",":
        return Range(ours.first, theirs.last)
    shorter = ours.first == theirs.first and theirs.last < ours.last - 1
    if shorter and document.forms[theirs.last] == ";" and document.forms[theirs.last + 1] not in _CLAUSE_OPENERS:
        return theirs
    if document.forms[theirs.first] != "of" and _begins_with_hearer(relation, rule):
        return Range(theirs.first, ours.last)
    longer = ours.first == theirs.first and ours.last < theirs.last
    participle_cue = document.forms[relation.cue.first].endswith("ing")
    unfinished = longer and (_lacks_verb(document, ours) if participle_cue else _stops_short(document, ours))
    return theirs if unfinished else ours


def _is_hearer(document: Document, relation: Relation, rule: Relation) -> bool:
    """Whether a content is but who hears it, and the rule has what is said in front: "it was late, she told | them"."""
    (ours,), source = relation.contents, rule.source
    around = source is not None and rule.contents[0].last <= source.first < rule.cue.first
    told = around and ours.first == rule.cue.last and rule.patterns >= {"addressee", "post"}
    return told and not any(finite(form) for form in document.forms[slice(*ours)])


def _begins_with_hearer(relation: Relation, rule: Relation) -> bool:
    """Whether a content begins with whoever hears the rest of it: "told | a group of students that fear is useful"."""
    (ours,), (theirs,) = relation.contents, rule.contents
    hears = "addressee" in rule.patterns and "np" not in rule.patterns
    return hears and ours.first == rule.cue.last < theirs.first < ours.last == theirs.last


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


def _leave_main_clause(document: Document, relation: Relation, rules: Intervals[Relation]) -> None:
    """Leave to the noun before a relative clause what it says: "a girl | who says she was bullied | told them that"."""
    ours, content = relation.source, relation.contents[0]
    if ours is None or document.forms[ours.first] != "who" or content.first < relation.cue.first:
        return
    for first, _, rule in rules.overlapping(*content):
        if rule.source and rule.source.last == ours.first and first > content.first:
            others = [each for each in relation.contents[1:] if not any(touch(each, said) for said in rule.contents)]
            relation.contents = [Range(content.first, first), *others]
            return


def _set_against(forms: list[str], speaker: int, start: int) -> bool:
    """Whether what others say is set against a content: "prices will fall|, while traders | expect a rise"."""
    return speaker - 2 > start + 1 and forms[speaker - 2] == "," and forms[speaker - 1] in {"while", "whereas"}


def _lacks_verb(document: Document, content: Range) -> bool:
    """Whether a clause with "that" has no verb yet: "adding that the cost |, which they put at nine, | was high"."""
    forms = document.forms[slice(*content)]
    following = document.forms[content.last : content.last + 1]
    return forms[0] == "that" and following == [","] and not any(finite(form) for form in forms)


def _stops_short(document: Document, content: Range) -> bool:
    """Whether a content breaks off within its clause: "that losses |, which is bad, doubled", "a quay | was shut"."""
    forms = document.forms[slice(*content)]
    following = document.forms[content.last : content.last + 1]
    begins = forms[1:2] if forms[0] in _CLAUSE_OPENERS else forms[:1]
    clause = any(finite(form) for form in forms)
    if following == [";"]:
        return next_item(document.forms, content.first, content.last)
    if forms == ["that"] or following == ["to"] or (not clause and not AUXILIARIES.isdisjoint(following)):
        return True
    if following != [","] or forms[0] not in _CLAUSE_OPENERS:
        return False
    subordinate = bool(begins) and begins[0] in SUBORDINATORS  # "that although it rained |, nobody left"
    return subordinate or not clause


def _mistakes_source(relation: Relation, rule: Relation) -> bool:
    """Whether the model takes the X of "according to X", or of "…, said X", for what is said."""
    source = rule.source
    if source is None or strength(rule) != "strong" or not any(touch(source, each) for each in relation.contents):
        return False
    inverted = source.first >= rule.cue.last and rule.contents[0].last <= rule.cue.first
    return relation.source is None and ("prep" in rule.patterns or inverted)


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
    determined = {document.forms[rule.source.first], document.forms[relation.source.first]} & DETERMINERS
    explains = determined and "," in document.forms[relation.source.last - 1 : relation.source.last + 1]
    if explains and gap in ([","], [",", "then"], [",", "now"]):  # "Jonas Pell, the march's organiser, said"
        return Range(rule.source.first, relation.source.last)
    if _explains(document, relation.source, rule.source):
        return rule.source
    if ";" in document.forms[relation.source.last : rule.source.first]:
        return rule.source
    inherits = document.forms[relation.cue.first].endswith("ing")
    nearer = relation.source.last <= rule.source.first < relation.cue.first
    return rule.source if inherits and nearer else None


def _explains(document: Document, ours: Range, theirs: Range) -> bool:
    """Whether the model has but a part of a source: of "documents obtained by the paper", of "Ida Frost, a nurse"."""
    forms = document.forms
    if theirs.last == ours.last:
        return theirs.first < ours.first - 2 and participle(forms[ours.first - 2])
    if theirs.first != ours.first or theirs.last < ours.last:
        return False
    return forms[ours.last] == "," or participle(forms[ours.last - (forms[ours.last] == "by")])
