"""Whether what a rule joined is an attribution at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, DETERMINERS, adverb, participle, past

if TYPE_CHECKING:
    from framing.document import Document
    from framing.lexicon import Hit
    from framing.phrases import Range
    from framing.relations.relation import Relation
    from framing.relations.scene import Scene

_SINGULAR = frozenset("a an this each every another".split())


def believable(scene: Scene, relation: Relation, hit: Hit) -> bool:
    """Weak cues, and participles and factive verbs that also describe events, need a speaker or company.

    Company is a quotation or "that" at the head of the content; a speaker is a person, organisation, document
    or pronoun at the head of the source ("the visit underscores" has none).
    """
    patterns, strength, forms = relation.patterns, hit.entry.extra["strength"], scene.forms
    if "prep" in patterns:
        return strength == "strong" or (strength == "medium" and _spoken(scene, relation))
    content = relation.contents[0]
    if names(scene.document, relation) or _is_noun(scene, relation, hit):
        return False
    if content.first in scene.quotations.of or forms[content.first] == "that":
        return True
    eventful = "np" in patterns and "post" not in patterns
    eventful = eventful or (forms[relation.cue.first].endswith("ing") and relation.source is not None)
    if strength == "strong" and not eventful:
        return True
    if strength != "weak" or relation.closing:
        return _spoken(scene, relation)
    return "as" in patterns and "as" in forms[content.first : content.last] and _spoken(scene, relation)


def _is_noun(scene: Scene, relation: Relation, hit: Hit) -> bool:
    """Whether a cue is the noun of its phrase: "a historic | project | that …", for one project "projects"."""
    source, verb = relation.source, scene.forms[hit.first]
    base = hit.entry.match == "verb" and verb == hit.entry.term.split()[0] and not past(verb)
    if not base or source is None or source.last != hit.first:
        return False
    return scene.forms[source.first] in _SINGULAR


def names(document: Document, relation: Relation) -> bool:
    """Whether a cue only tells a name: "a waiter called Fox"."""
    source, content, forms = relation.source, relation.contents[0], document.forms
    if source is None or forms[relation.cue.first] not in {"called", "named"}:
        return False
    capital = document.text[document.tokens[content.first].start].isupper()
    behind = source.last == relation.cue.first and content.first == relation.cue.last
    return capital and behind and forms[source.first] in {"a", "an"}


def echo(scene: Scene, relation: Relation, hit: Hit) -> bool:
    """Whether a noun cue only repeats the verb cue around it: "expressed his intent to"."""
    return hit.entry.match != "verb" and any(
        content.first <= relation.cue.first < content.last and relation.cue.first - content.first <= 2
        for other in scene.found
        for content in other.contents
    )


def _spoken(scene: Scene, relation: Relation) -> bool:
    """Whether the source is somebody or something that can speak."""
    if relation.source is None:
        return False
    heads = {_head(scene, relation.source)} | ({relation.source.last - 1} if relation.passive else set())
    return not heads.isdisjoint(scene.speaking)


def _head(scene: Scene, phrase: Range) -> int:
    """Return the token that heads a noun phrase: the last one before "of", "for", a participle or an apposition."""
    for index in range(phrase.first + 1, phrase.last):
        form, before = scene.forms[index - 1 : index + 1][::-1]
        explains = participle(form) and form not in AUXILIARIES and before not in DETERMINERS and not adverb(before)
        if explains or form in {"of", "for", "at", "in", "from", "with", "on", ",", "who"}:
            return index - 1
    return phrase.last - 1
