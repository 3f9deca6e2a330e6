"""What a single line of a page looks like, by its words alone: page chrome or not. Neighbours are not looked at.

Every pattern is a habit of many publishers, none of one page. The tests are linear, and are meant for lines of at most
``LONGEST`` characters: whatever is longer is running text. Bylines and pictures are in ``credit_patterns``.
"""

from __future__ import annotations

import re

from framing.button_patterns import NETWORKS, is_button, is_sharing
from framing.call_patterns import is_call
from framing.imprint_patterns import is_imprint, is_telling_imprint
from framing.line_wording import SAID, ends_sentence
from framing.link_patterns import is_links_heading
from framing.menu_patterns import is_menu, is_navigation
from framing.notice_patterns import is_appeal, is_correction
from framing.stamp_patterns import ends_in_stamp, is_stamp
from framing.widget_patterns import is_widget

LONGEST = 1500


_UNMARKED_LINK = re.compile(r"(?:Related|RELATED|Read more|READ MORE|Watch|WATCH|See also) [A-Z‘“'\"0-9](?:\S* ){4}")
# A link may be a question: "Also read: Who owns the pier?"
_LABELLED_LINK = re.compile(
    r"(?:also read|read also|read(?: more| next| this| on)?|see also|also see|related(?: story)?|watch(?: now| also)?"
    r"|read (?:here|the full story)|photos|photo gallery|gallery|podcast|slide ?show|live ?blog|live updates"
    r"|interactive"
    r"|listen(?: now)?|recommended|must[ -]read|don[’']t miss|icymi|in (?:pics|pictures|photos|video))\s?[:|»›>]\s+\S",
    re.IGNORECASE,
)
_PIPED_LINK = re.compile(
    r"(?:explained|explainer|opinion|editorial|analysis|interview|review|profile|exclusive|fact[ -]check|in depth|quiz"
    r"|column|comment|live) \| \S+ \S",
    re.IGNORECASE,
)
_READ_MORE = re.compile(
    r"read (?:more|(?:the )?full (?:story|article|report)|our (?:full|latest|live)|the (?:full|rest|original"
    r"|entire))\b|(?:click|tap|press) (?:here"
    r"|on the link)\b"
    r"|click (?:to|below)\b|swipe (?:left|right)\b|scroll down\b|continue reading\b"
    r"|(?:story|article|post) continue[sd]? (?:below|after|on)\b|continued (?:on|from) page\b",
    re.IGNORECASE,
)
_ENDS_READ_MORE = re.compile(r"\b(?:read|see) more\s*[>»→]*$", re.IGNORECASE)
_INVITATION = re.compile(
    r"(?:read or |kindly |please )?share(?: (?:this|on|via|all|or comment)\b|\s*[:|]|$)"
    r"|explore more on\b"
    r"|follow this (?:author|writer|topic|tag|story)\b|report an? (?:[\w-]+ )?(?:error|issue|typo|mistake|problem)$"
    r"|re-?use this content\b"
    r"|(?:tweet|e-?mail|print|save|copy|bookmark)(?: (?:this|link)\b|$)"
    rf"|(?:you can |please )?follow (?:us\b|@|[\w’'. ]{{2,60}} (?:on|at) (?:{NETWORKS}|@|http))"
    rf"|follow (?:[\w’'.&]+ ){{0,4}}[\w’'.&]+:$|(?:like|find"
    rf"|join) us on\b|join [\w’'. ]{{2,40}} on {NETWORKS}"
    r"|sign[ -]?up(?: (?:for|to|here|now|today|with)\b|[:!]|$)|sign in\b|log ?in\b"
    r"|subscribe(?: (?:to|now|today|for|here)\b|[:!]|$)|already a subscriber|(?:register|join) (?:now|today|free"
    r"|for free)\b"
    r"|get (?:the|our|your|all|more|breaking|news|\w+ news)\b"
    r"[^.]{0,80}\b(?:inbox|newsletter|app|e-?mail|alerts?|factsheet)\b"
    r"|download (?:our|the)\b[^.]{0,30}\bapp\b|our newsletters?\b"
    r"|(?:(?:our|free|daily|weekly|morning|evening) ){0,3}newsletters?\s*[:|]?\s*$|prefer [\w ]{2,40} on google\b"
    r"|.{2,40} (?:is|are) (?:entirely |wholly |mostly )?funded by (?:its|our|their|your) (?:readers|members|donors)"
    r"[.!]? (?:if|become|join|support|give|help|donate|please)\b"
    r"|become (?:a|our) (?:\w+ )?(?:member|subscriber|supporter|patron|backer|donor|friend)\b"
    r"|donate(?: (?:now|today|here)\b|[:!]|$)"
    r"|make a (?:donation|contribution)|support (?:[\w’']+ ){1,4}journalism|manage newsletters|enter your e-?mail"
    r"|thank you for (?:signing|subscribing)|by (?:signing up|continuing(?! to (?!use|read|browse|visit))"
    r"|subscribing|clicking|using this|registering)\b"
    r"|by (?:providing|entering|submitting|giving us) (?:an|your) e-?mail|i agree to the terms\b"
    r"|(?:you can )?unsubscribe (?:at )?any ?time"
    r"|join (?:our|the|[\w’']+[’']s) [\w’'. ]{0,30}\b(?:channel|newsletter|mailing list)\b"
    r"|(?:keep|stay) (?:up[ -]to[ -]date|informed|connected|in the loop|ahead) (?:with|on|about)"
    r" (?:what|our|the latest|all the|(?:our |free |daily |weekly |regular ){1,2}(?:updates?|alerts?|e-?mails?))\b"
    rf"|(?:you can (?:also |now )?)?(?:get|receive|follow|catch|read|find) [\w’' -]{{2,60}} (?:on|via|through|over)"
    rf" (?:{NETWORKS})\b.{{0,12}}\b(?:click|tap|join|sign up|subscribe|follow)\b"
    r"|for [\w-]+(?:(?:, | and | or |, or |, and | )[\w-]+){0,4},? (?:please )?"
    r"(?:contact|e-?mail|write to|call|reach|get in touch with) (?:us|our [^.!?]{2,40})"
    r"(?: (?:at|on|via|by|through)\b.{2,60}|[.!]?$)"
    r"|(?:we|this (?:site|website)) uses? (?:\w+ )?cookies|(?:accept|reject|manage)(?: all)? cookies"
    r"|(?:this|your) (?:browser|video) (?:does not|cannot|is not|can not)|(?:please )?(?:enable|turn on) javascript"
    r"|leave a comment|join the (?:conversation|discussion)\b|post a comment|(?:\w+ )?comments? (?:are|is) closed"
    r"|view (?:all )?comments|(?:no comments yet|be the first to comment)\b"
    r"|send (?:us )?(?:your |story |news )?tips? to\b"
    r"|send us your (?:feedback|comments|views|thoughts|stor(?:y|ies)|photos)\b|(?:have|got) (?:a|any) (?:story|news"
    r"|tip|question|correction)\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"©|(?:\(c\)|copyright)\s*(?:©|\(c\)|:|\d{4})|.{0,120}\ball rights reserved\b|terms (?:of (?:use|service)"
    r"|and conditions)"
    r"|privacy (?:policy|notice|settings)|cookie (?:policy|settings|preferences|notice)"
    r"|(?:tags?|topics?|filed under|filed in|keywords|categor(?:y|ies)|in this (?:story|article)|labels|series)\s*:"
    r"|our standards\s*:"
    r"|this (?:article|story|post|piece) (?:is more than \d|(?:was|has been) (?:originally |first |last )?"
    r"(?:published|produced|syndicated)|(?:originally |first )?appeared)"
    r"|\(?(?:except for the headline, )?this (?:article|story|report|copy) (?:has not been|was not|is not) edited by"
    r" (?:[\w’'.]+ ){0,5}(?:staff|team|editors?|desk|newsroom)\b"
    r"|\d{1,2}\. [\w’'-]+(?:, [A-Z]\.| [A-Z]{1,2},).{10,200}\((?:19|20)\d\d\)\.?$"  # as below reports of studies
    r"|\((?:corrects|refiles|updates|adds|recasts)\b"
    r"|(?:(?:\d[\d,.]*[km]? (?:view )?(?:comments?|shares?|views|likes|reactions|photos|images)\W*){1,4}"
    r"|\d+[ -]min(?:ute)?s? read|\d+ of \d+"
    r"|(?:about )?(?:\d+|an?) (?:min(?:ute)?|hour|day|week|month|year)s? ago)$|slideshow\b.{0,20}$"
    r"|play video\b.{0,90}$|(?:menu|sections?|navigation|breadcrumb|you are here)\s*:|(?:skip|jump)(?: \w+)? to\b"
    r"|back to (?:top|home)\b|hide caption\b|list(?: \d+)? of \d+\b|end of (?:list|article)$"
    r"|journal reference: |doi: ?10\."
    r"|load-date:|end of document$|body$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:(?:reader )?comments?\s*[:(]?\s*\d[\d,.]*k?\)?|\d[\d,.]*k? (?:reader )?comments?)$", re.IGNORECASE
)
_WHOLE = re.compile(
    r"(?:advertise?ments?|advert|ad|ads|ad feedback|ad ?choices|sponsored(?: content)?|promoted"
    r"|paid (?:content|post)|menu|search|close|open"
    r"|loading|gallery|photos?|videos?|listen|play|comments?|\(?continued\)?|not found"
    r"|opens? in (?:a )?new (?:tab|window)"
    r"|facebook twitter(?: pinterest| email| whatsapp)*|breaking(?: news)?|live(?: updates)?|exclusive"
    r"|premium|summary|about the (?:author|writer)s?|key points|key takeaways|at a glance)\s*[:.]?$",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"list(?: \d+)? of \d+\b|end of list$", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]{1,64}@ ?[\w-]{1,64}\.\w|https?://|\bwww\.")
_CONTACT = re.compile(r"\b(?:e-?mail|contact|write to|send|reach|tips?|visit|follow)\b", re.IGNORECASE)
_COLUMNS = re.compile(r"\S\s{4,}\S")  # "TELLMOUTH ECHO          Page 3"
_ONLY_LINKS = re.compile(
    r"(?:(?:https?://|www\.)\S+|[#@]\w+|pic\.\w+\S*|[\w.+-]+@[\w.-]+)(?:[\s,;|]+(?:[#@]\w+|https?://\S+))*$"
)
_WORD = re.compile(r"[^\W_]")
_NUMBERS = re.compile(r"[\d\W_]+")  # "9341**2050"
_BULLETS = "•▶►▸»>*|–—-·› "
_PLACE = r"[A-Z][A-Z’'./-]+(?:[ ,]+[A-Z][\w.’'/-]*){0,4}"
_DATE = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
_AGENCY = r"(?: ?\([A-Z][\w /&.’'-]{1,30}\))"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_DATE}{_AGENCY}?|[A-Z][\w ,.’'-]{{2,40}}{_AGENCY}) ?(?:[-–—]|--) ?(?=[\"“‘A-Z0-9])"
    r"|\([A-Z]{2,5}\)\s"
)
_IN_SHORT = re.compile(
    r"(?:(?:the story |news )?in (?:short|brief|summary|a nutshell)|summary|(?:story |key )?highlights|key (?:points"
    r"|facts"
    r"|takeaways|findings)|(?:the )?takeaways|(?:what )?you need to know|what to know|need to know|at a glance"
    r"|quick read"
    r"|tl;?dr|the essentials|the (?:main|key) points|the gist)\s*:?",
    re.IGNORECASE,
)
_NEXT = re.compile(r"what[’']?s next\s*\??:?", re.IGNORECASE)
_LONGEST_DATELINE = 100  # characters


