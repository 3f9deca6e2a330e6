"""Evaluations of a text by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing import Article, analyze

if TYPE_CHECKING:
    from framing.findings import Evaluation


def evaluations(text: str) -> dict[str, Evaluation]:
    """Return the evaluations of a text by what they stand on, in small letters."""
    document = analyze(Article(text)).document
    return {document[each.span].lower(): each for each in document.layer("evaluations")}
