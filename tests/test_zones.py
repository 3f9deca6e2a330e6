"""Zones: what of a page is article and what is not, on invented pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pages import BODY, names, zones

from framing.article import Article
from framing.zones import with_headline, zoned


def test_a_whole_page() -> None:
    """A page with everything on it comes apart into its zones."""
    page = (
        "Home | News | Sport | Culture\n\nCouncil votes to drain the old canal\n\n"
        "Opponents announce a lawsuit after a nine-year dispute in Harrowmere\n\n"
        "By Tove Lindqvist\n\n4 March 2025, 10:15 GMT\n\n"
        "FILE PHOTO: The canal at Harrowmere, May 3, 2019. Piet Onstad/Pool via REUTERS/File Photo\n\n"
        + BODY
        + "\n\n(Reporting by Tove Lindqvist; Editing by Sam Orr)"
        "\n\nRead more:\n\nWhy the canal matters\n\n© Harrowmere Post 2025"
    )
    assert names(page) == [
        *("chrome", "headline", "standfirst", "byline", "chrome", "caption", "credit", "body", "byline", "chrome")
    ]
    assert zones(page)[7] == ("body", BODY)
    assert zones(page)[6] == ("credit", "Piet Onstad/Pool via REUTERS/File Photo")


def test_a_known_title_is_the_headline_once() -> None:
    """The line that repeats the title is the headline, whatever its quotation marks; a second one is chrome."""
    page = f"Canal “to go”\n\nNews\n\nCanal 'to go'\n\n{BODY}"
    assert names(page, "Canal 'to go'") == ["headline", "chrome", "body"]


def test_a_plain_body_stays_whole() -> None:
    """An article without anything around it is body, first sentence and last."""
    assert zones(BODY) == [("body", BODY)]


def test_subheads_and_lists_stay_body() -> None:
    """Short lines in the middle of a story belong to it."""
    text = BODY.replace("\n\n“We", "\n\nA long quarrel\n\n• The canal\n• The lock\n• The towpath\n\n“We")
    assert names("Canal to be drained by spring\n\n" + text) == ["headline", "body"]


@pytest.mark.parametrize(
    "scrap",
    [
        "Advertisement",
        "ADVERTISEMENT:",
        "Share this article",
        "Share on Facebook",
        "Follow us on:",
        "Follow Tove Lindqvist on Twitter @tove",
        "Sign up to our newsletter",
        "Sign up for the morning briefing. Delivered every weekday.",
        "Subscribe now",
        "Read more: Ten canals you should see",
        "RELATED: What the engineers found",
        "Story continues below",
        "CLICK HERE TO GET THE POST APP",
        "Updated at 9:05 a.m. ET",
        "Published: 4 March 2025, 10:15 GMT",
        "5 min read",
        "Our Standards: the Harrowmere Principles of Trust.",
        "Tags: canals, Harrowmere",
        "© 2025 Harrowmere Post. All rights reserved.",
        "This article was amended on 5 March to correct a name.",
        "Do you live in Harrowmere? Email our newsdesk: desk@post.example",
        "Correction: An earlier version of this story said that the lock was built in 1901. It was built in 1911.",
        "CORRECTION (March 5): The lock was built in 1911, not 1901.",
        "A correction was made on March 5, 2025: The text misstated the year in which the lock was built.",
        "Because of an editing error, a previous version of this article said the lock had been built in 1901.",
        "Editor’s note: This story has been updated to add what the ministry said.",
        "This story has been corrected. The mayor said nine years, not ten, in her speech to the council.",
        "(This story has been refiled to correct a name in paragraph 4)",
        "The headline of this article was changed on 5 March.",
        "We apologise for the error.",
        "Keep reading with a subscription",
        "Try unlimited access for only 1 crown for four weeks.",
        "This article is for subscribers only.",
        "You have 2 free articles left this month.",
        "SKIP ADVERTISEMENT",
        "after newsletter promotion",
        "Advertisement - story continues below",
        "Listen to this article (4 minutes)",
        "View image in fullscreen",
        "Gift this article",
        "Allow Twitter content?",
        "The Harrowmere Briefing brings you the news of the canal. Sign up here.",
        "What do you think? Let us know in the comments below.",
        "Join the Harrowmere Post on WhatsApp for the top stories.",
        "Advertisement — Nine lots with a view of the canal, from 40,000 crowns",
        "Want more on this? Sign up for Lock and Key, our newsletter on the canals.",
        "A walk through the week in the valley, in your inbox every Friday.",
        "Keep up to date with what is happening on the water.",
        "Join our Telegram channel and be the first to know.",
        "You can unsubscribe at any time.",
        "By providing an e-mail address, I agree to the terms of use.",
        "We have no owners but our readers. Back us.",
        "No comments yet. Be the first to comment.",
        "Send us your feedback",
        "Report an editorial error",
        "Recommended Stories",
        "list 1 of 3 The herons leave",
        "Last update: 4 March 2025, 10:15",
        "4th March 2025 in Politics   Reading Time: 3 mins read",
        "1.2k shares   340 View comments",
        "Print version   Send by e-mail   Telegram",
        "Local News > Town Hall",
        "Home » Valley » Canal to be drained by spring as council ends dispute of nine years",
        "* * *",
        "___",
        "FERRY CAPTAIN WHO SANK THE MAYOR’S YACHT WALKS FREE",
    ],
)
def test_scraps_in_the_middle_are_chrome(scrap: str) -> None:
    """What breaks into a story is told from it, and the story goes on behind it."""
    first, rest = BODY.split("\n\n", 1)
    assert zones(f"{first}\n\n{scrap}\n\n{rest}") == [("body", first), ("chrome", scrap), ("body", rest)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell by 3 per cent after the announcement.",
        "Follow the money, the auditors like to say, and you will find the canal.",
        "By Friday evening, rescuers had reached the last of the flooded farms.",
        "By contrast, the lock at Ennis was repaired within a week.",
        "More about the plan became known on Wednesday, when the minutes were leaked.",
        "Related costs rose to 40 million crowns, the report found.",
        "Reporting by the Harrowmere Post showed that the figures had been known since May.",
        "It was money that the owners would otherwise have contributed to the fund.",
        "The crisis was one to which Harald Munk himself had contributed.",
        "Signing up for the scheme takes ten minutes, the ministry says.",
        "Copyright law in the country dates from 1911, and nobody has dared to touch it.",
        "“I look dreadful in this photo,” she said, and put the newspaper down.",
        "Published in 2019, the book sold three million copies in its first year.",
        "Donated clothes were piled up to the ceiling of the sports hall.",
        "The agency’s photographer, working for Reuters, was released on Monday.",
        "He was speaking to the Associated Press.",
        "Topics ranged from the weather to the price of barley.",
        "Watch what happens next, he told reporters.",
        "An earlier version of the bill would have closed the lock as well.",
        "Correction of the error took nine days, and cost the town a summer.",
        "This report was updated in May, after the flood.",
        "Editor’s note: The mayor is a serial liar, and this paper says so below each of her speeches.",
        "Join the crowd on the towpath and you hear the stones.",
        "“Let us know in your comments,” the mayor asks the engineers.",
        "Something went wrong, the engineers admit, when the gates were closed.",
        "Listen to the river at night and you hear the stones.",
        "“This story has been changed a hundred times.”",
        "Stay informed about the level of the water, the council asks the farmers below the lock.",
        "Join the queue at the lock early, because the boats leave at nine.",
        "The letter was in your inbox on Monday, the mayor wrote to the engineers, and in mine.",
        "Back us or leave us, the engineers told the town.",
        "May 3, 2025: The vote is put off",
        "Send us your engineers, the town of Ennis begged, and we will send you our stones.",
        "Follow this canal for nine miles and you come to a lock that nobody has opened since 1911.",
        "They chose Ana Brook/Tom Ruis over the others, on Tuesday.",
        "The lock was shut in May – NATO had asked for it.",
    ],
)
def test_sentences_that_look_like_scraps_stay_body(sentence: str) -> None:
    """A real sentence is never thrown away for its first word."""
    first, rest = BODY.split("\n\n", 1)
    assert zones(f"{first}\n\n{sentence}\n\n{rest}") == [("body", f"{first}\n\n{sentence}\n\n{rest}")]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "A woman walks past the lock on March 3, 2025. REUTERS/Nils Aro",
            "A woman walks past the lock on March 3, 2025.",
            "REUTERS/Nils Aro",
        ),
        (
            "The mayor, Ida Brask, after the vote. (AP Photo/Nils Aro)",
            "The mayor, Ida Brask, after the vote.",
            "(AP Photo/Nils Aro)",
        ),
        ("The lock at dawn. Photograph: Nils Aro/The Post", "The lock at dawn.", "Photograph: Nils Aro/The Post"),
        (
            "Ida Brask in Ennis, Jan. 5, 2025. Nils Aro/AFP via Getty Images",
            "Ida Brask in Ennis, Jan. 5, 2025.",
            "Nils Aro/AFP via Getty Images",
        ),
        ("Mayor Ida Brask (Nils Aro/Reuters)", "Mayor Ida Brask", "(Nils Aro/Reuters)"),
        (
            "The lock at dawn yesterday\nPicture: Nils Aro/Lockpix",
            "The lock at dawn yesterday",
            "Picture: Nils Aro/Lockpix",
        ),
        (
            "“We have no stones,” the mayor told the town on Monday. | Nils Aro/Lock Weekly",
            "“We have no stones,” the mayor told the town on Monday. |",
            "Nils Aro/Lock Weekly",
        ),
        ("The lock at dawn yesterday © Nils Aro/Lockpix", "The lock at dawn yesterday", "© Nils Aro/Lockpix"),
        ("The lock at dawn yesterday\n© Lockpix", "The lock at dawn yesterday", "© Lockpix"),
        ("The lock at dawn. Few came.\nNils Aro / The Post", "The lock at dawn. Few came.", "Nils Aro / The Post"),
        ("The lock at dawn. [Nils Aro/Lockpix Agency]", "The lock at dawn.", "[Nils Aro/Lockpix Agency]"),
        ("The mayor in May. (Screenshot/Lorn TV)", "The mayor in May.", "(Screenshot/Lorn TV)"),
        ("The lock in May. —PHOTO COURTESY OF LOCKPIX", "The lock in May.", "—PHOTO COURTESY OF LOCKPIX"),
        ("A diver at the lock. LOCKPIX/Nils Aro", "A diver at the lock.", "LOCKPIX/Nils Aro"),
        ("The lock on Monday.NILS ARO/The Post", "The lock on Monday.", "NILS ARO/The Post"),
        ("The lock at dawn. NILS ARO FOR “LE CANAL”", "The lock at dawn.", "NILS ARO FOR “LE CANAL”"),
        (
            "Image source, Getty Images Image caption The lock at dawn",
            "Image caption The lock at dawn",
            "Image source, Getty Images",
        ),
    ],
)
def test_captions_and_credits(line: str, caption: str, credit: str) -> None:
    """The credit at the end of a caption is a zone of its own."""
    first, rest = BODY.split("\n\n", 1)
    found = zones(f"{first}\n\n{line}\n\n{rest}")
    assert sorted(found[1:3]) == [("caption", caption), ("credit", credit)]
    assert [name for name, _ in (found[0], *found[3:])] == ["body", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: The lock at dawn",
        "Pictured: the mayor and her deputy",
        "Image: The lock at dawn",
        "In this photo taken on Monday, boats lie in the mud.",
    ],
)
def test_captions_without_credit(line: str) -> None:
    """A label makes a caption."""
    first, rest = BODY.split("\n\n", 1)
    assert zones(f"{first}\n\n{line}\n\n{rest}")[1] == ("caption", line)


@pytest.mark.parametrize(
    "line",
    [
        "By Tove Lindqvist",
        "By Tove Lindqvist and Sam Orr in Ennis",
        "By Tove Lindqvist, canal correspondent",
        "By the Political Desk",
        "By Reuters",
        "Tove Lindqvist in Lorn and Sam Orr in Port Anby",
        "Tove Lindqvist, Lorn",
        "Tove Lindqvist",
        "TOVE LINDQVIST",
        "Jean-Luc de la Motte",
    ],
)
def test_bylines_at_the_top(line: str) -> None:
    """Between headline and text, a name is a byline, with "By" or without."""
    assert names(f"Council votes to drain the old canal\n\n{line}\n\n{BODY}") == ["headline", "byline", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Tove Lindqvist",
        "(Reporting by Tove Lindqvist; Editing by Sam Orr)",
        "Additional reporting by Sam Orr in Ennis",
        "(Web editor: Tove Lindqvist, Sam Orr)",
        "Sam Orr contributed to this report.",
        "Post reporter Sam Orr in Ennis contributed.",
        "Orr reported from Ennis.",
        "With Post wires",
        "Edited by: Tove Lindqvist",
        "—With a report from Sam Orr",
        "— Tove Lindqvist",
    ],
)
def test_bylines_at_the_end(line: str) -> None:
    """After the text, names and sign-offs are bylines."""
    assert zones(f"{BODY}\n\n{line}") == [("body", BODY), ("byline", line)]


def test_a_sign_off_behind_the_last_sentence() -> None:
    """Agencies close a paragraph with their sign-off; the paragraph stays body."""
    assert zones(f"{BODY} (Reporting by Sam Orr)") == [("body", BODY), ("byline", "(Reporting by Sam Orr)")]


@pytest.mark.parametrize("tail", ["—WITH A REPORT FROM SAM ORR", "– Reuters", "– AFP, REUTERS"])
def test_a_sign_off_behind_a_dash(tail: str) -> None:
    """The same behind a dash."""
    assert zones(f"{BODY} {tail}") == [("body", BODY), ("byline", tail)]


def test_a_credit_above_its_caption() -> None:
    """Some pages name the maker of a picture first, below the writer's job."""
    page = (
        "Council votes to drain the old canal\nTove Lindqvist\nCanal correspondent, reporting from Lorn\n"
        f"Getty Images\nBoats have not moved on the canal since May\n\n{BODY}"
    )
    assert names(page) == ["headline", "byline", "byline", "credit", "caption", "body"]


