"""What a clause with "who" or "whose" tells of a person: what she leads, owns, studies, stands for, is tried for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import DETERMINERS
from framing.speakers import role_words as told
from framing.speakers.claims import AGE, APPOSITION, CLAUSE, KNOWN, PAST, TITLE, Claim, ClaimReader
from framing.speakers.verdicts import Verdict, cut
from framing.speakers.words import ANY_GROUP, COMMON, FOUNDED, GROUP_NOUNS, NAME_WORDS, SAYING, SPEAKS_FOR

if TYPE_CHECKING:
    from collections.abc import Iterator

_NO_ROLES = SAYING | told.COORDINATES
_STATES = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo".split()
)
_BY_NOW = frozenset("now also currently still today".split())
_PLACED = frozenset("finished came placed ended was".split())  # "who came second in the election"
_RUNNERS_UP = frozenset("second third fourth".split())
_ELECTIONS = frozenset("election elections runoff primary presidential".split())
_BODIES_OWNED = {"cooperative": "business", "co-operative": "business"}
_OBJECT = 4  # tokens from "teaches" to what is taught
_APPOINTS = 8  # tokens from "whom" to the verb
_VERB_AHEAD = 6  # tokens from "who" to what follows the verb
_ENDS = frozenset(", . of".split())
_TOWNS = frozenset("town city village area district region neighbourhood neighborhood country".split())


class ClauseReader(ClaimReader):
    """Reads clauses about people in one document, and where insertions end."""

    def _is_apposition(self, start: int, stop: int) -> bool:
        form = self.forms[start]
        if (
            stop <= start
            or form in _NO_ROLES | told.PREPOSITIONS
            or (form.endswith(("ing", "ed")) and form not in told.PARTICIPLES_OF_ROLES)
            or (form == "accused" and self.forms[start + 1] in DETERMINERS | told.POSSESSIVE)  # whom she accused
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
        if self._stands(words[:_VERB_AHEAD]) or self._came_next(words):
            yield Claim(CLAUSE, Verdict("party", "stands for an office"), start, stop)
            return
        if words[0] == "who" and self._in_custody(self.forms[start : start + _VERB_AHEAD]):
            yield Claim(
                KNOWN - 1, Verdict("citizen", "in custody or on trial: speaks for herself or himself"), start, stop
            )
        yield from self._works(words, start, stop)
        for token in (token for token in range(start + 1, stop) if self._tells_what(token, start)):
            office = token + 1 + (self.forms[token + 1] in _BY_NOW)
            if self._is_apposition(office, stop):
                yield from self._claims(CLAUSE, office, stop)
        verb = next(
            (token for token in range(start + 1, min(start + 5, stop)) if self.forms[token] in told.LEADS), None
        )
        if self.forms[start] == "whose":
            yield from self._owner(start + 1, stop)
            yield from self._family_trade(start + 1, stop)
        elif verb is not None and self._has_a_job(verb, stop):
            yield Claim(AGE, Verdict("citizen", "has a job at a company: a private person"), verb, stop)
        elif verb is not None:
            yield from self._led(verb, stop)

    def _tells_what(self, verb: int, start: int) -> bool:
        """Whether a verb of a clause tells what somebody is: "who | is now", "who sold cars and | is now"."""
        return self.forms[verb] in {"is", "was"} and (verb == start + 1 or self.forms[verb - 1] == "and")

    def appointed(self, whom: int, last: int) -> Iterator[Claim]:
        """Read what somebody was made: ", whom the governor appointed chief of the harbour police"."""
        verb = next((t for t in range(whom + 2, min(whom + _APPOINTS, last)) if self.forms[t] in told.APPOINTS), None)
        if verb is not None:
            yield from self._claims(CLAUSE, verb + 1 + (self.forms[verb + 1] == "as"), self._stop(verb + 1, last))

    def _works(self, words: list[str], start: int, stop: int) -> Iterator[Claim]:
        """Read where somebody sits, what she follows for a body, trades in or teaches."""
        if not told.SITS.isdisjoint(words) and not told.PARLIAMENTS.isdisjoint(words):
            yield Claim(CLAUSE, Verdict("party", "sits in a parliament: elected"), start, stop)
        if not told.FOLLOWS.isdisjoint(words[1:3]) and not told.EMPLOYED.isdisjoint(words):
            yield Claim(CLAUSE + 1, Verdict("expert", "follows it for a body"), start, stop)
        if not told.TRADES_IN.isdisjoint(words[1:3]):
            yield Claim(AGE + 1, Verdict("business", "trades in goods"), start, stop)
        if "teaches" in words:
            yield from self._lectures(start + words.index("teaches"), stop)
            yield from self._led(start + words.index("teaches"), stop)
            taught = words[words.index("teaches") + 1 :][:_OBJECT]
            field = next((word for word in taught if word in told.FIELDS), "")
            if field and "school" not in words:
                yield Claim(AGE + 1, Verdict("expert", f"teaches {field!r}"), start, stop)
        if words[1:4] == ["took", "over", "at"]:
            yield from self._claims(CLAUSE, start + 4, stop)

    def _lectures(self, verb: int, stop: int) -> Iterator[Claim]:
        """Read "who teaches law at Wenlow College": that tells more than the trade before it, a prosecutor's once."""
        at = next((token for token in range(verb, stop) if self.forms[token] == "at"), stop)
        if at < stop and (host := self.kinds.verdict(at + 1, stop, known=True)).kind == "expert":
            yield Claim(TITLE, host._replace(why=f"teaches at: {host.why}"), at, stop)

    def _stands(self, words: list[str]) -> bool:
        """Whether somebody stands for an office: "who ran for mayor", "who is challenging the senator"."""
        verb = next((i for i, word in enumerate(words) if word in told.STANDS), None)
        if verb is None:
            return False
        return words[verb + 1 : verb + 2] == ["for"] or words[verb] in {"challenging", "unseat"}

    def _came_next(self, words: list[str]) -> bool:
        """Whether somebody lost an election: "who came second in the election"."""
        placed = len(words) > _OBJECT and words[1] in _PLACED and words[2] in _RUNNERS_UP
        return placed and words[3] in {"in", "of"} and not _ELECTIONS.isdisjoint(words[4:])

    def _in_custody(self, words: list[str]) -> bool:
        """Whether somebody was accused or arrested, not "who had accused the mayor" nor "who accused officers"."""
        triples = zip(["", *words], words[:-1], words[1:], strict=False)
        return any(
            word in told.CUSTODY and before not in told.HAS and (before != "who" or after in told.PREPOSITIONS | _ENDS)
            for before, word, after in triples
        )

    def _owner(self, start: int, stop: int) -> Iterator[Claim]:
        for form in self.forms[start : start + 2]:
            kind = "civil_society" if form in ANY_GROUP else COMMON.get(form) or _BODIES_OWNED.get(form)
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
        yield from self._claims(strength, verb + 1, self._called_body(verb + 1, stop))
        led = self.forms[cut(self.view, verb + 1, stop).end - 1]
        if led in ANY_GROUP:
            yield Claim(AGE, Verdict("civil_society", "leads a group"), verb, stop)
        if self.forms[verb] == "studies" or (self.forms[verb] == "studied" and self.forms[verb - 1] == "has"):
            yield Claim(AGE + 1, Verdict("expert", f"{self.forms[verb]!r} it"), verb, stop)
        if led in told.POLLS:
            yield Claim(CLAUSE, Verdict("expert", f"{led!r}: hers or his"), verb, stop)
        yield from self._claims(strength, verb + 1, self._before_town(verb + 1, stop))

    def _has_a_job(self, verb: int, stop: int) -> bool:
        """Whether somebody merely works for some company: "who works at a bakery", not "for Corvane Inc."."""
        start = verb + 2
        works = self.forms[verb] in {"works", "worked"} and self.forms[verb + 1] in {"for", "at", "in"}
        some = works and start < stop and self.forms[start] in {"a", "an"}
        return some and self.kinds.verdict(start, stop, known=True).kind == "business"

    def _before_town(self, start: int, stop: int) -> int:
        """Return where what somebody runs ends, before where it is: "a care home | in the town"."""
        here = (i for i in range(start + 1, stop - 2) if self.forms[i] == "in" and self.forms[i + 2] in _TOWNS)
        return next(here, stop)

    def _called_body(self, start: int, stop: int) -> int:
        """Return where a noun ends that a name follows ("the fishers' federation | Lorn Catch"), else ``start``."""
        ahead = range(start, max(stop - 1, start))
        before = (
            t + 1 for t in ahead if self.forms[t] in GROUP_NOUNS and self.view.capital[t + 1] > self.view.capital[t]
        )
        return next(before, start)

    def _owned(self, start: int, stop: int) -> Verdict | None:
        """Return the kind of what somebody owns: "the Tarn Gazette"; a business where no more is told: "two salons"."""
        place = next((token for token in range(start, stop) if self.forms[token] in told.LOCATES), stop)
        found = self.kinds.verdict(start, place, known=True)
        if found.kind in told.OWNED:
            return found
        words = self.forms[start:place]
        if any(word in told.TRADES_KEPT or "business" in {COMMON.get(word), NAME_WORDS.get(word)} for word in words):
            return Verdict("business", "owns it")
        private = any(self.view.capital[start:place]) or not told.BELONGINGS.isdisjoint(self.forms[start:place])
        return None if found.kind or private else Verdict("business", "owns it")

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
