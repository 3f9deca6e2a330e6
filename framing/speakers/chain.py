"""Actors and their mentions: names chained through an article, with the kind of each actor and why.

A name is a run of capitalised words, or an entry of the lexicon ``sources``. Later mentions are chained by rule: the
surname alone, the first name alone, the first word of an organisation's name, an acronym by its letters, "the Chinese
leader" by country and role. Each mention keeps the rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.afterwards import AfterwardsReader
from framing.speakers.claims import KNOWN, Claim
from framing.speakers.classify import Classifier
from framing.speakers.descriptions import DETERMINERS, Descriptions
from framing.speakers.drafts import Draft, Register
from framing.speakers.figures import Figures
from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.kinds import KindReader
from framing.speakers.learning import Learner
from framing.speakers.names import Name, NameReader
from framing.speakers.naming import is_plural
from framing.speakers.reading_order import ranked
from framing.speakers.resolving import Resolver
from framing.speakers.role_words import SPOKEN_FOR
from framing.speakers.roles import RoleReader
from framing.speakers.roles_before import RolesBefore
from framing.speakers.verdicts import Verdict
from framing.speakers.view import PLACES, View
from framing.speakers.words import (
    FOUNDED,
    HONORIFICS,
    LOCATIVE,
    NAME_WORDS,
    SAYING,
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
        self.resolver = Resolver(self)
        self.descriptions = Descriptions(self.view, self.register, self.learner)
        self.afterwards = AfterwardsReader(document, self.register, self.roles, self.learner)
        self.may_call = self._may_call()

    def run(self) -> list[Actor]:
        """Return the actors in the order in which the body names them."""
        for rank, _, sentence in ranked(self.view):
            index = sentence.first
            step = self._headline_step if rank >= 2 else self._step
            if rank < 2:
                self.afterwards.learn(sentence)
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
        if (
            self.forms[index] in DETERMINERS
            and index + 1 < sentence.last
            and not self.resolver.own_name(index + 1, index + 2)
        ):
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
        known = self.figures.most_told(self.forms[index]) or self._spelled(index, sentence)
        if known is None or self.resolver.is_town(known, index):
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
        if hit.entry.term.isupper() and hit.last - hit.first == 1 and len(hit.entry.term) > 1:
            return False  # letters are nobody's surname: "the GOP", after "the Lorn County GOP"
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
        own = self.resolver.own_name(index, end) or self.names.campaigns(index, end)
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
        draft = self.resolver.resolve(name, role, sentence)
        if draft is not None:
            self.learner.learn(draft, name, role, sentence)
            self.register.mention(draft, name.start, behind)
        return behind

    def _role_before(self, index: int, sentence: Sentence) -> Claim | None:
        """Return the role before a name, or before the honour that it bears: "the head, | Dr. | Doe"."""
        start = index
        while start > sentence.first and self._honours(start - 1):
            start -= 1
        office = self.roles_before.before(start, sentence.first) if start < index else None
        return office or self.roles_before.before(index, sentence.first)

    def _honours(self, token: int) -> bool:
        """Whether a word may be an honour before a name, or the point behind it: "Dr.", not a union's "chief"."""
        return self.forms[token] == "." or (self.forms[token] in HONORIFICS and self.view.capital[token])

    def _is_role(self, first: int, end: int) -> bool:
        """Whether a run of several capitals is but people of a role: "Minority MPs jeered"."""
        role = self.view.role(first)
        ends = role is not None and role.last == end and role.entry.extra["role"] == "noun"
        return ends and end - first > 1 and is_plural(self.forms[end - 1]) and "of" not in self.forms[first:end]

    def _title_as_surname(self, index: int, end: int) -> int:
        """Mention a person whose surname is also a title: "said Baron", after "Jane Baron"."""
        known = self.register.by_part.get(self.forms[end - 1])
        if known is not None and known.is_person and end - index == 1:
            self.register.mention(known, index, end)
        return end

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
