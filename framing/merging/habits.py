"""What somebody says by habit: in “He liked to say” he says it, and likes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_OF_SAYING = frozenset("say tell ask add joke insist explain remark claim complain warn".split())


def say_by_habit(document: Document, found: Sequence[Relation]) -> None:
    """Take "to say" into the cue of learned attributions that have it for content beside what is said."""
    said = {hit.first: hit for hit in document.layer("lexicon:attribution") if hit.entry.term in _OF_SAYING}
    for relation in found:
        to, verb = relation.cue.last, relation.cue.last + 1
        habit = next((content for content in relation.contents if content.first == to), None)
        of = habit is not None and document.forms[habit.first] == "to" and _is_of(document, verb + 1, habit)
        if len(relation.contents) > 1 and habit is not None and of and verb in said:
            relation.cue, relation.hit = Range(relation.cue.first, verb + 1), said[verb]
            relation.contents = [content for content in relation.contents if content != habit]


def _is_of(document: Document, token: int, habit: Range) -> bool:
    """Whether nothing follows "to say", or only of what it is said: "he liked to say | of the radio"."""
    return token == habit.last or document.forms[token : token + 1] in (["of"], ["about"])
