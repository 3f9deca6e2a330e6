"""What an article says of a person behind the name: apposition, "of" an organisation, age, a clause with "who"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers import role_words as told
from framing.speakers.bodies import BUSINESSES
from framing.speakers.claims import AGE, APPOSITION, CLAUSE, FIGURE, TITLE, Claim
from framing.speakers.clauses import ClauseReader
from framing.speakers.names import LETTERS_BEHIND
from framing.speakers.naming import is_plural
from framing.speakers.verdicts import NOTHING, Verdict, cut
from framing.speakers.words import GROUP_NOUNS, NAME_WORDS, SPEAKS_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator


_HOME_TOWN = Verdict("citizen", "only a home town is told: a private person")
_MEMBER = ["a", "member", "of"]
_AGED = Verdict("citizen", "only age and trade are told: a private person")
_ADJECTIVES = 2
_OWNERS = frozenset({"its", "their"})
_NEAR_BODIES = 40  # tokens


class RoleReader(ClauseReader):
    """Reads what stands behind names in one document."""

    def group_follows(self, end: int, last: int, *, person: bool = False) -> bool:
        """Whether an insertion after a name calls it an organisation: ", a research firm,"; a ``person`` may mine."""
        if end + 2 >= last or self.forms[end] != "," or self.forms[end + 1] not in {"a", "an", "the"}:
            return False
        parts = cut(self.view, end + 1, self._stop(end + 1, last))
        return self.forms[parts.end - 1] in (told.ONLY_GROUPS if person else told.ONLY_GROUPS | BUSINESSES)

    def takes_side(self, end: int, last: int) -> bool:
        """Whether an insertion after a name tells whom its bearer backs: ", a Doe supporter,"."""
        if end >= last or self.forms[end] not in {",", "who"}:
            return False
        stop = self._stop(end + 1, last, commas=self.forms[end + 1] == "who")
        words = self.forms[end + 1 : stop]
        return not told.BACKS.isdisjoint(words) or ("advising" in words and not told.RUNS.isdisjoint(words))

    def after(self, end: int, last: int) -> Iterator[Claim]:
        """Yield what follows a name: "of Wenlow Watch", ", an economist at …,", ", 58,", ", who leads …"."""
        if end >= last:
            return
        form = self.forms[end]
        if kind := LETTERS_BEHIND.get(self.view.string(end, end + 1)):
            yield Claim(AGE + 1, Verdict(kind, f"{self.view.string(end, end + 1)!r} behind the name"), end, end)
        if form in {"of", "from", "with"}:
            yield from self._belonging(end + 1, last)
        elif form == "at":
            yield from self._works_at(end + 1, last)
        elif form == "(":
            yield from self._party_letters(end + 1, last)
        elif form in {"is", "was"} and self.forms[end + 1 : end + 2] in (["a"], ["an"], ["the"]):
            yield from self._claims(CLAUSE, end + 1, self._stop(end + 1, last))
        elif (form == "," or (form in told.DASHES and self.forms[end + 1] in told.BEGINS)) and end + 1 < last:
            yield from self._insertion(end + 1, last)
            yield from self._behind_insertion(end, last)
        else:
            yield from self._beside(end, last)

    def _beside(self, end: int, last: int) -> Iterator[Claim]:
        """Yield what follows a name without a comma: "and other experts", "wrote in The Lantern", "who leads …"."""
        form = self.forms[end]
        if [form, self.forms[end + 1]] == ["and", "other"]:
            yield from self._one_of_others(end + 2, last)
        elif form in told.WRITES or form == "on":
            yield from self._writes(end, last)
        elif form in {"who", "whose"}:
            yield from self._clause(end, last)

    def _behind_insertion(self, comma: int, last: int) -> Iterator[Claim]:
        """Read what a sentence goes on to say behind an insertion: "Doe, born in Anby, | is a teacher of law"."""
        stop = self._stop(comma + 1, last)
        goes_on = stop + 2 < last and self.forms[stop] == "," and self.forms[stop + 1] in {"is", "was"}
        if goes_on and self.forms[stop + 2] in {"a", "an", "the"}:
            for claim in self._claims(CLAUSE - 2, stop + 2, self._stop(stop + 2, last)):
                yield claim._replace(last=claim.first)  # "is the candidate's first backer" makes no candidate

    def _one_of_others(self, start: int, last: int) -> Iterator[Claim]:
        """Read whom somebody is told among: "Doe and other security experts"."""
        end = cut(self.view, start, self._stop(start, last)).end
        if end > start and is_plural(self.forms[end - 1]):
            yield from self._claims(AGE, start, end)

    def _writes(self, verb: int, last: int) -> Iterator[Claim]:
        """Read "Doe wrote in The Lantern": nothing else being known, Doe writes for it."""
        for token in range(verb, min(verb + 5, last - 1)):
            if self.forms[token] in {"in", "on", "for"}:
                verdict = self.kinds.verdict(token + 1, min(token + 3, last), known=True)
                if verdict.kind == "other_media":
                    yield Claim(AGE + 1, verdict._replace(why=f"writes in it: {verdict.why}"), token, token)
                    return

    def _insertion(self, start: int, last: int) -> Iterator[Claim]:
        form = self.forms[start]
        if form in {"who", "whose", "whom"}:
            yield from self.appointed(start, last) if form == "whom" else self._clause(start, last)
            return
        yield from self._party_letters(start, last)
        if self._pleads(start):
            yield Claim(APPOSITION, Verdict("security", f"{form!r}: pleads before a court"), start, start + 1)
        if self._is_place(start) and self.forms[start + 1 : start + 2] == ["."]:
            yield Claim(AGE, _HOME_TOWN, start, start)
        if form.isdigit():
            yield Claim(AGE, Verdict("citizen", "only the age is told: a private person"), start, start + 1)
            if self.forms[start + 1 : start + 2] == [","]:
                yield from map(self._privately, self._insertion(start + 2, last))
            return
        stop = self._stop(start, last)
        aged = "old" in self.forms[start:stop] and "year" in self.forms[start:stop]
        if self._is_apposition(start, stop):
            claims = self._apposed(start, stop, last)
            yield from map(self._privately, claims) if aged else claims
        if aged:
            yield Claim(AGE, _AGED, start, stop)
        for token in range(start, min(stop + 12, last)):
            if self.forms[token] in {"who", "whose"} and token - start < 14:
                yield from self._clause(token, last)
                break

    def _pleads(self, start: int) -> bool:
        """Whether somebody pleads before a court: "Jane Doe, defending, said", "…, for the prosecution, said"."""
        if self.forms[start] in {"defending", "prosecuting"}:
            return self.forms[start + 1] in {",", "for"} or self.view.capital[start + 1]
        return self.forms[start : start + 2] == ["for", "the"] and self.forms[start + 2] in told.PLEADERS

    def _apposed(self, start: int, stop: int, last: int) -> Iterator[Claim]:
        """Read an apposition, before all by what an insertion behind it says of the body in it."""
        form = self.forms[start]
        if led := self._leads_body(start, stop):
            yield led
        if gloss := self._glossed(stop, last):
            yield Claim(APPOSITION, gloss, start, stop)
        yield from self._claims(APPOSITION, start + (form == "of"), stop)
        if form in {"a", "an"} and not self.view.capital[start]:
            yield Claim(AGE, Verdict("citizen", "a trade that no entry knows: a private person"), start, start)

    def _leads_body(self, start: int, stop: int) -> Claim | None:
        """Return what body "its chairman" leads: the one named last: "The Lorn Front lost. Doe, its head, said"."""
        parts = cut(self.view, start + 1, stop)
        if self.forms[start] not in _OWNERS or parts.end < stop or self.forms[stop - 1] not in SPEAKS_FOR:
            return None
        body = self.kinds.organisations.named_last(start)
        if not body.kind or "person:" in body.why or self._are_several(start):
            return None
        why = f"{self.forms[stop - 1]!r} of the organisation named before; {body.why}"
        return Claim(APPOSITION, body._replace(why=why), start, stop)

    def _are_several(self, token: int) -> bool:
        """Whether bodies of more than one kind were named in the sentence of "its head", or the one before."""
        near = range(max(token - _NEAR_BODIES, 0), token)
        return len({body.kind for index in near if (body := self.kinds.actors.get(index)) and body.kind}) > 1

    def _party_letters(self, start: int, last: int) -> Iterator[Claim]:
        """Read "(D-Mo.)", "(D)" and ", R-Texas,"."""
        if start + 1 < last and self.forms[start] in told.PARTY_LETTERS and self.forms[start + 1] in {"-", "–", ")"}:
            why = f"{self.view.string(start, start + 3)!r}: party and state"
            yield Claim(TITLE + 1, Verdict("party", why), start, start + 1)

    def _belonging(self, start: int, last: int) -> Iterator[Claim]:
        article = self.forms[start] == "the"
        stop = (self._end_behind_adjectives(start, last) if article else None) or self._stop(start, last)
        place = self.view.hits.get(start + article)
        goes_on = place is not None and self.view.named(place.last)
        goes_on = goes_on and not NAME_WORDS.keys().isdisjoint(self.forms[place.last : stop] if place else ())
        # not "of Anby-based Wenlow Watch", "of the Anby Legal Circle"
        in_place = self._is_place(start) and self.forms[start + 1] != "-" and not goes_on
        if in_place or not told.REGIONS.isdisjoint(self.forms[start:stop]):
            yield Claim(AGE, _HOME_TOWN, start, start)
            return
        verdict = self._glossed(stop, last) or self.kinds.verdict(start, stop, known=True)
        yield Claim(0, NOTHING._replace(country=verdict.country), start, start)
        if verdict.kind not in told.NO_PERSON and (self.view.named(start) or self.forms[start] == "the"):
            yield Claim(FIGURE + 1 if verdict.kind == "opposition" else CLAUSE, verdict, start, stop)

    def _end_behind_adjectives(self, start: int, last: int) -> int | None:
        """Return where a name ends behind "the ruling", "the main opposition"; None where none follows."""
        reach = range(start + 1, min(start + _ADJECTIVES + 2, last))
        named = next((token for token in reach if self.view.named(token)), None)
        if named is None or named == start + 1 or not all(form.isalpha() for form in self.forms[start:named]):
            return None
        end = next((token for token in range(named, last) if not self.view.named(token)), last)
        return end + (end < last and self.forms[end] in GROUP_NOUNS)

    def _works_at(self, start: int, last: int) -> Iterator[Claim]:
        """Read "Doe at the Lorn Marine Institute": nothing else being known, Doe works for it."""
        stop = self._stop(start, last)
        joint = next((t for t in range(start, stop) if self.forms[t] == "and" and not self.view.capital[t + 1]), stop)
        verdict = self.kinds.verdict(start, joint, known=True)
        named = self.view.named(start + (self.forms[start] == "the"))
        if named and verdict.kind in told.HAVE_PEOPLE:
            yield Claim(AGE + 1, verdict._replace(why=f"at: {verdict.why}"), start, start)

    def _glossed(self, stop: int, last: int) -> Verdict | None:
        """Return what an insertion says of the unknown body right before it: "of Rootwell, a nonprofit that …"."""
        named = self.view.named(stop - 1) and stop - 1 not in self.view.inside
        if not named or not self.group_follows(stop, last):
            return None
        verdict = self.kinds.verdict(stop + 1, self._stop(stop + 1, last), known=True)
        return verdict if verdict.kind else Verdict("civil_society", "called a group")

    def _privately(self, claim: Claim) -> Claim:
        """Weaken a claim that only tells trade or union of somebody whose age is told: "Doe, 43, a hotel manager"."""
        trade = claim.verdict.why.partition(" (")[0].split()[-1:]
        private = bool(trade) and trade[0] in told.TRADES and "speaks for" not in claim.verdict.why
        if self.forms[claim.first] in {"a", "an"} and claim.first + 1 < claim.last:
            head = self.forms[cut(self.view, claim.first + 1, claim.last).end - 1]
            private = private or head in told.EMPLOYEES
        joined = claim.verdict.kind == "civil_society" and self.forms[claim.first : claim.first + 3] == _MEMBER
        return claim._replace(strength=AGE, verdict=_AGED) if private or joined else claim
