"""What outlets have in common and what one leaves out: the same quotation under other cues, omissions by event."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from framing.report.material import category
from framing.report.model import Cell, Disclosure, Note, Section, Table
from framing.report.plain import EXPORTED, count, several

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.aligned import Rendering, SameQuotation
    from framing.comparison.omissions import Omission
    from framing.report.material import Material

_MOST_QUOTATIONS = 20
_MOST_LEFT_OUT = 25
_EVENTS_OPEN = 5  # with more events than that, the tables of the others are folded away
_MOST_EVENTS = 40
_STANDING = {"headline": "headline", "lead": "lead", "rest": "text"}


def same_words_section(material: Material) -> Section | None:
    """Return the section on quotations that several outlets carry; None where there is only one outlet."""
    if len(material.groups) < 2:
        return None
    found = material.comparison.aligned()
    title = "Same fact, other words"
    if not found:
        return Section(key="same", title=title, short="Same fact", sentences=("No quotation stands in two outlets.",))
    return Section(
        key="same",
        title=title,
        short="Same fact",
        sentences=(_carried(found),),
        blocks=(_quotations(material, found),),
    )


def _carried(found: Sequence[SameQuotation]) -> str:
    """Say how many quotations outlets share, and how many of them, with an example, under cues of different stance."""
    stand = "stands" if len(found) == 1 else "stand"
    text = f"{several(len(found), 'quotation')} {stand} in two outlets or more"
    differing = [each for each in _ranked(found) if len(each.stances) > 1]
    if not differing:
        return f"{text}; none of them under cues of different stance."
    one, other = _apart(differing[0])
    return (
        f"{text}; {count(len(differing))} of them under cues of different stance, such as “{_cue(one)}” in {one.group} "
        f"and “{_cue(other)}” in {other.group}."
    )


def _apart(each: SameQuotation) -> tuple[Rendering, Rendering]:
    """Return the first two renderings whose cues differ in stance."""
    known = [rendering for rendering in each.renderings if rendering.stance in each.stances]
    return known[0], next(rendering for rendering in known if rendering.stance != known[0].stance)


def _cue(rendering: Rendering) -> str:
    return rendering.cue_words.strip(" ,:;")


def _ranked(found: Sequence[SameQuotation]) -> list[SameQuotation]:
    return sorted(found, key=lambda each: (-len(each.stances), -len(each.renderings), each.renderings[0].quotation))


def _quotations(material: Material, found: Sequence[SameQuotation]) -> Table:
    groups = [g for g in material.groups if any(r.group == g for each in found for r in each.renderings)]
    ranked = _ranked(found)
    left = len(ranked) - _MOST_QUOTATIONS
    return Table(
        caption="The same quotation, introduced by each outlet",
        head=("Quotation", *groups),
        rows=tuple(_quotation(each, groups) for each in ranked[:_MOST_QUOTATIONS]),
        note="Below each cue stands its stance. A dash: the outlet does not have the quotation."
        + (f" {several(left, 'more quotation')}. {EXPORTED}" if left > 0 else ""),
    )


def _quotation(each: SameQuotation, groups: Sequence[str]) -> tuple[Cell, ...]:
    by_group: dict[str, list[Rendering]] = {}
    for rendering in each.renderings:
        by_group.setdefault(rendering.group, []).append(rendering)
    speakers = dict.fromkeys(name for rendering in each.renderings for name in rendering.actors)
    about = f"“{each.words.rstrip(' ,')}”"
    heading = Cell(text=about, note=", ".join(list(speakers)[:3]))
    return (heading, *(_rendering(group, by_group.get(group, []), about) for group in groups))


def _rendering(group: str, renderings: Sequence[Rendering], about: str) -> Cell:
    if not renderings:
        return Cell(text="–")
    stances = dict.fromkeys(category("attribution", r.stance).get("label", r.stance) for r in renderings if r.stance)
    return Cell(
        text=", ".join(dict.fromkeys(_cue(r) or "no cue" for r in renderings)),
        note=", ".join(stances),
        evidence=tuple(r.quotation for r in renderings), about=about, group=group,
    )  # fmt: skip


def omissions_section(material: Material) -> Section | None:
    """Return the section on what most outlets carry on an event and others leave out; None with fewer than three."""
    if len(material.groups) < 3:
        return None
    found = material.comparison.omissions()
    title = "What was left out"
    if not found:
        return Section(
            key="omissions",
            title=title,
            short="Left out",
            sentences=("On no event is there something that most outlets carry and others leave out.",),
        )
    return Section(
        key="omissions",
        title=title,
        short="Left out",
        sentences=(
            (
                "Sources, actors, numbers and places that at least half of the outlets on an event carry and at least "
                "one does not. Leaving out is a choice every article makes; a local paper and a wire agency rightly "
                "choose differently."
            ),
        ),
        blocks=tuple(_by_event(material, found)),
    )


def _by_event(material: Material, found: Sequence[Omission]) -> Iterator[Table | Disclosure | Note]:
    """Yield a table for each event, those that most outlets tell of first; many are folded away."""
    tables = _tables(material, found)
    shown = tables[:_MOST_EVENTS]
    yield from shown[:_EVENTS_OPEN]
    yield from (Disclosure(summary=table.caption, blocks=(table,)) for table in shown[_EVENTS_OPEN:])
    if left := len(tables) - len(shown):
        yield Note(title="Not shown here", sentences=(f"{several(left, 'more event')}. {EXPORTED}",))


def _tables(material: Material, found: Sequence[Omission]) -> list[Table]:
    on_event: dict[str, list[Omission]] = defaultdict(list)
    for each in found:
        on_event[each.event].append(each)
    present = {
        event.name: {material.labels[number] for number in event.articles}
        for event in material.comparison.events
        if event.name in on_event
    }
    ranked = sorted(present, key=lambda name: -len(present[name]))
    return [_table(name, [g for g in material.groups if g in present[name]], on_event[name]) for name in ranked]


def _table(event: str, groups: Sequence[str], here: Sequence[Omission]) -> Table:
    left = len(here) - _MOST_LEFT_OUT
    return Table(
        caption=f"Carried by most, left out by others: {event}",
        head=("What", *groups),
        rows=tuple(_omission(each, groups) for each in here[:_MOST_LEFT_OUT]),
        note="“named” marks a source that the outlet mentions without giving it a voice, “mentioned” words or a number "
        "that stand there too, perhaps for something else."
        + (f" {several(left, 'more row')}. {EXPORTED}" if left > 0 else ""),
    )


def _omission(each: Omission, groups: Sequence[str]) -> tuple[Cell, ...]:
    carried = {one.group: one for one in each.carried}
    cells = [Cell(text=each.what, note=each.kind)]
    for group in groups:
        one = carried.get(group)
        if one is None:
            text = "named" if group in each.named_in else "left out" if group in each.missing else "mentioned"
            cells.append(Cell(text=text))
        else:
            cells.append(
                Cell(text=_STANDING.get(one.standing, one.standing), evidence=(one.evidence,),
                     about=f"{each.what} ({each.kind})", group=group)
            )  # fmt: skip
    return tuple(cells)
