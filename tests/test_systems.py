"""The comparison with other systems: offsets become attributions, failures count, peers need not be there."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from framing.article import Article
from framing.models.coded import Record, Relation, TokenSpan
from framing.segment import segment

SCRIPT = Path(__file__).parent.parent / "benchmarks" / "systems.py"
TEXT = "“We will mend the bridge,” the mayor said. Critics called the plan “bold” and said it was late."


@pytest.fixture(scope="module")
def systems() -> Any:  # noqa: ANN401 - a script, loaded from its file
    """Return the script of the comparison as a module."""
    spec = importlib.util.spec_from_file_location("systems", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Token(NamedTuple):
    """What the adapters read of a token of spaCy's."""

    idx: int
    text: str

    def __len__(self) -> int:
        return len(self.text)


def tokens(*words: str) -> list[Token]:
    """Return tokens at the places where the words stand in the text."""
    return [Token(TEXT.index(word), word) for word in words]


def test_triples_become_token_spans(systems: Any) -> None:  # noqa: ANN401
    """Speaker, cue and content reach from their first to their last token, moved by where their part begins."""
    document = segment(Article(text="Today.\n\n" + TEXT))
    triple = (tokens("mayor"), tokens("said"), tokens("“", "We", "”"))
    (found,) = systems._triples([triple], document, len("Today.\n\n"))  # noqa: SLF001
    words = [[document.tokens[n].form for n in range(*role[0])] for role in found]
    assert [" ".join(role) for role in words] == ["mayor", "said", "“ we will mend the bridge , ”"]


def test_a_piece_of_white_space_gives_no_span(systems: Any) -> None:  # noqa: ANN401
    """Parsers make tokens of line breaks; here they are none."""
    document = segment(Article(text="One.\n\nTwo."))
    assert systems.relation(document, [(4, 6)], [(6, 9)], []) == Relation((), (TokenSpan(2, 3),), ())


def test_direct_quotations_stand_between_marks_as_a_whole(systems: Any) -> None:  # noqa: ANN401
    """A paraphrase that quotes one word is no direct quotation; content without words is none either."""
    document = segment(Article(text=TEXT))
    quoted = systems.relation(document, (), (), [(0, TEXT.index(" the mayor"))])
    mixed = systems.relation(document, (), (), [(TEXT.index("the plan"), TEXT.index(" and said"))])
    assert systems.direct(document, [quoted, mixed, Relation((), (), ())]) == [quoted]


def test_line_breaks_become_single_and_offsets_stay(systems: Any) -> None:  # noqa: ANN401
    """Text keeps its length and its words their places."""
    text = "One.\n\n\nTwo. \n Three."
    flat = systems.single_breaks(text)
    assert len(flat) == len(text)
    assert flat.count("\n") == 2
    assert [flat.index(word) for word in ("One.", "Two.", "Three.")] == [0, 7, 14]


def test_paragraphs_know_where_they_begin(systems: Any) -> None:  # noqa: ANN401
    """The parts of a text are cut at line breaks and lose nothing."""
    text = "One.\n\nTwo."
    parts = list(systems.paragraphs(text))
    assert "".join(part for _, part in parts) == text
    assert all(text[start:].startswith(part) for start, part in parts)


def test_a_system_that_raises_finds_nothing_and_is_counted(systems: Any) -> None:  # noqa: ANN401
    """One bad article neither ends the run nor goes unseen."""

    def find(document: Any) -> list[Relation]:  # noqa: ANN401
        if "odd" in document.text:
            raise ValueError
        return [Relation((), (), (TokenSpan(0, 1),))]

    records = [Record(segment(Article(text=text)), {}) for text in ("Plain.", "An odd one.")]
    ran = systems.run(find, records)
    assert (ran.failed, [len(found) for found in ran.found]) == (1, [1, 0])


def test_what_is_not_installed_is_said(
    systems: Any,  # noqa: ANN401
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A missing peer prints how to get it; the others are measured all the same."""
    start, end = TEXT.index("the mayor"), TEXT.index(" said")
    coded = {"source": [[start, end]], "cue": [[end + 1, end + 5]], "content": [[0, start - 1]]}
    path = tmp_path / "coded.jsonl"
    path.write_text(json.dumps({"text": TEXT, "coders": {"a": [coded]}}), encoding="utf-8")
    kept = [each for each in systems.SYSTEMS if not each.packages]
    monkeypatch.setattr(systems, "SYSTEMS", (*kept, systems.System("Peer", ("no_such_peer",), list)))
    monkeypatch.setattr(sys, "argv", ["systems.py", str(path)])
    systems.main()
    printed = capsys.readouterr().out
    assert "Peer: not installed: pip install no-such-peer" in printed
    assert "## Direct quotations only: 1 attributions" in printed
    assert printed.count("| framing, a full profile | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 0 |") == 1
