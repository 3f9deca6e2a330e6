"""Which actors of an article a coder's words for a target mean, read from the text alone.

Names count, and nouns that the text sets beside one name only ("the chairman, Ada Tarn", "Ada Tarn, the chairman of
Vale"). Whom a description means that stands alone is the tool's own reading, and no measure of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import AUXILIARIES, DETERMINERS
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from framing.document import Document
    from framing.findings import Mention

_LONGEST = 8  # tokens of an apposition up to its noun
_ENDS = frozenset(", . ; : ( ) of for at in on from with to who that which whose and".split()) | AUXILIARIES


def actors_meant(document: Document, target: str) -> frozenset[str]:
    """Return the actors that a coder's words name: one, all of those joined by "and", none."""
    called = _nouns(document) | _names(document)
    whole = _named_by(target, called)
    parts = [whole] if whole else [_named_by(part, called) for part in target.split(" and ")]
    return frozenset(parts) if all(parts) else frozenset()


def _names(document: Document) -> dict[tuple[str, ...], str]:
    """Return the actors by the names under which an article mentions them."""
    called = {
        cut(document[mention.span]): actor.name
        for actor in document.layer("actors")
        for mention in actor.mentions
        if mention.is_name
    }
    surnames = {cut(actor.name)[-1:]: actor.name for actor in document.layer("actors") if actor.is_person}
    return surnames | called | {cut(actor.name): actor.name for actor in document.layer("actors")}


def _nouns(document: Document) -> dict[tuple[str, ...], str]:
    """Return the people by the nouns that stand beside their names and beside no others."""
    found: dict[tuple[str, ...], set[str]] = {}
    for actor in document.layer("actors"):
        named = [mention for mention in actor.mentions if mention.is_name and actor.is_person]
        for noun in {noun for mention in named for noun in _beside(document, mention)}:
            found.setdefault((noun,), set()).add(actor.name)
    return {noun: min(names) for noun, names in found.items() if len(names) == 1}


def _beside(document: Document, mention: Mention) -> Iterator[str]:
    """Yield the noun right before a name ("the chairman, Ada Tarn") and that of an apposition behind it."""
    forms = document.forms
    first, end = document.token_at(mention.span.start), document.token_at(mention.span.end - 1) + 1
    comma = forms[first - 1 : first] == [","] and forms[first - 3 : first - 2] == ["the"]
    yield from (form for form in forms[first - 1 - comma : first - comma] if form.isalpha())
    if forms[end : end + 1] == [","] and not DETERMINERS.isdisjoint(forms[end + 1 : end + 2]):
        last = next((i for i in range(end + 2, min(end + _LONGEST, len(forms))) if forms[i] in _ENDS), None)
        yield from () if last is None else (forms[last - 1],)


def _named_by(target: str, called: Mapping[tuple[str, ...], str]) -> str:
    """Return whom words call, "" for nobody: "the Board" is "Board", "Tarn Paper Group" is "Tarn"."""
    words = cut(target)
    bare = words[1:] if words[:1] == ("the",) else words
    short = (bare[:1], bare[-1:]) if target.istitle() else ()
    return next((called[key] for key in (words, bare, ("the", *bare), *short) if key in called), "")
