"""Who is behind a source phrase, as the rules of this package hand it on."""

from __future__ import annotations

from typing import NamedTuple


class Speaker(NamedTuple):
    """Who is behind a source phrase."""

    actors: tuple[str, ...]
    kind: str
    why: str
    named: bool
    country: str = ""
