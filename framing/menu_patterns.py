"""Menus of a page, line by line: entries, rows of entries, and the way to a page ("Home > News > Lorn")."""

from __future__ import annotations

import re

from framing.line_wording import ends_sentence

_NAV_WORDS = frozenset(
    """home news world uk us europe politics business economy money markets sport sports culture arts
    entertainment showbiz celebrity lifestyle life style opinion comment editorial editorials letters travel
    weather tech technology science health education environment climate podcast podcasts video videos photos
    pictures puzzles crosswords games betting horoscopes jobs cars property food fashion tv film music books
    local national international nation asia africa americas subscribe login register search menu more latest
    live contact about help advertise newsletters newsletter privacy terms cookies careers archive sitemap
    donate shop events en fr de es ru zh ar english français deutsch español obituaries classifieds e-edition
    epaper e-paper legal notices marketplace investigations blogs counties voices features interviews weekend
    metro regions states crime courts war conflict religion faith society history football cricket rugby golf
    racing finance companies women youth student students magazine watch listen radio player shows schedule
    programmes programs series data military defence defense energy wellness motoring autos deals reviews
    startups ai security middle east canada australia america india china contests community family lifestyles
    homes real estate columnists cartoons survey advertorial supplements gallery multimedia audio topics tags
    labels""".split()
)
_NAV_PHRASES = frozenset(
    {"about us", "contact us", "log in", "sign in", "sign up", "privacy policy", "terms of use", "terms of service"}
    | {"terms and conditions", "cookie policy", "my account", "world news", "site map", "front page", "live blog"}
)
_WORD_START = re.compile(r"[^\W\d_]|[“‘'\"]")
_NOT_LETTERS = re.compile(r"[^\w-]+")
_GAPS = re.compile(r"\s{2,}|\t")
# Only the last step of a trail may be long: it is the headline.
_STEP = r"(?:[^\s»›>/|]+ ){1,4}"
_TRAIL = re.compile(rf"home [»›>/|] |{_STEP}[»›>] {_STEP}[»›>] |{_STEP}[»›>] (?:[^\s»›>/|]+ ?){{1,4}}$", re.IGNORECASE)


def is_navigation(line: str) -> bool:
    """Whether a line is a row of links ("Home | News | Sport") or a bullet with a code ("• en")."""
    if _TRAIL.match(line):
        return True
    if "©" in line and _GAPS.search(line):  # "About us   Careers   © Lorn Media LLC"
        return True
    parts = [part.strip() for part in re.split(r"[|•·›»/>\t]+", line) if part.strip()]
    if len(parts) >= 3 and len(line) <= 40 * len(parts):
        return all(len(part.split()) <= 5 for part in parts) and not ends_sentence(line)
    entries = _GAPS.split(line.strip())
    if len(entries) >= 3 and all(_WORD_START.match(entry) and len(entry.split()) <= 4 for entry in entries):
        return not ends_sentence(line)
    return line[0] in "•·›»|" and len(line) <= 5


def is_menu(line: str) -> bool:
    """Whether a line is a row of entries of a menu, or the way to a page: "News Sport Obituaries", "Home / News"."""
    if _TRAIL.match(line):
        return True
    words = [word for word in _NOT_LETTERS.split(line) if word]
    known = sum(word.lower() in _NAV_WORDS for word in words)
    return known > 2 and known * 2 >= len(words) and all(word[0].isupper() or not word.isascii() for word in words)


def is_section(line: str) -> bool:
    """Whether a line is the name of a section or a whole menu, as they stand above a headline."""
    return is_nav_word(line) or is_menu(line)


def is_nav_word(line: str) -> bool:
    """Whether a line is a usual entry of a menu or a footer."""
    lowered = line.lower().strip(" •·|›»:&")
    return lowered in _NAV_PHRASES or lowered in _NAV_WORDS
