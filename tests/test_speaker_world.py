"""Kinds of sources as world news introduces them: offices, bodies by their letters, races, pairs of leaders, trade."""

from __future__ import annotations

import pytest
from marked import speakers

from framing import Article, analyze

_OPPOSITION = "Opposition lawmakers have called for it."
_JURY = "She said so in a video on TikTok. The Lorn Elections Jury (JEL) met."


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("House Republican leaders met. “It works,” [the Louisiana Republican] said.", "party"),
        ("Senate Democratic leaders met. “It works,” [the Virginia Democrat] said.", "party"),
        ("The opposition met President Bo Lind. [Senate Minority Leader Ida Frost (D-Lorn)] said so.", "party"),
        ("[Bundestag member Bo Lind] said so.", "party"),
        ("[A member of the Knesset] said so.", "party"),
        (f"{_OPPOSITION} [One of them, Bo Lind,] accused the government of it.", "opposition"),
    ],
)
def test_members_of_parliaments_and_parties(text: str, kind: str) -> None:
    """A state before a party's adherent is no home town, and a seat in a parliament is no office of the state."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenyan President William Ruto, whose supporters cheered, spoke. [Ruto] said so.", "government"),
        ("The count puts leftist schoolteacher Ida Frost ahead by 41,306 ballots. [Frost] said so.", "party"),
        ("Former banker Bo Lind faces leftist schoolteacher Ida Frost in the runoff. [Frost] said so.", "party"),
        ("Schoolteacher Ida Frost faces eviction. [Frost] said so.", "citizen"),
        ("Schoolteacher Ida Frost went ahead with the match. [Frost] said so.", "citizen"),
    ],
)
def test_whoever_meets_in_a_race_speaks_for_a_side(text: str, kind: str) -> None:
    """A candidate may be told by nothing but a trade and the ballots; who leads a state is left to the office."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Rwandan President Bo Lind and Kenyan President Ida Frost met. [The leaders] said so.",
        "Foreign Minister Bo Lind met his counterpart, Ida Frost. [Both sides] agreed.",
        "[Several capitals] warned of it.",
        "[Governor Ida Frost's office] said so.",
        "[Health Cabinet Secretary Bo Lind] said so.",
        "[Cabinet Secretary for Health Bo Lind] said so.",
        "[Bo Lind, Commissioner for Works in Ogun State,] said so.",
        "[Barangay captain Bo Lind] said so.",
        "[The county's emergency management director, Bo Lind,] said so.",
        "[Bank of Ghana Governor Bo Lind] said so.",
        "[Supervisor of Elections Ida Frost] said so.",
    ],
)
def test_states_and_their_offices(text: str) -> None:
    """Heads of states are no party leaders, and what a minister is in charge of is no body."""
    assert _kind(text) == "government"


