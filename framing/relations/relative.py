"""Clauses with their object in front: "the drills, | which | Ostren calls defensive", "a charge | the army denies"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import DETERMINERS, SUBJECT_PRONOUNS, Range, finite
from framing.relations.phrase import OPENERS, OPENS_NOUN
from framing.relations.scene import MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

OBJECTS = frozenset({"which", "whom", "what"})
_CLAIMS = frozenset(
    "accusation account allegation assertion assessment charge claim conclusion contention criticism demand depiction "
    "description figure finding idea insinuation notion offer plan pledge proposal reading report suggestion theory "
    "threat verdict version view".split()
)
_CLOSING = frozenset({"”", '"', "»"})
_NOT_SAID = frozenset("on last this earlier later in at during when after before while because and".split())


def object_in_front(forms: Sequence[str], source: Range, cue: Range, start: int) -> Range | None:
    """Return what stands in front of the subject of a relative clause, as object or as subject of what is said.

    "The drills, | which | Ostren calls rude", "a walkout | that | doctors warn could spread"; None elsewhere.
    """
    before = source.first - 1
    if before <= start:
        return Range(before, source.first) if before == start and forms[before] == "what" else None
    if forms[before] in OBJECTS:
        governed = forms[before - 1] in OPENERS and forms[before] != "what"  # "a clause in which he said so"
        return None if governed or forms[source.first] in OBJECTS else Range(before, source.first)
    if forms[before] in {"that", "who"} and finite("".join(forms[cue.last : cue.last + 1])):
        return Range(before, source.first)
    noun = before - (forms[before] == "that")
    if not _is_claim(forms[noun]):
        return None
    first = noun - (forms[noun - 1] in {"a", "an"})
    opens = forms[first - 1 - (forms[first - 1] in MARKS)] if first > start + 1 else ""
    return Range(first, source.first) if opens in {",", "—", "–", "-", "--"} else None


def subject_behind_claim(forms: Sequence[str], source: Range, capitals: Sequence[bool]) -> Range:
    """Return a subject without the claim that it speaks of: "a charge | the government | denies"."""
    noun = source.first + (forms[source.first] in {"a", "an"})
    dashes = (i + 2 for i in range(source.first, source.last - 2) if forms[i] == "-" and forms[i + 1] in {"a", "an"})
    noun = next(dashes, noun)  # "arming rebels in the north - a charge | Lorn | denies"
    first = noun + 1
    if first >= source.last or not _is_claim(forms[noun]):
        return source
    own = forms[first] in OPENS_NOUN | SUBJECT_PRONOUNS | DETERMINERS or capitals[first]
    return Range(first, source.last) if own else source


def with_object(forms: Sequence[str], thing: Range, contents: Sequence[Range], cue: Range) -> list[Range]:
    """Return the contents of a relative clause: its object, and what is said of it up to the main verb."""
    said = [_up_to_main_verb(forms, piece) for piece in contents if piece.first >= cue.last]
    return [thing, *(piece for piece in said if forms[piece.first] not in _NOT_SAID or _quotes(forms, piece))]


def _quotes(forms: Sequence[str], piece: Range) -> bool:
    return not MARKS.isdisjoint(forms[slice(*piece)])


def _up_to_main_verb(forms: Sequence[str], piece: Range) -> Range:
    """Return what stands before the comma at which the main clause goes on: "is safe |, was built in 1962"."""
    for i in range(piece.first + 1, piece.last - 1):
        if forms[i] == "," and finite(forms[i + 1]):
            return Range(piece.first, i)
        if forms[i] in _CLOSING and forms[i + 1] in {"and", "but"} and finite(forms[i + 2]):
            return Range(piece.first, i + 1)  # "what she called “careless habits” | and left"
    return piece


def _is_claim(form: str) -> bool:
    return form == "something" or form.removesuffix("s") in _CLAIMS
