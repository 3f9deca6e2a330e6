"""The command line, as a user meets it: output, errors in plain words, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from framing.resources import data_folder
from framing.terminal import scores_in_rows
from framing.validate import VALIDATIONS

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Council closes bridge\n\n“It is a shameless stunt,” said Ana Ruiz on Monday.\n"
ARTICLE = f"---\noutlet: The Gazette\n---\n\n{BODY}"


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "framing", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return a small article with front matter."""
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_report_says_where_it_lies(tmp_path: Path) -> None:
    """The main job on bundled articles makes one file and names it."""
    out = tmp_path / "out.html"
    result = _run("report", str(data_folder("corpora") / "state-visit"), "-o", str(out))
    assert result.returncode == 0, result.stderr
    assert str(out) in result.stdout.replace("\n", "")
    assert out.stat().st_size > 50_000


def test_articles_without_an_outlet_are_told_how_to_name_it(article: Path, tmp_path: Path) -> None:
    """Who compares texts that name no outlet is told that they count as of one, and where the name goes."""
    (tmp_path / "other.txt").write_text(BODY, encoding="utf-8")
    result = _run("compare", str(tmp_path))
    assert "1 of 2 articles name no outlet" in result.stderr.replace("\n", " ")
    assert "name no outlet" not in _run("compare", str(article)).stderr


def test_no_outlet_is_counted_where_none_is_named(tmp_path: Path) -> None:
    """Two articles of nobody are two articles, not two of one outlet; neither in the terminal nor on the page."""
    for name in ("one", "other"):
        (tmp_path / f"{name}.txt").write_text(f"{BODY} This is {name}.", encoding="utf-8")
    out = tmp_path / "out.html"
    result = _run("report", str(tmp_path), "-o", str(out))
    assert "2 articles compared" in result.stdout.replace("\n", " ")
    assert "1 outlet" not in out.read_text(encoding="utf-8")


@pytest.mark.usefixtures("article")
def test_texts_can_be_told_apart_by_their_files(tmp_path: Path) -> None:
    """With --by-file an article without an outlet is of the outlet its file is called; one that has it keeps it."""
    (tmp_path / "St. Brannoc Echo.txt").write_text(BODY, encoding="utf-8")
    out = tmp_path / "out.html"
    result = _run("report", str(tmp_path), "--by-file", "-o", str(out))
    assert "2 articles of 2 outlets" in result.stdout.replace("\n", " ")
    assert "name no outlet" not in result.stderr.replace("\n", " ")
    page = out.read_text(encoding="utf-8")
    assert "St. Brannoc Echo" in page
    assert "The Gazette" in page


def test_analyze_explains_sourcing(article: Path) -> None:
    """Source, cue and content are shown, each with its reason."""
    result = _run("analyze", str(article), "--explain", "sourcing")
    assert result.returncode == 0, result.stderr
    for expected in ("Ana Ruiz", "said", "shameless stunt", "attribution: say"):
        assert expected in result.stdout


def test_one_unreadable_path_stops_no_batch(article: Path, tmp_path: Path) -> None:
    """Of several files one that cannot be read is named with its reason; the others are compared."""
    (tmp_path / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "deep.html").write_text("<div>" * 5000 + BODY, encoding="utf-8")
    result = _run("compare", str(article), str(tmp_path / "photo.txt"), str(tmp_path / "deep.html"))
    assert result.returncode == 0, result.stderr
    said = " ".join(result.stderr.split())
    assert "photo.txt: looks like a PNG image" in said
    assert "deep.html: its markup is nested too deep" in said


def test_analyze_as_json_lines(article: Path) -> None:
    """One object per article and line; undefined values are null, never NaN."""
    result = _run("analyze", str(article), "--json")
    record = json.loads(result.stdout)
    assert record["article"]["outlet"] == "The Gazette"
    assert record["measures"]["sourcing.attributions"]["count"] == 1
    assert record["measures"]["balance.evenness"]["value"] is None
    assert record["measures"]["sourcing.attributions"]["evidence"][0]["text"]


