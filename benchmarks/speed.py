"""Processor time of every step in millionths of a second a word; a full profile against a vaderSentiment pass.

    python benchmarks/speed.py [FOLDER_OR_FILE ...] [--passes N]

Articles go through every step sixteen together, as ``framing.analyze_many`` and the commands take them; "one by one" is
``framing.analyze``. Everything is timed in turn on the same portion, and of several passes the least counts: there the
machine's other work disturbs least. Without an argument the bundled demo articles are read.
"""

from __future__ import annotations

import argparse
import time
from functools import partial
from typing import TYPE_CHECKING

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

import framing
from framing.analysis import Together
from framing.extract.attribution import Attributions
from framing.extract.slant import Slant
from framing.resources import data_folder
from framing.segment import segment
from framing.zones import zoned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.analysis import Extractor
    from framing.document import Document
    from framing.findings import Measure

    Work = Callable[[], object]

_PORTION = 16
_VADER = "vaderSentiment"


def main() -> None:
    """Time every step on the same articles and print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=[str(data_folder("corpora"))])
    parser.add_argument("--passes", type=int, default=7)
    options = parser.parse_args()
    articles = framing.Corpus.from_paths(*options.paths).measurable
    words = sum(segment(zoned(article)).word_count for article in articles)
    print(f"{words:,} words in {len(articles)} articles; the least of {options.passes} passes")
    seconds: dict[str, float] = {}
    for start in range(0, len(articles), _PORTION):
        for name, least in _least(dict(_works(articles[start : start + _PORTION])), options.passes).items():
            seconds[name] = seconds.get(name, 0) + least
    for name, total in seconds.items():
        print(f"{name:26} {total / words * 1e6:8.2f} µs a word {total / seconds[_VADER]:8.2f} × {_VADER}")
    profiles = list(framing.analyze_many(articles[:12]))
    report = _least({"": lambda: framing.Report(framing.compare(profiles)).html()}, options.passes)[""]
    few = sum(profile.document.word_count for profile in profiles)
    print(f"{'report, 12 articles':26} {report / few * 1e6:8.2f} µs a word")


def _works(articles: Sequence[framing.Article]) -> Iterator[tuple[str, Work]]:
    """Yield what is timed on a portion of articles."""
    documents = [segment(zoned(article)) for article in articles]
    sentences = [document[sentence] for document in documents for sentence in document.sentences]
    analyzer, by_rule = SentimentIntensityAnalyzer(), _without_learned_layers()
    yield _VADER, lambda: [analyzer.polarity_scores(sentence) for sentence in sentences]
    yield "full profile", lambda: list(framing.analyze_many(articles))
    yield "full profile, one by one", lambda: [framing.analyze(article) for article in articles]
    yield "rules only", lambda: list(framing.analyze_many(articles, using=by_rule))
    yield "rules only, one by one", lambda: [framing.analyze(article, using=by_rule) for article in articles]
    yield "zones and segmentation", lambda: [segment(zoned(article)) for article in articles]
    for step in framing.extractors():
        yield step.name, partial(_measured, step, documents)
        documents = _layered(step, documents)


def _least(works: dict[str, Work], passes: int) -> dict[str, float]:
    """Return the least processor time of each; a pass before the first loads what is needed."""
    least = dict.fromkeys(works, float("inf"))
    for number in range(passes + 1):
        for name, work in works.items():
            begin = time.process_time()
            work()
            if number:
                least[name] = min(least[name], time.process_time() - begin)
    return least


def _measured(step: Extractor, documents: list[Document]) -> list[list[Measure]]:
    return [list(step.measure(document)) for document in _layered(step, documents)]


def _layered(step: Extractor, documents: list[Document]) -> list[Document]:
    return step.together(documents) if isinstance(step, Together) else list(map(step, documents))


def _without_learned_layers() -> tuple[Extractor, ...]:
    """Return the extractors with attribution by rule and without the second opinion."""
    return tuple(
        Attributions(learned=False) if isinstance(step, Attributions) else step
        for step in framing.extractors()
        if not isinstance(step, Slant)
    )


if __name__ == "__main__":
    main()
