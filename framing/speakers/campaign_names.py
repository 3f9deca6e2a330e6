"""Names by which citizens call what they join in: "Save Our Oaks", "Stop the Bypass", "Kansans for Clean Rivers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a campaign calls for, at the front of its name
_CALLS = frozenset(
    "save stop keep protect reclaim defend free fund fix ban end scrap axe reopen rebuild restore reform rewild "
    "preserve stand rise unite fight block halt oppose support bring give make let say vote".split()
)
_WHAT = frozenset("our the that this my your no us it up against for back not now don't to all every its their".split())
_AFTER_JUST = {"just": "stop", "hands": "off", "right": "to"}
# Who joins, before what for: "Mothers Against Guns", "Doctors for Clean Air", "Friends of the Tarn"
_PEOPLE = frozenset(
    "parents mothers mums moms fathers dads families grandparents students teachers doctors physicians nurses medics "
    "scientists engineers lawyers journalists writers artists musicians actors athletes farmers fishers fishermen "
    "workers residents neighbours neighbors tenants renters homeowners landowners taxpayers voters citizens people "
    "women men youth children veterans soldiers survivors victims patients carers christians muslims jews catholics "
    "quakers friends businesses clergy pastors cyclists drivers hunters anglers alumni educators villagers "
    "islanders fans supporters advocates americans".split()
)
_SMALL = frozenset({"the", "our", "for", "to", "off"})
_LEAST = 3  # words
_SHORTEST = 5  # letters, of "Texans" and not of "fans"
_FOR = frozenset({"for", "against", "without"})


def is_campaign(words: Sequence[str]) -> bool:
    """Whether a name is one by which citizens call what they join in."""
    return calls_for(words) or _is_band(words)


def begins_campaign(words: Sequence[str], capital: Sequence[bool]) -> bool:
    """Whether such a name begins a stretch, where the small words of it may stand in small letters."""
    if len(words) < _LEAST or not capital[0]:
        return False
    if calls_for(words[:_LEAST]):
        return capital[2] and (capital[1] or words[1] in _SMALL)
    return joins(words[0], words[1]) and (capital[2] or (words[2] == "the" and any(capital[3:4])))


def calls_for(words: Sequence[str]) -> bool:
    """Whether a name calls for something: "Save Our Oaks", "Just Stop Coal", "Hands Off the Tarn"."""
    if len(words) < _LEAST:
        return False
    return (words[0] in _CALLS and words[1] in _WHAT) or _AFTER_JUST.get(words[0]) == words[1]


def _is_band(words: Sequence[str]) -> bool:
    """Whether a name tells who join and what for: "Kansans for Clean Rivers", "Friends of the Tarn"."""
    link = next((i for i, word in enumerate(words) if word in _FOR), 0)
    return 0 < link < len(words) - 1 and joins(words[link - 1], words[link])


def joins(word: str, link: str) -> bool:
    """Whether people of this word may join for or against something: "Mothers Against", "Kansans for"."""
    people = word in _PEOPLE or (word.endswith("ans") and len(word) > _SHORTEST and word != "republicans")
    return link in _FOR and people
