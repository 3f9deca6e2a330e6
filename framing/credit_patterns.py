"""Who made a page, line by line: bylines and sign-offs of writers, captions and credits of pictures."""

from __future__ import annotations

import re

from framing.article import Span
from framing.zone_patterns import DAYS, MONTHS, SAID, ends_sentence, is_nav_word

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
_NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŠŻŽČĆĐİ](?:[\w’'.-]*\w|\.)?\.?"
_PARTICLE = r"(?:de|da|del|della|der|den|di|do|dos|du|la|le|van|von|bin|bint|ibn|al|el|ter|y)"
_NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{1,3}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,| and| &|, and) {_NAME}){{0,11}}$")
_PLACED = rf"{_NAME}(?: in |, ){_NAME_WORD}(?: {_NAME_WORD}){{0,2}}"
_WITH_PLACE = re.compile(rf"{_PLACED}(?:(?:,| and| &|, and) {_PLACED}){{0,4}}$")
_NOT_NAMES = frozenset(
    """the a an in on at for why what how who when where more most latest read this that these those from new top my
    our your his her their its it is are no not one two three if as to of""".split()
)
_BY = r"(?i:by|byline|words by|written by|story by|text by|report by|analysis by):?\s+"
_BYLINE = re.compile(
    rf"{_BY}(?:{_NAME}|(?i:(?:the |our |a )?(?:[\w’'&.-]+ ){{0,4}}(?:desk|staff|team|newsroom|correspondents?"
    rf"|reporters?"
    r"|bureau|agencies|editors?|writers?)|reuters|ap|afp|tass|xinhua|dpa|upi)\b)"
)
_BY_NAME = re.compile(_BY + _NAME)
_SIGN_OFF = re.compile(
    r"[\[(—–•-]*\s*(?:[\w.’'-]{2,12}, )?(?:(?:with )?(?:additional |further |other )?(?:reporting|writing|editing"
    r"|compiled|edited|translated)"
    r"(?:,? (?:and )?(?:additional )?(?:writing|editing|reporting)){0,2}(?: (?:by|from):?|:) |contributing: "
    r"|(?:web |copy |responsible )?editors?: "
    r"|with (?:an? |additional )?(?:files|reporting|reports?|inputs?|additional reporting"
    r"|(?:\w+ )?(?:wires?|inputs)|agenc(?:y|ies))\b)",
    re.IGNORECASE,
)
# "Reporting by the Post found …" is a sentence of the story.
_FINITE = re.compile(
    r"\b(?:found|shows?|showed|reveal(?:s|ed)|suggest(?:s|ed)|was|were|has|have|had|is|are|led|can|will)\b"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:(?:additional )?reporting\b|to (?:this|the) (?:report|story|article|post|piece|column)\b)"
    r".{0,60}$|^(?:[A-Z][\w’'.-]*[,;]? |(?:writers?|reporters?|correspondents?|editors?|staff|political|senior|business"
    r"|in|and|of|at|on|for|the) ){1,40}(?:contributed(?: from [A-Z][\w ,.]{2,40})?\.?$|reported from [A-Z].{2,120}$)"
)
_TOLD_BY = re.compile(r"[(\[]?sources?: [A-Z][\w &,.’'-]{1,70}[)\]]?$", re.IGNORECASE)
_JOB = (
    r"(?:[\w’'&-]+ ){0,4}(?:correspondent|reporter|editor|editor-in-chief|columnist|(?:staff|senior|features?) writer"
    r"|bureau chief|news ?desk)(?:,? (?:in|at|for|reporting from) [\w’' -]{2,40})?$"
)
_WITH_JOB = re.compile(rf"{_NAME}(?:,| [|•·–—-])? (?i:{_JOB})")
_JOB_ALONE = re.compile(_JOB, re.IGNORECASE)
_ABOUT_WRITER = re.compile(
    r"(?:is|was|covers|writes|reports|edits|leads|works|joined|has (?:covered|written|reported|worked))\b"
)
_DASHES = re.compile(r"^[—–-]{1,2}\s*")
_SIGNATURE = re.compile(r"\s*(?:[—–―~]|--?\s)\s*[^\W_]")
_AGENCY_ALONE = re.compile(
    r"[(\[]?(?:reuters|ap|afp|tass|xinhua|dpa|upi|ansa|bloomberg|(?:the )?associated press|agence france-presse"
    r"|agencies"
    r"|staff)[)\]]?$",
    re.IGNORECASE,
)
_SIGN_OFF_TAIL = re.compile(
    r"[\[(](?:(?:additional )?(?:reporting|writing|editing) (?:and \w+ )?by [^()\[\]]{2,400}"
    r"|(?:with )?(?:Reuters|AP|AFP|Xinhua|TASS|UPI|dpa|ANSA|Bloomberg|agencies)\.?)"
    r"[)\]]\.?$",
    re.IGNORECASE,
)
# "… by May. — With a report from Ana Brook", "… by May. – AFP, REUTERS"
_DASHED_TAIL = re.compile(
    r"[—–] ?(?:(?i:with (?:an? |additional )?(?:reports?|reporting|files|inputs?) (?:from|by) )[^.—–]{2,100}"
    r"|(?:[A-Z]{2,12}|Reuters|Bloomberg|Xinhua|Bernama)(?:(?:, | and |/)(?:[A-Z]{2,12}|Reuters|Bloomberg|Xinhua))*)\.?$"
)
_LONGEST_TAIL = 120  # characters
_INITIAL = re.compile(r"\b(?:[A-Z]|Jr|Sr)\.$")

