"""Actors and their mentions: names chained through an article, with the kind of each actor and why.

A name is a run of capitalised words, or an entry of the lexicon ``sources``. Titles and adjectives of countries before a
name are peeled off. Later mentions are chained by rule: the surname alone, the first name alone, the first word of an
organisation's name, an acronym by its letters, "the Chinese leader" by country and role. Each mention keeps the rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.article import Span, Zone
from framing.findings import Actor, Mention
from framing.speakers.kinds import KindReader, Verdict, name_word_verdict
from framing.speakers.names import Name, NameReader
from framing.speakers.roles import CLAUSE, KNOWN, TITLE, Claim, RoleReader
from framing.speakers.view import PLACES, View
from framing.speakers.words import (
    ADDRESS,
    FEMALE,
    FEMALE_NAMES,
    FUNCTION_WORDS,
    GENERAL,
    GROUP_NOUNS,
    LEADERS,
    LOCATIVE,
    MALE,
    MALE_NAMES,
    NAME_WORDS,
    PARTICLES,
    SAYING,
    STRONG_NAME_WORDS,
    THING_WORDS,
)
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.lexicon import Hit

_SAME_ROLE = {"pm": "premier", "prime": "premier", "organizer": "organiser", "head": "leader", "chief": "leader"}
_DETERMINERS = frozenset("the this that both two".split())
_PAIRS = frozenset("leaders presidents ministers men heads".split())
_FRONT = frozenset(". , ” \" ’ ' ; — –".split())
_POSSESSIONS = {
    "regime": "government", "government": "government", "cabinet": "government", "administration": "government",
    "company": "business", "firm": "business", "organisation": "civil_society", "organization": "civil_society",
    "charity": "civil_society",
}  # fmt: skip
_NEAR = 2  # sentences from a name to a description of the same person
_NOTHING_SAID = "no title, role or apposition says what this person is"


@dataclass
class Draft:
    """An actor while its mentions and the claims about it are being collected."""

    name: str
    is_person: bool = False
    country: str = ""
    kind: str = ""
    why: str = ""
    strength: int = 0
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    mentions: list[tuple[Span, str, bool]] = field(default_factory=list)

    def claim(self, strength: int, verdict: Verdict) -> None:
        """Take over a kind where it is claimed more strongly than the one there is."""
        if verdict.kind and strength > self.strength:
            self.kind, self.why, self.strength = verdict.kind, verdict.why, strength

    def finished(self) -> Actor:
        """Return the actor with all its mentions."""
        mentions = tuple(
            Mention(span=span, label=self.kind, why=why, actor=self.name, country=self.country, is_name=is_name)
            for span, why, is_name in self.mentions
        )
        why = self.why or (_NOTHING_SAID if self.is_person else "no entry says what this is")
        return Actor(
            name=self.name, kind=self.kind, kind_why=why, country=self.country, is_person=self.is_person, mentions=mentions
        )


class Chainer:
    """Goes through a document once; the state is the actors known so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = View(document)
        self.forms = self.view.forms
        self.kinds = KindReader(self.view)
        self.names = NameReader(self.view)
        self.roles = RoleReader(self.view, self.kinds)
        self.drafts: dict[str, Draft] = {}
        self.by_part: dict[str, Draft] = {}
        self.recent: list[Draft] = []
        self._entries: set[str] = set()  # people known from the lexicon
        self.located = self._located()
        self.outlet = "".join(filter(str.isalnum, document.article.outlet.lower())).removeprefix("the")

    def _located(self) -> set[str]:
        """Return the words that stand as places somewhere ("in Stannick"), to tell towns from people."""
        capital, forms = self.view.capital, self.forms
        return {
            forms[i] for i in range(1, len(forms))
            if capital[i] and forms[i - 1] in {"in", "at", "near", "outside"} and forms[i + 1 : i + 2] != ["'s"]
        }  # fmt: skip

    def run(self) -> list[Actor]:
        """Return the actors in the order in which the body names them."""
        for sentence in self._in_order():
            index = sentence.first
            step = self._headline_step if self._is_headline(sentence) else self._step
            while index < sentence.last:
                index = step(index, sentence)
        self._turn_to_opposition()
        return [draft.finished() for draft in self.drafts.values() if draft.mentions]

    def _in_order(self) -> list[Sentence]:
        """Return the sentences, body first: a surname above the text is chained to the full name in the body."""
        rank = {Zone.BODY: 0, Zone.STANDFIRST: 1, Zone.HEADLINE: 2}
        paragraphs = self.document.paragraphs
        return sorted(
            self.document.sentences,
            key=lambda s: (3 if self._in_title_case(s) else rank[paragraphs[s.paragraph].zone], s.start),
        )

    def _is_headline(self, sentence: Sentence) -> bool:
        zone = self.document.paragraphs[sentence.paragraph].zone
        return zone is Zone.HEADLINE or self._in_title_case(sentence)

    def _in_title_case(self, sentence: Sentence) -> bool:
        """Whether nearly every longer word of a line is capitalised, so that capitals say nothing."""
        first, last = sentence.first, sentence.last
        capitals = sum(self.view.capital[first:last])
        if capitals < 4 or last - first > 24 or self.forms[last - 1] in {".", "”", '"'}:
            return False
        longer = [i for i in range(first, last) if len(self.forms[i]) > 3]
        return len(longer) > 3 and sum(self.view.capital[i] for i in longer) >= 0.85 * len(longer)

    def _step(self, index: int, sentence: Sentence) -> int:
        """Read one name, place or description at a token; return the token to go on with."""
        hit = self.view.hits.get(index)
        surname = self.by_part.get(self.forms[index])
        if hit and hit.entry.extra["role"] in {"name", *PLACES} and not self._goes_on(hit, sentence):
            if surname is None or not surname.is_person or hit.last - hit.first > 1 or surname.name in self._entries:
                return self._known(hit, sentence)
        known = self.forms[index] in self.by_part
        if self.view.capital[index] and self.names.begins(index, sentence.first, sentence.last, known=known):
            return self._name(index, sentence)
        if self.forms[index] in _DETERMINERS and index + 1 < sentence.last:
            return self._description(index, sentence)
        return index + 1

    def _headline_step(self, index: int, sentence: Sentence) -> int:
        """Read a headline, where every word may be capitalised: only names known by now are taken."""
        hit = self.view.hits.get(index)
        if not self.view.capital[index]:
            return hit.last if hit else index + 1
        if hit and hit.entry.extra["role"] in {"name", *PLACES}:
            return self._known(hit, sentence)
        known = self.by_part.get(self.forms[index])
        if known is None:
            return index + 1
        length = len(cut(known.name))
        end = index + length if tuple(self.forms[index : index + length]) == cut(known.name) else index + 1
        self._mention(known, index, end)
        return end

    # --- names -----------------------------------------------------------------------------------------------------

    def _goes_on(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether a place or name is only the beginning of a longer name ("Chinese President Xi Jinping")."""
        if hit.last >= sentence.last or not self.view.named(hit.last) or hit.entry.note.startswith("person"):
            return self.forms[hit.last : hit.last + 1] == ["-"] and False
        following = self.view.hits.get(hit.last)
        place = hit.entry.extra["role"] in PLACES
        if following is None:
            return place or self.forms[hit.last] in NAME_WORDS
        return following.entry.extra["role"] in {"title", "noun"}

    def _name(self, index: int, sentence: Sentence) -> int:
        end = self.names.run_end(index, sentence.last)
        name = self.names.peel(index, end)
        if name.start >= end:
            return end
        inside = self.view.hits.get(name.start)
        surname = self.by_part.get(self.forms[name.start])
        if surname and surname.is_person and surname.name not in self._entries:
            inside = None
        if inside and inside.entry.extra["role"] in {"name", *PLACES} and self._whole(inside, name):
            return self._known(inside, sentence, name)
        role = self.roles.before(index, sentence.first) if name.start == index else None
        draft = self._resolve(name, role, sentence)
        if draft is None:
            return end
        self._learn(draft, name, role, sentence)
        self._mention(draft, name.start, end)
        return end

    def _whole(self, hit: Hit, name: Name) -> bool:
        return hit.last >= name.end or hit.entry.note.startswith("person")

    def _resolve(self, name: Name, role: Claim | None, sentence: Sentence) -> Draft | None:
        """Return the actor that a run of capitals names; None where it names none."""
        parts = [form for form in self.forms[name.start : name.end] if form[0].isalnum() and form not in {"jr", "sr", "iii"}]
        if not parts:
            return None
        string = self.view.string(name.start, name.end)
        known = self.drafts.get(string) or self._known_part(parts, name)
        if known is not None:
            return known
        group = role is not None and self.roles.is_group(role)
        person = self._is_person(parts, name, role, sentence) and not group
        if not person and not self._is_organisation(parts, name, sentence, group=group):
            return None
        draft = self.drafts[string] = Draft(string, is_person=person)
        if not person and (word := self._name_word(parts)):
            draft.claim(KNOWN - 1, name_word_verdict(word))
        self._remember(draft, parts)
        return draft

    def _known_part(self, parts: list[str], name: Name) -> Draft | None:
        if len(parts) == 1 or set(parts[:-1]) <= PARTICLES:
            known = self.by_part.get(parts[-1])
            return known if known is None or not self._another(known, name) else None
        known = self.by_part.get(parts[-1])
        if known and known.is_person:
            first = cut(known.name)[0]
            if first == parts[0] or (len(first) == 1 and first[0] == parts[0][0]):
                return known
            if name.start == self._sentence_start(name.start) and parts[0] not in MALE_NAMES | FEMALE_NAMES and len(parts) == 2:
                return known  # an adjective at the beginning of a sentence: "Grumpy Doe"
            if set(cut(known.name)[:-1]) <= PARTICLES:  # the full name comes after the surname
                self._rename(known, self.view.string(name.start, name.end), parts)
                return known
        return None

    def _sentence_start(self, token: int) -> int:
        return self.document.sentences[self.document.sentence_index(self.view.tokens[token].start)].first

    def _another(self, known: Draft, name: Name) -> bool:
        """Whether a title of address says another gender than that of the person known by this surname."""
        gender = self._gender_of(name)
        return bool(gender and known.gender and gender != known.gender)

    def _rename(self, draft: Draft, string: str, parts: list[str]) -> None:
        del self.drafts[draft.name]
        draft.name = string
        self.drafts[string] = draft
        self._remember(draft, parts)

    def _is_person(self, parts: list[str], name: Name, role: Claim | None, sentence: Sentence) -> bool:
        if name.titles or role is not None or self.forms[name.start - 1] in ADDRESS:
            return True
        if parts[0] in MALE_NAMES | FEMALE_NAMES and len(parts) in {2, 3}:
            return True
        if self._name_word(parts) or parts[-1] in THING_WORDS or parts[0] in self.view.invented:
            return False
        before = self.forms[name.start - 1] if name.start > sentence.first else ""
        if len(parts) == 1:
            return self._speaks_alone(parts[0], name, sentence)
        place = before in LOCATIVE or parts[0] in self.located
        return len(parts) <= 4 and before != "the" and not place and not self.view.string(name.start, name.end).isupper()

    def _speaks_alone(self, form: str, name: Name, sentence: Sentence) -> bool:
        """Whether one capitalised word is somebody: an age follows, or a verb of saying stands beside it."""
        following = self.forms[name.end : min(name.end + 3, sentence.last)]
        if len(following) > 1 and following[0] == "," and following[1].isdigit() and len(following[1]) == 2:
            return True
        if form in self.located or self.view.string(name.start, name.end).isupper():
            return False
        before = self.forms[name.start - 1] if name.start > sentence.first else ""
        return following[:1] != [] and following[0] in SAYING or before in SAYING - {"called", "told", "asked"}

    def _is_organisation(self, parts: list[str], name: Name, sentence: Sentence, *, group: bool) -> bool:
        if group or (self._name_word(parts) and len(parts) > 1):
            return parts[-1] not in THING_WORDS
        if len(parts) == 1 and parts[0] in self.view.invented and not self.view.adjective_of_invented(name.start):
            return True
        follows = name.end < sentence.last and self.forms[name.end] == "'s"
        role = self.view.role(name.end + 1) or self.view.role(name.end + 2) if follows else None
        if role and role.entry.category == "business":
            return True
        string = self.view.string(name.start, name.end)
        return len(parts) == 1 and string.isupper() and 2 <= len(string) <= 6 and not self._all_capitals(name, sentence)

    def _all_capitals(self, name: Name, sentence: Sentence) -> bool:
        beside = [i for i in (name.start - 1, name.end) if sentence.first <= i < sentence.last and self.forms[i].isalpha()]
        return any(len(self.forms[i]) > 1 and self.view.string(i, i + 1).isupper() for i in beside)

    def _name_word(self, parts: list[str]) -> str | None:
        words = [part for part in parts if part in NAME_WORDS]
        strong = [word for word in words if word in STRONG_NAME_WORDS]
        return (strong or words or [None])[-1]

    def _remember(self, draft: Draft, parts: list[str]) -> None:
        if draft.is_person:
            if len(parts[-1]) > 1:
                self.by_part[parts[-1]] = draft
            if len(parts) > 1 and len(parts[0]) > 1:
                self.by_part.setdefault(parts[0], draft)
        elif len(parts) > 1:
            self.by_part.setdefault("".join(part[0] for part in parts), draft)
            if parts[0] not in NAME_WORDS and parts[0] not in GENERAL:
                self.by_part.setdefault(parts[0], draft)
        else:
            self.by_part.setdefault(parts[0], draft)

    # --- what is said of an actor ------------------------------------------------------------------------------------

    def _learn(self, draft: Draft, name: Name, role: Claim | None, sentence: Sentence) -> None:
        for title in name.titles:
            draft.roles.update(_role_words(title.entry.term))
        draft.country = draft.country or name.country
        if not draft.is_person:
            self._learn_of_organisation(draft, name, role)
            return
        draft.gender = draft.gender or self._gender_of(name)
        claims = [] if role is None else [role]
        if name.titles and name.titles[-1].entry.category != "place":
            claims.append(self._title_claim(name))
        if draft.strength < KNOWN:
            claims += self.roles.after(name.end, sentence.last)
        for claim in claims:
            self._take(draft, claim)
        if not draft.kind:
            self._learn_possession(draft, name.end, sentence.last)

    def _learn_possession(self, draft: Draft, start: int, last: int) -> None:
        """Read the kind of a person from what is called hers or his: a regime, a company, an organisation."""
        for token in range(start, min(start + 12, last - 1)):
            kind = _POSSESSIONS.get(self.forms[token + 1])
            if kind and self.forms[token] in {"her", "his", "'s"}:
                draft.claim(CLAUSE - 2, Verdict(kind, f"{self.forms[token + 1]!r} called hers or his"))

    def _title_claim(self, name: Name) -> Claim:
        """Return what titles before a name say: the office of a head of state outdoes all, "Dr" and "Professor" little."""
        first = name.titles[0].first
        while first > 0 and self.view.named(first - 1):
            first -= 1
        verdict = self.kinds.verdict(first, name.start, known=True)
        words = set(name.titles[-1].entry.term.lower().strip(".").split())
        former = {"former", "ex", "then", "candidate", "nominee"} & (words | {self.forms[first - 1]})
        if verdict.kind == "government" and words & LEADERS and not former:
            return Claim(KNOWN + 1, verdict, first, name.start)
        return Claim(4 if words & {"dr", "doctor", "prof", "professor"} else TITLE, verdict, first, name.start)

    def _take(self, draft: Draft, claim: Claim) -> None:
        draft.claim(claim.strength, claim.verdict)
        draft.country = draft.country or claim.verdict.country
        for token in range(claim.first, min(claim.last, claim.first + 8)):
            hit = self.view.role(token)
            if hit:
                draft.roles.update(_role_words(hit.entry.term))
            gender = "f" if self.forms[token] in FEMALE else "m" if self.forms[token] in MALE else ""
            if token == claim.last - 1:
                draft.gender = draft.gender or gender

    def _learn_of_organisation(self, draft: Draft, name: Name, role: Claim | None) -> None:
        string = draft.name.lower()
        if self.view.invented.get(string) == draft.name:
            draft.claim(KNOWN, Verdict("government", "a country: stands for its government"))
            draft.country = draft.name
        if role is not None:
            draft.claim(role.strength, role.verdict)
        self._own(draft)
        follows = self.view.role(name.end + 1) or self.view.role(name.end + 2)
        if follows and self.forms[name.end] == "'s":
            draft.claim(1, Verdict(follows.entry.category, f"its {follows.entry.term}"))

    def _own(self, draft: Draft) -> None:
        if self.outlet and "".join(filter(str.isalnum, draft.name.lower())).removeprefix("the") == self.outlet:
            draft.claim(KNOWN + 1, Verdict("own_staff", "the outlet itself"))

    def _gender_of(self, name: Name) -> str:
        words = [*(title.entry.term.lower().strip(".") for title in name.titles), self.forms[name.start - 1].strip(".")]
        if self.forms[name.start - 1] == ".":
            words.append(self.forms[name.start - 2])
        if not FEMALE.isdisjoint(words):
            return "f"
        if not MALE.isdisjoint(words):
            return "m"
        first = self.forms[name.start]
        if name.end - name.start < 2:
            return ""
        return "f" if first in FEMALE_NAMES else "m" if first in MALE_NAMES else ""

    def _turn_to_opposition(self) -> None:
        """Count party leaders as opposition where the article itself sets an opposition against a government."""
        people = [draft for draft in self.drafts.values() if draft.is_person and draft.mentions]
        governs = any(draft.kind == "government" and draft.roles & LEADERS for draft in people)
        if not governs or "opposition" not in self.forms:
            return
        for draft in people:
            if draft.kind == "party" and "leader" in draft.roles and draft.strength < KNOWN:
                draft.kind, draft.why = "opposition", f"{draft.why}; another party governs and the text names an opposition"

    # --- entries and descriptions --------------------------------------------------------------------------------------

    def _known(self, hit: Hit, sentence: Sentence, name: Name | None = None) -> int:
        """Mention an actor of the lexicon: a well-known person, an organisation, outlet or place."""
        extra = hit.entry.extra
        if hit.entry.note.startswith("person"):
            return self._public_figure(hit, sentence, name)
        location = extra["role"] in {"capital", "region"} and hit.first > 0 and self.forms[hit.first - 1] in LOCATIVE
        if extra["role"] != "demonym" and not location:
            string = extra["actor"] or self.view.string(hit.first, hit.last)
            draft = self.drafts.get(string)
            if draft is None:
                kind = "government" if extra["role"] in PLACES else hit.entry.category
                kind = "international_organisation" if string == "European Union" else kind
                draft = self.drafts[string] = Draft(string, country=extra["country"])
                draft.claim(KNOWN, Verdict(kind, hit.entry.why))
                self._own(draft)
            self._mention(draft, hit.first, hit.last, hit.entry.why)
        return hit.last

    def _public_figure(self, hit: Hit, sentence: Sentence, name: Name | None) -> int:
        end = max(hit.last, name.end if name else 0)
        part = self.by_part.get(self.forms[end - 1])
        draft = part if part and end - hit.first == 1 else self.drafts.get(hit.entry.extra["actor"])
        if draft is None:
            draft = self.drafts[hit.entry.extra["actor"]] = Draft(hit.entry.extra["actor"], is_person=True)
            draft.claim(KNOWN, Verdict(hit.entry.category, f"{hit.entry.why}, {hit.entry.note}"))
            draft.country = hit.entry.extra["country"]
            self._remember(draft, list(cut(draft.name)))
            self._entries.add(draft.name)
            first = cut(draft.name)[0]
            draft.gender = "f" if first in FEMALE_NAMES else "m"
        if name is not None:
            self._learn(draft, name, None, sentence)
        self._mention(draft, hit.first, end)
        return end

    def _description(self, index: int, sentence: Sentence) -> int:
        """Chain "the Chinese leader", "the swaggering president" and "both leaders" to people already named."""
        if self.forms[index] in {"both", "two"}:
            return self._pair(index, sentence)
        if self.forms[index] == "the" and self.forms[index + 1] == "two":
            return self._pair(index + 1, sentence)
        role, country = self._described(index + 1, sentence)
        if role is None:
            return index + 1
        draft = self._holder(_role_words(role.entry.term), country) or self._just_named(role, index, sentence)
        if draft is None or self.forms[role.last : role.last + 1] in (["of"], ["'s"]) and self._names_other(role, draft, sentence):
            return index + 1
        self._mention(draft, index, role.last, f"description: {self.view.string(index, role.last)!r}", is_name=False)
        return role.last

    def _described(self, index: int, sentence: Sentence) -> tuple[Hit | None, str]:
        """Return the role that a description ends in, after up to two adjectives, and the country it names."""
        country = ""
        for look in range(index, min(index + 5, sentence.last)):
            role = self.view.role(look)
            if role is not None:
                follows = role.last < sentence.last and self.view.named(role.last)
                return (None if follows else role), country or role.entry.extra["country"]
            hit = self.view.hits.get(look)
            if hit and hit.entry.extra["role"] == "name" and hit.last < sentence.last:
                return self._described(hit.last, sentence)
            if (hit and hit.entry.extra["role"] in PLACES) or self.view.adjective_of_invented(look):
                country = self.view.country(look, look + 1)
            elif not self._adjective(look) or (hit and hit.entry.category != "place"):
                return None, ""
        return None, ""

    def _adjective(self, token: int) -> bool:
        """Whether a word may stand before the role in a description; parts of compounds with a hyphen always may."""
        form = self.forms[token]
        if form == "-" or "-" in self.forms[token + 1 : token + 2]:
            return True
        if self.view.capital[token]:
            return token + 1 < len(self.forms) and self.view.role(token + 1) is not None
        return form.isalpha() and form not in FUNCTION_WORDS

    def _names_other(self, role: Hit, draft: Draft, sentence: Sentence) -> bool:
        return role.last + 1 < sentence.last and self.forms[role.last] == "of" and bool(draft.country)

    def _holder(self, words: set[str], country: str) -> Draft | None:
        for draft in reversed(self.recent):
            fits = bool(draft.roles & words - {"general", "chief", "former", "of", "state"})
            if (fits or ("leader" in words and draft.roles & LEADERS)) and (
                not country or not draft.country or draft.country == country
            ):
                return draft
        return None

    def _just_named(self, role: Hit, index: int, sentence: Sentence) -> Draft | None:
        """Give a description at the front of a clause to the person named last, if nothing says yet who that is."""
        draft = next((draft for draft in reversed(self.recent[-3:]) if not draft.kind), None)
        if draft is None or role.entry.category in {"unnamed", "document", "place"}:
            return None
        if self.forms[index - 1] not in _FRONT or self.forms[role.last : role.last + 1] == ["of"] or self.roles_group(role):
            return None
        near = self.document.sentence_index(self.view.tokens[index].start) - self.document.sentence_index(
            draft.mentions[-1][0].start
        )
        if role.entry.term.endswith("s") or not 0 <= near <= _NEAR or sentence.last - role.last < 1:
            return None
        self._take(draft, Claim(TITLE - 2, self.kinds.verdict(role.first, role.last, known=True), role.first, role.last))
        return draft

    def roles_group(self, role: Hit) -> bool:
        """Whether a role noun is one of an organisation."""
        return self.forms[role.last - 1] in GROUP_NOUNS

    def _pair(self, index: int, sentence: Sentence) -> int:
        following = self.forms[index + 1 : min(index + 3, sentence.last)]
        at = next((i for i, form in enumerate(following, 1) if form in _PAIRS), None)
        if at is None:
            return index + 1
        leaders: list[Draft] = []
        for draft in reversed(self.recent):
            if draft.roles & LEADERS and draft not in leaders:
                leaders.append(draft)
        last = index + 1 + at
        for draft in leaders[:2]:
            why = f"description: {self.view.string(index, last)!r} (two)"
            self._mention(draft, index, last, why, is_name=False)
        return last

    def _mention(self, draft: Draft, start: int, end: int, why: str = "", *, is_name: bool = True) -> None:
        span = Span(self.view.tokens[start].start, self.view.tokens[end - 1].end)
        if not why:
            why = "name" if self.document[span] == draft.name else f"part of the name {draft.name!r}"
        draft.mentions.append((span, why, is_name))
        if is_name and draft.kind:
            self.kinds.note(start, end, Verdict(draft.kind, draft.why, draft.country, named=True))
        if draft.is_person:
            if draft in self.recent:
                self.recent.remove(draft)
            self.recent.append(draft)


def _role_words(term: str) -> set[str]:
    words = set(term.lower().split())
    return words | {_SAME_ROLE[word] for word in words if word in _SAME_ROLE}
