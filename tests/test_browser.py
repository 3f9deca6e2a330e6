"""The page in a real browser: nothing is asked for, everything works by mouse and keyboard, nothing is cut on paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from framing import Article, Report, analyze, compare, read
from framing.report.pdf import browser as chromium
from framing.resources import data_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

_MISSING = "the browser tests need playwright and axe: pip install -e '.[dev]'"
playwright = pytest.importorskip("playwright.sync_api", reason=_MISSING)
axe = pytest.importorskip("axe_playwright_python.base", reason=_MISSING)
pytestmark = pytest.mark.skipif(not chromium(), reason="no chromium or google-chrome on this machine: page not tested")

FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WIDTHS, SCHEMES = (360, 768, 1440), ("light", "dark")
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u202egnp\x00${7*7}{{7*7}}"
UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
PAPER = 210 - 2 * 14  # millimetres between the margins of the printed page
_LONG = 1800  # characters of an article
GALLERY = data_folder("corpora").parent / "reports" / "gallery"
OUTLETS = ("daily-klaxon", "harbour-wire", "plain-lantern")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a headless browser for all tests of this file."""
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Save reports of one article, of three on one event, and of hostile ones; return where they lie."""
    folder = tmp_path_factory.mktemp("pages")
    texts = [data_folder("corpora") / "state-visit" / f"{name}.txt" for name in OUTLETS]
    # The beginnings have every kind of highlight; the checks of contrast take long for each word.
    three = [analyze(replace(one, text=one.text[:_LONG], zones=())) for path in texts for one in read(path)]
    hostile = Article(
        text=f"{HOSTILE} said {HOSTILE} was a disgraceful {HOSTILE} lie.\n\n“{HOSTILE}” Ada Brunt said.",
        title=HOSTILE, outlet=HOSTILE, date=HOSTILE, url="javascript:alert(1)", byline=HOSTILE, origin=HOSTILE,
    )  # fmt: skip
    reports = {
        "one": Report(compare(three[:1])),
        "three": Report(compare(three)),
        "hostile": Report(compare([analyze(hostile), three[0]]), title=HOSTILE),
    }
    return {name: report.save(folder / f"{name}.html")[0] for name, report in reports.items()}


def _opened(browser: Browser, path: Path, width: int = 1440, scheme: str = "light") -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        offline=True,
    )
    page = context.new_page()
    page.goto(path.as_uri())
    return page


@pytest.fixture(scope="module")
def page(browser: Browser, saved: dict[str, Path]) -> Page:
    """Return the report of three articles, open."""
    return _opened(browser, saved["three"])


@pytest.fixture
def fresh(page: Page) -> Page:
    """Return the report of three articles as it is when opened, with everything unfolded."""
    page.reload()
    page.evaluate(UNFOLD)
    return page


@pytest.mark.parametrize("name", ["one", "three", "hostile"])
def test_page_opens_without_network_or_complaint(browser: Browser, saved: dict[str, Path], name: str) -> None:
    """From disk, with the network off: one request, for the page itself; no word in the console, no dialog."""
    said: list[str] = []
    asked: list[str] = []
    page = browser.new_context(offline=True).new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(saved[name].as_uri())
    page.evaluate("document.querySelectorAll('button[data-e], button[data-m]').forEach((each) => each.click())")
    assert said == []
    assert asked == [saved[name].as_uri()]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_barrier_is_found(browser: Browser, saved: dict[str, Path], width: int, scheme: str) -> None:
    """axe-core finds no violation in the page nor in the list of words; the page never scrolls aside."""
    page = _opened(browser, saved["three"], width, scheme)
    page.evaluate(axe.AXE_SCRIPT)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert _violations(page, "document") == []
    page.locator("main button.open").first.click()
    assert _violations(page, "'dialog[open]'") == []
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1440, "light")])
def test_no_barrier_is_found_in_what_unfolds(browser: Browser, saved: dict[str, Path], width: int, scheme: str) -> None:
    """The same with everything unfolded; narrow and wide, light and dark once each, for it takes long."""
    page = _opened(browser, saved["three"], width, scheme)
    page.evaluate(UNFOLD)
    page.evaluate(axe.AXE_SCRIPT)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert _violations(page, "document") == []
    page.close()


def _violations(page: Page, where: str) -> list[str]:
    found = page.evaluate(f"axe.run({where}, {{resultTypes: ['violations']}})")["violations"]
    return [f"{each['id']}: {[node['target'] for node in each['nodes'][:3]]}" for each in found]


def test_every_number_opens_to_words(fresh: Page) -> None:
    """Each number shows a list of words, or where it is zero or undefined, and for names of measures, a definition."""
    empty = fresh.evaluate(
        r"""() => [...document.querySelectorAll("button[data-e], button[data-m]")].filter((button) => {
            button.click();
            const dialog = document.getElementById("words");
            const bare = /^(0[.0]*\D*|–)$/.test(button.textContent) || button.dataset.e === undefined;
            const full = dialog.open && dialog.querySelector(bare ? "dd" : ".words mark");
            dialog.close();
            return !full;
        }).map((button) => button.textContent)"""
    )
    assert empty == []


def test_words_open_and_close_by_mouse_and_keyboard(fresh: Page) -> None:
    """A click or the enter key opens the list, its button or the escape key closes it; focus comes back."""
    button, dialog = fresh.locator("#numbers button.open").first, fresh.locator("#words")
    button.click()
    assert dialog.is_visible()
    dialog.get_by_role("button", name="Close").click()
    assert not dialog.is_visible()
    button.focus()
    fresh.keyboard.press("Enter")
    assert dialog.is_visible()
    fresh.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert button.evaluate("(each) => each === document.activeElement")


def test_outlets_can_be_walked_through_in_the_words(fresh: Page) -> None:
    """In the list of words another outlet's words are a press away, and a link leads to the place in the article."""
    fresh.locator("#numbers tbody tr").first.locator("button.open").first.click()
    other = fresh.locator(".chips button[aria-pressed=false]").first
    name = other.inner_text()
    other.press("Enter")
    pressed = fresh.locator(".chips button[aria-pressed=true]")
    assert pressed.inner_text() == name
    assert pressed.evaluate("(each) => each === document.activeElement")
    fresh.locator(".words a").first.press("Enter")
    assert not fresh.locator("#words").is_visible()
    assert fresh.locator(".found").is_visible()


