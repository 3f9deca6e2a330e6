"""What an outlet says of its page: that a story goes on, what screens need, who owns the words, slogans, tags."""

from __future__ import annotations

import re


def any_of(*alternatives: str) -> re.Pattern[str]:
    """Return one pattern of many alternatives, in which capitals and small letters are one."""
    return re.compile(f"(?:{'|'.join(alternatives)})", re.IGNORECASE)


_PAGE = r"(?:story|article|post|page|blog|live ?blog|column|piece)"
_NOTE = r"(?:(?:editor[’']?s[’']? note|note|update|developing|breaking)\W{1,3})?"
_LATER = any_of(
    rf"{_NOTE}this (?:is|remains) (?:an? )?(?:still )?(?:developing|breaking|evolving|rolling|live)(?: news)? "
    r"(?:story|article|post|page|blog|situation)\b",
    rf"{_NOTE}this (?:(?:developing|breaking|live|news) )*(?:{_PAGE}) (?:is|will be|is being|may be|remains) "
    r"(?:still )?(?:developing|updated|refreshed|continuously|regularly|constantly|breaking)\b",
    rf"{_NOTE}(?:more (?:details |information |news )?(?:to follow|follows|to come|soon)|details (?:to follow|to come))"
    r"\W*$",
    rf"{_NOTE}(?:please )?check back\b",
    r"(?:please )?come back (?:here )?(?:later |soon )?for (?:updates|more|the latest)\b",
    r"(?:please )?keep checking (?:back|this|here|for)\b|(?:please )?refresh (?:this|the|your) (?:page|browser)",
    r"stay tuned\b|stay with (?:us|[^.,]{2,40}) (?:for (?:the latest|more|updates|continu\w+)|on air|online)\b",
    r"we(?: wi|[’']?)ll (?:have|bring you|be (?:updating|bringing)|update|keep you|continue to (?:update"
    r"|follow))\b.{0,80}"
    r"\b(?:story|updates?|latest|more|informed|posted|details)\b",
    r"follow (?:our|the|all the) (?:live|latest|rolling)\b|follow live\b",
    r"for (?:the latest|more) (?:updates|news|stories)(?:,| on | from | follow| visit| click| go to| see| check)",
    r"(?:developing|breaking)(?: news| story)?(?:\W+more (?:details )?(?:to follow|to come|soon|follows))?\W*$",
)
_WE = r"(?:we|our partners|this (?:site|website|page|player|content|app)|[\w’'-]+ player)"
_SCREENS = any_of(
    r"(?:we need |i )?(?:your )?(?:consent|permission|agreement) to (?:load|display|view|show|see|play|embed)\b",
    r"(?:we need your |i )consent to\b",
    r"(?:to |please )(?:view|display|see|watch|play|show|load|enable|accept|allow)\b[^.!?]{0,60}\b(?:accept|enable"
    r"|allow"
    r"|agree|consent|turn on|must|need)\b[^.!?]{0,60}\b(?:cookies|advertis\w+|javascript|tracking|content|settings)\b",
    r"(?:at this point|here) you(?: wi|[’'])ll find (?:external|embedded|third-party)",
    r"this (?:content|video|post|embed|map|player|graphic) (?:is (?:hosted|provided) by|is (?:not available|unavailable"
    r"|no longer available)|(?:can ?not|can[’']t|could not) be (?:played|displayed|loaded|shown|embedded|viewed))",
    r"sorry, (?:this|the|your|but this) (?:video|content|page|browser|clip)\b",
    r"you(?:r browser| need to (?:enable|turn on|allow) (?:javascript|cookies))\b|your (?:privacy|cookie"
    r"|browser) settings\b",
    r"media error\b|posts? (?:by|from) @|view on (?:x|twitter|instagram|threads)\b|this site is protected by recaptcha",
)
_COOKIES = any_of(
    rf"\b{_WE} (?:and our \w+ )?(?:only )?uses? [^.!?]{{0,60}}\bcookies\b",
    rf"\b{_WE} [^.!?]{{0,60}}\b(?:sets?|stores?|places?|requires?) [^.!?]{{0,30}}\bcookies\b",
    r"\bcookies on your (?:device|browser|computer)\b|\bour cookies\b|^please \w+ [^.!?]{0,20}cookies\b",
)
_USE = r"(?:copying|use|reproduction|redistribution|republication|distribution|reprinting|publication|duplication)"
_THIS = r"this (?:article|story|piece|post|column|series|podcast|reporting|coverage)"
_RULES = any_of(
    rf"unauthori[sz]ed {_USE}\b|no part of this\b|(?:any )?{_USE}\b[^.!?]{{0,80}}\bwithout (?:\w+ ){{0,4}}permission\b",
    rf"(?:any )?{_USE} (?:or {_USE} )?(?:is |are )?(?:strictly )?(?:prohibited|forbidden)\b",
    r"use of (?:and/or|(?:this|our) (?:site|website))\b|your use of this (?:site|website|service)\b",
    r"this (?:material|content|service|website|site) (?:may|must|can) ?(?:not be (?:published|reproduced|copied"
    r"|redistributed|reprinted|used)|include (?:material|content))\b",
    r"we acknowledge\b[^.!?]{0,80}\b(?:traditional (?:owners|custodians)|first (?:nations|peoples|australians)"
    r"|custodians)\b",
    r"(?:editors?(?:[- ]in[- ]chief)?(?: (?:and|&) publisher)?|chief editor|publisher|published by|founded by"
    r"|registered office|company (?:no|number|registration)|vat(?: no| number)?|issn)\s?: (?=\S)",
    r"disclaimer\W",
    r"disclosure\W[^.]{0,160}\b(?:supporters?|funders?|donors?|sponsors?|members?|funding|funded|underwriters?)\b",
    r"public (?:inspection )?file\b|fcc (?:public|applications)\b|eeo (?:public|report)\b"
    r"|an equal opportunity employer",
    rf"{_THIS} (?:is|was|has been) (?:part of|produced|supported|made possible|funded|co-?published|reported with"
    rf"|adapted"
    r"|shared|provided|distributed|published (?:in|with|as|by)|a collaboration|translated)\b(?=.{0,90}\b(?:series"
    r"|partnership|collaboration|partners?|support|grant|funding|network|foundation|project|arrangement|commons"
    r"|newsletter|initiative|program(?:me)?|from the)\b)",
    r"proud(?:ly)? (?:a )?member of\b",
)
_TAGS = re.compile(
    r"(?i:tags|topics|keywords|tagged(?: as| in| with)?|filed (?:under|in)|archived in|posted in|categor(?:y|ies)"
    r"|more on|related topics) (?=[A-Z#])"
)
_SLOGAN = any_of(
    r"(?:proudly |always )?(?:serving|informing|connecting|celebrating|covering|reporting (?:for|on)"
    r"|telling the stories"
    r" of)\b[^.!?]{2,60}\b(?:since|for (?:over|more than|nearly)|for \d+ years)\b[^.!?]{0,20}$",
    r"(?:est(?:ablished|d)?|founded|since)\b\.?(?: in)? (?:1[5-9]|20)\d\d$",
)


def tells_more_later(line: str) -> bool:
    """Whether a line says that a story goes on: "This is a developing story", "More to follow", "Stay tuned"."""
    return _LATER.match(line) is not None


def is_on_screen(line: str) -> bool:
    """Whether a line says what a screen shows only if it may: embedded posts, players, cookies."""
    return _SCREENS.match(line) is not None or ("ookies" in line and _COOKIES.search(line) is not None)


def is_house_rule(line: str) -> bool:
    """Whether a line says who may use the words of a page, who pays for them, who answers for them."""
    return _RULES.match(line) is not None


def is_slogan(line: str) -> bool:
    """Whether a line praises the outlet below its name: "Serving the valley since 1887"."""
    return _SLOGAN.match(line) is not None


def is_tag_line(line: str) -> bool:
    """Whether a line is a row of topics behind their label: "Tags Politics Harbours"."""
    return line[-1] not in ".!?" and _TAGS.match(line) is not None
