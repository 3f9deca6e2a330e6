"""Who stands in an article without a voice: actors by name, and groups of people ("asylum seekers")."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from framing.article import Span
from framing.findings import Form
from framing.inflect import plural_forms
from framing.intervals import Intervals
from framing.phrases import RELATIVES
from framing.speakers.naming import is_plural
from framing.speakers.role_words import BODIES
from framing.speakers.words import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.document import Document
    from framing.findings import Attribution
    from framing.lexicon import Hit

_STATE = frozenset({"government", "security", "state_media"})
_NO_GROUPS = frozenset(  # kinds of no people, or of those who report
    "document unnamed own_staff other_media state_media news_agency place".split()
)
_INSTITUTIONS = (
    "supermarket embassy school clinic district market panel board house movement bloc force station lab body people"
)
_BODIES = frozenset(plural_forms(word)[-1] for word in GROUPS | BODIES | frozenset(_INSTITUTIONS.split()))
_PLURALS = frozenset({"women", "men", "children", "clergy"})  # without a final "s"
_FEWEST = 2  # mentions of a group
_OPENS_CLAUSE = RELATIVES | {"whom"}
_NEGATION = 16  # characters before a cue in which "did not" may stand
_NO_ANSWER = re.compile(
    r"(?:\w+ )?(?:declin|refus)\w+ (?:to (?:comment|respond|reply|answer|talk|speak|take questions|be interviewed"
    r"|elaborate)"
    r"|(?:(?:all|an|any|our|repeated|several) )?(?:\w+ )?(?:comment|requests?|interviews?|questions?)\b)"
    r"|(?:gave|had|made|offered|has|have) no (?:immediate )?(?:comment|response|reply|answer)"
    r"|ignored (?:\w+ )*(?:questions|requests|calls|e-?mails|messages)",
    re.IGNORECASE,
)
_NOT_ANSWERED = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\byet to|\bnor|\bneither) (?:\w+ )?"
    r"(?:respond|repl(?:y|ied)|answer|comment|return(?:ed)? (?:\w+ )*(?:calls?|messages?|e-?mails?))",
    re.IGNORECASE,
)


def voiceless(document: Document) -> tuple[set[str], dict[str, Span]]:
    """Return the actors mentioned by name, and of those the ones never given a voice with their first mention.

    Who is named inside a source phrase is heard ("a spokesman for the Commission"), but not who only stands in a clause
    about the source ("Doe, who voted against it with Roe, said"). A country counts as heard where
    somebody speaks for its state: its president, its army, its state media. Who would not comment is not heard.
    """
    attributions = _heard(document)
    sources = _sources(document, attributions)
    heard = {actor for a in attributions for actor in a.actors}
    heard |= {m.actor for m in document.layer("mentions") if any(sources.overlapping(*m.span))}
    heard |= {a.country for a in attributions if a.kind in _STATE}
    named = {actor.name: actor.mentions for actor in document.layer("actors") if actor.acts}
    return set(named), {name: mentions[0].span for name, mentions in named.items() if name not in heard and mentions}


def voiceless_groups(document: Document) -> dict[str, tuple[Span, ...]]:
    """Return the groups of people that an article speaks of twice or more and never lets speak, with their mentions.

    A group is a noun for people of the source lexicon that stands in the plural somewhere ("asylum seekers"). It is
    heard where anybody of that name speaks ("a young asylum seeker"), farmers where a "dairy farmer" does and the other
    way round. Those mentioned most come first.
    """
    people = [hit for hit in document.layer("lexicon:sources") if _calls_people(hit)]
    sources = _sources(document, _heard(document))
    speaking = {_plural(document, hit) for hit in people if any(sources.overlapping(hit.start, hit.end))}
    groups: dict[str, list[Span]] = defaultdict(list)
    for hit in people:
        groups[_plural(document, hit)].append(Span(hit.start, hit.end))
    silent = [
        (name, tuple(spans))
        for name, spans in groups.items()
        if len(spans) >= _FEWEST
        and any(document[span].lower() == name for span in spans)
        and not any(_same(name, heard) for heard in speaking)
    ]
    return dict(sorted(silent, key=lambda group: -len(group[1])))


def _calls_people(hit: Hit) -> bool:
    """Whether an entry is a noun for people, not for a body or a text."""
    entry = hit.entry
    if entry.extra["role"] != "noun" or entry.category in _NO_GROUPS:
        return False
    return plural_forms(entry.term.lower().split()[-1])[-1] not in _BODIES and entry.term.split()[-1] not in _BODIES


def _plural(document: Document, hit: Hit) -> str:
    name, head = document[hit.start, hit.end].lower(), document.forms[hit.last - 1]
    return name if is_plural(head) or head in _PLURALS else plural_forms(name)[-1]


def _same(one: str, other: str) -> bool:
    """Whether two names are of one group, or of a part of it: "farmers", "dairy farmers"."""
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")


def _heard(document: Document) -> list[Attribution]:
    return [each for each in document.layer("attributions") if not _keeps_silent(document, each)]


def _sources(document: Document, attributions: Iterable[Attribution]) -> Intervals[None]:
    return Intervals((*_speaking(document, each.source), None) for each in attributions if each.source)


def _speaking(document: Document, source: Span) -> Span:
    """Return a source without the clauses about it."""
    inside = range(document.token_at(source.start) + 1, document.token_at(source.end - 1) + 1)
    clause = next((token for token in inside if document.forms[token] in _OPENS_CLAUSE), None)
    return source if clause is None else Span(source.start, document.tokens[clause].start)


def _keeps_silent(document: Document, attribution: Attribution) -> bool:
    """Whether an attribution only tells that somebody did not answer: "declined to comment", "had yet to reply"."""
    if attribution.form is not Form.INDIRECT:
        return False
    told = document.text[attribution.cue.start : max(span.end for span in (attribution.cue, *attribution.contents))]
    before = document.text[max(0, attribution.cue.start - _NEGATION) : attribution.cue.start]
    return bool(_NO_ANSWER.match(told) or _NOT_ANSWERED.search(before + told))
