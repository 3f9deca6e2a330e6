"""Files that are broken, odd or huge: a clear error or a mark, and nothing is lost."""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING

import pytest
from files import PNG, STORY, one, put
from hypothesis import given
from hypothesis import strategies as st

from framing.readers import MARKS, ReadingError, read
from framing.readers.marks import mark
from framing.readers.text import decode

if TYPE_CHECKING:
    from pathlib import Path


def test_lone_surrogates_are_replaced(tmp_path: Path) -> None:
    """Half characters, which JSON can hold and no file can, are replaced and counted."""
    article = one(
        put(tmp_path / "a.jsonl", '{"text": "Half a smile \\ud83d is not a smile, said the mayor of Harrowmere."}')
    )
    assert "\ufffd" in article.text
    assert article.marks[0] == "1 broken characters"


@pytest.mark.parametrize(
    ("encoding", "marks"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ()),
        ("utf-16-le", ("decoded as UTF-16",)),
        ("utf-16-be", ("decoded as UTF-16",)),
        ("cp1252", ("decoded as windows-1252",)),
        ("latin-1", ("decoded as windows-1252",)),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".csv"])
def test_encodings(tmp_path: Path, encoding: str, marks: tuple[str, ...], suffix: str) -> None:
    """The text is the same whatever the encoding; guesses are marked."""
    text = "The café on the quay was closed, the owner’s brother said, because no one – no one! – came any more."
    text = text.replace("’", "'").replace("–", "-") if encoding == "latin-1" else text
    data = f'text\n"{text}"\n' if suffix == ".csv" else text
    article = one(put(tmp_path / f"a{suffix}", data.encode(encoding)))
    assert (article.text, article.marks) == (text, marks)


def test_a_few_broken_bytes_leave_utf8() -> None:
    """A damaged byte in a UTF-8 file does not turn every dash into three letters."""
    text, marks = decode("“Nein – danke – für – alles”".encode() + b"\xff", "a.txt")
    assert (text, marks) == ("“Nein – danke – für – alles”\ufffd", ("1 broken characters",))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", PNG, r"a\.txt: looks like a PNG image"),
        ("a.csv", PNG, r"a\.csv: looks like a PNG image"),
        ("a.html", b"%PDF-1.4 ...", r"a\.html: looks like a PDF document"),
        ("a.txt", bytes(range(256)) * 8, r"a\.txt: looks like binary data"),
        ("a.txt", b"", r"a\.txt: the file is empty"),
        ("a.txt", b" \n\n\t ", r"a\.txt: the file is empty"),
        ("a.csv", b"", r"a\.csv: the file is empty"),
        ("a.csv", b"text,title\n", r"a\.csv: there is no article in it"),
        ("a.jsonl", b"", r"a\.jsonl: no JSON objects found \(the file is empty\)"),
        ("a.html", b'<?xml version="1.0"?>\n<rss version="2.0"><channel>', r"a\.html: looks like a news feed"),
        ("a.txt", b"\xef\xbb\xbf<feed xmlns='x'><entry>", r"a\.txt: looks like a news feed"),
        ("a.rss", b"<rss>", r"a\.rss: .*save the pages it links to as \.html"),
        ("a.jsonl", b'[{"text": "It is so."}]', r"a\.jsonl: no JSON objects found .*; a list, .* is read from \.json"),
        ("a.tar.gz", b"", r"a\.tar\.gz: files of this kind are not read; unpack it and give the folder"),
        ("a.mhtml", b"", r"a\.mhtml: files of this kind are not read; save the page as \.html"),
        ("a.eml", b"", r"a\.eml: files of this kind are not read; save its text as \.txt"),
        ("article", b"text", r"article: what it holds is told by the ending of its name, and it has none"),
        ("a.docx", b"PK\x03\x04", r"a\.docx: files of this kind are not read; save it as \.txt or \.html"),
        ("a.xyz", b"text", r"a\.xyz: files of this kind are not read; \.txt"),
    ],
)
def test_single_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    """A single bad file is an error in plain words, with its name and without its path."""
    with pytest.raises(ReadingError, match=message) as caught:
        read(put(tmp_path / name, content))
    assert str(tmp_path) not in str(caught.value)


def test_no_such_file(tmp_path: Path) -> None:
    """A path that is not there is an error, not an empty list."""
    with pytest.raises(ReadingError, match="there is no file or folder"):
        read(tmp_path / "nothing.txt")
    with pytest.raises(ReadingError, match="there are no articles in the folder"):
        read(tmp_path)


