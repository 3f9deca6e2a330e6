"""Who said what, by rule: each cue is joined to the phrase that is its source and the stretches that are its content.

One sentence at a time: the cue's syntactic pattern (lexicon ``attribution``, column ``pattern``) says where content
and source stand; quotation marks and shallow phrase limits say how far they reach. Definitions after Pareti (2015)
and Newell, Margolin & Ruths (2018).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from framing.phrases import (
    AUXILIARIES,
    DETERMINERS,
    Range,
    adverb,
    clause_end,
    main_subject,
    phrase_after,
    subject_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.document import Document, Sentence
    from framing.lexicon import Hit

SUBORDINATORS = frozenset("as when while after although though".split())
_BE = frozenset("is are was were be been being get gets got".split())
_OPENERS = frozenset("that to of as for about how whether if why what on into".split())
_MARKS = frozenset("\"“”«»‘’'")
_FAR = 200  # tokens: no subject stands further before its verb
_CUES_AHEAD = 8  # cues behind content that can end it
_ASIDE = 14  # tokens that may stand between a cue and its "that" or quotation ("said on Monday in a letter that")
_SUBJECT_STOPS = frozenset({",", ";", ":", "—", "–", "--"}) | _MARKS


@dataclass
class Relation:
    """Source, cue and contents of one attribution, as tokens; the lexicon hit of its cue, where there is one."""

    hit: Hit | None
    cue: Range
    source: Range | None
    contents: list[Range] = field(default_factory=list)
    confidence: float = 1.0
    learned: bool = False

    @property
    def patterns(self) -> frozenset[str]:
        """The syntactic patterns of the cue."""
        return frozenset(self.hit.entry.extra["pattern"].split()) if self.hit else frozenset()


def relations(document: Document) -> list[Relation]:
    """Return the attributions of a document that rules find, in the order of their cues."""
    found: list[Relation] = []
    quotations = _QuotationMap(document)
    hits = document.layer("lexicon:attribution")
    bare = {token for hit in document.layer("lexicon:agentless") for token in range(hit.first, hit.last)}
    position = 0
    for sentence in document.sentences:
        here = []
        while position < len(hits) and hits[position].first < sentence.last:
            here.append(hits[position])
            position += 1
        found.extend(_SentenceFinder(document, sentence, here, quotations, bare).run())
    _continue_quotations(document, quotations, found)
    return found


class _QuotationMap:
    """Which tokens stand in a quotation longer than a possible scare quote, and where each one begins and ends."""

    def __init__(self, document: Document) -> None:
        self.ranges: list[Range] = []
        self.scares: list[Range] = []
        self.of: dict[int, int] = {}
        for quotation in document.layer("quotations"):
            tokens = Range(document.token_at(quotation.span.start), document.token_at(quotation.span.end - 1) + 1)
            if quotation.scare:
                self.scares.append(tokens)
                continue
            for token in range(*tokens):
                self.of[token] = len(self.ranges)
            self.ranges.append(tokens)

    def ending_before(self, token: int) -> Range | None:
        """Return the quotation that ends right before a token (a comma may stand between)."""
        for back in (1, 2):
            number = self.of.get(token - back)
            if number is not None and self.ranges[number].last == token - back + 1:
                return self.ranges[number]
        return None

    def beginning(self, first: int, last: int) -> Range | None:
        """Return the first quotation that begins in ``first:last``."""
        for token in range(first, last):
            number = self.of.get(token)
            if number is not None and self.ranges[number].first == token:
                return self.ranges[number]
        return None


class _SentenceFinder:
    """The cues of one sentence, outside quotations, each joined to its source and content."""

    def __init__(
        self, document: Document, sentence: Sentence, hits: list[Hit], quotations: _QuotationMap, agentless: set[int]
    ) -> None:
        self.document = document
        self.forms = document.forms
        self.sentence = sentence
        self.quotations = quotations
        self.hits = [hit for hit in hits if hit.first not in quotations.of]
        self.verbs = frozenset(
            hit.first for hit in self.hits if not {"prep", "noun"} & set(hit.entry.extra["pattern"].split())
        )
        self.starts = [hit.first for hit in self.hits]
        self.agentless = agentless
        self.speaking = _speaking_tokens(document, sentence)
        self.found: list[Relation] = []

    def run(self) -> list[Relation]:
        for hit in self.hits:
            if hit.first in self.agentless or hit.last - 1 in self.agentless:
                continue
            patterns = set(hit.entry.extra["pattern"].split())
            relation = self._relation(hit, patterns)
            if relation and relation.contents and self._believable(relation, hit) and not self._echo(relation, hit):
                self.found.append(relation)
        return self.found

    def _relation(self, hit: Hit, patterns: set[str]) -> Relation | None:
        if "prep" in patterns:
            return self._preposition(hit)
        if "noun" in patterns and hit.entry.match != "verb":
            return self._noun(hit)
        return self._verb(hit, patterns)

    # --- according to X ----------------------------------------------------------------------------------------

    def _preposition(self, hit: Hit) -> Relation | None:
        end = self.sentence.last
        source = phrase_after(self.forms, hit.last, end, frozenset())
        if source is None:
            return None
        after = source.last + (self.forms[source.last : source.last + 1] == [","])
        before = self._back_from(hit.first)
        contents = [] if before is None else [before]
        if before is None or self.forms[source.last : source.last + 1] == [","]:
            stop = clause_end(self.forms, after, end, frozenset())
            if stop > after:
                contents.append(Range(after, stop))
        return Relation(hit, Range(hit.first, hit.last), self._reported_by(source), contents)

    def _reported_by(self, source: Range) -> Range:
        """Return who reports in “reports from state media”; other phrases as they are."""
        words = self.forms[source.first : source.last]
        if words and words[0] in {"reports", "reporting", "coverage", "accounts"}:
            for offset, word in enumerate(words[:3]):
                if word in {"from", "by", "in"} and source.first + offset + 1 < source.last:
                    return Range(source.first + offset + 1, source.last)
        return source

    # --- the claim that ------------------------------------------------------------------------------------------

    def _noun(self, hit: Hit) -> Relation | None:
        following = self.forms[hit.last] if hit.last < self.sentence.last else ""
        if following not in {"that", "to", "of", "for", "by"} and hit.last not in self.quotations.of:
            return None
        source = self._possessor(hit.first)
        start = hit.last
        if following in {"by", "from"} or (following == "of" and source is None):
            source = phrase_after(self.forms, hit.last + 1, self.sentence.last, self.verbs)
            if source is None or self.forms[source.last : source.last + 1] not in (["that"], ["to"]):
                return None
            start = source.last
        if source is None:
            return None
        stop = clause_end(self.forms, start, self.sentence.last, self._stops(start))
        return Relation(hit, Range(hit.first, hit.last), source, [Range(start, stop)] if stop > start else [])

    def _possessor(self, noun: int) -> Range | None:
        """Return whose claim it is: "the minister's claim", "their pledge"; None where nobody's."""
        index = noun - 1
        while index > self.sentence.first and self.forms[index] not in {"'s", "'", "’"} and noun - index < 4:
            if self.forms[index] in {"his", "her", "their", "its", "my", "our"}:
                return Range(index, index + 1)
            index -= 1
        if self.forms[index] in {"his", "her", "their", "its"}:
            return Range(index, index + 1)
        if self.forms[index] in {"'s", "'", "’"} and index > self.sentence.first:
            return subject_before(self.forms, index, self.sentence.first, self.verbs)
        return None

    # --- X said ----------------------------------------------------------------------------------------------------

    def _verb(self, hit: Hit, patterns: set[str]) -> Relation | None:
        cue = Range(hit.first, hit.last)
        before = self.forms[hit.first - 1] if hit.first > self.sentence.first else ""
        if before == "to" and not self._intends(hit.first - 2):
            return None
        if self._passive(hit):
            return self._by_agent(hit, cue)
        if self._inverted(hit, before, patterns):
            source = phrase_after(self.forms, hit.last, self.sentence.last, self.verbs)
            content = self._back_from(hit.first)
            return Relation(hit, cue, source, self._with_rest(content, source.last if source else hit.last))
        source = self._subject(hit, before)
        if source is None:
            return None
        if self._closes_clause(hit, source) and (content := self._back_from(source.first)):
            return Relation(hit, cue, source, self._with_rest(content, self._aside_end(hit.last)))
        return Relation(hit, cue, source, self._after(hit, patterns))

    def _intends(self, index: int) -> bool:
        return index >= self.sentence.first and self.forms[index] in {"going", "continued", "continues", "went", "on"}

    def _passive(self, hit: Hit) -> bool:
        form = self.forms[hit.first]
        if (hit.entry.match == "verb" and form == hit.entry.term.split()[0]) or form.endswith(("ing", "s")):
            return False
        index = hit.first - 1
        while index > self.sentence.first and adverb(self.forms[index]):
            index -= 1
        return index >= self.sentence.first and self.forms[index] in _BE

    def _by_agent(self, hit: Hit, cue: Range) -> Relation | None:
        for index in range(hit.last, min(hit.last + 10, self.sentence.last)):
            if self.forms[index] == "by":
                source = phrase_after(self.forms, index + 1, self.sentence.last, self.verbs)
                subject = subject_before(self.forms, hit.first, self.sentence.first, self.verbs)
                return Relation(hit, cue, source, [subject] if subject else []) if source else None
        return None

    def _inverted(self, hit: Hit, before: str, patterns: set[str]) -> bool:
        """Whether the speaker follows the cue: “…,” said the minister."""
        if not patterns & {"post", "quote"} or hit.last >= self.sentence.last:
            return False
        if before != "," and before not in _MARKS:
            return False
        if self.forms[hit.first].endswith("ing"):
            return False
        token = self.document.tokens[hit.last]
        starts = self.document.text[token.start].isupper() or token.form in DETERMINERS | {"he", "she", "they"}
        if not starts or (before == "," and hit.first - 2 not in self.quotations.of and not self._closing_phrase(hit)):
            return False
        return self._back_from(hit.first) is not None

    def _closing_phrase(self, hit: Hit) -> bool:
        """Whether only the speaker follows an inverted cue: …, said the minister."""
        source = phrase_after(self.forms, hit.last, self.sentence.last, self.verbs)
        following = self.forms[source.last : source.last + 1] if source else ["the"]
        return following in ([], ["."], [","], ["in"], ["on"], ["at"], ["who"])

    def _subject(self, hit: Hit, before: str) -> Range | None:
        participle = self.forms[hit.first].endswith("ing")
        if participle and (before in {",", "while", "by", ""} or before in _MARKS):
            return self._inherited()
        if before in {"and", "but", "then", "or"}:
            return self._inherited()
        start = self._clause_start(hit.first)
        source = subject_before(self.forms, hit.first, start, self.verbs - {hit.first})
        if source is None and (before in AUXILIARIES or adverb(before)):
            return self._inherited()
        return source

    def _clause_start(self, token: int) -> int:
        """Return how far back a subject may begin: never over the end of a quotation."""
        for index in range(token - 1, max(self.sentence.first, token - _FAR), -1):
            if index in self.quotations.of:
                return index + 1
        return self.sentence.first

    def _inherited(self) -> Range | None:
        """Return the subject that this sentence already has: the latest source, or its main subject."""
        for relation in reversed(self.found):
            if relation.source and "prep" not in relation.patterns:
                return relation.source
        start = self.sentence.first
        for relation in self.found:
            start = max(start, relation.source.last if relation.source else start)
        return main_subject(self.forms, start, self.sentence.last, self.verbs)

    # --- content ---------------------------------------------------------------------------------------------------

    def _closes_clause(self, hit: Hit, source: Range) -> bool:
        """Whether source and cue come after their content: "…, she said."."""
        if source.first == self.sentence.first or source.first > hit.first:
            return False
        before = self.forms[source.first - 1]
        if before != "," and before not in _MARKS:
            return False
        following = self.forms[hit.last] if hit.last < self.sentence.last else "."
        return following in {".", ",", "?", "!", ";", "in", "on", "at", "to", "during", "of"} or following in _TIME

    def _back_from(self, token: int) -> Range | None:
        """Return the content that ends before a token: the quotation there, or the clause before the comma."""
        quotation = self.quotations.ending_before(token)
        if quotation:
            first = max(quotation.first, 0)
            if quotation.first > self.sentence.first and self._speaks_through(quotation):
                first = self._content_start(quotation.first)
            return Range(first, quotation.last)
        if token - 1 <= self.sentence.first or self.forms[token - 1] not in {",", "—", "–", "--"} | _MARKS:
            return (
                None if self.forms[token - 1] in {"and", "but"} or token <= self.sentence.first else self._plain(token)
            )
        start = self._content_start(token - 1)
        return Range(start, token - 1) if token - 1 > start else None

    def _plain(self, token: int) -> Range | None:
        """Content before "according to" needs no comma."""
        start = self._content_start(token)
        return Range(start, token) if token > start else None

    def _speaks_through(self, quotation: Range) -> bool:
        """Whether the words before a quotation in its sentence belong to the same content (a mixed one)."""
        return self.forms[quotation.first - 1] not in {",", ":"} | _MARKS

    def _content_start(self, token: int) -> int:
        start = self.sentence.first
        for relation in self.found:
            for piece in (relation.cue, relation.source, *relation.contents):
                if piece and piece.last <= token:
                    start = max(start, piece.last)
        while start < token and (self.forms[start] in {",", "and", "but", ";", ":"}):
            start += 1
        return start

    def _with_rest(self, content: Range | None, after: int) -> list[Range]:
        """Content before the cue, and the rest of it behind: "…," she said, "…"."""
        if content is None:
            return []
        rest = []
        if after < self.sentence.last and self.forms[after] == ",":
            start = after + 1
            quotation = self.quotations.beginning(start, min(start + 2, self.sentence.last))
            if quotation:
                rest.append(Range(quotation.first, quotation.last))
            elif content.last - 1 not in self.quotations.of and start < self.sentence.last:
                stop = clause_end(self.forms, start, self.sentence.last, self._stops(start))
                if (
                    self.forms[start] not in {"adding", "citing", "who", "which"}
                    and start not in self.verbs
                    and stop > start
                ):
                    rest.append(Range(start, stop))
        return [content, *rest]

    def _aside_end(self, index: int) -> int:
        """Skip "in a statement", "on Monday" behind a cue, up to the next mark."""
        while index < self.sentence.last and self.forms[index] not in _SUBJECT_STOPS | {".", "!", "?"}:
            index += 1
        return index

    def _after(self, hit: Hit, patterns: set[str]) -> list[Range]:
        start = self._content_opens(hit, patterns)
        if start is None:
            return []
        quotation = self.quotations.of.get(start)
        stops = self._stops(start)
        if hit.first > self.sentence.first and self.forms[self.sentence.first] in {
            "as",
            "when",
            "while",
            "after",
            "although",
        }:
            stops |= {next((i for i in range(start, self.sentence.last) if self.forms[i] == ","), self.sentence.last)}
        stop = clause_end(self.forms, start, self.sentence.last, stops)
        if quotation is not None:
            reach = self.quotations.ranges[quotation]
            if reach.last >= stop or self.forms[reach.last : reach.last + 1] == [","]:
                stop = reach.last
        return [Range(start, stop)] if stop > start else []

    def _content_opens(self, hit: Hit, patterns: set[str]) -> int | None:
        """Return the token at which the content behind a cue begins; None if the cue's pattern is not met."""
        start, end = hit.last, self.sentence.last
        if start >= end:
            return None
        opener = self._opener(hit, patterns, end)
        if opener is not None:
            return opener
        if self.forms[start] in {".", "?", "!", ",", ";", ")"}:
            return None
        if patterns & {"np", "as", "for"} or "that" in patterns:
            return self._skip_time(start)
        if "addressee" in patterns:
            addressee = phrase_after(self.forms, start, end, self.verbs)
            return addressee.last if addressee and addressee.last < end - 1 else None
        return None

    def _opener(self, hit: Hit, patterns: set[str], end: int) -> int | None:
        """Find the word or mark that opens the content; an aside or a hearer may stand between."""
        for index in range(hit.last, min(hit.last + _ASIDE, end)):
            form = self.forms[index]
            if index in self.quotations.of and patterns != {"np"}:
                mixed = "np" in patterns and index - hit.last > 2
                return hit.last if mixed else index
            if form == "that" and patterns & {"that", "addressee"}:
                return index
            if form == "to" and "to" in patterns and (index == hit.last or "addressee" in patterns):
                return index
            if form in {"of", "about", "on", "against"} and "of" in patterns and "np" not in patterns:
                return index
            if form in {"whether", "if", "how", "why", "what", "where", "when"} and "wh" in patterns:
                return index
            if form == "for" and patterns & {"for"} and index == hit.last:
                return index
            if form in {",", ";", "who", "which", "and", "but", "because"} or form in AUXILIARIES:
                return index + 1 if form == "," and index + 1 in self.quotations.of else None
        return None

    def _skip_time(self, start: int) -> int:
        index = start
        if self.forms[index] == "on" and index + 1 < self.sentence.last and self.forms[index + 1] in _TIME:
            index += 2
        while index < self.sentence.last - 1 and self.forms[index] in _TIME:
            index += 1
        return index

    def _stops(self, start: int) -> frozenset[int]:
        """Tokens at which content ends because the next cue of the sentence takes over."""
        stops = set()
        first = bisect_right(self.starts, start)
        for hit in self.hits[first : first + _CUES_AHEAD]:
            before = hit.first - 1
            while before > start and adverb(self.forms[before]):
                before -= 1
            participle = self.forms[hit.first].endswith("ing") and self.forms[before] == ","
            coordinated = self.forms[before] in {"and", "but"} and not self.forms[hit.first].endswith("ing")
            if participle or coordinated or "prep" in hit.entry.extra["pattern"].split():
                stops.add(before if participle or coordinated else hit.first)
        return frozenset(stops)

    def _believable(self, relation: Relation, hit: Hit) -> bool:
        """Weak cues, and participles and factive verbs that also describe events, need a speaker or company.

        Company is a quotation or "that" at the head of the content; a speaker is a person, organisation, document
        or pronoun at the head of the source ("the visit underscores" has none).
        """
        patterns, strength = relation.patterns, hit.entry.extra["strength"]
        if "prep" in patterns:
            speaks = relation.source is not None and self._head(relation.source) in self.speaking
            return strength == "strong" or (strength == "medium" and speaks)
        content = relation.contents[0]
        if content.first in self.quotations.of or self.forms[content.first] == "that":
            return True
        eventful = "np" in patterns and "post" not in patterns
        eventful = eventful or (self.forms[relation.cue.first].endswith("ing") and relation.source is not None)
        if strength == "strong" and not eventful:
            return True
        spoken = relation.source is not None and self._head(relation.source) in self.speaking
        if strength != "weak":
            return spoken
        return spoken and "as" in patterns and "as" in self.forms[content.first : content.last]

    def _head(self, phrase: Range) -> int:
        """Return the token that heads a noun phrase: the last one before "of", "for" or an apposition."""
        for index in range(phrase.first + 1, phrase.last):
            if self.forms[index] in {"of", "for", "at", "in", "from", "with", "on", ",", "who"}:
                return index - 1
        return phrase.last - 1

    def _echo(self, relation: Relation, hit: Hit) -> bool:
        """Whether a noun cue only repeats the verb cue around it: "expressed his intent to"."""
        return hit.entry.match != "verb" and any(
            content.first <= relation.cue.first < content.last and relation.cue.first - content.first <= 2
            for other in self.found
            for content in other.contents
        )


