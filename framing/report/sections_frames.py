"""How it is framed: words that speak for a frame by voice, the coding sheet, and who acts or is left out as agent."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.extract.agency import roles
from framing.frame_questions import QUESTIONS, answers
from framing.report.figure_frames import frames_figure
from framing.report.material import spans
from framing.report.model import Cell, Disclosure, Section, Table
from framing.report.naming import naming_tables, telling_names
from framing.report.plain import count, listed, percent, several
from framing.report.sections_frame_model import frame_model_tables
from framing.report.sections_measures import measure_table, number_cell
from framing.report.words import ranged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.comparison.pooled import Evidence
    from framing.report.material import Material
    from framing.report.model import Block, Figure
    from framing.report.words import Statement

_MOST_ACTORS = 15
_FEWEST_PASSIVES = 10  # of every outlet, below which their shares are no finding
_ENOUGH = 3  # words of a frame from which on it is called an outlet's most frequent


def frames_section(material: Material) -> Section | None:
    """Return the section about frames and agency; None where neither was measured."""
    if not any(name.startswith(("frames.", "agency.")) for name in material.definitions):
        return None
    statements = tuple(_agency_range(material))
    return Section(
        key="framed",
        title="How it is framed",
        short="Frames",
        sentences=(*_introduction(material), *(each.text for each in statements)),
        behind=(*((),) * len(_introduction(material)), *(_behind(material, each) for each in statements)),
        blocks=tuple(_blocks(material)),
    )


def _blocks(material: Material) -> Iterator[Block]:
    names = list(material.definitions)
    if figure := _figure(material):
        yield figure
    if policy := [name for name in names if name.startswith("frames.policy.")]:
        yield Disclosure(
            summary="Policy frames: what kind of question the issue is made",
            blocks=(measure_table(material, "Policy frames, by the voice of the outlet and of its sources", policy),),
        )
    yield from frame_model_tables(material)
    yield from _sheet(material)
    if rest := [name for name in names if name.startswith(("frames.moral.", "frames.sheet.", "frames.episodic"))]:
        yield Disclosure(
            summary="Moral foundations, answers of the coding sheet by frame, cases or the larger picture",
            blocks=(measure_table(material, "Other measures of frames", rest),),
        )
    if agency := [name for name in names if name.startswith("agency.")]:
        yield measure_table(material, "Who acts, and where nobody does: wording in the outlet’s own voice", agency)
    yield from _cast(material)
    yield from naming_tables(material)


def _introduction(material: Material) -> tuple[str, ...]:
    found = (
        "A frame is the side of an issue that a text shows. Counted here are words that speak for a frame, and whose "
        "words they are. A single word is a hint at most; what frame an article has is for a reader to say."
    )
    return (found, *_most_frequent(material), *telling_names(material))


def _most_frequent(material: Material) -> Iterator[str]:
    """Name the generic frame that is most frequent in each outlet's own voice, and the outlets without one."""
    tops: dict[str, list[str]] = defaultdict(list)
    for group in material.groups:
        cells = [cell for frame in QUESTIONS if (cell := material.cells.get((f"frames.generic.{frame}", group)))]
        most = max((cell.count for cell in cells), default=0)
        best = [_frame(cell.name) for cell in cells if cell.count == most]
        if most >= _ENOUGH:
            tops[f"the {' and '.join(best)} frame{'s' * (len(best) > 1)}"].append(group)
    if not tops:
        return
    left = len(material.groups) - sum(map(len, tops.values()))
    ranked = sorted(tops.items(), key=lambda item: (-len(item[1]), item[0]))
    parts = (f"{name} in {_outlets(groups, len(material.groups))}" for name, groups in ranked)
    few = f"; {several(left, 'outlet has', 'outlets have')} fewer than {_ENOUGH} words for any" if left else ""
    yield f"Most frequent in the outlet’s own voice: {listed(parts)}{few}."


def _frame(name: str) -> str:
    return name.removeprefix("frames.generic.").replace("_", " ")


def _outlets(groups: list[str], of: int) -> str:
    return listed(groups) if len(groups) <= 3 else f"{len(groups)} of {several(of, 'outlet')}"


