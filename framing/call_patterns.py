"""What an outlet says to its readers in whole sentences: calls for money and tips, notes on itself, cookies, help.

An outlet that speaks of itself does it in few ways: it asks for money or trust, thanks, explains what it uses on
screens, promises to go on telling, names those who help or pay, and forbids copying. Lines in which somebody is quoted
are none of these.
"""

from __future__ import annotations

import re

_STORY = (
    r"(?:stor(?:y|ies)|articles?|posts?|pieces?|columns?|reports?|reporting|coverage|investigations?|series|project)"
)
_WORK = (
    r"(?:journalism|reporting|coverage|newsroom|work|stor(?:y|ies)|articles?|posts?|newsletters?|podcasts?|news"
    r"|what (?:you (?:read|see|hear)|we do|you[’']?(?:re| are) reading))"
)
_READERS = r"(?:readers?|listeners?|viewers?|members?|donors?|supporters?|subscribers?|patrons?|audiences?)"
_MONEY = r"(?:[$£€₹¥]|US\$|A\$|C\$|Rs\.? ?|N)\d[\d.,]*"
_EACH = r"(?:a|an|per|each|every|/) ?(?:day|week|month|year|quarter)"
_HELPERS = (
    r"(?:[\w’' ]{0,30}\b(?:helplines?|hotlines?|lifeline|crisis (?:line|text line|support)|support line)"
    r"|samaritans|beyond ?blue|kids help ?line|mensline|childline|women[’']s aid|1800 ?respect|shout|headspace|13yarn)"
)