def _speaking_tokens(document: Document, sentence: Sentence) -> set[int]:
    """Return the last tokens of everything in a sentence that can speak: actors, roles, documents, pronouns."""
    speaking = {index for index in range(sentence.first, sentence.last) if document.forms[index] in SPEAKING_PRONOUNS}
    for layer in ("mentions", "lexicon:sources"):
        found = document.layer(layer)
        starts = document.starts_of(layer)
        for item in found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]:
            span = item.span if layer == "mentions" else (item.start, item.end)
            speaking.add(document.token_at(span[1] - 1))
    return speaking


SPEAKING_PRONOUNS = frozenset("i he she they we".split())


_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight later earlier afterwards "
    "again here".split()
)


def _continue_quotations(document: Document, quotations: _QuotationMap, found: list[Relation]) -> None:
    """Give quotations that no cue claimed to the speaker before them in the paragraph, or across a continued one."""
    claimed = {quotations.of[t] for r in found for c in r.contents for t in range(*c) if t in quotations.of}
    order = sorted(found, key=lambda relation: relation.cue.first)
    for number, reach in enumerate(quotations.ranges):
        if number in claimed:
            continue
        relation = _speaker_before(document, reach, order)
        if relation and any(content.last - 1 in quotations.of for content in relation.contents):
            relation.contents.append(reach)


