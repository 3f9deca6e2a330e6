"""Which column or field is what: guessed from its name, overruled by the user, always said aloud."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.readers.marks import NoArticlesError, ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Names that are used for each field, the likeliest first, without capitals and punctuation.
NAMES = {
    "text": """text body content article maintext articletext articlebody fulltext bodytext plaintext cleantext
        articlecontent contenttext storytext newstext rawtext storybody fullarticle articlefulltext bodyplain
        document""".split(),
    "title": "title headline headlines articletitle hed heading newstitle storytitle webtitle articleheadline".split(),
    "outlet": """outlet outletname source sourcename publisher publication publicationname newspaper paper medium media
        mediaoutlet newsoutlet newssource sitename site medianame mediaoutletname mediasource newspapername
        publishername publicationtitle pubtitle sourcetitle sourcecommonname feedtitle domain sourcedomain hostname
        journal""".split(),
    "date": """date published publishedat publisheddate publicationdate pubdate publishdate publishedon datepublished
        articledate datepublish publicationtime webpublicationdate firstpublished seendate isodate pubtime datetime
        timestamp time day""".split(),
    "url": """url link articleurl articlelink sourceurl canonicalurl weburl webpage permalink documenturl
        documentidentifier uri""".split(),
    "byline": "byline bylines author authors authorname writer reporter journalist creator".split(),
    "event": "event eventid eventname eventtitle story storyid cluster clusterid topic subject".split(),
}
_LABELS = {"text": "text", "title": "headline"}
_PUNCTUATION = re.compile(r"[\W_]+")


def choose(
    names: Iterable[str], given: Mapping[str, str] | None, where: str, sample: Sequence[Mapping[str, Any]] = ()
) -> dict[str, str]:
    """Return the column of each field that has one; ``sample`` are some rows, to see that a text is a text.

    Raises ``ReadingError`` if no column can hold the text, or if the user names a column or a field that is not there.
    """
    present = [name for name in names if name]
    chosen = dict(given or {})
    for field, column in chosen.items():
        if field not in NAMES:
            raise ReadingError(f"there is no field {field!r}; the fields are {', '.join(NAMES)}")
        if column not in present:
            raise ReadingError(f"{where}: there is no column {column!r}; its columns are {_listed(present)}")
    plain = {_plain(name): name for name in reversed(present)}
    for field, usual in NAMES.items():
        likely = (plain[name] for name in usual if name in plain)
        found = next((name for name in likely if field != "text" or _holds_text(name, sample)), None)
        if field not in chosen and found is not None:
            chosen[field] = found
    if "text" not in chosen:
        raise NoArticlesError(
            f"{where}: no column looks like the text of the articles; its columns are {_listed(present)}. "
            "Rename the right one to 'text', or name it: --column text=NAME (in Python: columns={'text': '…'}); "
            "names of columns stand in the first line"
        )
    return chosen


def spoken(chosen: Mapping[str, str], names: Iterable[str], where: str) -> str:
    """Say in one line what each column was taken for."""
    taken = ", ".join(f"{_LABELS.get(field, field)} from {chosen[field]!r}" for field in NAMES if field in chosen)
    missing = [field for field in ("title", "outlet", "date") if field not in chosen]
    absent = f"; no column for {', '.join(_LABELS.get(field, field) for field in missing)}" if missing else ""
    ignored = [name for name in names if name and name not in chosen.values()]
    return f"{where}: {taken}{absent}" + (f"; not used: {_listed(ignored)}" if ignored else "")


def to_article(row: Mapping[str, Any], chosen: Mapping[str, str], origin: str, marks: tuple[str, ...] = ()) -> Article:
    """Make an article of a row, not yet zoned."""
    fields: dict[str, Any] = {
        field: _cell(row.get(column), "\n\n" if field == "text" else ", ") for field, column in chosen.items()
    }
    return Article(**fields, origin=origin, marks=marks)


def field_of(name: str) -> str | None:
    """Return the field that a name stands for, or None."""
    plain = _plain(name)
    return next((field for field, usual in NAMES.items() if plain in usual), None)


def _holds_text(column: str, sample: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the column has more than single words, such as file names, or no values at all to judge by."""
    values = [value for row in sample if (value := _cell(row.get(column), " ").strip())]
    return not values or any(" " in value for value in values)


def _plain(name: str) -> str:
    return _PUNCTUATION.sub("", name).lower()


def _listed(names: list[str]) -> str:
    shown = [repr(name if len(name) <= 40 else name[:39] + "…") for name in names[:30]]
    return ", ".join(shown) + (f" and {len(names) - 30} more" if len(names) > 30 else "") or "none"


def _cell(value: Any, joint: str) -> str:  # noqa: ANN401 - whatever a file holds
    if value is None or value != value:  # noqa: PLR0124 - not-a-number is the only value unlike itself
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return joint.join(part for part in (_cell(item, joint) for item in value) if part)
    if isinstance(value, dict):
        return _cell(
            next(
                (value[key] for key in ("name", "title", "main", "original", "label", "text", "id") if value.get(key)),
                None,
            ),
            joint,
        )
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
