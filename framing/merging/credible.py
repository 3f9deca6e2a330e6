"""What is no attribution, though the model or a rule reads it as one: questions, names, reasons for anonymity."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from framing.merging.sources import wonders_who
from framing.phrases import AUXILIARIES, WITHHELD, Range, adverb, past
from framing.relations.belief import NO_REPORTS
from framing.relations.time import behind_time

if TYPE_CHECKING:
    from framing.document import Document
    from framing.relations import Relation

_WITHHELD_NAMES = WITHHELD | {"used", "published", "printed", "give", "disclosed"}  # "did not want | her name used"
_WHY_UNNAMED = WITHHELD | {"authorised", "authorized"}
_NOT = frozenset("not cannot can't couldn't".split())
_ANONYMOUS = frozenset({"anonymous", "anonymity"})
_GESTURES = frozenset("gesturing pointing nodding looking glancing waving turning leaning shrugging".split())
_GESTURED = frozenset("pointed nodded gestured waved glanced".split())
_LOOKED = frozenset("look looks looked".split())
_LOOKED_WHERE = frozenset("on away down up around back".split())
_NOTHING = frozenset({"though", "however", "before", ","})
_SOME = frozenset("no a any some much little the their his her our".split())
_ASKING = frozenset({"who", "what", "which"})
_JOINTS = frozenset({"and", "or", "nor", "but"})
_PUT_TO = frozenset({"asked", "pressed", "questioned"})
_UNKNOWN_CUE = 0.5  # least confidence, before calibration, of a learned attribution whose cue is in no lexicon


def credible(document: Document, relation: Relation) -> bool:
    """Whether a learned attribution has content, a source that is no question, and a known cue or enough confidence."""
    if not relation.contents or asks(document, relation):
        return False
    if any(no_report(document, relation) for no_report in (*NO_REPORTS, _has_a_say)):
        return False
    if opens_with_another(document, relation):
        return False
    if relation.source is None:
        known = relation.hit is not None and relation.hit.entry.extra["strength"] != "weak"
        return known and not _told_to_do(document, relation)
    if says_nothing(document, relation):
        return False
    if tells_who_knows(document, relation) or described_by(document, relation):
        return False
    if document.forms[relation.source.first] in _JOINTS:  # "will neither confirm | nor | deny it"
        return False
    if _asked_for(document, relation.source) or wonders_who(document, relation.source):
        return False
    if withholds_name(document, relation):
        return False
    return relation.hit is not None or relation.confidence >= _UNKNOWN_CUE


def opens_with_another(document: Document, relation: Relation) -> bool:
    """Whether what stands behind a report is taken for one of it: "According to police, | he | left unhurt"."""
    before = "prep" not in relation.patterns and relation.contents[0].last <= relation.cue.first
    return before and document.forms[relation.contents[0].first] == "according"


def _has_a_say(document: Document, relation: Relation) -> bool:
    """Whether the cue is the noun of "to have no say in it"."""
    words = document.forms[relation.cue.first - 1 : relation.cue.last]
    return any(word == "say" and before in _SOME for before, word in pairwise(words))


def _told_to_do(document: Document, relation: Relation) -> bool:
    """Whether nobody says anything: "Remember how it began", "they came to remember him"."""
    first = relation.cue.first
    begins = first == document.sentence_of(first).first and not document.forms[first].endswith("ing")
    return begins or "to" in document.forms[max(0, first - 1) : first + 1]


def asks(document: Document, relation: Relation) -> bool:
    """Whether a cue tells what somebody was asked: "Asked whom she blamed, Wynn laughed", "when asked about it"."""
    first = relation.cue.first
    begins = first == document.sentence_of(first).first or document.forms[first - 1] == "when"
    return begins and document.forms[first] in _PUT_TO


def _asked_for(document: Document, source: Range) -> bool:
    """Whether a source is what a question asks for: "Who said so?"."""
    sentence = document.sentence_of(source.first)
    asks = source.first == sentence.first and document.forms[source.first] in _ASKING
    return asks and "?" in document.forms[sentence.last - 2 : sentence.last]


def asks_for_anonymity(document: Document, relation: Relation) -> bool:
    """Whether an attribution but tells why its source has no name.

    "Who asked not to be named", "was not authorised to speak", "on condition of anonymity to discuss private talks".
    """
    words = document.forms[slice(*relation.cue)]
    if relation.source is not None and document.forms[slice(*relation.source)] == ["anonymity"]:
        return True
    if words[0] == "to" and "anonymity" in document.forms[relation.cue.first - 3 : relation.cue.first]:
        return True
    refused = not _NOT.isdisjoint(words)  # "whose mother | cannot be named"
    return "anonymity" in words or (refused and not _WHY_UNNAMED.isdisjoint(words))


def gestures(document: Document, relation: Relation) -> bool:
    """Whether a cue only tells what its speaker does besides: "she said, | gesturing | at the press pen"."""
    forms, first = document.forms, relation.cue.first
    behind = forms[first + 1 : first + 2]
    pointed = forms[first] in _GESTURED and behind == ["at"]  # not "pointed to a report"
    pointed = pointed or (forms[first] in _LOOKED and not _LOOKED_WHERE.isdisjoint(behind))
    verb = next((i for i in range(*relation.cue) if forms[i] not in AUXILIARIES and not adverb(forms[i])), first)
    return forms[verb] in _GESTURES or pointed


def tells_who_knows(document: Document, relation: Relation) -> bool:
    """Whether a cue only tells who a source is: "a person | briefed on | the talks"."""
    forms, first = document.forms, relation.cue.first
    briefed = forms[first : first + 2] in (["briefed", "on"], ["briefed", "about"])
    return briefed and forms[first - 1] not in AUXILIARIES


def described_by(document: Document, relation: Relation) -> bool:
    """Whether a cue only tells what befell its source: "images | analysed by | them", "a man | accused of | theft"."""
    source, (first, last) = relation.source, relation.cue
    treated = past(document.forms[first]) and document.forms[last - 1] == "by"
    treated = treated or document.forms[first:last] == ["accused", "of"] or document.forms[first] == "seen"
    return source is not None and source.last == first and treated


def says_nothing(document: Document, relation: Relation) -> bool:
    """Whether the content of an attribution is but adverbs or a time: "they are uneasy | too", "argued | that day"."""
    if all(behind_time(document.forms, content.first) >= content.last for content in relation.contents):
        return True
    said = (form for content in relation.contents for form in document.forms[slice(*content)])
    return all(adverb(form) or form in _NOTHING for form in said)


def withholds_name(document: Document, relation: Relation) -> bool:
    """Whether an attribution only tells that its source would not be named: "who asked not to be identified"."""
    return withholds(document, relation.contents[0])


def withholds(document: Document, content: Range) -> bool:
    """Whether a content but tells of being left unnamed: "not to | be named", "anonymity to discuss | the talks"."""
    if document.forms[max(0, content.first - 3) : content.first - 1] == ["anonymity", "to"]:
        return True
    words = document.forms[content.first : content.first + 5]
    unnamed = "be" in words[:4] and not WITHHELD.isdisjoint(words)
    unnamed = unnamed or ("name" in words and not _WITHHELD_NAMES.isdisjoint(words))
    return unnamed or not _ANONYMOUS.isdisjoint(words)
