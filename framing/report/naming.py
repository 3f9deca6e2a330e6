"""How outlets name the same actor, group or event, as a table: each name with its sign, its voices and its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.designations import BY_NAME
from framing.report.model import Cell, Table
from framing.report.plain import EXPORTED, listed, several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.comparison.naming import Name, Naming
    from framing.report.material import Material

_MOST = 25  # things named
_MOST_NAMES = 5  # of one thing in one outlet
_SIGNS = {"+": "+\N{NO-BREAK SPACE}", "-": "−\N{NO-BREAK SPACE}"}
_VOICES = (("outlet", "own voice"), ("paraphrase", "paraphrased"), ("quote", "quoted"))


def naming_tables(material: Material) -> Iterator[Table]:
    """Yield the table of names; nothing where all outlets name everything alike."""
    found = material.naming
    if not found:
        return
    several_events = len({each.event for each in found}) > 1
    left = len(found) - _MOST
    yield Table(
        caption="The same actor, group or event under other names",
        head=("Who or what", *material.groups),
        rows=tuple(_row(material, each, with_event=several_events) for each in found[:_MOST]),
        note="Names with + praise or excuse, names with − blame or belittle, in the plain sense of the word; behind "
        "each stands how often. Below: whose words they are. Things that somebody names with a sign come first."
        + (f" {several(left, 'more thing')} named differently. {EXPORTED}" if left > 0 else ""),
    )


def telling_names(material: Material) -> Iterator[str]:
    """Say of the thing named most unlike how one outlet names it with a sign, in its own voice, and another without."""
    for each in material.naming:
        own = [name for name in each.names if name.said("outlet")]
        signed = next((name for name in own if name.polarity in _SIGNS), None)
        plain = [n for n in own if n.polarity == "0" and n.name != BY_NAME and signed and n.group != signed.group]
        if signed and plain:
            other = max(plain, key=_used)
            both = f"{_in_group(signed)}, {_in_group(other)}"
            yield f"Names differ for {each.what}: {both}, each in the outlet’s own voice."
            return


def _in_group(name: Name) -> str:
    """Return a name with its group, and how many of the group's names for the thing it is where it has others."""
    some = "" if name.count == name.mentions else f" ({name.count} of {several(name.mentions, 'name')})"
    return f"“{name.name}” in {name.group}{some}"


def _used(name: Name) -> tuple[int, str, str]:
    return (name.count, name.group, name.name)


def _row(material: Material, each: Naming, *, with_event: bool) -> tuple[Cell, ...]:
    kind = "same place in a sentence" if each.kind == "passage" else each.kind
    heading = Cell(text=each.what, note=f"{kind}; {each.event}" if with_event else kind)
    return (heading, *(_names(each, group) for group in material.groups))


def _names(each: Naming, group: str) -> Cell:
    names = each.of(group)
    if not names:
        return Cell(text="–")
    shown = ", ".join(_name(name) for name in names[:_MOST_NAMES])
    return Cell(
        text=shown + (f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""),
        note=_voices(names),
        evidence=tuple(place.evidence for name in names for place in name.places),
        about=f"Names for {each.what}",
        group=group,
    )


def _name(name: Name) -> str:
    return f"{_SIGNS.get(name.polarity, '')}{name.name}{f' ({name.count})' if name.count > 1 else ''}"


def _voices(names: tuple[Name, ...]) -> str:
    counts = ((sum(name.said(voice) for name in names), label) for voice, label in _VOICES)
    return listed(f"{count} {label}" for count, label in counts if count)
