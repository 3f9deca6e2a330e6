"""Arguments that cannot be meant are told as what they are, before anything is computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import framing
from framing.analysis import extractors
from framing.engines import analyze_many

if TYPE_CHECKING:
    from collections.abc import Callable

ARTICLE: Any = framing.Article("“The road is closed,” said Ida Frost on Monday.")
NOTHING: Any = None
PROFILE: Any = framing.analyze(ARTICLE)


@pytest.mark.parametrize(
    ("call", "error", "told"),
    [
        (lambda: framing.analyze(NOTHING), TypeError, "an Article or text, not NoneType"),
        (lambda: framing.Article(NOTHING), TypeError, "a string, not NoneType"),
        (
            lambda: framing.Article("A ferry sank.", outlet=NOTHING),
            TypeError,
            "outlet of an article is a string, not None",
        ),
        (lambda: framing.Article("A ferry sank.", date=NOTHING), TypeError, "the date of an article is a string"),
        (lambda: framing.analyze(ARTICLE, using=("sourcing",)), TypeError, "using takes extractors.*'sourcing'"),  # type: ignore[arg-type]
        (lambda: framing.compare([]), ValueError, "no profiles were given"),
        (lambda: framing.compare(PROFILE), TypeError, "not one by itself"),
        (lambda: framing.compare([ARTICLE]), TypeError, "not Article"),
        (lambda: framing.compare([PROFILE], resamples=0), ValueError, "resamples=0"),
        (lambda: framing.Report(PROFILE), TypeError, "not of Profile"),
        (lambda: extractors(min_confidence=2), ValueError, "between 0 and 1"),
        (lambda: extractors(lexicons=("weather",)), FileNotFoundError, "no lexicon 'weather'"),
        (lambda: list(analyze_many([ARTICLE], jobs=0)), ValueError, "jobs=0"),
        (lambda: PROFILE["sourcing.atributed_share"], KeyError, "sourcing.attributed_share"),
        (lambda: PROFILE["qqq"], KeyError, "no measure 'qqq'; framing measures lists them"),
        (lambda: framing.compare([PROFILE]).keyness("Echo"), ValueError, "no group 'Echo'; groups: "),
    ],
)
def test_what_is_wrong_is_said(call: Callable[[], Any], error: type[Exception], told: str) -> None:
    """The message names the argument, what was given and what is taken."""
    with pytest.raises(error, match=told):
        call()
