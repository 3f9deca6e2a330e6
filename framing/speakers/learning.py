"""What an article tells of its actors: claims from titles, roles and possessions, gender, who is in opposition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.claims import AGE, CLAUSE, HONOUR, HONOURS, KNOWN, MERE_TITLES, PAST, TITLE, Claim
from framing.speakers.contenders import Contenders
from framing.speakers.first_names import FEMALE_NAMES, MALE_NAMES
from framing.speakers.governing import Governing
from framing.speakers.outlet import is_outlet
from framing.speakers.published import PublishedReader
from framing.speakers.verdicts import Verdict
from framing.speakers.words import ELECTED, FEMALE, FORMER, LEADERS, MALE, NAME_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.speakers.drafts import Draft
    from framing.speakers.kinds import KindReader
    from framing.speakers.names import Name
    from framing.speakers.roles import RoleReader
    from framing.speakers.view import View

_SAME_ROLE = {
    "pm": "premier", "prime": "premier", "organizer": "organiser", "head": "leader", "chief": "leader",
    "sen.": "senator", "gov.": "governor", "rep.": "representative", "prof.": "professor",
}  # fmt: skip
_HEADS = frozenset({"head", "chief"})
_NOT_IN_OFFICE = frozenset({"former", "ex", "then", "candidate", "nominee"})
_PRESIDENT = "person: president"  # so begin the notes of the lexicon on presidents of the past
_INTRODUCES = 2  # mentions: who is in office is introduced by the office, not called so further down
_OWNED = frozenset({"business", "civil_society"})  # kinds of organisations that go by the name of who has them
_OFFICES = frozenset({"government", "security"})
_QUOTES = frozenset('“ ” "'.split())
_CITED = frozenset({"writes", "reports", "opines"})
_WRITERS = frozenset({"", "other_media"})  # politicians write in outlets of states, too
_OUTLET_AHEAD = 8  # tokens
_NO_ROLES = frozenset({"document", "unnamed"})  # kinds of nouns that tell no role of a person
_WHOSE = {"": frozenset({"her", "his", "'s"}), "f": frozenset({"her", "'s"}), "m": frozenset({"his", "'s"})}
_POSSESSIONS = {
    "regime": "government", "government": "government", "cabinet": "government", "administration": "government",
    "company": "business", "firm": "business", "organisation": "civil_society", "organization": "civil_society",
    "charity": "civil_society", "campaign": "party", "constituents": "party", "candidacy": "party",
}  # fmt: skip


class Learner:
    """Takes down what one document says of its actors."""

    def __init__(self, view: View, kinds: KindReader, roles: RoleReader) -> None:
        self.view = view
        self.forms = view.forms
        self.kinds = kinds
        self.roles = roles
        self.published = PublishedReader(view, kinds)
        self.contenders = Contenders(view)
        self.governing = Governing(view)
        self.outlet = view.document.article.outlet

    def learn(self, draft: Draft, name: Name, role: Claim | None, sentence: Sentence) -> None:
        """Take down what stands around one mention of an actor."""
        for each in name.titles:
            draft.roles.update(role_words(each.entry.term))
        draft.country = draft.country or name.country
        if not draft.is_person:
            self._organisation(draft, name, role)
            if self.roles.group_follows(name.end, sentence.last):
                self._group(draft, name, sentence)
            return
        draft.gender = draft.gender or self.gender_of(name)
        draft.takes_side = draft.takes_side or self.roles.takes_side(name.end, sentence.last)
        claims = [] if role is None else [role]
        if title := self._telling(name):
            claims.append(self._title(name, title, leads=self._may_lead(draft)))
        elif name.front >= 0:
            claims.append(Claim(TITLE, self._front(name), name.front, name.start))
        if draft.strength < KNOWN:
            claims += self.roles.after(name.end, sentence.last)
            claims += self.published.after(name.end, sentence.last)
            claims += self.published.before(name.start, sentence.first)
        for claim in claims:
            self.take(draft, claim)
        outlet = self.published.of_state(name.end, sentence.last) if draft.kind in _WRITERS else None
        if outlet and "person:" not in draft.why:
            draft.turn(outlet.kind, outlet.why)
        if not draft.kind:
            self._possessions(draft, name.end, sentence.last)
            self._writes(draft, name.end, sentence.last)

    def _group(self, draft: Draft, name: Name, sentence: Sentence) -> None:
        """Read what an insertion says of an organisation; a mere group is one of citizens."""
        for claim in self.roles.after(name.end, sentence.last):
            if claim.verdict.kind != "citizen":
                draft.claim(claim.strength, claim.verdict)
        draft.claim(AGE, Verdict("civil_society", "called a group"))

    def _may_lead(self, draft: Draft) -> bool:
        """Whether "President" before a name may tell an office that goes before all: no past nor wished-for one."""
        if _PRESIDENT in draft.why:
            return False
        stands = len(draft.mentions) > _INTRODUCES or self.contenders.stands(draft.name)
        return not (draft.kind == "party" and stands)

    def _possessions(self, draft: Draft, start: int, last: int) -> None:
        """Read the kind of a person from what is called hers or his: a regime, "Ida Frost's Corvane Inc."."""
        if self.forms[start] == "'s" and self.view.capital[start + 1]:
            end = next(token for token in range(start + 1, len(self.forms)) if not self.view.capital[token])
            owned = self.kinds.verdict(start + 1, end, known=True)
            if owned.kind in _OWNED:
                draft.claim(CLAUSE - 2, owned._replace(why=f"hers or his: {owned.why}"))
        for token in range(start, min(start + 12, last - 1)):
            if self.forms[token] in _QUOTES:
                break
            kind = _POSSESSIONS.get(self.forms[token + 1])
            if kind and self.forms[token] in _WHOSE[draft.gender]:
                draft.claim(CLAUSE - 2, Verdict(kind, f"{self.forms[token + 1]!r} called hers or his"))

    def _writes(self, draft: Draft, start: int, last: int) -> None:
        """Count who is cited as a writer among the media: "Ida Frost writes", "Ida Frost wrote in the Anby Echo"."""
        verb = self.forms[start]
        ahead = (self.view.inside.get(token) for token in range(start, min(start + _OUTLET_AHEAD, last)))
        published = verb == "wrote" and any(hit and hit.entry.category == "other_media" for hit in ahead)
        if verb in _CITED or published:
            draft.claim(AGE, Verdict("other_media", f"{verb!r} beside the name: a writer who is cited"))

    def _telling(self, name: Name) -> Hit | None:
        """Return the title that tells most: "MP" of "MP Sir", "Chairman" of "Chairman Chief", the last of several."""
        titles = [title for title in name.titles if title.entry.category != "place"]
        offices = [
            title for title in titles if title.entry.term.lower().strip(".") not in MERE_TITLES | HONOURS
        ] or titles
        return offices[-1] if offices else None

    def _title(self, name: Name, title: Hit, *, leads: bool) -> Claim:
        """Return what titles before a name say: the office of a head of state outdoes all, "Dr" says little."""
        first = name.titles[0].first
        while first > 0 and self.view.capital[first - 1] and self._names(first - 1):
            first -= 1
        first -= self.forms[first - 1] in FORMER and self.forms[title.first] in ELECTED
        last = name.start if title is name.titles[-1] else title.last
        verdict = self.kinds.verdict(first, last, known=True)
        words = set(title.entry.term.lower().strip(".").split())
        in_office = _NOT_IN_OFFICE.isdisjoint(words | {self.forms[first - 1], self.forms[first]})
        if verdict.kind == "government" and words & LEADERS and in_office and leads:
            return Claim(KNOWN + 1, verdict, first, name.start)
        if title.entry.category == "business" and verdict.why == title.entry.why:
            return Claim(PAST, verdict, first, name.start)  # "Chairman Doe" does not say of what
        if verdict.kind == "own_staff":
            return Claim(KNOWN, verdict, first, name.start)
        holds = in_office and verdict.kind in _OFFICES
        outdoes = holds or "out of office" in verdict.why  # the letters of a party do not, nor does a chair
        strength = TITLE + outdoes
        mere = words & HONOURS or (words <= MERE_TITLES and verdict.why == title.entry.why)
        return Claim(HONOUR if mere else strength, verdict, first, name.start)

    def _names(self, token: int) -> bool:
        """Whether a capital may belong to the name of an organisation, be it that of a common word ("Lorn Watch")."""
        return self.view.named(token) or token in self.view.inside or self.forms[token] in NAME_WORDS

    def _front(self, name: Name) -> Verdict:
        """Return what a title says that the lexicon does not have, with the organisation before it."""
        first = name.front
        while first > 0 and self._names(first - 1):
            first -= 1
        return self.kinds.verdict(first, name.start, known=True)

    def take(self, draft: Draft, claim: Claim) -> None:
        """Take over a claim, with the roles, country and gender that its words tell."""
        draft.claim(claim.strength, claim.verdict)
        draft.country = draft.country or claim.verdict.country
        draft.party = draft.party or self.governing.of(claim)
        for token in range(claim.first, min(claim.last, claim.first + 8)):
            hit = self.view.role(token)
            if hit and hit.entry.category not in _NO_ROLES:
                draft.roles.update(role_words(hit.entry.term))
        if claim.last > claim.first:
            head = self.forms[claim.last - 1]
            draft.gender = draft.gender or ("f" if head in FEMALE else "m" if head in MALE else "")

    def _organisation(self, draft: Draft, name: Name, role: Claim | None) -> None:
        if self.view.invented.get(draft.name.lower()) == draft.name:
            draft.claim(KNOWN, Verdict("government", "a country: stands for its government"))
            draft.country = draft.name
        if role is not None:
            draft.claim(role.strength, role.verdict)
        self.own_outlet(draft)
        if self.forms[name.start - 1] == "opposition":
            draft.claim(KNOWN, Verdict("opposition", "called the opposition"))
        if " " not in draft.name and not draft.name[1:].islower() and not draft.name.isupper():
            draft.claim(AGE, Verdict("business", "a capital inside its name: a firm"))
        follows = self.view.role(name.end + 1) or self.view.role(name.end + 2)
        if follows and self.forms[name.end] == "'s":
            draft.claim(1, Verdict(follows.entry.category, f"its {follows.entry.term}"))

    def own_outlet(self, draft: Draft, called: str = "") -> None:
        """Tell the outlet itself, by its name or by what it is ``called``, from other media."""
        if is_outlet(draft.name, self.outlet) or is_outlet(called, self.outlet):
            draft.claim(KNOWN + 1, Verdict("own_staff", "the outlet itself"))

    def gender_of(self, name: Name) -> str:
        """Return f or m where a title or the first name tells, else ""."""
        before = self.forms[name.start - 1] if self.forms[name.start - 1] != "." else self.forms[name.start - 2]
        words = [*(title.entry.term.lower().strip(".") for title in name.titles), before]
        if not FEMALE.isdisjoint(words):
            return "f"
        if not MALE.isdisjoint(words):
            return "m"
        first = self.forms[name.start] if name.end - name.start > 1 else ""
        return "f" if first in FEMALE_NAMES else "m" if first in MALE_NAMES else ""

    def turn_to_opposition(self, drafts: Iterable[Draft]) -> None:
        """Count party leaders as opposition where the article itself sets an opposition against a government."""
        people = [draft for draft in drafts if draft.is_person and draft.mentions]
        governs = any(draft.kind == "government" and draft.roles & LEADERS for draft in people)
        if not governs or "opposition" not in self.forms:
            return
        for draft in people:
            # Both parties of the United States govern in turn, in the one house or the other.
            of_two = "party and state" in draft.why or draft.country == "United States"
            if draft.kind == "party" and "leader" in draft.roles and draft.strength < KNOWN and not of_two:
                draft.kind = "opposition"
                draft.why += "; another party governs and the text names an opposition"


def role_words(term: str) -> set[str]:
    """Return the words of a role, with those that mean the same office."""
    words = set(term.lower().split())
    if words >= {"chief", "minister"}:  # the head of a state's government
        return words
    head = term.lower().partition(" of ")[0].split()[-1]
    same = words if head in _HEADS and "staff" not in words else words - _HEADS  # a chief executive leads no state
    return words | {_SAME_ROLE[word] for word in same if word in _SAME_ROLE}
