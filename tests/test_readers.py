"""Reading: every format, every encoding, and all the bad input a folder can hold."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from files import FRONT, PNG, STORY, one, put
from hypothesis import given
from hypothesis import strategies as st

from framing.article import Zone
from framing.readers import ReadingError, iter_articles, read
from framing.readers.dates import iso_date
from framing.readers.markdown import without_markup
from framing.readers.text import front_matter

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.txt.gz", "a.md.gz"])
def test_front_matter(tmp_path: Path, name: str) -> None:
    """Text and Markdown carry their metadata between dashes; the title becomes the headline of the text."""
    article = one(put(tmp_path / name, FRONT + STORY))
    assert (article.outlet, article.date, article.title) == ("Harrowmere Post", "2025-03-04", "Canal: the end")
    assert (article.byline, article.origin, article.marks) == ("Tove Lindqvist", name, ())
    assert article.in_zone(Zone.HEADLINE) == ("Canal: the end",)
    assert article.text.startswith("Canal: the end\n\nThe council")


def test_fields_without_dashes(tmp_path: Path) -> None:
    """Lines of fields above a blank line are metadata, where all of them are and there are several."""
    article = one(
        put(tmp_path / "a.txt", f"Title: Canal: the end\nSource: Harrowmere Post\nDate: 4 March 2025\n\n{STORY}")
    )
    assert (article.title, article.outlet, article.date) == ("Canal: the end", "Harrowmere Post", "2025-03-04")
    for text in (f"Topic: canal\n\n{STORY}", f"Title: a\nCanal to go\n\n{STORY}", f"Date: one\nDate: two\n\n{STORY}"):
        assert front_matter(text) == ({}, text)


def test_the_head_of_an_e_mail_is_no_text(tmp_path: Path) -> None:
    """Subject and date are taken from it, without signs of forwarding; what only looks like one stays whole."""
    head = (
        "From: desk@echo.example\nTo: readers@echo.example\nSubject: Fwd: Re: Ferry runs again\nDate: Tue, 4 Mar 2025"
    )
    article = one(put(tmp_path / "mail.txt", f"{head} 07:15:00 +0000\n\n{STORY}"))
    assert (article.title, article.date) == ("Ferry runs again", "2025-03-04")
    assert article.in_zone(Zone.HEADLINE) == ("Ferry runs again",)
    assert "desk@" not in article.text
    more = head.replace("Subject", "MIME-Version: 1.0\nReceived: by mail.echo.example\n\tTue, 4 Mar\nSubject")
    assert one(put(tmp_path / "raw.txt", f"{more}\n\n{STORY}")).title == "Ferry runs again"
    text = f"From: the ferry\nTo: the shore\n\n{STORY}"
    assert front_matter(text) == ({}, text)


def test_no_front_matter_is_no_error(tmp_path: Path) -> None:
    """A line of dashes that is never closed is text; so is a text without any."""
    assert one(put(tmp_path / "a.txt", STORY)).text == STORY
    assert front_matter("---\noutlet: A\n\n" + STORY)[0] == {}


def test_markdown_marks_are_taken_off(tmp_path: Path) -> None:
    """Headings, emphasis, links and pictures become plain text, and the first heading the title."""
    article = one(
        put(
            tmp_path / "a.md",
            f"# Canal **to go**\n\n![The lock](lock.jpg)\n\n{STORY}\n> See [the plan](https://a.example).",
        )
    )
    assert article.title == "Canal to go"
    assert article.in_zone(Zone.CAPTION) == ("The lock",)
    assert "See the plan." in article.text


def test_markdown_leaves_prices_and_names_alone() -> None:
    """Asterisks and underscores that mark nothing stay."""
    assert without_markup("2 * 3 * 4, snake_case_name, f***") == "2 * 3 * 4, snake_case_name, f***"


def test_html(tmp_path: Path) -> None:
    """A web page gives its main text and metadata; scripts and menus are left behind."""
    page = (
        "<html><head><title>Canal to go | Harrowmere Post</title>"
        "<meta property='og:site_name' content='Harrowmere Post'>"
        "<meta property='og:title' content='Canal to go'><meta name='author' content='Tove Lindqvist'>"
        "<meta property='article:published_time' content='2025-03-04T10:15:00Z'></head>"
        "<body><nav><a href='/'>Home</a></nav>"
        "<script>steal()</script><article><h1>Canal to go</h1>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n") * 3)
        + "</article><footer>© 2025</footer></body></html>"
    )
    article = one(put(tmp_path / "a.html", page))
    assert (article.title, article.outlet, article.date) == ("Canal to go", "Harrowmere Post", "2025-03-04")
    assert article.byline == "Tove Lindqvist"
    assert "steal" not in article.text
    assert article.in_zone(Zone.HEADLINE) == ("Canal to go",)


def test_html_without_main_text(tmp_path: Path) -> None:
    """A page of links only is marked."""
    links = "".join(
        f"<li><a href='/{n}'>{word}</a></li>" for n, word in enumerate("Home News Sport Weather".split() * 8)
    )
    article = one(put(tmp_path / "a.html", f"<html><body><ul>{links}</ul></body></html>"))
    assert "no running text: a page of navigation" in article.marks or article.marks == ("empty",)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("suffix", [".csv", ".csv.gz"])
def test_csv(tmp_path: Path, separator: str, suffix: str) -> None:
    """Columns are guessed from their names, and what was guessed is said."""
    said: list[str] = []
    rows = (
        ["id", "Headline", "Body", "Publisher", "pub_date"],
        ["7", "Canal to go", f'"{STORY}"', "Harrowmere Post", "2025-03-04"],
    )
    path = put(tmp_path / f"table{suffix}", "\n".join(separator.join(row) for row in rows))
    (article,) = read(path, report=said.append)
    assert (article.title, article.outlet, article.date) == ("Canal to go", "Harrowmere Post", "2025-03-04")
    assert article.text == f"Canal to go\n\n{STORY}"
    assert article.origin == f"{path.name} row 1"
    assert said == [
        (
            f"{path.name}: text from 'Body', headline from 'Headline', outlet from 'Publisher', "
            "date from 'pub_date'; not used: 'id'"
        )
    ]


def test_columns_by_hand(tmp_path: Path) -> None:
    """The user's word goes before the guess; a column that is not there is an error that lists those that are."""
    path = put(tmp_path / "a.csv", f'text,story\nno,"{STORY}"\n')
    assert read(path, columns={"text": "story"})[0].text == STORY
    with pytest.raises(ReadingError, match="there is no column 'tale'; its columns are 'text', 'story'"):
        read(path, columns={"text": "tale"})
    with pytest.raises(ReadingError, match="there is no field 'words'; the fields are text, title"):
        read(path, columns={"words": "story"})