def _speaker_before(document: Document, reach: Range, order: list[Relation]) -> Relation | None:
    """Return the last attribution before a quotation: in its paragraph, or in the one before if it begins one."""
    index = bisect_left(order, reach.first, key=lambda relation: relation.cue.first) - 1
    if index < 0:
        return None
    paragraph = _paragraph_of(document, reach.first)
    distance = paragraph - _paragraph_of(document, order[index].contents[-1].last - 1)
    continues = distance == 0 or (distance == 1 and reach.first == _first_token(document, paragraph))
    return order[index] if continues else None


def _paragraph_of(document: Document, token: int) -> int:
    return document.sentences[document.sentence_index(document.tokens[token].start)].paragraph


def _first_token(document: Document, paragraph: int) -> int:
    return document.sentences[document.paragraphs[paragraph].first].first


def agentless(document: Document) -> Iterator[tuple[Hit, Range]]:
    """Yield attributions without an agent ("is expected to"), each with its content."""
    quoted = _QuotationMap(document).of
    for hit in document.layer("lexicon:agentless"):
        if hit.first in quoted:
            continue
        sentence = document.sentences[document.sentence_index(hit.start)]
        if hit.entry.extra["pattern"] == "adverb":
            content = Range(sentence.first, clause_end(document.forms, sentence.first, sentence.last, frozenset()))
        else:
            content = Range(hit.last, clause_end(document.forms, hit.last, sentence.last, frozenset()))
        if content.last > content.first:
            yield hit, content
