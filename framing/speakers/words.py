"""Closed lists of words by which names and phrases are read: parts of names, heads of phrases, pronouns."""

from __future__ import annotations


def _kinds(**words: str) -> dict[str, str]:
    return {word: kind for kind, listed in words.items() for word in listed.split()}


# Words inside names of organisations, and what kind of organisation they make it
NAME_WORDS = _kinds(
    government="ministry department office agency authority council commission parliament senate assembly "
    "inspectorate administration bureau board service services congress treasury secretariat embassy "
    "consulate hospital infirmary clinic ambulance committee directorate government legislature dept "
    "registry elections electoral",
    security="court constabulary police army navy force forces guard tribunal marines sheriff corps prosecutor ",
    business="group ltd inc corp corporation company companies co plc llc llp holdings partners industries "
    "airlines airways motors energy mills works bank capital shipping brothers sons stores bakery "
    "estates developments properties rail brewery hotel restaurant café cafe foods steel oil gas pharmaceuticals "
    "technologies systems exchange bourse biologics therapeutics biosciences genomics microsystems diagnostics "
    "biopharma photonics "
    "enterprises investments insurance chamber brokerage realty securities management farms lines ferries "
    "logistics freight hotels supermarkets breweries railways pharma biotech dairies semiconductors haulage "
    "construction contractors plumbing engineering consulting consultancy solutions ventures trading imports exports "
    "properties estates developments developers interiors catering tours cruises textiles chemicals plastics metals "
    "mining minerals petroleum petrochemicals electronics software robotics aerospace aviation automotive timber "
    "furniture packaging printing distillery vineyards winery orchards butchers bakers grocers seafood telecom "
    "telecommunications remedies healthcare labs studios wireless pharmacy pharmacies wellness fitness",
    civil_society="union federation watch trust church league society foundation fund association coalition network "
    "charity brotherhood confederation initiative club movement rights ministries diocese synagogue "
    "mosque guild organisation organization front archdiocese action project circle collective cooperative aid "
    "advocates defenders sangathan sanghatana sangh mahasangh samiti sabha andolan andolon abhiyan "
    "voices helpline shelter",
    expert="university institute institution college school centre center academy observatory laboratory polytechnic "
    "research think",
    other_media="post courier times news press journal herald tribune gazette media television tv radio magazine "
    "review telegraph mail globe observer chronicle examiner bulletin inquirer dispatch monitor weekly "
    "daily review broadcasting channel podcast reporter mirror standard argus advertiser sentinel echo ledger "
    "bugle",
    news_agency="wire",
    document="poll survey report study index census barometer",
    party="party alliance bloc campaign pac democrats republicans caucus conservatives liberals greens "
    "socialists dal morcha janata kazhagam desam tehreek tehrik parti partai partido partito parivartan "
    "movimiento movimento mouvement rassemblement",
)  # fmt: skip
# A committee with one of these in its name is one of a party or candidate
CAMPAIGNING = frozenset("campaign victory action democratic republican progressive conservative".split())
# These decide before the others wherever they stand in a name ("Westmarch Ambulance Trust", "Board of Police")
STRONG_NAME_WORDS = frozenset(
    "hospital infirmary ambulance university police court poll pac party union federation association bank".split()
)

# Letters that stand for things, not for bodies
THING_LETTERS = frozenset(
    "dna rna mrna pcr gps sms tv cctv suv hiv aids ai vr ar pr hr it ip id gdp gnp cpi vat gst ppp pdf usb cd "
    "dvd lgbt lgbtq lgbtqi lgbtqia bame pvc pcb pfas co2 ch4 ev evs led lcd atm pin mri ct icu er gp ngo ngos "
    "sme smes ceo cfo coo cto cio mp mps mep meps msp mla pm vip faq diy diyer ppe ptsd adhd covid sars mers "
    "ebola tb bse e-mail sim vpn url wifi ied ieds icbm uav uavs ufo ak gmt utc bst est pst edt ist am rip "
    "asap aka tbd tba nda ndas iou ipo ipos etf etfs esg roi usd gbp eur jpy cny inr aud cad btc eth".split()
)

# Capitalised runs that end in one of these are places or things, never actors
THING_WORDS = frozenset(
    "house street road avenue lane square hall park river valley bridge island islands mountain mountains sea "
    "ocean bay coast harbor lake airport station stadium arena building tower terminal act bill treaty "
    "charter forum summit war battle day week year christmas award prize cup amendment constitution deal plan accord "
    "agreement festival strait wall nation creek beach plaza boulevard highway hills heights gardens primary "
    "convention election debate era age revolution conference protocol pact programme program olympics "
    "games bible quran".split()
)

