"""What is said beside the results: on the channel of errors, so that results can go into a file."""

from __future__ import annotations

from rich.console import Console

ERRORS = Console(stderr=True)
FAILED = 1


def say(text: str) -> None:
    """Say a remark."""
    ERRORS.print(text, style="dim", markup=False, highlight=False)
