"""Readable test tables: ``[Xi](source) [assured](cue) [of support](content)`` becomes text and labelled spans."""

from __future__ import annotations

import re
from collections import defaultdict

_MARK = re.compile(r"\[([^\[\]]+)\]\((\w+)\)")


def parse(marked: str) -> tuple[str, dict[str, list[str]]]:
    """Return the bare text, and the marked strings by label in the order of the text."""
    labelled: dict[str, list[str]] = defaultdict(list)
    for words, label in _MARK.findall(marked):
        labelled[label].append(words)
    return _MARK.sub(r"\1", marked), dict(labelled)