def _switches(page: Page) -> list[Locator]:
    return page.locator("#picks input, #key input").all()


@pytest.mark.parametrize("how", ["mouse", "keyboard"])
def test_every_switch_changes_the_articles(fresh: Page, how: str) -> None:
    """Each switch of an article or a layer, set and set back, changes what is shown and brings it back."""
    for switch in fresh.locator("#key [data-layer]").all():
        switch.check()
    dead = []
    for switch in _switches(fresh):
        before = _look(fresh)
        _press(switch, how)
        between = _look(fresh)
        _press(switch, how)
        if between == before or _look(fresh) != before:
            dead.append(switch.evaluate("(each) => JSON.stringify(each.dataset)"))
    assert dead == []


def _press(switch: Locator, how: str) -> None:
    if how == "mouse":
        switch.click()
    else:
        switch.press("Space")


def _look(page: Page) -> str:
    """Return which articles are shown, which layers are off, and which highlights."""
    found: str = page.evaluate(
        """() => [texts, ...texts.querySelectorAll("article, [data-f]")].map(
            (each) => [...each.classList].sort().join(" ")
        ).join("|")"""
    )
    return found


def test_layer_that_is_off_is_not_seen(fresh: Page) -> None:
    """Without the layer of evaluative words none has a background or a sign, and none explains itself."""
    word = fresh.locator("#texts article:not(.away) .e.pos[data-f], #texts article:not(.away) .e.neg[data-f]").first
    look = "(each) => getComputedStyle(each).backgroundImage"
    assert word.evaluate(look) != "none"
    fresh.locator("[data-layer=evaluations]").click()
    assert word.evaluate(look) == "none"
    assert not word.locator(".tag").is_visible()


