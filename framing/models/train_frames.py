"""Train a frame model: ``framing train frames codings.csv --out mine.npz``, or anew one that is bundled.

The data are ``.jsonl`` (optionally gzipped) with ``text`` and ``frames`` (a list of 0 and 1, of names, or yes/no by
name), or ``.csv`` with the columns ``text`` and ``frames`` (names separated by semicolons). Bundled models:
``python -m framing.models.train_frames FILE --bundled gun_violence|climate|questions``.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.frame_model import FrameModel
from framing.json_lines import rows as json_rows
from framing.models.questions import MODEL, coded, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LABELS = {
    "gun_violence": (
        "gun rights", "gun control", "politics", "mental health", "public safety", "race and ethnicity",
        "public opinion", "society and culture", "economic consequences",
    ),
    "climate": ("RE", "HI", "CO", "MO", "EC"),
}  # fmt: skip

QUESTIONS = "questions"  # the bundled model that answers the coding sheet


def read(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield each text and its frames as they stand in the file."""
    reading = _table if path.suffix == ".csv" else json_rows
    for number, row in enumerate(reading(path), start=1):
        if not {"text", "frames"} <= row.keys():
            raise ValueError(f"{path.name}: row {number} has not the two columns or keys text and frames")
        frames = row["frames"]
        yield str(row["text"]), [name for name, yes in frames.items() if yes] if isinstance(frames, dict) else frames


def _table(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            names = row.pop("frames", None)
            yield row if names is None else row | {"frames": list(filter(None, map(str.strip, names.split(";"))))}


def _material(path: Path, bundled: str | None) -> tuple[Sequence[str], Any, Sequence[str] | None]:
    """Return texts, their codes and the names of the codes: frames, or the answers to the coding sheet's questions."""
    if bundled == QUESTIONS:
        articles = rows(path)
        names, codes = coded(articles)
        return [row["text"] for row in articles], codes, names
    texts, frames = zip(*read(path), strict=True)
    return texts, frames, LABELS[bundled] if bundled else None


def main(arguments: Sequence[str] | None = None) -> None:
    """Cross-validate, print the report, train on everything, and write the model."""
    parser = argparse.ArgumentParser(description="Train a frame model on coded texts.")
    parser.add_argument("codings", nargs="?", type=Path, help="coded texts (.csv, .jsonl or .jsonl.gz)")
    parser.add_argument("--data", type=Path, help="the same, named as for other models")
    parser.add_argument("--out", type=Path, default=Path("frames.npz"), help="the model; a .json goes beside it")
    parser.add_argument("--bundled", choices=(*LABELS, QUESTIONS), help="train this bundled model anew")
    chosen = parser.parse_args(arguments)
    path = chosen.codings or chosen.data
    if path is None:
        parser.error("give a file of coded texts")
    texts, frames, labels = _material(path, chosen.bundled)
    model = FrameModel(labels=labels)
    sys.stdout.write(f"{model.cross_validate(texts, frames)}\n")
    out = MODEL.with_name(f"frames_{chosen.bundled}.npz") if chosen.bundled else chosen.out
    model.fit(texts, frames).save(out)
    sys.stdout.write(f"the model lies in {out.name} and {out.with_suffix('.json').name}\n")


if __name__ == "__main__":
    main()
