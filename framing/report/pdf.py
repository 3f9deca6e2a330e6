"""A report as PDF: the page, printed by a headless Chromium that is on the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PATIENCE = 180  # seconds


def browser() -> str:
    """Return the path of a Chromium on this machine, or "" if there is none."""
    return next((found for name in _BROWSERS if (found := shutil.which(name))), "")


def check_browser() -> str:
    """Return the path of a Chromium; raises ValueError, saying what to install, if there is none."""
    program = browser()
    if not program:
        raise ValueError(
            "for .pdf a Chromium is needed to print the page, and none was found: install chromium or google-chrome "
            "(Debian: apt install chromium), or print the .html from any browser"
        )
    return program


def print_page(html: str, path: Path) -> None:
    """Print a page to a PDF file; raises ValueError, saying what to install, if no Chromium is found or it fails."""
    program = check_browser()
    with TemporaryDirectory() as folder:
        page, printed = Path(folder) / "report.html", Path(folder) / "report.pdf"
        page.write_text(html, encoding="utf-8", newline="\n")
        run_browser(folder, "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())
        if not printed.is_file():
            raise ValueError(f"{program} made no PDF of the report")
        path.write_bytes(printed.read_bytes())


def run_browser(profile: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a headless Chromium without network, with a fresh profile in a folder; return what it wrote.

    Raises ValueError if it takes too long.
    """
    # As root Chromium refuses its own sandbox; the page is ours and its policy allows nothing from anywhere.
    free = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    command = (
        browser(), "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run",
        "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={profile}/browser", *free, *options,
    )  # fmt: skip
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, and a page of our own
            command, capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        raise ValueError(f"{command[0]} did not finish in {_PATIENCE} seconds") from None