def test_the_first_of_two_columns_with_one_name_is_read(tmp_path: Path) -> None:
    """A header that repeats a name hides no text."""
    path = put(tmp_path / "a.csv", 'title,text,text\nCanal,"The council voted, and left.",later\n')
    assert "The council voted, and left." in one(path).text


def test_html_in_a_table(tmp_path: Path) -> None:
    """Tags in a cell part paragraphs and set quotations; signs such as &quot; are letters; other signs stay."""
    first, second = STORY.strip().split("\n\n")
    cell = f"<div><p>{first}</p><script>x()</script><blockquote>It was time.</blockquote>{second}<br>So it is.</div>"
    rows = [
        {"title": "Canal &amp; lock", "content": cell},
        {"title": "A", "content": f"{STORY}&ldquo;No&rdquo;"},
        {"title": "A", "content": f"{STORY}1 < 2 & 3 > 2"},
    ]
    tagged, signs, plain = read(put(tmp_path / "a.json", json.dumps(rows)))
    assert (tagged.title, tagged.marks) == ("Canal & lock", ("read as HTML",))
    assert tagged.text.split("\n") == ["Canal & lock", first, "It was time.", second, "So it is."]
    assert [tagged.text[slice(*span)] for span in tagged.quoted] == ["It was time."]
    assert (signs.text, signs.marks) == (f"A\n\n{STORY}“No”", ())
    assert (plain.text, plain.marks) == (f"A\n\n{STORY}1 < 2 & 3 > 2", ())


def test_csv_without_text_column(tmp_path: Path) -> None:
    """The error names the columns and says what to do."""
    path = put(tmp_path / "a.csv", "id,score\n1,2\n")
    with pytest.raises(ReadingError, match=r"a\.csv: no column looks like the text .* 'id', 'score'\. Rename"):
        read(path)


