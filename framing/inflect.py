"""English inflection for lexicon entries: all the forms a base form can take in text."""

from __future__ import annotations

_IRREGULAR_VERBS = {
    row[0]: row[1:]
    for row in (
        line.split()
        for line in """
        be am is are was were been being
        have has had having
        do does did done doing
        say says said saying
        deal deals dealt dealing
        shine shines shone shined shining
        outshine outshines outshone outshining
        sow sows sowed sown sowing
        abhor abhors abhorred abhorring
        tell tells told telling
        speak speaks spoke spoken speaking
        write writes wrote written writing
        think thinks thought thinking
        know knows knew known knowing
        see sees saw seen seeing
        hear hears heard hearing
        feel feels felt feeling
        find finds found finding
        hold holds held holding
        uphold upholds upheld upholding
        withhold withholds withheld withholding
        give gives gave given giving
        forgive forgives forgave forgiven forgiving
        take takes took taken taking
        undertake undertakes undertook undertaken undertaking
        overtake overtakes overtook overtaken overtaking
        mistake mistakes mistook mistaken mistaking
        make makes made making
        put puts putting
        set sets setting
        beset besets besetting
        upset upsets upsetting
        let lets letting
        hit hits hitting
        cut cuts cutting
        hurt hurts hurting
        shut shuts shutting
        cast casts casting
        forecast forecasts forecasted forecasting
        broadcast broadcasts broadcasting
        burst bursts bursting
        cost costs costing
        split splits splitting
        spread spreads spreading
        rid rids ridding
        quit quits quitting
        bet bets betting
        read reads reading
        come comes came coming
        become becomes became becoming
        overcome overcomes overcame overcoming
        run runs ran running
        go goes went gone going
        undergo undergoes underwent undergone undergoing
        forgo forgoes forwent forgone forgoing
        swear swears swore sworn swearing
        bear bears bore borne bearing
        tear tears tore torn tearing
        wear wears wore worn wearing
        break breaks broke broken breaking
        choose chooses chose chosen choosing
        freeze freezes froze frozen freezing
        steal steals stole stolen stealing
        weave weaves wove woven weaving
        wake wakes woke woken waking
        drive drives drove driven driving
        rise rises rose risen rising
        arise arises arose arisen arising
        ride rides rode ridden riding
        hide hides hid hidden hiding
        bite bites bit bitten biting
        strike strikes struck stricken striking
        shake shakes shook shaken shaking
        forsake forsakes forsook forsaken forsaking
        fall falls fell fallen falling
        befall befalls befell befallen befalling
        draw draws drew drawn drawing
        withdraw withdraws withdrew withdrawn withdrawing
        throw throws threw thrown throwing
        overthrow overthrows overthrew overthrown overthrowing
        blow blows blew blown blowing
        grow grows grew grown growing
        outgrow outgrows outgrew outgrown outgrowing
        show shows showed shown showing
        fly flies flew flown flying
        begin begins began begun beginning
        drink drinks drank drunk drinking
        ring rings rang rung ringing
        sing sings sang sung singing
        sink sinks sank sunk sinking
        shrink shrinks shrank shrunk shrinking
        stink stinks stank stunk stinking
        spring springs sprang sprung springing
        swim swims swam swum swimming
        win wins won winning
        spin spins spun spinning
        cling clings clung clinging
        fling flings flung flinging
        wring wrings wrung wringing
        leap leaps leapt leaped leaping
        sling slings slung slinging
        sting stings stung stinging
        swing swings swung swinging
        hang hangs hung hanged hanging
        stick sticks stuck sticking
        dig digs dug digging
        get gets got gotten getting
        forget forgets forgot forgotten forgetting
        beget begets begot begotten begetting
        sit sits sat sitting
        spit spits spat spitting
        shoot shoots shot shooting
        lose loses lost losing
        leave leaves left leaving
        mean means meant meaning
        dream dreams dreamed dreamt dreaming
        learn learns learned learnt learning
        burn burns burned burnt burning
        spell spells spelled spelt spelling
        spoil spoils spoiled spoilt spoiling
        build builds built building
        rebuild rebuilds rebuilt rebuilding
        bend bends bent bending
        lend lends lent lending
        send sends sent sending
        spend spends spent spending
        keep keeps kept keeping
        sleep sleeps slept sleeping
        weep weeps wept weeping
        sweep sweeps swept sweeping
        creep creeps crept creeping
        meet meets met meeting
        lead leads led leading
        mislead misleads misled misleading
        bleed bleeds bled bleeding
        breed breeds bred breeding
        feed feeds fed feeding
        flee flees fled fleeing
        plead pleads pleaded pled pleading
        seek seeks sought seeking
        buy buys bought buying
        bring brings brought bringing
        fight fights fought fighting
        catch catches caught catching
        teach teaches taught teaching
        sell sells sold selling
        oversell oversells oversold overselling
        stand stands stood standing
        understand understands understood understanding
        misunderstand misunderstands misunderstood misunderstanding
        withstand withstands withstood withstanding
        bind binds bound binding
        grind grinds ground grinding
        wind winds wound winding
        lay lays laid laying
        lie lies lied lay lain lying
        pay pays paid paying
        belie belies belied belying
        die dies died dying
        tie ties tied tying
        vie vies vied vying
        light lights lit lighted lighting
        slide slides slid sliding
        betray betrays betrayed betraying
        panic panics panicked panicking
        mimic mimics mimicked mimicking
        traffic traffics trafficked trafficking
        prove proves proved proven proving
        disprove disproves disproved disproven disproving
        focus focuses focused focussed focusing focussing
        slay slays slew slain slaying
        smite smites smote smitten smiting
        tread treads trod trodden treading
        overhear overhears overheard overhearing
        foresee foresees foresaw foreseen foreseeing
        foretell foretells foretold foretelling
        oversee oversees oversaw overseen overseeing
        rewrite rewrites rewrote rewritten rewriting
        """.strip().splitlines()
    )
}
_IRREGULAR_PLURALS = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "mouse": "mice", "goose": "geese", "criterion": "criteria", "phenomenon": "phenomena", "datum": "data",
    "medium": "media", "stimulus": "stimuli", "life": "lives", "wife": "wives", "knife": "knives", "leaf": "leaves",
    "thief": "thieves", "half": "halves", "shelf": "shelves", "wolf": "wolves", "loaf": "loaves", "calf": "calves",
    "self": "selves",
}  # fmt: skip
_VOWELS = frozenset("aeiou")

