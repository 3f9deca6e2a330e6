"""The coding sheet: the same yes/no questions about frames for a student, a coder and the program.

Each question has the answer that evidence gives, with its sentences and the words in them that speak for a yes
(``framing.frame_questions``). Where answers of coders to the same question could be learned,
it also has the probability that they would say yes. The two are kept apart: evidence holds for any subject, the
probability was learned on articles about climate.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from framing.export import harmless
from framing.frame_questions import answers
from framing.models.questions import AT_CHANCE, COUNTERPARTS, MODEL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from framing.article import Span
    from framing.findings import Profile
    from framing.frame_model import FrameModel

COLUMNS = ("article", "outlet", "title", "frame", "question", "text", "answer")
TOLD = ("answer_by_evidence", "probability_a_coder_says_yes", "evidence", "reasons", "remark")
LEGEND = (
    "By evidence: yes where enough sentences speak for it (more in a longer text), on any subject. A coder: how likely "
    "one would say yes, learned from coders of articles on climate change. The two are found apart and may differ."
)
REMARK = "Evidence answers this question hardly better than chance."


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One question about one article: ``yes`` by evidence, ``probability`` by the learned model (NaN: not learned).

    ``reasons`` has the words that speak for a yes in each sentence of ``evidence``, ``enough`` says how many such
    sentences make one.
    """

    article: int
    frame: str
    question: str
    text: str
    yes: bool
    probability: float
    evidence: tuple[Span, ...]
    reasons: tuple[str, ...]
    enough: int

    @property
    def at_chance(self) -> bool:
        """Whether evidence answers this question hardly better than by chance, where coders' answers were compared."""
        return (self.frame, self.question) in AT_CHANCE


def coding_sheet(profiles: Sequence[Profile]) -> list[SheetRow]:
    """Return the answers to all questions for each article, in the order of the articles and of the questions."""
    learned = _probabilities([profile.article.text for profile in profiles])
    return [
        SheetRow(
            article=number, frame=answer.frame, question=answer.question, text=answer.text, yes=answer.yes,
            probability=told.get(COUNTERPARTS.get((answer.frame, answer.question), ""), math.nan),
            evidence=answer.evidence, reasons=answer.reasons, enough=answer.enough,
        )
        for number, (profile, told) in enumerate(zip(profiles, learned, strict=True))
        for answer in answers(profile.document)
    ]  # fmt: skip


def _probabilities(texts: Sequence[str]) -> list[dict[str, float]]:
    """Return, for each text, the probability of yes by the number of a question that was learned."""
    if not texts:
        return []
    model = _model()
    return [dict(zip(model.classes_, map(float, row), strict=True)) for row in model.predict_proba(texts)]


@cache
def _model() -> FrameModel:
    from framing.frame_model import FrameModel  # noqa: PLC0415 - it brings in sklearn

    return FrameModel.load(MODEL)


def write_sheet(profiles: Sequence[Profile], out: TextIO, *, blank: bool = False) -> None:
    """Write the sheet as CSV, with an empty column ``answer`` for a person; ``blank`` leaves out what is told.

    Code the blank sheet: who has seen the program's answers first, agrees with them too easily.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS if blank else COLUMNS + TOLD)
    for row in coding_sheet(profiles):
        article = profiles[row.article].article
        asked = (str(row.article + 1), article.outlet, article.title, row.frame, row.question, row.text, "")
        writer.writerow([harmless(cell) for cell in (asked if blank else (*asked, *_told(profiles[row.article], row)))])


def _told(profile: Profile, row: SheetRow) -> Iterator[str]:
    yield "yes" if row.yes else "no"
    yield "" if math.isnan(row.probability) else f"{row.probability:.2f}"
    yield " | ".join(sentences(profile, row.evidence))
    yield " | ".join(row.reasons)
    yield REMARK if row.at_chance else ""


def sentences(profile: Profile, evidence: Iterable[Span]) -> Iterator[str]:
    """Yield the sentences of some evidence on one line each."""
    return (" ".join(profile.document[span].split()) for span in evidence)
