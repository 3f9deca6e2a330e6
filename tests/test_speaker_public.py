"""Kinds of sources in public life: parliaments, boards of towns and schools, lawyers, police, chiefs, envoys."""

from __future__ import annotations

import pytest
from marked import speakers


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Parliament sat. [Speaker Oda Brandt] said so.", "government"),
        ("Parliament sat. [The chairman of the Energy Committee] said so.", "government"),
        ("Republicans cheered. [Speaker Oda Brandt] said so.", "party"),
        ("[The chairwoman of the House Water Committee] said so.", "party"),
        ("Parliament sat. [The Minority] walked out, and said so.", "opposition"),
        ("Parliament sat. [Minority Chief Whip Oda Brandt] said so.", "opposition"),
        ("Parliament sat. [The Majority Leader] said so.", "party"),
        ("[Oda Brandt, an MP from the main opposition party,] said so.", "opposition"),
        ("[Brandt, the Senate minority leader,] said the White House was wrong.", "party"),
        ("[Mitch McConnell, the minority leader,] said so.", "party"),
        ("[Oda Brandt, the minority whip from Ohio,] said the Pentagon was late.", "party"),
        ("[Assembly Speaker Oda Brandt] said California would act.", "party"),
        ("Senators met. [Members of the energy committee] said so.", "party"),
        ("[Members of the appeals committee] said so.", "government"),
        ("The bill for drinks was paid. [The chairwoman of the parade committee] said so.", "civil_society"),
        ("Lawmakers heard it. [The chairwoman of the audit committee] said so.", "business"),
        ("Parliament was closed. [The chair of the Nobel committee] said so.", "civil_society"),
        ("Senators met. [Members of the firm's energy committee] said so.", "business"),
    ],
)
def test_offices_and_sides_in_parliaments(text: str, kind: str) -> None:
    """Who presides speaks for a parliament, the minority opposes; not so in Congress, where a party is led."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The school board met. [Board member Oda Brandt] said so.", "government"),
        ("Corvane's shares fell. [Board member Oda Brandt] said so.", "business"),
        ("The school district met parents. [The district] said so.", "government"),
        ("The county board met. [The board] said so.", "government"),
        ("[The board] said it would sell the mill. Oda Brandt once sat on the school board.", ""),
        ("The school board met. Corvane's shareholders met too. [The board] said so.", ""),
        ("The school board met. Police were called. [Superintendent Oda Brandt] said so.", "government"),
        ("Police were called. [Superintendent Oda Brandt] said so.", "security"),
        ("Police made arrests. [Superintendent Oda Brandt] said officers found it. The school board met.", "security"),
        ("Police were called. [The park's superintendent] said so.", "government"),
        ("[Cr Oda Brandt] said so.", "government"),
        ("[Executive Secretary Oda Brandt] said so.", "government"),
    ],
)
def test_boards_and_local_offices(text: str, kind: str) -> None:
    """Boards of schools and counties are of the state, those of firms are not; a superintendent need not be police."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The town's attorney] said so.", "government"),
        ("[The ministry's lawyers] said so.", "government"),
        ("[Brandt's lawyers] said so.", "security"),
        ("The trial went on before a judge. [The defence] said so.", "security"),
        ("The goalkeeper had a trial at Anby. [The defence] said so.", ""),
        ("The Environmental Protection Agency sued. [The agency's lawyers] said so.", "government"),
        ("The modelling agency signed Brandt. [The agency's lawyers] said so.", "security"),
        ("The prosecutor's office dropped it. [Spokeswoman Oda Brandt] said so.", "security"),
        ("[Norvanian police chief Commissioner Oda Brandt] said so.", "security"),
        ("[Fisheries Commissioner Oda Brandt] said so.", "government"),
        ("[Kriminalkommissarin Oda Brandt] said so.", "security"),
        ("Villagers wept. [Chief Mosi Lund] said so.", "government"),
        ("Police came to the village. [Chief Mosi Lund] said so.", "security"),
        ("The village shop burned. The blaze began upstairs. [Chief Ida Lund] said so.", "security"),
        ("The African Union met. [The Commission's chairman, Oda Brandt,] said so.", "international_organisation"),
        (
            "The European Commission and European Union met. [The Commission's chair] rose.",
            "international_organisation",
        ),
        ("The Electoral Commission counted. The European Union watched. [The Commission's chair] rose.", "government"),
        ("Ryanair lost its appeal at the high court. [A spokesman] said so.", "business"),
        ("Amazon workers called the police. [A spokeswoman] said so.", "business"),
        ("The singer left the tennis court. [A spokesman] said so.", "government"),
        ("Amazon closed. The police came. [A spokesman] said so.", "security"),
    ],
)
def test_law_police_chiefs_and_unions_of_states(text: str, kind: str) -> None:
    """A public body's lawyer speaks for it; a chief is one of a village where no police are told of."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[A Western diplomat] said so.", "unnamed"),
        ("[An Albanian diplomat] said so.", "government"),
        ("[One person who has read the letter] said so.", "unnamed"),
        ("A person close to Brandt left. [The person] said so.", "unnamed"),
        ("The cat came home. [The person] said so.", "citizen"),
        ("[People who have heard the choir] said so.", "citizen"),
        ("[People who have attended the chapel for years] said so.", "citizen"),
        ("[The young person] said so.", "citizen"),
        ("[A senior prosecutor, who asked not to be named,] said so. “No,” [the prosecutor] said.", "unnamed"),
        ("[A nurse, who asked not to be named,] said so. “No,” [the nurse] said.", "unnamed"),
        ("[A miner, who asked not to be named,] said so. “No,” [the mayor] said.", "government"),
        ("[A longtime associate of the banker] said so.", "unnamed"),
    ],
)
def test_who_is_not_told(text: str, kind: str) -> None:
    """A part of the world is no state that a diplomat speaks for; who has read something is hidden."""
    assert _kind(text) == kind
