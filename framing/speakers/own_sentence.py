"""Whom "they", "their", "it" and "its" stand for inside a sentence that itself tells of several people or a body.

"The dockers met on Friday, and they agreed": who spoke in the sentence before does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import DETERMINERS, main_subject
from framing.speakers.bases import FinderPart
from framing.speakers.naming import is_plural
from framing.speakers.numbers import MEDIA
from framing.speakers.words import COMMON, GROUP_NOUNS

if TYPE_CHECKING:
    from framing.speakers.speaker import Speaker

_SEVERAL = frozenset({"they", "their"})
_ONE = frozenset({"he", "she"})
_BODY = frozenset({"it", "its"})
_OF_BODIES = frozenset({"business", "government", "civil_society", "party", "security"})
_GENITIVES = frozenset({"'s", "’s"})
_NOBODY = frozenset({"", "document", "unnamed"})
_JOINTS = frozenset({"and", "but", ",", "while"})
# Who is told or asked something may answer: "Residents complained to the council, and it said"
_RECEIVES = frozenset("complained wrote appealed asked contacted petitioned lobbied charged urged".split())
_FIRST = 1  # token: a pronoun at the front of its sentence looks at the one before
_OWNED = DETERMINERS | {"his", "her", "their"}


class OwnSentence(FinderPart):
    """Finds in the sentence of a pronoun, before it, the several or the body that it stands for."""

    def antecedent(self, first: int, pronoun: str) -> Speaker | None:
        """Return whom a pronoun stands for, None where its sentence does not tell."""
        begin = self.document.sentences[self.document.sentence_index(self.document.tokens[first].start)].first
        if first - begin <= _FIRST or self.finder.chain.closes_sentence(first + 1):
            return None
        if pronoun in _SEVERAL:
            return self._several(begin, first)
        return self._body(begin, first) if pronoun in _BODY else None

    def _several(self, begin: int, first: int) -> Speaker | None:
        """Return the subject of the sentence where it is several: "The dockers met, and they agreed"."""
        subject = main_subject(self.forms, begin, first, frozenset())
        if subject is None or not self._alike(subject.first, first):
            return None
        if "their" in self.forms[subject.first : subject.last]:  # "Many of their fears are wrong, they said"
            return None
        beside = self.forms[subject.first] in _ONE and self.forms[subject.last] == "and"  # "She and her neighbour"
        if not beside and not self.finder.together.is_group(subject.first, subject.last):
            return None
        found = self.finder.read(subject.first, subject.last)
        told = found.kind not in _NOBODY
        return found._replace(why=f"they are the subject of the sentence; {found.why}") if told else None

    def _body(self, begin: int, first: int) -> Speaker | None:
        """Return the body that was told of last in the sentence: "Her campaign regrets its decision".

        Where one speaks in the sentence, that one goes on: "The study counts Norvania's ports, and it says".
        """
        if self.finder.chain.heard(self.document.tokens[first].start, "n", reach=0):
            return None
        joined = self.forms[first - 1] in _JOINTS  # "The union met the firm, and it said": the union
        if joined and _RECEIVES.isdisjoint(self.forms[begin:first]):
            return None
        for token in range(first - 1, begin - 1, -1):
            owns = self.forms[token + 1] in _GENITIVES  # "Norvania's ports, it says"
            if not owns and self._alike(token, first) and (found := self._told(token)):
                return found._replace(why=f"the body told of in the sentence; {found.why}")
        return None

    def _told(self, token: int) -> Speaker | None:
        """Return the body of whose phrase a token is the last."""
        named = [m for m in self.finder.mentions_in(token, token + 1) if not self.finder.actors[m.actor].is_person]
        if named:
            found = self.finder.names.of_actor(self.finder.actors[named[-1].actor])
            return found if found.kind not in _NOBODY | MEDIA else None
        word = self.forms[token]
        body = (word in GROUP_NOUNS or COMMON.get(word) in _OF_BODIES) and not is_plural(word)
        if not body or self.forms[token - 1] not in _OWNED:
            return None
        found = self.finder.read(token - 1, token + 1)
        return found if found.kind not in _NOBODY else None

    def _alike(self, token: int, pronoun: int) -> bool:
        """Whether both or none of two tokens stand in a quotation."""
        quoted = (self.finder.chain.quoted(self.document.tokens[each].start) for each in (token, pronoun))
        return len(set(quoted)) == 1
