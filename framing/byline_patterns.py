"""Who wrote an article, line by line: bylines, jobs, sign-offs, what is said of the writer at the end."""

from __future__ import annotations

import re

from framing.article import Span
from framing.line_wording import ends_sentence
from framing.menu_patterns import is_nav_word
from framing.stamp_patterns import is_stamp

_NAME_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŠŻŽČĆĐİ](?:[\w’'.-]*\w|\.)?\.?"
_PARTICLE = r"(?:de|da|del|della|der|den|di|do|dos|du|la|le|van|von|bin|bint|ibn|al|el|ter|y)"
NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} ){{0,2}}{_NAME_WORD}){{1,3}}"
_NAMES = re.compile(rf"{NAME}(?:(?:,| and| &|, and) {NAME}){{0,11}}$")
_PLACED = rf"{NAME}(?: in |, ){_NAME_WORD}(?: {_NAME_WORD}){{0,2}}"
_IN_ROW = re.compile(rf"{NAME}(?: [|•·] {NAME}){{1,5}}$")
_WITH_BRACKETS = re.compile(rf"{NAME} \((?:with |in )?(?:[A-Z][\w.]*|dpa)(?:(?:,|/| and| &)? ?(?:[A-Z][\w.]*|dpa))*\)$")
_FOR_AGENCY = re.compile(rf"[A-Z]{{2,6}}(?: ?/ ?{NAME}){{1,3}}$")
_WITH_PLACE = re.compile(rf"{_PLACED}(?:(?:,| and| &|, and) {_PLACED}){{0,4}}$")
_NOT_NAMES = frozenset(
    """the a an in on at for why what how who when where more most latest read this that these those from new top my
    our your his her their its it is are no not one two three if as to of""".split()
)
_WORK = (
    r"(?:words|stor(?:y|ies)|text|report(?:ing|ed)?|analysis|opinion|commentary|review|interview|essay|research"
    r"|graphics"
    r"|data|photos|pictures|written|posted|filed|compiled)"
)
_BY = (
    rf"(?i:(?:{_WORK}(?:(?: and | & |, ){_WORK}){{0,2}} )?by:?|(?:byline|words|text|(?:author|reporter|writer"
    rf"|journalist"
    r"|correspondent)s?):)\s+"
)
_BESIDE_BY = re.compile(r" ?[|•·/] ?| [–—-] ")
_BESIDE_STAMP = re.compile(r"(?<=\w)(?: ?[|•·] ?|,? [–—/-] |, |\s{2,}| (?=(?:[Pp]ublished|[Uu]pdated|[Pp]osted)\b))\s*")
_LONGEST_STAMPED = 160  # characters
# "New Delhi | Updated: 3 May" names a place.
_OPEN_PLACES = frozenset(
    "new port san santa santo los las saint st. st north south east west cape kuala hong abu tel addis ho fort mount "
    "lake buenos rio são sao mexico salt dar phnom la el des baton great greater upper lower navi sri al united".split()
)
_OF_OFFICES = frozenset("of the and for in to late former".split())
_OF_TEAM = frozenset(
    "and with for in the of from agency agencies report reports reporters staff bureau team wires".split()
)
_BYLINE = re.compile(
    rf"{_BY}(?:{NAME}|(?i:(?:the |our |a )?(?:[\w’'&.-]+ ){{0,4}}(?:desk|staff|team|newsroom|correspondents?"
    rf"|reporters?"
    r"|bureau|agencies|editors?|writers?)|reuters|ap|afp|tass|xinhua|dpa|upi)\b)"
)
_BY_NAME = re.compile(_BY + NAME)
_SIGN_OFF = re.compile(
    r"[\[(—–•-]*\s*(?:[\w.’'-]{2,12}, )?(?:(?:with )?(?:additional |further |other )?(?:reporting|writing|editing"
    r"|compiled|edited|translated|translation|research|fact[- ]check(?:ed|ing)|data analysis)"
    r"(?:,? (?:and )?(?:additional )?(?:writing|editing|reporting)){0,2}(?: (?:by|from):?|:) |contributing: "
    r"|(?:web |copy |responsible )?editors?: |(?:curated|produced|published) by: |with assistance (?:from|by)"
    r" (?=(?-i:[A-Z][\w.’'-]*(?:(?:, and |, | and | in | )[A-Z][\w.’'-]*)*)\.?$)"
    r"|(?:additional |further |other )reporting,? (?=(?-i:[A-Z]))|with (?:an? |additional )?(?:files|reporting"
    r"|reports?|inputs?|additional reporting"
    r"|(?:\w+ )?(?:wires?|inputs)|agenc(?:y|ies))\b)",
    re.IGNORECASE,
)
# "Reporting by the Post found …" is a sentence of the story.
_FINITE = re.compile(
    r"\b(?:found|shows?|showed|reveal(?:s|ed)|suggest(?:s|ed)|was|were|has|have|had|is|are|led|can|will)\b"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:(?:additional )?(?:reporting|research|data|graphics|photography|writing)\b|to (?:this|the) "
    r"(?:report|story|article|post|piece|column)\b)"
    r".{0,60}$|^(?:[A-Z][\w’'.-]*[,;]? |(?:writers?|reporters?|correspondents?|editors?|staff|political|senior|business"
    r"|in|and|of|at|on|for|the) ){1,40}(?:contributed(?: from [A-Z][\w ,.]{2,40})?\.?$|reported from [A-Z].{2,120}$)"
)
_TOLD_BY = re.compile(
    r"[(\[]?(?:(?:news |original )?sources?: |h/?t:? |via:? )(?-i:[A-Z])[\w &,.’'-]{1,70}[)\]]?$", re.IGNORECASE
)
_JOB = (
    r"(?:[\w’'&-]+ ){0,5}(?:correspondent|reporter|journalist|producer|editor|editor-in-chief|columnist|(?:staff"
    r"|senior|features?) writer"
    r"|bureau chief|news ?desk)(?:,? (?:in|at|for|reporting from) [\w’' -]{2,40}|, (?-i:(?:[A-Z][\w.’'&-]* ?){1,4}))?$"
)
_WITH_JOB = re.compile(rf"{NAME}(?:,| [|•·–—-])? (?i:{_JOB})")
_JOB_ALONE = re.compile(_JOB, re.IGNORECASE)
# "Our Correspondent, Lorn", "Special to The Lorn Post", "Lorn Web Desk"
_DESK = re.compile(
    r"(?:(?:(?:[A-Z][\w.&’'-]+|own|special|senior|district|city|court|foreign|political|local|crime|sports) ){1,4}"
    r"(?:[Cc]orrespondents?|[Rr]eporters?|[Dd]esk|Bureau|News Service|Newsroom|Monitoring|Staff Writers?)"
    r"|[Ss]pecial to (?:[Tt]he )?(?:[A-Z][\w.&’'-]*,? ?){1,5})"
    r"(?:(?:,| [-–|]| in) [A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){0,2})?$"
)
_INITIALS = re.compile(
    r"(?:[a-z]\.){1,3}[a-z]\.?$"
    r"|(?:[A-Za-z]\.){1,3}[A-Za-z]\.?(?: ?/ ?(?:[A-Za-z]\.){1,3}[A-Za-z]\.?){1,3}$|[A-Z]{2,3}(?: [A-Z]{2,3}){1,4}$"
    r"|[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){1,3}(?: \([A-Za-z]+(?:, ?[A-Za-z]+){0,4}\))?$"
)
# "ARO English/ms/ags", "MR/4417203"
_DESK_MARK = re.compile(r"[A-Z]{2,5}(?: [A-Z][a-z]+)?(?:/[a-z]{2,4}){1,4}$|[A-Z]{2,4}/\d{4,10}$")
_JOINED = re.compile(r"[\s,/&+]+|\band\b|\bwith\b")
_ABOUT_WRITER = re.compile(
    r"(?:is|was|covers|writes|reports|edits|leads|works|joined|teaches|can be (?:reached|contacted|followed|found)"
    r"|has (?:covered|written|reported|worked))\b"
)
_OPENS_WITH_JOB = re.compile(
    r"(?:(?:Staff|Senior|Chief|Political) )?(?:Reporter|Writer|Correspondent|Editor|Columnist) "
)
_DASHES = re.compile(r"^[—–-]{1,2}\s*")
_SIGNATURE = re.compile(r"\s*(?:[—–―~]|--?\s)\s*[^\W_]")
# Any agency, by the form: "(QNA)", "--BERNAMA", "/TASS/", "- Lantern"; and "AB/CD"
_AGENCY_FORM = re.compile(
    r"\((?:[A-Z]{3,10}|[A-Z]{2,5}[-/][A-Z]{2,8})\)$|/[A-Z]{2,8}/$|--"
    r" ?[A-Z]{3,}(?:[-/][A-Z]+)?$|/?[a-z]{2,4}(?:/[a-z]{2,4}){1,3}/?$"
)
# "The writer is a professor at Lorn."
_THE_WRITER = re.compile(
    r"[(\[_*]*(?:the|our|this)"
    r" (?:writer|author|columnist|reviewer)s? (?:is|are|teaches|teach|works|writes) (?:an?|the|at"
    r"|for|based|currently|editor|senior|professor|director|chairman|founder|member)\b",
    re.IGNORECASE,
)
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
_LONGEST_PARTICLE = 3  # letters
_LONGEST_AGENCY_WRITERS = 9  # words
_LONGEST_AGENCIES = 60  # characters
_LONGEST_TAIL = 120  # characters
_INITIAL = re.compile(r"\b(?:[A-Z]|Jr|Sr)\.$")


