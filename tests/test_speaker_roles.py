"""Whom roles speak for: fields of work, departments, bodies named before, owners, and what is no role of the name."""

from __future__ import annotations

import pytest
from marked import speakers

NOBODY = "citizen"


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize("field", ["policy", "public policy", "media relations", "government affairs", "research"])
@pytest.mark.parametrize(
    ("employer", "kind"), [("Greenpeace", "civil_society"), ("Corvane Inc.", "business"), ("Lorn University", "expert")]
)
def test_a_field_of_work_is_no_employer(field: str, employer: str, kind: str) -> None:
    """Whoever directs the media relations of a company is not the media."""
    assert _kind(f"[Ida Frost, director of {field} at {employer},] said so.") == kind
    assert _kind(f"[Ida Frost, director of {field},] said so.") == "business"


@pytest.mark.parametrize(
    ("department", "kind"),
    [
        ("history department", "expert"),
        ("computer science department at Wenlow College", "expert"),
        ("department of music at Wenlow College", "expert"),
        ("police department", "security"),
        ("transport department", "government"),
    ],
)
def test_departments_of_universities_are_no_ministries(department: str, kind: str) -> None:
    """What a department teaches, or where it is, tells whose it is."""
    assert _kind(f"[Ida Frost, head of the {department},] said so.") == kind


@pytest.mark.parametrize(
    ("body", "called", "kind"),
    [
        ("Republican National Committee", "committee", "party"),
        ("Government Development Bank", "bank", "government"),
        ("Lorn Teachers' Association", "association", "civil_society"),
        ("Bank of Corvane", "bank", "business"),
    ],
)
def test_the_noun_of_a_name_means_its_bearer(body: str, called: str, kind: str) -> None:
    """The committee is the party's, once the party's committee has been named."""
    assert _kind(f"The {body} met. [Ida Frost, the {called}'s director,] said so.") == kind
    assert _kind(f"The {body} met. [Ida Frost, the president of the {called},] said so.") == kind


def test_a_body_named_later_is_not_meant() -> None:
    """Only what a reader knows by now can be meant."""
    assert _kind("[Ida Frost, head of the bank,] left. The Government Development Bank met.") == "business"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("From that hall, Cruz's state chairman, Ed Buchan, had a task. [Buchan] said so.", "party"),
        ("In her review of the real estate magnate, Ida Frost was mild. [Frost] said so.", NOBODY),
        (
            "The row between the parents, Omar and Layla Nasser, and Senator Doe goes on. [Ms. Nasser] spoke.",
            NOBODY,
        ),
        ("Dan Hollow's Corvane Inc. grew. [Mr. Hollow] said so.", "business"),
        ("Dan Hollow's Third Point grew. [Mr. Hollow] said so.", "business"),
        ("Dan Hollow's Tuesday was long. [Mr. Hollow] said so.", NOBODY),
        ("[Rick Hollow, a Republican political consultant and longtime loner,] said so.", "party"),
        ("[Rick Hollow, a Democratic pollster and consultant,] said so.", "party"),
        ("[The Pentagon's spokesman for the campaign against the militants] said so.", "security"),
        ("[Ida Frost, director of Wenlow College's Program on Energy,] said so.", "expert"),
        ("[Ida Frost, director of the White House's Office of Outreach,] said so.", "government"),
        ("[Ida Frost, the manager of Corvane Tree Service,] said so.", "business"),
        ("[Ida Frost, the firm's president and chief executive,] said so.", "business"),
        ("[Dex Wake, a minister with the Living Church of God,] said so.", "civil_society"),
        ("[Dex Wake, the minister of health,] said so.", "government"),
        ("[A former George W. Bush speechwriter] said so.", "party"),
        ("A few miles south, the owner of the Woodlow Club, Mark Doe, faced it. [Doe] said so.", "business"),
        ("The director of the European Institute, Ina Kirsch, told her. [Kirsch] said so.", "expert"),
        ("So wrote the American ambassador at the time, John Herb. [Herb] said so.", "government"),
        ("From the president of the club, Jane Doe heard it. [Doe] said so.", NOBODY),
        ("They asked who would win the presidency, Jane Doe replied. [Doe] said so.", NOBODY),
        ("[Chairman Reince Priebus] said so.", "party"),
        ("[Chairman Jane Doe] said so.", "business"),
        ("[Larry Doe, a former Fed governor,] said so.", "expert"),
        ("[Larry Doe, a former governor of Ohio,] said so.", "party"),
        ("Lee Stone, Mr. Trump's former adviser, came out. [Stone] said so.", "party"),
        ("A study by Lee Stone, Judge Richard Roe and others came out. [Stone] said so.", NOBODY),
        ("Lee Stone, sales director of Corvane Inc., came out. [Stone] said so.", "business"),
        ("Steve Lone — a former Cruz adviser — says so. [Lone] spoke.", "party"),
        ("Ryan calls it wrong. House Speaker Paul Ryan left. [Ryan] said so.", "party"),
    ],
)
def test_what_stands_around_a_name(text: str, kind: str) -> None:
    """Owners and parties beside a role tell whom it serves; the next of a list and an object of "of" do not."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Black Lives Matter met. [BLM] said so.", "civil_society"),
        ("The Congressional Black Caucus met. [The CBC] said so.", "party"),
        ("[The CBC] said so.", "other_media"),
        ("The Corvane Police Association met. [CPA] said so.", "civil_society"),
    ],
)
def test_initials_mean_whom_the_article_names_in_full(text: str, kind: str) -> None:
    """An entry for the same letters is somebody else."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[A 69% majority of Republicans] agree.", "citizen"),
        ("[A majority of Republicans] agree.", "party"),
        ("She met three doctors, [all of whom] agreed.", "expert"),
        ("He met 200 residents, [many of whom] agreed.", "citizen"),
        ("Senator Jane Doe met Senator Jim Roe. [Neither] agreed.", "party"),
        ("Senator Jane Doe met Senator Jim Roe. [Neither man] agreed.", "party"),
        ("[U.S. lobbying records] say so.", "document"),
        ("[Senate voting records] say so.", "document"),
    ],
)
def test_those_who_are_counted(text: str, kind: str) -> None:
    """Shares are those asked; "all of whom" and "neither" are those named before."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Ida Frost, an attorney for the union,] said so.", "security"),
        ("[A lawyer for hedge funds at Frost & Brook] said so.", "security"),
        ("[Ida Frost, general counsel to Hillary Clinton's campaign,] said so.", "security"),
        ("[Ida Frost, general counsel of Corvane Inc.,] said so.", "business"),
        ("[Ida Frost, an attorney with Greenpeace,] said so.", "civil_society"),
    ],
)
def test_lawyers_speak_in_court_whoever_their_clients_are(text: str, kind: str) -> None:
    """Only those whom an organisation employs speak for it."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Bob Frost, who was accused of theft,] said so.", NOBODY),
        ("[Senator Bob Frost, who had arrested thieves,] said so.", "party"),
    ],
)
def test_who_accuses_is_not_accused(text: str, kind: str) -> None:
    """A participle behind "had" tells what somebody did."""
    assert _kind(text) == kind
