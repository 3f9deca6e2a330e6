"""Train the bundled frame models: ``python -m framing.models.train_frames gun_violence|climate FILE``.

FILE is ``.jsonl`` (optionally gzipped) with ``text`` and ``frames``: a list of 0 and 1, or yes/no by name.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

from framing.frame_model import FrameModel

LABELS = {
    "gun_violence": (
        "gun rights", "gun control", "politics", "mental health", "public safety", "race and ethnicity",
        "public opinion", "society and culture", "economic consequences",
    ),
    "climate": ("RE", "HI", "CO", "MO", "EC"),
}  # fmt: skip


def main(name: str, path: str) -> None:
    """Cross-validate, print the report, train on everything, and write the model."""
    with (
        gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else Path(path).open(encoding="utf-8") as lines
    ):
        rows = [json.loads(line) for line in lines]
    labels = LABELS[name]
    texts = [row["text"] for row in rows]
    frames = [row["frames"] for row in rows]
    codes = [[int(each[label]) for label in labels] if isinstance(each, dict) else each for each in frames]
    model = FrameModel(labels=labels)
    sys.stdout.write(f"{model.cross_validate(texts, codes)}\n")
    model.fit(texts, codes).save(Path(__file__).with_name(f"frames_{name}.npz"))


if __name__ == "__main__":
    main(*sys.argv[1:])
