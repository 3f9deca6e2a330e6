"""Agency: who acts and who is acted on, and where the text leaves the agent out.

Passives with and without an agent, nouns that stand for acts ("the killing of"), and the acts themselves (violence,
conflict, cooperation, speech) with the actors before and behind the verb. Fowler 1991, ch. 5; van Leeuwen 2008, ch. 2.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING, ClassVar

from framing.article import Span
from framing.findings import Finding, MeasureDefinition, Voice
from framing.inflect import verb_forms
from framing.passives import NOMINALISATIONS, PassiveVerb, agent_after, is_participle, passives
from framing.phrases import AUXILIARIES, DETERMINERS, adverb
from framing.voices import words_by_voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from framing.document import Document, Sentence
    from framing.findings import Measure, Mention

_KINDS = {
    "violence": (
        "kill shoot murder assassinate massacre slaughter behead lynch stab beat torture bomb shell bombard "
        "attack assault invade demolish raze loot wound injure maim rape abduct kidnap abuse burn "
        "hang poison ambush batter maul slay strangle punch kick"
    ),
    "coercion": (
        "arrest detain jail imprison deport expel evict ban sanction punish fine sack fire dismiss oust overthrow "
        "suppress censor threaten blackmail intimidate harass raid seize confiscate besiege blockade prosecute convict"
    ),
    "conflict": (
        "accuse blame condemn denounce criticise criticize oppose reject defy challenge sue confront mock insult "
        "ridicule slam undermine sabotage thwart block veto boycott protest"
    ),
    "cooperation": (
        "help aid assist rescue save protect defend support shelter feed heal cooperate collaborate welcome "
        "thank praise congratulate reconcile forgive donate reassure liberate pardon evacuate"
    ),
    "speech": (
        "say tell announce declare state explain argue add warn claim insist promise urge demand ask answer reply deny "
        "confirm suggest admit acknowledge vow pledge call"
    ),
}
# Words behind a verb with which it means something else
_OTHER_SENSES = {
    "fire": frozenset(
        "rocket rockets missile missiles shot shots bullets shells rounds drones strikes back off up at on".split()
    ),
    "kill": frozenset(
        "bill effort deal plan proposal measure project program programme idea momentum mood joke".split()
    ),
    "beat": frozenset("record expectations forecasts estimates rivals team side odds deadline drum opponents".split()),
    "shoot": frozenset("film video photo photos pictures scene down movie footage ad".split()),
    "attack": frozenset("record plan policy bill idea proposal".split()),
}
_SENSE = 4  # tokens
_HARM = frozenset({"violence", "coercion"})
_CLAUSE = frozenset(",;:.!?()") | {
    "that",
    "which",
    "who",
    "because",
    "while",
    "when",
    "but",
    "although",
    "if",
    "and",
    "since",
    "until",
    "so",
}
_PREPOSITIONS = frozenset("of in on at by for from to with without about against into over under between near".split())
_BEHIND_OBJECT = frozenset(
    "on for as again yesterday today monday tuesday wednesday thursday friday saturday sunday last this after before "
    "during within directly publicly openly repeatedly sharply severely himself herself themselves".split()
)
_ENDS_OBJECT = _CLAUSE | _PREPOSITIONS | AUXILIARIES | _BEHIND_OBJECT
_NO_OBJECT = _PREPOSITIONS | (_CLAUSE - {"that"})
_BEFORE_NOUNS = DETERMINERS | (_PREPOSITIONS - {"to"}) | {"'s", "-"}
_BE = frozenset("am is are was were be been being isn't aren't wasn't weren't get gets got 's".split())
_BEFORE_BASES = frozenset(
    "to will would can could may might must shall should did do does didn't don't doesn't won't".split()
)
_SUBJECTS = frozenset("he she it who that which".split())
_OBJECTS = DETERMINERS | frozenset("him them me us you".split())
_DOERS = frozenset("police army military government state mob gang militia rebel terrorist militant cartel".split())
_NOT_AGENTS = frozenset("first second mass drive-by latest recent brutal fatal deadly alleged attempted mid".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Passive(Finding):
    """A passive: ``span`` from auxiliary to participle, ``label`` "agentless" or "agentive", ``agent`` if named."""

    participle: str
    agent: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominal(Finding):
    """A noun that stands for an act done to somebody; ``label`` "agentless" or "agentive"."""

    noun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Finding):
    """An act: ``label`` is its kind, ``agent`` and ``patient`` are actors' names ("" where none is named)."""

    verb: str
    passive: bool
    agent: str
    patient: str


