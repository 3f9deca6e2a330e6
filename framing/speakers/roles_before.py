"""What an article says of a person right before the name: a role, an owner, an office with whose it is."""

from __future__ import annotations

from framing.phrases import ARTICLES, DETERMINERS
from framing.speakers import role_words as told
from framing.speakers.claims import AGE, CLAUSE, FIGURE, HONOURS, MERE_TITLES, TITLE, Claim, ClaimReader
from framing.speakers.employers import employed
from framing.speakers.naming import is_plural
from framing.speakers.verdicts import Verdict
from framing.speakers.view import PLACES, ROLES
from framing.speakers.words import BARE_GROUPS, COMMON, ELECTED, FORMER, GROUP_NOUNS, GROUPS, KIN, SAYING, STAFF

_ENDS = told.STOPS | SAYING | {","}
_LEADERS = frozenset(
    "leader president chairman chairwoman chair chairperson head director coordinator founder secretary boss chief "
    "spokesman spokeswoman spokesperson".split()
)
_CHIEFS = frozenset("chief boss supremo head patron convenor convener president".split())
_NO_EMPLOYERS = frozenset(("place", "document", "citizen", "party"))
_NO_BODIES = frozenset(("document", "citizen"))  # kinds of common nouns that nobody leads
_LED = frozenset({"opposition", "police", "chamber"})
_BODIES = GROUP_NOUNS | {noun for noun, kind in COMMON.items() if kind not in _NO_BODIES} | _LED
_BODIES -= {"press", "media"}
_CALLED = GROUPS | BARE_GROUPS
_OWN = _BODIES - frozenset("city county town state nation kingdom country".split())  # bodies, not places, with offices
_LAWYERS = frozenset("lawyer attorney solicitor barrister prosecutor judge".split())
_PLAIN = 2
_LONG = 8  # tokens from the article to a role with a town before it
_MODIFIERS = 3
_BACK = 80  # tokens
_OFFICE = 12  # tokens of an office with whose it is
_OWNERS = frozenset({"its", "their"})
_ORDINALS = frozenset("first second third 1st 2nd 3rd".split())
_TITLE = 5  # tokens from "its" to the noun of an office


