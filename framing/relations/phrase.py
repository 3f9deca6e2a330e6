"""Whether a stretch of a sentence is one noun phrase, with participles and "who asked not to be named" in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import (
    ARTICLES,
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    RELATIVES,
    SUBJECT_PRONOUNS,
    Range,
    adverb,
    past,
    phrase_after,
    plural_possessive,
)
from framing.relations.scene import MARKS, TIME

if TYPE_CHECKING:
    from framing.relations.scene import Scene

OPENERS = frozenset(
    "of for in on at from to with by under near about after before during despite amid through like unlike".split()
)
OPENS_NOUN = ARTICLES | POSSESSIVES | {"your"}
_INNER_CLAUSE = frozenset(
    "that whom which what when where while why how if whether because although though so yet but as than".split()
)
_NO_BEGINNING = OPENERS | _INNER_CLAUSE | AUXILIARIES | {"and", "or", "who", "according"}
_BEFORE_ARTICLES = OPENERS | {"and", "or", "&", "("}
_NAME_WITHHELD = frozenset("who whose".split())
_AFTER_PARTICIPLE = frozenset("by on in at with of about to from for".split())
_ENDS = frozenset({",", ".", ";", "?", "!", ""})


def is_phrase(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens are one noun phrase: no verb in it but participles behind a noun, and those of "who …"."""
    forms = scene.forms
    if forms[first] in SUBJECT_PRONOUNS and forms[first] != "one":
        return last == first + 1
    if not (forms[first][0].isalnum() and _may_begin(forms[first])):
        return False
    for index in range(first, last):
        form = forms[index]
        if form in _NAME_WITHHELD and index > first:
            return True
        if plural_possessive(forms, index):
            continue
        if form in _INNER_CLAUSE or form in MARKS or form in AUXILIARIES or form in {";", ":"}:
            return False
        if (form in SUBJECT_PRONOUNS and form not in {"one", "others"}) or (adverb(form) and form[-2:] != "ly"):
            return False
        if (index in scene.verbs or past(form)) and not _describes(scene, index, first):
            return False
        if form in OPENS_NOUN and index > first and forms[index - 1] not in _BEFORE_ARTICLES:
            return False  # "something a caller told officers"
    return True


def _may_begin(form: str) -> bool:
    return form not in _NO_BEGINNING and not form.endswith("ing")


def _describes(scene: Scene, index: int, first: int) -> bool:
    """Whether a word that looks like a verb describes a noun: "newly filed reports", "people briefed on the talks"."""
    forms = scene.forms
    if index == first or forms[index - 1] in DETERMINERS or adverb(forms[index - 1]):
        return True
    return past(forms[index]) and scene.form(index + 1) in _AFTER_PARTICIPLE | TIME


def with_apposition(scene: Scene, source: Range) -> Range:
    """Return a source with what explains it: "her deputy, Max Brook"."""
    comma = source.last
    if scene.form(comma) != "," or comma + 1 >= scene.last:
        return source
    name = scene.document.text[scene.document.tokens[comma + 1].start].isupper()
    if not name and scene.forms[comma + 1] not in DETERMINERS:
        return source
    behind = phrase_after(scene.forms, comma + 1, scene.last, scene.verbs)
    return Range(source.first, behind.last) if behind and scene.form(behind.last) in _ENDS else source


def is_speaker(scene: Scene, last: int) -> bool:
    """Whether all before a cue is a speaker: "Ida Frost, a nurse, | said", "the general, who led the coup, | told"."""
    forms, first, capitals = scene.forms, scene.first, scene.document.capitals
    comma = next((index for index in range(first, last) if forms[index] == ","), None)
    if comma is None or comma + 1 >= last or comma == first:
        return False
    if forms[comma + 1] in RELATIVES and "," not in forms[comma + 1 : last]:
        return is_phrase(scene, first, comma)
    named = capitals[comma - 1] or capitals[last - 1]
    return named and is_phrase(scene, first, comma) and is_phrase(scene, comma + 1, last)
