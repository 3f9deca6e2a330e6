"""Who only hears, or is spoken of, and says nothing.

The cabinet hears in “the cabinet was warned about the clause”, and so does he in “Never,” she tells him; of the
minister it is spoken in “the minister was accused of theft”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import BE, OBJECT_PRONOUNS, Range, phrase_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_TOLD = frozenset(
    "told warned asked informed advised urged ordered assured reminded briefed notified instructed".split()
)

_SPOKEN_OF = frozenset(
    "accused called charged condemned considered criticised criticized declared deemed described expected identified "
    "known labeled labelled named nominated portrayed praised regarded ridiculed said seen thought viewed".split()
)


def without_hearers(document: Document, found: Sequence[Relation]) -> None:
    """Take from learned attributions the sources that only hear; what embraces them goes on behind them."""
    ending = {relation.contents[-1].last: relation for relation in found if relation.contents}
    for relation in found:
        if _passive_of(document, relation, _SPOKEN_OF) and relation.source is not None:
            _leave_to_agent(document, relation)
        if not _passive_of(document, relation, _TOLD):
            continue
        relation.source = None
        last = max(content.last for content in relation.contents)
        around = ending.get(relation.cue.first)
        if around is not None and around is not relation and relation.cue.first < last:
            around.contents[-1] = Range(around.contents[-1].first, last)


def _leave_to_agent(document: Document, relation: Relation) -> None:
    """Take its source from what is said of somebody; whoever stands behind "by" has it: "seen as safe by | all"."""
    *others, last = relation.contents
    forms, subject, relation.source = document.forms, relation.source, None
    by = next((i for i in range(last.first + 1, last.last - 1) if forms[i] == "by"), None)
    agent = phrase_after(forms, by + 1, last.last, frozenset()) if by else None
    if by and agent and subject and agent.last == last.last and not forms[agent.first].endswith("ing"):
        relation.source, relation.contents = agent, [subject, *others, Range(last.first, by)]


def without_pronouns_behind(document: Document, found: Sequence[Relation]) -> None:
    """Take from what is said the pronoun behind its cue, who hears it or what it is about: "“No,” she tells | him"."""
    for relation in found:
        behind = Range(relation.cue.last, relation.cue.last + 1)
        pronoun = document.forms[relation.cue.last : behind.last]
        if len(relation.contents) > 1 and not OBJECT_PRONOUNS.isdisjoint(pronoun):
            relation.contents = [content for content in relation.contents if content != behind]


def _passive_of(document: Document, relation: Relation, participles: frozenset[str]) -> bool:
    """Whether the source of a learned attribution is the subject of a passive without an agent, of such verbs."""
    if relation.passive or relation.source is None or not relation.contents:
        return False
    forms, cue = document.forms, relation.cue
    verb = next((token for token in range(*cue) if forms[token] in participles), None)
    return verb is not None and forms[verb - 1] in BE and relation.source.last <= cue.first