class RolesBefore(ClaimReader):
    """Reads what stands before names in one document."""

    def before(self, index: int, first: int) -> Claim | None:
        """Return the role right before a name ("paper giant Corvane"), a comma between allowed ("The mayor, …")."""
        if called := employed(self, index, first) or self._aged(index, first) or self._counterpart(index):
            return called
        if self.forms[index - 1] in told.ADHERENTS and self.view.capital[index - 1]:
            called_so = self.view.string(index - 1, index)
            return Claim(TITLE, Verdict("party", f"called a {called_so}"), index - 1, index)
        end = index - 1 if index - 1 > first and self.forms[index - 1] == "," else index
        if led := self._one_of_them(end, first) or self._member(end, first) or self._of_body(end, first):
            return led
        hit = self.view.inside.get(end - 1)
        if end < index and self.forms[end - 1] in GROUPS and (office := self._office_of(end, first)):
            return office
        if end > first and self._is_group_noun(end - 1) and (hit is None or hit.last != end):
            return self.called(end) if end == index else None
        if end <= first or hit is None or hit.last != end or hit.entry.extra["role"] not in ROLES:
            return self._without_entry(end, index, first)
        if end < index and self.forms[end - 1] in told.BODIES:
            return None  # "Who would win the presidency, Doe asked"
        start = self._phrase_start(self.two_roles.begins(hit.first), first)
        start -= start > first and self.forms[start - 1] in FORMER and self.forms[end - 1] in ELECTED | STAFF
        told_of = self._begins_clause(start, first) or self._is_set_apart(end)
        if end < index and not (told_of and self._is_definite(start, end)):
            return None
        return self._office_right_before(start, end, first) if end == index else self.claim(TITLE, start, end)

    def _aged(self, index: int, first: int) -> Claim | None:
        """Return a private person of whom only the age is told: "41-year-old Jane Doe"."""
        aged = self.forms[index - 1] == "old" and "year" in self.forms[max(index - 4, first) : index]
        return Claim(AGE, Verdict("citizen", "only the age is told: a private person"), index, index) if aged else None

    def _without_entry(self, end: int, index: int, first: int) -> Claim | None:
        """Return what is told before a name where no entry ends there: whose chief it is, for what it is known."""
        if end == index and (chief := self._heads_body(end, first)):
            return chief
        if end == index and (body := self.kinds.causes.before_name(end, first)):
            return Claim(TITLE, body, end - 1, end)
        return self._known_for(end, index, first) or (self._office_of(end, first) if end < index else None)

    def _office_right_before(self, start: int, end: int, first: int) -> Claim | None:
        """Return a role right before a name, or the office before it: "the head of the mission, lawmaker Jo Doe"."""
        office = self._office_of(start - 1, first) if self.forms[start - 1] == "," else None
        return office or self._office(start, end)

    def _is_group_noun(self, token: int) -> bool:
        """Whether a word tells what a name is of, as that of "left-wing" does not."""
        return self.forms[token] in _CALLED and self.forms[token - 1 : token + 1] != ["-", "wing"]

    def _office(self, start: int, end: int) -> Claim | None:
        """Return the role right before a name; an office that is held goes before what a figure is known for."""
        claim = self.claim(CLAUSE if self._honours(start, end) else TITLE, start, end)
        works = (
            claim
            and claim.strength > CLAUSE
            and (claim.verdict.kind == "government" or self.forms[end - 1] in _LAWYERS)
        )
        holds = works and FORMER.isdisjoint(self.forms[start:end])
        return claim._replace(strength=max(claim.strength, FIGURE + 1)) if claim and holds else claim

    def _honours(self, start: int, end: int) -> bool:
        """Whether a role is but a title that many bear who hold other offices: "Dr Doe, spokesman for …"."""
        words = [form for form in self.forms[start:end] if form != "."]
        return len(words) == 1 and words[0] in HONOURS | MERE_TITLES

    def _member(self, end: int, first: int) -> Claim | None:
        """Return of what somebody is a member: "Bundestag member Bo Lind"."""
        hit = self.view.inside.get(end - 2) if end - 2 >= first and self.forms[end - 1] == "member" else None
        is_body = hit is not None and hit.entry.extra["role"] == "name" and hit.entry.category != "place"
        return self.claim(TITLE, hit.first, end) if hit and is_body else None

    def _of_body(self, end: int, first: int) -> Claim | None:
        """Return whom "its leader" or "its head of sales" leads: the organisation named last, which is no person."""
        start = max((t for t in range(max(end - _OFFICE, first), end) if self.forms[t] in _OWNERS), default=end)
        leader = next((t for t in range(start + 1, min(start + _TITLE, end)) if self.forms[t] in _LEADERS), None)
        if leader is None or not self._ends_office(leader + 1, end):
            return None
        body = self._body_told(start) or self.kinds.organisations.named_last(start)
        led = body.kind and "person:" not in body.why
        why = f"{self.forms[leader]!r} of the organisation named before; {body.why}"
        return Claim(TITLE, body._replace(why=why), start, end) if led else None

    def _heads_body(self, end: int, first: int) -> Claim | None:
        """Return what somebody heads whose body is named right before: "LVM chief Jo Doe", "Corvane boss Bo Roe"."""
        named = self.forms[end - 1] in _CHIEFS and end - 2 >= first and self.view.named(end - 2)
        return self.claim(TITLE, self._named_back(end - 1, first), end) if named else self._works_for_body(end, first)

    def _works_for_body(self, end: int, first: int) -> Claim | None:
        """Return the body of a leader with a field of work: "U.N. deputy aid coordinator | Ingrid Doe"."""
        if self.forms[end - 1] not in _LEADERS:
            return None
        plain = end - 1
        while plain > max(first, end - _TITLE) and self._is_plain(plain - 1):
            plain -= 1
        body = self.view.inside.get(plain - 1) if plain > first else None
        named = body is not None and body.entry.extra["role"] == "name" and body.entry.category not in _NO_EMPLOYERS
        return self.claim(TITLE, body.first, end) if body and named else None

    def _ends_office(self, after: int, end: int) -> bool:
        """Whether what follows a leader's word is nothing, or the rest of the office: "its head of sales"."""
        rest = self.forms[after:end]
        return not rest or (rest[0] in told.OF_WHOM | {"on"} and _ENDS.isdisjoint(rest))

    def _one_of_them(self, end: int, first: int) -> Claim | None:
        """Return who "one of them" is: of those told of last in the plural ("One of them, Bo Lind, said …")."""
        if self.forms[end - 3 : end] != ["one", "of", "them"] or end - 3 < first:
            return None
        for token in range(end - 4, max(end - _BACK, -1), -1):
            hit = self.view.inside.get(token)
            is_role = hit is not None and hit.last == token + 1 and hit.entry.extra["role"] in ROLES
            if hit and is_role and is_plural(self.forms[token]):
                return self.claim(TITLE, self._phrase_start(hit.first, 0), token + 1)
        return None

    def _determined(self, noun: int) -> int | None:
        """Return the article or owner before a noun, some modifiers between: "the biggest dockers' union"."""
        for token in range(noun - 1, max(noun - _MODIFIERS - 2, -1), -1):
            if self.forms[token] in DETERMINERS:
                return token
            if self.forms[token] == "'s" and token > 0:  # "Norvania's rowing federation"
                return token - 1
            word = self.forms[token].isalpha() or self.forms[token] in told.JOINS
            if not word or self.forms[token] in told.NO_MODIFIERS:
                return None
        return None

    def _body_told(self, start: int) -> Verdict | None:
        """Return the body without a name of which was told last before "its", and since which none was named."""
        for token in range(start - 1, max(start - _BACK, 0), -1):
            noun = self.forms[token] in _BODIES and not self.view.capital[token] and self.forms[token + 1] != "-"
            if noun and (begins := self._determined(token)) is not None:
                return self.kinds.verdict(begins, token + 1, known=True)
            if self.kinds.actors.get(token):
                return None
        return None

    def _counterpart(self, index: int) -> Claim | None:
        """Return the office of a counterpart, which is that of whoever was named last: "his counterpart, Bo Lind"."""
        at = index - 1 - (self.forms[index - 1] == ",")
        if self.forms[at] != "counterpart":
            return None
        office = self.kinds.organisations.named_last(at)
        why = f"the counterpart of whoever was named before; {office.why}"
        return Claim(CLAUSE, office._replace(why=why, country=""), at, at + 1) if office.kind else None

    def _known_for(self, end: int, index: int, first: int) -> Claim | None:
        if (
            end < index
            and end - 2 >= first
            and self.forms[end - 1] in KIN
            and self.forms[end - 2] in told.POSSESSIVE | {"'s"}
        ):
            verdict = Verdict("citizen", f"{self.forms[end - 1]!r}: a private person")
            return Claim(CLAUSE, verdict, end - 1, end)
        return None

    def _office_of(self, end: int, first: int) -> Claim | None:
        """Return an office with whose it is before a comma: "the owner of the Harbour Club, Jane Doe, said"."""
        for token in range(end - 2, max(end - _OFFICE, first), -1):
            role = self.view.role(token)
            last = role.last if role else token + (self.forms[token] in _LEADERS)
            if last > token and self._goes_on(last) and self.forms[last - 1] not in GROUP_NOUNS:
                start = self._phrase_start(token, first)
                claim = self.claim(TITLE, start, end)
                apposed = claim and self._begins_clause(start, first) and self._is_definite(start, last)
                return claim._replace(last=last) if claim and apposed else None
            if self.forms[token] in _ENDS:
                return None
        return None

    def _goes_on(self, token: int) -> bool:
        """Whether it is told of whom, or in which place, somebody holds an office."""
        place = self.view.hits.get(token + 1) if self.forms[token] == "in" else None
        return self.forms[token] in told.OF_WHOM or (place is not None and place.entry.extra["role"] in PLACES)

    def _is_definite(self, start: int, end: int) -> bool:
        opening = {self.forms[start], self.forms[start - 1]}
        apart = self.forms[end - 1] in told.SPOKEN_FOR or self._is_set_apart(end)
        article = self._article(start)
        if apart and article in {"a", "an"}:  # "a spokeswoman, Jane Doe, said"
            return True
        return (
            article == "the"
            or bool(opening & (told.POSSESSIVE | {"the", "another"}))
            or "'s" in self.forms[start:end]
            or "'" in self.forms[start:end]
        )

    def _article(self, start: int) -> str:
        """Return the article before a role, with at most some plain words between: "an influential sociologist".

        More may stand between where it is told where somebody works: "a Calder-based foreign affairs commentator".
        """
        based = "based" in self.forms[max(start - _LONG, 0) : start]
        for token in range(start, max(start - (_LONG if based else _PLAIN + 1), -1), -1):
            if self.forms[token] in ARTICLES:
                return self.forms[token]
            if self.forms[token] == "then":  # "the then works minister"
                continue
            works = based and (self.forms[token] in {"-", "based"} or self.forms[token + 1] == "-")
            if token < start and not works and not self._is_plain(token):
                return ""
        return ""

    def _determiner(self, start: int) -> int:
        """Return the determiner of a phrase, some plain words before the role between: "the | transport committee"."""
        for token in range(start, max(start - _PLAIN - 2, 0), -1):
            if self.forms[token] in DETERMINERS | told.POSSESSIVE:
                return token
            if token < start and not self._is_plain(token):
                break
        return start - 1

    def _is_set_apart(self, end: int) -> bool:
        """Whether a name between commas follows a role: "a lawyer for the group, Bo Lind, said"."""
        name = next((token for token in range(end, end + _OFFICE) if self.forms[token] in {",", ""}), end) + 1
        after = name
        while self.view.capital[after] or (self.forms[after] == "." and self.view.capital[after + 1]):
            after += 1
        goes_on = self.forms[after + 1] in told.COORDINATES or self.view.capital[after + 1]  # several are listed
        alone = self.forms[end] in told.OF_WHOM or (self.forms[end] == "," and not goes_on)
        return alone and after > name and self.forms[after] == ","

    def _begins_clause(self, start: int, first: int) -> bool:
        """Whether a phrase is no object of a preposition: "from the media, Doe said" tells nothing of Doe."""
        article = self._determiner(start)
        before = self.forms[article - 1] if article > first else ""
        told_of = before == "of" and self.forms[first] in told.PREPOSITIONS  # "In a review of the actor, Doe wrote"
        return start <= first or not (before in told.PREPOSITIONS or told_of)

    def _phrase_start(self, index: int, first: int) -> int:
        """Return where the phrase of a role begins, behind at most two plain words ("Doe's state director")."""
        start = plain = self._named_back(index, first)
        if (owner := self._owner_before(start, _OWN)) is not None:
            return max(owner, first)
        for _ in range(_PLAIN):
            if plain - 1 <= first or not self._is_plain(plain - 1):
                break
            plain -= 1
            if self.forms[plain - 1] in {"'s", "'"}:
                owner = self._owner_before(plain - 1, _BODIES)
                return self._named_back(plain, first) if owner is None else owner
        return start

    def _owner_before(self, mark: int, bodies: frozenset[str]) -> int | None:
        """Return where the owner of an office begins, if a body in small letters has it: "| the party's president"."""
        owned = self.forms[mark] in {"'s", "'"} and self.forms[mark - 1] in bodies
        return self._determined(mark - 1) if owned else None

    def _is_plain(self, token: int) -> bool:
        """Whether a word may be a noun or adjective before a role that no entry knows."""
        form = self.forms[token]
        return form.isalpha() and not self.view.capital[token] and form not in told.NO_MODIFIERS

    def _named_back(self, index: int, first: int) -> int:
        """Return where modifiers that name somebody begin, up to eight tokens back."""
        start = index
        while start > max(first, index - 8):
            form = self.forms[start - 1]
            if form in DETERMINERS | told.POSSESSIVE:
                return start - 1
            known = start - 1 in self.view.inside or self.view.named(start - 1) or form in told.JOINS | _ORDINALS
            if not known or form in SAYING:
                break
            start -= 1
        return start
