"""Which actors a common noun with "the" can stand for: "the company" a business, "the charity" civil society."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.words import ANY_GROUP, COMMON, GROUP_NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

BUSINESSES = frozenset(
    "carmaker automaker drugmaker chipmaker planemaker toymaker phonemaker truckmaker steelmaker papermaker lender "
    "insurer carrier brewer supermarket exporter miner utility conglomerate".split()
)
_FORCES = frozenset({"police", "constabulary"})
_OUTLETS = frozenset(
    "paper newspaper tabloid broadsheet weekly daily magazine outlet broadcaster channel network site website".split()
)
_SIDES = frozenset({"campaign", "team"})  # of somebody, be it said or not
# Kinds of actors that a noun may stand for, by the noun's own kind
_FITTING = {
    "business": frozenset({"business"}),
    "civil_society": frozenset({"civil_society"}),
    "other_media": frozenset({"other_media", "state_media", "news_agency"}),
}
_AGENCIES = frozenset({"international_organisation"})
_SECURITY = frozenset({"security"})
_PARTIES = frozenset({"party", "opposition"})
_BODIES = frozenset({"business", "civil_society", "international_organisation"})
_OF_PARTIES = frozenset("campaign committee pac victory action project fund tea".split())  # no parties, in their names
_NOBODY: frozenset[str] = frozenset()
_EXPLAINED = 8  # tokens from a name to the noun that explains it


def fitting(head: str, kind: str, *, alone: bool) -> frozenset[str]:
    """Return the kinds of actors that a noun of this kind may stand for; ``alone``: no adjective stands before it."""
    if head in _OUTLETS:
        return _FITTING["other_media"]
    if head in ANY_GROUP:
        return _BODIES if alone else _NOBODY  # "the terrorist group" may be any
    if head in BUSINESSES:
        return _FITTING["business"]
    if head == "agency" and alone:
        return _AGENCIES
    if head == "force":
        return _SECURITY
    if head == "party":
        return _PARTIES
    is_body = (head in GROUP_NOUNS or COMMON.get(head) == kind) and head not in _SIDES
    return _FITTING.get(kind, _NOBODY) if is_body else _NOBODY


def is_called(name: str, head: str) -> bool:
    """Whether a noun may be said of a body of this name: a campaign or committee is no "party", an army no "force"."""
    words = name.lower().split()
    return not _FORCES.isdisjoint(words) if head == "force" else head != "party" or _OF_PARTIES.isdisjoint(words)


def another_told(forms: Sequence[str], name: int, place: int, head: str) -> bool:
    """Whether a body without a name was told of between a name and a place: "Norvane cut jobs. A rival company …".

    A noun that explains the name is none: "Norvane, a drugs company,".
    """
    for token in range(name, place):
        if forms[token] == head and not {"a", "an", "another"}.isdisjoint(forms[max(token - 3, name) : token]):
            return not (token - name <= _EXPLAINED and "," in forms[name:token])
    return False
