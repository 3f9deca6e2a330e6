"""The report: what it shows of the articles, and that nothing in it acts."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from outlets import TABLOID, WIRE

from framing import Article, Report, analyze, compare, read
from framing.report import plain
from framing.report.highlights import highlighted
from framing.report.material import Material
from framing.report.words import headline, summary
from framing.resources import data_folder

if TYPE_CHECKING:
    from framing.findings import Profile

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u202egnp\x00${7*7}{{7*7}}"


@pytest.fixture(scope="module")
def profiles() -> tuple[Profile, ...]:
    """Return two articles of two outlets."""
    return (analyze(WIRE), analyze(TABLOID))


@pytest.fixture(scope="module")
def page(profiles: tuple[Profile, ...]) -> str:
    """Return the report of two articles."""
    return Report(compare(profiles)).html()


class _Page(HTMLParser):
    """Reads a page back: tags, attributes, ids, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.words: list[str] = []
        self.inside = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        self.inside = tag if tag in self.raw else ""

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data: str) -> None:
        (self.raw[self.inside] if self.inside else self.words).append(data)

    @property
    def cells(self) -> list[tuple[str, str, list[list[int]]]]:
        """Measure, outlet and evidence of every cell that opens."""
        strings, evidence = self.data["strings"], self.data["found"]
        return [
            (strings[measure], strings[group], evidence[found])
            for _, _, group, _, measure, _, _, found in self.data["cells"]
        ]

    @property
    def data(self) -> dict[str, Any]:
        """What the page carries for its script."""
        found: dict[str, Any] = json.loads(self.raw["script"][0])
        return found