# Irregular past forms: words that are verbs and nothing else ("met", "took"), but for a few that are nouns too
IRREGULAR_PASTS = frozenset(
    form
    for base, inflected in _IRREGULAR_VERBS.items()
    for form in inflected
    if form != base and not form.endswith(("ing", "s"))
) - {"ground", "wound", "bound", "light", "lit", "broke", "felt", "cast", "rose", "saw", "thought", "spoke", "bit"}


def verb_forms(base: str) -> tuple[str, ...]:
    """Return the base form of a verb and all its inflections.

    >>> verb_forms("admit")
    ('admit', 'admits', 'admited', 'admiting', 'admitted', 'admitting')
    >>> verb_forms("tell")
    ('tell', 'tells', 'told', 'telling')

    Where stress decides on doubling ("admitted", "edited") both spellings are returned: a form that nobody
    writes matches nothing.
    """
    if base in _IRREGULAR_VERBS:
        return (base, *_IRREGULAR_VERBS[base])
    return (base, *_regular_verb(base))


def _regular_verb(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "s", base + "d", (base if base.endswith(("ee", "oe", "ye")) else base[:-1]) + "ing")
    if _ends_in_consonant_y(base):
        return (base[:-1] + "ies", base[:-1] + "ied", base + "ing")
    sibilant = base.endswith(("s", "x", "z", "ch", "sh", "o"))
    plain = (base + "ed", base + "ing")
    doubled = (base + base[-1] + "ed", base + base[-1] + "ing")
    third = base + ("es" if sibilant else "s")
    if not _ends_in_single_consonant(base):
        return (third, *plain)
    return (third, *doubled) if _vowel_groups(base) == 1 else (third, *plain, *doubled)


def plural_forms(singular: str) -> tuple[str, ...]:
    """Return a noun and its plural.

    >>> plural_forms("policeman"), plural_forms("ally")
    (('policeman', 'policemen'), ('ally', 'allies'))
    """
    for ending, plural in _IRREGULAR_PLURALS.items():
        if singular == ending or (ending in {"man", "woman", "life", "child"} and singular.endswith(ending)):
            return (singular, singular[: -len(ending)] + plural)
    if singular.endswith("sis"):
        return (singular, singular[:-2] + "es")
    if _ends_in_consonant_y(singular):
        return (singular, singular[:-1] + "ies")
    if singular.endswith(("s", "x", "z", "ch", "sh")):
        return (singular, singular + "es")
    if singular.endswith("o"):
        return (singular, singular + "s", singular + "es")
    return (singular, singular + "s")


def comparison_forms(positive: str) -> tuple[str, ...]:
    """Return an adjective, its comparative and its superlative.

    >>> comparison_forms("ugly")
    ('ugly', 'uglier', 'ugliest')
    """
    if positive.endswith("e"):
        stem = positive[:-1]
    elif _ends_in_consonant_y(positive):
        stem = positive[:-1] + "i"
    elif _ends_in_single_consonant(positive) and _vowel_groups(positive) == 1:
        stem = positive + positive[-1]
    else:
        stem = positive
    return (positive, stem + "er", stem + "est")


def _ends_in_consonant_y(word: str) -> bool:
    return len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS


def _ends_in_single_consonant(word: str) -> bool:
    """Consonant, vowel, consonant; w, x and y never double."""
    if len(word) < 3 or word[-1] in _VOWELS or word[-1] in "wxy":
        return False
    before = word[-3:-1]
    return before[1] in _VOWELS and (before[0] not in _VOWELS or word[-4:-2] == "qu")


def _vowel_groups(word: str) -> int:
    return sum(
        letter in _VOWELS and (index == 0 or word[index - 1] not in _VOWELS or word[index - 1 : index + 1] == "qu")
        for index, letter in enumerate(word)
    )
