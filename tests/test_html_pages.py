"""Web pages as newsrooms make them: linked data, live pages, standfirsts, old markup, wrong encodings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from test_html import FIRST, SECOND, STORY, THIRD, measured, page_of

from framing.article import Zone
from framing.readers import read

if TYPE_CHECKING:
    from pathlib import Path

    from framing.article import Article

TITLE = "Bridge vote splits the town"
HEAD = f"<title>{TITLE}</title>"
FOURTH = "“We have waited nine years for a safe crossing,” Ida Brask told the chamber before the vote was taken."
EDITOR = {"@type": "Person", "@id": "/#editor", "name": "Sam Orr"}
AUTHOR = {"@type": "Person", "@id": "/#mara", "name": "Mara Quill"}
OUTLET = {"@type": "NewsMediaOrganization", "@id": "/#org", "name": "The Beacon"}
STATED = {"headline": TITLE, "datePublished": "2025-03-02T21:00:00Z", "dateModified": "2025-03-09"}


def lines(article: Article) -> list[str]:
    """Return the measured lines of an article."""
    return "\n".join(measured(article)).split("\n")


def linked(*blocks: Any) -> str:
    """Return the head of a page with blocks of linked data."""
    scripts = (f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks)
    return HEAD + "".join(scripts)


@pytest.mark.parametrize(
    "blocks",
    [
        [{"@graph": [EDITOR, OUTLET, AUTHOR, STATED | {"@type": "NewsArticle"} | {"author": {"@id": "/#mara"}}]}],
        [STATED | {"@type": ["Article", "AnalysisNewsArticle"], "author": [AUTHOR]}, OUTLET, EDITOR],
        [[{"@type": "BreadcrumbList"}, STATED | {"@type": "ReportageNewsArticle", "author": "By Mara Quill"}]],
        [{"@type": "WebPage", "mainEntity": STATED | {"@type": "NewsArticle", "creator": AUTHOR}}, [[]], None, 7],
        [
            {"@type": "NewsArticle", "headline": "Ferry sinks", "author": EDITOR, "datePublished": "2020-01-01"},
            STATED | {"@type": "NewsArticle", "author": {"name": ["Mara Quill", "M. Q."], "url": "https://a.example"}},
        ],
    ],
    ids=["graph", "kinds and references", "array", "main entity", "several articles"],
)
def test_linked_data(tmp_path: Path, blocks: list[Any]) -> None:
    """Author, day and outlet are those of the article, whatever else the page describes; references are followed."""
    publisher = {"publisher": {"@id": "/#org"} if "/#org" in json.dumps(blocks) else OUTLET}
    text = json.dumps(blocks).replace('"dateModified": "2025-03-09"', json.dumps(publisher)[1:-1])
    article = page_of(tmp_path, f"<article><h1>{TITLE}</h1>{STORY}</article>", linked(*json.loads(text)))
    assert (article.title, article.byline, article.date, article.outlet) == (
        TITLE,
        "Mara Quill",
        "2025-03-02",
        "The Beacon",
    )


@pytest.mark.parametrize("script", ["{", "[" * 5000, '{"@type": "NewsArticle", "author": {"name": {}}}', "null", '"a"'])
def test_broken_linked_data(tmp_path: Path, script: str) -> None:
    """What is no linked data, or holds other things than it should, is passed over."""
    head = f'{HEAD}<script type="application/ld+json">{script}</script>'
    assert lines(page_of(tmp_path, f"<article><h1>{TITLE}</h1>{STORY}</article>", head))[1:] == [FIRST, SECOND, THIRD]


def test_several_authors_and_a_publisher_in_attributes(tmp_path: Path) -> None:
    """Links to authors that stand side by side are all of them authors, those of other stories none."""
    head = "<span itemprop='publisher'><meta itemprop='name' content='The Beacon'></span>"
    by = "<div>By <a rel='author'>Mara Quill</a> and <a rel='author'>Sam Orr</a></div>"
    others = "<aside><div><a rel='author'>Nils Aro</a></div></aside>"
    article = page_of(tmp_path, f"<article><h1>{TITLE}</h1>{head}{by}{STORY}</article>{others}", HEAD)
    assert (article.byline, article.outlet) == ("Mara Quill; Sam Orr", "The Beacon")


def test_a_date_in_figures(tmp_path: Path) -> None:
    """Month and day stand as the page says them for machines."""
    time = "<div class='meta'><time datetime='2025-03-11T06:00:00Z'>Tue, 03/11/2025 - 06:00</time></div>"
    assert page_of(tmp_path, f"<article><h1>{TITLE}</h1>{time}{STORY}</article>", HEAD).date == "2025-03-11"


@pytest.mark.parametrize("name", ["article-body", "entry-content", "story-body", "content"])
@pytest.mark.parametrize(
    "standfirst",
    [
        "<p class='standfirst'>{}</p>",
        "<div class='article__subtitle'>{}</div>",
        "<h2>{}</h2>",
        "<div data-name='standfirst'><div><p>{}</p><ul><li><a>Latest news</a></li></ul></div></div>",
        "<div class='image-lead'>Boats below the bridge at dawn</div><p id='article-summary'>{}</p>",
    ],
)
def test_a_standfirst_in_the_head_of_an_article(tmp_path: Path, name: str, standfirst: str) -> None:
    """The standfirst counts wherever it stands, and once."""
    words = "Nine councillors want it open by spring, and the ferrymen do not."
    head = f"<header><h1>{TITLE}</h1>{standfirst.format(words)}<p>By Mara Quill</p></header>"
    article = page_of(tmp_path, f"<article>{head}<div class='{name}'>{STORY}{STORY}</div></article>", HEAD)
    assert article.text.count(words) == 1
    assert words in article.in_zone(Zone.STANDFIRST)


@pytest.mark.parametrize("below", ["<p class='byline'>By Mara Quill and Sam Orr in Orchev</p>", f"<p>{FIRST}</p>"])
def test_what_is_no_standfirst(tmp_path: Path, below: str) -> None:
    """A byline below a headline is none, and a first paragraph in the text is not read twice."""
    body = f"<article><h1>{TITLE}</h1>{below}<p>{SECOND}</p><p>{THIRD}</p></article>"
    article = page_of(tmp_path, body, HEAD)
    assert "By Mara" not in " ".join(article.in_zone(Zone.STANDFIRST))
    assert article.text.count(FIRST) == below.count(FIRST)
    assert FIRST not in article.in_zone(Zone.STANDFIRST)


@pytest.mark.parametrize("holder", ["<main>{}</main>", "<article>{}</article>", "<div class='content'>{}</div>"])
@pytest.mark.parametrize("post", ["<article class='block'>{}</article>", "<div class='post'>{}</div>"])
def test_a_live_page(tmp_path: Path, holder: str, post: str) -> None:
    """The posts of a live page are one article, with their subheads and in their order."""
    wanted = [(FIRST, "Vote carried"), (SECOND, "Ferrymen speak up"), (THIRD, "How it began")]
    posts = "".join(post.format(f"<time>21:14</time><h2>{h2}</h2><p>{text}</p>") for text, h2 in wanted)
    page = f"<h1>{TITLE}</h1><p>All that is known from the chamber, as it happens on the night.</p>{posts}"
    text = page_of(tmp_path, holder.format(page), HEAD).text
    places = [text.find(part) for text_of_post, h2 in wanted for part in (h2, text_of_post)]
    assert -1 not in places
    assert places == sorted(places)


def test_teasers_below_a_story_are_no_text(tmp_path: Path) -> None:
    """Short articles whose headings lead to other pages are other stories, wherever they stand."""
    teasers = "".join(
        f"<article><h3><a href='/{name}'>A {name} sinks</a></h3><p>The {name} sank off the mole on Sunday night and "
        "nobody was hurt, the police of Orchev said on Monday.</p></article>"
        for name in ("ferry", "trawler", "barge")
    )
    page = f"<main><h1>{TITLE}</h1><div>{STORY}</div><section>{teasers}</section></main>"
    assert lines(page_of(tmp_path, page, HEAD)) == [TITLE, FIRST, SECOND, THIRD]
    assert "The ferry sank" in page_of(tmp_path, f"<main><h1>News</h1>{teasers}</main>").text


def test_the_next_article_of_an_endless_page(tmp_path: Path) -> None:
    """An article with a headline of its own below the first one is another story."""
    other = f"<article class='post'><h1>Ferry sinks</h1><p>{THIRD}</p></article>"
    page = f"<main><article class='post'><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></article>{other}</main>"
    assert page_of(tmp_path, page, HEAD).title == TITLE


@pytest.mark.parametrize(
    "body",
    [
        f"<td><h1>{TITLE}</h1>{FIRST}<p>{SECOND}<p>{THIRD}</td>",
        f"<div><h1>{TITLE}</h1>{FIRST}<p>{SECOND}</p><i>{THIRD[:20]}</i>{THIRD[20:]}</div>",
        f"<div><h1>{TITLE}</h1><font><p>{FIRST}</font>{SECOND}<p>{THIRD}</div>",
    ],
)
def test_words_loose_between_paragraphs(tmp_path: Path, body: str) -> None:
    """In old markup the words before the first paragraph mark are the first paragraph, and none between are lost."""
    found = page_of(tmp_path, f"<table><tr>{body}</tr></table>" if body.startswith("<td") else body, HEAD)
    assert lines(found) == [TITLE, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "name", ["with-sidebar", "has-embed", "premium is-hidden", "expandable", "paywall", "slide-in"]
)
def test_a_name_does_not_throw_out_text(tmp_path: Path, name: str) -> None:
    """Half an article is not lost to the name of what it stands in."""
    rest = f"<div class='{name}'><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p></div>"
    page = page_of(tmp_path, f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>It held.</p>{rest}</article>", HEAD)
    assert lines(page)[-3:] == [SECOND, THIRD, FOURTH]


@pytest.mark.parametrize("name", ["related-stories", "newsletter", "comments"])
def test_the_names_of_other_texts_count(tmp_path: Path, name: str) -> None:
    """Other stories, offers and comments stay out, however much text they are."""
    other = f"<div class='{name}'><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p></div>"
    page = page_of(tmp_path, f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{STORY}{other}</article>", HEAD)
    assert FOURTH not in lines(page)


@pytest.mark.parametrize(
    "element", ["<template><p>{}</p></template>", "<p hidden>{}</p>", "<dialog><p>{}</p></dialog>"]
)
def test_what_no_reader_sees(tmp_path: Path, element: str) -> None:
    """Elements that a browser does not show are not read."""
    hidden = element.format("The council wants your data, says this page to nobody.")
    assert "your data" not in page_of(tmp_path, f"<article><h1>{TITLE}</h1>{STORY}{hidden}</article>", HEAD).text


@pytest.mark.parametrize(
    "box",
    [
        "<div class='pullquote'><p>{}</p><p>Ida Brask</p></div>",
        "<p class='quote'>{}</p>",
        f"<div class='mobile'><p>{{}}</p><p>{FIRST}</p></div>",
    ],
)
def test_words_that_a_page_shows_twice_count_once(tmp_path: Path, box: str) -> None:
    """A pull quote in any element, and a text laid out once more, are part of the page."""
    quote = box.format("“We have waited nine years for a safe crossing”")
    body = f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{quote}<p>{SECOND}</p><p>{FOURTH}</p></article>"
    words = " ".join(lines(page_of(tmp_path, body, HEAD)))
    assert words.count("waited nine years") == 1
    assert words.count(FIRST) == 1


def test_parts_of_a_caption_do_not_run_together(tmp_path: Path) -> None:
    """A credit in an element of its own is told from its caption."""
    caption = "<span>Nets drying below the bridge.</span><span><b>Credit...</b><i>Olga Fane for The Beacon</i></span>"
    figure = f"<figure><img><figcaption>{caption}</figcaption></figure>"
    article = page_of(tmp_path, f"<article><h1>{TITLE}</h1><p>{FIRST}</p>{figure}<p>{SECOND}</p></article>", HEAD)
    assert article.in_zone(Zone.CAPTION) == ("Nets drying below the bridge.",)
    assert article.in_zone(Zone.CREDIT) == ("Credit... Olga Fane for The Beacon",)


def test_the_headline_behind_a_colon_of_the_title(tmp_path: Path) -> None:
    """Where old markup sets the headline in bold, what the title has before it is the name of the site."""
    body = f"<font><b>{TITLE}</b></font><br>{STORY}"
    assert page_of(tmp_path, body, f"<title>The Beacon: {TITLE}</title>").title == TITLE


PAGE = f"<html><head>{{}}{HEAD}</head><body><article><h1>{TITLE}</h1><p>{FIRST} It cost £4.2m.</p><p>{{}}</p></article>"


@pytest.mark.parametrize("actual", ["utf-8", "cp1252", "utf-8-sig"])
@pytest.mark.parametrize(
    "declared",
    [
        "<meta charset='utf-8'>",
        "<meta charset=ISO-8859-1>",
        "<meta http-equiv='Content-Type' content='text/html; charset=us-ascii'>",
        "<meta charset='no-such'>",
        "<meta charset='rot13'>",
        "",
    ],
)
def test_wrong_declarations(tmp_path: Path, declared: str, actual: str) -> None:
    """Quotation marks and signs of money are whole, whatever a page declares."""
    (tmp_path / "a.html").write_bytes(PAGE.format(declared, FOURTH).encode(actual))
    (article,) = read(tmp_path / "a.html")
    assert lines(article) == [TITLE, f"{FIRST} It cost £4.2m.", FOURTH]
    believed = "8859" in declared or "ascii" in declared
    assert article.marks == (("decoded as windows-1252",) if actual == "cp1252" and not believed else ())


def test_other_declared_encodings(tmp_path: Path) -> None:
    """Arabic and Russian pages are read in the encodings that they declare."""
    for encoding, word in (("windows-1256", "إغلاق"), ("koi8-r", "Мост")):
        page = PAGE.format(f"<meta charset={encoding}>", word * 9).replace("£", "")
        (tmp_path / "a.html").write_bytes(page.encode(encoding))
        assert word in read(tmp_path / "a.html")[0].text


def test_quotation_marks_by_number(tmp_path: Path) -> None:
    """Numbers that are control characters mean the signs of windows-1252, as browsers show them."""
    quote = FOURTH.replace("“", "&#147;").replace("”", "&#x94;")
    assert (
        lines(page_of(tmp_path, f"<article><h1>{TITLE}</h1><p>{FIRST}</p><p>{quote}</p></article>", HEAD))[-1] == FOURTH
    )


def test_xhtml_with_a_declaration(tmp_path: Path) -> None:
    """A declaration of XML above a page is no text, and its encoding is not believed against the bytes."""
    page = f'<?xml version="1.0" encoding="ISO-8859-1"?>\n{PAGE.format("", FOURTH)}'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert lines(read(tmp_path / "a.html")[0])[-1] == FOURTH
