"""Reading web pages: captions, page chrome, metadata, and markup that is broken or hostile."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.analysis import analyze
from framing.article import Zone
from framing.findings import Voice
from framing.readers import ReadingError, read

if TYPE_CHECKING:
    from pathlib import Path

    from framing.article import Article

FIRST = "The mayor of Orchev opened the new bridge over the river on Saturday after years of delay."
SECOND = "Boatmen on the far bank said that the last ferry would sail in the spring, whatever the weather."
THIRD = "The council had promised the crossing nine years ago, when the old one was carried off in a flood."
MARKUP = tuple(
    "<p> </p> <figure> <figcaption> </figure> <article> </article> <blockquote> </blockquote> <q> </q> <cite> <footer>"
    " <nav> <!-- <table><tr><td> <br> <svg> <template> <title> &#0; &#xD800; \x0b ⦀⦁ <![CDATA[ <body> </body> <head>"
    " --> <ul><li> <time> <a href='http://['> <script> </script> <div class='related'> </div> <base href='http://[x'>".split()
)
STORY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"

JSON_LD = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
    '"headline":"A bridge","datePublished":"2024-03-02","author":{"@type":"Person","name":"Mara Quill"},'
    '"publisher":{"@type":"Organization","name":"The Beacon"}}</script>'
)
META = (
    '<meta property="og:title" content="A bridge"><meta property="og:site_name" content="The Beacon">'
    '<meta name="author" content="Mara Quill"><meta property="article:published_time" content="2024-03-02">'
)


def page_of(folder: Path, body: str, head: str = "") -> Article:
    """Read the only article of a page."""
    path = folder / "page.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read(path)
    return article


def measured(article: Article) -> list[str]:
    """Return what counts of an article."""
    return [text for zone in Zone if zone.measured for text in article.in_zone(zone)]


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='b.jpg'><figcaption>The bridge at <b>dawn</b>.</figcaption></figure>",
        "<figure><figure><img src='b.jpg'><figcaption>The bridge at dawn.</figcaption></figure></figure>",
        "<figure><img src='b.jpg'><figcaption>The bridge&#1; at dawn.",
        "<figcaption>The bridge at dawn.</figcaption>",
    ],
)
def test_captions_are_kept_and_not_measured(tmp_path: Path, figure: str) -> None:
    """The caption of a figure comes in as a caption, in its place; unclosed and nested figures lose none."""
    closed = figure.endswith(">")
    body = f"<p>{FIRST}</p>{figure}<p>{SECOND}</p><p>{THIRD}</p>" if closed else f"{STORY}{figure}"
    article = page_of(tmp_path, f"<article><h1>A bridge</h1>{body}</article>")
    captions = [text for text in article.in_zone(Zone.CAPTION) if "at dawn" in text]
    assert len(captions) == 1
    assert captions[0].startswith("The bridge")
    assert article.text.count("at dawn") == 1
    assert not any("dawn" in text for text in measured(article))
    assert FIRST in "\n".join(measured(article))


def test_a_caption_that_repeats_the_headline_is_no_headline(tmp_path: Path) -> None:
    """A caption with the words of the headline stays a caption, and the headline comes before it."""
    figure = "<figure><figcaption>A bridge opens</figcaption></figure>"
    article = page_of(
        tmp_path, f"<article>{figure}{STORY}</article>", '<meta property="og:title" content="A bridge opens">'
    )
    assert article.in_zone(Zone.HEADLINE) == ("A bridge opens",)
    assert article.in_zone(Zone.CAPTION) == ("A bridge opens",)


def test_a_credit_within_a_caption_is_told_apart(tmp_path: Path) -> None:
    """Words and credit of one caption are zones of their own."""
    figure = "<figure><figcaption>The bridge at dawn. Photo: Nora Vale</figcaption></figure>"
    article = page_of(tmp_path, f"<article><h1>A bridge</h1>{figure}{STORY}</article>")
    assert article.in_zone(Zone.CAPTION) == ("The bridge at dawn.",)
    assert article.in_zone(Zone.CREDIT) == ("Photo: Nora Vale",)


LINKS = "".join(f"<li><a href='/{word}'>Zebra {word}</a></li>" for word in "home news sport weather opinion".split())
SHORT = "<p>The mayor of Orchev opened the new bridge on Saturday.</p><p>“It will stand,” she said.</p>"


@pytest.mark.parametrize(
    "around",
    [
        f"<nav><ul>{LINKS}</ul></nav>{{}}<footer><p>Zebra and company, all rights reserved.</p></footer>",
        f"<div class='menu'><ul>{LINKS}</ul></div>{{}}<div class='footer'>Zebra and company</div>",
        f"<header><nav><ul>{LINKS}</ul></nav></header>{{}}<aside><h3>Read</h3><p>Ten Zebra ferries sailed.</p></aside>",
        f"{{}}<div class='related'><p>{'Zebra ferries are the best in the land. ' * 3}</p></div>",
    ],
    ids=["nav", "divisions", "header and aside", "teasers"],
)
@pytest.mark.parametrize("frame", ["<article>{}</article>", "<main>{}</main>", "<div class='article-body'>{}</div>"])
def test_a_short_page_is_read_without_its_menus(tmp_path: Path, around: str, frame: str) -> None:
    """Of a page with two sentences these are read, each in its paragraph, with headline and author."""
    story = frame.format(f"<h1>A bridge opens</h1><p class='byline'>By Mara Quill</p>{SHORT}")
    article = page_of(tmp_path, around.format(story))
    assert "Zebra" not in article.text
    assert article.in_zone(Zone.HEADLINE) == ("A bridge opens",)
    assert article.byline.endswith("Mara Quill")
    assert "\n".join(article.in_zone(Zone.BODY)).split("\n") == [
        "The mayor of Orchev opened the new bridge on Saturday.",
        "“It will stand,” she said.",
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>A bridge</h1><p>By Mara Quill</p><div>{FIRST}<br><br>{SECOND}</div><div>{THIRD}</div></article>",
        f"<div><p>{FIRST}</p></div><div><p>{SECOND}</p><p>{THIRD}</p></div>",
        f"<article><p>{FIRST}</p></article><div class='more'><p>{SECOND}</p><p>{THIRD}</p></div>",
        f"<form>{STORY}</form>",
        f"{FIRST}<br>{SECOND}<br>{THIRD}",
        f"<nav>{STORY}</nav>",
    ],
    ids=["divisions", "two frames", "outside the article", "a form", "no elements", "all in the menu"],
)
def test_no_sentence_of_an_odd_page_is_lost(tmp_path: Path, body: str) -> None:
    """Where the markup hides the article, all of its sentences are found all the same."""
    text = page_of(tmp_path, body).text
    assert all(sentence in text for sentence in (FIRST, SECOND, THIRD))


def test_a_page_of_a_headline_only(tmp_path: Path) -> None:
    """A page whose article is a headline gives the headline and a mark, not the menu."""
    article = page_of(tmp_path, f"<nav><ul>{LINKS}</ul></nav><article><h1>The bridge of Orchev opens</h1></article>")
    assert measured(article) == ["The bridge of Orchev opens"]
    assert article.marks == ("only 5 words",)


def test_two_captions_keep_their_order(tmp_path: Path) -> None:
    """A gallery in one figure keeps all its captions."""
    gallery = "<figure><figcaption>The old mill.</figcaption><figcaption>The new bridge.</figcaption></figure>"
    text = page_of(tmp_path, f"<article><h1>A bridge</h1>{STORY}{gallery}</article>").text
    assert 0 < text.index("The old mill.") < text.index("The new bridge.")


def test_a_quoted_block_and_line_breaks_stay_body(tmp_path: Path) -> None:
    """The words of a block quotation are body, and two line breaks part paragraphs."""
    block = "<blockquote><p>We built this for those who never knew the ferry.</p></blockquote>"
    body = page_of(tmp_path, f"<article><h1>A bridge</h1>{STORY}{block}<p>It held.<br><br>It stood.</p></article>")
    lines = "\n".join(body.in_zone(Zone.BODY)).split("\n")
    assert "We built this for those who never knew the ferry." in lines
    assert "It held." in lines
    assert "It stood." in lines


WORDS = "We built this for those who never knew the ferry."


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Bridge vote splits the town</title>", ""),
        ("<title>Bridge vote splits the town | The Beacon</title>", ""),
        ("<title>The Beacon | Bridge vote splits the town</title>", ""),
        ("<title>World :: Bridge vote splits the town :: The Beacon</title>", ""),
        ("<meta property='og:title' content='Bridge vote splits the town'>", ""),
        (
            """<meta property='og:title' content='Bridge vote splits the town - The Beacon'>
            <meta property='og:site_name' content='The Beacon'>""",
            "",
        ),
        ("<title>Bridge vote splits the town</title>", "<header><h1>The Beacon</h1></header>"),
        ("<title>The Beacon: bridge</title>", "<header><h1>Bridge vote splits the town</h1></header>"),
    ],
)
def test_the_headline_is_told_from_the_name_of_the_site(tmp_path: Path, head: str, body: str) -> None:
    """A headline that stands in the head of a page alone is one; the name beside or above it is none."""
    article = page_of(tmp_path, f"{body}<article>{STORY}</article>", head)
    assert article.title == "Bridge vote splits the town"
    assert measured(article)[0] == article.title
    assert "Beacon" not in " ".join(measured(article))


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Bridge vote splits the town - The Beacon", "The Beacon"),
        ("Bridge vote splits the town | Region | The Beacon", "The Beacon"),
        ("Opinion | Bridge vote splits the town", ""),
        ("Bridge vote splits the town", ""),
        ("Bridge - The Beacon", ""),
    ],
)
def test_a_page_without_metadata_names_its_outlet_behind_the_headline(tmp_path: Path, title: str, outlet: str) -> None:
    """The end of the title is the name of the site where the headline of the story stands before it."""
    body = f"<h1>Bridge vote splits the town</h1>{STORY}"
    assert page_of(tmp_path, body, f"<title>{title}</title>").outlet == outlet


def test_tables_that_lay_out_a_page_are_no_data(tmp_path: Path) -> None:
    """A story inside a table has its headline and paragraphs; a table of numbers in it stays a table."""
    numbers = "<table><tr><td>Votes</td><td>41</td></tr></table>"
    story = f"<h1>Bridge vote splits the town</h1>{STORY}{numbers}{STORY.replace('Orchev', 'Talvar')}"
    body = f"<table><tr><td>Home</td></tr><tr><td><table><tr><td>{story}</td></tr></table></td></tr></table>"
    article = page_of(tmp_path, body, "<title>Bridge vote splits the town</title>")
    assert article.in_zone(Zone.HEADLINE) == ("Bridge vote splits the town",)
    lines = "\n".join(measured(article)).split("\n")
    assert FIRST in lines
    assert THIRD in lines
    assert any("|" in line and "41" in line for line in lines)


@pytest.mark.parametrize("title", ["Live - bridge vote", "“Shut it” – mayor of Orchev", "Crossing: the end"])
def test_a_headline_with_a_dash_is_whole(tmp_path: Path, title: str) -> None:
    """What stands beside a dash is cut off only where it is the name of the site."""
    head = f"<title>{title}</title><meta property='og:title' content='{title}'>"
    assert page_of(tmp_path, f"<article>{STORY}</article>", head).title == title


@pytest.mark.parametrize(
    ("block", "quoted"),
    [
        (f"<blockquote><p>{WORDS}</p><p>It will stand.</p></blockquote>", [WORDS, "It will stand."]),
        (f"<blockquote>{WORDS}</blockquote>", [WORDS]),
        (f"<blockquote><em>{WORDS}</em></blockquote>", [WORDS]),
        (f"<blockquote><p>{WORDS} <cite>Ida Brask</cite></p></blockquote>", [WORDS]),
        (f"<blockquote>{WORDS}<footer>Ida Brask, mayor</footer></blockquote>", [WORDS]),
        (f"<blockquote><blockquote><p>{WORDS}</p></blockquote></blockquote>", [WORDS]),
        (
            f"<blockquote class='twitter-tweet'><p>{WORDS}</p>— Ida (@brask) <a href='/1'>May 1</a></blockquote>",
            [WORDS],
        ),
        (f"<p>Ida Brask said <q>{WORDS}</q> and left.</p>", [WORDS]),
        (f"<blockquote>“{WORDS[:-1]},” Ida Brask said.</blockquote>", []),
        (f"<p>Ida Brask said <q>“{WORDS}”</q> and left.</p>", []),
        ("<blockquote><a href='/2'>Ten ferries that sailed away in the night</a></blockquote>", []),
        ("<blockquote>the old one was carried off in a flood</blockquote>", []),
    ],
)
def test_what_a_page_sets_as_quoted_words(tmp_path: Path, block: str, quoted: list[str]) -> None:
    """Block quotations and q elements are quoted words, without who said them; not with marks, links or repeats."""
    article = page_of(
        tmp_path, f"<article><h1>A bridge</h1><p>{FIRST}</p>{block}<p>{SECOND}</p><p>{THIRD}</p></article>"
    )
    assert [article.text[start:end] for start, end in article.quoted] == quoted
    assert "⦀" not in article.text
    assert "⦁" not in article.text


def test_a_pull_quote_is_no_text_of_its_own(tmp_path: Path) -> None:
    """A block that repeats words of the article is part of the page, so that no word counts twice."""
    block = "<blockquote>The old one was carried off in a flood</blockquote>"
    article = page_of(
        tmp_path, f"<article><h1>A bridge</h1><p>{FIRST}</p>{block}<p>{SECOND}</p><p>{THIRD}</p></article>"
    )
    assert article.in_zone(Zone.CHROME) == ("The old one was carried off in a flood",)


def test_a_page_within_a_block_quotation_is_not_quoted(tmp_path: Path) -> None:
    """Where a block holds most of the page it is layout; its words stay the outlet's."""
    assert not page_of(tmp_path, f"<article><h1>A bridge</h1><blockquote>{STORY}</blockquote></article>").quoted