@dataclass(frozen=True, slots=True)
class Role:
    """How one actor is cast: acts of each kind done and undergone, and the leaning that follows, with its evidence.

    ``leaning`` is "villain" (does harm more than it is done to), "victim" (the reverse), "hero" (mostly helps), or ""
    where fewer than two acts speak for any. A tendency of the wording, no verdict on the actor.
    """

    actor: str
    done: dict[str, int]
    undergone: dict[str, int]
    leaning: str
    evidence: tuple[Span, ...]


def _definition(name: str, label: str, unit: str, text: str, limits: str, kind: str) -> MeasureDefinition:
    return MeasureDefinition(
        name=f"agency.{name}", label=label, unit=unit, definition=text,
        citation="Fowler 1991, ch. 5; van Leeuwen 2008, ch. 2", limits=limits, kind=kind,
    )  # fmt: skip


_RULES = "Found by rules: reduced passives (“the man killed”) are not counted; docs/frames.md has the accuracy."


@dataclass(frozen=True)
class Agency:
    """Find passives, nominalised acts, and who does what to whom. Layers ``passives``, ``nominals``, ``acts``."""

    name: ClassVar[str] = "agency"
    requires: ClassVar[tuple[str, ...]] = ("voices", "mentions")
    summary: ClassVar[str] = "Who acts and who is acted on: passives, acts as nouns, agents of violence and of help."
    measures: ClassVar[tuple[MeasureDefinition, ...]] = (
        _definition("passives", "Passives", "per 1,000 words of that voice",
                    "Passives in the outlet's own voice, per 1,000 words of that voice.", _RULES, "rate"),
        _definition("agentless_share", "Passives without agent", "share of passives",
                    "Passives in the outlet's own voice that name nobody as agent, of all its passives.",
                    _RULES, "share"),
        _definition("nominal", "Acts as nouns without agent", "per 1,000 words of that voice",
                    "Nouns of harmful acts with a patient and no agent (“the killing of”) in the outlet's own voice, "
                    "per 1,000 words of that voice.", "A closed list of nouns, before “of” only.", "rate"),
        _definition("hidden_harm", "Harm without an agent", "share of harmful acts",
                    "Violence and coercion in the outlet's own voice worded as agentless passive or noun, of all such "
                    "acts found.", "Active acts whose subject is a pronoun count as having an agent.", "share"),
    )  # fmt: skip

    def __call__(self, document: Document) -> Document:
        """Return the document with the layers ``passives``, ``nominals`` and ``acts``."""
        found: list[Passive] = []
        nominals: list[Nominal] = []
        acts: list[Act] = []
        capitals = frozenset(compress(range(len(document.tokens)), document.capitals))
        for sentence in document.sentences:
            here = passives(document.forms, sentence.first, sentence.last, capitals)
            found.extend(_passive(document, verb) for verb in here)
            nominals.extend(_nominals(document, sentence, capitals))
            acts.extend(_acts(document, sentence, {verb.participle: verb for verb in here}))
        return document.with_layer("passives", found).with_layer("nominals", nominals).with_layer("acts", acts)

    def measure(self, document: Document) -> Iterator[Measure]:
        """Yield the measures declared above."""
        define = {definition.name.removeprefix("agency."): definition for definition in self.measures}
        words = words_by_voice(document)[Voice.OUTLET]
        own = {
            layer: [finding for finding in document.layer(layer) if finding.voice is Voice.OUTLET]
            for layer in ("passives", "nominals", "acts")
        }
        spans = tuple(finding.span for finding in own["passives"])
        yield define["passives"].measured(len(spans), words, spans)
        agentless = tuple(finding.span for finding in own["passives"] if finding.label == "agentless")
        yield define["agentless_share"].measured(len(agentless), len(spans), agentless)
        hidden = tuple(finding.span for finding in own["nominals"] if finding.label == "agentless")
        yield define["nominal"].measured(len(hidden), words, hidden)
        harm = [act for act in own["acts"] if act.label in _HARM]
        bare = set(agentless)
        unseen = tuple(act.span for act in harm if act.passive and act.span in bare)
        yield define["hidden_harm"].measured(
            len(unseen) + len(hidden), len(harm) + len(own["nominals"]), (*unseen, *hidden)
        )


