"""Places that vote: "Anby voted for the bridge" tells of its voters, "Anby said" of those who govern it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.verdicts import Verdict

if TYPE_CHECKING:
    from framing.speakers.view import View

_VOTE = frozenset("voted votes vote voting".split())
_ELECT = frozenset("elected elects re-elected reelected caucused".split())
_LEAN = frozenset("leans leaning leaned swung flipped".split())
_SIDES = frozenset("democratic republican red blue left right to toward towards labour conservative tory".split())
_CHOICES = frozenset("leave quit remain stay secede legalize legalise".split())
_BETWEEN = frozenset(
    ", is has have had was currently now still again narrowly overwhelmingly also then recently once twice never "
    "will".split()
)
_AHEAD = 5  # tokens
PLACES_THAT_VOTE = frozenset("state states county counties precinct precincts district districts ward wards".split())
VOTERS = Verdict("citizen", "a place that votes stands for its voters")


def votes(view: View, behind: int, *, state: bool = False) -> bool:
    """Whether whoever ends before a token voted, as the verb there tells; at a summit a ``state`` votes, too."""
    verb = next((i for i in range(behind, behind + _AHEAD) if view.forms[i] not in _BETWEEN), behind)
    behind_verb = view.forms[verb + 1]
    if view.forms[verb] in _LEAN:
        return behind_verb in _SIDES
    if view.forms[verb] not in _VOTE or behind_verb[:1].isdigit():  # a board votes "4-1"
        return view.forms[verb] in _ELECT
    return view.forms[verb + 2] in _CHOICES if view.forms[verb + 1] == "to" else not state
