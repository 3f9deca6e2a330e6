"""Which line is the headline: among names of sites, menus, calls and standfirsts; and where there is none."""

from __future__ import annotations

import pytest
from pages import BODY, names, zones

TITLE = "Council votes to drain the old canal"


@pytest.mark.parametrize(
    "above",
    [
        "The Harrowmere Valley Post",
        "State Information Agency of Lorn",
        "Become a patron from nine crowns a month",
        "The Lantern - the daily voice of the valley",
        "LATE EDITION   WEEKEND GUIDE   OBITUARIES",
        "Lorn Radio in eleven languages",
        "The Harrowmere Post ¶ We set a few cookies so that this page works on every screen. ¶ News   Sport   Weather",
    ],
)
def test_what_stands_above_a_headline_is_not_it(above: str) -> None:
    """Names, calls, menus and notices share no words with the story."""
    page = "\n\n".join([*above.split(" ¶ "), TITLE, "By Tove Lindqvist", BODY])
    assert names(page) == ["chrome", "headline", "byline", "body"]


@pytest.mark.parametrize(
    "title",
    [
        "Canal to be drained; opponents vow court fight: ‘nine years for nothing’",
        "‘We have listened long enough’: Harrowmere drains its canal",
    ],
)
def test_headlines_of_many_forms(title: str) -> None:
    """Whole sentences with semicolons and colons, headlines that tell little, questions."""
    standfirst = "Opponents of the plan to drain the canal announce a lawsuit"
    page = f"Harrowmere Post\n\n{title}\n\n{standfirst}\n\nBy Tove Lindqvist\n\n{BODY}"
    assert names(page) == ["chrome", "headline", "standfirst", "byline", "body"]


@pytest.mark.parametrize(
    "title",
    ["A tragedy without a villain", "Canal to go", "Why is the council draining our old canal after nine years?"],
)
def test_headlines_that_tell_little_or_ask(title: str) -> None:
    """A headline that has no rival needs no words in common with the story."""
    assert names(f"Harrowmere Post\n\n{title}\n\nBy Tove Lindqvist\n\n{BODY}") == [
        *("chrome", "headline", "byline", "body")
    ]


def test_a_headline_of_whole_sentences() -> None:
    """Where a summary and the byline follow, and nothing above could be the headline, sentences are one."""
    title = "They asked for a bridge. The council drained the canal."
    summary = "The Lantern found that residents had asked for a bridge across the canal nine times."
    page = f"The Lantern\n\nNews for a wet valley\n\nDONATE\n\n{title}\n\n{summary}\n\nBy Tove Lindqvist\n\n{BODY}"
    assert names(page) == ["chrome", "headline", "standfirst", "byline", "body"]
    assert names(f"Canal to go\n\n{title}\n\n{summary}\n\nBy Tove Lindqvist\n\n{BODY}")[0] == "headline"


def test_a_promotion_above_the_section_of_a_story_is_no_headline() -> None:
    """Between a headline and its summary stands no name of a section."""
    page = f"Lantern Nights return to Harrowmere in May. Book before Tuesday\n\nPOLITICS\n\n{TITLE}\n\n{BODY}"
    assert names(page) == ["chrome", "headline", "body"]


def test_a_standfirst_of_sentences_in_one_block_with_the_headline() -> None:
    """Where paragraphs stand apart, sentences that do not stand apart from the headline are no paragraph."""
    standfirst = "The dispute had lasted for nine years. Now the council has had enough."
    assert zones(f"{TITLE}\n{standfirst}\n\n{BODY}")[1] == ("standfirst", standfirst)
    assert names(f"{TITLE}\n\n{standfirst}\n\n{BODY}") == ["headline", "body"]
    assert names(f"{TITLE}\n{standfirst}\n" + BODY.replace("\n\n", "\n")) == ["headline", "body"]


