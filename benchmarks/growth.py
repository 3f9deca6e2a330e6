"""How a comparison grows with its articles: seconds and memory for 200 to 2,000 articles of 20 outlets.

    python benchmarks/growth.py FILE

FILE is any file or folder of articles. The first 200 are analysed; larger sets repeat their profiles over texts whose
words are shuffled, so that no two texts are taken for copies. 2,000 resamples, all measures; processor time.
"""

from __future__ import annotations

import argparse
import random
import time
import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING

import framing

if TYPE_CHECKING:
    from framing.findings import Profile

SIZES, OUTLETS, ANALYSED, RESAMPLES = (200, 500, 1000, 2000), 20, 200, 2000


def shuffled(profile: Profile, number: int) -> Profile:
    """Return a profile with the same measures, of another outlet, over the same words in another order."""
    words = profile.article.text.split()
    random.Random(number).shuffle(words)  # noqa: S311 - no secret
    article = replace(profile.article, text=" ".join(words), outlet=f"outlet {number % OUTLETS}", event="")
    return replace(profile, document=replace(profile.document, article=article))


def main() -> None:
    """Print one line for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path")
    found = [framing.analyze(article) for article in framing.read(parser.parse_args().path)[:ANALYSED]]
    print(f"{len(found)} articles analysed, {OUTLETS} outlets, {RESAMPLES} resamples")
    print(f"\n{'articles':>9} {'s':>7} {'MB':>7}")
    for size in SIZES:
        profiles = [shuffled(found[number % len(found)], number) for number in range(size)]
        begin = time.process_time()
        framing.compare(profiles, resamples=RESAMPLES)
        seconds = time.process_time() - begin
        tracemalloc.start()
        framing.compare(profiles, resamples=RESAMPLES)
        peak = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        print(f"{size:9} {seconds:7.1f} {peak:7.0f}")


if __name__ == "__main__":
    main()
