"""Lines that announce links to other stories: "Read more:", "Related stories", "More from Lorn", "Also in News".

What follows such a line may be a list of headlines. The names of such lists are put together from few words; a subhead
of a story ("Background", "What next?") is none of them.
"""

from __future__ import annotations

import re

_WHAT = (
    r"(?:(?:news|feature|video|photo)? ?(?:stor(?:y|ies)"
    r"|articles?|posts?|reports?|videos?|podcasts?|reads?|(?:internet |web |external |useful )?links?)"
    r"|news|coverage|content|headlines|reading|topics?|tags|subjects|items|picks|updates|analysis|categories)"
)
_WHICH = (
    r"(?:read|related|relevant|similar|connected|more|other|further|latest|newest|recent|recently|top|best|trending"
    r"|popular|most|featured|suggested|recommended|sponsored|promoted|selected|must|hot|editor['’]?s['’]?|editors['’]?"
    r"|our|your|today['’]?s|this week['’]?s|next|previous|explore|follow|see|browse|these|the|all|big|biggest|key"
    r"|special|breaking|local|world|national|international|sports?|business|politics|and)"
)
_ABOUT = r"(?: (?:on|from|about|in|by|for|of|to)(?: [^.:?!]{2,40})?)?"
_LIST = re.compile(
    rf"(?:{_WHICH} ){{1,5}}{_WHAT}(?: (?:now|today|right now|this week|below)|{_ABOUT})\s*(?:[:|»›>→]|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:read(?: more| next| also| on| this)?|also read|must[ -]reads?|see(?: also| more)?|watch(?: now| live| next)?"
    r"|listen|more|related"
    r"|more(?: (?:on|from|about|in|by|like) [^.:]{2,40}| information)|more (?:on|in|from|about)"
    r"|(?:more|other)(?: [\w’']+)? (?:stories|news|coverage|headlines)(?: of the \w+)?"
    r"|recommended(?: for you)?|suggested(?: for you)?|selected for you|picked for you|stor(?:y|ies) for you"
    r"|most (?:read|popular|viewed|shared|watched|commented|discussed|e-?mailed|recent)(?: (?:in|on|this) [^.:]{2,30})?"
    r"|(?:trending|popular)(?: now| today| this week| on [^.:]{2,30}| in [^.:]{2,30})?"
    r"|you (?:may|might)(?: also|(?= (?:have missed|be interested|like|enjoy)))[^.:]{2,30}"
    r"|you might like|news you (?:may|might) have missed|(?:if|in case) you missed it|icymi"
    r"|(?:what|people) (?:(?:others?|people|readers|our readers) )?(?:are |also )?read(?:ing)?(?: now| next)?"
    r"|what to read next|people also (?:like|viewed)|readers also (?:liked|read)"
    r"|latest(?: (?:from|in|on) [^.:]{2,30})?|don['’]t miss(?: these)?|up next|coming up|on now|next up"
    r"|full coverage|(?:dig|go|dive|read) deeper|deep dive|learn more|find out more|discover more|keep exploring"
    r"|explore(?: more)?|keep reading|continue reading"
    r"|(?:from|in|more from) (?:our|the) (?:archives?|partners|network|team)|(?:from )?around the (?:web|network|site)"
    r"|across the network|elsewhere on [^.:]{2,30}|best of [^.:]{2,30}"
    r"|also (?:on|in|from|by)(?: this)? [^.:]{2,30}|in (?:other|the) (?:news|headlines)|on (?:this|the same) (?:topic"
    r"|subject|story)|(?:in|about|topics in|people in|places in|mentioned in) this (?:article|story|series|section)"
    r"|archived in|filed (?:in|under)|posted in|tagged(?: in| as| with)?|places mentioned|people mentioned"
    r"|(?:stay|get|keep) connected|(?:connect|get in touch) with us|in our (?:shop|store)|top comments"
    r"|le[ae] tambi[ée]n|le puede interesar|(?:à )?lire aussi|leia tamb[ée]m|leggi anche|lesen sie auch|mehr zum thema"
    r"|lees ook|läs (?:också|även)|les også|baca juga|basahin|czytaj (?:też|także)|čtěte také|olvasson tovább"
    r"|читайте также|bibliography"
    r"|(?:a )?message from our (?:sponsors?|partners?)|from our advertisers)\s*(?:[:|»›>→]|$)",
    re.IGNORECASE,
)
_LONGEST = 160  # characters


def is_links_heading(line: str) -> bool:
    """Whether a line announces other stories ("Read more:", "Related stories")."""
    return len(line) <= _LONGEST and bool(_LABEL.match(line) or _LIST.match(line))