def test_page_asks_for_nothing(page: str) -> None:
    """No element of the page loads anything, and the policy forbids everything else."""
    loading = {"link", "img", "iframe", "object", "embed", "audio", "video", "source", "base", "form"}
    found = _Page(page)
    assert [tag for tag, _ in found.tags if tag in loading - {"form"}] == []
    assert all("src" not in attributes for _, attributes in found.tags)
    policy = next(a["content"] for _, a in found.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_policy_names_the_very_style_and_script(page: str) -> None:
    """The hashes in the policy are those of what stands in the page."""
    found = _Page(page)
    policy = next(a["content"] for _, a in found.tags if a.get("http-equiv") == "Content-Security-Policy")
    for text in (found.raw["style"][0], found.raw["script"][1]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_no_style_attributes(page: str) -> None:
    """The policy forbids style attributes, so there are none, in figures neither; no handler attributes either."""
    names = {name for _, attributes in _Page(page).tags for name in attributes}
    assert {name for name in names if name == "style" or name.startswith("on")} == set()


def test_ids_are_unique_and_links_inside_lead_somewhere(page: str) -> None:
    """Every id stands once; every link, label and pattern inside the page has its target."""
    found = _Page(page)
    ids = [attributes["id"] for _, attributes in found.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    wanted = {a["href"][1:] for _, a in found.tags if a.get("href", "").startswith("#")}
    wanted |= {a[key] for _, a in found.tags for key in ("aria-labelledby",) if key in a}
    wanted |= set(re.findall(r"url\(#([^)]+)\)", page))
    assert wanted - set(ids) == set()


def test_every_measured_number_opens_to_its_words(profiles: tuple[Profile, ...], page: str) -> None:
    """Each measure with evidence has a cell whose passages show exactly the words of the evidence."""
    data = _Page(page).data
    cells = {(measure, group): found for measure, group, found in _Page(page).cells if measure}
    for profile in profiles:
        for name, measure in profile.measures.items():
            if measure.evidence:
                cell = cells[name, profile.article.outlet]
                shown = [data["passages"][n][2][start:end] for n, start, end, *_ in cell]
                expected = [profile.document[span] for span in measure.evidence]
                assert [text for text in shown if len(text) < 500] == [text for text in expected if len(text) < 500]


def test_state_media_come_with_how_sure_it_is() -> None:
    """The summary names the outlet, the count behind its share, and how sure the attribution is."""
    texts = {"Wire": "According to Chinese state media, the talks went well.", "Post": "The mayor said it was safe."}
    profiles = [analyze(Article(text=text, outlet=outlet)) for outlet, text in texts.items()]
    sure = profiles[0].document.layer("attributions")[0].confidence
    (told,) = [each.text for each in summary(Material(compare(profiles))) if "State media" in each.text]
    assert "only in Wire" in told
    assert told.endswith(f"The tool is {plain.percent(sure)} sure of this attribution.")


def test_attributions_say_how_sure_they_are(profiles: tuple[Profile, ...], page: str) -> None:
    """Each attribution behind a number carries its confidence in per cent; measures say how they were scored."""
    sure = {
        round(100 * attribution.confidence)
        for profile in profiles for attribution in profile.document.layer("attributions") if attribution.source
    }  # fmt: skip
    found = [
        pointer[3] for measure, _, cell in _Page(page).cells if measure == "sourcing.unnamed_share" for pointer in cell
    ]
    assert found
    assert set(found) <= sure
    definitions = _Page(page).data["definitions"]
    assert "against coding of PolNeAR" in definitions["sourcing.attributed_share"][5]
    assert definitions["sourcing.unnamed_share"][5].startswith("Named or not")
    assert definitions["sourcing.kind.state_media"][5].startswith("Kind of source")
    assert definitions["readability.flesch"][5].startswith("Not scored")


def test_evidence_survives_characters_outside_the_basic_plane() -> None:
    """Offsets in the page count as browsers do, in UTF-16 units."""
    profile = analyze(Article(text="The 🚢🚢 mayor said the 🚢 ship was a disgraceful 🚢 sight.", outlet="X"))
    page = _Page(Report(compare([profile])).html())
    data = page.data
    texts = {
        data["passages"][n][2].encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
        for measure, _, found in page.cells if measure == "evaluative.paraphrase_voice"
        for n, start, end, *_ in found
    }  # fmt: skip
    assert texts == {"disgraceful"}


def test_hostile_text_is_text() -> None:
    """Markup, quotes, bidi controls and template code from any field reach the reader as text."""
    article = Article(
        text=f"{HOSTILE} said {HOSTILE} was a disgraceful {HOSTILE} lie.\n\n“{HOSTILE}” Ada Brunt said.",
        title=HOSTILE, outlet=HOSTILE, date=HOSTILE, url="javascript:alert(1)", byline=HOSTILE, event=HOSTILE,
        origin=HOSTILE, marks=(HOSTILE,),
    )  # fmt: skip
    page = Report(compare([analyze(article), analyze(WIRE)]), title=HOSTILE).html()
    found = _Page(page)
    assert [tag for tag, _ in found.tags].count("script") == 3
    assert [tag for tag, _ in found.tags].count("img") == 0
    assert all(not a.get("href", "").startswith("javascript") for _, a in found.tags)
    assert "\u202e" not in page
    assert "\x00" not in page
    assert "49" not in _Page(page).words


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("javascript:alert(1)", ""),
        (" JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.example", ""),
        ("https://", ""),
        ("https://a\u202e.example", ""),
        ("http://[broken", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, expected: str) -> None:
    """A link goes to http or https, anything else is shown as text."""
    assert plain.web_address(url) == expected


@pytest.mark.parametrize("text", ["", "Three short words", "\n\n\n", "“unclosed"])
def test_articles_with_next_to_nothing(text: str) -> None:
    """An article without findings makes a report that says so."""
    page = Report(compare([analyze(Article(text=text))])).html()
    assert "No attribution with a source was found." in re.sub("<[^>]*>", "", page)


def test_text_is_shown_whole(profiles: tuple[Profile, ...]) -> None:
    """The pieces of an article put together are its measured paragraphs, however findings overlap."""
    for profile in profiles:
        blocks = [block for block in highlighted(profile).blocks if block.measured]
        texts = ["".join(piece.text for line in block.lines for piece in line.pieces) for block in blocks]
        assert texts == [profile.document[paragraph[:2]] for paragraph in profile.document.paragraphs]


def test_every_finding_has_a_highlight_and_a_reason(profiles: tuple[Profile, ...]) -> None:
    """Each attribution, quotation, evaluation, frame and act without agent has a piece, and every reason has rows."""
    for profile in profiles:
        shown = highlighted(profile)
        pointed = {n for block in shown.blocks for line in block.lines for piece in line.pieces for n in piece.findings}
        layers = ("attributions", "quotations", "evaluations", "frames")
        acts = [*profile.document.layer("passives"), *profile.document.layer("nominals")]
        agentless = sum(act.label == "agentless" for act in acts)
        assert pointed == set(range(sum(len(profile.document.layer(layer)) for layer in layers) + agentless))
        assert all(reason.rows for reason in shown.reasons)


def test_few_articles_are_called_descriptive(page: str) -> None:
    """With one article per outlet the page says so at the top."""
    assert "Descriptive only: one article per outlet" in page


def test_no_verdict_on_an_outlet(profiles: tuple[Profile, ...]) -> None:
    """The words of the report never call an outlet biased; only the box of limits names the word."""
    report = Report(compare(profiles))
    texts = [text for section in report.sections for text in section.sentences]
    assert [text for text in texts if re.search(r"\bbias|\bpropaganda|\bunreliable", text)] == []


def test_marks_of_the_reader_are_shown(page: str) -> None:
    """Remarks about odd input stand with the article and in the table of data."""
    assert page.count("decoded as windows-1252") == 2


def test_differences_with_intervals_where_there_are_enough_articles() -> None:
    """With five articles an outlet, intervals and clear differences are shown."""
    # Copies of one text would not count as independent: each gets words of its own.
    letters = {WIRE: "abcdef", TABLOID: "ghijkl"}
    fillers = {c: ". ".join(" ".join(f"{c}x{n}y{m}" for m in range(8)) for n in range(30)) for c in "abcdefghijkl"}
    texts = [(a, f"{a.text}\n\n{fillers[c]}") for a, owned in letters.items() for c in owned]
    profiles = [analyze(Article(text=text, outlet=a.outlet)) for a, text in texts]
    page = Report(compare(profiles)).html()
    assert "Clear differences: an outlet against all others" in page
    assert "Descriptive only" not in page


def test_figures_have_their_numbers_behind_them(profiles: tuple[Profile, ...]) -> None:
    """Every figure has a description and a table with a row for each thing drawn."""
    figures = [figure for section in Report(compare(profiles)).sections for figure in section.figures]
    assert {figure.name for figure in figures} == {"fig-kinds", "fig-flow", "fig-voices", "fig-sides", "fig-frames"}
    assert all(figure.alt and figure.data.rows for figure in figures)


def test_a_voice_of_a_few_words_does_not_stretch_the_scale() -> None:
    """One judging word of two is no rate: no sign is drawn, and the caption says so; the table keeps the number."""
    text = "The mayor called it a “brilliant plan”, and nobody in the town had more to say of it that day."
    report = Report(compare([analyze(Article(text=text, outlet="A")), analyze(TABLOID)]))
    figures = {figure.name: figure for section in report.sections for figure in section.figures}
    assert "fewer than 25 words" in figures["fig-voices"].caption
    drawn = re.search(r'<svg[^>]*fig-voices".*?</svg>', report.html(), re.DOTALL)
    assert drawn
    assert ">300<" not in drawn[0]


def test_headline_claims_no_difference_that_no_test_shows() -> None:
    """Where outlets were tested and none differs clearly, the headline says so and names none."""
    texts = [f"{'Rain fell on the harbour. ' * n} It was a disgraceful lie, she said." for n in range(1, 13)]
    profiles = [analyze(Article(text=text, outlet=f"O{n % 2}")) for n, text in enumerate(texts)]
    report = Report(compare(profiles))
    assert not report.comparison.descriptive
    assert headline(Material(report.comparison)) == "2 outlets compared: none clearly stands out"
    assert any("No outlet differs clearly from the others." in text for text in report.sections[0].sentences)


def test_who_speaks_under_a_longer_name_is_not_called_silent() -> None:
    """North Star Shipping speaks in one article, so North Star is not said to have no voice in any."""
    page = Report(compare([analyze(article) for article in read(data_folder("corpora") / "state-visit")])).html()
    never = re.search(r"Mentioned, and no words of theirs found in any article: ([^.]*)", page)
    assert never is not None
    assert "North Star" not in never[1]


def test_groups_that_never_speak_are_told_by_outlet() -> None:
    """Tenants are spoken of twice in one outlet and silent; the other lets one speak."""
    silent = "The landlord said that the tenants must go. Tenants packed their bags."
    heard = "The landlord said that the tenants must go. “We will stay,” one tenant said."
    profiles = [analyze(Article(silent, outlet="Courier")), analyze(Article(heard, outlet="Gazette"))]
    sections = {section.key: section for section in Report(compare(profiles)).sections}
    (table,) = (t for t in sections["balance"].tables if t.caption == "Groups spoken of, and no words of theirs found")
    assert table.head == ("Group", "Courier", "Gazette")
    assert [[cell.text for cell in row] for row in table.rows] == [["tenants", "2", "–"]]
    assert len(table.rows[0][1].evidence) == 2


def test_every_number_of_the_side_table_opens_to_its_words(profiles: tuple[Profile, ...]) -> None:
    """Mentions, attributions and judgements of a side have as many spans as they count."""
    sections = {section.key: section for section in Report(compare(profiles)).sections}
    table = next(t for t in sections["balance"].tables if t.caption == "What each side gets in each outlet")
    assert table.rows
    for row in table.rows:
        assert [len(row[column].evidence) for column in (2, 3, 5, 6)] == [int(row[c].text) for c in (2, 3, 5, 6)]


def test_articles_without_an_outlet_are_no_silent_group() -> None:
    """Two articles that name no outlet stand together; the page says so, and says nothing of the kind of one."""
    nameless = [replace(article, outlet="") for article in (WIRE, TABLOID)]
    third = replace(WIRE, outlet="Wire", text=f"{WIRE.text} The ferry still runs.")
    assert "2 articles name no outlet" in Report(compare(map(analyze, (*nameless, third)))).html()
    assert "name no outlet" not in Report(compare(map(analyze, (nameless[1], third)))).html()
