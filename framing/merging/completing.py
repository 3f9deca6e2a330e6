"""What a rule with the same cue knows better than the model: a missing source, where a content or a source ends."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.merging.borders import bare_pronoun, better_content, bounded
from framing.merging.credible import says_nothing
from framing.merging.going_on import OPENING_MARKS
from framing.merging.mistaken import cuts_source, mistakes_content, mistakes_source
from framing.merging.subjects import subject_of, take_subject
from framing.numerals import NUMBER_WORDS
from framing.phrases import (
    DETERMINERS,
    GENITIVES,
    MEANWHILE,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Range,
    finite,
    inside,
    participle,
    touch,
)
from framing.relations.relative import object_in_front, subject_behind_claim, with_object
from framing.relations.subjects import without_predicate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.intervals import Intervals
    from framing.relations import Relation
_LONGEST_OWNER = 4  # tokens in front of a quotation


def completed(document: Document, relation: Relation, rules: Intervals[Relation], taken: Intervals[None]) -> Relation:
    """Return a learned attribution with what a rule with the same cue knows better."""
    same = next((rule for _, _, rule in rules.overlapping(*relation.cue)), None)
    if relation.source and touch(relation.source, relation.cue):  # "| Noting | that …, she said"
        relation.source = None
    if relation.source is None and (same is None or same.source is None):
        take_subject(document, relation)
    elif _in_opening_clause(document, relation):
        relation.source = subject_of(document, relation) or relation.source
    if len(relation.contents) == 1:
        relation.contents = [without_predicate(document, relation)]
    _leave_out_it(document, relation)
    _take_object(document, relation, same)
    if same is None and (front := _front_of_insertion(document, relation)):
        relation.contents = [front, *relation.contents]
    if same:
        _complete_by(document, relation, same, taken)
    _leave_main_clause(document, relation, rules)
    if len(relation.contents) == 1 and not relation.passive:
        relation.contents = [bounded(document, relation, rules)]
    return relation


def _complete_by(document: Document, relation: Relation, same: Relation, taken: Intervals[None]) -> None:
    """Complete a learned attribution by the rule with the same cue."""
    mistaken = mistakes_source(document, relation, same) or mistakes_content(document, relation, same)
    if same.passive or mistaken or cuts_source(relation, same):
        relation.source, relation.contents, relation.passive = same.source, list(same.contents), same.passive
        return
    first = relation.contents[0].first
    relayed = document.forms[first] == "as" and relation.cue.last == first < same.cue.last
    alone = relation.contents == [(same.cue.last - 1, same.cue.last)]
    if same.source and (alone or relayed):  # "as Frost | tells | it", "was quoted | as telling them that …"
        relation.source, relation.cue, relation.contents = same.source, same.cue, list(same.contents)
        return
    relation.contents = [bare_pronoun(document, content) for content in relation.contents]
    source = _better_source(document, relation, same)
    if source and relation.source is None and _is_subject(relation, source):  # "| an inquiry | found | that …"
        source = relation.contents.pop(0)
    if source and not any(touch(source, content) for content in relation.contents):
        relation.source = source
    if len(relation.contents) == 1 and (
        _is_hearer(document, relation, same) or says_nothing(document, relation)  # "as she has said | before |, …"
    ):
        relation.contents = list(same.contents)
    elif len(relation.contents) == len(same.contents) == 1:
        relation.contents = [better_content(document, relation, same)]
    elif _lacks_front(document, relation, same, taken):
        relation.contents = [same.contents[0], *relation.contents]
    elif len(relation.contents) == 1 and _lacks_rest(document, relation, same, taken):
        relation.contents = list(same.contents)


def _is_subject(relation: Relation, source: Range) -> bool:
    """Whether the first of several contents is the subject of the cue, perhaps with a relative clause."""
    front, *others = relation.contents
    begins = front.first == source.first and inside(source, front)
    meets = front == source or relation.cue.first <= front.last + 1  # "| the party | on Friday | rejected | the vote"
    return begins and bool(others) and front.last <= relation.cue.first and meets


def _take_object(document: Document, relation: Relation, rule: Relation | None) -> None:
    """Give a learned attribution what it speaks of in a relative clause: "the drills, | which | Ostren calls rude"."""
    forms, source = document.forms, relation.source or _pronoun(document, relation)
    if source is None or source.last > relation.cue.first:
        return
    source = subject_behind_claim(forms, source, document.capitals)
    thing = object_in_front(forms, source, relation.cue, document.sentence_of(source.first).first)
    if thing is None:
        return
    behind = [content for content in relation.contents if content.first >= relation.cue.last]
    if not behind and rule is not None:
        behind = [content for content in rule.contents if content.first >= relation.cue.last]
    if behind and forms[thing.first] == "what":
        behind[0] = _with_owner(forms, relation.cue, behind[0])
    hears = "addressee" in relation.patterns  # "something a caller told a dispatcher"
    relation.source = source
    relation.contents = [thing] if hears else with_object(forms, thing, behind, relation.cue)


def _with_owner(forms: Sequence[str], cue: Range, content: Range) -> Range:
    """Return what something is called with the words in front of a quotation: "what she called | Lorn's “habits”"."""
    between = forms[cue.last : content.first]
    behind_as = cue.last + (between.index("as") + 1 if "as" in between else 0)
    plain = len(between) <= _LONGEST_OWNER and all(form.isalpha() or form in GENITIVES for form in between)
    return Range(behind_as, content.last) if plain and not any(map(finite, between)) else content


def _leave_out_it(document: Document, relation: Relation) -> None:
    """Take the "it" that only announces a clause from the contents: "| It | was decided | that …"."""
    front, *others = relation.contents
    if others and document.forms[slice(*front)] == ["it"] and document.forms[others[0].first] == "that":
        relation.contents = others


def _in_opening_clause(document: Document, relation: Relation) -> bool:
    """Whether a source stands in an opening clause before its cue: "When doctors | called, the owners | refused"."""
    first, forms = document.sentence_of(relation.cue.first).first, document.forms
    if relation.source is None or forms[first] not in SUBORDINATORS or not first < relation.source.first:
        return False
    between = forms[relation.source.last : relation.cue.first]
    return "," in between and "and" not in between


def _front_of_insertion(document: Document, relation: Relation) -> Range | None:
    """Return the subject before an inserted report: "| the corridor |, experts | believe |, will bring wealth"."""
    forms, source, content = document.forms, relation.source, relation.contents[0]
    first = behind_dateline(document, document.sentence_of(relation.cue.first))
    if source is None or source.first - 1 <= first or content.first != relation.cue.last + 1:
        return None
    front = Range(first, source.first - 1)
    inserted = forms[source.first - 1] == "," == forms[relation.cue.last] and finite(forms[content.first])
    return front if inserted and not any(finite(form) or form == "," for form in forms[slice(*front)]) else None


def _pronoun(document: Document, relation: Relation) -> Range | None:
    """Return a pronoun that the model took for the content: "a charge | it | has denied"."""
    content = relation.contents[0]
    alone = len(relation.contents) == 1 and content == (relation.cue.first - 1, relation.cue.first)
    return content if alone and document.forms[content.first] in SUBJECT_PRONOUNS else None


def _lacks_front(document: Document, relation: Relation, rule: Relation, taken: Intervals[None]) -> bool:
    """Whether the model has but the end of a content around its speaker: "The bridge, she said, is safe"."""
    ours = relation.contents[0]
    front = rule.contents[0]
    if _goes_on_behind(document, relation, front):
        return all(inside(Range(first, last), front) for first, last, _ in taken.overlapping(*front))
    if len(rule.contents) != 2 or ours.first != rule.contents[1].first:
        return False
    if relation.contents[1:] and any(map(finite, document.forms[slice(*front)])):
        return False
    return front.last <= rule.cue.first and _is_free(document, front, ours, taken)


def _is_free(document: Document, front: Range, ours: Range, taken: Intervals[None]) -> bool:
    """Whether nobody else has the front of a content, or only within it: "It backs the truce, it said, “as before”"."""
    own = [Range(first, last) for first, last, _ in taken.overlapping(*front)]
    whole = front.first == document.sentence_of(front.first).first and document.forms[ours.first] in OPENING_MARKS
    return not own or (whole and all(inside(each, front) for each in own))


def _goes_on_behind(document: Document, relation: Relation, front: Range) -> bool:
    """Whether the model has but a second predicate: "It will stay open, she said, | and has no plans to close"."""
    (ours, *others), source = relation.contents, relation.source
    joint = not others and document.forms[ours.first] in {"and", "but"} and ours.first == relation.cue.last + 1
    return joint and source is not None and front.last + 1 == source.first < relation.cue.first


def _lacks_rest(document: Document, relation: Relation, rule: Relation, taken: Intervals[None]) -> bool:
    """Whether the model has but the front of a content around its speaker: "the team |, she said, was tired"."""
    (ours,) = relation.contents
    if len(rule.contents) != 2 or ours.last != rule.contents[0].last or any(taken.overlapping(*rule.contents[1])):
        return False
    if document.forms[rule.contents[1].first] in OPENING_MARKS:
        return False
    if "prep" in rule.patterns and not _is_plain_subject(document.forms, rule.contents):
        return False
    return ours.first == rule.contents[0].first or document.forms[rule.contents[0].first - 1] == ":"


def _is_plain_subject(forms: Sequence[str], contents: Sequence[Range]) -> bool:
    """Whether a report stands between subject and verb: not "some 4,000 people, police say, sang", which they count."""
    front = forms[slice(*contents[0])]
    counts = any(form[0].isdigit() or form in NUMBER_WORDS for form in front)
    return not counts and not any(map(finite, front)) and finite(forms[contents[1].first])


def _is_hearer(document: Document, relation: Relation, rule: Relation) -> bool:
    """Whether a content is but who hears it, and the rule has what is said in front: "it was late, she told | them"."""
    (ours,), source = relation.contents, rule.source
    around = source is not None and rule.contents[0].last <= source.first < rule.cue.first
    told = around and ours.first == rule.cue.last and rule.patterns >= {"addressee", "post"}
    return told and not any(finite(form) for form in document.forms[slice(*ours)])


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


def _better_source(document: Document, relation: Relation, rule: Relation) -> Range | None:
    """Return a rule's source where the model has none or its explanation alone, or a participle's further away."""
    if rule.source is None or relation.source is None:
        return rule.source
    gap = document.forms[rule.source.last : relation.source.first]
    determined = bool({document.forms[rule.source.first], document.forms[relation.source.first]} & DETERMINERS)
    determined = determined or "'s" in document.forms[slice(*relation.source)]  # "Ida Frost, | Tarn's mayor, | said"
    explains = determined and "," in document.forms[relation.source.last - 1 : relation.source.last + 1]
    if explains and gap in ([","], [",", "then"], [",", "now"]):  # "Jonas Pell, the march's organiser, said"
        return Range(rule.source.first, relation.source.last)
    if _explains(document, relation.source, rule.source):
        return rule.source
    other = document.forms[rule.source.first - 1] in {"that", "who"} and not touch(rule.source, relation.source)
    if other and rule.contents[0] == (rule.source.first - 1, rule.source.first):
        return rule.source  # "their union announced a walkout that | doctors | warn could spread"
    if ";" in document.forms[relation.source.last : rule.source.first]:
        return rule.source
    if _did_meanwhile(document, relation.source) and rule.source.last < relation.source.first:
        return rule.source  # "two farmers reached in Ostren after crossing | the river | said"
    inherits = document.forms[relation.cue.first].endswith("ing")
    nearer = relation.source.last <= rule.source.first < relation.cue.first
    return rule.source if inherits and nearer else None


def _did_meanwhile(document: Document, source: Range) -> bool:
    """Whether a source is but what somebody did something to before: "after crossing | the river |"."""
    words = document.forms[source.first - 2 : source.first + 1]
    return any(when in MEANWHILE and deed.endswith("ing") for when, deed in pairwise(words))


def _explains(document: Document, ours: Range, theirs: Range) -> bool:
    """Whether the model has but a part of a source: of "documents obtained by the paper", of "Ida Frost, a nurse"."""
    forms = document.forms
    named = theirs.first < ours.first and all(document.capitals[theirs.first : ours.first + 1])
    if named and theirs.last == ours.last and theirs.first > document.sentence_of(ours.first).first:
        return True  # "Ouze | Water | denies it"
    if theirs.last == ours.last:
        return theirs.first < ours.first - 2 and participle(forms[ours.first - 2])
    if theirs.first != ours.first or theirs.last < ours.last:
        return False
    return forms[ours.last] == "," or participle(forms[ours.last - (forms[ours.last] == "by")])