def _agency_range(material: Material) -> Iterator[Statement]:
    if "agency.agentless_share" not in material.definitions:
        return
    name = "agency.agentless_share"
    if all(material.cells[name, group].per >= _FEWEST_PASSIVES for group in material.groups):
        yield from ranged(material, name, "Passives that do not say who acts")


def _behind(material: Material, statement: Statement) -> tuple[Cell, ...]:
    return tuple(number_cell(material, cell) for cell in statement.cells)


def _figure(material: Material) -> Figure | None:
    names = [f"frames.generic.{frame}" for frame in QUESTIONS]
    if not set(names) <= set(material.definitions):
        return None
    pairs = [name for name in names for name in (name, f"{name}.sources")]
    data = measure_table(material, "Words that speak for a generic frame", pairs)
    return frames_figure(material, names, data)


def _sheet(material: Material) -> Iterator[Disclosure]:
    """Yield the questions of the coding sheet: in how many articles of each outlet the answer is yes."""
    yes: Counter[tuple[str, str, str]] = Counter()
    evidence: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for number, profile in enumerate(material.profiles):
        if "frames" in profile.document.layers:
            for answer in answers(profile.document):
                key = (answer.frame, answer.question, material.labels[number])
                yes[key] += answer.yes
                evidence[key] += spans(number, answer.evidence if answer.yes else ())
    if not yes:
        return
    rows = tuple(
        (
            Cell(text=text, note=frame.replace("_", " ")),
            *(_answer(material, text, g, yes[frame, question, g], evidence[frame, question, g])
              for g in material.groups),
        )
        for frame, questions in QUESTIONS.items()
        for question, text in questions.items()
    )  # fmt: skip
    table = Table(
        caption="Questions of a coding sheet answered yes, share of articles",
        head=("Question", *material.groups),
        rows=rows,
        note="Yes needs evidence in the headline or in one to five sentences, by question and length of the text "
        "(questions after Semetko & Valkenburg 2000). Trained coders agree only moderately on such questions; "
        "evidence tells blame hardly better than chance.",
    )
    yield Disclosure(summary="The same as a coding sheet: questions answered yes", blocks=(table,))


def _answer(material: Material, text: str, group: str, yes: int, evidence: list[Evidence]) -> Cell:
    articles = len(material.numbers_of[group])
    return Cell(
        text=percent(yes / articles), note=f"{yes} of {articles}", evidence=tuple(evidence), about=text, group=group,
        numeric=True,
    )  # fmt: skip


@dataclass
class _Cast:
    """What one actor does, and what is done to it, in all articles of one outlet."""

    done: int = 0
    undergone: int = 0
    evidence: list[Evidence] = field(default_factory=list)


def _cast(material: Material) -> Iterator[Table]:
    """Yield who acts and who is acted on, by outlet; speech is told elsewhere."""
    found: dict[str, dict[str, _Cast]] = defaultdict(lambda: defaultdict(_Cast))
    for number, profile in enumerate(material.profiles):
        if "acts" in profile.document.layers:
            for role in roles(profile.document):
                cast = found[role.actor][material.labels[number]]
                cast.done += sum(role.done.values())
                cast.undergone += sum(role.undergone.values())
                cast.evidence += spans(number, role.evidence)
    acts = {name: sum(cast.done + cast.undergone for cast in by.values()) for name, by in found.items()}
    names = sorted((name for name in acts if acts[name] > 1), key=lambda name: (-acts[name], name))[:_MOST_ACTORS]
    if not names:
        return
    yield Table(
        caption="Who acts, and who is acted on: violence, coercion, conflict and help in the text",
        head=("Actor", *material.groups),
        rows=tuple(
            (Cell(text=name), *(_role(name, group, found[name].get(group)) for group in material.groups))
            for name in names
        ),
        note="Acts done by the actor, then acts done to it. Pronouns name nobody, so the counts are low."
        + (f" {several(len(found) - len(names), 'more actor')}." if len(found) > len(names) else ""),
    )


def _role(name: str, group: str, cast: _Cast | None) -> Cell:
    if cast is None:
        return Cell(text="–", numeric=True)
    return Cell(
        text=count(cast.done + cast.undergone), note=f"does {cast.done}, is done to {cast.undergone}",
        evidence=tuple(cast.evidence), about=f"Acts of and towards {name}", group=group, numeric=True,
    )  # fmt: skip
