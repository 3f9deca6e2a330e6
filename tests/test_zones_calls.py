"""Calls, buttons, stamps and lists of links, as many outlets word them; and sentences of stories that come near."""

from __future__ import annotations

import pytest
from pages import BODY, names, zones

CALLS = """
You can also follow Lantern news on WhatsApp. Tap here to join.
Stay informed with free updates: sign up to the Canal Letter
For questions, complaints or corrections, contact us.
Also read: Who pays for the new locks?
Journal reference: Lock Engineering, vol 12, p 44
About us   Careers   Privacy Policy   Do not share my data   © Lantern Media LLC
The Lantern is funded by its readers. If its work matters to you, give what you can.
Prefer the Lantern on Google
Free daily newsletter
Follow Lantern English:
(Except for the headline, this story has not been edited by Lantern staff.)
This report was not edited by our team and comes from a feed.
3. Lindqvist, T. & Berg, O. Journal of Lock Repair 12, 44–61 (2025).
Your donation keeps these pages free for everybody.
News of this kind costs money. Support us from 4 crowns a month.
Join us from £3 a month
Enjoyed this article? Buy us a coffee.
If you value independent reporting, join the Lantern Circle today.
Like what you read? We have no owners. We have you. Chip in
Our journalism is made possible by readers like you.
Stories like these are made possible by our members. Give today.
Hello, this is Tove. Thank you for reading to the end. Please consider making a donation.
We rely on our readers to pay for what we do.
Already a member? Sign in to stop seeing this
Was this article helpful?
Spotted a mistake? Tell us.
If you or someone you know needs help, call the valley crisis line.
Samaritans: 116 123
Contact the newsroom at 555 0130.
See all stories by Tove Lindqvist
Having trouble opening this page? Use our mirror site.
Comments are moderated and should be in English.
This is a developing story. Check back for updates.
Editor's note: This is a breaking news story and will be updated.
More to follow.
Stay with Canal 9 on air and online for updates.
We'll have more on this story on Canal 9 at six.
We need your consent to load this Lantern Player content
We use Lantern Player to manage extra content that can set cookies on your device and collect data on your activity.
To view this content, please accept cookies.
This content is hosted by a third party.
Unauthorized reproduction is prohibited.
This material may not be published, broadcast or redistributed.
This article was produced in partnership with the Valley Fund.
Disclosure: The Valley Fund has been a financial supporter of the Post.
Editor and Publisher: Ana Brook | Registered at Lorn
Tags Harbours & Canals water budget
Manage preferences
Show comments
Copy link
A- A A+
Facebook   X   Signal   Copy link   -A   A+
Make us preferred source on Google
Suggest a correction
Audio by Lanternvox
LISTEN • 4:06
Published 4 March, 19:40 (UTC+6:30)  ·  5 min read
Lorn (Brannoc) - MAR 04, 2025 - 05:15 CEST
Updated 04.03.2025 19:40 GMT+3
News Sports Obituaries Classifieds Legal Notices E-Edition
""".strip().split("\n")
STORY = """
You can follow the boats on the river from the old tower, she says.
For boats, barges and rafts, contact the lock keeper, the council told owners.
Reference: A rise in crime
For years, call us fools
This is a developing country, and its canals were dug by hand.
The council acknowledged that the custodians of the lock had warned it twice.
If you want this to work, the engineers insist, you must pay them.
Not a member of any party, she voted against the plan.
Already a member of the council at 22, she never left it.
Copying of the plans was forbidden by the court in the spring.
Stories like these are common in the villages along the towpath.
Before you go to the polls, the mayor warned, look at the canal.
Websites must let you reject cookies, under the same plan.
Google uses tracking cookies to follow you through the valley, the complaint states.
This video could not be verified by the police on Tuesday.
This site is protected as a monument of the age of steam.
The station is funded by a grant from the ministry of culture.
The mill is funded by its members, who meet on Mondays.
1. The Lock Keeper and His Daughter, restored by hand and shown at last (1972)
This report was not edited by the inspectors before it went to court.
The work depends on people who are not paid for it.
Help us, the placards read, and nobody on the council looked up.
Comments on the draft may be published in the autumn.
Join the army for nine months and you never want to see a lock again.
The report was produced with support from the regional fund for water.
More stories from the valley followed, and each was worse.
Call them by their names, the priest insisted, and do it aloud.
Nobody had asked you for money, or us.
Stay with the plan, the engineers urged, or lose the money.
Follow the money through the ledgers of the canal and you arrive at the lock.
Editors of three newspapers had signed the letter as well.
""".strip().split("\n")


