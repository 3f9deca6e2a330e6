"""Who a source is: its actors, its kind, whether it is named, and why.

The phrase of a source is read in this order: names and descriptions chained by the actor layer; a pronoun, chained to
the person who spoke or was named last; otherwise the nouns of the lexicon ``sources``.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from framing.article import Span

if TYPE_CHECKING:
    from framing.document import Document
    from framing.findings import Actor, Mention
    from framing.lexicon import Entry, Hit

_PRONOUNS = {
    "he": "m",
    "she": "f",
    "his": "m",
    "her": "f",
    "him": "m",
    "himself": "m",
    "herself": "f",
    "they": "",
    "their": "",
}
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_OWN = frozenset("i we our my us".split())
_FEMALE_TITLES = frozenset("mrs ms miss madam sister queen princess baroness spokeswoman chairwoman".split())
_MALE_TITLES = frozenset("mr sir lord king prince brother spokesman chairman".split())
_VAGUE_COUNTS = frozenset("some many several most other others few people those anyone everyone".split())


class Speaker(NamedTuple):
    """Who is behind a source phrase."""

    actors: tuple[str, ...]
    kind: str
    why: str
    named: bool
    country: str = ""


class SpeakerFinder:
    """Resolves source phrases of one document, in the order of the text; the state is who spoke last."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.actors: dict[str, Actor] = {actor.name: actor for actor in document.layer("actors")}
        self.mentions: tuple[Mention, ...] = document.layer("mentions")
        self.starts = [mention.span.start for mention in self.mentions]
        self.hits: tuple[Hit, ...] = document.layer("lexicon:sources")
        self.hit_starts = [hit.start for hit in self.hits]
        self.last: tuple[int, Speaker] | None = None
        self.gender: dict[str, str] = {}

    def speaker(self, source: Span) -> Speaker:
        """Return who is behind a source phrase."""
        first = self.document.token_at(source.start)
        last = self.document.token_at(source.end - 1) + 1
        words = self.document.forms[first:last]
        if len(words) == 1 and words[0] in _RELATIVES:
            found = self._antecedent(source)
        elif len(words) == 1 and words[0] in _PRONOUNS:
            found = self._pronoun(source, words[0])
        else:
            found = self._by_mention(source) or self._by_noun(source, words)
        if found.actors:
            self.last = (source.start, found)
        return found

    def _antecedent(self, source: Span) -> Speaker:
        """Chain "who" and "which" to the last actor named before it in its sentence."""
        sentence = self.document.sentence_at(source.start)
        index = bisect_left(self.starts, source.start) - 1
        if index >= 0 and self.starts[index] >= sentence.start:
            actor = self.actors[self.mentions[index].actor]
            why = f"{self.document[source]!r}: the actor before it; {actor.kind_why}"
            return Speaker((actor.name,), actor.kind, why, named=True, country=actor.country)
        return Speaker((), "", "nobody is named before it in the sentence", named=False)

    def _inside(self, source: Span) -> list[Mention]:
        index = bisect_left(self.starts, source.start)
        found = []
        while index < len(self.mentions) and self.starts[index] < source.end:
            found.append(self.mentions[index])
            index += 1
        return found

    def _by_mention(self, source: Span) -> Speaker | None:
        mentions = self._inside(source)
        people = [m for m in mentions if self.actors[m.actor].is_person]
        if people:
            self._note_gender(source, people[0])
            names = _unique(m.actor for m in (people if _joined(self.document, people) else people[:1]))
            return self._person(names, source)
        nouns = self._nouns(source)
        if not mentions or (nouns and _is_common_head(nouns[-1], mentions)):
            return None
        return self._organisation(mentions, source)

    def _person(self, names: tuple[str, ...], source: Span) -> Speaker:
        actor = self.actors[names[0]]
        kind, why = actor.kind, actor.kind_why
        if not kind:
            noun = next(iter(self._nouns(source)), None)
            kind, why = (
                (noun.category, noun.why) if noun else ("", "no title, role or apposition says what this person is")
            )
        return Speaker(names, kind, why, named=True, country=actor.country)

    def _organisation(self, mentions: list[Mention], source: Span) -> Speaker:
        head = next((m for m in mentions if m.is_name), mentions[0])
        actor = self.actors[head.actor]
        nouns = self._nouns(source)
        kind, why = actor.kind, actor.kind_why
        if not kind and nouns:
            kind, why = nouns[-1].category, nouns[-1].why
        return Speaker(
            (actor.name,), kind, why or "no entry says what this organisation is", named=True, country=actor.country
        )

    def _nouns(self, source: Span) -> list[Entry]:
        """Return the entries with a kind of their own inside a phrase, in order."""
        index = bisect_left(self.hit_starts, source.start)
        found = []
        while index < len(self.hits) and self.hits[index].start < source.end:
            entry = self.hits[index].entry
            if entry.category != "place":
                found.append(entry)
            index += 1
        return found

    def _by_noun(self, source: Span, words: list[str]) -> Speaker:
        nouns = self._nouns(source)
        label = " ".join(self.document[source].split())
        if words and words[0] in _OWN:
            return Speaker((label,), "own_staff", "first person in the outlet's own text", named=False)
        if not nouns:
            vague = not _VAGUE_COUNTS.isdisjoint(words)
            why = "a vague plural: nobody is named" if vague else "no entry says what this source is"
            return Speaker((_label(label),), "unnamed" if vague else "", why, named=False)
        entry = self._deciding(nouns)
        country = next((m.country for m in self._inside(source) if m.country), "")
        return Speaker((_label(label),), entry.category, entry.why, named=False, country=country)

    def _deciding(self, nouns: list[Entry]) -> Entry:
        """Unnamed wins; a spokesperson speaks for the organisation behind; otherwise the first role counts."""
        for entry in nouns:
            if entry.category == "unnamed":
                return entry
        if "spoke" in nouns[0].term and len(nouns) > 1:
            return nouns[1]
        return nouns[0]

    # --- pronouns --------------------------------------------------------------------------------------------------

    def _pronoun(self, source: Span, pronoun: str) -> Speaker:
        gender = _PRONOUNS[pronoun]
        if self.last and self._fits(self.last[1], gender) and self._is_latest(source.start):
            return self._chained(self.last[1], pronoun)
        index = bisect_left(self.starts, source.start)
        for mention in reversed(self.mentions[max(index - 12, 0) : index]):
            actor = self.actors[mention.actor]
            if actor.is_person and self.gender.get(actor.name, gender) == gender:
                self.gender[actor.name] = gender
                return Speaker(
                    (actor.name,), actor.kind, f"{pronoun!r}: the last person named", named=True, country=actor.country
                )
        if self.last:
            return self._chained(self.last[1], pronoun)
        return Speaker((), "", f"{pronoun!r}: nobody was named before", named=False)

    def _fits(self, speaker: Speaker, gender: str) -> bool:
        if not gender:
            return True
        if not speaker.actors:
            return False
        actor = self.actors.get(speaker.actors[0])
        if actor is not None and not actor.is_person:
            return False
        return self.gender.get(speaker.actors[0], gender) == gender

    def _is_latest(self, offset: int) -> bool:
        """Whether no other person was the first named in a sentence since the last speaker."""
        assert self.last is not None  # noqa: S101 - narrows for the type checker
        index = bisect_left(self.starts, self.last[0])
        names = set(self.last[1].actors)
        for mention in self.mentions[index:]:
            if mention.span.start >= offset:
                return True
            sentence = self.document.sentence_at(mention.span.start)
            begins = mention.span.start - sentence.start < 3 and sentence.end <= offset
            if begins and self.actors[mention.actor].is_person and mention.actor not in names:
                return False
        return True

    def _chained(self, speaker: Speaker, pronoun: str) -> Speaker:
        if speaker.actors and _PRONOUNS.get(pronoun):
            self.gender.setdefault(speaker.actors[0], _PRONOUNS[pronoun])
        return speaker._replace(why=f"{pronoun!r}: who spoke last; {speaker.why}")

    def _note_gender(self, source: Span, mention: Mention) -> None:
        words = set(self.document[source].lower().replace(".", "").split())
        if words & _FEMALE_TITLES:
            self.gender[mention.actor] = "f"
        elif words & _MALE_TITLES:
            self.gender[mention.actor] = "m"


def _joined(document: Document, people: list[Mention]) -> bool:
    """Whether several people speak together: "X and Y", "both leaders"."""
    if len(people) < 2:
        return False
    between = document[Span(people[0].span.end, people[-1].span.start)]
    return people[0].span == people[-1].span or " and " in between


def _is_common_head(noun: Entry, mentions: list[Mention]) -> bool:
    """Whether the phrase is headed by a role ("Chinese officials"), not by a name ("Chinese state media")."""
    return noun.extra["role"] == "noun" and not any(m.is_name and m.why.endswith(noun.why) for m in mentions)


def _unique(names: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))  # type: ignore[call-overload]


def _label(phrase: str) -> str:
    for article in ("the ", "a ", "an "):
        if phrase.lower().startswith(article):
            return phrase[len(article) :]
    return phrase
