"""What kind of source a phrase is whose head is in no lexicon: names, kin, common words, those asked, vague words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.speakers.bases import PhraseReader
from framing.speakers.name_words import name_word, name_word_verdict
from framing.speakers.naming import addressed
from framing.speakers.peoples import WATCHERS, PeopleReader
from framing.speakers.role_words import PLEADERS
from framing.speakers.shares import are_asked
from framing.speakers.those import tell_of_lives
from framing.speakers.verdicts import NOTHING, RIVALS, Parts, Verdict
from framing.speakers.view import unguarded
from framing.speakers.words import (
    ANY_GROUP,
    BARE_GROUPS,
    COMMON,
    HIDDEN,
    HIDING,
    KIN,
    OWN_KIND,
    SPEAKS_FOR,
    VAGUE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.lexicon import Hit
    from framing.speakers.kinds import KindReader

_COUNTED = frozenset("many some several most few other all".split())
_OF_PEOPLE = ("ists", "ers", "ees", "ans", "ors")
_OF_ALL = frozenset("most many more few fewer those others".split())
_ASKED = frozenset("percent % percentage respondents".split())
_ANYBODY = frozenset("anyone anybody everyone everybody".split())
_NEARBY = 30  # tokens
_NAME_AHEAD = 6  # tokens
_GROUPS = BARE_GROUPS | {"coalition", "coalitions"}
_BACKING = frozenset("backing supporting opposing allied aligned affiliated".split())
# What goes on, or is held, and speaks for nobody: "the Democratic contest", "the role of first lady"
_EVENTS = frozenset("contest contests role roles parade parades race races march marches vigil vigils".split())
_URGES = frozenset(
    "advocating campaigning lobbying pushing fighting pressing agitating protesting suing urging".split()
)
# "E.U. nations" are states, and "World Bank watchers" are none of its people
_OWN_NOUNS = frozenset({"paper", "nations", "countries", "governments"}) | WATCHERS
_DISCIPLINES = frozenset(
    "history science sciences physics chemistry biology economics music english sociology psychology philosophy "
    "mathematics linguistics anthropology geography literature theology astronomy statistics".split()
)
_AUTHORS = frozenset("author authors co-author co-authors".split())
_FIGURES = frozenset({"figure", "figures"})
_SITES = re.compile(r"\w\.(?:com|org|net|info|news|tv|[a-z]{2})$")
_SENDS = frozenset({"tv", "am", "fm"})
_STATION = re.compile(r"[KW][A-Z]{3}")
_TRIALS = frozenset("court judge jury jurors prosecution prosecutor prosecutors tribunal impeachment".split())
# Trades that tell knowledge by their form: "a neuroethologist", "two palaeographers"
_SCHOLARS = re.compile(r"(?:[a-z]{3}ologist|statistician|omicist|geneticist|physicist|chemist|ographer|ometrician)s?$")
_NO_SCHOLARS = re.compile(
    r"(?:cosmet|aesthet|esthet|nail|astr|beaut|scient|ide|mix)ologist|photographer|optometrician"
    r"|(?:vide|chore|porn|cinemat|sten|lith|mamm|radi|son|typ)ographer"
)
_NUMBERED = frozenset(
    "section article title chapter amendment proposition question page line order decree law directive bill regulation "
    "circular ordinance act statute resolution protocol".split()
)
_MOST = frozenset({"majority", "plurality"})
_BODIES_OF = frozenset("club association federation confederation council alliance chamber guild society".split())
_OF_SO_MANY = 5  # tokens of "mum-of-two"
_DEFINITE = frozenset("the its their his her this that".split())


class HeadlessReader(PhraseReader):
    """Reads the phrases of one document whose head is in no lexicon."""

    def __init__(self, kinds: KindReader) -> None:
        super().__init__(kinds)
        self.peoples = PeopleReader(kinds)
        self.on_trial = not _TRIALS.isdisjoint(kinds.forms)

    def verdict(self, parts: Parts, *, known: bool) -> Verdict:
        """Read a phrase whose head is in no lexicon: names of organisations, kin, common words, vague words."""
        words = self.forms[parts.start : parts.end]
        actor = self.kinds.actors.get(parts.end - 1)
        if actor and actor.kind:
            return actor
        if not words:
            return NOTHING
        found = self._by_own_noun(parts) or self.by_name_words(parts) or self._by_guarded_name(parts)
        found = found or self._by_common_word(parts, words[-1])
        if found is not None:
            return found
        hides = self.forms[parts.first] in HIDING and not known
        if words[-1] in HIDDEN and hides:
            return Verdict("unnamed", f"{words[-1]!r}: the article does not say who it is")
        if words[-1] in SPEAKS_FOR and (organisation := self.kinds.organisations.behind(parts)).kind:
            return self.kinds.offices.seated(parts, None, organisation) or organisation
        if words[-1] in RIVALS and self._rivals(parts).kind == "party":
            return Verdict("party", f"{words[-1]!r} of a candidate")
        return self._several(parts, words) or (NOTHING if hides else self.kinds.organisations.behind(parts))

    def _by_guarded_name(self, parts: Parts) -> Verdict | None:
        """Read a name that needs guards elsewhere, as in "a spokesman for Target"."""
        entry = unguarded().get(self.view.string(parts.start, parts.end).removeprefix("the "))
        return Verdict(entry.category, entry.why, entry.extra["country"], named=True) if entry else None

    def _several(self, parts: Parts, words: list[str]) -> Verdict | None:
        """Read whoever was asked, and words for people who are not told: "those surveyed", "some", "no one"."""
        if are_asked(self.forms[parts.first : parts.last]):
            return Verdict("citizen", f"{' '.join(words)!r}: those asked")
        if words == self.forms[parts.first : parts.end] and words[-1] in _OF_ALL and self._in_poll(parts.first):
            return Verdict("citizen", f"{words[-1]!r} beside shares: some of those asked")
        if words[0] in _COUNTED and len(words) > 1 and words[-1].endswith(_OF_PEOPLE):
            return Verdict("citizen", f"{words[0]!r} people without a name")
        if words[0] == "those" and tell_of_lives(self.forms, parts.first):
            return Verdict("citizen", "'those' of whom it is told how they live or vote")
        if words[-1] in _MOST and self.forms[parts.first] == "a":
            return Verdict("citizen", f"{words[-1]!r} of those asked")
        if words[-2:] == ["no", "one"]:
            return Verdict("unnamed", "'no one': nobody is named")
        vague = next((word for word in (words[0], words[-1]) if word in VAGUE), None)
        return Verdict("unnamed", f"{vague!r}: nobody is named") if vague else None

    def _rivals(self, parts: Parts) -> Verdict:
        """Return whose rivals are meant: the possessor, else whoever was named last."""
        if parts.owner > parts.first:
            return self.kinds.verdict(parts.first, parts.owner)
        return self.kinds.organisations.named_last(parts.first)

    def _in_poll(self, token: int) -> bool:
        """Whether shares of those asked stand nearby."""
        return not _ASKED.isdisjoint(self.forms[max(token - _NEARBY, 0) : token + _NEARBY])

    def _by_own_noun(self, parts: Parts) -> Verdict | None:
        """Read a small letter at the end of a name: "a Freedom Fund ad" is an ad."""
        token = parts.end - 1
        if self.view.capital[token] or not self.is_own_noun(token):
            return None
        return self._by_common_word(parts, self.forms[token])

    def _by_common_word(self, parts: Parts, word: str) -> Verdict | None:
        """Read heads that tell their kind without an entry: "her late husband", "the union", "the group"."""
        aged = word == "old" and "year" in self.forms[parts.start : parts.end]
        if word in KIN or aged or self._has_children(parts):
            return Verdict("citizen", f"{word!r}: a private person")
        if word == "paper" and self._is_scholarly(parts):
            return Verdict("document", "'paper' of scholars")
        if self.forms[parts.start] in _ANYBODY:
            return Verdict("citizen", f"{self.forms[parts.start]!r}: whoever it may be")
        if people := self.peoples.verdict(parts):
            return people
        if word.replace(",", "").isdigit() and (numbered := self._by_number(parts, word)):
            return numbered
        if figures := self._figures(parts, word):
            return figures
        if told := self._by_form(parts, word) or self._pleads(parts, word) or self.kinds.boards.bare(parts):
            return told
        if word in COMMON and not addressed(self.view, parts.end - 1):
            kind = "expert" if self._teaches(parts) else COMMON[word]
            return Verdict(kind, f"{word!r}: its own kind")
        return self._group(parts, word)

    def _by_number(self, parts: Parts, word: str) -> Verdict | None:
        """Read a number: that of a law, of those told of before, of those asked; a sum of money says nothing."""
        if word.isdigit() and (numbered := self._numbered(parts.end - 2)) in _NUMBERED:
            return Verdict("document", f"{numbered!r} with its number")
        if counted := self.kinds.counted.again(parts):
            return counted
        asked = self.forms[parts.end - 2] != "$"
        return Verdict("citizen", f"{word!r}: a number of those asked") if asked else None

    def _numbered(self, token: int) -> str:
        """Return what a number belongs to, before "No.": "Order | No. 12"."""
        while self.forms[token] in {"no", ".", "number"}:
            token -= 1
        return self.forms[token]

    def _by_form(self, parts: Parts, word: str) -> Verdict | None:
        """Return what a word tells by itself: an event, a scholar by its form ("a neuroethologist"), a site."""
        if word in _EVENTS and parts.owner == parts.first:
            return Verdict("", f"{word!r}: speaks for nobody")
        if _SCHOLARS.search(word) and not _NO_SCHOLARS.search(word):
            return Verdict("expert", f"{word!r}: a scholar by the form of the word")
        return Verdict("other_media", f"{word!r}: a site") if _SITES.search(word) else None

    def _pleads(self, parts: Parts, word: str) -> Verdict | None:
        """Return what a side is that pleads before a court: "the defence", in a text about a trial."""
        bare = word in PLEADERS and self.forms[parts.first : parts.end - 1] == ["the"]
        return Verdict("security", f"{word!r}: pleads before a court") if bare and self.on_trial else None

    def _has_children(self, parts: Parts) -> bool:
        """Whether somebody is but a parent of so many: "the mum-of-two", "the gran-of-four"."""
        compound = self.forms[max(parts.end - _OF_SO_MANY, parts.start) : parts.end]
        return compound[1:4] == ["-", "of", "-"] and compound[0] in KIN

    def _is_scholarly(self, parts: Parts) -> bool:
        """Whether a paper is no newspaper: its year stands before it, or it is one of scholars."""
        dated = any(form.isdigit() for form in self.forms[parts.start : parts.end])
        return dated or self.kinds.organisations.behind(parts).kind == "expert"

    def _figures(self, parts: Parts, word: str) -> Verdict | None:
        """Read "the party's top figures", who are of the party, and the authors of a study; others have an entry."""
        if word in _AUTHORS:
            return Verdict("expert", f"{word!r} of a study")
        owner = self.kinds.verdict(parts.first, parts.owner) if word in _FIGURES and parts.owner > parts.first else None
        return owner._replace(named=False) if owner and owner.kind == "party" else None

    def _group(self, parts: Parts, word: str) -> Verdict | None:
        """Read a word for any group: it is the one named last, or one that backs a candidate."""
        if word in ANY_GROUP and self.forms[parts.first] in _DEFINITE:
            return self.kinds.organisations.named_last(parts.first, group=True)._replace(named=True)
        if word in _GROUPS and self.forms[parts.end] in _URGES:
            return Verdict("civil_society", f"{word!r} that urge something")
        if word in _GROUPS and self.forms[parts.end] in _BACKING:
            side = self.kinds.verdict(parts.end + 1, min(parts.end + _NAME_AHEAD, len(self.view.tokens)))
            return Verdict("party", f"{word!r}: for a candidate") if side.kind == "party" else None
        return None

    def _teaches(self, parts: Parts) -> bool:
        """Whether a department is one of a university: "the history department"."""
        discipline = not _DISCIPLINES.isdisjoint(self.forms[parts.start : parts.end + 2])
        return self.forms[parts.end - 1] == "department" and discipline

    def by_name_words(self, parts: Parts, head: Hit | None = None) -> Verdict | None:
        """Read the kind from a word in a name: "Corvane Paper Group" is a business; an entry knows its own words."""
        capitals = [i for i in range(parts.start, parts.end) if self.view.capital[i] and not self._joint(i)]
        word = name_word(self._whole_name(parts, capitals))
        if not word:
            return self._by_call_letters(capitals)
        token = next((i for i in reversed(capitals) if self.forms[i] == word), parts.end - 1)
        found = name_word_verdict(word, self.view)
        if head is not None and head.first <= token < head.last:  # "Senate Majority Leader" is no official
            return found._replace(kind=head.entry.category)
        return found

    def _joint(self, token: int) -> bool:
        """Whether a word is the "co" of "co-chair", and no company."""
        return self.forms[token] == "co" and self.forms[token + 1] == "-"

    def _whole_name(self, parts: Parts, capitals: Sequence[int]) -> list[str]:
        """Return the words of a name with those who are in the body: "Lorn Owners' Federation", "Guild of Brewers"."""
        words = [self.forms[i] for i in capitals]
        if not words or words[-1] not in _BODIES_OF or capitals[-1] != parts.end - 1:
            return words
        owner = [self.forms[i] for i in range(parts.first, parts.owner) if self.view.capital[i]]
        behind = range(parts.end + 1, parts.last if self.forms[parts.end] in {"of", "for"} else parts.end)
        end = next((i for i in behind if not self.view.capital[i] and self.forms[i] != "and"), behind.stop)
        members = [self.forms[i] for i in range(behind.start, end) if self.view.capital[i]]
        return [*owner, *members, *words]

    def _by_call_letters(self, capitals: Sequence[int]) -> Verdict | None:
        """Read the letters by which stations in North America go: "WXYZ"."""
        station = next((i for i in capitals if _STATION.fullmatch(self.view.string(i, i + 1))), None)
        return None if station is None else Verdict("other_media", "call letters of a station", named=True)

    def by_call_sign(self, parts: Parts) -> Verdict | None:
        """Read the letters of a station before what it sends, be they a word: "KING-TV"."""
        sends = self.forms[parts.start + 1] == "-" and self.forms[parts.start + 2] in _SENDS
        return self._by_call_letters([parts.start]) if sends else None

    def is_own_noun(self, token: int) -> bool:
        """Whether a noun in no lexicon speaks for itself; "figures" after a name may be people."""
        word = self.forms[token]
        return word in _OWN_NOUNS | _EVENTS or (COMMON.get(word) in OWN_KIND and word != "figures")
