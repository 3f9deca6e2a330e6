"""The verdict on a phrase, and how a phrase is cut before it is read: possessor, head segment, complement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.phrases import AUXILIARIES, DETERMINERS
from framing.speakers.view import adjectives
from framing.speakers.words import BARE_GROUPS, CAMPAIGNING, COMMON, FIRST_PERSON, NAME_WORDS, STRONG_NAME_WORDS, VAGUE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from framing.speakers.view import View

_LINKS = frozenset(
    "behind about over out between during after before like including than of for at from in on with to by near within "
    "under among against inside across without beyond despite throughout".split()
)
_ENDS = frozenset(", ; : ( ) [ ] — – -- … who which that whose whom when where while as".split())
_OF_A_PLACE = frozenset("university college bank department board bureau institute".split())
_ADVERBS = frozenset("today here there alike themselves himself herself itself".split())
_POSSESSIVES = frozenset({"'s", "'"})
_COMPARATIVES = frozenset("more less fewer other".split())  # "more than fifty economists"
_PARTICIPLES = frozenset("vying filed paid cited seen held made done sent taken given known led shown".split())
RIVALS = frozenset("rival rivals opponent opponents challenger challengers competitor competitors".split())
_WORK = frozenset(
    "planning training marketing engineering housing banking nursing accounting fundraising advertising manufacturing "
    "polling messaging trading shipping lending mining broadcasting policing programming scheduling".split()
)  # fields of work, before those in charge of them
_MERELY = frozenset("just only well slightly".split())
QUOTES = {"“": "”", '"': '"'}
_SUBJECTS = frozenset("the its his her their he she they it we i".split())
# What somebody does with what is written: "a fact sheet | lawmakers released"
_MAKES = frozenset(
    "released sent wrote published filed issued circulated shared posted submitted signed drafted".split()
)
_TITLE = 10  # words of a title between quotation marks
_WHO = frozenset("he she they it we i you".split())
_ROUNDING = frozenset("over under about above below around".split())
_OF_LABOUR = frozenset("labour labor trade trades workers".split())
_NO_PARTY = frozenset(
    "us u s united states federal world library jewish continental republican democratic".split()
)  # "the U.S. Congress"
_AIRLINE = 2  # words of "Air Lorn"
_OUTLET = ("this newspaper", "this paper", "this outlet", "this website", "our newspaper")

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
# What the last telling word of a name means beside another, as the word by which that kind goes elsewhere
_PAIRS = (
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


class Verdict(NamedTuple):
    """A kind of source, why, and the country where the phrase names one; ``kind`` is "" where nothing tells."""

    kind: str
    why: str
    country: str = ""
    named: bool = False


UNTOLD = "but the article does not say who it is"  # so ends the reason of a source that the article hides
NOTHING = Verdict("", "no entry says what this source is")


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


def name_word_verdict(word: str) -> Verdict:
    """Return the verdict that a word in a name gives: "Corvane Paper Group" is a business."""
    shared = "civil_society" if word in _CAUSES | _OF_THEIR_OWN | _JOINERS else "business"
    return Verdict(NAME_WORDS.get(word, shared), f"{word!r} in its name", named=True)


def own_words(forms: list[str]) -> bool:
    """Whether a phrase is the outlet itself: first person, "this newspaper"."""
    return bool(forms) and (forms[0] in FIRST_PERSON or " ".join(forms[:2]) in _OUTLET)


class Parts(NamedTuple):
    """A phrase cut up: possessor ``first:owner``, head segment ``start:end``, complement ``end + 1:last``."""

    first: int
    owner: int
    start: int
    end: int
    last: int


def cut(view: View, first: int, last: int) -> Parts:
    """Cut the phrase at tokens ``first:last``; ``owner`` is ``first`` where nobody owns the head."""
    forms = view.forms
    first = _behind_rounding(view, first, last)
    end, owner = first, first
    while end < last:
        form = forms[end]
        if form in QUOTES and (close := closing(view, end, last)):
            end = close  # "the “What Is Left” author"
            continue
        if form == "of" and end > first and (noun := _noun_behind_name(view, end, last)):
            end = noun
            continue
        ends = (
            form in _ENDS
            or form in AUXILIARIES
            or (form in _ADVERBS and not view.capital[end])
            or (form in _LINKS and forms[end - 1] not in _COMPARATIVES and not _in_title(view, end))
            or _is_outside(view, end)
            or (form == "-" and " - " in view.string(end - 1, end + 2))
        )
        health = form == "who" and view.string(end, end + 1) == "WHO"  # the World Health Organization
        ends = ends and not (health or _inside_entry(view, end) or _hyphened(view, end))
        if end > first and (ends or _participle(view, end) or _is_told_of(view, end)):
            break
        if form in _POSSESSIVES and end > first and end + 1 < last and forms[end + 1] not in _ENDS:
            owner = end
        end += 1
    start = owner + 1 if owner > first else first
    end -= end - 1 > start and forms[end - 1] in QUOTES.values()
    return Parts(first, owner, start, max(end, start), last)


def _noun_behind_name(view: View, link: int, last: int) -> int:
    """Return the noun behind a name with "of" in it ("a University of Lorn poll"), 0 where none follows."""
    end = link + 1
    if view.forms[link - 1] not in _OF_A_PLACE or not view.capital[link - 1]:
        return 0
    while end < last and view.capital[end]:
        end += 1
    return end if link + 1 < end < last and (view.role(end) or view.forms[end] in COMMON) else 0


def closing(view: View, token: int, last: int) -> int:
    """Return the mark that closes a quotation of few words at a token of a phrase, 0 where there is none."""
    ahead = view.forms[token + 1 : min(token + _TITLE, last)]
    mark = QUOTES.get(view.forms[token], "")
    return token + 1 + ahead.index(mark) if mark in ahead else 0


def _behind_rounding(view: View, first: int, last: int) -> int:
    """Return where a phrase begins behind "just over" or "only about"."""
    rounds = first + 2 < last and view.forms[first] in _MERELY and view.forms[first + 1] in _ROUNDING
    return first + 2 if rounds else first


def _in_title(view: View, token: int) -> bool:
    """Whether a link is part of a name: "the No Harbour Left Behind law"; headlines go on with a capital."""
    return view.capital[token] and view.capital[token - 1] and not view.capital[token + 1]


def _is_outside(view: View, token: int) -> bool:
    """Whether "outside" tells where: "a factory | outside Lornbridge", and not "two outside Labour groups"."""
    if view.forms[token] != "outside":
        return False
    noun = token - 1 in view.inside or view.forms[token - 1] in COMMON
    return view.forms[token + 1] in DETERMINERS or (noun and view.capital[token + 1])


def _hyphened(view: View, token: int) -> bool:
    """Whether a word is part of a compound: "would" and "be" of "would-be buyers"."""
    before, behind = view.string(token - 1, token + 1), view.string(token, token + 2)
    return (before[:1] == "-" or behind[-1:] == "-") and not (before[:2] == "- " or behind[-2:] == " -")


def _inside_entry(view: View, token: int) -> bool:
    hit = view.inside.get(token)
    return hit is not None and hit.first < token < hit.last - 1


def _is_told_of(view: View, token: int) -> bool:
    """Whether a clause without "that" begins: "a notice | the company filed", "voters | she met"."""
    before = view.inside.get(token - 1)
    if view.forms[token] in _WHO and token not in view.inside and (before or _is_common(view.forms[token - 1])):
        return True
    document = COMMON.get(view.forms[token - 1]) == "document" or (before and before.entry.category == "document")
    if not document or view.forms[token] in _SUBJECTS:
        return bool(document) and token not in view.inside
    hit = view.inside.get(token)
    if view.capital[token - 1] or view.forms[token - 1] == "statement":
        return False
    verb = hit.last if hit and hit.first == token else token + 1
    return (hit is not None or view.capital[token]) and view.forms[verb] in _MAKES


def _is_common(form: str) -> bool:
    return form in COMMON or form in BARE_GROUPS or form in VAGUE


_FIELDS = frozenset(
    "planning operating managing marketing manufacturing engineering advertising buying polling fundraising lobbying "
    "programming recruiting training banking housing nursing purchasing accounting casting consulting budgeting".split()
)


def _participle(view: View, token: int) -> bool:
    """Whether a participle after a known noun begins a clause about it ("published at the time", "seen by")."""
    noun = view.forms[token - 1]
    known = token - 1 in view.inside or noun in COMMON or noun in BARE_GROUPS or noun in QUOTES.values()
    if view.capital[token] or token in view.inside or not known:
        return False
    form = view.forms[token]
    if form in _WORK and view.role(token + 1) and not view.forms[token + 1].endswith("s"):
        return False  # "the policy planning director"
    if (
        form.endswith("ing")
        and (COMMON.get(view.forms[token + 1]) == "document" or (form in _FIELDS and view.role(token + 1)))
        and not view.forms[token - 1].endswith("s")
    ):
        return False  # "Senate voting records", "policy planning director"
    return form in _PARTICIPLES or (form.endswith(("ed", "ing")) and len(form) > 5)


def rivals_are_told(view: View, parts: Parts) -> bool:
    """Whether names follow rivals: "her rivals, Senator Doe and Governor Roe"."""
    return view.forms[parts.end - 1] in RIVALS and any(view.capital[parts.end + 1 : parts.end + 2])
