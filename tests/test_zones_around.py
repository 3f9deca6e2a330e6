"""What stands around a story on pages: above it, beside the headline, and who signs below."""

from __future__ import annotations

import pytest
from pages import BODY, names


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("Jump directly to the content", "", ["chrome", "headline"]),
        ("Share  Tweet  Comments (1,842)", "", ["chrome", "headline"]),
        ("", "Harrowmere, Lorn | Updated: March 4, 2025 07:48 IST", ["headline", "chrome"]),
        ("", "March 4, 2025 · 4 min read", ["headline", "chrome"]),
        ("", "Updated / Tuesday, 4 Mar 2025 07:42", ["headline", "chrome"]),
        ("", "Tove Lindqvist, Deputy Political Editor", ["headline", "byline"]),
        (
            "",
            (
                "The vote ends a dispute that had lasted for nine years. ¶ Updated / Tuesday, 4 Mar 2025 ¶ "
                "The canal in May (Pic: Getty Images) ¶ By Tove Lindqvist ¶ Regional Correspondent in Lorn"
            ),
            ["headline", "standfirst", "chrome", "caption", "credit", "byline", "byline"],
        ),
        (
            "",
            (
                "By Tove Lindqvist ¶ Summary\nDispute had lasted nine years, council says\n"
                "Opponents of the plan announce a lawsuit\nDraining to begin in May"
            ),
            ["headline", "byline", "chrome", "standfirst", "standfirst", "standfirst"],
        ),
        ("Home / Local News", "", ["chrome", "headline"]),
        ("Home   Politics   Economy   World   Photo", "", ["chrome", "headline"]),
        ("", "Tove Lindqvist Legal affairs correspondent", ["headline", "byline"]),
        ("", "Kindly share this story:", ["headline", "chrome"]),
        ("", "The mayor on the bridge. (Supplied: Tove Lindqvist)", ["headline", "caption", "credit"]),
        (
            "",
            "By Tove Lindqvist ¶ • The council has voted to drain the canal.\n• Residents will go to court, they said.",
            ["headline", "byline", "standfirst", "standfirst"],
        ),
        (
            "",
            (
                "In short: ¶ The council has voted to drain the old canal. ¶ What's next? ¶ "
                "Residents will go to the court within a month."
            ),
            ["headline", "chrome", "standfirst", "chrome", "standfirst"],
        ),
        (
            "",
            "- Council has voted to drain the canal\n- Residents to go to court ¶ By Tove Lindqvist",
            ["headline", "standfirst", "standfirst", "byline"],
        ),
        (
            "",
            (
                "The canal will be gone by spring. Nobody had asked the herons. ¶ Listen to this article ¶ "
                "The canal in May (Pic: Getty Images) ¶ By Tove Lindqvist"
            ),
            ["headline", "standfirst", "chrome", "caption", "credit", "byline"],
        ),
        ("Watch live", "", ["chrome", "headline"]),
        ("Serving the Lorn valley since 1887", "", ["chrome", "headline"]),
        ("", "Lorn Valley Radio | By Tove Lindqvist", ["headline", "byline"]),
        ("", "By Tove Lindqvist, with agency report", ["headline", "byline"]),
        ("", "Words and pictures by Tove Lindqvist", ["headline", "byline"]),
        ("", "By: LVR with AFP", ["headline", "byline"]),
        ("", "The mayor on the bridge on Tuesday. (Lorn Press Corps)", ["headline", "caption", "credit"]),
        ("", "The mayor on the bridge. (Supplied: Ana Brook)", ["headline", "caption", "credit"]),
        (
            "",
            "By Tove Lindqvist ¶ Boats wait at the lock on Sunday.\nSTAFF PHOTO",
            ["headline", "byline", "caption", "credit"],
        ),
        (
            "",
            "By Tove Lindqvist ¶ Boats wait at the lock on Sunday. ¶ Photo: Nils Aro/Lorn Post",
            ["headline", "byline", "caption", "credit"],
        ),
        (
            "",
            "By Tove Lindqvist ¶ Boats wait at the lock.\nN. Aro for LVR\nhide caption\ntoggle caption\nN. Aro for LVR",
            ["headline", "byline", "caption", "credit", "chrome", "credit"],
        ),
        ("", "Tove Lindqvist | Nils Aro", ["headline", "byline"]),
        ("", "The mayor shows the lock to her guests.\nNils Aro | Getty Images", ["headline", "caption", "credit"]),
        ("", "Tove Lindqvist, Lorn Valley Radio Politics Journalist", ["headline", "byline"]),
        ("", "Tove Lindqvist (with dpa, AFP)", ["headline", "byline"]),
        (
            "",
            "4 March 2025 ¶ What you need to know:\nThe dispute had lasted for nine years.\nOpponents go to court.",
            ["headline", "chrome", "standfirst", "standfirst"],
        ),
        (
            "",
            (
                "4 March 2025 ¶ The dispute had lasted for nine years, and was bitter. ¶ Boats wait at the lock on "
                "Sunday.\n© Nils Aro, AFP ¶ By: LVR with AFP"
            ),
            ["headline", "chrome", "standfirst", "caption", "credit", "byline"],
        ),
        ("", "4 March 2025 ¶ Mayor of Harrowmere, Ida Brask", ["headline", "chrome", "caption"]),
        ("Today's Paper  Log In  Subscribe", "", ["chrome", "headline"]),
        ("", "The mayor shows the canal, Harrowmere, March 4, 2025. — Brannoc pic", ["headline", "caption", "credit"]),
        ("", "The mayor leaves the hall on Tuesday. Tom Ruis/Harrowmere Post", ["headline", "caption", "credit"]),
    ],
)  # fmt: skip
def test_what_stands_around_a_headline(above: str, below: str, expected: list[str]) -> None:
    """Links for screen readers, buttons, stamps behind places, jobs, summaries in points, makers of pictures."""
    parts = [above, "Council votes to drain the old canal", *below.split(" ¶ "), BODY]
    assert names("\n\n".join(filter(None, parts))) == [*expected, "body"]


