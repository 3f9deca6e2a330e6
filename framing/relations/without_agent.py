"""Attributions without an agent: "is expected to", "reportedly"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.clauses import clause_end
from framing.dateline import behind_dateline
from framing.phrases import RELATIVES, SETS_AGAINST, Range, finite
from framing.relations.quoted import QuotationMap
from framing.relations.scene import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence
    from framing.lexicon import Hit

_OPENS_PHRASE = frozenset("amid after despite following with under on".split())
_PHRASES = frozenset({"as", "np"})
_RELATIVES = RELATIVES | {"that"}


def agentless(document: Document) -> Iterator[tuple[Hit, Range]]:
    """Yield attributions without an agent, each with its content."""
    quoted = QuotationMap(document).of
    for hit in document.layer("lexicon:agentless"):
        if hit.first in quoted:
            continue
        sentence = document.sentences[document.sentence_index(hit.start)]
        adverb = hit.entry.extra["pattern"] == "adverb"
        first = _clause_start(document, hit, behind_dateline(document, sentence)) if adverb else hit.last
        last = min(sentence.last, hit.last + LONGEST)
        stops = _stops(document, hit, sentence, last)
        content = Range(first, clause_end(document.forms, first, last, stops))
        closes = content.last <= first and document.forms[hit.first - 1] == ","
        if closes:  # "The fire was no accident, it is believed."
            content = Range(behind_dateline(document, sentence), hit.first - 1)
        if content.last > content.first:
            yield hit, content


def _stops(document: Document, hit: Hit, sentence: Sentence, last: int) -> frozenset[int]:
    """Return the commas at which a clause gives way: "Amid fears of war|, …", "are expected to meet|, though …"."""
    forms = document.forms
    commas = [i for i in range(hit.last + 1, last - 1) if forms[i] == ","]
    against = [i for i in commas if forms[i + 1] in SETS_AGAINST]
    if hit.entry.extra["pattern"] in _PHRASES:  # "is seen as a gateway|, and a service is to begin"
        against += [i for i in commas if forms[i + 1] == "and" and any(map(finite, forms[i + 2 : last]))]
    if forms[hit.first - 1] == ",":  # "the plan, long seen as a gift|, has failed"
        against += [i for i in commas if finite(forms[i + 1])][:1]
    if hit.first == sentence.first and forms[hit.first] in _OPENS_PHRASE:
        verbs = (i for i in range(hit.last, last) if finite(forms[i]))
        verb = next(verbs, last) if hit.entry.extra["pattern"] == "that" else hit.last
        against += [i for i in commas if i > verb][:1]
    elif hit.first == sentence.first and hit.entry.extra["pattern"] == "of":
        against += [i for i in range(hit.last + 1, last) if _has_subject(forms, i)][:1]
    return frozenset(against)


def _has_subject(forms: Sequence[str], token: int) -> bool:
    """Whether a verb is that of the sentence: "reports of looting | reached us", not "looting that reached us"."""
    return finite(forms[token]) and forms[token - 1] not in _RELATIVES


def _clause_start(document: Document, hit: Hit, first: int) -> int:
    """Return where the clause of an adverb begins: its relative clause ("…, which reportedly took years"), or all."""
    first = max(first, hit.first - LONGEST)
    comma = next((i for i in range(hit.first - 1, first, -1) if document.forms[i] == ","), hit.first)
    relative = comma + 1 < hit.first and document.forms[comma + 1] in {"which", "who"}
    return comma + 1 if relative else first
