"""Closed classes of words that the patterns of targets share."""

from __future__ import annotations

from framing.inflect import plural_forms, verb_forms
from framing.lexicon import load


def _verbs(bases: str) -> frozenset[str]:
    """Return the forms of verbs, as they stand in texts and in the lexicons."""
    return frozenset(form for base in bases.split() for form in verb_forms(base))


def _verdicts() -> frozenset[str]:
    """Return the verbs of reporting that judge somebody for something, or as something, and can do so to their face."""
    reporting = (e for e in load("attribution").entries if e.category == "evaluative" and e.match == "verb")
    patterns = {entry.term: set(entry.extra["pattern"].split()) for entry in reporting if " " not in entry.term}
    judging = (term for term, taken in patterns.items() if "np" in taken and taken & {"for", "as", "of", "passive"})
    return _verbs(" ".join(judging))


# Verbs that tell a verdict on whomever they are done to
VERDICTS = _verdicts() | _verbs("admonish demean discredit humiliate insult ostracise ostracize vindicate")
# "tore into Tarn": verbs of more than one word, by the whole
ATTACKS = frozenset(
    "fire back at|hit back at|hit out at|lash out at|lay into|light into|rail against|rant at|rip into|round on|scoff "
    "at|sneer at|take a swipe at|take aim at|tear into|tore into".split("|")
)
# "accused Tarn of fraud", "praised Tarn for her courage"
CHARGES = VERDICTS | _verbs(
    "acquit arrest charge convict dismiss fault fine imprison indict jail punish sack suspect try"
)
# "called Tarn a liar", "left her a wreck"
NAMES_AS = _verbs("brand call consider deem dub find label leave make name proclaim pronounce think")
# "described Tarn as a liar"
DESCRIBES_AS = VERDICTS | _verbs(
    "cast characterise characterize depict describe dismiss label paint perceive portray present recognise recognize "
    "regard remember reveal see treat use view know brand expose"
)
TURNS_INTO = _verbs("make transform turn")  # "turned Tarn into a pariah"
BEHAVES_AS = _verbs("act behave come emerge serve sound")  # "behaved like a bully"
# "has shown courage", "engaged in cronyism"
SHOWS = _verbs(
    "commit deliver demonstrate display earn engage exhibit gain give go have lack launch lead lose need own perform "
    "possess practise practice prove resort show stage unleash use wage want win"
)
# Verbs whose subject is that of the infinitive behind them: "refused to lie", "is said to have lied"
CONTROLS = _verbs(
    "agree allege allow appear attempt begin believe choose come continue dare decide expect fail go help hope know "
    "manage need plan prepare prefer pretend prove refuse report rumour say seem send start tend think threaten try "
    "turn use vow want"
) | frozenset("able about bound likely ready set unable unlikely willing unwilling supposed due".split())
LINKING = frozenset(
    "am is are was were be been being 's seem seems seemed appear appears appeared remain remains remained become "
    "becomes became prove proves proved look looks looked sound sounds sounded feel feels felt stay stayed isn't "
    "aren't wasn't weren't i'm they're we're you're".split()
)
# Nouns for what somebody does or is: a word that judges them judges whose they are
DEEDS = frozenset(
    "accusation act action advice agenda aggression aim allegation ambition answer apology appeal approach argument "
    "assault attack attempt attitude ban behavior behaviour bid bombing campaign care career character charge choice "
    "claim comment commitment conduct courage coverage criticism crusade deal decision defence defense demand denial "
    "diplomacy effort energy excuse failure fight gesture governance handling help humor humour indifference "
    "influence insistence instinct intellect interference invasion investment judgement judgment leadership letter "
    "lie management manner meddling message methods mind mistake move nature neglect offer opposition order pact "
    "passion patience performance persecution personality plan play pledge plot policy post practice promise proposal "
    "pursuit push question rant reaction record refusal regime reign reluctance remark reply report reporting "
    "reputation resistance response rhetoric rule rule-breaking ruling scheme silence skill speech spirit stance "
    "statement strategy strike style support tactic tactics talent taste technique temper tenure testimony threat "
    "tirade tone touch treatment tweet use view vision voice vow war warning ways wit word work".split()
)
DEEDS |= {form for deed in DEEDS for form in plural_forms(deed)}
POSSESSIVE = frozenset({"'s", "'", "’"})
GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
FIRST_PERSON = frozenset("i me my i'm i'd i've i'll".split())
PRONOUNS = FIRST_PERSON | GENDER.keys()
OWNERS = frozenset({"his", "her", "my"})
REFLEXIVES = frozenset("himself herself itself themselves myself".split())
SUBJECTS = frozenset({"i", "he", "she"})
STOPS = frozenset(',;:.!?()[]–—"“”«»') | {"--"}
QUOTES = frozenset("\"“”‘’'«»")
BREAKS = STOPS | QUOTES
CLAUSE = frozenset("that who whom whose which what when where while because although though but if as than".split())
LINKS = frozenset(
    "of by from in on at for to with and or about against amid among around behind between during over through toward "
    "towards under upon without within via".split()
)
