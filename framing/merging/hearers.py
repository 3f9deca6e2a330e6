"""Who only hears: the cabinet in “the cabinet was warned about the clause”, him in “Never,” she tells him."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import BE, OBJECT_PRONOUNS, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_TOLD = frozenset(
    "told warned asked informed advised urged ordered assured reminded briefed notified instructed".split()
)


def without_hearers(document: Document, found: Sequence[Relation]) -> None:
    """Take from learned attributions the sources that only hear; what embraces them goes on behind them."""
    ending = {relation.contents[-1].last: relation for relation in found if relation.contents}
    for relation in found:
        if not _only_heard(document, relation):
            continue
        relation.source = None
        last = max(content.last for content in relation.contents)
        around = ending.get(relation.cue.first)
        if around is not None and around is not relation and relation.cue.first < last:
            around.contents[-1] = Range(around.contents[-1].first, last)


def without_pronouns_behind(document: Document, found: Sequence[Relation]) -> None:
    """Take from what is said the pronoun behind its cue, who hears it or what it is about: "“No,” she tells | him"."""
    for relation in found:
        behind = Range(relation.cue.last, relation.cue.last + 1)
        pronoun = document.forms[relation.cue.last : behind.last]
        if len(relation.contents) > 1 and not OBJECT_PRONOUNS.isdisjoint(pronoun):
            relation.contents = [content for content in relation.contents if content != behind]


def _only_heard(document: Document, relation: Relation) -> bool:
    """Whether the source of a learned attribution is the subject of a passive that has hearers and no agent."""
    if relation.passive or relation.source is None or not relation.contents:
        return False
    forms, cue = document.forms, relation.cue
    verb = next((token for token in range(*cue) if forms[token] in _TOLD), None)
    return verb is not None and forms[verb - 1] in BE and relation.source.last <= cue.first
