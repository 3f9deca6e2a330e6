"""Who is behind a source phrase: its actors, its kind, whether it is named, and why.

The head of the phrase decides. Where it is a name, the chained actor speaks; where it is a noun, the kind of that noun
or of the organisation it speaks for; a pronoun is chained to somebody who spoke or was named before.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.phrases import participle
from framing.speakers.definite import Definite
from framing.speakers.first_person import FirstPerson
from framing.speakers.idioms import Idioms
from framing.speakers.joint import JointSources
from framing.speakers.kinds import KindReader
from framing.speakers.labels import Labels
from framing.speakers.lone_surnames import LoneSurnames
from framing.speakers.named_sources import NamedSources
from framing.speakers.noun_sources import NounSources
from framing.speakers.own_sentence import OwnSentence
from framing.speakers.pronouns import Chain
from framing.speakers.recalled import Recalled
from framing.speakers.relatives import Relatives
from framing.speakers.speaker import Speaker
from framing.speakers.together import Together
from framing.speakers.told_beside import ToldBeside
from framing.speakers.unknown_names import UnknownNames
from framing.speakers.verdicts import Verdict, closing, cut, own_words
from framing.speakers.view import ROLES, View
from framing.speakers.words import FIRST_PERSON, KIN, PARTITIVE, PRONOUNS, RELATIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.article import Span
    from framing.document import Document
    from framing.findings import Actor, Mention

_SUBJECTS = frozenset("he she they it".split())
_ANYBODY = (["he", "or", "she"], ["she", "or", "he"])
_SEVERAL = frozenset({"they", "their"})
_POSSESSIVES = frozenset("his her its their whose".split())
_MINE = frozenset({"my", "our"})
_OUTLETS_OWN = frozenset({"own_staff", "other_media", "document"})  # "our reporter", "my column"
_EVERYBODYS = frozenset("government security party citizen business civil_society international_organisation".split())
_SPEAKS_AT = frozenset("in at on during before outside inside".split())  # before the place or occasion of a speech
_OF_THEM = (_POSSESSIVES - {"whose"}) | {"them"}
_TRIM = frozenset(", . : ; “ ” \" ‘ ’ ' 's ( ) — – -- - ¶".split())


class SpeakerFinder:
    """Resolves source phrases of one document, in the order of the text; the state is who spoke before."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.view = View(document)
        self.kinds = KindReader(self.view)
        self.actors: dict[str, Actor] = {actor.name: actor for actor in document.layer("actors")}
        self.mentions: tuple[Mention, ...] = document.layer("mentions")
        self.starts = [mention.span.start for mention in self.mentions]
        self.chain = Chain(document, self.actors, self.mentions, self.starts)
        self.names = NamedSources(self)
        self.nouns = NounSources(self)
        self.recalled = Recalled(self)
        self.relatives = Relatives(self)
        self.labels = Labels(self)
        self.idioms = Idioms(self)
        self.definite = Definite(self)
        self.told_beside = ToldBeside(self)
        self.surnames = LoneSurnames(self)
        self.unknown = UnknownNames(self)
        self.together = Together(self)
        self.joint = JointSources(self)
        self.own_sentence = OwnSentence(self)
        self.first_person = FirstPerson(document, self.actors, self.mentions, self.chain)
        self.turns: list[tuple[Span, Speaker]] = []
        for mention in self.mentions:
            actor = self.actors[mention.actor]
            if actor.kind:
                verdict = Verdict(actor.kind, actor.kind_why, actor.country, mention.is_name)
                self.kinds.note(*self.tokens(mention.span), verdict, "" if actor.is_person else actor.name)

    def speaker(self, source: Span) -> Speaker:
        """Return who is behind a source phrase."""
        first, last = self._trimmed(*self.tokens(source))
        first = self._behind_place(first, last)
        found = self.read(first, last)
        words = self.view.forms[first : max(cut(self.view, first, last).end, first + 1)]
        self.chain.spoke(self.view.tokens[first].start, found.actors, found, words)
        return found

    def interviewed(self, answer: Span) -> Speaker:
        """Return whose answer stands behind a question without a label."""
        nobody = Speaker((), "", "the text does not name who is interviewed", named=False)
        return self.labels.interviewed(answer.start, "an answer") or nobody

    def takes_turn(self, said: Sequence[Span], speaker: Speaker) -> None:
        """Note who speaks in stretches of direct speech without quotation marks."""
        self.turns += [(stretch, speaker) for stretch in said]

    def _in_turn(self, offset: int) -> Speaker | None:
        """Return who speaks in the turn of a transcript around an offset."""
        return next((speaker for (start, end), speaker in reversed(self.turns) if start <= offset < end), None)

    def _is_own_voice(self, first: int, words: list[str]) -> bool:
        """Whether a phrase is the outlet's "we" or "our reporters", not "US officials" or "Our Harbour League"."""
        begins_a_name = len(words) > 1 and self.view.capital[first] and self.view.named(first + 1)
        own = own_words(words) and not begins_a_name and self.view.string(first, first + 1) != "US"
        return own and not self._is_somebodys(first, words)

    def _is_somebodys(self, first: int, words: list[str]) -> bool:
        """Whether a phrase is a person of the writer's or speaker's: "my colleague Ida Frost", "our late father".

        Other people who are "ours" work for the outlet, and are themselves only where they are named.
        """
        if words[0] not in _MINE or len(words) == 1:
            return False
        parts = cut(self.view, first + 1, first + len(words))
        if not KIN.isdisjoint(self.view.forms[parts.start : parts.end]):
            return True
        named = [self.actors[mention.actor] for mention in self.mentions_in(parts.start, parts.end)]
        if words[0] == "our" and any(actor.is_person and actor.kind == "own_staff" for actor in named):
            return True
        if words[0] == "our":  # "our leaders", "our nation"
            return self.kinds.verdict(first + 1, first + len(words)).kind in _EVERYBODYS
        head = self.view.inside.get(parts.end - 1)
        if head is not None and head.entry.extra["role"] in ROLES and head.entry.category not in _OUTLETS_OWN:
            return True
        return any(actor.is_person and actor.kind not in _OUTLETS_OWN for actor in named)

    def tokens(self, span: Span) -> tuple[int, int]:
        """Return the first token of a span and the one behind it."""
        return max(self.document.token_at(span.start), 0), self.document.token_at(span.end - 1) + 1

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        forms = self.view.forms
        while last - first > 1 and forms[last - 1] in _TRIM:
            last -= 1
        while last - first > 1 and forms[first] in _TRIM and not closing(self.view, first, last):
            first += 1
        first += last - first > 1 and forms[first] == "by"  # "was praised | by | one minister"
        return first, last

    def _behind_place(self, first: int, last: int) -> int:
        """Return where a speaker begins behind the place of a speech: "In | the Diet, | the MP Jo Doe"."""
        sentence = self.document.sentence_of(first)
        opening = self.view.forms[sentence.first]
        if self.view.forms[first - 1] not in _SPEAKS_AT or not (opening in _SPEAKS_AT or opening.endswith("ing")):
            return first
        comma = next((token for token in range(first, last - 1) if self.view.forms[token] == ","), first)
        behind = self.mentions_in(comma + 1, last) if comma > first else []
        people = any(self.actors[mention.actor].is_person for mention in behind)
        told = any(self.actors[mention.actor].is_person for mention in self.mentions_in(first, comma + 1))
        return comma + 1 if people and not told else first

    def read(self, first: int, last: int) -> Speaker:
        """Return who is behind tokens ``first:last``, without noting that somebody spoke."""
        words = self.view.forms[first:last]
        start = self.view.tokens[first].start
        words = [words[0].partition("'")[0] or words[0], *words[1:]]  # "they're", "we've"
        if told := self.together.pair(first, words) or self.labels.read(first, words):
            return told
        if words in _ANYBODY and (anybody := self.together.anybody(first)):
            return anybody
        if words == ["the", "two"] or (words[0] in _SUBJECTS and words[1:2] in (["and"], ["or"])):
            words = ["they"] if words[0] == "the" else words[:1]
        if len(words) == 1 and (nobody := self.idioms.read(first, words[0])):
            return nobody
        if len(words) == 1 and words[0] in RELATIVES and self.view.string(first, last) != "WHO":
            return self.relatives.antecedent(first, words[0])
        if len(words) == 1 and words[0] in PRONOUNS:
            return self.pronoun(start, words[0])
        if words[-2:] == ["of", "whom"] and (counted := self.relatives.antecedent(first, "whom")).kind:
            return counted._replace(named=False)
        if self._is_own_voice(first, words):
            own = self._first_person(start, words)
            mine = words[0] in _MINE and len(words) > 1 and own.kind != "own_staff"
            return self.nouns.possessed(first, last, own) if mine else own
        if words[0] in _POSSESSIVES:
            whose = words[0] == "whose"
            return self.nouns.possessed(
                first, last, self.relatives.antecedent(first, "whose") if whose else self.pronoun(start, words[0])
            )
        found = self._counted_of(first, last) or self.phrase(first, last)
        of_two_kinds = self.joint.read(first, last)
        return of_two_kinds._replace(named=found.named) if of_two_kinds else found

    def _counted_of(self, first: int, last: int) -> Speaker | None:
        """Read "many of them", "several of her aides": of those a pronoun stands for, or of hers."""
        parts = cut(self.view, first, last)
        behind = parts.end + 1
        if self.view.forms[parts.end] != "of" or behind >= last or self.view.forms[parts.end - 1] not in PARTITIVE:
            return None
        if self.view.forms[behind] not in _OF_THEM:
            return None
        alone = self.view.forms[behind] == "them" and last > behind + 1 and participle(self.view.forms[behind + 1])
        found = self.read(behind, behind + 1 if alone else last)  # "dozens of them | gathered outside"
        known = found.kind not in {"", "unnamed", "document", "own_staff"}
        return found._replace(named=False) if known else None

    def phrase(self, first: int, last: int) -> Speaker:
        """Return who is behind a phrase that is no pronoun: whoever is named in it, else what its noun means."""
        return self.names.read(first, last) or self.nouns.read(first, last)

    def pronoun(self, offset: int, pronoun: str) -> Speaker:
        """Return whom a pronoun of the third person stands for."""
        if pronoun == "it" and (paper := self.chain.papers.one(offset)):
            return Speaker((paper[0],), "document", f"'it': the document named before; {paper[1]}", named=True)
        if pronoun == "it" and self._is_read(self.document.token_at(offset)):
            return Speaker(("it",), "document", "'it': what is read", named=True)
        if pronoun == "they" and (papers := self.chain.papers.shown(offset)):
            label = self.document[papers.start, papers.end]
            return Speaker((label,), "document", f"'they': the documents named before; {papers.entry.why}", named=True)
        gender = PRONOUNS[pronoun]
        if accused := self.together.accused(self.document.token_at(offset)):
            return accused
        if pronoun == "they" and (one := self._single(offset)):
            return one
        own = self.own_sentence.antecedent(self.document.token_at(offset), pronoun)
        told = own or self.chain.heard(offset, gender) or self.together.told_of(self.document.token_at(offset), pronoun)
        found = told or self.chain.antecedent(offset, gender)
        if pronoun in _SEVERAL and self._is_one(found):
            found = self.together.plural_before(self.document.token_at(offset)) or found
        if found is None:
            return Speaker((pronoun,), "", f"{pronoun!r}: nobody was named before", named=False)
        if isinstance(found, Speaker):
            return found._replace(why=f"{pronoun!r}: who spoke last; {found.why}")
        return self.names.of_actor(found, f"{pronoun!r}: the person named before; ")

    def _single(self, offset: int) -> Speaker | None:
        """Return the one without a name who spoke in the sentence before, whom "they" spares a he or she."""
        last = self.chain.last_person(offset, 1)
        untold = last is not None and not last.named and last.kind not in {"", "document"}
        return last._replace(why=f"'they': one person who spoke right before; {last.why}") if last and untold else None

    def _is_one(self, found: Actor | Speaker | None) -> bool:
        """Whether nobody was found, or only one person or the outlet itself."""
        names = found.actors if isinstance(found, Speaker) else (found.name,) if found else ()
        one = len(names) == 1 and (names[0] in self.chain.gender or names[0].lower() in FIRST_PERSON)
        return one or not names

    def _is_read(self, token: int) -> bool:
        """Whether something written speaks: "it reads"."""
        return self.view.forms[token + 1] in {"reads", "read"}

    def _first_person(self, offset: int, words: list[str]) -> Speaker:
        """Read "I" and "we": inside a quotation whoever is quoted, else the outlet."""
        label = " ".join(words)
        quoted = self.chain.quoted(offset)
        if quoted:
            found = self.chain.quoted_speaker(offset)
        else:
            found = self._in_turn(offset) or self.first_person.speaker(offset, words[0])
        how = f"{label!r} in a quotation: who is quoted; " if quoted else f"{label!r} in words of somebody else; "
        if isinstance(found, Speaker):
            return found._replace(why=how + found.why, named=False)
        if found is not None:
            return self.names.of_actor(found, how)
        if not quoted:
            return Speaker((label,), "own_staff", "first person in the outlet's own text", named=False)
        return Speaker((label,), "", "first person in a quotation, nobody is given as its speaker", named=False)

    def people_between(self, start: int, end: int) -> list[Actor]:
        """Return the people who are named between two offsets."""
        named = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [self.actors[mention.actor] for mention in named if self.actors[mention.actor].is_person]

    def mentions_in(self, first: int, last: int) -> list[Mention]:
        """Return the mentions of actors at tokens ``first:last``."""
        start, end = self.view.tokens[first].start, self.view.tokens[last - 1].end
        index = bisect_left(self.starts, start)
        found = []
        while index < len(self.mentions) and self.starts[index] < end:
            found.append(self.mentions[index])
            index += 1
        return found
