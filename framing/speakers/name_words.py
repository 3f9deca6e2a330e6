"""What words in the names of bodies tell: "Lorn Paper Group" is a business, "Anby Tenants Alliance" one of citizens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.speakers.verdicts import Verdict
from framing.speakers.view import adjectives
from framing.speakers.words import CAMPAIGNING, NAME_WORDS, STRONG_NAME_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.speakers.view import View

_OF_LABOUR = frozenset("labour labor trade trades workers".split())
_NO_PARTY = frozenset(
    "us u s united states federal world library jewish continental republican democratic".split()
)  # "the U.S. Congress"
_AIRLINE = 2  # words of "Air Lorn"
# Who joins in an association of trade: "the Lorn Bankers Association"
_TRADES = frozenset(
    "bankers banks manufacturers exporters importers traders merchants retailers employers hoteliers builders growers "
    "producers brewers millers mills spinners refiners distillers restaurateurs insurers shipowners shippers hauliers "
    "operators developers landlords industry industries industrialists businesses pub pubs brewing hospitality "
    "restaurant restaurants hotel hotels mining textile jewellers pharmacies supermarkets wholesalers distributors "
    "processors advertisers publishers broadcasters airlines automobile dealers realtors owners landowners "
    "homebuilders housebuilders contractors carmakers automakers franchisees vintners winegrowers shopkeepers grocers "
    "bakers butchers booksellers newsagents bookmakers brokers lenders creditors cattlemen ranchers planters apparel "
    "garment knitwear footwear tourism travel dairy poultry beef trucking freight gas oil petroleum steel cement "
    "tobacco casino gaming gambling retail wholesale grocery banking insurance software semiconductor telecoms "
    "pharmaceutical pharmaceuticals "
    "fertiliser fertilizer solar wind renewable renewables quarry timber lumber property letting".split()
)
# Who owns these owns them at home: "the Lorn Gun Owners Association"
_AT_HOME = frozenset("gun home homes house dog cat pet boat car motorcycle horse owners'".split())
# What people join in an alliance or coalition for that is no party: "the Lorn Tenants Alliance"
_CAUSES = frozenset(
    "immigrant immigrants migrant migrants refugee refugees tenants housing homeless climate environmental environment "
    "justice health healthcare patients education teachers parents students youth women disability disabled consumer "
    "consumers animal wildlife conservation ocean forest river community communities workers labor labour taxpayers "
    "taxpayer privacy transparency reproductive abortion gun transit bicycle historic preservation family families "
    "veterans interfaith nurses".split()
)
# Whose committee is one of themselves, and none of a parliament: "the Lorn Doctors' Committee"
_OF_THEIR_OWN = frozenset(
    "doctors nurses residents neighbours neighbors teachers students workers parents tenants villagers "
    "fishermen fishers farmers pensioners victims survivors refugees lawyers journalists strike resistance "
    "solidarity relatives mothers widows struggle agitation protest".split()
)
# Members of a council that are no state's: "the Lorn Garment Workers Council"
_JOINERS = frozenset(
    "workers labourers laborers farmers peasants tenants residents students villagers fishermen fishers drivers miners "
    "pensioners teachers nurses unions churches mothers parents seafarers mariners sailors dockers midwives "
    "paramedics carers cleaners porters firefighters journalists writers musicians actors couriers riders passengers "
    "commuters cyclists walkers anglers smallholders crofters renters leaseholders ratepayers survivors victims widows "
    "kisan kisaan mazdoor mazdur shetkari raitha ryot khet adivasi chhatra vidyarthi mahila "
    "doctors physicians surgeons dentists pharmacists "
    "lawyers engineers scientists academics lecturers herders pastoralists fisherfolk".split()
)
_JOINED_IN = frozenset(
    "association federation confederation council alliance chamber guild society manch morcha sabha sangh sena".split()
)
# Who are no whole people: "the Young People's Movement"
_SOME_PEOPLE = frozenset(
    "young younger old older elderly homeless disabled deaf blind autistic black indigenous aboriginal native "
    "displaced stateless landless poor working retired trans queer gay travelling".split()
)
# What physicians join in by: "the Society for Emergency Care"
_MEDICINE = frozenset(
    "care medicine physicians surgeons surgery surgical cardiology oncology psychiatrists psychiatry paediatrics "
    "pediatrics paediatricians radiologists anaesthetists pathologists obstetricians gynaecologists dermatology "
    "neurology epidemiology immunology microbiology".split()
)
# What states watch for: "the Flood Warning Centre"
_WARNING = frozenset("warning forecasting meteorological hydrological tsunami cyclone hurricane weather".split())
# Fronts that fight where a text tells of rebels and fighting: "the Lorn Defence Front"
_ARMED = frozenset("defence defense liberation resistance revolutionary salvation jihad".split())
_FIGHTERS = "fighters"
# What the last telling word of a name means beside another, as the word by which that kind goes elsewhere
_PAIRS = (
    (frozenset({"society", "college"}), _MEDICINE, "institute"),
    (frozenset({"front", "brigade", "brigades"}), _ARMED, _FIGHTERS),
    (frozenset("centre center service agency".split()), _WARNING, "bureau"),
    (frozenset({"club", "clubs"}), frozenset({"democratic", "republican", "democrats", "republicans"}), "party"),
    (frozenset({"committee"}), CAMPAIGNING, "campaign"),
    ((NAME_WORDS.keys() | {""}) - {"society"}, frozenset({"statistics", "statistical"}), "bureau"),  # kept by the state
    (frozenset({"agency"}), frozenset({"news", "press", "photo"}), "wire"),
    # Clubs that sell their guests a stay, a game or a show, and are no circle who are heard for a cause
    (
        frozenset({"club"}),
        frozenset("golf country night health comedy strip fitness jazz beach supper".split()),
        "resort",
    ),
    (
        frozenset("network service centre center".split()),
        frozenset("seismic seismological volcanological volcanology geological oceanographic astronomical".split()),
        "observatory",
    ),
    (
        frozenset("league front alliance congress coalition movement bloc assembly".split()),
        frozenset({"people"}),
        "party",
    ),
    (frozenset("corporation council".split()), frozenset("aboriginal indigenous".split()), "association"),
)


def name_word(parts: Sequence[str]) -> str:
    """Return the word of a name that tells what organisation it is, "" where none does."""
    if told := _in_common(parts) or _by_pair(parts):
        return told
    words = [part for part in parts if part in NAME_WORDS]
    strong = [word for word in words if word in STRONG_NAME_WORDS]
    if len(parts) > 1 and parts[-1] == "congress" and _NO_PARTY.isdisjoint(parts):
        return "party" if (_OF_LABOUR | _JOINERS).isdisjoint(parts) else "union"
    if not words and parts[-1:] == ["health"] and parts[-2:-1] != ["public"]:
        return "healthcare" if len(parts) > 1 else ""
    return (strong or words or [""])[-1]


def _by_pair(parts: Sequence[str]) -> str:
    """Return what two words of a name tell together: "Lorn Seismic Network", "Air Lorn", "the People's League"."""
    if parts[:1] == ["air"] and len(parts) == _AIRLINE and (parts[1] in adjectives() or parts[1].endswith("a")):
        return "airlines"  # of a country, known or by the sound of its name
    if "people" in parts[1:] and parts[parts.index("people") - 1] in _SOME_PEOPLE:
        return ""
    last = next((part for part in reversed(parts) if part in NAME_WORDS), "")
    return next((word for ends, beside, word in _PAIRS if last in ends and not beside.isdisjoint(parts)), "")


def _in_common(parts: Sequence[str]) -> str:
    """Return the trade or cause that people have in common in a body; workers of a trade join in a union."""
    joined = not _JOINED_IN.isdisjoint(parts)
    if joined and (members := next((part for part in parts if part in _JOINERS), "")):
        return members
    if joined and "owners" in parts and not _AT_HOME.isdisjoint(parts):
        return "association"
    shared = _TRADES | _CAUSES if "alliance" in parts else _TRADES if joined else frozenset()
    if parts[-1:] == ["committee"]:
        shared |= _OF_THEIR_OWN
    if parts[-3:] == ["joint", "action", "committee"]:
        return "action"
    return next((part for part in parts if part in shared), "")


def name_word_verdict(word: str, view: View) -> Verdict:
    """Return the verdict that a word in a name gives: "Corvane Paper Group" is a business."""
    if word == _FIGHTERS:
        why = (
            "a front by its name, in a text that tells of rebels and fighting"
            if view.fighting
            else "a front by its name"
        )
        return Verdict("security" if view.fighting else "civil_society", why, named=True)
    shared = "civil_society" if word in _CAUSES | _OF_THEIR_OWN | _JOINERS else "business"
    return Verdict(NAME_WORDS.get(word, shared), f"{word!r} in its name", named=True)