def test_a_standfirst_before_the_date() -> None:
    """A date never stands within a story."""
    page = f"{TITLE}\n\nThe dispute had lasted for nine years, and was bitter.\n\n4 March 2025, 10:15 GMT\n\n{BODY}"
    assert names(page) == ["headline", "standfirst", "chrome", "body"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_stories_without_a_headline(gap: str) -> None:
    """Paragraphs, subheads and a first paragraph in other words than the rest stay body."""
    first = "Nobody had expected it to end like that."
    for body in (f"{first}\n\n{BODY}", f"{BODY}\n\nA long quarrel\n\n{BODY}", f"{first}\n\nWhy now\n\n{BODY}"):
        text = body.replace("\n\n", gap)
        assert zones(text) == [("body", text)]


def test_names_above_a_story_without_a_headline() -> None:
    """The names of writer and outlet are no headline; a text that is nothing but such words is body."""
    assert names(f"Tove Lindqvist\n\nBRANNOC TODAY\n\n{BODY}") == ["byline", "byline", "body"]
    assert names("STUBBORN SAY LORNERS") == ["body"]


def test_lines_are_joined_only_where_the_page_is_broken_at_a_fixed_width() -> None:
    """On a page with long lines, two lines of one block are two."""
    page = f"{TITLE}\n\nThe mayor, Ida Brask, looks at the canal from the bridge\nTom Ruis/Harrowmere Post\n\n{BODY}"
    assert names(page + " " + BODY.replace("\n\n", " ")) == ["headline", "caption", "credit", "body"]


def test_calls_among_the_links_below_a_story() -> None:
    """A sentence between footers that shares no words with the story is a call; a last paragraph stays."""
    links = "Read more:\n\nWhy the towpath matters\n\nPost Weekend"
    call = "The best reads of our magazine, every Saturday with your coffee."
    assert zones(f"{BODY}\n\n{links}\n\n{call}")[-1] == ("chrome", f"{links}\n\n{call}")
    last = "Nobody in the chamber clapped."
    assert zones(f"{BODY}\n\nRead more: Why the towpath matters\n\n{last}")[-1] == ("body", last)


@pytest.mark.parametrize(
    "headline",
    [
        "Photo/video evidence was shown to the Harrowmere jury",
        "Image/Word festival opens in Harrowmere",
        "Handout/loan schemes to end in May",
        "Still/Life show opens at the canal gallery",
        "In pictures: Harrowmere floods",
    ],
)
def test_headlines_that_begin_like_credits_and_links(headline: str) -> None:
    """A slash needs an agency, a network or an account behind it; a link needs a headline above it."""
    assert zones(f"{headline}\n\n{BODY}")[0] == ("headline", headline)
    assert zones(f"{headline}\n\nBy Ana Brook\n\n{BODY}")[0] == ("headline", headline)


def test_labelled_link_below_a_headline_is_chrome() -> None:
    """There it leads to another page."""
    first, rest = BODY.split("\n\n", 1)
    page = f"Harrowmere votes to drain its canal\n\n{first}\n\nIn pictures: the old canal\n\n{rest}"
    assert ("chrome", "In pictures: the old canal") in zones(page)


@pytest.mark.parametrize("credit", ["Screenshot/X/@harrowpost", "Handout/Reuters", "Photo/@harrowpost"])
def test_account_or_agency_behind_a_slash_is_a_credit(credit: str) -> None:
    """Nothing else need stand beside it."""
    first, rest = BODY.split("\n\n", 1)
    assert ("credit", credit) in zones(f"Harrowmere votes to drain its canal\n\n{first}\n\n{credit}\n\n{rest}")


@pytest.mark.parametrize("subhead", ["Moving Pictures", "Lost Photos", "Big Pictures"])
def test_subheads_about_pictures_are_body(subhead: str) -> None:
    """Above the story such words name whose picture a caption below describes."""
    first, rest = BODY.split("\n\n", 1)
    assert names(f"{first}\n\n{subhead}\n\n{rest}") == ["body"]
    page = zones(f"Harrowmere votes to drain its canal\n\nAna Photos\nThe canal is full of eels\n\n{BODY}")
    assert page[1:3] == [("credit", "Ana Photos"), ("caption", "The canal is full of eels")]
