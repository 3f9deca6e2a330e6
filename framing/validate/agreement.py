"""How far two coders agree on hand codings: stretches found by both, and alpha of their labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.article import Span
from framing.validate.coding import overlap
from framing.validate.unitising import Disagreement, disagreement, unitising_alpha

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from framing.validate.coding import Coding
    from framing.validate.unitising import Stretch

_OPENING = re.compile(r"^(?:the|an?|his|her|its|their|our|my|your)\s+")


def alpha(ratings: Sequence[tuple[str, str, str]]) -> float:
    """Return Krippendorff's alpha for nominal data (Krippendorff 2018, ch. 12), by nltk.

    Args:
        ratings: (coder, item, label) triples; NaN where fewer than two labels occur.

    """
    from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - nltk takes a second to import

    if len({label for _, _, label in ratings}) < 2:
        return float("nan")
    return float(AnnotationTask(data=list(ratings)).alpha())


def agreement(pairs: Sequence[tuple[Coding, Coding]]) -> dict[str, float]:
    """Return how far two coders agree over articles: spans found by both, and alpha of their labels."""
    return {
        "attribution.cue_overlap_f1": overlap_f1([(_cues(a), _cues(b)) for a, b in pairs]),
        "attribution.kind_alpha": alpha(list(_labels(pairs, _by_cue, "kind"))),
        "attribution.form_alpha": alpha(list(_labels(pairs, _by_cue, "form"))),
    } | {f"evaluative.{name}": value for name, value in evaluative_agreement(pairs).items()}


def evaluative_agreement(pairs: Sequence[tuple[Coding, Coding]]) -> dict[str, float]:
    """Return how far two coders agree on evaluative stretches, by name of the score.

    ``span_overlap_f1``: stretches that share a character with one of the other coder's; ``category_f1``: the same, of
    equal category. ``unitising_alpha``: over words and categories; ``word_alpha``: word by word, evaluative or not.
    Alphas of labels are over the stretches found by both; ``target_same`` is a share of these.
    """
    return {
        "span_overlap_f1": overlap_f1([(judged(a), judged(b)) for a, b in pairs]),
        "category_f1": _same_category_f1(pairs),
        "unitising_alpha": unitising_alpha(_disagreements(pairs)),
        "word_alpha": alpha(list(_word_ratings(pairs))),
        **{
            f"{label}_alpha": alpha(list(_labels(pairs, _by_span, label)))
            for label in ("category", "polarity", "voice")
        },
        "target_same": _same_target(pairs),
    }


def _cues(coding: Coding) -> list[Span]:
    return [attribution.cue for attribution in coding.attributions]


def judged(coding: Coding) -> list[Span]:
    """Return the evaluative stretches of a coding."""
    return [evaluation.span for evaluation in coding.evaluations]


def overlap_f1(pairs: Sequence[tuple[list[Span], list[Span]]]) -> float:
    """Return the F1 of spans that overlap one of the other coder's."""
    met = sum(any(overlap(s, o) for o in b) for a, b in pairs for s in a)
    met += sum(any(overlap(s, o) for o in a) for a, b in pairs for s in b)
    total = sum(len(a) + len(b) for a, b in pairs)
    return met / total if total else float("nan")


def _same_category_f1(pairs: Sequence[tuple[Coding, Coding]]) -> float:
    """Return the F1 of stretches that overlap one of the other coder's of the same category."""
    categories = {e.category for pair in pairs for coding in pair for e in coding.evaluations}
    both = [(_of(a, category), _of(b, category)) for a, b in pairs for category in categories]
    return overlap_f1(both)


def _of(coding: Coding, category: str) -> list[Span]:
    return [e.span for e in coding.evaluations if e.category == category]


def _same_target(pairs: Sequence[tuple[Coding, Coding]]) -> float:
    labels = list(_labels(pairs, _by_span, "target"))
    same = [normal(a) == normal(b) for (_, _, a), (_, _, b) in zip(labels[::2], labels[1::2], strict=True)]
    return sum(same) / len(same) if same else float("nan")


def normal(target: str) -> str:
    """Return a target in small letters, without the article or possessive it begins with."""
    return _OPENING.sub("", target.lower().strip())


def _disagreements(pairs: Sequence[tuple[Coding, Coding]]) -> list[Disagreement]:
    """Return the disagreement on each category, over all articles as one run of words."""
    categories = sorted({e.category for pair in pairs for coding in pair for e in coding.evaluations})
    marked: dict[str, tuple[list[Stretch], list[Stretch]]] = {category: ([], []) for category in categories}
    length = 0
    for pair in pairs:
        words = [Span(*word.span()) for word in re.finditer(r"\w+", pair[0].article.text)]
        for number, coding in enumerate(pair):
            for e in sorted(coding.evaluations, key=lambda evaluation: evaluation.span):
                inside = [length + at for at, word in enumerate(words) if overlap(word, e.span)]
                marked[e.category][number].append((inside[0], inside[-1] + 1))
        length += len(words)
    return [disagreement(marked[category], length) for category in categories]


def _by_cue(coding: Coding) -> list[tuple[Span, object]]:
    return [(attribution.cue, attribution) for attribution in coding.attributions]


def _by_span(coding: Coding) -> list[tuple[Span, object]]:
    return [(evaluation.span, evaluation) for evaluation in coding.evaluations]


def _labels(
    pairs: Sequence[tuple[Coding, Coding]], placed: Callable[[Coding], list[tuple[Span, object]]], label: str
) -> Iterator[tuple[str, str, str]]:
    """Yield both coders' labels of what overlaps: for each finding of the first coder's, the first that it meets."""
    for number, (first, second) in enumerate(pairs):
        others = placed(second)
        for span, one in placed(first):
            met = next((other for place, other in others if overlap(span, place)), None)
            if met is not None:
                yield "a", f"{number}:{span.start}", str(getattr(one, label))
                yield "b", f"{number}:{span.start}", str(getattr(met, label))


def _word_ratings(pairs: Sequence[tuple[Coding, Coding]]) -> Iterator[tuple[str, str, str]]:
    """Yield for every word whether each coder marked it as evaluative: unitising as word by word coding."""
    for number, (first, second) in enumerate(pairs):
        for word in re.finditer(r"\w+", first.article.text):
            for name, coding in (("a", first), ("b", second)):
                marked = any(overlap(Span(*word.span()), span) for span in judged(coding))
                yield name, f"{number}:{word.start()}", str(marked)