def test_bad_csv_rows_are_marked(tmp_path: Path) -> None:
    """A short, an empty, an overlong and a Latin-1 row come back marked; the good ones are untouched."""
    rows = [
        b"text,outlet",
        STORY.replace("\n", " ").replace(",", "").encode() + b",A",
        b",B",
        b"one, two, three,C",
        b"caf\xe9 au lait,D",
    ]
    found = [article.marks for article in read(put(tmp_path / "a.csv", b"\n".join(rows)))]
    assert found == [
        (),
        ("empty",),
        ("4 cells for 2 columns", "only 1 word"),
        ("decoded as windows-1252", "only 3 words"),
    ]


def test_json_lines(tmp_path: Path) -> None:
    """Broken lines are marked and do not stop the rest; lists and objects in cells are understood."""
    good = {
        "content": STORY,
        "title": "Canal to go",
        "source": {"id": 1, "name": "Harrowmere Post"},
        "authors": ["A B", "C D"],
    }
    path = put(
        tmp_path / "a.jsonl.gz", f'{json.dumps(good)}\n{{"content": "x\n\n[1, 2]\n{json.dumps({"content": None})}\n'
    )
    first, broken, no_object, empty = read(path)
    assert (first.outlet, first.byline) == ("Harrowmere Post", "A B, C D")
    assert broken.marks[0].startswith("unreadable: not valid JSON")
    assert no_object.marks == ("unreadable: not a JSON object",)
    assert (empty.marks, empty.origin) == (("empty",), "a.jsonl.gz row 5")


@pytest.mark.parametrize("shape", ["list", "one", "wrapped"])
def test_json(tmp_path: Path, shape: str) -> None:
    """A list of articles, one article, or events that hold lists."""
    article = {"text": STORY, "outlet": "Harrowmere Post"}
    data = {"list": [article], "one": article, "wrapped": {"event": "canal", "articles": [article]}}[shape]
    found = one(put(tmp_path / "a.json", json.dumps(data)))
    assert (found.text, found.outlet) == (STORY, "Harrowmere Post")
    assert found.event == ("canal" if shape == "wrapped" else "")


@pytest.mark.parametrize(
    "data",
    [
        {"text": {"0": STORY, "1": "No."}, "outlet": {"0": "Post", "1": "Echo"}},
        {"a": {"text": STORY, "outlet": "Post"}, "b": {"text": "No.", "outlet": "Echo"}},
        {"columns": ["text", "outlet"], "index": [0, 1], "data": [[STORY, "Post"], ["No.", "Echo"]]},
        {
            "response": {
                "results": [{"outlet": o, "fields": {"bodyText": t}} for t, o in ((STORY, "Post"), ("No.", "Echo"))]
            }
        },
    ],
    ids=["by column", "by row", "split", "nested"],
)
def test_shapes_of_json(tmp_path: Path, data: object) -> None:
    """Tables as pandas writes them, and lists within what a service answers, give an article for each row."""
    found = read(put(tmp_path / "a.json", json.dumps(data)))
    assert [(article.text, article.outlet) for article in found] == [(STORY, "Post"), ("No.", "Echo")]


@pytest.mark.parametrize("name", ["media_name", "publisherName", "Publication title", "pubtitle", "SourceCommonName"])
def test_names_of_outlets_in_tables(tmp_path: Path, name: str) -> None:
    """The names that archives and services give the column of the outlet are known."""
    assert one(put(tmp_path / "a.csv", f"text,{name}\nIt is so.,Post\n")).outlet == "Post"


def test_names_do_not_hide_the_separator(tmp_path: Path) -> None:
    """Commas within quoted names, and in the names of a .tsv, part no columns."""
    quoted = one(put(tmp_path / "a.csv", '"a, b, c, d";text;outlet\n1;It is so.;Post\n'))
    tabs = one(put(tmp_path / "b.tsv", "a, b, c, d\ttext\toutlet\n1\tIt is so.\tPost\n"))
    assert (quoted.outlet, tabs.outlet) == ("Post", "Post")


def test_broken_json(tmp_path: Path) -> None:
    """A whole file that is no JSON is an error; so is a table of numbers."""
    with pytest.raises(ReadingError, match=r"a\.json: not valid JSON"):
        read(put(tmp_path / "a.json", '{"text": '))
    with pytest.raises(ReadingError, match="no JSON objects found"):
        read(put(tmp_path / "b.json", "[1, 2]"))


