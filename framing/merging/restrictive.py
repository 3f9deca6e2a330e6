"""Where contents inside a clause or another content end: before the main verb, before what else is said.

What a clause with "who" tells of a subject ends before its verb ("a man who denied the theft | was jailed"), and what
somebody is said to have said ends before a second "that" ("Doe said Roe had promised jobs | and that he had lied").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.phrases import AUXILIARIES, SUBJECT_PRONOUNS, SUBORDINATORS, Range, adverb, finite
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document
    from framing.relations import Relation

_RELATIVES = frozenset({"who", "that"})
_CLAUSE_OPENERS = frozenset("that whether if how why what where when".split())
_JOINTS = frozenset("and or but nor than that who which what not there , — –".split())
_GOES_ON = SUBJECT_PRONOUNS | SUBORDINATORS | _JOINTS  # before a verb of the clause itself
_EXPLAINING = frozenset("by in to from with at as of for".split())  # behind a participle


def before_second_that(document: Document, found: Sequence[Relation]) -> list[Relation]:
    """Return attributions with contents inside others that end before "and that", which goes on with the other."""
    around = Intervals((*content, content) for relation in found for content in relation.contents)
    kept = []
    for relation in found:
        content = relation.contents[0]
        inside = any(
            first < relation.cue.first and content.last <= last for first, last, _ in around.overlapping(*relation.cue)
        )
        end = _second_that(document.forms, content) if inside and content.first >= relation.cue.last else content.last
        if end < content.last:
            relation.contents = [Range(content.first, end)]
        if end > content.first:
            kept.append(relation)
    return kept


def _second_that(forms: Sequence[str], content: Range) -> int:
    """Return where a content that is no clause gives way to one with "that"; its end where it does not."""
    inner = range(content.first, content.last - 1)
    joint = next((i for i in inner if forms[i] == "and" and forms[i + 1] == "that"), content.last)
    said = forms[content.first : joint]
    if forms[content.first] == "that" or not MARKS.isdisjoint(said) or any(map(finite, said)):
        return content.last  # "told her they had no leads and that …" may well go on
    return joint - (joint < content.last and joint > content.first and forms[joint - 1] == ",")


def stay_before_main_verb(document: Document, found: Sequence[Relation]) -> None:
    """End contents of clauses with "who" behind the subject of a sentence before the verb of that subject."""
    forms = document.forms
    around = Intervals((*content, content.first) for relation in found for content in relation.contents)
    for relation in found:
        who = _relative_pronoun(forms, relation)
        if who is None or len(relation.contents) != 1 or relation.contents[0].first < relation.cue.last:
            continue
        content, first = relation.contents[0], document.sentence_of(who).first
        begins = (start for *_, start in around.overlapping(who, who + 1) if start < who)
        first = max([first, *(start + (forms[start] == "that") for start in begins)])
        opens = first < who and forms[first] not in SUBORDINATORS and not any(map(finite, forms[first:who]))
        if opens and forms[who - 1] != "," and MARKS.isdisjoint(forms[slice(*content)]):
            relation.contents = [Range(content.first, _main_verb(forms, relation, content))]


def _relative_pronoun(forms: Sequence[str], relation: Relation) -> int | None:
    """Return the "who" that a cue is the verb of."""
    index = relation.cue.first - 1
    while index > 0 and (forms[index] in AUXILIARIES or adverb(forms[index])):
        index -= 1
    return index if index >= 0 and forms[index] in _RELATIVES else None


def _main_verb(forms: Sequence[str], relation: Relation, content: Range) -> int:
    """Return where the verb of the subject stands in a content; its end where none does."""
    verbs = _verbs(forms, content)
    opener = forms[content.first]
    phrase = opener == "to" or opener.endswith("ing")
    if opener not in _CLAUSE_OPENERS and (phrase or "that" not in relation.patterns):
        return next(verbs, content.last)
    next(verbs, None)  # that of the clause
    return next((verb for verb in verbs if forms[verb] in AUXILIARIES), content.last)


def _verbs(forms: Sequence[str], content: Range) -> Iterator[int]:
    """Yield the verbs of a content that neither go on with a verb before nor have a subject of their own."""
    for index in range(content.first + 1, content.last):
        before = index - 1 - adverb(forms[index - 1])
        explains = forms[index] not in AUXILIARIES and not _EXPLAINING.isdisjoint(forms[index + 1 : index + 2])
        if finite(forms[index]) and not explains and forms[before] not in _GOES_ON | AUXILIARIES:
            yield index
