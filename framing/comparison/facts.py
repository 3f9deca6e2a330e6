"""What can be carried or left out: actors, sources, places and numbers of an article, under keys common to outlets."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from framing.article import Span, Zone
from framing.comparison.quantities import quantity
from framing.phrases import AUXILIARIES, DETERMINERS
from framing.speakers.words import FUNCTION_WORDS, SAYING
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document
    from framing.findings import Actor

_PLACES = frozenset({"country", "capital", "region"})
_SMALLEST = 10  # smaller numbers are written in too many ways, and mean too little, to be looked for
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec".split()
)
_LEAD_PARAGRAPHS = 2
_LARGE = 100  # from here on, the same number is the same fact
_COUNTED = 4  # tokens behind a number
_HYPHENS = frozenset({"-", "–"})
_SAYS_NOTHING = FUNCTION_WORDS | DETERMINERS | AUXILIARIES | SAYING | _HYPHENS


class Fact(NamedTuple):
    """Something carried by an article: its kind, a key that is the same in all outlets, and where it stands first.

    ``unit`` is the word behind a number: people count 14 villages here and 14 hamlets there. ``counted`` are the words
    behind it that may say what is counted.
    """

    kind: str
    key: str
    name: str
    span: Span
    unit: str = ""
    counted: frozenset[str] = frozenset()


def facts(document: Document) -> Iterator[Fact]:
    """Yield the actors, sources, places and numbers of an article, each where it stands first."""
    seen: set[tuple[str, str]] = set()
    for fact in (*_actors(document), *_sources(document), *_places(document), *_numbers(document)):
        if (fact.kind, fact.key) not in seen:
            seen.add((fact.kind, fact.key))
            yield fact


def is_actor(actor: Actor) -> bool:
    """Whether somebody who is named acts: other capitalised names may be things, and the outlet itself tells it."""
    return actor.acts and any(mention.is_name for mention in actor.mentions)


def key_of(name: str, *, is_person: bool) -> str:
    """Return what an actor is known by in all outlets: people by their surname, others by their name without article.

    >>> key_of("Davor Kestrin", is_person=True), key_of("The United Nations", is_person=False)
    ('kestrin', 'united nations')
    """
    words = [form for form in forms(name.removeprefix("of ")) if form[0].isalnum()]
    if not words:
        return name.lower()
    if is_person:
        return words[-2] if len(words) > 1 and words[-1] in {"jr", "sr"} else words[-1]
    return " ".join(words[1:] if words[0] == "the" and len(words) > 1 else words)


def _actors(document: Document) -> Iterator[Fact]:
    for actor in document.layer("actors"):
        if is_actor(actor) and not (actor.kind == "government" and not actor.is_person and actor.country):
            first = min(m.span for m in actor.mentions)
            yield Fact("actor", key_of(actor.name, is_person=actor.is_person), actor.name, first)


def _sources(document: Document) -> Iterator[Fact]:
    known = {actor.name: actor for actor in document.layer("actors")}
    for attribution in document.layer("attributions"):
        for name in attribution.actors:
            if name in known and is_actor(known[name]):
                key = key_of(name, is_person=known[name].is_person)
                yield Fact("source", key, name, attribution.span)


def _places(document: Document) -> Iterator[Fact]:
    for hit in document.layer("lexicon:sources"):
        if hit.entry.extra["role"] in _PLACES:
            name = document.text[hit.start : hit.end]
            yield Fact(
                "place", key_of(hit.entry.term, is_person=False), " ".join(name.split()), Span(hit.start, hit.end)
            )


def _numbers(document: Document) -> Iterator[Fact]:
    tokens, index = document.tokens, 0
    while index < len(tokens):
        found = quantity(document.forms, index)
        if found and found.value >= _SMALLEST and not _is_date(document, index, found.value):
            span = Span(tokens[index].start, tokens[found.last].end)
            name, unit = _with_sign(document, index, found.last), _unit(document, found.last + 1)
            counted = _counted(document, found.last + 1)
            yield Fact("number", f"{found.value:.15g}", name, span, unit, counted)
        index = found.last + 1 if found else index + 1


def _is_date(document: Document, index: int, value: float) -> bool:
    around = {*document.forms[max(0, index - 1) : index], *document.forms[index + 1 : index + 2]}
    return not _MONTHS.isdisjoint(around) or (1900 <= value < 2100 and len(document.forms[index]) == 4)


def _with_sign(document: Document, index: int, last: int) -> str:
    """Return a number as people say it, with its currency sign or per cent."""
    tokens = document.tokens
    first = index - 1 if index and tokens[index - 1].form in {"$", "£", "€", "¥"} else index
    end = last + 1 if document.forms[last + 1 : last + 2] == ["%"] else last
    return " ".join(document.text[tokens[first].start : tokens[end].end].split())


def _unit(document: Document, following: int) -> str:
    """Return the word behind a number, "" where none stands there."""
    token = document.tokens[following] if following < len(document.tokens) else None
    return document.text[token.start : token.end] if token is not None and token.is_word else ""


def _counted(document: Document, following: int) -> frozenset[str]:
    """Return the words right behind a number, without plurals and small words; "percent" and "per cent" are "%"."""
    forms = document.forms[following : following + _COUNTED]
    if forms[:1] in (["%"], ["percent"]) or forms[:2] == ["per", "cent"]:
        return frozenset({"%"})
    words = takewhile(lambda form: form[0].isalpha() or form in _HYPHENS, forms)
    return frozenset(form.removesuffix("s") for form in words if form not in _SAYS_NOTHING)


def may_be_chance(number: str) -> bool:
    """Whether a number, by its key, is so small and round that two texts can have it by chance: 14, not 14.5 or 140."""
    value = float(number)
    return value < _LARGE and value.is_integer()


def standing(document: Document, offset: int) -> str:
    """Return where something stands: "headline", "lead" (standfirst and first two paragraphs) or "rest"."""
    index = document.sentence_index(offset)
    if index < 0:
        return "rest"
    number = document.sentences[index].paragraph
    zone = document.paragraphs[number].zone
    if zone is Zone.HEADLINE:
        return "headline"
    body = [i for i, paragraph in enumerate(document.paragraphs) if paragraph.zone is Zone.BODY]
    return "lead" if zone is Zone.STANDFIRST or number in body[:_LEAD_PARAGRAPHS] else "rest"
