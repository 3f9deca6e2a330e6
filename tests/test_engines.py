"""The same measuring on one core or several."""

from __future__ import annotations

import gc

from framing.article import Article
from framing.engines import profiles


def test_workers_measure_what_one_process_measures() -> None:
    """Profiles come in the order of the articles, with the same measures; the garbage collector runs again."""
    articles = [
        Article(f"The mayor claimed that {n} streets were closed. “It is absurd,” she said.") for n in range(70)
    ]
    alone, together = (list(profiles(articles, jobs=jobs)) for jobs in (1, 2))
    assert [profile.measures for profile in together] == [profile.measures for profile in alone]
    assert [profile.article.text for profile in together] == [article.text for article in articles]
    assert gc.isenabled()
