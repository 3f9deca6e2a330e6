"""Whom "who", "which" and "that" mean: the name or noun right before them in their sentence."""

from __future__ import annotations

from framing.phrases import DETERMINERS
from framing.speakers.bases import FinderPart
from framing.speakers.naming import is_plural
from framing.speakers.speaker import Speaker
from framing.speakers.verdicts import QUOTES
from framing.speakers.view import ROLES
from framing.speakers.words import ANY_GROUP, COMMON, GROUP_NOUNS

_BEFORE_WHO = frozenset(', ( — – - -- ” "'.split())
_JOINS_CLAUSES = frozenset({"and", "but", "or"})
_CLAUSES = frozenset({"who", "whom", "whose", "which"})
_ENDS_ANTECEDENT = frozenset(', — – -- “ ” " and said told to that'.split())
_LINKS = frozenset("of for by from in with among at on about between against".split())
_OF_THINGS = frozenset({"that", "which"})
_READS = frozenset("said says say read reads".split())
_WRITTEN_ON = frozenset(
    "shirt shirts t-shirt t-shirts hat hats cap caps button buttons sticker stickers poster posters banner banners "
    "placard placards sign signs badge badges bottles mug mugs billboard billboards".split()
)
_PEOPLE = frozenset({"other_media", "expert", "party", "business"})
_COUNTS = frozenset({"number", "numbers", "share", "percentage"})
_FARTHEST = 9  # tokens
_GLOSS = 2  # tokens
_TITLE = 12  # tokens
_CALLED = frozenset("called titled entitled dubbed named headlined labeled labelled".split())
_OF_NO_BODY = frozenset({"who", "whom", "whose", "that"})
_NEVER_WHO = {"who": {"", "document"}, "whom": {"", "document"}, "that": {"", "citizen"}}