# Each begins a line or a sentence of a line.
_ASKS = re.compile(
    r"(?:^|(?<=[.!?:…] )|(?<=[.!?…][”’] ))(?:"
    rf"(?:join|support|back|subscribe|help|become|give|donate|try|get|read)\b[^.!?]{{0,80}}{_MONEY} ?{_EACH}"
    r"|(?:give|donate|chip in|contribute|support us|back us|fund us|join us|become a (?:member|supporter|patron)"
    r"|buy us a coffee|make (?:a|your) (?:gift|donation|contribution|pledge))"
    r"(?: (?:now|today|here|monthly|once|online|from [^.!?]{2,20}))?[.!]?$"
    r"|please (?:consider (?:joining|making|supporting|becoming|donating|subscribing|giving|helping|contributing|a)"
    rf"|(?:donate|subscribe|support (?:us|our|independent)|chip in))\b"
    rf"|if you (?:value|appreciate|enjoy(?:ed)?|liked?|loved?|believe in|care about|rely on|trust|find|found|want)\b"
    rf"[^.!?]{{0,40}}\b{_WORK}\b"
    rf"|(?:did you |do you )?(?:like|enjoy|love|value)(?:d|ed|ing)? (?:this|our|these|what)\b[^.!?]{{0,40}}\?"
    r"|(?:help us|we need your help|we can[’']?(?:t|not) do (?:this|it) without|can you (?:spare|help us|chip in"
    r"|afford to)"
    r"|will you (?:chip in|support|join|give|donate|help us|make)|could you (?:spare|support|help us))\b"
    rf"|(?:thank you|thanks)(?: so much| very much)? for (?:reading|listening|watching|subscribing|supporting|your "
    rf"(?:support"
    r"|subscription|trust))"
    r"|before you go\b|we have a (?:small |quick )?favou?r to ask|we (?:do not|don[’']t|have no) have a (?:billionaire"
    r"|paywall)"
    r"|we have no (?:\w+ )?(?:owners?|billionaires?|paywalls?|shareholders|advertisers)\b"
    rf"|already (?:a|an|our) (?:\w+ )?{_READERS}\b|not (?:yet )?a (?:member|subscriber)\b"
    rf"|stories like (?:this|these)\b|your (?:support|donation|gift|contribution|subscription|membership)"
    r"(?: today)? (?:makes?|helps?|keeps?|allows?|funds?|matters|enables?|supports?|will help|can help|goes)\b"
    rf"|(?:journalism|{_WORK})\b[^.!?]{{0,50}}\b(?:depends?|rel(?:y|ies)|runs?|survives?) on (?:you|{_READERS}|your"
    rf"|people)\b"
    rf"|we (?:depend|rely|count|run) on (?:you|{_READERS}|your|people like)\b"
    rf"|(?:this|our|these|all|the|[\w’']+[’']s) (?:[\w’'-]+ ){{0,3}}(?:{_WORK}|programs?|programmes?|station|site"
    rf"|website)\b[^.!?]{{0,30}}"
    rf"\b(?:made possible|paid for|funded|supported) (?:entirely |in part )?by (?:you\b|our\b|{_READERS}|people like"
    rf"|a grant|grants)"
    rf"|our (?:{_WORK}|site|website) (?:is|are|will (?:always )?be|remains?) free\b"
    r"|join (?:the|our) (?:[\w’'-]+ ){0,3}(?:circle|club|community|family|membership|supporters)[.!]?$"
    rf"|[^.!?]{{0,40}}\b(?:{_READERS}|people) like you\b"
    r")",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    rf"(?:was this (?:article|story|page|content) (?:helpful|useful|interesting)|what (?:did|do) you think (?:of"
    rf"|about) this"
    rf" {_STORY}|tell us what you think|what do you think\?? (?:comment|leave|share)|spott?ed (?:an|a|any) (?:\w+ )?"
    rf"(?:error|mistake"
    r"|typo|problem)|(?:see|notice|found|find) (?:something wrong|an error|a mistake|a typo)|we (?:value|welcome|want)"
    r" your (?:feedback|opinions?|views|comments|letters)|do you have (?:a|an|any|more) (?:\w+ )?(?:stor(?:y|ies)"
    r"|information|tips?"
    r"|news|questions?|views?|photos?|comments?|pictures)\b.{0,60}[?]|(?:do you )?know (?:something|anything|more) "
    r"(?:we|about"
    r" this)|(?:are you|have you been|were you) (?:personally )?affected by|if you(?: have|[’']ve)? "
    r"(?:been affected by|a story|"
    r"information|a tip|something to share)|if you (?:or (?:someone|anyone|a person) (?:you know|close to you)) (?:is"
    r"|are|has|have"
    rf"|needs?)\b|for (?:help|support|confidential support),? (?:call|contact|visit|ring|text)\b|(?:call|contact|ring"
    rf"|text) {_HELPERS}"
    rf"|{_HELPERS}\W{{1,3}}(?:on |call |ring |at )?[\d+][\d ()+-]{{2,18}}$"
    r"|(?:contact|e-?mail|write to|message|call|text|reach) (?:the (?:author|writer|reporter|editor|newsroom|news desk"
    r"|team|desk)"
    r"|us|our (?:[\w-]+ ){0,3}(?:desk|team|newsroom|reporters?)|me|him|her|them)\b (?:at|on|via|by|with|through)\b"
    r"|having (?:trouble|problems|difficulty) (?:reaching|viewing|loading|accessing|reading|seeing|opening)\b"
    r"|(?:see|view|read|browse) (?:all |more |other |the )*(?:stories|articles|posts|work|coverage) (?:by|from) [A-Z]"
    r"|(?:all|more|other) (?:stories|articles|posts) (?:by|from) |(?:view|read) (?:[\w’'.-]+ ){1,4}full (?:bio|profile)"
    r"|comments (?:are|is|on|may|will|must|should)\b.{0,40}\b(?:moderated|closed|turned off|disabled|welcome|published"
    r"|open|in english)"
    r"|you must (?:be|log|sign|register)\b.{0,30}\b(?:logged|comment|in to|reply)|your e-?mail address will not\b"
    r"|required fields)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:(?:editor[’']?s[’']? note|note|update|developing|breaking)\W{1,3})?(?:"
    r"(?:this|it) (?:is|remains) (?:an? )?(?:(?:developing|breaking|live|evolving|rolling|ongoing|still developing)"
    r"(?: news)?)"
    r" (?:story|event|article|report|page|post|situation and this)"
    r"|this (?:(?:developing|breaking|live|news) )*(?:story|article|post|page|blog|report) (?:is|will be|is being"
    r"|may be|remains)"
    r" (?:still )?(?:developing|updated|refreshed|continuously|regularly|constantly|breaking)\b"
    r"|more (?:details |information |news )?(?:to follow|follows|to come|soon)\b|details (?:to follow|to come|soon)\b"
    r"|(?:please )?(?:check|come) back (?:here |later |soon )?(?:for|later|soon|with)\b|(?:please )?keep checking\b"
    r"|stay (?:tuned\b|with (?:us|[^.,]{2,40}) (?:for|on air|online|as)\b)|(?:please )?refresh (?:this|the|your) "
    r"(?:page|browser)"
    r"|we(?: wi|[’']?)ll (?:have|bring you|be (?:updating|bringing)|update|keep you|continue to (?:update"
    r"|follow))\b.{0,80}"
    r"\b(?:story|updates?|latest|more|informed|posted|details)\b"
    r"|follow (?:our|the|all the) (?:live|latest|full|rolling)\b|follow live\b|for (?:the latest|more) (?:updates|news"
    r"|stories)\b)"
    r"|(?:developing|breaking) (?:news|story)\W*$|developing\W*$",
    re.IGNORECASE,
)
_ON_SCREENS = re.compile(
    r"(?:[^.!?]{0,80}\b(?:consent|permission|agree(?:ment)?) to (?:load|display|view|show|see|play|embed"
    r"|[^.!?]{2,40} being"
    r" displayed)\b"
    r"|(?:to |please )?(?:view|display|see|watch|play|show|load|enable|accept|allow)\b[^.!?]{0,60}\b(?:accept|enable"
    r"|allow|agree"
    r"|consent|turn on|must|need)\b[^.!?]{0,60}\b(?:cookies|advertis\w+|javascript|tracking|content|settings)\b"
    r"|[^.!?]{0,60}\b(?:we|you|your|our|this (?:site|website|page|content|player)|partners)\b[^.!?]{0,60}\bcookies\b"
    r"|[^.!?]{0,60}\bcookies\b[^.!?]{0,40}\b(?:we|you|your|our|this (?:site|website|page))\b"
    r"|(?:at this point|here) you(?: wi|[’'])ll find (?:external|embedded|third-party)|this (?:content|video|post"
    r"|embed|map|player|"
    r"graphic|site) (?:is (?:hosted|protected|not available|unavailable|no longer)|can ?not be|could not be|requires"
    r"|comes from)"
    r"|sorry, (?:this|the|your|but this) (?:video|content|page|browser|clip)\b|you(?:r browser| need to (?:enable"
    r"|turn on|allow))\b"
    r"|your (?:privacy|cookie|browser) settings\b|media error\b|post by @|posts? from @|view on (?:x|twitter|instagram"
    r"|threads)\b)",
    re.IGNORECASE,
)
_COOKIES = re.compile(
    r"\b(?:uses?|using|set|sets|store|accept|reject|allow|enable|manage|essential|necessary|third-party|preferences"
    r"|settings"
    r"|consent|track(?:ing)?)\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"(?:[^.!?]{0,60}\b(?:unauthori[sz]ed|no part of|reproduction|republication|redistribution|reprinting"
    r"|copying)\b[^.!?]{0,90}"
    r"\b(?:prohibited|forbidden|permission|reproduced|consent|allowed)\b"
    r"|use of (?:and/or|this (?:site|website)|our (?:site|website))\b|your use of this\b"
    r"|this (?:material|content|service|website|site) (?:may|must|can) ?(?:not (?:be|without)|include)\b"
    r"|we acknowledge\b[^.!?]{0,80}\b(?:traditional (?:owners|custodians)|first (?:nations|peoples|australians)"
    r"|custodians)\b"
    r"|(?:editors?(?:[- ]in[- ]chief)?(?: (?:and|&) publisher)?|publisher|registered office|company (?:no|number"
    r"|registration)"
    r"|vat(?: no| number)?|issn|founded by|chief editor|published by)\s?: "
    r"|disclaimer\W|disclosure\W[^.]{0,160}\b(?:supporters?|funders?|donors?|sponsors?|members?|funding|funded"
    r"|underwriters?)\b"
    r"|public (?:inspection )?file|fcc (?:public|applications)|eeo (?:public|report)|an equal opportunity employer"
    rf"|(?:this|the|our) {_STORY} (?:is|was|has been|were|are) (?:part of|produced|supported|made|funded|co-?published"
    rf"|reported with"
    r"|published (?:in|with|as|by arrangement)|first published|adapted|shared|provided|distributed|written and reported"
    r"|a collaboration|translated)\b(?! the)(?=.{0,90}\b(?:series|partnership|collaboration|partners?|support|grant"
    r"|funding|network"
    r"|foundation|project|with|under|by arrangement|creative commons|newsletter|program|initiative|from)\b)"
    r"|this site is protected by|proud(?:ly)? member of)",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?i:tags|topics|keywords|tagged(?: as| in| with)?|filed (?:under|in)|archived in|posted in|categor(?:y|ies)"
    r"|more on|related topics) (?=[A-Z#])"
)
_SLOGAN = re.compile(
    r"(?:proudly |always )?(?:serving|informing|connecting|celebrating|covering|reporting (?:for|on)"
    r"|telling the stories of)\b"
    r"[^.!?]{2,60}\b(?:since|for (?:over|more than|nearly)|for \d+ years)\b[^.!?]{0,20}$"
    r"|(?:est(?:ablished|d)?|founded|since)\b\.?(?: in)? (?:1[5-9]|20)\d\d$",
    re.IGNORECASE,
)
_QUOTES = re.compile("[\"“”„«»]|^[‘']")


def is_call(line: str) -> bool:
    """Whether a line is said by the outlet to its readers, or names the outlet and its rules."""
    if _QUOTES.search(line):
        return False
    if _ASKS.search(line) or _ANSWERS.match(line) or _GOES_ON.match(line) or _LEGAL.match(line) or _SLOGAN.match(line):
        return True
    tags = _TAGS.match(line) is not None and line[-1] not in ".!?"
    screens = _ON_SCREENS.match(line)
    return tags or bool(screens and ("cookie" not in line.lower() or _COOKIES.search(line)))