@pytest.mark.parametrize("text", [f"{_JURY} [The JEL] said so.", f"{_JURY} [Its president, Ida Frost,] said so."])
def test_letters_in_brackets_name_a_body(text: str) -> None:
    """A body is known by the letters that stand behind its name in brackets, in whatever order they are."""
    assert _kind(text) == "government"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Observers from the Organization of American States] said so.", "international_organisation"),
        ("[An African Union observer mission] said so.", "international_organisation"),
        ("[European Council President António Costa] said so.", "international_organisation"),
        ("[The WHO chief, Bo Lind,] said so.", "international_organisation"),
        ("[Local watchdog Transparencia] said so.", "civil_society"),
        ("[The water watchdog Ofwat England] said so.", "government"),
        ("[Observers] said so.", "unnamed"),
        ("The nine left, according to [four people in the room].", "unnamed"),
        ("[IDF spokesperson Bo Lind] said so.", "security"),
        ("[Bo Lind, secretary-general of the ruling party,] said so.", "party"),
        ("[The state-run Norvan news agency] said so.", "state_media"),
    ],
)
def test_the_sender_decides(text: str, kind: str) -> None:
    """Who watches or speaks for a body has its kind; of those without one nothing is told."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lorn Jute Mills Association", "business"),
        ("Federation of Lorn Industries", "business"),
        ("Great Lorn Pub Alliance", "business"),
        ("Lorn Mineworkers Federation", "civil_society"),
        ("Rocky Mountain Immigrant Alliance", "civil_society"),
        ("Norvan Alliance", "party"),
    ],
)
def test_what_people_join_in_for(name: str, kind: str) -> None:
    """An association of a trade is heard for the trade, an alliance for a cause is no party."""
    assert _kind(f"[The {name}] said so.") == kind
    assert _kind(f"The left-wing {name} met. [Its director, Ida Frost,] said so.") == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Ida Frost, director of Harbour Watch, who accused negotiators of secrecy,] said so.", "civil_society"),
        ("[Ida Frost, director of Harbour Watch, whose husband was jailed,] said so.", "civil_society"),
        ("[Ida Frost, director of Harbour Watch, who was arrested in May,] said so.", "citizen"),
        ("[Ida Frost, director of Harbour Watch, who is accused of libel,] said so.", "citizen"),
    ],
)
def test_who_accuses_is_not_accused(text: str, kind: str) -> None:
    """Only who was arrested or accused speaks for herself."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Bo Lind of Anby-based Wenlow Watch] wrote so.", "civil_society"),
        ("[Bo Lind of Nairobi-based consultancy Savannah Macro] wrote so.", "expert"),
        ("[Dr Ida Frost, of the charity Harbour Watch,] said so.", "civil_society"),
        ("[Dr Ida Frost, spokesman for the health ministry,] said so.", "government"),
        ("[Dr Ida Frost] said so.", "expert"),
        ("A lawmaker for the group, Bo Lind, insisted on it. [Lind] said so.", "party"),
        ("A study by an influential sociologist, Bo Lind, warned of it. [Lind] said so.", "expert"),
        ("He was questioned by a prosecutor, Bo Lind said. [Lind] was sad.", "citizen"),
        ("[The gran-of-four] said so.", "citizen"),
        ("[Bo Lind, a 29-year-old dentist,] said so.", "citizen"),
        ("[Business leaders and others] said so.", ""),
        ("[One organization campaigning for Lorn to leave] said so.", "civil_society"),
    ],
)
def test_people_as_they_are_introduced(text: str, kind: str) -> None:
    """A hyphen tells where a body is, a doctor may hold an office, and commas set a name apart."""
    assert _kind(text) == kind


@pytest.mark.parametrize("text", ["A notice", "A notice the company filed with the state", "Import permits"])
def test_documents_stay_documents(text: str) -> None:
    """Who filed a document does not speak in its place."""
    assert _kind(f"[{text}] said so.") == "document"


def test_firms_are_known_by_their_first_word() -> None:
    """What speaks in a statement is the firm, and "it" is the firm, too."""
    text = "It was made by Shreeva Vital Remedies. [Shreeva] said so in a statement. [It] believes so."
    assert [speaker.kind for speaker in speakers(text)] == ["business", "business"]


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        (
            "Amnesty International Nigeria said that it was wrong.",
            "Amnesty International",
            "civil_society",
        ),
        ("Google Kenya said that it would appeal.", "Google", "business"),
        ("NATO member Turkey said that it would vote.", "Turkey", "government"),
    ],
)
def test_the_branch_of_a_country_is_its_body(text: str, actor: str, kind: str) -> None:
    """A body with a country behind its name is the body; a member that is a country is the country."""
    (attribution,) = analyze(Article(text)).document.layer("attributions")
    assert (attribution.actors, attribution.kind) == ((actor,), kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police surrounded the farm. [An officer] said shots had been fired.", "security"),
        ("The bank closed. [An officer] said it was late.", "unnamed"),
        ("[Lornshire deputy county commissioner Peter Doe] said calm had returned.", "government"),
        ("[A senior surveyor at the Lands ministry] said the map was wrong.", "government"),
        ("[A senior surveyor] said the map was wrong.", "expert"),
        ("[Jane Doe, of the Society for Emergency Care,] said corridors were full.", "expert"),
        ("[Jane Doe, of the Society for Rare Birds,] said the reeds were empty.", "civil_society"),
        ("Rebels fought troops. [The Lorn Defence Front] said its fighters had left.", "security"),
        ("Voters queued. [The Lorn Defence Front] said its people had come.", "civil_society"),
        ("U.N. deputy aid coordinator Ingrid Doe left. [She] said food was short.", "international_organisation"),
        ("[The Flood Forecasting and Warning Centre] said water would rise.", "government"),
        ("[The Lorn Jazz Centre] said tickets were gone.", "expert"),
        ("[Executive Engineer Jane Doe] said boats were ready.", "government"),
        ("[The UN children's agency, UNICEF,] said schools were shut.", "international_organisation"),
    ],
)
def test_bodies_and_offices_abroad(text: str, kind: str) -> None:
    """Ranks are no sheriffs, ministries have surveyors, states watch the water, and fronts fight where there is war."""
    assert speakers(text)[-1].kind == kind