def test_block_quotations_have_a_voice(tmp_path: Path) -> None:
    """The voice map knows them as quoted, with the speaker whom the text before names."""
    block = f"<p>In a letter to the council Ida Brask wrote:</p><blockquote><p>{WORDS}</p></blockquote>"
    body = f"<article><h1>A bridge</h1><p>{FIRST}</p>{block}<p>{SECOND}</p></article>"
    document = analyze(page_of(tmp_path, body, '<meta property="og:title" content="A bridge">')).document
    stretch = document.voice_at(document.text.index(WORDS))
    assert (stretch.voice, stretch.attribution is not None) == (Voice.QUOTE, True)
    assert document.voice_at(document.text.index(FIRST)).voice is Voice.OUTLET
    assert document.layer("quotations")[0].why == "set as a quotation by its page"


def test_a_quotation_within_an_unclosed_caption(tmp_path: Path) -> None:
    """Where a caption is never closed, a block quotation behind it is read all the same."""
    page = f"{STORY}<figure><figcaption>The bridge at dawn.<blockquote><p>{WORDS}</p></blockquote>"
    assert WORDS in page_of(tmp_path, f"<article><h1>A bridge</h1>{page}</article>").text


@given(st.lists(st.sampled_from([*MARKUP, FIRST, SECOND, f"“{THIRD}”"]), max_size=25).map("".join))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_markup_is_read_or_refused(tmp_path: Path, markup: str) -> None:
    """Whatever elements follow one another, the page is read, or refused in words; quoted stretches are in the text."""
    (tmp_path / "any.html").write_text(markup, encoding="utf-8")
    with suppress(ReadingError):
        (article,) = read(tmp_path / "any.html")
        assert all(0 <= start < end <= len(article.text) for start, end in article.quoted)


