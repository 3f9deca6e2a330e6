"""Places that vote: "Anby voted for the bridge" tells of its voters, "Anby said" of those who govern it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.verdicts import Verdict

if TYPE_CHECKING:
    from framing.speakers.view import View

_VOTE = frozenset("voted elected re-elected reelected".split())
_HAVE = frozenset("has have had also again then recently overwhelmingly narrowly once twice never".split())
PLACES_THAT_VOTE = frozenset("state states county counties precinct precincts district districts ward wards".split())
_BETWEEN = 2  # words before the verb
VOTERS = Verdict("citizen", "a place that votes stands for its voters")


def votes(view: View, behind: int) -> bool:
    """Whether whoever ends before a token voted, as the verb there tells."""
    verb = behind
    while verb < behind + _BETWEEN and view.forms[verb] in _HAVE:
        verb += 1
    return view.forms[verb] in _VOTE
