"""What an article says of a person behind the name: apposition, "of" an organisation, age, a clause with "who"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers import role_words as told
from framing.speakers.bodies import BUSINESSES
from framing.speakers.claims import AGE, APPOSITION, CLAUSE, KNOWN, PAST, TITLE, Claim, ClaimReader
from framing.speakers.verdicts import NOTHING, Verdict, cut
from framing.speakers.words import (
    ANY_GROUP,
    COMMON,
    FOUNDED,
    SAYING,
    SPEAKS_FOR,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


_NO_ROLES = SAYING | told.COORDINATES
_STATES = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo".split()
)
_HOME_TOWN = Verdict("citizen", "only a home town is told: a private person")
_AGED = Verdict("citizen", "only age and trade are told: a private person")


class RoleReader(ClaimReader):
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
        if form in {"of", "from", "with", "at"} and form != "at":
            yield from self._belonging(end + 1, last)
        elif form == "(":
            yield from self._party_letters(end + 1, last)
        elif form in {"is", "was"} and self.forms[end + 1 : end + 2] in (["a"], ["an"], ["the"]):
            yield from self._claims(CLAUSE, end + 1, self._stop(end + 1, last))
        elif (form == "," or (form in told.DASHES and self.forms[end + 1] in told.BEGINS)) and end + 1 < last:
            yield from self._insertion(end + 1, last)
        elif form in told.WRITES or form == "on":
            yield from self._writes(end, last)
        elif form in {"who", "whose"}:
            yield from self._clause(end, last)

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
        if form in {"who", "whose"}:
            yield from self._clause(start, last)
            return
        yield from self._party_letters(start, last)
        if self._pleads(start):
            yield Claim(APPOSITION, Verdict("security", f"{form!r}: pleads before a court"), start, start + 1)
        if self._is_place(start) and self.forms[start + 1 : start + 2] == ["."]:
            yield Claim(AGE, _HOME_TOWN, start, start)
        if form.isdigit():
            yield Claim(AGE, Verdict("citizen", "only the age is told: a private person"), start, start + 1)
            if self.forms[start + 1 : start + 2] == [","]:
                yield from map(_privately, self._insertion(start + 2, last))
            return
        stop = self._stop(start, last)
        aged = "old" in self.forms[start:stop] and "year" in self.forms[start:stop]
        if self._is_apposition(start, stop):
            claims = self._apposed(start, stop, last)
            yield from map(_privately, claims) if aged else claims
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
        if gloss := self._glossed(stop, last):
            yield Claim(APPOSITION, gloss, start, stop)
        yield from self._claims(APPOSITION, start + (form == "of"), stop)
        if form in {"a", "an"}:
            yield Claim(AGE, Verdict("citizen", "a trade that no entry knows: a private person"), start, start)

    def _is_apposition(self, start: int, stop: int) -> bool:
        form = self.forms[start]
        if (
            stop <= start
            or form in _NO_ROLES
            or (form.endswith(("ing", "ed")) and form not in told.PARTICIPLES_OF_ROLES)
        ):
            return False
        bare = form in told.ADHERENTS or COMMON.get(form) == "other_media"  # "Doe, Democrat of Iowa,"
        if form in told.BEGINS or self.forms[start + 1] == "'s" or (bare and self.forms[start + 1] == "of"):
            return True
        if any(form in SPEAKS_FOR for form in self.forms[start : start + 4]):
            return True
        roles = (self.view.role(token) for token in range(start, min(start + 4, stop)))
        role = next((role for role in roles if role), None)
        if role is None or role.entry.category == "place":  # "Doe, Mr. Roe's adviser"
            return role is not None
        return not self.view.named(role.last)  # "Doe, Judge Roe and others" are several

    def _party_letters(self, start: int, last: int) -> Iterator[Claim]:
        """Read "(D-Mo.)", "(D)" and ", R-Texas,"."""
        if start + 1 < last and self.forms[start] in told.PARTY_LETTERS and self.forms[start + 1] in {"-", "–", ")"}:
            yield Claim(
                TITLE + 1,
                Verdict("party", f"{self.view.string(start, start + 3)!r}: party and state"),
                start,
                start + 1,
            )

    def _clause(self, start: int, last: int) -> Iterator[Claim]:
        """Read a clause with "who" or "whose": what somebody leads, owns, studies, organised."""
        stop = self._stop(start + 1, last, commas=1)
        words = self.forms[start:stop]
        if not told.ORGANISES.isdisjoint(words) or not told.ORGANISES.isdisjoint(
            self.forms[start : min(start + 12, last)]
        ):
            yield Claim(APPOSITION, Verdict("civil_society", "an organiser"), start, stop)
        if not told.ELECTED.isdisjoint(words) and told.WATCHES.isdisjoint(words[:3]):
            yield Claim(CLAUSE, Verdict("party", "elected or a candidate"), start, stop)
        if self._stands(words[:6]):
            yield Claim(CLAUSE, Verdict("party", "stands for an office"), start, stop)
            return
        if self._in_custody(words[:5]):
            yield Claim(
                KNOWN - 1, Verdict("citizen", "in custody or on trial: speaks for herself or himself"), start, stop
            )
        if not told.SITS.isdisjoint(words) and not told.PARLIAMENTS.isdisjoint(words):
            yield Claim(CLAUSE, Verdict("party", "sits in a parliament: elected"), start, stop)
        if "teaches" in words:
            yield from self._led(start + words.index("teaches"), stop)
        if self.forms[start + 1] in {"is", "was"} and self._is_apposition(start + 2, stop):
            yield from self._claims(CLAUSE, start + 2, stop)
        verb = next(
            (token for token in range(start + 1, min(start + 5, stop)) if self.forms[token] in told.LEADS), None
        )
        if self.forms[start] == "whose":
            yield from self._owner(start + 1, stop)
            yield from self._family_trade(start + 1, stop)
        elif verb is not None:
            yield from self._led(verb, stop)

    def _stands(self, words: list[str]) -> bool:
        """Whether somebody stands for an office: "who ran for mayor", "who is challenging the senator"."""
        verb = next((i for i, word in enumerate(words) if word in told.STANDS), None)
        if verb is None:
            return False
        return words[verb + 1 : verb + 2] == ["for"] or words[verb] in {"challenging", "unseat"}

    def _in_custody(self, words: list[str]) -> bool:
        """Whether somebody was accused or arrested, not "who had accused the mayor"."""
        pairs = zip(["", *words], words, strict=False)
        return any(word in told.CUSTODY and before not in told.HAS for before, word in pairs)

    def _owner(self, start: int, stop: int) -> Iterator[Claim]:
        for form in self.forms[start : start + 2]:
            kind = "civil_society" if form in ANY_GROUP else COMMON.get(form)
            if kind in {"business", "civil_society"}:
                yield Claim(CLAUSE, Verdict(kind, f"{form!r}: hers or his"), start, stop)

    def _family_trade(self, start: int, stop: int) -> Iterator[Claim]:
        """Read "whose family has run the hotel for a century": heard for the business."""
        near = range(start + 1, min(start + 4, stop))
        kept = self.forms[next((token for token in near if self.forms[token] in told.KEEPS), stop) : stop]
        trade = any(COMMON.get(form) == "business" or form in told.TRADES_KEPT for form in kept)
        if trade and self.forms[start] in told.KEEPERS:
            yield Claim(CLAUSE, Verdict("business", "has it in the family"), start, stop)

    def _led(self, verb: int, stop: int) -> Iterator[Claim]:
        """Read whom somebody leads or works for: the organisation after "for" or "at", else the object.

        What somebody did in the past says less than what a known person is known for.
        """
        strength = PAST if self.forms[verb].endswith("ed") else CLAUSE
        for token in range(verb + 1, stop):
            in_name = not FOUNDED.isdisjoint(self.forms[verb + 1 : token])  # "the Institute for Harbours"
            if self.forms[token] in {"for", "at"} and not in_name:
                yield from self._claims(strength, token + 1, stop)
        if self.forms[verb] in told.COMMANDS:
            yield Claim(strength, Verdict("security", f"{self.forms[verb]!r}: leads soldiers or police"), verb, stop)
        if self.forms[verb] in told.OWNS and (owned := self._owned(verb + 1, stop)):
            yield Claim(strength, owned, verb, stop)
            return
        if self.forms[verb] in told.REPRESENTS and not told.PARLIAMENTS.isdisjoint(self.forms[verb:stop]):
            yield Claim(strength, Verdict("party", "represents voters: elected"), verb, stop)
        if self.forms[verb] in told.CHAIRS and not told.CHAMBERS.isdisjoint(self.forms[verb:stop]):
            yield Claim(strength, Verdict("party", "chairs a committee of a parliament: elected"), verb, stop)
        led = self.forms[cut(self.view, verb + 1, stop).end - 1]
        if led in ANY_GROUP:
            yield Claim(AGE, Verdict("civil_society", "leads a group"), verb, stop)
        if self.forms[verb] == "studies" or (self.forms[verb] == "studied" and self.forms[verb - 1] == "has"):
            yield Claim(AGE + 1, Verdict("expert", f"{self.forms[verb]!r} it"), verb, stop)
        if led in told.POLLS:
            yield Claim(CLAUSE, Verdict("expert", f"{led!r}: hers or his"), verb, stop)
        yield from self._claims(strength, verb + 1, stop)

    def _owned(self, start: int, stop: int) -> Verdict | None:
        """Return the kind of what somebody owns: "the Tarn Gazette"; a business where no more is told: "two salons"."""
        place = next((token for token in range(start, stop) if self.forms[token] in told.LOCATES), stop)
        found = self.kinds.verdict(start, place, known=True)
        if found.kind in told.OWNED:
            return found
        private = any(self.view.capital[start:place]) or not told.BELONGINGS.isdisjoint(self.forms[start:place])
        return None if found.kind or private else Verdict("business", "owns it")

    def _belonging(self, start: int, last: int) -> Iterator[Claim]:
        stop = self._stop(start, last)
        if not told.REGIONS.isdisjoint(self.forms[start:stop]) or self._is_place(start):
            yield Claim(AGE, _HOME_TOWN, start, start)
            return
        verdict = self._glossed(stop, last) or self.kinds.verdict(start, stop, known=True)
        yield Claim(0, NOTHING._replace(country=verdict.country), start, start)
        if verdict.kind not in told.NO_PERSON and (self.view.named(start) or self.forms[start] == "the"):
            yield Claim(CLAUSE, verdict, start, stop)

    def _glossed(self, stop: int, last: int) -> Verdict | None:
        """Return what an insertion says of the unknown body right before it: "of Rootwell, a nonprofit that …"."""
        named = self.view.named(stop - 1) and stop - 1 not in self.view.inside
        if not named or not self.group_follows(stop, last):
            return None
        verdict = self.kinds.verdict(stop + 1, self._stop(stop + 1, last), known=True)
        return verdict if verdict.kind else Verdict("civil_society", "called a group")

    def _is_place(self, token: int) -> bool:
        hit = self.view.hits.get(token)
        return hit is not None and hit.entry.extra["role"] in {"region", "capital"}

    def _stop(self, start: int, last: int, commas: int = 0) -> int:
        """Return where an insertion ends: at a comma, a mark or a verb of saying."""
        for token in range(start, min(start + 24, last)):
            form = self.forms[token]
            if form == "," and commas:
                commas -= 1
            elif form == "," and self._around_state(token, start):
                continue
            elif form == "," or form in told.STOPS or (form in SAYING and token > start):
                if form == "." and token + 1 < last:
                    continue
                return token
        return min(start + 24, last)

    def _around_state(self, comma: int, start: int) -> bool:
        """Whether a comma only sets off the state of a town: "an Akron, Ohio, truck driver"."""
        town = start + 1
        while self.view.capital[town]:
            town += 1
        state = self._is_place(town + 1) or self.forms[town + 1] in _STATES
        if self.forms[start] not in {"a", "an"} or self.forms[town] != "," or not state:
            return False
        return comma in {town, town + 2 + (self.forms[town + 2] == ".")}

    def _claims(self, strength: int, start: int, stop: int) -> Iterator[Claim]:
        claim = self.claim(strength, start, stop)
        if claim:
            yield claim


def _privately(claim: Claim) -> Claim:
    """Weaken a claim that only tells the trade of somebody whose age is told: "Doe, 43, a hotel manager"."""
    trade = claim.verdict.why.partition(" (")[0].split()[-1:]
    private = bool(trade) and trade[0] in told.TRADES and "speaks for" not in claim.verdict.why
    return claim._replace(strength=AGE, verdict=_AGED) if private else claim
