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
        to_say = Range(relation.cue.last, relation.cue.last + 2)
        verb = to_say.last - 1
        if len(relation.contents) > 1 and to_say in relation.contents and verb in said:
            relation.cue, relation.hit = Range(relation.cue.first, to_say.last), said[verb]
            relation.contents = [content for content in relation.contents if content != to_say]