def test_known_byline() -> None:
    """The byline of the metadata is recognised even as a single word."""
    assert zones(f"{BODY}\n\nlindqvist", byline="Lindqvist")[-1] == ("byline", "lindqvist")


def test_standfirst_before_a_picture_but_no_dateline() -> None:
    """One sentence set apart below the headline is the standfirst, unless it opens as an agency's story does."""
    picture = "\n\nFILE PHOTO: The lock at dawn\n\n"
    title = "Council votes to drain the old canal\n\n"
    sentence = "The canal will be gone by spring, and the herons with it."
    assert names(title + sentence + picture + BODY) == ["headline", "standfirst", "caption", "body"]
    assert names(title + "HARROWMERE (Reuters) - " + sentence + picture + BODY) == [
        "headline",
        "body",
        "caption",
        "body",
    ]


def test_a_page_of_navigation_is_chrome() -> None:
    """A page without sentences has nothing to measure."""
    page = "\n".join("Home News Sport Weather Culture Travel About Contact Privacy".split() * 3)
    assert names(page) == ["chrome"]


def test_a_wrapped_paragraph_is_one_line() -> None:
    """In a text wrapped at a fixed width, a line that begins with "By" or a name is no byline."""
    text = (
        "The council of Harrowmere voted on Tuesday to drain the old canal after\n"
        "By Friday Tove Lindqvist and her neighbours had gathered nine thousand names\n"
        "against the plan, more than had ever been counted in the district."
    )
    assert names(f"{text}\n\n{text}") == ["body"]


