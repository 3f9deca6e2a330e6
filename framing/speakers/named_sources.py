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
from framing.speakers.view import ROLES
from framing.speakers.voting import VOTERS, votes
from framing.speakers.words import GROUPS, KIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.findings import Actor, Mention
    from framing.speakers.finder import SpeakerFinder

_VERSUS = " v. "  # "Doe v. Roe" is a case
_COUNTED = ": counted as a private person"
_ADHERENTS = frozenset({"Democrats", "Republicans"})

_ONE = frozenset("one another a an".split())
_ALIKE = frozenset("party opposition expert civil_society security business other_media".split())
_AT_THE_TIME = ["at", "the", "time"]
_OFFICES = frozenset({"government", "security"})
_IN_OFFICE = frozenset({"government", "party", "opposition", "security"})
_FRIENDS = frozenset({"friend", "pal"})
_ROLE = 4  # tokens
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
        return self._named(first, last, mentions)

    def _named(self, first: int, last: int, mentions: Sequence[Mention]) -> Speaker | None:
        """Return the actor whose name heads a phrase, given the names in it."""
        parts = cut(self.view, first, last)
        if self.finder.kinds.works.titled(parts):
            return None
        head = next((m for m in mentions if self._heads(m, parts, last)), None)
        head = head or next((m for m in mentions if self._in_apposition(m, first, last)), None)
        if head is None:
            return None
        head = self._parent(head, mentions) or head
        return self._voters(head, last) or self._headed(head, first, last)

    def _headed(self, head: Mention, first: int, last: int) -> Speaker:
        """Return the actor of a mention, with those who speak together with it."""
        mentions = self.finder.mentions_in(first, last)
        actor = self.finder.actors[head.actor]
        if alike := self._and_others(actor, first, last):
            return alike
        names = [actor.name]
        names += [m.actor for m in mentions if self._together(head, m) and m.actor not in names]
        told = self._by_entry(actor, head, first)
        if told is None and actor.kind == "party" and self._presides(first, self.finder.tokens(head.span)[0]):
            told = Verdict("government", "called President")
        known = Verdict(actor.kind, actor.kind_why) if actor.kind else None
        told = told or self._was_then(cut(self.view, first, last)) or known
        told = told or self._by_phrase(actor, head, first, last)
        return Speaker(tuple(names), told.kind, told.why, named=True, country=actor.country or told.country)

    def _by_entry(self, actor: Actor, head: Mention, first: int) -> Verdict | None:
        """Return what the lexicon has of the very name of an organisation, and not of the actor by another name."""
        entry = self.view.inside.get(self.finder.tokens(head.span)[1] - 1)
        is_entry = entry and entry.entry.extra["role"] == "name" and entry.entry.extra["actor"] in {"", actor.name}
        if not entry or not is_entry or actor.is_person or actor.kind == "own_staff":
            return None
        kind, why = entry.entry.category, entry.entry.why  # the Navy is no ministry, though both are the state
        if entry.entry.term in _ADHERENTS and (adhere := adherents(self.view, first, self.finder.tokens(head.span)[0])):
            kind, why = "citizen", f"{why}, {adhere}"
        if kind == "party" and self.forms[self.finder.tokens(head.span)[0] - 1] == "opposition":
            kind, why = "opposition", f"called the opposition; {why}"
        return Verdict(kind, why)

    def _by_phrase(self, actor: Actor, head: Mention, first: int, last: int) -> Verdict:
        """Return what the words around a name tell of an actor of whom the article tells nothing else."""
        whole = actor.is_person and self.finder.tokens(head.span) == (first, last)
        own = Verdict("", "") if whole else self.finder.kinds.verdict(first, last, known=actor.is_person)
        if not own.kind and head.why.endswith("(place)"):
            own = Verdict("government", f"{head.why}: a place that speaks stands for its government")
        return self._introduced(actor, first, head) or self._privately(actor, own)

    def _and_others(self, actor: Actor, first: int, last: int) -> Speaker | None:
        """Return what those named are beside "others" of a kind: "Frost, Lind and other economists"."""
        words = self.forms[first:last]
        joint = next((i for i in range(len(words) - 2) if words[i : i + 2] == ["and", "other"]), None)
        if joint is None or not actor.is_person or actor.kind in _IN_OFFICE:
            return None
        others = self.finder.kinds.verdict(first + joint + 2, last)
        if others.kind not in _ALIKE:
            return None
        people = [mention.actor for mention in self.finder.mentions_in(first, first + joint)]
        why = f"one and others alike: {others.why}"
        return Speaker(tuple(dict.fromkeys(people)), others.kind, why, named=True, country=others.country)

    def _voters(self, head: Mention, last: int) -> Speaker | None:
        """Return those who vote in a place that is told to vote, None where it is none or speaks otherwise."""
        actor = self.finder.actors[head.actor]
        state = actor.name == actor.country
        place = head.why.endswith("(place)") or state
        if not place or not votes(self.view, last, state=state):
            return None
        why = f"{head.why}: {VOTERS.why}"
        return Speaker((actor.name,), VOTERS.kind, why, named=True, country=actor.country)

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

    def _was_then(self, parts: Parts) -> Verdict | None:
        """Return the office somebody held when she or he spoke: "the envoy at the time, Jane Doe"."""
        if self.forms[parts.end : parts.end + 3] != _AT_THE_TIME or parts.end + 3 >= parts.last:
            return None
        office = self.finder.kinds.verdict(parts.first, parts.end, known=True)
        return office if office.kind in _OFFICES else None

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
        if parts.end >= last or forms[parts.end] != "," or not self.finder.actors[mention.actor].is_person:
            return False
        told = start == parts.end + 1 and self.view.role(end) is None  # no owner: "one critic, Doe adviser Jo Roe,"
        return told or self._names_one(parts, start, end, last)

    def _names_one(self, parts: Parts, start: int, end: int, last: int) -> bool:
        """Whether a name with titles tells who one of several is: "one supporter, Senator Jane Doe, …"."""
        one = self.forms[parts.first] in _ONE and not is_plural(self.forms[parts.end - 1])
        alone = end == last or self.forms[end] == ","
        return one and alone and self._only_titles(parts.end + 1, start)

    def _in_apposition(self, mention: Mention, first: int, last: int) -> bool:
        """Whether a person's name ends a phrase after a comma: "one of its authors, Senator Jane Doe"."""
        forms, head = self.forms, cut(self.view, first, last).end - 1
        if forms[first] not in {"one", "another"} and is_plural(forms[head]):
            return False
        of_family = forms[head] in KIN - _FRIENDS
        start, end = self.finder.tokens(mention.span)
        comma = next((i for i in range(start - 1, first, -1) if forms[i] == ","), first)
        named = self.finder.actors[mention.actor].is_person and mention.is_name
        told = self._only_titles(comma + 1, start) or (not of_family and self._is_role(comma + 1, start))
        return named and end == last and comma > first and told

    def _is_role(self, first: int, last: int) -> bool:
        """Whether few words before a name end in a role: "her old friend, | local shipbuilder | Jane Doe"."""
        role = self.view.inside.get(last - 1)
        return 0 < last - first <= _ROLE and role is not None and role.entry.extra["role"] in ROLES

    def _only_titles(self, first: int, last: int) -> bool:
        words = range(first, last)
        return all(
            token in self.view.inside or self.view.capital[token] or self.forms[token] in GROUPS for token in words
        )

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
