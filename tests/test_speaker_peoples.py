"""People called by what they are, watch, join or stand against; shares of voters; pairs of states; titles of books."""

from __future__ import annotations

import pytest
from marked import speakers


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The poor] said bread was dear.", "citizen"),
        ("[The poor farmer] said bread was dear.", "citizen"),
        ("[Kremlin watchers] said he would go.", "expert"),
        ("[Bird watchers] said the reeds were empty.", ""),
        ("[A far-right politician] said so.", "party"),
        ("[A politician] said so.", "unnamed"),
        ("[Republican critics] called it thin.", "party"),
        ("[Critics] called it thin.", "unnamed"),
        ("[Evangelicals and other conservatives] said they would vote.", "citizen"),
        ("[Evangelicals and Republicans] said they would vote.", ""),
        ("[Ida Frost, the founder of a Facebook group called Warm Anby,] said so.", "civil_society"),
        ("[Ida Frost, a director of Facebook,] said so.", "business"),
        ("[Campaign for Clean Rivers] said so.", "civil_society"),
        ("[Campaign for Trump] said so.", "party"),
        ("[Senate aides] said the vote would be late.", "party"),
        ("[Protest organisers] said thousands would come.", "civil_society"),
    ],
)
def test_people_called_by_what_they_are(text: str, kind: str) -> None:
    """An adjective before a noun is no people, nor is every watcher an expert."""
    assert _kind(text) == kind


def test_shares_of_voters_are_asked() -> None:
    """A majority of a party that votes is asked, one that sits in a house is not."""
    assert _kind("The voters were split. [A majority of Republicans] backed it.") == "citizen"
    assert _kind("The voters waited. [A majority of Republicans in the Senate] backed it.") == "party"


def test_two_countries_are_states() -> None:
    """A summit and a body of states are named last, and are no countries."""
    text = "India and Brazil met at a summit. The Group of 20 was pleased. [The two countries] said it would hold."
    assert speakers(text)[-1].kind == "government"


def test_a_book_is_no_liberal() -> None:
    """The first word of its title is not who says it."""
    assert _kind("[Jo Doe’s new book Listen, Liberal Friends] says that work is gone.") == "document"