def test_a_broken_archive(tmp_path: Path) -> None:
    """A gzip file that is none, or breaks off: an error, or a marked entry behind the rows that were read."""
    put(tmp_path / "a.txt.gz", STORY)
    (tmp_path / "b.txt.gz").write_bytes(b"no gzip at all")
    with pytest.raises(ReadingError, match="gzip archive is broken"):
        read(tmp_path / "b.txt.gz")
    # Rows that do not repeat, so that compression leaves something to cut.
    rows = "".join(json.dumps({"text": f"{number} {hash(str(number))} {STORY}"}) + "\n" for number in range(4000))
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(rows.encode())[:-5000])
    *articles, last = read(tmp_path / "c.jsonl.gz")
    assert len(articles) > 10
    assert last.marks == (f"unreadable: the file breaks off after row {len(articles)}",)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Canal to go", ("only 3 words",)),
        ("Home\nNews\nSport\nWeather\n" * 8, ("no running text: a page of navigation",)),
        (STORY * 2 + "<script>alert('x')</script>", ("contains HTML tags",)),
        (STORY * 2 + "&quot;We go,&quot; he said.", ("contains HTML tags",)),
        ("قال رئيس البلدية يوم الثلاثاء إن القناة القديمة ستغلق. " * 4, ("right-to-left text",)),
        ("Мэр города заявил во вторник, что старый канал будет закрыт. " * 4, ("hardly any Latin letters",)),
        (
            "Le conseil de la ville a voté mardi de fermer le vieux canal, qui est étroit et sale. " * 3,
            ("100% in another language",),
        ),
        (
            f"{STORY}\nDer Kanal ist alt und schmutzig, sagt der Rat, weil er schon lange und gern für alle spricht.",
            ("40% in another language",),
        ),
        ("The coun-\ncil of Har-\nrowmere voted to drain the ca-\nnal.\n\n" + STORY, ("3 words broken at line ends",)),
        (STORY + STORY + "The mayor of Harrowm… [+2133 chars]", ("cut short by its source",)),
        ("The well-\nknown canal of long-\ngone Harrowmere.\n\n" + STORY, ()),
        (STORY * 10_000, ("1,990,000 characters long",)),
    ],
)
def test_marks(tmp_path: Path, text: str, marks: tuple[str, ...]) -> None:
    """Odd texts are read all the same and say what is odd; a script stays text."""
    article = one(put(tmp_path / "a.txt", text))
    assert [known.split()[-2:] for known in article.marks] == [known.split()[-2:] for known in marks]
    assert article.text == text


PAGE = f"<html><body><article><h1>Canal to go</h1><p>{STORY}</p><p>It held.{{}}</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", STORY + "\x00"),
        ("a.html", PAGE.format("\x00")),
        ("a.csv", f'text\n"{STORY}\x00"\n'),
        ("a.jsonl", json.dumps({"text": STORY + "\x00"})),
    ],
)
def test_nul_characters_are_counted(tmp_path: Path, name: str, content: str) -> None:
    """A NUL character loses no text and is said, in every format."""
    article = one(put(tmp_path / name, content))
    assert "Ida Brask" in article.text
    assert "1 control characters" in article.marks


def test_garbled_letters_are_counted(tmp_path: Path) -> None:
    """Text that was decoded wrongly before is marked: its quotation marks are none any more. Good accents are not."""
    garbled = STORY.encode().decode("cp1252", "replace")
    assert "3 garbled letters" in one(put(tmp_path / "a.txt", garbled)).marks
    assert not one(put(tmp_path / "b.txt", "São Paulo’s Âge d’or, „Ã“ and a €5 note: the mayor said “no”. " * 3)).marks


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "latin-1"])
def test_web_pages_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    """A page of two bytes a character is read with or without its mark, one of Latin-1 letters too."""
    page = PAGE.format(" Café.").replace("“", '"').replace("”", '"').replace("–", "-")
    assert "Café" in one(put(tmp_path / "a.html", page.encode(encoding))).text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    [
        "Мэр города заявил во вторник, что старый канал будет закрыт.\n",
        "قال رئيس البلدية يوم الثلاثاء إن القناة القديمة ستغلق.\n",
        "市长星期六宣布新桥通车。「我们建成了这座桥，」她说，市议会投票通过。\n",
    ],
)
def test_other_scripts_of_two_bytes_a_character(tmp_path: Path, text: str, encoding: str) -> None:
    """Russian, Arabic and Chinese in UTF-16 without a mark are read, and marked."""
    article = one(put(tmp_path / "a.txt", text.encode(encoding)))
    assert article.text == text
    assert article.marks[0] == "decoded as UTF-16"


@pytest.mark.parametrize("scrap", [STORY, f"<p>{STORY}</p>", f"<b>{STORY}", f"&#0; &bogus; {STORY}"])
def test_a_web_page_without_a_page(tmp_path: Path, scrap: str) -> None:
    """Plain text and scraps of markup in an .html file are read."""
    assert "Ida Brask" in one(put(tmp_path / "a.html", scrap)).text


