"""What a judging word falls on, somebody or something: of an entry with two categories this decides which is meant."""

from __future__ import annotations

from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING

from framing.inflect import plural_forms
from framing.lexicon import load
from framing.targets.target import CONDUCT, FEELINGS

if TYPE_CHECKING:
    from framing.document import Sentence
    from framing.lexicon import Hit
    from framing.phrases import Range
    from framing.targets.beside import Beside
    from framing.targets.clause import Clauses
    from framing.targets.predicates import Predicates
    from framing.targets.target import Place

OF_PERSONS = CONDUCT | FEELINGS | {"label"}  # the other categories judge things
_PRONOUNS_OF_PERSONS = frozenset("i he she we you who him her me us himself herself everyone everybody nobody".split())
_PRONOUNS_OF_THINGS = frozenset("it this that which what there everything nothing something".split())
_IN_DOUBT = frozenset("they them these those some many most all none".split())
# Beside those whom the lexicon of sources knows as speakers
_MORE_PERSONS = (
    "band bloke bowler bully chap character coach cast colleague couple creature crew crowd duo ensemble entertainer "
    "folk folks gentleman gang hero heroine human individual lad lass neighbour operator orchestra opponent "
    "performer rival scholar servant side singer soul speaker squad team thinker trio unit villain"
)
_APPEARS = frozenset("look looks looked sound sounds sounded feel feels felt".split())  # "looks good in a suit"
_NO_BODIES = frozenset(("document", "place"))  # kinds of source that are things
# Sources that are praised and blamed as things are
_THINGS = frozenset(
    "bank blog broadsheet campaign clinic college company daily defence editorial firm hospital journal lab magazine "
    "markets media newsletter newspaper op-ed periodical podcast publication tabloid university utility website "
    "weekly".split()
)


class Bearer(Enum):
    """What a judging word is said of."""

    PERSON = "a person or a body of persons"
    THING = "a thing"
    UNKNOWN = "in doubt"


class Bearers:
    """Finds what judging words of one document are said of, by the noun beside them or the subject of their "is"."""

    def __init__(self, beside: Beside, clauses: Clauses, predicates: Predicates) -> None:
        self.beside = beside
        self.clauses = clauses
        self.predicates = predicates
        self.people = beside.people
        self.forms = beside.forms

    def sensed(self, hit: Hit, sentence: Sentence) -> Hit:
        """Return a hit in the category that suits what it falls on, where its entry has two."""
        other = hit.entry.otherwise
        if not other or (other in OF_PERSONS) == (hit.entry.category in OF_PERSONS):
            return hit
        wanted = Bearer.PERSON if other in OF_PERSONS else Bearer.THING
        if self._bearer(self.beside.place(hit, sentence)) is not wanted:
            return hit
        return hit._replace(entry=hit.entry._replace(category=other))

    def _bearer(self, place: Place) -> Bearer:
        """Read "a superb striker", "the brave and superb Tarn", "she was superb", "Tarn, superb on the left, …"."""
        if phrase := place.phrase or self.beside.second_adjective(place):
            return self._of_noun(phrase)
        link = self.predicates.link(place)
        if link is not None:
            return self._of_subject(link, place.first)
        named = place.start - 2
        inserted = named >= place.first and self.forms[place.start - 1] == ","
        return self._of_token(named) if inserted and named in self.people.at else Bearer.UNKNOWN

    def _of_subject(self, link: int, first: int) -> Bearer:
        if self.forms[link - 1] == "who":
            return Bearer.PERSON
        if self.forms[link] in _APPEARS:
            return Bearer.UNKNOWN
        if found := self.clauses.subject(link, first):
            return self._of_actors(found.actors)
        subject = self.clauses.subject_phrase(link, first)
        return self._of_noun(subject) if subject else Bearer.UNKNOWN

    def _of_noun(self, phrase: Range) -> Bearer:
        return self._of_token(self.people.head_end(phrase) - 1)

    def _of_token(self, token: int) -> Bearer:
        form = self.forms[token]
        if token in self.people.at:
            return self._of_actors(self.people.at[token])
        if form in _PRONOUNS_OF_PERSONS or form in _persons():
            return Bearer.PERSON
        doubtful = form in _IN_DOUBT or (self.people.document.capitals[token] and form not in _PRONOUNS_OF_THINGS)
        return Bearer.UNKNOWN if doubtful else Bearer.THING

    def _of_actors(self, names: tuple[str, ...]) -> Bearer:
        return Bearer.PERSON if self._acting.issuperset(names) else Bearer.UNKNOWN

    @cached_property
    def _acting(self) -> frozenset[str]:
        """The persons and organisations among the actors; other names may be of things."""
        return frozenset(actor.name for actor in self.people.document.layer("actors") if actor.acts)


@cache
def _persons() -> frozenset[str]:
    """Return the nouns for persons and bodies of persons, also in the plural."""
    nouns = {
        entry.term.lower()
        for entry in load("sources").entries
        if entry.extra["role"] in {"noun", "title"} and entry.category not in _NO_BODIES
    }
    return frozenset(form for noun in (nouns | set(_MORE_PERSONS.split())) - _THINGS for form in plural_forms(noun))
