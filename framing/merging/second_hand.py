"""What counts as a report inside a report: somebody else's words or thoughts, or the speaker's at another time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.merging.confidence import strength
from framing.merging.going_on import OPENING_MARKS
from framing.phrases import ARTICLES, OBJECT_PRONOUNS, Range, adverb, finite, participle, past
from framing.relations.relation import patterns_of
from framing.relations.scene import MARKS, speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.relations import Relation

_LEAST_SAID = 2
_SPEAKERS_OWN = frozenset("i we i'm we're i've we've i'd we'd i'll we'll".split())
_NO_SPEAKERS = frozenset("you who which what it this that there and but or".split())
_NOBODY = frozenset("nobody noone none anybody anyone somebody someone whoever".split())
_OWED = frozenset({"should", "must"})
_NOT_DONE = frozenset("should must let to would could might may cannot can't couldn't wouldn't".split())
_NEGATED = frozenset("not never n't don't didn't won't haven't".split())
_OPENS_CLAUSE = frozenset({"that", "to", "as"})
_ABOUT = frozenset("about for of over".split())
_NOW = frozenset({"am", "are"})
_NOTHING_SAID = frozenset("no nothing otherwise in on at by since and but or".split())
_SAYING = frozenset(("neutral", "directive", "commissive"))
_NEED_CLAUSE = frozenset({"cognitive", "factive"})  # not "the media hates him", "they recognise the flag"
_THOUGHT = frozenset({"cognitive", "doubting", "factive"})
_OF_CLAUSES = frozenset(
    "think thinks thinking thought believe believes believed believing reckon reckons reckoned suppose supposes "
    "supposed suspect suspects suspected imagine imagines imagined assume assumes assumed presume presumes presumed "
    "guess guesses guessed figure figures figured".split()
)
_SHORTEST_CLAUSE = 3  # words: "the port lies"
_NO_SUBJECT = frozenset(
    "about of in on at for from with like through so back again twice it him her them us me".split()
)
_OF_THINGS = frozenset(
    [*"fear expect want wanted dread anticipate foresee shared assume".split(), "believe in"]
)  # "they fear a strike"
_OF_MINDS = _OF_THINGS - {"believe in"} | {"feel", "promise"}  # not "the hotel expects guests"
_TAKEN_ON = frozenset("control power command name debt role office identity post".split())  # "assumed a false name"
_JOINTS = frozenset({"and", "but"})
_LONGEST_OBJECT = 4  # tokens
_BELIEVE = frozenset({"believe", "believe in"})
_LEFT = frozenset({"let", "left", "sold", "shut"})  # "let down", "left out", "sold out", "shut out"
_ASKING = frozenset({"commissive", "directive"})
_SURE = 0.7  # raw confidence of a learned attribution that rates with "as"
_LEAST = 0.25  # raw confidence of a learned attribution whose cue is seldom one


def is_report(document: Document, relation: Relation, no_speakers: frozenset[str] = _NO_SPEAKERS) -> bool:
    """Whether somebody else, or the speaker at another time, is told to have said or thought something."""
    source = relation.source
    if source is None or relation.hit is None or not _happened(document, relation, source):
        return False
    category, speaker, verb = (
        relation.hit.entry.category,
        document.forms[slice(*source)],
        document.forms[slice(*relation.cue)],
    )
    said = [form for content in relation.contents for form in document.forms[slice(*content)]]
    if not _is_somebody(speaker, category, no_speakers) or not (_is_something(said) or _is_wanted(relation, said)):
        return False
    if not _is_of_minds(document, relation, source, said):
        return False
    if speaker[0] in _SPEAKERS_OWN:
        return _told_before(verb, category, said)
    if category == "cognitive" and strength(relation) != "weak" and not _ABOUT.isdisjoint((verb[-1], said[0])):
        return True  # "he worries about the crew"
    return _tells(relation, verb, category, said)


def _happened(document: Document, relation: Relation, source: Range) -> bool:
    """Whether it is told as done: not "you have to ask", "both should say"."""
    forms, cue = document.forms, relation.cue
    own = relation.hit is not None and relation.hit.entry.term.endswith(" to") and "to" not in relation.patterns
    before = forms[max(0, cue.first - 2) : cue.last - own]  # "objected to", not "sought to"
    owed = forms[min(source.last, cue.first) : cue.first]
    return _NOT_DONE.isdisjoint(before) and _OWED.isdisjoint(owed)


def _is_somebody(source: Sequence[str], category: str, no_speakers: frozenset[str]) -> bool:
    """Whether a source says something itself: not "it", "nobody", "accused | the minister of | breaking her word"."""
    accused = source[-1] == "of" and category != "doubting"  # but "of objecting to new homes"
    ends = (no_speakers - {"there"}) | MARKS | _NOBODY  # "doctors there"
    return source[0] not in no_speakers and source[-1] not in ends and not accused


def _is_of_minds(document: Document, relation: Relation, source: Range, said: Sequence[str]) -> bool:
    """Whether somebody who can speak has a thing in mind: not "mice feared the light", "she is expecting twins".

    What is a clause is always thought: "the bank feared the dam would break".
    """
    if relation.hit is None or relation.hit.entry.term not in _OF_MINDS or _is_clause(said):
        return True
    cue = relation.cue
    if document.forms[cue.first - 1] in _JOINTS and past(document.forms[cue.first]):
        return False  # "said the army had left and feared a famine": either may fear
    heads = speaking(document, *source)
    speaks = source.last - 1 in heads or document.text[document.tokens[source.last - 1].start].isupper()
    if relation.hit.entry.term == "assume":  # also "the bank's model assumes growth", not "assumed a false name"
        return bool(speaks or heads) and _TAKEN_ON.isdisjoint(said[:_LONGEST_OBJECT])
    return speaks and document.forms[cue.last - 1] != "expecting"


def _is_something(said: Sequence[str]) -> bool:
    """Whether words can be what somebody said or thought: not "in vain", "otherwise"."""
    if len(said) < _LEAST_SAID:
        return said[0] in OBJECT_PRONOUNS
    return said[0] not in _NOTHING_SAID or not _OPENS_CLAUSE.isdisjoint(said)


def _is_wanted(relation: Relation, said: Sequence[str]) -> bool:
    """Whether a noun alone can be what somebody wants or fears: "they expected | change", "asked for | relief"."""
    if _feels(relation, said) or _believes_in(relation, said):
        return True
    bare = len(said) == 1 and said[0].isalpha() and not adverb(said[0])
    return bare and said[0] not in _NOTHING_SAID | _NO_SUBJECT and _is_of_things(relation)


def _is_of_things(relation: Relation) -> bool:
    """Whether what somebody wants, fears or asks for need be no clause: "they fear | a strike"."""
    if relation.hit is None:
        return False
    asks = strength(relation) != "weak" and relation.hit.entry.category in _ASKING
    return asks or relation.hit.entry.term in _OF_THINGS


def _feels(relation: Relation, said: Sequence[str]) -> bool:
    """Whether somebody feels wronged or the like: "residents feel | let down", "they felt | betrayed"."""
    feels = relation.hit is not None and relation.hit.entry.term == "feel"
    return feels and (participle(said[0]) or said[0] in _LEFT)


def _believes_in(relation: Relation, said: Sequence[str]) -> bool:
    """Whether somebody holds something to be right: "the mayor believes | in patience"."""
    return relation.hit is not None and relation.hit.entry.term in _BELIEVE and said[0] == "in"


def _told_before(verb: Sequence[str], category: str, said: Sequence[str]) -> bool:
    """Whether speakers tell what they said or thought once: "I told her to go", "we thought it was over"."""
    if (
        not any(past(form) or form == "thought" for form in verb)
        or not _NEGATED.isdisjoint(verb)
        or not _NOW.isdisjoint(verb)
    ):
        return False
    return category in _SAYING or (category == "cognitive" and _is_clause(said))


def _tells(relation: Relation, verb: Sequence[str], category: str, said: Sequence[str]) -> bool:
    """Whether a cue tells words or a thought: weak ones a clause of thought, feelings and finds a clause."""
    sure, clause = strength(relation), _is_clause(said) or _is_thought_clause(verb, said)
    if sure == "weak":
        thought = said[0] == "that" or (clause and _tells_thought(category, relation.patterns))
        thing = _is_of_things(relation) or _feels(relation, said) or _believes_in(relation, said)
        return (thought and _is_sure(relation)) or _rates(relation) or thing
    if clause or said[0] in OPENING_MARKS:
        return True
    named = "as" in relation.patterns  # "what she termed a farce"
    if category in _NEED_CLAUSE:
        return _is_of_things(relation)
    return sure == "strong" or category != "neutral" or named


def _is_clause(said: Sequence[str]) -> bool:
    """Whether words are a clause, or as much as one: "the rain to stop", "leaving town", "the port as lost"."""
    begin = said[0] in OPENING_MARKS and len(said) > 1
    opens = said[begin].endswith("ing") or not _OPENS_CLAUSE.isdisjoint(said)
    return opens or any(map(finite, said))


def _is_thought_clause(verb: Sequence[str], said: Sequence[str]) -> bool:
    """Whether words behind a verb that takes little but clauses are one, though no verb in them shows it."""
    return verb[-1] in _OF_CLAUSES and len(said) >= _SHORTEST_CLAUSE and said[0] not in _NO_SUBJECT


def _rates(relation: Relation) -> bool:
    """Whether somebody thinks something to be so: "Lorn considers the port its own"."""
    return "as" in relation.patterns and relation.learned and relation.confidence >= _SURE


def _is_sure(relation: Relation) -> bool:
    return not relation.learned or relation.confidence >= _LEAST


def _tells_thought(category: str, patterns: frozenset[str]) -> bool:
    return category in _THOUGHT and "that" in patterns


def may_report(forms: Sequence[str], hit: Hit) -> bool:
    """Whether a cue may be one inside what somebody says, as far as it tells itself."""
    weak = hit.entry.extra["strength"] == "weak" and not _tells_thought(hit.entry.category, patterns_of(hit))
    weak = weak and hit.entry.term not in _OF_THINGS
    return not weak and forms[hit.first - 1] not in _NOT_DONE | ARTICLES
