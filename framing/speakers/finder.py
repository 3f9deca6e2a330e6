"""Who is behind a source phrase: its actors, its kind, whether it is named, and why.

The head of the phrase decides. Where it is a name, the chained actor speaks; where it is a noun, the kind of that noun
or of the organisation it speaks for; a pronoun is chained to somebody who spoke or was named before.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.article import Span
from framing.speakers.first_person import FirstPerson
from framing.speakers.kinds import KindReader
from framing.speakers.naming import is_plural, tells_which
from framing.speakers.plurals import adherents, family, group_before, joined, speaks_alone
from framing.speakers.pronouns import Chain
from framing.speakers.relatives import Relatives
from framing.speakers.speaker import Speaker
from framing.speakers.together import Together
from framing.speakers.verdicts import UNTOLD, Parts, Verdict, cut, own_words
from framing.speakers.view import View, unguarded
from framing.speakers.words import GROUP_NOUNS, NAME_WORDS, PRONOUNS, RELATIVES, SPEAKS_FOR

if TYPE_CHECKING:
    from framing.document import Document
    from framing.findings import Actor, Mention

_SUBJECTS = frozenset("he she they it".split())
_POSSESSIVES = frozenset("his her its their".split())
_TRIM = frozenset(", . : ; “ ” \" ‘ ’ ' 's ( ) — – -- - ¶".split())
# Bodies that the name of their state names well enough: "Chinese state media", "the Caldrian government"
_OF_A_STATE = frozenset(
    "media television tv radio broadcaster agency government ministry parliament army navy embassy".split()
)
_PERSONAL = ("er", "or", "ist", "man", "woman", "ian", "ant", "eer", "ee", "pm", "crat")
_HOMES = ("an", "er")  # "the Texan", "the New Yorker"
_COUNTED = ": counted as a private person"
_NAMED_HEADS = frozenset("office campaign team camp lawyers attorney attorneys lawyer website".split())


def _names_a_person(word: str) -> bool:
    """Whether an unknown noun looks like one for a person: "ringleader", "scribbler", "loyalist"."""
    return word.endswith(_PERSONAL) and word not in NAME_WORDS and word not in GROUP_NOUNS


def _private(actor: Actor, verdict: Verdict) -> Verdict:
    """Count a named person whom nothing in the article explains as a private person, and say so."""
    if verdict.kind:
        return verdict
    kind = "citizen" if actor.is_person else ""
    return verdict._replace(kind=kind, why=actor.kind_why + (_COUNTED if kind else ""))


_ADHERENTS = frozenset({"Democrats", "Republicans"})


class SpeakerFinder:
    """Resolves source phrases of one document, in the order of the text; the state is who spoke before."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = View(document)
        self.kinds = KindReader(self.view)
        self.actors: dict[str, Actor] = {actor.name: actor for actor in document.layer("actors")}
        self.mentions: tuple[Mention, ...] = document.layer("mentions")
        self.starts = [mention.span.start for mention in self.mentions]
        self.chain = Chain(document, self.actors, self.mentions, self.starts)
        self.relatives = Relatives(self)
        self.together = Together(self)
        self.first_person = FirstPerson(document, self.actors, self.mentions, self.chain)
        for mention in self.mentions:
            actor = self.actors[mention.actor]
            if actor.kind:
                verdict = Verdict(actor.kind, actor.kind_why, actor.country, mention.is_name)
                self.kinds.note(*self.tokens(mention.span), verdict)

    def speaker(self, source: Span) -> Speaker:
        """Return who is behind a source phrase."""
        first, last = self._trimmed(*self.tokens(source))
        words = self.view.forms[first:last]
        found = self.read(first, last)
        self.chain.spoke(self.view.tokens[first].start, found.actors, found, words)
        return found

    def _is_own_voice(self, first: int, words: list[str]) -> bool:
        """Whether a phrase is the outlet's "we" or "our reporters", not "US officials" or "Our Harbour League"."""
        begins_a_name = len(words) > 1 and self.view.capital[first] and self.view.named(first + 1)
        return own_words(words) and not begins_a_name and self.view.string(first, first + 1) != "US"

    def tokens(self, span: Span) -> tuple[int, int]:
        """Return the first token of a span and the one behind it."""
        return max(self.document.token_at(span.start), 0), self.document.token_at(span.end - 1) + 1

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        forms = self.view.forms
        while last - first > 1 and forms[last - 1] in _TRIM:
            last -= 1
        while last - first > 1 and forms[first] in _TRIM:
            first += 1
        return first, last

    def read(self, first: int, last: int) -> Speaker:
        """Return who is behind tokens ``first:last``, without noting that somebody spoke."""
        words = self.view.forms[first:last]
        start = self.view.tokens[first].start
        words = [words[0].partition("'")[0] or words[0], *words[1:]]  # "they're", "we've"
        if pair := self.together.pair(first, words):
            return pair
        if words == ["the", "two"] or (words[0] in _SUBJECTS and words[1:2] in (["and"], ["or"])):
            words = ["they"] if words[0] == "the" else words[:1]
        if len(words) == 1 and words[0] in RELATIVES:
            return self.relatives.antecedent(first, words[0])
        if len(words) == 1 and words[0] in PRONOUNS:
            return self._pronoun(start, words[0])
        if self._is_own_voice(first, words):
            return self._first_person(start, words)
        if words[0] in _POSSESSIVES:
            return self._possessed(first, last, words)
        found = self.by_name(first, last) or self.by_noun(first, last, words)
        of_two_kinds = self._of_two_kinds(first, last)
        return of_two_kinds._replace(named=found.named) if of_two_kinds else found

    def _of_two_kinds(self, first: int, last: int) -> Speaker | None:
        """Return sources of two kinds that speak together, which are of none: "Senator Doe and the unions"."""
        joint = joined(self.view, first, last)
        if joint is None:
            return None
        sides = (first, joint), (joint + 1, last)
        if not all(speaks_alone(self.view, *side, named=self._ends_in_name(*side)) for side in sides):
            return None
        one, other = (self.by_name(*side) or self.by_noun(*side, self.view.forms[slice(*side)]) for side in sides)
        if one.kind == other.kind or not {"", "unnamed"}.isdisjoint({one.kind, other.kind}):
            return None
        return Speaker(one.actors + other.actors, "", f"of two kinds: {one.why}; {other.why}", named=False)

    def _ends_in_name(self, first: int, last: int) -> bool:
        return any(self.tokens(mention.span)[1] == last for mention in self.mentions_in(first, last))

    # --- pronouns --------------------------------------------------------------------------------------------------

    def _pronoun(self, offset: int, pronoun: str) -> Speaker:
        if pronoun == "it" and (paper := self.chain.paper(offset)):
            return Speaker((paper[0],), "document", f"'it': the document named before; {paper[1]}", named=True)
        gender = PRONOUNS[pronoun]
        told = self.chain.heard(offset, gender) or self.together.told_of(self.document.token_at(offset), pronoun)
        found = told or self.chain.antecedent(offset, gender)
        if found is None:
            return Speaker((pronoun,), "", f"{pronoun!r}: nobody was named before", named=False)
        if isinstance(found, Speaker):
            return found._replace(why=f"{pronoun!r}: who spoke last; {found.why}")
        return self.of_actor(found, f"{pronoun!r}: the person named before; ")

    def of_actor(self, actor: Actor, how: str = "") -> Speaker:
        """Return an actor as the speaker; ``how`` says how it was found."""
        own = _private(actor, Verdict(actor.kind, actor.kind_why))
        return Speaker((actor.name,), own.kind, how + own.why, named=True, country=actor.country)

    def _first_person(self, offset: int, words: list[str]) -> Speaker:
        """Read "I" and "we": inside a quotation whoever is quoted, else the outlet."""
        label = " ".join(words)
        quoted = self.chain.quoted(offset)
        found = self.chain.quoted_speaker(offset) if quoted else self.first_person.speaker(offset, words[0])
        how = f"{label!r} in a quotation: who is quoted; " if quoted else f"{label!r} in words of somebody else; "
        if isinstance(found, Speaker):
            return found._replace(why=how + found.why, named=False)
        if found is not None:
            return self.of_actor(found, how)
        if not quoted:
            return Speaker((label,), "own_staff", "first person in the outlet's own text", named=False)
        return Speaker((label,), "", "first person in a quotation, nobody is given as its speaker", named=False)

    def _possessed(self, first: int, last: int, words: list[str]) -> Speaker:
        """Read "Her office", "Its chairman, Dev Castellan", "her late husband"."""
        named = self.by_name(first, last)
        if named:
            return named
        own = self.kinds.verdict(first + 1, last)
        parts = cut(self.view, first + 1, last)
        head = self.view.forms[parts.end - 1]
        owner = self._pronoun(self.view.tokens[first].start, words[0])
        if owner.kind and (head in SPEAKS_FOR or not own.kind) and own.kind not in {"unnamed", "document"}:
            why = f"{head!r} of: {owner.why}"
            return Speaker(
                (self._label(first, last),), owner.kind, why, head in _NAMED_HEADS and owner.named, owner.country
            )
        return Speaker((self._label(first, last),), own.kind, own.why, named=False, country=own.country)

    # --- names -----------------------------------------------------------------------------------------------------

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """Return the mentions of actors at tokens ``first:last``."""
        start, end = self.view.tokens[first].start, self.view.tokens[last - 1].end
        index = bisect_left(self.starts, start)
        found = []
        while index < len(self.mentions) and self.starts[index] < end:
            found.append(self.mentions[index])
            index += 1
        return found

    def by_name(self, first: int, last: int) -> Speaker | None:
        """Return the actor whose name heads the phrase, with those who speak together with it."""
        mentions = self.mentions_in(first, last)
        if not mentions or self._hides(first):
            return None
        parts = cut(self.view, first, last)
        head = next((m for m in mentions if self._heads(m, parts, last)), None)
        head = head or next((m for m in mentions if self._in_apposition(m, first, last)), None)
        if head is None:
            return None
        actor = self.actors[head.actor]
        names = [actor.name]
        names += [m.actor for m in mentions if self._together(head, m) and m.actor not in names]
        entry = self.view.inside.get(self.tokens(head.span)[1] - 1)
        if entry and entry.entry.extra["role"] == "name" and not actor.is_person and actor.kind != "own_staff":
            kind, why = entry.entry.category, entry.entry.why  # the Navy is no ministry, though both are the state
            if entry.entry.term in _ADHERENTS and (adhere := adherents(self.view, first, self.tokens(head.span)[0])):
                kind, why = "citizen", f"{why}, {adhere}"
            return Speaker(tuple(names), kind, why, named=True, country=actor.country)
        if actor.kind == "party" and self._presides(first, self.tokens(head.span)[0]):
            return Speaker(tuple(names), "government", "called President", named=True, country=actor.country)
        if actor.kind:
            return Speaker(tuple(names), actor.kind, actor.kind_why, named=True, country=actor.country)
        own = self.kinds.verdict(first, last)
        if not own.kind and head.why.endswith("(place)"):
            own = Verdict("government", f"{head.why}: a place that speaks stands for its government")
        own = _private(actor, own)
        return Speaker(tuple(names), own.kind, own.why, named=True, country=actor.country or own.country)

    def _hides(self, first: int) -> bool:
        """Whether a phrase begins with somebody who is only told of by a name: "a source close to Doe"."""
        hit = self.view.inside.get(first)
        return hit is not None and hit.entry.category == "unnamed" and self.view.forms[hit.last - 1] in {"to", "of"}

    def _presides(self, first: int, name: int) -> bool:
        """Whether a phrase gives a name the title "President": of the past, somebody who was one then."""
        return self.view.forms[first:name] == ["president"]

    def _heads(self, mention: Mention, parts: Parts, last: int) -> bool:
        start, end = self.tokens(mention.span)
        forms = self.view.forms
        if start >= parts.start and end == parts.end:
            return True
        after = forms[end] if end < last else ""
        if end <= parts.end and after in {"and", "or", "&"} and self._only_titles(parts.first, start):
            return True
        return (
            start == parts.end + 1
            and parts.end < last
            and forms[parts.end] == ","
            and self.actors[mention.actor].is_person
        )

    def _in_apposition(self, mention: Mention, first: int, last: int) -> bool:
        """Whether a person's name ends a phrase after a comma: "one of its authors, Senator Jane Doe"."""
        forms, head = self.view.forms, cut(self.view, first, last).end - 1
        if forms[first] not in {"one", "another"} and is_plural(forms[head]):
            return False
        start, end = self.tokens(mention.span)
        comma = next((i for i in range(start - 1, first, -1) if forms[i] == ","), first)
        named = self.actors[mention.actor].is_person and mention.is_name
        return named and end == last and comma > first and self._only_titles(comma + 1, start)

    def _only_titles(self, first: int, last: int) -> bool:
        return all(token in self.view.inside or self.view.capital[token] for token in range(first, last))

    def _together(self, head: Mention, other: Mention) -> bool:
        if other.span == head.span:
            return True
        between = self.document[Span(head.span.end, other.span.start)]
        return self.actors[other.actor].is_person and (" and " in between or between == ", ") and len(between) < 30

    # --- nouns -----------------------------------------------------------------------------------------------------

    def by_noun(self, first: int, last: int, words: list[str]) -> Speaker:
        """Return who a phrase without a name is: by its noun, or somebody named or heard before."""
        verdict = self.kinds.verdict(first, last)
        label = self._label(first, last)
        calls = len(words) == 2 and words[0] == "the" and words[1] in GROUP_NOUNS
        if calls and (organisation := self.chain.same_word(words[1], self.view.tokens[first].start)):
            return self.of_actor(organisation, f"{label!r}: the organisation named before; ")
        if words[0] in {"the", "that", "this"} and verdict.kind in {"", "citizen", "unnamed"}:
            before = self.chain.same_head(words, self.view.tokens[first].start)
            if before is not None:
                return before._replace(why=f"{' '.join(words)!r}: who spoke before; {before.why}")
            if organisation := self.chain.same_word(words[-1], self.view.tokens[first].start):
                return self.of_actor(organisation, f"{' '.join(words)!r}: the organisation named before; ")
            person = self.chain.just_named(self.view.tokens[first].start)
            homely = self.view.capital[last - 1] and words[-1].endswith(_HOMES)
            if person and not verdict.kind and len(words) <= 5 and (homely or _names_a_person(words[-1])):
                return self.of_actor(person, f"{' '.join(words)!r}: the person named right before; ")
        parts = cut(self.view, first, last)
        if verdict.kind == "unnamed" and len(words) == 1 and (group := group_before(self.view, first)):
            why = f"{words[0]!r} of those named before; {group.why}, {UNTOLD}"
            return Speaker((label,), group.kind, why, named=False)
        if not verdict.kind and (entry := unguarded().get(label)):
            return Speaker((label,), entry.category, entry.why, named=True, country=entry.extra["country"])
        if not verdict.kind and (bearer := family(self.view, parts, self.actors.values())):
            return self.of_actor(bearer, f"{label!r}: people of that name; ")._replace(actors=(label,))
        named = verdict.named or self._is_proper(parts) or tells_which(self.view, parts, verdict.kind)
        return Speaker((label,), verdict.kind, verdict.why, named=named, country=verdict.country)

    def _is_proper(self, parts: Parts) -> bool:
        if self.view.forms[parts.end - 1] in _OF_A_STATE and self.view.country(parts.start, parts.end):
            return True
        head = self.view.inside.get(parts.end - 1)
        if head is not None and head.entry.extra["role"] == "name":
            return True
        return (
            parts.owner > parts.first
            and self.view.forms[parts.end - 1] in _NAMED_HEADS
            and self.view.named(parts.first)
        )

    def _label(self, first: int, last: int) -> str:
        phrase = self.view.string(first, last)
        for article in ("the ", "a ", "an "):
            if phrase.lower().startswith(article):
                return phrase[len(article) :]
        return phrase
