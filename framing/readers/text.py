"""Plain text, with or without front matter; and how bytes become text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from framing.article import Article
from framing.readers.archives import Exported, exported
from framing.readers.columns import field_of
from framing.readers.marks import ReadingError, mark, whole_characters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive (its name should end in .gz)"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"PAR1", "a Parquet table (its name should end in .parquet)"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3", "an MP3 sound file"),
    (b"OggS", "an Ogg sound file"),
    (b"RIFF", "a sound, video or WebP file"),
    (b"\x00\x00\x00\x18ftyp", "a video"),
    (b"\x00\x00\x00 ftyp", "a video"),
    (b"BM", "a bitmap image"),
)
BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_FEED = re.compile(rb"\s*(?:<\?xml[^<>]*>\s*(?:<!--.*?-->\s*)?)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_SAMPLE = 65_536
_SPACES = frozenset(" \n。")
_FEWEST_WIDE = 16  # characters; in fewer any bytes may look like letters
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\r\f\x0b\x1b\x1a") + b"\x7f"


def looks_like(data: bytes) -> str | None:
    """Say what a file is that is not text, by its first bytes; None for text."""
    sample = data[:_SAMPLE]
    for magic, what in _MAGIC:
        # Short ones also begin words ("BMW …"); what they stand for has zeros soon after.
        sure = len(magic) > 3 or not 32 <= magic[0] < 128 or b"\x00" in sample[:32]
        if sure and sample.startswith(magic):
            return what
    if _FEED.match(sample.removeprefix(b"\xef\xbb\xbf")):
        return "a news feed (save the pages it links to)"
    if any(sample.startswith(bom) for bom, _ in BOMS) or _wide_order(sample):
        return None
    return "binary data" if _has_control(sample) else None


def _has_control(sample: bytes) -> bool:
    return len(sample) - len(sample.translate(None, _CONTROL)) > 0.02 * len(sample)


def decode(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and the marks it earns: BOM, UTF-8, UTF-16 without BOM, else windows-1252.

    Raises ``ReadingError`` if the bytes are no text.
    """
    if what := looks_like(data):
        raise ReadingError(f"{where}: looks like {what}, not text")
    for bom, encoding in BOMS:
        if data.startswith(bom):
            text = data.decode(encoding, "replace")
            return whole_characters(text), _broken(text)
    if order := _wide_order(data[:_SAMPLE]):
        return whole_characters(data.decode(order, "replace")), (mark("decoded as {}", "UTF-16"),)
    text, marks = decode_narrow(data)
    return whole_characters(text), marks


def decode_narrow(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Decode UTF-8, or windows-1252 where it is none; a few broken bytes do not make it windows-1252."""
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(len(run) for run in re.findall(r"[^\x00-\x7f\ufffd]+", text))
    if broken * 4 <= sound:
        return text, _broken(text)
    return data.decode("cp1252", "replace"), (mark("decoded as {}", "windows-1252"),)


def _broken(text: str) -> tuple[str, ...]:
    count = text.count("\ufffd")
    return (mark("{} broken characters", count),) if count else ()


def _wide_order(sample: bytes) -> str | None:
    """Tell UTF-16 without a byte order mark: most characters of European text have a zero in one of their bytes."""
    if len(sample) < 8:
        return None
    half = len(sample) // 2
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if second > 0.4 and first < 0.05:
        return "utf-16-le"
    if first > 0.4 and second < 0.05:
        return "utf-16-be"
    return _wide_order_of_other_scripts(sample) if _has_control(sample) else None


def _wide_order_of_other_scripts(sample: bytes) -> str | None:
    """Tell UTF-16 of other scripts: sound characters throughout, in the order that has them in fewer blocks."""
    even = sample[: len(sample) // 2 * 2]
    order, high = min((("utf-16-le", even[1::2]), ("utf-16-be", even[0::2])), key=lambda each: len(set(each[1])))
    try:
        text = even.decode(order)
    except UnicodeDecodeError:
        return None
    sound = sum(sign.isprintable() or sign.isspace() for sign in text)
    # Any two bytes are likely to be some letter; they are not likely to be a space.
    spaced = not _SPACES.isdisjoint(text)
    return order if spaced and len(high) >= _FEWEST_WIDE and sound > 0.99 * len(text) else None


_FEWEST_FIELDS = 2  # without lines around them; one alone could be a label such as "Opinion: …"
_FIELD = re.compile(r"([A-Za-z][\w -]{0,30}?)\s*:(?:\s+(.*)|$)")

_MAIL_NAME = re.compile(r"[A-Za-z][\w-]{1,40}$")
_MAIL_NEEDS = frozenset({"from", "subject"})
_ANSWER = re.compile(r"^(?:(?:re|fwd?)\s*:\s*)+", re.IGNORECASE)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Split a text into the fields between its opening ``---`` lines and the rest; no fields where there are none.

    Two lines or more of known fields before a blank line are fields without such lines, too; so is the head of an
    e-mail.
    """
    lines = text.lstrip("\ufeff \n").split("\n", 60)
    if lines[0].rstrip() != "---":
        return _mail_fields(lines) or _bare_fields(lines) or ({}, text)
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() in {"---", "..."}), None)
    if end is None or end == len(lines) - 1 == 60:
        return {}, text
    return _fields(lines[1:end]), "\n".join(lines[end + 1 :]).lstrip("\n")


def _bare_fields(lines: Sequence[str]) -> tuple[dict[str, str], str] | None:
    """Return the fields above the first blank line and the text below, if every line above is a field of its own."""
    end = next((number for number, line in enumerate(lines) if not line.strip()), 0)
    fields = _fields(lines[:end])
    if end < _FEWEST_FIELDS or len(fields) < end:
        return None
    return fields, "\n".join(lines[end + 1 :]).lstrip("\n")


def _mail_fields(lines: Sequence[str]) -> tuple[dict[str, str], str] | None:
    """Return headline and date from the head of an e-mail and the text below it; None where there is no such head."""
    end = next((number for number, line in enumerate(lines) if not line.strip()), 0)
    pairs = [line.partition(":") for line in lines[:end] if line[:1] not in " \t"]  # others go on from the line above
    head = {name.strip().lower(): value.strip() for name, _, value in pairs}
    if not head.keys() >= _MAIL_NEEDS or not all(_MAIL_NAME.match(name) for name in head):
        return None
    fields = {"title": _ANSWER.sub("", head["subject"]), "date": head.get("date") or head.get("sent", "")}
    return fields, "\n".join(lines[end + 1 :]).lstrip("\n")


def _fields(lines: Iterable[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in lines:
        if match := _FIELD.match(line):
            field = field_of(match[1])
            if field and field != "text" and field not in fields:
                fields[field] = _unquoted(match[2] or "")
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] in "\"'[" and value[-1] == {"[": "]"}.get(value[0], value[0]):
        return value[1:-1].strip()
    return value


def read_text(data: bytes, origin: str) -> Iterator[Article]:
    """Make an article of a plain text file, or several of what an archive hands out."""
    text, marks = decode(data, origin)
    parts = list(exported(text)) or [Exported({}, text)]
    for number, (known, part) in enumerate(parts, start=1):
        fields, body = (known, part) if known else front_matter(part)
        yield article_of(fields, body, f"{origin} article {number}" if len(parts) > 1 else origin, marks)


def article_of(fields: Mapping[str, Any], body: str, origin: str, marks: tuple[str, ...]) -> Article:
    """Make an article of front matter and a text."""
    return Article(text=body, origin=origin, marks=marks, **fields)
