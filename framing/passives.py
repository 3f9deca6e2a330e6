"""Passive voice without a parser: a form of be or get, what may stand between, a past participle, and who did it.

Works on the normalised forms of tokens. Participles that mostly describe a state ("interested", "tired") count only
where an agent follows ("excited by the find") or the passive is progressive or perfect in form ("being involved").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from framing.inflect import plural_forms
from framing.numerals import NUMBER_WORDS
from framing.phrases import DETERMINERS, adverb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BE = frozenset(
    "am is are was were be been being isn't aren't wasn't weren't ain't i'm you're we're they're who're "
    "isnt arent wasnt werent isn aren wasn weren".split()  # contractions whose apostrophe was lost
)
_GET = frozenset("get gets got gotten getting".split())
_AUXILIARIES = _BE | _GET | {"'s"}
_ALWAYS = frozenset({"being", "been"})  # "is being divided": an event, even of words that mostly describe
_STRONG = frozenset(
    "beaten bent bet bitten bled blown borne bought bound bred broadcast broken brought built burnt burst cast caught "
    "chosen cost cut dealt done drawn dreamt driven drunk dug eaten fed felt flown flung forbidden forecast foregone "
    "foreseen foretold forgiven forgone forgot forgotten forsaken fought found frozen given ground grown heard held "
    "hewn hidden hit hung hurt kept knit known laid lain learnt led left lent let lit lost made meant met misled "
    "mistaken misunderstood mown outdone outrun outsold overcome overdone overheard overridden overrun overseen "
    "overtaken overthrown paid partaken pled proven put quit read rebuilt redone redrawn relaid remade repaid resold "
    "reset retaken retold rewritten rid ridden rung run said sawn seen sent set sewn shaken shaven shed shod shone "
    "shorn shot shown shrunk shrunken shut slain slept slid slit slung smitten sold sought sown sped spelt spent "
    "spilt spit split spoilt spoken spread sprung spun stolen stood strewn stricken struck strung stuck stung sung "
    "sunk sunken sworn swept swollen swum swung taken taught thought thrown thrust told torn trodden undercut "
    "undergone understood undertaken undone upheld uprooted upset withdrawn withheld woken won worn wound woven "
    "written wrought wrung overpaid underpaid mislaid typecast hamstrung".split()
)
_SHORT = frozenset("used owed axed sued eyed tied".split())  # in -ed, but too short to be told by it
_NO_PASSIVE = frozenset("cost quit slept stood shone lain".split())
IRREGULAR_PARTICIPLES = (_STRONG | _SHORT) - _NO_PASSIVE
# Words in -ed that are no participles, or of verbs that have no passive
_NO_PARTICIPLES = frozenset(
    "indeed need speed seed weed feed greed breed creed deed reed steed heed exceed proceed succeed bed shed sled red "
    "hundred naked wicked sacred rugged crooked wretched jagged ragged aged beloved blessed dogged learned gifted "
    "talented skilled experienced seasoned biased blurred detailed sophisticated elated aforementioned supposed "
    "cultured colored coloured varied assorted retired deceased departed advanced accustomed acclaimed "
    "born gone come become risen fallen arisen happened occurred occured existed arrived died".split()
)
# Participles that mostly describe: passive only with an agent ("by"), or after "being" and "been"
_DESCRIBING = frozenset(
    "interested tired excited pleased worried concerned married divorced engaged involved complicated related opposed "
    "stunned amazed astonished shocked surprised scared frightened terrified thrilled delighted disappointed "
    "dissatisfied annoyed irritated bored confused puzzled perplexed bewildered embarrassed ashamed exhausted "
    "fascinated depressed frustrated motivated dedicated committed devoted addicted obsessed determined inclined "
    "prepared qualified educated informed experienced limited mixed crowded packed filled loaded heated screwed "
    "messed doomed damned flawed outdated dated overrated underrated overrated jaded upset drunk fed worn mistaken "
    "convinced satisfied contented relaxed stressed overwhelmed ashamed acquainted familiarised biased "
    "united polarized polarised entitled privileged unlimited skewed twisted warped fixed rigged spoiled rooted "
    "grounded located situated headquartered poised geared suited tied scattered destined obliged "
    "unprepared unqualified unmatched unparalleled unfounded uninhabited unscathed unharmed unhurt unconcerned "
    "horrified appalled disgusted alarmed outraged infuriated troubled disturbed relieved flattered honoured honored "
    "intrigued inspired impressed distracted attached aligned allied deserved finished done retired starved drained "
    "disinterested uninterested disheartened discouraged saddened sickened mesmerized mesmerised enamored enamoured "
    "intoxicated disabled gutted chuffed hooked pissed swamped reserved headed stoked wasted stranded advanced".split()
)
_STATE_AT_END = frozenset("divided broken closed lost split stuck hurt lit left used set".split())
# "be set to open", "be bound to fail", "be used to noise": no passives
_SEMI_MODAL = frozenset("set bound supposed poised meant".split())
_UN_VERBS = frozenset(
    "undermined underestimated underscored underlined underpinned unveiled unleashed unified united unearthed unloaded "
    "unlocked uncovered unseated undone understood undertaken undercut unfolded unpacked unplugged untied unmasked "
    "unravelled unraveled unhinged underwritten undervalued underfunded understated unwrapped unchained".split()
)
_BETWEEN = frozenset(
    "not n't never also always often still now then just only even ever already yet again once twice since soon long "
    "thus therefore however too instead later today best better well all both each first further more most less "
    "somehow sometimes perhaps maybe largely longer almost either both rather much alone".split()
)
_DEGREE = frozenset("very so too quite rather pretty extremely really super incredibly awfully more most".split())
_COMPOUND = frozenset("well ill re over under self co pre mis badly newly best better much widely".split())
_CLAUSE = frozenset(",;:.!?()") | frozenset('—–"“”') | {
    "that", "which", "who", "because", "while", "when", "but", "although", "though", "if", "whereas", "so", "where",
}  # fmt: skip
_FORMS_OF_HAVE = frozenset("have has had having haven't hasn't hadn't".split())
_SUBJECTS = frozenset("i you he she it we they this that these those who".split())
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december noon midnight dawn dusk night day then now tomorrow today yesterday next "
    "early late mid spring summer autumn winter christmas easter 2000 tonight nightfall sunset sunrise daybreak".split()
)
_MANNERS = frozenset(
    "mistake law hand phone telephone email mail post train bus car air sea land rail road boat ship plane truck "
    "lorry helicopter ferry accident chance default definition nature far any means way virtue name sight proxy "
    "surprise consensus acclamation reason contrast comparison itself themselves himself herself as up nearly about "
    "almost roughly around over more less at some word foot bike bicycle video letter fax satellite "
    "association extension implication degrees turns stealth ballot rote".split()
)
_MEASURES = frozenset(
    "margin vote score landslide factor majority third quarter half percentage fraction percent point points factor "
    "total combined average maximum minimum end time start beginning close side door road river window week month "
    "year decade century day morning evening afternoon deadline mid-1990s minute hour inch mile "
    "foot way ratio narrow wide wide-margin slim slight little means".split()
)
_UNITS = frozenset(
    "o'clock percent per % percentage points point years months weeks days hours minutes seconds million billion "
    "trillion times votes to runs goals km miles metres meters feet degrees cents p.m a.m am pm inches seats".split()
)
_NOUNS_IN_ING = frozenset(
    "king building everything nothing anything something lightning being beijing viking thing things flooding fighting "
    "shelling bombing shooting hearing ruling meeting offspring sibling duckling darling wing ring string".split()
)
_BEFORE_NOUNS_IN_ING = frozenset(
    "developing leading opposing warring ruling existing surviving remaining visiting competing growing passing "
    "incoming outgoing invading attacking advancing occupying neighbouring neighboring governing rising falling "
    "sitting retiring wandering marauding roaming charging speeding rioting striking protesting".split()
)
_JOINING = frozenset({"and", "or", "but", ",", "then", "later"}) | frozenset("'\"‘’“”")
_REACH = 14  # tokens after the participle in which "by" is looked for


class PassiveVerb(NamedTuple):
    """A passive: tokens of auxiliary and participle, and the tokens of the agent after "by" (None: agentless)."""

    auxiliary: int
    participle: int
    agent: tuple[int, int] | None


def is_participle(form: str) -> bool:
    """Whether a word can be a past participle of a verb that has a passive.

    >>> [is_participle(form) for form in ("killed", "taken", "arrived", "naked", "undecided", "unveiled")]
    [True, True, False, False, False, True]
    """
    if form in IRREGULAR_PARTICIPLES:
        return True
    if not form.endswith("ed") or len(form) < 5 or form in _NO_PARTICIPLES:
        return False
    return not form.startswith("un") or form in _UN_VERBS


def passives(forms: Sequence[str], start: int, end: int, capitals: frozenset[int] = frozenset()) -> list[PassiveVerb]:
    """Return the passives among the tokens ``start:end`` of one sentence; ``capitals`` are tokens with a capital."""
    found: list[PassiveVerb] = []
    for index in [place for place in range(start, end) if forms[place] in _AUXILIARIES]:
        if forms[index] != "'s" or _has_agent(forms, index, end):
            for participle in _participles_after(forms, index, start, end):
                if not found or participle > found[-1].participle:
                    found.append(PassiveVerb(index, participle, agent_after(forms, participle, end, capitals)))
    return found


def _has_agent(forms: Sequence[str], index: int, end: int) -> bool:
    """Whether 's is no "has" and no possessive: an agent follows a participle right behind."""
    last = next((i for i in range(index + 1, min(index + 4, end)) if is_participle(forms[i])), 0)
    return bool(last) and "by" in forms[last + 1 : min(last + 3, end)]


