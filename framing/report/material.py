"""What the sections of a report are made from: a comparison, the definitions of its measures, findings by outlet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from framing.analysis import definitions
from framing.comparison.pooled import Evidence
from framing.findings import UNKNOWN, MeasureDefinition
from framing.lexicon import load
from framing.report.plain import capitalised, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from framing.article import Span
    from framing.comparison.naming import Naming
    from framing.comparison.pooled import Difference, GroupMeasure
    from framing.comparison.result import Comparison
    from framing.document import Document
    from framing.findings import Attribution, Evaluation, Profile


_UNLISTED = {
    "label": "not known",
    "definition": "The cue is not in the word list, which says how the reporter stands to what is said.",
}
CLEAR = 0.05  # q-value below which a difference is called clear
MOST_TEXTS = 40  # articles shown in full


class Said(NamedTuple):
    """An attribution with the article it stands in."""

    profile: int
    group: str
    document: Document
    attribution: Attribution


class Judged(NamedTuple):
    """An evaluation with the article it stands in."""

    profile: int
    group: str
    document: Document
    evaluation: Evaluation


@dataclass(frozen=True)
class Material:
    """A comparison, as sections ask for it."""

    comparison: Comparison

    @property
    def groups(self) -> tuple[str, ...]:
        """The outlets, in order."""
        return self.comparison.groups

    @property
    def profiles(self) -> tuple[Profile, ...]:
        """The profiles compared."""
        return self.comparison.profiles

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The outlet of each profile."""
        return self.comparison.labels

    @cached_property
    def definitions(self) -> Mapping[str, MeasureDefinition]:
        """The definition of every measure there is; measures of unknown extractors are defined by their name."""
        known = dict(definitions())
        for defined in {id(profile.definitions): profile.definitions for profile in self.profiles}.values():
            known.update(defined)
        return {cell.name: known.get(cell.name) or _unknown(cell) for cell in self.cells.values()}

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], GroupMeasure]:
        """The measures by name and outlet."""
        return {(cell.name, cell.group): cell for cell in self.comparison.measures}

    def clear(self, name: str) -> tuple[Difference, ...]:
        """Return the outlets that differ clearly from all others in a measure: q below 0.05, highest value first."""
        tested = (d for d in self.comparison.differences if d.name == name and not d.descriptive and d.q < CLEAR)
        return tuple(sorted(tested, key=lambda d: (-d.value, d.group)))

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """All attributions with a source."""
        return tuple(
            Said(number, self.labels[number], profile.document, attribution)
            for number, profile in enumerate(self.profiles)
            for attribution in profile.document.layers.get("attributions", ())
            if attribution.source is not None
        )

    def source_name(self, said: Said) -> str:
        """Return who is behind an attribution: "interior ministry" and "Interior Ministry" are one."""
        name = _source_name(said)
        return self._spellings.get(name.casefold(), name)

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        """The usual spelling of each source, by its name without capitals."""
        times = Counter(map(_source_name, self.said))
        return {name.casefold(): name for name, _ in sorted(times.items(), key=lambda item: (item[1], item[0]))}

    @cached_property
    def doubted(self) -> frozenset[Evidence]:
        """Where attributions with a doubting cue stand."""
        doubting = (said for said in self.said if said.attribution.stance == "doubting")
        return frozenset(Evidence(said.profile, said.attribution.span) for said in doubting)

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """All evaluations."""
        return tuple(
            Judged(number, self.labels[number], profile.document, evaluation)
            for number, profile in enumerate(self.profiles)
            for evaluation in profile.document.layers.get("evaluations", ())
        )

    @cached_property
    def numbers_of(self) -> Mapping[str, tuple[int, ...]]:
        """The positions of each outlet's profiles."""
        found: dict[str, list[int]] = {group: [] for group in self.groups}
        for number, label in enumerate(self.labels):
            found[label].append(number)
        return {group: tuple(numbers) for group, numbers in found.items()}

    @cached_property
    def shown(self) -> tuple[int, ...]:
        """The positions of the articles shown in full: all, or those on the events that most outlets tell of."""
        if len(self.profiles) <= MOST_TEXTS:
            return tuple(range(len(self.profiles)))
        ranked = sorted(self.comparison.events, key=lambda event: -len({self.labels[i] for i in event.articles}))
        # One article of each outlet for each event, so that there is something to set side by side.
        chosen = [i for event in ranked for i in {self.labels[i]: i for i in reversed(event.articles)}.values()]
        return tuple(sorted(chosen[:MOST_TEXTS]))

    @cached_property
    def part(self) -> Comparison:
        """The articles shown in full as a comparison of their own."""
        return part_of(self.comparison, self.shown)

    @cached_property
    def naming(self) -> tuple[Naming, ...]:
        """How the outlets name the same thing."""
        return self.comparison.naming() if len(self.groups) > 1 else ()

    def words(self, group: str) -> int:
        """Return the number of measured words of an outlet."""
        return sum(self.profiles[number].document.word_count for number in self.numbers_of[group])


def part_of(comparison: Comparison, positions: tuple[int, ...]) -> Comparison:
    """Return some of the articles of a comparison as a comparison of their own, for what is linked among them only."""
    if len(positions) == len(comparison.profiles):
        return comparison
    labels = tuple(comparison.labels[number] for number in positions)
    return replace(comparison, profiles=tuple(comparison.profiles[number] for number in positions), labels=labels)


def _unknown(cell: GroupMeasure) -> MeasureDefinition:
    return MeasureDefinition(
        name=cell.name, label=cell.name, unit=cell.unit, definition="Defined by the extractor that measures it.",
        citation="", limits="",
    )  # fmt: skip


def spans(profile: int, found: Iterable[Span]) -> Iterator[Evidence]:
    """Yield spans of one article as evidence."""
    return (Evidence(profile, span) for span in found)


def _source_name(said: Said) -> str:
    """Return who is behind an attribution, as one name."""
    name = " and ".join(said.attribution.actors) or said.document[said.attribution.source or (0, 0)]
    return shortened(capitalised(name), 80)


def entry_of(why: str) -> tuple[str, str]:
    """Return lexicon and term of a reason such as "loaded: regime (label)"; ("", reason) if it names no entry."""
    lexicon, colon, rest = why.partition(": ")
    return (lexicon, rest.rsplit(" (", 1)[0]) if colon else ("", why)


def category_name(lexicon: str, name: str) -> str:
    """Return the label of a lexicon's category as tables show it."""
    return capitalised(category(lexicon, name).get("label", name))


def category(lexicon: str, name: str) -> Mapping[str, str]:
    """Return label, definition and citation of a lexicon's category; the bare name if the lexicon is not bundled."""
    if name == UNKNOWN:
        return _UNLISTED
    try:
        return load(lexicon).categories.get(name, {"label": name})
    except (FileNotFoundError, ValueError):
        return {"label": name}
