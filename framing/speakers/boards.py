"""Members and staff of the boards by which towns, counties and schools are run, who speak for the state there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.verdicts import Parts, Verdict

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.speakers.kinds import KindReader

_RUN = frozenset(
    "school schools county village town township library park parks election elections health water fire zoning "
    "planning hospital education supervisors commissioners selectmen aldermen".split()
)
_FIRMS = frozenset("company companies shares shareholders investors directors".split())
_DISTRICTS = (["school", "district"], ["school", "committee"], ["school", "trustees"])
_MEMBERS = frozenset("member members president chair chairman chairwoman chairperson trustee trustees".split())
_STAFF = frozenset({"business manager", "trustee", "trustees"})


class BoardReader(PhraseReader):
    """Reads the phrases of one document that tell a seat on a board or an office under it."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.of_schools = any(list(pair) in _DISTRICTS for pair in zip(self.forms, self.forms[1:], strict=False))
        run = self._run_by_boards()
        self.of_schools = self.of_schools or "school" in run
        self.told = self.of_schools or bool(run)
        self.first = min(run.values(), default=len(self.forms))  # token of the first public board
        self.of_firms = not _FIRMS.isdisjoint(self.forms)

    def _run_by_boards(self) -> dict[str, int]:
        """Return what is run by boards, and where the text first tells it: "school board", "board of supervisors"."""
        forms = self.forms
        boards = [i for i, form in enumerate(forms) if form == "board"]
        beside = ((i, (forms[i - 1], forms[i + 2] if forms[i + 1] == "of" else "")) for i in reversed(boards))
        return {word: i for i, words in beside for word in words if word in _RUN}

    def bare(self, parts: Parts) -> Verdict | None:
        """Return what "the board" or "the district" is in a text about a public board or a school district."""
        word = self.forms[parts.end - 1]
        public = self.first < parts.first and not self.of_firms
        runs = (word == "district" and self.of_schools) or (word == "board" and public)
        alone = self.forms[parts.first : parts.last] == ["the", word]
        return Verdict("government", f"{word!r} of the town, county or schools") if runs and alone else None

    def verdict(self, parts: Parts, head: Hit) -> Verdict | None:
        """Return whom members and staff of a public board speak for, None where a body of their own is named."""
        term = head.entry.term.lower()
        on_board = term.startswith("board ") and term.split()[-1] in _MEMBERS
        if head.entry.category != "business" or not (on_board or term in _STAFF):
            return None
        runs = self.told if on_board else self.of_schools
        alone = head.first == parts.start and parts.end == parts.last and parts.owner == parts.first
        return Verdict("government", f"{head.entry.why} of a public board") if runs and alone else None