# Heads of common noun phrases that are organisations, so that the name beside them is one ("paper giant Corvane")
GROUP_NOUNS = frozenset(
    "group company giant firm union party agency ministry brokerage newspaper tabloid broadcaster charity "
    "watchdog bank airline network site website station channel magazine maker automaker carmaker "
    "manufacturer retailer chain committee council department organisation organization association "
    "federation foundation institute university college hospital court team campaign government "
    "administration outlet paper daily app platform startup fund publisher conglomerate operator league club "
    "church lobby pac blog program show".split()
)

# Heads that speak for an organisation: its kind is theirs
SPEAKS_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen spokespersons representative representatives "
    "official officials executive executives director directors chairman chairwoman chair chairperson "
    "president head heads chief chiefs boss manager managers secretary treasurer founder founders cofounder cofounders "
    "co-founder co-founders member members adviser advisers advisor advisors aide aides counsel strategist strategists "
    "officer employee "
    "employees staffer staffers staff worker workers volunteer volunteers leader leaders ceo leadership "
    "speechwriter speechwriters partner delegate organizer organiser office team press statement headquarters "
    "operative operatives "
    "lobbyist consultant insider surrogate surrogates ally allies management boardroom coordinator lieutenant "
    "lieutenants flunkies cronies camp campaign operation side entourage website account commissioner board "
    "editors leadership".split()
)

# Heads that hide a single person when nothing names or places them ("a Caldrian official", "one minister")
HIDDEN = frozenset(
    "official diplomat minister lawmaker aide adviser advisor source insider strategist operative staffer "
    "ally consultant executive employee donor congressman senator politician leader officer mp member members "
    "lawmakers officials aides advisers advisors staffers operatives allies strategists sources insiders "
    "executives donors diplomats ministers employee employees colleague confidant".split()
)
STAFF = frozenset("aide aides adviser advisers advisor advisors strategist staffer surrogate".split())
HIDING = frozenset("a an one another two three four several some many multiple numerous".split())

# Heads that say only how many: who they are stands behind "of"
PARTITIVE = frozenset(
    "array clutch coalition raft string pool sample wave numbers percent percentage majority average half third "
    "quarter "
    "dozens hundreds thousands number some many most several one two three four five few group groups others "
    "majorities constellation lot plurality share bulk all none any each both members member rest variety handful "
    "pair team part minority handfuls chorus scores slew stream parade procession host legion swath segment "
    "cluster cadre contingent crop squad panel batch trove torrent flood litany slate subset portion fraction "
    "remainder spate flurry cross-section assortment gaggle coterie clique throng multitude plethora myriad swarm "
    "army sea tranche chapter branch arm offshoot affiliate generation series bunch copy kind bevy crowd trio duo "
    "sort type % percentages set".split()
)
VAGUE = frozenset(
    "some many several most other others few people those anyone everyone nobody everybody someone somebody "
    "critics observers opponents detractors skeptics sceptics insiders sources rivals "
    "no-one none all supporters they".split()
)
KIN = frozenset(
    "mother father mom mum dad wife husband son daughter brother sister uncle aunt cousin parents family "
    "widow widower girlfriend boyfriend friend friends pal pals neighbour neighbor grandmother grandfather grandson "
    "nan gran granny grandma grandpa granddad grandad grandparents nephew niece stepfather stepmother stepson "
    "stepdaughter granddaughter godmother godfather "
    "fiancée relatives families mothers fathers sons daughters wives husbands".split()
)
LEADERS = frozenset(
    "president premier leader prime chancellor king queen emperor minister ruler strongman autocrat pm "
    "taoiseach".split()
)

