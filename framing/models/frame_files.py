"""The two files of a frame model: NAME.npz holds its numbers, NAME.json names, terms and figures; no pickle."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Numbers = dict[str, NDArray[Any]]

_FORMAT = 1


class FrameModelError(ValueError):
    """A frame model that cannot be used; the message names the file and says what to do."""


def write(path: Path, about: Mapping[str, Any], numbers: Mapping[str, Any]) -> None:
    """Write both files."""
    np.savez_compressed(path.with_suffix(".npz"), **numbers)
    text = json.dumps({"format": _FORMAT, **about}, ensure_ascii=False)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


def read(path: Path) -> tuple[dict[str, Any], Numbers]:
    """Read both files; raise FrameModelError for another format what is no such file, or where one is missing."""
    for each in (path.with_suffix(".npz"), path.with_suffix(".json")):
        if not each.is_file():
            raise FrameModelError(f"{path.name}: a frame model is two files, .npz and .json, and there is no {each}")
    try:
        about = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        found = about["format"]
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError):
        raise broken(path.with_suffix(".json")) from None
    if found != _FORMAT:
        raise FrameModelError(f"{path.name}: format {found!r}, expected {_FORMAT}; train the model again")
    return about, _numbers(path.with_suffix(".npz"))


def _numbers(path: Path) -> Numbers:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            numbers = {name: stored[name] for name in stored.files}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, KeyError, AttributeError, TypeError):
        raise broken(path) from None
    if not all(np.issubdtype(each.dtype, np.number) and np.isfinite(each).all() for each in numbers.values()):
        raise broken(path)
    return numbers


def broken(path: Path) -> FrameModelError:
    """Return the error for a file that is no frame model."""
    return FrameModelError(
        f"{path.name} is no frame model, or is damaged; train one with: framing train frames codings.csv"
    )


def digest(path: Path) -> str:
    """Return the first eight digits of the SHA-256 of both files."""
    content = path.with_suffix(".json").read_bytes() + path.with_suffix(".npz").read_bytes()
    return hashlib.sha256(content).hexdigest()[:8]