def is_chrome(line: str, words: int) -> bool:
    """Whether a line is part of the page rather than of the article, by its words alone."""
    if not _WORD.search(line) or (words <= 2 and _NUMBERS.fullmatch(line) and not ends_sentence(line)):
        return True
    bare = line.lstrip(_BULLETS)
    if is_correction(bare) or is_telling_imprint(bare):
        return True
    if words <= 25 and not ends_sentence(line) and is_labelled_link(bare):
        return True
    if words > 45 or SAID.search(line):
        return False
    if is_imprint(bare, words) or is_widget(bare):
        return True
    if _INVITATION.match(bare) or _NOTICE.match(bare) or _is_pointer(bare, words) or is_appeal(bare) or is_call(bare):
        return True
    if words > 20 and ends_sentence(line):
        return False
    if words <= 12 and _COLUMNS.search(line) and not ends_sentence(line):
        return True
    whole = _WHOLE.match(bare) or _ONLY_LINKS.match(bare) or (words <= 12 and (is_button(bare) or is_sharing(bare)))
    stamped = is_stamp(line) or (words <= 20 and not ends_sentence(line) and ends_in_stamp(line))
    return bool(whole) or stamped or is_navigation(line) or (not ends_sentence(line) and is_menu(line))


def _is_pointer(line: str, words: int) -> bool:
    ended = ends_sentence(line)
    if words > 30 or (words > 18 and ended):
        return False
    if (
        is_labelled_link(line)
        or (not ended and _PIPED_LINK.match(line))
        or _READ_MORE.match(line)
        or _ENDS_READ_MORE.search(line)
        or (_EMAIL.search(line) and _CONTACT.search(line))
    ):
        return True
    return not ended and (is_links_heading(line) or _UNMARKED_LINK.match(line) is not None)