# Capitalised though no names: weekdays and months; and words that only begin sentences
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december christmas easter".split()
)
FUNCTION_WORDS = frozenset(
    "outside inside across throughout beyond alongside unlike like former follow see read watch dear please even the a "
    "an this that these those he she it they we i you "
    "his her its their our my your in on at by for "
    "from to of with and but or nor so yet if when while as after before since until because although though "
    "despite during amid among not no yes there here what who how why where which one two three some many "
    "most all both each every according prior earlier later last next now then still also just even only "
    "however meanwhile moreover instead more less such other another under over about against between without "
    "within mr mrs ms dr photo file image 's is are was were has have had do does did will would can could "
    "should may might must let well oh ok say said says him them us me than too very again never ever once "
    "first second third nobody everyone yesterday today tomorrow tonight perhaps maybe otherwise "
    "nevertheless nonetheless furthermore additionally afterwards afterward elsewhere overall finally "
    "eventually surely clearly sadly luckily unsurprisingly thankfully recently lastly besides likewise similarly "
    "conversely indeed hence thus therefore apparently reportedly allegedly "
    "i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he'd he'll she'd she'll they're they've "
    "they'd they'll it'd it'll there'd there'll that'd that'll don't doesn't didn't isn't aren't wasn't weren't can't "
    "couldn't won't wouldn't shouldn't haven't hasn't hadn't".split()
)
ADDRESS = frozenset(
    "mr mrs ms miss dr mx messrs sir dame lady lord madam madame prof professor rev rep sen gov".split()
)
# Forms of address and of honour that may stand between an office and the name: "the chairman, Alhaji Bo Doe,"
HONORIFICS = ADDRESS | frozenset(
    "chief high barrister advocate engr engineer arc architect surv barr alhaji alhaja hajia hajja hajiya haji hajji "
    "hajj alh malama ustadh oba igwe emir naa nii osagyefo sayyid syed begum janab acharya mahant thakur sadhvi tengku "
    "tunku tuanku pehin sheikha emeritus "
    "mallam malam otunba comrade elder pastor evangelist apostle prophet hon honourable honorable dato datuk "
    "datin seri sri tan tun puan tuan encik ustaz ustad shri smt shrimati thiru pandit maulana mufti imam "
    "sheikh sheik swami sardar khun mzee bwana ndugu mwalimu mheshimiwa nana togbe togbui prince princess don "
    "doña señor señora senhor senhora herr frau monsieur madame mme signor signora mevrouw meneer retired rtd "
    "dame ' ’".split()
)
PARTICLES = frozenset("de del della da di du van von der den bin ibn al el la le ter ten dos das".split())
LOCATIVE = frozenset("in at near outside around across via into toward towards inside".split())
SAYING = frozenset(
    "said says told tells added asked replied wrote tweeted argued claimed insisted noted explained recalled "
    "warned confirmed announced declared admitted conceded denied maintained called suggested joked continued".split()
)