def _participles_after(forms: Sequence[str], index: int, start: int, end: int) -> Iterator[int]:
    """Yield the participle of a passive and those joined to it ("was arrested and charged")."""
    place = _skip(forms, index + 1, end)
    if not (place < end and is_participle(forms[place])):
        place = _inverted(forms, index, start, end)
    if not (place and place < end and is_participle(forms[place])):
        return
    if _describes(forms, index, place, start, end):
        return
    yield place
    while True:
        place = _joined(forms, place + 1, end)
        if not place:
            return
        yield place


def _skip(forms: Sequence[str], index: int, end: int) -> int:
    """Skip what may stand between auxiliary and participle: adverbs, "no longer", "well-", a bracketed phrase."""
    while index < end:
        form = forms[index]
        if form in _COMPOUND and forms[index + 1 : index + 2] == ["-"]:
            index += 2
        elif (form in _BETWEEN or adverb(form) or forms[index : index + 2] == ["no", "longer"]) and not is_participle(
            form
        ):
            index += 1
        elif form == "," and (close := _closing(forms, index + 1, end)):
            index = close + 1
        else:
            break
    return index


def _closing(forms: Sequence[str], index: int, end: int) -> int:
    """Return the second comma of a short bracketed phrase that a participle follows; 0 if there is none."""
    for place in range(index + 1, min(index + 7, end - 1)):
        if forms[place] == ",":
            return place if is_participle(forms[place + 1]) else 0
    return 0


