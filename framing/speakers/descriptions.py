"""Descriptions chained to people already named: "the Chinese leader", "the under-fire PM", "both leaders"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import adverb, finite
from framing.speakers.bodies import BUSINESSES, another_told, fitting, is_called
from framing.speakers.claims import TITLE, Claim
from framing.speakers.figures import EPITHETS
from framing.speakers.learning import Learner, role_words
from framing.speakers.naming import is_plural
from framing.speakers.role_words import BODIES
from framing.speakers.view import PLACES
from framing.speakers.words import FUNCTION_WORDS, GROUP_NOUNS, LEADERS, NAME_WORDS, SAYING

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.speakers.drafts import Draft, Register
    from framing.speakers.view import View

DETERMINERS = frozenset("the this that both".split())  # "two leaders" are any
_PAIRS = frozenset("leaders presidents ministers men heads".split())
_PALE = frozenset("first general chief former of state real estate".split())  # words of roles that too many share
_OFFICES = frozenset("permanent cabinet deputy vice junior shadow assistant private press".split())
_CHIEF_MINISTER = frozenset({"chief", "minister"})  # an office of its own, which no other minister holds
_NOBODY = GROUP_NOUNS | BODIES | frozenset({"regulator", "inspectorate"})
_BODY_NOUNS = GROUP_NOUNS | BUSINESSES | {"force"}
_OF = frozenset("in of for to at".split())
_TRADED = frozenset({"real", "estate", "property"})  # what moguls deal in
_FRONT = frozenset(". ” \" ’ ' ; — –".split())
_REACH = 6  # sentences from a body to a description of it
_NEAR = 2  # sentences from a name to a description of the same person
_BODY_AHEAD = 12  # tokens of a body behind a role
_AGE = ["-", "year", "-", "old"]
_OFFICIAL = frozenset({"government", "party", "international_organisation"})
_PRIVATE = frozenset({"", "citizen", "unnamed", "document", "place"})  # kinds that tell no public figure
_LONGEST = 5  # words between the article and the role


class Descriptions:
    """Reads descriptions in one document."""

    def __init__(self, view: View, register: Register, learner: Learner) -> None:
        self.view = view
        self.forms = view.forms
        self.register = register
        self.learner = learner

    def read(self, index: int, sentence: Sentence) -> int:
        """Mention whoever the description at a determiner stands for; return the token to go on with."""
        if self.forms[index] == "both":
            return self._pair(index, sentence)
        if self.forms[index + 1] == "two":
            return self._pair(index + 1, sentence)
        role, country = self._role(index + 1, sentence)
        if role is None:
            return self._body(index, sentence)
        role = self._last_epithet(role)
        office = role_words(role.entry.term) | (_OFFICES & set(self.forms[index + 1 : role.first]))
        holder = self._holder(office, country, self._regions(index, role.first))
        draft = holder or self._just_named(role, index) or self._aged(role, index)
        of_another = draft is not None and bool(draft.country) and self.forms[role.last : role.last + 1] == ["of"]
        if draft is None or of_another:
            return index + 1
        why = f"description: {self.view.string(index, role.last)!r}"
        self.register.mention(draft, index, role.last, why, is_name=False)
        return role.last

    def _body(self, index: int, sentence: Sentence) -> int:
        """Mention the body that "the company" or "the family-owned firm" stands for, if one that fits was named."""
        head = self._body_noun(index + 1, sentence)
        if head is None:
            return index + 1
        kind = self.learner.kinds.verdict(index, head + 1).kind
        kinds = fitting(self.forms[head], kind, alone=head == index + 1)
        draft = self._named_body(kinds, index, self.forms[head]) if kinds else None
        place = self.view.document.token_at(draft.mentions[-1][0].start) if draft else index
        if draft is None or another_told(self.forms, place, index, self.forms[head]):
            return index + 1
        why = f"description: {self.view.string(index, head + 1)!r}"
        self.register.mention(draft, index, head + 1, why, is_name=False)
        return head + 1

    def _body_noun(self, first: int, sentence: Sentence) -> int | None:
        """Return the noun that ends a short phrase in small letters, where the phrase ends and may mean a body."""
        for token in range(first, min(first + _LONGEST, sentence.last - 1)):
            form = self.forms[token]
            if self.view.capital[token] or not (form.isalpha() or form == "-") or form in FUNCTION_WORDS:
                return None
            if form in _BODY_NOUNS and self._ends_phrase(token + 1):
                return token
        return None

    def _ends_phrase(self, token: int) -> bool:
        """Whether no noun follows: "the company | said", not "the company car"."""
        form = self.forms[token]
        verb = finite(form) or form.endswith("ed") or form in SAYING
        return not form.isalpha() or form in FUNCTION_WORDS or verb or adverb(form)

    def _named_body(self, kinds: frozenset[str], index: int, head: str) -> Draft | None:
        """Return the body of one of these kinds that was named last; in one sentence the first goes before."""
        document = self.view.document
        here = document.sentence_index(self.view.tokens[index].start)
        near = [
            (here - document.sentence_index(draft.mentions[-1][0].start), draft.mentions[-1][0].start, draft)
            for draft in self.register.by_name.values()
            if not draft.is_person and draft.kind in kinds and draft.mentions and is_called(draft.name, head)
        ]
        near = [each for each in near if each[0] <= _REACH]
        return min(near, key=lambda each: each[:2])[2] if near else None

    def _role(self, index: int, sentence: Sentence) -> tuple[Hit | None, str]:
        """Return the role in which a description ends, after some adjectives, and the country it names."""
        country = ""
        for look in range(index, min(self._behind_age(index) + _LONGEST, sentence.last)):
            role = self.view.role(look)
            if role is not None and self.forms[role.last - 1] in _NOBODY:
                return None, ""
            if role is not None:
                return (None if self._names(role.last, sentence) else role), country or role.entry.extra["country"]
            hit = self.view.hits.get(look)
            if hit and hit.entry.extra["role"] == "name" and hit.last < sentence.last:
                return self._role(hit.last, sentence)
            if (hit and hit.entry.extra["role"] in PLACES) or self.view.adjective_of_invented(look):
                country = self.view.country(look, look + 1)
            elif hit or not self._adjective(look):
                return None, ""
        return None, ""

    def _last_epithet(self, role: Hit) -> Hit:
        """Return the last of two epithets that call one person: "the billionaire | real estate mogul"."""
        end = role.last
        while self.forms[end] in _TRADED and self.view.role(end) is None:
            end += 1
        following = self.view.role(end)
        both = following is not None and {self.forms[role.last - 1], self.forms[following.last - 1]} <= EPITHETS
        return following if following is not None and both else role

    def _behind_age(self, index: int) -> int:
        """Return where a description goes on behind an age: "the bearded, 71-year-old | envoy"."""
        ahead = self.forms[index : index + _LONGEST]
        age = index + next((i for i, form in enumerate(ahead) if form.isdigit()), 0)
        return age + len(_AGE) + 1 if self.forms[age + 1 : age + 1 + len(_AGE)] == _AGE else index

    def _aged(self, role: Hit, index: int) -> Draft | None:
        """Return the public figure named right before whose age a description tells: "the 71-year-old envoy"."""
        named = self.register.recent[-1] if self.register.recent else None
        if named is None or self._behind_age(index + 1) == index + 1 or is_plural(self.forms[role.last - 1]):
            return None
        fits = {named.kind, role.entry.category}
        public = named.kind not in _PRIVATE and (len(fits) == 1 or fits <= _OFFICIAL)
        return named if public and 0 <= self._distance(named, index) <= _NEAR else None

    def _names(self, token: int, sentence: Sentence) -> bool:
        """Whether a role is told of whose name follows: "the steward Jo Doe", "the steward, Jo Doe,"."""
        if token >= sentence.last or self.view.named(token):
            return token < sentence.last
        if self.forms[token] in _OF and self._names_behind_body(token, sentence):
            return True
        name = self._behind_place(token) + 1
        first = name
        while self.forms[first - 1] == "," and name < sentence.last and self.view.named(name):
            name += 1
        return name > first + 1 and self.forms[name] == ","

    def _names_behind_body(self, token: int, sentence: Sentence) -> bool:
        """Whether the name of a holder follows that of the body: "the head | of the charity Open Doors, Jo Doe,"."""
        stop = min(token + _BODY_AHEAD, sentence.last - 2)
        comma = next((i for i in range(token, stop) if self.forms[i] == ","), stop)
        name = end = comma + 1
        while end < sentence.last and self.view.named(end):
            end += 1
        return comma < stop and end > name + 1 and self.forms[end] == ","

    def _behind_place(self, token: int) -> int:
        """Return where "in" or "of" with a name behind a role ends: "the envoy | to Norvania|, Jo Doe,"."""
        end = token + 1
        while self.forms[token] in _OF and (self.view.capital[end] or self.forms[end] in {"the", "of"}):
            end += 1
        return end if end > token + 1 else token

    def _adjective(self, token: int) -> bool:
        """Whether a word may stand before the role in a description; parts of compounds with a hyphen always may."""
        form = self.forms[token]
        if form == "," and self._behind_age(token + 1) > token + 1:
            return True
        if form == "-" or self.forms[token + 1 : token + 2] == ["-"]:
            return True
        if self.view.capital[token]:
            return self.view.role(token + 1) is not None
        return form.isalpha() and (form not in FUNCTION_WORDS or form == "former")

    def _regions(self, first: int, last: int) -> set[str]:
        """Return the states and regions that stand before a role: "the Texas senator"."""
        hits = (self.view.hits.get(token) for token in range(first, last))
        return {hit.entry.term for hit in hits if hit and hit.entry.extra["role"] == "region"}

    def _holder(self, words: set[str], country: str, regions: set[str]) -> Draft | None:
        """Return the person named last who has a role of these words, of this country and region if one is given."""
        for draft in reversed(self.register.recent):
            if words >= _CHIEF_MINISTER and not draft.roles >= _CHIEF_MINISTER:
                continue
            same_country = not country or not draft.country or draft.country == country
            leads = "leader" in words and bool(draft.roles & LEADERS)
            elsewhere = regions and draft.homes and regions.isdisjoint(draft.homes)
            another = words - draft.roles - _PALE and draft.roles - words - _PALE  # "prime" is no "transport minister"
            if same_country and not elsewhere and (leads or (draft.roles & words - _PALE and not another)):
                return draft
        return None

    def _just_named(self, role: Hit, index: int) -> Draft | None:
        """Give a description at the front of a clause to a person just named, if nothing says yet who that is."""
        draft = next((draft for draft in reversed(self.register.recent[-3:]) if not draft.kind), None)
        if (
            draft is None
            or role.entry.category in {"unnamed", "document", "place"}
            or is_plural(self.forms[role.last - 1])
        ):
            return None
        if self.forms[index - 1] not in _FRONT or self.forms[role.last : role.last + 1] == ["of"]:
            return None
        if _names_a_body(role.entry.term) or not 0 <= self._distance(draft, index) <= _NEAR:
            return None
        verdict = self.learner.kinds.verdict(role.first, role.last, known=True)
        self.learner.take(draft, Claim(TITLE - 2, verdict, role.first, role.last))
        return draft

    def _distance(self, draft: Draft, token: int) -> int:
        """Return how many sentences a token is after the last mention of somebody."""
        document = self.view.document
        return document.sentence_index(self.view.tokens[token].start) - document.sentence_index(
            draft.mentions[-1][0].start
        )

    def _pair(self, index: int, sentence: Sentence) -> int:
        """Read "both leaders" as the two leaders named last."""
        following = self.forms[index + 1 : min(index + 3, sentence.last)]
        at = next((i for i, form in enumerate(following, 1) if form in _PAIRS), None)
        if at is None:
            return index + 1
        last = index + 1 + at
        leaders = [draft for draft in reversed(self.register.recent) if draft.roles & LEADERS]
        for draft in leaders[:2]:
            why = f"description: {self.view.string(index, last)!r} (two)"
            self.register.mention(draft, index, last, why, is_name=False)
        return last


def _names_a_body(term: str) -> bool:
    """Whether a noun with what follows "of" means a body or several people: "chamber of commerce", "fishers"."""
    head = term.lower().partition(" of ")[0].split()[-1]
    return head in _NOBODY or head in NAME_WORDS or is_plural(head)
