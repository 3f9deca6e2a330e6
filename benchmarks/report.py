"""What a report costs: bytes, seconds of processor time and memory at 12, 500, 1,000 and 2,000 articles; opening it.

    python benchmarks/report.py [--articles 12,500,1000,2000] [--keep FOLDER]

Twelve articles are the bundled demo events. Larger corpora are made from their paragraphs: 20 outlets tell of events of
20 articles each, every article a headline and paragraphs drawn at random with a fixed seed. Opening is timed in a
headless Chromium, where playwright and a browser are installed.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import framing
from framing.report.pdf import browser
from framing.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator


_OUTLETS = 20
_PARAGRAPHS = 8  # in each article that is made
_EVENTS = ("state-visit", "mill-closure")


def main() -> None:
    """Print a line of figures for each size of corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", default="12,500,1000,2000")
    parser.add_argument("--keep", help="A folder in which the pages are left.")
    options = parser.parse_args()
    framing.Report(framing.compare([framing.analyze("The mayor said it was safe.")])).html()  # loads everything
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, options.articles.split(",")):
            _measure(size, Path(options.keep or folder) / f"report-{size}.html")


def _measure(size: int, path: Path) -> None:
    articles = list(_demo() if size <= 12 else _made(size))[:size]
    start = time.process_time()
    profiles = [framing.analyze(article) for article in articles]
    analysed = time.process_time()
    comparison = framing.compare(profiles)
    compared = time.process_time()
    framing.Report(comparison).save(path)
    rendered = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size} articles: analysing {analysed - start:.2f} s, comparing {compared - analysed:.2f} s, rendering "
        f"{rendered - compared:.2f} s ({(rendered - compared) / (analysed - start):.2f} x analysing), "
        f"{path.stat().st_size / 1e6:.2f} MB, most memory {memory:,.0f} MB{_opening(path)}",
        flush=True,
    )


def _demo() -> Iterator[framing.Article]:
    return (article for event in _EVENTS for article in framing.read(data_folder("corpora") / event))


def _made(size: int) -> Iterator[framing.Article]:
    """Yield articles made of the paragraphs of the demo articles."""
    draw = random.Random(7)  # noqa: S311 - the same corpus each time, no secret
    pool = [part.strip() for article in _demo() for part in article.text.split("\n\n") if len(part) > 120]
    heads = [article.title for article in _demo() if article.title]
    for number in range(size):
        event, outlet = divmod(number, _OUTLETS)
        text = "\n\n".join([draw.choice(heads), *draw.sample(pool, _PARAGRAPHS)])
        yield framing.Article(
            text=text, title=text.partition("\n")[0], outlet=f"Outlet {outlet + 1:02}", event=f"Event {event + 1}",
            date=f"2025-{event % 12 + 1:02}-{event % 28 + 1:02}", origin=f"{number}.txt",
        )  # fmt: skip


def _opening(path: Path) -> str:
    """Return how long the page takes to open, and the longest stretch in which it does not answer."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - an optional part
    except ImportError:
        return ""
    if not browser():
        return ""
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=browser(), args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_context(offline=True).new_page()
        page.add_init_script(
            "window.longest = 0; new PerformanceObserver((list) => { for (const task of list.getEntries())"
            " window.longest = Math.max(window.longest, task.duration); }).observe({type: 'longtask', buffered: true});"
        )
        page.goto(path.resolve().as_uri())
        loaded = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
        page.wait_for_timeout(500)
        longest = page.evaluate("window.longest")
        chromium.close()
    return f"; opens in {loaded:.0f} ms, longest task {longest:.0f} ms"


if __name__ == "__main__":
    main()