class Relatives(FinderPart):
    """Finds the antecedents of relative pronouns in one document."""

    def antecedent(self, token: int, word: str) -> Speaker:
        """Chain "who" and "which" to the name or noun right before it in its sentence."""
        end = self._before_title(token)
        while self.forms[end - 1] in _BEFORE_WHO or self.forms[end - 1].isdigit():
            end -= 1
        sentence = self.document.sentence_of(token)
        if self.forms[end - 1] in _JOINS_CLAUSES and (earlier := self._relative_before(end, sentence.first)):
            return self.antecedent(earlier, self.forms[earlier])
        start = max(sentence.first, end - _FARTHEST)
        for index in range(end - 1, start, -1):
            if self.forms[index] in _ENDS_ANTECEDENT:
                start = index + 1
                break
        if self.forms[start - 1] == "," and self._glosses(start, end):
            start = self._clause_start(start - 1, sentence.first)
            end = next(token for token in range(start, end) if self.forms[token] == ",")
        if end <= start:
            return Speaker((), "", "nobody is named before it in the sentence", named=False)
        found = (
            self._explained(start, end)
            or self._nearest(start, end, word)
            or self.finder.names.read(start, end)
            or self._last_name(start, end)
            or self.finder.nouns.read(start, end)
        )
        written = not _WRITTEN_ON.isdisjoint(self.forms[max(sentence.first, token - _FARTHEST) : token])
        if (written or not found.kind) and word in _OF_THINGS and self.forms[token + 1] in _READS:
            found = found._replace(kind="document", why="something that is read")
        if word in {"who", "whom"} and self.forms[end - 1] in _COUNTS:  # "double the number who agreed"
            found = found._replace(kind="citizen", named=False)
        return found._replace(why=f"{word!r}: what stands before it; {found.why}")

    def _before_title(self, token: int) -> int:
        """Return where the noun ends whose title follows ("a report | called “Our Harbours” that"), else ``token``."""
        if self.forms[token - 1] not in QUOTES.values():
            return token
        opens = next((i for i in range(token - 2, max(token - _TITLE, 0), -1) if self.forms[i] in QUOTES), 0)
        return opens - 1 if opens and self.forms[opens - 1] in _CALLED else token

    def _explained(self, start: int, end: int) -> Speaker | None:
        """Return somebody named before a comma or an "and" whom words behind it explain or join.

        "Jane Doe, a Lornbridge minister whose", "Jane Doe and others who".
        """
        joins = self.forms[start - 1] == "and" and self.forms[start:end] == ["others"]
        explains = self.forms[start - 1] == "," and self.forms[start] in {"a", "an"}
        if not (joins or explains):
            return None
        named = self.finder.mentions_in(max(start - _FARTHEST, 0), start - 1) if start > 1 else []
        before = [mention for mention in named if self.finder.tokens(mention.span)[1] == start - 1]
        known = (self.finder.actors[mention.actor] for mention in before)
        person = next((actor for actor in known if actor.is_person and actor.kind), None)
        return self.finder.names.of_actor(person) if person else None

    def _glosses(self, start: int, end: int) -> bool:
        """Whether a bare "a group" tells once more of what is named before the comma: "the Lorn PAC, a group that"."""
        return end - start == _GLOSS and self.forms[start] in {"a", "an"} and self.forms[start + 1] in ANY_GROUP

    def _clause_start(self, comma: int, first: int) -> int:
        """Return where the words before a comma begin, at most so many back as an antecedent has."""
        start = max(first, comma - _FARTHEST)
        return next((i + 1 for i in range(comma - 1, start, -1) if self.forms[i] in _ENDS_ANTECEDENT), start)

    def _relative_before(self, end: int, first: int) -> int:
        """Return the pronoun of an earlier clause that "and who" goes on with, 0 where there is none."""
        return next((token for token in range(end - 1, first, -1) if self.forms[token] in _CLAUSES), 0)

    def _nearest(self, start: int, end: int, word: str) -> Speaker | None:
        """Return what the phrase nearest to "who" is: in "the memoirs of a spymaster who" the spymaster."""
        people = {
            self.finder.tokens(mention.span)[1]: self.finder.actors[mention.actor]
            for mention in self.finder.mentions_in(start, end)
            if self.finder.actors[mention.actor].is_person
        }
        last = end
        for index in range(end - 1, start - 1, -1):
            if last in people:
                return self.finder.names.of_actor(people[last])
            if index < last and self._begins_noun(index, start):
                found = self.finder.phrase(index, last)
                if word in _OF_THINGS and self._is_role(last - 1):
                    last = index - 1
                    continue
                is_body = word in _OF_NO_BODY and (self._is_body(found) or self.forms[last - 1] in GROUP_NOUNS)
                if found.kind not in _NEVER_WHO.get(word, {""}) and not is_body:
                    return found
                last = index - 1
            if last <= start:
                break
        return None

    def _begins_noun(self, index: int, start: int) -> bool:
        """Whether a noun phrase may begin at a token of an antecedent."""
        return index == start or self.forms[index - 1] in _LINKS or self.forms[index] in DETERMINERS

    def _is_role(self, token: int) -> bool:
        """Whether a phrase ends in one person's role: of "a tweet from a reporter that" the tweet is meant."""
        hit = self.view.inside.get(token)
        word = self.forms[token]
        is_role = hit is not None and hit.entry.extra["role"] in ROLES and hit.entry.category in _PEOPLE
        return is_role and word not in GROUP_NOUNS and word not in COMMON and not is_plural(word)

    def _is_body(self, speaker: Speaker) -> bool:
        """Whether a speaker is an organisation or place: in "Doe of the Lorn Institute, who" Doe is meant."""
        actor = self.finder.actors.get(speaker.actors[0])
        return "(place)" in speaker.why or (actor is not None and not actor.is_person)

    def _last_name(self, first: int, last: int) -> Speaker | None:
        inside = [self.finder.actors[mention.actor] for mention in self.finder.mentions_in(first, last)]
        people = [actor for actor in inside if actor.is_person]
        known = people or [actor for actor in inside if actor.kind]
        return self.finder.names.of_actor(known[-1]) if known else None