_CAPTION_LABEL = re.compile(
    r"\(?file(?: (?:photo|picture|image))?\s*(?::|[–—-])|\(?(?:photo|image|picture|photograph|caption|video"
    r"|pictured|above"
    r"|below|illustration)(?: caption)?\s*:|pictured\b"
    r"|\(?in this (?:[\w.,/-]+ ){0,7}(?:photo|image|picture|photograph|frame|still|illustration)\b"
    r"|(?:image|media) caption\b|enlarge (?:this )?image\b|media playback\b|(?-i:CLOSE (?=[A-Z]))"
    r"|toggle caption\b|\[\d+/\d+\] ?(?=\w)|facebook twitter (?:pinterest )?(?=\w+ \w+ \w+)",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(r"(?:image|media) (?:source|copyright|credit),?\s+", re.IGNORECASE)
_THEN_CAPTION = re.compile(r"\s+(?:image|media) caption\b", re.IGNORECASE)
_CREDIT_LABEL = re.compile(
    r"[(\[]?(?:[A-Z][\w.]{1,20} )?(?:(?:photo(?:graph)?s?|pictures?|pics?|images?|video|illustration|graphic"
    r"|credit|supplied)(?: credits?| courtesy)?"
    r"\s*(?::|\.\.\.|…| by\b| of\b)|courtesy(?: of)?\b|©)\s*(?=\S)",
    re.IGNORECASE,
)
_CREDIT_START = re.compile(
    r"^|(?<=[a-z0-9\])”\"’'][.!?])\s+|(?<=[.!?][”\"’)])\s+|\s+(?=[(\[])"
    r"|(?<=[a-z0-9][.!?])(?=[A-Z]{2,}[ /.])"  # copied from a page whose credits stand apart
    r"|\s+(?=(?:Photo|Picture|Image|Credit|Photograph)s?(?: credit)?:)|(?<!via)\s+(?=REUTERS/|AP Photo)"
    r"|(?<=toggle caption)\s+|\s+(?=[—–] ?[A-Z])|(?<= \|)\s+|\s+(?=© ?[A-Z])"
)
_BEHIND_DASH = re.compile(r"[—–] (?:[A-Z][\w.&’'-]* ){1,4}(?:file )?(?:pics?|photos?|pictures?|images?|graphic)\.?$")
_MAKER = r"(?:[Tt]he )?[A-Z][\w.&’'-]*(?: [A-Z&][\w.&’'-]*){0,4}"
_MADE = r"(?i:screenshot|screen ?grab|handout|supplied|submitted|provided|contributed|file)"
_BY_MAKER = re.compile(
    rf"(?:[A-Z]{{3,}}|{_NAME}) ?/ ?{_MAKER}$|[(\[](?:{_NAME}|{_MADE}) ?/ ?{_MAKER}[)\]]$"
    r"|[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){1,3} FOR [“\"][^.]{2,40}[”\"]$"
)
_OWNER = re.compile(rf"© ?{_MAKER}(?: ?/ ?{_MAKER})?$")

_JOINING = frozenset("for via by of the and de da del di van von bin al el la le in - – & courtesy".split())
_SHOWN = re.compile(
    r"\b(?:file|handout|undated|archive|stock) (?:photo(?:graph)?|picture|image)\b|\bposes? for a (?:photo"
    r"|picture|portrait)",
    re.IGNORECASE,
)
_ENDS_IN_DATE = re.compile(
    rf"\b(?:{MONTHS}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTHS}(?:,? \d{{4}})?|{MONTHS}\.? \d{{4}}|on {DAYS})\.?$",
    re.IGNORECASE,
)


def is_name(line: str) -> bool:
    """Whether a line could be the bare names of authors."""
    bare = _DASHES.sub("", line) if len(line) <= 240 else ""
    if not _NAMES.match(bare) or is_nav_word(line) or _ends_as_prose(bare, bare.count(" ") + 1):
        return False
    return not _NOT_NAMES.intersection(bare.lower().split()) and not any(letter.isdigit() for letter in bare)


def is_signature(line: str) -> bool:
    """Whether a line begins as the signature below a quotation does: "— Ana Brook, mayor"."""
    return _SIGNATURE.match(line) is not None


def is_byline(line: str, words: int) -> bool:
    """Whether a line names the author after "By", near the top or the end of an article."""
    if words > 30 or not line[:1].isupper() or _ends_as_prose(line, words):
        return False
    return _BYLINE.match(line) is not None or (words <= 12 and _WITH_JOB.match(line) is not None)


def is_clear_byline(line: str, words: int) -> bool:
    """Whether a line is a byline wherever it stands: a sign-off, "By" and a full name, "X contributed to …"."""
    if words > 80 or line[0] in '“"':
        return False
    if _SIGN_OFF.match(line):
        return line[0] in "([" or not _FINITE.search(line)
    if "contributed" in line or "reported from" in line:
        return words <= 60 and _CONTRIBUTED.search(line) is not None
    return words <= 25 and _BY_NAME.match(line) is not None and (words <= 5 or not _ends_as_prose(line, words))


def names_writers(line: str, words: int) -> bool:
    """Whether a line below a headline names its writers, with "By" or without."""
    placed = words <= 20 and not ends_sentence(line) and _WITH_PLACE.match(line) is not None
    return is_byline(line, words) or is_name(line) or placed


def quotes(line: str) -> bool:
    """Whether somebody speaks in a line."""
    return SAID.search(line) is not None or any(mark in line for mark in '“”«»"')


def names_in(byline: str) -> list[str]:
    """Return the full names in a byline."""
    return re.findall(_NAME, re.sub(_BY, "", byline))


def is_job(line: str) -> bool:
    """Whether a line below a writer's name says what the writer is: "Europe correspondent in Lorn"."""
    return len(line) <= 80 and line[:1].isupper() and _JOB_ALONE.match(line) is not None


def is_about(line: str, writer: str) -> bool:
    """Whether a line tells who the writer is: "Ana Brook covers the valley from Lorn.", or "Brook covers …"."""
    if len(writer) <= 3 or len(line) > 400:
        return False
    start = line[: len(writer) + 1].casefold()
    names = (name for name in (writer, writer.rsplit(" ", 1)[-1]) if start.startswith(f"{name.casefold()} "))
    return any(_ABOUT_WRITER.match(line, len(name) + 1) for name in names)


def names_sources(line: str) -> bool:
    """Whether a line below a story says where it was taken from: "Source: Lorn TV and agencies"."""
    return _TOLD_BY.match(line) is not None


def is_agency_alone(line: str) -> bool:
    """Whether a line is nothing but the name of a news agency."""
    return len(line) < 40 and _AGENCY_ALONE.match(line) is not None


def sign_off(line: str) -> Span | None:
    """Return the sign-off at the end of a paragraph, "(Reporting by …)", "(AFP)" or "– AFP", or None."""
    found = _SIGN_OFF_TAIL.search(line, max(0, len(line) - 450)) if line[-1] in ")]." else None
    dash = max(line.rfind("—"), line.rfind("–"))
    if found is None and len(line) - _LONGEST_TAIL < dash > 0:
        found = _DASHED_TAIL.match(line, dash)
    return Span(*found.span()) if found and ends_sentence(line[: found.start()].rstrip()) else None


def _ends_as_prose(line: str, words: int) -> bool:
    return ends_sentence(line) and not (words <= 6 and _INITIAL.search(line))


def credit(line: str, words: int) -> Span | None:
    """Return the part of a line that names the maker of a picture, or None."""
    # Posts quoted from social media name their writer in the same way.
    if (
        words > 130
        or line[0] == "©"
        or "(@" in line
        or not (_CREDIT_HINT.search(line, max(0, len(line) - 160)) or "/" in line or " FOR " in line)
    ):
        return None
    if label := _SOURCE_LABEL.match(line):
        caption = _THEN_CAPTION.search(line, label.end())
        return Span(0, caption.start() if caption else len(line))
    captioned = _CAPTION_LABEL.match(line) is not None
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


def is_owner(line: str) -> bool:
    """Whether a line is a mark of ownership without a year or a reservation of rights: "© Lorn Pictures"."""
    return line[0] == "©" and _OWNER.match(line) is not None


def is_caption(line: str, words: int) -> bool:
    """Whether a line describes a picture, by its label or its wording."""
    if words > 130 or line[0] in '“"':
        return False
    if _CAPTION_LABEL.match(line):
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
