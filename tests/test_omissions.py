"""What is left out: told once, under a name that says what it is, with all of it in the tables that are handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import framing
from framing.comparison.tables import flat_tables

if TYPE_CHECKING:
    from framing.comparison import Comparison


def _compared(**texts: str) -> Comparison:
    """Return articles of several outlets on one event, compared."""
    articles = [framing.Article(text, outlet=outlet, event="dam") for outlet, text in texts.items()]
    return framing.compare([framing.analyze(article) for article in articles])


def test_a_number_keeps_its_scale_where_outlets_write_it_differently() -> None:
    """“$700 million” and “$700m” are one number, never called “$700”."""
    texts = {
        "A": "The dam cost $700 million, Ida Frost said.",
        "B": "The dam cost $700m, Ida Frost said.",
        "C": "The dam was costly, Ida Frost said.",
    }
    names = [each.what for each in _compared(**texts).omissions() if each.kind == "number"]
    assert names == ["$700 million"]


def test_an_actor_is_told_once_where_others_give_it_a_voice() -> None:
    """Heard by two, named by one, missing in one: the row of the source says all of it."""
    texts = {
        "A": "The Lorn Bank, a lender, said the dam was sound. It rained.",
        "B": "The Lorn Bank, a lender, said the dam was sound. It snowed.",
        "C": "The Lorn Bank, a lender, was shut on Monday.",
        "D": "The dam was shut on Monday.",
    }
    found = [each for each in _compared(**texts).omissions() if each.kind in {"source", "actor"}]
    assert [(each.kind, each.missing, each.named_in, each.unnamed) for each in found] == [
        ("source", ("C", "D"), ("C",), ("D",))
    ]


def test_everything_left_out_is_in_a_table() -> None:
    """Each outlet on the event has a row: where it carries it, that it only names it, or that it leaves it out."""
    texts = {
        "A": "The Lorn Bank, a lender, said the dam was sound. It rained.",
        "B": "The Lorn Bank, a lender, said the dam was sound. It snowed.",
        "C": "The Lorn Bank, a lender, was shut on Monday.",
        "D": "The dam was shut on Monday.",
    }
    tables = {table.name: list(map(tuple, table.rows)) for table in flat_tables(_compared(**texts))}
    rows = [row[2:5] for row in tables["omissions"] if row[1] == "source"]
    assert rows == [
        ("Lorn Bank", "A", "lead"), ("Lorn Bank", "B", "lead"), ("Lorn Bank", "C", "named"),
        ("Lorn Bank", "D", "left out"),
    ]  # fmt: skip
    assert [row[1] for row in tables["articles"]] == ["A", "B", "C", "D"]


def test_a_small_number_is_the_same_fact_only_where_the_same_is_counted() -> None:
    """31 days and 31 factories meet by chance; 14 villages are 14 drowned villages, and 12 per cent are 12 percent."""
    texts = {
        "A": "The strike took 31 days, and 14 villages with 12 per cent of the land were lost.",
        "B": "It halted 31 factories. Some 14 drowned villages held 12 percent of the fields. The dam cost 140 crowns.",
        "C": "It took 14 years. The dam was costly at 140 crowns.",
        "D": "The dam was costly.",
    }
    found = {each.what: each.missing for each in _compared(**texts).omissions() if each.kind == "number"}
    assert found == {"12": ("C", "D"), "14": ("D",), "140 crowns": ("A", "D")}
