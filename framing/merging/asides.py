"""Sources with what stands between commas beside them: "Acas, | the conciliation service, | said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import (
    AUXILIARIES,
    DETERMINERS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    Range,
    adverb,
    finite,
    subject_before,
)
from framing.relations.scene import MARKS, TIME, speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

_LONGEST = 24  # tokens of an aside
_LONGEST_NAME = 5
_DASHES = frozenset({"—", "–", "--", "-"})
_STOPS = frozenset(";:().!?—–") | MARKS


def with_asides(document: Document, found: Sequence[Relation]) -> None:
    """Give sources the apposition that follows them, and the rest of a relative clause that they break off in."""
    for relation in found:
        if relation.source is None or _is_aside(document, relation.source):
            relation.source = _before_dashes(document, relation.cue) or relation.source
        source = relation.source
        if source is None or document.forms[source.first] in SUBJECT_PRONOUNS:
            continue
        if source.last <= relation.cue.first:
            relation.source = _with_apposition(document, source, relation.cue)
        elif all(each.last <= relation.cue.first for each in relation.contents):
            relation.source = _with_rest(document, source)


def _is_aside(document: Document, source: Range) -> bool:
    """Whether a source ends with a dash, or stands between two."""
    forms = document.forms
    behind = forms[source.last] if source.last < len(forms) else ""
    return forms[source.last - 1] in _DASHES or (behind in _DASHES and forms[source.first - 1] == behind)


def _before_dashes(document: Document, cue: Range) -> Range | None:
    """Return who stands before an aside between dashes, where a cue follows it: "| Frost | — new in office — said"."""
    forms, start = document.forms, document.sentence_of(cue.first).first
    closes = cue.first - 1
    while closes > start and (forms[closes] in AUXILIARIES or adverb(forms[closes])):
        closes -= 1
    if forms[closes] not in _DASHES:
        return None
    reach = range(closes - 1, max(start, closes - _LONGEST), -1)
    opens = next((token for token in reach if forms[token] == forms[closes]), None)
    subject = subject_before(forms, opens, start, frozenset()) if opens else None
    return subject if subject and subject.last - 1 in speaking(document, *subject) else None


def _with_apposition(document: Document, source: Range, cue: Range) -> Range:
    """Return a source up to the comma in front of its cue: "the archbishop, | Tomas Leal, | offered to help"."""
    forms = document.forms
    comma = cue.first - 1
    while comma > source.last and (forms[comma] in AUXILIARIES or adverb(forms[comma])):
        comma -= 1
    if forms[comma] in TIME and forms[comma - 1] == "on":
        comma -= 2
    opens = source.last - (forms[source.last - 1] == ",")
    if forms[opens] != "," or forms[comma] != "," or not 1 < comma - opens <= _LONGEST:
        return source
    return Range(source.first, comma) if _tells_who(document, Range(opens + 1, comma)) else source


def _tells_who(document: Document, aside: Range) -> bool:
    """Whether what stands between two commas says who somebody is, rather than when or how something is said."""
    forms = document.forms[slice(*aside)]
    if "," in forms or not _STOPS.isdisjoint(forms):
        return False
    named = len(forms) <= _LONGEST_NAME and all(document.capitals[slice(*aside)])
    described = forms[0] in DETERMINERS and not any(finite(form) for form in forms)
    return named or described


def _with_rest(document: Document, source: Range) -> Range:
    """Return a source up to the end of its relative clause: "said Ida Frost, whose son Max, 19, | was killed"."""
    forms, sentence = document.forms, document.sentence_of(source.first)
    opens = next((i for i in range(source.first + 1, source.last) if forms[i] in RELATIVES), None)
    behind = source.last + (forms[source.last : source.last + 1] == [","])
    if behind >= sentence.last or opens is None or forms[opens - 1] != ",":
        return source
    if any(finite(form) for form in forms[opens : source.last]):
        return source
    if forms[behind - 1] == "," and not finite(forms[behind]):
        return source
    end = sentence.last - (forms[sentence.last - 1] in {".", "!", "?"})
    return Range(source.first, end) if _STOPS.isdisjoint(forms[opens:end]) and end - opens <= _LONGEST else source
