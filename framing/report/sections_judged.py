"""In whose words it is judged: evaluative language by voice, category and polarity, and the words themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from framing.comparison.pooled import Evidence
from framing.findings import Voice
from framing.report.figures import voices_figure
from framing.report.material import category, category_name, entry_of
from framing.report.model import Cell, Disclosure, Places, Section, Table
from framing.report.plain import count, several

if TYPE_CHECKING:
    from framing.report.material import Judged, Material
    from framing.report.model import Block, Figure

_MOST_WORDS = 25
_MOST_BY_OUTLET = 12
SIGNS = {"+": "+ praise", "-": "− criticism", "0": "0 neither"}


def judged_section(material: Material) -> Section:
    """Return the section about evaluative language."""
    if not material.judged:
        return Section(
            key="judged",
            title="In whose words it is judged",
            short="Judging words",
            sentences=("No evaluative words were found.",),
        )
    blocks: list[Block] = [figure] if (figure := _voices(material)) else []
    blocks.append(_categories(material))
    blocks.append(_words(material, material.judged, "Most frequent evaluative words", _MOST_WORDS))
    blocks += _words_by_outlet(material)
    return Section(
        key="judged",
        title="In whose words it is judged",
        short="Judging words",
        sentences=tuple(_sentences(material)),
        blocks=tuple(blocks),
    )


def _sentences(material: Material) -> list[str]:
    voices = Counter(judged.evaluation.voice for judged in material.judged)
    total = len(material.judged)
    whose = "the outlets’" if len(material.groups) > 1 else "the outlet’s"
    return [
        (
            f"{several(total, 'evaluative word or phrase', 'evaluative words and phrases')} found: "
            f"{voices[Voice.OUTLET]:,} in {whose} own voice, {voices[Voice.PARAPHRASE]:,} in paraphrases of sources, "
            f"{voices[Voice.QUOTE]:,} between quotation marks."
        ),
        (
            "A word that judges is not a fault. What matters to a reader is whose word it is: the reporter’s own, or "
            "that of a source who can be asked for reasons."
        ),
    ]


def _voices(material: Material) -> Figure | None:
    names = [f"evaluative.{voice.value}_voice" for voice in Voice]
    if not set(names) <= set(material.definitions):
        return None
    rates = [[material.cells[name, group] for name in names] for group in material.groups]
    rows = tuple(
        (
            Cell(text=group),
            *(
                Cell(text=f"{cell.value:.1f}" if cell.per else "–", note=f"{count(cell.count)} in all",
                     evidence=Places(cell.spans), about=material.definitions[cell.name].label, group=group,
                     measure=cell.name, numeric=True)
                for cell in cells
            ),
        )
        for group, cells in zip(material.groups, rates, strict=True)
    )  # fmt: skip
    caption = "Evaluative words per 1,000 words of each voice"
    head = ("Outlet", "Own voice", "Paraphrase", "Quotation")
    return voices_figure(material.groups, rates, Table(caption=caption, head=head, rows=rows))


def _categories(material: Material) -> Table:
    """Categories by outlet, in the outlet's own voice."""
    own = [judged for judged in material.judged if judged.evaluation.voice is Voice.OUTLET]
    found: dict[tuple[str, str], dict[str, list[Judged]]] = defaultdict(lambda: defaultdict(list))
    for judged in own:
        found[judged.evaluation.lexicon, judged.evaluation.label][judged.group].append(judged)
    ranked = sorted(found, key=lambda key: (-sum(map(len, found[key].values())), key))
    rows = tuple(
        (
            Cell(text=category_name(*key), note=category(*key).get("definition", "")),
            *(_signed(category_name(*key), group, found[key][group]) for group in material.groups),
        )
        for key in ranked
    )
    return Table(
        caption="Evaluative words in the outlet’s own voice, by category",
        head=("Category", *material.groups),
        rows=rows,
        note="Counts; below each how many praise (+) and how many criticise (−); negated words do neither.",
    )


def _signed(label: str, group: str, judged: list[Judged]) -> Cell:
    signs = Counter(j.evaluation.polarity for j in judged)
    note = " ".join(f"{sign}{signs[key]}" for key, sign in (("+", "+"), ("-", "−")) if signs[key])
    return Cell(
        text=count(len(judged)), note=note, evidence=tuple(Evidence(j.profile, j.evaluation.span) for j in judged),
        about=f"In the outlet’s own voice: {label}", group=group, numeric=True,
    )  # fmt: skip


def _words_by_outlet(material: Material) -> list[Disclosure]:
    if len(material.groups) < 2:
        return []
    by_group: dict[str, list[Judged]] = {group: [] for group in material.groups}
    for judged in material.judged:
        by_group[judged.group].append(judged)
    return [
        Disclosure(
            summary=f"Evaluative words of {group} ({len(found):,})",
            blocks=(_words(material, tuple(found), f"Evaluative words of {group}", _MOST_BY_OUTLET),),
        )
        for group, found in by_group.items()
        if found
    ]


def _left_out(number: int, *, by_outlet: bool) -> str:
    if number <= 0:
        return ""
    more = several(number, "more entry", "more entries")
    return f"{more}; the lists of the outlets go further." if by_outlet else f"{more}."


def _words(material: Material, judged: tuple[Judged, ...], caption: str, most: int) -> Table:
    terms: dict[tuple[str, str, str], list[Judged]] = defaultdict(list)
    for one in judged:
        lexicon, term = entry_of(one.evaluation.why)
        terms[term, lexicon or one.evaluation.lexicon, one.evaluation.label].append(one)
    ranked = sorted(terms.items(), key=lambda item: (-len(item[1]), item[0]))
    group = material.groups[0] if len(material.groups) == 1 else ""
    return Table(
        caption=caption,
        head=(
            "Entry",
            "Times",
            *(("Outlets",) if not group else ()),
            "Own voice",
            "Paraphrase",
            "Quotation",
            "Category",
        ),
        rows=tuple(_word(key, found, with_outlets=not group) for key, found in ranked[:most]),
        note=_left_out(len(ranked) - most, by_outlet=not group and most == _MOST_WORDS),
    )


def _word(key: tuple[str, str, str], found: list[Judged], *, with_outlets: bool) -> tuple[Cell, ...]:
    term, lexicon, label = key
    groups = dict.fromkeys(j.group for j in found)
    group = next(iter(groups)) if len(groups) == 1 else ""
    signs = Counter(j.evaluation.polarity for j in found)
    sign = ", ".join(SIGNS[s].partition(" ")[0] + f" {n}" for s, n in sorted(signs.items()))

    def times(chosen: list[Judged], about: str) -> Cell:
        return Cell(
            text=count(len(chosen)), evidence=tuple(Evidence(j.profile, j.evaluation.span) for j in chosen),
            about=f"“{term}”{about}", group=group, numeric=True,
        )  # fmt: skip

    by_voice = {voice: [j for j in found if j.evaluation.voice is voice] for voice in Voice}
    return (
        Cell(text=term, note=sign.replace("-", "−")),
        times(found, ""),
        *([Cell(text=str(len(groups)), note=", ".join(groups) if len(groups) < 4 else "")] if with_outlets else []),
        times(by_voice[Voice.OUTLET], " in the outlet’s own voice"),
        times(by_voice[Voice.PARAPHRASE], " in paraphrase"),
        times(by_voice[Voice.QUOTE], " in quotations"),
        Cell(text=category_name(lexicon, label), note=f"lexicon {lexicon}"),
    )
