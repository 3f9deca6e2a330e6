"""Whether what a rule joined is an attribution at all."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from framing.phrases import (
    AUXILIARIES,
    DETERMINERS,
    GENITIVES,
    HEARERS,
    OBJECT_PRONOUNS,
    RELATIVES,
    Range,
    adverb,
    participle,
    past,
    phrase_after,
)
from framing.relations.relative import OBJECTS
from framing.relations.scene import speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.lexicon import Hit
    from framing.relations.relation import Relation
    from framing.relations.scene import Scene

_MAKING = frozenset("write writes wrote written writing penned composed authored".split())
_WORKS = frozenset(
    "song songs novel novels poem poems poetry play plays script scripts screenplay music "
    "symphony opera lyrics album albums trilogy musical verse verses code software cheque cheques check checks".split()
)
_QUALITIES = frozenset(
    "courage bravery restraint patience mercy interest respect leadership promise strength kindness loyalty resolve "
    "determination willingness disregard contempt remorse solidarity compassion emotion affection grit".split()
)
_OPENS_CLAUSE = frozenset({"that", "how", "what", "why"})
_BODING = frozenset({"promise", "threaten"})
_TALKING = frozenset({"talked", "talks", "talk", "talking"})
_PLURALS = frozenset("people men women children police media data staff others both".split())
_NO_COMPOUND = frozenset("of and 's".split())
_WHO_OBEY = HEARERS - {"it", "you"}
_LONGEST_COMPOUND = 4  # tokens
CITING = frozenset({"citing", "quoting"})
_NAMING = frozenset({"identified", "called", "named"})
_SINGULAR = frozenset("a an this each every another".split())
_BEFORE_PHRASES = frozenset(
    "of in at on for from with by to about between among behind and or than as like , “".split()
)


def believable(scene: Scene, relation: Relation, hit: Hit) -> bool:
    """Weak cues, and participles and factive verbs that also describe events, need a speaker or company.

    Company is a quotation or "that" at the head of the content; a speaker is a person, organisation, document
    or pronoun at the head of the source ("the visit underscores" has none).
    """
    patterns, strength, forms = relation.patterns, hit.entry.extra["strength"], scene.forms
    if forms[relation.cue.first] in CITING:  # not "citing high costs"
        return _spoken(scene, relation)
    if "prep" in patterns:
        return strength == "strong" or (strength == "medium" and _spoken(scene, relation))
    content = relation.contents[0]
    if forms[content.first] in OBJECTS and len(relation.contents) > 1:
        content = relation.contents[1]
    if any(no_report(scene.document, relation) for no_report in NO_REPORTS) or _describes(scene, relation):
        return False
    if content.first in scene.quotations.of or forms[content.first] == "that" or _names_what(forms, relation):
        return True
    source = relation.source
    if source is not None and content.last == source.first and forms[content.first] in {"a", "an"}:
        return True  # "a report the campaign denied"
    if "noun" in patterns and forms[content.first - 1] == ":":  # "her message was clear: nobody leaves"
        return _spoken(scene, relation)
    eventful = "np" in patterns and "post" not in patterns
    eventful = eventful or (forms[relation.cue.first].endswith("ing") and relation.source is not None)
    if (strength == "strong" and not eventful) or _tells_hearer(forms, relation, content):
        return True
    if strength != "weak" or relation.closing or _orders(forms, relation, content):
        return _spoken(scene, relation)
    described = any("as" in forms[slice(*piece)] for piece in relation.contents)
    return "as" in patterns and described and _spoken(scene, relation)


def _orders(forms: Sequence[str], relation: Relation, content: Range) -> bool:
    """Whether somebody is told to do something: "directed | the ministry to file a protest"."""
    told = relation.patterns >= {"to", "addressee"} and content.first == relation.cue.last
    return told and "to" in forms[content.first + 1 : content.first + _LONGEST_COMPOUND + 2]


def _tells_hearer(forms: Sequence[str], relation: Relation, content: Range) -> bool:
    """Whether a pronoun is told to do something, by whomever: "a call handler advised | her to wait"."""
    return forms[content.first] in _WHO_OBEY and _orders(forms, relation, content)


def _names_what(forms: Sequence[str], relation: Relation) -> bool:
    """Whether a body names something: "the army fought | what it called | the last of a gang"."""
    source = relation.source
    return source is not None and forms[relation.contents[0].first] == "what" and forms[source.first] == "it"


def is_noun(document: Document, relation: Relation) -> bool:
    """Whether a cue is the noun of its phrase: "a historic | project | that …", "the fire | alarm | that …"."""
    source, cue, forms = relation.source, relation.cue, document.forms
    if source is None or relation.hit is None or source.last != cue.first or cue.last > cue.first + 1:
        return False
    verb, head = forms[cue.first], source.last - 1
    base = verb == relation.hit.entry.term and not verb.endswith(("s", "ing")) and not past(verb)
    if base and _is_country(document, source):
        return True
    source = _last_phrase(forms, source)
    if not base or forms[source.first] not in _SINGULAR | {"the"} or source.last - source.first > _LONGEST_COMPOUND:
        return False
    if not _NO_COMPOUND.isdisjoint(forms[slice(*source)]) or "'" in forms[head].replace("’", "'"):
        return False
    if forms[source.first] in _SINGULAR:
        return True
    return not (is_plural(forms[head]) or head in speaking(document, *source))


def _last_phrase(forms: Sequence[str], source: Range) -> Range:
    """Return the object that a source ends with: "sends | a strong | signal"; a source that is one phrase stays."""
    article = next((token for token in range(source.last - 1, source.first, -1) if forms[token] in _SINGULAR), None)
    if (
        article is None
        or forms[article - 1] in _BEFORE_PHRASES
        or not RELATIVES.isdisjoint(forms[source.first : article])
    ):
        return source
    return Range(article, source.last)


def _is_country(document: Document, source: Range) -> bool:
    """Whether a source is the name of one country, which takes a verb with an s: "China | demand | slumps"."""
    start, end = document.tokens[source.first].start, document.tokens[source.last - 1].end
    mentions = document.layer("mentions")
    first = bisect_left(document.starts_of("mentions"), start)
    named = [mention for mention in mentions[first : first + 1] if mention.span == (start, end)]
    return any(mention.actor == mention.country for mention in named)


def _describes(scene: Scene, relation: Relation) -> bool:
    """Whether what looks like a verb stands between an owner and its noun: "the alliance's | recommended | share"."""
    source = relation.source
    owns = source is not None and source.last == relation.cue.first and scene.forms[source.last - 1] in GENITIVES
    return owns and "noun" not in relation.patterns


def is_plural(form: str) -> bool:
    """Whether a noun takes a verb without an s."""
    return form in _PLURALS or (form.endswith("s") and not form.endswith("ss"))


def names(document: Document, relation: Relation) -> bool:
    """Whether a cue only tells a name: "a waiter called Fox", "the girl, identified only as Mia"."""
    source, content, forms = relation.source, relation.contents[0], document.forms
    if _NAMING.isdisjoint(forms[slice(*relation.cue)]):
        return False
    verb = next((i for i in range(*relation.cue) if forms[i] not in AUXILIARIES), relation.cue.first)
    if forms[verb] == "identified":
        following = forms[verb + 1 : verb + 3]  # not "experts | identified | it as a drone"
        return not {"as", "by"}.isdisjoint(following) and OBJECT_PRONOUNS.isdisjoint(following)
    if source is None or forms[relation.cue.first] not in {"called", "named"}:
        return False
    capital = document.text[document.tokens[content.first].start].isupper()
    behind = source.last == relation.cue.first and content.first == relation.cue.last
    return capital and behind and forms[source.first] in {"a", "an"}


def makes_work(document: Document, relation: Relation) -> bool:
    """Whether somebody made a work of art, or is known for something: "she had written the song", "best known for"."""
    forms, content = document.forms, relation.contents[0]
    cue = forms[slice(*relation.cue)]
    if "known" in cue:
        return "for" in forms[relation.cue.last - 1 : relation.cue.last + 1]
    if _MAKING.isdisjoint(cue):
        return False
    phrase = phrase_after(forms, content.first, min(content.first + _LONGEST_COMPOUND + 2, content.last), frozenset())
    return phrase is not None and not _WORKS.isdisjoint(forms[slice(*phrase)])


def echo(scene: Scene, relation: Relation, hit: Hit) -> bool:
    """Whether a noun cue only repeats the verb cue around it: "expressed his intent to"."""
    return hit.entry.match != "verb" and any(
        content.first <= relation.cue.first < content.last and relation.cue.first - content.first <= 2
        for other in scene.found
        for content in other.contents
    )


def _spoken(scene: Scene, relation: Relation) -> bool:
    """Whether the source is somebody or something that can speak."""
    if relation.source is None:
        return False
    heads = {_head(scene, relation.source)} | ({relation.source.last - 1} if relation.passive else set())
    return not heads.isdisjoint(scene.speaking) or _explained(scene, relation.source)


def _explained(scene: Scene, source: Range) -> bool:
    """Whether an apposition tells that a name can speak: "Lorn Nacional, | the main lobby |, put the loss at"."""
    comma, capitals = source.last, scene.document.capitals
    if scene.form(comma) != "," or not capitals[comma - 1] or scene.form(comma + 1) not in DETERMINERS:
        return False
    phrase = phrase_after(scene.forms, comma + 1, scene.last, scene.verbs)
    return phrase is not None and scene.form(phrase.last) == "," and _head(scene, phrase) in scene.speaking


def _head(scene: Scene, phrase: Range) -> int:
    """Return the token that heads a noun phrase: the last one before "of", "for", a participle or an apposition."""
    for index in range(phrase.first + 1, phrase.last):
        form, before = scene.forms[index - 1 : index + 1][::-1]
        explains = participle(form) and form not in AUXILIARIES and before not in DETERMINERS and not adverb(before)
        if explains or form in {"of", "for", "at", "in", "from", "with", "on", ",", "who"}:
            return index - 1
    return phrase.last - 1 - (scene.forms[phrase.last - 1] in GENITIVES)


def shows_quality(document: Document, relation: Relation) -> bool:
    """Whether somebody but shows what they are like: "has shown more courage than the cabinet"."""
    content = relation.contents[0]
    shows = relation.hit is not None and relation.hit.entry.term == "show"
    clause = document.forms[content.first] in _OPENS_CLAUSE
    return (
        shows
        and not clause
        and not _QUALITIES.isdisjoint(document.forms[content.first : content.first + _LONGEST_COMPOUND])
    )


def bodes(document: Document, relation: Relation) -> bool:
    """Whether something but looks to be so, or has an effect: "it promises to be a long night", "such a lie that …"."""
    forms, source, content = document.forms, relation.source, relation.contents[0]
    told = forms[relation.cue.last : content.last + 1]
    if "such" in told[:3] and "that" in told:  # "a statement of such neutrality that the junta reprinted it"
        return True
    promises = relation.hit is not None and relation.hit.entry.term in _BODING
    thing = source is not None and forms[source.first] in {"it", "this", "that"}
    return promises and thing and forms[content.first : content.first + 2] in (["to", "be"], ["to", "become"])


def talks_somebody(document: Document, relation: Relation) -> bool:
    """Whether somebody is only talked into or out of something: "he talked the crew off the rocks"."""
    (verb, *_), content = document.forms[slice(*relation.cue)], relation.contents[0]
    talks = verb in _TALKING and content.first == relation.cue.last
    return talks and document.forms[content.first] in DETERMINERS | OBJECT_PRONOUNS


# What looks like a report and is none.
NO_REPORTS = (names, is_noun, makes_work, shows_quality, bodes, talks_somebody)
