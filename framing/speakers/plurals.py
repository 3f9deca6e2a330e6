"""Several at once: two beside an "and", adherents of a party, "some" of those named before, a family by its surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.naming import is_plural
from framing.speakers.verdicts import Parts, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.findings import Actor
    from framing.speakers.view import View

_SHARES = frozenset({"percent", "%", "percentage"})
_BESIDE = 15  # tokens
_LIVES = frozenset(
    "white black working collar educated suburban rural urban evangelical "
    "catholic jewish latino hispanic muslim young younger older elderly millennial registered everyday ordinary "
    "self-identified self-described lifelong churchgoing affluent wealthy unionized".split()
)
_OF_THEM = frozenset("some many others most several few".split())
_PEOPLE = frozenset({"citizen", "party"})
_BACK = 20  # tokens


def _shares_near(view: View, token: int) -> bool:
    """Whether shares of those asked stand right before or behind a token."""
    return not _SHARES.isdisjoint(view.forms[max(token - _BESIDE, 0) : token + _BESIDE])


def adherents(view: View, first: int, name: int) -> str:
    """Return why adherents of a party speak as citizens: shares beside, a word for voters or a state before.

    "Ohio Democrats", "white working-class Democrats".
    """
    if _shares_near(view, first):
        return "beside shares: those asked"
    words = view.forms[first:name]
    if not _LIVES.isdisjoint(words):
        return "told by how they live: those who vote so"
    before = view.inside.get(name - 1) if name > first else None
    if before is not None and before.entry.extra["role"] in {"region", "capital"}:
        return "of a state: those who live there"
    return ""


def group_before(view: View, token: int) -> Verdict | None:
    """Return the people in the plural who were named last before a bare "some" or "others"."""
    if view.forms[token] not in _OF_THEM:
        return None
    for index in range(token - 1, max(token - _BACK, -1), -1):
        hit = view.inside.get(index)
        if hit and hit.last == index + 1 and is_plural(view.forms[index]) and hit.entry.category in _PEOPLE:
            return Verdict(hit.entry.category, hit.entry.why)
    return None


def family(view: View, parts: Parts, actors: Iterable[Actor]) -> Actor | None:
    """Return somebody of a family that is called by its surname: "the Does"."""
    token = parts.end - 1
    word = view.forms[token]
    if not view.capital[token] or not is_plural(word):
        return None
    bearers = (actor for actor in actors if actor.is_person and actor.kind)
    return next((actor for actor in bearers if actor.name.lower().split()[-1] == word[:-1]), None)
