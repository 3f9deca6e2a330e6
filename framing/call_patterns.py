"""What an outlet says to its readers in whole sentences: calls for money, thanks, questions, numbers to ring for help.

Each pattern is a habit of many outlets and speaks of the outlet itself, so that no appeal of somebody in a story is
taken for one. Lines in which somebody is quoted are none of these.
"""

from __future__ import annotations

import re

from framing.house_patterns import any_of, is_house_rule, is_on_screen, is_slogan, is_tag_line, tells_more_later

_PIECE = r"(?:stor(?:y|ies)|articles?|posts?|pieces?|columns?|series|podcasts?|newsletters?|coverage|reporting)"
_TRADE = r"(?:journalism|journalists|reporting|coverage|newsrooms?|news)"
_READERS = r"(?:readers?|listeners?|viewers?|members?|donors?|supporters?|subscribers?|patrons?)"
_KIND = (
    r"(?:independent|quality|local|investigative|public|free|fearless|honest|nonprofit|non-profit|community|this|our)"
)
_MONEY = r"(?:[$£€₹¥]|US\$|A\$|C\$|Rs\.? ?|N)\d[\d.,]*"
_EACH = r"(?:a|an|per|each|every|/) ?(?:day|week|month|year|quarter)"
_WHEN = r"(?: (?:now|today|here|monthly|once|online|from [^.!?]{2,20}))?[.!]?$"
_HELPERS = (
    r"(?:[\w’' ]{0,30}\b(?:helplines?|hotlines?|lifeline|crisis (?:line|text line|support)|support line)"
    r"|samaritans|beyond ?blue|mensline|childline|women[’']s aid|1800 ?respect|headspace|13yarn)"
)


