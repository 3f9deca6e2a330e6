"""Pictures, line by line: what a caption looks like, and who is named as the maker of a picture."""

from __future__ import annotations

import re

from framing.article import Span
from framing.button_patterns import NETWORKS
from framing.byline_patterns import NAME
from framing.edge_patterns import numbers_picture
from framing.line_wording import SAID, ends_sentence
from framing.stamp_patterns import DAYS, MONTHS

# Where none of the alternatives can begin, they are not tried one after the other.
_AGENCY = re.compile(
    r"\b(?=[A-Zid])(?:Reuters|REUTERS|AP|AFP|Getty|EPA|EFE|PA|Press Association|Associated Press|TASS|Tass|Sputnik|RIA"
    r"|Xinhua|Bloomberg|Shutterstock|Alamy|iStock|Anadolu|dpa|DPA|ANSA|Kyodo|Yonhap|ZUMA|Zuma|Sipa|SIPA|Handout"
    r"|HANDOUT|Pool|UPI|IMAGO|Imago|imago|NurPhoto|LightRocket|Corbis|Wikimedia|Unsplash|Flickr|Invision|WireImage"
    r"|Redux|Maxar|(?:File|FILE) (?:Photo|PHOTO))\b"
)
_CREDIT_HINT = re.compile(
    rf"{_AGENCY.pattern}|(?i:(?=[pivgcs©])(?:photo|picture|image|pics?\b|video:|illustration|graphic|credit|courtesy"
    r"|supplied|©))"
)
_DASHES = re.compile(r"^[—–-]{1,2}\s*")
_CAPTION_LABEL = re.compile(
    r"\(?file(?: (?:photo|picture|image))?\s*(?::|[–—-])|\(?(?:photo|image|picture|photograph|caption|video"
    r"|pictured|above"
    r"|below|illustration)(?: caption)?\s*:|pictured\b"
    r"|\(?in this (?:[\w.,/-]+ ){0,7}(?:photo|image|picture|photograph|frame|still|illustration)\b"
    r"|(?:image|media) caption\b|enlarge (?:this )?image\b|media playback\b|(?-i:CLOSE (?=[A-Z]))"
    r"|toggle caption (?=\S)"
    r"|\[(?:photo|image|picture|caption|video)(?: caption)?\] ?(?=\w)|facebook twitter (?:pinterest )?(?=\w+ \w+ \w+)",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(r"(?:image|media) (?:source|copyright|credit),?\s+", re.IGNORECASE)
_THEN_CAPTION = re.compile(r"\s+(?:image|media) caption\b", re.IGNORECASE)
_CREDIT_LABEL = re.compile(
    r"[(\[]?(?:[A-Z][\w.]{1,20} )?(?:(?:photo(?:graph)?s?|pictures?|pics?|images?|video|illustration|graphic"
    r"|map|chart|foto|pix|screen ?(?:shot|grab)|credit|supplied)(?: credits?| courtesy)?"
    r"\s*(?::|\.\.\.|…| by\b| of\b)|courtesy(?: of)?\b|©)\s*(?=\S)",
    re.IGNORECASE,
)
_CREDIT_START = re.compile(
    r"^|(?<=[a-z0-9\])”\"’'][.!?])\s+|(?<=[.!?][”\"’)])\s+|\s+(?=[(\[])"
    r"|(?<=[a-z0-9][.!?])(?=[A-Z]{2,}[ /.])"  # copied from a page whose credits stand apart
    r"|(?<!Photo)(?<!Image)(?<!Picture)\s+(?=(?:Photo|Picture|Image|Credit|Photograph)s?(?: [Cc]redit)?:)"
    r"|(?<!via)\s+(?=REUTERS/|AP Photo)"
    r"|\s+(?=(?:Photo|Picture|Image|Illustration|Photograph|Graphic)s? (?:by|courtesy) [A-Z])"
    r"|\s+(?=(?:FILE|PHOTO|POOL) ?\| ?[A-Z])|\s+(?=(?:Facebook|Instagram|Twitter|YouTube|Screen(?:grab|shot)) ?/"
    r" ?[A-Z@])"
    r"|(?<=toggle caption)\s+|\s+(?=[—–] ?[A-Z])|(?<= \|)\s+|\s+(?=© ?[A-Z])"
)
_BEHIND_DASH = re.compile(
    r"[—–] (?:[A-Z][\w.&’'-]* ){1,4}(?:file )?(?:pics?|photos?|pictures?|images?|graphic)\.?$"
    rf"|[—–] ?(?:[A-Z]\w* )?(?:Pic|Photo|Picture)s? {NAME}$"  # "— LNA Photo Ana Brook"
    r"|[—–] ?(?i:photos?|pictures?|images?|video|file photo|contributed photo)"
    r"(?i: (?:from|by|courtesy(?: of)?|taken from|grabbed from)) .{2,60}$"
)
_MAKER = r"(?:[Tt]he )?[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*){0,4}"
_MADE = r"(?i:screenshot|screen ?grab|handout|supplied|submitted|provided|contributed|file)"
_SHOWN_ON = r"(?: (?:live ?stream|video|broadcast|feed|website|footage|stream|channel|page))?"
_BY_MAKER = re.compile(
    rf"(?:[A-Z]{{3,}}|{NAME}) ?/ ?{_MAKER}(?: (?:file|handout|pool|archive))?$"
    rf"|[(\[](?:{NAME}|{_MADE}) ?/ ?{_MAKER}{_SHOWN_ON}[)\]]$|[(\[][A-Z]{{2,8}} ?/ ?{NAME}[)\]]$"
    rf"|(?:FILE|File|POOL|Pool|COURTESY|Courtesy|HANDOUT|Handout|(?:PHOTO|Photo|PIC|Pic)S? ?\| ?(?:FILE|File|POOL"
    rf"|Pool|COURTESY|Courtesy|[A-Z][\w.]* [A-Z][\w.]*))"
    rf"(?: ?\| ?{_MAKER}){{0,3}}$"
    r"|(?:[A-Z][\w.&]* ){0,3}(?i:(?:file|archive|handout|representational|representative|illustrative)"
    r" (?:photo(?:graph)?|image|picture|pic)s?)$|(?!THE |COURT )[A-Z]{2,}(?: [A-Z]{2,})? (?:FILE|File|PHOTO|Photo)$"
    r"|(?:Courtesy|COURTESY) (?:of|OF) (?!his |her |their )[^.!?’']{2,40}$"
    r"|[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){1,3} FOR [“\"][^.]{2,40}[”\"]$"
)
# Behind a caption stand "(KLRN)", "[Lorn Fire Department]", "(Supplied: Ana Brook)".
_BRACKETED = re.compile(
    r"(?<=[.!?”\"'])\s(?:\([^()]{2,60}\)|\[[^\[\]]{2,60}\])$|\s\((?:[A-Z][\w’'&.-]* ?){1,4}: [^()]{2,50}\)$"
)
_OWNER_AND_MAKER = re.compile(r"\((?!(?i:sources?):)(?:[A-Z][\w’'&.-]* ?){1,4}: (?:[A-Z][\w’'&.-]*,? ?){1,6}\)$")
_BESIDE_AGENCY = re.compile(rf"{NAME} ?[|•·] ?(?:[A-Z][\w.&]* )?{_AGENCY.pattern}(?: [A-Z]\w+)?$")
_MADE_SO = re.compile(
    r"[(\[]?(?:(?:courtesy|submitted|contributed|provided|supplied|handout|file|stock|archive|agency|staff"
    r"|representational"
    r"|representative|illustrative|symbolic|undated) ?(?:photo(?:graph)?s?|images?|pictures?|pics?)?|screen ?(?:shot"
    r"|grab)s?"
    r"(?: (?:from|via|of) .{2,40})?|(?:photo(?:graph)?s?|images?|pictures?) (?:from|for|via|used) .{2,50}"
    r"|(?:via|from) (?:facebook|twitter|x|instagram|youtube|tiktok|telegram|social media))[)\]]?$",
    re.IGNORECASE,
)
# "Screenshot/X/@lornpost", "Handout/Reuters"
_TAKEN_FROM = re.compile(
    r"(?:screen ?(?:shot|grab)|still|handout|file|photo|image) ?/ ?(?P<where>\S+(?: \S+){0,3})$", re.IGNORECASE
)
_NETWORK = re.compile(rf"(?:^|/ ?)(?:@\w|{NETWORKS}(?:$| ?/))|^{_AGENCY.pattern}(?:$| ?/)", re.IGNORECASE)
_NAMED_PICTURES = re.compile(rf"{_MAKER} (?:Photos|Images|Pictures|Photography|Pix)$")  # "Ana Brook Photos"
_FOOTER = re.compile(r"\w\s{2,}(?=\S)[^©]*©")  # "About us   Careers   © Lorn Media LLC"
_OF_GALLERIES = frozenset(
    "more related latest top best news our in see view all your submit buy sports sport featured recent live event "
    "events reader readers popular trending share file stock archive old new breaking daily the".split()
)
_DATA = re.compile(
    r"(?i:(?:data |chart |map |graphic )?sources?): (?:(?:[A-Z][\w.&’'-]*[,;]?|of|the|and|for|in|on)(?: |$)){1,10}"
    r"(?:data|research|analysis|estimates|survey|poll|calculations|filings|reports?)?$"
)
# What people do in pictures, in the present tense; what they go, vote and meet for may open a story.
_SCENE = re.compile(
    r"\b(?:walks?|stands?|sits?|looks?|holds?|carry|carries"
    r"|waits?|gathers?|cross(?:es)?|wades?|inspects?|gestures?|waves?"
    r"|poses?|listens?|shakes? hands|fills?|watch(?:es)?|rides?|hugs?|embraces?|pass(?:es)? (?:by|a|the)|walking"
    r"|standing"
    r"|sitting|holding|carrying|waiting|wading|inspecting|moored|seen|pictured|stacked|parked|line up)\b"
)
_ENDS_IN_DAY = re.compile(
    rf"\b(?:{DAYS}|yesterday|(?:{DAYS} )?(?:morning|afternoon|evening|night)|{MONTHS}\.? \d{{1,2}}(?:, \d{{4}})?"
    rf"|\d{{1,2}} {MONTHS}(?:,? \d{{4}})?)\.$",
    re.IGNORECASE,
)
_LONGEST_SCENE = 30  # words
_LONGEST_DATA = 12  # words
_LONGEST_MAKERS = 9  # words
_OWNER = re.compile(rf"© ?{_MAKER}(?: ?[/,] ?{_MAKER})?$")

_JOINING = frozenset(
    "for via by of the and de da del di van von bin al el la le in on with - – & | • courtesy picture alliance".split()
)
_SHOWN = re.compile(
    r"\b(?:file|handout|undated|archive|stock) (?:photo(?:graph)?|picture|image)\b|\bposes? for a (?:photo"
    r"|picture|portrait)",
    re.IGNORECASE,
)
_ENDS_IN_DATE = re.compile(
    rf"\b(?:{MONTHS}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTHS}(?:,? \d{{4}})?|{MONTHS}\.? \d{{4}}|on {DAYS})\.?$",
    re.IGNORECASE,
)


def credit(line: str, words: int) -> Span | None:
    """Return the part of a line that names the maker of a picture, or None."""
    # Posts quoted from social media name their writer in the same way.
    if (
        words > 130
        or line[0] == "©"
        or _FOOTER.search(line)
        or "(@" in line
        or not (
            _CREDIT_HINT.search(line, max(0, len(line) - 160))
            or "/" in line
            or " | " in line
            or " FOR " in line
            or "FILE" in line
        )
    ):
        return None
    if label := _SOURCE_LABEL.match(line):
        caption = _THEN_CAPTION.search(line, label.end())
        return Span(0, caption.start() if caption else len(line))
    if _BESIDE_AGENCY.match(line):
        return Span(0, len(line))
    captioned = numbers_picture(line) or _CAPTION_LABEL.match(line) is not None
    begin = len(line)
    for start in reversed([found.end() for found in _CREDIT_START.finditer(line, max(0, len(line) - 160))]):
        # The last piece that is a credit, and what stands directly before it and is one too.
        if start < begin and is_credit(line[start:begin].rstrip(), captioned=captioned):
            begin = start
    return Span(begin, len(line)) if begin < len(line) else None


def is_credit(piece: str, *, captioned: bool = False) -> bool:
    """Whether a piece of a line is nothing but a credit: makers and agencies, labelled or joined by slashes."""
    if _BEHIND_DASH.match(piece) or _BY_MAKER.match(piece):
        return True
    piece = _DASHES.sub("", piece)
    label = _CREDIT_LABEL.match(piece)
    inner = (piece[label.end() :] if label else piece).strip("()[] .")
    words = re.split(r"[\s/]+", inner)
    if not inner or inner[0].isdigit() or len(words) > 14 or not all(_is_credit_word(word) for word in words):
        return False
    if label:
        return len(words) <= 9
    joined = "/" in inner or "via " in inner or "Photo" in inner or "Images" in inner
    known = _AGENCY.search(inner) is not None or (captioned and "/" in inner)
    return known and (joined or len(set(words)) == 1)


def _is_credit_word(word: str) -> bool:
    bare = word.strip("()[],.;:'’\"")
    return not bare or bare[0].isupper() or bare[0].isdigit() or bare[0] == "@" or bare in _JOINING or bare == "dpa"


def is_plain_credit(line: str) -> bool:
    """Whether a whole line is a credit: "(Lorn News: Ana Brook)", "Screenshot/X/@lornpost"."""
    if line[0] == "(":
        return _OWNER_AND_MAKER.match(line) is not None
    taken = _TAKEN_FROM.match(line)
    return taken is not None and _NETWORK.search(taken["where"]) is not None


def names_pictures(line: str) -> bool:
    """Whether a line could name whose pictures a page shows, were a caption below it: "Ana Brook Photos"."""
    return _NAMED_PICTURES.match(line) is not None and line.split(maxsplit=1)[0].lower() not in _OF_GALLERIES


def bracketed_credit(line: str) -> Span | None:
    """Return the names in brackets at the end of a line, who made a picture if the line is a caption, or None."""
    found = _BRACKETED.search(line, max(0, len(line) - 70)) if line[-1] in ")]" else None
    makers = found.group().strip(" ()[]") if found else ""
    names = makers and all(_is_credit_word(word) for word in re.split(r"[\s/]+", makers))
    return Span(found.start() + 1, len(line)) if found and (names or _MADE_SO.match(makers)) else None


def is_bare_credit(line: str) -> bool:
    """Whether a line could be nothing but who made a picture, were it directly below a caption."""
    words = re.split(r"[\s/]+", line)
    if _MADE_SO.match(line):
        return True
    named = line[0].isupper() or line[0] in "@©(["
    return named and len(words) <= _LONGEST_MAKERS and all(_is_credit_word(word) for word in words)


def names_data(line: str, words: int) -> bool:
    """Whether a line tells where the numbers of a chart are from: "Source: Ministry of Water"."""
    return words <= _LONGEST_DATA and _DATA.match(line) is not None


def shows_scene(line: str, words: int) -> bool:
    """Whether a sentence says what is to be seen, and on which day: "Residents wade through the market on Sunday."."""
    told = SAID.search(line) or any(mark in line for mark in '“”«»"')
    return words <= _LONGEST_SCENE and not told and bool(_SCENE.search(line) and _ENDS_IN_DAY.search(line))


def could_be_sections(line: str) -> bool:
    """Whether a line of names could be two sections of a site as well: "World / North Sea"."""
    return " / " in line and _AGENCY.search(line) is None


def is_owner(line: str) -> bool:
    """Whether a line is a mark of ownership without a year or a reservation of rights: "© Lorn Pictures"."""
    return line[0] == "©" and _OWNER.match(line) is not None


def is_caption(line: str, words: int) -> bool:
    """Whether a line describes a picture, by its label or its wording."""
    if words > 130 or line[0] in '“"':
        return False
    if numbers_picture(line) or _CAPTION_LABEL.match(line):
        return words < 60 or SAID.search(line) is None
    return words <= 60 and _SHOWN.search(line) is not None and SAID.search(line) is None


def could_be_caption(line: str, words: int) -> bool:
    """Whether a line with a picture credit below or behind it can be its caption, not a paragraph of the story."""
    return words <= 90 and not (words > 40 and SAID.search(line) is not None)


def ends_in_date(line: str, words: int) -> bool:
    """Whether an unpunctuated line of some words ends in a date or a day, as captions do (and posts, which quote)."""
    if not 6 <= words <= 45 or ends_sentence(line) or line[0] in '“"':
        return False
    return (
        not any(mark in line for mark in ("@", "http", "pic.", ";"))
        and _ENDS_IN_DATE.search(line, max(0, len(line) - 40)) is not None
    )
