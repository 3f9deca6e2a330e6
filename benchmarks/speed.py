"""Processor time of every step in millionths of a second a word; a full profile against a vaderSentiment pass.

    python benchmarks/speed.py [FOLDER_OR_FILE ...] [--passes N]

Articles go through every step sixteen together, as ``framing.analyze_many`` and the commands take them, and then one by
one. Of several passes over each portion the least counts: there the machine's other work disturbs least. Without an
argument the bundled demo articles are read.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Any

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

import framing
from framing.analysis import Together
from framing.extract.attribution import Attributions
from framing.extract.slant import Slant
from framing.resources import data_folder
from framing.segment import segment
from framing.zones import zoned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from framing.analysis import Extractor
    from framing.document import Document

_PORTION = 16


def main() -> None:
    """Time every step on the same articles and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=[str(data_folder("corpora"))])
    parser.add_argument("--passes", type=int, default=7)
    options = parser.parse_args()
    articles = framing.Corpus.from_paths(*options.paths).measurable
    timed = _Timed(options.passes, sum(segment(zoned(article)).word_count for article in articles))
    print(f"{timed.words:,} words in {len(articles)} articles; least of {timed.passes} passes")
    portions = [articles[start : start + _PORTION] for start in range(0, len(articles), _PORTION)]
    _steps(timed, portions)
    vader = _vader(timed, portions)
    by_rule = _without_learned_layers()
    alone = [[article] for article in articles]
    for name, pieces, using in (
        ("full profile", portions, None),
        ("full profile, one by one", alone, None),
        ("rules only", portions, by_rule),
        ("rules only, one by one", alone, by_rule),
    ):
        cost = timed(name, pieces, lambda some, using=using: list(framing.analyze_many(some, using=using)))
        print(f"{'':28} {cost / vader:>10.1f} x vaderSentiment")
    profiles = list(framing.analyze_many(articles[:12]))
    few = _Timed(options.passes, sum(profile.document.word_count for profile in profiles))
    few("report, 12 articles", [profiles], lambda some: framing.Report(framing.compare(some)).html())


class _Timed:
    """Times work on portions of the same words, several times over."""

    def __init__(self, passes: int, words: int) -> None:
        self.passes, self.words = passes, words

    def __call__(self, name: str, pieces: Iterable[Any], work: Callable[[Any], object]) -> float:
        """Print the time a word takes, and return it; the first pass, which loads what is needed, does not count."""
        pieces = list(pieces)
        least = [float("inf")] * len(pieces)
        for number in range(self.passes + 1):
            for place, piece in enumerate(pieces):
                begin = time.process_time()
                work(piece)
                least[place] = min(least[place], time.process_time() - begin) if number else least[place]
        cost = sum(least) / self.words * 1e6
        print(f"{name:28} {cost:>10.2f} µs a word")
        return cost


def _without_learned_layers() -> tuple[Extractor, ...]:
    """Return the extractors with attribution by rule and without the second opinion."""
    return tuple(
        Attributions(learned=False) if isinstance(step, Attributions) else step
        for step in framing.extractors()
        if not isinstance(step, Slant)
    )


def _steps(timed: _Timed, portions: list[tuple[framing.Article, ...]]) -> None:
    timed("zones", portions, lambda some: [zoned(article) for article in some])
    bare = [[zoned(article) for article in some] for some in portions]
    timed("segmentation", bare, lambda some: [segment(article) for article in some])
    documents = [[segment(article) for article in some] for some in bare]
    for step in framing.extractors():
        timed(step.name, documents, lambda some, step=step: [list(step.measure(d)) for d in _layered(step, some)])
        documents = [_layered(step, some) for some in documents]


def _layered(step: Extractor, documents: list[Document]) -> list[Document]:
    return step.together(documents) if isinstance(step, Together) else list(map(step, documents))


def _vader(timed: _Timed, portions: list[tuple[framing.Article, ...]]) -> float:
    analyzer = SentimentIntensityAnalyzer()
    documents = [[segment(zoned(article)) for article in some] for some in portions]
    sentences = [[document[sentence] for document in some for sentence in document.sentences] for some in documents]
    return timed("vaderSentiment", sentences, lambda some: [analyzer.polarity_scores(sentence) for sentence in some])


if __name__ == "__main__":
    main()
