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
_DISTRICTS = (["school", "district"], ["school", "committee"], ["school", "trustees"])
_MEMBERS = frozenset("member members president chair chairman chairwoman chairperson trustee trustees".split())
_STAFF = frozenset({"business manager", "trustee", "trustees"})


class BoardReader(PhraseReader):
    """Reads the phrases of one document that tell a seat on a board or an office under it."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.of_schools = any(list(pair) in _DISTRICTS for pair in zip(self.forms, self.forms[1:], strict=False))
        self.of_schools = self.of_schools or "school" in self._run_by_boards()
        self.told = self.of_schools or bool(self._run_by_boards())

    def _run_by_boards(self) -> set[str]:
        """Return what is run by boards in the text: "school board", "board of supervisors"."""
        forms = self.forms
        boards = [i for i, form in enumerate(forms) if form == "board"]
        beside = ((forms[i - 1], forms[i + 2] if forms[i + 1 : i + 2] == ["of"] else "") for i in boards)
        return {word for words in beside for word in words if word in _RUN}

    def bare(self, parts: Parts) -> Verdict | None:
        """Return what "the board" or "the district" is in a text about a public board or a school district."""
        word = self.forms[parts.end - 1]
        runs = (word == "district" and self.of_schools) or (word == "board" and self.told)
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
