"""Actors and their mentions: names chained through an article, with the kind of each actor and why.

A name is a run of capitalised words, or an entry of the lexicon ``sources``. Later mentions are chained by rule: the
surname alone, the first name alone, the first word of an organisation's name, an acronym by its letters, "the Chinese
leader" by country and role. Each mention keeps the rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.campaign_names import is_campaign
from framing.speakers.claims import CLAUSE, KNOWN, Claim
from framing.speakers.classify import Classifier
from framing.speakers.descriptions import DETERMINERS, Descriptions
from framing.speakers.drafts import Draft, Register
from framing.speakers.figures import Figures, name_parts
from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.kinds import KindReader
from framing.speakers.learning import Learner
from framing.speakers.names import Name, NameReader
from framing.speakers.naming import is_plural
from framing.speakers.outlet import is_outlet
from framing.speakers.reading_order import ranked
from framing.speakers.role_words import SPOKEN_FOR
from framing.speakers.roles import RoleReader
from framing.speakers.roles_before import RolesBefore
from framing.speakers.verdicts import Verdict, name_word, name_word_verdict
from framing.speakers.view import PLACES, View, unguarded
from framing.speakers.words import (
    ADDRESS,
    FOUNDED,
    HONORIFICS,
    KIN,
    LOCATIVE,
    NAME_WORDS,
    PARTICLES,
    SAYING,
    STRONG_NAME_WORDS,
)
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from framing.document import Document, Sentence
    from framing.findings import Actor
    from framing.lexicon import Hit

_NAMES = PLACES | {"name"}
_DOES = SAYING | frozenset("'s also has had is was did would will and , who".split())  # after a name, not a place
_REPORTS = frozenset({"news_agency", "other_media"})
_BY_IT = frozenset("reported reports reporting news poll by to told".split())
_PERSON = "person"  # notes of the lexicon that begin so mark people
_KIN_BEFORE = 4  # tokens


class Chainer:
    """Goes through a document once; the state is the actors known so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = View(document)
        self.forms = self.view.forms
        kinds = KindReader(self.view)
        self.names = NameReader(self.view)
        self.roles = RoleReader(self.view, kinds)
        self.roles_before = RolesBefore(self.view, kinds)
        self.register = Register(self.view, kinds)
        self.classifier = Classifier(self.view)
        self.learner = Learner(self.view, kinds, self.roles)
        self.figures = Figures(self.register, self.learner, self.roles_before)
        self.descriptions = Descriptions(self.view, self.register, self.learner)
        self.may_call = self._may_call()

    def run(self) -> list[Actor]:
        """Return the actors in the order in which the body names them."""
        for rank, _, sentence in ranked(self.view):
            index = sentence.first
            step = self._headline_step if rank >= 2 else self._step
            while index < sentence.last:
                index = step(index, sentence) if self.may_call[index] else index + 1
        drafts = [draft for draft in self.register.by_name.values() if draft.mentions]
        self.learner.turn_to_opposition(drafts)
        self.learner.contenders.turn(drafts)
        self.learner.governing.turn(drafts)
        return [draft.finished() for draft in drafts]

    def _may_call(self) -> list[bool]:
        """Tell of each token whether a name, place or description may begin there."""
        capital, hits = self.view.capital, self.view.hits
        return [
            capital[token] or form in DETERMINERS or token in hits for token, form in enumerate(self.document.forms)
        ]

    def _step(self, index: int, sentence: Sentence) -> int:
        """Read one name, place or description at a token; return the token to go on with."""
        hit = self.view.hits.get(index)
        if hit and hit.entry.extra["role"] in _NAMES and self._stands_alone(hit, sentence):
            return self._known(hit, sentence, Name(hit.first, hit.last, (), ""))
        if self.view.capital[index]:
            known = self.register.knows(self.forms[index])
            known = known or self._is_explained(index, sentence)
            if self.names.begins(index, sentence.first, sentence.last, known=known):
                return self._name(index, sentence)
        if self.forms[index] in DETERMINERS and index + 1 < sentence.last and not self._own_name(index + 1, index + 2):
            return self.descriptions.read(index, sentence)
        return index + 1

    def _is_explained(self, index: int, sentence: Sentence) -> bool:
        """Whether an insertion tells what body a word at the front of a sentence calls: "Corvane, a firm in …,"."""
        alone = index == sentence.first and self.view.named(index) and index not in self.view.inside
        return alone and self.roles.group_follows(index + 1, sentence.last, person=True)

    def _headline_step(self, index: int, sentence: Sentence) -> int:
        """Read a headline, where every word may be capitalised: only names known by now are taken."""
        hit = self.view.hits.get(index)
        if not self.view.capital[index]:
            return hit.last if hit else index + 1
        if hit and hit.entry.extra["role"] in _NAMES:
            return self._known(hit, sentence)
        known = self.register.by_part.get(self.forms[index]) or self._spelled(index, sentence)
        if known is None or self._is_town(known, index):
            return index + 1
        name = cut(known.name)
        whole = tuple(self.forms[index : index + len(name)]) == name
        end = index + len(name) if whole else index + 1
        self.register.mention(known, index, end)
        return end

    def _spelled(self, index: int, sentence: Sentence) -> Draft | None:
        """Return the body whose letters stand in a headline that is not in capitals throughout."""
        shouted = self.view.text[sentence.start : sentence.end].isupper()
        letters = not shouted and self.view.string(index, index + 1).isupper()
        return self.register.by_acronym.get(self.forms[index]) if letters else None

    # --- names -----------------------------------------------------------------------------------------------------

    def _stands_alone(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether an entry is a name by itself: no part of a longer one, nor the surname of somebody named before."""
        return not self._is_surname(hit) and not self._goes_on(hit, sentence)

    def _is_surname(self, hit: Hit) -> bool:
        """Whether an entry is the surname of somebody named before: "Jordan said", after "Jim Jordan"."""
        form = self.forms[hit.first]
        known = self.register.by_part.get(form)
        if hit.last - hit.first > 1 or known is None or not known.is_person:
            return False
        if self.register.ordinary_person(form):
            return True
        if hit.entry.category in _REPORTS and cut(known.name)[-1] == form:  # the agency of somebody named before
            return _BY_IT.isdisjoint(self.forms[hit.last : hit.last + 1] + self.forms[hit.first - 1 : hit.first])
        calls = hit.entry.extra["role"] in PLACES and cut(known.name)[-1] == form
        return calls and (self.forms[hit.last] in _DOES or self.forms[hit.first - 1] in SAYING)

    def _goes_on(self, hit: Hit, sentence: Sentence) -> bool:
        """Whether a place or name is only the beginning of a longer name ("Chinese President Xi Jinping")."""
        if self.names.campaigns(hit.first, sentence.last):
            return True
        if hit.last >= sentence.last or not self.view.named(hit.last):
            return False
        if self._founded(hit):
            return True
        if hit.entry.note.startswith(_PERSON):  # "Ryan" alone is known, "Ryan Doe" is somebody else
            return self.forms[hit.first] in FIRST_NAMES and hit.last - hit.first == 1
        following = self.view.hits.get(hit.last)
        if following is None:
            return hit.entry.extra["role"] in PLACES or self.forms[hit.last] in NAME_WORDS
        return following.entry.extra["role"] in {"title", "noun"}

    def _founded(self, hit: Hit) -> bool:
        """Whether a body that bears somebody's name follows: the Jane Doe Foundation."""
        return hit.entry.note.startswith(_PERSON) and self.view.capital[hit.last] and self.forms[hit.last] in FOUNDED

    def _name(self, index: int, sentence: Sentence) -> int:
        behind = self.names.run_end(index, sentence.last)
        end = self.names.without_letters(index, behind)
        if self.names.judges(index, end, self.register.by_part):
            return index + 1
        own = self._own_name(index, end) or self.names.campaigns(index, end)
        if not own and self._is_role(index, end):
            return behind
        name = Name(index, end, (), "") if own else self.names.peel(index, end)
        if name.start >= end:
            return self._title_as_surname(index, end)
        entry = self._entry(name) or self.figures.inside(name) or self.figures.with_initial(name)
        if entry is not None:
            return self._known(entry, sentence, name)
        bare = all(form in HONORIFICS | {"."} for form in self.forms[index : name.start])  # "the chairman, Lord Doe,"
        bare = bare or self.forms[index - 1] in SPOKEN_FOR  # "the army spokesman General Doe"
        role = self._role_before(index, sentence) if bare else None
        draft = self._resolve(name, role, sentence)
        if draft is not None:
            self.learner.learn(draft, name, role, sentence)
            self.register.mention(draft, name.start, behind)
        return behind

    def _role_before(self, index: int, sentence: Sentence) -> Claim | None:
        """Return the role before a name, or before the honour that it bears: "the committee's chairman, | Dr. | Doe"."""
        start = index
        while start > sentence.first and self.forms[start - 1] in HONORIFICS | {"."}:
            start -= 1
        office = self.roles_before.before(start, sentence.first) if start < index else None
        return office or self.roles_before.before(index, sentence.first)

    def _is_role(self, first: int, end: int) -> bool:
        """Whether a run of several capitals is but people of a role, as at the front of a sentence: "Minority MPs jeered"."""
        role = self.view.role(first)
        ends = role is not None and role.last == end and role.entry.extra["role"] == "noun"
        return ends and end - first > 1 and is_plural(self.forms[end - 1])

    def _title_as_surname(self, index: int, end: int) -> int:
        """Mention a person whose surname is also a title: "said Baron", after "Jane Baron"."""
        known = self.register.by_part.get(self.forms[end - 1])
        if known is not None and known.is_person and end - index == 1:
            self.register.mention(known, index, end)
        return end

    def _is_town(self, known: Draft, index: int) -> bool:
        """Whether a word is the town that a body is named after: what something is in ("in Calder") is no company."""
        whole = self.forms[index : index + 2] == list(cut(known.name)[:2])
        return not known.is_person and not whole and index > 0 and self.forms[index - 1] == "in"

    def _entry(self, name: Name) -> Hit | None:
        """Return the entry of the lexicon that a whole name is."""
        hit = self.view.hits.get(name.start)
        if (
            hit is None
            or hit.entry.extra["role"] not in _NAMES
            or self.register.ordinary_person(self.forms[name.start])
            or self._is_surname(hit)
        ):
            return None
        first_name = self.forms[hit.last - 1] in FIRST_NAMES
        figure = hit.entry.note.startswith(_PERSON) and not first_name and not self._founded(hit)
        return hit if hit.last >= name.end or figure else None

    def _resolve(self, name: Name, role: Claim | None, sentence: Sentence) -> Draft | None:
        """Return the actor that a run of capitals names; None where it names none."""
        parts = name_parts(self.forms[name.start : name.end])
        if not parts:
            return None
        string = self.view.string(name.start, name.end)
        if shared := self.names.shared_surname(name, sentence.last):
            parts, string = [*parts, shared.lower()], f"{string} {shared}"
        spelled = self.register.by_acronym.get(parts[0]) if len(parts) == 1 and string.isupper() else None
        known = self.register.by_name.get(string) or self._own_outlet(string) or spelled
        known = known or self._known_part(parts, name, sentence)
        if known is not None:
            return known
        is_group = (role is not None and self.roles.is_group(role)) or self._called_a_group(string, name, sentence)
        person = not is_group and self.classifier.is_person(parts, name, sentence, has_role=role is not None)
        if not person and not self.classifier.is_organisation(parts, name, sentence, is_group=is_group):
            return None
        draft = self.register.add(Draft(string, is_person=person), parts, aside=self._is_relative(name, sentence))
        if not person and (word := name_word(parts)):
            strength = KNOWN - 1 if word in STRONG_NAME_WORDS else CLAUSE  # "the Lorn Alliance, a charity"
            draft.claim(strength, name_word_verdict(word))
        if not person and is_campaign(parts):
            draft.claim(CLAUSE, Verdict("civil_society", "a name by which citizens call what they join in"))
        if not person and (entry := unguarded().get(string)):
            draft.claim(CLAUSE, Verdict(entry.category, entry.why, entry.extra["country"]))
        return draft

    def _is_relative(self, name: Name, sentence: Sentence) -> bool:
        """Whether somebody is named as a relative of another, who keeps the surname: "her husband, Sergeant Bo Doe"."""
        return not KIN.isdisjoint(self.forms[max(name.start - _KIN_BEFORE, sentence.first) : name.start])

    def _own_name(self, first: int, last: int) -> bool:
        """Whether a name with capitals is the outlet's own, in full or short."""
        return self.view.capital[first] and is_outlet(self.view.string(first, last), self.document.article.outlet)

    def _own_outlet(self, string: str) -> Draft | None:
        """Return the outlet itself where it has been named before, under this name or another."""
        outlet = self.document.article.outlet
        if not is_outlet(string, outlet):
            return None
        return next((draft for draft in self.register.by_name.values() if is_outlet(draft.name, outlet)), None)

    def _called_a_group(self, string: str, name: Name, sentence: Sentence) -> bool:
        """Whether a name is the outlet's own or an insertion says that it is an organisation (", a research firm,")."""
        before = self.forms[name.start - 1]
        person = bool(name.titles) or before in ADDRESS | {"."} or self.forms[name.start] in FIRST_NAMES
        return is_outlet(string, self.document.article.outlet) or self.roles.group_follows(
            name.end, sentence.last, person=person
        )

    def _known_part(self, parts: list[str], name: Name, sentence: Sentence) -> Draft | None:
        """Return whom a part of a name calls: the surname alone, with an initial, or with an adjective before it."""
        known = self.register.by_part.get(parts[-1])
        if known is None or (len(parts) == 1 and self._is_town(known, name.start)):
            return None
        if set(parts[:-1]) <= PARTICLES:
            return self.figures.bearer(known, parts[-1], self.learner.gender_of(name))
        if not known.is_person:
            return None
        first, *_ = names = name_parts(cut(known.name))
        if parts == names[-len(parts) :]:
            string = self.view.string(name.start, name.end)
            if len(parts) == len(names) and known.name.isupper() and not string.isupper():
                self.register.rename(known, string, parts)  # "IDA FROST" is Ida Frost
            return known
        if first == parts[0] or (len(first) == 1 and first == parts[0][0]):
            return known
        if name.start == sentence.first and parts[0] not in FIRST_NAMES and len(parts) == 2:
            return known  # an adjective at the beginning of a sentence: "Grumpy Doe"
        if set(names[:-1]) <= PARTICLES:  # the full name comes after the surname
            self.register.rename(known, self.view.string(name.start, name.end), parts)
            return known
        return None

    # --- entries of the lexicon --------------------------------------------------------------------------------------

    def _known(self, hit: Hit, sentence: Sentence, name: Name | None = None) -> int:
        """Mention an actor of the lexicon: a well-known person, an organisation, outlet or place."""
        extra = hit.entry.extra
        if hit.entry.note.startswith(_PERSON):
            return self.figures.mention(hit, sentence, name)
        location = extra["role"] in {"capital", "region"} and hit.first > 0 and self.forms[hit.first - 1] in LOCATIVE
        if extra["role"] != "demonym" and not location:
            called = self.view.string(hit.first, hit.last)
            string = extra["actor"] or called
            spelled = self.register.by_acronym.get(called.lower()) if called.isupper() else None
            draft = spelled or self.register.by_name.get(string) or self._new(hit, string)
            if extra["role"] == "name":
                self.register.shorten(draft, cut(called))
            self.register.mention(draft, hit.first, hit.last, hit.entry.why)
        return hit.last

    def _new(self, hit: Hit, string: str) -> Draft:
        extra = hit.entry.extra
        is_state = extra["role"] in PLACES or string == extra["country"]
        kind = "government" if is_state else hit.entry.category
        if string == "European Union":
            kind = "international_organisation"
        draft = self.register.by_name[string] = Draft(string, country=extra["country"])
        if extra["role"] != "region" or extra["actor"]:  # a mere region acts for nobody
            draft.claim(KNOWN, Verdict(kind, hit.entry.why))
        self.learner.own_outlet(draft, self.view.string(hit.first, hit.last))
        return draft