def test_measures_and_lexicons_are_listed() -> None:
    """Every measure with its definition, every lexicon with its hash."""
    measures, lexicons = _run("measures", "balance"), _run("lexicons")
    assert "balance.voice_gap" in measures.stdout
    assert "appraisal@" in lexicons.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("report", "nowhere.txt"), "nowhere.txt"),
        (("report", "ARTICLE", "-o", "nowhere/report.html"), "no folder 'nowhere' to put report.html into; make it"),
        (("report", "ARTICLE", "--figures", "gif"), "figures can be saved as png, pdf, svg, not as gif"),
        (("sheet", "ARTICLE", "-o", "nowhere/sheet.csv"), "no folder 'nowhere' to put sheet.csv into"),
        (("sheet", "ARTICLE", "--blank"), "say where it goes with --out"),
        (("analyze", "ARTICLE", "--explain", "weather"), "topics: "),
        (("report", "ARTICLE", "--side", "North"), "NAME=member"),
        (("report", "ARTICLE", "--lexicon", "missing.toml"), "missing.toml"),
        (("lexicons", "apraisal"), "appraisal"),
        (("measures", "weather"), "no measure"),
        (("validate", "weather", "--data", "ARTICLE"), "attribution"),
        (("validate", "passive"), "--data"),
        (("report", "EMPTY"), "empty"),
        (("report", "IMAGE"), "PNG"),
    ],
)
def test_errors_are_told_in_a_line(article: Path, words: tuple[str, ...], message: str) -> None:
    """No traceback: what is wrong, and a non-zero exit code."""
    empty, image = article.with_name("empty.txt"), article.with_name("image.txt")
    empty.write_bytes(b"")
    image.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    places = {"ARTICLE": str(article), "EMPTY": str(empty), "IMAGE": str(image)}
    result = _run(*(places.get(word, word) for word in words))
    assert result.returncode != 0
    assert "Traceback" not in result.stderr
    assert message in " ".join(result.stderr.split())


@pytest.mark.parametrize("words", [("-o", "nowhere/r.html"), ("-o", "r.html", "--figures", "gif")])
def test_what_cannot_be_written_is_told_before_the_work(article: Path, words: tuple[str, ...], tmp_path: Path) -> None:
    """Nobody waits for an analysis to hear that its report cannot be saved: nothing has been read by then."""
    (tmp_path / "table.csv").write_text(f'body\n"{BODY}"\n', encoding="utf-8")
    result = _run("report", str(article), str(tmp_path / "table.csv"), *words)
    assert result.returncode == 1
    assert "table.csv" not in result.stderr


def test_version() -> None:
    """The program says which one it is."""
    result = _run("--version")
    assert (result.returncode, result.stdout.split()[0]) == (0, "framing")
    assert result.stdout.split()[1][0].isdigit()


def test_a_side_without_a_member_is_told(article: Path, tmp_path: Path) -> None:
    """Misspelt members do not pass in silence, neither at the command line nor on the page."""
    out = tmp_path / "report.html"
    sides = ("--side", "City=Ruiz", "--side", "Rivals=Ruis")
    told = _run("report", str(article), *sides, "-o", str(out)).stderr
    assert "--side Rivals: nobody" in told.replace("\n", " ")
    assert "--side City" not in told
    assert "Nobody of Rivals was found in any article" in out.read_text(encoding="utf-8")


def test_validate_alone_lists_what_can_be_validated() -> None:
    """Each name with what it scores."""
    told = _run("validate").stdout
    assert [name for name in VALIDATIONS if name not in told] == []


def test_scores_of_one_thing_stand_in_one_row() -> None:
    """Precision, recall and F1 beside each other; others by their name."""
    scores = {"of.label.n": 4.0, "of.label.precision": 0.5, "of.label.recall": 0.25, "relation.f1": 0.6, "alpha": 0.7}
    assert scores_in_rows(scores) == {
        "of.label": {"coded": 4.0, "P": 0.5, "R": 0.25},
        "relation.f1": {"value": 0.6},
        "alpha": {"value": 0.7},
    }