def _inverted(forms: Sequence[str], index: int, start: int, end: int) -> int:
    """Return the participle of a question: "Was the minister told?" (0: none)."""
    opens = index == start or (index > start and forms[index - 1] in {"why", "how", "when", "where", "nor", "neither"})
    if not opens or forms[index] in _GET or forms[index] in _ALWAYS:
        return 0
    for place in range(index + 2, min(index + 6, end)):
        if forms[place] in _CLAUSE or forms[place] in {"of", "in", "to", "a", "an"}:
            return 0
        if is_participle(forms[place]) and forms[place - 1] not in DETERMINERS:
            return place
    return 0


def _joined(forms: Sequence[str], index: int, end: int) -> int:
    """Return a participle joined by "and", "or" or commas right behind another (0: none)."""
    place = index
    while place < end and forms[place] in _JOINING:
        place += 1
    place = _skip(forms, place, end) if place > index else end
    if place >= end or not is_participle(forms[place]) or forms[place] in _DESCRIBING or forms[place] == "said":
        return 0
    after = forms[place + 1] if place + 1 < end else "."
    irregular_or_past = forms[place] in IRREGULAR_PARTICIPLES and forms[place].endswith("n")
    return place if irregular_or_past or not (after in DETERMINERS or after in _SUBJECTS) else 0


def _describes(forms: Sequence[str], auxiliary: int, place: int, start: int, end: int) -> bool:
    """Whether a participle describes a state and reports no act."""
    form, after = forms[place], list(forms[place + 1 : min(place + 2, end)])
    if form in _SEMI_MODAL and after == ["to"]:
        return form != "meant" or forms[auxiliary] != "being"
    if "by" in forms[place + 1 : min(place + 4, end)]:
        return False
    if forms[auxiliary] in _GET and form in {"started", "ready", "used", "rid", "lost", "dressed", "stuck"}:
        return True
    subject = forms[auxiliary - 1] if auxiliary > start else ""
    if form == "used" and after == ["to"]:
        return subject in _SUBJECTS - {"it", "this", "that", "these", "those"}
    if forms[auxiliary] in _ALWAYS and form not in {"interested", "tired", "done"}:
        return forms[auxiliary] == "been" and form in _DESCRIBING
    if form in _DESCRIBING:
        return form != "done" and not (form == "heated" and after == ["to"])
    at_end = not after or after[0] in _CLAUSE or after[0] in {"on", "over", "about", "and"}
    degree = place - 1 > auxiliary and forms[place - 1] in _DEGREE - {"more", "most"}
    return degree or (form in _STATE_AT_END and at_end and forms[auxiliary] in {"is", "are", "am", "'s"})


