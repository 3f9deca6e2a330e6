"""What pages put before and behind the words of a line: numbers of pictures, links to buy them, marks of an end.

The line between them is judged as if they were not there: "[1/3] A boat at the lock. LORNPIX/Ana Brook  Buy photo".
"""

from __future__ import annotations

import re

from framing.article import Span

_NUMBER = re.compile(
    r"\[\d{1,3} ?/ ?\d{1,3}\]\s*|\d{1,3} of \d{1,3} ?\|\s*"
    r"|(?:image|photo|picture|slide) \d{1,3} of \d{1,3}(?: ?[|:–—]\s*|$)",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:(?:purchase|acquire|buy) licensing rights(?:, opens? (?:in )?(?:a )?new tab)?"
    r"|(?:buy|order|purchase) (?:this |a )?(?:photos?|prints?|images?)"
    r"|(?:open|view|see|show) (?:this )?(?:image|photo|picture) in (?:gallery|full ?screen)"
    r"|view (?:full|larger) (?:image|size)|enlarge(?: this)? (?:image|photo|picture)"
    r"|(?:click|tap) to (?:enlarge|zoom|expand)|(?:show|hide) caption)[ ›»]*$",
    re.IGNORECASE,
)
_LINK_START = re.compile(r"(?<=[^\s,])\s+(?=[A-Z]|(?:show|hide) caption)")
# Agencies end their stories so; "[more]" and "to be continued" are of a dispatch in parts.
_END = re.compile(
    r"(?:[(\[-] ?(?:END|End|ENDS|Ends|ENDITEM|Enditem|end|ends|MORE|Concluded|END OF STORY) ?[)\]-]"
    r"(?: [a-z]{2,3}(?:\.[a-z]{2,3})?)?"
    r"|ENDITEM|Enditem|ENDS|/END/?|[-–—/#]{1,2} ?(?:ENDS|Ends|ends|END|ENDITEM) ?[-–—/#]{0,2}|-30-|#{2,3}|[■□▪◼∎])\.?$"
)
_LAST = 80  # characters
_LONGEST_END = 16  # characters


def core_of(line: str) -> Span:
    """Return the part of a line that its edges leave; an empty one where a line is nothing else."""
    number = _NUMBER.match(line)
    end = min(_link_start(line), _end_mark_start(line))
    start = min(number.end() if number else 0, end)
    return Span(start, len(line[:end].rstrip()) if end > start else start)


def numbers_picture(line: str) -> bool:
    """Whether a line opens with which of several pictures it describes: "[1/3] A boat at the lock"."""
    return _NUMBER.match(line) is not None


def ends_story(line: str) -> bool:
    """Whether a line ends with the mark that agencies put below a story: "… by Friday. (END)"."""
    return _end_mark_start(line) < len(line)


def _link_start(line: str) -> int:
    """Return where the link behind a caption begins; the end of a line without one."""
    starts = (0, *(found.end() for found in _LINK_START.finditer(line, max(0, len(line) - _LAST))))
    return next((start for start in starts if _LINK.match(line, start)), len(line))


def _end_mark_start(line: str) -> int:
    """Return where the mark of an end begins, alone or behind a sentence; the end of a line without one."""
    first = max(0, len(line) - _LONGEST_END)
    starts = (0, *(at for at in range(first + 1, len(line)) if _closes_sentence(line[:at])))
    return next((start for start in starts if _END.match(line, start)), len(line))


def _closes_sentence(before: str) -> bool:
    return before[-1:].isspace() and before.rstrip()[-1:] in set('.!?"”’)')