# Common nouns that tell the kind of an organisation by themselves ("the union", "the brokerage")
COMMON = _kinds(
    civil_society="union federation charity church foundation association club society guild "
    "congregation parish trust mosque synagogue league tribe tribes shelter orphanage hospice refuge foodbank "
    "museum museums orchestra orchestras choir choirs theatre theatres opera operas clergy",
    government="ministry department council inspectorate hospital regulator agency states kingdom nation nations "
    "countries city county town state agencies departments cities counties powers "
    "province provinces borough boroughs secretariat library libraries",
    business="maker supplier suppliers seller sellers provider providers insurer insurers lender lenders company "
    "firm brokerage bank retailer manufacturer startup shipyard café cafe shop bakery "
    "restaurant store pub farm giant businesses makers casino casinos advertiser advertisers utilities mogul moguls "
    "factory foundry sawmill tannery workshop smelter refinery lobby "
    "utility railroad railway railways resort ranch hotel hotels hostel nightclub nightclubs "
    "spa salon vineyard airport airports dealership industry industries app apps",
    document="suit account disclosure disclosures filings records record results result returns order decision "
    "decisions "
    "ad ads advertisement advertisements spot voiceover billboard advertising counts count tally schedule "
    "manifesto emails e-mails e-mail posts tweets letters transcripts memos depositions affidavit affidavits "
    "lawsuits complaints estimates analyses reviews review information test tests agreement evidence finding "
    "findings accounts average text contract memo transcript lease memorandum letter statement notice report "
    "document email number numbers figure figures statistics data summary release book film movie story tweet "
    "permit permits notification notifications "
    "post version missive clip video footage interview speech lawsuit complaint ruling petition filing "
    "analysis estimate headline graphic graphics chart joke law laws note remarks remark "
    "piece questionnaire "
    "documentary polling bill rule rules footnote picture photo photos photograph sign signs roster "
    "ledger ledgers materials skit pact pacts waivers slogan constitution narrator voice-over updates slide "
    "slides slideshow resolution resolutions plan plans blueprint roadmap policy policies provision "
    "provisions measure measures code codes guidelines allegation allegations charges quote quotes comments "
    "sticker stickers shirt shirts hat hats hashtag meme memes page pages screen screens subtitle title "
    "plaque tape tapes literature models scenario scenarios briefing briefings form forms playbook guide "
    "application agenda calendar log logs invitation card cards flier fliers screenplay lyrics song songs "
    "proverb adage saying warrant brief briefs opinion dissent injunction docket act acts platform pledge oath "
    "certificate passport license receipt receipts invoice spreadsheet graph map maps diagram table tables "
    "index indices ratings metric metrics benchmark notes papers books passage passages paragraph texts file "
    "files cable cables postcard thread threads status clips films episode trailer commercial commercials "
    "spots jingle speeches address announcement alert warning proof conclusion conclusions assessment "
    "assessments evaluation trials theory thesis profile bio résumé poster posters graffiti mural cartoon "
    "pictures photographs image images portrait printout list lists regulation regulations ordinance orders "
    "settlement synopsis abstract excerpt excerpts preview chyron outlook copy copies leak leaks "
    "documentation paperwork correspondence exchange exchanges conversation conversations tidbit "
    "scorecard telegram audio broadcast tattoo minutes verse verses psalm chapter chapters dispatches playbooks poem "
    "poems scene shot montage listing listings advert adverts clause clauses subsection preamble footnotes appendix "
    "addendum examination precedent precedents search searches "
    "drama dramas series biopic biopics docudrama docudramas docuseries mockumentary musical play plays "
    "anthology anthologies trilogy sequel sequels prequel novella novellas satire parody spoof monologue monologues "
    "prologue epilogue foreword afterword epigraph diary diaries odds fable fables parable allegory sonnet sonnets "
    "sitcom sitcoms comedy thriller outcome outcomes saw miniseries storyline "
    "study studies treaty accord charter amendment protocol referendum ratios timeline explainer "
    "fact-check fact-checks waiver proposition framework compromise guidance register contracts",
    citizen="gays lesbians adoptees attendees newsmakers cast castmates contemporaries "
    "listener listeners viewer viewers contributor contributors third half hundreds thousands dozens scores "
    "millions you community communities generation fourths thirds quarters fifths quarter independents asians "
    "europeans africans minorities hispanics americans latinos women men millennials evangelicals whites "
    "blacks seniors respondents percent % base electorate public fans crowd audience bystander everyman "
    "neighborhood neighbourhood "
    "adults partisans goers backers individuals guy guys population populations couple criminals occupier "
    "occupiers ladies electorates residents households followers veteran veterans crowds audiences internet "
    "twitter users dreamers christians muslims jews catholics atheists moderates star stars trolls applicant "
    "applicants recruits minors relative partiers locals natives hispanic latino newcomers suburbanites boomers "
    "tweeters undecideds leaners junior juniors senior chant chants boos cheers jeers",
    other_media="daily monthly host hosts anchor anchors pundit columnist commentator outlets networks network station "
    "moderator moderators press editorialist editorialists radioman journal stories outlet weekly",
    expert="university institute college",
    security="prison prisons jail jails court police army navy tribunal bureau justice "
    "justices agents deputies warden wardens guards captains",
    party="party campaign campaigns establishment left right candidates contender contenders nominee nominees faction "
    "factions wing camps hopeful hopefuls challenger challengers surrogate surrogates electors leadership",
)
# Heads of these kinds speak for themselves
OWN_KIND = frozenset({"security", "document", "citizen"})
# Words for any organisation: whichever was named last
# What tells nothing of a trade
BARE_GROUPS = frozenset("group groups organization organizations organisation organisations".split())
ANY_GROUP = frozenset("group organisation organization association body network coalition nonprofit non-profit".split())
GROUPS = GROUP_NOUNS | COMMON.keys()
SAY_NOTHING = frozenset("man woman boy girl person child men women boys girls kid guy mum mom dad lady baby".split())
# What bears the name of a person: "the Jane Doe Foundation"
FOUNDED = frozenset("foundation institute university center centre college library fund museum hospital".split())
# First words of organisations' names that stand for nothing alone
GENERAL = frozenset(
    "democratic republican national international american united federal central general royal public new "
    "first north south east west great local state free social human global european british african asian "
    "women's young world christian catholic islamic supreme high city senate house civil the black white "
    "green red blue right people's".split()
)
# First words of names of towns, hills and lakes
PLACE_FIRST = frozenset(
    "port fort mount lake san los las santa saint cape north south east west upper lower old new".split()
)
FORMER = frozenset({"former", "ex", "retired"})
# Offices held by election: who left them is heard as a politician
ELECTED = frozenset("governor governors gov mayor mayors".split())
POLICE_RANKS = frozenset("superintendent commander sergeant".split())

PRONOUNS = {
    "he": "m", "his": "m", "him": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "they": "p", "their": "p", "them": "p", "themselves": "p", "both": "p",
    "it": "n", "its": "n", "itself": "n",
}  # fmt: skip
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
FIRST_PERSON = frozenset("i we our my us me ours mine".split())
FEMALE = frozenset(
    "mrs ms miss madam madame sister queen princess baroness dame lady duchess spokeswoman chairwoman "
    "congresswoman councilwoman businesswoman actress mother mom mum wife daughter grandmother aunt widow "
    "girlfriend woman girl waitress policewoman saleswoman assemblywoman mum-of-two countess".split()
)
MALE = frozenset(
    "mr sir lord king prince brother spokesman chairman congressman councilman businessman father dad husband "
    "son grandfather uncle boyfriend man boy policeman salesman assemblyman strongman count duke widower "
    "cameraman".split()
)
