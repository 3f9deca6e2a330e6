"""Who is meant by a noun, an epithet, a surname or a description, where the article tells several or hides somebody."""

from __future__ import annotations

import pytest
from marked import speakers

MURPHY = "Chris Murphy won. Murphy ran. Murphy spoke. A baker, Anne Murphy, came. "
LIVE = "Live from Anby 9:12PMRoe Disputes Characterization Of Network's Reporting On Harbour Dredging"


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{LIVE}\nCNN was quick to answer. [The network] said that it was wrong.", "other_media"),
        ("Jo Doe spoke of the Rivers Network. [The network] said so.", "civil_society"),
        ("[A review by The Lorn Courier] shows it.", "own_staff"),
        ("[A review by The Anby Echo] shows it.", "document"),
        ("“Many,” columnist Ai Lun wrote in the Global Times piece. [The columnist] said more.", "state_media"),
        ("“Many,” columnist Ai Lun wrote in the Anby Echo. [The columnist] said more.", "other_media"),
        ("“Many,” Foreign Minister Ai Lun wrote in the Global Times. [Lun] said more.", "government"),
    ],
)
def test_outlets_are_meant(text: str, kind: str) -> None:
    """Nouns for outlets mean those named before, no headline run into the story; who writes in one is heard as it."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Donald Trump left. “A great man,” [the real estate developer] said.", "Donald Trump"),
        ("Donald Trump left. Glad at last, [the billionaire real estate mogul] said so.", "Donald Trump"),
        ("Jane Roe left. Glad at last, [the billionaire real estate mogul] said so.", "billionaire real estate mogul"),
        (f"{MURPHY}She met Anne Murphy. [Murphy] said so.", "Chris Murphy"),
        (f"{MURPHY}Ms. Murphy stayed. [Murphy] said so.", "Anne Murphy"),
        ("Ted Cruz, born Rafael Edward Cruz, left. [Cruz] said so.", "Ted Cruz"),
        ("[One early supporter, Senator Lynn Hart, Republican of Maine,] said so.", "Lynn Hart"),
        ("[One critic, Trump adviser Lynn Hart,] said so.", "Lynn Hart"),
        ("[The former port policy planning director Lynn Hart] wrote so.", "Lynn Hart"),
    ],
)
def test_people_are_meant(text: str, who: str) -> None:
    """Epithets, surnames and indefinite descriptions mean whoever the article names."""
    assert speakers(text)[-1].actors == (who,)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Donald Trump left. “No,” said [Jo Doe, deputy homeland security adviser].", "government"),
        ("“No,” said [Jo Doe, a Trump national security adviser].", "party"),
        ("Donald Trump left. “No,” said [Jo Doe, a senior adviser].", "party"),
        ("[A Corvane executive] said so.", "business"),
        ("[An executive] said so.", "unnamed"),
        ("[A Norwegian executive] said so.", "unnamed"),
        ("“No,” said [David French of the Lorn Retail Federation].", "business"),
        ("“No,” said [David French of the National Review].", "other_media"),
        ("[One group, Occupy DNC Pier,] said so.", "civil_society"),
        ("[One group, Americans for Prosperity,] said so.", "party"),
        ("Bill Clinton left. “No,” said [Jo Doe, 44, a home-care aide from Anby].", "citizen"),
        ("[Jo Doe, a Senate health aide,] said so.", "government"),
    ],
)
def test_what_stands_beside_tells_whose_they_are(text: str, kind: str) -> None:
    """Fields of states, names of firms and bodies tell whose somebody is, before whoever was named last."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Admiral Jo Harris spoke. His answer was overheard by [a reporter]. [He] said so.", "Jo Harris"),
        ("Bo Roe left.\n\n[A reporter] rose. [He] said so.", "reporter"),
        ("Jo Doe left. What does it take to be a good president? [He or she] needs to be strong.", "a good president"),
    ],
)
def test_pronouns_for_people_without_a_name(text: str, who: str) -> None:
    """Who only hears is seldom "he"; one told of in a clause may be "she"; "he or she" is nobody who is named."""
    assert speakers(text)[-1].actors == (who,)
