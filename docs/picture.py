"""Draw the picture of the README: the first page of a report of the gallery, and two of its articles side by side.

    python docs/picture.py

Needs the extra ``dev`` and Chromium or Chrome on the machine.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from framing.report.pdf import browser as chromium

_FOLDER = Path(__file__).parent
_REPORT = _FOLDER.parent / "reports" / "gallery" / "state-visit.html"
_SIZE = {"width": 1000, "height": 800}  # just broad enough for the menu and the key
_GAP = 18  # pixels between the two pictures
_COLOURS = 128
_ARTICLES = "document.querySelectorAll('#texts article:not(.away) .prose p')[3].scrollIntoView({block: 'center'})"


def main() -> int:
    """Write docs/report.png; return the exit code."""
    path = chromium()
    if not path:
        print("no chromium or google-chrome on this machine: the picture stays as it is", file=sys.stderr)  # noqa: T201
        return 1
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport=_SIZE, color_scheme="light")
        page.goto(_REPORT.as_uri())
        first = page.screenshot()
        page.evaluate(_ARTICLES)
        page.locator("#texts article:not(.away) .e.neg[data-f], #texts article:not(.away) .e.pos[data-f]").first.hover()
        second = page.screenshot()
        browser.close()
    _beside(first, second).save(_FOLDER / "report.png", optimize=True)
    return 0


def _beside(*shots: bytes) -> Image.Image:
    """Return screenshots side by side, in few colours: the file stays small."""
    images = [Image.open(io.BytesIO(shot)) for shot in shots]
    width = sum(image.width for image in images) + _GAP * (len(images) - 1)
    whole = Image.new("RGB", (width, images[0].height), "#808080")
    left = 0
    for image in images:
        whole.paste(image, (left, 0))
        left += image.width + _GAP
    return whole.quantize(_COLOURS)


if __name__ == "__main__":
    sys.exit(main())
