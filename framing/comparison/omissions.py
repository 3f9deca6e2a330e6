"""What an outlet leaves out of an event that the others carry, and who is named without being heard."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.facts import Fact, facts, is_actor, key_of, may_be_chance, standing
from framing.comparison.pooled import Evidence
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.article import Span
    from framing.comparison.grouping import Event
    from framing.comparison.result import Comparison

_FEWEST_CARRIERS = 2

_Place = tuple[int, Fact]  # position of a profile, what it carries there


class Carried(NamedTuple):
    """Where an outlet has something: "headline", "lead" or "rest", the very words, and the sentence around them."""

    group: str
    standing: str
    evidence: Evidence
    sentence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """An actor, source, place or number of an event: who carries it, where, and who does not.

    A source is "missing" where the outlet gives it no voice, even if it names it; ``named_in`` are those outlets.
    """

    event: str
    kind: str
    what: str
    carried: tuple[Carried, ...]
    missing: tuple[str, ...]
    named_in: tuple[str, ...] = ()

    @property
    def unnamed(self) -> tuple[str, ...]:
        """The outlets that do not even name it."""
        return tuple(group for group in self.missing if group not in self.named_in)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiceless:
    """Somebody named by two outlets or more on an event, heard in some or none: first mention, first attribution."""

    event: str
    actor: str
    silent: tuple[Carried, ...]
    heard: tuple[Carried, ...]


def omissions(comparison: Comparison, *, group: str | None = None, carriers: float = 0.5) -> tuple[Omission, ...]:
    """Return what at least two outlets, and a share of them, carry on an event and at least one leaves out.

    Args:
        comparison: with articles of several groups on an event.
        group: only what this group leaves out.
        carriers: least share of the groups on the event that carry it.

    Returns:
        Omissions, those with most carriers first; an actor who is also a source is told once. A thing counts as left
        out only if neither the extractors nor a search for its words find it in any article of the group on the event.

    Raises:
        ValueError: if there is no such group.

    """
    if group is not None and group not in comparison.groups:
        raise ValueError(f"no group {group!r}; groups: {', '.join(comparison.groups)}")
    found = [each for event in comparison.events for each in _in_event(comparison, event, carriers)]
    unheard = {(each.event, each.what, each.unnamed) for each in found if each.kind == "source"}
    found = [e for e in found if e.kind != "actor" or (e.event, e.what, e.missing) not in unheard]
    chosen = [each for each in found if group is None or group in each.missing]
    return tuple(sorted(chosen, key=lambda each: (-len(each.carried), _KINDS.index(each.kind), each.what)))


_KINDS = ("source", "actor", "number", "place")


def _in_event(comparison: Comparison, event: Event, carriers: float) -> Iterator[Omission]:
    present = _groups(comparison, event)
    if len(present) <= _FEWEST_CARRIERS:  # who carries it, and who leaves it out
        return
    words = {group: _words(comparison, positions) for group, positions in present.items()}
    for (kind, key), found in _by_fact(comparison, event).items():
        places = _same(comparison, found) if kind == "number" and may_be_chance(key) else found
        carried = _first_of_each_group(comparison, places)
        without = [group for group in present if group not in {each.group for each in carried}]
        having = {comparison.labels[position] for position, _ in found}
        named = [group for group in without if group in having or _stands_in(kind, key, words[group])]
        missing = without if kind == "source" else [group for group in without if group not in named]
        if missing and len(carried) >= max(_FEWEST_CARRIERS, carriers * len(present)):
            yield Omission(
                event=event.name, kind=kind, what=_name(places), carried=carried, missing=tuple(missing),
                named_in=tuple(named) if kind == "source" else (),
            )  # fmt: skip


def _same(comparison: Comparison, places: Sequence[_Place]) -> list[_Place]:
    """Return the places of a small number at which two groups count the same with it: 14 villages, 14 lost villages."""
    groups = defaultdict(set)
    for position, fact in places:
        for word in fact.counted:
            groups[word].add(comparison.labels[position])
    return [place for place in places if any(len(groups[word]) > 1 for word in place[1].counted)]


def _groups(comparison: Comparison, event: Event) -> dict[str, list[int]]:
    """Return the positions of each group's articles on an event."""
    present: dict[str, list[int]] = defaultdict(list)
    for position in event.articles:
        present[comparison.labels[position]].append(position)
    return dict(sorted(present.items()))


