"""Where the data folders lie: inside the installed package, or beside ``pyproject.toml`` in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_folder(name: str) -> Path:
    """Return the folder of bundled data called ``lexicons``, ``corpora`` or ``reports``.

    Raises FileNotFoundError with both places that were looked at.
    """
    package = Path(__file__).parent
    places = (package / "data" / name, package.parent / name)
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"no bundled folder {name!r}; looked at {places[0]} and {places[1]}")