def roles(document: Document) -> list[Role]:
    """Return how each actor is cast in a document with the layer ``acts``, most acts first; speech left out."""
    done: dict[str, Counter[str]] = defaultdict(Counter)
    undergone: dict[str, Counter[str]] = defaultdict(Counter)
    evidence: dict[str, list[Span]] = defaultdict(list)
    for act in document.layer("acts"):
        if act.label == "speech":
            continue
        for actor, counts in ((act.agent, done), (act.patient, undergone)):
            if actor:
                counts[actor][act.label] += 1
                evidence[actor].append(act.span)
    cast = [
        Role(actor, dict(done[actor]), dict(undergone[actor]), _leaning(done[actor], undergone[actor]), tuple(spans))
        for actor, spans in evidence.items()
    ]
    return sorted(cast, key=lambda role: (-len(role.evidence), role.actor))


def _leaning(done: Counter[str], undergone: Counter[str]) -> str:
    helps = done["cooperation"]
    harms, suffers = (sum(counts[kind] for kind in _HARM) for counts in (done, undergone))
    best, label = max((harms, "villain"), (suffers, "victim"), (helps, "hero"))
    tied = [harms, suffers, helps].count(best) > 1
    return label if best >= 2 and not tied else ""


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.tokens[first].start, document.tokens[last - 1].end)


def _passive(document: Document, verb: PassiveVerb) -> Passive:
    span = _span(document, verb.auxiliary, verb.participle + 1)
    return Passive(
        span=span, label="agentive" if verb.agent else "agentless", voice=document.voice_at(span.start).voice,
        why="be or get + participle" + (" + by" if verb.agent else ""), participle=document.forms[verb.participle],
        agent=_span(document, *verb.agent) if verb.agent else None,
    )  # fmt: skip


def _nominals(document: Document, sentence: Sentence, capitals: frozenset[int]) -> Iterator[Nominal]:
    """Yield nouns of acts before "of": with an agent where a possessive or "by" names one."""
    forms = document.forms
    for index in [place for place in range(sentence.first, sentence.last - 2) if forms[place] in NOMINALISATIONS]:
        if forms[index + 1] != "of":
            continue
        span = _span(document, index, index + 2)
        before = forms[index - 1] if index > sentence.first else ""
        owned = before in _DOERS or before in {"'s", "'", "his", "her", "their", "its", "our", "my", "your"}
        named = owned or (index - 1 in capitals and index - 1 > sentence.first and before not in _NOT_AGENTS)
        agent = named or agent_after(forms, index + 1, sentence.last, capitals) is not None
        yield Nominal(
            span=span, label="agentive" if agent else "agentless", why=f"noun of an act: {forms[index]} of",
            voice=document.voice_at(span.start).voice, noun=forms[index],
        )  # fmt: skip


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    """Return kind and base form by inflected form; the first kind that lists a verb has it."""
    known: dict[str, tuple[str, str]] = {}
    for kind, bases in _KINDS.items():
        for base in bases.split():
            for form in verb_forms(base):
                known.setdefault(form, (kind, base))
    return known


def _acts(document: Document, sentence: Sentence, by_participle: dict[int, PassiveVerb]) -> Iterator[Act]:
    forms, known = document.forms, _verbs()
    for index in [place for place in range(sentence.first, sentence.last) if forms[place] in known]:
        verb = by_participle.get(index)
        kind, base = known[forms[index]]
        if document.capitals[index] or not _is_meant(forms, index, base, sentence):
            continue
        if verb is None and not _is_active(forms, index, sentence):
            continue
        before, after = _before(document, sentence, index), _after(document, sentence, index)
        span = _span(document, verb.auxiliary if verb else index, index + 1)
        agent = before if verb is None else _mention_in(document, _span(document, *verb.agent)) if verb.agent else ""
        yield Act(
            span=span, label=kind, why=f"{kind}: {base}", voice=document.voice_at(span.start).voice, verb=base,
            passive=verb is not None, agent=agent, patient=after if verb is None else before,
        )  # fmt: skip


