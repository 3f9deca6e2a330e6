"""Who is behind a source phrase with a name: the actor whose name heads it, with those who speak together with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.article import Span
from framing.speakers.bases import FinderPart
from framing.speakers.naming import is_plural
from framing.speakers.plurals import adherents
from framing.speakers.speaker import Speaker
from framing.speakers.unknown_names import LETTERS, are_letters
from framing.speakers.verdicts import Parts, Verdict, cut
from framing.speakers.voting import VOTERS, votes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.findings import Actor, Mention
    from framing.speakers.finder import SpeakerFinder

_VERSUS = " v. "  # "Doe v. Roe" is a case
_COUNTED = ": counted as a private person"
_ADHERENTS = frozenset({"Democrats", "Republicans"})

_JOINS = frozenset({" and ", " and the ", " & "})


class NamedSources(FinderPart):
    """Reads the source phrases of one document that a name heads."""

    def __init__(self, finder: SpeakerFinder) -> None:
        super().__init__(finder)
        self.introduced: dict[str, Verdict] = {}

    def _privately(self, actor: Actor, verdict: Verdict) -> Verdict:
        """Count a named person whom nothing explains as a private person, and say so."""
        if verdict.kind:
            return verdict
        if actor.is_person and (figure := self.finder.surnames.figure(actor.name)):
            return figure
        if actor.is_person and " " not in actor.name and (meant := self.finder.unknown.misspelt(actor.name.lower())):
            return Verdict(meant.kind, f"{meant.name!r} in another spelling; {meant.kind_why}", meant.country)
        if not actor.is_person and are_letters(actor.name):
            return LETTERS
        kind = "citizen" if actor.is_person else ""
        return verdict._replace(kind=kind, why=actor.kind_why + (_COUNTED if kind else ""))

    def of_actor(self, actor: Actor, how: str = "") -> Speaker:
        """Return an actor as the speaker; ``how`` says how it was found."""
        told = Verdict(actor.kind, actor.kind_why)
        own = self.introduced.get(actor.name, told) if not actor.kind else told
        own = self._privately(actor, own)
        return Speaker((actor.name,), own.kind, how + own.why, named=True, country=actor.country)

    def _introduced(self, actor: Actor, first: int, mention: Mention) -> Verdict | None:
        """Return what a person is who is named right after "one of the former prosecutors said", and not before."""
        if not actor.is_person:
            return None
        one = self.finder.chain.last_person(self.view.tokens[first].start, 1)
        told = one is not None and not one.named and one.actors[0].lower().startswith("one of ")
        if one and told and one.kind != "unnamed" and mention.span == actor.mentions[0].span:
            self.introduced[actor.name] = Verdict(one.kind, f"named after one like that spoke; {one.why}")
        return self.introduced.get(actor.name)

    def read(self, first: int, last: int) -> Speaker | None:
        """Return the actor whose name heads the phrase, with those who speak together with it."""
        mentions = self.finder.mentions_in(first, last)
        if not mentions or self._hides(first):
            return None
        if _VERSUS in self.view.string(first, last):
            return Speaker((self.view.string(first, last),), "document", "a case by its parties", named=True)
        return self._headed(first, last, mentions)

    def _headed(self, first: int, last: int, mentions: Sequence[Mention]) -> Speaker | None:
        """Return the actor whose name heads a phrase, given the names in it."""
        parts = cut(self.view, first, last)
        if self.finder.kinds.works.titled(parts):
            return None
        head = next((m for m in mentions if self._heads(m, parts, last)), None)
        head = head or next((m for m in mentions if self._in_apposition(m, first, last)), None)
        if head is None:
            return None
        head = self._parent(head, mentions) or head
        actor = self.finder.actors[head.actor]
        names = [actor.name]
        names += [m.actor for m in mentions if self._together(head, m) and m.actor not in names]
        entry = self.view.inside.get(self.finder.tokens(head.span)[1] - 1)
        is_entry = entry and entry.entry.extra["role"] == "name" and entry.entry.extra["actor"] in {"", actor.name}
        if entry and is_entry and not actor.is_person and actor.kind != "own_staff":
            kind, why = entry.entry.category, entry.entry.why  # the Navy is no ministry, though both are the state
            if entry.entry.term in _ADHERENTS and (
                adhere := adherents(self.view, first, self.finder.tokens(head.span)[0])
            ):
                kind, why = "citizen", f"{why}, {adhere}"
            if kind == "party" and self.forms[self.finder.tokens(head.span)[0] - 1] == "opposition":
                kind, why = "opposition", f"called the opposition; {why}"
            return Speaker(tuple(names), kind, why, named=True, country=actor.country)
        if actor.kind == "party" and self._presides(first, self.finder.tokens(head.span)[0]):
            return Speaker(tuple(names), "government", "called President", named=True, country=actor.country)
        if actor.kind:
            return Speaker(tuple(names), actor.kind, actor.kind_why, named=True, country=actor.country)
        whole = actor.is_person and self.finder.tokens(head.span) == (first, last)
        own = Verdict("", "") if whole else self.finder.kinds.verdict(first, last, known=actor.is_person)
        if not own.kind and head.why.endswith("(place)"):
            governs = Verdict("government", f"{head.why}: a place that speaks stands for its government")
            own = VOTERS if votes(self.view, last) else governs
        own = self._introduced(actor, first, head) or self._privately(actor, own)
        return Speaker(tuple(names), own.kind, own.why, named=True, country=actor.country or own.country)

    def _parent(self, head: Mention, mentions: Sequence[Mention]) -> Mention | None:
        """Return the body of which a country's branch speaks: "| Amnesty International | Nigeria"."""
        actor, start = self.finder.actors[head.actor], self.finder.tokens(head.span)[0]
        before = next((m for m in mentions if self.finder.tokens(m.span)[1] == start), None)
        if before is None or not before.is_name or actor.name != actor.country:
            return None
        body = self.finder.actors[before.actor]
        return before if body.kind and not body.is_person and body.name != body.country else None

    def _hides(self, first: int) -> bool:
        """Whether a phrase begins with somebody who is only told of by a name: "a source close to Doe"."""
        hit = self.view.inside.get(first)
        return hit is not None and hit.entry.category == "unnamed" and self.forms[hit.last - 1] in {"to", "of"}

    def _presides(self, first: int, name: int) -> bool:
        """Whether a phrase gives a name the title "President": of the past, somebody who was one then."""
        return self.forms[first:name] == ["president"]

    def _heads(self, mention: Mention, parts: Parts, last: int) -> bool:
        start, end = self.finder.tokens(mention.span)
        forms = self.forms
        if start >= parts.start and end == parts.end:
            return True
        if start < parts.owner < end == parts.end:  # "the Lorn Doctors' Committee"
            return True
        after = forms[end] if end < last else ""
        if end <= parts.end and after in {"and", "or", "&"} and self._only_titles(parts.first, start):
            return True
        return (
            start == parts.end + 1
            and parts.end < last
            and forms[parts.end] == ","
            and self.finder.actors[mention.actor].is_person
        )

    def _in_apposition(self, mention: Mention, first: int, last: int) -> bool:
        """Whether a person's name ends a phrase after a comma: "one of its authors, Senator Jane Doe"."""
        forms, head = self.forms, cut(self.view, first, last).end - 1
        if forms[first] not in {"one", "another"} and is_plural(forms[head]):
            return False
        start, end = self.finder.tokens(mention.span)
        comma = next((i for i in range(start - 1, first, -1) if forms[i] == ","), first)
        named = self.finder.actors[mention.actor].is_person and mention.is_name
        ends = end == last or (end < last and forms[end] == "," and forms[first] in {"one", "another"})
        return named and ends and comma > first and self._only_titles(comma + 1, start)

    def _only_titles(self, first: int, last: int) -> bool:
        return all(token in self.view.inside or self.view.capital[token] for token in range(first, last))

    def _together(self, head: Mention, other: Mention) -> bool:
        """Whether somebody, or a body, is named beside the head: "Frost and Lind", "India, Bangladesh"."""
        if other.span == head.span:
            return True
        between = self.document[Span(head.span.end, other.span.start)]
        first, second = self.finder.actors[head.actor], self.finder.actors[other.actor]
        if second.is_person:
            told = first.is_person or second.kind or " " in second.name  # not "the Ministry of Affairs and | Trade"
            return bool(told) and (" and " in between or between == ", ") and len(between) < 30
        countries = first.name == first.country and second.name == second.country
        return not first.is_person and bool(second.kind) and (between in _JOINS or (countries and between == ", "))
