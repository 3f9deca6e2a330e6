"""How well kinds of source are told: accuracy against two coders, on source mentions of the PolNeAR corpus.

The gold file is a JSON list: ``id`` of the article, ``start`` and ``end`` of the source phrase, the labels of both
coders (``a``, ``b``) and whether each found the source named (``named_a``, ``named_b``). It holds no text. Entries at
even places are there to work with, those at odd places are held out.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from framing.article import Article, Span
from framing.extract.actors import Actors
from framing.extract.lexical import LexiconHits
from framing.extract.quotation import Quotations
from framing.models.coded import lines
from framing.segment import segment
from framing.speakers import Speaker, SpeakerFinder
from framing.validate.agreement import alpha

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from framing.document import Document

_OTHER = "other"  # what coders call a source that fits no kind


def score(polnear: Path, gold: Path) -> dict[str, Any]:
    """Return alpha of the coders and the accuracy of kinds, given the corpus file and the gold file.

    Keys: ``alpha`` and ``named_alpha`` (Krippendorff's, nominal), ``coders`` (share of equal labels), ``accuracy.tune``
    and ``accuracy.held_out`` (share of the labels on which both coders agree), ``named.tune`` and ``named.held_out``,
    and ``confusion`` ((coders, ours) to number, on both halves).
    """
    mentions = json.loads(gold.read_text(encoding="utf-8"))
    found = speakers(polnear, mentions)
    halves = {"tune": range(0, len(mentions), 2), "held_out": range(1, len(mentions), 2)}
    result: dict[str, Any] = {
        "alpha": alpha(list(_ratings(mentions, "{}"))),
        "named_alpha": alpha(list(_ratings(mentions, "named_{}"))),
        "coders": sum(m["a"] == m["b"] for m in mentions) / len(mentions),
    }
    for half, numbers in halves.items():
        agreed = [n for n in numbers if mentions[n]["a"] == mentions[n]["b"]]
        right = sum(_same(mentions[n]["a"], found[n].kind) for n in agreed)
        result[f"accuracy.{half}"] = right / len(agreed)
        named = [n for n in numbers if mentions[n]["named_a"] == mentions[n]["named_b"]]
        result[f"named.{half}"] = sum(found[n].named == bool(mentions[n]["named_a"]) for n in named) / len(named)
    result["confusion"] = Counter(
        (m["a"], ours.kind)
        for m, ours in zip(mentions, found, strict=True)
        if m["a"] == m["b"] and not _same(m["a"], ours.kind)
    )
    return result


def _same(coded: str, ours: str) -> bool:
    return coded == ours or (coded == _OTHER and not ours)


def _ratings(mentions: Iterable[Mapping[str, Any]], key: str) -> Iterator[tuple[str, str, str]]:
    for number, mention in enumerate(mentions):
        for coder in ("a", "b"):
            yield coder, str(number), str(mention[key.format(coder)])


def speakers(polnear: Path, mentions: Sequence[Mapping[str, Any]]) -> list[Speaker]:
    """Return who is behind each mention; the corpus tells which other phrases of the article are sources."""
    wanted: dict[str, dict[tuple[int, int], list[int]]] = {}
    for number, mention in enumerate(mentions):
        wanted.setdefault(mention["id"], {}).setdefault((mention["start"], mention["end"]), []).append(number)
    found: dict[int, Speaker] = {}
    with lines(polnear) as rows:
        for row in map(json.loads, rows):
            if row["id"] in wanted:
                found.update(_in_article(row, wanted[row["id"]]))
    return [found[number] for number in range(len(mentions))]


def _in_article(row: Mapping[str, Any], wanted: Mapping[tuple[int, int], list[int]]) -> Iterator[tuple[int, Speaker]]:
    """Yield the speakers of one article, resolved in the order of the cues as they are in an analysis."""
    document = prepared(Article(row["text"], title=row.get("title", ""), outlet=row.get("outlet", "")))
    finder = SpeakerFinder(document)
    for source in _sources(row, wanted):
        speaker = finder.speaker(Span(*source))
        yield from ((number, speaker) for number in wanted.get(source, ()))


def _sources(row: Mapping[str, Any], wanted: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    coder = next(iter(row["coders"].values()))
    places: dict[tuple[int, int], int] = {}
    for attribution in coder:
        if attribution["source"]:
            source = (attribution["source"][0][0], attribution["source"][-1][1])
            places.setdefault(source, min(start for start, _ in attribution["cue"] or [source]))
    for source in wanted:
        places.setdefault(source, source[0])
    return sorted(places, key=lambda source: places[source])


def prepared(article: Article) -> Document:
    """Return an article with the layers that kinds of source rest on."""
    return Actors()(Quotations()(LexiconHits(("sources",))(segment(article))))
