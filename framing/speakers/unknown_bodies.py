"""What a body is that no entry knows, by the form of its name: a society or a firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.name_words import name_word
from framing.speakers.verdicts import Parts, Verdict
from framing.speakers.view import PLACES
from framing.speakers.words import BARE_GROUPS, NAME_WORDS

if TYPE_CHECKING:
    from framing.lexicon import Hit

_SERVES_ANY = frozenset("president spokesman spokeswoman spokesperson".split())
# Of what ministers and commissioners are in charge: no bodies, be they written with a capital
PORTFOLIOS = frozenset(
    "health education information finance energy defence defense transport agriculture environment justice tourism "
    "labour labor trade foreign interior home internal local public water lands housing works sports culture youth "
    "women gender science technology industry commerce mines mining petroleum planning budget treasury social "
    "economic economy community roads infrastructure communications digital immigration police security rural urban "
    "higher basic primary fisheries forestry climate".split()
)
IN_OFFICE = frozenset("secretary minister commissioner secretaries ministers commissioners director".split())
_ACRONYM = 3  # letters


class UnknownBodyReader(PhraseReader):
    """Reads the names of unknown bodies that heads speak for."""

    def watchdog(self, parts: Parts) -> Verdict | None:
        """Return what a watchdog is whose unknown name of several words no office has: "the watchdog Open Lorn"."""
        words = self.forms[parts.start : parts.end]
        if "watchdog" not in words:
            return None
        name = parts.start + words.index("watchdog") + 1
        called = parts.end - name > 1 and all(self.view.capital[name : parts.end])
        office = any(NAME_WORDS.get(word) == "government" for word in self.forms[name : parts.end])
        hits = (self.view.inside.get(token) for token in range(name, parts.end))
        known = office or any(hit and hit.entry.extra["role"] == "name" for hit in hits)
        return Verdict("civil_society", "a watchdog with a name of its own") if called and not known else None

    def group_named(self, parts: Parts) -> Verdict | None:
        """Return what a group is whose unknown name of several words stands behind: "one group, Occupy Lorn Pier,"."""
        name, behind = parts.end + 1, range(parts.end + 1, parts.last)
        end = next((token for token in behind if self.forms[token] == ","), parts.last)
        unknown = end - 1 not in self.view.inside and end - 1 not in self.kinds.actors
        called = end - name > 1 and all(self.view.capital[name:end]) and not name_word(self.forms[name:end])
        group = self.forms[parts.end - 1] in BARE_GROUPS
        return Verdict("civil_society", "called a group", named=True) if group and called and unknown else None

    def body(self, parts: Parts, head: Hit) -> str:
        """Return what a body with an unknown name is: of several words or by its letters a society, of one word a firm.

        "The head of Harbours For Life", "a spokesman for Corvane", "Corvane president Jane Doe".
        """
        first = parts.end + 1 + (self.forms[parts.end + 1 : parts.end + 2] == ["the"])
        if self.forms[parts.end : parts.end + 1] in (["of"], ["for"]) and first < parts.last:
            words = 2 if first + 1 < parts.last and self.view.capital[first + 1] else 1
        elif head.first > parts.start and head.entry.term.lower() in _SERVES_ANY:
            first, words = head.first - 1, 1
        else:
            return ""
        if words == 1 and self.forms[parts.end] == "of":  # "the president of Norvania"
            return ""
        hit = self.view.inside.get(first)
        if self.forms[first] in PORTFOLIOS and self.forms[head.last - 1] in IN_OFFICE:
            return ""
        if not self.view.named(first) or self.forms[first] in self.view.invented:
            return ""
        if hit is not None and (words == 1 or hit.entry.extra["role"] in PLACES):
            return ""
        acronym = len(name := self.view.string(first, first + 1)) >= _ACRONYM and name.isupper()
        return "civil_society" if words > 1 or acronym else "business"