@pytest.mark.parametrize("line", CALLS)
def test_what_an_outlet_tells_its_readers(line: str) -> None:
    """Such lines break into a story as well as end it."""
    first, rest = BODY.split("\n\n", 1)
    assert zones(f"{first}\n\n{line}\n\n{rest}") == [("body", first), ("chrome", line), ("body", rest)]
    assert zones(f"{BODY}\n\n{line}\n\n© Harrowmere Post 2025")[0] == ("body", BODY)


@pytest.mark.parametrize("line", STORY)
def test_what_a_story_tells_in_such_words(line: str) -> None:
    """No sentence of a story is lost, in the middle or at the end."""
    first, rest = BODY.split("\n\n", 1)
    assert names(f"{first}\n\n{line}\n\n{rest}") == ["body"]
    assert zones(f"{BODY}\n\n{line}\n\n© Harrowmere Post 2025") == [
        ("body", f"{BODY}\n\n{line}"),
        ("chrome", "© Harrowmere Post 2025"),
    ]


def test_references_are_a_heading_of_what_is_cited() -> None:
    """Above a paragraph they are a subhead."""
    cited = "References\n1. Lindqvist, T. & Berg, O. Journal of Lock Repair 12, 44–61 (2025)."
    first, rest = BODY.split("\n\n", 1)
    assert zones(f"{first}\n\n{cited}\n\n{rest}") == [("body", first), ("chrome", cited), ("body", rest)]
    assert names(f"{first}\n\nReferences\n\n{rest}") == ["body"]


@pytest.mark.parametrize(
    "heading",
    """Read more|More information|More stories on|Related topics|Top news today|Archived in|Also in News|In other news
    |Go deeper|Keep reading|You might also like|What others are reading|Most commented|Around the web|From our partners
    |Lea también|À lire aussi|Lesen sie auch|Baca juga|Leggi anche
    |Trending stories|Popular this week|Similar stories|Editors' picks|In this story|Explore more|Don't miss|In case you
    missed it""".replace("\n    missed", " missed")
    .replace("\n    ", "")
    .split("|"),
)
def test_lists_of_other_stories(heading: str) -> None:
    """Whatever their name, they hold headlines: also ones that ask, or that quote."""
    links = f"{heading}\nWho owns the towpath?\nLast lock of Ennis closes: ‘I sold more postcards than tickets’"
    assert zones(f"{BODY}\n\n{links}") == [("body", BODY), ("chrome", links)]


@pytest.mark.parametrize(
    "subhead", ["Background", "What next?", "The latest plan", "More than a canal", "Read my lips"]
)
def test_subheads_open_no_lists(subhead: str) -> None:
    """A subhead of a story is followed by its paragraphs."""
    first, rest = BODY.split("\n\n", 1)
    assert names(f"{first}\n\n{subhead}\n\n{rest}") == ["body"]


def test_a_question_to_readers_between_calls() -> None:
    """Too short to be told alone, it stands below the sign-off and above a call."""
    end = "Is the Lantern of use to you?\nIf you value independent reporting, join the Lantern Circle."
    assert names(f"{BODY}\n\n(Reporting by Tove Lindqvist)\n\n{end}") == ["body", "byline", "chrome"]
