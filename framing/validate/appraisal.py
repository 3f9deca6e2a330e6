"""Evaluative stretches in sentences of news, against coders, on sentences of the training part of AnnoLexical.

``appraisal.tsv`` holds no text: the checksum of a sentence, its ``part``, the ``coder``, and what the coder found as
``start:end:category:polarity`` (characters of the sentence with single spaces). ``tune`` is there to write lexicons
from; ``held_out``, where every sentence was coded by two, serves for scoring only. All coders were language models,
each working alone from corpora/CODEBOOK.md and without the tool's output.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from framing.article import Article, Span
from framing.json_lines import rows as json_rows
from framing.models.slant_features import checksum
from framing.validate import news_targets
from framing.validate.agreement import evaluative_agreement
from framing.validate.coding import CodedEvaluation, Coding
from framing.validate.gold import compare, expected, found, reached

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CODINGS = Path(__file__).with_name("appraisal.tsv")
_AGREEMENT = ("span_overlap_f1", "category_f1", "word_alpha", "category_alpha", "polarity_alpha")


def score(corpus: Path) -> dict[str, float]:
    """Return the scores on the held-out sentences, by dotted name.

    ``coders.*``: the agreement of the two coders. ``extractor.*``: precision, recall and F1 of the extractor against
    each of them, pooled, as in ``framing.validate.gold.compare`` (single sentences have no voice to compare).
    ``reached.*``: F1 of the extractor as a share of the coders' own.
    ``targets.*``: whom words fall on, in other sentences (``framing.validate.news_targets``).

    Raises ValueError where the file holds none of the coded sentences.
    """
    pairs = list(held_out(corpus))
    if not pairs:
        raise ValueError(f"{corpus.name}: none of the coded sentences stands there (AnnoLexical's training part)")
    agreed = evaluative_agreement(pairs)
    measured = compare([(ours, expected(coding)) for pair in pairs for ours in [found(pair[0])] for coding in pair])
    del measured["voice_accuracy"]
    scores = {"sentences": float(len(pairs))} | {f"coders.{name}": agreed[name] for name in _AGREEMENT}
    scores |= {f"extractor.{name}": value for name, value in measured.items()}
    scores |= {f"reached.{name}": value for name, value in reached(measured, agreed).items()}
    return scores | {f"targets.{name}": value for name, value in news_targets.score(corpus).items()}


def held_out(corpus: Path) -> Iterator[tuple[Coding, Coding]]:
    """Yield both codings of each held-out sentence, in the order of the corpus file."""
    coded = codings("held_out", CODINGS)
    for row in json_rows(corpus):
        text = " ".join(row["text"].split())
        both = coded.pop(checksum(text), ())
        if both:
            article = Article(text)
            first, second = (_coding(article, coder, stretches) for coder, stretches in both)
            yield first, second


def codings(part: str, path: Path) -> dict[int, list[tuple[str, str]]]:
    """Return coder and stretches of every coding in a part, by checksum of the sentence."""
    by_sentence: dict[int, list[tuple[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["part"] == part:
                by_sentence.setdefault(int(row["checksum"]), []).append((row["coder"], row["stretches"]))
    return by_sentence


def _coding(article: Article, coder: str, stretches: str) -> Coding:
    return Coding(coder, article, (), tuple(_evaluation(each.split(":")) for each in stretches.split()))


def _evaluation(fields: Sequence[str]) -> CodedEvaluation:
    start, end, category, polarity = fields
    return CodedEvaluation(Span(int(start), int(end)), category, polarity, voice="", target="")