def _is_meant(forms: Sequence[str], index: int, base: str, sentence: Sentence) -> bool:
    """Whether a verb has the sense of its kind: not "fired rockets", "killed the bill", "beat the record"."""
    others = _OTHER_SENSES.get(base, frozenset[str]())
    return others.isdisjoint(forms[index + 1 : min(index + 1 + _SENSE, sentence.last)])


def _is_active(forms: Sequence[str], index: int, sentence: Sentence) -> bool:
    """Whether a form stands as a verb with a subject: no noun, no infinitive without one, no reduced passive."""
    before = forms[index - 1] if index > sentence.first else ""
    after = forms[index + 1] if index + 1 < sentence.last else "."
    form = forms[index]
    if not before or before in _BEFORE_NOUNS or after in {"of", "-"}:
        return False
    if form.endswith("ing"):
        return before in AUXILIARIES
    if is_participle(form):
        return before not in _BE and _followed_by_object(forms, index, sentence)
    if form.endswith("s"):
        return before in _SUBJECTS or after in _OBJECTS
    return before in _BEFORE_BASES or after in _OBJECTS


def _followed_by_object(forms: Sequence[str], index: int, sentence: Sentence) -> bool:
    after = forms[index + 1] if index + 1 < sentence.last else "."
    return after not in _NO_OBJECT and not adverb(after)


def _here(document: Document, start: int, end: int) -> Sequence[Mention]:
    starts = document.starts_of("mentions")
    found: Sequence[Mention] = document.layer("mentions")
    return found[bisect_left(starts, start) : bisect_left(starts, end)]


def _mention_in(document: Document, span: Span) -> str:
    """Return the first actor named in a stretch, who is no owner or part of a word: "Frost's chances", "Frost-led"."""
    mentions = (mention for mention in _here(document, *span) if not _owns(document, mention))
    return next((mention.actor for mention in mentions), "")


def _owns(document: Document, mention: Mention) -> bool:
    following = document.token_at(mention.span.end - 1) + 1
    return document.forms[following : following + 1] in (["'s"], ["'"], ["-"])


def _before(document: Document, sentence: Sentence, index: int) -> str:
    """Return the actor named in the clause before a verb: the first not behind a preposition, else none.

    None either where a pronoun is the subject: whom it means is not asked here.
    """
    first = subject = index
    while subject > sentence.first and (
        document.forms[subject - 1] in AUXILIARIES or adverb(document.forms[subject - 1])
    ):
        subject -= 1
    if document.forms[subject - 1] in _SUBJECTS and subject > sentence.first:
        return ""
    while first > sentence.first and document.forms[first - 1] not in _CLAUSE:
        first -= 1
    for mention in _here(document, document.tokens[first].start, document.tokens[index].start):
        place = document.token_at(mention.span.start)
        while place > first and document.forms[place - 1] in DETERMINERS:
            place -= 1
        free = place == first or document.forms[place - 1] not in _PREPOSITIONS
        if free and not _owns(document, mention):
            return mention.actor
    return ""


def _after(document: Document, sentence: Sentence, index: int) -> str:
    """Return the actor named right behind a verb, before the next clause mark or preposition."""
    last = index + 1
    while last < sentence.last and document.forms[last] not in _CLAUSE and document.forms[last] not in _PREPOSITIONS:
        last += 1
    mentions = (
        _here(document, document.tokens[index + 1].start, document.tokens[last - 1].end) if last > index + 1 else ()
    )
    return mentions[0].actor if mentions and _is_object(document, index, mentions[0]) else ""


def _is_object(document: Document, verb: int, mention: Mention) -> bool:
    """Whether an actor is whom something is done to, not "accused | the firm of Frost" or "opposes a Tarn | plan"."""
    first = document.token_at(mention.span.start)
    last = document.token_at(mention.span.end - 1) + 1
    between, following = document.forms[verb + 1 : first], document.forms[last : last + 1]
    ends = not following or not following[0].isalpha() or following[0] in _ENDS_OBJECT or document.capitals[last]
    return ends and not _owns(document, mention) and not any(form.endswith(("ing", "ed", "s")) for form in between)