@pytest.mark.parametrize(
    "last",
    [
        "(Reuters, with additional reporting by the Harrowmere Post)",
        "— With PTI inputs",
        "Additional reporting: AFP",
        "Source: Lorn TV and news agencies",
        "Tove Lindqvist covers the valleys from Lorn and has lived there for nine years.",
        "Tove Lindqvist is a reporter at the Post. Follow her on X.",
        "Lindqvist covers the valleys for the Post. She is based in Lorn.",
        "tove.lindqvist@post.example",
        "Additional reporting Valley Correspondent Ana Brook",
        "Research: Ana Brook",
        "Ana Brook contributed research.",
        "LNA/Ana Brook/ Nils Aro",
        "(Lorn Valley Radio with AFP and Reuters)",
        "tl/ab (dpa, AFP)",
    ],
)
def test_who_signs_below_a_story(last: str) -> None:
    """Agencies, inputs, sources, and what is said of the writer."""
    page = f"Council votes to drain the old canal\n\nBy Tove Lindqvist\n\n{BODY}\n\n{last}"
    assert names(page) == ["headline", "byline", "body", "byline"]


@pytest.mark.parametrize(
    "line",
    [
        "Ida Brask covers the costs of the lawsuit herself, the council said on Tuesday.",
        "The source: Ida Brask, who had seen the plans before anybody else in the town had.",
        "Skip to the next page and the plan looks different, residents said on Tuesday.",
        "The council chose the either/or plan on Tuesday, and Lorn/Brannoc trains ran late.",
    ],
)
def test_sentences_like_these_are_of_the_story(line: str) -> None:
    """Somebody told of, a source in a sentence, verbs that begin one, a slash."""
    page = f"Council votes to drain the old canal\n\nBy Tove Lindqvist\n\n{BODY}\n\n{line}\n\n{BODY}"
    assert names(page) == ["headline", "byline", "body"]
