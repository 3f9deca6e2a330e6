"""Text files that archives of news hand out (Nexis, Factiva, ProQuest): many articles, each with its data around it.

Each article is cut out at the lines that the archive puts between articles. Where the lines around its text are not as
they use to be, the whole of it stays text.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from framing.readers.dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGINS = re.compile(r"^[ \t]*(?:Document \d{1,4} of \d{1,4}|\d{1,4} of \d{1,4} DOCUMENTS)[ \t]*$", re.MULTILINE)
_ENDS = re.compile(r"^[ \t]*(?:End of Document|Document [A-Z]{4,12}\d{8,}\w*)[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
_BODY = re.compile(r"^[ \t]*(?:Body|BODY:)[ \t]*$", re.MULTILINE)
_FULL_TEXT = re.compile(r"^(?:Full text|FULL TEXT):[ \t]*", re.MULTILINE)
_LABEL = re.compile(r"^[ \t]*([A-Za-z][A-Za-z -]{2,24}):[ \t]*(.*)$", re.MULTILINE)
# What stands below the text of an article: of Nexis and Factiva, and of ProQuest.
_BELOW = re.compile(
    r"^[ \t]*(?:(?:LOAD-DATE|Load-Date|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|CORRECTION-DATE):"
    r"|(?:Graphic|Classification)[ \t]*$).*\Z",
    re.MULTILINE | re.DOTALL,
)
_BELOW_FULL_TEXT = re.compile(
    r"^[ \t]*(?:(?:Subject|Title|Publication title|Company / organization|Illustration|Credit):|_{20,}).*\Z",
    re.MULTILINE | re.DOTALL,
)
_FIELDS = {
    "headline": "title",
    "title": "title",
    "byline": "byline",
    "author": "byline",
    "publication title": "outlet",
    "publication date": "date",
    "document url": "url",
}
_BESIDE = frozenset("section length dateline highlight body abstract series column type source".split())
_FEWEST_WORDS = 40  # outside of the articles that are an article all the same
_COUNT = re.compile(r"\d[\d,.]* words$")
_NOT_OUTLET = re.compile(r"\d{1,2}[:.]\d\d\b|[A-Z0-9]{3,10}$|\d+$|Copyright|©|\(c\)")
_RIGHTS = re.compile(r"(?:Copyright|©|\(c\)) ?", re.IGNORECASE)
_BY = re.compile(r"By:?\s+(?=\S)", re.IGNORECASE)


class Exported(NamedTuple):
    """An article of an archive: what is known of it, and its text."""

    fields: dict[str, str]
    text: str


def exported(text: str) -> Iterator[Exported]:
    """Yield the articles of a file from an archive; none where it is no such file."""
    for part in _parts(text):
        found = _labelled(part) or _headed(part) or _counted(part) or Exported({}, part.strip())
        yield Exported({name: " ".join(value.split()) for name, value in found.fields.items() if value}, found.text)


def _parts(text: str) -> Iterator[str]:
    """Yield the articles of a file, and what stands before the first or behind the last where that is much."""
    begins = list(_BEGINS.finditer(text))
    cuts = begins or list(_ENDS.finditer(text))
    pieces = [text[begin:end] for begin, end in pairwise([0, *(cut.end() for cut in cuts), len(text)])] if cuts else []
    outer = 0 if begins else len(pieces) - 1  # the piece that is no article
    for number, piece in enumerate(pieces):
        plain = _ENDS.sub("", _BEGINS.sub("", piece))
        if plain.strip() and (number != outer or len(plain.split()) >= _FEWEST_WORDS):
            yield plain


def _labelled(part: str) -> Exported | None:
    """Read an article whose text stands behind "Full text:", with labels around it (ProQuest)."""
    found = _FULL_TEXT.search(part)
    if found is None:
        return None
    text = _BELOW_FULL_TEXT.sub("", part[found.end() :]).strip()
    around = part[: found.start()] + part[found.end() + len(text) :]
    fields = _fields(around)
    first = next((line.strip() for line in _RULE.sub("", around).split("\n") if line.strip()), "")
    if "title" not in fields and not _LABEL.match(first):
        fields["title"] = first
    return Exported(fields, text)


def _headed(part: str) -> Exported | None:
    """Read an article with its outlet above its date, and its text below "Body" or below labels (Nexis)."""
    body = _BODY.search(part)
    beside = [label for label in _LABEL.finditer(part) if label[1].lower() in _BESIDE | _FIELDS.keys()]
    if body is None and not beside:
        return None
    if body is None:
        # Labels may go on in the lines below them, up to a blank one.
        begin = part.find("\n\n", beside[-1].end())
        head, text = part[: beside[-1].end()], part[begin if begin >= 0 else len(part) :]
    else:
        head, text = part[: body.start()], part[body.end() :]
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    dated = next((number for number, line in enumerate(lines[:8]) if iso_date(line) != line), 0)
    if not dated:
        return None
    bare = [line for line in lines[dated + 1 :] if not _LABEL.match(line) and not _is_rights(line)]
    titles = lines[: dated - 1] or bare[-1:]
    fields = {"outlet": lines[dated - 1], "date": iso_date(lines[dated]), "title": " ".join(titles)} | _fields(head)
    return Exported(fields, _BELOW.sub("", text).strip())


def _counted(part: str) -> Exported | None:
    """Read an article with its number of words above date and outlet, and rights above its text (Factiva)."""
    lines = part.strip().split("\n")
    plain = [line.strip() for line in lines]
    count = next((number for number, line in enumerate(plain[:12]) if _COUNT.match(line)), 0)
    if not count:
        return None
    below = range(count + 1, min(count + 12, len(lines)))
    dated = next((number for number in below if iso_date(plain[number]) != plain[number]), None)
    rights = next((number for number in below if _RIGHTS.match(plain[number])), None)
    if dated is None or rights is None:
        return None
    above = [line for line in plain[:count] if line]
    names = [_BY.sub("", line) for line in above[1:] if _BY.match(line)]
    outlet = next((line for line in plain[dated + 1 : rights] if line and not _NOT_OUTLET.match(line)), "")
    fields = {"title": above[0], "date": iso_date(plain[dated]), "outlet": outlet, "byline": "; ".join(names)}
    return Exported(fields, _BELOW.sub("", "\n".join(lines[rights + 1 :])).strip())


def _fields(head: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for label in _LABEL.finditer(head):
        if field := _FIELDS.get(label[1].lower()):
            value = _BY.sub("", label[2]) if field == "byline" else label[2]
            fields.setdefault(field, value.partition(";")[0] if field == "outlet" else value)  # its town stands behind
    return {name: value for name, value in fields.items() if value}


def _is_rights(line: str) -> bool:
    return bool(_RIGHTS.match(line)) or line.lower().endswith(("rights reserved", "rights reserved.", " edition"))
