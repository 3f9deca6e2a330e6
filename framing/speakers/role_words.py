"""The words by which a role beside a name is read: what begins one, what ends one, what is told in a clause."""

from __future__ import annotations

from framing.phrases import AUXILIARIES, DETERMINERS
from framing.speakers.words import ANY_GROUP, FUNCTION_WORDS, SAYING

STOPS = frozenset('. ; : ( ) ! ? — – -- “ ” "'.split())
POSSESSIVE = frozenset("his her its their our my whose".split())
BEGINS = (
    DETERMINERS | POSSESSIVE | frozenset("former chief head director president chairman co longtime then of".split())
)
LEADS = frozenset(
    "coordinates coordinated coordinating "
    "helms helmed spearheads spearheaded leads led heads headed chairs chaired runs ran run owns owned "
    "commands commanded founded advises advised advising represents represented "
    "covers covered directs directed manages managed oversees oversaw edits edited works worked teaches taught studies "
    "studied serves served hosts hosted anchors anchored "
    "tracks appraises joined co-founded researches heading leading running speaks".split()
)
FOLLOWS = frozenset("follows monitors tracks analyses analyzes researches".split())
EMPLOYED = frozenset({"for", "at"})
# What those teach who are heard for what they know
FIELDS = frozenset(
    "accounting aesthetics agriculture agronomy anatomy anthropology archaeology archeology architecture astronomy "
    "astrophysics biochemistry bioethics biology botany chemistry classics climatology computing criminology "
    "demography dentistry dermatology ecology econometrics economics engineering entomology epidemiology ethics "
    "ethnography finance forestry genetics geography geology geophysics history horticulture humanities hydrology "
    "immunology journalism jurisprudence law linguistics literature mathematics medicine meteorology microbiology "
    "musicology neurology neuroscience nursing nutrition oceanography oncology ornithology palaeontology paleontology "
    "pathology pedagogy pharmacology philology philosophy physics physiology politics psychiatry psychology science "
    "sciences sociology statistics theology toxicology virology zoology".split()
)
TRADES_IN = frozenset("imports exports distributes manufactures wholesales".split())
CHAIRS = frozenset({"chairs", "chaired", "chairing"})
COMMANDS = frozenset({"commands", "commanded"})
OWNED = frozenset({"business", "other_media"})
OWNS = frozenset({"own", "owns", "owned"})
LOCATES = frozenset("in on near at outside by".split())
BELONGINGS = frozenset(
    "home house flat apartment cottage cabin car truck dog dogs cat cats horse horses gun guns rifle land garden boat "
    "bike pet pets phone copy".split()
)
STANDS = frozenset("ran run running challenging opposing unseat".split())
SITS = frozenset({"serves", "sits"})
POLLS = frozenset("poll polls survey surveys polling".split())
REPRESENTS = frozenset({"represents", "represented"})
PARLIAMENTS = frozenset(
    "assembly parliament legislature house senate congress constituency riding district seat ward council".split()
)
PLEADERS = frozenset({"prosecution", "defence", "defense"})
KEEPERS = frozenset("family parents father mother grandparents grandfather grandmother husband wife".split())
KEEPS = frozenset("run runs ran own owns owned founded kept opened".split())
TRADES_KEPT = frozenset(
    "hotel farm inn pub vineyard brewery dairy boatyard garage butcher bookshop mill quarry bar tavern bistro "
    "diner guesthouse campsite salon barbershop nursery kiosk stall".split()
)
CHAMBERS = frozenset({"house", "senate", "congressional", "parliamentary"})
# Never said of a person, as "operator" and "publisher" are
ONLY_GROUPS = ANY_GROUP | frozenset(
    "company firm agency charity newspaper site website pac committee foundation institute union startup bank "
    "brokerage club tabloid broadcaster channel daily weekly monthly magazine station network ngo nonprofit "
    "consultancy collective cooperative co-operative consortium retailer manufacturer supplier".split()
)
JOINS = frozenset({"'s", "'", "-", "&"})
SPOKEN_FOR = frozenset("spokesman spokeswoman spokesperson".split())
DASHES = frozenset("— – -- ―".split())
OF_WHOM = frozenset("of for at to".split())
COORDINATES = frozenset({"and", "or", "but", "nor"})
PREPOSITIONS = frozenset(
    "from at in on for to with about against over by into behind during regarding concerning after before "
    "since despite like unlike".split()
)
NO_MODIFIERS = SAYING | AUXILIARIES | FUNCTION_WORDS | PREPOSITIONS
# Participles that begin a role; others begin a clause ("Doe, citing the ministry, …", "Doe, backed by voters, …")
PARTICIPLES_OF_ROLES = frozenset(
    "acting managing founding leading visiting presiding outgoing incoming sitting retired convicted accused "
    "disgraced renowned noted famed red".split()
)
NO_PERSON = frozenset({"", "document", "unnamed"})  # kinds that say nothing of a person
EMPLOYERS = frozenset("own_staff other_media news_agency state_media business expert party opposition".split())
HAVE_PEOPLE = frozenset({"expert", "business"})  # kinds of bodies whose people are named with "at"
REGIONS = frozenset("county township village borough".split())
ORGANISES = frozenset("organise organize organised organized organises organizes organising organizing".split())
ELECTED = frozenset("elected re-elected congress senate candidacy nomination".split())
APPOINTS = frozenset("appointed named nominated tapped picked chose made hired".split())
WATCHES = frozenset("covers covered covering watches watched studies studied lobbies lobbied tracks".split())
CUSTODY = frozenset("sentenced jailed imprisoned arrested detained convicted rotting accused".split())
BODIES = frozenset(  # they describe nobody
    "army cabinet military navy police regime presidency parliament opposition office".split()
)
HAS = frozenset({"has", "have", "had"})
BACKS = frozenset("backer backs supporter surrogate endorsed".split())
WRITES = frozenset(
    "wrote writes noted notes reported reports explains explained argues argued pointed points asks observes "
    "observed remarked tweeted".split()
)
RUNS = frozenset("campaign candidate nominee".split())
ADHERENTS = frozenset({"democrat", "republican", "independent"})
PARTY_LETTERS = frozenset({"d", "r", "i"})  # "D-Ohio"
EMPLOYEES = frozenset({"employee", "worker", "staffer"})
# Trades that tell nothing of a speaker whose age is told; an investor or professor of 43 is heard as such
TRADES = frozenset(
    "manager representative agent engineer accountant salesman saleswoman broker technician programmer "
    "dentist optician architect".split()
)
