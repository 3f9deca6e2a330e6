"""Who speaks: the sources of each outlet, their kinds, and the voice strip of each article."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from framing.comparison.pooled import Evidence
from framing.extract.sourcing import KINDS
from framing.report.figure_flow import flow_figure
from framing.report.figures import kinds_figure
from framing.report.material import spans
from framing.report.model import Band, Cell, Disclosure, Figure, Section, Strip, Strips, Table
from framing.report.plain import capitalised, count, listed, percent, several

if TYPE_CHECKING:
    from framing.report.material import Material, Said

_MOST_SOURCES = 8
_MOST_STRIPS = 12  # voice strips that are open at first
_NESTED = (
    "What one source says that another said counts for both, so these words can add up to more than those that belong "
    "to a source in the table of key measures."
)


def speakers_section(material: Material) -> Section:
    """Return the section about sources."""
    by_source: dict[str, dict[str, list[Said]]] = {group: defaultdict(list) for group in material.groups}
    for said in material.said:
        by_source[said.group][material.source_name(said)].append(said)
    tops = tuple(_top_sources(group, by_source[group]) for group in material.groups if by_source[group])
    shown, hidden = (tops, ()) if len(tops) == 1 else ((), tops)
    return Section(
        key="speakers",
        title="Who speaks",
        sentences=tuple(_sentences(material)),
        blocks=(
            *([kinds] if (kinds := _kinds(material)) else []),
            *([flow] if (flow := _flow(material)) else []),
            *_strips(material),
            *_shared_sources(material, by_source),
            *shown,
            *(Disclosure(summary=table.caption, blocks=(table,)) for table in hidden),
        ),
    )


def _sentences(material: Material) -> list[str]:
    if not material.said:
        return ["No attribution with a source was found."]
    total = len(material.said)
    kinds = Counter(said.attribution.kind for said in material.said)
    common = [f"{KINDS.get(kind, kind)} ({percent(number / total)})" for kind, number in kinds.most_common(3) if kind]
    sentences = [
        f"{several(total, 'attribution')} with a source: stretches that the text presents as somebody’s words or view.",
        *([f"Most often they are credited to {listed(common)}."] if common else []),
    ]
    state = Counter(said.group for said in material.said if said.attribution.kind == "state_media")
    if state:
        parts = listed(f"{group} ({several(number, 'attribution')})" for group, number in state.most_common(5))
        sentences.append(f"State media are credited by {parts}.")
    unknown = kinds[""]
    if unknown:
        sentences.append(
            f"For {percent(unknown / total)} of the attributions the kind of source is not known: nothing in the text "
            "or the word lists says who these sources are."
        )
    return sentences


def _kinds(material: Material) -> Figure | None:
    """Kinds of source by outlet: one cell each, share of the outlet's attributions."""
    found: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    totals: Counter[str] = Counter()
    for said in material.said:
        found[said.group, said.attribution.kind].append(Evidence(said.profile, said.attribution.span))
        totals[said.group] += 1
    kinds = [kind for kind in KINDS if any((group, kind) in found for group in material.groups)]
    groups = [group for group in material.groups if totals[group]]
    if not kinds:
        return None
    rows = tuple(
        (
            Cell(text=KINDS[kind].capitalize()),
            *(_share(KINDS[kind], group, tuple(found[group, kind]), totals[group]) for group in groups),
        )
        for kind in kinds
    )
    data = Table(caption="Kinds of source, share of each outlet’s attributions", head=("Kind", *groups), rows=rows)
    shares = [[len(found[group, kind]) / totals[group] for kind in kinds] for group in groups]
    return kinds_figure(groups, [KINDS[kind] for kind in kinds], shares, data)


def _flow(material: Material) -> Figure | None:
    """How many attributed words of each outlet go to each kind of source."""
    words: Counter[tuple[str, str]] = Counter()
    found: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for said in material.said:
        label = KINDS.get(said.attribution.kind, said.attribution.kind)
        words[said.group, label] += sum(said.document.words_in(content) for content in said.attribution.contents)
        found[said.group, label] += spans(said.profile, said.attribution.contents)
    kinds = [label for label in KINDS.values() if any(words[group, label] for group in material.groups)]
    groups = [group for group in material.groups if any(words[group, label] for label in kinds)]
    if not groups:
        return None
    rows = tuple(
        (Cell(text=kind.capitalize()), *(_words(kind, g, words[g, kind], found[g, kind]) for g in groups))
        for kind in kinds
    )
    data = Table(caption="Attributed words by kind of source", head=("Kind", *groups), rows=rows, note=_NESTED)
    return flow_figure(groups, kinds, words, data)


