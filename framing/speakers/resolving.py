"""Whom a run of capitals names: somebody known by now, under this name or another, or somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.campaign_names import is_campaign
from framing.speakers.claims import CLAUSE, KNOWN, Claim
from framing.speakers.drafts import Draft
from framing.speakers.figures import name_parts
from framing.speakers.first_names import FIRST_NAMES
from framing.speakers.name_words import name_word, name_word_verdict
from framing.speakers.outlet import is_outlet
from framing.speakers.verdicts import Verdict
from framing.speakers.view import unguarded
from framing.speakers.words import ADDRESS, KIN, PARTICLES, STRONG_NAME_WORDS
from framing.tokens import forms as cut

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.speakers.chain import Chainer
    from framing.speakers.names import Name

_KIN_BEFORE = 4  # tokens


class Resolver:
    """Resolves the names of one document for the chainer, which knows the actors so far."""

    def __init__(self, chainer: Chainer) -> None:
        self.view = chainer.view
        self.forms = chainer.forms
        self.outlet = chainer.document.article.outlet
        self.register = chainer.register
        self.names = chainer.names
        self.roles = chainer.roles
        self.classifier = chainer.classifier
        self.learner = chainer.learner
        self.figures = chainer.figures

    def resolve(self, name: Name, role: Claim | None, sentence: Sentence) -> Draft | None:
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
            draft.claim(strength, name_word_verdict(word, self.view))
        if not person and is_campaign(self.view, name.start, name.end):
            draft.claim(CLAUSE, Verdict("civil_society", "a name by which citizens call what they join in"))
        if not person and (entry := unguarded().get(string)):
            draft.claim(CLAUSE, Verdict(entry.category, entry.why, entry.extra["country"]))
        return draft

    def _is_relative(self, name: Name, sentence: Sentence) -> bool:
        """Whether somebody is named as a relative of another, who keeps the surname: "her husband, Sergeant Bo Doe"."""
        return not KIN.isdisjoint(self.forms[max(name.start - _KIN_BEFORE, sentence.first) : name.start])

    def own_name(self, first: int, last: int) -> bool:
        """Whether a name with capitals is the outlet's own, in full or short."""
        return self.view.capital[first] and is_outlet(self.view.string(first, last), self.outlet)

    def _own_outlet(self, string: str) -> Draft | None:
        """Return the outlet itself where it has been named before, under this name or another."""
        outlet = self.outlet
        if not is_outlet(string, outlet):
            return None
        return next((draft for draft in self.register.by_name.values() if is_outlet(draft.name, outlet)), None)

    def _called_a_group(self, string: str, name: Name, sentence: Sentence) -> bool:
        """Whether a name is the outlet's own or an insertion says that it is an organisation (", a research firm,")."""
        before = self.forms[name.start - 1]
        person = bool(name.titles) or before in ADDRESS | {"."} or self.forms[name.start] in FIRST_NAMES
        return is_outlet(string, self.outlet) or self.roles.group_follows(name.end, sentence.last, person=person)

    def _known_part(self, parts: list[str], name: Name, sentence: Sentence) -> Draft | None:
        """Return whom a part of a name calls: the surname alone, with an initial, or with an adjective before it."""
        known = self.register.by_part.get(parts[-1])
        if known is None or (len(parts) == 1 and self.is_town(known, name.start)):
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

    def is_town(self, known: Draft, index: int) -> bool:
        """Whether a word is the town that a body is named after: what something is in ("in Calder") is no company."""
        whole = self.forms[index : index + 2] == list(cut(known.name)[:2])
        return not known.is_person and not whole and index > 0 and self.forms[index - 1] == "in"