def test_markup_too_deep(tmp_path: Path) -> None:
    """Text that is nested deeper than any parser goes is refused in words, not called empty."""
    put(tmp_path / "a.html", "<div>" * 5000 + STORY)
    with pytest.raises(ReadingError, match=r"a\.html: its markup is nested too deep"):
        read(tmp_path / "a.html")


def test_rows_that_a_quotation_mark_swallows(tmp_path: Path) -> None:
    """A mark that is never closed runs rows together; that is said with the number of lines."""
    path = put(tmp_path / "a.csv", 'text,outlet\n"It is so.",A\n"It was so,B\nIt will be,C\n')
    assert [article.marks[0] for article in read(path)] == ["only 3 words", "2 lines in one row"]


@pytest.mark.parametrize("content", ["text,outlet\r{0},A\r{0},B\r", "sep=;\ntext;outlet\n{0};A\n{0};B\n"])
def test_tables_of_old_and_of_spreadsheets(tmp_path: Path, content: str) -> None:
    """Old Macintosh line ends, and the line by which a spreadsheet says its separator."""
    found = read(put(tmp_path / "a.csv", content.format("The mayor said no.")))
    assert [(article.text, article.outlet) for article in found] == [("The mayor said no.", o) for o in "AB"]


def test_blank_rows_are_no_articles(tmp_path: Path) -> None:
    """Rows of nothing but separators, as spreadsheets leave at the end, are left out; rows keep their numbers."""
    found = read(put(tmp_path / "a.csv", "text,outlet\n,\nIt is so.,A\n, \n,B\n,\n"))
    assert [(article.origin, article.outlet) for article in found] == [("a.csv row 2", "A"), ("a.csv row 4", "B")]


def test_quotation_marks_behind_backslashes(tmp_path: Path) -> None:
    """Databases write quotation marks within cells so; where any are doubled, a backslash is a backslash."""
    escaped = one(put(tmp_path / "a.csv", 'text,outlet\n"He said \\"no, never\\", and left.",A\n'))
    assert (escaped.text, escaped.outlet, escaped.marks) == ('He said "no, never", and left.', "A", ("only 6 words",))
    doubled = one(put(tmp_path / "b.csv", 'text,outlet\n"A ""C:\\"" drive.",A\n'))
    assert (doubled.text, doubled.outlet) == ('A "C:\\" drive.', "A")


def test_links(tmp_path: Path) -> None:
    """A link that leads nowhere is marked in a folder and an error by itself; linked folders are named."""
    put(tmp_path / "corpus" / "a.txt", STORY)
    put(tmp_path / "elsewhere" / "b.txt", STORY)
    for name, target in (("gone.txt", "nowhere.txt"), ("gone.csv", "nowhere.csv"), ("other", tmp_path / "elsewhere")):
        (tmp_path / "corpus" / name).symlink_to(target)
    said: list[str] = []
    found = {article.origin: article.marks for article in read(tmp_path / "corpus", report=said.append)}
    gone = ("unreadable: a link to something that is not there",)
    assert found == {"a.txt": (), "gone.csv": gone, "gone.txt": gone}
    assert "other: a link to a folder, not followed; give that folder by itself" in said
    with pytest.raises(ReadingError, match=r"gone\.txt' is a link to something that is not there"):
        read(tmp_path / "corpus" / "gone.txt")


def test_a_table_that_cannot_be_read_is_counted(tmp_path: Path) -> None:
    """Among other files a broken table comes back marked; one that holds no articles is only named."""
    put(tmp_path / "a.txt", STORY)
    put(tmp_path / "b.json", '{"text": ')
    put(tmp_path / "c.csv", "id,score\n1,2\n")
    found = read(tmp_path)
    assert [article.origin for article in found] == ["a.txt", "b.json"]
    assert found[1].marks[0].startswith("unreadable: not valid JSON")


def test_ten_megabytes_in_one_line(tmp_path: Path) -> None:
    """One line of ten million characters is read and zoned in a moment, spaces or words."""
    sentence = "The mayor said the bridge would open. "
    started = time.process_time()
    article = one(put(tmp_path / "a.txt", sentence * (10_000_000 // len(sentence))))
    gaps = one(put(tmp_path / "b.txt", "a" + " " * 10_000_000 + "b"))
    assert article.marks == ("one line of 9,999,965 characters",)
    assert gaps.marks == ("one line of 10,000,002 characters",)
    assert time.process_time() - started < 5


def test_marks_are_in_the_table() -> None:
    """A mark that is not documented cannot be made."""
    assert mark("only {} words", 1200) == "only 1,200 words"
    with pytest.raises(KeyError):
        mark("strange")
    assert all(MARKS.values())


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    """Whatever the bytes, they decode to text that can be written again, or raise a ReadingError."""
    try:
        text, _ = decode(data, "a.txt")
    except ReadingError:
        return
    text.encode("utf-8")
