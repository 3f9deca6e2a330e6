"""Whom judging words fall on, against the targets that coders of the BASIL corpus gave to lexical bias.

Only stretches in which an evaluation is found are counted: the figures are of targets, not of finding words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.analysis import analyze
from framing.article import Article
from framing.json_lines import rows as json_rows
from framing.validate.coded_targets import actors_meant
from framing.validate.gold import Found, overlapping, target_rates
from framing.validate.voice import LEXICAL, laid_out

if TYPE_CHECKING:
    from pathlib import Path

    from framing.validate.voice import Marked


def score(path: Path) -> dict[str, float]:
    """Return precision and recall of targets, and in how many lexical stretches an evaluation is found (``n``).

    A coded target counts in recall where it is an actor of the article.
    """
    met = overlapping([_compared(*laid_out(row)) for row in json_rows(path)])
    return {**target_rates(met), "n": float(len({id(coded) for _, coded in met}))}


def _compared(text: str, marked: list[Marked]) -> tuple[list[Found], list[Found]]:
    document = analyze(Article(text)).document
    ours = [Found(each.span, "", "", frozenset(each.targets)) for each in document.layer("evaluations")]
    lexical = [each for each in marked if each.kind == LEXICAL]
    return ours, [Found(each.span, "", "", actors_meant(document, each.target)) for each in lexical]
