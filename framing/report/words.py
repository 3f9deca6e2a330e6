"""The findings in careful words, made from the numbers. No verdict on an outlet: what was counted, where, how sure."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.result import outlets_of
from framing.report.doubt import most_and_least, says_enough
from framing.report.plain import interval, listed, measured, percent, several
from framing.voiceless import voiceless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.comparison.pooled import GroupMeasure
    from framing.comparison.result import Comparison
    from framing.report.material import Material

_FEW = 10  # findings; numbers made of fewer are called small
_WORDS_TOGETHER = 4  # words come in attributions of about 16: their standard error is some 4 times that of single words


class Statement(NamedTuple):
    """A finding in words, and the numbers it is made from."""

    text: str
    cells: tuple[GroupMeasure, ...] = ()


def extent(comparison: Comparison, noun: str = "article") -> str:
    """Say how many articles of how many outlets there are; "2 articles" where no outlet is named."""
    articles, outlets = several(len(comparison.profiles), noun), len(outlets_of(comparison))
    return f"{articles} of {several(outlets, 'outlet')}" if outlets else articles


def headline(material: Material) -> str:
    """Return the headline finding."""
    if len(material.groups) == 1:
        return _about_one(material)
    found = max(filter(None, (_contrast(material, each) for each in _CONTRASTS)), key=_size, default=None)
    if found is not None:
        return found[1]
    if material.comparison.descriptive:
        return f"{several(len(material.groups), 'outlet')} compared"
    return f"{several(len(material.groups), 'outlet')} compared: none clearly stands out"


class _Contrast(NamedTuple):
    """A measure, and how the headline says who has most of it, who least, who nothing, and who clearly more."""

    name: str
    most: str
    least: str
    nothing: str
    more: str


_CONTRASTS = (
    _Contrast(
        "evaluative.outlet_voice",
        "Most judging words in an outlet’s own voice were found in {}",
        ", fewest in {}",
        "; none in {}",
        "{} judges more often in its own words than the others do",
    ),
    _Contrast(
        "sourcing.attributed_share",
        "{} gives the largest share of its words to sources",
        ", {} the smallest",
        "; no word was found to be given to one in {}",
        "{} gives more of its words to sources than the others do",
    ),
    _Contrast(
        "sourcing.unnamed_share",
        "{} leans most on unnamed sources",
        ", {} least",
        "; none was found in {}",
        "{} leans more on unnamed sources than the others do",
    ),
)


def _size(contrast: tuple[float, str]) -> float:
    return contrast[0]


def _contrast(material: Material, contrast: _Contrast) -> tuple[float, str] | None:
    """Return the size of a contrast, in standard errors of counts, and its words; None where it is within chance."""
    cells = _known(material, contrast.name)
    if len(cells) < 2:
        return None
    low, high = min(cells, key=_value), max(cells, key=_value)
    gap = _gap(high, low) / (_WORDS_TOGETHER if high.unit == "share of words" else 1)
    if not material.comparison.descriptive:
        clear = [d for d in material.clear(contrast.name) if d.difference > 0]
        return (gap, contrast.more.format(clear[0].group)) if clear else None
    if gap < 2 or high.count < 3:
        return None
    equal = [cell.group for cell in cells if cell.value == low.value]
    rest = contrast.least if low.value else contrast.nothing
    where = low.group if len(equal) == 1 else f"{len(equal)} others"
    return gap, contrast.most.format(high.group) + rest.format(where)


def _gap(high: GroupMeasure, low: GroupMeasure) -> float:
    """Return the difference in units of its Poisson standard error: a rule of thumb for choosing words, not a test."""
    variance = high.count / high.per**2 + max(low.count, 1) / low.per**2
    return (high.value - low.value) / math.sqrt(variance) if variance > 0 else 0.0


def _value(cell: GroupMeasure) -> tuple[float, str]:
    return (cell.value, cell.group)


def _known(material: Material, name: str) -> list[GroupMeasure]:
    cells = (material.cells.get((name, group)) for group in material.groups)
    return [cell for cell in cells if cell is not None and not math.isnan(cell.value)]


def _about_one(material: Material) -> str:
    group = material.groups[0]
    share, sources = (
        material.cells.get((f"sourcing.{name}", group)) for name in ("attributed_share", "distinct_sources")
    )
    if share is None or sources is None or math.isnan(share.value):
        return "What was found"
    if not material.said:
        return f"No word of {several(len(material.profiles), 'article')} is attributed to a source"
    number = measured(share.value, share.unit)
    if len(material.profiles) == 1:
        return f"{number} of the words belong to {several(int(sources.count), 'source')}"
    return f"{number} of the words belong to sources, {sources.value:.1f} sources an article"


def summary(material: Material) -> tuple[Statement, ...]:
    """Return the summary, one finding a sentence."""
    if len(material.groups) == 1:
        found = [*_one_outlet(material), *_silent(material)]
    else:
        found = [
            *ranged(material, "sourcing.attributed_share", "Words that belong to a source"),
            *ranged(material, "sourcing.kind.government", "Government and officials as sources"),
            *ranged(material, "evaluative.outlet_voice", "Evaluative words in the outlet’s own voice"),
            *_state_media(material),
            *_lead(material, "sourcing.unnamed_share", "Unnamed sources were found {most} in {group}"),
            *doubt(material),
            *_silent(material),
        ]
    return tuple(found)


def ranged(material: Material, name: str, what: str) -> Iterator[Statement]:
    """Say from which outlet to which a measure ranges; nothing where fewer than two have it."""
    cells = sorted(_known(material, name), key=_value)
    if len(cells) < 2:
        return
    low, high = cells[0], cells[-1]
    if low.value == high.value:
        yield Statement(f"{what}: {_of(high)} in all outlets.", (high,))
        return
    # The unit of a rate is too long to be said of both ends.
    say, unit = (_bare, f", {high.unit}") if high.unit.startswith("per 1,000") else (_of, "")
    text = f"{what}: from {say(low)} in {low.group} to {say(high)} in {high.group}{unit}{_small(high)}."
    yield Statement(text + _certainty(material, name), (high, low))


def _certainty(material: Material, name: str) -> str:
    """Say which outlets differ clearly from the others; "" where nothing was tested."""
    if material.comparison.descriptive:
        return ""
    clear = material.clear(name)
    if not clear:
        return " No outlet differs clearly from the others."
    ways = (
        ("above", [d.group for d in clear if d.difference > 0]),
        ("below", [d.group for d in reversed(clear) if d.difference <= 0]),
    )
    parts = [f"clearly {way} the others: {_names(groups)}" for way, groups in ways if groups]
    text = "; ".join(parts)
    return f" {text[0].upper()}{text[1:]}."


def _names(groups: list[str]) -> str:
    return listed(groups) if len(groups) <= 3 else f"{', '.join(groups[:3])} and {len(groups) - 3} more"


def _of(cell: GroupMeasure) -> str:
    unit = f" {cell.unit}".replace(" share of", " of").replace(" difference of shares", "")
    return f"{measured(cell.value, cell.unit)}{unit}{_around(cell)}"


def _bare(cell: GroupMeasure) -> str:
    return measured(cell.value, cell.unit) + _around(cell)


def _around(cell: GroupMeasure) -> str:
    return "" if math.isnan(cell.low) else f" ({interval(cell.low, cell.high, cell.unit)})"


def _small(cell: GroupMeasure) -> str:
    if not 0 < cell.count < _FEW or not float(cell.count).is_integer() or cell.per <= cell.articles:
        return ""
    return f" (only {cell.count:.0f}{f' of {cell.per:,.0f}' if cell.unit.startswith('share') else ' in all'})"


def doubt(material: Material) -> Iterator[Statement]:
    """Say in which outlets doubting cues are spread most unevenly over the sides, and from which side to which."""
    cells = [cell for cell in _known(material, "balance.doubt_gap") if cell.value and says_enough(material, cell)]
    most = max((cell.value for cell in cells), default=0)
    top = tuple(cell for cell in cells if cell.value == most)[:3]
    if top:
        where = "; ".join(f"in {cell.group} ({_doubted(material, cell)})" for cell in top)
        text = f"Doubting cues such as “claimed” are spread most unevenly over the sides {where}."
        yield Statement(text + _certainty(material, "balance.doubt_gap"), top)


def _doubted(material: Material, cell: GroupMeasure) -> str:
    """Say how far sides of an article lie apart on average; of one article, of which side how many cues doubt."""
    if cell.per > 1:
        return f"{_bare(cell)} between sides of an article, on average"
    high, low = most_and_least(material, cell.group)
    most = f"{high.doubted} of {several(high.said, 'attribution')} for {high.name}"
    return f"{most}, {low.doubted} of {low.said} for {low.name}"


def _state_media(material: Material) -> Iterator[Statement]:
    """Say in which outlets state media are sources most, and how sure it is that they are given something to say."""
    for found in _lead(material, "sourcing.kind.state_media", "State media were found as sources {most} in {group}"):
        groups = {cell.group for cell in found.cells}
        sure = sorted(
            said.attribution.confidence for said in material.said
            if said.attribution.kind == "state_media" and said.group in groups
        )  # fmt: skip
        if not sure:  # measures without their documents
            yield found
            continue
        shares = dict.fromkeys((percent(sure[0]), percent(sure[-1])))
        what = "this attribution" if len(sure) == 1 else "these attributions"
        yield found._replace(text=f"{found.text} The tool is {listed(shares, 'to')} sure of {what}.")


def _lead(material: Material, name: str, text: str) -> Iterator[Statement]:
    cells = sorted(_known(material, name), key=_value)
    if not cells or not cells[-1].value:
        return
    top = [cell for cell in cells if cell.value == cells[-1].value]
    rest = [cell for cell in cells if cell.value < top[0].value and cell.value]
    how = "only" if not rest and len(top) == 1 and "{most}" in text else "most"
    who = text.format(most=how, group=listed(cell.group for cell in top[:3]))
    missed = " Others may have some that were missed." if how == "only" else ""
    text = f"{who}: {_of(top[0])}{_small(top[0])}.{missed}"
    yield Statement(text + _certainty(material, name), tuple(top[:3]))


def _silent(material: Material) -> Iterator[Statement]:
    """Name actors whom no article at all gives a voice."""
    outlets: Counter[str] = Counter()
    heard: set[str] = set()
    for profile in material.profiles:
        named, silent = voiceless(profile.document)
        heard |= named - set(silent)
        outlets.update(silent.keys())
    speaking = " ".join(f"|{name} |" for name in heard)  # "North Star" may be North Star Shipping in another article
    never = sorted((n for n in outlets if f"|{n} " not in speaking), key=lambda n: (-outlets[n], n))
    if never:
        where = "in any article" if len(material.profiles) > 1 else "in it"
        names = ", ".join((*never[:5], "and others")) if len(never) > 5 else listed(never)
        yield Statement(f"Mentioned, and no words of theirs found {where}: {names}.")


def _one_outlet(material: Material) -> Iterator[Statement]:
    group = material.groups[0]
    for name, text in (
        ("sourcing.attributed_share", "{of} belong to a source."),
        ("sourcing.unnamed_share", "{of} go to unnamed sources{small}."),
        ("sourcing.kind.state_media", "{of} go to state media{small}."),
        ("evaluative.outlet_voice", "Evaluative words in the outlet’s own voice: {of}{small}."),
        ("sourcing.agentless", "Agentless attributions (“is expected to”): {of}{small}."),
    ):
        cell = material.cells.get((name, group))
        if cell is not None and not math.isnan(cell.value):
            yield Statement(text.format(of=_of(cell), small=_small(cell)), (cell,))
