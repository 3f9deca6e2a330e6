"""Join tagged spans into attributions: every content finds its cue, every cue its source.

How probable a link is depends on which spans stand between, on the direction, and on the borders of sentences and
paragraphs that are crossed; the shares were counted in a coded corpus and stand in ``linking.json``.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from framing.models.chain import ROLES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from framing.document import Document
    from framing.models.attribution import TaggedSpan
    from framing.models.coded import Record, Relation

SHARES = Path(__file__).with_name("linking.json")
_LETTERS = {"source": "s", "cue": "c", "content": "k"}
_ROLES = {letter: role for role, letter in _LETTERS.items()}
_WITHIN = 7  # spans looked at before and after a cue
_PRIOR = 4.0  # weight of the coarser share, in observations
_LEAST = {"k": 0.05, "s": 0.2}  # less probable links are not made


class Linked(NamedTuple):
    """One attribution as tagged spans. ``confidence`` is the product of those of its parts and links."""

    source: TaggedSpan | None
    cue: TaggedSpan
    contents: tuple[TaggedSpan, ...]
    confidence: float


class Place(NamedTuple):
    """A span as the linker sees it: role letter, tokens, sentence and paragraph of its first and last word."""

    role: str
    first: int
    last: int
    sentences: tuple[int, int]
    paragraphs: tuple[int, int]


def places(document: Document, spans: Iterable[tuple[str, int, int]]) -> list[Place]:
    """Return where spans (role, first token, last token exclusive) stand, in the order of the text."""
    sentences, firsts = document.sentences, [sentence.first for sentence in document.sentences]
    found = []
    for role, first, last in spans:
        begin, end = bisect_right(firsts, first) - 1, bisect_right(firsts, last - 1) - 1
        paragraphs = (sentences[begin].paragraph, sentences[end].paragraph)
        found.append(Place(_LETTERS[role], first, last, (begin, end), paragraphs))
    return sorted(found, key=lambda place: (place.first, place.last))


class Bond(NamedTuple):
    """What describes a pair: letters from one to the other, sentences, paragraphs and tokens that lie between."""

    pattern: str
    sentences: int
    paragraphs: int
    tokens: int

    @property
    def keys(self) -> tuple[str, str, str]:
        """The descriptions, from coarse to fine."""
        borders = f"{self.pattern} {self.sentences}{self.paragraphs}"
        return (self.pattern, borders, f"{borders} {self.tokens}")


def pairs(spans: Sequence[Place], among: Container[str] | None = None) -> Iterator[tuple[int, int, Bond]]:
    """Yield cue, partner (positions in ``spans``) and what describes the pair; ``among`` are the patterns wanted."""
    letters = "".join(span.role for span in spans)
    for cue, letter in enumerate(letters):
        if letter != "c":
            continue
        for other in range(max(0, cue - _WITHIN), min(len(spans), cue + _WITHIN + 1)):
            left, right = (cue, other) if cue < other else (other, cue)
            pattern = letters[left : right + 1]
            if letters[other] != "c" and (among is None or pattern in among):
                yield cue, other, _bond(spans[left], spans[right], pattern)


def _bond(left: Place, right: Place, pattern: str) -> Bond:
    sentences = _capped(right.sentences[0] - left.sentences[1], 2)
    paragraphs = _capped(right.paragraphs[0] - left.paragraphs[1], 1)
    return Bond(pattern, sentences, paragraphs, _capped(right.first - left.last, 4))


def _capped(distance: int, most: int) -> int:
    return 0 if distance < 0 else most if distance > most else distance  # noqa: FURB136 - min and max cost thrice as much


@dataclass(frozen=True)
class Linker:
    """Joins spans by counted shares; ``path`` names a file made by ``count_links`` and ``save_links``."""

    path: Path = SHARES

    def link(self, document: Document, spans: Sequence[TaggedSpan]) -> list[Linked]:
        """Return attributions in the order of their cues; cues and contents that find no partner are left out."""
        shares = _load(self.path)
        placed = places(document, [span[:3] for span in spans])
        ordered = sorted(spans, key=lambda span: (span.first_token, span.last_token))
        best_cue: dict[int, tuple[float, int]] = {}
        best_source: dict[int, tuple[float, int]] = {}
        for cue, other, bond in pairs(placed, shares.promising):
            share = shares[bond]
            role = placed[other].role
            best, key, value = (best_cue, other, cue) if role == "k" else (best_source, cue, other)
            if share >= _LEAST[role] and share > best.get(key, (0.0, 0))[0]:
                best[key] = (share, value)
        return list(_joined(ordered, best_cue, best_source))


def _joined(
    spans: Sequence[TaggedSpan], best_cue: Mapping[int, tuple[float, int]], best_source: Mapping[int, tuple[float, int]]
) -> Iterator[Linked]:
    contents: dict[int, list[int]] = defaultdict(list)
    for content, (_, cue) in sorted(best_cue.items()):
        contents[cue].append(content)
    for cue in sorted(contents):
        share, source = best_source.get(cue, (1.0, -1))
        confidence = spans[cue].confidence * share
        for content in contents[cue][:1]:
            confidence *= spans[content].confidence * best_cue[content][0]
        said = tuple(spans[content] for content in contents[cue])
        yield Linked(spans[source] if source >= 0 else None, spans[cue], said, confidence)


def count_links(records: Iterable[Record]) -> dict[str, float]:
    """Return the share of pairs that belong together, by description, smoothed by the coarser description."""
    together: Counter[str] = Counter()
    total: Counter[str] = Counter()
    parents: dict[str, str] = {}
    for document, coders in records:
        for relations in coders.values():
            owners = _owners(relations)
            placed = places(document, owners)
            who = [owners[_ROLES[place.role], place.first, place.last] for place in placed]
            for cue, other, bond in pairs(placed):
                keys = bond.keys
                parents.update(zip(keys[1:], keys, strict=False))
                total.update(keys)
                together.update(keys if who[cue] & who[other] else ())
    return _smoothed(together, total, parents)


def _owners(relations: Iterable[Relation]) -> dict[tuple[str, int, int], set[int]]:
    """Tell, for each span, which attributions it belongs to."""
    owners: dict[tuple[str, int, int], set[int]] = defaultdict(set)
    for number, relation in enumerate(relations):
        for role, spans in zip(ROLES, relation, strict=True):
            for first, last in spans:
                owners[role, first, last].add(number)
    return owners


def _smoothed(together: Counter[str], total: Counter[str], parents: Mapping[str, str]) -> dict[str, float]:
    shares: dict[str, float] = {}
    for key in sorted(total, key=lambda key: (key.count(" "), key)):
        coarse = shares[parents[key]] if key in parents else 0.0
        shares[key] = round((together[key] + _PRIOR * coarse) / (total[key] + _PRIOR), 3)
    return {key: share for key, share in sorted(shares.items()) if total[key] >= 4}


def save_links(path: Path, shares: Mapping[str, float]) -> None:
    """Write shares as JSON, one a line."""
    path.write_text(json.dumps(shares, indent=0, sort_keys=True) + "\n", encoding="utf-8")


class _Shares(dict[Bond, float]):
    """The share of pairs that belong together among those most like a bond, 0 where none is; looked up once."""

    def __init__(self, known: Mapping[str, float]) -> None:
        super().__init__()
        self.known = known
        self.promising = {key.partition(" ")[0] for key, share in known.items() if share >= min(_LEAST.values())}

    def __missing__(self, bond: Bond) -> float:
        share = next((self.known[key] for key in reversed(bond.keys) if key in self.known), 0.0)
        self[bond] = share
        return share


@cache
def _load(path: Path) -> _Shares:
    return _Shares(json.loads(path.read_text(encoding="utf-8")))
