"""A corpus: what is there, what is missing, what is there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from framing.corpus import Corpus
from framing.readers import ReadingError

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "The council of Harrowmere voted on Tuesday to drain the old canal, ending a long dispute between its two halves.\n"
)


def put(path: Path, outlet: str, text: str = STORY, date: str = "2025-03-04") -> Path:
    """Write an article with front matter."""
    path.write_text(f"---\noutlet: {outlet}\ndate: {date}\n---\n\n{text}", encoding="utf-8")
    return path


def test_summary(tmp_path: Path) -> None:
    """Articles per outlet, gaps, duplicates and odd ones, in words."""
    put(tmp_path / "a.txt", "Post")
    put(tmp_path / "b.txt", "Wire", STORY.upper().replace(" ", "  "))
    put(
        tmp_path / "c.txt",
        "Wire",
        "Another story altogether, told by nobody in particular to nobody at all, on a day nobody knew of.",
        "",
    )
    put(tmp_path / "d.txt", "", "Too short.")
    (tmp_path / "e.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    corpus = Corpus.from_paths(tmp_path)
    assert len(corpus) == 5
    assert [article.origin for article in corpus] == ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]
    assert len(corpus.measurable) == 4
    assert corpus.outlets == {"(no outlet)": 1, "Post": 1, "Wire": 2}
    assert corpus.summary().split("\n") == [
        "4 articles of 2 outlets: (no outlet) 1, Post 1, Wire 2",
        "1 article without an outlet: d.txt",
        "1 article without a date: c.txt",
        "the same text 2 times: a.txt, b.txt",
        "only 18 words: c.txt",
        "only 2 words: d.txt",
        "unreadable: looks like a PNG image, not text: e.txt",
    ]


def test_one_bad_path_among_several_is_marked(tmp_path: Path) -> None:
    """Several paths are a batch: the bad one is reported and counted."""
    good, bad = put(tmp_path / "a.txt", "Post"), tmp_path / "b.txt"
    bad.write_bytes(b"")
    said: list[str] = []
    corpus = Corpus.from_paths(good, bad, report=said.append)
    assert [article.marks for article in corpus] == [(), ("unreadable: the file is empty",)]
    assert said == ["b.txt: the file is empty"]


def test_the_only_path_must_be_readable(tmp_path: Path) -> None:
    """A single bad path, or one that does not exist, is an error."""
    bad = tmp_path / "b.txt"
    bad.write_bytes(b"")
    with pytest.raises(ReadingError, match=r"b\.txt: the file is empty"):
        Corpus.from_paths(bad)
    with pytest.raises(ReadingError, match=r"there is no file or folder .*nowhere"):
        Corpus.from_paths(bad, tmp_path / "nowhere")


def test_an_empty_corpus_has_a_summary() -> None:
    """Nothing is a corpus too."""
    assert Corpus(()).summary() == "0 articles of 0 outlets: none"