def test_a_narrow_column_is_one_line() -> None:
    """What is copied from the columns of a printed page is body, between running heads that are not."""
    column = "The council voted on Mon-\nday to drain the canal\nafter nine years, and\nBy Friday it was dry."
    head = "HARROWMERE POST                   Page 3"
    page = f"{head}\nCanal to be drained\n\n{column}\n\nContinued on page 4\n\n{column}"
    assert names(page) == ["chrome", "headline", "body", "chrome", "body"]


def test_what_archives_put_around_a_story_is_chrome() -> None:
    """Archives of newspapers mark the body, its end and the day it was loaded."""
    page = f"Canal to go, council says\n\nBody\n\n{BODY}\n\nLoad-Date: May 5, 2025\n\nEnd of Document"
    assert names(page) == ["headline", "chrome", "body", "chrome"]


@pytest.mark.parametrize("heading", ["Comments 346", "1,204 comments", "Reader comments (12)"])
def test_what_readers_write_below_a_story_is_chrome(heading: str) -> None:
    """Below the number of comments nothing is of the story; above it, and where the number opens a page, all is."""
    comment = "This is a disgrace and the whole council should be ashamed of it."
    found = zones(f"{BODY}\n\n{heading}\n\nRolf, Orchev\n\n{comment}")
    assert "".join(text for name, text in found if name == "body") == BODY
    assert found[-1] == ("chrome", f"{heading}\n\nRolf, Orchev\n\n{comment}")
    above = zones(f"{comment}\n\n{heading}\n\n{BODY}\n\n{BODY}")
    assert above[-1][0] == "body"
    assert above[-1][1].endswith(BODY)


def test_a_headline_counts_once() -> None:
    """A headline that a page repeats above its story is a headline and page chrome."""
    assert names(f"Canal to go, council says\n\nCanal to go, council says\n\n{BODY}") == ["headline", "chrome", "body"]


def test_a_headline_is_put_into_the_text_only_where_it_is_missing() -> None:
    """The title becomes the first line unless the text has it; single-line paragraphs stay single lines."""
    article = Article(text=BODY, title="Canal to go")
    assert with_headline(article).text == f"Canal to go\n\n{BODY}"
    assert with_headline(with_headline(article)) == with_headline(article)
    assert (
        with_headline(replace(article, text="One line.\nAnother line.")).text == "Canal to go\nOne line.\nAnother line."
    )


def test_zoned_names_an_untitled_article_after_its_headline() -> None:
    """A headline that is found becomes the title."""
    assert (
        zoned(Article(text=f"Council votes to drain the canal\n\n{BODY}")).title == "Council votes to drain the canal"
    )
