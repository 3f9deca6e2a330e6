"""Shallow grammar: where a noun phrase or a clause begins and ends, from closed-class words and marks alone.

No parser and no tagger: phrases are delimited by words that cannot stand inside them. All functions take the
normalised forms of the tokens and work inside bounds that the caller gives (a sentence).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.inflect import IRREGULAR_PASTS

if TYPE_CHECKING:
    from collections.abc import Sequence


class Range(NamedTuple):
    """Tokens ``first:last``, ``last`` exclusive."""

    first: int
    last: int


def inside(one: Range, other: Range) -> bool:
    """Whether one stretch lies within another."""
    return other.first <= one.first and one.last <= other.last


def touch(one: Range, other: Range) -> bool:
    """Whether two stretches share a token."""
    return one.first < other.last and other.first < one.last


BE = frozenset("is are was were be been being".split())
DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their some any no every each either neither both another "
    "many few several all most one two three four five six seven eight nine ten more other".split()
)
SUBJECT_PRONOUNS = frozenset("i you he she it we they one others".split())
ARTICLES = frozenset({"a", "an", "the"})
RELATIVES = frozenset("who which whose".split())
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
GENITIVES = frozenset({"'s", "'"})
OBJECT_PRONOUNS = frozenset("it him her them".split())
HEARERS = OBJECT_PRONOUNS | {"me", "us", "you"}  # "she told | them | so"
_ALONE = SUBJECT_PRONOUNS - {"one"}  # "one official" goes on
WITHHELD = frozenset({"named", "identified", "quoted"})  # what a source asks not to be
_PRONOUNS = SUBJECT_PRONOUNS | {"him", "her", "them", "us", "me"}
AUXILIARIES = frozenset(
    "am is are was were be been being have has had having do does did will would can could may might must shall "
    "should isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't can't couldn't "
    "cannot shouldn't mustn't 'll 'd 've".split()
)
_ADVERBS = frozenset(
    "also then later earlier further again still never ever already always often once twice just not only even now "
    "soon thus therefore however too reportedly previously recently repeatedly initially privately publicly".split()
)
_NOUNS_IN_LY = frozenset(
    "ally anomaly assembly belly bully family folly italy july monopoly rally reply supply".split()
)
# What a clause beside the main one begins with: "When it rained, nobody left."
SUBORDINATORS = frozenset("as when while after although though if because since unless once".split())
SETS_AGAINST = frozenset({"but", "while", "though", "although", "whereas"})  # opens a clause against another
_LINKS = frozenset("of for at from in on with to by near within under".split())
_CLAUSE_WORDS = frozenset(
    "that who whom whose which what when while where why how if whether because although though unless until since "
    "as than after before and but or nor so yet".split()
)
_QUOTES = frozenset("\"“”«»‘'")
_BREAKS = frozenset(",;:()[]–—…!?.") | _QUOTES | {"--", "---", "..", "..."}
_BEFORE_CLAUSES = _BREAKS | _CLAUSE_WORDS
_NOT_VERBS_IN_ED = frozenset(
    "united alleged so-called armed wanted retired unnamed named elected hundred indeed red need seed bed speed "
    "greed creed accused appointed affected injured wounded unidentified self-described related based led".split()
)
_WHICH_TIME = frozenset("first second third last next only every same".split())
_TIMES = frozenset("week month year morning afternoon evening night time spring summer autumn fall winter".split())
_PARTICIPLES = frozenset("seen shown known written made given taken drawn".split())  # no past tenses
MEANWHILE = frozenset("after before since upon".split())  # what somebody did then: "after crossing the river"
_SPANS = frozenset("minute hour day week month year decade".split())
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later "
    "last this next".split()
)
_NOT_OWNED = _CLAUSE_WORDS | _LINKS | AUXILIARIES | SUBJECT_PRONOUNS | _TIME_WORDS | DETERMINERS  # behind "her", "one"


def adverb(form: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return form in _ADVERBS or (form.endswith("ly") and len(form) > 4 and form not in _NOUNS_IN_LY)


def subject_before(forms: Sequence[str], verb: int, start: int, verbs: frozenset[int]) -> Range | None:
    """Return the noun phrase that is the subject of the verb at a token; None where none stands before it.

    ``start`` bounds the search; ``verbs`` are tokens known to be verbs, at which a phrase cannot go on. Skips
    auxiliaries, adverbs and appositions between commas; takes the antecedent of "who" and "which".
    """
    index = verb - 1
    while index >= start and (forms[index] in AUXILIARIES or adverb(forms[index]) or forms[index] == "to"):
        index -= 1
    timed = index
    while (
        index - 1 >= start and forms[index] in _TIME_WORDS and forms[index - 1] == "on"
    ):  # "the ministry on Friday said"
        index -= 2
    if index < timed and index > start and participle(forms[index]) and forms[index - 1] not in AUXILIARIES:
        noun = _phrase_ending_at(forms, index - 1, start, verbs)  # "residents | interviewed on Friday | said"
        return Range(noun.first, timed + 1) if noun else None
    index = _before_anonymity(forms, index, start)
    if index >= start and forms[index] in {"who", "which", "that"}:
        relative = index
        index -= 2 if index - 1 >= start and forms[index - 1] == "," else 1
        if forms[relative] == "which":  # the antecedent is the nearest phrase
            start = max((i + 1 for i in range(start, index) if forms[i] in _LINKS), default=start)
    elif index > start and forms[index] == ",":
        index = _before_apposition(forms, index, start)
        while index > start and forms[index] in AUXILIARIES:  # "the panel | had, in a unanimous ruling, | held"
            index -= 1
    if index < start:
        return None
    phrase = _phrase_ending_at(forms, index, start, verbs)
    return _who_is_meant(forms, phrase, start, verbs) if phrase else None


def _who_is_meant(forms: Sequence[str], phrase: Range, start: int, verbs: frozenset[int]) -> Range | None:
    """Return who is meant by the phrase before a verb, which may only tell when, how long or how."""
    meanwhile = phrase.first - 1
    if meanwhile > start and forms[meanwhile] in MEANWHILE and forms[phrase.first].endswith("ing"):
        return subject_before(forms, meanwhile, start, verbs)  # "two farmers | after crossing the river | said"
    return _antecedent(forms, phrase, start, verbs) or behind_occasion(forms, phrase)


def behind_occasion(forms: Sequence[str], phrase: Range) -> Range:
    """Return whoever does it: "it is not the first time | Voss | has threatened to leave"."""
    times = (i for i in range(phrase.first + 1, phrase.last - 1) if forms[i] == "time" and forms[i - 1] in _WHICH_TIME)
    return Range(next(times, phrase.first - 1) + 1, phrase.last)


def _antecedent(forms: Sequence[str], phrase: Range, start: int, verbs: frozenset[int]) -> Range | None:
    """Return who is meant where a phrase only tells how long or how: "a girl | who was bullied for months | told"."""
    lasts = forms[phrase.first].removesuffix("s") in _SPANS
    if phrase.last > phrase.first + 1 or not (lasts or forms[phrase.first - 1] in BE):
        return None
    who = next((i for i in range(phrase.first, start, -1) if forms[i] == "who"), None)
    return _phrase_ending_at(forms, who - 1, start, verbs) if who else None


def _before_anonymity(forms: Sequence[str], index: int, start: int) -> int:
    """Return the "who" of "an official who asked not to be identified"; the token itself where no name is withheld."""
    if index - 1 < start or forms[index] not in WITHHELD or forms[index - 1] != "be":
        return index
    return next((i for i in range(index, max(start, index - 10), -1) if forms[i] == "who"), index)


def _before_apposition(forms: Sequence[str], comma: int, start: int) -> int:
    """Return the token before the comma that opens an apposition closing at ``comma``; the comma itself if none."""
    for index in range(comma - 1, max(start, comma - 22), -1):
        if forms[index] == ";" or (forms[index] in _QUOTES and not plural_possessive(forms, index)):
            return start - 1
        if forms[index] == ",":
            tells = any(finite(form) for form in forms[index + 1 : comma]) and forms[index + 1] not in RELATIVES
            return _before_relative_clause(forms, index, start) if tells else index - 1
    return start - 1


def _before_relative_clause(forms: Sequence[str], comma: int, start: int) -> int:
    """Return the token that a clause with "whose" explains, of which a comma breaks off the end: "whose party, X, won".

    The token before the comma where there is no such clause.
    """
    whose = next((i for i in range(comma - 1, max(start, comma - 22), -1) if forms[i] in RELATIVES), None)
    if whose is None:
        return comma - 1
    opens = next((i for i in range(whose - 1, start, -1) if forms[i] == ","), whose)
    while opens - 2 > start and forms[opens - 1].isdigit() and forms[opens - 2] == ",":  # "Ida Frost, 51, an engineer"
        opens -= 2
    return opens - 1


def _phrase_ending_at(forms: Sequence[str], index: int, start: int, verbs: frozenset[int]) -> Range | None:
    if forms[index] in SUBJECT_PRONOUNS:
        return Range(index, index + 1)
    if forms[index] == ")":
        while index > start and forms[index] != "(":
            index -= 1
        index -= 1
    last = index + 1
    while index >= start and _inside_phrase(forms, index, start, verbs):
        index -= 1
    first = index + 1
    while first < last and (
        forms[first] in _LINKS or forms[first] in {"and", "or", "-"} or _tells_time(forms[first:last])
    ):
        first += 1
    return Range(first, last) if first < last and any(form[0].isalnum() for form in forms[first:last]) else None


def _tells_time(phrase: Sequence[str]) -> bool:
    """Whether a phrase begins with a time: "this week", not "this newspaper"."""
    return phrase[0] in _TIME_WORDS and (phrase[0] != "this" or len(phrase) == 1 or phrase[1] in _TIMES)


def plural_possessive(forms: Sequence[str], index: int) -> bool:
    """Whether a mark is the apostrophe of a plural: "the workers | ' | union"."""
    following = forms[index + 1] if index + 1 < len(forms) else ""
    return forms[index] in {"'", "’"} and index > 0 and forms[index - 1].endswith("s") and following[:1].isalpha()


def _inside_phrase(forms: Sequence[str], index: int, start: int, verbs: frozenset[int]) -> bool:
    form = forms[index]
    if plural_possessive(forms, index):
        return index > start
    if form == ".":  # inside a sentence it ends an abbreviation or initial
        return index > start
    if form in {"and", "&"}:
        return index - 1 >= start and index - 1 not in verbs and forms[index - 1] not in _BREAKS
    if form in _BREAKS or form in _CLAUSE_WORDS or form in AUXILIARIES or form in _ALONE or form == "according":
        return False
    if index in verbs and forms[index - 1] not in DETERMINERS:
        return False
    if form in _LINKS:
        return index - 1 >= start and index - 1 not in verbs and forms[index - 1] not in _BEFORE_CLAUSES
    if past(form):
        return index > start and forms[index - 1] in DETERMINERS
    return True


def past(form: str) -> bool:
    """Whether a word looks like a verb in the past tense."""
    return form in IRREGULAR_PASTS or (form.endswith("ed") and len(form) > 4 and form not in _NOT_VERBS_IN_ED)


def finite(form: str) -> bool:
    """Whether a word looks like a verb that has a subject: an auxiliary or a past tense."""
    return form in AUXILIARIES or past(form)


def participle(form: str) -> bool:
    """Whether a word may be a participle: "records | kept | by the port", "emails | seen | by the paper"."""
    return form in _PARTICIPLES or past(form)


def phrase_after(forms: Sequence[str], index: int, end: int, verbs: frozenset[int]) -> Range | None:
    """Return the noun phrase that begins at a token: up to a mark, a verb or a clause word."""
    first = index
    if index < end and forms[index] in _PRONOUNS and not _goes_on(forms, index, end):
        return Range(index, index + 1)
    index += index < end and forms[index] == "one"
    while index < end:
        form = forms[index]
        if index > first and index + 1 < end and (form == "." or plural_possessive(forms, index)):
            index += 1
            continue
        if form in _BREAKS or form in AUXILIARIES or form in SUBJECT_PRONOUNS:
            break
        if form in _CLAUSE_WORDS and not (form == "and" and index + 1 < end and _names_go_on(forms, index + 1)):
            break
        if index in verbs and index > first and forms[index - 1] not in DETERMINERS:
            break
        if index > first and _adverbial(form, forms[index + 1 : index + 2]):
            break
        if index > first and form in _TIME_WORDS:
            break
        index += 1
    return Range(first, index) if index > first else None


def _goes_on(forms: Sequence[str], index: int, end: int) -> bool:
    """Whether "her" or "one" go on: "her deputy", "one official", not "told her that", "told her on Monday"."""
    following = forms[index + 1] if index + 1 < end else ""
    return forms[index] in {"her", "one"} and following[:1].isalpha() and following not in _NOT_OWNED


def _adverbial(form: str, following: Sequence[str]) -> bool:
    """Whether a word begins an adverbial of time or place ("on Monday", "in a statement") rather than going on."""
    if form in {"in", "at"}:
        return list(following) in (["a"], ["an"], ["the"])
    return form in {"on", "during", "after", "to", "by", "last", "this", "late"}


def _names_go_on(forms: Sequence[str], index: int) -> bool:
    return forms[index] not in AUXILIARIES and forms[index] not in SUBJECT_PRONOUNS


def main_subject(forms: Sequence[str], start: int, end: int, verbs: frozenset[int]) -> Range | None:
    """Return the subject of a sentence: the first noun phrase that a verb follows, introductory phrases skipped."""
    index = start
    while index < end:
        while index < end and (
            forms[index] in _BREAKS or adverb(forms[index]) or forms[index] in {"and", "but", "yet"}
        ):
            index += 1
        clause = index < end and forms[index] in _CLAUSE_WORDS and (forms[index] != "that" or index > start)
        if index < end and (forms[index] in _LINKS or clause or _introduces(forms[index])):
            comma = next((i for i in range(index, end) if forms[i] == ","), end)
            index = comma + 1
            continue
        phrase = phrase_after(forms, index, end, verbs)
        return _before_verb(forms, phrase, verbs) if phrase else None
    return None


def _introduces(form: str) -> bool:
    return form in {
        "despite",
        "amid",
        "during",
        "prior",
        "according",
        "against",
        "without",
        "about",
        "ahead",
        "speaking",
        "asked",
        "pressed",
        "questioned",
        "opening",
        "addressing",
    }


def _before_verb(forms: Sequence[str], phrase: Range, verbs: frozenset[int]) -> Range:
    """Cut a phrase before its first verb-like word (past tense after a noun)."""
    for index in range(phrase.first + 1, phrase.last):
        if index in verbs or (past(forms[index]) and forms[index - 1] not in DETERMINERS):
            return Range(phrase.first, index)
    return phrase
