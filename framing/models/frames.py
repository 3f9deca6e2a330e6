"""The frame models that come with the package: where they lie. Their cards stand in ``frames_card.md``."""

from __future__ import annotations

from pathlib import Path

_NAMES = {
    "gun_violence": "nine issue frames of headlines on gun violence (Liu, Guo, Mays, Betke & Wijaya 2019)",
    "climate": "five generic frames of articles on climate change",
}


def bundled_models() -> dict[str, Path]:
    """Return the paths of the bundled models by name, to be read by ``FrameModel.load``."""
    folder = Path(__file__).parent
    return {name: folder / f"frames_{name}.npz" for name in _NAMES if (folder / f"frames_{name}.npz").is_file()}
