"""What pages say of where their words come from: feeds, licences, translations, other titles, whose views they are.

Such notes stand around a story and may be long. They speak of "this article" or of "our site" and of nothing else.
"""

from __future__ import annotations

import re

from framing.house_patterns import any_of

_PIECE = r"(?:article|story|post|piece|column|op-?ed|commentary)"  # a report may be anybody's
_THIS = rf"(?:this|the above) (?:\w+ )?{_PIECE}"
_LANGUAGE = (
    r"(?:arabic|bengali|chinese|czech|dutch|english|french|german|greek|hebrew|hindi|hungarian|indonesian|italian"
    r"|japanese|korean|persian|polish|portuguese|romanian|russian|spanish|swahili|tamil|turkish|ukrainian|urdu)"
)
_VIEWS = r"(?:views|opinions|thoughts|beliefs)"
_ABOUT_PIECE = any_of(
    rf"{_THIS} (?:was|has been|is) (?:\w+ )?(?:translated (?:from|by|into|with)\b|(?:written|published|appeared) in "
    rf"{_LANGUAGE}\b|republished (?:from|with|under|here|by)\b|reproduced (?:with|by|from|under)\b|syndicated\b"
    r"|(?:originally |first )(?:published|produced) (?:by|in|on|at) (?-i:[A-Z])[^.!?,]{1,50}\W*$)",
    rf"(?:{_THIS}|this report) (?:has been|was|is) (?:sourced|taken|generated|auto-?generated|published) (?:from|by"
    rf"|via) (?:an? |the )?"
    r"(?:third[- ]party|syndicated|agency|wire|news agency|unedited|automated|\w+ feed)\b",
    rf"{_THIS} is an? (?:unedited|auto-?generated|sponsored|paid|promotional|partnered)\b",
    r"only the headline and (?:the )?(?:picture|image|photo)s? of this\b",
    rf"an? (?:\w+ ){{0,2}}version of this {_PIECE} (?:first |originally |also )?(?:appears|appeared|ran|runs|was"
    rf" (?:first "
    r"|originally )?published) (?:in print\b.{0,60}|(?:in|on|at) (?-i:[A-Z])[^.!?,]{1,60}\W*$)",
    rf"(?:the |all |any )?{_VIEWS}(?: (?:and|or) {_VIEWS})?(?: expressed| presented)?(?: (?:in|here|by|above)\b"
    r"[^.!?,]{0,60}?)? (?:are|is|belong|do not|does not|don[’']t)\b[^.!?,]{0,50}\b(?:author|writer|columnist"
    r"|contributor)(?:[’']?s?)\b[^.!?,]{0,90}[.!]?$",
    rf"(?:the |all )?{_VIEWS}(?: expressed)?(?: here)? are (?:strictly )?(?:personal|my own|the author[’']s own)\W*$",
    r"(?:our|these|all our) (?:stories|articles) (?:may|can) be republished\b|we ask that you edit only\b",
    rf"(?:this work|{_THIS}|except where otherwise noted,.{{0,60}}|.{{0,40}}content on this (?:site|website)) "
    r"(?:is|are) (?:licen[sc]ed|available|published|released) under\b|licen[sc]ed under (?:a )?(?:cc|creative)\b",
    r"(?:visit [\w’' ]{2,40} at \S+ )?distributed by (?-i:[A-Z])[^.]{2,40}\b(?:agency|syndicate|services?|features"
    r"|news|media|llc|inc)\W*$",
    r"disclaimer\W",
    r"copyright (?-i:(?:[A-Z][\w&.’'-]*,? ){1,5})(?:19|20)\d\d\W*$",
)
_ABOUT_SHOP = any_of(
    r"(?:if you|when you|you may)\b[^.!?]{0,80}\blinks?\b[^.!?]{0,60}\bwe\b[^.!?]{0,30}\bcommissions?\b",
    r"we (?:may |might |can |will )?(?:earn|receive|get|make) (?:an? |some )?(?:\w+ )?commissions?\b[^.!?]{0,60}"
    r"\b(?:links?|purchases?|buy|site|page)\b",
    r"(?:all|these) (?:products|items) (?:featured |mentioned |here )?(?:are|were) (?:independently )?(?:selected"
    r"|chosen"
    r"|picked|reviewed) by (?:our|\w+) (?:editors|writers|team)\b",
)
_ABOUT_HOUSE = any_of(
    r"[\w’'. ]{2,50} (?:coverage|journalism|reporting)(?: (?:of|on) [^.!?]{2,40})? receives (?:financial )?support"
    r" from\b",
    r"(?:the )?(?-i:[A-Z])[\w’'. ]{1,40} receives support from\b[^.!?]{0,60}\b(?:its|our) (?:[\w-]+ )?(?:coverage"
    r"|journalism|reporting)\b",
    r"[\w’'. ]{2,40} is (?:an? )?(?:[\w-]+,? (?:and )?){0,3}(?:nonprofit|non-profit|reader-(?:supported|funded)"
    r"|member-supported)"
    r"\b[^.!?]{0,90}\b(?:newsroom|organi[sz]ation|outlet|publication|network|site)\b[^.!?]{0,90}[.!] (?:please"
    r" )?(?:support|donate"
    r"|sign up|subscribe|help|join|become|read|get)\b",
    r"learn more about (?:how|the|our|[\w’']+)\b.{0,30}\b(?:tests|reviews|process|policy|policies|standards"
    r"|journalism)\b",
    r"help keep (?-i:[A-Z]|us|this|our)[\w’' ]{1,40} (?:free|independent|alive|going|reporting)\W*$",
)
_TO_NEWS = any_of(
    r"(?:read|get|catch|check|find|follow|see)(?: out)?(?: all)?(?: of)?(?: the)? our(?: \w+)? (?:latest|breaking"
    r"|trending|top|business|live) (?:\w+ )?(?:news|updates|stories|headlines)\b",
    r"(?:read|get|catch|find|see) all the latest (?:\w+ )?(?:news|updates|stories|headlines) here\W*$",
    r"for (?:all )?(?:the )?(?:latest|breaking|more(?! than)) (?:\w+ ){0,3}(?:news|updates|stories)\b(?: like"
    r" this)?[^.!?,]{0,30},? "
    r"(?:please )?(?:download|follow us|visit our|click|subscribe|join us|tune|log on)\b",
    r"to (?:get|receive|stay|keep)\b[^.!?,]{0,60}\b(?:news|updates?|stories|alerts|informed|touch|newsletters?)\b"
    r"[^.!?,]{0,30}, (?:please |you can )?(?:join us|follow us|subscribe|download|sign up|click)\b",
    r"stay (?:updated|up[ -]to[ -]date|informed|ahead) (?:with|on) (?:the |all the )?(?:latest|breaking|top)\b",
    r"like [\w ]{2,30} on facebook,? (?:and )?follow\b|listen to (?:the best of |more )?[\w’' ]{2,40} on (?:bbc"
    r" )?sounds\b",
    r"get in touch with (?:our|the) (?:[\w-]+ )?(?:team|newsroom|desk)\b|letters to the editor\W{1,3}\S+@",
)
# Words that nothing but such a note has, however long it is.
_TELLING = re.compile(
    r"\bsyndicated (?:news )?feed\b|\bauto-?generated from\b|\b(?:our|this) [^.!?]{0,60}\bunder (?:a|the) creative"
    r" commons licen[cs]e\b|\bsolely responsible for (?:all|its|the) (?:editorial )?content\b"
    r"|^\W*(?:the )?(?:views|opinions)\b[^.!?]{0,90}\bdo(?:es)? not necessarily (?:reflect|represent)\b[^.!?]{0,60}"
    r"\b(?:publication|newspaper|paper|outlet|site|magazine|editorial|our|publisher|company)\b"
    r"|\bwe are a 501\(c\)\(?3\)?",
    re.IGNORECASE,
)
_OPENING_QUOTES = "\"“„«‘'"


def is_imprint(line: str, words: int) -> bool:
    """Whether a line tells where the words of the page come from, or whose they are."""
    bare = line.lstrip("([*_")
    notes = (_ABOUT_PIECE, _ABOUT_SHOP, _ABOUT_HOUSE, _TO_NEWS)
    return line[0] not in _OPENING_QUOTES and words <= 60 and any(note.match(bare) for note in notes)


def is_telling_imprint(line: str) -> bool:
    """Whether a line has words that only such notes have: "auto-generated from a syndicated feed"."""
    return line[0] not in _OPENING_QUOTES and _TELLING.search(line) is not None
