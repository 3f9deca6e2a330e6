"""Quotations that fill paragraphs of their own: all their paragraphs, and the signature below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from files import one, put

from framing import analyze
from framing.article import Article, Zone
from framing.readers.marks import finished

if TYPE_CHECKING:
    from pathlib import Path

    from framing.document import Document

OPENING = "The council of Tellmouth voted on Monday to close the old bridge for two years, against the will of many."
CLOSING = "The works are to begin in June, and buses will go over the northern bridge, which is narrow and crowded."
WEAK = "The bridge is old and its pillars are weak."
LATE = "I know that many of you will be late for work."
SAFE = "We will open it again when it is safe."
RUIN = "The closing ruins us, and half of our guests come over the bridge."


def _said(document: Document) -> dict[str, list[str]]:
    """Return what each source says, not counting what others say within it."""
    return {
        document[attribution.source]: [document[content] for content in attribution.contents]
        for attribution in document.layer("attributions")
        if attribution.source and attribution.nested_in is None
    }


def _page(tmp_path: Path, *parts: str) -> Document:
    head = "<title>Bridge to close</title><meta property='og:title' content='Bridge to close'>"
    page = f"<html><head>{head}</head><body><article>{''.join(parts)}</article></body></html>"
    return analyze(one(put(tmp_path / "page.html", page))).document


def _text(*paragraphs: str) -> Document:
    return analyze(finished(Article(text="\n\n".join(("Bridge to close", *paragraphs))))).document


def test_all_paragraphs_of_a_block_have_the_speaker_of_the_first(tmp_path: Path) -> None:
    """A letter set as a block is its writer's to the end, and no more than the block is."""
    block = f"<blockquote><p>{WEAK}</p><p>{LATE}</p><p>{SAFE}</p></blockquote>"
    intro = "<p>Mayor Ana Brook told the residents in a letter:</p>"
    document = _page(tmp_path, f"<p>{OPENING}</p>{intro}{block}<p>{CLOSING}</p>")
    assert [WEAK, LATE, SAFE] in _said(document).values()


@pytest.mark.parametrize(
    "block",
    [
        f"<blockquote><p>{RUIN}</p><footer>Ivo Lenk, innkeeper</footer></blockquote>",
        f"<blockquote><p>{RUIN}</p><cite>Ivo Lenk, innkeeper</cite></blockquote>",
        f"<blockquote><p>{RUIN} <cite>Ivo Lenk, innkeeper</cite></p></blockquote>",
        f"<blockquote><p>{RUIN}</p></blockquote><p>– Ivo Lenk, innkeeper</p>",
        f"<figure><blockquote>{RUIN}</blockquote><figcaption>Ivo Lenk, innkeeper</figcaption></figure>",
    ],
)
def test_whoever_is_named_below_a_block_says_it(tmp_path: Path, block: str) -> None:
    """However a page names the speaker below a quotation, nobody else is its source."""
    before = "<p>“The bridge stays shut,” said Mayor Ana Brook.</p>"
    document = _page(tmp_path, f"<p>{OPENING}</p>{before}{block}<p>{CLOSING}</p>")
    assert _said(document) == {"Mayor Ana Brook": ["“The bridge stays shut,”"], "Ivo Lenk, innkeeper": [RUIN]}


def test_a_post_is_its_writers(tmp_path: Path) -> None:
    """The name before the handle and the date of a post is the source."""
    post = f"<blockquote class='tweet'><p>{RUIN}</p>&mdash; Ivo Lenk (@lenk) <a href='/1'>May 1</a></blockquote>"
    assert _said(_page(tmp_path, f"<p>{OPENING}</p>{post}<p>{CLOSING}</p>")) == {"Ivo Lenk": [RUIN]}


def test_a_cited_work_within_a_block_is_no_signature(tmp_path: Path) -> None:
    """Only what ends a paragraph can sign it."""
    block = f"<blockquote><p>{RUIN} So says <cite>The Bridge</cite> too.</p></blockquote>"
    assert "The Bridge" not in _said(_page(tmp_path, f"<p>{OPENING}</p>{block}<p>{CLOSING}</p>"))


@pytest.mark.parametrize(
    "signed",
    [
        (f"“{RUIN}”", "— Ivo Lenk, innkeeper"),
        (f"“{RUIN}”\n— Ivo Lenk, innkeeper",),
        (f"“{RUIN}” – Ivo Lenk, innkeeper",),
    ],
)
def test_signatures_in_plain_text(signed: tuple[str, ...]) -> None:
    """A quotation that is a paragraph is signed in it or below it."""
    document = _text(OPENING, *signed, CLOSING)
    assert _said(document) == {"Ivo Lenk, innkeeper": [f"“{RUIN}”"]}
    (attribution,) = document.layer("attributions")
    assert attribution.why == "signed: the speaker stands behind the dash"


@pytest.mark.parametrize(
    "line",
    [
        "— Nobody in the town believed it.",
        "— the ferry was gone by then",
        "Ivo Lenk, innkeeper",
        "— Ivo lost his inn, too",
    ],
)
def test_what_is_no_signature(line: str) -> None:
    """A sentence behind a dash, words that are no name, and a name without a dash sign nothing."""
    assert not _said(_text(OPENING, f"“{RUIN}”", line, CLOSING))


def test_a_signature_at_the_end_is_no_byline() -> None:
    """Below a quotation a name behind a dash is the speaker, below the story its writer."""
    assert _said(_text(OPENING, f"“{RUIN}”", "— Ivo Lenk")) == {"Ivo Lenk": [f"“{RUIN}”"]}
    assert _text(OPENING, CLOSING, "— Ivo Lenk").article.in_zone(Zone.BYLINE) == ("— Ivo Lenk",)


def test_markdown_quotations(tmp_path: Path) -> None:
    """Lines behind ">" are quoted words, paragraph by paragraph, without their signature."""
    block = f"> {WEAK}\n>\n> We know that you\nwill be late.\n> — Ana Brook, *mayor*"
    article = one(put(tmp_path / "a.md", f"# Bridge to close\n\n{OPENING}\n\n{block}\n\n{CLOSING}\n"))
    assert [article.text[slice(*span)] for span in article.quoted] == [WEAK, "We know that you\nwill be late."]
    document = analyze(article).document
    assert _said(document) == {"Ana Brook, mayor": [WEAK, "We know that you\nwill be late."]}


def test_markdown_quotations_with_marks_or_of_a_whole_mail_are_text(tmp_path: Path) -> None:
    """Marks within the lines tell what is quoted; where most of a text stands behind ">" it is a forwarded one."""
    marked = f"# Bridge to close\n\n{OPENING}\n\n> “{WEAK}”\n\n{CLOSING}\n"
    forwarded = "".join(f"> {line}\n>\n" for line in (OPENING, WEAK, LATE, CLOSING))
    assert not one(put(tmp_path / "a.md", marked)).quoted
    assert not one(put(tmp_path / "b.md", f"# Bridge to close\n\n{forwarded}")).quoted
