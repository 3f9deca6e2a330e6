"""What to keep in mind while reading: how far the numbers carry, and which texts are too short for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.comparison.pooled import MIN_ARTICLES
from framing.comparison.result import NO_OUTLET
from framing.report.material import CLEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from framing.report.material import Material

_FEWEST_WORDS = 100  # of a text; shorter ones are called very short


def caution(material: Material) -> str:
    """Say in a line how far the numbers carry."""
    short, number = _short(material), len(material.profiles)
    if 2 * short <= number:
        return _carrying(material)
    return _carrying(material) + (", and a very short one" if number == 1 else "; most texts are very short")


def _carrying(material: Material) -> str:
    sizes = [len(numbers) for numbers in material.numbers_of.values()]
    if len(material.profiles) == 1:
        return "Descriptive only: one article"
    if max(sizes) == 1:
        return "Descriptive only: one article per outlet"
    if material.comparison.descriptive:
        return f"Descriptive only: a test needs {MIN_ARTICLES} articles of an outlet and {MIN_ARTICLES} of others"
    return f"Intervals and tests by resampling {material.comparison.by}s"


def limits(material: Material) -> tuple[str, ...]:
    """Say what the summary does not show."""
    short = _short(material)
    return (*_reach(material), *([_shortness(short)] if short else []), *_without_outlet(material))


def _short(material: Material) -> int:
    return sum(profile.document.word_count < _FEWEST_WORDS for profile in material.profiles)


def _shortness(number: int) -> str:
    texts = "1 text has" if number == 1 else f"{number:,} texts have"
    return f"{texts} fewer than {_FEWEST_WORDS} words: shares and rates of so short a text say next to nothing."


def _without_outlet(material: Material) -> Iterator[str]:
    lacking = sum(label == NO_OUTLET for label in material.labels)
    if 1 < lacking < len(material.labels):
        yield f"{lacking:,} articles name no outlet. They stand together as one, whoever published them."


def _reach(material: Material) -> tuple[str, ...]:
    if not material.comparison.descriptive and len(material.groups) > 1:
        return (
            (
                "In brackets stand 95 % intervals: how far a number would swing with other articles of the same kind. "
                "An outlet is called clearly above or below the others where its difference has a q-value below "
                f"{CLEAR}."
            ),
        )
    return (
        (
            "The numbers describe these articles and nothing beyond them: another article of the same outlet may look "
            "quite different."
        ),
    )
