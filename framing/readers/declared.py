"""The encoding of a web page: what it declares, where that can be true."""

from __future__ import annotations

import codecs
import re

from framing.readers.marks import mark, whole_characters
from framing.readers.text import BOMS, decode, decode_narrow

_HEAD = 4096  # bytes in which a page declares its encoding
_DECLARED = re.compile(
    rb"<meta\b[^<>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml\b[^<>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
# As browsers do, an encoding is read as the larger one that is meant by it; others are not believed.
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
_LEGACY = re.compile(r"(?:cp(?:125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-roman|gb18030|big5(?:hkscs)?|euc_jp)$")


def decode_page(data: bytes, where: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a web page and the marks it earns.

    Whatever is UTF-8 is read so, whatever the page declares: letters of other encodings hardly ever make sense in it.
    """
    if b"\x00" in data or data.startswith(tuple(bom for bom, _ in BOMS)):
        return decode(data, where)
    try:
        return whole_characters(data.decode("utf-8")), ()
    except UnicodeDecodeError:
        declared = _declared(data)
    if declared is None:
        text, marks = decode_narrow(data)
        return whole_characters(text), marks
    text = data.decode(declared, "replace")
    broken = text.count("\ufffd")
    return whole_characters(text), (mark("{} broken characters", broken),) if broken else ()


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return None
    meant = _MEANT.get(name, name)
    return meant if _LEGACY.match(meant) else None
