"""The cues of a document, sentence by sentence, each joined to its source and contents by its syntactic pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.clauses import clause_end
from framing.numerals import NUMBER_WORDS
from framing.phrases import ARTICLES, BE, DETERMINERS, Range, adverb, participle, phrase_after, touch
from framing.relations.beholders import beholders
from framing.relations.belief import CITING, believable, echo
from framing.relations.closing import after_circumstances, closing_report, content_up_to, embrace
from framing.relations.contents import Contents
from framing.relations.owned import owned_views
from framing.relations.passive import by_agent, explains, is_passive
from framing.relations.phrase import is_speaker, with_apposition
from framing.relations.quoted import QuotationMap
from framing.relations.relation import Relation, patterns_of
from framing.relations.relative import object_in_front, subject_behind_claim, with_object
from framing.relations.scene import MARKS, TIME, Scene, pieces
from framing.relations.sources import Sources
from framing.relations.subjects import without_predicate
from framing.relations.time import clause_of_time
from framing.relations.unclaimed import continue_quotations

if TYPE_CHECKING:
    from framing.document import Document
    from framing.lexicon import Hit

_SHORT_NAME = 4  # words that a name at the beginning of a sentence seldom exceeds: a headline in capitals does
_ALWAYS_TO_SOMEBODY = frozenset({"told", "tells"})  # "…, Ida Frost, an engineer, told Lorn Radio."
_INTENT = frozenset("going continued continues went on".split())
_BEGINS_SPEAKER = DETERMINERS | {"he", "she", "they"}
_AFTER_SPEAKER = frozenset(". , in on at who".split()) | {""}
_INTERVIEWED = frozenset("asked pressed questioned speaking answering responding".split())
_HOLDING_FORTH = frozenset("speaking writing talking testifying addressing concurring dissenting".split())
_VIEWS = frozenset({"view", "opinion", "eyes", "judgment", "judgement"})
_BY = frozenset("by from in among".split())  # what leads from a noun to whose it is: "claims by", "reports in"
_CLAUSES = frozenset({"that", "to"})
_BEHIND_NOUN = _BY | _CLAUSES | {"of", "for"}
_PLAIN = frozenset("simple clear blunt plain stark brief short obvious terse unequivocal this".split())
_SAYING = frozenset({"that", "post"})
_SHOWING = frozenset({"factive", "endorsing"})
_NO_VERB_BEHIND = ARTICLES | {"no", "any"}
_VERBS = frozenset("is are was were has have had".split())
_AFTER_CUE = TIME | set(".,?!;") | set("in on at to during of".split())


def relations(document: Document) -> list[Relation]:
    """Return the attributions of a document that rules find, in the order of their cues."""
    found: list[Relation] = []
    quotations = QuotationMap(document)
    views = (*owned_views(document), *beholders(document))
    known = sorted([*document.layer("lexicon:attribution"), *views], key=lambda hit: hit.first)
    hits = [hit for hit in known if hit.first not in quotations.of and not _in_name(document, hit)]
    bare = {token for hit in document.layer("lexicon:agentless") for token in range(hit.first, hit.last)}
    position = 0
    for piece in pieces(document):
        begin = position
        while position < len(hits) and hits[position].first < piece.last:
            position += 1
        if begin < position:
            found.extend(_Finder(Scene(document, piece, hits[begin:position], quotations)).run(bare))
    continue_quotations(document, quotations, found)
    return found


def _in_name(document: Document, hit: Hit) -> bool:
    """Whether a cue is part of a name: "the Election | Petition | Tribunal", in a text that is no headline."""
    sentence, capitals = document.sentence_of(hit.first), document.capitals
    inner = sentence.first < hit.first and hit.last < sentence.last
    between = inner and capitals[hit.first - 1] and capitals[hit.first] and capitals[hit.last]
    return between and not all(capitals[sentence.first : sentence.first + _SHORT_NAME])


def _counts(form: str) -> bool:
    """Whether a word tells how many: what goes with it and an s is no verb."""
    return form.isdigit() or (form in NUMBER_WORDS and form != "one")


class _Finder:
    """The cues of one sentence, each joined to its source and content."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.forms = scene.forms
        self.sources = Sources(scene)
        self.contents = Contents(scene)

    def run(self, bare: set[int]) -> list[Relation]:
        """Return the attributions of the sentence; cues that begin or end in ``bare`` have no agent."""
        for hit in self.scene.hits:
            relation = self._relation(hit, patterns_of(hit))
            if (hit.first in bare or hit.last - 1 in bare) and not (relation and relation.passive):
                continue
            if relation is None or not relation.contents:
                continue
            if believable(self.scene, relation, hit) and not echo(self.scene, relation, hit):
                if relation.closing:
                    for gone in embrace(relation, self.scene.found):
                        self.scene.found.remove(gone)
                self.scene.found.append(relation)
        return [relation for relation in self.scene.found if not self._names_occasion(relation)]

    def _names_occasion(self, relation: Relation) -> bool:
        """Whether a cue but tells where somebody says what another cue tells: "In her speech, Rusk warned of war"."""
        if self.forms[relation.cue.first] in _HOLDING_FORTH:
            return any(each.source and touch(each.source, relation.contents[0]) for each in self.scene.found)
        if "prep" not in relation.patterns or relation.source is None or relation.source.first <= relation.cue.first:
            return False
        own = relation.source.last == relation.source.first + 1 <= relation.cue.last  # not "in the expert's view"
        begins = relation.contents[0].first
        others = (each for each in self.scene.found if each.source and each.source.first == begins)
        if not _VIEWS.isdisjoint(self.forms[slice(*relation.cue)]):  # "in her view, the firm hopes to win"
            others = (each for each in others if each.hit and each.hit.entry.category == "neutral")
        return own and any(others)

    def _relation(self, hit: Hit, patterns: frozenset[str]) -> Relation | None:
        if "prep" in patterns:
            return self._preposition(hit)
        if "noun" in patterns and hit.entry.match != "verb":
            return self._noun(hit)
        return self._verb(hit, patterns)

    # --- according to X ----------------------------------------------------------------------------------------------

    def _preposition(self, hit: Hit) -> Relation | None:
        """Read “according to X” and “in her view”, before, behind or inside what they attribute."""
        owner = self.sources.owner(hit)
        source = owner or self.sources.behind(hit)
        if source is None or (owner is None and participle(self.forms[source.first])):  # "in a post deleted at once"
            return None
        source = owner or self.sources.explained(source)
        behind = hit.last if owner else source.last
        reports = hit.entry.category == "neutral" and self.forms[hit.first] not in CITING
        opens = hit.first == self.scene.first  # what stands before is another sentence
        before = None if opens else self.contents.back_from(hit.first)
        if reports and (before is None or self._ends_with(behind)) and (content := self._whole(hit)):
            return Relation(hit, Range(hit.first, hit.last), self.sources.reporting(source), [content], closing=True)
        comma = self.scene.form(behind) == ","
        contents = [] if before is None else [before]
        if before is None or comma:
            start = behind + comma
            stop = clause_end(self.forms, start, self.scene.last, frozenset())
            if stop > start:
                contents.append(Range(start, stop))
        return Relation(hit, Range(hit.first, hit.last), self.sources.reporting(source), contents)

    def _before(self, token: int) -> Range | None:
        """Return the content that ends before a token, which tells no more than that somebody was asked."""
        content = self.contents.back_from(token)
        return None if content and self.forms[content.first] in _INTERVIEWED else content

    def _ends_with(self, token: int) -> bool:
        return self.scene.form(token, beyond=".") == "." or clause_of_time(self.scene, token) is not None

    def _whole(self, hit: Hit) -> Range | None:
        """Return all of a sentence before the comma in front of a cue that ends it; None where it does not stand so."""
        comma = hit.first - 1
        quoted = self.forms[comma] in MARKS and self.forms[comma - 1] == ","  # "the worst of its kind,” according to"
        closes = comma - quoted > self.scene.first and (quoted or self.forms[comma] == ",")
        return content_up_to(self.scene, comma + quoted) if closes else None

    # --- the claim that ----------------------------------------------------------------------------------------------

    def _noun(self, hit: Hit) -> Relation | None:
        source, behind = self.sources.possessor(hit.first), hit.last
        if source is None and self.scene.form(behind) in _BY | {"of"}:
            source = phrase_after(self.forms, behind + 1, self.scene.last, self.scene.verbs)
            behind = source.last if source else behind
        if source is None:
            return None
        start = self._predicated(behind)
        if start is None and self.scene.form(behind) not in (_BEHIND_NOUN if behind == hit.last else _CLAUSES):
            return None
        stops = self.contents.stops_behind(hit, start or behind)
        stop = clause_end(self.forms, start or behind, self.scene.last, stops)
        relation = Relation(hit, Range(hit.first, hit.last), source, [Range(start or behind, stop)])
        if stop <= (start or behind):
            return None
        if start is None:
            relation.contents = [without_predicate(self.scene.document, relation)]
        return relation

    def _predicated(self, token: int) -> int | None:
        """Return where the content of a noun begins: "the worry is | that …", "her message was clear: | …"."""
        index = token
        while self.scene.form(index) in BE or (index > token and adverb(self.scene.form(index))):
            index += 1
        if index > token and self.scene.form(index) == "that":
            return index
        index += index > token and self.scene.form(index) in _PLAIN
        return index + 1 if self.scene.form(index) == ":" and index + 1 < self.scene.last else None

    # --- X said ------------------------------------------------------------------------------------------------------

    def _verb(self, hit: Hit, patterns: frozenset[str]) -> Relation | None:
        cue = Range(hit.first, hit.last)
        before = self.forms[hit.first - 1] if hit.first > self.scene.first else ""
        described = adverb(before) and self.forms[hit.first - 2] in ARTICLES  # "a previously | forecast | loss"
        described = described or (_counts(before) and self.forms[hit.first].endswith("s"))  # "the 37 | witnesses"
        if described or before in _NO_VERB_BEHIND or (before == "to" and not self._intends(hit.first - 2)):
            return None
        if is_passive(self.scene, hit):
            return by_agent(self.scene, hit)
        if "np" in patterns and before != "," and explains(self.scene, hit):
            return None
        if self._inverted(hit, before, patterns):
            source = self.sources.behind(hit)
            source = with_apposition(self.scene, source) if source else None
            content = self.contents.back_from(hit.first)
            around = source is not None and self._quotes_behind(source.last)
            if content and content.last - 1 not in self.scene.quotations.of and not around:
                # "…, said Ida Frost, who runs the hospital.", not "…, called a threat to health."
                whole = None if "np" in patterns else self._whole(hit)
                return Relation(hit, cue, source, [whole or content], closing=whole is not None)
            return Relation(hit, cue, source, self.contents.with_rest(content, source.last if source else hit.last))
        if closing := self._closing(hit, patterns):
            return closing
        source = self.sources.subject(hit, before)
        return None if source is None else self._subject_verb(hit, source, patterns)

    def _subject_verb(self, hit: Hit, source: Range, patterns: frozenset[str]) -> Relation:
        """Read a verb behind its subject: its content stands around both, behind them, or in front as an object."""
        cue = Range(hit.first, hit.last)
        if self.forms[slice(*source)] == ["there"]:  # "there were | groans | from the stands"
            return Relation(hit, cue, source, [])
        source = subject_behind_claim(self.forms, source, self.scene.document.capitals)
        thing = object_in_front(self.forms, source, cue, self.scene.first) if source.last <= hit.first else None
        if thing and not self._opens_report(thing):
            return Relation(hit, cue, source, with_object(self.forms, thing, self.contents.after(hit, patterns), cue))
        if put := self._put_before(hit, source):
            return put
        start = source.first - (self.forms[source.first - 1] == "as")
        inserted = self.contents.behind_insertion(hit, hit.last, patterns) is not None
        if not inserted and self._closes_clause(hit, source) and (content := self._before(start)):
            pieces = self.contents.with_rest(content, self.contents.aside_end(hit.last))
            if pieces != [content] or not self.contents.is_occasion(content):
                return Relation(hit, cue, source, pieces)
        contents = self.contents.after(hit, patterns)
        noun = bool(contents) and self.forms[contents[0].first] in _VERBS  # "the military | pressure | was working"
        return Relation(hit, cue, source, [] if noun else contents)

    def _opens_report(self, thing: Range) -> bool:
        """Whether a "that" is no object, but opens what somebody says: "the envoy said | that | drones had come"."""
        adjacent = any(each.cue.last == thing.first == each.contents[0].first for each in self.scene.found)
        return adjacent and self.forms[thing.first] == "that"

    def _put_before(self, hit: Hit, source: Range) -> Relation | None:
        """Return the report of the main clause behind "As Frost pointed out, …", "The way the mayor tells it, …"."""
        if source.last > source.first + 2 and self.forms[source.first : source.first + 2] == ["the", "way"]:
            source = Range(source.first + 2, source.last)
        opener = self.forms[source.first - 1] if source.first > self.scene.first else ""
        says = opener == "as" and source.first - 1 == self.scene.first and not patterns_of(hit).isdisjoint(_SAYING)
        puts = opener in {"as", "way", "hear"} and hit.entry.term.endswith(" it")
        comma = after_circumstances(self.scene, hit.last, hears=False) if says or puts else None
        if comma is None or self.scene.form(comma) != ",":
            return None
        start = comma + 1
        stop = clause_end(self.forms, start, self.scene.last, self.contents.stops(start))
        return Relation(hit, Range(hit.first, hit.last), source, [Range(start, stop)]) if stop > start else None

    def _closing(self, hit: Hit, patterns: frozenset[str]) -> Relation | None:
        """Return the report whose content stands before it: "content, source cue."."""
        strength, cue = hit.entry.extra["strength"], Range(hit.first, hit.last)
        after = "post" in patterns or strength == "strong"
        if strength == "weak" and after and self.forms[hit.first - 1] not in {"has", "have", "had"}:
            return None  # "the Post has learned", not "she learned"
        found = closing_report(self.scene, cue, hears="addressee" in patterns)
        capitals = self.scene.document.capitals
        if found and subject_behind_claim(self.forms, found.source, capitals) != found.source:
            return None  # "…, a charge the mayor denied."
        if found is None or not (after or (found.whole and hit.entry.category in _SHOWING)):
            return None
        if found.whole:
            return Relation(hit, cue, found.source, [found.content], closing=True)
        content = self.contents.behind_colon(found.content)
        return Relation(hit, cue, found.source, self.contents.with_rest(content, self.contents.aside_end(hit.last)))

    def _intends(self, index: int) -> bool:
        return index >= self.scene.first and self.forms[index] in _INTENT

    def _inverted(self, hit: Hit, before: str, patterns: frozenset[str]) -> bool:
        """Whether the speaker follows the cue: “…,” said the minister."""
        if patterns.isdisjoint(("post", "quote")) or hit.last >= self.scene.last:
            return False
        if before != "," and before not in MARKS:
            return False
        if self.forms[hit.first].endswith("ing") or self.forms[hit.first] in _ALWAYS_TO_SOMEBODY:
            return False
        if "anonymity" in self.forms[self.scene.first : hit.first] and before == ",":
            return False  # "One of them, granted anonymity, said the plan had failed."
        if not self._begins_speaker(hit.last, patterns):
            return False
        clause = before == "," and hit.first - 2 not in self.scene.quotations.of
        if clause and (is_speaker(self.scene, hit.first - 1) or not self._closing_phrase(hit)):
            return False
        return self.contents.back_from(hit.first) is not None

    def _begins_speaker(self, token: int, patterns: frozenset[str]) -> bool:
        """Whether a word behind an inverted cue begins a name or phrase, or can speak itself: "said police"."""
        document = self.scene.document
        if document.text[document.tokens[token].start].isupper() or self.forms[token] in _BEGINS_SPEAKER:
            return True
        if "addressee" in patterns:  # "…, Ida Frost, told reporters."
            return False
        phrase = "np" not in patterns and self.sources.closes(token)  # not "…, called a threat to health."
        source = phrase_after(self.forms, token, self.scene.last, self.scene.verbs)
        quoted = token - 2 in self.scene.quotations.of and "np" not in patterns
        named = quoted and source is not None and self.scene.document.capitals[source.last - 1]
        phrase = phrase or named or (source is not None and self._quotes_behind(source.last))
        return phrase or token in self.scene.speaking

    def _closing_phrase(self, hit: Hit) -> bool:
        """Whether only the speaker follows an inverted cue: …, said the minister."""
        source = self.sources.behind(hit)
        if source is None:
            return False
        around = self._quotes_behind(source.last)
        ends = "".join(self.forms[source.last : source.last + 1]) in _AFTER_SPEAKER
        return around or ends or self._ends_with(source.last)

    def _quotes_behind(self, token: int) -> bool:
        """Whether a comma and a quotation stand at a token: "His silence, said Amy Bell|, “speaks volumes.”"."""
        return self.scene.form(token) == "," and token + 1 in self.scene.quotations.of

    def _closes_clause(self, hit: Hit, source: Range) -> bool:
        """Whether source and cue come after their content: "…, she said."."""
        participle = self.forms[hit.first].endswith("ing")  # "…,” she told us, promising to stay"
        if source.first == self.scene.first or source.first > hit.first or participle:
            return False
        before = self.forms[source.first - 1]
        if before == "as" and source.first - 2 > self.scene.first:  # “…,” as the mayor put it
            before = self.forms[source.first - 2]
        return (before == "," or before in MARKS) and self._behind(hit) in _AFTER_CUE

    def _behind(self, hit: Hit) -> str:
        """Return the word behind a cue, and behind whoever hears it: "she told the court | on Monday"."""
        hearer = None
        if "addressee" in patterns_of(hit) and self.scene.form(hit.last) not in _AFTER_CUE:
            hearer = phrase_after(self.forms, hit.last, self.scene.last, self.scene.verbs)
        return self.scene.form(hearer.last if hearer else hit.last, beyond=".")
