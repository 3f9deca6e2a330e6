"""Several at once: adherents beside shares of those asked, "some" of those named before, a family by its surname."""

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
_OF_THEM = frozenset("some many others most several few".split())
_PEOPLE = frozenset({"citizen", "party"})
_BACK = 20  # tokens


def shares_near(view: View, token: int) -> bool:
    """Whether shares of those asked stand right before or behind a token."""
    return not _SHARES.isdisjoint(view.forms[max(token - _BESIDE, 0) : token + _BESIDE])


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