def _words(label: str, group: str, words: int, evidence: list[Evidence]) -> Cell:
    return Cell(
        text=count(words), evidence=tuple(evidence), about=f"Words of {label}", group=group, numeric=True,
    )  # fmt: skip


def _share(label: str, group: str, evidence: tuple[Evidence, ...], total: int) -> Cell:
    return Cell(
        text=percent(len(evidence) / total) if evidence else percent(0), note=f"{len(evidence):,} of {total:,}",
        evidence=evidence, about=f"Attributions to {label}", group=group, numeric=True,
    )  # fmt: skip


def _strips(material: Material) -> tuple[Strips | Disclosure, ...]:
    """Return the voice strips of the articles shown; many are folded away."""
    rows = tuple(_strip(material, number) for number in material.shown)
    longest = max((row.words for row in rows), default=0)
    strips = Strips(rows=rows, longest=longest, left_out=len(material.profiles) - len(rows))
    if len(rows) <= _MOST_STRIPS:
        return (strips,)
    return (Disclosure(summary=f"Whose words: the voices of {several(len(rows), 'article')}", blocks=(strips,)),)


def _strip(material: Material, number: int) -> Strip:
    article, document = material.profiles[number].article, material.profiles[number].document
    bands: list[Band] = []
    position = 0
    for stretch in document.layers.get("voices", ()):
        words = document.words_in(stretch.span)
        if not words:
            continue
        if bands and bands[-1].voice == stretch.voice.value:
            before = bands.pop()
            bands.append(Band(start=before.start, words=before.words + words, voice=before.voice))
        else:
            bands.append(Band(start=position, words=words, voice=stretch.voice.value))
        position += words
    title = article.title or article.origin or f"article {number + 1}"
    return Strip(article=number, outlet=material.labels[number], title=title, words=position, bands=tuple(bands))


def _top_sources(group: str, sources: dict[str, list[Said]]) -> Table:
    ranked = sorted(sources.items(), key=lambda item: (-len(item[1]), item[0]))
    rows = tuple(_source_row(group, name, said) for name, said in ranked[:_MOST_SOURCES])
    left = len(ranked) - len(rows)
    return Table(
        caption=f"Sources of {group}",
        head=("Source", "Attributions", "Words", "Between quotation marks", "Kind of source"),
        rows=rows,
        note=f"{several(left, 'more source', 'more sources')} with fewer attributions." if left > 0 else "",
    )


def _source_row(group: str, name: str, said: list[Said]) -> tuple[Cell, ...]:
    evidence = tuple(Evidence(s.profile, s.attribution.span) for s in said)
    direct = tuple(e for e, s in zip(evidence, said, strict=True) if s.attribution.form.value != "indirect")
    words = sum(s.document.words_in(content) for s in said for content in s.attribution.contents)
    first = said[0].attribution
    about = f"Attributions to {name}"
    return (
        Cell(text=name, note="named" if first.named else "not named"),
        Cell(text=count(len(said)), evidence=evidence, about=about, group=group, numeric=True),
        Cell(text=count(words), evidence=evidence, about=f"Words of {name}", group=group, numeric=True),
        Cell(text=count(len(direct)), evidence=direct, about=f"Quotations of {name}", group=group, numeric=True),
        Cell(
            text=capitalised(KINDS.get(first.kind, first.kind) or "kind not known"), note=f"because: {first.kind_why}"
        ),
    )


def _shared_sources(material: Material, by_source: dict[str, dict[str, list[Said]]]) -> tuple[Table, ...]:
    """Who is given a voice by whom: sources that two or more outlets have."""
    outlets = Counter(name for sources in by_source.values() for name in sources)
    totals = Counter(map(material.source_name, material.said))
    shared = sorted((n for n in outlets if outlets[n] > 1), key=lambda n: (-outlets[n], -totals[n], n))[:15]
    if not shared:
        return ()
    rows = tuple(
        (Cell(text=name), *(_voice_of(name, group, by_source[group].get(name, [])) for group in material.groups))
        for name in shared
    )
    return (
        Table(
            caption="Who is given a voice by whom: attributions of sources that several outlets have",
            head=("Source", *material.groups),
            rows=rows,
            note="Sources are matched by name; the same person under two descriptions stands twice.",
        ),
    )


def _voice_of(name: str, group: str, said: list[Said]) -> Cell:
    evidence = tuple(Evidence(s.profile, s.attribution.span) for s in said)
    cues = Counter(" ".join(s.document[s.attribution.cue].lower().split()).strip(" ,:;") for s in said)
    return Cell(
        text=count(len(said)) if said else "–", note=", ".join(cue for cue, _ in cues.most_common(3)),
        evidence=evidence, about=f"Attributions to {name}", group=group, numeric=True,
    )  # fmt: skip