def test_layer_that_is_off_gives_no_reasons(fresh: Page) -> None:
    """Where several layers lie on one word, only those that are shown explain it."""
    word = fresh.locator("#texts article:not(.away) .k.e[data-f]").first
    word.hover()
    why = fresh.locator("#why")
    assert why.locator(".reason", has_text="Evaluative:").count() == 1
    assert why.locator(".reason", has_text="Attribution").count() >= 1
    fresh.locator("[data-layer=evaluations]").click()
    word.hover()
    assert why.locator(".reason", has_text="Evaluative:").count() == 0
    assert why.locator(".reason", has_text="Attribution").count() >= 1


def test_key_stays_in_view_beside_the_articles(page: Page) -> None:
    """Whoever reads far down an article still sees what the highlights mean, below the menu."""
    page.reload()
    page.evaluate("document.querySelectorAll('#texts article:not(.away) .prose p')[2].scrollIntoView()")
    key, menu = page.locator("#key").bounding_box(), page.locator("nav").bounding_box()
    assert key is not None
    assert menu is not None
    assert abs(menu["y"]) < 2
    assert 0 < key["y"] <= menu["y"] + menu["height"]
    page.locator("nav a[aria-current]", has_text="Articles").wait_for()  # the browser tells it when it has time


def test_menu_names_the_section_that_stays_when_its_neighbour_is_left(page: Page) -> None:
    """Where two sections touch the line that tells what is read, going back names the first one again."""
    page.reload()
    frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
    for top in (500, 318, 400):  # of the section after the articles; the line is some pixels below 315
        page.evaluate(
            "(top) => scrollBy(0, document.querySelector('#measured').getBoundingClientRect().top - top)",
            top,
        )
        page.evaluate(frames)
    page.locator("nav a[aria-current]", has_text="Articles").wait_for(timeout=5000)


def test_back_leads_back_from_a_place_in_an_article(browser: Browser, saved: dict[str, Path]) -> None:
    """A place in an article has an address of its own; "back" returns to where the reader came from."""
    page = _opened(browser, saved["three"])
    page.locator("#numbers tbody tr").first.locator("button.open").first.click()
    before = page.evaluate("scrollY")
    page.locator(".words a").first.click()
    assert page.evaluate("/^#a\\d+/.test(location.hash)")
    assert page.locator(".found").is_visible()
    page.go_back()
    page.wait_for_timeout(300)
    assert abs(page.evaluate("scrollY") - before) < 60
    page.close()


def test_words_of_the_glossary_are_linked_both_ways(fresh: Page) -> None:
    """A word that not everybody uses leads to its meaning, and the meaning back to the sections that use it."""
    fresh.reload()  # folded, as readers get it
    term = fresh.locator("#judged .term").first
    assert term.get_attribute("title")
    term.click()
    row = fresh.locator("tr.found")
    assert row.is_visible()
    row.locator("a[href='#judged']").click()
    assert fresh.evaluate("location.hash") == "#judged"


def test_no_label_of_a_figure_is_cut(browser: Browser) -> None:
    """Words that stand slanted at the right end of a figure are seen whole, with all kinds of source in it."""
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    page.goto((GALLERY / "state-visit.html").as_uri())
    page.evaluate(UNFOLD)
    cut: list[str] = page.evaluate(
        """Array.from(document.querySelectorAll('svg.drawing text')).filter((text) => {
            const box = text.getBoundingClientRect(), frame = text.closest('svg').getBoundingClientRect();
            return box.right > frame.right + 1 || box.left < frame.left - 1;
        }).map((text) => text.textContent)"""
    )
    page.close()
    assert cut == []


def test_menu_folds_on_narrow_screens(browser: Browser, saved: dict[str, Path]) -> None:
    """On a telephone the menu opens on demand, shows the section one reads, and closes when one is chosen."""
    page = _opened(browser, saved["three"], 390, "light")
    link = page.locator("nav a[href='#articles']")
    assert not link.is_visible()
    page.locator("nav summary").click()
    link.click()
    playwright.expect(link).not_to_be_visible()
    playwright.expect(page.locator("#here")).to_have_text("Articles")
    page.close()


