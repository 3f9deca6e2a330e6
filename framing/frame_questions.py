"""The coding sheet about frames: its yes/no questions, and what in an article speaks for a yes to each.

Questions after Semetko & Valkenburg (2000, appendix). A sign of a yes is a word of the frame lexicons, or what another
extractor found: a source who doubts another, criticism of somebody, a citizen who speaks. Sentences that hold a sign
are counted; a longer article needs more of them, in proportion to the root of its length, since some come by chance.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from framing.article import Span, Zone
from framing.findings import Attribution, Evaluation, Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from framing.document import Document

QUESTIONS = {
    "responsibility": {
        "government": "Does the story say that some level of government can ease the problem?",
        "cause": "Does the story say what caused the problem?",
        "blame": "Does the story hold somebody responsible for the problem?",
        "solution": "Does the story offer solutions, or call for action?",
    },
    "conflict": {
        "disagreement": "Does the story show disagreement between parties, people, groups or countries?",
        "reproach": "Does one party, person, group or country reproach another?",
        "sides": "Does the story speak of two sides or more?",
        "winners": "Does the story speak of winners and losers?",
    },
    "human_interest": {
        "example": "Does the story give the issue a human face?",
        "emotion": "Does the story use words of feeling, or words that stir feelings?",
        "affected": "Does the story tell how people are affected?",
    },
    "morality": {
        "message": "Does the story hold a moral message?",
        "religion": "Does the story speak of God, religion, or morality as such?",
        "prescription": "Does the story tell people how they should behave?",
    },
    "economic": {
        "gains": "Does the story speak of gains of money, now or later?",
        "losses": "Does the story speak of losses of money, now or later?",
        "cost": "Does the story speak of costs, and how high they are?",
        "economy": "Does the story speak of consequences for the economy, a trade or a firm?",
    },
}
REQUIRES = ("frames", "attributions", "evaluations", "acts")
_FEELING = frozenset(("affect", "reaction", "alarm", "label", "propriety"))  # categories that stir feelings
_MORAL = frozenset(("propriety", "veracity", "label"))


def _criticises(found: Evaluation) -> bool:
    return found.polarity == "-" and found.label != "affect" and bool(found.targets)


# Signs beside the words of a question: the layer, and which of its findings are meant.
_SIGNS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "a source doubts": ("attributions", lambda found: found.stance == "doubting"),
    "a citizen speaks": ("attributions", lambda found: found.kind == "citizen"),
    "a source demands": ("attributions", lambda found: found.stance == "directive"),
    "a government promises": (
        "attributions",
        lambda found: found.kind == "government" and found.stance in {"commissive", "directive"},
    ),
    "something is blamed": ("acts", lambda found: found.verb == "blame"),
    # Which entry a cue has is told in ``why`` alone.
    "a source blames": ("attributions", lambda found: ": blame (" in found.why),
    "conflict with somebody": ("acts", lambda found: found.label == "conflict" and bool(found.patient)),
    "criticism of somebody": ("evaluations", _criticises),
    "the outlet's feeling": ("evaluations", lambda found: found.voice is Voice.OUTLET and found.label in _FEELING),
    "the outlet's verdict": ("evaluations", lambda found: found.voice is Voice.OUTLET and found.label in _MORAL),
    "harm": ("frames", lambda found: found.label == "care_vice"),
    "health": ("frames", lambda found: found.label == "health"),
    "morals": ("frames", lambda found: found.lexicon == "frames_policy" and found.label == "morality"),
}
# What speaks for a question beside its own words: words of other questions, and signs.
_ALSO = {
    "government": ("a government promises",),
    "cause": ("something is blamed", "a source blames"),
    "blame": ("something is blamed", "a source blames", "reproach", "criticism of somebody"),
    "solution": ("a source demands",),
    "disagreement": ("reproach", "a source doubts", "conflict with somebody"),
    "reproach": ("criticism of somebody", "conflict with somebody"),
    "sides": ("disagreement", "reproach", "a source doubts"),
    "example": ("affected", "a citizen speaks"),
    "emotion": ("the outlet's feeling",),
    "affected": ("harm", "health"),
    "message": ("the outlet's verdict",),
    "religion": ("morals",),
    "losses": ("cost",),
}
# Sentences with a sign that make a yes in an article of usual length (framing.validate.frames).
_ENOUGH = {
    "government": 2, "cause": 2, "blame": 1, "solution": 2,
    "disagreement": 2, "reproach": 2, "sides": 3, "winners": 1,
    "example": 3, "emotion": 5, "affected": 1,
    "message": 5, "religion": 4, "prescription": 1,
    "gains": 2, "losses": 3, "cost": 3, "economy": 4,
}  # fmt: skip
_USUAL_LENGTH = 25  # sentences


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of the coding sheet: the answer, the sentences behind it, and how many of them make a yes.

    ``reasons`` has the words in each of these sentences that speak for a yes, with what they are a sign of.
    """

    frame: str
    question: str
    text: str
    yes: bool
    evidence: tuple[Span, ...]
    reasons: tuple[str, ...]
    enough: int


def answers(document: Document) -> list[Answer]:
    """Return the coding sheet of a document with the layers ``REQUIRES``: each question, yes or no, its sentences.

    A headline with a sign is enough alone.
    """
    found = _reasons(document)
    return [
        _answer(document, frame, question, found) for frame, questions in QUESTIONS.items() for question in questions
    ]


def _answer(document: Document, frame: str, question: str, found: Mapping[str, Mapping[int, list[str]]]) -> Answer:
    reasons: dict[int, list[str]] = defaultdict(list)
    for sign in (question, *_ALSO.get(question, ())):
        for number, words in found.get(sign, {}).items():
            reasons[number] += words
    numbers = sorted(reasons)
    enough = max(1, round(_ENOUGH[question] * sqrt(len(document.sentences) / _USUAL_LENGTH)))
    return Answer(
        frame, question, QUESTIONS[frame][question],
        yes=len(numbers) >= enough or any(_in_headline(document, number) for number in numbers),
        evidence=tuple(Span(s.start, s.end) for s in (document.sentences[number] for number in numbers)),
        reasons=tuple(", ".join(_distinct(reasons[number])) for number in numbers),
        enough=enough,
    )  # fmt: skip


def _distinct(reasons: Sequence[str]) -> list[str]:
    """Return reasons without doubles, and without bare words that stand there as a sign, too."""
    signs = {reason.partition(" (")[0] for reason in reasons if reason.endswith(")")}
    return [reason for reason in dict.fromkeys(reasons) if reason not in signs]


def _in_headline(document: Document, number: int) -> bool:
    return document.paragraphs[document.sentences[number].paragraph].zone is Zone.HEADLINE


def _reasons(document: Document) -> dict[str, dict[int, list[str]]]:
    """Return, by question and by sign, the words found in each sentence."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for sign, span in _places(document):
        words = f"“{' '.join(document[span].split())}”"
        found[sign][document.sentence_index(span.start)].append(f"{words} ({sign})" if sign in _SIGNS else words)
    return found


def _places(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield question or sign, and the words that are one: of a source its cue."""
    for evidence in document.layer("frames"):
        if evidence.question:
            yield evidence.question, evidence.span
    for sign, (layer, meant) in _SIGNS.items():
        for each in filter(meant, document.layer(layer)):
            yield sign, each.cue if isinstance(each, Attribution) else each.span
