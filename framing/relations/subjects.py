"""Claims that are the subject of their sentence: "the mayor's claim that the bridge was safe | surprised nobody"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, Range, adverb, finite

if TYPE_CHECKING:
    from framing.document import Document
    from framing.relations.relation import Relation

_OWNERS = frozenset("his her their its my our 's ’s ' ’".split())
_BREAKS = frozenset(", ; : who which and but or when after because while as until before although than".split())
_BETWEEN = 3  # tokens: "the mayor | 's old claim"
_OPENING = frozenset({"and", "but", "yet", "still"})


def without_predicate(document: Document, relation: Relation) -> Range:
    """Return the content of somebody's claim up to the verb of which the claim is the subject."""
    (content,), forms = relation.contents, document.forms
    if forms[content.first] != "that" or not _is_subject(document, relation):
        return content
    stop = next((i for i in range(*content) if forms[i] in _BREAKS), content.last)
    groups = [i for i in range(content.first + 2, stop) if finite(forms[i]) and not _continues(forms, i)]
    return Range(content.first, groups[-1]) if len(groups) > 1 else content


def _is_subject(document: Document, relation: Relation) -> bool:
    """Whether somebody's claim, or a claim by somebody, begins its sentence."""
    source, forms = relation.source, document.forms
    if source is None:
        return False
    if relation.cue.first == document.sentence_of(source.first).first < source.first:
        return "noun" in relation.patterns and forms[source.first - 1] != ","
    if not 0 <= relation.cue.first - source.last <= _BETWEEN:
        return False
    first = document.sentence_of(source.first).first
    begins = source.first == first or (source.first == first + 1 and forms[first] in _OPENING)
    return begins and any(_owns(form) for form in forms[source.last - 1 : relation.cue.first])


def _owns(form: str) -> bool:
    return form in _OWNERS or form.endswith(("'s", "’s"))


def _continues(forms: list[str], index: int) -> bool:
    """Whether a verb form goes on with the verb before it: "was never | built", "went | unheeded"."""
    before = index - 1
    if forms[index].startswith("un") and finite(forms[before]):
        return True
    while adverb(forms[before]) or forms[before] == "not":
        before -= 1
    return forms[before] in AUXILIARIES
