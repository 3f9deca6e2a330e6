"""What players, forms, advertisements and rooms for comments say on a page, in whole lines.

Some are sentences ("This video failed to load."), but none of them is about anything else than the page.
"""

from __future__ import annotations

from framing.button_patterns import NETWORKS
from framing.house_patterns import any_of

_NAME = r"[\w’'.&-]+(?: [\w’'.&-]+){0,3}"
_PIECE = r"(?:article|story|post|page|piece|report|content|episode)"
_PLAYER = any_of(
    r"(?:video|audio|media) (?:player is loading|duration\b.{0,40}|failed to load)",
    r"(?:current time|duration|remaining time|playback rate)(?:\W{0,3}[\d:.%x/]+)+|volume \d+%",
    r"this is a modal window\b.{0,80}|beginning of dialog window\b.{0,80}|end of dialog window\W*",
    r"the media could not be loaded\b.{0,120}|no compatible source was found\b.{0,40}",
    r"playing (?:next )?in \d+.{0,12}|now playing(?::.{0,60})?|loading(?:\W{0,4}| (?:video|comments|content|player"
    r"|more)\W*)",
    r"(?:we apologi[sz]e|sorry),? but this (?:video|audio|content|player) (?:has|is|cannot|can’t|could)\b.{0,60}",
    r"try refreshing your browser\b.{0,80}",
    r"listen to (?:this |the )?(?:full )?(?:article|story|podcast|episode)\b\W?.{0,40}",
    rf"this (?:audio|voice|{_PIECE}) is (?:auto-?generated|generated|read|voiced|narrated|created) (?:by|using|with) "
    r"(?:an? )?(?:automated|ai\b|artificial|synthetic|computer|text[- ]to[- ]speech|voice).{0,90}",
    r"(?:audio|voice|summary|transcript|translation|text)(?: is| was)? (?:ai|automatically"
    r"|machine)[- ]generated\b.{0,60}",
    r"generated (?:by|with|using) (?:ai|artificial intelligence)(?:[.;] .{0,60})?"
    r"|ai[- ]generated (?:summary|audio|voice"
    r"|translation|transcript)",
    rf"this (?:summary|translation|transcript|{_PIECE}) was (?:generated|created|produced|translated|written) "
    r"(?:by|with|using)(?: the help of)? (?:ai|artificial intelligence)(?: and (?:checked|reviewed|edited) by.{0,60})?",
    r"summary (?:by|from) .{0,30}\bai\b|did (?:our|this) (?:ai )?summary help\?",
)
_LINKS = any_of(
    rf"(?:{NETWORKS}|e-?mail)\s?: ?@\S+|(?:source|original) (?:link|source|article)|[«‹<]\s*(?:previous|prev|next)",
    r"(?:previous|prev|next)\s*[»›>]+|terms (?:&|and) conditions|do not sell(?: or share)? my (?:personal"
    r" )?(?:information|data)",
    r"to (?:view|see|watch) this (?:content|post|video|tweet),? (?:please )?click\b.{0,40}",
)
_ADVERTS = any_of(
    r"advertise?ment\W{1,3}(?:scroll|continue|click|tap|skip|story|article)\b.{0,40}",
    r"this advertise?ment has not loaded yet\b.{0,60}|(?:content|article|story|text) continues (?:below"
    r"|after)\b.{0,30}",
    r"(?:remove|hide|skip|report|close) (?:this )?ads?|why (?:am i seeing|this) (?:this )?ad\??|go ad-?free\b.{0,20}",
    rf"(?:recommended by (?:taboola|outbrain)|(?:brought to you|powered) by (?-i:[A-Z]){_NAME})",
    r"by (?:taboola|outbrain)(?: by (?:taboola|outbrain))?|scroll (?:down )?to continue\b.{0,30}",
    r"(?:please )?(?:turn off|disable|switch off|pause) your ad[ -]?block\w*\b.{0,60}"
    r"|(?:it )?(?:looks|seems) like you(?:[’']re| are) using an ad[ -]?block\w*\b.{0,40}",
)
_FORMS = any_of(
    r"i would like to (?:be e-?mailed|receive (?:e-?mails?|news|updates|offers|marketing|the))\b.{0,120}",
    r"(?:thanks|thank you) for (?:signing up|your feedback"
    r"|registering"
    r"|your (?:comment|vote|interest))\W.{0,40}",
    r"an e-?mail has been sent to you\b.{0,60}|a welcome e-?mail is on its way\b.{0,90}",
    r"the next issue of .{2,40} will soon be in your inbox\W*|(?:we|there was an?) (?:encountered )?(?:an )?(?:issue"
    r"|error|problem) (?:signing you up|submitting)\b.{0,40}",
    r"we(?:[’']ll| will) (?:send you|e-?mail you) [^.!?]{0,40}(?:newsletter|updates?|alerts?|briefing|code"
    r"|links?)\b.{0,60}",
    r"we(?:[’']ll| will) (?:never|not|only) (?:share|sell|use) your (?:e-?mail(?: address)?|data|details"
    r"|address)(?: with (?:anyone|third parties))?",
    r"we value your privacy|we and our partners (?:store|use|process)\b.{0,60}\b(?:data|cookies|devices?)\b.{0,60}",
    r"newsletters (?:may|can) (?:contain|include) (?:info|information|offers|content|ads)\b.{0,100}",
    r"(?:interested in|add) .{2,40}\? add it (?:to|as)\b.{0,60}|add .{2,30} as an interest\b.{0,80}|\+? ?add(?:"
    r" interest)?",
    r"(?:hi!? |sorry,? )?to (?:read|continue(?: reading)?|view|see|access) (?:this|the full|the rest of the) "
    rf"{_PIECE},? (?:please |you (?:need|have) to |simply )?(?:log|sign|register|subscribe)\b.{{0,40}}",
    r"(?:already |do you |don[’']t )?(?:have an account|(?:already )?subscribed|registered)\? ?(?:log"
    r"|sign)[ -]?(?:in|up)\b"
    r".{0,20}",
    rf"unlock (?:this|the full|all|unlimited|more|our) (?:{_PIECE}|articles|stories|access|content)\b.{{0,40}}",
    rf"you (?:have|[’']ve) (?:got )?\d+ (?:free )?{_PIECE}s? (?:left|remaining)\b.{{0,30}}",
    r"(?:just|only|from) [£$€₹]\d[\d.]* for (?:your |the )?(?:first )?\d* ?(?:months?|weeks?|years?)|access"
    r" (?:articles|content|stories)"
    r" from\b.{2,40}"
    r"\bwith one account\W*",
    r"follow your favou?rite (?:stocks|teams|topics|authors|writers)\b.{0,40}|add (?:us |as preferred |[\w ]{2,20}"
    r" )on google",
    r"share your (?:story|stories|experiences?|news|photos|tips?) with us\W*",
    r"(?:live\W{1,2})?follow (?:the|all the|our) (?:latest|live)(?: \w+)?",
)
_COMMENTS = any_of(
    r"(?:sort|filter) by(?:\W{1,3}.{2,30})?|newest|oldest|(?:most|best|worst|top) (?:liked|rated|voted"
    r"|replies|relevant)|yes\W? ?/ ?no|total votes\W{1,3}[\d,. ]+|(?:view|see|show) results",
    r"was this (?:article |story |information |page )?(?:helpful|useful|of use)\?.{0,20}",
    r"(?:start|join|continue) the (?:conversation|discussion)\W*|view \d+ more \w+",
    r"(?:save|remember) my name\b.{0,20}\be-?mail\b.{0,60}|notify me of (?:new|follow-?up) (?:posts|comments)\b.{0,20}",
    r"this site uses akismet\b.{0,90}|learn how your comment data\b.{0,30}|.{2,30} is committed to maintaining a"
    r" lively\b"
    r".{0,160}|we ask you to keep (?:your )?comments\b.{0,80}",
    r"comments may take (?:up to )?\w+ (?:hours?|minutes?|days?) to (?:appear|be)\b.{0,60}|commenting (?:has been|is) "
    r"(?:now )?(?:disabled|closed|turned off)\b.{0,30}",
    r"we want to hear from you\W*|have something to say\?.{0,20}",
    r"(?:most |while most )comments will be posted\b.{0,120}|(?:get|view|download|see) the data(?: here)?"
    r"|(?:created|made) with (?:datawrapper|flourish|infogram|canva)|data as of .{4,20}",
)


def is_widget(line: str) -> bool:
    """Whether a line is said by a player, a form, an advertisement or a room for comments."""
    bare = line.rstrip(" .…»›>")
    return any(pattern.fullmatch(bare) for pattern in (_PLAYER, _LINKS, _ADVERTS, _FORMS, _COMMENTS))