@pytest.mark.parametrize(
    "chrome",
    [
        "<nav><a href='/'>Zebra</a></nav>",
        "<footer><p>Zebra and company. All rights reserved.</p></footer>",
        "<div class='cookie-banner'><p>Zebra uses cookies to improve your experience on this site.</p></div>",
        "<div class='share-buttons'><p>Share this on Zebra</p></div>",
        "<div class='newsletter'><p>Sign up for the Zebra newsletter and never miss a story.</p></div>",
        "<div class='related'><h3>Related</h3><ul><li><a href='/z'>Ten Zebra ferries</a></li></ul></div>",
    ],
)
def test_page_chrome_is_not_measured(tmp_path: Path, chrome: str) -> None:
    """Menus, notices and boxes around and within an article are none of its words."""
    article = page_of(tmp_path, f"{chrome}<article><h1>A bridge</h1>{STORY}{chrome}</article>{chrome}")
    assert not any("Zebra" in text for text in measured(article))
    assert SECOND in article.text


@pytest.mark.parametrize(
    "head",
    [JSON_LD, META],
    ids=["json-ld", "meta"],
)
def test_metadata(tmp_path: Path, head: str) -> None:
    """Title, outlet, date and author come from what the page says of itself."""
    article = page_of(tmp_path, f"<article><h1>A bridge</h1>{STORY}</article>", head)
    assert (article.title, article.outlet, article.date) == ("A bridge", "The Beacon", "2024-03-02")
    assert article.byline == "Mara Quill"


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 3000 + STORY,
        "<figure>" * 3000 + "<figcaption>Deep." + STORY,
        STORY + "<p <<>> & &#0; &#xFFFFFFFF; </b></p></p><!-- ",
        "<script>" + STORY,
        "<figcaption>",
        "\x00<\x00",
    ],
    ids=["deep", "deep figures", "broken", "unclosed script", "only a caption", "zeros"],
)
def test_hostile_markup(tmp_path: Path, markup: str) -> None:
    """Whatever a page holds, it is read or refused in words."""
    (tmp_path / "bad.html").write_text(markup, encoding="utf-8")
    with suppress(ReadingError):
        (article,) = read(tmp_path / "bad.html")
        assert article.origin == "bad.html"
