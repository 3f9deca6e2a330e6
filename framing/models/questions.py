"""Answers of coders to the yes/no questions about frames, and the model that learned them.

The coded articles are about climate change (Frermann et al. 2023; ``frames_card.md``). Their file numbers the questions
by frame; ``COUNTERPARTS`` says which question of our coding sheet asks the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from framing.json_lines import rows as json_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Codes = NDArray[np.int64]

# Question of the sheet (frame, name) to its number in the corpus, which keeps the order of Semetko & Valkenburg's list.
# re4 (a solution) and re7 (somebody at fault) are told by notes of the corpus; the others of "re" have no counterpart.
COUNTERPARTS = {
    ("responsibility", "solution"): "re4",
    ("responsibility", "blame"): "re7",
    ("conflict", "disagreement"): "co1",
    ("conflict", "reproach"): "co2",
    ("conflict", "sides"): "co3",
    ("conflict", "winners"): "co4",
    ("human_interest", "example"): "hi1",
    ("human_interest", "emotion"): "hi2",
    ("human_interest", "affected"): "hi3",
    ("morality", "message"): "mo1",
    ("morality", "religion"): "mo2",
    ("morality", "prescription"): "mo3",
    ("economic", "gains"): "ec1",
    ("economic", "losses"): "ec1",
    ("economic", "cost"): "ec2",
    ("economic", "economy"): "ec3",
}
MODEL = Path(__file__).with_name("frames_questions.npz")
_NOT_LEARNED = frozenset({"mo3", "re4"})  # left out, models agreed with the coders no better than by chance
# Questions that evidence answers hardly better than by chance (docs/frames.md).
AT_CHANCE = frozenset({("responsibility", "blame")})
_LEAST = 10  # answers of either kind without which nothing is learned
_GIVEN = frozenset({"yes", "no"})


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the articles of a file: ``text`` and ``questions``, from a question to each coder's answer."""
    return list(json_rows(path))


def given(row: Mapping[str, Any], question: str) -> list[bool]:
    """Return the answers that coders gave to a question about an article; other marks are no answer."""
    return [answer == "yes" for answer in row.get("questions", {}).get(question, ()) if answer in _GIVEN]


def coded(articles: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], Codes]:
    """Return the questions that can be learned, and their answers by article: 1 where at least half say yes.

    No answer counts as no: it was a question that did not arise.
    """
    found = dict(_learnable(articles, sorted({*COUNTERPARTS.values()} - _NOT_LEARNED)))
    return tuple(found), np.array(list(found.values()), dtype=np.int64).T.reshape(len(articles), len(found))


def majority(articles: Iterable[Mapping[str, Any]], question: str) -> list[int]:
    """Return 1 for each article where at least half of those who answered a question say yes; 0 without answers."""
    answers = (given(row, question) for row in articles)
    return [int(bool(each) and 2 * sum(each) >= len(each)) for each in answers]


def _learnable(articles: Sequence[Mapping[str, Any]], questions: Iterable[str]) -> Iterator[tuple[str, list[int]]]:
    for question in questions:
        column = majority(articles, question)
        if _LEAST <= sum(column) <= len(column) - _LEAST:
            yield question, column
