"""What a newsroom says to its readers beside the story: corrections and notes, what is to be paid, players and embeds.

Each pattern is a habit of many publishers. Lines are tested whole, so that no sentence of the story is taken for one.
"""

from __future__ import annotations

import re

_STORY = (
    r"(?:article|story|report|post|piece|column|page|headline|version|blog|obituary|review|interview|essay|podcast"
    r"|caption|transcript|graphic|map)"
)
_OWN = r"(?:article|story|post|piece|column|headline|version|blog|obituary)"  # a report may be anybody's
_CHANGED = r"(?:corrected|updated|amended|revised|refiled|edited|changed|clarified|republished|modified|re-?posted)"
# A correction says that it is one at its beginning, or names the version it corrects in its first words. Other notes of
# editors stay: what they say of whom the story is about is the outlet's own word.
_NAMES_ITSELF = re.compile(
    r"[(\[*]*(?:(?:corrections?|clarifications?)(?: and clarifications?)?\b(?: \([^()]{1,30}\)|,? [^.:!?]{1,40})?\s*:"
    r"|editor[’']?s[’']? note\W{1,3}(?:an?|the) (?:earlier|previous|prior|original) version\b"
    rf"|a (?:correction|clarification) (?:was|has been) (?:made|issued|added)\b"
    rf"|the (?:headline|caption|text|date|byline) (?:of|on|in|to) this {_STORY} (?:was|has been|is)\b"
    rf"|(?:(?:updated?|(?:editor[’']?s[’']? )?note)\W{{1,3}})?this (?:\w+ \d{{1,2}} )?{_OWN}(?:[’']s \w+)? "
    rf"(?:(?:was|has been|is being|will be) (?:\w+ )?{_CHANGED}|corrects|clarifies|refiles|recasts)\b)",
    re.IGNORECASE,
)
_VERSION = re.compile(rf"\b(?:earlier|previous|prior|original|first) versions? of this {_STORY}\b", re.IGNORECASE)
_FIRST_WORDS = 200  # characters; further behind, such words close a paragraph of the story
_APOLOGY = re.compile(
    r"(?:we|the [\w ]{2,40}) (?:apologi[sz]es?|regrets?|is sorry|are sorry)(?: for)? (?:the|this|any) "
    r"(?:error|mistake|confusion)s?\.?$",
    re.IGNORECASE,
)
_TO_PAY = re.compile(
    r"(?:(?:want )?to )?(?:continue|keep) reading\b(?! (?:of|aloud)\b)|(?:want|like) to (?:read|see|hear|know) more\?"
    r"|(?:try|get|enjoy|start|unlock|for) unlimited (?:digital )?access\b|.{0,60}\bcancel any ?time\b"
    rf"|(?:sorry, )?th(?:is|e full) (?:{_STORY}|content) is (?:only |exclusively )?(?:for|available (?:only )?to"
    r"|reserved for|exclusive to) (?:our )?(?:\w+ )?(?:subscribers|members)\b"
    r"|you have \d[\d.]* ?% of this (?:article|story)\b"
    r"|.{0,60}\bis a reader-(?:supported|funded) (?:publication|newsletter)\b"
    r"|thanks for reading\b.{0,60}[!.]|(?:to )?(?:support|receive) .{0,80}\bconsider becoming an?\b"
    r"|you(?: ha|[’'])ve (?:\w+ ){1,6}(?:free |complimentary )(?:\w+ )?(?:articles?|stor(?:y|ies))\b"
    r"|create (?:a|an|your) (?:free )?account\b|enjoying (?:this|our) (?:article|story|coverage|content|podcast)\?"
    r"|(?:our|independent|quality|local) journalism (?:needs|depends|relies|costs|is (?:only )?(?:funded|paid))\b"
    r"|you are (?:now |successfully )?(?:subscribed|signed up|logged in)\b|thank you!$",
    re.IGNORECASE,
)
_DEVICES = re.compile(
    r"skip (?:past )?(?:(?:this )?adv?(?:ert(?:isement)?)?|newsletter promotion)\b|after newsletter promotion$"
    r"|(?:advertise?ment|article|story)\W{1,3}(?:(?:article|story|text) )?continue[sd]? (?:reading )?below\b"
    r"|listen to (?:this |the )?(?:article|story)\b.{0,20}$|getting your .{0,30} (?:audio )?player ready"
    r"|(?:estimated )?reading time\b.{0,20}$|view (?:image|photo|gallery) in full ?screen|enlarge (?:image|photo)$"
    r"|(?:gift|save|bookmark|print|copy) (?:this )?(?:article|story|link)$|save (?:it )?for later$"
    r"|(?:add|make|set|choose) (?:[\w’' ]{2,30} )?(?:as )?(?:an? |your )?preferred source\b|(?:please enter a valid"
    r"|invalid) e-?mail\b"
    r"|something went wrong[.,] please\b|get e-?mail alerts\b|read our (?:privacy|cookie|terms)\b"
    r"|(?:advertise?ment|sponsored|promoted)\s?[—–:|]\s?\w|purchase licensing rights\b|while you[’']?re here\b"
    r"|we use your (?:sign-?up|e-?mail)\b"
    rf"|this (?:{_STORY}|content|page) (?:may )?(?:contains? (?:affiliate|content provided by)"
    rf"|includes? (?:affiliate|content provided by)"
    r"|is (?:hosted|provided) by|is not available (?:in|on)|could not be loaded)"
    r"|allow [\w ]{2,20} content\?|view this post on\b|a post shared by\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:^|[.!?:] )(?:sign (?:me )?up|subscribe|register|learn more|(?:back|support|fund|follow|join) us)"
    r"(?: (?:here|now|today))?[.!]?$"
    r"|(?:^|[.!?:] )(?:sign up|subscribe) (?:here |now |today )?(?:for|to) .{0,60}"
    r"\b(?:newsletter|briefing|alerts|e-?mails?)\b"
    r"|\b(?:in|to|into) your (?:inbox|e-?mail)(?:,? (?:every|each|daily|weekly|once|twice)\b.{0,30})?[.!]?$"
    r"|\b(?:let us know|tell us|have your say|share your (?:thoughts|views))\b.{0,30}\bcomments?\b",
    re.IGNORECASE,
)
_LAST_WORDS = 140  # characters
_OPENING_QUOTES = "\"“„«‘'"


def is_correction(line: str) -> bool:
    """Whether a line says what of the story was wrong or has been changed."""
    found = _VERSION.search(line[:_FIRST_WORDS])
    return line[0] not in _OPENING_QUOTES and bool(found or _NAMES_ITSELF.match(line) or _APOLOGY.match(line))


def is_appeal(line: str) -> bool:
    """Whether a line asks readers to pay, or belongs to a player, a form or an embedded post."""
    return bool(
        _TO_PAY.match(line)
        or _DEVICES.match(line)
        or (line[0] not in _OPENING_QUOTES and _INVITES.search(line, max(0, len(line) - _LAST_WORDS)))
    )
