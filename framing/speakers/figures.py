"""People whom news takes as known: who of the lexicon is meant by a name, and who bears a surname in this article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.lexicon import Hit
from framing.speakers.claims import FIGURE, KNOWN
from framing.speakers.drafts import Draft
from framing.speakers.first_names import EVERYDAY, FEMALE_NAMES, FIRST_NAMES, MALE_NAMES
from framing.speakers.outlet import is_outlet
from framing.speakers.verdicts import Verdict
from framing.speakers.view import people
from framing.speakers.words import FUNCTION_WORDS, GENERAL, NAME_WORDS
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Sentence
    from framing.speakers.drafts import Register
    from framing.speakers.learning import Learner
    from framing.speakers.names import Name
    from framing.speakers.roles_before import RolesBefore

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# These lead a country or stand to lead one: in news they speak as that, whatever else the article calls them
_HIGHEST = tuple(
    f"person: {office}"
    for office in (
        "candidate for president",
        "candidate for vice president",
        "head of state",
        "president of the United States",
        "vice president",
        "prime minister",
        "chancellor",
    )
)
# What a well-known person may be called instead of the name, where the note of the lexicon tells it
EPITHETS = frozenset(
    "senator governor mayor secretary lady neurosurgeon businessman billionaire mogul tycoon magnate real estate "
    "developer justice actor actress chairman congressman congresswoman prosecutor".split()
)
# Who are known for what they write, and the kinds of bodies that they never speak for: for some that citizens join in
# they write, too
_KNOWN_BY_WORK = frozenset({"other_media", "expert"})
_NEVER_THEIRS = frozenset("business government security".split())
_HOMES = re.compile(r"(?:of|from) (?!the )((?:[A-Z]\w+ ?)+?)(?= \d|[,;]|$)")
_WITH_INITIAL = 3  # parts of a name
_LONGEST_OUTLET = 4  # words
_TRADE = 12  # tokens of a trade behind an age
_KNOWN_BEFORE = frozenset("former retired onetime mother father grandmother grandfather".split())
_EMPLOYED = frozenset("employee worker manager clerk technician engineer accountant salesman saleswoman".split())
_TRADE_ENDS = frozenset(", . ; : and who said says — –".split())
_OFTEN = 3  # mentions after which a surname goes on calling somebody, though a namesake was named once


class Figures:
    """The well-known people of one document."""

    def __init__(self, register: Register, learner: Learner, roles: RolesBefore) -> None:
        self.register = register
        self.learner = learner
        self.roles = roles
        self.view = register.view
        self.forms = register.view.forms

    def mention(self, hit: Hit, sentence: Sentence, name: Name | None) -> int:
        """Mention a person of the lexicon; a surname alone goes to whoever bears it in this article."""
        end = max(hit.last, name.end if name else 0)
        draft = self._meant(hit, end, name) or self._draft(hit, namesake=self._is_private(hit, end))
        if name is not None:
            role = None if name.titles or name.start < hit.first else self.roles.before(name.start, sentence.first)
            self.learner.learn(draft, name, role, sentence)
            if namesake := self._of_another_body(hit, end, sentence):
                draft.claim(FIGURE + 1, namesake)
        self.register.mention(draft, hit.first, end)
        return end

    def _of_another_body(self, hit: Hit, end: int, sentence: Sentence) -> Verdict | None:
        """Return the body of a namesake of a journalist or scholar: "Jane Doe of the Lorn Retail Federation"."""
        body = end + 1 + (self.forms[end + 1] == "the")
        if hit.entry.category not in _KNOWN_BY_WORK or self.forms[end] != "of" or not self.view.capital[body]:
            return None
        named = self.forms[body : next(i for i in range(body, len(self.forms)) if not self.view.capital[i])]
        if not (set(named) - GENERAL).isdisjoint(cut(hit.entry.note)):
            return None
        told = (claim.verdict for claim in self.learner.roles.after(end, sentence.last))
        return next((verdict for verdict in told if verdict.kind in _NEVER_THEIRS), None)

    def inside(self, name: Name) -> Hit | None:
        """Return a well-known person whose name ends a run of capitals ("Thinks About Donald Trump")."""
        for token in range(name.start + 1, name.end):
            hit = self.view.hits.get(token)
            full = hit is not None and hit.last - hit.first > 1 and hit.entry.note.startswith("person")
            namesake = self.forms[token - 1] in FIRST_NAMES - EVERYDAY  # "Mary | Jane Doe" is not Jane Doe
            if hit and full and not namesake and (hit.last == name.end or self._is_told_in_capitals(hit)):
                return hit
        return None

    def _is_told_in_capitals(self, hit: Hit) -> bool:
        """Whether a name stands in a stretch in capitals that goes on: "LORN CHAIR JANE DOE RESIGNS"."""
        return self.view.text[hit.start : hit.end].isupper() and self.forms[hit.last] not in NAME_WORDS

    def with_initial(self, name: Name) -> Hit | None:
        """Return a well-known person whose name stands with a middle initial: "Jane Q. Doe"."""
        parts = name_parts(self.forms[name.start : name.end])
        entry = people().get((parts[0], parts[-1])) if len(parts) == _WITH_INITIAL and len(parts[1]) == 1 else None
        start, end = self.view.tokens[name.start].start, self.view.tokens[name.end - 1].end
        return Hit(start, end, name.start, name.end, entry) if entry else None

    def _meant(self, hit: Hit, end: int, name: Name | None) -> Draft | None:
        """Return who in this article is meant: among relatives in the lexicon whom a surname alone most often calls."""
        own = self.register.by_name.get(hit.entry.extra["actor"])
        bearer = self.register.by_part.get(self.forms[end - 1]) if end - hit.first == 1 else None
        gender = self.learner.gender_of(name) if name else ""
        if bearer:
            bearer = self.bearer(bearer, self.forms[end - 1], gender) if name else self.most_told(self.forms[end - 1])
        if own and bearer and bearer.name in self.register.public_figures and gender in {"", own.gender}:
            return own
        return bearer or own

    def _is_private(self, hit: Hit, end: int) -> bool:
        """Whether a name is that of a private person: "Jane Doe, 34, a teacher", where the known one is a senator."""
        ahead, start = self.forms[end : end + 4], end + 3
        aged = len(ahead) > 3 and ahead[0] == ahead[2] == "," and ahead[1].isdigit() and ahead[3] in {"a", "an"}
        if not aged or hit.entry.category == "citizen":
            return False
        reach = range(start, min(start + _TRADE, len(self.forms)))
        stop = next((token for token in reach if self.forms[token] in _TRADE_ENDS), reach.stop)
        if not _KNOWN_BEFORE.isdisjoint(self.forms[start:stop]):  # "Jane Doe, 71, a former striker"
            return False
        words = set(self.forms[start + 1 : stop]) - FUNCTION_WORDS
        private = not words.isdisjoint(_EMPLOYED) or self.roles.kinds.verdict(start, stop, known=True).kind == "citizen"
        return private and words.isdisjoint(cut(hit.entry.note))

    def _draft(self, hit: Hit, *, namesake: bool) -> Draft:
        """Register a person of the lexicon; an office that the article gives goes before all but the highest."""
        extra, note = hit.entry.extra, hit.entry.note
        full = extra["actor"]
        if namesake:
            return self.register.add(Draft(full, is_person=True), name_parts(cut(full)))
        draft = Draft(full, is_person=True, country=extra["country"])
        strength = KNOWN if note.startswith(_HIGHEST) else FIGURE
        own = hit.entry.category == "other_media" and self._works_here(note)
        why = f"{hit.entry.why}, {note}" + (": works for this outlet" if own else "")
        draft.claim(strength, Verdict("own_staff" if own else hit.entry.category, why))
        draft.roles = set(EPITHETS.intersection(cut(note)))
        draft.homes = set(_HOMES.findall(note))
        first = full.split()[0].lower()
        draft.gender = "f" if first in FEMALE_NAMES else "m" if first in MALE_NAMES else ""
        self.register.public_figures.add(full)
        parts = name_parts(cut(full))
        self._take_over(draft, parts[-1])
        return self.register.add(draft, parts)

    def _works_here(self, note: str) -> bool:
        """Whether the note on a journalist begins with the name of the outlet: "person: Anby Echo columnist"."""
        words = note.removeprefix("person: ").replace(",", " ").split()
        outlet = self.register.view.document.article.outlet
        return any(is_outlet(" ".join(words[:end]), outlet) for end in range(1, _LONGEST_OUTLET + 1))

    def _take_over(self, draft: Draft, surname: str) -> None:
        """Take the mentions of somebody whom the surname alone has called so far, as a headline does."""
        called = self.register.by_part.get(surname)
        if called is not None and called.name.lower() == surname and called.is_person and not called.kind:
            draft.mentions += called.mentions
            del self.register.by_name[called.name], self.register.by_part[surname]
            self.register.bearers.pop(surname, None)
            self.register.recent = [other for other in self.register.recent if other is not called]

    def most_told(self, part: str) -> Draft | None:
        """Return whom a part of a name calls in a headline: of several with a surname, whoever is named most often."""
        known = self.register.by_part.get(part)
        bearers = self.register.bearers.get(part, [])
        return max(bearers, key=_times_named) if known in bearers else known

    def bearer(self, known: Draft, surname: str, gender: str) -> Draft | None:
        """Return the person called by a surname, or another of that name where a title says another gender."""
        bearers = self.register.bearers.get(surname, [])
        fitting = [draft for draft in bearers if not gender or draft.gender in {"", gender}]
        told = [draft for draft in fitting if gender and draft.gender == gender]
        if known in fitting and (not told or known in told):
            often = max(fitting, key=_times_named)
            in_full = not self._called_alone(known, surname)
            return often if in_full and _times_named(often) >= _OFTEN else known
        if not bearers:
            return known
        return told[-1] if told else fitting[-1] if fitting else None

    def _called_alone(self, draft: Draft, surname: str) -> bool:
        """Whether a surname without the first name has called somebody before."""
        return any(self.view.document[span].lower() == surname for span, _, _ in draft.mentions)


def _times_named(draft: Draft) -> int:
    """Return how often somebody is named, descriptions not counted."""
    return sum(is_name for _, _, is_name in draft.mentions)


def name_parts(words: Sequence[str]) -> list[str]:
    """Return the words of a name by which its bearer may be called, without stops and "Jr."."""
    return [form for form in words if form[0].isalnum() and form not in _SUFFIXES]
