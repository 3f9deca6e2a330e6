"""Zones of whole articles, of the demo and a real one that is read where it lies, and of any text at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Article, Zone
from framing.zones import find_zones, with_headline, zoned

SEED = Path(__file__).parents[2] / "shared" / "seed"
CORPORA = Path(__file__).parents[1] / "corpora"


def test_demo_articles() -> None:
    """On every demo article the headline is found and the body is by far the longest zone."""
    for path in sorted(CORPORA.glob("*/*.txt")):
        fields, text = path.read_text(encoding="utf-8").removeprefix("---\n").split("\n---\n", 1)
        title = next(line.removeprefix("title: ") for line in fields.split("\n") if line.startswith("title: "))
        article = zoned(with_headline(Article(text=text, title=title)))
        assert article.in_zone(Zone.HEADLINE) == (title,), path
        assert sum(map(len, article.in_zone(Zone.BODY))) > 0.8 * len(text), path


@pytest.mark.skipif(not SEED.exists(), reason=f"no hand-coded article at {SEED}")
def test_the_hand_coded_article() -> None:
    """The article that was coded by hand comes apart as its coder saw it."""
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))["zones"]
    article = zoned(Article(text=(SEED / "article.txt").read_text(encoding="utf-8")))
    for name, texts in gold.items():
        found = article.in_zone(Zone(name))
        # The coder gave the beginning of the caption.
        assert [text if name != "caption" else text[: len(texts[0])] for text in found] == texts


@given(st.text(), st.text(max_size=40), st.text(max_size=20))
def test_any_text_is_covered(text: str, title: str, byline: str) -> None:
    """Whatever the text, every character that is not white space is in exactly one zone, in order."""
    covered = 0
    for span, _ in find_zones(text, title=title, byline=byline):
        assert covered <= span.start < span.end <= len(text)
        assert not text[covered : span.start].strip()
        covered = span.end
    assert not text[covered:].strip()


PIECES = st.sampled_from(
    [
        "By ",
        "Tove Lindqvist",
        "\n",
        "\n\n",
        "Reuters",
        "/",
        "(",
        ")",
        "AP Photo",
        ". ",
        "Photo: ",
        "Read more: ",
        "Home",
        " | ",
        "said",
        "Image caption ",
        "…",
        "•",
        "(@",
        "Image source, ",
        " contributed",
        "© ",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_any_page_like_text_is_covered(pieces: list[str]) -> None:
    """The same with the pieces that pages are made of."""
    test_any_text_is_covered.hypothesis.inner_test("".join(pieces), "Home", "")  # type: ignore[attr-defined]
