"""The verdict on a phrase, and how a phrase is cut before it is read: possessor, head segment, complement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.phrases import AUXILIARIES, DETERMINERS
from framing.speakers.words import BARE_GROUPS, COMMON, FIRST_PERSON, VAGUE

if TYPE_CHECKING:
    from framing.speakers.view import View

_LINKS = frozenset(
    "behind about over out between during after before like including than of for at from in on with to by near within "
    "under among against inside across without beyond despite throughout".split()
)
_ENDS = frozenset(", ; : ( ) [ ] — – -- … who which that whose whom when where while as".split())
_OF_A_PLACE = frozenset("university college bank department board bureau institute".split())
_ADVERBS = frozenset("today here there alike themselves himself herself itself".split())
_POSSESSIVES = frozenset({"'s", "'"})
_COMPARATIVES = frozenset("more less fewer other".split())  # "more than fifty economists"
_PARTICIPLES = frozenset("vying filed paid cited seen held made done sent taken given known led shown".split())
RIVALS = frozenset("rival rivals opponent opponents challenger challengers competitor competitors".split())
_WORK = frozenset(
    "planning training marketing engineering housing banking nursing accounting fundraising advertising manufacturing "
    "polling messaging trading shipping lending mining broadcasting policing programming scheduling".split()
)  # fields of work, before those in charge of them
_MERELY = frozenset("just only well slightly".split())
QUOTES = {"“": "”", '"': '"'}
_SUBJECTS = frozenset("the its his her their he she they it we i".split())
# What somebody does with what is written: "a fact sheet | lawmakers released"
_MAKES = frozenset(
    "released sent wrote published filed issued circulated shared posted submitted signed drafted".split()
)
_COMPOUNDED = frozenset("based controlled led run backed owned born style".split())  # "Lorn - based", cut apart
_TITLE = 10  # words of a title between quotation marks
_WHO = frozenset("he she they it we i you".split())
_ROUNDING = frozenset("over under about above below around".split())
_OUTLET = ("this newspaper", "this paper", "this outlet", "this website", "our newspaper")


class Verdict(NamedTuple):
    """A kind of source, why, and the country where the phrase names one; ``kind`` is "" where nothing tells."""

    kind: str
    why: str
    country: str = ""
    named: bool = False


UNTOLD = "but the article does not say who it is"  # so ends the reason of a source that the article hides
NOTHING = Verdict("", "no entry says what this source is")


def own_words(forms: list[str]) -> bool:
    """Whether a phrase is the outlet itself: first person, "this newspaper"."""
    return bool(forms) and (forms[0] in FIRST_PERSON or " ".join(forms[:2]) in _OUTLET)


class Parts(NamedTuple):
    """A phrase cut up: possessor ``first:owner``, head segment ``start:end``, complement ``end + 1:last``."""

    first: int
    owner: int
    start: int
    end: int
    last: int


def cut(view: View, first: int, last: int) -> Parts:
    """Cut the phrase at tokens ``first:last``; ``owner`` is ``first`` where nobody owns the head."""
    forms = view.forms
    first = _behind_rounding(view, first, last)
    end, owner = first, first
    while end < last:
        form = forms[end]
        if form in QUOTES and (close := closing(view, end, last)):
            end = close  # "the “What Is Left” author"
            continue
        if form == "of" and end > first and (noun := _noun_behind_name(view, end, last)):
            end = noun
            continue
        ends = (
            form in _ENDS
            or form in AUXILIARIES
            or (form in _ADVERBS and not view.capital[end])
            or (form in _LINKS and forms[end - 1] not in _COMPARATIVES and not _in_title(view, end))
            or _is_outside(view, end)
            or (form == "-" and " - " in view.string(end - 1, end + 2) and forms[end + 1] not in _COMPOUNDED)
        )
        health = form == "who" and view.string(end, end + 1) == "WHO"  # the World Health Organization
        ends = ends and not (health or _inside_entry(view, end) or _hyphened(view, end))
        if end > first and (ends or _participle(view, end) or _is_told_of(view, end)):
            break
        if form in _POSSESSIVES and end > first and end + 1 < last and forms[end + 1] not in _ENDS:
            owner = end
        end += 1
    start = owner + 1 if owner > first else first
    end -= end - 1 > start and forms[end - 1] in QUOTES.values()
    return Parts(first, owner, start, max(end, start), last)


def _noun_behind_name(view: View, link: int, last: int) -> int:
    """Return the noun behind a name with "of" in it ("a University of Lorn poll"), 0 where none follows."""
    end = link + 1
    if view.forms[link - 1] not in _OF_A_PLACE or not view.capital[link - 1]:
        return 0
    while end < last and view.capital[end]:
        end += 1
    return end if link + 1 < end < last and (view.role(end) or view.forms[end] in COMMON) else 0


def closing(view: View, token: int, last: int) -> int:
    """Return the mark that closes a quotation of few words at a token of a phrase, 0 where there is none."""
    ahead = view.forms[token + 1 : min(token + _TITLE, last)]
    mark = QUOTES.get(view.forms[token], "")
    return token + 1 + ahead.index(mark) if mark in ahead else 0


def _behind_rounding(view: View, first: int, last: int) -> int:
    """Return where a phrase begins behind "just over" or "only about"."""
    rounds = first + 2 < last and view.forms[first] in _MERELY and view.forms[first + 1] in _ROUNDING
    return first + 2 if rounds else first


def _in_title(view: View, token: int) -> bool:
    """Whether a link is part of a name: "the No Harbour Left Behind law"; headlines go on with a capital."""
    return view.capital[token] and view.capital[token - 1] and not view.capital[token + 1]


def _is_outside(view: View, token: int) -> bool:
    """Whether "outside" tells where: "a factory | outside Lornbridge", and not "two outside Labour groups"."""
    if view.forms[token] != "outside":
        return False
    noun = token - 1 in view.inside or view.forms[token - 1] in COMMON
    return view.forms[token + 1] in DETERMINERS or (noun and view.capital[token + 1])


def _hyphened(view: View, token: int) -> bool:
    """Whether a word is part of a compound: "would" and "be" of "would-be buyers"."""
    before, behind = view.string(token - 1, token + 1), view.string(token, token + 2)
    return (before[:1] == "-" or behind[-1:] == "-") and not (before[:2] == "- " or behind[-2:] == " -")


def _inside_entry(view: View, token: int) -> bool:
    hit = view.inside.get(token)
    return hit is not None and hit.first < token < hit.last - 1


def _is_told_of(view: View, token: int) -> bool:
    """Whether a clause without "that" begins: "a notice | the company filed", "voters | she met"."""
    before = view.inside.get(token - 1)
    if view.forms[token] in _WHO and token not in view.inside and (before or _is_common(view.forms[token - 1])):
        return True
    document = COMMON.get(view.forms[token - 1]) == "document" or (before and before.entry.category == "document")
    if not document or view.forms[token] in _SUBJECTS:
        return bool(document) and token not in view.inside
    hit = view.inside.get(token)
    if view.capital[token - 1] or view.forms[token - 1] == "statement":
        return False
    verb = hit.last if hit and hit.first == token else token + 1
    return (hit is not None or view.capital[token]) and view.forms[verb] in _MAKES


def _is_common(form: str) -> bool:
    return form in COMMON or form in BARE_GROUPS or form in VAGUE


_FIELDS = frozenset(
    "planning operating managing marketing manufacturing engineering advertising buying polling fundraising lobbying "
    "programming recruiting training banking housing nursing purchasing accounting casting consulting budgeting".split()
)


def _participle(view: View, token: int) -> bool:
    """Whether a participle after a known noun begins a clause about it ("published at the time", "seen by")."""
    noun = view.forms[token - 1]
    known = token - 1 in view.inside or noun in COMMON or noun in BARE_GROUPS or noun in QUOTES.values()
    if view.capital[token] or token in view.inside or not known:
        return False
    form = view.forms[token]
    if form in _WORK and view.role(token + 1) and not view.forms[token + 1].endswith("s"):
        return False  # "the policy planning director"
    if (
        form.endswith("ing")
        and (COMMON.get(view.forms[token + 1]) == "document" or (form in _FIELDS and view.role(token + 1)))
        and not view.forms[token - 1].endswith("s")
    ):
        return False  # "Senate voting records", "policy planning director"
    return form in _PARTICIPLES or (form.endswith(("ed", "ing")) and len(form) > 5)


def rivals_are_told(view: View, parts: Parts) -> bool:
    """Whether names follow rivals: "her rivals, Senator Doe and Governor Roe"."""
    return view.forms[parts.end - 1] in RIVALS and any(view.capital[parts.end + 1 : parts.end + 2])
