"""Evaluative stretches against the adjudicated hand coding of the demo articles, beside how far its coders agree.

Two parts: ``tune``, which lexicons and rules may be fitted to, and ``held_out``, whose errors are never read
(corpora/registers/DESIGN.md: every second register of the alphabet). Its figures were watched while the lexicons grew,
and some twenty rows were left out because they fell with them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from framing.analysis import analyze
from framing.readers import read
from framing.targets import FEELINGS
from framing.validate.agreement import evaluative_agreement
from framing.validate.coded_targets import actors_meant
from framing.validate.coding import CODERS, Coding, codings, overlap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from framing.article import Article, Span
    from framing.document import Document

ADJUDICATED = "adjudicated"
_EVENTS, _REGISTERS = ("state-visit", "mill-closure"), "registers"
_BOTH_MEASURE = {"span_f1": "span_overlap_f1", "category_f1": "category_f1"}


class Coded(NamedTuple):
    """One article as the two coders and the adjudicator coded it."""

    coders: tuple[Coding, Coding]
    adjudicated: Coding


class Found(NamedTuple):
    """A stretch with its labels: one that the extractor found, or one of the coding."""

    span: Span
    category: str
    voice: str
    targets: frozenset[str] = frozenset()


def score(folder: Path) -> dict[str, float]:
    """Return scores for both parts of a corpora folder, by dotted name.

    ``PART.coders.*``: the agreement of the coders. ``PART.extractor.*``: precision, recall and F1 against the
    adjudicated coding, of stretches found at all (``span``: any shared character) and of the same category besides
    (``category``), overall and by category (``n``: how many are coded, ``found``: how many
    are found); the share with the coder's voice among those found; and of those the share of targets told
    that are the coder's, where an actor of the article is one (``target_precision``), and of the coder's that are
    told (``target_recall``; ``judged_target_recall`` leaves out feelings, whose coded target may be whoever has them).

    ``PART.reached.*``: F1 of the extractor as a share of the coders' own.
    """
    scores: dict[str, float] = {}
    for part, coded in parts(folder).items():
        agreed = evaluative_agreement([each.coders for each in coded])
        measured = compare([(found(each.adjudicated), expected(each.adjudicated)) for each in coded])
        scores |= {f"{part}.coders.{name}": value for name, value in agreed.items()}
        scores |= {f"{part}.extractor.{name}": value for name, value in measured.items()}
        scores |= {f"{part}.reached.{name}": value for name, value in reached(measured, agreed).items()}
    return scores


def reached(measured: Mapping[str, float], agreed: Mapping[str, float]) -> dict[str, float]:
    """Return F1 of the extractor as a share of the coders' own."""
    return {mine: measured[mine] / agreed[theirs] for mine, theirs in _BOTH_MEASURE.items()}


def parts(folder: Path) -> dict[str, list[Coded]]:
    """Return the coded articles of the parts ``tune`` and ``held_out``."""
    events = [coded for event in _EVENTS for coded in _coded(folder, event)]
    registers = _coded(folder, _REGISTERS)
    return {"tune": events + registers[::2], "held_out": registers[1::2]}


def _coded(folder: Path, event: str) -> list[Coded]:
    """Return the codings of an event's articles, in the order of their file names."""
    by_article: dict[str, dict[str, Coding]] = {}
    for coding in codings(folder / "coding" / event, read(folder / event), (*CODERS, ADJUDICATED)):
        by_article.setdefault(coding.article.origin, {})[coding.coder] = coding
    first, second = CODERS
    return [Coded((each[first], each[second]), each[ADJUDICATED]) for _, each in sorted(by_article.items())]


def found(coding: Coding) -> list[Found]:
    """Return what the extractor finds in the article of a coding."""
    return [
        Found(each.span, each.label, each.voice.value, frozenset(each.targets))
        for each in _analysed(coding.article).layer("evaluations")
    ]


def expected(coding: Coding) -> list[Found]:
    """Return what is coded."""
    document = _analysed(coding.article)
    return [
        Found(each.span, each.category, each.voice, actors_meant(document, each.target)) for each in coding.evaluations
    ]


@lru_cache(maxsize=1)
def _analysed(article: Article) -> Document:
    return analyze(article).document


def compare(articles: Sequence[tuple[Sequence[Found], Sequence[Found]]]) -> dict[str, float]:
    """Return precision, recall and F1 of what was found against what is coded, article by article."""
    scores = _named("span", *_rates(articles, lambda _mine, _coded: True))
    scores |= _named("category", *_rates(articles, lambda mine, coded: mine.category == coded.category))
    met = overlapping(articles)
    scores["voice_accuracy"] = _share([mine.voice == coded.voice for mine, coded in met])
    scores |= {f"target_{name}": value for name, value in target_rates(met).items()}
    judged = [(mine, coded) for mine, coded in met if coded.category not in FEELINGS]
    scores["judged_target_recall"] = target_rates(judged)["recall"]
    for category in sorted({each.category for pair in articles for stretches in pair for each in stretches}):
        chosen = [(_of(ours, category), _of(gold, category)) for ours, gold in articles]
        scores[f"of.{category}.found"] = sum(len(ours) for ours, _ in chosen)
        scores[f"of.{category}.n"] = sum(len(gold) for _, gold in chosen)
        scores |= _named(f"of.{category}", *_rates(chosen, lambda _mine, _coded: True))
    return scores


def overlapping(articles: Iterable[tuple[Sequence[Found], Sequence[Found]]]) -> list[tuple[Found, Found]]:
    """Return every pair of a stretch that was found and a coded one that share a character."""
    pairs = ((mine, coded) for ours, gold in articles for coded in gold for mine in ours)
    return [(mine, coded) for mine, coded in pairs if overlap(mine.span, coded.span)]


def target_rates(met: Sequence[tuple[Found, Found]]) -> dict[str, float]:
    """Return which share of the targets told is coded (precision), and of the coded ones is told (recall)."""
    return {
        "precision": _share([actor in coded.targets for mine, coded in met for actor in mine.targets]),
        "recall": _share([actor in mine.targets for mine, coded in met for actor in coded.targets]),
    }


def _of(stretches: Iterable[Found], category: str) -> list[Found]:
    return [each for each in stretches if each.category == category]


def _rates(
    articles: Sequence[tuple[Sequence[Found], Sequence[Found]]], same: Callable[[Found, Found], bool]
) -> tuple[float, float]:
    """Return precision and recall, where any shared character counts as found."""
    right = [any(overlap(m.span, c.span) and same(m, c) for c in gold) for ours, gold in articles for m in ours]
    met = [any(overlap(m.span, c.span) and same(m, c) for m in ours) for ours, gold in articles for c in gold]
    return _share(right), _share(met)


def _named(name: str, precision: float, recall: float) -> dict[str, float]:
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    joint = "." if name.startswith("of.") else "_"
    return {f"{name}{joint}precision": precision, f"{name}{joint}recall": recall, f"{name}{joint}f1": f1}


def _share(told: Sequence[bool]) -> float:
    return sum(told) / len(told) if told else float("nan")