def test_a_file_name_is_no_text(tmp_path: Path) -> None:
    """A field called "article" that holds single words is not taken for the text."""
    with pytest.raises(ReadingError, match="no column looks like the text"):
        read(put(tmp_path / "a.json", json.dumps({"article": "harbour.txt", "coder": "one of two"})))


def test_parquet(tmp_path: Path) -> None:
    """Parquet is read in batches, with dates of their own type."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    import datetime as dt

    table = pa.table(
        {"maintext": [STORY, None], "domain": ["a.example", "b.example"], "published": [dt.date(2025, 3, 4)] * 2}
    )
    pq.write_table(table, tmp_path / "a.parquet")
    first, second = read(tmp_path / "a.parquet")
    assert (first.text, first.outlet, first.date) == (STORY, "a.example", "2025-03-04")
    assert second.marks == ("empty",)
    with pytest.raises(ReadingError, match="not a Parquet table"):
        read(put(tmp_path / "b.parquet", "text"))


def test_line_ends(tmp_path: Path) -> None:
    """Windows and old Macintosh line ends become line feeds."""
    assert one(put(tmp_path / "a.txt", "One line.\r\n\r\nAnother.\rA third.")).text == "One line.\n\nAnother.\nA third."


def test_a_folder(tmp_path: Path) -> None:
    """Folders are read in order; documentation, hidden and foreign files are left out, bad pages come back marked."""
    put(tmp_path / "b" / "two.txt", FRONT + STORY)
    put(tmp_path / "a" / "one.md", FRONT + STORY)
    put(tmp_path / "README.md", "# About these articles")
    put(tmp_path / ".hidden" / "x.txt", STORY)
    put(tmp_path / "z.txt", PNG)
    put(tmp_path / "y.txt", b"")
    put(tmp_path / "x.csv", "id,score\n1,2\n")
    put(tmp_path / "photo.jpg", PNG)
    said: list[str] = []
    found = [(article.origin, article.marks) for article in read(tmp_path, report=said.append)]
    assert found == [
        ("one.md", ()),
        ("two.txt", ()),
        ("y.txt", ("empty",)),
        ("z.txt", ("unreadable: looks like a PNG image, not text",)),
    ]
    assert said[0].startswith("x.csv: no column looks like the text")
    assert said[1:3] == ["y.txt: the file is empty", "z.txt: looks like a PNG image, not text"]
    assert said[3].endswith("taken for notes beside the articles (no front matter): README.md")
    assert said[4].endswith("files of other kinds beside the articles: 1 .jpg")


def test_reading_is_lazy(tmp_path: Path) -> None:
    """The first row is there before the last is looked at."""
    path = put(tmp_path / "a.csv", "text\n" + f'"{STORY}"\n' * 5000)
    assert next(iter_articles(path)).text == STORY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-16", "2024-05-16"),
        ("2024-05-16T21:05:00+02:00", "2024-05-16"),
        ("2024/5/6", "2024-05-06"),
        ("20240516", "2024-05-16"),
        ("16 May 2024", "2024-05-16"),
        ("Thu, 16 May 2024 10:00:00 GMT", "2024-05-16"),
        ("May 16th, 2024 at 9 pm", "2024-05-16"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("16.05.2024", "2024-05-16"),
        ("05/16/2024", "2024-05-16"),
        ("16/05/2024", "2024-05-16"),
        ("05/05/2024", "2024-05-05"),
        ("03/04/2024", "03/04/2024"),
        ("20240516T211500Z", "2024-05-16"),
        ("20240516211500", "2024-05-16"),
        ("1715893500", "2024-05-16"),
        ("1715893500000", "2024-05-16"),
        ("171589350", "171589350"),
        ("2024-13-45", "2024-13-45"),
        ("last Tuesday", "last Tuesday"),
        ("", ""),
    ],
)
def test_dates(text: str, expected: str) -> None:
    """Dates become ISO dates where there is one way to read them, and stay as they are elsewhere."""
    assert iso_date(text) == expected


@given(st.text(max_size=200))
def test_any_string_is_a_date_or_stays(text: str) -> None:
    """Dates never raise."""
    assert iso_date(text) == text or len(iso_date(text)) == 10


def test_nothing_heavy_is_imported() -> None:
    """Reading text loads neither pandas nor pyarrow nor trafilatura."""
    code = "import framing.corpus, sys; print(*{'pandas', 'pyarrow', 'trafilatura', 'lxml'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
