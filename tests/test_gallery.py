"""The gallery of reports says what the code says now."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parent.parent / "docs" / "gallery.py"
NAMES = ("state-visit.html", "mill-closure.html", "both-events.html")


@pytest.fixture(scope="module")
def gallery() -> Any:  # noqa: ANN401 - a script, loaded from its file
    """Return the script of the gallery as a module."""
    spec = importlib.util.spec_from_file_location("gallery", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", NAMES)
def test_headings_and_numbers_are_those_of_now(gallery: Any, name: str) -> None:  # noqa: ANN401
    """A report made anew has the headings and numbers of the one shown; if not: python docs/gallery.py."""
    assert gallery.differences(gallery.made(gallery.REPORTS[name]), gallery.GALLERY / name) == []


def test_gallery_is_complete_and_small(gallery: Any) -> None:  # noqa: ANN401
    """Every report of the gallery is there, none is bigger than 1.5 MB, and none names a place on a machine."""
    pages = {path.name: path for path in gallery.GALLERY.glob("*.html")}
    assert set(pages) == set(NAMES) == set(gallery.REPORTS)
    assert all(path.stat().st_size < 1_500_000 for path in pages.values())
    assert all(str(Path.home()) not in path.read_text(encoding="utf-8") for path in pages.values())