def _words(comparison: Comparison, positions: Sequence[int]) -> str:
    """Return the words of articles, spaced, for searching: with headline and zones that are not measured."""
    articles = [comparison.profiles[position].article for position in positions]
    return f" {' '.join(' '.join(forms(f'{article.title} . {article.text}')) for article in articles)} "


def _stands_in(kind: str, key: str, words: str) -> bool:
    """Whether the words of a fact stand in a text at all; numbers are written in too many ways to be searched."""
    return kind != "number" and f" {key} " in words


def _by_fact(comparison: Comparison, event: Event) -> Mapping[tuple[str, str], list[_Place]]:
    places: dict[tuple[str, str], list[_Place]] = defaultdict(list)
    for position in event.articles:
        for fact in facts(comparison.profiles[position].document):
            places[fact.kind, fact.key].append((position, fact))
    return places


def _name(places: Sequence[_Place]) -> str:
    """Return the fullest name of an actor; the usual name of a number or place, without a unit where outlets differ."""
    if places[0][1].kind in {"actor", "source"}:
        return max((fact.name for _, fact in places), key=len)
    (usual, unit), times = Counter((fact.name, fact.unit) for _, fact in places).most_common(1)[0]
    return f"{usual} {unit}" if unit and times > 1 else usual


def _first_of_each_group(comparison: Comparison, places: Sequence[_Place]) -> tuple[Carried, ...]:
    """Return where each group has a fact, most prominent place first."""
    best: dict[str, Carried] = {}
    for position, fact in places:
        found = _carried(comparison, position, fact.span)
        known = best.get(found.group)
        if known is None or STANDINGS.index(found.standing) < STANDINGS.index(known.standing):
            best[found.group] = found
    return tuple(sorted(best.values(), key=lambda each: (STANDINGS.index(each.standing), each.group)))


STANDINGS = ("headline", "lead", "rest")


def _carried(comparison: Comparison, position: int, span: Span) -> Carried:
    document = comparison.profiles[position].document
    return Carried(
        comparison.labels[position],
        standing(document, span.start),
        Evidence(position, span),
        Evidence(position, document.sentence_at(span.start)),
    )


def voiceless_actors(comparison: Comparison) -> tuple[Voiceless, ...]:
    """Return who is named by at least two groups on an event and not heard in at least one of them.

    Those heard nowhere come first, then by the number of groups in which they are silent.
    """
    found = [each for event in comparison.events for each in _voiceless_in(comparison, event)]
    return tuple(sorted(found, key=lambda each: (bool(each.heard), -len(each.silent), each.actor)))


def _voiceless_in(comparison: Comparison, event: Event) -> Iterator[Voiceless]:
    names: dict[str, str] = {}
    mentions: dict[str, dict[str, Carried]] = defaultdict(dict)
    heard: dict[str, dict[str, Carried]] = defaultdict(dict)
    for position in event.articles:
        document, group = comparison.profiles[position].document, comparison.labels[position]
        keys = {a.name: key_of(a.name, is_person=a.is_person) for a in document.layer("actors") if is_actor(a)}
        for mention in document.layer("mentions"):
            if (key := keys.get(mention.actor)) and mention.actor != group:
                names[key] = max(names.get(key, ""), mention.actor, key=len)
                mentions[key].setdefault(group, _carried(comparison, position, mention.span))
        for attribution in document.layer("attributions"):
            for key in (keys[actor] for actor in attribution.actors if actor in keys):
                heard[key].setdefault(group, _carried(comparison, position, attribution.span))
    for key, named in mentions.items():
        silent = tuple(each for group, each in sorted(named.items()) if group not in heard[key])
        if len(named) >= _FEWEST_CARRIERS and silent:
            speaking = tuple(each for _, each in sorted(heard[key].items()))
            yield Voiceless(event=event.name, actor=names[key], silent=silent, heard=speaking)