def test_a_batch_goes_on_after_bad_files(article: Path, tmp_path: Path) -> None:
    """A folder with an unreadable file is analysed; the file is named."""
    article.with_name("image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    result = _run("report", str(tmp_path), "-o", str(tmp_path / "out.html"))
    assert result.returncode == 0, result.stderr
    assert "image.txt" in result.stderr


def test_a_report_takes_the_events_of_a_table(tmp_path: Path) -> None:
    """Written first, edited, and read: the name that the user gives stands in the report."""
    for outlet in ("Gazette", "Courier"):
        (tmp_path / f"{outlet}.txt").write_text(ARTICLE.replace("The Gazette", outlet), encoding="utf-8")
    table, out = tmp_path / "events.tsv", tmp_path / "out.json"
    words = ("report", *map(str, tmp_path.glob("*.txt")), "--events", str(table), "-o", str(out))
    assert _run(*words).returncode == 0
    head, *rows = table.read_text(encoding="utf-8").splitlines()
    renamed = ["The bridge affair\t" + row.partition("\t")[2] for row in rows]
    table.write_text("\n".join([head, *renamed]), encoding="utf-8")
    assert _run(*words).returncode == 0
    found = json.loads(out.read_text(encoding="utf-8"))["comparison"]["events"]
    assert [event["name"] for event in found] == ["The bridge affair"]


def test_hostile_text_is_harmless(tmp_path: Path) -> None:
    """An article containing a script is shown as text."""
    path = tmp_path / "hostile.txt"
    path.write_text(ARTICLE + "\n<script>alert('x')</script> & “<b>so</b>” [bold red]markup[/]\n", encoding="utf-8")
    out = tmp_path / "out.html"
    assert _run("report", str(path), "-o", str(out)).returncode == 0
    assert "<script>alert" not in out.read_text(encoding="utf-8")


def test_an_article_is_never_written_over(tmp_path: Path) -> None:
    """Neither one that was named nor one in a folder; an earlier report is, and is not read as an article."""
    article = tmp_path / "a.html"
    text = "<p>“The road is closed,” said Ida Frost on Monday. She left the hall and nobody followed her.</p>"
    article.write_text(text, encoding="utf-8")
    for given in (article, tmp_path):
        told = _run("report", str(given), "-o", str(article))
        assert told.returncode == 1
        assert "is one of the articles and would be lost" in " ".join(told.stderr.split())
    assert article.read_text(encoding="utf-8") == text
    for _ in range(2):
        told = _run("report", str(tmp_path), "-o", str(tmp_path / "report.html"))
        assert told.returncode == 0, told.stderr
        assert told.stdout.startswith("1 article;")
    assert "reports made before, left out: report.html" in told.stderr


def test_help_names_every_validation() -> None:
    """The help of validate lists what it takes, no more and no less."""
    text = " ".join(_run("validate", "--help").stdout.replace("│", " ").split())
    listed = text.partition("<str>")[2].partition(".")[0].replace(" or ", ", ")
    assert [name.strip() for name in listed.split(",")] == list(VALIDATIONS)


def test_a_thousand_remarks_do_not_bury_the_others(tmp_path: Path) -> None:
    """Of many odd articles the first are named, and the rest counted."""
    rows = "".join(f"Echo,Rain fell on street {number}.\n" for number in range(30))
    (tmp_path / "rain.csv").write_text(f"outlet,text\n{rows}", encoding="utf-8")
    told = _run("analyze", str(tmp_path / "rain.csv"), "--json", "--jobs", "2")
    assert len(told.stdout.splitlines()) == 30
    assert told.stderr.count("rain.csv row") == 20
    assert "and 10 more articles with remarks" in told.stderr


def test_output_is_the_same_for_every_hash_seed(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed does not hang on the order in which sets are walked."""
    outputs = []
    for seed in "01":
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        outputs.append(_run("analyze", str(article), "--json").stdout)
    assert outputs[0] == outputs[1] != ""


def test_results_go_into_a_file_and_are_gone_on_with(article: Path, tmp_path: Path) -> None:
    """A row for each article; typed once more, nothing is analysed twice; what cannot be done is said."""
    out = tmp_path / "out" / "measures.csv"
    assert "make it first" in _run("analyze", str(article), "-o", str(out)).stderr.replace("\n", " ")
    out.parent.mkdir()
    assert "1 article; the results lie at" in _run("analyze", str(article), "-o", str(out)).stdout
    assert "1 article, 1 of them from before" in _run("analyze", str(article), "-o", str(out)).stdout
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    told = _run("compare", str(out))
    assert "1 article, 1 group" in told.stdout
    assert "Attributed words" in told.stdout
    assert "was measured before" in _run("compare", str(out), "--by-file").stderr.replace("\n", " ")
    assert "shows nothing" in _run("analyze", str(article), "-o", str(out), "--json").stderr
    assert "made with other settings" in _run("analyze", str(article), "-o", str(out), "--min-confidence", "0.5").stderr
