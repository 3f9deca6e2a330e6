"""Reports that close a sentence: "Two people were killed, police in the city said on Monday".

News agencies write most of their attributions so. Source and cue stand between the last comma of the clause and the
end of the sentence, and all before that comma is content, with whatever reports there are in it. The sentence itself
shows what is meant, so that sources are read here that elsewhere would be too long to trust.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.phrases import (
    AUXILIARIES,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Range,
    adverb,
    finite,
    inside,
    past,
    phrase_after,
)
from framing.relations.phrase import OPENERS, OPENS_NOUN, is_phrase
from framing.relations.scene import MARKS, TIME
from framing.relations.time import behind_time, clause_of_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.relations.relation import Relation
    from framing.relations.scene import Scene

_LONGEST_SOURCE = 28  # tokens
_PLACES = frozenset("in on at during to from by before after".split())
_ENDS = frozenset(", ; . and but as when while because since without".split())
_BEGINS_TIME = OPENERS | TIME | {"last", "this", "next", "earlier", "late", "later"}
_NO_CIRCUMSTANCE = AUXILIARIES | SUBJECT_PRONOUNS | MARKS | {"that", ":"}


class Closing(NamedTuple):
    """Source and content of a report behind its content; ``whole``: nothing but circumstances follows."""

    source: Range
    content: Range
    whole: bool


def closing_report(scene: Scene, cue: Range, *, hears: bool) -> Closing | None:
    """Return the report of which a token is the cue, where it is "content, source cue"; None where it is not.

    ``hears``: a hearer may follow the cue ("told reporters").
    """
    if scene.forms[cue.first].endswith("ing") or scene.forms[cue.first - 1] in OPENS_NOUN | {"own"}:
        return None
    end = after_circumstances(scene, cue.last, hears=hears)
    if end is None or (source := _source(scene, cue.first)) is None:
        return None
    content = content_up_to(
        scene, source.first - 1 - (scene.forms[source.first - 1] == "as")
    )  # "…, as the mayor put it."
    return Closing(source, content, whole=_only_adds(scene, end)) if content else None


def after_circumstances(scene: Scene, token: int, *, hears: bool) -> int | None:
    """Return the token behind to whom, when and where something was said; None where the cue goes on otherwise."""
    forms, last = scene.forms, scene.last
    if hears and token < last and not _circumstance(scene, token) and forms[token] not in _ENDS:
        hearer = phrase_after(forms, token, last, scene.verbs)
        token = hearer.last if hearer else token
    if clause_of_time(scene, token):
        return token
    if token < last and not (_circumstance(scene, token) or forms[token] in _ENDS or _adds_to_noun(scene, token)):
        return None
    while token < last and forms[token] not in _ENDS and not clause_of_time(scene, token):
        if forms[token] in _NO_CIRCUMSTANCE or (token in scene.verbs and not _adds_to_noun(scene, token)):
            return None
        token += 1
    return token


def _adds_to_noun(scene: Scene, token: int) -> bool:
    """Whether a participle only says of the noun before it how it came: "said in a statement | carried by …"."""
    return past(scene.forms[token]) and scene.form(token + 1) in _PLACES | {"by"} and not adverb(scene.forms[token - 1])


def _only_adds(scene: Scene, token: int) -> bool:
    """Whether a sentence ends at a token, or only tells how and when it was said and what was said besides."""
    if token >= scene.last - 1 or scene.forms[token] == "." or clause_of_time(scene, token):
        return True
    following = scene.forms[token + 1]
    if scene.forms[token] == "," and clause_of_time(scene, token + 1) in scene.reports:
        return True
    if scene.forms[token] in {"and", "but"}:
        return token + 1 in scene.verbs
    return following.endswith("ing") or following in {"without", "citing"}


def _circumstance(scene: Scene, token: int) -> bool:
    form = scene.forms[token]
    return form in _PLACES or adverb(form) or behind_time(scene.forms, token) > token


def _source(scene: Scene, cue: int) -> Range | None:
    """Return the phrase between a comma and the cue, with an apposition at either end of it."""
    forms, last = scene.forms, cue
    while last - 1 > scene.first and (forms[last - 1] in AUXILIARIES or adverb(forms[last - 1])):
        last -= 1
    closed = forms[last - 1] == ","  # "the harbour master, Ida Frost, said"
    first = _phrase_start(scene, last - 1 if closed else last)
    if first is not None and closed:
        first = _phrase_start(scene, first - 1)
    return None if first is None else Range(first, last - closed)


def _phrase_start(scene: Scene, last: int) -> int | None:
    """Return where the noun phrase begins that stands between a comma and ``last``; None where it is no phrase."""
    forms = scene.forms
    least = max(scene.first, last - _LONGEST_SOURCE)
    comma = next((index for index in range(last - 1, least, -1) if forms[index] in {",", "—", "–", "--"}), None)
    if comma is None or comma + 1 >= last:
        return None
    first = comma + 1 + (forms[comma + 1] == "as")
    return first if first < last and not adverb(forms[first]) and is_phrase(scene, first, last) else None


def content_up_to(scene: Scene, comma: int) -> Range | None:
    """Return what stands before the comma of a source, from the beginning of its sentence or behind a semicolon."""
    forms, first = scene.forms, scene.first
    if _only_time(scene, comma):
        return None
    semicolons = (i + 1 for i in range(comma - 1, first, -1) if forms[i] == ";" and _has_verb(scene, i, comma))
    first = next(semicolons, first)
    while first < comma and forms[first] in {"and", "but", ","}:
        first += 1
    if comma - first < 2 or _is_quotation(scene, first, comma):
        return None
    if forms[first] in OPENERS or forms[first] in TIME:  # "On Monday, police said."
        return Range(first, comma) if _has_verb(scene, first, comma) else None
    if forms[first] in SUBORDINATORS and "," not in forms[first:comma]:  # "Though it rained, she said, …"
        return None
    if past(forms[first]) or forms[first].endswith("ing"):  # "Asked about the bridge, she declined to comment."
        return Range(first, comma) if not AUXILIARIES.isdisjoint(forms[first:comma]) else None
    return Range(first, comma)


def _only_time(scene: Scene, comma: int) -> bool:
    """Whether no more than a time stands between a semicolon and a comma: "…; last month, it promised rules"."""
    behind = next((i + 1 for i in range(comma - 1, scene.first, -1) if scene.forms[i] == ";"), comma)
    return behind < comma and scene.forms[behind] in _BEGINS_TIME and not _has_verb(scene, behind, comma)


def _is_quotation(scene: Scene, first: int, comma: int) -> bool:
    """Whether what ends at a comma is a quotation of its own: the rules of quotations tell whose it is."""
    number = scene.quotations.of.get(comma - 1, scene.quotations.of.get(comma))
    if first in scene.quotations.of:
        end = scene.quotations.ranges[scene.quotations.of[first]].last
        return all(token not in scene.reports for token in range(end, comma))  # else "“Yes,” she said, police reported"
    return number is not None and scene.forms[scene.quotations.ranges[number].first - 1] in MARKS | {",", ":"}


def _has_verb(scene: Scene, first: int, last: int) -> bool:
    return any(index in scene.verbs or finite(scene.forms[index]) for index in range(first, last))


def _cut(piece: Range, content: Range) -> Range:
    begins_inside = content.first <= piece.first < content.last
    return Range(piece.first, min(piece.last, content.last)) if begins_inside else piece


def embrace(closing: Relation, inner: Sequence[Relation]) -> list[Relation]:
    """Cut attributions inside a closing report where its content ends; return those of which nothing is left."""
    (content,) = closing.contents
    report = Range(content.last, closing.cue.last)
    gone = []
    for relation in inner:
        cut = (_cut(piece, content) for piece in relation.contents)
        relation.contents = [piece for piece in cut if not inside(Range(piece.first, piece.first + 1), report)]
        if content.last <= relation.cue.first < closing.cue.first or not relation.contents:
            gone.append(relation)
    return gone
