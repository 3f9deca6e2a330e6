"""The same quotation in several outlets: who is given as its speaker, and under which cue each has it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from framing.comparison.pooled import Evidence
from framing.findings import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.article import Span
    from framing.comparison.result import Comparison
    from framing.document import Document
    from framing.findings import Attribution

_RUN = 3  # words that two quotations must have in common in a row to be compared at all
_FEWEST_WORDS = 4
OVERLAP = 0.5  # share of the shorter quotation's three-word runs that the longer one also has …
_SHORT_OVERLAP = 0.75  # … and where fewer than three runs are shared, which formulas also do


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """One outlet's version of a quotation: its words, the cue, and who is given as speaker.

    ``cue`` and ``source`` are None where the article gives none; ``stance`` is then "". ``actors`` are the speakers by
    name.
    """

    group: str
    quotation: Evidence
    words: str
    cue: Evidence | None
    cue_words: str
    stance: str
    source: Evidence | None
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SameQuotation:
    """A quotation that at least two groups carry. ``overlap`` is the least overlap by which a rendering was joined."""

    event: str
    words: str
    overlap: float
    renderings: tuple[Rendering, ...]

    @property
    def stances(self) -> tuple[str, ...]:
        """The different stances of the cues that are known, sorted."""
        return tuple(sorted({rendering.stance for rendering in self.renderings} - {"", UNKNOWN}))

    @property
    def cues(self) -> tuple[str, ...]:
        """The cues as they stand in the texts, in the order of the renderings, each once."""
        return tuple(dict.fromkeys(rendering.cue_words for rendering in self.renderings if rendering.cue_words))


class _Quoted(NamedTuple):
    profile: int
    span: Span
    runs: frozenset[tuple[str, ...]]
    words: int


def same_quotations(comparison: Comparison) -> tuple[SameQuotation, ...]:
    """Return the quotations that articles of different groups carry on the same event, most renderings first.

    Two quotations of at least four words are the same where half of the shorter one's three-word runs (three quarters
    of them, if fewer than three are shared) stand in the longer one too: so cut, extended and edited versions of a
    statement come together.
    """
    found = [each for event in comparison.events for each in _in_event(comparison, event.name, event.articles)]
    return tuple(sorted(found, key=lambda each: (-len(each.renderings), each.renderings[0].quotation)))


def _in_event(comparison: Comparison, event: str, positions: Sequence[int]) -> Iterator[SameQuotation]:
    quoted = [each for position in positions for each in _quotations(comparison.profiles[position].document, position)]
    for members, overlap in _joined(quoted):
        renderings = tuple(_rendering(comparison, quoted[i]) for i in members)
        if len({rendering.group for rendering in renderings}) > 1:
            longest = max(renderings, key=lambda rendering: len(rendering.words))
            yield SameQuotation(event=event, words=longest.words, overlap=overlap, renderings=renderings)


def _quotations(document: Document, position: int) -> Iterator[_Quoted]:
    for quotation in document.layer("quotations"):
        words = words_in(document, quotation.inner)
        if len(words) >= _FEWEST_WORDS:
            runs = frozenset(tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
            yield _Quoted(position, quotation.inner, runs, len(words))


def words_in(document: Document, span: tuple[int, int]) -> list[str]:
    """Return the forms of the words that begin inside a span."""
    first = document.token_at(span[0] - 1) + 1
    last = document.token_at(span[1] - 1) + 1
    return [token.form for token in document.tokens[first:last] if token.is_word]


def _joined(quoted: Sequence[_Quoted]) -> Iterator[tuple[list[int], float]]:
    """Yield sets of quotations that are the same, with the least overlap in each."""
    cluster = list(range(len(quoted)))
    least = [1.0] * len(quoted)
    for one, other in _candidates(quoted):
        shared = len(quoted[one].runs & quoted[other].runs)
        overlap = shared / min(len(quoted[one].runs), len(quoted[other].runs))
        if overlap >= (OVERLAP if shared >= _RUN else _SHORT_OVERLAP):
            first, second = sorted((cluster[one], cluster[other]))
            cluster = [first if each == second else each for each in cluster]
            least[first] = min(least[first], least[second], overlap)
    members = defaultdict(list)
    for number, each in enumerate(cluster):
        members[each].append(number)
    return ((numbers, least[each]) for each, numbers in members.items() if len(numbers) > 1)


def _candidates(quoted: Sequence[_Quoted]) -> list[tuple[int, int]]:
    """Return the pairs of quotations of different articles that share a run."""
    carriers = defaultdict(list)
    for number, each in enumerate(quoted):
        for run in each.runs:
            carriers[run].append(number)
    pairs = {pair for numbers in carriers.values() for pair in combinations(numbers, 2)}
    return sorted((i, j) for i, j in pairs if quoted[i].profile != quoted[j].profile)


def _rendering(comparison: Comparison, quoted: _Quoted) -> Rendering:
    document = comparison.profiles[quoted.profile].document
    attribution = _attribution(document, quoted.span)
    cue = attribution.cue if attribution else None
    source = attribution.source if attribution else None
    return Rendering(
        group=comparison.labels[quoted.profile],
        quotation=Evidence(quoted.profile, quoted.span),
        words=" ".join(document[quoted.span].split()),
        cue=Evidence(quoted.profile, cue) if cue else None,
        cue_words=" ".join(document[cue].split()).lower() if cue else "",
        stance=attribution.stance if attribution else "",
        source=Evidence(quoted.profile, source) if source else None,
        actors=attribution.actors if attribution else (),
    )


def _attribution(document: Document, span: Span) -> Attribution | None:
    """Return the attribution whose contents cover most of a span, the innermost of equals; None without any."""
    best, most = None, 0
    for attribution in document.layer("attributions"):
        covered = sum(max(0, min(c.end, span.end) - max(c.start, span.start)) for c in attribution.contents)
        inside = best is not None and attribution.nested_in is not None and covered == most
        if covered > most or (covered and inside):
            best, most = attribution, covered
    return best
