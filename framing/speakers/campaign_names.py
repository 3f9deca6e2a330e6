"""Names by which citizens call what they join in: "Save Our Oaks", "Stop the Bypass", "Kansans for Clean Rivers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.view import adjectives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.speakers.view import View

# What a campaign calls for, at the front of its name
_CALLS = frozenset(
    "save stop keep protect reclaim defend free fund fix ban end scrap axe reopen rebuild restore reform rewild "
    "preserve stand rise unite fight block halt oppose support bring give make let say vote".split()
)
_WHAT = frozenset("our the that this my your no us it up against for back not now don't to all every its their".split())
_AFTER_JUST = {"just": "stop", "hands": "off", "right": "to"}
# Who joins, before what for: "Mothers Against Guns", "Parents for Clean Air", "Friends of the Tarn"
_PEOPLE = frozenset(
    "parents mothers mums moms fathers dads families grandparents students residents neighbours neighbors tenants "
    "renters homeowners landowners taxpayers voters citizens people women men youth children veterans survivors "
    "victims patients carers christians muslims jews catholics quakers friends cyclists hunters anglers alumni "
    "villagers islanders fishermen fishers farmers americans".split()
)
# Who may as well work for somebody, and so join only against something: "Lawyers for Corvane"
_WORKING = frozenset(
    "teachers doctors physicians nurses medics scientists engineers lawyers journalists writers artists musicians "
    "actors athletes workers soldiers businesses clergy pastors drivers educators fans supporters advocates".split()
)
_SMALL = frozenset({"the", "our", "for", "to", "off"})
_LEAST = 3  # words
_FOR = frozenset({"for", "against", "without"})


def is_campaign(view: View, first: int, last: int) -> bool:
    """Whether the name at tokens ``first:last`` is one by which citizens call what they join in."""
    return calls_for(view.forms[first:last]) or any(joins(view, token) for token in range(first + 1, last - 1))


def begins_campaign(view: View, first: int, last: int) -> bool:
    """Whether such a name begins a stretch, where the small words of it may stand in small letters."""
    words, capital = view.forms[first:last], view.capital[first:last]
    if len(words) < _LEAST or not capital[0]:
        return False
    if calls_for(words[:_LEAST]):
        return capital[2] and (capital[1] or words[1] in _SMALL)
    return joins(view, first + 1)


def calls_for(words: Sequence[str]) -> bool:
    """Whether a name calls for something: "Save Our Oaks", "Just Stop Coal", "Hands Off the Tarn"."""
    if len(words) < _LEAST:
        return False
    return (words[0] in _CALLS and words[1] in _WHAT) or _AFTER_JUST.get(words[0]) == words[1]


def joins(view: View, link: int) -> bool:
    """Whether people join for or against something at a token: "Mothers | Against Guns", "Kansans | for Rivers"."""
    word = view.forms[link]
    if word not in _FOR or not view.capital[link - 1]:
        return False
    if word == "for":
        return _are_people(view.forms[link - 1]) and _is_cause(view, link)
    article = view.forms[link + 1] == "the"
    people = view.forms[link - 1] in _WORKING or _are_people(view.forms[link - 1])
    return people and view.capital[link] and view.capital[link + 1 + article]


def _are_people(word: str) -> bool:
    """Whether a word is one of people who may join, or who live somewhere: "Kansans"."""
    return word in _PEOPLE or (word.endswith("ans") and word[:-1] in adjectives())


def _is_cause(view: View, link: int) -> bool:
    """Whether a cause and nobody known follows "for"; a sentence may begin with any plural: "Parents for Corvane"."""
    of_place = view.forms[link - 1] not in _PEOPLE  # with a capital anywhere
    ahead = link + 1 + (of_place and view.forms[link + 1] == "the")
    hit = view.inside.get(ahead)
    known = hit is not None and hit.entry.extra["role"] == "name"
    if not view.capital[ahead] or known or view.forms[ahead] in FIRST_NAMES:
        return False
    sentence = view.document.sentences[view.document.sentence_index(view.tokens[link].start)]
    return of_place or view.capital[link] or link - 1 > sentence.first or view.capital[ahead + 1]
