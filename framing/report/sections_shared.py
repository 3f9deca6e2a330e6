"""What outlets have in common and what one leaves out: the same quotation under other cues, omissions by event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.report.material import category
from framing.report.model import Cell, Section, Table
from framing.report.plain import count, several

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.aligned import Rendering, SameQuotation
    from framing.comparison.omissions import Omission
    from framing.report.material import Material

_MOST_QUOTATIONS = 20
_MOST_LEFT_OUT = 25
_STANDING = {"headline": "headline", "lead": "lead", "rest": "text"}


def same_words_section(material: Material) -> Section | None:
    """Return the section on quotations that several outlets carry; None where there is only one outlet."""
    if len(material.groups) < 2:
        return None
    found = material.comparison.aligned()
    title = "Same fact, other words"
    if not found:
        return Section(key="same", title=title, short="Same fact", sentences=("No quotation stands in two outlets.",))
    differing = sum(len(each.stances) > 1 for each in found)
    return Section(
        key="same",
        title=title,
        short="Same fact",
        sentences=(
            (
                f"{several(len(found), 'quotation')} stand in two outlets or more; "
                f"{count(differing)} of them under cues of different stance, such as “said” here and “claimed” there."
            ),
        ),
        blocks=(_quotations(material, found),),
    )


def _quotations(material: Material, found: Sequence[SameQuotation]) -> Table:
    groups = [g for g in material.groups if any(r.group == g for each in found for r in each.renderings)]
    ranked = sorted(found, key=lambda each: (-len(each.stances), -len(each.renderings), each.renderings[0].quotation))
    left = len(ranked) - _MOST_QUOTATIONS
    return Table(
        caption="The same quotation, introduced by each outlet",
        head=("Quotation", *groups),
        rows=tuple(_quotation(each, groups) for each in ranked[:_MOST_QUOTATIONS]),
        note="Below each cue stands its stance. A dash: the outlet does not have the quotation."
        + (f" {several(left, 'more quotation')}." if left > 0 else ""),
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
        text=", ".join(dict.fromkeys(r.cue_words.strip(" ,:;") or "no cue" for r in renderings)),
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
        blocks=tuple(_tables(material, found)),
    )


def _tables(material: Material, found: Sequence[Omission]) -> Iterator[Table]:
    for event in material.comparison.events:
        here = [each for each in found if each.event == event.name]
        if not here:
            continue
        present = {material.labels[number] for number in event.articles}
        groups = [group for group in material.groups if group in present]
        left = len(here) - _MOST_LEFT_OUT
        yield Table(
            caption=f"Carried by most, left out by others: {event.name}",
            head=("What", *groups),
            rows=tuple(_omission(each, groups) for each in here[:_MOST_LEFT_OUT]),
            note="“named” marks a source that the outlet mentions without giving it a voice."
            + (f" {several(left, 'more row')}." if left > 0 else ""),
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
