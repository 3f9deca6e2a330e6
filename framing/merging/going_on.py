"""Contents that go on in later sentences than the one that names their speaker."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from framing.intervals import Intervals
from framing.merging.confidence import strength
from framing.phrases import AUXILIARIES, SETS_AGAINST, Range, finite, past

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.document import Document
    from framing.relations import Relation

OPENING_MARKS = frozenset("“\"‘'«")
_CLOSES = {"“": "”", "«": "»", "‘": "’"}
_CLOSING_MARKS = frozenset("”»")
_ENDS_QUOTATION = _CLOSING_MARKS | {'"'}
_EFFECTS = frozenset(
    "drawing prompting eliciting earning sparking triggering provoking defying dashing raising fuelling fueling "
    "deepening escalating contradicting ending".split()
)
_BEHIND_PARTICIPLE = frozenset({"to", "by", "on", "with"})  # "“false”, | compared to | others"
_ASKS = frozenset(("directive", "commissive", "factive"))
_THIRD = frozenset({"he", "she", "they"})
_MARKS = OPENING_MARKS | _CLOSING_MARKS


def stay_quoted(document: Document, found: Sequence[Relation]) -> None:
    """Leave to a quotation in later sentences what is quoted too: "…," he said. But nobody was there."""
    for relation in found:
        quoted = [content for content in relation.contents if document.forms[content.first] in OPENING_MARKS]
        if quoted and len(quoted) < len(relation.contents):
            end = document.sentence_of(relation.cue.first).last
            relation.contents = [piece for piece in relation.contents if piece in quoted or piece.first < end]


def stay_in_sentence(document: Document, found: Sequence[Relation]) -> None:
    """End contents that are no quotations with their sentence: "she says all is well | . That is nonsense"."""
    for relation in found:
        inside = (_in_sentence(document, content) for content in relation.contents)
        relation.contents = [_before_main_clause(document, content) for content in inside]


def _before_main_clause(document: Document, content: Range) -> Range:
    """Return a content up to the end of its quotation where another clause follows: "a “bold man”|, should be …"."""
    forms = document.forms
    if _ENDS_QUOTATION.isdisjoint(forms[content.first + 1 : content.last - 2]):
        return content
    for index in range(content.first + 1, content.last - 2):
        behind = index + 1 + (forms[index + 1] == ",")
        comma = "," in {forms[index - 1], forms[index + 1]}
        if comma and forms[index] in _ENDS_QUOTATION and _begins_clause(document, behind):
            closed = forms[index] != '"' or forms[content.first : index + 1].count('"') % 2 == 0
            return Range(content.first, index + 1) if closed else content
    return content


def _begins_clause(document: Document, token: int) -> bool:
    form, following = (*document.forms[token : token + 2], "", "")[:2]
    verb = finite(form) and not document.capitals[token] and following not in _BEHIND_PARTICIPLE
    return verb or form in SETS_AGAINST | _EFFECTS | {"which"}


def _in_sentence(document: Document, content: Range) -> Range:
    end = document.sentence_of(content.first).last
    forms = document.forms[slice(*content)]
    if forms[0] in OPENING_MARKS:
        return _in_quotation(document, content)
    if content.last <= end or _is_open(forms[: end - content.first]):
        return content
    if next((form for form in forms if form in _MARKS), "") in _CLOSING_MARKS:  # it begins within a quotation
        return content
    return Range(content.first, end - (document.forms[end - 1] in {".", "!", "?"}))


def _is_open(forms: Sequence[str]) -> bool:
    """Whether a quotation is open at the end of a sentence: its marks, or as many of one kind, do not close it."""
    opened = [form for form in forms if form in OPENING_MARKS]
    closed = [form for form in forms if form in _CLOSING_MARKS]
    if not opened or closed:
        return len(opened) > len(closed)
    return any(opened.count(mark) % 2 for mark in set(opened))


def stay_in_aside(document: Document, found: Sequence[Relation]) -> None:
    """End what a relative clause between commas tells at its comma: "the board, which declined | to comment|, has"."""
    forms = document.forms
    for relation in found:
        source = relation.source
        relation.contents = _up_to_comma(forms, relation.contents)
        if source is None or source.last != source.first + 1 or forms[source.first] not in {"which", "who"}:
            continue
        if forms[source.first - 1] == "," and len(relation.contents) == 1:
            relation.contents = [_before_main_verb(forms, relation.contents[0])]


def _up_to_comma(forms: Sequence[str], pieces: list[Range]) -> list[Range]:
    """Return what is told of a "which" up to the comma that closes its clause: "which she calls | “bold” |, will"."""
    if len(pieces) != 2 or forms[slice(*pieces[0])] not in (["which"], ["whom"]) or forms[pieces[0].first - 1] != ",":
        return pieces
    if forms[pieces[1].first] not in OPENING_MARKS:
        return pieces
    quoted = False
    for token in range(*pieces[1]):
        quoted = forms[token] in OPENING_MARKS if not quoted else forms[token] not in _ENDS_QUOTATION
        ends = not quoted and "," in {forms[token], forms[token - 1]}
        if ends and token > pieces[1].first:
            return [pieces[0], Range(pieces[1].first, token + (forms[token] != ","))]
    return pieces


def _before_main_verb(forms: Sequence[str], content: Range) -> Range:
    commas = (i for i in range(content.first + 1, content.last - 1) if forms[i] == "," and forms[i + 1] in AUXILIARIES)
    return Range(content.first, next(commas, content.last))


def stay_before_narrator(document: Document, found: Sequence[Relation]) -> None:
    """End what others say, but for quotations, before what the narrator did: "she said it was late |, and I left"."""
    for relation in found:
        if relation.source is None or document.forms[relation.source.first] in {"i", "we"}:
            continue
        relation.contents = [_before_narrator(document.forms, content) for content in relation.contents]


def _before_narrator(forms: Sequence[str], content: Range) -> Range:
    if not _MARKS.isdisjoint(forms[slice(*content)]):
        return content
    for token in range(content.first + 2, content.last - 2):
        if forms[token] in {"and", "but"} and forms[token + 1] == "i" and _has_clause(forms[content.first : token]):
            return Range(content.first, token - (forms[token - 1] == ","))
    return content


def stay_before_own_deeds(document: Document, found: Sequence[Relation]) -> None:
    """End what somebody asks or promises before what they are besides: "asked for a vote |, and he is hopeful"."""
    for relation in found:
        asks = relation.hit is not None and relation.hit.entry.category in _ASKS
        if asks and relation.source and len(relation.contents) == 1 and relation.contents[0].first >= relation.cue.last:
            relation.contents = [_before_own_deed(document.forms, relation.source, relation.contents[0])]


def _before_own_deed(forms: Sequence[str], source: Range, content: Range) -> Range:
    own = {forms[source.first]} if forms[source.first] in _THIRD else _THIRD
    for token in range(content.first + 2, content.last - 2):
        joint, pronoun, verb = forms[token : token + 3]
        if forms[token - 1] == "," and joint == "and" and pronoun in own and verb in AUXILIARIES:
            return Range(content.first, token - 1)
    return content


def _has_clause(forms: Sequence[str]) -> bool:
    return forms[0] == "to" or any(finite(form) for form in forms[1:])


def stay_in_clause(document: Document, found: Sequence[Relation]) -> None:
    """Leave out contents behind a semicolon where somebody else speaks: "police said so; fans say no, a charge …"."""
    cues = sorted(relation.cue.first for relation in found)
    for relation in found:
        front, *rest = relation.contents or [relation.cue]
        kept = [piece for piece in rest if not _behind_others(document, front, piece, cues)]
        relation.contents = relation.contents[:1] + kept


def stay_before_others(document: Document, found: Sequence[Relation], rules: Sequence[Relation]) -> None:
    """End contents before whoever says something behind them: "vowed to fight it |, and two allies | said …"."""
    speakers = Intervals((*_with_object(each, each.source), each) for each in (*found, *rules) if each.source)
    for relation in found:
        for number, content in enumerate(relation.contents):
            stops = (
                first - (document.forms[first - 1] not in _MARKS)
                for first, _, other in speakers.overlapping(*content)
                if first > content.first + 1 and _takes_over(document.forms, first, other, content)
            )
            if (stop := min(stops, default=None)) is not None:
                relation.contents[number] = Range(content.first, stop - (document.forms[stop - 1] == ","))


def _with_object(relation: Relation, source: Range) -> Range:
    """Return a source with the object in front of it: "a charge | the governor | denied"."""
    front = relation.contents[0] if relation.contents else source
    return Range(front.first, source.last) if front.last == source.first else source


def _takes_over(forms: Sequence[str], first: int, other: Relation, content: Range) -> bool:
    """Whether a speaker in a content, behind a joint, says something of their own."""
    joint, opener = forms[first - 1], forms[first]
    if joint == ";" or (opener in {"a", "an"} and other.contents[0].first == first):
        return True
    return joint in {"and", "but", "while"} and other.cue.first >= content.last


def _behind_others(document: Document, front: Range, piece: Range, cues: Sequence[int]) -> bool:
    between = document.forms[front.last : piece.first]
    others = bisect_right(cues, piece.first) > bisect_right(cues, front.last)
    return others and ";" in between and document.forms[piece.first] not in OPENING_MARKS


def share_auxiliaries(document: Document, found: list[Relation]) -> list[Relation]:
    """Return attributions without bare verbs that go on behind an auxiliary: "he said they should rest, | oppose war".

    "He" has no verb without an s: what stands there belongs to the content before.
    """
    ending = {relation.contents[-1].last: relation for relation in found if relation.contents}
    gone = []
    for relation in found:
        before = ending.get(relation.cue.first - 1)
        if before is None or before is relation or not relation.contents or not _bare_verb(document, relation):
            continue
        auxiliary = not AUXILIARIES.isdisjoint(document.forms[slice(*before.contents[-1])])
        if auxiliary and document.forms[relation.cue.first - 1] in {",", "and", "or"}:
            before.contents[-1] = Range(before.contents[-1].first, relation.contents[-1].last)
            gone.append(relation)
    return [relation for relation in found if relation not in gone]


def _bare_verb(document: Document, relation: Relation) -> bool:
    """Whether "he", "she" or a name would do what a cue without an s or a past tense tells."""
    source, form = relation.source, document.forms[relation.cue.first]
    if source is None or relation.hit is None or form != relation.hit.entry.term.split()[0] or past(form):
        return False
    return document.forms[slice(*source)] in (["he"], ["she"], ["it"]) or document.capitals[source.last - 1]


def _in_quotation(document: Document, content: Range) -> Range:
    """Return a quotation without sentences behind it that are not quoted: "“Seals perished.” | Nobody acted"."""
    close = _CLOSES.get(document.forms[content.first], document.forms[content.first])
    closed = next((i for i in range(content.first + 1, content.last) if document.forms[i] == close), content.last)
    behind = document.forms[closed + 1 : content.last]
    sentence = document.sentence_of(min(closed, content.last - 1))
    others = sentence.last < content.last and _MARKS.isdisjoint(behind) and bool(behind)
    return Range(content.first, closed + 1) if others else content


def go_on(document: Document, found: Sequence[Relation], contents: Sequence[Range], rules: Sequence[Relation]) -> None:
    """Give contents without a cue of their own, which no rule has either, to the speaker before them.

    A quotation may stand anywhere in the paragraph, or begin the next one; other contents go on in the next sentence.
    """
    owned = Intervals((*content, None) for relation in found for content in relation.contents)
    ruled = Intervals(
        (*content, None)
        for rule in rules
        for content in rule.contents[:1]
        if strength(rule) != "weak" or document.forms[content.first] in OPENING_MARKS
    )
    found = sorted(found, key=lambda relation: relation.cue)
    cues = [relation.cue.first for relation in found]
    for content in contents:
        index = bisect_right(cues, content.first) - 1
        ends = (content.first, content.last - 1)
        if index < 0 or any(any(owned.overlapping(end, end + 1)) for end in ends) or any(ruled.overlapping(*content)):
            continue
        last = max(found[index].cue.last, *(piece.last for piece in found[index].contents))
        before, here = _sentence(document, last - 1), _sentence(document, content.first)
        quoted = document.forms[content.first] in OPENING_MARKS
        if document.forms[content.first - 1] == ":" and document.sentences[here].first < content.first:
            continue  # what a colon opens goes on with what stands before the colon
        paragraphs = document.sentences[here].paragraph - document.sentences[before].paragraph
        begins = document.paragraphs[document.sentences[here].paragraph].first == here
        if not quoted and (found[index].closing or document.forms[found[index].contents[0].first] in OPENING_MARKS):
            continue  # a closing report has said all, and a quotation goes on in quotation marks
        if (paragraphs <= 0 and (quoted or here - before <= 1)) or (paragraphs == 1 and quoted and begins):
            found[index].contents.append(content)


def _sentence(document: Document, token: int) -> int:
    return document.sentence_index(document.tokens[token].start)
