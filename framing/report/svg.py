"""Drawings of matplotlib made fit to stand inside a page with a strict content security policy.

Style attributes become presentation attributes, metadata goes, ink becomes ``currentColor`` so that it follows light
and dark, and ids are prefixed so that several drawings can stand in one page.
"""

from __future__ import annotations

import re
import warnings
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.figure import Figure

INK = "#010203"  # drawn with this colour, shown in the colour of the text around
_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_FONT = re.compile(r"(?:(?:italic|normal|oblique) )?(?:(bold|\d00) )?([\d.]+)px (.+)")
_KEPT = frozenset(
    "fill stroke stroke-width stroke-dasharray stroke-opacity fill-opacity opacity stroke-linecap stroke-linejoin "
    "text-anchor clip-path font-size".split()
)

_DECIMALS = re.compile(r"(\.\d)\d+")
_PLACES = ("x", "y", "cx", "cy", "d")

ET.register_namespace("", _SVG)
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def drawn(figure: Figure, name: str, alt: str) -> str:
    """Return a figure as SVG markup: same figure, same bytes."""
    import matplotlib as mpl  # noqa: PLC0415 - slow to import

    out = BytesIO()
    with unwarned(), mpl.rc_context({"svg.hashsalt": name, "svg.fonttype": "none", "hatch.linewidth": 0.7}):
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    return _cleaned(out.getvalue(), name, alt)


@contextmanager
def unwarned() -> Iterator[None]:
    """Say nothing of signs that matplotlib's own font lacks: whoever shows the drawing has other fonts."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font", category=UserWarning)
        yield


def _cleaned(markup: bytes, name: str, alt: str) -> str:
    root = ET.fromstring(markup)  # noqa: S314 - our own drawing, from the line above
    used = set(re.findall(rb'url\(#([^)]+)\)|xlink:href="#([^"]+)"', markup))
    wanted = {part.decode() for pair in used for part in pair if part}
    _drop(root, {f"{{{_SVG}}}metadata", f"{{{_SVG}}}style"})
    for element in root.iter():
        _restyle(element)
        _rename(element, name, wanted)
        _shorten(element)
    box = root.attrib["viewBox"]
    root.attrib.clear()
    root.attrib.update({"viewBox": box, "role": "img", "aria-labelledby": f"{name}-alt", "class": f"drawing {name}"})
    title = ET.Element(f"{{{_SVG}}}title", {"id": f"{name}-alt"})
    title.text = alt
    root.insert(0, title)
    return ET.tostring(root, encoding="unicode")


def _drop(root: ET.Element, tags: set[str]) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in tags:
                parent.remove(child)


def _restyle(element: ET.Element) -> None:
    for declaration in element.attrib.pop("style", "").split(";"):
        key, colon, value = (part.strip() for part in declaration.partition(":"))
        if key == "font" and (font := _FONT.match(value)):
            element.set("font-size", font[2])
            if font[1] in {"bold", "600", "700"}:
                element.set("font-weight", "600")
        elif colon and key in _KEPT:
            element.set(key, value.removesuffix("px") if key == "font-size" else value)
    for key in ("fill", "stroke"):
        if element.get(key) == INK:
            element.set(key, "currentColor")


def _shorten(element: ET.Element) -> None:
    """Cut places to tenths of a point, finer than a screen shows: circles and bands would be most of a page."""
    for key in _PLACES:
        if key in element.attrib:
            element.set(key, " ".join(_DECIMALS.sub(r"\1", element.attrib[key]).split()))
    for each in (element, *element):
        each.tail = None
    if not (element.text or "").strip():
        element.text = None


def _rename(element: ET.Element, name: str, wanted: set[str]) -> None:
    if "id" in element.attrib:
        own = element.attrib.pop("id")
        if own in wanted:
            element.set("id", f"{name}-{own}")
    if _LINK in element.attrib:
        element.set("href", f"#{name}-{element.attrib.pop(_LINK)[1:]}")
    for key in ("clip-path", "fill"):
        if element.get(key, "").startswith("url(#"):
            element.set(key, element.get(key, "").replace("url(#", f"url(#{name}-"))
