"""Where a learned source begins and ends: in its sentence, its clause, and before what only explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.dateline import behind_dateline
from framing.namesakes import NAMESAKES
from framing.phrases import (
    AUXILIARIES,
    DETERMINERS,
    SUBJECT_PRONOUNS,
    Range,
    adverb,
    behind_occasion,
    finite,
    participle,
    past,
    subject_before,
)
from framing.relations.phrase import OPENERS
from framing.relations.scene import TIME
from framing.relations.time import opens_time, without_span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document

_MORE_THAN_A_PHRASE = frozenset(", who which that he she they".split())
_LONGEST_NAME = 5  # tokens
_LONGEST_ASIDE = 16  # tokens: "the report, | seen by the Harbour Post, | warns"
_BEHIND_PARTICIPLE = frozenset("by as for from to with at in among including".split())
_OBJECTS = frozenset({"him", "them", "me", "us"})
_JOINS_PARTICIPLE = _BEHIND_PARTICIPLE | {"on", "of"}
_OPENS_CLAUSE = ([",", "who"], [",", "which"])
_OPENS_ASIDE = frozenset("who which among including".split())
_OUTSIDE = frozenset("outside inside elsewhere meanwhile afterwards later earlier yesterday today instead".split())
_TO_WHOM = frozenset({"to", "on", "with"})
_WONDERING = frozenset(
    "unclear clear known unknown know knows knew ask asks asked asking wonder wonders wondered decide decides decided "
    "determine determined establish learn see say tell guess matter question over on about investigating".split()
)


def trimmed(document: Document, source: Range, cue: Range) -> Range:
    """Return a learned source within the sentence and the clause of its cue, with what an aside in it explains."""
    sentence = document.sentence_of(cue.first)
    forms = document.forms
    first, last = max(source.first, behind_dateline(document, sentence)), min(source.last, sentence.last)
    first = _with_compound(document, first, sentence.first)
    last = _before_time(forms, first, last)
    if forms[last - 2 : last - 1] == [","] and forms[last - 1] in SUBJECT_PRONOUNS and last - 2 > first:
        first = last - 1  # "public radio on Sunday, | he | said"
    elif first == sentence.first and forms[first].endswith("ing") and "," in forms[first : last - 1]:
        first = forms.index(",", first) + 1  # "Opening the hearing, | counsel Ida Frost | said"
    elif last > first + 2 and forms[first] in _OUTSIDE and forms[first + 1] == ",":
        first += 2  # "Outside, | a group of parents | held signs"
    elif forms[first - 1] in _TO_WHOM and (behind := _behind_comma(forms, first, last)):
        first = behind  # "Speaking to Lorn TV, | a lawmaker, Ida Frost, | insisted"
    if first >= last:
        return source
    source = _behind_relative_clause(forms, Range(first, last), sentence.first) or Range(first, last)
    source = _in_clause(forms, _behind_opening(document, source, sentence.first), cue)
    source = _of_main_clause(forms, source, cue, sentence.first)
    source = _behind_which(forms, behind_occasion(forms, source))
    if forms[source.last - 1] in {"and", "but"} and source.last == cue.first:
        return _of_first_verb(forms, source, sentence.first) or Range(source.first, source.last - 1)
    source = with_name(document, source, cue)
    if forms[source.first - 1 : source.last] in _OPENS_CLAUSE:
        return _with_participle(forms, _with_antecedent(forms, source, cue, sentence.first), cue, sentence.first)
    source = _behind_agent(forms, source, cue, sentence.first)
    source = _explained(forms, _without_open_clause(forms, source, cue), cue, sentence.first)
    return _with_participle(forms, source, cue, sentence.first)


def _with_compound(document: Document, first: int, start: int) -> int:
    """Return where a word with hyphens begins: "Under-Secretary-| General Ida Frost"."""
    tokens = document.tokens
    while first - 2 >= start and document.forms[first - 1] == "-" and tokens[first - 2].end == tokens[first].start - 1:
        first -= 2
    return first


def _behind_relative_clause(forms: Sequence[str], source: Range, start: int) -> Range | None:
    """Return whom a relative clause tells of that the model has the end of: "| the party |, which leads polls,"."""
    if forms[source.last - 1] != ",":
        return None
    opens = next((i for i in range(source.first - 1, start + 1, -1) if forms[i] in {"which", "who", ","}), start)
    if forms[opens] == "," or forms[opens - 1 : opens] != [","] or opens + 1 >= source.first:
        return None
    return subject_before(forms, opens - 1, start, frozenset())


def _behind_comma(forms: Sequence[str], first: int, last: int) -> int | None:
    """Return where a new phrase begins behind the first comma; None where there is none."""
    comma = next((token for token in range(first, last - 2) if forms[token] == ","), None)
    return comma + 1 if comma and forms[comma + 1] in DETERMINERS else None


def wonders_who(document: Document, source: Range) -> bool:
    """Whether a source is what is not known: "it is unclear | who | ordered the strike"."""
    forms = document.forms
    return source.last == source.first + 1 and forms[source.first] == "who" and forms[source.first - 1] in _WONDERING


def _before_time(forms: Sequence[str], first: int, last: int) -> int:
    """Return where a source ends before when it speaks: "the ministry | today", not "the men arrested on Sunday"."""
    end = last
    while end - 1 > first and forms[end - 1] in TIME:
        end -= 1 + (forms[end - 2] == "on")
    return last if end < last and end > first + 1 and participle(forms[end - 1]) else end


def _behind_which(forms: Sequence[str], source: Range) -> Range:
    """Return the subject of a clause with "in which": "a site published an email in which | a secretary | thanked"."""
    inner = range(source.first + 1, source.last - 1)
    which = next((i for i in inner if forms[i] in {"which", "whom"} and forms[i - 1] in OPENERS), None)
    return source if which is None else Range(which + 1, source.last)


def _behind_opening(document: Document, source: Range, start: int) -> Range:
    """Return the name behind what opens a sentence without a comma: "On cross-examination | Venn | conceded"."""
    if source.first - start > 1 or document.forms[start] not in OPENERS:
        return source
    name = source.last
    while name - 1 > start and document.capitals[name - 1]:
        name -= 1
    common = range(start + 1, name)
    named = name < source.last and common and not any(document.capitals[i] for i in common)
    return Range(name, source.last) if named else source


def _in_clause(forms: Sequence[str], source: Range, cue: Range) -> Range:
    """Return a source up to a clause that tells when: "said the mayor | as families | accused him"."""
    conjunction = next((i for i in range(source.first + 1, source.last - 1) if opens_time(forms, i)), None)
    if conjunction is None or not _MORE_THAN_A_PHRASE.isdisjoint(forms[slice(*source)]):
        return source
    if source.first < cue.first:
        return Range(conjunction + 1, source.last)
    return without_span(forms, Range(source.first, conjunction))


def _of_main_clause(forms: Sequence[str], source: Range, cue: Range, start: int) -> Range:
    """Return the noun before a clause whose object the model took: "a clerk who met | him | described …"."""
    objects = source.last == source.first + 1 == cue.first and forms[source.first] in _OBJECTS
    who = (
        next((i for i in range(source.first - 1, start, -1) if forms[i] in {"who", "that"}), None) if objects else None
    )
    noun = subject_before(forms, who, start, frozenset()) if who else None
    return Range(noun.first, source.last) if noun and "," not in forms[noun.first : source.last] else source


def _behind_agent(forms: Sequence[str], source: Range, cue: Range, start: int) -> Range:
    """Return whoever speaks behind an opening phrase: "Asked by | the envoy, aide Ida Frost | said"."""
    opening = forms[start].endswith("ing") or forms[start] in OPENERS or participle(forms[start])
    inner = opening and source.last == cue.first and forms[source.first - 1] in _JOINS_PARTICIPLE
    commas = [i for i in range(*source) if forms[i] == ","] if inner and source.first - 1 > start else []
    return Range(commas[0] + 1, source.last) if len(commas) == 1 and commas[0] + 1 < source.last else source


def _without_open_clause(forms: Sequence[str], source: Range, cue: Range) -> Range:
    """Return whoever is subject of a cue in or behind a relative clause: "Ivo Marn|, whose party | left, | said"."""
    whose = next((i for i in range(source.first + 2, source.last) if forms[i] == "whose"), None)
    if whose is None or forms[whose - 1] != "," or source.last > cue.first or "," in forms[whose : source.last + 1]:
        return source
    return Range(whose, source.last) if source.last == cue.first else Range(source.first, whose - 1)


def _with_antecedent(forms: Sequence[str], who: Range, cue: Range, start: int) -> Range:
    """Return all of a source of which a relative clause has closed: "| two aides, who had left |, said"."""
    comma = next((i for i in range(who.last, cue.first) if forms[i] == ","), None)
    if comma is None or comma == who.last:
        return who
    goes_on = (
        comma + 1 == cue.first or finite(forms[comma + 1]) or (adverb(forms[comma + 1]) and past(forms[comma + 2]))
    )
    aides = subject_before(forms, who.last, start, frozenset())
    return Range(aides.first, comma) if aides and goes_on else who


def _of_first_verb(forms: Sequence[str], source: Range, start: int) -> Range | None:
    """Return the subject that does something else first: "| researchers | followed adults for years and | found"."""
    verb = next((i for i in range(source.first + 1, source.last) if _tells_deed(forms, i)), None)
    if verb is not None:
        return Range(source.first, verb)
    verb = next((i for i in range(source.first, start, -1) if _tells_deed(forms, i)), None)
    return subject_before(forms, verb, start, frozenset()) if verb else None


def _tells_deed(forms: Sequence[str], token: int) -> bool:
    return finite(forms[token]) and forms[token - 1] not in DETERMINERS


def with_name(document: Document, source: Range, cue: Range) -> Range:
    """Return a source with the name that follows it between commas: "his top adviser|, Lev Harn,| replied"."""
    if source.last == source.first + 1 and document.forms[source.first] in NAMESAKES:  # "said | He | Wei, a trader"
        end = source.last
        while end < len(document.capitals) and document.capitals[end]:
            end += 1
        source = Range(source.first, end)
    first, last = source.last + 1, cue.first - 1
    name = 0 < last - first <= _LONGEST_NAME and all(document.capitals[first:last])
    between = name and document.forms[source.last] == "," == document.forms[last]
    return Range(source.first, cue.first) if between else source


def _explained(forms: Sequence[str], source: Range, cue: Range, start: int) -> Range:
    """Return the noun that a source in an aside explains: "| the report |, seen by the Harbour Post, | warns"."""
    closes = source.last - (forms[source.last - 1] == ",")
    verb = cue.first
    while verb - 1 > source.last and adverb(forms[verb - 1]):
        verb -= 1
    again = forms[verb - 1] in {"and", "but"}  # "the report, seen by the Post, | blames the firm and | warns"
    if not (again or verb == closes + 1) or forms[closes] != "," or source.first - 1 <= start:
        return source
    opens = next((i for i in range(source.first - 1, max(start, closes - _LONGEST_ASIDE), -1) if forms[i] == ","), None)
    if opens is None or not _opens_aside(forms, opens + 1, source.first):
        return source
    return subject_before(forms, opens, start, frozenset()) or source


def _opens_aside(forms: Sequence[str], first: int, named: int) -> bool:
    """Whether an aside tells by whom something was done: "first seen by | the Post", "in a note seen by | the Post"."""
    if forms[named - 1] not in _BEHIND_PARTICIPLE:
        return False
    verb = first + (adverb(forms[first]) or forms[first] == "first")
    told = forms[first] in OPENERS and participle(forms[named - 2])
    return told or participle(forms[verb]) or forms[first] in _OPENS_ASIDE


def _with_participle(forms: Sequence[str], source: Range, cue: Range, start: int) -> Range:
    """Return the noun that a participle explains with a source: "a diplomat | briefed on | the talks, who | said"."""
    link = source.first - 1
    deed = source.first + adverb(forms[source.first])
    described = participle(forms[link - 1]) or forms[link - 1] == "accused"
    joins = forms[link] in _JOINS_PARTICIPLE and described
    joins = joins and (forms[source.first] in DETERMINERS or forms[deed].endswith("ing"))
    ends = source.last <= cue.first and forms[source.last - 1] not in _MORE_THAN_A_PHRASE
    if not (joins and ends) or link - 2 < start or forms[link - 2] in AUXILIARIES:
        return source
    noun = subject_before(forms, link - 1, start, frozenset())
    sure = noun is not None and noun.last == link - 1 and forms[noun.first] != "first"
    return Range(noun.first, source.last) if noun and sure else source