def is_labelled_link(line: str) -> bool:
    """Whether a line is a link with a label, as a headline may be too: "In pictures: Lorn floods"."""
    return _LABELLED_LINK.match(line) is not None and line[-1] != "."


def counts_comments(line: str) -> bool:
    """Whether a line says how many comments of readers there are ("Comments 12", "12 comments")."""
    return _COMMENTS.match(line) is not None


def opens_summary(line: str) -> bool:
    """Whether a line stands over what a story tells in short."""
    return _IN_SHORT.fullmatch(line) is not None


def opens_references(line: str) -> bool:
    """Whether a line stands over the studies that a report is about, where these follow."""
    return line.rstrip(":").lower() == "references"


def opens_outlook(line: str) -> bool:
    """Whether a line stands over what a summary says of the days to come."""
    return _NEXT.fullmatch(line) is not None


def is_list_mark(line: str) -> bool:
    """Whether a line is what readers of screens hear of a list: "list 1 of 3", "end of list"."""
    return _LIST_MARK.match(line) is not None


def is_interruption(line: str) -> bool:
    """Whether a line only breaks into the story ("Advertisement"), which goes on behind it."""
    return not _WORD.search(line) or _WHOLE.match(line) is not None


def dateline_end(line: str) -> int:
    """Return where the opening of a news agency's story ends: "PARIS, May 2 (AFP) - "; 0 where a line has none."""
    found = _DATELINE.match(line[:_LONGEST_DATELINE])
    return found.end() if found else 0
