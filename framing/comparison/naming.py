"""How outlets name the same actor, group or event: "president" here, "autocrat" there; a "protest", a "riot"."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.designations import BY_NAME, GOVERNMENT, Designation, designations
from framing.comparison.pooled import Evidence
from framing.comparison.substitutes import substitutes
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from framing.comparison.grouping import Event
    from framing.comparison.result import Comparison
    from framing.comparison.substitutes import Substitute
    from framing.findings import Voice

COLUMNS = (
    "event", "kind", "what", "group", "name", "polarity", "count", "own_voice", "paraphrased", "quoted", "mentions",
    "share", "words", "rate",
)  # fmt: skip
_FEWEST_GROUPS = 2

Key = tuple[str, str, str]  # kind, key, qualifier
Placed = tuple[int, Designation]  # position of a profile, what it names there


class Occurrence(NamedTuple):
    """One place where a name stands: the words, whose voice they are in, and why they name this."""

    evidence: Evidence
    voice: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name that a group uses for something, with all places where it stands.

    ``polarity``: "+" praises or excuses, "-" blames or belittles, "0" neither. ``mentions`` counts how often the group
    names the thing at all, ``words`` the words of its articles on the event: the exposure of the count.
    """

    group: str
    name: str
    polarity: str
    mentions: int
    words: int
    places: tuple[Occurrence, ...]

    @property
    def count(self) -> int:
        """How often the group uses this name."""
        return len(self.places)

    @property
    def share(self) -> float:
        """Share of this name among all names of the group for the thing."""
        return self.count / self.mentions

    @property
    def rate(self) -> float:
        """Uses per 1,000 words of the group's articles on the event."""
        return 1000 * self.count / self.words

    def said(self, voice: str) -> int:
        """Count the uses in one voice: "outlet" (its own words), "paraphrase" or "quote" (its sources')."""
        return sum(place.voice == voice for place in self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Something that several groups name, and not all alike.

    ``kind`` is "actor" (by name, title or description), "group" (people without a name), "event", or "passage": two
    plural nouns in the same place of a sentence that two groups share.

    ``spread`` is the largest total variation distance between two groups' shares of names: 0 where all name it alike, 1
    where two have no name in common.
    """

    event: str
    kind: str
    what: str
    spread: float
    names: tuple[Name, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that name it, sorted."""
        return tuple(sorted({name.group for name in self.names}))

    def of(self, group: str) -> tuple[Name, ...]:
        """Return the names that a group uses, most frequent first."""
        return tuple(name for name in self.names if name.group == group)


def naming(comparison: Comparison) -> tuple[Naming, ...]:
    """Return how the groups name what they both write about on an event, where their names differ.

    Actors are joined over articles by surname or by the name of the body; a government also by its country ("the
    Ostrenian regime" is Ostrenia). Groups and events are joined by the class of the noun (lexicon ``naming``) and, for
    groups, by the country, actor or side that the text gives them. A noun without one ("the regime") goes to the only
    one that the same noun has in its article, else on the event; else it is told by itself. Names that judge come
    first, then what most groups name, then what they name most differently.
    """
    words = {event.name: _words(comparison, event) for event in comparison.events}
    found = [each for event in comparison.events for each in _in_event(comparison, event, words[event.name])]
    found += [_substituted(comparison, each, words[each.event]) for each in substitutes(comparison)]
    return tuple(sorted(found, key=_weight))


def _weight(each: Naming) -> tuple[bool, int, float, str, str]:
    judged = any(name.polarity != "0" for name in each.names)
    return not judged, -len(each.groups), -each.spread, each.event, each.what


def _words(comparison: Comparison, event: Event) -> dict[str, int]:
    """Return the words of each group's articles on an event."""
    words: dict[str, int] = defaultdict(int)
    for position in event.articles:
        words[comparison.labels[position]] += comparison.profiles[position].document.word_count
    return words


def _substituted(comparison: Comparison, found: Substitute, words: Mapping[str, int]) -> Naming:
    names = tuple(
        Name(
            group=group, name=name, polarity="0", mentions=1, words=words[group],
            places=(_place(comparison, evidence, "same place in a passage that both share"),),
        )
        for evidence, name in ((found.first, found.first_name), (found.second, found.second_name))
        for group in (comparison.labels[evidence.profile],)
    )  # fmt: skip
    return Naming(
        event=found.event, kind="passage", what=f"{found.first_name} / {found.second_name}", spread=1.0, names=names
    )


def _in_event(comparison: Comparison, event: Event, words: Mapping[str, int]) -> Iterator[Naming]:
    if len(words) < _FEWEST_GROUPS:
        return
    placed = [(p, each) for p in event.articles for each in designations(comparison.profiles[p].document)]
    for (kind, _, qualifier), members in _joined(placed).items():
        names = tuple(_names(comparison, members, words))
        spread = _spread(names)
        if spread > 0 and any(name.name != BY_NAME for name in names):
            what = _what(members, qualifier)
            yield Naming(event=event.name, kind=kind, what=what, spread=spread, names=names)


def _joined(placed: Sequence[Placed]) -> Mapping[Key, list[Placed]]:
    """Return what is named by key; a noun without a qualifier goes to the only one that the same noun has elsewhere."""
    bodies = {each.key for _, each in placed if each.kind == "actor" and not each.is_person}
    in_article, on_event = defaultdict(set), defaultdict(set)
    for position, each in placed:
        if qualifier := _country(each.qualifier, bodies):
            in_article[position, each.key, each.name].add(qualifier)
            on_event[each.key, each.name].add(qualifier)
    found: dict[Key, list[Placed]] = defaultdict(list)
    for position, each in placed:
        known = in_article[position, each.key, each.name] or on_event[each.key, each.name]
        only = next(iter(known)) if len(known) == 1 else ""
        qualifier = _country(each.qualifier, bodies) or only
        governs = each.key == GOVERNMENT and qualifier in bodies
        key = ("actor", qualifier, "") if governs else (each.kind, each.key, qualifier)
        found[key].append((position, each))
    return found


def _country(qualifier: str, bodies: Collection[str]) -> str:
    """Return the country of an adjective that another article on the event explains: Ostrenian, Ostrenia."""
    return qualifier[:-1] if qualifier.endswith("n") and qualifier[:-1] in bodies else qualifier


def _names(comparison: Comparison, members: Iterable[Placed], words: Mapping[str, int]) -> Iterator[Name]:
    """Yield the names of each group with their places, the most frequent of a group first."""
    by_group: dict[str, dict[str, list[Placed]]] = defaultdict(lambda: defaultdict(list))
    for position, each in members:
        by_group[comparison.labels[position]][each.name].append((position, each))
    for group, names in sorted(by_group.items()):
        mentions = sum(map(len, names.values()))
        for _, placed in sorted(names.items(), key=lambda item: (-len(item[1]), item[0])):
            yield Name(
                group=group, name=placed[0][1].name, polarity=_polarity(placed), mentions=mentions, words=words[group],
                places=tuple(_place(comparison, Evidence(p, each.span), each.why) for p, each in placed),
            )  # fmt: skip


def _folded(name: str) -> str:
    """Return what two spellings of a name have in common: "St. Brannoc’s" and "St Brannoc's" are one."""
    return " ".join(form for form in forms(name) if form != ".")


def _polarity(placed: Iterable[Placed]) -> str:
    """Return which way a name points: the same way wherever it judges, else "0"."""
    found = {each.polarity for _, each in placed} - {"0"}
    return found.pop() if len(found) == 1 else "0"


def _place(comparison: Comparison, evidence: Evidence, why: str) -> Occurrence:
    voice: Voice = comparison.profiles[evidence.profile].document.voice_at(evidence.span.start).voice
    return Occurrence(evidence, voice.value, why)


def _spread(names: Iterable[Name]) -> float:
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    for name in names:
        shares[name.group][_folded(name.name)] = name.share
    distances = (_distance(one, other) for one in shares.values() for other in shares.values())
    return max(distances, default=0.0)


def _distance(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return math.fsum(abs(one.get(name, 0.0) - other.get(name, 0.0)) for name in {*one, *other}) / 2


def _what(members: Sequence[Placed], qualifier: str) -> str:
    """Return what is named: the usual name of an actor, or the class with what tells it from others."""
    actors = [each.what for _, each in members if each.kind == "actor"]
    if actors:
        times = Counter(actors)
        return max(times, key=lambda name: (times[name], len(name)))
    return f"{members[0][1].what} ({qualifier})" if qualifier else members[0][1].what


def naming_rows(found: Iterable[Naming]) -> list[dict[str, object]]:
    """Return a flat row per thing, group and name, with the columns ``COLUMNS``."""
    return [_row(each, name) for each in found for name in each.names]


def _row(each: Naming, name: Name) -> dict[str, object]:
    values = (
        each.event, each.kind, each.what, name.group, name.name, name.polarity, name.count,
        *map(name.said, ("outlet", "paraphrase", "quote")), name.mentions, name.share, name.words, name.rate,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))
