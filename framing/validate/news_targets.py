"""Whom judging words fall on in sentences of news, against codings of the training part of AnnoLexical.

``news_targets.tsv`` holds no text: the checksum of a sentence, its ``part``, the ``coder``, and each judging stretch
with a mention of everybody it falls on (``start:end=start:end,…``; characters of the sentence, single spaces). Coder
``a`` was a language model that read all sentences, without the tool's targets, and then wrote rules from errors in the
part ``tune``, not looking at those in ``held_out``. ``b`` is the same one, coding 150 stretches again soon after, with
the first coding still in mind: their agreement flatters.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from framing.analysis import analyze
from framing.article import Article, Span
from framing.json_lines import rows as json_rows
from framing.models.slant_features import checksum
from framing.validate.coding import overlap
from framing.validate.gold import Found, overlapping, target_rates

if TYPE_CHECKING:
    from framing.document import Document

    Compared = tuple[list[Found], list[Found]]

CODINGS = Path(__file__).with_name("news_targets.tsv")
PARTS = ("tune", "held_out")


def score(corpus: Path) -> dict[str, float]:
    """Return precision and recall of targets in both parts, how many are coded, and how often the coder agrees."""
    first, again = _codings("a"), _codings("b")
    stretches = [(first[key][1][span], meant) for key, (_, coded) in again.items() for span, meant in coded.items()]
    compared: dict[str, list[Compared]] = {part: [] for part in PARTS}
    for row in json_rows(corpus):
        text = " ".join(row["text"].split())
        if coding := first.pop(checksum(text), None):
            part, meant = coding
            compared[part].append(_compared(analyze(Article(text)).document, meant))
    scores = {"coder.same": sum(a == b for a, b in stretches) / len(stretches)}
    for part, sentences in compared.items():
        scores |= {f"{part}.{name}": rate for name, rate in target_rates(overlapping(sentences)).items()}
        scores[f"{part}.n"] = float(sum(len(coded.targets) for _, gold in sentences for coded in gold))
    return scores


def _codings(coder: str) -> dict[int, tuple[str, dict[Span, frozenset[Span]]]]:
    """Return the part and the coded stretches of a coder's sentences, by checksum."""
    with CODINGS.open(encoding="utf-8", newline="") as file:
        return {
            int(row["checksum"]): (row["part"], dict(_stretch(each) for each in row["targets"].split()))
            for row in csv.DictReader(file, delimiter="\t")
            if row["coder"] == coder
        }


def _stretch(coded: str) -> tuple[Span, frozenset[Span]]:
    where, _, meant = coded.partition("=")
    return _span(where), frozenset(_span(each) for each in meant.split(",") if each)


def _span(coded: str) -> Span:
    start, end = coded.split(":")
    return Span(int(start), int(end))


def _compared(document: Document, meant: dict[Span, frozenset[Span]]) -> Compared:
    ours = [Found(each.span, "", "", frozenset(each.targets)) for each in document.layer("evaluations")]
    mentions = document.layer("mentions")
    gold = [
        Found(span, "", "", frozenset(m.actor for m in mentions if any(overlap(m.span, each) for each in targets)))
        for span, targets in meant.items()
    ]
    return ours, gold