def is_name(line: str) -> bool:
    """Whether a line could be the bare names of authors."""
    bare = _DASHES.sub("", line) if len(line) <= 240 else ""
    if not _NAMES.match(bare) or is_nav_word(line) or _ends_as_prose(bare, bare.count(" ") + 1):
        return False
    return not _NOT_NAMES.intersection(bare.lower().split()) and not any(letter.isdigit() for letter in bare)


def is_office(line: str) -> bool:
    """Whether a line could be a name beside an office: "Prime Minister of Lorn, Ana Brook"."""
    beside = "," in line or " of " in line
    return beside and all(word[0].isupper() or word in _OF_OFFICES for word in line.split())


def is_signature(line: str) -> bool:
    """Whether a line begins as the signature below a quotation does: "— Ana Brook, mayor"."""
    return _SIGNATURE.match(line) is not None


def is_byline(line: str, words: int) -> bool:
    """Whether a line names the author after "By", near the top or the end of an article."""
    if words > 30 or not line[:1].isupper() or _ends_as_prose(line, words):
        return False
    return bool(_BYLINE.match(line) or (words <= 12 and (_WITH_JOB.match(line) or _DESK.match(line))))


def is_clear_byline(line: str, words: int) -> bool:
    """Whether a line is a byline wherever it stands: a sign-off, "By" and a full name, "X contributed to …"."""
    if words > 80 or line[0] in '“"':
        return False
    if _SIGN_OFF.match(line):
        return line[0] in "([" or not _FINITE.search(line)
    if "contributed" in line or "reported from" in line:
        return words <= 60 and _CONTRIBUTED.search(line) is not None
    if words <= _LONGEST_AGENCY_WRITERS and (_FOR_AGENCY.match(line) or _DESK_MARK.match(line)):
        return True
    return words <= 25 and _BY_NAME.match(line) is not None and (words <= 5 or not _ends_as_prose(line, words))


