"""An invented story, and the zones of pages made of it."""

from __future__ import annotations

from framing.zones import find_zones

BODY = (
    "The council of Harrowmere voted on Tuesday to drain the old canal, ending a dispute of nine years.\n\n"
    "“We have listened long enough,” the mayor, Ida Brask, told a packed chamber before the vote was taken.\n\n"
    "Residents who opposed the plan said they would take the decision to the regional court within a month."
)


def zones(text: str, title: str = "", byline: str = "") -> list[tuple[str, str]]:
    """Return the zones of a text as pairs of name and words."""
    found = find_zones(text, title=title, byline=byline)
    return [(zone.name.lower(), text[span.start : span.end]) for span, zone in found]


def names(text: str, title: str = "") -> list[str]:
    """Return the names of the zones of a text, in order."""
    return [name for name, _ in zones(text, title)]