def auxiliary_before(forms: Sequence[str], verb: int, start: int) -> bool:
    """Whether a form of be or get stands before a verb, adverbs between them allowed."""
    index = verb - 1
    while index > start and adverb(forms[index]):
        index -= 1
    return index >= start and (forms[index] in _BE or forms[index] in _GET)


def agent_after(
    forms: Sequence[str], participle: int, end: int, capitals: frozenset[int] = frozenset()
) -> tuple[int, int] | None:
    """Return the tokens of the agent that "by" names behind a participle, or None."""
    for index in range(participle + 1, min(participle + _REACH, end - 1)):
        form = forms[index]
        if form in _CLAUSE or form in _BE or form in _FORMS_OF_HAVE:
            return None
        if form == "by" and _is_anothers(forms, participle, index):
            return None
        if form == "by" and _names_agent(forms, index + 1, end, capitals):
            return index + 1, _agent_end(forms, index + 1, end)
    return None


def _is_anothers(forms: Sequence[str], participle: int, by: int) -> bool:
    """Whether the agent is of a participle that only describes a noun behind the verb: "sent to hackers paid by it"."""
    nearest = next((i for i in range(by - 1, participle + 1, -1) if not adverb(forms[i])), participle)
    if nearest - 1 <= participle or not is_participle(forms[nearest]):
        return False
    before = next(i for i in range(nearest - 1, participle - 1, -1) if not adverb(forms[i]) or i == participle)
    return before > participle and forms[before] not in _JOINING


def _names_agent(forms: Sequence[str], index: int, end: int, capitals: frozenset[int]) -> bool:
    """Whether what follows "by" is somebody or something that acts: no time, amount, means, or manner."""
    form, after = forms[index], forms[index + 1] if index + 1 < end else "."
    if forms[index - 2] == form:  # "case by case"
        return False
    if index in capitals and form not in _TIMES:
        return True
    if form == "some":
        return not (after[0].isdigit() or after in NUMBER_WORDS)
    if form == "far" and after in {"fewer", "more"}:
        return "than" not in forms[index + 2 : min(index + 5, end)]
    if form in _TIMES or form in _MANNERS or form in _CLAUSE or form == "$":
        return False
    if form[0].isdigit() or form in NUMBER_WORDS:
        if after in {"percent", "%"} and list(forms[index + 2 : index + 3]) == ["of"]:
            return True  # "by 60 percent of voters"
        return after not in _UNITS and after not in _CLAUSE and not (form[0].isdigit() and after in _TIMES | {"and"})
    if form.endswith("ing") and form not in _NOUNS_IN_ING and form not in _BEFORE_NOUNS_IN_ING:
        return False
    if form in DETERMINERS:
        return not any(word in _MEASURES or word in _TIMES for word in forms[index + 1 : min(index + 3, end)])
    return True


def _agent_end(forms: Sequence[str], index: int, end: int) -> int:
    last = index + 1
    while last < end and last < index + 12:
        form = forms[last]
        if (
            form in _CLAUSE
            or form in _BE
            or form in {"in", "on", "at", "after", "before", "during", "to", "as", "with"}
        ):
            break
        last += 1
    return last


NOMINALISATIONS = frozenset(
    form
    for noun in (
        "killing shooting murder assassination massacre slaughter execution lynching stabbing beating torture bombing "
        "shelling bombardment attack assault invasion occupation annexation destruction demolition razing looting "
        "arrest detention jailing abduction kidnapping expulsion deportation eviction displacement removal "
        "dismissal sacking firing ousting ouster overthrow persecution oppression repression suppression abuse "
        "harassment humiliation mistreatment exploitation seizure confiscation closure blockade poisoning rape "
        "wounding maiming cancellation suspension termination abolition denial rejection violation silencing "
        "censorship extermination dispossession separation hanging beheading mutilation burning targeting disappearance"
    ).split()
    for form in plural_forms(noun)
)