def names_writers(line: str, words: int) -> bool:
    """Whether a line below a headline names its writers, with "By" or without."""
    if is_byline(line, words) or is_name(line):
        return True
    return (
        words <= 20
        and not ends_sentence(line)
        and bool(_WITH_PLACE.match(line) or _IN_ROW.match(line) or _WITH_BRACKETS.match(line) or _is_team(line))
    )


def name_beside_stamp(line: str) -> Span | None:
    """Return the names of writers before the time of a story, "Ana Brook | 3 May 2025, 10:15", or None."""
    for gap in _BESIDE_STAMP.finditer(line[:_LONGEST_STAMPED]):
        names = line[: gap.start()]
        placed = names.split(maxsplit=1)[0].lower() in _OPEN_PLACES or names.endswith("City")
        if is_stamp(line[gap.end() :]) and not placed and names_writers(names, names.count(" ") + 1):
            return Span(0, gap.start())
    return None


def _is_team(line: str) -> bool:
    """Whether a line is "By" and names of any kind, or such a line beside an outlet: "Lorn Radio | By A. Brook"."""
    parts = _BESIDE_BY.split(line)
    by = next((part for part in parts if part[:2].lower() == "by" and part[2:3] in {" ", ":"}), None)
    if by is None:
        return False
    words = [word for part in parts for word in part.removeprefix(by[:3]).split()]
    return len(words) <= 12 and all(word[0].isupper() or word.strip(",") in _OF_TEAM for word in words)


