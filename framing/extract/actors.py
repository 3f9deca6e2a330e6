"""Actors and their mentions: names chained through an article, with the kind of each actor and why.

A name is a run of capitalised words, or an entry of the lexicon ``sources``. Titles and demonyms before a name are
peeled off and say what kind of actor it is ("Chinese President Xi Jinping"). Later mentions are chained by rule:
the surname alone, "the Chinese leader" by country and role, an acronym by its letters. Each mention keeps the rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span, Zone
from framing.findings import Actor, Mention
from framing.tokens import forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document, Sentence
    from framing.findings import Measure, MeasureDefinition
    from framing.lexicon import Hit

_PLACES = frozenset({"country", "capital", "region", "demonym"})
_PARTICLES = frozenset("de del della da di du van von der den bin ibn al el la le ter ten dos das".split())
_ORGANISATION_WORDS = frozenset(
    "ministry department office agency authority university college institute school hospital party union association "
    "federation council committee commission court bank group company corporation corp inc ltd plc llc society "
    "foundation fund organisation organization centre center church league alliance front movement congress "
    "parliament senate house assembly army navy force forces police bureau service board trust club chamber "
    "coalition campaign network times post news press journal herald tribune gazette media television tv radio "
    "works mills holdings partners industries airlines motors energy administration".split()
)
# Capitalised though no names: weekdays and months; and words that only begin sentences
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december christmas easter".split()
)
_FUNCTION_WORDS = frozenset(
    "the a an this that these those he she it they we i you his her its their our my your in on at by for from to of "
    "with and but or nor so yet if when while as after before since until because although though despite during amid "
    "among not no yes there here what who how why where which one two three some many most all both each every "
    "according prior earlier later last next now then still also just even only however meanwhile moreover instead "
    "more less such other another under over about against between without within mr mrs ms dr photo file image "
    "'s is are was were has have had do does did will would can could should may might must".split()
)
_LEADERS = frozenset("president premier leader prime chancellor king queen emperor minister ruler strongman".split())
_DETERMINERS = frozenset("the this that both two".split())
_NOT_BEFORE_PEOPLE = [["the"], ["in"], ["at"], ["near"], ["across"], ["outside"]]
_LOCATIVE = frozenset("in at to from near outside around across via into toward towards".split())


@dataclass
class _Draft:
    """An actor while its mentions are being collected."""

    name: str
    kind: str = ""
    kind_why: str = ""
    country: str = ""
    is_person: bool = False
    roles: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)


@dataclass(frozen=True)
class Actors:
    """Find and chain actors. Layers ``actors`` and ``mentions``."""

    name: ClassVar[str] = "actors"
    requires: ClassVar[tuple[str, ...]] = ("lexicon:sources",)
    summary: ClassVar[str] = "Who is named: people, organisations and countries, chained through the article."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = ()

    def __call__(self, document: Document) -> Document:
        """Return the document with the layers ``actors`` and ``mentions``."""
        drafts = _Chainer(document).run()
        actors = tuple(
            Actor(
                name=draft.name, kind=draft.kind, kind_why=draft.kind_why, country=draft.country,
                is_person=draft.is_person, mentions=tuple(draft.mentions),
            )
            for draft in drafts
        )  # fmt: skip
        mentions = sorted((mention for actor in actors for mention in actor.mentions), key=lambda m: m.span)
        return document.with_layer("actors", actors).with_layer("mentions", mentions)

    def measure(self, document: Document) -> Iterator[Measure]:  # noqa: ARG002 - part of the protocol
        """Yield nothing: other extractors measure what actors do."""
        return iter(())


class _Chainer:
    """Goes through a document once; the state is the actors known so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.forms = document.forms
        self.text = document.text
        self.hits: dict[int, Hit] = {hit.first: hit for hit in document.layer("lexicon:sources")}
        self.drafts: dict[str, _Draft] = {}
        self.by_part: dict[str, _Draft] = {}
        self.recent_people: list[_Draft] = []

    def run(self) -> list[_Draft]:
        for sentence in self._in_order():
            index = sentence.first
            while index < sentence.last:
                index = self._step(index, sentence)
        return list(self.drafts.values())

    def _in_order(self) -> list[Sentence]:
        """Return the sentences, body first: a surname above the text is chained to the full name in the body."""
        rank = {Zone.BODY: 0, Zone.STANDFIRST: 1, Zone.HEADLINE: 2}
        paragraphs = self.document.paragraphs
        return sorted(self.document.sentences, key=lambda s: (rank[paragraphs[s.paragraph].zone], s.start))

    def _step(self, index: int, sentence: Sentence) -> int:
        """Read one name, place or description at a token; return the token to go on with."""
        hit = self.hits.get(index)
        if self._is_headline(sentence):
            return self._headline_step(index, hit)
        if hit and hit.entry.extra["role"] in {"name", *_PLACES} and not self._goes_on(hit, sentence):
            return self._known(hit)
        if self._capitalised(index, sentence):
            return self._name(index, sentence)
        if self.forms[index] in _DETERMINERS and index + 1 < sentence.last:
            return self._description(index, sentence)
        return index + 1

    def _is_headline(self, sentence: Sentence) -> bool:
        return self.document.paragraphs[sentence.paragraph].zone is Zone.HEADLINE

    def _headline_step(self, index: int, hit: Hit | None) -> int:
        """Read a headline, where every word may be capitalised: only names known by now are taken."""
        if hit and hit.entry.extra["role"] in {"name", *_PLACES}:
            return self._known(hit)
        for draft in self.drafts.values():
            length = len(forms(draft.name))
            if draft.is_person and tuple(self.forms[index : index + length]) == forms(draft.name):
                return self._mentioned(draft, index, index + length)
        known = self.by_part.get(self.forms[index])
        if known and self.text[self.document.tokens[index].start].isupper():
            return self._mentioned(known, index, index + 1)
        return index + 1

    def _mentioned(self, draft: _Draft, start: int, end: int) -> int:
        self._mention(draft, Span(self.document.tokens[start].start, self.document.tokens[end - 1].end))
        return end

    # --- names -------------------------------------------------------------------------------------------------

    def _capitalised(self, index: int, sentence: Sentence) -> bool:
        token = self.document.tokens[index]
        if not token.is_word or not self.text[token.start].isupper() or token.form in _CALENDAR:
            return False
        if index > sentence.first and self.forms[index - 1] not in {"“", '"', "‘", "'"}:
            return token.form not in _FUNCTION_WORDS
        return token.form not in _FUNCTION_WORDS and (
            token.form in self.by_part or index in self.hits or self._next_is_capital(index, sentence)
        )

    def _next_is_capital(self, index: int, sentence: Sentence) -> bool:
        after = index + 1
        if after >= sentence.last:
            return False
        token = self.document.tokens[after]
        return token.is_word and self.text[token.start].isupper() and token.form not in _FUNCTION_WORDS

    def _run_end(self, index: int, sentence: Sentence) -> int:
        """Return the end of a run of capitalised words, initials and name particles."""
        last = index + 1
        while last < sentence.last:
            token = self.document.tokens[last]
            title = self.hits.get(last)
            if title and title.entry.extra["role"] == "title" and title.last <= sentence.last:
                last = title.last
                continue
            capital = token.is_word and self.text[token.start].isupper() and token.form not in _CALENDAR
            if capital and token.form != "i":
                last += 1
            elif self._joins(last, sentence):
                last += 2
            else:
                break
        return last

    def _joins(self, index: int, sentence: Sentence) -> bool:
        """Whether a token joins two capitals: a particle, a hyphen, the stop of an initial or abbreviated title."""
        if index + 1 >= sentence.last:
            return False
        after = self.document.tokens[index + 1]
        if not after.is_word or not self.text[after.start].isupper():
            return False
        form = self.forms[index]
        if form == ".":
            before = self.document.tokens[index - 1]
            return before.end - before.start <= 4 and (before.end - before.start == 1 or index - 1 in self.hits)
        if form == "-":
            return not (self._is_place(index - 1) or self._is_place(index + 1))
        if form == "of":
            return self.forms[index - 1] in _ORGANISATION_WORDS
        return form in _PARTICLES

    def _is_place(self, index: int) -> bool:
        hit = self.hits.get(index)
        return hit is not None and hit.entry.extra["role"] in _PLACES

    def _goes_on(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether a place or name is only the beginning of a longer name ("Chinese President Xi Jinping")."""
        if hit.last >= sentence.last or not self._capitalised(hit.last, sentence):
            return False
        following = self.hits.get(hit.last)
        return following is None or following.entry.extra["role"] in {"title", "noun"}

    def _name(self, index: int, sentence: Sentence) -> int:
        end = self._run_end(index, sentence)
        start, country, kinds = self._peel(index, end)
        if start >= end:
            return end
        inside = self.hits.get(start)
        if inside and inside.last >= end and inside.entry.extra["role"] in {"name", *_PLACES}:
            return self._known(inside)
        name = self._string(start, end)
        role = self._role_before(index) if start == index else kinds
        titled = start > index or role is not None
        draft = self._resolve(name, start, end, titled=titled)
        if draft is None:
            return end
        if role or kinds:
            self._describe(draft, role or kinds, country)
        self._apposition(draft, end, sentence)
        self._mention(draft, Span(self.document.tokens[start].start, self.document.tokens[end - 1].end))
        return end

    def _peel(self, index: int, end: int) -> tuple[int, str, Hit | None]:
        """Peel demonyms and titles off the front of a run; return where the name begins, country and title."""
        country, title = "", None
        while index < end and (hit := self.hits.get(index)):
            role = hit.entry.extra["role"]
            if role in _PLACES and hit.last < end:
                country = hit.entry.extra["country"] or country
            elif role in {"title", "noun"} and hit.last <= end:
                title = hit
            elif role == "name" and hit.last < end and title is None and hit.last - hit.first < end - hit.last + 1:
                country = hit.entry.extra["country"] or country
            else:
                break
            index = hit.last
            if index < end and self.forms[index] in {".", "-"}:
                index += 1
        return index, country, title

    def _role_before(self, index: int) -> Hit | None:
        """Return the role noun right before a name: "analyst Jane Doe"."""
        for back in (1, 2, 3):
            hit = self.hits.get(index - back)
            if hit and hit.last == index and hit.entry.extra["role"] in {"noun", "title"}:
                return hit
        return None

    def _resolve(self, name: str, start: int, end: int, *, titled: bool) -> _Draft | None:
        """Return the actor that a run of capitals names; None where it is no name."""
        parts = [form for form in self.forms[start:end] if form[0].isalnum()]
        known = self.drafts.get(name) or (self.by_part.get(parts[-1]) if len(parts) == 1 else None)
        if known is None and len(parts) > 1:
            known = self.by_part.get(parts[-1])
            if known and not (known.is_person and known.name.split()[0].lower() == parts[0]):
                known = None
        if known is not None:
            return known
        organisation = not _ORGANISATION_WORDS.isdisjoint(parts)
        person = titled or (len(parts) in {2, 3} and self.forms[start - 1 : start] not in _NOT_BEFORE_PEOPLE)
        draft = self.drafts[name] = _Draft(name, is_person=person and not organisation)
        if organisation:
            draft.kind, draft.kind_why = self._organisation_kind(start, end)
        self._remember(draft, parts)
        return draft

    def _organisation_kind(self, start: int, end: int) -> tuple[str, str]:
        for index in range(start, end):
            hit = self.hits.get(index)
            if hit and hit.entry.extra["role"] in {"noun", "name"} and hit.entry.category != "place":
                return hit.entry.category, hit.entry.why
        return "", ""

    def _remember(self, draft: _Draft, parts: list[str]) -> None:
        if draft.is_person:
            if len(parts[-1]) > 1:
                self.by_part[parts[-1]] = draft
            if len(parts) == 2 and parts[0] not in self.by_part and len(parts[0]) > 1:
                self.by_part[parts[0]] = draft
        elif len(parts) > 1:
            self.by_part.setdefault("".join(part[0] for part in parts), draft)

    def _describe(self, draft: _Draft, hit: Hit | None, country: str) -> None:
        if hit is not None:
            draft.roles.update(hit.entry.term.lower().split())
            if not draft.kind and hit.entry.category != "place":
                draft.kind, draft.kind_why = hit.entry.category, hit.entry.why
        draft.country = draft.country or country

    def _apposition(self, draft: _Draft, end: int, sentence: Sentence) -> None:
        """Read the kind from an apposition: "Jane Doe, an economist at …"."""
        if draft.kind or end + 1 >= sentence.last or self.forms[end] != ",":
            return
        for index in range(end + 1, min(end + 9, sentence.last)):
            if self.forms[index] in {",", "said", "says"}:
                return
            hit = self.hits.get(index)
            if hit and hit.entry.extra["role"] in {"noun", "title"}:
                self._describe(draft, hit, "")
                return

    # --- entries and descriptions --------------------------------------------------------------------------------

    def _known(self, hit: Hit) -> int:
        """Mention an actor of the lexicon: an organisation, outlet or place."""
        extra = hit.entry.extra
        location = extra["role"] in {"capital", "region"} and self._is_location(hit.first)
        if extra["role"] != "demonym" and not location:
            name = extra["actor"] or self._string(hit.first, hit.last)
            draft = self.drafts.get(name)
            if draft is None:
                kind = "government" if extra["role"] in _PLACES else hit.entry.category
                draft = self.drafts[name] = _Draft(name, kind, hit.entry.why, extra["country"])
            self._mention(draft, Span(hit.start, hit.end), hit.entry.why)
        return hit.last

    def _is_location(self, index: int) -> bool:
        return index > 0 and self.forms[index - 1] in _LOCATIVE

    def _description(self, index: int, sentence: Sentence) -> int:
        """Chain "the Chinese leader" and "both leaders" to people already named."""
        if self.forms[index] in {"both", "two"}:
            return self._pair(index, sentence)
        look, country = index + 1, ""
        hit = self.hits.get(look)
        if hit and hit.entry.extra["role"] in _PLACES and hit.last < sentence.last:
            country, look = hit.entry.extra["country"] or hit.entry.extra["actor"], hit.last
        role = self.hits.get(look)
        if role is None or role.entry.extra["role"] not in {"noun", "title"}:
            return index + 1
        draft = self._holder(set(role.entry.term.lower().split()), country)
        if draft is None:
            return index + 1
        span = Span(self.document.tokens[index].start, role.end)
        self._mention(draft, span, f"description: {self.document[span]!r}", is_name=False)
        return role.last

    def _holder(self, words: set[str], country: str) -> _Draft | None:
        for draft in reversed(self.recent_people):
            fits = bool(draft.roles & words) or ("leader" in words and bool(draft.roles & _LEADERS))
            if fits and (not country or not draft.country or draft.country == country):
                return draft
        return None

    def _pair(self, index: int, sentence: Sentence) -> int:
        following = self.forms[index + 1 : min(index + 3, sentence.last)]
        if not any(form in {"leaders", "presidents", "ministers", "men", "heads"} for form in following):
            return index + 1
        leaders: list[_Draft] = []
        for draft in reversed(self.recent_people):
            if draft.roles & _LEADERS and draft not in leaders:
                leaders.append(draft)
        last = index + 1 + next(i for i, form in enumerate(following, 1) if form.endswith(("s", "n")))
        span = Span(self.document.tokens[index].start, self.document.tokens[last - 1].end)
        for draft in leaders[:2]:
            self._mention(draft, span, f"description: {self.document[span]!r} (two)", is_name=False)
        return last

    # --- bookkeeping -----------------------------------------------------------------------------------------------

    def _string(self, start: int, end: int) -> str:
        return " ".join(self.text[self.document.tokens[start].start : self.document.tokens[end - 1].end].split())

    def _mention(self, draft: _Draft, span: Span, why: str = "", *, is_name: bool = True) -> None:
        if not why:
            why = "name" if self.document[span] == draft.name else f"part of the name {draft.name!r}"
        draft.mentions.append(
            Mention(span=span, label=draft.kind, why=why, actor=draft.name, country=draft.country, is_name=is_name)
        )
        if draft.is_person:
            if draft in self.recent_people:
                self.recent_people.remove(draft)
            self.recent_people.append(draft)
