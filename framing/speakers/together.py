"""Whom "they", "both" and "it" stand for where two people, a group or a body without a name was told of just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import ARTICLES, DETERMINERS, main_subject, phrase_after
from framing.speakers.bases import FinderPart
from framing.speakers.naming import is_plural
from framing.speakers.speaker import Speaker
from framing.speakers.words import COMMON, GROUP_NOUNS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.findings import Actor

_NOT_PLURAL = frozenset("news series".split())
_PLURALS = frozenset("people police men women children several many some most few both dozens all".split())
_BODIES = frozenset({"business", "government", "civil_society"})
_PERSONAL = frozenset({"government", "party", "opposition", "business", "expert", "security", "citizen"})
_SEVERAL = _PERSONAL | {"civil_society"}
_OF_BODIES = frozenset("countries nations states sides governments companies firms banks parties unions".split())
_STATES = frozenset("countries nations states".split())
_WHOSE = frozenset({"her", "his", "their"})
_HERS = frozenset("colleagues team co-authors coauthors collaborators group researchers students".split())
_OF_TWO = frozenset({"both", "neither"})
_CHARGES = frozenset("charge charges accusation accusations allegation allegations claim claims".split())
_ACCUSES = frozenset("accused accuses accusing blamed blames blaming".split())
_TWO = frozenset({"and", "two"})
_LEADING = frozenset({"government", "party"})
_MODIFIED = 4  # tokens from the article to the noun
_ANY = frozenset("a an any every each".split())
_ONE = frozenset("one a an".split())
_PAIRS = frozenset({"pair", "duo"})
_REACH = 2  # sentences


class Together(FinderPart):
    """Finds in the sentences before a pronoun several actors at once, or a body that has no name."""

    def told_of(self, first: int, pronoun: str) -> Speaker | None:
        """Return the several, the body or the person without a name, of whom was told right before a pronoun."""
        if pronoun == "they":
            return self._they(first)
        if pronoun in {"he", "she"}:
            return self._person(first)
        return self._body(first) if pronoun == "it" else None

    def accused(self, first: int) -> Speaker | None:
        """Return who is accused in the sentence of a pronoun: "accused | rebels | of theft, a charge they deny"."""
        begin = self.document.sentences[self.document.sentence_index(self.document.tokens[first].start)].first
        if self.forms[first - 1] not in _CHARGES:
            return None
        verb = next((token for token in range(first - 1, begin, -1) if self.forms[token] in _ACCUSES), None)
        phrase = phrase_after(self.forms, verb + 1, first, frozenset()) if verb else None
        if phrase is None:
            return None
        of = next((token for token in range(*phrase) if self.forms[token] == "of"), phrase.last)
        found = self.finder.read(phrase.first, of) if of > phrase.first else None
        return found._replace(why=f"the accused answers; {found.why}") if found and found.kind else None

    def pair(self, first: int, words: list[str]) -> Speaker | None:
        """Read "both", "each", "neither", "the two", "the pair", "the two ministers": two named last."""
        noun = self._noun(words)
        found = self._pair(first, words, noun, bodies=noun in _OF_BODIES)
        return self._pair(first, words, noun, bodies=False) if found is None and noun == "sides" else found

    def _pair(self, first: int, words: list[str], noun: str | None, *, bodies: bool) -> Speaker | None:
        """Return the two people or bodies that were named last, where a phrase is about a pair."""
        known = {mention.actor for mention in self.finder.mentions_in(first, first + len(words))}
        if noun is None or len(known) > 1:  # the chain knows both
            return None
        index = self.document.sentence_index(self.document.tokens[first].start)
        named: list[Actor] = []
        kind = self._of_office(first + len(words) - 1, noun)
        for sentence in self._before(index, first):
            named = [*(actor for actor in self._named(sentence, first) if actor not in named), *named]
            chosen = [actor for actor in named if self._fits(actor, noun, bodies=bodies)]
            chosen = [actor for actor in chosen if not kind or actor.kind in {"", "citizen", kind}]
            if len(chosen) == 2:
                apart = noun == "sides" and bodies and len({actor.kind for actor in chosen}) > 1
                if apart and not self._beside(chosen, index, first):
                    return None
                meant = words != ["the", "leaders"] or self._lead_states(chosen)
                return self._joined(chosen, " ".join(words)) if meant else None
        return None

    def _of_office(self, token: int, noun: str) -> str:
        """Return the kind of an office that two hold ("the two lawmakers"), "" where any two may be meant."""
        role = self.view.role(token)
        leads = role is not None and role.entry.category in _LEADING and noun not in _OF_BODIES | {"leaders"}
        return role.entry.category if leads and role is not None else ""

    def _fits(self, actor: Actor, noun: str, *, bodies: bool) -> bool:
        """Whether an actor may be one of a pair: a person or a body, and of states a state."""
        if noun in _STATES:
            return not actor.is_person and actor.name == actor.country
        return actor.is_person != bodies

    def _lead_states(self, people: list[Actor]) -> bool:
        """Whether two people lead states, so that they are "the leaders": one holds an office, both have a country."""
        kinds = {person.kind for person in people}
        countries = {person.country for person in people} - {""}
        return "government" in kinds and kinds <= _LEADING and (len(kinds) == 1 or len(countries) > 1)

    def _beside(self, actors: list[Actor], index: int, first: int) -> bool:
        """Whether one sentence names two actors, as it does two sides of different kinds."""
        names = {actor.name for actor in actors}
        return any(names <= {each.name for each in self._named(one, first)} for one in self._before(index, first))

    def _they(self, first: int) -> Speaker | None:
        """Return the group that is the subject of the sentence before, or the two people that it names."""
        index = self.document.sentence_index(self.document.tokens[first].start)
        if index == 0 or not self._is_subject(index, first):
            return None
        before = self.document.sentences[index - 1]
        subject = main_subject(self.forms, before.first, before.last, frozenset())
        people = [actor for actor in self._named(before, first) if actor.is_person]
        if subject and len(people) == 2 and not _TWO.isdisjoint(self.forms[subject.first : subject.last]):
            return self._joined(people, "they")
        if people and (several := self._with_hers(before, people)):
            return several
        if subject and self.is_group(subject.first, subject.last):
            found = self.finder.read(subject.first, subject.last)
            return (
                found._replace(why=f"'they': the group of which was told before; {found.why}") if found.kind else None
            )
        return self._joined(people, "they") if len(people) == 2 else None

    def _with_hers(self, sentence: Sentence, people: list[Actor]) -> Speaker | None:
        """Return somebody who is named with hers or his: "Jo Doe of the Lorn Institute and her team"."""
        for token in range(sentence.first + 1, sentence.last - 2):
            one, whose, others = self.forms[token : token + 3]
            if one == "and" and whose in _WHOSE and others in _HERS:
                found = self.finder.names.of_actor(people[0], "'they': somebody with her or his people; ")
                return found._replace(actors=(*found.actors, others)) if found.kind else None
        return None

    def plural_before(self, first: int) -> Speaker | None:
        """Return the people without a name who were told of last, in the sentence of "they" or the one before."""
        index = self.document.sentence_index(self.document.tokens[first].start)
        for token in range(first - 1, self.document.sentences[max(index - 1, 0)].first - 1, -1):
            hit = self.view.inside.get(token)
            is_role = hit is not None and hit.last == token + 1 and hit.entry.extra["role"] == "noun"
            people = is_role and hit is not None and hit.entry.category in _SEVERAL
            if is_plural(self.forms[token]) and (people or COMMON.get(self.forms[token]) == "citizen"):
                found = self.finder.read(hit.first if hit else token, token + 1)
                return found._replace(why=f"'they': those of whom was told before; {found.why}") if found.kind else None
        return None

    def _body(self, first: int) -> Speaker | None:
        """Return the body without a name that was told of last in the sentence before "it"."""
        index = self.document.sentence_index(self.document.tokens[first].start)
        if index == 0 or not self._is_subject(index, first):
            return None
        before = self.document.sentences[index - 1]
        for token in range(before.last - 1, before.first, -1):
            noun = self.forms[token] in GROUP_NOUNS or COMMON.get(self.forms[token]) in _BODIES
            if noun and not is_plural(self.forms[token]) and self.forms[token - 1] in DETERMINERS:
                found = self.finder.read(token - 1, token + 1)
                return found._replace(why=f"'it': the body of which was told before; {found.why}")
        return None

    def _person(self, first: int) -> Speaker | None:
        """Return who is told of by office alone, where nobody is named since: "The prime minister left. … he said"."""
        index = self.document.sentence_index(self.document.tokens[first].start)
        before = self.document.sentences[max(index - 1, 0)]
        if index == 0 or any(actor.is_person for actor in self._named(before, first)):
            return None
        subject = main_subject(self.forms, before.first, before.last, frozenset())
        if (
            subject is None
            or self._is_another(subject.first, first)
            or self.forms[subject.first] not in ARTICLES | _ONE
            or self._named_between(before.last, first)
        ):
            return None
        role = self.view.role(subject.first + 1)
        word = "" if role is None else self.forms[role.last - 1]
        if role is None or word in GROUP_NOUNS or word in _PLURALS or is_plural(word):
            return None
        found = self.finder.read(subject.first, role.last)
        return found._replace(why=f"the person told of before; {found.why}") if found.kind in _PERSONAL else None

    def anybody(self, first: int) -> Speaker | None:
        """Return who may be anybody of an office told of right before: "What does a president need? He or she …"."""
        index = self.document.sentence_index(self.document.tokens[first].start)
        for token in range(first - 1, self.document.sentences[max(index - 1, 0)].first, -1):
            role = self.view.inside.get(token)
            ends = role is not None and role.last == token + 1 and not is_plural(self.forms[token])
            if role is None or not ends or role.entry.extra["role"] != "noun":
                continue
            begins = next((i for i in range(role.first - 1, role.first - _MODIFIED, -1) if self.forms[i] in _ANY), None)
            if begins is not None and role.entry.category in _PERSONAL:
                why = f"'he or she': whoever it may be; {role.entry.why}"
                return Speaker((self.view.string(begins, role.last),), role.entry.category, why, named=False)
        return None

    def _is_another(self, token: int, pronoun: int) -> bool:
        """Whether a subject is not she or he: it alone stands in a quotation, or it tells her or him something."""
        chain = self.finder.chain
        start, offset = (self.document.tokens[each].start for each in (token, pronoun))
        gender = "f" if self.forms[pronoun].startswith("she") else "m"
        return (chain.quoted(start) and not chain.quoted(offset)) or chain.tells(start, gender)

    def _named_between(self, first: int, last: int) -> bool:
        mentions = self.finder.mentions_in(first, last) if first < last else []
        return any(self.finder.actors[mention.actor].is_person for mention in mentions)

    def _noun(self, words: list[str]) -> str | None:
        """Return the noun of which there are two, "" where there is none; None where a phrase is about no pair."""
        if words == ["each"]:
            return ""
        if words[0] in _OF_TWO and len(words) <= 2:
            return words[1] if len(words) > 1 else ""
        if words[0] != "the" or not 2 <= len(words) <= 3:
            return None
        if len(words) == 2 and words[1] == "leaders":
            return "leaders"
        if words[1] == "two":
            return words[2] if len(words) > 2 else ""
        return "" if words[1] in _PAIRS and len(words) == 2 else None

    def _before(self, index: int, first: int) -> list[Sentence]:
        """Return the sentence of a phrase, as far as it stands before it, and those before, nearest first."""
        sentences = self.document.sentences[max(index - _REACH, 0) : index + 1]
        return [sentence for sentence in reversed(sentences) if sentence.first < first]

    def _named(self, sentence: Sentence, until: int) -> list[Actor]:
        """Return the actors named in a sentence, once each."""
        mentions = self.finder.mentions_in(sentence.first, min(sentence.last, until))
        return [self.finder.actors[name] for name in dict.fromkeys(mention.actor for mention in mentions)]

    def _is_subject(self, index: int, first: int) -> bool:
        """Whether a pronoun begins its sentence: further inside it the sentence itself may tell whom it means."""
        return first - self.document.sentences[index].first <= 1

    def is_group(self, first: int, last: int) -> bool:
        """Whether a phrase is about several: a plural, or two beside an "and"."""
        head = next((i for i in range(first + 1, last) if self.forms[i] in {"of", "in", "at", "from", "for"}), last) - 1
        if "and" in self.forms[first:last]:
            return True
        plural = is_plural(self.forms[head]) and self.forms[head] not in _NOT_PLURAL
        name = head > first and self.view.named(head)
        return (plural or self.forms[head] in _PLURALS) and not name

    def _joined(self, actors: list[Actor], label: str) -> Speaker:
        one, other = (self.finder.names.of_actor(actor) for actor in actors)
        how = f"{label!r}: the two who were named before; "
        apart = one.kind != other.kind and "" not in {one.kind, other.kind}
        return one._replace(
            actors=(*one.actors, *other.actors),
            kind="" if apart else one.kind,
            why=how + one.why,
            named=True,
            country=one.country if one.country == other.country else "",
        )
