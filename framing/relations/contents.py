"""What: the stretches that are the content of a cue, before it, behind it or around it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.clauses import clause_end
from framing.numerals import NUMBER_WORDS
from framing.phrases import (
    AUXILIARIES,
    DETERMINERS,
    HEARERS,
    SETS_AGAINST,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
    Range,
    adverb,
    finite,
    past,
    phrase_after,
)
from framing.relations.phrase import OPENERS, OPENS_NOUN
from framing.relations.relation import patterns_of
from framing.relations.scene import MARKS, SUBJECT_STOPS, TIME
from framing.relations.time import behind_time
from framing.speakers.naming import is_plural

if TYPE_CHECKING:
    from framing.lexicon import Hit
    from framing.relations.scene import Scene

_AFTER_ASIDE = SUBJECT_STOPS | {".", "!", "?"}
_BEFORE_SPEECH = MARKS | {",", ":"}
_PLACES = frozenset({"at", "in", "on", "during", "after", "before"})
_WHEN = frozenset("on last next this late early week weekend month year night morning evening afternoon".split())
_TELL_TIME = TIME | _WHEN
_AFTER_CIRCUMSTANCE = SUBJECT_STOPS | _TELL_TIME | _PLACES | SUBJECT_PRONOUNS | {".", "there", "that"}
_OPENS_CLAUSE = frozenset("as when while after although though despite amid given contrary".split())
_CUES_AHEAD = 8  # cues behind content that can end it
_ENDS = SUBJECT_STOPS - {";", ":"}  # marks that content in front of its cue ends with
_LONGEST_SUBJECT = 8  # tokens
_REMARKS = frozenset("remark remarks comment comments statement statements announcement".split())
_BEHIND_QUOTATION = frozenset({",", "as", "while", "when"})  # "chanted “Out!” | as the police stood by"
_ASIDE = 14  # tokens that may stand between a cue and its "that" or quotation ("said on Monday in a letter that")


class Contents:
    """Finds the contents of the cues of one sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.forms = scene.forms
        self.quotations = scene.quotations

    # --- before the cue ----------------------------------------------------------------------------------------------

    def back_from(self, token: int) -> Range | None:
        """Return the content that ends before a token: the quotation there, or the clause before the comma."""
        quotation = self.quotations.ending_before(token)
        first = self.scene.first
        if quotation:
            mixed = quotation.first > first and self._speaks_through(quotation)
            return Range(self._start(quotation.first) if mixed else quotation.first, quotation.last)
        before = self.forms[token - 1]
        if token - 1 > first and before in _ENDS:
            return self._up_to(token - 1)
        return None if before in {"and", "but"} or token <= first else self._up_to(token)

    def _up_to(self, end: int) -> Range | None:
        """Return the content up to a token; before "according to" it needs no comma."""
        start = self._start(end)
        return Range(start, end) if end > start else None

    def _speaks_through(self, quotation: Range) -> bool:
        """Whether the words before a quotation in its sentence belong to the same content (a mixed one)."""
        return self.forms[quotation.first - 1] not in _BEFORE_SPEECH

    def _start(self, token: int) -> int:
        """Return where content that ends at a token begins: behind all that was found before it."""
        start = self.scene.first
        for relation in self.scene.found:
            for piece in (relation.cue, relation.source, *relation.contents):
                if piece and piece.last <= token:
                    start = max(start, piece.last)
        while start < token and self.forms[start] in {",", "and", "but", ";", ":"}:
            start += 1
        return start

    def behind_colon(self, content: Range) -> Range:
        """Return what of a content stands behind a colon: "the coach was blunt: | the team |, she said, had slept"."""
        inner = range(content.last - 2, content.first, -1)
        colons = (i + 1 for i in inner if self.forms[i] == ":" and i not in self.quotations.of)
        return Range(next(colons, content.first), content.last)

    # --- around the cue ----------------------------------------------------------------------------------------------

    def with_rest(self, content: Range | None, after: int) -> list[Range]:
        """Return content before the cue, and the rest of it behind: "…," she said, "…"."""
        if content is None:
            return []
        if self.scene.form(after) != ",":
            return [content]
        start, end = after + 1, self.scene.last
        if quotation := self.quotations.beginning(start, min(start + 2, end)):
            return [quotation] if self.is_occasion(content) else [content, quotation]
        if content.last - 1 in self.quotations.of or start >= end:
            return [content]
        stop = clause_end(self.forms, start, end, self.stops(start))
        relative = not {"who", "which", "whom"}.isdisjoint(self.forms[start : start + 3])  # "one of whom"
        predicate = start in self.scene.verbs and any(finite(form) for form in self.forms[slice(*content)])
        other = self.forms[start] in {"adding", "citing"} or relative or predicate
        return [content] if other or stop <= start else [content, Range(start, stop)]

    def is_occasion(self, content: Range) -> bool:
        """Whether words only tell when or where a quotation was made: "In a statement, the ministry said, “…”"."""
        if content.first != self.scene.first or content.last - 1 in self.quotations.of:
            return False
        clause = any(finite(form) for form in self.forms[slice(*content)])
        return self.forms[content.first] in (SUBORDINATORS if clause else OPENERS)

    def aside_end(self, index: int) -> int:
        """Skip "in a statement", "on Monday" behind a cue, up to the next mark."""
        while index < self.scene.last and self.forms[index] not in _AFTER_ASIDE:
            index += 1
        return index

    # --- behind the cue ----------------------------------------------------------------------------------------------

    def after(self, hit: Hit, patterns: frozenset[str]) -> list[Range]:
        """Return the content behind a cue: up to the next cue, or to the end of the quotation that it begins with."""
        start = self._opens(hit, patterns)
        if start is None:
            return []
        stop = clause_end(self.forms, start, self.scene.last, self.stops_behind(hit, start))
        number = self.quotations.of.get(start)
        if number is not None:
            reach = self.quotations.ranges[number]
            if reach.last >= stop or self.forms[reach.last] in _BEHIND_QUOTATION:
                stop = reach.last
        return [Range(start, stop)] if stop > start else []

    def _main_clause(self, hit: Hit, start: int) -> frozenset[int]:
        """Return the comma at which "As she said, …" or "…, who warned of cracks, …" gives way to the main clause."""
        first, last = self.scene.first, self.scene.last
        opens = hit.first != first and self.forms[first] in _OPENS_CLAUSE
        if not opens and not self._in_relative_clause(hit):
            return frozenset()
        return frozenset({next((i for i in range(start + 1, last) if self.forms[i] == ","), last)})

    def _in_relative_clause(self, hit: Hit) -> bool:
        """Whether a cue is the verb of a clause that "who" or "which" opens behind a comma."""
        index = hit.first - 1
        while index > self.scene.first and (self.forms[index] in AUXILIARIES or adverb(self.forms[index])):
            index -= 1
        return self.forms[index] in {"who", "which"} and index > self.scene.first and self.forms[index - 1] == ","

    def _opens(self, hit: Hit, patterns: frozenset[str]) -> int | None:
        """Return the token at which the content behind a cue begins; None if the cue's pattern is not met."""
        start, end = hit.last, self.scene.last
        if start >= end:
            return None
        opener = self._opener(hit, patterns)
        if opener is not None:
            of_hearer = self.forms[opener] == "of" and opener > hit.first + 1 and "addressee" in patterns
            return (self._told_to_group(start) if of_hearer else None) or opener
        if self.forms[start] in {".", "?", "!", ",", ";", ")"}:
            return None
        if self.forms[hit.first].endswith("ing") and "np" not in patterns and self.forms[start] in _PLACES:
            return None  # "…, speaking to reporters in Varna, …"
        if "addressee" in patterns and "np" not in patterns and (behind := self._behind_hearer(start)):
            return self._skip_time(behind)
        if patterns & {"np", "as", "for", "that"} and self.forms[start - 1] not in _REMARKS:
            return self._skip_time(start)
        return None

    def _behind_hearer(self, start: int) -> int | None:
        """Return the token behind whoever hears what is said, and where: "told the council in Varna | it was safe"."""
        if self._hears_clause(start):
            return start + 1
        hearer = phrase_after(self.forms, start, self.scene.last, self.scene.verbs)
        if hearer is None or hearer.last >= self.scene.last - 1:
            return None
        inner = range(hearer.first + 1, hearer.last)
        behind = next((i for i in inner if self._begins_clause(i) or self.forms[i] in _PLACES), hearer.last)
        behind = self._behind_circumstances(behind)
        clause = self.scene.form(behind)[:1].isalnum() and self.forms[behind] not in {"to", "who", "which"}
        return behind if clause else None

    def _hears_clause(self, token: int) -> bool:
        """Whether a pronoun hears what the next one begins: "told her | they'd rather not know"."""
        subject = self.scene.form(token + 1).split("'")[0]
        return self.forms[token] in HEARERS and subject in SUBJECT_PRONOUNS

    def _told_to_group(self, start: int) -> int | None:
        """Return where a clause begins behind a hearer with "of": "told a group of students | that fear was a lie"."""
        behind = self._behind_hearer(start)
        if behind is None:
            return None
        first, *rest = self.forms[behind + (self.forms[behind] == "that") : self.scene.last]
        return behind if not finite(first) and any(finite(form) for form in rest) else None

    def _begins_clause(self, token: int) -> bool:
        """Whether an article or a number begins another phrase: "told lawmakers | the budget was spent"."""
        form, before = self.forms[token - 1 : token + 1][::-1]
        if form in NUMBER_WORDS or form.isdigit():
            return before not in OPENERS | DETERMINERS | NUMBER_WORDS and before.isalpha() and not adverb(before)
        return form in OPENS_NOUN and before not in OPENERS

    def _behind_circumstances(self, token: int) -> int:
        """Skip "in the capital", "late on Sunday", "in an interview last week" in front of a clause with a subject."""
        index, last = token, self.scene.last
        while index < last:
            if self.forms[index] in _PLACES and self.scene.form(index + 1) not in TIME:
                index = self._phrase_end(index + 1)
            elif self.forms[index] in _TELL_TIME:
                index += 1
            else:
                return token if finite(self.forms[index]) else index
        return token

    def _phrase_end(self, token: int) -> int:
        """Return the end of the phrase behind a preposition: of a name, or of what an article begins."""
        if token >= self.scene.last:
            return token
        named, index = self.scene.document.capitals[token], token + 1
        while index < self.scene.last and self.forms[index] not in _AFTER_CIRCUMSTANCE:
            other = self._begins_clause(index) or finite(self.forms[index])
            if other or (named and not self.scene.document.capitals[index]):
                return index
            index += 1
        return index

    def _opener(self, hit: Hit, patterns: frozenset[str]) -> int | None:
        """Find the word or mark that opens the content; an aside or a hearer may stand between."""
        for index in range(hit.last, min(hit.last + _ASIDE, self.scene.last)):
            form = self.forms[index]
            if index in self.scene.reports and self._has_subject(hit, index):
                return None
            if index in self.quotations.of and patterns != {"np"}:
                mixed = "np" in patterns and index - hit.last > 2
                return hit.last if mixed else index
            dated = form == "on" and self.scene.form(index + 1) in TIME
            dated = dated or (form == "of" and self._of_another(hit, index, patterns))
            if form == "that" and index > hit.last and finite(self.scene.form(index + 1)):
                continue  # "said | a firm that claimed to plant trees had cut them"
            if not dated and _opens_content(form, patterns, adjacent=index == hit.last):
                return hit.last if form == "to" else index  # "asked | ministers to explain"
            if form == "," and (that := self.behind_insertion(hit, index, patterns)):
                return that
            if form in {",", ";", "who", "which", "and", "but", "because"} or form in AUXILIARIES:
                return index + 1 if form == "," and index + 1 in self.quotations.of else None
        return None

    def _has_subject(self, hit: Hit, verb: int) -> bool:
        """Whether a verb behind a cue has a subject of its own: "one said | Frost told them that it was late"."""
        if not past(self.forms[verb]) or "addressee" in patterns_of(hit):
            return False
        end = verb
        while end > hit.last and (self.forms[end - 1] in AUXILIARIES or adverb(self.forms[end - 1])):
            end -= 1
        begin = self._skip_time(hit.last)
        return begin < end <= begin + _LONGEST_SUBJECT and self._is_subject(begin, end)

    def _is_subject(self, first: int, last: int) -> bool:
        """Whether a stretch may be the subject of what is reported: "said | the head of the guild | had promised"."""
        words, capitals = self.forms[first:last], self.scene.document.capitals
        phrase = words[0] in OPENS_NOUN | SUBJECT_PRONOUNS or capitals[first] or is_plural(words[0])
        noun = words[-1] in SUBJECT_PRONOUNS or capitals[last - 1] or words[0] not in SUBJECT_PRONOUNS
        return phrase and noun and _PLACES.isdisjoint(words) and words[0] not in _TELL_TIME

    def _of_another(self, hit: Hit, of: int, patterns: frozenset[str]) -> bool:
        """Whether an "of" belongs to a noun between: "made the remarks during a tour | of the plant"."""
        return "addressee" not in patterns and not OPENS_NOUN.isdisjoint(self.forms[hit.last : of])

    def behind_insertion(self, hit: Hit, comma: int, patterns: frozenset[str]) -> int | None:
        """Return the "that" behind what is inserted between two commas: "critics say, and he admits, | that …"."""
        if comma != hit.last or "that" not in patterns or self.scene.form(comma) != ",":
            return None
        last = min(comma + _ASIDE, self.scene.last - 1)
        behind = next((i for i in range(comma + 1, last) if self.forms[i] == ","), comma)
        return behind + 1 if self.scene.form(behind + 1) == "that" else None

    def _skip_time(self, start: int) -> int:
        return min(behind_time(self.forms, start), self.scene.last - 1)

    def stops_behind(self, hit: Hit, start: int) -> frozenset[int]:
        """Return the tokens at which content behind a cue ends: the next cue's, and where the main clause begins."""
        return self.stops(start) | self._main_clause(hit, start)

    def stops(self, start: int) -> frozenset[int]:
        """Return the tokens at which content ends because the next cue of the sentence takes over."""
        stops = set()
        ahead = bisect_right(self.scene.starts, start)
        for hit in self.scene.hits[ahead : ahead + _CUES_AHEAD]:
            before = hit.first - 1
            while before > start and adverb(self.forms[before]):
                before -= 1
            participle = self.forms[hit.first].endswith("ing") and self.forms[before] == ","
            coordinated = self.forms[before] in {"and", "but"} and not self.forms[hit.first].endswith("ing")
            if participle or coordinated or "prep" in patterns_of(hit):
                stops.add(before if participle or coordinated else hit.first)
            elif (clause := self._own_clause(before, start)) is not None:
                stops.add(clause)
        return frozenset(stops)

    def _own_clause(self, token: int, start: int) -> int | None:
        """Return the comma of a clause whose subject ends at a token: "put the toll at 40 |, but police said …"."""
        for index in range(token, max(start, token - _LONGEST_SUBJECT), -1):
            if self.forms[index] in SETS_AGAINST:
                return index - 1 if self.forms[index - 1] == "," else None
            if self.forms[index] in _AFTER_ASIDE or self.forms[index] in AUXILIARIES:
                return None
        return None


def _opens_content(form: str, patterns: frozenset[str], *, adjacent: bool) -> bool:
    """Whether a word behind a cue of these patterns opens its content; ``adjacent``: right behind it."""
    if form == "that":
        return not patterns.isdisjoint(("that", "addressee"))
    if form == "to":
        return "to" in patterns and (adjacent or "addressee" in patterns)
    if form in {"of", "about", "on", "against"}:
        return "of" in patterns and "np" not in patterns
    if form in {"whether", "if", "how", "why", "what", "where", "when"}:
        return "wh" in patterns
    if form == "who" and adjacent:  # "ask | who owns the shore", not "asked the man who"
        return "wh" in patterns
    return form == "for" and "for" in patterns and adjacent
