"""Tests of paragraphs, sentences and tokens: nothing lost, nothing changed, sentences where a reader sees them."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.analysis import analyze
from framing.article import Article, Span, Zone, ZonedSpan
from framing.segment import segment
from framing.tokens import forms, tokens
from framing.validate.sentences import our_ends, score_sentences

if TYPE_CHECKING:
    from pathlib import Path

# One paragraph a line; "|" stands where one sentence ends and the next begins.
SENTENCES = """
The council met on Monday. | It adjourned at noon.
Mr. Okoro met Dr. Lind and Mrs. Vale. | They talked.
Gen. A. B. Castor and Lt. Col. Mira Dell saluted Adm. Holt.
Gov. Ines Palmer, R-Fla., voted no. | Sen. Ray Tull (D-Ore.) Tuesday voted yes.
The bill was sent to the U.S. House. | It came back from the U.S. | The vote is open.
He moved to the U.S. in May. | "I left the U.S." | She nodded.
The train left at 9 a.m. Monday. | The next leaves at 5 p.m. | Tickets are sold out.
Doors open at 8 p.m. Eastern time on Jan. 5. | Bring a coat.
Harbour Holdings Inc. Chief Executive Tom Pell resigned. | He led Pell Inc. | The firm is old.
The suit, Vance vs. Orchard, is No. 12 on the list. | His answer was no. | Nobody asked again.
"No." | She shook her head.
See fig. 3 and p. 17 of the report, e.g. Table 2. | It is long.
J. K. Marsh and George W. Lund wrote it. | Nobody read it.
Doctors recommend vitamin C. | Patients rarely listen.
He lives on St. James St. | The house is red.
They flew from Miami, Fla. | Officials met them at the gate.
DENVER, Colo. (AP) — The mayor has left.
LONDON (Reuters) - Prices rose. | Wages fell.
WASHINGTON, D.C. — A court ruled on Friday.
"The road is closed," he said. | "Take the other one."
"The road is closed." | He turned round.
“We are done.” | He left.
"Is it true?" he asked.
"Is it true?" Nadia Brill asked. | Nobody answered.
"Run!" shouted the guard. | They ran.
'Enough!' | The hall fell silent.
The play "Who Goes There?" won a prize.
Yahoo! Inc. was founded in a garage.
What happened? | Why now?
"What happened?!" | No one knew.
He paused ... and went on. | She waited... | Then she left.
"We thought … well, we hoped." | He shrugged.
“I… I don’t know,” he said. | She waited… | Then she left.
The painter (b. 1946) earned c. £4,000. | She earned more.
It was late . . . and dark.
He left. | (He came back.) | She stayed (as planned). | It rained.
The sentence ended here.|The next one began. | It had no space.
The file is on www.example.org. | Open report.pdf or visit example.com/a?b=c. | Write to press@example.org.
It rose 3.5 percent to $1.5bn. | In 2016. | 5 people came.
1. Wash the apples. | 2. Peel them.
a. Slowly.
(a) Wash the apples; (b) peel them: That is all.
He had one wish: To sleep.
iPhone sales fell. | eBay sales rose.
The guests (Mr. and Mrs. Lowe et al.) left early. | Others stayed, etc. | The end.
Officials of the U.N. said so. | The U.N. Security Council agreed.
She has a Ph.D. in physics. | He has a Ph.D. | They met in 1999.
The tower on the quay | Image: Nora Vale. | It is old.
They came in Sept. 2019 and left on Tues. | Nobody saw them.
شكرا. | هل وصلت؟ | نعم.
你好。|再见！|好吗？
""".strip().splitlines()


@pytest.mark.parametrize("marked", SENTENCES)
def test_sentences(marked: str) -> None:
    """Sentences end where the table says, and nowhere else."""
    expected = [piece.strip() for piece in marked.split("|")]
    text = marked.replace(" | ", " ").replace("|", "")
    document = segment(Article(text))

    actual = [document[sentence] for sentence in document.sentences]

    assert actual == expected


def test_paragraphs_are_sentences_of_their_own() -> None:
    """A headline without a full stop does not run on, and bullets begin sentences."""
    document = segment(Article("A headline\n\nFirst point:\n- one thing\n- another thing"))

    assert [document[sentence] for sentence in document.sentences] == [
        "A headline",
        "First point:",
        "- one thing",
        "- another thing",
    ]


TOKENS = {
    "It’s $1.5bn, or 1,000.": ["it", "'s", "$", "1.5bn", ",", "or", "1,000", "."],
    "don’t won't O’Neill’s": ["don't", "won't", "o'neill", "'s"],
    "at 10:30 a.m. in D.C.": ["at", "10:30", "a.m.", "in", "d.c."],
    "U.S.-led, Ph.D.": ["u.s.", "-", "led", ",", "ph.d."],
    "@ana_b wrote #vote at 5 # 3": ["@ana_b", "wrote", "#vote", "at", "5", "#", "3"],
    "press@example.co.uk.": ["press@example.co.uk", "."],
    "(see https://example.org/a_b/?c=1).": ["(", "see", "https://example.org/a_b/?c=1", ")", "."],
    "Example.com’s site": ["example.com", "'s", "site"],
    "wait -- what ... no — yes": ["wait", "--", "what", "...", "no", "—", "yes"],
    "cafe\u0301 gov\xadern": ["cafe\u0301", "govern"],
    "İzmir": ["izmir"],
    "שָׁלוֹם": ["שָׁלוֹם"],
}


@pytest.mark.parametrize("text", TOKENS)
def test_tokens(text: str) -> None:
    """Addresses, numbers, acronyms and contractions are cut as the table says."""
    assert list(forms(text)) == TOKENS[text]


def test_a_possessive_counts_with_its_word() -> None:
    """Only words count: neither marks nor a possessive 's."""
    assert segment(Article("The minister’s visit, at last.")).word_count == 5


