"""How something was said is told by the outlet: contents begin behind it, and end before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES, OBJECT_PRONOUNS, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_OPENS = frozenset({"with", "in", "without"})
_TONES = frozenset(
    "voice voices tone tones accent accents whisper whispers manner drawl growl mutter murmur falsetto deadpan".split()
)
_UTTERANCES = frozenset("question questions plea apology remark joke warning promise answer reply request".split())
_LONGEST = 14  # tokens of an insertion
_LONGEST_TONE = 9
_NEAR = 2


def without_manner(document: Document, found: Sequence[Relation]) -> None:
    """Leave to the outlet how something was said: "explained|, with the patience of a saint, | that it learns"."""
    for relation in found:
        relation.contents = [_told(document.forms, content, relation) for content in relation.contents]


def _told(forms: Sequence[str], content: Range, relation: Relation) -> Range:
    begin = _behind_insertion(forms, content, relation.cue.last) or _behind_utterance(forms, content) or content.first
    return Range(begin, _before_tone(forms, Range(begin, content.last)))


def _behind_insertion(forms: Sequence[str], content: Range, cue: int) -> int | None:
    """Return the "that" behind an insertion at the front: "explained, | with some pride, that it was learning"."""
    start = content.first + (forms[content.first] in OBJECT_PRONOUNS | {"me", "us"})  # "told | me, in a whisper, that"
    start += forms[start : start + 1] == [","]
    if start - cue > _NEAR or start >= content.last or forms[start] not in _OPENS or forms[start - 1] != ",":
        return None
    last = min(start + _LONGEST, content.last - 1)
    return next((i + 1 for i in range(start, last) if forms[i : i + 2] == [",", "that"]), None)


def _behind_utterance(forms: Sequence[str], content: Range) -> int | None:
    """Return what follows the colon behind a noun of saying: "asked | a polite question: what is it for?"."""
    if forms[content.first] not in ARTICLES:
        return None
    last = min(content.first + _LONGEST, content.last - 1)
    colon = next((i for i in range(content.first, last) if forms[i] == ":"), None)
    if colon is None or _UTTERANCES.isdisjoint(forms[content.first : colon]):
        return None
    return colon + 1


def _before_tone(forms: Sequence[str], content: Range) -> int:
    """Return where a content ends before its tone: "asked the same question | in a steadily more plaintive voice"."""
    for first in range(max(content.first + 2, content.last - _LONGEST_TONE), content.last - 2):
        if forms[first] == "in" and forms[first + 1] in ARTICLES and forms[content.last - 1] in _TONES:
            return first - (forms[first - 1] == ",")
    return content.last
