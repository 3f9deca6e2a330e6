"""Abbreviations of English news writing, grouped by what may stand behind their full stop."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitalised and before a name: the sentence always goes on.
TITLES = _words("""
    mr mrs ms mx dr drs prof profs rev revs fr sr sra srta mgr msgr hon rt messrs mme mmes mlle herr sig dott ing
    pres sen sens rep reps gov govs atty attys amb sec supt asst assoc dep dir mgr treas ald councilm assemb sup
    gen gens lt col cols maj capt capts cpt cmdr comdr cdr adm vadm radm brig sgt sgts cpl pfc pvt spc cwo msgt tsgt ens
    det dets insp const constab supt patrolm ofc offr dist cllr cllrs bros sh
    pvts lts majs profs revd ven archbp bp card
""")

# Never the last word of a sentence.
NEVER_LAST = _words("vs v viz cf approx ca incl esp resp")

# No end where a number follows. The second group only with a capital letter: they are months and days.
BEFORE_NUMBERS = _words("""
    no nos nr p pp pg pgs vol vols ch chap art arts para paras fig figs sec secs sect pt pts ver tel ext ph op ord
    rs approx ca c b d est cal min max avg ft lb lbs oz mi yd yds in hr hrs mins
""")
DATES = _words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun")

# May end a sentence: they do where a word follows that often opens one ("Apple Inc. The company ...").
SOFT = _words("""
    inc corp corps co cos ltd llc plc llp lp gmbh bros assn assns assoc dept depts div univ inst intl natl govt admin
    mfg mgmt hosp fdn comm commn natl jr snr esq phd md ret
    st ste mt mts ft pt rd ave av blvd hwy rte sq ln pkwy pl apt bldg rm
    etc al ibid cit misc ed eds trans repr rev fl orig abbr ser
    sat sun wm chas geo jos thos robt
""")

# Abbreviated American states and Canadian provinces; with a capital letter.
STATES = _words("""
    ala ariz ark calif cal colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla
    ore oreg pa penn penna tenn tex va vt wash wis wisc wyo alta ont que sask man
    n.h. n.j. n.m. n.y. n.c. n.d. s.c. s.d. r.i. w.v. d.c. b.c. n.b. n.s. p.e.i. w.va.
""")

# Dotted ones that never end a sentence, and times of day with what may follow them inside one.
GLOSSES = _words("e.g. i.e. a.k.a. c.f.")
TIMES = _words("a.m. p.m.")
AFTER_TIMES = _words("""
    e.t. p.t. c.t. m.t. est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst msk
    eastern central mountain pacific greenwich moscow
    beijing london paris local monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
""")

# Nouns before a letter that is a label, not an initial: "vitamin C. Doctors say ..."
LETTERED = _words("""
    plan vitamin group hepatitis category class grade type section exhibit option part phase schedule influenza
    appendix annex article block pool division league terminal gate platform serie point
""")

# Labels of a credit, which stands behind a caption without any stop between them.
CREDITS = _words("image images photo photos photograph photographs picture pictures")
BEFORE_CREDITS = _words("( [ file handout courtesy archive stock reuters ap afp getty")

# Names that carry an exclamation mark.
EXCLAIMED = _words("yahoo jeopardy")

# Words that open a sentence far more often than a name: behind an abbreviation they tell that one has ended.
OPENING_WORDS = _words("""
    the a an this that these those there here it it's he he's she she's they they're they've we we're we've you you're
    i i'm i've i'd i'll his her their our my your its
    in on at by for from with without to of as if when while where after before since until during despite although
    though because but and or so yet nor not no once under over between among both each every all any some many most
    more few several such another other others one two three what who whose which why how
    is are was were do does did has have had will would can could should may might must let according also however
    meanwhile moreover still then thus therefore instead indeed even only just now today yesterday later earlier last
    next first second finally nobody everyone someone nothing everything people officials police critics experts
    analysts residents witnesses reporters prosecutors investigators authorities click follow
""")

# Verbs behind the speaker's name after a quoted question.
SPEECH = _words("""
    said says asked asks added wondered wonders shouted cried exclaimed yelled demanded replied joked quipped tweeted
    wrote writes told inquired answered
""")