def test_a_profile_is_shown_in_a_line() -> None:
    """What is printed while trying things out says what there is, and does not print it all."""
    profile = analyze(Article(text="The canal was dry. " * 500, title="Canal"))
    assert repr(profile).startswith("Profile(Document('Canal', 2000 words, layers: ")
    assert len(repr(profile)) < 500


def test_only_measured_zones_are_segmented() -> None:
    """Credits keep their characters but have no sentences."""
    text = "A head\nPhoto: X. Y.\nThe body."
    zones = (
        ZonedSpan(Span(0, 6), Zone.HEADLINE),
        ZonedSpan(Span(7, 19), Zone.CREDIT),
        ZonedSpan(Span(20, 29), Zone.BODY),
    )
    document = segment(Article(text, zones=zones))

    assert [(document[each.start, each.end], each.zone) for each in document.paragraphs] == [
        ("A head", Zone.HEADLINE),
        ("The body.", Zone.BODY),
    ]


NEWSLIKE = st.text(st.sampled_from("aAbI1 .?!,:;'\"“”‘’()[]—-…@#/\n\xad\u0301İß。") | st.characters(), max_size=200)


@given(NEWSLIKE)
def test_nothing_is_lost(text: str) -> None:
    """The tokens of any string are its characters without the white space, in order."""
    found = tokens(text)

    assert "".join(text[token.start : token.end] for token in found) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(NEWSLIKE)
def test_sentences_partition_the_tokens(text: str) -> None:
    """Sentences and paragraphs cover every token exactly once, and their offsets are those of their tokens."""
    document = segment(Article(text))

    covered = [number for sentence in document.sentences for number in range(sentence.first, sentence.last)]
    assert covered == list(range(len(document.tokens)))
    for sentence in document.sentences:
        assert sentence.start == document.tokens[sentence.first].start
        assert sentence.end == document.tokens[sentence.last - 1].end
    assert [each.last for each in document.paragraphs[:-1]] == [each.first for each in document.paragraphs[1:]]


@given(NEWSLIKE)
def test_segmentation_is_deterministic(text: str) -> None:
    """The same text is cut the same way twice, and stays untouched."""
    article = Article(text)

    assert segment(article) == segment(article)
    assert article.text == text


@pytest.mark.parametrize("unit", ["a.", "a-", "1.", "a@b.", "'", ".", "https://)", "A. ", "\n- a"])
def test_time_grows_with_length_only(unit: str) -> None:
    """A long line without structure is cut in one pass (a quadratic search would never come back)."""
    text = unit * 50_000

    assert segment(Article(text)).tokens[-1].end == len(text.rstrip())


def test_score(tmp_path: Path) -> None:
    """Scores count boundaries: one of two found, nothing wrong besides."""
    gold = tmp_path / "gold.jsonl"
    text = "One here. Two there."
    gold.write_text(json.dumps({"text": text, "sentences": [[0, 9], [10, 20]]}), encoding="utf-8")

    assert score_sentences(gold) == (1.0, 1.0, 1.0, 2)
    assert score_sentences(gold, lambda text: [len(text)]).recall == 0.5
    assert list(our_ends(text)) == [9, 20]
