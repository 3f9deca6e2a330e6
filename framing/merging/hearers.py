"""Passives without an agent: in “the cabinet was warned about the clause” the cabinet hears, and nobody speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_TOLD = frozenset("tell warn ask inform advise urge order assure remind brief notify instruct".split())  # have hearers
_BE = frozenset("is are was were be been being".split())


def without_hearers(document: Document, found: Sequence[Relation]) -> None:
    """Take from learned attributions the sources that only hear; what embraces them goes on behind them."""
    deaf = [relation for relation in found if _only_heard(document, relation)]
    for relation in deaf:
        relation.source = None
        last = max(content.last for content in relation.contents)
        for other in found:
            if other is not relation and other.contents and other.contents[-1].last == relation.cue.first < last:
                other.contents[-1] = Range(other.contents[-1].first, last)


def _only_heard(document: Document, relation: Relation) -> bool:
    """Whether the source of a learned attribution is the subject of a passive that has hearers and no agent."""
    if relation.passive or relation.hit is None or relation.source is None or not relation.contents:
        return False
    if relation.hit.entry.term.split()[0] not in _TOLD:
        return False
    verb = next((i for i in range(*relation.cue) if i >= document.token_at(relation.hit.start)), relation.cue.first)
    form = document.forms[verb]
    passive = form.endswith(("ed", "told")) and document.forms[verb - 1] in _BE
    return passive and relation.source.last <= relation.cue.first
