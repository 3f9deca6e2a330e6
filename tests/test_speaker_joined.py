"""Kinds of bodies by their names and members, and of people by the bodies that they lead, own, teach at."""

from __future__ import annotations

import pytest
from marked import speakers


def _kind(marked: str) -> str:
    return speakers(marked)[-1].kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Save Our Otters] said so.", "civil_society"),
        ("[Oda Brandt of Stop the Barrage] said so.", "civil_society"),
        ("[Anglers Against Weirs] said so.", "civil_society"),
        ("The group Save Our Otters met. [Co-chair Oda Brandt] said so.", "civil_society"),
        ("[The Lorn Kisan Sabha] said so.", "civil_society"),
        ("[The Seafarers' Federation] said so.", "civil_society"),
        ("[The Lorn Nurses' Congress] said so.", "civil_society"),
        ("[The Lorn Vale Congress] said so.", "party"),
        ("[The Lorn People's Front] said so.", "party"),
        ("[The Lorn Relief Front] said so.", "civil_society"),
        ("[The Halden Jewish Community] said so.", "civil_society"),
        ("[The Wirra Aboriginal Corporation] said so.", "civil_society"),
        ("[The Halden Seismic Network] said so.", "expert"),
        ("[The Halden Women's Network] said so.", "civil_society"),
        ("[Air Norvania] said so.", "business"),
        ("[The Lorn Cocoa Exchange] said so.", "business"),
        ("[Corvane Therapeutics] said so.", "business"),
        ("[Norvania's Movimiento Raso] said so.", "party"),
        ("[The Lorn Statistics Office] said so.", "government"),
        ("[The Lorn Night Club] said so.", "business"),
        ("[Nebraskans for Clear Lakes] said so.", "civil_society"),
        ("The group [Parents for Otters] met.", "civil_society"),
    ],
)
def test_names_of_bodies(text: str, kind: str) -> None:
    """A campaign by what it calls for, a union by its members, others by two words of their names together."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Lawyers for Google] said so.", "security"),
        ("[Lawyers for the Brandt family] said so.", "security"),
        ("[Engineers for Boeing] said so.", "expert"),
        ("[Drivers for Uber] said so.", "citizen"),
        ("[Residents for Corvane] said so.", "citizen"),
        ("[Families for Jane Brandt] said so.", "citizen"),
        ("[Texans for Boeing] said so.", "citizen"),
        ("[Sedans For Sale] said so.", ""),
        ("[The Young People's Movement] said so.", "civil_society"),
        ("[The Homeless People's Coalition] said so.", "civil_society"),
        ("[Air Pollution] said so.", "citizen"),
        ("[Air Cadets] said so.", "citizen"),
        ("[Bo Sena] said the bus was late.", "citizen"),
    ],
)
def test_names_that_only_look_like_those_of_bodies(text: str, kind: str) -> None:
    """Who works for somebody is no campaign, the young are no people with a party, not every "Air" flies."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[The herders' alliance] said so.", "civil_society"),
        ("[The tenants alliance] said so.", "civil_society"),
        ("[The tenants alliance Roof First] said so.", "civil_society"),
        ("[The fisherfolk alliance Sagip Dagat] said so.", "civil_society"),
        ("[The barrel lobby] said so.", "business"),
        ("[The climate lobby] said so.", "civil_society"),
        ("[The Israel lobby] said so.", "civil_society"),
        ("[Steel union leader Oda Brandt] said so.", "civil_society"),
        ("Boss Bo Lund left. But union chief Mirva Brandt stayed. “No,” [she] ranted.", "civil_society"),
        ("[Labour Party workers] said so.", "party"),
        ("The Lorn Vale Party (LVP) met. [LVP workers] said so.", "party"),
        ("[Conservative workers] said so.", "citizen"),
        ("[Labour workers in the orchards] said so.", "citizen"),
        ("[Factory workers] said so.", "citizen"),
        ("[Elders of the Marsh clan] said so.", "civil_society"),
        ("[Oda Brandt, a leader of the Huni Lorn people,] said so.", "civil_society"),
        ("[Oda Brandt, a fellow at the Lorn Policy Forum,] said so.", "expert"),
        ("[Iran's IRNA news agency] said so.", "state_media"),
        ("[A lichenologist] said so.", "expert"),
        ("[A cosmetologist] said so.", ""),
        ("[A mixologist] said so.", ""),
        ("[A cinematographer] said so.", ""),
        ("[An optometrician] said so.", ""),
    ],
)
def test_members_and_lobbies(text: str, kind: str) -> None:
    """Those who join make a body what it is, with an apostrophe or without one, a name behind it or none."""
    assert _kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Oda Brandt, who teaches forestry in Anby,] said so.", "expert"),
        ("[Oda Brandt, who teaches fifth grade in Anby,] said so.", "citizen"),
        ("[Oda Brandt, who teaches pottery in Anby,] said so.", "citizen"),
        ("[Oda Brandt, who teaches history at a high school,] said so.", "citizen"),
        ("[Oda Brandt, who teaches her sons at home,] said so.", "citizen"),
        ("[Oda Brandt, who teaches English to refugees,] said so.", "citizen"),
        ("[Oda Brandt, who came second in the presidential election,] said so.", "party"),
        ("[Oda Brandt, who came second in the race,] said so.", "citizen"),
        ("[Oda Brandt, who was last to vote in the election,] said so.", "citizen"),
        ("[Oda Brandt, who was second in the poll of best bakers,] said so.", "citizen"),
        ("[Oda Brandt, whose cooperative sells honey,] said so.", "business"),
        ("[Oda Brandt, who took over at the transport ministry in May,] said so.", "government"),
        ("[Oda Brandt, who runs a tannery outside Lornbridge,] said so.", "business"),
        ("[Two outside Labour groups] said so.", "party"),
        ("[Oda Brandt, who coordinates a refuge in Anby,] said so.", "civil_society"),
        ("[Uncle Bo Lund, who chairs the Wirra Aboriginal Corporation,] said so.", "civil_society"),
        ("The Lorn Vale Party (LVP) met. [LVP chief Oda Brandt] said so.", "party"),
        ("[Decree No. 88] said so.", "document"),
        ("[Some 88] said so.", "citizen"),
    ],
)
def test_clauses_and_numbers(text: str, kind: str) -> None:
    """What somebody teaches, runs or took over tells her kind; a number behind "No." is that of something written."""
    assert _kind(text) == kind
