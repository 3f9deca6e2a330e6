"""The cues of a document, sentence by sentence, each joined to its source and contents by its syntactic pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.phrases import DETERMINERS, Range, clause_end, phrase_after
from framing.relations.belief import believable, echo
from framing.relations.contents import Contents
from framing.relations.passive import by_agent, is_passive
from framing.relations.quoted import QuotationMap
from framing.relations.relation import Relation, patterns_of
from framing.relations.scene import MARKS, TIME, Scene, pieces
from framing.relations.sources import Sources
from framing.relations.unclaimed import continue_quotations

if TYPE_CHECKING:
    from framing.document import Document
    from framing.lexicon import Hit

_INTENT = frozenset("going continued continues went on".split())
_BEGINS_SPEAKER = DETERMINERS | {"he", "she", "they"}
_AFTER_SPEAKER = frozenset(". , in on at who".split()) | {""}
_AFTER_CUE = TIME | set(".,?!;") | set("in on at to during of".split())


def relations(document: Document) -> list[Relation]:
    """Return the attributions of a document that rules find, in the order of their cues."""
    found: list[Relation] = []
    quotations = QuotationMap(document)
    hits = [hit for hit in document.layer("lexicon:attribution") if hit.first not in quotations.of]
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
                self.scene.found.append(relation)
        return self.scene.found

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
        source = owner or phrase_after(self.forms, hit.last, self.scene.last, frozenset())
        if source is None:
            return None
        source = owner or self.sources.explained(source)
        behind = hit.last if owner else source.last
        comma = self.scene.form(behind) == ","
        before = self.contents.back_from(hit.first)
        contents = [] if before is None else [before]
        if before is None or comma:
            start = behind + comma
            stop = clause_end(self.forms, start, self.scene.last, frozenset())
            if stop > start:
                contents.append(Range(start, stop))
        return Relation(hit, Range(hit.first, hit.last), self.sources.reporting(source), contents)

    # --- the claim that ----------------------------------------------------------------------------------------------

    def _noun(self, hit: Hit) -> Relation | None:
        following = self.scene.form(hit.last)
        if following not in {"that", "to", "of", "for", "by"} and hit.last not in self.scene.quotations.of:
            return None
        source = self.sources.possessor(hit.first)
        start = hit.last
        if following in {"by", "from"} or (following == "of" and source is None):
            source = phrase_after(self.forms, hit.last + 1, self.scene.last, self.scene.verbs)
            if source is None or self.forms[source.last : source.last + 1] not in (["that"], ["to"]):
                return None
            start = source.last
        if source is None:
            return None
        stop = clause_end(self.forms, start, self.scene.last, self.contents.stops(start))
        return Relation(hit, Range(hit.first, hit.last), source, [Range(start, stop)] if stop > start else [])

    # --- X said ------------------------------------------------------------------------------------------------------

    def _verb(self, hit: Hit, patterns: frozenset[str]) -> Relation | None:
        cue = Range(hit.first, hit.last)
        before = self.forms[hit.first - 1] if hit.first > self.scene.first else ""
        if before == "to" and not self._intends(hit.first - 2):
            return None
        if is_passive(self.scene, hit):
            return by_agent(self.scene, hit)
        if self._inverted(hit, before, patterns):
            source = phrase_after(self.forms, hit.last, self.scene.last, self.scene.verbs)
            content = self.contents.back_from(hit.first)
            return Relation(hit, cue, source, self.contents.with_rest(content, source.last if source else hit.last))
        source = self.sources.subject(hit, before)
        if source is None:
            return None
        start = source.first - (self.forms[source.first - 1] == "as")
        if self._closes_clause(hit, source) and (content := self.contents.back_from(start)):
            if self._ends_sentence(hit):
                return Relation(hit, cue, source, [self.contents.embracing(content, source)], closing=True)
            return Relation(hit, cue, source, self.contents.with_rest(content, self.contents.aside_end(hit.last)))
        return Relation(hit, cue, source, self.contents.after(hit, patterns))

    def _ends_sentence(self, hit: Hit) -> bool:
        return all(form in TIME or form in {"on", "."} for form in self.forms[hit.last : self.scene.last])

    def _intends(self, index: int) -> bool:
        return index >= self.scene.first and self.forms[index] in _INTENT

    def _inverted(self, hit: Hit, before: str, patterns: frozenset[str]) -> bool:
        """Whether the speaker follows the cue: “…,” said the minister."""
        if patterns.isdisjoint(("post", "quote")) or hit.last >= self.scene.last:
            return False
        if before != "," and before not in MARKS:
            return False
        if self.forms[hit.first].endswith("ing"):
            return False
        token = self.scene.document.tokens[hit.last]
        if not self.scene.document.text[token.start].isupper() and token.form not in _BEGINS_SPEAKER:
            return False
        if before == "," and hit.first - 2 not in self.scene.quotations.of and not self._closing_phrase(hit):
            return False
        return self.contents.back_from(hit.first) is not None

    def _closing_phrase(self, hit: Hit) -> bool:
        """Whether only the speaker follows an inverted cue: …, said the minister."""
        source = phrase_after(self.forms, hit.last, self.scene.last, self.scene.verbs)
        return source is not None and "".join(self.forms[source.last : source.last + 1]) in _AFTER_SPEAKER

    def _closes_clause(self, hit: Hit, source: Range) -> bool:
        """Whether source and cue come after their content: "…, she said."."""
        if source.first == self.scene.first or source.first > hit.first:
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
