"""Passives without an agent: in “the cabinet was warned about the clause” the cabinet hears, and nobody speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import BE, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_TOLD = frozenset("tell warn ask inform advise urge order assure remind brief notify instruct".split())  # have hearers


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


def _only_heard(document: Document, relation: Relation) -> bool:
    """Whether the source of a learned attribution is the subject of a passive that has hearers and no agent."""
    if relation.passive or relation.hit is None or relation.source is None or not relation.contents:
        return False
    if relation.hit.entry.term.split()[0] not in _TOLD:
        return False
    verb = next((i for i in range(*relation.cue) if i >= document.token_at(relation.hit.start)), relation.cue.first)
    form = document.forms[verb]
    passive = form.endswith(("ed", "told")) and document.forms[verb - 1] in BE
    return passive and relation.source.last <= relation.cue.first
