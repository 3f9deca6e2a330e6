"""Buttons and labels of pages: whole lines of a few words, copied from what readers press and fill in.

Sharing, sound, size of type, comments, consent, forms, applications. Sentences of a story are none of them.
"""

from __future__ import annotations

import re

NETWORKS = (
    r"(?:facebook|twitter|instagram|tiktok|telegram|linkedin|youtube|whatsapp|threads|bluesky|mastodon|x"
    r"|social media|messenger|signal|viber|line|vk|weibo|wechat|snapchat|flipboard|pocket|pinterest|reddit|tumblr|xing"
    r"|google news)"
    r"\b"
)
_SHARING = re.compile(
    rf"(?:(?:share|tweet|e-?mail|print|save(?: for later)?|send|post|like|pin|listen|gift(?: article)?|bookmark"
    rf"|reprints?"
    rf"|republish|permissions|translate|follow|embed|download(?: pdf)?|pdf|rss|link|messages?"
    rf"|copy(?: (?:link|url))?|comments?|(?:font|text) size|small|medium|large|[-+]a|a[-+]?|{NETWORKS})(?![^\W_])"
    r"(?:\W{0,3}\(?\d[\d,.]*k?\)?)?\W*){2,16}$",
    re.IGNORECASE,
)
_THING = r"(?:article|stor(?:y|ies)|page|post|link|url|report|item)"
_THIS = rf"(?:this |the |an? |full )*{_THING}"
_COUNT = r"(?:\s*[(:]?\s*\d[\d,.]*k?\)?)?"
_BUTTON = re.compile(
    # Comments and letters.
    rf"(?:(?:(?:show|view|see|read|hide|load|jump to|go to|skip to|add|leave|post|write|submit|make)(?: (?:all|more"
    rf"|the|a|an"
    rf"|your|to))*|all|no|latest|top|reader) (?:comments?|repl(?:y|ies)|responses?){_COUNT}|comments?{_COUNT}"
    r"|comment on this (?:story|article)|reply|leave a reply|log ?in to (?:comment|reply|post)|report abuse|(?:full"
    r"|whole|original|complete) (?:article|story|text)(?:\W+\d* comments?)?"
    r"|(?:send|write|submit) (?:us )?(?:a )?letters?(?: to the editor)?|letters to the editor"
    r"|(?:submit|suggest|request|report) an? [\w -]{3,30}"
    # Links to be passed on, kept, printed.
    rf"|(?:share|copy|print|save|send|gift|translate|republish|reprint|cite|bookmark|follow|download) {_THIS}{_COUNT}"
    r"|share (?:full article|options|by e-?mail|now)|(?:link|url) copied|copied|copy (?:link|url)|republish|reprints?"
    r"|permissions|e-?mail (?:to )?an? (?:friend|colleague)|add to (?:reading list|favou?rites|bookmarks|my list)"
    r"|(?:make|set|add|choose) (?:us|[\w ]{2,30}) (?:as )?(?:an? |your )?preferred source(?: on google)?"
    r"|preferred source on google|follow|unfollow|(?:facebook|twitter|e-?mail|x|whatsapp) \(opens in [\w ]{3,12}\)"
    # Sound, pictures, size of type.
    r"|(?:listen|watch|play|audio|duration|audio duration|video|video duration|play video|play audio|play live radio)"
    r"(?:\W{1,4}\d\d?:\d\d){0,2}(?:\W{1,3}(?:min(?:ute)?s?))?|audio by \w+|(?:un)?mute|pause|replay|auto-?play"
    r"|full ?screen"
    r"|(?:view|see|open|launch|browse|start|show)(?: the| full| all| \d+)* (?:(?:photo|image|picture)? ?gallery"
    r"|photos|pictures|images|slide ?show)"
    r"|(?:video|audio|media) player(?: is loading)?|text to speech|(?:toggle )?(?:dark|light|night|reading) mode"
    r"|(?:resize|(?:de|in)crease) (?:text|font|type)(?: size)?(?: (?:de|in)crease (?:text|font|type)(?: size)?)?"
    r"|(?:text|font|type) size\b.{0,12}|a[-+ ]{1,3}a[-+ ]{0,3}a?[-+]?|on air(?: now)?:? [\w :’'&-]{2,40}"
    r"|next up: .{2,40}|all streams"
    # Consent.
    r"|(?:accept|allow|reject|refuse|decline|agree|deny)(?: (?:all|and continue|and close|and proceed|optional"
    r"|always))*"
    r"|(?:manage|change|update|set|save|edit|customi[sz]e|review|your|my|privacy|cookie|consent)"
    r"(?: (?:your|my|all|cookie|privacy|ad|consent))*"
    r" (?:preferences|settings|choices|options|consent|notice|center|centre)|cookie consent|cookies|always allow|got it"
    r"|i (?:agree|accept|understand)|necessary only|only (?:necessary|essential)(?: cookies)?"
    r"|(?:load|show|view|display|see|unblock) (?:the )?(?:external |third-party |embedded )?(?:content|media|post|tweet"
    r"|video|map)"
    r"|(?:external|third-party|embedded|recommended editorial|editorial) (?:content|media|tweet|post)"
    r"|(?:show|view|see|load|read) (?:more|less|all)(?: (?:stories|news|articles|videos|posts|results))?|expand"
    r"|collapse"
    r"|dismiss|skip|(?:hide|toggle|show|enlarge|close) (?:caption|image|photo)|transcript|download|embed"
    r"|\d+[- ]minute listen|sponsor message|no,? thanks|not now|maybe later|close"
    # Accounts, forms, applications, offers.
    r"|(?:(?:enter )?your |your )?e-?mail(?: address)?|(?:invalid|enter a valid|please enter a valid) e-?mail"
    r"(?: address)?"
    r"|(?:my|your|manage|create an?|view|edit) (?:account|profile|subscription)|log ?out|sign ?out|today[’']?s paper"
    r"|(?:available|get it|get us|download|install)(?: it)?(?: on| in| from| the| for| our)+ (?:app ?store|google play"
    r"|apps?"
    r"|[\w ]{2,20} app|ios|android)|(?:read|open|view|continue) in (?:the )?(?:[\w ]{2,16} )?(?:app|browser)|open app"
    r"|(?:read|view|buy|get|see) (?:the|our|today[’']?s|this week[’']?s) (?:e-?paper|e-?edition|paper|print edition"
    r"|digital edition|magazine|replica)|e-?(?:paper|edition)|digital (?:edition|replica)|print edition|sections?"
    r"|(?:start|try|claim|begin|activate) (?:your|a|my|our) (?:free )?(?:trial|subscription|offer|month|account)"
    r"|(?:view|see|special|limited[ -]time|subscriber) (?:the |our |all )?offers?|(?:special|limited[ -]time|exclusive"
    r"|introductory) offer\b.{0,40}|google news|just now|save (?:up to )?\d+ ?%(?: off)?"
    # Where pages end.
    r"|(?:contact|about|advertise with|work (?:for|with)|write for|follow|find|join|support|back|fund|help|pay) us"
    r"|(?:contact|e-?mail|message|follow|meet) the (?:author|writer|reporter|editor|newsroom|team|desk)"
    r"|contacts?|imprint|impressum|accessibility(?: statement)?|legal(?: notices?)?|site ?map|faqs?|help(?: cent(?:er"
    r"|re))?"
    r"|corrections(?: policy)?|editorial (?:policy|standards|code|guidelines)|code of (?:conduct|ethics)|nominations"
    r"|classifieds|obituaries|e-?newsletters?|ethics policy|community (?:rules|guidelines|standards)"
    r"|(?:rate|review) this (?:article|story)|take (?:our|the|this) (?:\w+ )?(?:survey|poll|quiz)"
    r"|(?:give|donate|contribute|subscribe|join|chip in|support us|back us|become a member|buy us a coffee)"
    r"(?: (?:now|today|here|monthly|once|online|securely))?|yes,? i[’']?(?:ll| will| want to) \w+(?: \w+)?"
    r"|(?:support|fund) (?:our|independent|local|quality|this) (?:work|journalism|reporting|newsroom))\s*[!:…»›>→]*$",
    re.IGNORECASE,
)


def is_button(line: str) -> bool:
    """Whether a short line is what readers press or fill in."""
    return _BUTTON.match(line) is not None


def is_sharing(line: str) -> bool:
    """Whether a line is a row of ways to pass a story on: "Facebook  X  Copy link"."""
    return _SHARING.match(line) is not None
