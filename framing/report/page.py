"""The page: sections and texts through the template; style and script inside, and a policy that allows only them."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from framing import resources
from framing.report.evidence import EvidenceStore
from framing.report.highlights import FAMILIES, highlighted
from framing.report.material import Material
from framing.report.model import Disclosure, Figure, Table
from framing.report.numbers import numbers
from framing.report.plain import percent, several, shortened, visible, web_address
from framing.report.sections import MOST_TEXTS
from framing.report.words import caution, headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from framing.comparison.result import Comparison
    from framing.report.highlights import Highlighted, Piece
    from framing.report.model import Section, Strip
    from framing.report.reasons import Reason

_JSON_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)
_STRIP = 1000  # units of width of the longest voice strip


def render(comparison: Comparison, sections: Sequence[Section], title: str) -> str:
    """Return the page of a report."""
    material = Material(comparison)
    store = EvidenceStore(comparison.profiles, cells=_cells(sections), linked=MOST_TEXTS)
    texts = [highlighted(profile) for profile in comparison.profiles[:MOST_TEXTS]]
    style, script = _asset("style.css"), _asset("script.js")
    name = title or _title(material)
    # The chapters come first: drawing them fills the store that the page then carries.
    chapter: Any = _environment().get_template("blocks.html.jinja").module
    tools = _Tools(store, material, texts)
    main = Markup("").join(chapter.chapter(section, tools) for section in sections)
    return _environment().get_template("page.html.jinja").render(
        title=visible(shortened(name)), headline=visible(shortened(headline(material), 200)), caution=caution(material),
        version=comparison.profiles[0].provenance.version, facts=_facts(material), sections=sections, main=main,
        style=style, script=script, policy=_policy(style, script), data=_data(store, material, texts),
        numbers=_json(numbers(comparison)),
    )  # fmt: skip


def _title(material: Material) -> str:
    if len(material.profiles) == 1:
        return material.profiles[0].article.title or material.profiles[0].article.origin or "One article"
    events = {profile.article.event for profile in material.profiles}
    return (
        events.pop() if len(events) == 1 and "" not in events else f"{several(len(material.groups), 'outlet')} compared"
    )


def _facts(material: Material) -> list[str]:
    words = sum(profile.document.word_count for profile in material.profiles)
    dates = sorted({profile.article.date for profile in material.profiles if profile.article.date})
    when = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}" if dates else ""
    articles, outlets = several(len(material.profiles), "article"), several(len(material.groups), "outlet")
    return [fact for fact in (articles, outlets, f"{words:,} words", visible(shortened(when, 60))) if fact]


class _Tools:
    """What the template may ask for while it draws a section."""

    def __init__(self, store: EvidenceStore, material: Material, texts: Sequence[Highlighted]) -> None:
        self.store = store
        self.material = material
        self.texts = texts
        self.families = FAMILIES
        self.zeros = ("0", percent(0), "–", "left out")
        self.row = 0

    def next_row(self) -> int:
        """Return a fresh number for a row of cells."""
        self.row += 1
        return self.row

    def text(self, number: int) -> Markup:
        """Return the text of an article as markup."""
        return text_markup(number, self.texts[number])

    def bands(self, strip: Strip, longest: int) -> list[tuple[str, float, float]]:
        """Return voice, start and width of the bands of a strip, in units of its drawing."""
        scale = _STRIP / max(longest, 1)
        return [(band.voice, round(band.start * scale, 1), round(band.words * scale, 1)) for band in strip.bands]

    def has_headline(self, number: int) -> bool:
        """Whether the text of an article shows its headline."""
        return any(block.zone == "headline" for block in self.texts[number].blocks)

    def address(self, url: str) -> str:
        """Return an address if it is fit for a link."""
        return web_address(url)


def _cells(sections: Iterable[Section]) -> int:
    return sum(
        bool(cell.evidence) for section in sections for table in section.tables for row in table.rows for cell in row
    )


def text_markup(number: int, text: Highlighted) -> Markup:
    """Return the paragraphs of an article; every word of it escaped."""
    return Markup("".join(_paragraph(number, block) for block in text.blocks))  # noqa: S704 - escaped piece by piece


def _paragraph(number: int, block: Any) -> str:  # noqa: ANN401
    lines = "".join(
        f'<span id="a{number}s{line.sentence}">{"".join(map(_piece, line.pieces))}</span>'
        if line.sentence >= 0
        else escape(line.pieces[0].text)
        for line in block.lines
    )
    if block.measured:
        tag = "h4" if block.zone == "headline" else "p"
        return f'<{tag} class="z-{block.zone}">{lines}</{tag}>'
    return f'<p class="off"><span class="zone">not measured: {escape(block.zone)}</span> {lines}</p>'


def _piece(piece: Piece) -> str:
    text = escape(piece.text, quote=False)
    if not piece.classes:
        return text
    findings = f' data-f="{" ".join(map(str, piece.findings))}"' if piece.findings else ""
    tag = f'<i class="tag" data-t="{escape(piece.tag)}"></i>' if piece.tag else ""
    return f'<span class="{piece.classes}"{findings}>{text}{tag}</span>'


def _data(store: EvidenceStore, material: Material, texts: Sequence[Highlighted]) -> Markup:
    definitions = {
        name: [d.label, d.unit, d.definition, d.citation, d.limits] for name, d in material.definitions.items()
    }
    strings: dict[str, int] = {}
    reasons = [[_interned(reason, strings) for reason in text.reasons] for text in texts]
    content = {**store.data(), "definitions": definitions, "reasons": reasons, "strings": list(strings)}
    return _json(content)


def _json(content: object) -> Markup:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(_JSON_ESCAPES))  # noqa: S704 - nothing left in it can end the script element


def _interned(reason: Reason, strings: dict[str, int]) -> list[int]:
    """Return heading and rows of a reason as numbers of strings: most strings are said many times."""
    texts = (reason.heading, *(text for row in reason.rows for text in row))
    return [strings.setdefault(text, len(strings)) for text in texts]


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resources.data_folder("reports")), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(visible=lambda text: visible(str(text)), percent=percent, shortened=shortened)
    environment.tests.update(
        table=lambda block: isinstance(block, Table), figure=lambda block: isinstance(block, Figure),
        disclosure=lambda block: isinstance(block, Disclosure),
    )  # fmt: skip
    return environment


@cache
def _asset(name: str) -> Markup:
    text = (resources.data_folder("reports") / name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 - our own style and script


def _policy(style: str, script: str) -> str:
    """Return the content security policy: this style and this script, and nothing else."""
    hashes = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script))
    style_hash, script_hash = hashes
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; "
        "base-uri 'none'; form-action 'none'"
    )