def test_highlights_explain_themselves_to_the_mouse(fresh: Page) -> None:
    """Hovering explains, a click pins the explanation, escape takes it away."""
    word, why = fresh.locator("#texts article:not(.away) .prose [tabindex='0']").first, fresh.locator("#why")
    word.hover()
    assert why.is_visible()
    word.click()
    fresh.mouse.move(5, 5)
    assert why.is_visible()
    fresh.keyboard.press("Escape")
    assert not why.is_visible()


def test_highlights_explain_themselves_to_the_keyboard(fresh: Page) -> None:
    """One stop of the tab key in each article; the arrow keys walk on, and each highlight gives its reasons."""
    first, why = fresh.locator("#texts article:not(.away) .prose [tabindex='0']").first, fresh.locator("#why")
    first.focus()
    before = why.inner_text()
    assert before
    fresh.keyboard.press("ArrowRight")
    assert why.inner_text() not in {"", before}
    assert fresh.locator("#texts article:not(.away)").first.locator("[tabindex='0']").count() == 1


def test_sentences_told_by_others_are_brought_level(fresh: Page) -> None:
    """The sign after a sentence lists the same told by others, and sets both at one height side by side."""
    fresh.locator("#texts article:not(.away) button.twin").first.press("Enter")
    dialog = fresh.locator("#words")
    assert dialog.locator(".words li").count() >= 1
    dialog.get_by_role("button", name="Show side by side").last.click()
    tops = [box["y"] for each in fresh.locator("#texts .found").all() if (box := each.bounding_box())]
    assert len(tops) == 2
    assert abs(tops[0] - tops[1]) < 2


def test_narrow_screens_explain_in_a_sheet(browser: Browser, saved: dict[str, Path]) -> None:
    """At the width of a phone the explanation is a sheet at the bottom, within the screen."""
    page = _opened(browser, saved["three"], 360)
    page.locator("#texts article:not(.away) .prose [tabindex='0']").first.click()
    box = page.locator("#why").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert round(box["y"] + box["height"]) == 900
    word = page.locator("#texts .pinned").bounding_box()
    assert word is not None
    assert word["y"] < box["y"]
    page.close()


@pytest.mark.parametrize("name", ["three", "hostile"])
def test_paper_cuts_no_text(browser: Browser, saved: dict[str, Path], name: str) -> None:
    """On paper no text is clipped or reaches beyond the margin, and what is folded on screen is there."""
    page = _opened(browser, saved[name], round(PAPER / 25.4 * 96))
    page.emulate_media(media="print")
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main *, header.top *")].filter((each) => {
            if (!each.checkVisibility() || !each.childNodes.length) return false;
            const style = getComputedStyle(each);
            const clips = style.overflowX !== "visible" && style.display !== "inline";
            if (style.position === "absolute" && style.clipPath !== "none") return false;
            const over = each.getBoundingClientRect().right > innerWidth + 1;
            return over || (clips && each.scrollWidth > each.clientWidth + 1);
        }).map((each) => `${each.tagName} ${each.className} ${each.textContent.slice(0, 60)}`)"""
    )
    assert cut == []
    assert page.locator("details table").first.is_visible()
    page.close()


def test_pdf_holds_every_word_inside_its_pages(saved: dict[str, Path], browser: Browser) -> None:
    """The printed file has the caption of every table, page numbers, and no letter outside the page."""
    pdfium = pytest.importorskip("pypdfium2")
    page = _opened(browser, saved["three"])
    captions = [" ".join(text.split()) for text in page.locator("h3.caption").all_text_contents()]
    document = pdfium.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = []
    for number, leaf in enumerate(document, start=1):
        words = leaf.get_textpage()
        boxes = [words.get_rect(index) for index in range(words.count_rects())]
        width, height = leaf.get_size()
        assert [box for box in boxes if box[0] < 0 or box[1] < 0 or box[2] > width or box[3] > height] == []
        texts.append(" ".join(words.get_text_bounded().split()))
        assert f"{number} / {len(document)}" in texts[-1]
    whole = " ".join(texts)
    assert [caption for caption in captions if caption not in whole] == []
    page.close()
