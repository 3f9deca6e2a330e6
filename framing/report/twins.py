"""Sentences of different articles that tell the same thing: the links of the articles set side by side."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from framing.article import Span
from framing.report.material import category

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from framing.comparison.pooled import Evidence
    from framing.comparison.result import Comparison
    from framing.document import Token

Place = tuple[int, int]  # an article, and the number of a sentence in it
_MOST = 5  # twins of one sentence, the likest first


class Twin(NamedTuple):
    """A sentence of another outlet that tells the same thing: where, how alike, and the stretches that only it has.

    ``quoted`` marks sentences that hold the same quotation; ``cue`` is how the outlet introduces it, with the stance of
    the cue; "" where none is known.
    """

    place: Place
    alike: float
    own: tuple[Span, ...]
    quoted: bool
    cue: str


def twins(part: Comparison, shown: Sequence[int]) -> Mapping[Place, tuple[Twin, ...]]:
    """Return for each sentence of the articles shown its twins among them: ``part`` compares those articles alone."""
    quoted, cues = dict(_quoted(part)), dict(_cues(part))
    found: dict[Place, list[Twin]] = defaultdict(list)
    for (one, other), alike in (quoted | dict(_alike(part))).items():
        own = _own(_words(part, one), _words(part, other))
        twin = Twin((shown[other[0]], other[1]), alike, own, (one, other) in quoted, cues.get(other, ""))
        found[shown[one[0]], one[1]].append(twin)
    return {place: tuple(sorted(found[place], key=_likest_first)[:_MOST]) for place in sorted(found)}


def _likest_first(twin: Twin) -> tuple[bool, float, Place]:
    return (not twin.quoted, -twin.alike, twin.place)


def _alike(part: Comparison) -> Iterator[tuple[tuple[Place, Place], float]]:
    """Yield pairs of like sentences, both ways round."""
    for passage in part.passages():
        pair = _place(part, passage.first), _place(part, passage.second)
        yield pair, passage.score
        yield pair[::-1], passage.score


def _quoted(part: Comparison) -> Iterator[tuple[tuple[Place, Place], float]]:
    """Yield pairs of sentences that hold the same quotation, both ways round."""
    for quotation in part.aligned():
        for one, other in permutations(quotation.renderings, 2):
            if one.group != other.group:
                yield (_place(part, one.quotation), _place(part, other.quotation)), quotation.overlap


def _cues(part: Comparison) -> Iterator[tuple[Place, str]]:
    for quotation in part.aligned():
        for each in quotation.renderings:
            if each.cue_words:
                stance = category("attribution", each.stance).get("label", each.stance)
                yield _place(part, each.quotation), f"“{each.cue_words.strip(' ,:;')}” ({stance})"


def _place(part: Comparison, evidence: Evidence) -> Place:
    return evidence.profile, part.profiles[evidence.profile].document.sentence_index(evidence.span.start)


def _words(part: Comparison, place: Place) -> list[Token]:
    document = part.profiles[place[0]].document
    sentence = document.sentences[place[1]]
    return [token for token in document.tokens[sentence.first : sentence.last] if token.is_word]


def _own(mine: list[Token], theirs: list[Token]) -> tuple[Span, ...]:
    """Return the stretches of words that only the second sentence has (Ratcliff & Metzener 1988)."""
    matcher = SequenceMatcher(None, [t.form for t in mine], [t.form for t in theirs], autojunk=False)
    left = [(i, j) for operation, _, _, i, j in matcher.get_opcodes() if operation != "equal" and j > i]
    return tuple(Span(theirs[i].start, theirs[j - 1].end) for i, j in left)
