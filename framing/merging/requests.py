"""Requests: in “the union urged ministers to explain why the bridge was shut” nobody explains anything yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import phrase_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.relations import Relation

_REACH = 12  # tokens between who is asked and what to say
_ASKING = frozenset({"ask", "tell"})  # not always a request


def without_what_is_asked_for(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions without those that somebody is only asked to make."""
    requests = {hit.last: hit for hit in document.layer("lexicon:attribution") if _requests(hit)}
    return [relation for relation in found if not _asked_for(document, relation, requests)]


def _requests(hit: Hit) -> bool:
    return hit.entry.match == "verb" and (hit.entry.category == "directive" or hit.entry.term in _ASKING)


def _asked_for(document: Document, relation: Relation, requests: dict[int, Hit]) -> bool:
    """Whether the cue of an attribution is what a request asks its hearer to do."""
    forms, first = document.forms, relation.cue.first
    to = first if forms[first] == "to" else first - 1
    if forms[to] != "to":
        return False
    least = max(document.sentence_of(first).first, to - _REACH)
    for start in range(to - 1, least, -1):
        if start in requests and (hearer := phrase_after(forms, start, to, frozenset())):
            return hearer.last == to
    return False
