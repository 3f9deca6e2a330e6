"""Words per second of processor time of every step; a full profile against a vaderSentiment pass in the same run.

    python benchmarks/speed.py [FOLDER_OR_FILE] [--repeat N]

Without an argument the bundled demo articles are read, over and over, until there are enough words to time.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

import framing
from framing.extract.attribution import Attributions
from framing.extract.slant import Slant
from framing.resources import data_folder
from framing.segment import segment
from framing.zones import zoned

if TYPE_CHECKING:
    from collections.abc import Callable

    from framing.analysis import Extractor

_ENOUGH_WORDS = 60_000


def main() -> None:
    """Time every step on the same articles and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", default=str(data_folder("corpora")))
    options = parser.parse_args()
    begin = time.perf_counter()
    articles = framing.read(options.path)
    print(f"{len(articles)} articles read in {time.perf_counter() - begin:.3f} s")
    framing.analyze(articles[0])  # loads lexicons and models: not timed
    words = sum(segment(zoned(article)).word_count for article in articles)
    articles *= max(1, round(_ENOUGH_WORDS / max(words, 1)))
    words = sum(segment(zoned(article)).word_count for article in articles)
    print(f"timed on {words:,} words")
    _steps(articles, words)
    full = _timed("full profile", words, lambda: [framing.analyze(article) for article in articles])
    vader = _vader(articles, words)
    print(f"a full profile costs {full / vader:.1f} x a vaderSentiment pass over the same sentences")
    by_rule = _without_learned_layers()
    rules = _timed("rules only", words, lambda: [framing.analyze(article, using=by_rule) for article in articles])
    print(f"a profile by rules alone costs {rules / vader:.1f} x that pass")
    profiles = [framing.analyze(article) for article in articles[:12]]
    few = sum(profile.document.word_count for profile in profiles)
    _timed("report, 12 articles", few, lambda: framing.Report(framing.compare(profiles)).html())


def _without_learned_layers() -> tuple[Extractor, ...]:
    """Return the extractors with attribution by rule and without the second opinion."""
    return tuple(
        Attributions(learned=False) if isinstance(step, Attributions) else step
        for step in framing.extractors()
        if not isinstance(step, Slant)
    )


def _steps(articles: list[framing.Article], words: int) -> None:
    bare = [zoned(article) for article in articles]
    _timed("zones", words, lambda: [zoned(article) for article in articles])
    _timed("segmentation", words, lambda: [segment(article) for article in bare])
    documents = [segment(article) for article in bare]
    for step in framing.extractors():
        before = documents
        _timed(step.name, words, lambda step=step, before=before: [list(step.measure(step(d))) for d in before])
        documents = [step(document) for document in before]


def _vader(articles: list[framing.Article], words: int) -> float:
    analyzer = SentimentIntensityAnalyzer()
    documents = [segment(zoned(article)) for article in articles]
    sentences = [document[sentence] for document in documents for sentence in document.sentences]
    return _timed("vaderSentiment", words, lambda: [analyzer.polarity_scores(sentence) for sentence in sentences])


def _timed(name: str, words: int, work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    seconds = time.process_time() - begin
    print(f"{name:22} {words / seconds:>12,.0f} words/s")
    return seconds


if __name__ == "__main__":
    main()