def names_in(byline: str) -> list[str]:
    """Return the full names in a byline."""
    return re.findall(NAME, re.sub(_BY, "", byline))


def is_job(line: str) -> bool:
    """Whether a line below a writer's name says what the writer is: "Europe correspondent in Lorn"."""
    return len(line) <= 80 and line[:1].isupper() and _JOB_ALONE.match(line) is not None


def is_about(line: str, writer: str) -> bool:
    """Whether a line tells who the writer is: "Ana Brook covers the valley from Lorn.", or "Brook covers …"."""
    if len(writer) <= 3 or len(line) > 400:
        return False
    line = _OPENS_WITH_JOB.sub("", line, count=1)
    start = line[: len(writer) + 1].casefold()
    names = (name for name in (writer, writer.rsplit(" ", 1)[-1]) if start.startswith(f"{name.casefold()} "))
    return any(_ABOUT_WRITER.match(line, len(name) + 1) for name in names)


def is_address(line: str, writer: str) -> bool:
    """Whether a line is nothing but the address of a writer: "ana.brook@post.example"."""
    name, at, _ = line.casefold().partition("@")
    parts = [part for part in writer.casefold().split() if len(part) > _LONGEST_PARTICLE]
    return bool(at) and " " not in line and any(part in name for part in parts)


def is_about_the_writer(line: str) -> bool:
    """Whether a line below a story tells who its writer is without a name: "The writer is a professor at Lorn."."""
    return _THE_WRITER.match(line) is not None


def is_agency_form(line: str) -> bool:
    """Whether a line right below a story has the form in which agencies and desks sign: "(QNA)", "--BERNAMA"."""
    return _AGENCY_FORM.match(line) is not None


def names_sources(line: str) -> bool:
    """Whether a line below a story says where it was taken from: "Source: Lorn TV and agencies"."""
    return _TOLD_BY.match(line) is not None


def is_agency_alone(line: str) -> bool:
    """Whether a line is nothing but names of news agencies: "AFP", "(Lorn Radio with AFP)", "ab/cd (dpa, AP)"."""
    if len(line) > _LONGEST_AGENCIES:
        return False
    if _AGENCY_ALONE.match(line) or _INITIALS.match(line):
        return True
    bracketed = line[0] in "([" and line[-1] in ")]"
    words = [word for word in _JOINED.split(line.strip("()[].")) if word]
    known = any(_AGENCY_ALONE.match(word) for word in words)
    return bracketed and known and all(word[0].isupper() or word == "dpa" for word in words)


def sign_off(line: str) -> Span | None:
    """Return the sign-off at the end of a paragraph, "(Reporting by …)", "(AFP)" or "– AFP", or None."""
    found = _SIGN_OFF_TAIL.search(line, max(0, len(line) - 450)) if line[-1] in ")]." else None
    dash = max(line.rfind("—"), line.rfind("–"))
    if found is None and len(line) - _LONGEST_TAIL < dash > 0:
        found = _DASHED_TAIL.match(line, dash)
    return Span(*found.span()) if found and ends_sentence(line[: found.start()].rstrip()) else None


def _ends_as_prose(line: str, words: int) -> bool:
    return ends_sentence(line) and not (words <= 6 and _INITIAL.search(line))
