"""How well the same quotation is told in articles of several outlets: against 60 pairs read by hand.

``quotation_pairs.json`` holds no text: number of the event in the file, and of each quotation the number of its article
in the event, with start and end. The pairs were drawn by chance from all pairs of quotations of different outlets on an
event that share three words in a row or are joined; ``a`` and ``b`` are two readings, 1 for the same statement. Data:
the file of events that ``framing validate events`` reads.
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.comparison.aligned import same_quotations
from framing.comparison.result import Comparison
from framing.extract.quotation import Quotations
from framing.findings import Profile, Provenance
from framing.json_lines import rows as json_rows
from framing.segment import segment
from framing.validate.agreement import alpha

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.comparison.pooled import Evidence

Place = tuple[int, int, int]  # article, start, end
Pair = frozenset[tuple[int, Place]]  # event and place of both quotations

_GOLD = Path(__file__).with_name("quotation_pairs.json")
_NOWHERE = Provenance(version="", extractors=(), lexicons=())


def score(path: str | Path) -> dict[str, float]:
    """Score the pairs of quotations that are joined on the events of a file.

    Returns ``quotations.precision``, ``quotations.recall`` (of the pairs that share three words in a row),
    ``quotations.pairs`` (those on which both readings agree) and ``quotations.alpha``, Krippendorff's, of the readings.

    Raises:
        ValueError: if the file has none of the events whose pairs were read.

    """
    gold = json.loads(_GOLD.read_text(encoding="utf-8"))
    articles = dict(_articles(Path(path), {entry["event"] for entry in gold}))
    known = [entry for entry in gold if entry["event"] in articles]
    if not known:
        raise ValueError(f"{Path(path).name}: none of the events whose quotations were read")
    found = set(_joined(articles))
    agreed = [(entry["a"] == 1, _pair(entry) in found) for entry in known if entry["a"] == entry["b"]]
    both = sum(same and ours for same, ours in agreed)
    ratings = [(reading, str(n), str(entry[reading])) for n, entry in enumerate(known) for reading in "ab"]
    return {
        "quotations.precision": both / max(1, sum(ours for _, ours in agreed)),
        "quotations.recall": both / max(1, sum(same for same, _ in agreed)),
        "quotations.pairs": float(len(agreed)),
        "quotations.alpha": alpha(ratings),
    }


def _articles(path: Path, events: set[int]) -> Iterator[tuple[int, list[Article]]]:
    for number, event in enumerate(json_rows(path)):
        if number in events:
            yield (
                number,
                [
                    Article(row["text"], outlet=row.get("outlet") or "", title=row.get("title") or "")
                    for row in event["articles"]
                ],
            )


def _pair(entry: dict[str, Any]) -> Pair:
    return frozenset((entry["event"], (place[0], place[1], place[2])) for place in (entry["first"], entry["second"]))


def _joined(articles: dict[int, list[Article]]) -> Iterator[Pair]:
    """Yield the pairs of quotations that are taken for the same."""
    for event, members in articles.items():
        for quotation in same_quotations(_comparison(members)):
            places = [_place(rendering.quotation) for rendering in quotation.renderings]
            yield from (frozenset(((event, one), (event, other))) for one, other in combinations(places, 2))


def _place(evidence: Evidence) -> Place:
    return evidence.profile, evidence.span.start, evidence.span.end


def _comparison(articles: Sequence[Article]) -> Comparison:
    """Return a comparison that holds quotations only, all articles on one event."""
    profiles = []
    for article in articles:
        document = Quotations()(segment(Article(article.text, outlet=article.outlet, title=article.title, event="one")))
        profiles.append(Profile(document=document.with_layer("attributions", ()), measures={}, provenance=_NOWHERE))
    labels = tuple(article.outlet for article in articles)
    return Comparison(
        profiles=tuple(profiles), groups=tuple(sorted(set(labels))), measures=(), differences=(), resamples=0, seed=0,
        labels=labels,
    )  # fmt: skip
