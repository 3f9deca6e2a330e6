"""What the model mistakes where a rule has the same cue: who speaks for what is said, and what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.merging.confidence import strength
from framing.merging.going_on import OPENING_MARKS
from framing.phrases import touch
from framing.relations.belief import CITING

if TYPE_CHECKING:
    from framing.document import Document
    from framing.relations import Relation

_WHOM = frozenset({"whom", "which"})


def mistakes_source(document: Document, relation: Relation, rule: Relation) -> bool:
    """Whether the model takes the X of "according to X", or of "…, said X", for what is said."""
    source = rule.source
    if source is None or not any(touch(source, each) for each in relation.contents):
        return False
    inverted = source.first >= rule.cue.last and rule.contents[0].last <= rule.cue.first
    if strength(rule) != "strong":
        return inverted and relation.source is None and relation.contents == [source]
    names_whom = "prep" in rule.patterns and document.forms[rule.cue.first] not in CITING
    return names_whom or (relation.source is None and ("prep" in rule.patterns or inverted))


def mistakes_content(document: Document, relation: Relation, rule: Relation) -> bool:
    """Whether the model takes the sentence before "According to X, …" for what X says, or "…, one of whom …"."""
    (first, last), behind = relation.contents[0], relation.cue.last
    if first == behind + 1 and rule.contents[0].last < rule.cue.first:
        return document.forms[behind] == "," and not _WHOM.isdisjoint(document.forms[first : min(first + 3, last)])
    sentence = document.sentence_of(rule.cue.first)
    if first >= sentence.last and len(rule.contents) > 1 and strength(rule) == "strong":
        return document.forms[first] not in OPENING_MARKS  # "Profit rose, the firm said, from four. | Sales fell"
    opens = "prep" in rule.patterns and rule.cue.first == sentence.first
    if opens and first >= sentence.last and document.forms[first] not in OPENING_MARKS:
        return True  # "According to sources, it failed. But Frost hoped | that it would work"
    return opens and all(content.last <= rule.cue.first for content in relation.contents)


def cuts_source(relation: Relation, rule: Relation) -> bool:
    """Whether the model's source of "according to documents seen by the paper" ends where its content goes on."""
    ours, theirs = relation.source, rule.source
    if ours is None or theirs is None or "prep" not in rule.patterns:
        return False
    goes_on = any(content.first == ours.last < theirs.last for content in relation.contents)
    return goes_on and ours.first == theirs.first
