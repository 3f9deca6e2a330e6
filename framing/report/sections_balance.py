"""How balanced: what each side gets in each outlet, cues by side, and who is mentioned and never given a voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.comparison.pooled import Evidence
from framing.extract.balance import absent_sides
from framing.report.figures import sides_figure
from framing.report.material import category, category_name, spans
from framing.report.model import Cell, Note, Section, Table, folded
from framing.report.plain import count, listed, number, percent, several
from framing.voiceless import voiceless, voiceless_groups

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from framing.extract.balance import SideRow
    from framing.report.material import Material
    from framing.report.model import Block

    _ByName = dict[str, dict[str, list[Evidence]]]  # name, outlet

_MOST_SIDES = 8
_MOST_SILENT = 20


@dataclass
class _Side:
    """What one side gets in all articles of one outlet."""

    mentions: int = 0
    words: float = 0
    attributions: int = 0
    doubted: int = 0
    evaluated: int = 0
    polarity: int = 0
    first: int = 0
    evidence: list[Evidence] = field(default_factory=list)
    mentioned: list[Evidence] = field(default_factory=list)
    judged: list[Evidence] = field(default_factory=list)

    def add(self, profile: int, row: SideRow) -> None:
        self.mentions += row.mentions
        self.words += row.words
        self.attributions += row.attributions
        self.doubted += row.doubted
        self.evaluated += row.evaluated
        self.polarity += row.polarity
        self.evidence += spans(profile, row.evidence)
        self.mentioned += spans(profile, row.mentioned)
        self.judged += spans(profile, row.judged)


def balance_section(material: Material) -> Section:
    """Return the section about sides and silent actors."""
    sides = _sides(material)
    blocks: list[Block] = []
    if sides:
        names = _ranked(sides)
        blocks += [_figure(material, sides, names), folded(_side_table(material, sides, names))]
    else:
        blocks.append(
            Note(
                title="No sides",
                sentences=(
                    (
                        "No side was given, and no actor of a known country is mentioned. Name sides with --side, "
                        'for example --side "Allies=France,Jane Doe".'
                    ),
                ),
            )
        )
    blocks += [*_stances(material), *_silent(material)]
    return Section(
        key="balance",
        title="How balanced",
        short="Balance",
        sentences=tuple(_sentences(material, sides)),
        blocks=tuple(blocks),
    )


def _sentences(material: Material, sides: dict[tuple[str, str], _Side]) -> Iterator[str]:
    yield (
        "Balance here means who is given a voice, in which words they are introduced, and who is only talked about. "
        "An even split is not always the fair one: that is for the reader to judge."
    )
    if sides:
        names = _ranked(sides)
        left = len({name for _, name in sides}) - len(names)
        which = f", those with most attributed words; {left:,} more are not shown" if left else ""
        yield (
            f"Sides: {listed(names)}{which}. They are those given with --side, or else the countries that actors are "
            "known to belong to."
        )
    if absent := absent_sides(profile.document for profile in material.profiles):
        yield f"Nobody of {listed(absent, 'or')} was found in any article: see whether the members are spelt as there."


def _sides(material: Material) -> dict[tuple[str, str], _Side]:
    found: dict[tuple[str, str], _Side] = defaultdict(_Side)
    for group, numbers in material.numbers_of.items():
        for profile in numbers:
            for position, row in enumerate(material.profiles[profile].document.layers.get("sides", ())):
                side = found[group, row.side]
                side.add(profile, row)
                side.first += position == 0 and row.first_voice is not None
    return dict(found)


def _ranked(sides: dict[tuple[str, str], _Side]) -> list[str]:
    words: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for (_, name), side in sides.items():
        words[name] += side.words  # type: ignore[assignment]
        mentions[name] += side.mentions
    return sorted(mentions, key=lambda name: (-words[name], -mentions[name], name))[:_MOST_SIDES]


def _figure(material: Material, sides: dict[tuple[str, str], _Side], names: list[str]) -> Block:
    speaking = [name for name in names if any(sides[g, name].words for g in material.groups if (g, name) in sides)]
    groups = [g for g in material.groups if any(sides[g, n].words for n in speaking if (g, n) in sides)]
    words = [[sides[g, n].words if (g, n) in sides else 0.0 for n in speaking] for g in groups]
    rows = tuple(
        (Cell(text=group), *(_words(sides.get((group, name)), name, group, sum(row)) for name in speaking))
        for group, row in zip(groups, words, strict=True)
    )
    caption = "Attributed words of each side, share of those of all sides"
    if not speaking:
        return Note(title="No side speaks", sentences=("None of the sides is given a voice in these articles.",))
    left = len(material.groups) - len(groups)
    note = ""
    if left:
        note = f"In {several(left, 'outlet')} no words were found of anybody known to belong to one of these sides."
    data = Table(caption=caption, head=("Outlet", *speaking), rows=rows, note=note)
    return sides_figure(groups, speaking, words, data)


def _words(side: _Side | None, name: str, group: str, total: float) -> Cell:
    words = side.words if side else 0.0
    return Cell(
        text=percent(words / total) if total else "–", note=f"{number(words, 0)} words",
        evidence=tuple(side.evidence) if side and words else (), about=f"Attributions to {name}", group=group,
        numeric=True,
    )  # fmt: skip


def _side_table(material: Material, sides: dict[tuple[str, str], _Side], names: list[str]) -> Table:
    wanted = [(group, name) for group in material.groups for name in names if (group, name) in sides]
    return Table(
        caption="What each side gets in each outlet",
        head=(
            "Outlet", "Side", "Mentions", "Attributions", "Attributed words", "Doubting cues",
            "Judged in the outlet’s own voice", "Speaks first in",
        ),
        rows=tuple(_side_row(material, group, name, sides[group, name]) for group, name in wanted),
        note="Doubting cues are those like “claimed”. Means run from −1 (all criticism) to 1 (all praise).",
    )  # fmt: skip


def _side_row(material: Material, group: str, name: str, side: _Side) -> tuple[Cell, ...]:
    evidence = tuple(side.evidence)
    doubted = tuple(place for place in evidence if place in material.doubted)
    mean = side.polarity / side.evaluated if side.evaluated else float("nan")
    about = f"Attributions to {name}"
    return (
        Cell(text=group),
        Cell(text=name),
        Cell(text=count(side.mentions), evidence=tuple(side.mentioned), about=f"Mentions of {name}", group=group,
             numeric=True),
        Cell(text=count(side.attributions), evidence=evidence, about=about, group=group, numeric=True),
        Cell(text=number(side.words, 0), evidence=evidence if round(side.words) else (), about=about, group=group,
             numeric=True),
        Cell(text=count(side.doubted), note=f"of {side.attributions:,}" if side.attributions else "",
             evidence=doubted, about=f"Doubting cues for {name}", group=group, numeric=True),
        Cell(text=count(side.evaluated), note=f"mean {number(mean)}" if side.evaluated else "",
             evidence=tuple(side.judged), about=f"{name}, judged in the outlet’s own voice", group=group, numeric=True),
        Cell(text=several(side.first, "article") if side.first else "–", numeric=True),
    )  # fmt: skip


def _stances(material: Material) -> Iterator[Table]:
    """How sources are introduced: stances of cues by outlet."""
    found: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    totals: Counter[str] = Counter()
    for said in material.said:
        found[said.attribution.stance, said.group].append(Evidence(said.profile, said.attribution.span))
        totals[said.group] += 1
    if not found:
        return
    stances = sorted({s for s, _ in found}, key=lambda s: (-sum(len(found[s, g]) for g in material.groups), s))
    rows = tuple(
        (_stance_heading(stance), *(_stance(stance, g, tuple(found[stance, g]), totals[g]) for g in material.groups))
        for stance in stances
    )
    yield Table(
        caption="How sources are introduced: stance of the cue, share of attributions",
        head=("Stance of the cue", *material.groups),
        rows=rows,
    )


def _stance_heading(stance: str) -> Cell:
    about = category("attribution", stance)
    return Cell(text=category_name("attribution", stance), note=about.get("definition", ""))


def _stance(stance: str, group: str, evidence: tuple[Evidence, ...], total: int) -> Cell:
    label = category_name("attribution", stance)
    return Cell(
        text=percent(len(evidence) / total) if total else "–", note=f"{len(evidence):,} of {total:,}" if total else "",
        evidence=evidence, about=f"Cues: {label}", group=group, numeric=True,
    )  # fmt: skip


def _silent(material: Material) -> Iterator[Table]:
    """Yield the tables of actors, and of groups of people, that are mentioned and never given a voice, by outlet."""
    found: _ByName = defaultdict(lambda: defaultdict(list))
    groups: _ByName = defaultdict(lambda: defaultdict(list))
    heard: dict[str, set[str]] = defaultdict(set)
    for group, numbers in material.numbers_of.items():
        for profile in numbers:
            document = material.profiles[profile].document
            named, silent = voiceless(document)
            heard[group] |= named - set(silent)
            actors = {actor.name: actor for actor in document.layers.get("actors", ())}
            for name in silent:
                found[name][group] += spans(profile, (m.span for m in actors[name].mentions))
            for name, mentions in voiceless_groups(document).items():
                groups[name][group] += spans(profile, mentions)
    if found:
        yield _silence(
            material, "Mentioned, and no words of theirs found", "Actor", found, heard,
            "Numbers are mentions in articles in which no words of the actor’s were found; look there before you "
            "say that an outlet left somebody unheard. “speaks” marks outlets in which the actor is given a voice.",
        )  # fmt: skip
    if groups:
        yield _silence(
            material, "Groups spoken of, and no words of theirs found", "Group", groups, {},
            "Nouns for people in the plural that an article has twice or more and under which nobody speaks; numbers "
            "are mentions. Those who speak may belong to a group without being called so.",
        )  # fmt: skip


def _silence(
    material: Material, caption: str, head: str, found: _ByName, heard: Mapping[str, set[str]], note: str
) -> Table:
    """Return the table of those without a voice: those silent in most outlets first."""
    for by_group in found.values():
        for evidence in by_group.values():
            evidence.sort()
    names = sorted(found, key=lambda name: (-len(found[name]), -sum(map(len, found[name].values())), name))
    return Table(
        caption=caption,
        head=(head, *material.groups),
        rows=tuple(
            (Cell(text=name), *(_mentions(name, g, found[name].get(g, []), heard.get(g, ())) for g in material.groups))
            for name in names[:_MOST_SILENT]
        ),
        note=note + (f" {several(len(names) - _MOST_SILENT, f'more {head.lower()}')}." if names[_MOST_SILENT:] else ""),
    )


def _mentions(name: str, group: str, evidence: list[Evidence], heard: Container[str]) -> Cell:
    text = count(len(evidence)) if evidence else "speaks" if name in heard else "–"
    return Cell(text=text, evidence=tuple(evidence), about=f"Mentions of {name}", group=group, numeric=True)