_SENTENCE_START = re.compile(r"[.!?:…][”’]? +(?=\w)")
_ASKS = any_of(
    # For money.
    rf"(?:join|support|back|subscribe|become an?)\b[^.!?]{{0,80}}{_MONEY} ?{_EACH}",
    rf"give {_MONEY} ?{_EACH}",
    rf"(?:give|donate|chip in|contribute|support us|back us|fund us|join us|buy us a coffee){_WHEN}",
    rf"(?:become a (?:member|supporter|patron)|make (?:a|your) (?:gift|donation|contribution|pledge)){_WHEN}",
    r"please (?:donate|subscribe|chip in|support (?:us|our|independent))\b",
    r"please consider (?:joining|making|supporting|becoming|donating|subscribing|giving|helping|contributing|a) ",
    r"join (?:our|the(?: [\w’'-]+){1,3}) (?:circle|club|community|family|membership|supporters)[.!]?$",
    r"(?:can|could|will) you (?:spare|chip in|support (?:us|our)|join us|help us|donate|afford to (?:give|help"
    r"|support))\b",
    # By what it does.
    rf"if you (?:value|appreciate|enjoy(?:ed)?|liked?|loved?|believe in|care about|rely on|trust|found|want)\b"
    rf"[^.!?]{{0,30}}(?:\b{_KIND} (?:\w+ )?{_PIECE}|\b{_KIND} (?:\w+ )?{_TRADE}|\breporting from|\bour work"
    rf"|like this)\b",
    rf"(?:did you |do you )?(?:like|enjoy|love|value)(?:d|ed|ing)? (?:our|this|these) {_PIECE}\b[^.!?]{{0,20}}\?",
    r"(?:do you )?(?:like|enjoy|love)(?:d|ed|ing)? what you(?: are|[’']re)? (?:read|see|hear)(?:ing)?\b[^.!?]{0,20}\?",
    r"help us (?:keep|hold|continue|report|tell|investigate|fund|raise|reach|do|make|build|grow|stay|protect|improve"
    r"|defend|expose|cover|bring)\b",
    r"we (?:need your (?:help|support) to|can[’']?(?:t|not) do (?:this|it|our work) without)\b",
    r"we have a (?:small |quick )?favou?r to ask",
    r"we (?:do not|don[’']t) have an? (?:\w+ )?(?:billionaire|paywall|owner)",
    r"we have no (?:\w+ )?(?:owners?|billionaires?|paywalls?|shareholders|advertisers)\b",
    rf"(?:{_KIND} )?(?:{_TRADE}|work)\b[^.!?]{{0,30}}\b(?:depends?|rel(?:y|ies)|runs?|survives?) on "
    rf"(?:you|your|our {_READERS}|{_READERS})\b",
    rf"we (?:depend|rely|count|run) on (?:you|your|our {_READERS}|{_READERS} like)\b",
    rf"our (?:{_TRADE}|{_PIECE}|site|website|work) (?:is|are|will (?:always )?be|remains?) free\b",
    # By who pays, or has paid.
    r"(?:thank you|thanks)(?: so much| very much)? for (?:reading|listening|watching|subscribing|supporting us"
    r"|your (?:support|subscription))\b",
    r"your (?:support|donation|gift|contribution|subscription|membership)(?: today)? "
    r"(?:makes?|helps?|keeps?|allows?|funds?|matters|enables?|will help|can help)\b",
    rf"(?:(?:this|our) (?:[\w’'-]+ )?(?:{_TRADE}|{_PIECE}|work)|{_PIECE} like th(?:is|ese)"
    rf"|[\w’' ]{{2,30}}[’']s? {_TRADE})\b"
    rf"[^.!?]{{0,30}}\b(?:made possible|paid for|funded|supported) (?:entirely |in part )?by\b",
    rf"{_PIECE} like th(?:is|ese)\b[^.!?]{{0,60}}\b(?:you|your|us|our|inbox|{_READERS})\b",
    rf"(?:already|not (?:yet )?) ?(?:an?|our) (?:\w+ )?{_READERS}\?",
    r"before you go(?:\W*$|:|, (?:we|please|can|will|sign|if|help)\b)",
)
_LIKE_YOU = re.compile(rf"\b(?:{_READERS}|people) like you\b", re.IGNORECASE)
_ADDRESS = r"[^!?]{0,60}(?:@|\d{3}|\bsignal\b|\bwhatsapp\b|\btwitter\b|\bx\b|\be-?mail\b|\bform\b|\bhere\b|\.[a-z]{2,})"
_ANSWERS = any_of(
    # What readers think.
    r"was this (?:article|story|page|content) (?:helpful|useful|interesting)",
    rf"what (?:did|do) you think (?:of|about) this {_PIECE}",
    r"tell us what you think",
    r"we (?:value|welcome|want) your (?:feedback|opinions?|views|comments|letters)",
    r"comment(?:s|ing)(?: on| for)?(?: this \w+)? (?:are|is) (?:now |pre-?|post-?|being )?(?:moderated|closed"
    r"|turned off|disabled|welcome)\b",
    r"comments (?:may|must|should) be (?:in english|moderated|civil|respectful|polite)\b",
    r"you must (?:be|log|sign|register)\b.{0,30}\b(?:logged|comment|in to|reply)",
    r"your e-?mail address will not\b|required fields are",
    # What readers know.
    r"spott?ed (?:an|a|any) (?:\w+ )?(?:error|mistake|typo|problem)",
    r"(?:see|notice|found|find) (?:something wrong|an error|a mistake|a typo)\b[^.]{0,30}\?",
    r"do you have (?:a|an|any|more) (?:\w+ )?(?:stor(?:y|ies)|information|tips?|news|questions?|views?|photos?"
    r"|comments?|pictures)\b.{0,60}\?",
    r"(?:do you )?know (?:something|anything|more) (?:we|about this)",
    r"(?:are you|have you been|were you) (?:personally )?affected by",
    r"if you(?: have|[’']ve)? (?:been affected by|a story|information|a tip|something to share)\b",
    r"having (?:trouble|problems|difficulty) (?:reaching|viewing|loading|accessing|reading|seeing|opening)\b",
    # Where writers are reached and read.
    rf"(?:contact|e-?mail|write to|message|call|text|reach) (?:the (?:author|writer|reporter|editor|news ?room"
    rf"|news desk"
    rf"|team|desk)|us|our (?:[\w-]+ ){{0,3}}(?:desk|team|newsroom|reporters?)|me|him|her|them) (?:at|on|via|by"
    rf"|through)\b"
    rf"{_ADDRESS}",
    r"(?:see|view|read|browse) (?:all |more |other |the )*(?:stories|articles|posts|work|coverage) (?:by"
    r"|from) [^.!?]+$",
    r"(?:all|more|other) (?:stories|articles|posts) (?:by|from) [^.!?]+$",
    r"(?:view|read) (?:[\w’'.-]+ ){1,4}full (?:bio|profile)",
    # Who helps.
    r"if you or (?:someone|anyone|a person) (?:you know|close to you)\b",
    r"for (?:help|support|confidential support),? (?:call|contact|visit|ring|text)\b",
    rf"(?:call|contact|ring|text) {_HELPERS}",
    r"if you(?: are|[’']re) (?:(?:having|experiencing) (?:suicidal thoughts|thoughts of)"
    r"|feeling suicidal|thinking of suicide|in (?:crisis"
    r"|distress))\b[^.!?]{0,80},? (?:please )?"
    r"(?:call|text|contact|dial|reach out)\b",
    rf"in (?:the )?(?-i:[A-Z])[^.!?]{{1,40}},? (?:the )?{_HELPERS} (?:can be|is|are) (?:contacted|reached"
    rf"|available)\b[^.!?]{{0,40}}\d",
    rf"{_HELPERS}\W{{1,3}}(?:on |call |ring |at )?[\d+][\d ()+-]{{2,18}}$",
)
_QUOTES = re.compile("[\"“”„«»]|^[‘']")


def is_call(line: str) -> bool:
    """Whether a line is said by the outlet to its readers, or tells of the outlet and its rules."""
    if is_tag_line(line):
        return True
    if _QUOTES.search(line):
        return False
    starts = [0, *(found.end() for found in _SENTENCE_START.finditer(line))]
    asks = any(_ASKS.match(line, start) for start in starts) or ("like you" in line and _LIKE_YOU.search(line))
    told = is_slogan(line) or is_house_rule(line) or is_on_screen(line) or tells_more_later(line)
    return bool(asks or told or _ANSWERS.match(line))
